//! Filters out of values that are on screen: `tcp.dstport == 80`.
use super::names;
use super::quote::quote;
use crate::show::catalogue::FieldId;
use crate::show::value;
use crate::wire::{Kind, Packet, Span, domain};
use std::fmt::Write;

/// The filter that a field's value passes; of a field without a value, that it is there.
pub fn equals(packet: &Packet, frame: &[u8], span: &Span) -> Option<String> {
    let id = FieldId::of(span);
    let info = id.info();
    let name = match (info.filter_name(), info.scapy) {
        (name, _) if !name.is_empty() => name,
        (_, "") => return None,
        (_, scapy) => format!("{}.{scapy}", id.protocol().name),
    };
    let bytes = packet.bytes(span, frame);
    let mut written = String::new();
    match info.kind {
        Kind::Mark => return Some(name),
        Kind::Text => written = quote(bytes),
        Kind::Domain => {
            let source = packet.source(span.source, frame);
            let text = domain::read(source, span.start as usize, span.value as usize);
            written = quote(&text);
        }
        Kind::Bytes => written = bytes_of(bytes),
        Kind::Flag => written.push_str(if span.value != 0 { "1" } else { "0" }),
        Kind::Float => {
            let _ = write!(written, "{}", f64::from_bits(span.value));
        }
        _ => {
            value::print(&mut written, packet, frame, span);
            return Some(comparison(&name, &written, info.kind));
        }
    }
    Some(format!("{name} == {written}"))
}

/// The same of a value that is already printed, which may have lost what cannot be shown.
pub fn comparison(name: &str, printed: &str, kind: Kind) -> String {
    let value = match kind {
        Kind::Mark => return name.to_string(),
        // Its control characters and backslashes are printed as escapes.
        Kind::Text | Kind::Ascii | Kind::Utf16 | Kind::Utf16Big | Kind::Domain | Kind::Oid => {
            format!("\"{}\"", printed.replace('"', "\\\""))
        }
        Kind::Time => format!("\"{printed}\""),
        Kind::Bytes => match super::literal::hex(printed) {
            Some(bytes) => bytes_of(&bytes),
            None => quote(printed.as_bytes()),
        },
        _ => printed.to_string(),
    };
    format!("{name} == {value}")
}

fn bytes_of(bytes: &[u8]) -> String {
    match bytes {
        [] => "\"\"".into(),
        // A single pair of digits may be a name (`ff`).
        [byte] => format!("0x{byte:02x}"),
        _ => {
            let pairs: Vec<String> = bytes.iter().map(|b| format!("{b:02x}")).collect();
            pairs.join(":")
        }
    }
}

/// A name of a number as a filter takes it: in quotes where it is no single word, or a field's name.
pub fn plain_or_quoted(name: &str) -> String {
    let plain = !name.is_empty() && name.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'_');
    let number = name.starts_with(|c: char| c.is_ascii_digit());
    match plain && !number && names::wireshark(name).is_empty() {
        true => name.to_string(),
        false => quote(name.as_bytes()),
    }
}
