//! What the list and the tree say of ICMP beyond its values.
use super::*;
use crate::protocols::{index, ipv4};
use std::fmt::Write;

pub(super) fn info(layer: &Layer, out: &mut String) {
    let (Some(kind), Some(code)) = (layer.value(TYPE), layer.value(CODE)) else {
        return;
    };
    let name = match (kind as u8, code) {
        (ADVERTISEMENT, 0 | 16) => "Mobile IP Advertisement",
        _ => names::icmp::TYPE
            .get(kind)
            .unwrap_or("Unknown ICMP (obsolete or malformed?)"),
    };
    let _ = write!(out, "{name:<20}");
    if let Some(codes) = names::icmp::codes(kind) {
        let _ = match codes.get(code) {
            Some(code) => write!(out, " ({code})"),
            None => write!(out, " (Unknown code: {code})"),
        };
        return;
    }
    let (Some(ident), Some(seq)) = (layer.value(IDENT), layer.value(SEQ)) else {
        return;
    };
    let swapped = (seq as u16).swap_bytes();
    let _ = write!(out, " id=0x{ident:04x}, seq={seq}/{swapped}");
    let below = index("ip").and_then(|ip| layer.below(ip));
    if let Some(ttl) = below.and_then(|ip| ip.value(ipv4::TTL)) {
        let _ = write!(out, ", ttl={ttl}");
    }
    if let Some(request) = layer.value(RESPONSE_TO) {
        let _ = write!(out, " (request in {request})");
    }
}

/// What a code means depends on the type: ` (Host unreachable)`.
pub(super) fn lines(line: &FieldLine, out: &mut String) -> Told {
    let kind = line.layer.value(TYPE).filter(|_| line.is(CODE));
    let codes = kind.and_then(names::icmp::codes);
    let Some(name) = codes.and_then(|codes| codes.get(line.span.value)) else {
        return Told::Usual;
    };
    let _ = write!(out, " ({name})");
    Told::Behind
}
