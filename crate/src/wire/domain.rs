//! Domain names out of their wire form (RFC 1035 §4.1.4), as Wireshark shows them.
use std::fmt::Write;

/// RFC 1035 §2.3.4, without the length bytes at both ends.
const MAX_LENGTH: usize = 253;

const ROOT: &[u8] = b"<Root>";
const LOOPS: &[u8] = b"<Name contains a pointer that loops>";
const TOO_LONG: &[u8] = b"<Name too long>";
/// A label's kind that RFC 2673 gave and RFC 6891 took back; its length is not known.
const EXTENDED: &[u8] = b"<Unknown extended label>";

/// A name with its labels joined by dots, and the bytes it takes where it stands.
pub struct Name {
    /// As on the wire, any bytes.
    pub text: Vec<u8>,
    pub len: usize,
}

/// Reads the name at `start`; pointers count from `message`. None where the source ends within it, or a label is of no known kind.
pub fn parse(source: &[u8], start: usize, message: usize) -> Option<Name> {
    let longest = source.len().saturating_sub(message);
    let mut text = vec![];
    // Bytes up to the first pointer, and all that were looked at.
    let (mut at, mut len, mut seen) = (start, None, 0);
    loop {
        let length = usize::from(*source.get(at)?);
        match length >> 6 {
            0 if length == 0 => {
                len.get_or_insert_with(|| at + 1 - start);
                break;
            }
            0 => {
                let label = source.get(at + 1..at + 1 + length)?;
                if !text.is_empty() {
                    text.push(b'.');
                }
                text.extend_from_slice(label);
                at += 1 + length;
                seen += 1 + length;
            }
            3 => {
                let low = usize::from(*source.get(at + 1)?);
                len.get_or_insert_with(|| at + 2 - start);
                at = message + ((length & 0x3f) << 8 | low);
                seen += 2;
            }
            1 => {
                len.get_or_insert_with(|| at + 1 - start);
                text = EXTENDED.to_vec();
                break;
            }
            _ => return None,
        }
        if seen > longest && text.len() <= MAX_LENGTH {
            text = LOOPS.to_vec();
            break;
        }
        if text.len() > MAX_LENGTH && len.is_some() {
            break;
        }
    }
    if text.len() > MAX_LENGTH {
        text = TOO_LONG.to_vec();
    }
    if text.is_empty() {
        text = ROOT.to_vec();
    }
    Some(Name { text, len: len? })
}

/// The name at `start` as text: what cannot be printed is escaped.
pub fn read(source: &[u8], start: usize, message: usize) -> Vec<u8> {
    let name = parse(source, start, message);
    name.map_or(vec![], |name| escaped(&name.text).into_bytes())
}
/// The name at `start` as it is on the wire, its labels joined and ended by dots.
pub fn absolute(source: &[u8], start: usize, message: usize) -> Vec<u8> {
    let mut text = parse(source, start, message).map_or(vec![], |name| name.text);
    match text == ROOT {
        true => text = vec![b'.'],
        false => text.push(b'.'),
    }
    text
}

/// Labels behind one another, which nothing but their end need end, joined by dots.
pub fn labels(mut bytes: &[u8]) -> Vec<u8> {
    let mut text = vec![];
    while let [len @ 1..=63, rest @ ..] = bytes {
        let len = usize::from(*len).min(rest.len());
        if !text.is_empty() {
            text.push(b'.');
        }
        let (label, behind) = rest.split_at(len);
        text.extend_from_slice(label);
        bytes = behind;
    }
    text
}

/// Control characters by letter or in octal, what is not UTF-8 replaced.
pub fn escaped(text: &[u8]) -> String {
    let mut out = String::with_capacity(text.len());
    for char in String::from_utf8_lossy(text).chars() {
        let letter = match char {
            '\x07' => 'a',
            '\x08' => 'b',
            '\t' => 't',
            '\n' => 'n',
            '\x0b' => 'v',
            '\x0c' => 'f',
            '\r' => 'r',
            '\0'..='\x1f' | '\x7f' => {
                let _ = write!(out, "\\{:03o}", u32::from(char));
                continue;
            }
            _ => {
                out.push(char);
                continue;
            }
        };
        out.push('\\');
        out.push(letter);
    }
    out
}
