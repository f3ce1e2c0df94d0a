//! Key logs: what programs wrote down of their encrypted connections.
use crate::wire::Secrets;
use wasm_bindgen::prelude::*;

/// What a file says, if it is a key log.
#[wasm_bindgen]
pub struct KeyLog {
    pub secrets: u32,
    /// Lines that say no secret.
    pub odd: u32,
}

/// Nothing of any other file.
#[wasm_bindgen(js_name = keyLog)]
#[must_use]
pub fn key_log(log: &[u8]) -> Option<KeyLog> {
    let (secrets, odd) = Secrets::of_file(log)?;
    Some(KeyLog {
        secrets: secrets.len() as u32,
        odd: odd as u32,
    })
}

pub fn secrets(log: &str) -> Secrets {
    let mut secrets = Secrets::default();
    secrets.add_log(log.as_bytes());
    secrets
}
