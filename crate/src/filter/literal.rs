//! Written values: what a word, a text or a character means beside a field of a given type.
use super::error::FilterError;
use super::names::{self, Dialect};
use super::syntax::{Node, What};
use super::types::Type;
use super::value::{Constant, Value};
use super::{moment, number};
use crate::wire::Names;
use std::net::{Ipv4Addr, Ipv6Addr};

/// What a value is read for.
pub struct Reading<'a> {
    pub kind: Type,
    /// Names of numbers.
    pub tables: &'a [Names],
    /// Letters or words of bits, lowest bit first.
    pub letters: &'a [&'a str],
    pub dialect: Dialect,
    /// A minus stands before it.
    pub negative: bool,
}

type Read = Result<Constant, String>;

/// The constant that a node without a name stands for.
pub fn read(node: &Node, reading: &Reading) -> Result<Constant, FilterError> {
    let result = match &node.what {
        What::Word(word) | What::Literal(word) => reading.unquoted(word),
        What::Text(text) => reading.quoted(text),
        What::Character(byte) => reading.character(*byte),
        _ => Err("a value is needed here".to_string()),
    };
    result.map_err(|message| {
        let error = FilterError::new(node.place.clone(), message);
        error.suggest(reading.suggestions(&node.what))
    })
}

impl Reading<'_> {
    fn suggestions(&self, what: &What) -> Vec<String> {
        let text = match what {
            What::Word(word) => word.clone(),
            What::Text(text) => String::from_utf8_lossy(text).into_owned(),
            _ => return vec![],
        };
        // What would do without its quotes.
        if matches!(what, What::Text(_)) && self.unquoted(&text).is_ok() {
            return vec![text];
        }
        let known = self.tables.iter().flat_map(|t| t.0).map(|entry| entry.1);
        names::near(
            &text.to_ascii_lowercase(),
            known.map(super::apply::plain_or_quoted),
        )
    }
    fn unquoted(&self, word: &str) -> Read {
        if self.negative && !self.kind.negates() {
            return Err(format!("{} has no minus", self.kind.words()));
        }
        match self.kind {
            Type::Uint(bits) | Type::Int(bits) => self.integer(word, bits),
            Type::Flag => self.flag(word),
            Type::Mac => exactly(word, 6, self.kind),
            Type::Eui64 => exactly(word, 8, self.kind),
            Type::Ip4 => ip4(word),
            Type::Ip6 => ip6(word),
            Type::Bytes | Type::Protocol => bytes(word),
            Type::Text => Ok(Constant::Text(word.into())),
            Type::Time => moment::absolute(word).map(nanoseconds),
            Type::Duration => moment::seconds(word, self.negative).map(nanoseconds),
            Type::Float => float(word, self.negative),
            Type::Guid => guid(word),
            Type::Mark => Err(
                "a mark has no value to compare: its name alone says whether it is there".into(),
            ),
        }
    }
    fn quoted(&self, text: &[u8]) -> Read {
        let words = || String::from_utf8_lossy(text);
        match self.kind {
            Type::Text => Ok(Constant::Text(text.to_vec())),
            Type::Bytes | Type::Protocol => Ok(Constant::Bytes(text.to_vec())),
            Type::Time => moment::absolute(&words()).map(nanoseconds),
            // Python writes addresses in quotes.
            _ if self.dialect == Dialect::Scapy => self.unquoted(&words()),
            Type::Uint(_) | Type::Int(_) | Type::Flag => self.named(&words()).ok_or_else(|| {
                format!("\"{}\" is none of this field's names for numbers", words())
            }),
            _ => Err(format!("{} is written without quotes", self.kind.words())),
        }
    }
    fn character(&self, byte: u8) -> Read {
        match self.kind {
            Type::Uint(_) | Type::Int(_) => Ok(Constant::Number(Value::Uint(byte.into()))),
            Type::Bytes | Type::Protocol => Ok(Constant::Bytes(vec![byte])),
            Type::Text => Ok(Constant::Text(vec![byte])),
            other => Err(format!("a character is not {}", other.words())),
        }
    }
    fn named(&self, name: &str) -> Option<Constant> {
        if self.kind == Type::Flag && self.tables.is_empty() {
            let set = ["Not set", "Set"]
                .iter()
                .position(|s| s.eq_ignore_ascii_case(name))?;
            return Some(Constant::Number(Value::Uint(set as u64)));
        }
        let number = self.tables.iter().find_map(|table| table.number(name))?;
        Some(Constant::Number(Value::Uint(number)))
    }
    /// Bits as Scapy writes them: `SA`, `MF+DF`.
    fn bits(&self, word: &str) -> Option<Constant> {
        let bit = |name: &str| {
            let at = self.letters.iter().position(|letter| *letter == name)?;
            1_u64.checked_shl(at as u32)
        };
        let whole = word.split('+').map(bit).collect::<Option<Vec<u64>>>();
        let letters = || {
            let mut buffer = [0; 4];
            let each = word.chars().map(|c| bit(c.encode_utf8(&mut buffer)));
            each.collect::<Option<Vec<u64>>>()
        };
        let bits = whole.or_else(letters)?;
        Some(Constant::Number(Value::Uint(
            bits.into_iter().fold(0, |a, b| a | b),
        )))
    }
    fn integer(&self, word: &str, bits: u8) -> Read {
        let Some(number) = number::unsigned(word) else {
            if let Some(named) = self
                .named(word)
                .or_else(|| self.bits(word))
                .filter(|_| !self.negative)
            {
                return Ok(named);
            }
            return Err(match (number::overflows(word), self.tables.is_empty()) {
                (true, _) => format!("{word} is beyond 64 bits"),
                (_, true) => format!("{word} is not a number"),
                (_, false) => {
                    format!("{word} is neither a number nor one of this field's names for numbers")
                }
            });
        };
        let most = match self.kind {
            Type::Int(_) => u64::MAX >> (65 - u32::from(bits)),
            _ => u64::MAX >> (64 - u32::from(bits)),
        };
        let signed = matches!(self.kind, Type::Int(_));
        if number > most + u64::from(signed && self.negative) {
            return Err(format!(
                "{word} does not fit: {} goes up to {most}",
                self.kind.words()
            ));
        }
        Ok(Constant::Number(match (signed, self.negative) {
            (true, false) => Value::Int(number as i64),
            (_, true) if number > 0 => Value::Int((number as i64).wrapping_neg()),
            _ => Value::Uint(number),
        }))
    }
    fn flag(&self, word: &str) -> Read {
        let value = match word.to_ascii_lowercase().as_str() {
            "true" => Some(1),
            "false" => Some(0),
            _ => number::unsigned(word).map(|n| u64::from(n != 0)),
        };
        let named = || self.named(word);
        let constant = value
            .map(|n| Constant::Number(Value::Uint(n)))
            .or_else(named);
        constant.ok_or_else(|| format!("{word} is neither True nor False, 1 nor 0"))
    }
}

