//! Redundant routers, and RIP.
use super::Item::{self, Bits, Bytes, Hex, Int, Ip4, Mac, Named};
use super::{Plain, Then, addresses, plain};
use crate::names::hsrp::{OPERATIONS, STATES};
use crate::show::scapy::cursor::{Cursor, Read};
use crate::show::scapy::model::{Layer, Style};
use crate::show::scapy::stack::Above;
use crate::wire::Names;

const COMMANDS: Names = Names::sorted(&[
    (1, "req"),
    (2, "resp"),
    (3, "traceOn"),
    (4, "traceOff"),
    (5, "sun"),
    (6, "trigReq"),
    (7, "trigResp"),
    (8, "trigAck"),
    (9, "updateReq"),
    (10, "updateResp"),
    (11, "updateAck"),
]);

#[rustfmt::skip] // a class or a field each
pub static CLASSES: &[Plain] = &[
    plain("VRRP", "VRRP", &[
        ("version", Bits(4)), ("type", Bits(4)), ("vrid", Int(1)), ("priority", Int(1)), ("ipcount", Int(1)),
        ("authtype", Int(1)), ("adv", Int(1)), ("chksum", Hex(2)), ("addrlist", Item::By(addresses_4)),
        ("auth1", Int(4)), ("auth2", Int(4)),
    ], Then::Raw),
    plain("VRRPv3", "VRRPv3", &[
        ("version", Bits(4)), ("type", Bits(4)), ("vrid", Int(1)), ("priority", Int(1)), ("ipcount", Int(1)),
        ("res", Bits(4)), ("adv", Bits(12)), ("chksum", Hex(2)), ("addrlist", Item::By(addresses_of_version)),
    ], Then::Raw),
    plain("HSRP", "HSRPv1", &[
        ("version", Int(1)), ("opcode", Named(1, OPERATIONS)), ("state", Named(1, STATES)), ("hellotime", Int(1)),
        ("holdtime", Int(1)), ("priority", Int(1)), ("group", Int(1)), ("reserved", Int(1)), ("auth", Bytes(8)),
        ("virtualIP", Ip4),
    ], Then::By(above_hsrp)),
    plain("HSRPAdvertise", "HSRP Advertise", &[
        ("version", Int(1)), ("opcode", Named(1, OPERATIONS)),
        ("type", Named(2, Names::sorted(&[(1, "HSRP interface state")]))), ("length", Int(2)),
        ("state", Named(1, Names::sorted(&[(1, "Active"), (2, "Passive")]))), ("reserved1", Int(1)),
        ("activegroups", Int(2)), ("passivegroups", Int(2)), ("reserved2", Int(4)),
    ], Then::Raw),
    plain("HSRPv2", "HSRPv2", &[
        ("type", Named(1, Names::sorted(&[(1, "Group state TLV")]))), ("len", Int(1)), ("version", Int(1)),
        ("opcode", Named(1, OPERATIONS)), ("state", Named(1, STATES)),
        ("ipVer", Named(1, Names::sorted(&[(4, "IPv4"), (6, "IPv6")]))), ("group", Hex(2)), ("identifier", Mac),
        ("priority", Int(4)), ("hellotime", Int(4)), ("holdtime", Int(4)), ("virtualIP", Item::By(virtual_address)),
    ], Then::By(above_hsrp_2)),
    plain("HSRPmd5", "HSRP MD5 Authentication", &[
        ("type", Named(1, Names::sorted(&[(4, "MD5 authentication")]))), ("len", Int(1)),
        ("algo", Named(1, Names::sorted(&[(1, "MD5")]))), ("padding", Int(1)), ("flags", Hex(2)), ("sourceip", Ip4),
        ("keyid", Hex(4)), ("authdigest", Bytes(16)),
    ], Then::Raw),
    plain("HSRPv2TextAuth", "HSRP Authentication", &[
        ("type", Named(1, Names::sorted(&[(3, "Text Authentication TLV")]))), ("len", Int(1)), ("auth", Bytes(8)),
    ], Then::Raw),
    plain("RIP", "RIP header", &[
        ("cmd", Named(1, COMMANDS)), ("version", Int(1)), ("null", Int(2)),
    ], Then::By(above_rip)),
    plain("RIPEntry", "RIP entry", &[
        ("AF", Named(2, Names::sorted(&[(2, "IP")]))), ("RouteTag", Int(2)), ("addr", Ip4), ("mask", Ip4),
        ("nextHop", Ip4), ("metric", Named(4, Names::sorted(&[(16, "Unreach")]))),
    ], Then::By(above_rip)),
    plain("RIPAuth", "RIP authentication", &[
        ("AF", Named(2, Names::sorted(&[(0xffff, "Auth")]))),
        ("authtype", Named(2, Names::sorted(&[(1, "md5authdata"), (2, "simple"), (3, "md5")]))),
        ("", Item::By(authentication)),
    ], Then::Class("RIPEntry")),
];

