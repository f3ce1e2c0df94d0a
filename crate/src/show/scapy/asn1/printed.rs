//! How `show()` prints values without parts.
use super::bytes::{Bytes, Node};
use super::{Got, Kind, Unread, tokens};
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

fn integer(class: &str, number: i64) -> String {
    let sign = if number < 0 { "-" } else { "" };
    format!(
        "{sign}{:#x} <ASN1_{class}[{number}]>",
        number.unsigned_abs()
    )
}

/// A value without parts, as `show()` prints it.
pub fn simple(kind: &Kind, node: &Node, tag: Option<u8>) -> Got<String> {
    let bytes = node.contents.get();
    let negative = bytes.first().is_some_and(|b| *b >= 0x80);
    let start = if negative { -1 } else { 0 };
    let number = bytes.iter().fold(start, |n: i64, b| n << 8 | i64::from(*b));
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

fn object(bytes: &[u8]) -> String {
    match tokens::MECHANISMS.iter().find(|known| known.0 == bytes) {
        Some((_, name)) => format!("<ASN1_OID['{name}']>"),
        None => {
            let mut text = "<ASN1_OID['.".to_string();
            oid(&mut text, bytes);
            text + "']>"
        }
    }
}

/// `2022-02-23 07:46:03 UTC <ASN1_GENERALIZED_TIME['20220223074603Z']>`
fn time(bytes: &[u8]) -> String {
    let text: String = bytes.iter().map(|b| char::from(*b)).collect();
    let part = |from: usize, to: usize| text.get(from..to).unwrap_or("");
    let is_whole = bytes.len() == 15 && bytes.ends_with(b"Z");
    let said = match is_whole {
        true => format!(
            "{}-{}-{} {}:{}:{} UTC",
            part(0, 4),
            part(4, 6),
            part(6, 8),
            part(8, 10),
            part(10, 12),
            part(12, 14)
        ),
        false => format!("{text} [invalid generalized_time]"),
    };
    format!("{said} <ASN1_GENERALIZED_TIME['{text}']>")
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
