//! The options of EDNS (RFC 6891 §6.1.2) and the parameters of SVCB records (RFC 9460 §2.2).
use super::cursor::{Cursor, Read};
use super::dns_records::{domain, forgotten_len, texts};
use super::ip_options::raw;
use super::model::{Field, Layer, Style, Value};
use crate::names::scapy as names;
use crate::wire::Names;

type Body = fn(&mut Cursor) -> Read;

/// An OPT record's class and lifetime hold other things (RFC 6891 §6.1.3).
pub fn head(c: &mut Cursor, message: &[u8]) -> Read {
    static DNSSEC_OK: Names = Names::sorted(&[(0x8000, "D0")]);
    domain(c, "rrname", message)?;
    c.named("type", 2, names::DNS_TYPES)?;
    c.named("rclass", 2, names::DNS_CLASSES)?;
    c.int("extrcode", 1)?;
    c.int("version", 1)?;
    c.named("z", 2, DNSSEC_OK)?;
    forgotten_len(c)
}

pub fn body(c: &mut Cursor, _: &[u8]) -> Read {
    list(c, "rdata", option)
}

pub fn service(c: &mut Cursor, message: &[u8]) -> Read {
    c.int("svc_priority", 2)?;
    domain(c, "target_name", message)?;
    list(c, "svc_params", |_| ("SvcParam", "SvcParam", parameter))
}

/// Packets one behind the other up to the record's end.
fn list(
    c: &mut Cursor,
    name: &'static str,
    kind: fn(u16) -> (&'static str, &'static str, Body),
) -> Read {
    let (start, end) = (c.at, c.end());
    let mut packets = vec![];
    while c.at < end {
        let number = match c.rest() {
            [high, low, ..] => u16::from_be_bytes([*high, *low]),
            _ => {
                packets.push(vec![raw(c.frame(), c.at, end)]);
                c.at = end;
                break;
            }
        };
        let (class, title, body) = kind(number);
        let mut inner = Cursor::new(c.frame(), c.at, end, Layer::new(class, title));
        match body(&mut inner) {
            Ok(()) => {
                c.at = inner.at;
                packets.push(vec![inner.layer]);
            }
            Err(_) => {
                packets.push(vec![raw(c.frame(), c.at, end)]);
                c.at = end;
            }
        }
    }
    let field = Field::new(name, Value::Packets(packets), Style::Plain);
    c.layer.fields.push(field.at(start, c.at - start));
    Ok(())
}

fn option(number: u16) -> (&'static str, &'static str, Body) {
    match number {
        4 => ("EDNS0OWN", "EDNS0 Owner (OWN)", owner),
        5 => ("EDNS0DAU", "DNSSEC Algorithm Understood (DAU)", |c| {
            understood(c, Style::EachNamed(names::DNS_ALGORITHMS))
        }),
        6 => ("EDNS0DHU", "DS Hash Understood (DHU)", |c| {
            understood(c, Style::EachNamed(names::DNS_DIGESTS))
        }),
        7 => ("EDNS0N3U", "NSEC3 Hash Understood (N3U)", |c| {
            understood(c, Style::EachNamed(HASHES))
        }),
        8 => ("EDNS0ClientSubnet", "DNS EDNS0 Client Subnet", subnet),
        10 => ("EDNS0COOKIE", "DNS EDNS0 COOKIE", cookie),
        12 => ("EDNS0PADDING", "DNS EDNS0 Padding", |c| {
            let len = option_head(c)?;
            c.bytes("padding", len);
            Ok(())
        }),
        15 => (
            "EDNS0ExtendedDNSError",
            "DNS EDNS0 Extended DNS Error",
            |c| {
                let len = option_head(c)?;
                c.named("info_code", 2, names::EDNS_ERRORS)?;
                c.bytes("extra_text", len - 2);
                Ok(())
            },
        ),
        _ => ("EDNS0TLV", "DNS EDNS0 TLV", |c| {
            let len = option_head(c)?;
            c.bytes("optdata", len);
            Ok(())
        }),
    }
}

