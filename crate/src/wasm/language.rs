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

#[derive(Serialize)]
struct Completed {
    from: usize,
    to: usize,
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
    let units = |byte: usize| text.get(..byte).unwrap_or(text).encode_utf16().count();
    let mut passed = 0;
    let cursor = text.char_indices().find(|(_, c)| {
        let here = passed >= cursor;
        passed += c.len_utf16();
        here
    });
    let completion = filter::complete(text, cursor.map_or(text.len(), |(byte, _)| byte));
    to_js(&Completed {
        from: units(completion.from),
        to: units(completion.to),
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
