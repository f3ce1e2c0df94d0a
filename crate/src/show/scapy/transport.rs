//! TCP and UDP, also as ICMP quotes them.
use super::bindings;
use super::cursor::cut;
use super::model::{Field, Layer, Style, Value};
use super::stack::{Above, Opened, Place};
use super::tcp_options;
use crate::names::services;

/// `FSRPAUECN`, lowest bit first.
const FLAGS: &[&str] = &["F", "S", "R", "P", "A", "U", "E", "C", "N"];

pub fn tcp(place: &Place) -> Option<Opened> {
    let bytes = place.bytes();
    let header = i64::from(bytes.get(12)? >> 4) * 4;
    // Scapy reads a header that is too short as one without options.
    let layer = match header {
        // Of a quoted segment Wireshark has the number as it stands, but not as that field.
        20.. => place
            .declared("tcp")
            .filter(|l| ["seq", "urgptr"].iter().all(|name| l.field(name).is_some())),
        _ => None,
    };
    let mut layer = match layer {
        Some(layer) => layer,
        None => header_by_hand(place, 20)?,
    };
    let options = cut(bytes.len() - 20, (header - 20).max(0));
    let list = tcp_options::read(bytes.get(20..20 + options).unwrap_or(&[]));
    let start = place.start + 20;
    let field = Field::new("options", Value::List(list), Style::Plain);
    layer.fields.push(field.at(start, options));
    let above = ports_above(&layer, bindings::tcp);
    Some(place.opened(layer, 20 + options, above))
}

/// A quoted segment may end behind its sequence number: eight bytes are all that RFC 792 asks for.
pub fn tcp_error(place: &Place) -> Option<Opened> {
    let bytes = place.bytes();
    match bytes.len() {
        20.. => tcp(place),
        8 => {
            let layer = header_by_hand(place, 8)?;
            Some(place.opened(layer, 8, Above::Raw))
        }
        _ => None,
    }
}

/// The fixed header, or the first eight bytes of it and the defaults of the rest.
fn header_by_hand(place: &Place, len: usize) -> Option<Layer> {
    let mut c = place.cursor(place.layer());
    c.named("sport", 2, services::TCP).ok()?;
    c.named("dport", 2, services::TCP).ok()?;
    c.int("seq", 4).ok()?;
    if len < 20 {
        c.default("ack", Value::Int(0));
        c.default("dataofs", Value::None);
        c.default("reserved", Value::Int(0));
        c.default("flags", Value::Flags(2, FLAGS));
        c.default("window", Value::Int(8192));
        c.default("chksum", Value::None);
        c.default("urgptr", Value::Int(0));
        c.default("options", Value::List(vec![]));
        return Some(c.layer);
    }
    c.int("ack", 4).ok()?;
    c.bits("dataofs", 4).ok()?;
    c.bits("reserved", 3).ok()?;
    c.bit_flags("flags", 9, FLAGS).ok()?;
    c.int("window", 2).ok()?;
    c.hex("chksum", 2).ok()?;
    c.int("urgptr", 2).ok()?;
    Some(c.layer)
}

pub fn udp(place: &Place) -> Option<Opened> {
    let layer = match place.bytes().get(4..6)? {
        // Wireshark reads no further than such a length.
        [0, 0..8] => udp_by_hand(place)?,
        _ => place.declared("udp")?,
    };
    let len = layer.int("len")? as i64 - 8;
    let above = ports_above(&layer, bindings::udp);
    let opened = place.opened(layer, 8, above);
    let len = cut(opened.payload.len(), len);
    Some(opened.ending_after(len))
}

fn udp_by_hand(place: &Place) -> Option<Layer> {
    let mut c = place.cursor(place.layer());
    c.named("sport", 2, services::UDP).ok()?;
    c.named("dport", 2, services::UDP).ok()?;
    c.int("len", 2).ok()?;
    c.hex("chksum", 2).ok()?;
    Some(c.layer)
}

fn ports_above(layer: &Layer, find: fn(u64, u64) -> Option<&'static str>) -> Above {
    let ports = layer.int("sport").zip(layer.int("dport"));
    Above::or_raw(ports.and_then(|(source, destination)| find(source, destination)))
}
