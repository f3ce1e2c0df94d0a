//! How messages of protocols known by name only follow each other in a TCP stream.
use crate::wire::Reader;

/// How far a message goes.
#[derive(Clone, Copy)]
pub enum Framing {
    /// A message's whole length is told by its first bytes, so many.
    Length(usize, fn(&[u8]) -> Option<usize>),
    /// To the segment that ends with this character, blanks behind it aside.
    Through(u8),
    /// What this port sends ends where it closes.
    Close(u16),
}
use Framing::{Close, Length, Through};

const FRAMINGS: &[(&str, Framing)] = &[
    ("ajp13", Length(4, |head| Some(4 + half(head, 2)?))),
    ("bittorrent", Length(4, bittorrent)),
    ("doip", Length(8, |head| 8usize.checked_add(word(head, 4)?))),
    ("finger", Close(79)),
    ("fix", Length(26, fix)),
    ("giop", Length(12, giop)),
    ("git", Length(4, git)),
    (
        "iec60870_104",
        Length(2, |head| Some(2 + usize::from(*head.get(1)?))),
    ),
    (
        "openflow",
        Length(8, |head| half(head, 2).map(|len| len.max(8))),
    ),
    (
        "openwire",
        Length(5, |head| 4usize.checked_add(word(head, 0)?)),
    ),
    ("tds", Length(8, |head| half(head, 2))),
    ("whois", Close(43)),
    ("xmpp", Through(b'>')),
];

pub fn of(filter: &str) -> Option<Framing> {
    Some(FRAMINGS.iter().find(|entry| entry.0 == filter)?.1)
}

impl Framing {
    /// Whether what is left begins a message whose end is known to be elsewhere, by more than a length.
    pub fn is_open(self, r: &Reader) -> bool {
        match self {
            Length(..) | Close(_) => false,
            Through(end) => r.rest().trim_ascii_end().last().is_some_and(|b| *b != end),
        }
    }
}

fn half(bytes: &[u8], at: usize) -> Option<usize> {
    number(bytes.get(at..at + 2)?)
}
fn word(bytes: &[u8], at: usize) -> Option<usize> {
    number(bytes.get(at..at + 4)?)
}
fn number(bytes: &[u8]) -> Option<usize> {
    Some(
        bytes
            .iter()
            .fold(0, |value, byte| value << 8 | usize::from(*byte)),
    )
}

/// BEP 3: a length before each message, but before the handshake, which has 68 bytes.
fn bittorrent(head: &[u8]) -> Option<usize> {
    match head {
        b"\x13Bit" => Some(68),
        _ => 4usize.checked_add(word(head, 0)?),
    }
}

/// FIX: `8=FIX.4.2|9=LENGTH|...|10=SUM|` with the byte 1 for `|`; the length is that of what stands between.
fn fix(head: &[u8]) -> Option<usize> {
    let version = memchr::memchr(1, head)?;
    let length = head.get(version + 1..)?.strip_prefix(b"9=")?;
    let digits = memchr::memchr(1, length)?;
    let value = std::str::from_utf8(length.get(..digits)?).ok()?;
    const CHECKSUM: usize = "10=000|".len();
    let before = version + "|9=".len() + digits + "|".len();
    before
        .checked_add(value.parse().ok()?)?
        .checked_add(CHECKSUM)
}

/// CORBA 3.0 §15.4: the size of what follows the twelve bytes; a flag says in which order.
fn giop(head: &[u8]) -> Option<usize> {
    let size = head.get(8..12)?;
    let little = head.get(6)? & 1 == 1;
    let size = match little {
        true => size.iter().rev().fold(0, |n, b| n << 8 | usize::from(*b)),
        false => number(size)?,
    };
    size.checked_add(12)
}

/// Git's packet lines: a length in four hexadecimal digits that counts them; 0 to 3 are marks.
fn git(head: &[u8]) -> Option<usize> {
    let digits = std::str::from_utf8(head).ok()?;
    let len = usize::from_str_radix(digits, 16).ok()?;
    Some(len.max(4))
}
