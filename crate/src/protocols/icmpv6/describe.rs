//! What the list and the tree say of ICMPv6.
use super::*;
use crate::protocols::ipv6;
use std::fmt::Write;

pub(super) fn info(layer: &Layer, out: &mut String) {
    let Some(kind) = layer.value(TYPE) else {
        return;
    };
    let _ = match numbers::TYPE.get(kind) {
        Some(name) => write!(out, "{name}"),
        None => write!(out, "Unknown ({kind})"),
    };
    let sub = match kind {
        150 | 154 => Some((
            &numbers::FAST_HANDOVER,
            layer.value(FAST_SUBTYPE).unwrap_or(0),
        )),
        _ => numbers::codes(kind).zip(layer.value(CODE)),
    };
    if let Some((names, code)) = sub {
        let _ = match names.get(code) {
            Some(name) => write!(out, " ({name})"),
            None if kind == 1 => write!(out, " (Unknown)"),
            None => write!(out, " (Unknown ({code}))"),
        };
    }
    match kind {
        128 | 129 => echo(layer, out),
        135 => target(" for ", layer.bytes(NS_TARGET), out),
        136 => {
            target(" ", layer.bytes(NA_TARGET), out);
            advertised(layer, out);
        }
        _ => {}
    }
    links(layer, out);
}

fn echo(layer: &Layer, out: &mut String) {
    let (Some(ident), Some(seq)) = (layer.value(IDENT), layer.value(SEQ)) else {
        return;
    };
    let _ = write!(out, " id=0x{ident:04x}, seq={seq}");
    let below = index("ipv6").and_then(|ipv6| layer.below(ipv6));
    if let Some(hops) = below.and_then(|below| below.value(ipv6::HOP_LIMIT)) {
        let _ = write!(out, ", hop limit={hops}");
    }
    if let Some(request) = layer.value(RESPONSE_TO) {
        let _ = write!(out, " (request in {request})");
    }
}

fn target(before: &str, bytes: Option<&[u8]>, out: &mut String) {
    if let Some(address) = bytes.and_then(|bytes| bytes.try_into().ok()) {
        let _ = write!(out, "{before}{}", Address::Ip6(address));
    }
}

fn advertised(layer: &Layer, out: &mut String) {
    let flags = [
        (NA_ROUTER.index, "rtr"),
        (NA_SOLICITED.index, "sol"),
        (NA_OVERRIDE.index, "ovr"),
    ];
    let set = flags
        .iter()
        .filter(|(field, _)| layer.value(Field::<bool>::at(*field)) == Some(1));
    let names: Vec<&str> = set.map(|(_, name)| *name).collect();
    if !names.is_empty() {
        let _ = write!(out, " ({})", names.join(", "));
    }
}

/// The link-layer addresses in options.
fn links(layer: &Layer, out: &mut String) {
    for (span, target) in options::links(layer) {
        let bytes = layer.packet.bytes(span, layer.frame);
        let parts: Vec<String> = bytes.iter().map(|byte| format!("{byte:02x}")).collect();
        let word = if target { "is at" } else { "from" };
        let _ = write!(out, " {word} {}", parts.join(":"));
    }
}

/// `Code: 4 (Port unreachable)`, and how a router wants to be preferred.
pub(super) fn lines(line: &FieldLine, out: &mut String) -> Told {
    if line.is(CODE) {
        let kind = line.layer.value(TYPE).unwrap_or(0);
        let name = numbers::codes(kind).and_then(|names| names.get(line.span.value));
        if let Some(name) = name {
            let _ = write!(out, " ({name})");
        }
    } else if line.is(RECORD) {
        let kind = line.value(RECORD_TYPE).and_then(|n| numbers::RECORD.get(n));
        let _ = write!(out, " {}", kind.unwrap_or("Unknown"));
        let group = line.find(RECORD_GROUP).map(|group| line.bytes(group));
        target(": ", group, out);
    } else if line.is(RA_FLAGS) {
        let name = line
            .value(RA_PREFERENCE)
            .and_then(|n| numbers::PREFERENCE.get(n));
        let _ = write!(
            out,
            ", Prf (Default Router Preference): {}",
            name.unwrap_or("Unknown")
        );
    } else {
        return Told::Usual;
    }
    Told::Behind
}
