//! ICMP, and the extensions of RFC 4884 that its errors carry.
use super::cursor::{Cursor, Read};
use super::model::{Field, Layer, Style, Value};
use super::stack::{self, Above, Opened, Place};
use crate::names::scapy as names;
use crate::wire::Names;

const WITH_ID: &[u64] = &[0, 8, 13, 14, 15, 16, 17, 18, 37, 38];
/// Messages that quote the packet they answer.
const ERRORS: &[u64] = &[3, 4, 5, 11, 12];
/// Messages that may carry extensions (RFC 4884 §4).
const EXTENDED: &[u64] = &[3, 11, 12];
/// Messages in which no unused word follows.
const FULL: &[u64] = &[0, 3, 5, 8, 13, 14, 15, 16, 17, 18];
/// From here on, counted from the message's start, stand the extensions (RFC 4884 §5.5).
const EXTENSIONS_AT: usize = 136;
const LEAST_EXTENDED: usize = 144;

pub fn icmp(place: &Place) -> Option<Opened> {
    let mut c = place.cursor(place.layer());
    let kind = message(&mut c).ok()?;
    let above = match ERRORS.contains(&kind) {
        true => Above::Class("IPerror"),
        false => Above::Raw,
    };
    let start = c.at;
    let mut layer = c.layer;
    let end = match EXTENDED.contains(&kind) {
        true => extensions(place, &mut layer),
        false => place.end,
    };
    Some(Opened {
        layer,
        payload: start.min(end)..end,
        padding: 0..0,
        above,
    })
}

fn message(c: &mut Cursor) -> Read<u64> {
    let kind = c.named("type", 1, crate::names::icmp::SCAPY_TYPE)?;
    c.styled("code", 1, codes(kind).map_or(Style::Plain, Style::Names))?;
    c.hex("chksum", 2)?;
    if WITH_ID.contains(&kind) {
        c.hex("id", 2)?;
        c.hex("seq", 2)?;
    }
    match kind {
        13 | 14 => {
            for name in ["ts_ori", "ts_rx", "ts_tx"] {
                clock(c, name)?;
            }
        }
        5 => c.ip4("gw")?,
        12 => drop(c.int("ptr", 1)?),
        3 | 11 => drop(c.int("reserved", 1)?),
        17 | 18 => c.ip4("addr_mask")?,
        _ => {}
    }
    if EXTENDED.contains(&kind) {
        c.int("length", 1)?;
    }
    if kind == 3 {
        c.int("nexthopmtu", 2)?;
    }
    match kind {
        11 | 12 => drop(c.int("unused", 2)?),
        _ if FULL.contains(&kind) => drop(c.bytes("unused", 0)),
        _ => drop(c.int("unused", 4)?),
    }
    Ok(kind)
}

fn codes(kind: u64) -> Option<Names> {
    Some(match kind {
        3 => names::ICMP_CODES_3,
        5 => names::ICMP_CODES_5,
        11 => names::ICMP_CODES_11,
        12 => names::ICMP_CODES_12,
        40 => names::ICMP_CODES_40,
        _ => return None,
    })
}

/// Milliseconds since midnight.
fn clock(c: &mut Cursor, name: &'static str) -> Read {
    let number = c.int(name, 4)?;
    let (seconds, milliseconds) = (number / 1000, number % 1000);
    let (minutes, seconds) = (seconds / 60, seconds % 60);
    let (hours, minutes) = (minutes / 60, minutes % 60);
    c.say(format!("{hours}:{minutes}:{seconds}.{milliseconds}"));
    Ok(())
}

/// Adds `extpad` and `ext`; returns where the quoted packet ends.
pub fn extensions(place: &Place, layer: &mut Layer) -> usize {
    layer.fields.push(padding(Value::Bytes(vec![]), 0));
    if place.bytes().len() < LEAST_EXTENDED {
        layer
            .fields
            .push(Field::default("ext", Value::None, Style::Plain));
        return place.end;
    }
    let start = place.start + EXTENSIONS_AT;
    let mut layers = vec![];
    stack::read(
        place.source,
        "ICMPExtension_Header",
        start,
        place.end,
        &mut layers,
    );
    let field = Field::new("ext", Value::Packet(layers), Style::Plain);
    layer.fields.push(field.at(start, place.end - start));
    start
}

