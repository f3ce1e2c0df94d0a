//! The options of neighbor discovery (RFC 4861 §4.6): layers, each above the one before it.
use super::cursor::{Cursor, Read, Short};
use super::icmpv6::PREFERENCES;
use super::model::{Layer, Style, Value};
use super::stack::{self, Above, Opened, Place};
use crate::wire::Names;

type Body = fn(&Place, &mut Cursor) -> Read;

/// The option that these bytes begin. Scapy does not look at a single byte.
pub fn above(bytes: &[u8]) -> Above {
    match bytes {
        [number, _, ..] => Above::Class(kind(*number).0),
        _ => Above::Raw,
    }
}

pub fn open(place: &Place) -> Option<Opened> {
    let (class, title, body) = kind(*place.bytes().first()?);
    let mut c = place.cursor(Layer::new(class, title));
    body(place, &mut c).ok()?;
    let above = above(c.rest());
    let header = c.at - place.start;
    Some(place.opened(c.layer, header, above))
}

/// `ICMPv6 Neighbor Discovery Option - ` and what follows it.
macro_rules! option_title {
    ($rest:literal) => {
        concat!("ICMPv6 Neighbor Discovery Option - ", $rest)
    };
}

fn kind(number: u8) -> (&'static str, &'static str, Body) {
    match number {
        1 => (
            "ICMPv6NDOptSrcLLAddr",
            option_title!("Source Link-Layer Address"),
            link_address,
        ),
        2 => (
            "ICMPv6NDOptDstLLAddr",
            option_title!("Destination Link-Layer Address"),
            link_address,
        ),
        3 => (
            "ICMPv6NDOptPrefixInfo",
            option_title!("Prefix Information"),
            prefix,
        ),
        4 => (
            "ICMPv6NDOptRedirectedHdr",
            option_title!("Redirected Header"),
            redirected,
        ),
        5 => ("ICMPv6NDOptMTU", option_title!("MTU"), mtu),
        6 => (
            "ICMPv6NDOptShortcutLimit",
            option_title!("NBMA Shortcut Limit"),
            shortcut,
        ),
        7 => (
            "ICMPv6NDOptAdvInterval",
            "ICMPv6 Neighbor Discovery - Interval Advertisement",
            interval,
        ),
        8 => (
            "ICMPv6NDOptHAInfo",
            "ICMPv6 Neighbor Discovery - Home Agent Information",
            home_agent,
        ),
        9 => (
            "ICMPv6NDOptSrcAddrList",
            "ICMPv6 Inverse Neighbor Discovery Option - Source Address List",
            addresses,
        ),
        10 => (
            "ICMPv6NDOptTgtAddrList",
            "ICMPv6 Inverse Neighbor Discovery Option - Target Address List",
            addresses,
        ),
        17 => (
            "ICMPv6NDOptIPAddr",
            "ICMPv6 Neighbor Discovery - IP Address Option (FH for MIPv6)",
            handover_address,
        ),
        18 => (
            "ICMPv6NDOptNewRtrPrefix",
            "ICMPv6 Neighbor Discovery - New Router Prefix Information Option (FH for MIPv6)",
            handover_prefix,
        ),
        19 => (
            "ICMPv6NDOptLLA",
            "ICMPv6 Neighbor Discovery - Link-Layer Address (LLA) Option (FH for MIPv6)",
            handover_link,
        ),
        23 => (
            "ICMPv6NDOptMAP",
            "ICMPv6 Neighbor Discovery - MAP Option",
            anchor,
        ),
        24 => (
            "ICMPv6NDOptRouteInfo",
            option_title!("Route Information Option"),
            route,
        ),
        25 => (
            "ICMPv6NDOptRDNSS",
            option_title!("Recursive DNS Server Option"),
            servers,
        ),
        26 => (
            "ICMPv6NDOptEFA",
            option_title!("Expanded Flags Option"),
            |_, c| {
                head(c)?;
                c.bits("res", 48).map(drop)
            },
        ),
        31 => (
            "ICMPv6NDOptDNSSL",
            option_title!("DNS Search List Option"),
            search_list,
        ),
        37 => (
            "ICMPv6NDOptCaptivePortal",
            option_title!("Captive-Portal Option"),
            portal,
        ),
        38 => (
            "ICMPv6NDOptPREF64",
            option_title!("PREF64 Option"),
            translation,
        ),
        _ => (
            "ICMPv6NDOptUnknown",
            option_title!("Scapy Unimplemented"),
            |_, c| {
                let len = head(c)?;
                c.bytes("data", 8 * len.max(1) - 2);
                Ok(())
            },
        ),
    }
}

