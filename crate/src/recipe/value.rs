//! One value of a recipe: what it is, and where in the capture it stood.
use super::place::Places;
use serde::{Deserialize, Serialize};
use std::borrow::Cow;

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum Content {
    /// A field that the packet lacks, beside one that it has.
    Nothing,
    /// `width` in bytes; 0 where no width is known.
    Unsigned {
        value: u64,
        width: u8,
    },
    Signed {
        value: i64,
        width: u8,
    },
    Float(f64),
    Flag(bool),
    Text(String),
    Bytes(Vec<u8>),
    /// Nanoseconds since 1970.
    Time(i64),
    /// Nanoseconds.
    Duration(i64),
    Address(Box<Address>),
}

/// An address: its bytes, and the form in which its tool prints it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Address {
    pub bytes: Vec<u8>,
    pub text: String,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Value {
    pub content: Content,
    pub places: Places,
}

/// A value as a number.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Number {
    Integer(i128),
    Decimal(f64),
}

pub const NANOSECONDS: i128 = 1_000_000_000;

impl Content {
    pub fn unsigned(value: u64) -> Content {
        Content::Unsigned { value, width: 0 }
    }
    /// A whole number, in the given width where it fits; `None` beyond 64 bits.
    pub fn integer(value: i128, width: u8) -> Option<Content> {
        let bits = 8 * u32::from(width);
        if let Ok(value) = u64::try_from(value) {
            let fits = bits >= 64 || value >> bits == 0;
            let width = if fits { width } else { 0 };
            return Some(Content::Unsigned { value, width });
        }
        let value = i64::try_from(value).ok()?;
        let fits = bits >= 64 || bits > 0 && value >= -1 << (bits - 1);
        let width = if fits { width } else { 0 };
        Some(Content::Signed { value, width })
    }
    /// Text where the bytes are UTF-8, else bytes.
    pub fn text_or_bytes(bytes: Vec<u8>) -> Content {
        match String::from_utf8(bytes) {
            Ok(text) => Content::Text(text),
            Err(error) => Content::Bytes(error.into_bytes()),
        }
    }
    /// Bytes in memory beyond the value itself.
    pub fn heap(&self) -> usize {
        match self {
            Content::Text(text) => text.len(),
            Content::Bytes(bytes) => bytes.len(),
            Content::Address(address) => {
                size_of::<Address>() + address.bytes.len() + address.text.len()
            }
            _ => 0,
        }
    }
    pub fn width(&self) -> u8 {
        match self {
            Content::Unsigned { width, .. } | Content::Signed { width, .. } => *width,
            _ => 0,
        }
    }
    /// The number that this is; times and spans of time in nanoseconds.
    pub fn number(&self) -> Option<Number> {
        Some(match *self {
            Content::Unsigned { value, .. } => Number::Integer(value.into()),
            Content::Signed { value, .. } => Number::Integer(value.into()),
            Content::Flag(flag) => Number::Integer(flag.into()),
            Content::Float(value) => Number::Decimal(value),
            Content::Time(ns) | Content::Duration(ns) => Number::Integer(ns.into()),
            _ => return None,
        })
    }
    /// The bytes that steps on bytes work on: those of text, bytes and addresses.
    pub fn bytes(&self) -> Option<&[u8]> {
        match self {
            Content::Nothing => Some(&[]),
            Content::Text(text) => Some(text.as_bytes()),
            Content::Bytes(bytes) => Some(bytes),
            Content::Address(address) => Some(&address.bytes),
            _ => None,
        }
    }
    /// The printed form as bytes; bytes stand for themselves.
    pub fn printed(&self) -> Cow<'_, [u8]> {
        match self {
            Content::Bytes(bytes) => Cow::Borrowed(bytes),
            Content::Text(text) => Cow::Borrowed(text.as_bytes()),
            Content::Address(address) => Cow::Borrowed(address.text.as_bytes()),
            other => Cow::Owned(other.print().into_bytes()),
        }
    }
    /// The printed form; bytes in hexadecimal.
    pub fn print(&self) -> String {
        match self {
            Content::Nothing => String::new(),
            Content::Unsigned { value, .. } => value.to_string(),
            Content::Signed { value, .. } => value.to_string(),
            Content::Float(value) => value.to_string(),
            Content::Flag(flag) => u8::from(*flag).to_string(),
            Content::Text(text) => text.clone(),
            Content::Bytes(bytes) => hex(bytes),
            Content::Time(ns) | Content::Duration(ns) => print_seconds(*ns),
            Content::Address(address) => address.text.clone(),
        }
    }
    /// For errors: `the number 80`, `the text "abc"`.
    pub fn describe(&self) -> String {
        match self {
            Content::Nothing => "nothing (the packet lacks the field)".into(),
            Content::Unsigned { .. } | Content::Signed { .. } | Content::Float(_) => {
                format!("the number {}", self.print())
            }
            Content::Flag(_) => format!("the flag {}", self.print()),
            Content::Text(text) => format!("the text \"{}\"", shorten(text, 40).escape_debug()),
            Content::Bytes(bytes) => so_many_bytes(bytes.len() as u64),
            Content::Time(_) => format!("the time {}", self.print()),
            Content::Duration(_) => format!("the span of {} s", self.print()),
            Content::Address(address) => format!("the address {}", address.text),
        }
    }
}

/// `1 byte`, `2 bytes`
pub fn so_many_bytes(count: u64) -> String {
    match count {
        1 => "1 byte".into(),
        count => format!("{count} bytes"),
    }
}

/// Two digits a byte.
pub fn hex(bytes: &[u8]) -> String {
    let digit = |half: u8| char::from_digit(half.into(), 16).unwrap_or('0');
    let digits = |byte: &u8| [digit(byte >> 4), digit(byte & 15)];
    bytes.iter().flat_map(digits).collect()
}

/// Nanoseconds as seconds with nine decimals, as tshark prints them.
fn print_seconds(ns: i64) -> String {
    let (sign, ns) = (if ns < 0 { "-" } else { "" }, ns.unsigned_abs());
    format!("{sign}{}.{:09}", ns / 1_000_000_000, ns % 1_000_000_000)
}

/// The first characters of a text, with `…` where more follow.
pub fn shorten(text: &str, characters: usize) -> Cow<'_, str> {
    match text.char_indices().nth(characters) {
        None => Cow::Borrowed(text),
        Some((end, _)) => Cow::Owned(format!("{}…", text.get(..end).unwrap_or(text))),
    }
}
