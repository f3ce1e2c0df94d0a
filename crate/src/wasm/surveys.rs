//! Scans of a whole capture that end in a list: hidden channels, the fields that there are.
use super::Engine;
use super::jobs::Pass;
use super::types::{Problem, to_js};
use crate::scan::{FieldsScan, Finding, HiddenScan, Tried};
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
/** `more`: there are more distinct values than were counted. `bars` lie evenly between `low` and `high`. */
export interface FieldCount {
    name: string; scapy: string; label: string; count: number; packets: number; distinct: number; more: boolean;
    example: string; low: number | null; high: number | null; bars: number[];
}
"#;

#[wasm_bindgen]
extern "C" {
    #[wasm_bindgen(typescript_type = "Hidden")]
    pub type Hidden;
    #[wasm_bindgen(typescript_type = "FieldCount[]")]
    pub type FieldCounts;
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
    /// What was found; may be asked once.
    pub fn finish(&mut self) -> Result<Hidden, Problem> {
        let (findings, tried) = std::mem::take(&mut self.scan).finish();
        to_js(&HiddenObject { findings, tried })
    }
}

/// Counts the fields that a capture holds.
#[wasm_bindgen]
pub struct FieldsJob {
    pass: Pass,
    scan: FieldsScan,
}

#[wasm_bindgen]
impl FieldsJob {
    #[wasm_bindgen(constructor)]
    #[must_use]
    pub fn new() -> FieldsJob {
        FieldsJob {
            pass: Pass::default(),
            scan: FieldsScan::default(),
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
    /// The fields; may be asked once.
    pub fn finish(&mut self) -> Result<FieldCounts, Problem> {
        to_js(&std::mem::take(&mut self.scan).finish())
    }
}
