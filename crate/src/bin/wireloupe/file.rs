//! Reads a capture from a disk.
use std::error::Error;
use std::fs::File;
use std::io::Read;
use std::path::Path;
use wireloupe::capture::gzip;
use wireloupe::scan::Scan;
use wireloupe::session::Session;

const CHUNK: usize = 1 << 20;

/// Opens a capture in a new session and shows each packet to `scan` on the way.
pub fn read(
    path: &Path,
    mut session: Session,
    mut scan: Option<&mut dyn Scan>,
) -> Result<Session, Box<dyn Error>> {
    let at = |error: &dyn std::fmt::Display| format!("{}: {error}", path.display());
    let file = File::open(path).map_err(|e| at(&e))?;
    let (_, mut file) = gzip::decompressed(file).map_err(|e| at(&e))?;
    let mut buffer = vec![0; CHUNK];
    loop {
        let read = match file.read(&mut buffer) {
            Ok(read) => read,
            // A compressed file cut short gives what could be read.
            Err(error) if session.index().file().is_some() => {
                eprintln!("wireloupe: {}", at(&error));
                break;
            }
            Err(error) => return Err(at(&error).into()),
        };
        if read == 0 {
            break;
        }
        let scan = scan.as_mut().map(|scan| &mut **scan as &mut dyn Scan);
        if !session.push(&buffer[..read], scan).map_err(|e| at(&e))? {
            return Ok(session);
        }
    }
    session.finish().map_err(|e| at(&e))?;
    Ok(session)
}
