//! What the list says of H.323's messages: the names of all of them in a packet, one behind the other.
use super::base;
use crate::names::h225 as N;
use crate::protocols::{ALL, h245, udp};
use crate::wire::*;

/// For H.225.0 and H.245: the one above says what those below are as well.
pub fn info(layer: &Layer, out: &mut String) {
    for (index, other) in (0..).zip(&layer.packet.layers) {
        let one = Layer { index, ..*layer };
        let stopped = layer.packet.stops.iter().any(|stop| stop.layer == index);
        match ALL.get(usize::from(other.protocol)).map(|p| p.filter) {
            Some("h225") => message(&one, stopped, out),
            Some("h245") if !stopped => h245::message(&one, out),
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

fn message(layer: &Layer, stopped: bool, out: &mut String) {
    let (kind, value, names) = match layer.value(base::RAS_MESSAGE) {
        Some(_) if stopped => return before(layer, out),
        Some(value) => ("RAS: ", Some(value), N::RAS_MESSAGE),
        None => ("CS: ", layer.value(base::SAID), N::H323_UU_PDU_H323_MESSAGE_BODY),
    };
    let Some(name) = value.and_then(|value| names.get(value)) else {
        return;
    };
    for part in [kind, name, " "] {
        out.push_str(part);
    }
    if layer.value(base::FAST_START).is_some() {
        out.push_str("OpenLogicalChannel ");
    }
}
