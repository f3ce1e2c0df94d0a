//! Zip archives: what they hold, and one file out of them.
use super::fault::Fault;
use super::inflated::{Early, read_all};
use super::limits::Limits;
use flate2::bufread::DeflateDecoder;
use rawzip::zipcrypto::Decryptor;
use rawzip::{CompressionMethod, ZipArchive, ZipArchiveEntryWayfinder, ZipSliceEntry};
use serde::Serialize;
use std::io::{BufReader, Read};

/// More files of an archive are not listed.
pub const MAX_FILES: usize = 10_000;

#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct File {
    pub name: String,
    /// In bytes, by what the archive says.
    pub size: u64,
    /// In the archive.
    pub packed: u64,
    pub encrypted: bool,
    #[serde(skip)]
    found: Found,
}

#[derive(Clone, Debug, PartialEq, Eq)]
struct Found {
    wayfinder: ZipArchiveEntryWayfinder,
    method: CompressionMethod,
}

/// The files of an archive, folders left out.
pub fn files(bytes: &[u8]) -> Result<Vec<File>, Fault> {
    let archive = ZipArchive::from_slice(bytes).map_err(unreadable)?;
    let mut entries = archive.entries();
    let mut files = vec![];
    while let Some(entry) = entries.next_entry().map_err(unreadable)? {
        if entry.is_dir() {
            continue;
        }
        if files.len() >= MAX_FILES {
            return Err(Fault::new(format!(
                "the zip holds more than {MAX_FILES} files"
            )));
        }
        let name = entry.file_path();
        files.push(File {
            name: String::from_utf8_lossy(name.as_bytes()).into_owned(),
            size: entry.uncompressed_size_hint(),
            packed: entry.compressed_size_hint(),
            encrypted: entry.flags().is_encrypted(),
            found: Found {
                wayfinder: entry.wayfinder(),
                method: entry.compression_method(),
            },
        });
    }
    Ok(files)
}

/// One file, its length and checksum verified.
pub fn read(bytes: &[u8], file: &File, password: &[u8], limits: &Limits) -> Result<Vec<u8>, Fault> {
    let archive = ZipArchive::from_slice(bytes).map_err(unreadable)?;
    let entry = archive
        .get_entry(file.found.wayfinder)
        .map_err(unreadable)?;
    let name = &file.name;
    if file.found.method == CompressionMethod::AES {
        return Err(Fault::new(format!(
            "{name} is encrypted with AES, which is not read yet"
        )));
    }
    if !file.encrypted {
        return expand(&entry, file, entry.data(), limits);
    }
    if password.is_empty() {
        return Err(Fault::new(format!(
            "{name} is encrypted: it needs a password="
        )));
    }
    let wrong = || Fault::new(format!("the password of {name} is another"));
    let decryptor = Decryptor::new(entry.data(), password).map_err(|_| wrong())?;
    let header = entry.local_header();
    // The last byte of the encryption header repeats the highest of the checksum, or of the time (APPNOTE §6.1.6).
    let expected = match header.flags().has_data_descriptor() {
        true => u32::from(header.last_modified_dos().packed_time()) >> 8,
        false => header.crc32() >> 24,
    };
    match u32::from(decryptor.check_byte()) == expected {
        true => expand(&entry, file, BufReader::new(decryptor), limits),
        false => Err(wrong()),
    }
}

fn expand(
    entry: &ZipSliceEntry,
    file: &File,
    packed: impl std::io::BufRead,
    limits: &Limits,
) -> Result<Vec<u8>, Fault> {
    match file.found.method {
        CompressionMethod::STORE => verified(entry, file, packed, limits),
        CompressionMethod::DEFLATE => verified(entry, file, DeflateDecoder::new(packed), limits),
        method => Err(Fault::new(format!(
            "{} is compressed by method {}, which is not read yet: only 0 (stored) and 8 (deflate) are",
            file.name,
            method.as_u16()
        ))),
    }
}

fn verified(
    entry: &ZipSliceEntry,
    file: &File,
    reader: impl Read,
    limits: &Limits,
) -> Result<Vec<u8>, Fault> {
    let mut result = vec![];
    match read_all(&mut entry.verifying_reader(reader), &mut result, limits) {
        Ok(()) => Ok(result),
        Err(Early::Limit(fault)) => Err(fault),
        Err(Early::Damaged(reason)) => {
            Err(Fault::new(format!("{} is damaged: {reason}", file.name)))
        }
    }
}

fn unreadable(error: rawzip::Error) -> Fault {
    Fault::new(format!("expected a zip: {error}"))
}
