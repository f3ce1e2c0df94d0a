//! MQTT: what is published under topics, and who wants to hear of it.
pub mod fields;

use crate::names::mqtt as names;
use crate::wire::*;
pub use fields::PROTOCOL;
use fields::*;
use std::fmt::Write;

/// The key of the version that a conversation began with.
const VERSION: u64 = 0;

const CONNECT: u8 = 1;
const CONNECT_ACK: u8 = 2;
const PUBLISH: u8 = 3;
const PUBLISH_ACK: u8 = 4;
const PUBLISH_RECEIVED: u8 = 5;
const PUBLISH_RELEASE: u8 = 6;
const PUBLISH_COMPLETE: u8 = 7;
const SUBSCRIBE: u8 = 8;
const SUBSCRIBE_ACK: u8 = 9;
const UNSUBSCRIBE: u8 = 10;
const UNSUBSCRIBE_ACK: u8 = 11;
const DISCONNECT: u8 = 14;
const AUTHENTICATION: u8 = 15;

fn dissect(r: &mut Reader) -> Result<Next, Stop> {
    r.measured_messages(measure, one)
}

/// §2.2.3: seven bits a byte, the lowest first; how many bytes, and the number.
fn variable(bytes: &[u8]) -> Option<(usize, u64)> {
    let last = bytes.iter().take(4).position(|b| b & 0x80 == 0)?;
    let number = bytes.get(..=last)?.iter().rev();
    Some((
        last + 1,
        number.fold(0, |n, b| n << 7 | u64::from(b & 0x7f)),
    ))
}

fn measure(bytes: &[u8]) -> Measure {
    match bytes.get(1..).and_then(variable) {
        Some((header, len)) => Measure::Len(1 + header + len as usize),
        None if bytes.len() < 5 => Measure::Lacks(bytes.len() + 1),
        None => Measure::Wrong,
    }
}

fn take_variable(r: &mut Reader, field: Field<u64>) -> Result<usize, Stop> {
    let Some((len, number)) = variable(r.rest()) else {
        return Err(Stop::Malformed("a length has no end"));
    };
    r.bytes_as(field, len, number)?;
    Ok(number as usize)
}

/// Text or bytes behind their length.
fn counted<T: Shown>(r: &mut Reader, len: Field<u16>, text: Field<T>) -> Result<(), Stop> {
    let len = r.take(len)?;
    r.bytes(text, usize::from(len)).map(drop)
}

fn one(r: &mut Reader) -> Result<(), Stop> {
    let flags = r.take(HDRFLAGS)?;
    let kind = flags.0 >> 4;
    let version = r.recall(VERSION).map_or(0, |fact| fact.value);
    r.nested(|r| {
        r.bits(flags, MSGTYPE);
        match kind {
            PUBLISH => flags!(r, flags: DUPFLAG, QOS, RETAIN),
            PUBLISH_RELEASE | SUBSCRIBE | UNSUBSCRIBE if version == 3 => {
                flags!(r, flags: DUPFLAG, QOS, RETAIN_RESERVED);
            }
            _ => flags!(r, flags: HDR_RESERVED),
        }
    });
    take_variable(r, LEN)?;
    if kind == CONNECT {
        return connect(r);
    }
    let modern = version >= 5;
    // Of a conversation that did not begin here, answers are taken to be of version 5.
    let answers_modern = !matches!(version, 3 | 4);
    if r.left() == 0 {
        return Ok(());
    }
    match kind {
        CONNECT_ACK => {
            // MQTT 3.1 keeps the byte free.
            match version {
                3 => {
                    let word = r.word::<u8>()?;
                    r.put_at(CONACK_FLAGS_RESERVED, r.at() - 1, 1, u64::from(word));
                }
                _ => drop(r.take_split(
                    CONACK_FLAGS,
                    &PROTOCOL,
                    CONACK_FLAGS_RESERVED,
                    CONACK_FLAGS_SP,
                )?),
            }
            r.take(if answers_modern {
                CONNACK_REASON
            } else {
                CONACK_VAL
            })?;
        }
        PUBLISH => {
            counted(r, TOPIC_LEN, TOPIC)?;
            if flags.0 >> 1 & 3 > 0 {
                r.take(MSGID)?;
            }
        }
        PUBLISH_ACK..=UNSUBSCRIBE_ACK => {
            r.take(MSGID)?;
        }
        _ => {}
    }
    let reason = match kind {
        PUBLISH_ACK => PUBACK_REASON,
        PUBLISH_RECEIVED => PUBREC_REASON,
        PUBLISH_RELEASE => PUBREL_REASON,
        PUBLISH_COMPLETE => PUBCOMP_REASON,
        SUBSCRIBE_ACK => SUBACK_REASON,
        UNSUBSCRIBE_ACK => UNSUBACK_REASON,
        DISCONNECT => DISCONNECT_REASON,
        _ => AUTH_REASON,
    };
    let alone = matches!(
        kind,
        PUBLISH_ACK..=PUBLISH_COMPLETE | DISCONNECT | AUTHENTICATION
    );
    if modern && alone && r.left() > 0 {
        r.take(reason)?;
    }
    if modern && r.left() > 0 {
        properties(r, PROPERTIES)?;
    }
    match kind {
        PUBLISH => {
            r.rest_as(MSG);
        }
        SUBSCRIBE | UNSUBSCRIBE => {
            while r.left() > 0 {
                counted(r, TOPIC_LEN, TOPIC)?;
                match kind {
                    SUBSCRIBE if modern => {
                        r.take_split(OPTIONS, &PROTOCOL, OPTIONS_RESERVED, OPTIONS_QOS)?;
                    }
                    SUBSCRIBE => drop(r.take(SUB_QOS)?),
                    _ => {}
                }
            }
        }
        SUBSCRIBE_ACK => {
            while r.left() > 0 {
                r.take(if answers_modern { reason } else { SUBACK_QOS })?;
            }
        }
        UNSUBSCRIBE_ACK if modern => {
            while r.left() > 0 {
                r.take(reason)?;
            }
        }
        _ => {}
    }
    Ok(())
}

