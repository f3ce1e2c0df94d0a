//! Quoted text, raw text (`r"…"`) and characters (`'a'`): out of a filter, and into one.
use super::error::FilterError;
use std::fmt::Write;

/// The bytes of the quoted text at `at`, and its length with its quotes.
pub fn text(filter: &str, at: usize, raw: bool) -> Result<(Vec<u8>, usize), FilterError> {
    let open = at + 1 + usize::from(raw);
    let mut value = vec![];
    let mut here = open;
    loop {
        match filter.as_bytes().get(here) {
            None => {
                return Err(FilterError::new(
                    at..filter.len(),
                    "the closing \" is missing",
                ));
            }
            Some(b'"') => return Ok((value, here + 1 - at)),
            Some(b'\\') if raw => {
                // A quote behind a backslash does not close; the backslash stays.
                let end = (here + 2).min(filter.len());
                value.extend_from_slice(&filter.as_bytes()[here..end]);
                here = end;
            }
            Some(b'\\') => here += escape(filter, here, &mut value)?,
            Some(byte) => {
                value.push(*byte);
                here += 1;
            }
        }
    }
}

/// The byte that the quoted character at `at` stands for, and its length with its quotes.
pub fn character(filter: &str, at: usize) -> Result<(u8, usize), FilterError> {
    let mut value = vec![];
    let mut here = at + 1;
    loop {
        match filter.as_bytes().get(here) {
            None => {
                return Err(FilterError::new(
                    at..filter.len(),
                    "the closing ' is missing",
                ));
            }
            Some(b'\'') => break,
            Some(b'\\') => here += escape(filter, here, &mut value)?,
            Some(byte) => {
                value.push(*byte);
                here += 1;
            }
        }
    }
    let length = here + 1 - at;
    match value[..] {
        [byte] => Ok((byte, length)),
        _ => Err(FilterError::new(
            at..at + length,
            "between single quotes stands one byte; text has double quotes",
        )),
    }
}

/// Appends what the escape at `at` stands for; returns its length.
fn escape(filter: &str, at: usize, value: &mut Vec<u8>) -> Result<usize, FilterError> {
    let after = &filter[at + 1..];
    let Some(letter) = after.chars().next() else {
        return Err(FilterError::new(
            at..filter.len(),
            "the closing quote is missing",
        ));
    };
    let simple = match letter {
        '\'' | '"' | '\\' => letter as u8,
        'a' => 7,
        'b' => 8,
        't' => b'\t',
        'n' => b'\n',
        'v' => 11,
        'f' => 12,
        'r' => b'\r',
        _ => return numeric(filter, at, letter, value),
    };
    value.push(simple);
    Ok(2)
}

/// `\x41`, `\101`, `\u0041`, `\U00000041`.
fn numeric(
    filter: &str,
    at: usize,
    letter: char,
    value: &mut Vec<u8>,
) -> Result<usize, FilterError> {
    let (prefix, most, radix) = match letter {
        'x' => (2, 2, 16),
        'u' => (2, 4, 16),
        'U' => (2, 8, 16),
        '0'..='7' => (1, 3, 8),
        _ => {
            let place = at..at + 1 + letter.len_utf8();
            let message = format!(
                "\\{letter} is no escape; in a regular expression write \\\\{letter}, or put r before the quotes"
            );
            return Err(FilterError::new(place, message));
        }
    };
    let tail = &filter[at + prefix..];
    let digits = tail
        .chars()
        .take(most)
        .take_while(|c| c.is_digit(radix))
        .count();
    let number = u32::from_str_radix(&tail[..digits], radix).ok();
    let length = prefix + digits;
    let refused = |message: &str| Err(FilterError::new(at..at + length, message));
    match (number, most) {
        (None, _) => refused("digits are needed here"),
        (Some(number), 2 | 3) => match u8::try_from(number) {
            Ok(byte) => {
                value.push(byte);
                Ok(length)
            }
            Err(_) => refused("a byte goes up to \\377"),
        },
        (Some(number), _) => match char::from_u32(number).filter(|_| digits == most) {
            Some(char) => {
                value.extend_from_slice(char.encode_utf8(&mut [0; 4]).as_bytes());
                Ok(length)
            }
            None => refused("\\u has four digits and \\U eight, of a Unicode character"),
        },
    }
}

/// Bytes as quoted text that a filter reads back as the same bytes.
pub fn quote(bytes: &[u8]) -> String {
    let mut quoted = String::with_capacity(bytes.len() + 2);
    quoted.push('"');
    for chunk in bytes.utf8_chunks() {
        for char in chunk.valid().chars() {
            match char {
                '"' | '\\' => quoted.extend(['\\', char]),
                '\n' => quoted.push_str("\\n"),
                '\r' => quoted.push_str("\\r"),
                '\t' => quoted.push_str("\\t"),
                '\0'..='\x1f' | '\x7f' => byte(&mut quoted, char as u8),
                _ => quoted.push(char),
            }
        }
        chunk.invalid().iter().for_each(|b| byte(&mut quoted, *b));
    }
    quoted.push('"');
    quoted
}

fn byte(out: &mut String, byte: u8) {
    let _ = write!(out, "\\x{byte:02x}");
}
