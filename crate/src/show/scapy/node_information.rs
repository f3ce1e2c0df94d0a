//! ICMPv6 node information (RFC 4620): Scapy has a class for each question and answer.
use super::cursor::{Cursor, Read, Short};
use super::model::{Layer, Style, Value, Words};
use super::stack::{Above, Opened, Place};
use crate::names::icmpv6::SCAPY_TYPE;
use crate::wire::Names;

static TYPES: Names = Names::sorted(&[
    (0, "NOOP"),
    (2, "Node Name"),
    (3, "IPv6 Address"),
    (4, "IPv4 Address"),
]);
static QUERIES: Names = Names::sorted(&[(0, "IPv6 Query"), (1, "Name Query"), (2, "IPv4 Query")]);
static REPLIES: Names = Names::sorted(&[
    (0, "Successful Reply"),
    (1, "Response Refusal"),
    (3, "Unknown query type"),
]);
const FLAGS: Words = &["T", "A", "C", "L", "S", "G"];
const QUERY: u8 = 139;

pub fn class(bytes: &[u8]) -> Option<&'static str> {
    let &[kind, code, ..] = bytes else {
        return None;
    };
    let asked = match bytes {
        [_, _, _, _, high, low, _, ..] => Some(u16::from_be_bytes([*high, *low])),
        _ => None,
    };
    Some(match (kind == QUERY, code, asked) {
        (true, _, Some(0)) => "ICMPv6NIQueryNOOP",
        (true, _, Some(2)) => "ICMPv6NIQueryName",
        (true, _, Some(3)) => "ICMPv6NIQueryIPv6",
        (true, _, Some(4)) => "ICMPv6NIQueryIPv4",
        (false, 0, Some(2)) => "ICMPv6NIReplyName",
        (false, 0, Some(3)) => "ICMPv6NIReplyIPv6",
        (false, 0, Some(4)) => "ICMPv6NIReplyIPv4",
        (false, 0, Some(_)) => "ICMPv6NIReplyNOOP",
        (false, 1, _) => "ICMPv6NIReplyRefuse",
        (false, 2, _) => "ICMPv6NIReplyUnknown",
        _ => return None,
    })
}

fn title(class: &str) -> &'static str {
    match class {
        "ICMPv6NIQueryNOOP" => "ICMPv6 Node Information Query - NOOP Query",
        "ICMPv6NIQueryName" => "ICMPv6 Node Information Query - IPv6 Name Query",
        "ICMPv6NIQueryIPv6" => "ICMPv6 Node Information Query - IPv6 Address Query",
        "ICMPv6NIQueryIPv4" => "ICMPv6 Node Information Query - IPv4 Address Query",
        "ICMPv6NIReplyName" => "ICMPv6 Node Information Reply - Node Names",
        "ICMPv6NIReplyIPv6" => "ICMPv6 Node Information Reply - IPv6 addresses",
        "ICMPv6NIReplyIPv4" => "ICMPv6 Node Information Reply - IPv4 addresses",
        "ICMPv6NIReplyRefuse" => {
            "ICMPv6 Node Information Reply - Responder refuses to supply answer"
        }
        "ICMPv6NIReplyUnknown" => "ICMPv6 Node Information Reply - Qtype unknown to the responder",
        _ => "ICMPv6 Node Information Reply - NOOP Reply",
    }
}

pub fn open(place: &Place) -> Option<Opened> {
    let mut c = place.cursor(Layer::new(place.class, title(place.class)));
    read(&mut c).ok()?;
    let header = c.at - place.start;
    Some(place.opened(c.layer, header, Above::Raw))
}

fn read(c: &mut Cursor) -> Read {
    let kind = c.named("type", 1, SCAPY_TYPE)?;
    let query = kind == u64::from(QUERY);
    let code = c.named("code", 1, if query { QUERIES } else { REPLIES })?;
    c.hex("cksum", 2)?;
    let asked = c.named("qtype", 2, TYPES)?;
    c.bits("unused", 10)?;
    c.bit_flags("flags", 6, FLAGS)?;
    c.bytes_styled("nonce", 8, Style::Stripped);
    match query {
        true => question(c, code, asked),
        false => answer(c, code, asked),
    }
}

