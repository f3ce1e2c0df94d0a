//! What a step's argument may be: how it is written, as JSON, and which control edits it.
use super::field_name::FieldName;
use super::word::{Quote, Word, quote, quote_always};
use serde::{Deserialize, Serialize};
use std::fmt;

/// Which control edits an argument.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Control {
    Number,
    Flag,
    Choice,
    Text,
    /// A number, `"text"` or `hex:de:ad`.
    Key,
    /// A regular expression.
    Pattern,
    /// A display filter.
    Filter,
    /// Names of fields, each with an optional slice.
    Fields,
    Slice,
}

/// An argument in JSON.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(untagged)]
pub enum Json {
    Flag(bool),
    Number(f64),
    Text(String),
}

pub trait Argument: Sized + Default + PartialEq {
    const CONTROL: Control;
    /// Whether the argument takes the rest of the line as it stands.
    const RAW: bool = false;
    fn parse(word: &Word) -> Result<Self, String>;
    /// As a recipe's text says it, quotes included.
    fn print(&self) -> String;
    fn choices() -> &'static [&'static str] {
        &[]
    }
    /// Takes one more word; false where one is enough.
    fn extend(&mut self, _: &Word) -> Result<bool, String> {
        Ok(false)
    }
    fn to_json(&self) -> Json {
        Json::Text(self.print())
    }
    fn from_json(json: &Json) -> Result<Self, String> {
        match json {
            Json::Text(text) => Self::parse(&Word::bare(text)),
            Json::Number(number) => Self::parse(&Word::bare(&number.to_string())),
            Json::Flag(flag) => Self::parse(&Word::bare(if *flag { "yes" } else { "no" })),
        }
    }
    /// Whether nothing has been given yet, where something must be.
    fn is_missing(&self) -> bool {
        *self == Self::default()
    }
}

/// A whole number in decimal, or in hexadecimal, octal or binary after `0x`, `0o`, `0b`.
pub fn parse_integer(text: &str) -> Option<i64> {
    let (sign, digits) = match text.strip_prefix('-') {
        Some(digits) => ("-", digits),
        None => ("", text),
    };
    let prefix = digits.get(..2).map(str::to_ascii_lowercase);
    let radix = match prefix.as_deref() {
        Some("0x") => 16,
        Some("0o") => 8,
        Some("0b") => 2,
        _ => 10,
    };
    let digits = if radix == 10 {
        digits
    } else {
        digits.get(2..)?
    };
    match digits.starts_with(['+', '-']) {
        true => None,
        false => i64::from_str_radix(&format!("{sign}{digits}"), radix).ok(),
    }
}

const SAFE: i64 = 1 << 53;

impl Argument for i64 {
    const CONTROL: Control = Control::Number;
    fn parse(word: &Word) -> Result<Self, String> {
        let text = word.text()?;
        parse_integer(text).ok_or_else(|| format!("expected a whole number, found `{text}`"))
    }
    fn print(&self) -> String {
        self.to_string()
    }
    fn to_json(&self) -> Json {
        match (-SAFE..=SAFE).contains(self) {
            true => Json::Number(*self as f64),
            false => Json::Text(self.print()),
        }
    }
    fn is_missing(&self) -> bool {
        false
    }
}

/// A whole number from 1.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Count(pub usize);
impl Default for Count {
    fn default() -> Self {
        Count(1)
    }
}
impl Argument for Count {
    const CONTROL: Control = Control::Number;
    fn parse(word: &Word) -> Result<Self, String> {
        let number = i64::parse(word)?;
        match usize::try_from(number) {
            Ok(count @ 1..) => Ok(Count(count)),
            _ => Err(format!("expected a number from 1, found {number}")),
        }
    }
    fn print(&self) -> String {
        self.0.to_string()
    }
    fn to_json(&self) -> Json {
        (self.0 as i64).to_json()
    }
    fn is_missing(&self) -> bool {
        false
    }
}

/// A number that may have decimals.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Amount {
    Integer(i64),
    Decimal(f64),
}
impl Default for Amount {
    fn default() -> Self {
        Amount::Integer(0)
    }
}
impl Argument for Amount {
    const CONTROL: Control = Control::Number;
    fn parse(word: &Word) -> Result<Self, String> {
        let text = word.text()?;
        if let Some(integer) = parse_integer(text) {
            return Ok(Amount::Integer(integer));
        }
        let decimal = text.parse().ok().filter(|n: &f64| n.is_finite());
        let decimal = decimal.ok_or_else(|| format!("expected a number, found `{text}`"))?;
        Ok(Amount::Decimal(decimal))
    }
    fn print(&self) -> String {
        match self {
            Amount::Integer(integer) => integer.to_string(),
            // With a point, so that it is read as a decimal again.
            Amount::Decimal(decimal) => format!("{decimal:?}"),
        }
    }
    fn to_json(&self) -> Json {
        match self {
            Amount::Integer(integer) => integer.to_json(),
            Amount::Decimal(decimal) if decimal.fract() != 0.0 => Json::Number(*decimal),
            Amount::Decimal(_) => Json::Text(self.print()),
        }
    }
    fn is_missing(&self) -> bool {
        false
    }
}
impl fmt::Display for Amount {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        f.write_str(&self.print())
    }
}

