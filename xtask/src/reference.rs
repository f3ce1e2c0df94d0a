//! Writes the page of protocols and fields from the engine's declarations.
use std::{error::Error, fs, path::PathBuf};

pub fn write() -> Result<(), Box<dyn Error>> {
    let path = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../docs/protocols.md");
    Ok(fs::write(path, wireloupe::show::reference::page())?)
}
