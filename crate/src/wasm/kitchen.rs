//! Heavy steps are another wasm module: the worker loads it when a recipe first needs it, and hands over its `work`.
use crate::recipe::kitchen;
use js_sys::{Array, Function, Uint8Array};
use std::cell::RefCell;
use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::*;

thread_local! {
    static WORK: RefCell<Option<Function>> = const { RefCell::new(None) };
}

/// Whether a recipe's text has steps that need the module `kitchen`.
#[wasm_bindgen(js_name = needsKitchen)]
#[must_use]
pub fn needs_kitchen(recipe: &str) -> bool {
    let parsed = crate::recipe::text::parse(recipe);
    parsed
        .steps
        .iter()
        .any(|step| kitchen::is_heavy(step.name()))
}

/// Takes `work(operation: string, arguments: Uint8Array[], input: Uint8Array, limit: number): Uint8Array` of that module.
#[wasm_bindgen(js_name = openKitchen)]
pub fn open_kitchen(work: Function) {
    WORK.set(Some(work));
    kitchen::open(ask);
}

fn ask(
    operation: &str,
    arguments: &[&[u8]],
    input: &[u8],
    limit: usize,
) -> Result<Vec<u8>, String> {
    let list = Array::new();
    for argument in arguments {
        list.push(&Uint8Array::from(*argument));
    }
    let operation = JsValue::from_str(operation);
    let limit = JsValue::from_f64(limit as f64);
    let call = Array::of4(&operation, &list, &Uint8Array::from(input), &limit);
    let work = WORK
        .with_borrow(Clone::clone)
        .ok_or("the module for heavy steps is gone")?;
    let answer = work.apply(&JsValue::NULL, &call).map_err(|error| {
        let message = error
            .dyn_ref::<js_sys::Error>()
            .map(|error| error.message());
        message.map_or("the module for heavy steps stopped".into(), String::from)
    })?;
    Ok(Uint8Array::new(&answer).to_vec())
}
