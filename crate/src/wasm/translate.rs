//! Recipes, filters and fields in other tools' words, and back.
use super::types::{Problem, to_js};
use crate::recipe::export::{self, Target};
use crate::recipe::field_name::FieldName;
use crate::recipe::{text, translate};
use serde::Serialize;
use wasm_bindgen::prelude::*;

#[wasm_bindgen(typescript_custom_section)]
const TYPES: &str = r#"
/** A script, and what of the recipe it cannot say: it stops there instead of giving other bytes. */
export interface Script { text: string; missing: string[]; }
"#;

#[wasm_bindgen]
extern "C" {
    #[wasm_bindgen(typescript_type = "Script")]
    pub type Script;
}

#[derive(Serialize)]
struct ScriptObject {
    text: String,
    missing: Vec<String>,
}

/// A recipe as a script for Python with Scapy (`scapy`) or tshark (`tshark`), its filters as one (`filter`), or a
/// line of Python (`line`).
#[wasm_bindgen(js_name = exportRecipe)]
pub fn export_recipe(recipe: &str, target: &str) -> Result<Script, Problem> {
    let target = Target::named(target).unwrap_or(Target::Scapy);
    let export::Script { text, missing } = export::export(&text::parse(recipe).steps, target);
    to_js(&ScriptObject { text, missing })
}

/// The recipe of lines of Python with Scapy.
///
/// # Errors
///
/// What of them cannot be said in a recipe.
#[wasm_bindgen(js_name = translateScapy)]
pub fn translate_scapy(python: &str) -> Result<String, String> {
    translate::translate(python)
}

/// A display filter as an expression on a Scapy packet `p`; nothing where it cannot be said.
#[wasm_bindgen(js_name = filterAsScapy)]
#[must_use]
pub fn filter_as_scapy(filter: &str) -> Option<String> {
    export::filter_as_scapy(filter).ok()
}

/// A field as an expression on a Scapy packet `p`; nothing where Scapy has none.
#[wasm_bindgen(js_name = fieldAsScapy)]
#[must_use]
pub fn field_as_scapy(field: &str) -> Option<String> {
    export::field_as_scapy(&FieldName::parse(field).ok()?).ok()
}
