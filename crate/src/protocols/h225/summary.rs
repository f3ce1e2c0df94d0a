//! What the list says of H.323's messages: the names of all of them in a packet, one behind the other.
use super::base;
use crate::names::h225 as N;
use crate::protocols::{ALL, Own, h245, udp};
use crate::wire::*;
use std::fmt::Write;

static UDP: Own = Own::of("udp");

/// For H.225.0 and H.245: the one above says what those below are as well.
pub fn info(layer: &Layer, out: &mut String) {
    let mut below = "";
    for (index, other) in (0..).zip(&layer.packet.layers) {
        let one = Layer { index, ..*layer };
        let stopped = layer.packet.stops.iter().any(|stop| stop.layer == index);
        let name = ALL
            .get(usize::from(other.protocol))
            .map_or("", |p| p.filter);
        match name {
            "h225" if below == "q931" => call(&one, out),
            "h225" if stopped => before(&one, out),
            "h225" => registration(&one, out),
            "h245" => h245::messages(&one, out),
            _ => {}
        }
        below = name;
    }
}

/// Where a datagram could not be read, Wireshark leaves what UDP said.
fn before(layer: &Layer, out: &mut String) {
    if let Some(below) = layer.below(UDP.index()) {
        udp::info(&below, out);
    }
}

fn call(layer: &Layer, out: &mut String) {
    if let Some(message) = layer.value(base::SAID) {
        let name = N::H323_UU_PDU_H323_MESSAGE_BODY.get(message);
        let _ = write!(out, "CS: {} ", name.unwrap_or("<unknown>"));
        if layer.value(base::FAST_START).is_some() {
            out.push_str("OpenLogicalChannel ");
        }
    }
}

fn registration(layer: &Layer, out: &mut String) {
    let value = layer.value(base::RAS_MESSAGE);
    let name = value.and_then(|value| N::RAS_MESSAGE.get(value));
    let _ = write!(out, "RAS: {} ", name.unwrap_or("<unknown>"));
}
