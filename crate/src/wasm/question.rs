//! What is asked of a part of a capture, from one worker to another.
use super::types::{Problem, problem, to_js};
use crate::session::Question;
use wasm_bindgen::prelude::*;

#[wasm_bindgen(typescript_custom_section)]
const TYPES: &str = r#"
export type Question =
    | { kind: "filter" | "recipe"; text: string } | { kind: "statistics"; ask: Ask; filter: string }
    | { kind: "find"; manner: Manner; text: string } | { kind: "follow"; transport: "tcp" | "udp"; stream: number }
    | { kind: "hidden" };
"#;

#[wasm_bindgen]
extern "C" {
    #[wasm_bindgen(typescript_type = "Question")]
    pub type QuestionObject;
}

pub fn given(question: &Question) -> Result<QuestionObject, Problem> {
    to_js(question)
}
pub fn taken(question: QuestionObject) -> Result<Question, Problem> {
    serde_wasm_bindgen::from_value(question.into()).map_err(problem)
}