fn question(c: &mut Cursor, code: u64, asked: u64) -> Read {
    let start = c.at;
    let (value, style) = match (asked, code) {
        (0, _) => (Value::Bytes(vec![]), Style::Plain),
        (_, 0) => {
            let bytes = <[u8; 16]>::try_from(c.skip(16)?).map_err(|_| Short)?;
            (Value::Text(super::address::ip6(bytes)), Style::Plain)
        }
        (_, 2) => {
            let bytes = <[u8; 4]>::try_from(c.skip(4)?).map_err(|_| Short)?;
            let text = super::address::ip4(u32::from_be_bytes(bytes));
            (Value::Text(text), Style::Plain)
        }
        _ => {
            let bytes = c.skip(c.left())?;
            let first = names_in(bytes).into_iter().next().unwrap_or_default();
            let said = String::from_utf8_lossy(&first).into_owned();
            (Value::Bytes(first), Style::Said(said))
        }
    };
    let len = c.at - start;
    c.push("data", value, style, len);
    Ok(())
}

fn answer(c: &mut Cursor, code: u64, asked: u64) -> Read {
    let start = c.at;
    let (value, style) = match (code, asked) {
        (1.., _) | (_, 0) => (Value::Bytes(vec![]), Style::Plain),
        (_, 2) if c.left() >= 4 => named(c)?,
        (_, 2) => (Value::Bytes(vec![]), Style::Plain),
        (_, 3) => addressed(c, 16)?,
        (_, 4) => addressed(c, 4)?,
        _ => (Value::Bytes(c.skip(c.left())?.to_vec()), Style::Plain),
    };
    let len = c.at - start;
    c.push("data", value, style, len);
    Ok(())
}

fn lifetime(c: &mut Cursor) -> Read<u64> {
    let bytes = <[u8; 4]>::try_from(c.skip(4)?).map_err(|_| Short)?;
    Ok(u64::from(u32::from_be_bytes(bytes)))
}

fn named(c: &mut Cursor) -> Read<(Value, Style)> {
    let ttl = lifetime(c)?;
    let names = names_in(c.skip(c.left())?);
    let texts: Vec<_> = names.iter().map(|n| String::from_utf8_lossy(n)).collect();
    let said = format!("ttl:{ttl} {}", texts.join(","));
    let names = names.into_iter().map(Value::Bytes);
    let list = std::iter::once(Value::Int(ttl)).chain(names).collect();
    Ok((Value::List(list), Style::Said(said)))
}

/// Pairs of a lifetime and an address of `width` bytes.
fn addressed(c: &mut Cursor, width: usize) -> Read<(Value, Style)> {
    let (mut list, mut said) = (vec![], vec![]);
    while c.left() >= 4 + width {
        let ttl = lifetime(c)?;
        let bytes = c.skip(width)?;
        let text = match (<[u8; 16]>::try_from(bytes), <[u8; 4]>::try_from(bytes)) {
            (Ok(bytes), _) => super::address::ip6(bytes),
            (_, Ok(bytes)) => super::address::ip4(u32::from_be_bytes(bytes)),
            _ => return Err(Short),
        };
        said.push(format!("({ttl}, {text})"));
        list.push(Value::Tuple(vec![Value::Int(ttl), Value::Text(text)]));
    }
    let said = format!("[ {} ]", said.join(", "));
    Ok((Value::List(list), Style::Said(said)))
}

/// Domain names one behind the other, without their last dots.
fn names_in(mut bytes: &[u8]) -> Vec<Vec<u8>> {
    let (mut names, mut name) = (vec![], vec![]);
    while let [len, rest @ ..] = bytes {
        bytes = rest;
        if *len != 0 {
            let end = usize::from(*len).min(rest.len());
            name.extend_from_slice(rest.get(..end).unwrap_or(&[]));
            name.push(b'.');
            bytes = rest.get(end..).unwrap_or(&[]);
            continue;
        }
        if name.last() == Some(&b'.') {
            name.pop();
        }
        names.push(std::mem::take(&mut name));
        // A name of one label has a second zero.
        if let [0, rest @ ..] = bytes {
            bytes = rest;
        }
    }
    names
}
