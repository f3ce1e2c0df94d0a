//! What a result is: text, a table, an image, a zip; so that a page can show it as that.
use super::archive::{self, File};
use super::data::Data;
use serde::Serialize;
use std::borrow::Cow;

#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(tag = "kind", rename_all = "lowercase")]
pub enum Description {
    Packets,
    Table {
        rows: usize,
        columns: Vec<String>,
    },
    Empty,
    Text,
    Image {
        mime: &'static str,
    },
    Zip {
        files: Vec<File>,
    },
    /// A kind of file that is known by its first bytes.
    File {
        mime: &'static str,
        name: &'static str,
    },
    /// Bytes of no known kind.
    Binary,
}

/// First bytes, where they stand, and what they tell.
const MAGIC: &[(usize, &[u8], &str, &str)] = &[
    (0, b"\x89PNG\r\n\x1a\n", "image/png", "PNG image"),
    (0, b"\xff\xd8\xff", "image/jpeg", "JPEG image"),
    (0, b"GIF87a", "image/gif", "GIF image"),
    (0, b"GIF89a", "image/gif", "GIF image"),
    (8, b"WEBP", "image/webp", "WebP image"),
    (0, b"BM", "image/bmp", "BMP image"),
    (0, b"\x1f\x8b", "application/gzip", "gzip"),
    (0, b"BZh", "application/x-bzip2", "bzip2"),
    (0, b"\xfd7zXZ\0", "application/x-xz", "xz"),
    (
        0,
        b"7z\xbc\xaf\x27\x1c",
        "application/x-7z-compressed",
        "7z",
    ),
    (0, b"\x28\xb5\x2f\xfd", "application/zstd", "Zstandard"),
    (0, b"%PDF-", "application/pdf", "PDF"),
    (0, b"\x7fELF", "application/x-elf", "ELF program"),
    (0, b"MZ", "application/x-msdownload", "Windows program"),
    (257, b"ustar", "application/x-tar", "tar"),
    (
        0,
        b"\xd4\xc3\xb2\xa1",
        "application/vnd.tcpdump.pcap",
        "packet capture",
    ),
    (
        0,
        b"\xa1\xb2\xc3\xd4",
        "application/vnd.tcpdump.pcap",
        "packet capture",
    ),
    (
        0,
        b"\x0a\x0d\x0d\x0a",
        "application/x-pcapng",
        "packet capture",
    ),
];

pub fn describe(data: &Data) -> Description {
    match data {
        Data::Packets(_) => Description::Packets,
        Data::Values(values) => Description::Table {
            rows: values.len(),
            columns: values.columns.iter().map(|c| c.name.clone()).collect(),
        },
        Data::Bytes(bytes) => describe_bytes(&bytes.bytes),
    }
}

fn describe_bytes(bytes: &[u8]) -> Description {
    if bytes.is_empty() {
        return Description::Empty;
    }
    if bytes.starts_with(b"PK")
        && let Ok(files) = archive::files(bytes)
    {
        return Description::Zip { files };
    }
    let known = MAGIC
        .iter()
        .find(|(at, magic, mime, _)| is_kind(bytes, *at, magic, mime));
    match known {
        Some((_, _, mime, _)) if mime.starts_with("image/") => Description::Image { mime },
        Some((_, _, mime, name)) => Description::File { mime, name },
        None if is_text(bytes) => Description::Text,
        None => Description::Binary,
    }
}

fn is_kind(bytes: &[u8], at: usize, magic: &[u8], mime: &str) -> bool {
    let here = bytes.get(at..).is_some_and(|rest| rest.starts_with(magic));
    here && match mime {
        // Two letters are also how text begins; the header repeats the file's size and has reserved zeros.
        "image/bmp" => bytes.get(6..10) == Some(&[0; 4]),
        "image/webp" => bytes.starts_with(b"RIFF"),
        "application/x-msdownload" => !is_text(bytes),
        _ => true,
    }
}

/// How much of a result is looked at.
const LOOKED_AT: usize = 1 << 20;

/// UTF-8 of which nearly all can be printed.
fn is_text(bytes: &[u8]) -> bool {
    let looked_at = bytes.get(..LOOKED_AT).unwrap_or(bytes);
    let text = match std::str::from_utf8(looked_at) {
        Ok(text) => text,
        // A character may be cut where the look ends.
        Err(error) if error.error_len().is_none() && bytes.len() > LOOKED_AT => {
            let valid = looked_at.get(..error.valid_up_to()).unwrap_or(&[]);
            std::str::from_utf8(valid).unwrap_or("")
        }
        Err(_) => return false,
    };
    let strange = |c: &char| c.is_control() && !matches!(c, '\t' | '\r' | '\n' | '\u{1b}');
    let (strange, all) = (text.chars().filter(strange).count(), text.chars().count());
    strange * 20 <= all
}

/// The bytes of the result as a file: values one a line, columns with tabs between.
pub fn file(data: &Data) -> Cow<'_, [u8]> {
    match data {
        Data::Bytes(bytes) => Cow::Borrowed(&bytes.bytes),
        Data::Packets(passed) => {
            let lines = passed.first.iter().map(|number| format!("{number}\n"));
            Cow::Owned(lines.collect::<String>().into_bytes())
        }
        Data::Values(values) => {
            let mut lines = vec![];
            for row in 0..values.len() {
                for (at, column) in values.columns.iter().enumerate() {
                    if at > 0 {
                        lines.push(b'\t');
                    }
                    let value = column.values.get(row);
                    lines.extend_from_slice(
                        value
                            .map_or(String::new(), |v| v.content.print())
                            .as_bytes(),
                    );
                }
                lines.push(b'\n');
            }
            Cow::Owned(lines)
        }
    }
}
