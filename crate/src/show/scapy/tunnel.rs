//! Layers that carry others: PPP, PPPoE, GRE, VXLAN, provider bridges; and the spanning tree.
use super::bindings;
use super::cursor::{Cursor, Read};
use super::model::{Field, Style, Value, Words};
use super::stack::{Above, Opened, Place};
use crate::names::scapy as names;
use crate::wire::Names;

/// RFC 1661 §2: an odd first byte is the whole protocol number. HDLC's address stands before it where it is used.
pub fn ppp(place: &Place) -> Option<Opened> {
    let first = *place.bytes().first()?;
    if first == 0xff {
        return hdlc(&Place {
            class: "HDLC",
            ..*place
        });
    }
    let mut c = place.cursor(place.layer());
    let width = if first & 1 == 1 { 1 } else { 2 };
    let number = c.named("proto", width, names::PPP_PROTOCOLS).ok()?;
    let above = bindings::find(bindings::PPP, number);
    Some(place.opened(c.layer, width, Above::or_raw(above)))
}

pub fn hdlc(place: &Place) -> Option<Opened> {
    let mut c = place.cursor(place.layer());
    c.hex("address", 1).ok()?;
    c.hex("control", 1).ok()?;
    Some(place.opened(c.layer, 2, Above::Class("PPP")))
}

pub fn directed_ppp(place: &Place) -> Option<Opened> {
    static DIRECTIONS: Names = Names::sorted(&[(0, "received"), (1, "sent")]);
    let mut c = place.cursor(place.layer());
    c.named("direction", 1, DIRECTIONS).ok()?;
    Some(place.opened(c.layer, 1, Above::Class("PPP")))
}

pub fn session(place: &Place) -> Option<Opened> {
    static CODES: Names = Names::sorted(&[(0, "Session")]);
    let mut c = place.cursor(place.layer());
    let (code, _) = over_ethernet(&mut c, CODES).ok()?;
    let above = match code {
        0 => Above::Class("PPP"),
        _ => Above::Raw,
    };
    Some(place.opened(c.layer, 6, above))
}

pub fn discovery(place: &Place) -> Option<Opened> {
    static CODES: Names = Names::sorted(&[
        (0x00, "PPP Session Stage"),
        (0x07, "PPPoE Active Discovery Offer (PADO)"),
        (0x09, "PPPoE Active Discovery Initiation (PADI)"),
        (0x0a, "PPPoE Active Discovery Session-Grant (PADG)"),
        (
            0x0b,
            "PPPoE Active Discovery Session-Credit Response (PADC)",
        ),
        (0x0c, "PPPoE Active Discovery Quality (PADQ)"),
        (0x19, "PPPoE Active Discovery Request (PADR)"),
        (0x65, "PPPoE Active Discovery Session-confirmation (PADS)"),
        (0xa7, "PPPoE Active Discovery Terminate (PADT)"),
    ]);
    let mut c = place.cursor(place.layer());
    let (_, len) = over_ethernet(&mut c, CODES).ok()?;
    let above = match c.layer.int("type") {
        Some(1) => Above::Class("PPPoED_Tags"),
        _ => Above::Raw,
    };
    let opened = place.opened(c.layer, 6, above);
    Some(opened.ending_after(len as usize))
}

fn over_ethernet(c: &mut Cursor, codes: Names) -> Read<(u64, u64)> {
    c.bits("version", 4)?;
    c.bits("type", 4)?;
    let code = c.named("code", 1, codes)?;
    c.hex("sessionid", 2)?;
    Ok((code, c.int("len", 2)?))
}

/// RFC 2516 §5.
pub fn tags(place: &Place) -> Option<Opened> {
    let mut c = place.cursor(place.layer());
    let (mut list, start) = (vec![], c.at);
    while c.left() > 0 {
        let layer = super::model::Layer::new("PPPoETag", "PPPoE Tag");
        let mut inner = place.source.cursor(c.at, c.end(), layer);
        let tag = inner.named("tag_type", 2, names::PPPOE_TAGS);
        let Ok(len) = tag.and_then(|_| inner.int("tag_len", 2)) else {
            list.push(vec![super::ip_options::raw(c.frame(), c.at, c.end())]);
            break;
        };
        inner.bytes("tag_value", len as i64);
        c.at = inner.at;
        list.push(vec![inner.layer]);
    }
    let field = Field::new("tag_list", Value::Packets(list), Style::Plain);
    c.layer.fields.push(field.at(start, place.end - start));
    let end = place.end - place.start;
    Some(place.opened(c.layer, end, Above::Raw))
}

/// RFC 2784, RFC 2890; RFC 2637 §4.1 for that of PPTP.
pub fn gre(place: &Place) -> Option<Opened> {
    if place.bytes().get(2..4)? == [0x88, 0x0b] {
        return point_to_point(&Place {
            class: "GRE_PPTP",
            ..*place
        });
    }
    let mut c = place.cursor(place.layer());
    let protocol = generic(&mut c).ok()?;
    let above = match bindings::find(bindings::GRE, protocol) {
        None if c.layer.int("routing_present") == Some(1) => Above::Class("GRErouting"),
        class => Above::or_raw(class),
    };
    let header = c.at - place.start;
    Some(place.opened(c.layer, header, above))
}

const PRESENT: [&str; 5] = [
    "chksum_present",
    "routing_present",
    "key_present",
    "seqnum_present",
    "strict_route_source",
];

