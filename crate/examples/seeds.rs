//! `seeds INTO FOLDER…`: what the fuzzers begin with. The small captures below the folders, and the first packets of each behind their link type.
use std::error::Error;
use std::fs;
use std::path::{Path, PathBuf};
use wireloupe::capture::Index;

const MOST_FILE: usize = 64 << 10;
const MOST_PACKETS: usize = 40;

fn main() -> Result<(), Box<dyn Error>> {
    let mut words = std::env::args().skip(1);
    let into = PathBuf::from(words.next().ok_or("seeds INTO FOLDER…")?);
    let (files, packets) = (into.join("capture"), into.join("packet"));
    fs::create_dir_all(&files)?;
    fs::create_dir_all(&packets)?;
    let mut captures = vec![];
    for folder in words {
        gather(Path::new(&folder), &mut captures)?;
    }
    for (number, bytes) in captures.iter().enumerate() {
        if bytes.len() <= MOST_FILE {
            fs::write(files.join(number.to_string()), bytes)?;
        }
        for (at, packet) in first_packets(bytes).iter().enumerate() {
            fs::write(packets.join(format!("{number}-{at}")), packet)?;
        }
    }
    println!("{} files", captures.len());
    Ok(())
}

/// The bytes of all files of no great size.
fn gather(folder: &Path, found: &mut Vec<Vec<u8>>) -> std::io::Result<()> {
    for entry in fs::read_dir(folder)? {
        let entry = entry?;
        if entry.file_type()?.is_dir() {
            gather(&entry.path(), found)?;
        } else if entry.metadata()?.len() <= 4 * MOST_FILE as u64 {
            found.push(fs::read(entry.path())?);
        }
    }
    Ok(())
}

/// A file that is no capture, or compressed, has none.
fn first_packets(bytes: &[u8]) -> Vec<Vec<u8>> {
    let mut packets: Vec<Vec<u8>> = vec![];
    let _ = Index::new().push(bytes, &mut |frame| {
        if packets.len() < MOST_PACKETS {
            let link = (frame.link as u16).to_be_bytes();
            packets.push([&link, frame.bytes].concat());
        }
    });
    packets
}
