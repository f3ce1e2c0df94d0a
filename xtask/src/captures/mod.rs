//! `cargo xtask captures` writes the project's own captures, always the same bytes.
mod air;
mod calls;
mod conversation;
mod datagrams;
mod desktop;
mod domain;
mod files;
mod formats;
mod hostile;
mod industry;
mod links;
mod lookalike;
mod messages;
mod neighbours;
mod network;
mod pipes;
mod puzzles;
mod sample;
mod services;
mod shares;
mod strays;
mod web;
mod zip;

use std::path::{Path, PathBuf};
use std::{error::Error, fs};

pub type Outcome<T = ()> = Result<T, Box<dyn Error>>;

/// A file under `tests/captures`, and its bytes.
pub struct Made {
    pub path: &'static str,
    pub bytes: Vec<u8>,
}

fn make() -> Outcome<Vec<Made>> {
    let mut all = vec![];
    all.extend(puzzles::ports()?);
    all.extend(puzzles::ping_zip()?);
    all.extend(web::capture()?);
    all.extend(services::capture()?);
    all.extend(files::capture()?);
    all.extend(shares::capture()?);
    all.extend(pipes::capture()?);
    all.extend(messages::capture()?);
    all.extend(datagrams::capture()?);
    all.extend(links::captures()?);
    all.extend(air::captures());
    all.extend(industry::capture()?);
    all.extend(calls::capture()?);
    all.extend(strays::capture()?);
    all.extend(desktop::capture()?);
    all.extend(sample::capture()?);
    all.extend(hostile::capture()?);
    all.extend(formats::captures()?);
    all.extend(lookalike::captures());
    Ok(all)
}

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../tests/captures")
}

pub fn write() -> Outcome {
    for Made { path, bytes } in make()? {
        let path = folder().join(path);
        if let Some(parent) = path.parent() {
            fs::create_dir_all(parent)?;
        }
        fs::write(&path, bytes)?;
    }
    Ok(())
}

/// Fails where a committed file is not what `write` would write.
pub fn check() -> Outcome {
    let other: Vec<&str> = make()?
        .into_iter()
        .filter(|made| fs::read(folder().join(made.path)).ok().as_ref() != Some(&made.bytes))
        .map(|made| made.path)
        .collect();
    match other.as_slice() {
        [] => Ok(()),
        paths => Err(format!(
            "tests/captures: {} would be written otherwise: run `cargo xtask captures`",
            paths.join(", ")
        )
        .into()),
    }
}

#[cfg(test)]
mod tests {
    #[test]
    fn the_committed_captures_are_what_the_script_writes() {
        super::check()
            .map_err(|error| error.to_string())
            .unwrap_or_else(|error| unreachable!("{error}"));
    }
}