fn nanoseconds(ns: i64) -> Constant {
    Constant::Number(Value::Nanoseconds(ns))
}

/// Bytes in hexadecimal, two digits each, with or without `:`, `-` or `.` between them; a last digit may stand alone.
pub fn hex(word: &str) -> Option<Vec<u8>> {
    let single = word.strip_prefix("0x").or_else(|| word.strip_prefix("0X"));
    let word = match single {
        // More than one byte would need an order.
        Some(digits) if digits.len() == 2 => digits,
        Some(_) => return None,
        None => word.strip_prefix(':').unwrap_or(word),
    };
    let mut bytes = vec![];
    let mut rest = word.as_bytes();
    while !rest.is_empty() {
        let digits = rest
            .iter()
            .take(2)
            .take_while(|b| b.is_ascii_hexdigit())
            .count();
        let text = std::str::from_utf8(&rest[..digits]).ok()?;
        bytes.push(u8::from_str_radix(text, 16).ok()?);
        rest = &rest[digits..];
        if let [b':' | b'-' | b'.', tail @ ..] = rest {
            rest = tail;
        }
    }
    Some(bytes)
}

fn bytes(word: &str) -> Read {
    let message = || format!("{word} is neither bytes, as in 47:45:54, nor text in quotes");
    hex(word).map(Constant::Bytes).ok_or_else(message)
}

fn exactly(word: &str, length: usize, kind: Type) -> Read {
    match hex(word) {
        Some(bytes) if bytes.len() == length => Ok(Constant::Bytes(bytes)),
        Some(bytes) => Err(format!(
            "{} has {length} bytes, {word} has {}",
            kind.words(),
            bytes.len()
        )),
        None => Err(format!("{word} is not {}", kind.words())),
    }
}

/// The address and the length of its prefix.
fn prefixed<A: std::str::FromStr>(word: &str, bits: u32, kind: Type) -> Result<(A, u32), String> {
    let (address, length) = match word.split_once('/') {
        Some((address, length)) => (address, length.parse().ok()),
        None => (word, Some(bits)),
    };
    let Ok(parsed) = address.parse() else {
        return Err(format!("{word} is not {}", kind.words()));
    };
    match length.filter(|n| *n <= bits) {
        Some(length) => Ok((parsed, length)),
        None => Err(format!(
            "behind the / of {word} stands the length of a prefix, 0 to {bits}"
        )),
    }
}

fn ip4(word: &str) -> Read {
    let (address, length) = prefixed::<Ipv4Addr>(word, 32, Type::Ip4)?;
    let mask = u32::MAX.checked_shl(32 - length).unwrap_or(0);
    Ok(Constant::Number(Value::Ip4(address.into(), mask)))
}

fn ip6(word: &str) -> Read {
    let (address, length) = prefixed::<Ipv6Addr>(word, 128, Type::Ip6)?;
    let mask = u128::MAX.checked_shl(128 - length).unwrap_or(0);
    Ok(Constant::Number(Value::Ip6(address.into(), mask)))
}

fn float(word: &str, negative: bool) -> Read {
    let number = word.parse::<f64>().ok().filter(|n| n.is_finite());
    let number = number.ok_or_else(|| format!("{word} is not a number"))?;
    Ok(Constant::Number(Value::Float(if negative {
        -number
    } else {
        number
    })))
}

fn guid(word: &str) -> Read {
    let groups: Vec<usize> = word.split('-').map(str::len).collect();
    match hex(word).filter(|_| groups == [8, 4, 4, 4, 12]) {
        Some(bytes) => Ok(Constant::Bytes(bytes)),
        None => Err(format!(
            "{word} is no GUID, as in 01020304-0506-0708-090a-0b0c0d0e0f10"
        )),
    }
}
