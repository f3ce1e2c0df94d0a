//! The border for JavaScript.
use js_sys::Uint8Array;
use wasm_bindgen::prelude::*;

/// Does one operation; throws what is wrong as text.
#[wasm_bindgen]
pub fn work(
    operation: &str,
    arguments: Vec<Uint8Array>,
    input: &[u8],
    limit: f64,
) -> Result<Vec<u8>, JsError> {
    let arguments: Vec<Vec<u8>> = arguments.iter().map(Uint8Array::to_vec).collect();
    let arguments: Vec<&[u8]> = arguments.iter().map(Vec::as_slice).collect();
    crate::work(operation, &arguments, input, limit as usize).map_err(|error| JsError::new(&error))
}
