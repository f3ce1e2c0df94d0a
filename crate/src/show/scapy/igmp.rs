//! IGMP: Scapy has a class for each message, and gives the packet below the option that RFC 2236 §2 asks for.
use super::cursor::{Cursor, Read};
use super::model::{Field, Layer, Style, Value, Words};
use super::stack::{Above, Opened, Place};
use crate::wire::Names;

static TYPES: Names = Names::sorted(&[
    (0x11, "Group Membership Query"),
    (0x12, "Version 1 - Membership Report"),
    (0x16, "Version 2 - Membership Report"),
    (0x17, "Leave Group"),
]);
static TYPES_3: Names = Names::sorted(&[
    (0x11, "Membership Query"),
    (0x22, "Version 3 - Membership Report"),
    (0x30, "Multicast Router Advertisement"),
    (0x31, "Multicast Router Solicitation"),
    (0x32, "Multicast Router Termination"),
]);
const MOST_RECORDS: usize = 100;
/// A query of version 3 is told from an older one by its length (RFC 3376 §7.1).
const LEAST_QUERY_3: usize = 12;

type Body = fn(&mut Cursor) -> Read;

pub fn igmp(place: &Place) -> Option<Opened> {
    let bytes = place.bytes();
    let number = match bytes {
        [number, _, _, _, ..] => *number,
        _ => 0,
    };
    let (class, title, body): (_, _, Body) = match number {
        0x11 if bytes.len() >= LEAST_QUERY_3 => ("IGMPv3_MQ", "IGMPv3 Membership Query", query),
        0x12 => ("IGMP_MR", "IGMPv1 Membership Report", message),
        0x16 => ("IGMPv2_MR", "IGMPv2 Membership Report", message),
        0x17 => ("IGMPv2_LG", "IGMPv2 Leave Group", message),
        0x22 => ("IGMPv3_MR", "IGMPv3 Membership Report", report),
        0x30 => ("IGMPv3_MRA", "IGMPv3_MRA", advertisement),
        0x31 => ("IGMPv3_MRS", "IGMPv3_MRS", solicitation),
        0x32 => ("IGMPv3_MRT", "IGMPv3_MRT", solicitation),
        _ => ("IGMP_MQ", "IGMPv1/v2 Membership Query", message),
    };
    let mut c = place.cursor(Layer::new(class, title));
    body(&mut c).ok()?;
    let header = c.at - place.start;
    Some(place.opened(c.layer, header, Above::Raw))
}

fn message(c: &mut Cursor) -> Read {
    c.named("type", 1, TYPES)?;
    let tenths = c.int("mrcode", 1)?;
    say_tenths(c, tenths);
    c.hex("chksum", 2)?;
    c.ip4("gaddr")
}

fn say_tenths(c: &mut Cursor, tenths: u64) {
    if let Some(field) = c.layer.fields.last_mut() {
        field.value = Value::Int(tenths);
        field.style = Style::Said(format!("{tenths} 1/10sec"));
    }
}

fn query(c: &mut Cursor) -> Read {
    const FLAGS: Words = &["bit_0", "bit_1", "bit_2", "extended"];
    c.named("type", 1, TYPES_3)?;
    let code = c.int("mrcode", 1)?;
    // RFC 3376 §4.1.1: above 127 a floating point number.
    let tenths = match code {
        0..128 => code,
        _ => (code & 15 | 16) << ((code >> 4 & 7) + 3),
    };
    say_tenths(c, tenths);
    // It is shown as it stands.
    c.say(format!("{code} 1/10sec"));
    c.hex("chksum", 2)?;
    c.ip4("gaddr")?;
    c.bit_flags("flags", 4, FLAGS)?;
    c.bits("s", 1)?;
    c.bits("qrv", 3)?;
    c.int("qqic", 1)?;
    let count = c.int("numsrc", 2)?;
    addresses(c, count)
}

fn addresses(c: &mut Cursor, count: u64) -> Read {
    let start = c.at;
    let mut list = vec![];
    while c.left() > 0 && (list.len() as u64) < count {
        let bytes = <[u8; 4]>::try_from(c.skip(4)?).map_err(|_| super::cursor::Short)?;
        list.push(Value::Text(super::address::ip4(u32::from_be_bytes(bytes))));
    }
    let len = c.at - start;
    c.push(
        "srcaddrs",
        Value::List(list),
        Style::Each(&Style::Bare),
        len,
    );
    Ok(())
}

fn report(c: &mut Cursor) -> Read {
    const FLAGS: Words = &[
        "bit_0", "bit_1", "bit_2", "bit_3", "bit_4", "bit_5", "bit_6", "bit_7", "bit_8", "bit_9",
        "bit_10", "bit_11", "bit_12", "bit_13", "bit_14", "extended",
    ];
    c.named("type", 1, TYPES_3)?;
    c.int("reserved", 1)?;
    c.hex("chksum", 2)?;
    c.flags("flags", 2, FLAGS)?;
    let count = c.int("numgrp", 2)?;
    let start = c.at;
    let mut records = vec![];
    while c.left() > 0 && (records.len() as u64) < count {
        let layer = Layer::new("IGMPv3_MR_Group", "IGMPv3 Group Record");
        let mut inner = Cursor::new(c.frame(), c.at, c.end(), layer);
        if record(&mut inner).is_err() {
            records.push(vec![super::ip_options::raw(c.frame(), c.at, c.end())]);
            c.at = c.end();
            break;
        }
        c.at = inner.at;
        records.push(vec![inner.layer]);
        if records.len() > MOST_RECORDS {
            return Err(super::cursor::Short);
        }
    }
    let field = Field::new("records", Value::Packets(records), Style::Plain);
    c.layer.fields.push(field.at(start, c.at - start));
    Ok(())
}

fn record(c: &mut Cursor) -> Read {
    c.named("rtype", 1, crate::names::igmp::RECORD_TYPE)?;
    c.int("auxdlen", 1)?;
    let count = c.int("numsrc", 2)?;
    c.ip4("maddr")?;
    addresses(c, count)
}

fn advertisement(c: &mut Cursor) -> Read {
    c.named("type", 1, TYPES_3)?;
    c.int("advIntvl", 1)?;
    c.hex("chksum", 2)?;
    c.int("qryIntvl", 2)?;
    c.int("robust", 2).map(drop)
}

fn solicitation(c: &mut Cursor) -> Read {
    c.named("type", 1, TYPES_3)?;
    c.int("reserved", 1)?;
    c.hex("chksum", 2).map(drop)
}

/// Gives the IPv4 packet under a message a router alert where it has no options at all.
pub fn alert(below: Option<&mut Layer>) {
    let Some(ip) = below.filter(|l| matches!(l.class, "IP" | "IPerror")) else {
        return;
    };
    let options = ip.fields.iter_mut().find(|f| f.name == "options");
    if let Some(Value::Packets(list)) = options.map(|f| &mut f.value)
        && list.is_empty()
    {
        list.push(vec![super::ip_options::router_alert_by_default()]);
    }
}