fn generic(c: &mut Cursor) -> Read<u64> {
    c.each_bit(&PRESENT)?;
    c.bits("recursion_control", 3)?;
    c.bits("flags", 5)?;
    c.bits("version", 3)?;
    let protocol = c.styled("proto", 2, Style::HexNames(names::ETHER_TYPES))?;
    let is_set = |c: &Cursor, name: &str| c.layer.int(name) == Some(1);
    if is_set(c, "chksum_present") || is_set(c, "routing_present") {
        c.hex("chksum", 2)?;
        c.hex("offset", 2)?;
    }
    if is_set(c, "key_present") {
        c.hex("key", 4)?;
    }
    if is_set(c, "seqnum_present") {
        c.hex("sequence_number", 4)?;
    }
    Ok(protocol)
}

pub fn point_to_point(place: &Place) -> Option<Opened> {
    let mut c = place.cursor(place.layer());
    enhanced(&mut c).ok()?;
    let header = c.at - place.start;
    Some(place.opened(c.layer, header, Above::Class("PPP")))
}

fn enhanced(c: &mut Cursor) -> Read {
    c.each_bit(&PRESENT)?;
    c.bits("recursion_control", 3)?;
    let acknowledged = c.bits("acknum_present", 1)?;
    c.bits("flags", 4)?;
    c.bits("version", 3)?;
    c.styled("proto", 2, Style::HexNames(names::ETHER_TYPES))?;
    c.int("payload_len", 2)?;
    c.int("call_id", 2)?;
    if c.layer.int("seqnum_present") == Some(1) {
        c.hex("sequence_number", 4)?;
    }
    if acknowledged == 1 {
        c.hex("ack_number", 4)?;
    }
    Ok(())
}

pub fn gre_routing(place: &Place) -> Option<Opened> {
    let mut c = place.cursor(place.layer());
    let family = c.int("address_family", 2).ok()?;
    c.int("SRE_offset", 1).ok()?;
    let len = c.int("SRE_len", 1).ok()?;
    c.bytes("routing_info", len as i64);
    let above = match (family, len) {
        (0, 0) => Above::Raw,
        _ => Above::Class("GRErouting"),
    };
    let header = c.at - place.start;
    Some(place.opened(c.layer, header, above))
}

const VXLAN: Words = &["OAM", "R", "NextProtocol", "Instance", "V1", "V2", "R", "G"];
const GROUP_POLICY: Words = &["R", "R", "R", "A", "R", "R", "D", "R"];

/// RFC 7348 §5, with the drafts' next protocol and group policy.
pub fn vxlan(place: &Place) -> Option<Opened> {
    let mut c = place.cursor(place.layer());
    let next = vxlan_header(&mut c).ok()?;
    let above = match next {
        None | Some(0 | 3) => Above::Class("Ether"),
        Some(1) => Above::Class("IP"),
        Some(2) => Above::Class("IPv6"),
        Some(_) => Above::Raw,
    };
    let header = c.at - place.start;
    Some(place.opened(c.layer, header, above))
}

fn vxlan_header(c: &mut Cursor) -> Read<Option<u64>> {
    static NEXT: Names = Names::sorted(&[
        (0, "NotDefined"),
        (1, "IPv4"),
        (2, "IPv6"),
        (3, "Ethernet"),
        (4, "NSH"),
    ]);
    let flags = c.flags("flags", 1, VXLAN)?;
    let (mut next, has) = (None, |bit: u32| flags >> bit & 1 == 1);
    let (policy, named) = (has(7), has(2));
    if named {
        c.int("reserved0", 2)?;
        next = Some(c.named("NextProtocol", 1, NEXT)?);
    }
    if !policy && !named {
        c.int("reserved1", 3)?;
    }
    if policy {
        c.flags("gpflags", 1, GROUP_POLICY)?;
        c.int("gpid", 2)?;
    }
    c.hex("vni", 3)?;
    c.hex("reserved2", 1)?;
    Ok(next)
}

/// IEEE 802.1ah.
pub fn provider(place: &Place) -> Option<Opened> {
    let mut c = place.cursor(place.layer());
    c.bits("prio", 3).ok()?;
    c.each_bit(&["dei", "nca", "res1"]).ok()?;
    c.bits("res2", 2).ok()?;
    c.int("isid", 3).ok()?;
    Some(place.opened(c.layer, 4, Above::Class("Ether")))
}

/// IEEE 802.1D §9.3.
pub fn spanning_tree(place: &Place) -> Option<Opened> {
    let mut c = place.cursor(place.layer());
    bridge(&mut c).ok()?;
    let header = c.at - place.start;
    Some(place.opened(c.layer, header, Above::Raw))
}

fn bridge(c: &mut Cursor) -> Read {
    c.int("proto", 2)?;
    for name in ["version", "bpdutype", "bpduflags"] {
        c.int(name, 1)?;
    }
    c.int("rootid", 2)?;
    c.mac("rootmac")?;
    c.int("pathcost", 4)?;
    c.int("bridgeid", 2)?;
    c.mac("bridgemac")?;
    c.int("portid", 2)?;
    for name in ["age", "maxage", "hellotime", "fwddelay"] {
        let units = c.int(name, 2)?;
        if let Some(field) = c.layer.fields.last_mut() {
            // In 256ths of a second.
            field.value = Value::Float(units as f64 / 256.0);
        }
    }
    Ok(())
}
