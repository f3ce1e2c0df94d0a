//! Display filters for JavaScript: checked while they are typed.
use super::types::{Problem, to_js};
use crate::filter::Filter;
use serde::Serialize;
use wasm_bindgen::prelude::*;

#[wasm_bindgen(typescript_custom_section)]
const TYPES: &str = r#"
export type FilterCheck =
    | { ok: true }
    | { ok: false; start: number; end: number; message: string; suggestions: string[] };
"#;

#[wasm_bindgen]
extern "C" {
    #[wasm_bindgen(typescript_type = "FilterCheck")]
    pub type FilterCheck;
}

#[derive(Serialize)]
struct Check {
    ok: bool,
    start: usize,
    end: usize,
    message: String,
    suggestions: Vec<String>,
}

/// Whether a filter can be used; places are in UTF-16 units, as JavaScript counts.
#[wasm_bindgen(js_name = checkFilter)]
pub fn check_filter(text: &str) -> Result<FilterCheck, Problem> {
    let units = |byte: usize| text.get(..byte).unwrap_or(text).encode_utf16().count();
    to_js(&match Filter::parse(text) {
        Ok(_) => Check {
            ok: true,
            start: 0,
            end: 0,
            message: String::new(),
            suggestions: vec![],
        },
        Err(error) => Check {
            ok: false,
            start: units(error.start),
            end: units(error.end),
            message: error.message,
            suggestions: error.suggestions,
        },
    })
}
