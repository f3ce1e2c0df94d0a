//! Wireshark's ranges: `[offset:length]`, `[first-last]`, `[offset]`, `[:length]`, `[offset:]`.
use std::fmt;

/// One of Wireshark's ranges. An offset below 0 counts from the end.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Range {
    /// `[offset]`
    One(i64),
    /// `[offset:length]`, `[:length]`
    Length(i64, u64),
    /// `[first-last]`, both included
    Through(i64, i64),
    /// `[offset:]`
    Rest(i64),
}

impl Range {
    pub fn parse(text: &str) -> Result<Range, String> {
        let fault = || {
            format!(
                "expected a slice such as 16:16 (offset:length), 4-7, 3, :4 or 4:, found `{text}`"
            )
        };
        let number = |part: &str| part.trim().parse::<i64>().map_err(|_| fault());
        let text = text.trim();
        if let Some((offset, length)) = text.split_once(':') {
            let offset = match offset.trim() {
                "" => 0,
                offset => number(offset)?,
            };
            return match length.trim() {
                "" => Ok(Range::Rest(offset)),
                length => match length.parse() {
                    Ok(length @ 1..) => Ok(Range::Length(offset, length)),
                    _ => Err(fault()),
                },
            };
        }
        // The first `-` may be the sign of the first number.
        match text.char_indices().skip(1).find(|(_, c)| *c == '-') {
            Some((dash, _)) => {
                let first = number(text.get(..dash).unwrap_or(""))?;
                let last = number(text.get(dash + 1..).unwrap_or(""))?;
                match (first < 0) == (last < 0) && first <= last {
                    true => Ok(Range::Through(first, last)),
                    false => Err(format!("the range {text} does not go forward from one end")),
                }
            }
            None => number(text).map(Range::One),
        }
    }
    pub fn resolve(&self, len: usize) -> Option<(usize, usize)> {
        let (start, end) = match *self {
            Range::One(at) => (from_end(at, len)?, from_end(at, len)?.checked_add(1)?),
            Range::Rest(at) => (from_end(at, len)?, len),
            Range::Length(at, length) => {
                let start = from_end(at, len)?;
                (start, start.checked_add(usize::try_from(length).ok()?)?)
            }
            Range::Through(first, last) => {
                (from_end(first, len)?, from_end(last, len)?.checked_add(1)?)
            }
        };
        (start < end && end <= len).then_some((start, end))
    }
    pub fn words(&self) -> String {
        match *self {
            Range::One(at) => byte(at),
            Range::Rest(0) => "all bytes".into(),
            Range::Rest(at @ ..0) => format!("the last {}", bytes(at.unsigned_abs())),
            Range::Rest(at) => format!("all bytes from offset {at}"),
            Range::Length(0, length) => format!("the first {}", bytes(length)),
            Range::Length(at, length) => some(length, at),
            Range::Through(first @ 0.., last @ 0..) => {
                format!("the bytes at offsets {first} to {last}")
            }
            Range::Through(first, last) => {
                format!("all from {} up to and with {}", byte(first), byte(last))
            }
        }
    }
}

impl fmt::Display for Range {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        match self {
            Range::One(at) => write!(f, "{at}"),
            Range::Length(0, length) => write!(f, ":{length}"),
            Range::Length(at, length) => write!(f, "{at}:{length}"),
            Range::Through(first, last) => write!(f, "{first}-{last}"),
            Range::Rest(at) => write!(f, "{at}:"),
        }
    }
}

pub fn from_end(at: i64, len: usize) -> Option<usize> {
    match at {
        0.. => usize::try_from(at).ok(),
        _ => len.checked_sub(usize::try_from(at.unsigned_abs()).ok()?),
    }
}

pub fn bytes(count: u64) -> String {
    match count {
        1 => "byte".into(),
        count => format!("{count} bytes"),
    }
}

/// So many bytes, and where they begin.
pub fn some(count: u64, at: i64) -> String {
    match (count, at) {
        (1, at) => byte(at),
        (count, 0..) => format!("{count} bytes at offset {at}"),
        (count, _) => format!(
            "{count} bytes that begin {} before the end",
            at.unsigned_abs()
        ),
    }
}

/// Which byte.
pub fn byte(at: i64) -> String {
    match at {
        0.. => format!("the byte at offset {at}"),
        -1 => "the last byte".into(),
        _ => format!("the byte {} before the end", at.unsigned_abs()),
    }
}
