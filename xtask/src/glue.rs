//! `cargo xtask glue WASM FOLDER` writes the JavaScript side of the engine.
use std::error::Error;
use wasm_bindgen_cli_support::Bindgen;

/// Writes `engine.js`, `engine.d.ts` and `engine_bg.wasm`: an ES module that is handed the compiled wasm.
pub fn write(wasm: &str, folder: &str) -> Result<(), Box<dyn Error>> {
    let module = || -> Result<(), Box<dyn Error>> {
        Bindgen::new()
            .input_path(wasm)
            .out_name("engine")
            .web(true)?
            .typescript(true)
            .remove_name_section(true)
            .remove_producers_section(true)
            .generate(folder)?;
        Ok(())
    };
    module().map_err(|error| format!("{wasm}: {error}").into())
}
