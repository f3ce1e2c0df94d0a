//! Parts of a value or of a run of bytes, which know where they come from.
use super::data::Bytes;
use super::place::{Place, Places, Way};
use super::trace::Trace;
use super::value::{Content, Value};
use std::borrow::Cow;
use std::ops::Range;

/// Bytes to be cut into parts.
pub struct Cut<'a> {
    pub bytes: Cow<'a, [u8]>,
    /// Whether parts that are UTF-8 are text.
    text: bool,
    origin: Origin<'a>,
}

enum Origin<'a> {
    Value(&'a Places),
    Bytes(&'a Trace),
}

impl<'a> Cut<'a> {
    /// A value: its bytes, or its printed form where it has none.
    pub fn of_value(value: &'a Value) -> Cut<'a> {
        Cut {
            bytes: value.content.printed(),
            text: !matches!(value.content, Content::Bytes(_)),
            origin: Origin::Value(&value.places),
        }
    }
    pub fn of_bytes(bytes: &'a Bytes) -> Cut<'a> {
        Cut {
            bytes: Cow::Borrowed(&bytes.bytes),
            text: std::str::from_utf8(&bytes.bytes).is_ok(),
            origin: Origin::Bytes(&bytes.trace),
        }
    }
    pub fn part(&self, range: Range<usize>) -> Value {
        let part = self.bytes.get(range.clone()).unwrap_or(&[]).to_vec();
        let places = match self.origin {
            Origin::Value(places) => part_of(places, range, self.bytes.len()),
            Origin::Bytes(trace) => trace.places(range).collect(),
        };
        let content = match self.text {
            true => Content::text_or_bytes(part),
            false => Content::Bytes(part),
        };
        Value { content, places }
    }
    /// Nothing, where something was looked for.
    pub fn nothing(&self) -> Value {
        Value {
            content: Content::Nothing,
            places: match self.origin {
                Origin::Value(places) => places.clone().whole(),
                Origin::Bytes(_) => Places::Nowhere,
            },
        }
    }
}

/// The places of a part of a value of `len` bytes.
fn part_of(places: &Places, range: Range<usize>, len: usize) -> Places {
    let all = places.all();
    let total: usize = all.iter().map(|place| place.len as usize).sum();
    if total != len || all.iter().any(|place| place.way == Way::Whole) {
        return places.clone().whole();
    }
    let mut start = 0;
    let part = |place: &Place| {
        let length = place.len as usize;
        let from = range.start.saturating_sub(start).min(length);
        let to = range.end.saturating_sub(start).min(length);
        start += length;
        (to > from).then(|| place.part(from, to, length))
    };
    all.iter().filter_map(part).collect()
}
