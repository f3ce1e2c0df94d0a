//! How messages of protocols known by name only follow each other in a TCP stream.
use crate::wire::Reader;

/// How far a message goes.
#[derive(Clone, Copy)]
pub enum Framing {
    /// A message's whole length is told by its first bytes, so many, or it has no length and is what its segment has.
    Length(usize, fn(&[u8]) -> Option<usize>),
    /// To the segment that ends with this character, blanks behind it aside.
    Through(u8),
    /// What this port sends ends where it closes.
    Close(u16),
}
use Framing::{Close, Length, Through};

#[rustfmt::skip] // a line each
const FRAMINGS: &[(&str, Framing)] = &[
    ("ajp13", Length(4, |head| Some(4 + half(head, 2)?))),
    ("amqp", Length(7, amqp)),
    ("bittorrent", Length(4, bittorrent)),
    ("cql", Length(9, |head| 9usize.checked_add(word(head, 5)?))),
    ("dicom", Length(6, |head| 6usize.checked_add(word(head, 2)?))),
    ("diameter", Length(4, |head| number(head.get(1..4)?))),
    ("dlep", Length(4, |head| Some(4 + half(head, 2)?))),
    ("doip", Length(8, |head| 8usize.checked_add(word(head, 4)?))),
    ("dsi", Length(16, |head| 16usize.checked_add(word(head, 8)?))),
    ("elasticsearch", Length(6, |head| 6usize.checked_add(word(head, 2)?))),
    ("enip", Length(24, |head| Some(24 + little(head.get(2..4)?)))),
    ("finger", Close(79)),
    ("fix", Length(26, fix)),
    ("gearman", Length(12, |head| 12usize.checked_add(word(head, 8)?))),
    ("giop", Length(12, giop)),
    ("git", Length(4, git)),
    ("hart_ip", Length(8, |head| half(head, 6))),
    ("iec60870_104", Length(2, |head| Some(2 + usize::from(*head.get(1)?)))),
    ("kafka", Length(4, |head| 4usize.checked_add(word(head, 0)?))),
    ("kip", Length(6, |head| half(head, 4))),
    ("lnet", Length(56, lnet)),
    ("omron", Length(8, |head| 8usize.checked_add(word(head, 4)?))),
    ("openflow", Length(8, |head| half(head, 2))),
    ("openwire", Length(5, |head| 4usize.checked_add(word(head, 0)?))),
    ("rpkirtr", Length(8, |head| word(head, 4))),
    ("skinny", Length(8, |head| 8usize.checked_add(little(head.get(..4)?)))),
    ("smpp", Length(4, |head| word(head, 0))),
    ("synphasor", Length(4, |head| half(head, 2))),
    ("tds", Length(8, |head| half(head, 2))),
    ("tns", Length(8, |head| half(head, 0).filter(|len| *len > 0).or(word(head, 0)))),
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

fn little(bytes: &[u8]) -> usize {
    bytes
        .iter()
        .rev()
        .fold(0, |value, byte| value << 8 | usize::from(*byte))
}

/// AMQP 0-9-1 §4.2.3: type, channel, size, and an octet behind what they head; AMQP 1.0 §2.3.1: a size that counts itself;
/// before either a header of eight bytes.
fn amqp(head: &[u8]) -> Option<usize> {
    match head {
        [b'A', b'M', b'Q', b'P', ..] => Some(8),
        [0, ..] => word(head, 0),
        _ => 8usize.checked_add(word(head, 3)?),
    }
}

/// BEP 3: a length before each message and a byte for its kind, but before the handshake, which has 68 bytes.
fn bittorrent(head: &[u8]) -> Option<usize> {
    match head {
        [b'\x13', b'B', b'i', b't', ..] => Some(68),
        [0, 0, 0, 0, ..] => Some(4),
        // BEP 3, 5, 6 and 10: what may be told, of the fast extension, and others.
        [_, _, _, _, 0..=9 | 13..=17 | 20, ..] | [_, _, _, _] => 4usize.checked_add(word(head, 0)?),
        _ => None,
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
    let is_little = head.get(6)? & 1 == 1;
    let size = match is_little {
        true => little(size),
        false => number(size)?,
    };
    size.checked_add(12)
}

/// Git's packet lines: a length in four hexadecimal digits that counts them; 0 to 3 are marks.
fn git(head: &[u8]) -> Option<usize> {
    let digits = std::str::from_utf8(head.get(..4)?).ok()?;
    let len = usize::from_str_radix(digits, 16).ok()?;
    Some(len.max(4))
}

/// Lustre's network: a type, a sum and two cookies, alone where the type says so, else with a header of 72 bytes whose last
/// number but the message's own is the length of what follows.
fn lnet(head: &[u8]) -> Option<usize> {
    const ALONE: usize = 0xc0;
    match little(head.get(..4)?) {
        ALONE => Some(24),
        _ => 96usize.checked_add(little(head.get(52..56)?)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn length(filter: &str, message: &[u8]) -> Option<usize> {
        match of(filter)? {
            Length(_, length) => length(message),
            _ => None,
        }
    }

    #[test]
    fn a_message_is_as_long_as_its_first_bytes_say() {
        let fix = b"8=FIX.4.2\x019=5\x0135=0\x0110=161\x01";
        assert_eq!(length("fix", fix), Some(fix.len()));
        assert_eq!(length("git", b"0009done\n"), Some(9));
        assert_eq!(length("git", b"0000"), Some(4));
        assert_eq!(length("bittorrent", b"\x13BitTorrent protocol"), Some(68));
        assert_eq!(length("bittorrent", &[0, 0, 0, 5, 4]), Some(9));
        assert_eq!(
            length("giop", b"GIOP\x01\x02\x01\0\x05\0\0\0hello"),
            Some(17)
        );
        assert_eq!(length("amqp", b"AMQP\0\0\x09\x01"), Some(8));
        assert_eq!(length("amqp", &[1, 0, 0, 0, 0, 0, 5]), Some(13));
    }
}
