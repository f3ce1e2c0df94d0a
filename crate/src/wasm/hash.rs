//! SHA-256 of a file as it streams by, in a worker of its own.
use sha2::{Digest, Sha256};
use wasm_bindgen::prelude::*;

#[wasm_bindgen]
#[derive(Default)]
pub struct Hash(Sha256);

#[wasm_bindgen]
impl Hash {
    #[wasm_bindgen(constructor)]
    #[must_use]
    pub fn new() -> Hash {
        Hash::default()
    }
    pub fn push(&mut self, bytes: &[u8]) {
        self.0.update(bytes);
    }
    /// In hexadecimal.
    #[must_use]
    pub fn finish(self) -> String {
        self.0
            .finalize()
            .iter()
            .map(|byte| format!("{byte:02x}"))
            .collect()
    }
}
