//! Slices of a field, in the manner of the tool whose name stands before them.
use super::cut::Cut;
use super::positions::Positions;
use super::slice_range::{Range, byte, bytes, from_end, some};
use super::value::{Content, Value};
use std::fmt;

/// Whose name a field goes by, and so whose slices follow it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Dialect {
    /// `tcp.payload[16:16]`: offset and length.
    Wireshark,
    /// `TCP.load[16:32]`: start and end.
    Scapy,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Slice {
    /// Python's `[start:end:step]`.
    Python {
        start: Option<i64>,
        end: Option<i64>,
        step: Option<i64>,
    },
    /// Python's `[index]`: of bytes, a number.
    Index(i64),
    /// Wireshark's ranges, put one behind the other.
    Ranges(Vec<Range>),
}

impl Slice {
    /// What stands between the brackets.
    pub fn parse(text: &str, dialect: Dialect) -> Result<Slice, String> {
        match dialect {
            Dialect::Scapy => Slice::parse_python(text),
            Dialect::Wireshark => Ok(Slice::Ranges(
                text.split(',')
                    .map(Range::parse)
                    .collect::<Result<_, _>>()?,
            )),
        }
    }
    /// `start:end:step`, any of them left out, or an index.
    pub fn parse_python(text: &str) -> Result<Slice, String> {
        let bound = |part: &str| match part.trim() {
            "" => Ok(None),
            number => number
                .parse()
                .map(Some)
                .map_err(|_| format!("expected a slice such as 16:32, -4: or 5, found `{text}`")),
        };
        let parts = text.split(':').map(bound).collect::<Result<Vec<_>, _>>()?;
        match *parts.as_slice() {
            [Some(index)] => Ok(Slice::Index(index)),
            [start, end] => Ok(Slice::Python {
                start,
                end,
                step: None,
            }),
            [_, _, Some(0)] => Err("a slice's step cannot be 0".into()),
            [start, end, step] => Ok(Slice::Python { start, end, step }),
            _ => Err(format!(
                "expected a slice such as 16:32, -4: or 5, found `{text}`"
            )),
        }
    }
    /// The positions that the slice takes of `len`, in order; `None` where Wireshark would find nothing.
    pub fn positions(&self, len: usize) -> Option<Positions> {
        match self {
            Slice::Index(index) => {
                let at = from_end(*index, len)?;
                (at < len).then(|| Positions::run(at, at + 1))
            }
            Slice::Python { start, end, step } => Some(Positions::python(*start, *end, *step, len)),
            Slice::Ranges(ranges) => {
                let runs = ranges.iter().map(|range| range.resolve(len));
                Some(Positions::Runs(runs.collect::<Option<_>>()?))
            }
        }
    }
    /// Which bytes are meant, in words.
    pub fn words(&self) -> String {
        match self {
            Slice::Index(index) => byte(*index),
            Slice::Python { start, end, step } => python_words(*start, *end, step.unwrap_or(1)),
            Slice::Ranges(ranges) => {
                let words: Vec<String> = ranges.iter().map(Range::words).collect();
                words.join(", then ")
            }
        }
    }
    /// The start and end of what the slice takes of `len`, where that is one run.
    pub fn run(&self, len: usize) -> Option<(usize, usize)> {
        match self.positions(len)? {
            Positions::Runs(runs) => match *runs.as_slice() {
                [run] => Some(run),
                _ => None,
            },
            Positions::Steps { .. } => None,
        }
    }
    /// The part of a value; `None` where the value is too short for it.
    pub fn value(&self, value: &Value, dialect: Dialect) -> Result<Option<Value>, String> {
        let content = match (&value.content, dialect) {
            (Content::Nothing, _) => None,
            (Content::Text(text), Dialect::Scapy) => self.of_text(text),
            (Content::Address(address), Dialect::Scapy) => self.of_text(&address.text),
            (Content::Text(text), _) => self.of_bytes(text.as_bytes(), true),
            (Content::Bytes(bytes), _) => self.of_bytes(bytes, false),
            (Content::Address(address), _) => self.of_bytes(&address.bytes, false),
            (other, _) => return Err(format!("{} has no bytes to slice", other.describe())),
        };
        // The characters of an address, or of text beyond ASCII, are not its bytes.
        let bytes = match &value.content {
            Content::Text(text) if dialect == Dialect::Wireshark || text.is_ascii() => {
                Some(text.len())
            }
            Content::Bytes(bytes) => Some(bytes.len()),
            _ => None,
        };
        let run = bytes.and_then(|len| self.run(len));
        let places = match run {
            Some((start, end)) => Cut::of_value(value).part(start..end).places,
            None => value.places.clone().whole(),
        };
        Ok(content.map(|content| Value { content, places }))
    }
    fn of_bytes(&self, bytes: &[u8], text: bool) -> Option<Content> {
        let taken = self.positions(bytes.len())?.of(bytes);
        Some(match (self, taken.as_slice()) {
            (Slice::Index(_), [byte]) => Content::Unsigned {
                value: (*byte).into(),
                width: 1,
            },
            _ if text => Content::text_or_bytes(taken),
            _ => Content::Bytes(taken),
        })
    }
    /// Python's text is made of characters.
    fn of_text(&self, text: &str) -> Option<Content> {
        let characters: Vec<char> = text.chars().collect();
        let taken = self.positions(characters.len())?.of(&characters);
        Some(Content::Text(taken.into_iter().collect()))
    }
}

fn python_words(start: Option<i64>, end: Option<i64>, step: i64) -> String {
    let words = match (start.unwrap_or(0), end) {
        _ if step < 0 => backwards(start, end),
        (0, None) => "all bytes".into(),
        (at @ ..0, None) => format!("the last {}", bytes(at.unsigned_abs())),
        (at, None) => format!("all bytes from offset {at}"),
        (0, Some(end @ 0..)) => format!("the first {}", bytes(end.unsigned_abs())),
        (0, Some(end)) => format!("all but the last {}", bytes(end.unsigned_abs())),
        (start @ 0.., Some(end @ 0..)) if end <= start => "no bytes".into(),
        (start @ 0.., Some(end @ 0..)) => some(end.abs_diff(start), start),
        (start, Some(end)) => format!("from {} to before {}", byte(start), byte(end)),
    };
    match step {
        1 | -1 => words,
        _ => format!("{words}, one in {}", step.unsigned_abs()),
    }
}

fn backwards(start: Option<i64>, end: Option<i64>) -> String {
    let start = byte(start.unwrap_or(-1));
    match end {
        Some(end) => format!("backwards from {start} down to, without, {}", byte(end)),
        None => format!("backwards from {start}"),
    }
}

impl fmt::Display for Slice {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        let bound = |bound: &Option<i64>| bound.map_or(String::new(), |at| at.to_string());
        match self {
            Slice::Index(index) => write!(f, "{index}"),
            Slice::Python {
                start,
                end,
                step: None,
            } => write!(f, "{}:{}", bound(start), bound(end)),
            Slice::Python { start, end, step } => {
                write!(f, "{}:{}:{}", bound(start), bound(end), bound(step))
            }
            Slice::Ranges(ranges) => {
                let ranges: Vec<String> = ranges.iter().map(Range::to_string).collect();
                f.write_str(&ranges.join(","))
            }
        }
    }
}
