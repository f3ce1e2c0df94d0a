//! Reads a capture from a disk.
use std::error::Error;
use std::fs::File;
use std::io::Read;
use std::path::Path;
use wireloupe::capture::packing;
use wireloupe::scan::Scan;
use wireloupe::session::Pass;

const CHUNK: usize = 1 << 20;

/// Reads a capture and shows each packet to `scan`.
pub fn read(path: &Path, mut pass: Pass, scan: &mut dyn Scan) -> Result<Pass, Box<dyn Error>> {
    let at = |error: &dyn std::fmt::Display| format!("{}: {error}", path.display());
    let file = File::open(path).map_err(|e| at(&e))?;
    let (_, mut file) = packing::unpacked(file).map_err(|e| at(&e))?;
    let mut buffer = vec![0; CHUNK];
    loop {
        let read = match file.read(&mut buffer) {
            Ok(read) => read,
            // A compressed file cut short gives what could be read.
            Err(error) if pass.file().is_some() => {
                eprintln!("wireloupe: {}", at(&error));
                break;
            }
            Err(error) => return Err(at(&error).into()),
        };
        if read == 0 {
            break;
        }
        if !pass.push(&buffer[..read], scan).map_err(|e| at(&e))? {
            return Ok(pass);
        }
    }
    pass.finish().map_err(|e| at(&e))?;
    Ok(pass)
}