/// Version 3 above any IP is told from the others by its first byte.
pub fn vrrp(class: &'static str, bytes: &[u8]) -> &'static str {
    let is_third = matches!(bytes.first(), Some(0x30..=0x39));
    match class {
        "VRRP" if bytes.len() >= 9 && is_third => "VRRPv3",
        "VRRPv3" if bytes.len() >= 16 && !is_third => "VRRP",
        _ => class,
    }
}

pub fn hsrp(bytes: &[u8]) -> &'static str {
    match bytes {
        [0, 3, ..] => "HSRPAdvertise",
        [1, ..] => "HSRPv2",
        _ => "HSRP",
    }
}

fn addresses_4(c: &mut Cursor) -> Read {
    let count = c.layer.int("ipcount").unwrap_or(0);
    addresses(c, "addrlist", count, 4)
}

/// A packet of IPv6 leaves sixteen bytes for each.
fn addresses_of_version(c: &mut Cursor) -> Read {
    let count = c.layer.int("ipcount").unwrap_or(0);
    let len = match c.left() as u64 >= 16 * count {
        true => 16,
        false => 4,
    };
    addresses(c, "addrlist", count, len)
}

fn above_hsrp(_: &Layer, rest: &[u8]) -> Above {
    match rest {
        [4, ..] => Above::Class("HSRPmd5"),
        _ => Above::Raw,
    }
}
fn above_hsrp_2(_: &Layer, rest: &[u8]) -> Above {
    match rest {
        [3, ..] => Above::Class("HSRPv2TextAuth"),
        [4, ..] => Above::Class("HSRPmd5"),
        _ => Above::Raw,
    }
}

/// The place is always as wide as an address of IPv6.
fn virtual_address(c: &mut Cursor) -> Read {
    match c.layer.int("ipVer") {
        Some(4) => {
            c.ip4("virtualIP")?;
            c.bytes_styled("padding", 12, Style::Stripped);
            Ok(())
        }
        Some(6) => c.ip6("virtualIP"),
        _ => {
            c.all("virtualIP");
            Ok(())
        }
    }
}

fn above_rip(_: &Layer, rest: &[u8]) -> Above {
    match rest {
        [0xff, 0xff, ..] => Above::Class("RIPAuth"),
        _ => Above::Class("RIPEntry"),
    }
}

fn authentication(c: &mut Cursor) -> Read {
    match c.layer.int("authtype") {
        Some(2) => drop(c.bytes_styled("password", 16, Style::Stripped)),
        Some(3) => {
            c.int("digestoffset", 2)?;
            c.int("keyid", 1)?;
            c.int("authdatalen", 1)?;
            c.int("seqnum", 4)?;
            c.bytes_styled("zeropad", 8, Style::Stripped);
        }
        Some(1) => drop(c.all("authdata")),
        _ => {}
    }
    Ok(())
}
