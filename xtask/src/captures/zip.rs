//! A ZIP archive of one file, as long as it is wanted (APPNOTE 6.3).
use super::Outcome;
use flate2::{Compression, Crc, write::DeflateEncoder};
use std::io::Write;

/// 2026-01-05 09:00 in MS-DOS's form.
const TIME: u16 = 9 << 11;
const DATE: u16 = (2026 - 1980) << 9 | 1 << 5 | 5;

/// An archive whose length is a multiple of `unit`, by its comment.
pub fn archive(name: &str, content: &[u8], unit: usize) -> Outcome<Vec<u8>> {
    let mut deflate = DeflateEncoder::new(vec![], Compression::best());
    deflate.write_all(content)?;
    let packed = deflate.finish()?;
    let mut crc = Crc::new();
    crc.update(content);

    // What the local header and the directory have in common.
    let mut entry = vec![];
    for half in [20, 0, 8, TIME, DATE] {
        entry.extend_from_slice(&u16::to_le_bytes(half));
    }
    for word in [crc.sum(), packed.len() as u32, content.len() as u32] {
        entry.extend_from_slice(&word.to_le_bytes());
    }
    entry.extend_from_slice(&(name.len() as u16).to_le_bytes());
    entry.extend_from_slice(&[0, 0]);

    let mut file = b"PK\x03\x04".to_vec();
    file.extend_from_slice(&entry);
    file.extend_from_slice(name.as_bytes());
    file.extend_from_slice(&packed);
    let directory = file.len() as u32;
    file.extend_from_slice(b"PK\x01\x02\x14\0");
    file.extend_from_slice(&entry);
    // Comment, disk, attributes, and the local header's place: all 0.
    file.extend_from_slice(&[0; 14]);
    file.extend_from_slice(name.as_bytes());
    let length = file.len() as u32 - directory;
    file.extend_from_slice(b"PK\x05\x06\0\0\0\0\x01\0\x01\0");
    file.extend_from_slice(&length.to_le_bytes());
    file.extend_from_slice(&directory.to_le_bytes());
    let comment = (file.len() + 2).next_multiple_of(unit) - file.len() - 2;
    file.extend_from_slice(&(comment as u16).to_le_bytes());
    file.resize(file.len() + comment, b'.');
    Ok(file)
}