/// Type and length; the length counts eight bytes each.
fn head(c: &mut Cursor) -> Read<i64> {
    c.int("type", 1)?;
    Ok(c.int("len", 1)? as i64)
}

fn link_address(_: &Place, c: &mut Cursor) -> Read {
    head(c)?;
    c.mac("lladdr")
}

fn prefix(_: &Place, c: &mut Cursor) -> Read {
    head(c)?;
    c.int("prefixlen", 1)?;
    c.each_bit(&["L", "A", "R"])?;
    c.bits("res1", 5)?;
    for name in ["validlifetime", "preferredlifetime", "res2"] {
        c.hex(name, 4)?;
    }
    c.ip6("prefix")
}

fn redirected(place: &Place, c: &mut Cursor) -> Read {
    let len = head(c)?;
    c.bytes_styled("res", 6, Style::Stripped);
    if c.left() == 0 {
        c.default("pkt", Value::Bytes(vec![]));
        return Ok(());
    }
    let len = super::cursor::cut(c.left(), 8 * len - 8);
    let mut layers = vec![];
    stack::read(place.source, "IPv6", c.at, c.at + len, &mut layers);
    c.at += len;
    let value = match layers.is_empty() {
        true => Value::Bytes(vec![]),
        false => Value::Packet(layers),
    };
    c.push("pkt", value, Style::Plain, len);
    Ok(())
}

fn mtu(_: &Place, c: &mut Cursor) -> Read {
    head(c)?;
    c.hex("res", 2)?;
    c.int("mtu", 4).map(drop)
}

fn shortcut(_: &Place, c: &mut Cursor) -> Read {
    head(c)?;
    c.int("shortcutlim", 1)?;
    c.int("res1", 1)?;
    c.int("res2", 4).map(drop)
}

fn interval(_: &Place, c: &mut Cursor) -> Read {
    head(c)?;
    c.int("res", 2)?;
    c.int("advint", 4).map(drop)
}

fn home_agent(_: &Place, c: &mut Cursor) -> Read {
    head(c)?;
    for name in ["res", "pref", "lifetime"] {
        c.int(name, 2)?;
    }
    Ok(())
}

fn addresses(_: &Place, c: &mut Cursor) -> Read {
    let len = head(c)?;
    c.bytes_styled("res", 6, Style::Stripped);
    c.ip6_list("addrlist", addresses_in(len));
    Ok(())
}

/// Whole addresses in an option of this length, behind its first eight bytes.
fn addresses_in(len: i64) -> usize {
    usize::try_from((len - 1) / 2).unwrap_or(0)
}

fn handover_address(_: &Place, c: &mut Cursor) -> Read {
    static CODES: Names = Names::sorted(&[
        (1, "Old Care-Of Address"),
        (2, "New Care-Of Address"),
        (3, "NAR's IP address"),
    ]);
    head(c)?;
    c.named("optcode", 1, CODES)?;
    c.int("plen", 1)?;
    c.int("res", 4)?;
    c.ip6("addr")
}

fn handover_prefix(_: &Place, c: &mut Cursor) -> Read {
    head(c)?;
    c.int("optcode", 1)?;
    c.int("plen", 1)?;
    c.int("res", 4)?;
    c.ip6("prefix")
}