impl Argument for bool {
    const CONTROL: Control = Control::Flag;
    fn parse(word: &Word) -> Result<Self, String> {
        match word.text()? {
            "yes" => Ok(true),
            "no" => Ok(false),
            other => Err(format!("expected yes or no, found `{other}`")),
        }
    }
    fn print(&self) -> String {
        if *self { "yes" } else { "no" }.into()
    }
    fn to_json(&self) -> Json {
        Json::Flag(*self)
    }
    fn is_missing(&self) -> bool {
        false
    }
}

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

/// Bytes: a number up to 255, `"text"`, or `hex:de:ad`.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Key(pub Vec<u8>);
impl Argument for Key {
    const CONTROL: Control = Control::Key;
    fn parse(word: &Word) -> Result<Self, String> {
        if word.quote == Quote::Quoted {
            return Ok(Key(word.bytes.clone()));
        }
        let text = word.text()?;
        if let Some(digits) = text.strip_prefix("hex:") {
            return parse_hex(digits)
                .map(Key)
                .ok_or_else(|| format!("expected pairs of digits after hex:, found `{digits}`"));
        }
        match parse_integer(text).map(u8::try_from) {
            Some(Ok(byte)) => Ok(Key(vec![byte])),
            Some(Err(_)) => Err(format!(
                "{text} is more than a byte: write hex:… for several"
            )),
            None => Err(format!(
                "expected a number, hex:… or text in quotes, found `{text}`: \"{text}\" is the text"
            )),
        }
    }
    fn print(&self) -> String {
        let printable = |byte: &u8| matches!(byte, b'\t' | b'\r' | b'\n' | 32..=126);
        match self.0.as_slice() {
            [byte] if !byte.is_ascii_graphic() => format!("0x{byte:02x}"),
            bytes if bytes.iter().all(printable) => quote_always(bytes),
            bytes if std::str::from_utf8(bytes).is_ok_and(|t| !t.contains(char::is_control)) => {
                quote_always(bytes)
            }
            bytes => format!("hex:{}", super::value::hex(bytes)),
        }
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

/// One field or several.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Fields(pub Vec<FieldName>);
impl Argument for Fields {
    const CONTROL: Control = Control::Fields;
    fn parse(word: &Word) -> Result<Self, String> {
        let names = word.text()?.split_whitespace().map(FieldName::parse);
        names.collect::<Result<_, _>>().map(Fields)
    }
    fn extend(&mut self, word: &Word) -> Result<bool, String> {
        self.0.extend(Fields::parse(word)?.0);
        Ok(true)
    }
    fn print(&self) -> String {
        let names: Vec<String> = self.0.iter().map(FieldName::to_string).collect();
        names.join(" ")
    }
}

/// Numbers from 1, with commas between.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Numbers(pub Vec<usize>);
impl Argument for Numbers {
    const CONTROL: Control = Control::Text;
    fn parse(word: &Word) -> Result<Self, String> {
        let text = word.text()?;
        let numbers = text
            .split(',')
            .map(|n| Count::parse(&Word::bare(n.trim())).map(|c| c.0));
        numbers.collect::<Result<_, _>>().map(Numbers)
    }
    fn print(&self) -> String {
        let numbers: Vec<String> = self.0.iter().map(usize::to_string).collect();
        numbers.join(",")
    }
}

/// Declares the words that an argument chooses from.
macro_rules! choices {
    ($(#[doc = $doc:literal])* $name:ident { $first:ident = $first_word:literal $(, $choice:ident = $word:literal)* $(,)? }) => {
        $(#[doc = $doc])*
        #[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
        pub enum $name { #[default] $first $(, $choice)* }
        impl $crate::recipe::argument::Argument for $name {
            const CONTROL: $crate::recipe::argument::Control = $crate::recipe::argument::Control::Choice;
            fn parse(word: &$crate::recipe::word::Word) -> Result<Self, String> {
                match word.text()? {
                    $first_word => Ok($name::$first),
                    $($word => Ok($name::$choice),)*
                    other => Err(format!("expected {}, found `{other}`", Self::choices().join(", "))),
                }
            }
            fn print(&self) -> String {
                match self { $name::$first => $first_word, $($name::$choice => $word,)* }.into()
            }
            fn choices() -> &'static [&'static str] { &[$first_word $(, $word)*] }
            fn is_missing(&self) -> bool { false }
        }
    };
}
pub(crate) use choices;
