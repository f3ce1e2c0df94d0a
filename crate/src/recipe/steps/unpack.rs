//! `unpack`: numbers out of bytes, as a structure says.
use super::prelude::*;
use crate::recipe::argument::{Argument, Control};
use crate::recipe::cut::Cut;
use crate::recipe::word::Word;

step! {
    /// Read numbers out of bytes, as a structure says; each becomes a column
    /// u8 i8 u16 i16 u24 u32 i32 u64 i64 f32 f64, with le behind them for the lowest byte first (u16le); x3 passes over three bytes, bytes4 takes four. Values too short are dropped.
    Unpack in "numbers": Values => Values, Bytes => Values;
    (
        /// Such as u8 i8 i8, or u16le u16le
        structure: Structure,
    ) {
        /// Read it again and again to the end; each time makes a row
        repeat: bool = "no",
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Part {
    Number {
        kind: char,
        bytes: usize,
        little: bool,
    },
    Skip(usize),
    Bytes(usize),
}
impl Part {
    fn parse(word: &str) -> Option<Part> {
        let len = |digits: &str| digits.parse().ok().filter(|len| (1..=65_535).contains(len));
        if let Some(digits) = word.strip_prefix("bytes") {
            return len(digits).map(Part::Bytes);
        }
        if let Some(digits) = word.strip_prefix('x') {
            return len(digits).map(Part::Skip);
        }
        let (word, little) = match word.strip_suffix("le") {
            Some(word) => (word, true),
            None => (word.strip_suffix("be").unwrap_or(word), false),
        };
        let kind = word.chars().next()?;
        let bytes = match (kind, word.get(1..)?) {
            ('u' | 'i', "8") => 1,
            ('u' | 'i', "16") => 2,
            ('u' | 'i', "24") => 3,
            ('u' | 'i' | 'f', "32") => 4,
            ('u' | 'i' | 'f', "64") => 8,
            _ => return None,
        };
        Some(Part::Number {
            kind,
            bytes,
            little,
        })
    }
    fn len(self) -> usize {
        match self {
            Part::Number { bytes, .. } => bytes,
            Part::Skip(len) | Part::Bytes(len) => len,
        }
    }
    fn name(self) -> String {
        match self {
            Part::Number {
                kind,
                bytes,
                little,
            } => format!("{kind}{}{}", 8 * bytes, if little { "le" } else { "" }),
            Part::Skip(len) => format!("x{len}"),
            Part::Bytes(len) => format!("bytes{len}"),
        }
    }
    fn read(self, bytes: &[u8]) -> Content {
        let Part::Number {
            kind,
            bytes: width,
            little,
        } = self
        else {
            return Content::Bytes(bytes.to_vec());
        };
        let add = |number: u64, byte: &u8| number << 8 | u64::from(*byte);
        let value = match little {
            true => bytes.iter().rev().fold(0, add),
            false => bytes.iter().fold(0, add),
        };
        match (kind, width) {
            ('f', 4) => Content::Float(f32::from_bits(value as u32).into()),
            ('f', _) => Content::Float(f64::from_bits(value)),
            ('i', _) => {
                let unused = 64 - 8 * width as u32;
                Content::Signed {
                    value: (value << unused) as i64 >> unused,
                    width: width as u8,
                }
            }
            _ => Content::Unsigned {
                value,
                width: width as u8,
            },
        }
    }
}

#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Structure(Vec<Part>);
impl Structure {
    fn len(&self) -> usize {
        self.0.iter().map(|part| part.len()).sum()
    }
}
impl Argument for Structure {
    const CONTROL: Control = Control::Text;
    fn parse(word: &Word) -> Result<Self, String> {
        let part = |text: &str| {
            Part::parse(text).ok_or_else(|| {
                format!("expected u8, i16, u32le, f64, x2, bytes4 or the like, found `{text}`")
            })
        };
        let parts = word.text()?.split_whitespace().map(part);
        parts.collect::<Result<_, _>>().map(Structure)
    }
    fn extend(&mut self, word: &Word) -> Result<bool, String> {
        self.0.extend(Structure::parse(word)?.0);
        Ok(true)
    }
    fn print(&self) -> String {
        let parts: Vec<String> = self.0.iter().map(|part| part.name()).collect();
        parts.join(" ")
    }
}

impl Run for Unpack {
    fn run(&self, data: Data, limits: &Limits) -> Result<Data, Fault> {
        let kept = || {
            self.structure
                .0
                .iter()
                .filter(|part| !matches!(part, Part::Skip(_)))
        };
        let names = |_: &str| kept().map(|part| part.name()).collect();
        let len = self.structure.len().max(1);
        each::parts(data, limits, names, |cut, rows| {
            let mut start = 0;
            while start + len <= cut.bytes.len() {
                rows.push(self.row(cut, start))?;
                start += len;
                if !self.repeat {
                    break;
                }
            }
            Ok(())
        })
    }
}
impl Unpack {
    fn row(&self, cut: &Cut, mut at: usize) -> Vec<Value> {
        let mut row = vec![];
        for part in &self.structure.0 {
            let range = at..at + part.len();
            at = range.end;
            if !matches!(part, Part::Skip(_)) {
                let bytes = cut.bytes.get(range.clone()).unwrap_or(&[]);
                row.push(Value {
                    content: part.read(bytes),
                    places: cut.part(range).places,
                });
            }
        }
        row
    }
}
