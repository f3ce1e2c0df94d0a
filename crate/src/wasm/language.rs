//! Display filters for JavaScript: checked while they are typed, and completed.
use super::types::{Problem, to_js};
use crate::filter::{self, Filter};
use serde::Serialize;
use wasm_bindgen::prelude::*;

#[wasm_bindgen(typescript_custom_section)]
const TYPES: &str = r#"
export type FilterCheck =
    | { ok: true }
    | { ok: false; start: number; end: number; message: string; suggestions: string[] };
export interface FieldEntry { name: string; scapy: string; label: string; kind: string; groups: string[]; }
export interface ProtocolEntry { name: string; scapy: string; title: string; source: string; fields: FieldEntry[]; }
export interface Completion {
    from: number; to: number; items: { text: string; label: string; detail: string }[];
}
"#;

#[wasm_bindgen]
extern "C" {
    #[wasm_bindgen(typescript_type = "FilterCheck")]
    pub type FilterCheck;
    #[wasm_bindgen(typescript_type = "Completion")]
    pub type Completion;
    #[wasm_bindgen(typescript_type = "ProtocolEntry[]")]
    pub type Reference;
}

/// UTF-16 units before a byte. Numbers as wide as `usize` would cross over as bigints.
fn units(text: &str, byte: usize) -> u32 {
    text.get(..byte).unwrap_or(text).encode_utf16().count() as u32
}

#[derive(Serialize)]
struct Check {
    ok: bool,
    start: u32,
    end: u32,
    message: String,
    suggestions: Vec<String>,
}

/// Whether a filter can be used; places are in UTF-16 units, as JavaScript counts.
#[wasm_bindgen(js_name = checkFilter)]
pub fn check_filter(text: &str) -> Result<FilterCheck, Problem> {
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
            start: units(text, error.start),
            end: units(text, error.end),
            message: error.message,
            suggestions: error.suggestions,
        },
    })
}

#[derive(Serialize)]
struct Completed {
    from: u32,
    to: u32,
    items: Vec<Item>,
}
#[derive(Serialize)]
struct Item {
    text: String,
    label: String,
    detail: String,
}

/// What may stand at the cursor; places are in UTF-16 units.
#[wasm_bindgen]
pub fn complete(text: &str, cursor: usize) -> Result<Completion, Problem> {
    let mut passed = 0;
    let cursor = text.char_indices().find(|(_, c)| {
        let here = passed >= cursor;
        passed += c.len_utf16();
        here
    });
    let completion = filter::complete(text, cursor.map_or(text.len(), |(byte, _)| byte));
    to_js(&Completed {
        from: units(text, completion.from),
        to: units(text, completion.to),
        items: completion
            .items
            .into_iter()
            .map(|item| Item {
                text: item.text,
                label: item.label,
                detail: item.detail,
            })
            .collect(),
    })
}

/// Every protocol and field there is.
#[wasm_bindgen]
pub fn reference() -> Result<Reference, Problem> {
    to_js(&crate::show::reference::protocols())
}
