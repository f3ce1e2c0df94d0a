//! Session Traversal Utilities for NAT, and its extension for relays (TURN).
mod attributes;
mod fields;
mod microsoft;

use super::below;
use crate::names::stun as names;
use crate::wire::*;
pub use fields::PROTOCOL;
use fields::*;
use std::fmt::Write;

pub const HEADER: usize = 20;
pub const COOKIE_VALUE: u32 = 0x2112_a442;
const CHANNEL_HEADER: usize = 4;
const FRAME_HEADER: usize = 2;
/// RFC 8489 §5: which bits of a type say what kind of message it is.
const CLASS: u16 = 0x0110;
const METHOD: u16 = 0x3eef;
const SUCCESS: u16 = 0x10;
const ERROR: u16 = 0x11;

fn dissect(r: &mut Reader) -> Result<Next, Stop> {
    if below(r, 1) == "tcp" {
        return match is_message(r.rest(), false) || is_channel(r.rest()) {
            true => r.messages(CHANNEL_HEADER, length, one),
            false => r.messages(FRAME_HEADER, framed_length, framed),
        };
    }
    one(r)?;
    Ok(Next::End)
}

/// A message's whole length in a stream, where channel data is filled up to whole words (RFC 8656 §12.5).
fn length(head: &[u8]) -> Option<usize> {
    let [high, _, a, b] = head else {
        return None;
    };
    let len = usize::from(u16::from_be_bytes([*a, *b]));
    match high >> 6 {
        0 => Some(HEADER + len),
        1 => Some(CHANNEL_HEADER + len.next_multiple_of(4)),
        _ => None,
    }
}

/// RFC 4571 §2: a length before each message.
fn framed_length(head: &[u8]) -> Option<usize> {
    let [high, low] = head else {
        return None;
    };
    Some(FRAME_HEADER + usize::from(u16::from_be_bytes([*high, *low])))
}

fn framed(r: &mut Reader) -> Result<(), Stop> {
    r.take(TCP_FRAME_LENGTH)?;
    match is_message(r.rest(), false) {
        true => message(r),
        false => {
            r.carry(r.reported(), Key::Name("data"));
            Ok(())
        }
    }
}

fn one(r: &mut Reader) -> Result<(), Stop> {
    match r.peek::<u8>(0).map(|high| high >> 6) {
        Some(1) => channel(r),
        _ => message(r),
    }
}

/// RFC 8656 §12.4.
fn channel(r: &mut Reader) -> Result<(), Stop> {
    r.take(CHANNEL)?;
    let len = usize::from(r.take(LENGTH)?);
    r.carry(len.min(r.reported()), Key::Name("data"));
    Ok(())
}

fn message(r: &mut Reader) -> Result<(), Stop> {
    let head = r.ahead(HEADER)?;
    let kind = r.peek::<u16>(0).unwrap_or(0);
    note_exchange(r, kind & CLASS, head.get(8..).unwrap_or(&[]));
    let start = r.at();
    r.take(TYPE)?;
    r.nested(|r| {
        r.put_at(TYPE_CLASS, start, 2, u64::from((kind & CLASS) >> 4));
        r.put_at(TYPE_METHOD, start, 2, u64::from(kind & METHOD));
        r.put_at(TYPE_METHOD_ASSIGNMENT, start, 2, u64::from(kind >> 13 & 1));
    });
    let len = usize::from(r.take(LENGTH)?);
    r.bytes(COOKIE, 4)?;
    let id = r.bytes(ID, 12)?;
    if len == 0 {
        return Ok(());
    }
    // The version of the standard that the cookie tells.
    r.put(NETWORK_VERSION, 3);
    let whole = r.from(start);
    r.within(len, |r| {
        r.group(ATTRIBUTES, |r| attributes::read(r, whole, id))
    })?
}

/// Links an answer to its question by the transaction's number.
fn note_exchange(r: &mut Reader, class: u16, id: &[u8]) {
    let key = id.iter().fold(0xcbf2_9ce4_8422_2325_u64, |hash, byte| {
        (hash ^ u64::from(*byte)).wrapping_mul(0x100_0000_01b3)
    });
    let (number, time) = (r.frame().number, r.frame().time_ns);
    let known = |r: &mut Reader, key| r.recall(key).filter(|fact| *fact.bytes == *id);
    let asked = known(r, key);
    match (class >> 4, asked) {
        (0, None) => r.remember_bytes(key, 0, id),
        (0, Some(asked)) if asked.frame < number => {
            r.put(REQDUPLICATE, u64::from(asked.frame));
        }
        (SUCCESS | ERROR, asked) => {
            // The same answer again tells of the first.
            let answer = key ^ 1;
            match known(r, answer) {
                None => r.remember_bytes(answer, 0, id),
                Some(first) if first.frame < number => {
                    r.put(REQDUPLICATE, u64::from(first.frame));
                }
                Some(_) => {}
            }
            if let Some(asked) = asked {
                r.put(RESPONSE_TO, u64::from(asked.frame));
                r.put(TIME, time.saturating_sub(asked.time_ns) as u64);
            }
        }
        _ => {}
    }
}

/// A header with the number that tells this protocol from others; in a datagram the length fits too.
fn is_message(bytes: &[u8], alone: bool) -> bool {
    let Some([high, _, a, b, c0, c1, c2, c3, ..]) = bytes.first_chunk::<HEADER>() else {
        return false;
    };
    let len = HEADER + usize::from(u16::from_be_bytes([*a, *b]));
    let fits = !alone || len == bytes.len();
    // Of the methods, none is used of those that experts assign (RFC 8489 §18.2).
    high & 0xfc == 0 && fits && u32::from_be_bytes([*c0, *c1, *c2, *c3]) == COOKIE_VALUE
}

fn is_channel(bytes: &[u8]) -> bool {
    let Some([high, _, a, b]) = bytes.first_chunk::<CHANNEL_HEADER>() else {
        return false;
    };
    let len = CHANNEL_HEADER + usize::from(u16::from_be_bytes([*a, *b]));
    high >> 6 == 1 && (len == bytes.len() || len.next_multiple_of(4) == bytes.len())
}

fn guess(bytes: &[u8], over: Key) -> bool {
    match over {
        Key::Udp(_) => is_message(bytes, true),
        _ => {
            let framed = framed_length(bytes.get(..FRAME_HEADER).unwrap_or(&[]));
            let inside = bytes.get(FRAME_HEADER..).unwrap_or(&[]);
            is_message(bytes, false)
                || framed.is_some_and(|len| len <= bytes.len()) && is_message(inside, false)
        }
    }
}

fn accepts(bytes: &[u8], over: Key) -> bool {
    guess(bytes, over) || is_channel(bytes)
}

/// `Binding Success Response XOR-MAPPED-ADDRESS: 192.0.2.1:1234`
fn info(layer: &Layer, out: &mut String) {
    if layer.value(CHANNEL).is_some() {
        out.push_str("ChannelData TURN Message");
        return;
    }
    let (Some(method), Some(class)) = (layer.value(TYPE_METHOD), layer.value(TYPE_CLASS)) else {
        return;
    };
    let method = names::TYPE_METHOD.get(method).unwrap_or("Unknown");
    let class = names::TYPE_CLASS.get(class).unwrap_or("Unknown");
    let _ = write!(out, "{method} {class}");
    attributes::info(layer, out);
}