static HASHES: Names = Names::sorted(&[(0, "Reserved"), (1, "SHA-1")]);

fn option_head(c: &mut Cursor) -> Read<i64> {
    c.named("optcode", 2, names::EDNS_OPTIONS)?;
    Ok(c.int("optlen", 2)? as i64)
}

fn owner(c: &mut Cursor) -> Read {
    let len = option_head(c)?;
    c.int("v", 1)?;
    c.int("s", 1)?;
    c.mac("primary_mac")?;
    if len >= 14 {
        c.mac("wakeup_mac")?;
    }
    if len >= 18 {
        c.bytes("password", len - 14);
    }
    Ok(())
}

fn understood(c: &mut Cursor, style: Style) -> Read {
    let len = option_head(c)?;
    let len = super::cursor::cut(c.left(), len);
    let codes = c.skip(len)?.iter().map(|b| Value::Int(u64::from(*b)));
    let codes = codes.collect();
    c.push("alg_code", Value::List(codes), style, len);
    Ok(())
}

/// RFC 7871 §6: an address of which only the first bits stand here.
fn subnet(c: &mut Cursor) -> Read {
    option_head(c)?;
    let family = c.int("family", 2)?;
    let bits = c.int("source_plen", 1)? as usize;
    c.int("scope_plen", 1)?;
    let width = if family == 2 { 16 } else { 4 };
    let taken = bits.div_ceil(8).min(width).min(c.left());
    let bytes = c.skip(taken)?;
    let mut whole = [0; 16];
    // Scapy fills up what the bits leave, and rounds that down.
    let filled = bytes.len() + (8 * width).saturating_sub(bits) / 8;
    if filled < width {
        return Err(super::cursor::Short);
    }
    whole
        .iter_mut()
        .zip(bytes)
        .for_each(|(to, from)| *to = *from);
    let text = match whole {
        [a, b, c, d, ..] if width == 4 => super::address::ip4(u32::from_be_bytes([a, b, c, d])),
        whole => super::address::ip6(whole),
    };
    c.push("address", Value::Text(text), Style::Plain, taken);
    Ok(())
}

fn cookie(c: &mut Cursor) -> Read {
    let len = option_head(c)?;
    c.bytes_styled("client_cookie", 8, Style::Digits);
    c.bytes_styled("server_cookie", (len - 8).max(0), Style::Digits);
    Ok(())
}

fn parameter(c: &mut Cursor) -> Read {
    let key = c.named("key", 2, names::SERVICE_KEYS)?;
    let len = super::cursor::cut(usize::MAX >> 1, c.int("len", 2)? as i64);
    match key {
        0 => each(c, len, 2, Style::EachNamed(names::SERVICE_KEYS)),
        1 | 2 => {
            texts(c, "value", len);
            Ok(())
        }
        3 => c.int("value", 2).map(drop),
        4 => each(c, len, 4, Style::Each(&Style::Bare)),
        6 => each(c, len, 16, Style::Each(&Style::Ip6)),
        _ => {
            c.bytes("value", len as i64);
            Ok(())
        }
    }
}

/// A list of numbers or addresses of `width` bytes.
fn each(c: &mut Cursor, len: usize, width: usize, style: Style) -> Read {
    let len = len.min(c.left());
    if !len.is_multiple_of(width) {
        return Err(super::cursor::Short);
    }
    let values = c.skip(len)?.chunks_exact(width).map(|bytes| {
        match (<[u8; 4]>::try_from(bytes), <[u8; 16]>::try_from(bytes)) {
            (Ok(bytes), _) => Value::Text(super::address::ip4(u32::from_be_bytes(bytes))),
            (_, Ok(bytes)) => Value::Text(super::address::ip6(bytes)),
            _ => Value::Int(bytes.iter().fold(0, |n, b| n << 8 | u64::from(*b))),
        }
    });
    let values = values.collect();
    c.push("value", Value::List(values), style, len);
    Ok(())
}