/// §3.1.
fn connect(r: &mut Reader) -> Result<(), Stop> {
    counted(r, PROTO_LEN, PROTONAME)?;
    let version = r.take(VER)?;
    r.remember(VERSION, u64::from(version));
    let modern = version >= 5;
    let flags = r.take_split(CONFLAGS, &PROTOCOL, CONFLAG_UNAME, CONFLAG_RESERVED)?;
    r.take(KALIVE)?;
    if modern {
        properties(r, PROPERTIES)?;
    }
    counted(r, CLIENTID_LEN, CLIENTID)?;
    if flags >> 2 & 1 == 1 {
        if modern {
            properties(r, WILL_PROPERTIES)?;
        }
        counted(r, WILLTOPIC_LEN, WILLTOPIC)?;
        counted(r, WILLMSG_LEN, WILLMSG)?;
    }
    if flags >> 7 & 1 == 1 {
        counted(r, USERNAME_LEN, USERNAME)?;
    }
    if flags >> 6 & 1 == 1 {
        counted(r, PASSWD_LEN, PASSWD)?;
    }
    Ok(())
}

fn properties(r: &mut Reader, field: Field<Mark>) -> Result<(), Stop> {
    r.group(field, |r| {
        let len = take_variable(r, PROPERTY_LEN)?;
        r.within(len, |r| {
            while r.left() > 0 {
                property(r)?;
            }
            Ok(())
        })?
    })
}

/// MQTT 5.0 §2.2.2.2: the identifier tells what follows.
fn property(r: &mut Reader) -> Result<(), Stop> {
    let id = r.take(PROPERTY_ID)?.0;
    let number = |r: &mut Reader, len: usize| {
        let bytes = r.ahead(len)?;
        let value = bytes.iter().fold(0, |n, b| n << 8 | u64::from(*b));
        r.bytes_as(PROP_NUMBER, len, value).map(drop)
    };
    match id {
        0x24 => r.take(PROPERTY_MAX_QOS).map(drop),
        0x01 | 0x17 | 0x19 | 0x25 | 0x28..=0x2a => number(r, 1),
        0x23 => r.take(PROPERTY_TOPIC_ALIAS).map(drop),
        0x13 | 0x21 | 0x22 => number(r, 2),
        0x02 | 0x11 | 0x18 | 0x27 => number(r, 4),
        0x0b => match variable(r.rest()) {
            Some((len, value)) => r.bytes_as(PROP_NUMBER, len, value).map(drop),
            None => Err(Stop::Malformed("a number has no end")),
        },
        0x03 => {
            let len = r.word::<u16>()?;
            r.bytes(PROPERTY_CONTENT_TYPE, usize::from(len)).map(drop)
        }
        0x26 => {
            counted(r, PROP_KEY_LEN, PROP_KEY)?;
            counted(r, PROP_VALUE_LEN, PROP_VALUE)
        }
        0x08 | 0x09 | 0x12 | 0x15 | 0x16 | 0x1a | 0x1c | 0x1f => {
            counted(r, PROP_STRING_LEN, PROP_STRING)
        }
        _ => {
            r.rest_as(PROP_UNKNOWN);
            Ok(())
        }
    }
}

/// `Publish Message (id=2) [pier/2], Ping Request`
fn info(layer: &Layer, out: &mut String) {
    let mut topics = String::new();
    let mut kind = 0;
    for span in layer.packet.spans.iter().filter(|s| s.layer == layer.index) {
        match span.field {
            f if f == MSGTYPE.index => {
                out.push_str(&std::mem::take(&mut topics));
                out.push_str(if kind > 0 { ", " } else { "" });
                kind = span.value as u8;
                out.push_str(names::TYPE.get(span.value).unwrap_or("Unknown"));
            }
            f if f == MSGID.index => {
                let _ = write!(out, " (id={})", span.value);
            }
            f if f == TOPIC.index && kind != UNSUBSCRIBE => {
                let topic = String::from_utf8_lossy(layer.packet.bytes(span, layer.frame));
                let _ = write!(topics, " [{topic}]");
            }
            _ => {}
        }
    }
    out.push_str(&topics);
}
