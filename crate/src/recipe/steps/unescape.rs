//! `unescape`: characters out of the escapes of programming languages.
use super::prelude::*;
use crate::recipe::bytes_step::text;

step! {
    /// Read \n \t \x41 \u0041 \u{1f600} \101 %u0041 and U+0041 as what they stand for
    Unescape in "encode": Values => Values, Bytes => Bytes;
    () {}
}
impl Run for Unescape {
    fn run(&self, data: Data, _: &Limits) -> Result<Data, Fault> {
        text(data, |bytes| {
            let (mut result, mut rest) = (vec![], bytes);
            while let Some((first, behind)) = rest.split_first() {
                rest = match escape(rest, &mut result) {
                    Some(used) => rest.get(used..).unwrap_or(&[]),
                    None => {
                        result.push(*first);
                        behind
                    }
                };
            }
            Ok(result)
        })
    }
}

/// Reads one escape, where one stands here; gives how many bytes it takes.
fn escape(text: &[u8], result: &mut Vec<u8>) -> Option<usize> {
    let marked = |mark: &[u8], digits: usize| {
        text.starts_with(mark)
            .then(|| number(text.get(mark.len()..)?, digits, 16))?
    };
    if let Some(byte) = marked(b"\\x", 2) {
        result.push(byte as u8);
        return Some(4);
    }
    for mark in [b"\\u", b"%u", b"U+"] {
        if let Some(unit) = marked(mark, 4) {
            return wide(text, unit, mark, result);
        }
    }
    if text.starts_with(b"\\u{") {
        let close = text.iter().take(12).position(|byte| *byte == b'}')?;
        let number = number(text.get(3..close)?, close - 3, 16)?;
        push(result, number)?;
        return Some(close + 1);
    }
    let (b'\\', next) = (*text.first()?, *text.get(1)?) else {
        return None;
    };
    let byte = match next {
        b'n' => b'\n',
        b'r' => b'\r',
        b't' => b'\t',
        b'\\' | b'"' | b'\'' | b'/' => next,
        b'0'..=b'7' => {
            let octal = number(text.get(1..4)?, 3, 8)?;
            result.push(u8::try_from(octal).ok()?);
            return Some(4);
        }
        _ => return None,
    };
    result.push(byte);
    Some(2)
}

/// A unit of UTF-16, and its other half where it has one.
fn wide(text: &[u8], unit: u32, mark: &[u8], result: &mut Vec<u8>) -> Option<usize> {
    let len = mark.len() + 4;
    let second = text.get(len..).filter(|rest| rest.starts_with(mark));
    let second = second.and_then(|rest| number(rest.get(mark.len()..)?, 4, 16));
    match (unit, second) {
        (0xd800..0xdc00, Some(low @ 0xdc00..0xe000)) => {
            push(result, 0x10000 + ((unit - 0xd800) << 10) + (low - 0xdc00))?;
            Some(2 * len)
        }
        _ => push(result, unit).map(|()| len),
    }
}

fn number(text: &[u8], digits: usize, base: u32) -> Option<u32> {
    let digits = text.get(..digits).filter(|digits| !digits.is_empty())?;
    let add = |number: Option<u32>, digit: &u8| {
        Some(number?.checked_mul(base)? + char::from(*digit).to_digit(base)?)
    };
    digits.iter().fold(Some(0), add)
}

fn push(result: &mut Vec<u8>, number: u32) -> Option<()> {
    let character = char::from_u32(number)?;
    result.extend_from_slice(character.encode_utf8(&mut [0; 4]).as_bytes());
    Some(())
}
