//! Text of encodings that are not UTF-8, and of object identifiers.
use std::fmt::Write;

/// UTF-16 in little-endian order as UTF-8: half a pair becomes one replacement character, and so does a last odd byte.
pub fn utf16(bytes: &[u8]) -> String {
    from_units(bytes, u16::from_le_bytes)
}
/// The same in big-endian order.
pub fn utf16_big(bytes: &[u8]) -> String {
    from_units(bytes, u16::from_be_bytes)
}
fn from_units(bytes: &[u8], unit: fn([u8; 2]) -> u16) -> String {
    let units = bytes.chunks(2).map(|pair| match *pair {
        [one, other] => unit([one, other]),
        _ => 0xfffd,
    });
    let chars = char::decode_utf16(units);
    chars
        .map(|char| char.unwrap_or(char::REPLACEMENT_CHARACTER))
        .collect()
}

/// A GUID of little-endian parts in the order in which it is written.
pub fn guid(bytes: &[u8]) -> Option<[u8; 16]> {
    let mut guid = <[u8; 16]>::try_from(bytes).ok()?;
    guid[..4].reverse();
    guid[4..6].reverse();
    guid[6..8].reverse();
    Some(guid)
}

/// ASCII as UTF-8: every other byte becomes one replacement character.
pub fn ascii(bytes: &[u8]) -> std::borrow::Cow<'_, str> {
    match std::str::from_utf8(bytes) {
        Ok(text) if bytes.is_ascii() => text.into(),
        _ => bytes.iter().map(|b| ascii_char(*b)).collect(),
    }
}

fn ascii_char(byte: u8) -> char {
    match byte.is_ascii() {
        true => char::from(byte),
        false => char::REPLACEMENT_CHARACTER,
    }
}

/// An object identifier in dotted form (X.690 §8.19); a number too long for 64 bits ends it.
pub fn oid(out: &mut String, bytes: &[u8]) {
    let (mut number, mut first) = (0u64, true);
    for byte in bytes {
        if number > u64::MAX >> 7 {
            return;
        }
        number = number << 7 | u64::from(byte & 0x7f);
        if byte & 0x80 != 0 {
            continue;
        }
        // The first number holds two: 40 times the first, of which there are three, and the second.
        let _ = match first {
            true => {
                let root = (number / 40).min(2);
                write!(out, "{root}.{}", number - 40 * root)
            }
            false => write!(out, ".{number}"),
        };
        (number, first) = (0, false);
    }
}

const DIGITS: &[u8; 16] = b"0123456789abcdef";

/// A number in `digits` digits, or in as many as it needs.
pub fn hex_number(out: &mut String, number: u64, digits: usize) {
    let needed = number.checked_ilog2().map_or(1, |top| top as usize / 4 + 1);
    out.push_str("0x");
    for at in (0..digits.clamp(needed, 16)).rev() {
        out.push(char::from(DIGITS[(number >> (4 * at)) as usize & 15]));
    }
}

/// Bytes as pairs of digits.
pub fn hex(out: &mut String, bytes: &[u8]) {
    out.reserve(2 * bytes.len());
    for byte in bytes {
        out.push(char::from(DIGITS[usize::from(byte >> 4)]));
        out.push(char::from(DIGITS[usize::from(byte & 15)]));
    }
}

/// The bytes of such pairs; none where anything else stands among them.
pub fn unhex(digits: &str) -> Option<Vec<u8>> {
    let pairs = digits.as_bytes().chunks(2);
    let byte = |pair| u8::from_str_radix(std::str::from_utf8(pair).ok()?, 16).ok();
    let are_pairs = digits.len().is_multiple_of(2);
    let are_digits = digits.bytes().all(|digit| digit.is_ascii_hexdigit());
    (are_pairs && are_digits).then(|| pairs.map(byte).collect())?
}

/// So many seconds in words: `1 hour, 5 minutes`.
pub fn lasting(seconds: u64) -> String {
    let units = [
        (seconds / 86_400, "day"),
        (seconds / 3600 % 24, "hour"),
        (seconds / 60 % 60, "minute"),
        (seconds % 60, "second"),
    ];
    let units = units.iter().filter(|(count, _)| *count > 0);
    let words: Vec<String> = units
        .map(|(count, unit)| format!("{count} {unit}{}", if *count == 1 { "" } else { "s" }))
        .collect();
    match words.is_empty() {
        true => "0 seconds".to_string(),
        false => words.join(", "),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_has_the_digits_asked_for_and_those_that_it_needs() {
        let cases = [
            (0, 0, "0x0"),
            (0, 4, "0x0000"),
            (0xab, 4, "0x00ab"),
            (0x1_0000, 4, "0x10000"),
            (u64::MAX, 2, "0xffffffffffffffff"),
            (1, 99, "0x0000000000000001"),
        ];
        for (number, digits, text) in cases {
            let mut out = String::new();
            hex_number(&mut out, number, digits);
            assert_eq!(out, text);
        }
    }
}