/// The zeros that fill a short quoted packet up to its extensions.
fn padding(value: Value, len: usize) -> Field {
    let zeros = match &value {
        Value::Bytes(bytes) => !bytes.is_empty() && bytes.iter().all(|b| *b == 0),
        _ => false,
    };
    let style = match zeros {
        true => Style::Said(format!("b'' ({len} octets)")),
        false => Style::Stripped,
    };
    Field::new("extpad", value, style)
}

/// Moves the padding at the packet's end into the message with extensions that it belongs to.
pub fn claim_padding(layers: &mut Vec<Layer>) {
    let has_extensions = |layer: &Layer| {
        let field = layer.field("ext");
        field.is_some_and(|f| matches!(f.value, Value::Packet(_)))
    };
    let Some(at) = layers.iter().position(has_extensions) else {
        return;
    };
    if layers.last().is_none_or(|last| last.class != "Padding") {
        return;
    }
    let load = layers.pop().and_then(|mut last| last.fields.pop());
    let fields = layers.get_mut(at).map(|layer| &mut layer.fields);
    let place = fields.and_then(|f| f.iter_mut().find(|f| f.name == "extpad"));
    if let Some((place, load)) = place.zip(load) {
        let (start, len) = (load.start as usize, load.len as usize);
        *place = padding(load.value, len).at(start, len);
    }
}

static CLASS_NUMBERS: Names = Names::sorted(&[
    (1, "MPLS"),
    (2, "Interface Information"),
    (3, "Interface Identification"),
    (4, "Extended Information"),
]);

pub fn extension_header(place: &Place) -> Option<Opened> {
    let mut c = place.cursor(place.layer());
    c.layer.indents = false;
    c.bits("version", 4).ok()?;
    c.bits("reserved", 12).ok()?;
    c.hex("chksum", 2).ok()?;
    let above = match c.rest() {
        [_, _, 2, _, ..] => Above::Class("ICMPExtension_InterfaceInformation"),
        [_, _, _, _, ..] => Above::Class("ICMPExtension_Object"),
        _ => Above::Raw,
    };
    Some(place.opened(c.layer, 4, above))
}

pub fn extension_object(place: &Place) -> Option<Opened> {
    let mut c = place.cursor(place.layer());
    c.layer.indents = false;
    c.int("len", 2).ok()?;
    c.named("classnum", 1, CLASS_NUMBERS).ok()?;
    c.int("classtype", 1).ok()?;
    Some(place.opened(c.layer, 4, Above::Raw))
}

/// RFC 5837 §4.
pub fn interface_information(place: &Place) -> Option<Opened> {
    let mut c = place.cursor(place.layer());
    c.layer.indents = false;
    interface(&mut c).ok()?;
    let header = c.at - place.start;
    Some(place.opened(c.layer, header, Above::Raw))
}

fn interface(c: &mut Cursor) -> Read {
    c.int("len", 2)?;
    c.named("classnum", 1, CLASS_NUMBERS)?;
    c.bits("classtype", 2)?;
    c.bits("reserved", 2)?;
    let index = c.bits("has_ifindex", 1)?;
    let address = c.bits("has_ipaddr", 1)?;
    let name = c.bits("has_ifname", 1)?;
    let mtu = c.bits("has_mtu", 1)?;
    if index == 1 {
        c.int("ifindex", 4)?;
    }
    if address == 1 {
        let family = c.int("afi", 2)?;
        c.int("reserved2", 2)?;
        match family {
            1 => c.ip4("ip4")?,
            2 => c.ip6("ip6")?,
            _ => {}
        }
    }
    if name == 1 {
        let len = c.int("ifname_len", 1)?;
        c.bytes("ifname", len as i64);
    }
    if mtu == 1 {
        c.int("mtu", 4)?;
    }
    Ok(())
}
