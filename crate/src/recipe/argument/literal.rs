//! Bytes that are nearly always text, and bytes that may be one number: both are written like any bytes, and read more kindly.
use super::number::parse_integer;
use super::{Argument, Control, Json, Key, Names};
use crate::recipe::word::{Quote, Word, quote_text};
use std::ops::Deref;

/// Bytes that are nearly always text: a form takes them as they are typed, a recipe's line in quotes.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Literal(pub Key);

/// A key that may be a number of several bytes, the highest first: `0x1234`, `4660`.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Mask(pub Key);

impl Deref for Literal {
    type Target = Key;
    fn deref(&self) -> &Key {
        &self.0
    }
}
impl Deref for Mask {
    type Target = Key;
    fn deref(&self) -> &Key {
        &self.0
    }
}

impl Argument for Literal {
    const CONTROL: Control = Control::Literal;
    fn parse(word: &Word) -> Result<Self, String> {
        Key::parse(word).map(Literal)
    }
    fn print(&self) -> String {
        match (&self.name, self.bytes.as_slice()) {
            (None, [byte]) if matches!(byte, b' ' | b'\t' | b'\r' | b'\n') => quote_text(&[*byte]),
            _ => self.0.print(),
        }
    }
    fn to_json(&self) -> Json {
        Json::Text(match self.is_empty() {
            true => String::new(),
            false => self.print(),
        })
    }
    fn resolve(&mut self, names: &Names) -> Result<(), String> {
        self.0.resolve(names)
    }
    /// What is written as bytes are, in quotes or behind `hex:`, `0x` or `$`, is read so; anything else is the text itself.
    fn from_json(json: &Json) -> Result<Self, String> {
        let Json::Text(text) = json else {
            return Key::from_json(json).map(Literal);
        };
        let written = ["\"", "'", "hex:", "0x", "$"];
        let is_written = written.iter().any(|begin| text.starts_with(begin));
        match text.is_empty() || is_written {
            true => Key::from_json(json).map(Literal),
            false => Ok(Literal(Key::of(text.as_bytes().to_vec()))),
        }
    }
}

impl Argument for Mask {
    const CONTROL: Control = Control::Key;
    fn parse(word: &Word) -> Result<Self, String> {
        let number = match word.quote {
            Quote::Bare => parse_integer(word.text()?),
            Quote::Quoted => None,
        };
        let Some(number) = number.and_then(|number| u64::try_from(number).ok()) else {
            return Key::parse(word).map(Mask);
        };
        let bytes = number.to_be_bytes();
        let first = bytes.iter().position(|byte| *byte != 0).unwrap_or(7);
        Ok(Mask(Key::of(bytes.get(first..).unwrap_or(&[]).to_vec())))
    }
    fn print(&self) -> String {
        self.0.print()
    }
    fn to_json(&self) -> Json {
        self.0.to_json()
    }
    fn resolve(&mut self, names: &Names) -> Result<(), String> {
        self.0.resolve(names)
    }
    fn from_json(json: &Json) -> Result<Self, String> {
        match json {
            Json::Text(text) if text.is_empty() => Ok(Mask::default()),
            Json::Text(text) => Mask::parse(&Word::single(text)?),
            Json::Number(number) => Mask::parse(&Word::bare(&number.to_string())),
            Json::Flag(_) => Key::from_json(json).map(Mask),
        }
    }
}
