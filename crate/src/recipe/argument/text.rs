//! Arguments that are text or bytes.
use super::number::parse_integer;
use super::{Argument, Control, Json, Names, is_name};
use crate::recipe::value::hex;
use crate::recipe::word::{Quote, Word, quote, quote_text};

impl Argument for String {
    const CONTROL: Control = Control::Text;
    fn parse(word: &Word) -> Result<Self, String> {
        word.text().map(str::to_string)
    }
    fn print(&self) -> String {
        quote(self.as_bytes())
    }
    fn to_json(&self) -> Json {
        Json::Text(self.clone())
    }
}

/// A regular expression, quoted so that its backslashes stay as they are.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Pattern(pub String);
impl Argument for Pattern {
    const CONTROL: Control = Control::Pattern;
    fn parse(word: &Word) -> Result<Self, String> {
        String::parse(word).map(Pattern)
    }
    fn print(&self) -> String {
        self.0.print()
    }
    fn to_json(&self) -> Json {
        Json::Text(self.0.clone())
    }
}

/// A display filter: all of its line. Line breaks become spaces.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Filter(pub String);
impl Argument for Filter {
    const CONTROL: Control = Control::Filter;
    const RAW: bool = true;
    fn parse(word: &Word) -> Result<Self, String> {
        let one_line = word.text()?.replace(['\n', '\r'], " ");
        Ok(Filter(one_line.trim().into()))
    }
    fn print(&self) -> String {
        self.0.clone()
    }
}

/// Bytes: a number up to 255, `"text"`, `hex:de:ad`, or `$name` for what a step before named so.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Key {
    pub bytes: Vec<u8>,
    /// Whose bytes these become when the recipe runs.
    pub name: Option<String>,
}
impl Key {
    pub fn is_empty(&self) -> bool {
        self.bytes.is_empty() && self.name.is_none()
    }
    pub fn of(bytes: Vec<u8>) -> Key {
        Key { bytes, name: None }
    }
}
impl Argument for Key {
    const CONTROL: Control = Control::Key;
    fn parse(word: &Word) -> Result<Self, String> {
        if word.quote == Quote::Quoted {
            return Ok(Key::of(word.bytes.clone()));
        }
        let text = word.text()?;
        if let Some(name) = text.strip_prefix('$') {
            let name = Some(name.to_string()).filter(|name| is_name(name));
            let name = name.ok_or("expected a name of letters, digits and - behind $")?;
            return Ok(Key {
                bytes: vec![],
                name: Some(name),
            });
        }
        if let Some(digits) = text.strip_prefix("hex:") {
            return parse_hex(digits)
                .map(Key::of)
                .ok_or_else(|| format!("expected pairs of digits after hex:, found `{digits}`"));
        }
        match parse_integer(text).map(u8::try_from) {
            Some(Ok(byte)) => Ok(Key::of(vec![byte])),
            Some(Err(_)) => Err(format!(
                "{text} is more than a byte: hex:… says several, {} is the text",
                quote_text(text.as_bytes())
            )),
            None => Err(format!(
                "expected text in quotes, a byte's number or hex:…, found `{text}`: write {}",
                quote_text(text.as_bytes())
            )),
        }
    }
    fn print(&self) -> String {
        if let Some(name) = &self.name {
            return format!("${name}");
        }
        match self.bytes.as_slice() {
            [byte] if !byte.is_ascii_graphic() => format!("0x{byte:02x}"),
            bytes if is_readable(bytes) => quote_text(bytes),
            bytes => format!("hex:{}", hex(bytes)),
        }
    }
    fn to_json(&self) -> Json {
        Json::Text(match self.is_empty() {
            true => String::new(),
            false => self.print(),
        })
    }
    fn resolve(&mut self, names: &Names) -> Result<(), String> {
        if let Some(name) = self.name.take() {
            let found = names.get(&name).cloned();
            self.bytes =
                found.ok_or_else(|| format!("nothing is named ${name} before this step"))?;
        }
        Ok(())
    }
    fn from_json(json: &Json) -> Result<Self, String> {
        match json {
            Json::Text(text) if text.is_empty() => Ok(Key::default()),
            Json::Text(text) => Key::parse(&Word::single(text)?),
            other => Key::parse(&Word::bare(&match other {
                Json::Number(number) => number.to_string(),
                _ => String::new(),
            })),
        }
    }
}

/// Whether bytes read better as text than in hexadecimal: ASCII, and letters of Europe's scripts.
fn is_readable(bytes: &[u8]) -> bool {
    let plain = |c: char| matches!(c, '\t' | '\r' | '\n' | ' '..='~');
    let letter = |c: char| c.is_alphabetic() && u32::from(c) < 0x500;
    std::str::from_utf8(bytes).is_ok_and(|text| text.chars().all(|c| plain(c) || letter(c)))
}

/// Pairs of hexadecimal digits, with or without colons between them.
fn parse_hex(text: &str) -> Option<Vec<u8>> {
    let digits: Vec<u32> = text
        .chars()
        .filter(|c| *c != ':')
        .map(|c| c.to_digit(16))
        .collect::<Option<_>>()?;
    let pairs = digits.chunks_exact(2);
    match pairs.remainder() {
        [] => Some(
            pairs
                .map(|pair| pair.iter().fold(0, |byte, half| byte << 4 | *half as u8))
                .collect(),
        ),
        _ => None,
    }
}
