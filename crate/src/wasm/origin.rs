//! Where a recipe's result comes from, for JavaScript.
use super::jobs::RecipeJob;
use super::types::{Problem, to_js};
use crate::wire::Span;
use js_sys::Float64Array;
use serde::Serialize;
use wasm_bindgen::prelude::*;

#[wasm_bindgen(typescript_custom_section)]
const TYPES: &str = r#"
/** A run of a packet's bytes; `source` as in `Details`. Without length it was worked out and stands nowhere. */
export interface Place { packet: number; source: number; start: number; length: number; whole: boolean; }
"#;

#[wasm_bindgen]
extern "C" {
    #[wasm_bindgen(typescript_type = "Place[]")]
    pub type Places;
}

#[derive(Serialize)]
struct PlaceObject {
    packet: u32,
    source: u8,
    start: u32,
    length: u32,
    /// Whether the whole value comes from the whole place, not byte from byte.
    whole: bool,
}

#[wasm_bindgen]
impl RecipeJob {
    /// Where bytes `start..end` of the result come from, or its rows.
    pub fn places(&self, start: usize, end: usize) -> Result<Places, Problem> {
        let outcome = self.outcome();
        let places = outcome.map_or(vec![], |outcome| outcome.data.places(start..end));
        let objects = places.iter().map(|place| PlaceObject {
            packet: place.packet,
            // The page's sources are the frame, then what was decoded.
            source: place.source.saturating_sub(Span::WORKED_OUT),
            start: place.start,
            length: place.len,
            whole: place.way == crate::recipe::place::Way::Whole,
        });
        to_js(&objects.collect::<Vec<_>>())
    }
    /// Which bytes of the result, or which rows, a packet gave: start and end, start and end, …
    #[wasm_bindgen(js_name = givenBy)]
    #[must_use]
    pub fn given_by(&self, packet: u32) -> Float64Array {
        let outcome = self.outcome();
        let ranges = outcome.map_or(vec![], |outcome| outcome.data.given_by(packet));
        let ends = ranges
            .iter()
            .flat_map(|range| [range.start as f64, range.end as f64]);
        Float64Array::from(ends.collect::<Vec<f64>>().as_slice())
    }
    /// Whether any part of the result says where it comes from.
    #[must_use]
    pub fn traced(&self) -> bool {
        self.outcome()
            .is_some_and(|outcome| outcome.data.is_traced())
    }
}
