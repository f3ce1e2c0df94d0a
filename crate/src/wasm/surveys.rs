//! The scan for hidden channels, for JavaScript.
use super::question::{QuestionObject, given};
use super::types::{Problem, to_js};
use crate::scan::{HiddenScan, Mergeable};
use crate::session::Question;
use wasm_bindgen::prelude::*;

#[wasm_bindgen(typescript_custom_section)]
const TYPES: &str = r#"
/** What reads like a hidden channel: `recipe` shows it. `tried` says what was looked at, `left` how many series are still to be read. */
export interface Hidden {
    findings: { score: number; kind: string; what: string; preview: string; recipe: string }[];
    tried: { packets: number; series: number; readings: bigint; limited: boolean };
    left: number;
}
"#;

#[wasm_bindgen]
extern "C" {
    #[wasm_bindgen(typescript_type = "Hidden")]
    pub type Hidden;
}

/// Looks for hidden channels; the answer is found elsewhere, by a worker that looks at all packets.
#[wasm_bindgen]
#[derive(Default)]
pub struct HiddenJob {
    scan: HiddenScan,
}

#[wasm_bindgen]
impl HiddenJob {
    #[wasm_bindgen(constructor)]
    #[must_use]
    pub fn new() -> HiddenJob {
        HiddenJob::default()
    }
    /// What is asked of all packets.
    pub fn question(&self) -> Result<QuestionObject, Problem> {
        given(&Question::Hidden)
    }
    /// Takes an answer about all packets so far.
    pub fn merge(&mut self, answer: &[u8]) -> bool {
        self.scan.merge(answer)
    }
    /// What was found and tried so far.
    pub fn answer(&self) -> Result<Hidden, Problem> {
        to_js(&self.scan.told())
    }
}
