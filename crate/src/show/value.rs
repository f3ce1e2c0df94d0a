//! A span's value as text, as tshark prints it (`-T fields`) and as the tree shows it.
use super::catalogue::FieldId;
use crate::names::oids;
use crate::wire::text::{ascii, guid as little_guid, hex, hex_number, oid, utf16, utf16_big};
use crate::wire::{Address, FieldInfo, Kind, Line, Packet, Span, domain};
use std::fmt::Write;

/// Appends the value as `tshark -T fields` prints it.
pub fn print(out: &mut String, packet: &Packet, frame: &[u8], span: &Span) {
    let info = FieldId::of(span).info();
    match info.kind {
        // What tshark prints for a run of no bytes.
        Kind::Bytes if span.len == 0 => out.push_str("<MISSING>"),
        Kind::Bytes => hex(out, packet.bytes(span, frame)),
        Kind::Text => text(out, packet.bytes(span, frame)),
        Kind::Ip6 => ip6(out, packet.bytes(span, frame)),
        Kind::Guid => guid(out, packet.bytes(span, frame)),
        Kind::Oid => oid(out, packet.bytes(span, frame)),
        Kind::LittleGuid => {
            guid(
                out,
                &little_guid(packet.bytes(span, frame)).unwrap_or_default(),
            );
        }
        Kind::Utf16 if span.source == Span::WORKED_OUT => text(out, packet.bytes(span, frame)),
        Kind::Utf16 => text(out, utf16(packet.bytes(span, frame)).as_bytes()),
        Kind::Utf16Big => text(out, utf16_big(packet.bytes(span, frame)).as_bytes()),
        // What a dissector put together is UTF-8.
        Kind::Ascii if span.source == Span::WORKED_OUT => text(out, packet.bytes(span, frame)),
        Kind::Ascii => text(out, ascii(packet.bytes(span, frame)).as_bytes()),
        Kind::Domain => {
            let source = packet.source(span.source, frame);
            let name = domain::read(source, span.start as usize, span.value as usize);
            text(out, &name);
        }
        _ => number(out, info, span.value),
    }
}

/// Appends a value that lies wholly in its 64 bits.
fn number(out: &mut String, info: &FieldInfo, value: u64) {
    let _ = match info.kind {
        Kind::Hex => {
            hex_number(out, value, usize::from(info.bits).div_ceil(4));
            Ok(())
        }
        Kind::Int => write!(out, "{}", value as i64),
        Kind::Char => character(out, value as u8),
        Kind::Flag => write!(out, "{}", u8::from(value != 0)),
        Kind::Mac => joined(out, &value.to_be_bytes()[2..]),
        Kind::Eui64 => joined(out, &value.to_be_bytes()),
        Kind::Ip4 => write!(out, "{}", std::net::Ipv4Addr::from(value as u32)),
        Kind::Time => {
            super::time::absolute(out, value as i64);
            Ok(())
        }
        Kind::Duration => {
            super::time::seconds(out, value as i64);
            Ok(())
        }
        Kind::Float => {
            super::float::general(out, f64::from_bits(value), info.bits);
            Ok(())
        }
        // tshark prints a field without a value so, that its presence can be seen.
        Kind::Mark => write!(out, "1"),
        _ => write!(out, "{value}"),
    };
}

/// As a constant of C.
fn character(out: &mut String, byte: u8) -> std::fmt::Result {
    match byte {
        0 => write!(out, "'\\0'"),
        0x20..=0x7e => write!(out, "'{}'", char::from(byte)),
        _ => write!(out, "'\\x{byte:02x}'"),
    }
}

fn joined(out: &mut String, bytes: &[u8]) -> std::fmt::Result {
    for (at, byte) in bytes.iter().enumerate() {
        let colon = if at == 0 { "" } else { ":" };
        write!(out, "{colon}{byte:02x}")?;
    }
    Ok(())
}

pub fn ip6(out: &mut String, bytes: &[u8]) {
    // A prefix may be shorter than an address: the rest of it is zeros.
    let mut address = [0; 16];
    if let Some(start) = address.get_mut(..bytes.len()) {
        start.copy_from_slice(bytes);
        let _ = write!(out, "{}", Address::Ip6(address));
    }
}

pub fn guid(out: &mut String, bytes: &[u8]) {
    for (at, byte) in bytes.iter().enumerate() {
        let dash = if matches!(at, 4 | 6 | 8 | 10) {
            "-"
        } else {
            ""
        };
        let _ = write!(out, "{dash}{byte:02x}");
    }
}

/// Text as tshark prints it: up to its first NUL, five control characters escaped, bytes that are not UTF-8 replaced.
pub fn text(out: &mut String, bytes: &[u8]) {
    let end = bytes.iter().position(|b| *b == 0).unwrap_or(bytes.len());
    for char in String::from_utf8_lossy(&bytes[..end]).chars() {
        match char {
            '\n' => out.push_str("\\n"),
            '\r' => out.push_str("\\r"),
            '\t' => out.push_str("\\t"),
            '\x08' => out.push_str("\\b"),
            '\x0c' => out.push_str("\\f"),
            _ => out.push(char),
        }
    }
}

/// The value as the tree shows it after the label: names beside numbers, units, marks for flags.
pub fn display(out: &mut String, packet: &Packet, frame: &[u8], span: &Span) {
    let info = FieldId::of(span).info();
    match info.names.map(|names| names.get(span.value)) {
        Some(Some(name)) => return named(out, packet, frame, span, name),
        Some(None) if info.line != Line::Bare && info.kind.is_number() => {
            return named(out, packet, frame, span, "Unknown");
        }
        _ => {}
    }
    bare(out, packet, frame, span);
    if info.line == Line::Both {
        out.push_str(" (");
        match info.kind {
            Kind::Hex => {
                let _ = write!(out, "{}", span.value);
            }
            _ => hex_number(out, span.value, usize::from(info.bits).div_ceil(4)),
        }
        out.push(')');
    }
    match (info.unit, span.value) {
        ("", _) => {}
        ("items", 1) => out.push_str(" item"),
        (unit, _) => {
            let _ = write!(out, " {unit}");
        }
    }
}

/// A value's name, and in most lines the value.
fn named(out: &mut String, packet: &Packet, frame: &[u8], span: &Span, name: &str) {
    let info = FieldId::of(span).info();
    // Of a single bit the name says all.
    if info.line == Line::Name || info.kind == Kind::Flag || info.part.1 == 1 {
        out.push_str(name);
        return;
    }
    let mut value = String::new();
    bare(&mut value, packet, frame, span);
    let _ = match info.line {
        Line::Number => write!(out, "{value} ({name})"),
        _ => write!(out, "{name} ({value})"),
    };
}

/// A value without name and unit.
fn bare(out: &mut String, packet: &Packet, frame: &[u8], span: &Span) {
    let info = FieldId::of(span).info();
    match info.kind {
        Kind::Flag => out.push_str(if span.value != 0 { "Set" } else { "Not set" }),
        Kind::Oid => {
            let start = out.len();
            print(out, packet, frame, span);
            if let Some(name) = oids::name(out.get(start..).unwrap_or("")) {
                let _ = write!(out, " ({name})");
            }
        }
        // A part of a word has as many digits as it needs.
        Kind::Hex if info.part.1 > 0 => {
            hex_number(out, span.value, usize::from(info.part.1).div_ceil(4));
        }
        _ => print(out, packet, frame, span),
    }
}