fn handover_link(_: &Place, c: &mut Cursor) -> Read {
    static CODES: Names = Names::sorted(&[
        (0, "Wildcard requesting resolution for all nearby AP"),
        (1, "LLA for the new AP"),
        (2, "LLA of the MN"),
        (3, "LLA of the NAR"),
        (4, "LLA of the src of TrSolPr or PrRtAdv msg"),
        (5, "AP identified by LLA belongs to current iface of router"),
        (6, "No preifx info available for AP identified by the LLA"),
        (7, "No fast handovers support for AP identified by the LLA"),
    ]);
    head(c)?;
    c.named("optcode", 1, CODES)?;
    c.mac("lla")
}

fn anchor(_: &Place, c: &mut Cursor) -> Read {
    head(c)?;
    c.bits("dist", 4)?;
    c.bits("pref", 4)?;
    c.bits("R", 1)?;
    c.bits("res", 7)?;
    c.int("validlifetime", 4)?;
    c.ip6("addr")
}

/// A prefix whose last bytes may be left out.
fn route(_: &Place, c: &mut Cursor) -> Read {
    let len = head(c)?;
    c.int("plen", 1)?;
    c.bits("res1", 3)?;
    c.bits_styled("prf", 2, Style::Names(PREFERENCES))?;
    c.bits("res2", 3)?;
    c.int("rtlifetime", 4)?;
    let held = 8 * (len - 1);
    let taken = super::cursor::cut(c.left(), held);
    shortened(
        c,
        "prefix",
        taken,
        usize::try_from(held.min(16)).unwrap_or(0),
    )
}

/// An address of which the first `held` bytes stand here.
fn shortened(c: &mut Cursor, name: &'static str, taken: usize, held: usize) -> Read {
    let bytes = c.skip(taken)?;
    let mut whole = [0; 16];
    if bytes.len() < held {
        return Err(Short);
    }
    for (to, from) in whole.iter_mut().zip(bytes) {
        *to = *from;
    }
    let text = super::address::ip6(whole);
    c.push(name, Value::Text(text), Style::Ip6, taken);
    Ok(())
}

fn servers(_: &Place, c: &mut Cursor) -> Read {
    let len = head(c)?;
    c.int("res", 2)?;
    c.int("lifetime", 4)?;
    c.ip6_list("dns", addresses_in(len));
    Ok(())
}

fn search_list(_: &Place, c: &mut Cursor) -> Read {
    let len = head(c)?;
    c.int("res", 2)?;
    c.int("lifetime", 4)?;
    let len = super::cursor::cut(c.left(), 8 * len - 8);
    let mut bytes = c.skip(len)?;
    let mut names = vec![];
    while !bytes.is_empty() {
        let mut name = String::new();
        while let [label, rest @ ..] = bytes
            && *label != 0
        {
            let end = usize::from(*label).min(rest.len());
            let text = rest.get(..end).unwrap_or(&[]);
            name.extend(text.iter().map(|b| char::from(*b)));
            name.push('.');
            bytes = rest.get(end..).unwrap_or(&[]);
        }
        if !name.is_empty() {
            names.push(Value::Text(name));
        }
        bytes = bytes.get(1..).unwrap_or(&[]);
    }
    c.push("searchlist", Value::List(names), Style::Plain, len);
    Ok(())
}

fn portal(_: &Place, c: &mut Cursor) -> Read {
    let len = head(c)?;
    let bytes = c.bytes("URI", 8 * len.max(1) - 2);
    let kept = bytes.iter().rposition(|b| *b != 0).map_or(0, |at| at + 1);
    if let Some(field) = c.layer.fields.last_mut() {
        field.value = Value::Bytes(bytes.get(..kept).unwrap_or(&[]).to_vec());
    }
    Ok(())
}

/// RFC 8781 §4.
fn translation(_: &Place, c: &mut Cursor) -> Read {
    static LENGTHS: Names = Names::sorted(&[
        (0, "/96"),
        (1, "/64"),
        (2, "/56"),
        (3, "/48"),
        (4, "/40"),
        (5, "/32"),
    ]);
    head(c)?;
    c.bits("scaledlifetime", 13)?;
    c.bits_styled("plc", 3, Style::Names(LENGTHS))?;
    let taken = c.left().min(12);
    shortened(c, "prefix", taken, 12)
}
