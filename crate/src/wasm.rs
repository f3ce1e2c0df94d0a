//! The engine for JavaScript: types and calls, no logic.
use wasm_bindgen::prelude::wasm_bindgen;

/// The engine's version, as in `Cargo.toml`.
#[wasm_bindgen]
#[must_use]
pub fn version() -> String {
    env!("CARGO_PKG_VERSION").to_owned()
}
