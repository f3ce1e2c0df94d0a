//! `cargo xtask glue WASM FOLDER NAME` writes the JavaScript side of a module.
use std::error::Error;
use wasm_bindgen_cli_support::Bindgen;

/// Writes `NAME.js`, `NAME.d.ts` and `NAME_bg.wasm`: an ES module that is handed the compiled wasm.
pub fn write(wasm: &str, folder: &str, name: &str) -> Result<(), Box<dyn Error>> {
    let module = || -> Result<(), Box<dyn Error>> {
        Bindgen::new()
            .input_path(wasm)
            .out_name(name)
            .web(true)?
            .typescript(true)
            .remove_name_section(true)
            .remove_producers_section(true)
            .generate(folder)?;
        Ok(())
    };
    module().map_err(|error| format!("{wasm}: {error}").into())
}
