//! What the list and the tree's headings say of a message.
use super::fields::*;
use crate::names::dns::{CLASSES, OPCODES, RESPONSE_CODES, TYPES};
use crate::protocols::Own;
use crate::wire::*;
use std::fmt::Write;

/// RFC 8482: all that there is.
const ANY: u64 = 255;

/// A type's short name: `A`, `MX`, `Unknown (300)`.
pub fn type_name(kind: u64) -> String {
    match TYPES.get(kind) {
        _ if kind == ANY => "ANY".to_string(),
        Some(name) => name.split(' ').next().unwrap_or(name).to_string(),
        None => format!("Unknown ({kind})"),
    }
}

/// The place of a heading, whose text is known only when what stands below it has been read.
pub fn reserve(r: &mut Reader) -> Option<usize> {
    r.reserve(RECORD)
}

/// `example.com: type A, class IN`
pub fn question(r: &mut Reader, head: Option<usize>, name: &[u8], kind: u16, class: u16) {
    if let Some(head) = head {
        let mut text = title(name, kind, class);
        if class & 0x8000 != 0 && CLASSES.get(u64::from(class)).is_none() {
            text.push_str(", \"QU\" question");
        }
        r.fill(head, text.as_bytes());
    }
}

/// `example.com: type A, class IN, addr 192.0.2.1`
pub fn record(r: &mut Reader, head: Option<usize>, name: &[u8], kind: u16, class: u16) {
    if let Some(head) = head {
        let text = match kind {
            41 => format!("{}: type OPT", domain::escaped(name)),
            _ => title(name, kind, class),
        };
        r.fill(head, text.as_bytes());
    }
}

fn title(name: &[u8], kind: u16, class: u16) -> String {
    let class = CLASSES.get(u64::from(class & 0x7fff)).unwrap_or("Unknown");
    format!(
        "{}: type {}, class {class}",
        domain::escaped(name),
        type_name(u64::from(kind))
    )
}

pub fn heading(layer: &Layer, out: &mut String) {
    if let Some(response) = layer.value(FLAGS_RESPONSE) {
        out.push_str(if response == 0 {
            " (query)"
        } else {
            " (response)"
        });
    }
}

/// `Standard query response 0x1234 No such name A example.com SOA ns.example.com`
pub fn info(layer: &Layer, out: &mut String) {
    let (Some(id), Some(flags)) = (layer.value(ID), layer.value(FLAGS)) else {
        return;
    };
    let opcode = flags >> 11 & 15;
    match OPCODES.get(opcode) {
        Some(name) => out.push_str(name),
        None => {
            let _ = write!(out, "Unknown operation ({opcode})");
        }
    }
    let response = flags & 0x8000 != 0;
    let _ = write!(out, "{} {id:#06x}", if response { " response" } else { "" });
    let code = flags & 15;
    if response && code != 0 {
        let _ = match RESPONSE_CODES.get(code) {
            Some(name) => write!(out, " {name}"),
            None => write!(out, " Unknown error ({code})"),
        };
    }
    entries(layer, out);
}

/// Types and names of the questions, then types and what the records say.
fn entries(layer: &Layer, out: &mut String) {
    let spans = layer.packet.spans.iter().filter(|s| s.layer == layer.index);
    let mut name = None;
    let mut first = true;
    let multicast = is_multicast(layer);
    for span in spans {
        // The names of records in tables of their own are not read here.
        if span.protocol != layer.packet.layers[usize::from(layer.index)].protocol {
            continue;
        }
        let said = match span.field {
            f if f == QRY_NAME.index => {
                name = Some(*span);
                continue;
            }
            f if f == QRY_TYPE.index => {
                let shown = name.take().map(|n| shown(layer, &n)).unwrap_or_default();
                let way = match (multicast, is_set(layer, span, QRY_QU)) {
                    (false, _) => "",
                    (true, true) => ", \"QU\" question",
                    (true, false) => ", \"QM\" question",
                };
                format!("{} {shown}{way}", type_name(span.value))
            }
            // In a record that denies others, a type is a bit of its data.
            f if f == RESP_TYPE.index && span.len == TYPE_LEN => {
                let flushes = is_set(layer, span, RESP_CACHE_FLUSH);
                let flush = if flushes { ", cache flush" } else { "" };
                format!("{}{flush}", type_name(span.value))
            }
            f if SAID.iter().any(|(field, _)| *field == f) => shown(layer, span),
            _ => continue,
        };
        // Records follow the question, each type behind a comma from the second on.
        let question = span.field == QRY_TYPE.index && !multicast;
        let comma = question && !std::mem::take(&mut first);
        let _ = write!(out, "{} {said}", if comma { "," } else { "" });
    }
}

static MULTICAST: Own = Own::of("mdns");
/// Bytes of a type in a record's head.
const TYPE_LEN: u32 = 2;

fn is_multicast(layer: &Layer) -> bool {
    let own = layer.packet.layers.get(usize::from(layer.index));
    own.is_some_and(|own| own.protocol == MULTICAST.index())
}

/// Whether the class behind a type has its highest bit set (RFC 6762 §5.4, §10.2), which this field is.
fn is_set<T>(layer: &Layer, kind: &Span, bit: Field<T>) -> bool {
    let behind = kind.start.saturating_add(TYPE_LEN);
    let mut spans = layer.packet.spans.iter().filter(|s| s.layer == kind.layer);
    spans.any(|s| {
        s.field == bit.index && s.protocol == kind.protocol && s.start == behind && s.value != 0
    })
}

/// What of a record's data the info column says, and in which words the tree's line of the record.
pub const SAID: [(u8, &str); 12] = [
    (A.index, "addr "),
    (AAAA.index, "addr "),
    (NS.index, "ns "),
    (CNAME.index, "cname "),
    (SOA_MNAME.index, "mname "),
    (PTR_DOMAIN_NAME.index, ""),
    (MX_PREFERENCE.index, "preference "),
    (MX_MAIL_EXCHANGE.index, "mx "),
    (SRV_PRIORITY.index, "priority "),
    (SRV_WEIGHT.index, "weight "),
    (SRV_PORT.index, "port "),
    (SRV_TARGET.index, "target "),
];

pub fn shown(layer: &Layer, span: &Span) -> String {
    let bytes = layer.packet.bytes(span, layer.frame);
    match PROTOCOL.fields[usize::from(span.field)].kind {
        Kind::Domain => {
            let source = layer.packet.source(span.source, layer.frame);
            let name = domain::read(source, span.start as usize, span.value as usize);
            String::from_utf8(name).unwrap_or_default()
        }
        Kind::Ip4 => std::net::Ipv4Addr::from(span.value as u32).to_string(),
        Kind::Ip6 => <[u8; 16]>::try_from(bytes)
            .map(|b| std::net::Ipv6Addr::from(b).to_string())
            .unwrap_or_default(),
        _ => span.value.to_string(),
    }
}
