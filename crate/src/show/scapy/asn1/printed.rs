//! How `show()` prints values without parts.
use super::bytes::{Bytes, Node};
use super::{Got, Kind, Unread, tokens};
use crate::protocols::ber::{date, days};
use crate::show::scapy::model::Value;
use crate::show::scapy::python;
use crate::wire::Names;
use crate::wire::text::oid;

/// Bytes, each a character: what Python's `str()` gives of a value.
pub fn characters(bytes: &Bytes) -> String {
    bytes.get().iter().map(|b| char::from(*b)).collect()
}

pub fn string(class: &str, bytes: &[u8]) -> String {
    let mut text = format!("<{class}[");
    python::bytes_repr(&mut text, bytes);
    text + "]>"
}

pub fn number(bytes: &[u8], is_signed: bool) -> i64 {
    let negative = is_signed && bytes.first().is_some_and(|b| *b >= 0x80);
    let start = if negative { -1 } else { 0 };
    bytes.iter().fold(start, |n, b| n << 8 | i64::from(*b))
}

pub fn integer(class: &str, number: i64) -> String {
    let sign = if number < 0 { "-" } else { "" };
    format!(
        "{sign}{:#x} <ASN1_{class}[{number}]>",
        number.unsigned_abs()
    )
}

/// A value without parts, as `show()` prints it.
pub fn simple(kind: &Kind, node: &Node, tag: Option<u8>) -> Got<String> {
    let bytes = node.contents.get();
    let number = number(bytes, true);
    let named = |names: &Names, text: String| match names.get(number as u64) {
        Some(name) => format!("'{name}' {text}"),
        None => text,
    };
    let own = own_tag(kind, node);
    if node.tag != tag.unwrap_or(own) {
        return Err(Unread);
    }
    Ok(match kind {
        Kind::Holds(_) => string("ASN1_STRING", bytes),
        Kind::Boolean => {
            let said = if number == 0 { "False" } else { "True" };
            format!("{said} <ASN1_BOOLEAN[{number}]>")
        }
        Kind::Integer => integer("INTEGER", number),
        Kind::Named(names) => named(names, integer("INTEGER", number)),
        Kind::Enumerated(names) => named(names, integer("ENUMERATED", number)),
        Kind::Null => format!("<ASN1_NULL[{number}]>"),
        Kind::Text(_, class) => string(class, bytes),
        Kind::Oid => object(bytes),
        Kind::Time => time(bytes),
        Kind::Flags(names) => flags(bytes, names)?,
        Kind::Credentials => string(credentials(node.tag)?, bytes),
        _ => return Err(Unread),
    })
}

/// The tag of a value that has no other.
fn own_tag(kind: &Kind, node: &Node) -> u8 {
    match kind {
        Kind::Boolean => 1,
        Kind::Integer | Kind::Named(_) => 2,
        Kind::Flags(_) => 3,
        Kind::Holds(_) => 4,
        Kind::Null => 5,
        Kind::Oid => 6,
        Kind::Enumerated(_) => 10,
        Kind::Time => 24,
        Kind::Text(tag, _) => *tag,
        _ => node.tag,
    }
}

/// RFC 4511 §4.2, and the two of version 2.
fn credentials(tag: u8) -> Got<&'static str> {
    match tag {
        0x80 => Ok("LDAP_Authentication_simple"),
        0x81 => Ok("LDAP_Authentication_krbv42LDAP"),
        0x82 => Ok("LDAP_Authentication_krbv42DSA"),
        _ => Err(Unread),
    }
}

/// By the longest beginning that has a name.
fn object(bytes: &[u8]) -> String {
    let named = tokens::MECHANISMS
        .iter()
        .filter(|known| bytes.starts_with(known.0));
    let mut text = String::new();
    oid(&mut text, bytes);
    match named.max_by_key(|known| known.0.len()) {
        Some((beginning, name)) => {
            let mut whole = String::new();
            oid(&mut whole, beginning);
            let rest = text.get(whole.len()..).unwrap_or("");
            format!("<ASN1_OID['{name}{rest}']>")
        }
        None => format!("<ASN1_OID['.{text}']>"),
    }
}

