//! Writes the page of protocols and fields from the engine's declarations.
use std::{fs, path::PathBuf};

pub fn write() -> Result<(), String> {
    let path = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../docs/protocols.md");
    fs::write(&path, wireloupe::show::reference::page())
        .map_err(|error| format!("{}: {error}", path.display()))
}
