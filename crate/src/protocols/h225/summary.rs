//! What the list says of H.323's messages: the names of all of them in a packet, one behind the other.
use super::base;
use crate::protocols::{ALL, h245, udp};
use crate::wire::*;

/// For H.225.0 and H.245: the one above says what those below are as well.
pub fn info(layer: &Layer, out: &mut String) {
    for (index, other) in (0..).zip(&layer.packet.layers) {
        let one = Layer { index, ..*layer };
        let stopped = layer.packet.stops.iter().any(|stop| stop.layer == index);
        match ALL.get(usize::from(other.protocol)).map(|p| p.filter) {
            Some("h225") if stopped => before(&one, out),
            Some("h225") => message(&one, out),
            Some("h245") => h245::message(&one, out),
            _ => {}
        }
    }
}

/// Where a datagram could not be read, Wireshark leaves what UDP said.
fn before(layer: &Layer, out: &mut String) {
    if let Some(below) = crate::protocols::index("udp").and_then(|udp| layer.below(udp)) {
        udp::info(&below, out);
    }
}

fn message(layer: &Layer, out: &mut String) {
    let (kind, field) = match layer.value(base::RAS_MESSAGE) {
        Some(_) => ("RAS: ", base::RAS_MESSAGE),
        None => ("CS: ", base::H323_MESSAGE_BODY),
    };
    out.push_str(kind);
    let names = base::PROTOCOL.fields.get(usize::from(field.index));
    let names = names.and_then(|field| field.names);
    let name = layer.value(field).and_then(|value| names?.get(value));
    out.push_str(name.unwrap_or(""));
    out.push(' ');
    if layer.value(base::FAST_START).is_some() {
        out.push_str("OpenLogicalChannel ");
    }
}
