//! The scan for hidden channels, for JavaScript.
use super::Engine;
use super::jobs::Pass;
use super::types::{Problem, to_js};
use crate::scan::{Finding, HiddenScan, Tried};
use js_sys::Float64Array;
use serde::Serialize;
use wasm_bindgen::prelude::*;

#[wasm_bindgen(typescript_custom_section)]
const TYPES: &str = r#"
/** What reads like a hidden channel: `recipe` shows it. `tried` says what was looked at. */
export interface Hidden {
    findings: { score: number; kind: string; what: string; preview: string; recipe: string }[];
    tried: { packets: number; series: number; readings: bigint; limited: boolean };
}
"#;

#[wasm_bindgen]
extern "C" {
    #[wasm_bindgen(typescript_type = "Hidden")]
    pub type Hidden;
}

#[derive(Serialize)]
struct HiddenObject {
    findings: Vec<Finding>,
    tried: Tried,
}

/// Looks for hidden channels.
#[wasm_bindgen]
pub struct HiddenJob {
    pass: Pass,
    scan: HiddenScan,
}

#[wasm_bindgen]
impl HiddenJob {
    #[wasm_bindgen(constructor)]
    #[must_use]
    pub fn new() -> HiddenJob {
        HiddenJob {
            pass: Pass::default(),
            scan: HiddenScan::default(),
        }
    }
    pub fn needs(&self, engine: &Engine) -> Float64Array {
        self.pass.needs(engine)
    }
    pub fn push(&mut self, engine: &mut Engine, bytes: &[u8]) {
        self.pass.push(engine, bytes, &mut self.scan);
    }
    /// How many packets were looked at.
    pub fn done(&self, engine: &Engine) -> u32 {
        self.pass.done(engine)
    }
    /// After the last packet: reads one more of what was gathered; false at the end.
    #[wasm_bindgen(js_name = readOn)]
    pub fn read_on(&mut self) -> bool {
        self.scan.read_on(1)
    }
    /// What `readOn` has still to read.
    pub fn left(&self) -> u32 {
        self.scan.left() as u32
    }
    /// Grows whenever something else is found.
    pub fn changes(&self) -> u32 {
        self.scan.changes()
    }
    /// What was found and tried so far.
    pub fn answer(&self) -> Result<Hidden, Problem> {
        to_js(&HiddenObject {
            findings: self.scan.findings(),
            tried: self.scan.tried(),
        })
    }
}
