//! Reads a capture from a disk.
use std::error::Error;
use std::fs::File;
use std::io::Read;
use std::path::Path;
use wireloupe::capture::{self, packing};

const CHUNK: usize = 1 << 20;

/// Gives a capture's bytes piece by piece, decompressed, until `take` has seen enough; true if that was not before its end.
pub fn read(
    path: &Path,
    take: &mut dyn FnMut(&[u8]) -> Result<bool, capture::Error>,
) -> Result<bool, Box<dyn Error>> {
    let at = |error: &dyn std::fmt::Display| format!("{}: {error}", path.display());
    let file = File::open(path).map_err(|e| at(&e))?;
    let (_, mut file) = packing::unpacked(file).map_err(|e| at(&e))?;
    let mut buffer = vec![0; CHUNK];
    let mut some = false;
    loop {
        let read = match file.read(&mut buffer) {
            Ok(read) => read,
            // A compressed file cut short gives what could be read.
            Err(error) if some => {
                eprintln!("wireloupe: {}", at(&error));
                return Ok(true);
            }
            Err(error) => return Err(at(&error).into()),
        };
        if read == 0 {
            return Ok(true);
        }
        some = true;
        if !take(&buffer[..read]).map_err(|e| at(&e))? {
            return Ok(false);
        }
    }
}
