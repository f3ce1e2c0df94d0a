//! A question asked of a part of a capture, in a worker that knows nothing of the rest.
use super::question::{DepthObject, QuestionObject, taken, taken_depth};
use super::types::{Problem, problem};
use super::{heap, key_log};
use crate::flow::DecodeAs;
use crate::scan::{Due, Mergeable};
use crate::session::{Needed, Pass};
use wasm_bindgen::prelude::*;

#[wasm_bindgen]
pub struct Scanner {
    pass: Pass,
    scan: Box<dyn Mergeable>,
}

#[wasm_bindgen]
impl Scanner {
    /// `rules` say what ports and types carry; without a checkpoint the part begins where the file does, and `log` says what a
    /// key log knows of encrypted connections, as a checkpoint does by itself. `needed` are bits
    /// as `Engine::needed` gives them, from those of packet `first` on; without them every packet is read.
    #[wasm_bindgen(constructor)]
    pub fn new(
        question: QuestionObject,
        rules: Vec<String>,
        log: &str,
        checkpoint: Option<Vec<u8>>,
        depth: DepthObject,
        needed: Option<Vec<u8>>,
        first: u32,
    ) -> Result<Scanner, Problem> {
        let depth = taken_depth(depth)?;
        let anew = || Some(Pass::new(depth));
        let begun = checkpoint.map_or_else(anew, |checkpoint| Pass::from(&checkpoint, depth));
        let mut pass = begun.ok_or_else(|| problem("this is no checkpoint"))?;
        let mut decode_as = DecodeAs::default();
        for rule in &rules {
            decode_as.add(rule).map_err(problem)?;
        }
        pass.decode_as(decode_as);
        pass.unlock(&key_log::secrets(log));
        if let Some(bits) = needed {
            pass.read_only(Needed::new(first, bits));
        }
        let scan = taken(question)?.scan().map_err(problem)?;
        Ok(Scanner { pass, scan })
    }
    /// Takes the next bytes of the file; false if more would change nothing.
    pub fn push(&mut self, bytes: &[u8]) -> Result<bool, Problem> {
        heap::make_room();
        self.pass.push(bytes, &mut *self.scan).map_err(problem)
    }
    /// The number of the last packet that was looked at.
    #[must_use]
    pub fn done(&self) -> u32 {
        self.pass.count()
    }
    /// Whether the answer should be asked for, before the end: some only where somebody waits for it.
    #[must_use]
    pub fn due(&self, wanted: bool) -> bool {
        match self.scan.due() {
            Due::Now => true,
            Due::Wanted => wanted,
        }
    }
    /// After the part's last packet, does some more of what is left to do; false at its end.
    #[wasm_bindgen(js_name = readOn)]
    pub fn read_on(&mut self) -> bool {
        self.scan.read_on()
    }
    /// What was found since this was asked last.
    pub fn answer(&mut self) -> Vec<u8> {
        self.scan.answer()
    }
}
