//! Arguments that are numbers.
use super::{Argument, Control, Json};
use crate::recipe::word::Word;
use std::fmt;

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

/// Numbers from 0, with commas between.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Numbers(pub Vec<usize>);
impl Argument for Numbers {
    const CONTROL: Control = Control::Text;
    fn parse(word: &Word) -> Result<Self, String> {
        let text = word.text()?;
        if text.is_empty() {
            return Ok(Numbers::default());
        }
        let number = |text: &str| usize::try_from(parse_integer(text.trim())?).ok();
        let numbers: Option<Vec<usize>> = text.split(',').map(number).collect();
        numbers
            .map(Numbers)
            .ok_or_else(|| format!("expected numbers with commas between, found `{text}`"))
    }
    fn print(&self) -> String {
        let numbers: Vec<String> = self.0.iter().map(usize::to_string).collect();
        numbers.join(",")
    }
}
