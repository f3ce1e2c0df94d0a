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
    if file.encrypted && password.is_empty() {
        return Err(Fault::new(format!(
            "{name} is encrypted: it needs a password="
        )));
    }
    if file.found.method == CompressionMethod::AES {
        return read_aes(&entry, file, password, limits);
    }
    if !file.encrypted {
        return expand(&entry, file, entry.data(), limits);
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

/// WinZip's AES: the extra field 0x9901 says how strong it is, and how what it hides is compressed.
fn read_aes(
    entry: &ZipSliceEntry,
    file: &File,
    password: &[u8],
    limits: &Limits,
) -> Result<Vec<u8>, Fault> {
    let header = entry.local_header();
    let mut extra = header.extra_fields();
    let found = extra.find(|(id, _)| id.as_u16() == 0x9901);
    let found = found.and_then(|(_, field)| field.first_chunk::<7>());
    let [_, _, _, _, strength, low, high] = found
        .ok_or_else(|| Fault::new(format!("{} does not say how it is encrypted", file.name)))?;
    let strength = strength.to_string();
    let arguments: [&[u8]; 2] = [password, strength.as_bytes()];
    let opened = super::kitchen::ask("zip-aes", &arguments, entry.data(), limits)
        .map_err(|fault| Fault::new(format!("{}: {fault}", file.name)))?;
    match u16::from_le_bytes([*low, *high]) {
        0 => Ok(opened),
        8 => {
            let mut result = vec![];
            match read_all(&mut DeflateDecoder::new(&*opened), &mut result, limits) {
                Ok(()) => Ok(result),
                Err(Early::Limit(fault)) => Err(fault),
                Err(Early::Damaged(reason)) => {
                    Err(Fault::new(format!("{} is damaged: {reason}", file.name)))
                }
            }
        }
        method => Err(unread(file, method)),
    }
}

fn unread(file: &File, method: u16) -> Fault {
    Fault::new(format!(
        "{} is compressed by method {method}, which is not read yet: only 0 (stored) and 8 (deflate) are",
        file.name
    ))
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
        method => Err(unread(file, method.as_u16())),
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
