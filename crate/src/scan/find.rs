//! Which packets hold a text, bytes or a pattern.
use super::{Mergeable, Scan, packed, unpacked};
use crate::protocols::{wanted_all, wanted_none};
use crate::show::row;
use crate::wire::{Frame, Packet, Wanted, text};
use regex::bytes::{Regex, RegexBuilder};
use serde::{Deserialize, Serialize};

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum Manner {
    /// In the bytes, as ASCII, UTF-8 or UTF-16, or in the list's columns; capitals do not matter.
    Text,
    /// Digits in pairs, with or without colons or spaces between.
    Hex,
    Pattern,
}

/// Of a compiled pattern, in bytes: a longer one would fill the memory.
const MOST_COMPILED: usize = 1 << 20;

enum Sought {
    Text { pattern: Regex, lower: String },
    Bytes(Vec<u8>),
    Pattern(Regex),
}

pub struct FindScan {
    sought: Sought,
    wanted: Wanted,
    /// Numbers of the packets that were found, rising; whoever takes them may empty it.
    pub found: Vec<u32>,
}

impl FindScan {
    pub fn new(manner: Manner, text: &str) -> Result<FindScan, String> {
        let sought = match manner {
            Manner::Text => Sought::Text {
                pattern: compile(&spellings(text))?,
                lower: text.to_lowercase(),
            },
            Manner::Hex => Sought::Bytes(digits(text)?),
            Manner::Pattern => Sought::Pattern(compile(text)?),
        };
        let wanted = match &sought {
            Sought::Text { .. } => wanted_all(),
            Sought::Bytes(_) | Sought::Pattern(_) => wanted_none(),
        };
        Ok(FindScan {
            sought,
            wanted,
            found: vec![],
        })
    }
}

fn compile(pattern: &str) -> Result<Regex, String> {
    let built = RegexBuilder::new(pattern)
        .case_insensitive(true)
        .unicode(false)
        .size_limit(MOST_COMPILED)
        .build();
    built.map_err(|error| match error {
        regex::Error::CompiledTooBig(_) => "this pattern is too large".to_string(),
        other => {
            let text = other.to_string();
            let cause = text.lines().last().unwrap_or(&text);
            cause.trim_start_matches("error: ").to_string()
        }
    })
}

/// The text as it may be written in bytes: as it is, or with two bytes a letter.
fn spellings(text: &str) -> String {
    let bytes =
        |units: Vec<u8>| -> String { units.iter().map(|byte| format!("\\x{byte:02x}")).collect() };
    let wide = |swap: bool| {
        let units = text.encode_utf16().map(|unit| match swap {
            true => unit.to_be_bytes(),
            false => unit.to_le_bytes(),
        });
        bytes(units.flatten().collect())
    };
    format!(
        "(?:{}|{}|{})",
        bytes(text.as_bytes().to_vec()),
        wide(false),
        wide(true)
    )
}

fn digits(text: &str) -> Result<Vec<u8>, String> {
    let bare: String = text
        .trim_start_matches("0x")
        .chars()
        .filter(|c| !matches!(c, ':' | ' ' | '-' | '.' | ','))
        .collect();
    if let Some(odd) = bare.chars().find(|c| !c.is_ascii_hexdigit()) {
        return Err(format!("“{odd}” is no hexadecimal digit"));
    }
    let bytes = text::unhex(&bare).filter(|bytes| !bytes.is_empty());
    bytes.ok_or_else(|| "hexadecimal digits come in pairs".to_string())
}

fn anywhere(frame: &Frame, packet: &Packet, holds: impl Fn(&[u8]) -> bool) -> bool {
    holds(frame.bytes) || packet.decoded.iter().any(|decoded| holds(&decoded.bytes))
}

fn row_holds(frame: &Frame, packet: &Packet, lower: &str) -> bool {
    let row = row::row(frame, packet);
    let cells = [&row.info, &row.source, &row.destination];
    cells.iter().any(|cell| cell.to_lowercase().contains(lower))
        || row.protocol.to_lowercase().contains(lower)
}

impl Scan for FindScan {
    fn wanted(&self) -> &Wanted {
        &self.wanted
    }
    fn packet(&mut self, frame: &Frame, packet: &Packet) -> bool {
        let found = match &self.sought {
            Sought::Text { pattern, lower } => {
                anywhere(frame, packet, |bytes| pattern.is_match(bytes))
                    || row_holds(frame, packet, lower)
            }
            Sought::Bytes(sought) => anywhere(frame, packet, |bytes| {
                memchr::memmem::find(bytes, sought).is_some()
            }),
            Sought::Pattern(pattern) => anywhere(frame, packet, |bytes| pattern.is_match(bytes)),
        };
        if found {
            self.found.push(frame.number);
        }
        true
    }
}

impl Mergeable for FindScan {
    fn answer(&mut self) -> Vec<u8> {
        packed(&std::mem::take(&mut self.found))
    }
    fn merge(&mut self, answer: &[u8]) -> bool {
        let found: Vec<u32> = unpacked(answer).unwrap_or_default();
        self.found.extend(found);
        true
    }
}
