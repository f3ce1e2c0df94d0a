//! Files inside bytes: where one begins by its first bytes, and where it ends by its own structure.
use crate::wire::sort_by_key;
use std::ops::Range;

/// A kind of file that can be found inside other bytes.
pub struct Kind {
    pub name: &'static str,
    magic: &'static [u8],
    len: Length,
}

/// How long a file is, from its beginning; none where that cannot be told.
enum Length {
    /// By its own structure.
    Of(fn(&[u8]) -> Option<usize>),
    /// Where its decompressed data end.
    Gzip,
}
use Length::Of;

pub const KINDS: &[Kind] = &[
    Kind {
        name: "png",
        magic: b"\x89PNG\r\n\x1a\n",
        len: Of(png),
    },
    Kind {
        name: "jpeg",
        magic: b"\xff\xd8\xff",
        len: Of(|bytes| ends_with(bytes, b"\xff\xd9")),
    },
    Kind {
        name: "gif",
        magic: b"GIF8",
        len: Of(|bytes| ends_with(bytes, b"\0;")),
    },
    Kind {
        name: "zip",
        magic: b"PK\x03\x04",
        len: Of(zip),
    },
    Kind {
        name: "gzip",
        magic: b"\x1f\x8b\x08",
        len: Length::Gzip,
    },
    Kind {
        name: "bzip2",
        magic: b"BZh",
        len: Of(|bytes| {
            bytes
                .get(4..10)
                .filter(|m| m == b"1AY&SY")
                .map(|_| bytes.len())
        }),
    },
    Kind {
        name: "xz",
        magic: b"\xfd7zXZ\0",
        len: Of(|bytes| ends_with(bytes, b"YZ")),
    },
    Kind {
        name: "7z",
        magic: b"7z\xbc\xaf\x27\x1c",
        len: Of(seven_zip),
    },
    Kind {
        name: "pdf",
        magic: b"%PDF-",
        len: Of(|bytes| last(bytes, b"%%EOF")),
    },
    Kind {
        name: "elf",
        magic: b"\x7fELF",
        len: Of(|bytes| Some(bytes.len())),
    },
    Kind {
        name: "riff",
        magic: b"RIFF",
        len: Of(riff),
    },
    Kind {
        name: "pcap",
        magic: b"\xd4\xc3\xb2\xa1\x02\x00\x04\x00",
        len: Of(|bytes| Some(bytes.len())),
    },
    Kind {
        name: "pcapng",
        magic: b"\x0a\x0d\x0d\x0a",
        len: Of(|bytes| {
            bytes
                .get(8..12)
                .filter(|m| m == b"\x4d\x3c\x2b\x1a")
                .map(|_| bytes.len())
        }),
    },
    Kind {
        name: "key",
        magic: b"-----BEGIN ",
        len: Of(pem),
    },
];

/// What was found: its kind and where it lies.
pub struct Found {
    pub kind: &'static str,
    pub range: Range<usize>,
}

/// Beginnings without an end, or gzips, that are looked into: more is noise, or made to take long.
const MAX_TRIED: usize = 200;
/// How much may still be decompressed to find where gzips end: all of them together, so that many small ones that are made to grow cost
/// no more than one.
pub struct Inflating(u64);
impl Default for Inflating {
    fn default() -> Self {
        Inflating(256 << 20)
    }
}

/// All files that are found, one inside another left out; `kind` may ask for one kind.
pub fn find(bytes: &[u8], kind: Option<&str>, inflating: &mut Inflating) -> Vec<Found> {
    let kinds = KINDS
        .iter()
        .filter(|known| kind.is_none_or(|kind| kind == known.name));
    let mut found: Vec<Found> = vec![];
    for known in kinds {
        let (mut at, mut tried) = (0, 0);
        while let Some(next) = bytes
            .get(at..)
            .and_then(|rest| memchr::memmem::find(rest, known.magic))
        {
            if tried > MAX_TRIED {
                break;
            }
            let start = at + next;
            let rest = bytes.get(start..).unwrap_or(&[]);
            let len = match known.len {
                Of(len) => len(rest),
                Length::Gzip => gzip(rest, inflating),
            };
            let len = len.filter(|len| *len > 0);
            if let Some(len) = len {
                let range = start..start.saturating_add(len).min(bytes.len());
                found.push(Found {
                    kind: known.name,
                    range,
                });
            }
            tried += usize::from(len.is_none() || known.name == "gzip");
            at = start + len.unwrap_or(1).max(1);
        }
    }
    sort_by_key(&mut found, |file| file.range.start);
    let mut end = 0;
    found.retain(|file| {
        let outside = file.range.start >= end;
        end = if outside { file.range.end } else { end };
        outside
    });
    found
}

/// Up to and with the first end mark.
fn ends_with(bytes: &[u8], mark: &[u8]) -> Option<usize> {
    memchr::memmem::find(bytes, mark).map(|at| at + mark.len())
}

fn last(bytes: &[u8], mark: &[u8]) -> Option<usize> {
    memchr::memmem::rfind(bytes, mark).map(|at| at + mark.len())
}

fn word(bytes: &[u8], at: usize, len: usize, little: bool) -> Option<usize> {
    let field = bytes.get(at..at.checked_add(len)?)?;
    let add = |number: usize, byte: &u8| number << 8 | usize::from(*byte);
    Some(match little {
        true => field.iter().rev().fold(0, add),
        false => field.iter().fold(0, add),
    })
}

/// Chunk by chunk to IEND.
fn png(bytes: &[u8]) -> Option<usize> {
    let mut at = 8usize;
    loop {
        let len = word(bytes, at, 4, false)?;
        let kind = bytes.get(at + 4..at + 8)?;
        at = at.checked_add(len)?.checked_add(12)?;
        if kind == b"IEND" {
            return Some(at);
        }
    }
}

/// Up to the end record and its comment.
fn zip(bytes: &[u8]) -> Option<usize> {
    let end = memchr::memmem::find(bytes, b"PK\x05\x06")?;
    let comment = word(bytes, end + 20, 2, true)?;
    Some(end + 22 + comment)
}

fn gzip(bytes: &[u8], inflating: &mut Inflating) -> Option<usize> {
    use std::io::Read;
    if inflating.0 == 0 {
        return None;
    }
    let mut decoder = flate2::bufread::GzDecoder::new(bytes).take(inflating.0);
    let mut chunk = vec![0; 64 << 10];
    // What is damaged may still be wanted: it goes on to the end.
    while decoder.read(&mut chunk).ok().is_some_and(|len| len > 0) {}
    inflating.0 = decoder.limit();
    let rest = decoder.into_inner().into_inner();
    Some(if rest.is_empty() {
        bytes.len()
    } else {
        bytes.len() - rest.len()
    })
}

fn seven_zip(bytes: &[u8]) -> Option<usize> {
    let (offset, len) = (word(bytes, 12, 8, true)?, word(bytes, 20, 8, true)?);
    32usize.checked_add(offset)?.checked_add(len)
}

fn riff(bytes: &[u8]) -> Option<usize> {
    word(bytes, 4, 4, true)?.checked_add(8)
}

fn pem(bytes: &[u8]) -> Option<usize> {
    let end = memchr::memmem::find(bytes, b"-----END ")?;
    let rest = bytes.get(end + 9..)?;
    let dashes = memchr::memmem::find(rest, b"-----")?;
    Some(end + 9 + dashes + 5)
}
