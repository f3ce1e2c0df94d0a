//! IPv6 and its extension headers.
use super::bindings;
use super::cursor::Read;
use super::icmpv6;
use super::ipv6_options;
use super::model::{Field, Layer, Style, Value};
use super::stack::{Above, Opened, Place};
use crate::names;

pub fn ipv6(place: &Place) -> Option<Opened> {
    let declared = place.declared("ipv6");
    let layer = match declared.filter(|l| l.field("dst").is_some()) {
        Some(layer) => layer,
        None => by_hand(place).ok()?,
    };
    let bytes = place.bytes();
    let len = usize::from(u16::from_be_bytes([*bytes.get(4)?, *bytes.get(5)?]));
    let next = u64::from(*bytes.get(6)?);
    let payload = bytes.get(40..)?;
    let len = match len {
        0 if next == 0 && payload.len() >= 8 => jumbo(payload),
        len => len,
    };
    let payload = payload.get(..len).unwrap_or(payload);
    let above = above(place, next, payload)?;
    let len = payload.len();
    Some(place.opened(layer, 40, above).ending_after(len))
}

fn by_hand(place: &Place) -> Read<Layer> {
    let mut c = place.cursor(place.layer());
    c.bits("version", 4)?;
    c.bits("tc", 8)?;
    c.bits("fl", 20)?;
    c.int("plen", 2)?;
    c.named("nh", 1, names::ipv6::SCAPY_NEXT)?;
    c.int("hlim", 1)?;
    c.ip6("src")?;
    c.ip6("dst")?;
    Ok(c.layer)
}

/// The length that Scapy takes from a jumbo option, in the byte order of the machine it runs on.
fn jumbo(payload: &[u8]) -> usize {
    let header = 8 + 8 * usize::from(payload.get(1).copied().unwrap_or(0));
    let mut places = std::iter::once(2).chain((0..).map(|index| 4 * index + 2));
    let option = places.find_map(|at| match payload.get(at) {
        None => Some(None),
        Some(0xc2) => Some(payload.get(at + 2..at + 6)),
        Some(_) => None,
    });
    let len = option.flatten().and_then(|b| <[u8; 4]>::try_from(b).ok());
    header.saturating_add(len.map_or(0, u32::from_le_bytes) as usize)
}

/// What lies above a header whose next header is `next`; none where Scapy itself trips over it.
fn above(place: &Place, next: u64, payload: &[u8]) -> Option<Above> {
    let quoted = place.class == "IPerror6" || place.below.iter().any(|l| l.class == "IPerror6");
    if quoted && let Some(class) = bindings::find(bindings::IPV6_ERROR, next) {
        return Some(Above::Class(class));
    }
    if let Some(class) = bindings::find(bindings::IPV6, next) {
        return Some(Above::Class(class));
    }
    if payload.is_empty() {
        return Some(Above::Raw);
    }
    Some(match next {
        0 => Above::Class("IPv6ExtHdrHopByHop"),
        43 => match payload.get(2)? {
            4 => Above::Class("IPv6ExtHdrSegmentRouting"),
            _ => Above::Class("IPv6ExtHdrRouting"),
        },
        44 => Above::Class("IPv6ExtHdrFragment"),
        58 => Above::or_raw(icmpv6::class(payload)),
        60 => Above::Class("IPv6ExtHdrDestOpt"),
        135 if payload.len() > 3 => Above::Class("MIP6MH_Generic"),
        _ => Above::Raw,
    })
}

fn extension(place: &Place, layer: Layer, header: usize, next: u64) -> Option<Opened> {
    let payload = place.bytes().get(header..).unwrap_or(&[]);
    let above = above(place, next, payload)?;
    Some(place.opened(layer, header, above))
}

/// Hop-by-hop and destination options.
pub fn options(place: &Place) -> Option<Opened> {
    let mut c = place.cursor(place.layer());
    let next = c.named("nh", 1, names::ipv6::SCAPY_NEXT).ok()?;
    let len = c.int("len", 1).ok()?;
    c.push("autopad", Value::Int(1), Style::Said("On".to_string()), 0);
    let start = c.at;
    let end = (start + 8 * (len as usize + 1) - 2).min(place.end);
    let list = ipv6_options::read(place.source.frame, start, end);
    let field = Field::new("options", Value::Packets(list), Style::Plain);
    c.layer.fields.push(field.at(start, end - start));
    extension(place, c.layer, end - place.start, next)
}

pub fn routing(place: &Place) -> Option<Opened> {
    let mut c = place.cursor(place.layer());
    let next = c.named("nh", 1, names::ipv6::SCAPY_NEXT).ok()?;
    let len = c.int("len", 1).ok()? as usize;
    c.int("type", 1).ok()?;
    c.int("segleft", 1).ok()?;
    c.int("reserved", 4).ok()?;
    c.ip6_list("addresses", len / 2);
    // What does not make a whole address is left to the next layer.
    let header = c.at - place.start;
    extension(place, c.layer, header, next)
}

/// RFC 8754 §2.
pub fn segment_routing(place: &Place) -> Option<Opened> {
    let mut c = place.cursor(place.layer());
    let next = c.named("nh", 1, names::ipv6::SCAPY_NEXT).ok()?;
    let len = c.int("len", 1).ok()?;
    c.int("type", 1).ok()?;
    c.int("segleft", 1).ok()?;
    let last = c.int("lastentry", 1).ok()?;
    let bits = ["unused1", "protected", "oam", "alert", "hmac"];
    c.each_bit(&bits).ok()?;
    c.bits("unused2", 3).ok()?;
    c.int("tag", 2).ok()?;
    c.ip6_list("addresses", last as usize + 1);
    let start = c.at;
    let room = 8 * len as i64 - 16 * (last as i64 + 1);
    let end = start + super::cursor::cut(c.left(), room);
    let list = ipv6_options::read_segment(place.source.frame, start, end);
    let field = Field::new("tlv_objects", Value::Packets(list), Style::Plain);
    c.layer.fields.push(field.at(start, end - start));
    extension(place, c.layer, end - place.start, next)
}

/// A later fragment is raw bytes.
pub fn fragment(place: &Place) -> Option<Opened> {
    let mut c = place.cursor(place.layer());
    let next = c.named("nh", 1, names::ipv6::SCAPY_NEXT).ok()?;
    c.bits("res1", 8).ok()?;
    let offset = c.bits("offset", 13).ok()?;
    c.bits("res2", 2).ok()?;
    c.bits("m", 1).ok()?;
    c.int("id", 4).ok()?;
    match offset {
        0 => extension(place, c.layer, 8, next),
        _ => Some(place.opened(c.layer, 8, Above::Raw)),
    }
}