/// `2022-02-23 07:46:03 UTC <ASN1_GENERALIZED_TIME['20220223074603Z']>`
fn time(bytes: &[u8]) -> String {
    let mut text = String::new();
    for byte in bytes {
        match byte {
            0..=0x7f => text.push(char::from(*byte)),
            _ => text += &format!("\\x{byte:02x}"),
        }
    }
    let said = match moment(bytes) {
        Some([year, month, day, hour, minute, second]) => {
            format!("{year:04}-{month:02}-{day:02} {hour:02}:{minute:02}:{second:02} UTC")
        }
        None => format!("{text} [invalid generalized time]"),
    };
    let mut quoted = String::new();
    python::repr(&mut quoted, &Value::Text(text));
    format!("{said} <ASN1_GENERALIZED_TIME[{quoted}]>")
}

/// Year, month, day, hour, minute and second, where the calendar has them.
fn moment(bytes: &[u8]) -> Option<[i64; 6]> {
    let digits = bytes.strip_suffix(b"Z").filter(|d| d.len() == 14)?;
    let is_plain = digits.iter().all(u8::is_ascii_digit);
    let [year, month, day, hour, minute, second] = date(digits).filter(|_| is_plain)?;
    let len = days(year, month + 1, 1) - days(year, month, 1);
    let is_day = year > 0 && (1..=12).contains(&month) && (1..=len).contains(&day);
    let is_real = is_day && hour < 24 && minute < 60 && second < 60;
    is_real.then_some([year, month, day, hour, minute, second])
}

/// The names of the bits that are set, and the bits: many are cut in the middle.
fn flags(bytes: &[u8], names: &[&str]) -> Got<String> {
    const MOST: usize = 20;
    let (unused, bytes) = bytes.split_first().ok_or(Unread)?;
    let spare = usize::from(*unused & 7);
    let count = (8 * bytes.len()).saturating_sub(spare);
    let bits: String = (0..count)
        .map(|at| {
            bytes.get(at / 8).map_or('0', |byte| {
                if byte >> (7 - at % 8) & 1 == 1 {
                    '1'
                } else {
                    '0'
                }
            })
        })
        .collect();
    let set = names
        .iter()
        .zip(bits.chars())
        .filter(|(_, bit)| *bit == '1');
    let set: Vec<&str> = set.map(|(name, _)| *name).collect();
    let cut = match bits.len() > MOST {
        true => format!(
            "{}...{}",
            bits.get(..10).unwrap_or(""),
            bits.get(bits.len() - 10..).unwrap_or("")
        ),
        false => bits,
    };
    let mut text = format!("{} <_Raw_ASN1_BIT_STRING[{cut}]=", set.join(", "));
    python::bytes_repr(&mut text, bytes);
    let plural = if spare > 1 { "s" } else { "" };
    Ok(text + &format!(" ({spare} unused bit{plural})>"))
}

#[cfg(test)]
mod tests {
    use super::moment;

    #[test]
    fn times_are_those_of_the_calendar() {
        assert_eq!(moment(b"20240229235959Z"), Some([2024, 2, 29, 23, 59, 59]));
        assert_eq!(moment(b"20231231000000Z"), Some([2023, 12, 31, 0, 0, 0]));
        for wrong in [
            "20230229000000Z",
            "21000229000000Z",
            "20240431000000Z",
            "20241301000000Z",
            "20240001000000Z",
            "20240100000000Z",
            "20240101240000Z",
            "20240101006000Z",
            "20240101000060Z",
            "00000101000000Z",
            "2024010100000Z",
            "202401010000000Z",
            "2024010100000aZ",
            "20240101000000",
        ] {
            assert_eq!(moment(wrong.as_bytes()), None, "{wrong}");
        }
    }
}
