//! The project's own steps in Rust, as `cargo xtask STEP`.
#[cfg(feature = "captures")]
mod captures;
mod glue;
#[cfg(feature = "captures")]
mod reference;

use std::{env, process::ExitCode};

const USAGE: &str =
    "usage: cargo xtask glue WASM FOLDER NAME   write the JavaScript side of a module
       cargo xtask captures           write the captures in tests/captures
       cargo xtask captures --check   say whether they are what would be written
       cargo xtask reference          write docs/protocols.md";

fn main() -> ExitCode {
    let words: Vec<String> = env::args().skip(1).collect();
    let words: Vec<&str> = words.iter().map(String::as_str).collect();
    let result = match words.as_slice() {
        ["glue", wasm, folder, name] => glue::write(wasm, folder, name),
        #[cfg(feature = "captures")]
        ["captures"] => captures::write(),
        #[cfg(feature = "captures")]
        ["captures", "--check"] => captures::check(),
        #[cfg(feature = "captures")]
        ["reference"] => reference::write(),
        _ => {
            eprintln!("{USAGE}");
            return ExitCode::from(2);
        }
    };
    match result {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("{error}");
            ExitCode::FAILURE
        }
    }
}
