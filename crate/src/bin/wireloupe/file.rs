//! Reads captures from a disk.
use std::error::Error;
use std::fmt::Display;
use std::fs::File;
use std::io::Read;
use std::path::{Path, PathBuf};
use wireloupe::capture::merge::Merge;
use wireloupe::capture::{self, packing};
use wireloupe::wire::Secrets;

const CHUNK: usize = 1 << 20;

/// Gives the bytes of captures piece by piece, decompressed, and merged by time where there are several, until `take` has
/// seen enough; true if that was not before their end.
pub fn read(
    paths: &[PathBuf],
    take: &mut dyn FnMut(&[u8]) -> Result<bool, capture::Error>,
) -> Result<bool, Box<dyn Error>> {
    match paths {
        [path] => read_one(path, take),
        _ => merge(paths, take),
    }
}

fn read_one(
    path: &Path,
    take: &mut dyn FnMut(&[u8]) -> Result<bool, capture::Error>,
) -> Result<bool, Box<dyn Error>> {
    let mut file = open(path)?;
    let mut buffer = vec![0; CHUNK];
    let mut some = false;
    loop {
        let read = match file.read(&mut buffer) {
            Ok(read) => read,
            // A compressed file cut short gives what could be read.
            Err(error) if some => {
                eprintln!("wireloupe: {}", at(path, &error));
                return Ok(true);
            }
            Err(error) => return Err(at(path, &error).into()),
        };
        if read == 0 {
            return Ok(true);
        }
        some = true;
        if !take(&buffer[..read]).map_err(|e| at(path, &e))? {
            return Ok(false);
        }
    }
}

fn merge(
    paths: &[PathBuf],
    take: &mut dyn FnMut(&[u8]) -> Result<bool, capture::Error>,
) -> Result<bool, Box<dyn Error>> {
    let files: Result<Vec<_>, String> = paths.iter().map(|path| open(path)).collect();
    let mut merge = Merge::new(files?);
    let named = |index: usize| paths.get(index).map_or(Path::new(""), PathBuf::as_path);
    loop {
        let bytes = merge
            .next(CHUNK)
            .map_err(|(index, e)| at(named(index), &e))?;
        if bytes.is_empty() {
            break;
        }
        if !take(&bytes)? {
            return Ok(false);
        }
    }
    for (index, fault) in merge.faults() {
        eprintln!("wireloupe: {}", at(named(index), &fault));
    }
    Ok(true)
}

fn open(path: &Path) -> Result<Box<dyn Read>, String> {
    let file = File::open(path).map_err(|e| at(path, &e))?;
    packing::unpacked(file)
        .map(|(_, bytes)| bytes)
        .map_err(|e| at(path, &e))
}

fn at(path: &Path, error: &dyn Display) -> String {
    format!("{}: {error}", path.display())
}

/// What key logs say.
pub fn secrets(paths: &[PathBuf]) -> Result<Secrets, Box<dyn Error>> {
    let mut all = Secrets::default();
    for path in paths {
        let log = std::fs::read(path).map_err(|error| at(path, &error))?;
        let (secrets, odd) = Secrets::of_file(&log).ok_or_else(|| at(path, &NO_KEY_LOG))?;
        if odd > 0 {
            eprintln!(
                "wireloupe: {}",
                at(
                    path,
                    &format!("{odd} lines say no secret of TLS, and were passed over")
                )
            );
        }
        all.give(&secrets);
    }
    Ok(all)
}

const NO_KEY_LOG: &str = "this is no key log: no line of it is a label such as CLIENT_RANDOM, a random of 32 bytes and a secret, both in \
    hexadecimal, as programs write them that are started with SSLKEYLOGFILE";
