//! IPv4 and its options.
use super::bindings;
use super::cursor::{Read, cut};
use super::ip_options;
use super::model::{Field, Layer, Style, Value, Words};
use super::stack::{Above, Opened, Place};
use crate::names::ip::SCAPY_PROTOCOLS;

/// A capture without link headers: the version tells which.
pub fn either(place: &Place) -> Option<Opened> {
    let six = place.bytes().first()? >> 4 == 6;
    let (class, open): (_, fn(&Place) -> Option<Opened>) = match six {
        true => ("IPv6", super::ipv6::ipv6),
        false => ("IP", ip),
    };
    let least = super::classes::find(class)?.least;
    if place.bytes().len() < least {
        return None;
    }
    open(&Place { class, ..*place })
}

pub fn ip(place: &Place) -> Option<Opened> {
    let declared = place.declared("ip");
    // The dissector reads no further than a wrong version or length.
    let mut layer = match declared.filter(|l| l.field("dst").is_some()) {
        Some(layer) => layer,
        None => by_hand(place).ok()?,
    };
    let bytes = place.bytes();
    let header = i64::from(bytes.first()? & 15) * 4;
    let total = i64::from(u16::from_be_bytes([*bytes.get(2)?, *bytes.get(3)?]));
    let behind = bytes.len() - 20;
    let options = cut(behind, header - 20);
    let start = place.start + 20;
    let list = ip_options::read(place.source.frame, start, start + options);
    let field = Field::new("options", Value::Packets(list), Style::Plain);
    layer.fields.push(field.at(start, options));
    let above = above(place, &layer);
    let opened = place.opened(layer, 20 + options, above);
    let payload = usize::try_from(total - header);
    Some(opened.ending_after(payload.unwrap_or(usize::MAX)))
}

fn by_hand(place: &Place) -> Read<Layer> {
    const FLAGS: Words = &["MF", "DF", "evil"];
    let mut c = place.cursor(place.layer());
    c.bits("version", 4)?;
    c.bits("ihl", 4)?;
    c.hex("tos", 1)?;
    c.int("len", 2)?;
    c.int("id", 2)?;
    c.bit_flags("flags", 3, FLAGS)?;
    c.bits("frag", 13)?;
    c.int("ttl", 1)?;
    c.named("proto", 1, SCAPY_PROTOCOLS)?;
    c.hex("chksum", 2)?;
    c.ip4("src")?;
    c.ip4("dst")?;
    Ok(c.layer)
}

/// A later fragment is raw bytes, whatever its protocol, but for those that Scapy does not ask.
fn above(place: &Place, layer: &Layer) -> Above {
    let number = layer.int("proto").unwrap_or(0);
    let whole = layer.int("frag") == Some(0);
    let quoted = place.class == "IPerror";
    let tables: [(bool, _); 4] = [
        (quoted && whole, bindings::IP_ERROR_WHOLE),
        (quoted, bindings::IP_ERROR_ANY),
        (whole, bindings::IP_WHOLE),
        (true, bindings::IP_ANY),
    ];
    let mut used = tables.into_iter().filter(|t| t.0);
    Above::or_raw(used.find_map(|(_, table)| bindings::find(table, number)))
}
