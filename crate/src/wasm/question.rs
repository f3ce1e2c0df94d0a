//! What is asked of a part of a capture, from one worker to another.
use super::types::{Problem, problem, to_js};
use crate::scan::Depth;
use crate::session::Question;
use wasm_bindgen::prelude::*;

#[wasm_bindgen(typescript_custom_section)]
const TYPES: &str = r#"
export type Question =
    | { kind: "filter" | "recipe"; text: string } | { kind: "statistics"; ask: Ask; filter: string }
    | { kind: "find"; manner: Manner; text: string } | { kind: "follow"; transport: "tcp" | "udp"; stream: number }
    | { kind: "hidden" };
export type Depth = "whole" | "transport" | "alone";
"#;

#[wasm_bindgen]
extern "C" {
    #[wasm_bindgen(typescript_type = "Question")]
    pub type QuestionObject;
    #[wasm_bindgen(typescript_type = "Depth")]
    pub type DepthObject;
}

pub fn given(question: &Question) -> Result<QuestionObject, Problem> {
    to_js(question)
}
pub fn taken(question: QuestionObject) -> Result<Question, Problem> {
    serde_wasm_bindgen::from_value(question.into()).map_err(problem)
}

pub fn depth(depth: Depth) -> Result<DepthObject, Problem> {
    to_js(&depth)
}
pub fn taken_depth(depth: DepthObject) -> Result<Depth, Problem> {
    serde_wasm_bindgen::from_value(depth.into()).map_err(problem)
}
