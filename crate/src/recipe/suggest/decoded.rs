//! Digits of a base that bytes were written in: told by their form, and by what they make.
use super::{OPENED, Suggestion, say};
use crate::recipe::language::read;
use crate::recipe::steps::from_base64::lenient;

/// Text of which all can be printed, or a file of a known kind.
fn makes_sense(bytes: &[u8]) -> bool {
    let known = OPENED.iter().any(|(magic, ..)| bytes.starts_with(magic));
    known || bytes.len() >= 4 && super::text::is_text(bytes)
}

fn letters_are_half(bytes: &[u8]) -> bool {
    bytes.iter().filter(|b| b.is_ascii_alphabetic()).count() * 2 >= bytes.len()
}

fn has(text: &[u8], of: fn(&u8) -> bool) -> bool {
    text.iter().any(of)
}

/// Capitals and small letters, both.
fn is_mixed(text: &[u8]) -> bool {
    has(text, u8::is_ascii_lowercase) && has(text, u8::is_ascii_uppercase)
}

pub fn binary(text: &[u8]) -> Option<Suggestion> {
    let digits = text.iter().filter(|b| b.is_ascii_digit()).count();
    let both = has(text, |b| *b == b'0') && has(text, |b| *b == b'1');
    let whole = digits % 8 == 0 || digits % 7 == 0 || digits >= 64;
    (both && whole).then(|| say("from-binary", "only 0 and 1", 0.9))
}

/// Numbers of characters, with separators.
pub fn charcodes(text: &[u8]) -> Option<Suggestion> {
    let numbers = text.split(|byte| !byte.is_ascii_digit());
    let numbers = numbers.filter(|number| !number.is_empty());
    let byte = |number: &[u8]| std::str::from_utf8(number).ok()?.parse().ok();
    let bytes: Vec<u8> = numbers.map(byte).collect::<Option<_>>()?;
    (makes_sense(&bytes) && letters_are_half(&bytes))
        .then(|| say("from-charcodes", "numbers of characters", 0.9))
}

pub fn hexadecimal(text: &[u8]) -> Option<Suggestion> {
    let digits: Vec<u8> = text.iter().copied().filter(u8::is_ascii_hexdigit).collect();
    let (pairs, []) = digits.as_chunks::<2>() else {
        return None;
    };
    if memchr::memchr(b':', text).is_some() && is_addresses(text) {
        return None;
    }
    let half = |digit: u8| char::from(digit).to_digit(16).unwrap_or(0) as u8;
    let bytes: Vec<u8> = pairs
        .iter()
        .map(|[a, b]| half(*a) << 4 | half(*b))
        .collect();
    let why = "only hexadecimal digits";
    if makes_sense(&bytes) && letters_are_half(&bytes) {
        return Some(say("from-hex", why, 0.95));
    }
    let looks = has(&digits, u8::is_ascii_alphabetic) && has(&digits, u8::is_ascii_digit);
    (looks && !is_mixed(&digits)).then(|| say("from-hex", why, 0.7))
}

/// Addresses of Ethernet or IPv6, a line each, or anything else that is not pairs with colons between.
fn is_addresses(text: &[u8]) -> bool {
    let lines = text.split(|byte| byte.is_ascii_whitespace());
    let mut lines = lines.filter(|line| !line.is_empty());
    lines.any(|line| {
        let mut groups = line.split(|byte| *byte == b':');
        groups.clone().any(|group| group.len() != 2) || matches!(groups.by_ref().count(), 6 | 8)
    })
}

pub fn base32(text: &[u8]) -> Option<Suggestion> {
    let is_digit = |b: &u8| matches!(b.to_ascii_uppercase(), b'A'..=b'Z' | b'2'..=b'7');
    let all = |b: &u8| is_digit(b) || matches!(b, b'=' | b'\n' | b'\r');
    if is_mixed(text) || !text.iter().all(all) {
        return None;
    }
    let digits = text.iter().filter(|b| is_digit(b)).count();
    let filled = text.iter().filter(|b| **b == b'=').count();
    let numerals = text.iter().filter(|b| b.is_ascii_digit()).count();
    let many = numerals * 20 > digits;
    let sure = match (filled, digits % 8) {
        (1.., _) if (digits + filled).is_multiple_of(8) => 0.97,
        (0, 0) if digits >= 16 && many => 0.9,
        (0, 2 | 4 | 5 | 7) if digits >= 16 && many => 0.7,
        (0, 0) if many && read(text, |b| b).is_gibberish() => 0.6,
        _ => return None,
    };
    Some(say("from-base32", "only the digits of Base32", sure))
}

pub fn base64(text: &[u8]) -> Option<Suggestion> {
    let of = |marks: &[u8]| {
        let mut all = text.iter();
        all.all(|b| b.is_ascii_alphanumeric() || marks.contains(b))
    };
    let step = match (of(b"+/=\r\n"), of(b"-_=\r\n")) {
        (true, _) => "from-base64",
        (_, true) => "from-base64 url",
        _ => return None,
    };
    let standard = |byte: &u8| match byte {
        b'-' => b'+',
        b'_' => b'/',
        other => *other,
    };
    let bytes = lenient(&text.iter().map(standard).collect::<Vec<u8>>());
    let digits = text.iter().filter(|b| !b.is_ascii_whitespace()).count();
    let looks =
        is_mixed(text) && has(text, u8::is_ascii_digit) && read(text, |byte| byte).is_gibberish();
    let sure = match (text.ends_with(b"="), digits % 4) {
        (true, 0) if makes_sense(&bytes) => 0.95,
        (false, 0 | 2 | 3) if makes_sense(&bytes) && is_mixed(text) => 0.9,
        (true, 0) if is_mixed(text) => 0.85,
        (false, 0) if looks && digits >= 20 => 0.8,
        (false, 2 | 3) if looks && digits > 24 => 0.6,
        _ => return None,
    };
    Some(say(step, "only the digits of Base64", sure))
}
