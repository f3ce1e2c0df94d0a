//! Payloads, texts, names and what no field covers: who reads which.
use super::found::Found;
use super::groups::Group;
use super::place::{Head, Place};
use super::series::Part;
use super::{judge, names, payloads, symbols, texts};
use crate::wire::Kind;

pub fn read(group: &Group, place: Place, parts: &[Part], found: &mut Found) {
    if place.name().is_empty() || parts.len() < 2 {
        return;
    }
    let source = Source {
        place,
        head: Head::new(group, place),
        unread: group.key.is_transport(),
        unusual: group.key.is_unusual() || matches!(place, Place::Slice(..)),
    };
    match place.kind() {
        _ if matches!(place, Place::Slice(..)) => payloads::whole(&source, parts, found),
        Kind::Domain => names::read(&source, parts, found),
        Kind::Bytes => payloads::read(&source, parts, found),
        Kind::Text | Kind::Ascii => texts::read(&source, parts, found),
        _ => {}
    }
    let values: Vec<&[u8]> = parts.iter().map(|part| part.bytes.as_slice()).collect();
    if let Kind::Domain | Kind::Text | Kind::Ascii = place.kind() {
        symbols::bytes(&source.head, &values, as_text, found);
    } else {
        let long = values.iter().any(|value| value.len() > MAX_SHOWN);
        let (steps, print): (_, fn(&[u8]) -> _) = match long {
            true => ("hash crc32\nto-hex\n", as_check),
            false => ("to-hex\n", as_hex),
        };
        symbols::bytes(&source.head.then(steps, ""), &values, print, found);
    }
}

/// Longer values do not stand in a recipe, but their checks.
const MAX_SHOWN: usize = 12;

/// Whose bytes they are.
pub struct Source {
    pub place: Place,
    pub head: Head,
    /// Whether nothing is sent there every day.
    pub unusual: bool,
    /// Whether no protocol read what TCP or UDP carry there.
    unread: bool,
}
impl Source {
    /// Whether a field is what no protocol reads.
    pub fn is_raw(&self) -> bool {
        matches!(self.place.name().as_str(), "data.data" | "usb.capdata")
    }
    /// The same, or it is what TCP or UDP carry, and no protocol read it. Parts of messages that were read are none of somebody's own.
    pub fn is_unread(&self) -> bool {
        let payload = matches!(self.place.name().as_str(), "tcp.payload" | "udp.payload");
        self.is_raw() || payload && self.unread
    }
}

/// Values as a recipe's `map` names them.
fn as_text(value: &[u8]) -> Option<String> {
    let plain = |byte: &u8| byte.is_ascii_alphanumeric() || b" ._-/:;*".contains(byte);
    let text = std::str::from_utf8(value).ok()?;
    (value.iter().all(plain) && text.trim() == text).then(|| text.to_string())
}

pub fn as_hex(value: &[u8]) -> Option<String> {
    Some(value.iter().map(|byte| format!("{byte:02x}")).collect())
}

fn as_check(value: &[u8]) -> Option<String> {
    let mut sum = flate2::Crc::new();
    sum.update(value);
    Some(format!("{:08x}", sum.sum()))
}

/// Whether most bytes are characters.
pub fn is_textual(values: &[&[u8]]) -> bool {
    let all: usize = values.iter().map(|value| value.len()).sum();
    let printable = values
        .iter()
        .flat_map(|value| value.iter())
        .filter(|byte| judge::is_printable(byte))
        .count();
    10 * printable >= 9 * all
}
