//! The options of IPv4 (RFC 791 §3.1), each a packet of its own.
use super::cursor::{Cursor, Read};
use super::model::{Field, Layer, Style, Value};
use crate::names::scapy as names;
use crate::wire::Names;

static CLASSES: Names = Names::sorted(&[(0, "control"), (2, "debug")]);
static ALERTS: Names = Names::sorted(&[(0, "router_shall_examine_packet")]);
static TIMESTAMPS: Names = Names::sorted(&[
    (0, "timestamp_only"),
    (1, "timestamp_and_ip_addr"),
    (3, "prespecified_ip_addr"),
]);

/// The options between `start` and `end`.
pub fn read(frame: &[u8], start: usize, end: usize) -> Vec<Vec<Layer>> {
    let end = end.min(frame.len());
    let (mut at, mut options) = (start, vec![]);
    while at < end {
        let (class, title, body) = kind(frame.get(at).copied().unwrap_or(0) & 31);
        let mut c = Cursor::new(frame, at, end, Layer::new(class, title));
        let read = header(&mut c).and_then(|()| body(&mut c));
        if read.is_err() {
            options.push(vec![raw(frame, at, end)]);
            break;
        }
        at = c.at;
        options.push(vec![c.layer]);
    }
    options
}

/// Bytes of an option that its own class cannot read.
pub fn raw(frame: &[u8], start: usize, end: usize) -> Layer {
    let mut c = Cursor::new(frame, start, end, Layer::new("Raw", "Raw"));
    c.all("load");
    c.layer
}

type Body = fn(&mut Cursor) -> Read;

fn kind(number: u8) -> (&'static str, &'static str, Body) {
    match number {
        0 => ("IPOption_EOL", "IP Option End of Options List", |_| Ok(())),
        1 => ("IPOption_NOP", "IP Option No Operation", |_| Ok(())),
        2 => ("IPOption_Security", "IP Option Security", security),
        3 => (
            "IPOption_LSRR",
            "IP Option Loose Source and Record Route",
            route,
        ),
        4 => ("IPOption_Timestamp", "IP Option Timestamp", timestamp),
        7 => ("IPOption_RR", "IP Option Record Route", route),
        8 => ("IPOption_Stream_Id", "IP Option Stream ID", |c| {
            one(c, "security")
        }),
        9 => (
            "IPOption_SSRR",
            "IP Option Strict Source and Record Route",
            route,
        ),
        11 => ("IPOption_MTU_Probe", "IP Option MTU Probe", |c| {
            one(c, "mtu")
        }),
        12 => ("IPOption_MTU_Reply", "IP Option MTU Reply", |c| {
            one(c, "mtu")
        }),
        18 => ("IPOption_Traceroute", "IP Option Traceroute", traceroute),
        19 => (
            "IPOption_Address_Extension",
            "IP Option Address Extension",
            address_extension,
        ),
        20 => (
            "IPOption_Router_Alert",
            "IP Option Router Alert",
            router_alert,
        ),
        21 => (
            "IPOption_SDBM",
            "IP Option Selective Directed Broadcast Mode",
            |c| {
                let len = c.int("length", 1)? as i64 - 2;
                addresses(c, "addresses", len)
            },
        ),
        _ => ("IPOption", "IP Option", |c| {
            let len = c.int("length", 1)? as i64 - 2;
            c.bytes("value", len);
            Ok(())
        }),
    }
}

fn header(c: &mut Cursor) -> Read {
    c.bits("copy_flag", 1)?;
    c.bits_styled("optclass", 2, Style::Names(CLASSES))?;
    c.bits_styled("option", 5, Style::Names(names::IP_OPTIONS))?;
    Ok(())
}

fn one(c: &mut Cursor, name: &'static str) -> Read {
    c.int("length", 1)?;
    c.int(name, 2).map(drop)
}

fn security(c: &mut Cursor) -> Read {
    c.int("length", 1)?;
    for name in ["security", "compartment", "handling_restrictions"] {
        c.int(name, 2)?;
    }
    c.bytes_styled("transmission_control_code", 3, Style::Stripped);
    Ok(())
}

fn route(c: &mut Cursor) -> Read {
    let len = c.int("length", 1)? as i64 - 3;
    c.int("pointer", 1)?;
    addresses(c, "routers", len)
}

fn addresses(c: &mut Cursor, name: &'static str, len: i64) -> Read {
    let len = super::cursor::cut(c.left(), len);
    let mut list = vec![];
    let end = c.at + len;
    let start = c.at;
    while c.at < end {
        let bytes = c.skip(4.min(end - c.at))?;
        let bytes = <[u8; 4]>::try_from(bytes).map_err(|_| super::cursor::Short)?;
        list.push(Value::Text(super::address::ip4(u32::from_be_bytes(bytes))));
    }
    let len = c.at - start;
    c.push(name, Value::List(list), Style::Each(&Style::Bare), len);
    Ok(())
}

fn timestamp(c: &mut Cursor) -> Read {
    c.int("length", 1)?;
    c.int("pointer", 1)?;
    c.bits("oflw", 4)?;
    if c.bits_styled("flg", 4, Style::Names(TIMESTAMPS))? != 0 {
        c.ip4("internet_address")?;
    }
    c.int("timestamp", 4).map(drop)
}

fn traceroute(c: &mut Cursor) -> Read {
    c.int("length", 1)?;
    for name in ["id", "outbound_hops", "return_hops"] {
        c.int(name, 2)?;
    }
    c.ip4("originator_ip")
}

fn address_extension(c: &mut Cursor) -> Read {
    c.int("length", 1)?;
    c.ip4("src_ext")?;
    c.ip4("dst_ext")
}

/// The option as it stands in a packet that was never on the wire.
pub fn router_alert_by_default() -> Layer {
    let (class, title, _) = kind(20);
    let mut layer = Layer::new(class, title);
    layer.fields = vec![
        Field::default("copy_flag", Value::Int(1), Style::Plain),
        Field::default("optclass", Value::Int(0), Style::Names(CLASSES)),
        Field::default("option", Value::Int(20), Style::Names(names::IP_OPTIONS)),
        Field::default("length", Value::Int(4), Style::Plain),
        Field::default("alert", Value::Int(0), Style::Names(ALERTS)),
    ];
    layer
}

fn router_alert(c: &mut Cursor) -> Read {
    c.int("length", 1)?;
    c.named("alert", 2, ALERTS).map(drop)
}
