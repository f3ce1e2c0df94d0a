//! The reference: every protocol and field with both names, its type, its label and what defines it; as data and as a page.
use super::catalogue::{FieldId, ids};
use crate::protocols::{ALL, undissected};
use crate::wire::{FieldInfo, Kind, Protocol, sort_by_key};
use serde::Serialize;
use std::fmt::Write;

#[derive(Clone, Debug, Serialize)]
pub struct ProtocolEntry {
    /// `tcp`
    pub name: &'static str,
    /// Scapy's class, or "".
    pub scapy: &'static str,
    pub title: &'static str,
    /// `RFC 9293`, or "".
    pub source: &'static str,
    pub fields: Vec<FieldEntry>,
}

#[derive(Clone, Debug, Serialize)]
pub struct FieldEntry {
    /// `tcp.srcport`, or "".
    pub name: String,
    /// `TCP.sport`, or "".
    pub scapy: String,
    pub label: &'static str,
    /// `number, 16 bits`
    pub kind: String,
    /// Names under which it is found together with others.
    pub groups: Vec<String>,
}

/// Protocols with fields, by title; then those known by name only.
pub fn protocols() -> Vec<ProtocolEntry> {
    let mut entries: Vec<ProtocolEntry> = (0u16..).zip(ALL).map(|(at, p)| entry(at, p)).collect();
    entries.retain(|entry| !entry.title.is_empty());
    sort_by_key(&mut entries, |entry| {
        (entry.fields.is_empty(), entry.title.to_lowercase())
    });
    entries
}

fn entry(at: u16, protocol: &Protocol) -> ProtocolEntry {
    let by_name_only = std::ptr::eq(protocol.fields, undissected::PROTOCOL.fields);
    let own = ids().filter(|id| id.protocol == at && !by_name_only);
    let fields = own.filter_map(|id| field(id, protocol));
    ProtocolEntry {
        // Parts of a protocol, and layers that stand for none, have no name to ask for.
        name: match protocol.filter.starts_with("_ws.") {
            true => "",
            false => protocol.filter,
        },
        scapy: match by_name_only {
            true => "",
            false => protocol.name,
        },
        title: protocol.title,
        source: protocol.source,
        fields: fields.collect(),
    }
}

/// Nothing where the field cannot be asked for.
fn field(id: FieldId, protocol: &Protocol) -> Option<FieldEntry> {
    let info = id.info();
    let name = info.filter_name();
    let scapy = match info.scapy {
        "" => String::new(),
        scapy => format!("{}.{scapy}", protocol.name),
    };
    (!name.is_empty() || !scapy.is_empty()).then(|| FieldEntry {
        name,
        scapy,
        label: info.label,
        kind: kind(info),
        groups: info.group_names().collect(),
    })
}

fn kind(info: &FieldInfo) -> String {
    let word = match info.kind {
        Kind::Uint => "number",
        Kind::Hex => "number in hexadecimal",
        Kind::Char => "character",
        Kind::Int => "signed number",
        Kind::Flag => "flag",
        Kind::Mac => "Ethernet address",
        Kind::Eui64 => "EUI-64 address",
        Kind::Ip4 => "IPv4 address",
        Kind::Ip6 => "IPv6 address",
        Kind::Bytes => "bytes",
        Kind::Text | Kind::Ascii | Kind::Utf16 | Kind::Utf16Big => "text",
        Kind::Domain => "domain name",
        Kind::Oid => "object identifier",
        Kind::Time => "time",
        Kind::Duration => "span of time",
        Kind::Float => "number with a fraction",
        Kind::Guid | Kind::LittleGuid => "GUID",
        Kind::Mark => "mark",
    };
    let sized = matches!(info.kind, Kind::Uint | Kind::Hex | Kind::Int);
    match (sized, info.bits) {
        (true, 1) => format!("{word}, 1 bit"),
        (true, bits @ 2..) => format!("{word}, {bits} bits"),
        _ => word.to_string(),
    }
}

/// The page `docs/protocols.md`.
pub fn page() -> String {
    let entries = protocols();
    let (with, without): (Vec<_>, Vec<_>) = entries.iter().partition(|e| !e.fields.is_empty());
    let fields: usize = with.iter().map(|entry| entry.fields.len()).sum();
    let mut out = format!(
        "# Protocols and fields\n\n\
         {} protocols with {fields} fields; {} more are known by name. Written by `cargo xtask reference` from the declarations in\n\
         `crate/src/protocols`; the app has the same as a page that can be searched.\n",
        with.len(),
        without.len()
    );
    for entry in with {
        section(&mut out, entry);
    }
    let _ = write!(
        out,
        "\n## Known by name only\n\n| name | protocol |\n|---|---|\n"
    );
    for entry in without {
        let _ = writeln!(out, "| `{}` | {} |", entry.name, cell(entry.title));
    }
    out
}

fn section(out: &mut String, entry: &ProtocolEntry) {
    let _ = match entry.name {
        "" => write!(out, "\n## {}\n\n", entry.title),
        name => write!(out, "\n## {} (`{name}`)\n\n", entry.title),
    };
    if !entry.source.is_empty() {
        let _ = write!(out, "{}. ", entry.source);
    }
    if !entry.scapy.is_empty() {
        let _ = write!(out, "Scapy: `{}`.", entry.scapy);
    }
    out.push_str("\n\n| Wireshark | Scapy | label | type |\n|---|---|---|---|\n");
    for field in &entry.fields {
        let code = |name: &str| match name {
            "" => String::new(),
            name => format!("`{name}`"),
        };
        let mut names = code(&field.name);
        for group in &field.groups {
            let _ = write!(names, " {}", code(group));
        }
        let _ = writeln!(
            out,
            "| {names} | {} | {} | {} |",
            code(&field.scapy),
            cell(field.label),
            field.kind
        );
    }
}

fn cell(text: &str) -> String {
    text.replace('|', "\\|")
}
