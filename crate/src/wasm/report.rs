//! Reports for JavaScript: what was done, as an object and as a page of its own.
use super::jobs::RecipeJob;
use super::types::{Problem, problem, to_js};
use crate::recipe::report::{Capture, Report};
use crate::recipe::value::hex;
use sha2::{Digest, Sha256};
use wasm_bindgen::prelude::*;

#[wasm_bindgen(typescript_custom_section)]
const TYPES: &str = r#"
/** Times in seconds since 1970 with nine decimals; "" where there is none. */
export interface ReportCapture {
    name: string; size: number; sha256: string; packets: number; firstTime: string; lastTime: string; linkTypes: string[];
}
export interface Report {
    form: number; program: string; capture: ReportCapture; recipe: string;
    steps: { name: string; shape: Shape; count: number }[];
    result: { file: string; size: number; sha256: string }; packets: number[]; packetCount: number; notes: string;
}
"#;

#[wasm_bindgen]
extern "C" {
    #[wasm_bindgen(typescript_type = "ReportCapture")]
    pub type CaptureObject;
    #[wasm_bindgen(typescript_type = "Report")]
    pub type ReportObject;
}

#[wasm_bindgen]
impl RecipeJob {
    /// What was done, once the recipe has run; `JSON.stringify` of it is what `wireloupe verify` reads.
    pub fn report(
        &self,
        recipe: &str,
        capture: CaptureObject,
        notes: &str,
    ) -> Result<ReportObject, Problem> {
        let capture: Capture = serde_wasm_bindgen::from_value(capture.into()).map_err(problem)?;
        let outcome = self
            .outcome()
            .ok_or_else(|| problem("the recipe has not run"))?;
        let digest = |bytes: &[u8]| hex(&Sha256::digest(bytes));
        to_js(&Report::new(capture, recipe, outcome, notes, digest))
    }
    /// The same as one HTML page that needs nothing else; `json` is its text.
    #[wasm_bindgen(js_name = reportPage)]
    pub fn report_page(&self, report: ReportObject, json: &str) -> Result<String, Problem> {
        let report: Report = serde_wasm_bindgen::from_value(report.into()).map_err(problem)?;
        let outcome = self
            .outcome()
            .ok_or_else(|| problem("the recipe has not run"))?;
        Ok(report.html(json, &outcome.data))
    }
}
