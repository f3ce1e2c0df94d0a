//! Ethernet, IEEE 802, Linux cooked and loopback headers, ARP.
use super::bindings;
use super::model::{Layer, Style, Value};
use super::stack::{Above, Opened, Place};
use crate::names::scapy as names;

/// Up to here the third word is a length (IEEE 802.3 §3.2.6), as Scapy draws the line.
const MOST_LENGTH: u64 = 1500;

pub fn ether(place: &Place) -> Option<Opened> {
    let number = word(place.bytes(), 12)?;
    if number <= MOST_LENGTH {
        return dot3_layer(place, number);
    }
    let layer = ethernet(
        place,
        place.declared("eth"),
        "type",
        Style::HexNames(names::ETHER_TYPES),
    )?;
    let above = bindings::find(bindings::ETHER, number);
    Some(place.opened(layer, 14, Above::or_raw(above)))
}

pub fn dot3(place: &Place) -> Option<Opened> {
    ether(place)
}

fn dot3_layer(place: &Place, len: u64) -> Option<Opened> {
    let dot3 = Place {
        class: "Dot3",
        ..*place
    };
    let layer = ethernet(&dot3, dot3.declared("eth"), "len", Style::Plain)?;
    let opened = dot3.opened(layer, 14, Above::Class("LLC"));
    Some(opened.ending_after(len as usize))
}

/// The header; by hand where Ethernet stands where Wireshark sees none.
fn ethernet(
    place: &Place,
    declared: Option<Layer>,
    last: &'static str,
    style: Style,
) -> Option<Layer> {
    if let Some(layer) = declared.filter(|l| l.field(last).is_some()) {
        return Some(layer);
    }
    let mut c = place.cursor(place.layer());
    c.mac("dst").ok()?;
    c.mac("src").ok()?;
    c.styled(last, 2, style).ok()?;
    Some(c.layer)
}

fn word(bytes: &[u8], at: usize) -> Option<u64> {
    let bytes = bytes.get(at..at + 2)?;
    Some(bytes.iter().fold(0, |n, b| n << 8 | u64::from(*b)))
}

pub fn llc(place: &Place) -> Option<Opened> {
    let mut c = place.cursor(place.layer());
    let destination = c.hex("dsap", 1).ok()?;
    let source = c.hex("ssap", 1).ok()?;
    let control = c.int("ctrl", 1).ok()?;
    let above = match (destination, source, control) {
        (0x42, 0x42, 3) => Above::Class("STP"),
        (0xaa, 0xaa, 3) => Above::Class("SNAP"),
        _ => Above::Raw,
    };
    Some(place.opened(c.layer, 3, above))
}

pub fn snap(place: &Place) -> Option<Opened> {
    let mut c = place.cursor(place.layer());
    let organisation = c.skip(3).ok()?;
    let number = organisation.iter().fold(0, |n, b| n << 8 | u64::from(*b));
    let said = super::address::mac(organisation);
    c.push("OUI", Value::Int(number), Style::Said(said), 3);
    let style = Style::HexNames(names::ETHER_TYPES);
    let code = c.styled("code", 2, style).ok()?;
    let above = bindings::find(bindings::SNAP, code);
    Some(place.opened(c.layer, 5, Above::or_raw(above)))
}

pub fn dot1q(place: &Place) -> Option<Opened> {
    let mut c = place.cursor(place.layer());
    c.bits("prio", 3).ok()?;
    c.bits("dei", 1).ok()?;
    c.bits("vlan", 12).ok()?;
    let style = Style::HexNames(names::ETHER_TYPES);
    let number = c.styled("type", 2, style).ok()?;
    let above = match bindings::find(bindings::ETHER, number) {
        None if number <= MOST_LENGTH => Above::Class("LLC"),
        class => Above::or_raw(class),
    };
    let opened = place.opened(c.layer, 4, above);
    Some(match number {
        0..=MOST_LENGTH => opened.ending_after(number as usize),
        _ => opened,
    })
}

pub fn cooked(place: &Place) -> Option<Opened> {
    let mut c = place.cursor(place.layer());
    c.named("pkttype", 2, names::COOKED_PACKETS).ok()?;
    c.hex("lladdrtype", 2).ok()?;
    c.int("lladdrlen", 2).ok()?;
    c.bytes_styled("src", 8, Style::Stripped);
    let style = Style::HexNames(names::ETHER_TYPES);
    let protocol = c.styled("proto", 2, style).ok()?;
    let above = bindings::find(bindings::COOKED, protocol);
    Some(place.opened(c.layer, 16, Above::or_raw(above)))
}

pub fn cooked_v2(place: &Place) -> Option<Opened> {
    let mut c = place.cursor(place.layer());
    let style = Style::HexNames(names::ETHER_TYPES);
    let protocol = c.styled("proto", 2, style).ok()?;
    c.int("reserved", 2).ok()?;
    c.int("ifindex", 4).ok()?;
    c.hex("lladdrtype", 2).ok()?;
    c.named("pkttype", 1, names::COOKED_PACKETS).ok()?;
    c.int("lladdrlen", 1).ok()?;
    c.bytes_styled("src", 8, Style::Stripped);
    let above = bindings::find(bindings::COOKED, protocol);
    Some(place.opened(c.layer, 20, Above::or_raw(above)))
}

/// The family stands in the order of the machine that captured; Scapy reads it from the first byte.
pub fn loopback(place: &Place) -> Option<Opened> {
    let family = u64::from(*place.bytes().first()?);
    Some(family_above(place, family))
}

pub fn loopback_openbsd(place: &Place) -> Option<Opened> {
    let bytes = place.bytes().get(..4)?;
    let family = bytes.iter().fold(0, |n, b| n << 8 | u64::from(*b));
    Some(family_above(place, family))
}

fn family_above(place: &Place, family: u64) -> Opened {
    let mut c = place.cursor(place.layer());
    let _ = c.skip(4);
    let style = Style::Names(names::LOOPBACK_TYPES);
    c.push("type", Value::Int(family), style, 4);
    let above = bindings::find(bindings::LOOPBACK, family);
    place.opened(c.layer, 4, Above::or_raw(above))
}

/// What stands behind an ARP packet is padding.
pub fn arp(place: &Place) -> Option<Opened> {
    let bytes = place.bytes();
    let (hardware, protocol) = (usize::from(*bytes.get(4)?), usize::from(*bytes.get(5)?));
    let mut c = place.cursor(place.layer());
    let hardware_type = c
        .styled("hwtype", 2, Style::HexNames(names::HARDWARE_TYPES))
        .ok()?;
    let style = Style::HexNames(names::ETHER_TYPES);
    let protocol_type = c.styled("ptype", 2, style).ok()?;
    c.int("hwlen", 1).ok()?;
    c.int("plen", 1).ok()?;
    c.named("op", 2, crate::names::arp::SCAPY_OPCODE).ok()?;
    for (hardware_name, protocol_name) in [("hwsrc", "psrc"), ("hwdst", "pdst")] {
        match (hardware_type, hardware) {
            (1, 6) => c.mac(hardware_name).ok()?,
            _ => drop(c.bytes_styled(hardware_name, hardware as i64, Style::Stripped)),
        }
        match (protocol_type, protocol) {
            (0x0800, 4) => c.ip4(protocol_name).ok()?,
            (0x86dd, 16) => c.ip6(protocol_name).ok()?,
            _ => drop(c.bytes_styled(protocol_name, protocol as i64, Style::Stripped)),
        }
    }
    let header = c.at - place.start;
    Some(place.opened(c.layer, header, Above::Padding))
}
