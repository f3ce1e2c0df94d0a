//! The scan for hidden channels, for JavaScript.
use super::Engine;
use super::pass::Pass;
use super::types::{Problem, problem, to_js};
use crate::scan::{Finding, HiddenScan, Tried};
use js_sys::Float64Array;
use serde::Serialize;
use wasm_bindgen::prelude::*;

#[wasm_bindgen(typescript_custom_section)]
const TYPES: &str = r#"
export interface Finding { score: number; kind: string; what: string; preview: string; recipe: string; }
export interface Hidden {
    findings: Finding[]; tried: { packets: number; series: number; readings: bigint; limited: boolean };
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

#[wasm_bindgen]
#[derive(Default)]
pub struct HiddenJob {
    pass: Pass,
    scan: Option<HiddenScan>,
}

#[wasm_bindgen]
impl HiddenJob {
    #[wasm_bindgen(constructor)]
    #[must_use]
    pub fn new() -> HiddenJob {
        HiddenJob {
            pass: Pass::default(),
            scan: Some(HiddenScan::default()),
        }
    }
    pub fn needs(&self, engine: &Engine) -> Float64Array {
        self.pass.needs(engine)
    }
    pub fn push(&mut self, engine: &mut Engine, bytes: &[u8]) {
        if let Some(scan) = &mut self.scan {
            self.pass.push(engine, bytes, scan);
        }
    }
    /// How many packets were looked at.
    pub fn done(&self, engine: &Engine) -> u32 {
        self.pass.done(engine)
    }
    /// Reads what was gathered; once.
    pub fn finish(&mut self) -> Result<Hidden, Problem> {
        let scan = self.scan.take();
        let (findings, tried) = scan.ok_or_else(|| problem("the scan is over"))?.finish();
        to_js(&HiddenObject { findings, tried })
    }
}
