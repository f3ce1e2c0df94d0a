//! Build steps in Rust: `cargo xtask glue WASM FOLDER` writes the JavaScript side of the engine.
use std::{env, error::Error, process::ExitCode};

use wasm_bindgen_cli_support::Bindgen;

const USAGE: &str = "usage: cargo xtask glue WASM FOLDER";

fn main() -> ExitCode {
    let words: Vec<String> = env::args().skip(1).collect();
    let words: Vec<&str> = words.iter().map(String::as_str).collect();
    match words.as_slice() {
        ["glue", wasm, folder] => match write_glue(wasm, folder) {
            Ok(()) => ExitCode::SUCCESS,
            Err(error) => fail(&format!("{wasm}: {error}"), 1),
        },
        _ => fail(USAGE, 2),
    }
}

/// Writes `engine.js`, `engine.d.ts` and `engine_bg.wasm`: an ES module that is handed the compiled wasm.
fn write_glue(wasm: &str, folder: &str) -> Result<(), Box<dyn Error>> {
    Bindgen::new()
        .input_path(wasm)
        .out_name("engine")
        .web(true)?
        .typescript(true)
        .remove_name_section(true)
        .remove_producers_section(true)
        .generate(folder)?;
    Ok(())
}

fn fail(message: &str, code: u8) -> ExitCode {
    eprintln!("{message}");
    ExitCode::from(code)
}
