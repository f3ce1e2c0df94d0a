//! The options of IPv6's extension headers (RFC 8200 §4.2), each a packet of its own.
use super::cursor::{Cursor, Read};
use super::ip_options::raw;
use super::model::Layer;
use crate::wire::Names;

static NAMES: Names = Names::sorted(&[
    (0x00, "Pad1"),
    (0x01, "PadN"),
    (0x04, "Tunnel Encapsulation Limit"),
    (0x05, "Router Alert"),
    (0x06, "Quick-Start"),
    (0xc2, "Jumbo Payload"),
    (0xc9, "Home Address Option"),
]);
static ALERTS: Names = Names::sorted(&[
    (0, "Datagram contains a MLD message"),
    (1, "Datagram contains RSVP message"),
    (2, "Datagram contains an Active Network message"),
    (68, "NSIS NATFW NSLP"),
    (69, "MPLS OAM"),
    (65535, "Reserved"),
]);
static SEGMENT_NAMES: Names = Names::sorted(&[
    (0, "Pad1 TLV"),
    (1, "Ingress Node TLV"),
    (2, "Egress Node TLV"),
    (4, "PadN TLV"),
    (5, "HMAC TLV"),
]);

type Body = fn(&mut Cursor) -> Read;
type Kind = fn(u8) -> (&'static str, &'static str, Body);

pub fn read(frame: &[u8], start: usize, end: usize) -> Vec<Vec<Layer>> {
    list(frame, start, end, kind)
}
/// The objects of a segment routing header (RFC 8754 §2.1).
pub fn read_segment(frame: &[u8], start: usize, end: usize) -> Vec<Vec<Layer>> {
    list(frame, start, end, segment_kind)
}

fn list(frame: &[u8], start: usize, end: usize, kind: Kind) -> Vec<Vec<Layer>> {
    let end = end.min(frame.len());
    let (mut at, mut options) = (start, vec![]);
    while at < end {
        let (class, title, body) = kind(frame.get(at).copied().unwrap_or(0));
        let mut c = Cursor::new(frame, at, end, Layer::new(class, title));
        if body(&mut c).is_err() {
            options.push(vec![raw(frame, at, end)]);
            break;
        }
        at = c.at;
        options.push(vec![c.layer]);
    }
    options
}

fn kind(number: u8) -> (&'static str, &'static str, Body) {
    match number {
        0x00 => ("Pad1", "Pad1", |c| option_type(c)),
        0x01 => ("PadN", "PadN", counted),
        0x05 => ("RouterAlert", "Router Alert", |c| {
            header(c)?;
            c.named("value", 2, ALERTS).map(drop)
        }),
        0x63 => ("RplOption", "RPL Option", |c| {
            header(c)?;
            c.each_bit(&["Down", "RankError", "ForwardError"])?;
            c.bits("unused", 5)?;
            c.hex("RplInstanceId", 1)?;
            c.hex("SenderRank", 2).map(drop)
        }),
        0xc2 => ("Jumbo", "Jumbo Payload", |c| {
            header(c)?;
            c.int("jumboplen", 4).map(drop)
        }),
        0xc9 => ("HAO", "Home Address Option", |c| {
            header(c)?;
            c.ip6("hoa")
        }),
        _ => ("HBHOptUnknown", "Scapy6 Unknown Option", counted),
    }
}

fn counted(c: &mut Cursor) -> Read {
    let len = header(c)?;
    c.bytes("optdata", len as i64);
    Ok(())
}

fn header(c: &mut Cursor) -> Read<u64> {
    option_type(c)?;
    c.int("optlen", 1)
}

/// The type's high bits say what a node does that does not know it (RFC 8200 §4.2).
fn option_type(c: &mut Cursor) -> Read {
    let number = c.int("otype", 1)?;
    let name = NAMES.get(number);
    let name = name.map_or_else(|| number.to_string(), str::to_string);
    let policy = match number >> 6 {
        0 => "00: skip",
        1 => "01: discard",
        2 => "10: discard+ICMP",
        _ => "11: discard+ICMP not mcast",
    };
    let change = match number >> 5 & 1 {
        0 => "0: Don't change en-route",
        _ => "1: May change en-route",
    };
    c.say(format!("{name} [{policy}, {change}]"));
    Ok(())
}

fn segment_kind(number: u8) -> (&'static str, &'static str, Body) {
    match number {
        0 => (
            "IPv6ExtHdrSegmentRoutingTLVPad1",
            "IPv6 Option Header Segment Routing - Pad1 TLV",
            |c| c.named("type", 1, SEGMENT_NAMES).map(drop),
        ),
        1 => (
            "IPv6ExtHdrSegmentRoutingTLVIngressNode",
            "IPv6 Option Header Segment Routing - Ingress Node TLV",
            |c| node(c, "ingress_node"),
        ),
        2 => (
            "IPv6ExtHdrSegmentRoutingTLVEgressNode",
            "IPv6 Option Header Segment Routing - Egress Node TLV",
            |c| node(c, "egress_node"),
        ),
        4 => (
            "IPv6ExtHdrSegmentRoutingTLVPadN",
            "IPv6 Option Header Segment Routing - PadN TLV",
            |c| segment_counted(c, "padding"),
        ),
        5 => (
            "IPv6ExtHdrSegmentRoutingTLVHMAC",
            "IPv6 Option Header Segment Routing - HMAC TLV",
            authentication,
        ),
        _ => (
            "IPv6ExtHdrSegmentRoutingTLV",
            "IPv6 Option Header Segment Routing - Generic TLV",
            |c| segment_counted(c, "value"),
        ),
    }
}

fn segment_counted(c: &mut Cursor, name: &'static str) -> Read {
    c.named("type", 1, SEGMENT_NAMES)?;
    let len = c.int("len", 1)?;
    c.bytes(name, len as i64);
    Ok(())
}

fn node(c: &mut Cursor, name: &'static str) -> Read {
    c.named("type", 1, SEGMENT_NAMES)?;
    for name in ["len", "reserved", "flags"] {
        c.int(name, 1)?;
    }
    c.ip6(name)
}

/// Scapy reads the length in two bytes, and takes 48 from it.
fn authentication(c: &mut Cursor) -> Read {
    c.named("type", 1, SEGMENT_NAMES)?;
    let len = c.int("len", 2)?;
    c.bits("D", 1)?;
    c.bits("reserved", 15)?;
    c.int("hmackeyid", 4)?;
    c.bytes("hmac", len as i64 - 48);
    Ok(())
}
