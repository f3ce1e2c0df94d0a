//! Captures from a file system, compressed or not; in the browser the page decompresses before the engine reads.
use super::{Error, Index, Notice};
use crate::wire::Frame;
use flate2::read::MultiGzDecoder;
use std::io::{BufReader, Cursor, ErrorKind, Read};

/// Bytes read at once.
const CHUNK: usize = 1 << 20;

/// Whether the file was compressed, and its bytes as the engine reads them: a gzip file (of any number of members, told by
/// its content) decompressed.
pub fn decompressed<'a>(mut file: impl Read + 'a) -> Result<(bool, Box<dyn Read + 'a>), Error> {
    let mut start = Vec::with_capacity(2);
    let read = file.by_ref().take(2).read_to_end(&mut start);
    read.map_err(|error| Error::Read(error.to_string()))?;
    let is_gzip = start == [0x1f, 0x8b];
    let whole = Cursor::new(start).chain(file);
    Ok(match is_gzip {
        true => (
            true,
            Box::new(MultiGzDecoder::new(BufReader::with_capacity(CHUNK, whole))),
        ),
        false => (false, Box::new(whole)),
    })
}

/// Reads a capture to its end.
pub fn read(file: impl Read, each: &mut dyn FnMut(&Frame)) -> Result<Index, Error> {
    let (is_gzip, mut bytes) = decompressed(file)?;
    let inside = |error| match error {
        Error::NoCapture { found, first } if is_gzip => Error::NoCaptureInside { found, first },
        error => error,
    };
    let mut index = Index::new();
    let mut chunk = vec![0; CHUNK];
    let mut offset = 0;
    loop {
        match bytes.read(&mut chunk) {
            Ok(0) => break,
            Ok(count) => {
                offset += count as u64;
                index
                    .push(chunk.get(..count).unwrap_or(&[]), each)
                    .map_err(inside)?;
            }
            Err(error) if error.kind() == ErrorKind::Interrupted => {}
            // What came out before is shown, and the end is told like that of any file that is cut.
            Err(error) if is_gzip && index.file().is_some() => {
                let why = format!("its gzip stream cannot be decompressed further ({error})");
                if let Some(file) = index.file_mut() {
                    file.notices.push(Notice::Damaged { offset, why });
                }
                break;
            }
            Err(error) => return Err(Error::Read(error.to_string())),
        }
    }
    index.finish().map_err(inside)?;
    Ok(index)
}
