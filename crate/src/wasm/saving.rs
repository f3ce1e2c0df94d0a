//! The shown packets as a file, for JavaScript.
use super::{Engine, flat};
use crate::session::Saving;
use js_sys::Float64Array;
use wasm_bindgen::prelude::*;

#[wasm_bindgen]
pub struct SaveJob(Saving);

#[wasm_bindgen]
impl SaveJob {
    #[must_use]
    #[wasm_bindgen(constructor)]
    pub fn new(engine: &Engine) -> SaveJob {
        SaveJob(engine.session.saving())
    }
    /// The parts of the file to read next: start and end, start and end, …; none at the end.
    #[must_use]
    pub fn needs(&self, engine: &Engine) -> Float64Array {
        flat(&self.0.needs(&engine.session))
    }
    /// The next bytes of the new capture, from those parts, one behind the other.
    pub fn push(&mut self, engine: &Engine, bytes: &[u8]) -> Vec<u8> {
        self.0.push(&engine.session, bytes)
    }
    /// How many packets were written, and of how many.
    #[must_use]
    pub fn progress(&self) -> Vec<u32> {
        let (done, of) = self.0.progress();
        vec![done, of]
    }
}
