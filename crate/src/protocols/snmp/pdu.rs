//! What is asked and answered: PDUs and their variables (RFC 3416 §3, RFC 1157 §4.1).
use super::fields::*;
use crate::protocols::Own;
use crate::protocols::ber::{self, Head};
use crate::wire::*;

static OWN: Own = Own::of("snmp");

const RESPONSE: u32 = 2;
const TRAP: u32 = 4;
const BULK: u32 = 5;

/// sysDescr.0 and sysName.0 (RFC 3418 §2): text, as Wireshark knows without a MIB.
const TEXTS: [&[u8]; 2] = [&[43, 6, 1, 2, 1, 1, 1, 0], &[43, 6, 1, 2, 1, 1, 5, 0]];

/// Key under which a request waits for its response.
const ASKED: u64 = 1 << 40;

pub fn read(r: &mut Reader) -> Result<(), Stop> {
    let (start, left) = (r.at(), r.left());
    let Some(kind) = ber::peek(r).and_then(|head| head.context()) else {
        return Ok(());
    };
    r.put_at(DATA, start, left, u64::from(kind));
    let element = match kind {
        0 => GET_REQUEST_ELEMENT,
        1 => GET_NEXT_REQUEST_ELEMENT,
        RESPONSE => GET_RESPONSE_ELEMENT,
        3 => SET_REQUEST_ELEMENT,
        TRAP => TRAP_ELEMENT,
        BULK => GETBULKREQUEST_ELEMENT,
        6 => INFORMREQUEST_ELEMENT,
        7 => SNMPV2_TRAP_ELEMENT,
        _ => REPORT_ELEMENT,
    };
    r.nested(|r| {
        r.group(element, |r| {
            ber::item(r, |r, _| {
                match kind {
                    TRAP => trap(r)?,
                    _ => request(r, kind)?,
                }
                variables(r)
            })
        })
    })
}

fn request(r: &mut Reader, kind: u32) -> Result<(), Stop> {
    let number = ber::take_number(r, REQUEST_ID)?;
    r.of_hosts(|r| note_exchange(r, kind, number));
    let fields = match kind {
        BULK => [NON_REPEATERS.index, MAX_REPETITIONS.index],
        _ => [ERROR_STATUS.index, ERROR_INDEX.index],
    };
    for field in fields {
        ber::take_number(r, Field::<u32>::at(field))?;
    }
    Ok(())
}

/// Links a response to its request.
fn note_exchange(r: &mut Reader, kind: u32, number: i64) {
    let key = ASKED | u64::from(number as u32);
    match (kind, r.recall(key)) {
        (0 | 1 | 3 | BULK | 6, _) => r.remember(key, 0),
        (RESPONSE, Some(asked)) => {
            let time = r.frame().time_ns;
            r.put(RESPONSE_TO, u64::from(asked.frame));
            r.put(TIME, time.saturating_sub(asked.time_ns) as u64);
        }
        _ => {}
    }
}

fn trap(r: &mut Reader) -> Result<(), Stop> {
    ber::take_bytes(r, ENTERPRISE)?;
    ber::item(r, |r, head| match head.len {
        4 => r.take(AGENT_ADDR).map(drop),
        len => r.skip(len),
    })?;
    ber::take_number(r, GENERIC_TRAP)?;
    ber::take_number(r, SPECIFIC_TRAP)?;
    ber::item(r, |r, _| natural(r, TIME_STAMP))
}

fn variables(r: &mut Reader) -> Result<(), Stop> {
    ber::item(r, |r, head| {
        r.put_at(VARIABLE_BINDINGS, r.at(), head.len, ber::count(r));
        r.nested(|r| ber::items(r, variable))
    })
}

fn variable(r: &mut Reader, _: Head) -> Result<(), Stop> {
    let name = ber::peek(r).map(|head| (head.header, head.len));
    let (header, len) = name.unwrap_or((0, 0));
    let place = r.reserve(VARIABLE);
    if let Some(place) = place {
        let mut title = String::new();
        text::oid(
            &mut title,
            r.rest().get(header..header + len).unwrap_or(&[]),
        );
        r.fill(place, title.as_bytes());
    }
    r.nested(|r| {
        let name = ber::take_bytes(r, NAME)?;
        ber::item(r, |r, head| {
            let is_text = head.is_universal(ber::OCTET_STRING);
            if is_text && TEXTS.contains(&name) {
                // Such a text counts as a layer in Wireshark.
                r.noting_part(OWN.index(), |r| r.put_at(VAR_BIND_STR, r.at(), head.len, 0));
            }
            value(r, head)
        })
    })
}

/// RFC 2578 §7.1: the types that values have.
fn value(r: &mut Reader, head: Head) -> Result<(), Stop> {
    match (head.class, head.tag) {
        (ber::UNIVERSAL, ber::INTEGER) | (ber::APPLICATION, 1..=3 | 6) if head.len == 0 => Ok(()),
        (ber::UNIVERSAL, ber::INTEGER) => ber::number(r, VALUE_INT).map(drop),
        (ber::UNIVERSAL, ber::OCTET_STRING) => ber::bytes(r, VALUE_OCTETS).map(drop),
        (ber::UNIVERSAL, ber::OID) => ber::bytes(r, VALUE_OID).map(drop),
        (ber::UNIVERSAL, ber::NULL) => {
            r.put_at(VALUE_NULL, r.at() - head.header, head.header, 0);
            Ok(())
        }
        (ber::APPLICATION, 0) if head.len == 4 => r.take(VALUE_IPV4).map(drop),
        (ber::APPLICATION, 0) if head.len == 16 => r.bytes(VALUE_IPV6, 16).map(drop),
        (ber::APPLICATION, 0) => ber::bytes(r, VALUE_ADDR).map(drop),
        (ber::APPLICATION, 1) => natural(r, VALUE_COUNTER),
        (ber::APPLICATION, 2) => ber::number(r, VALUE_G32).map(drop),
        (ber::APPLICATION, 3) => natural(r, VALUE_TIMETICKS),
        (ber::APPLICATION, 4) => ber::bytes(r, VALUE_OPAQUE).map(drop),
        (ber::APPLICATION, 6) => natural(r, VALUE_COUNTER),
        (ber::CONTEXT, 0) => mark(r, NOSUCHOBJECT),
        (ber::CONTEXT, 1) => mark(r, NOSUCHINSTANCE),
        (ber::CONTEXT, 2) => mark(r, ENDOFMIBVIEW),
        _ => ber::bytes(r, VALUE_UNK).map(drop),
    }
}

/// A number without a sign, which some send without the byte of 0 that would say so.
fn natural<T: Shown>(r: &mut Reader, field: Field<T>) -> Result<(), Stop> {
    let len = r.reported();
    let value = ber::unsigned(r.ahead(len)?).unwrap_or(0);
    r.bytes_as(field, len, value).map(drop)
}

fn mark(r: &mut Reader, field: Field<Mark>) -> Result<(), Stop> {
    r.put_at(field, r.at(), 0, 0);
    Ok(())
}
