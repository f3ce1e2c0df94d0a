//! NetBIOS Name Service: names asked for, registered, and listed.
mod fields;

use crate::names::nbns as names;
use crate::protocols::netbios;
use crate::wire::*;
pub use fields::PROTOCOL;
use fields::*;
use std::fmt::Write;

const RESPONSE: u16 = 0x8000;
const NODE_STATUS: u16 = 33;
const GENERAL: u16 = 32;

fn dissect(r: &mut Reader) -> Result<Next, Stop> {
    let start = r.at();
    r.take(ID)?;
    let flags = r.take(FLAGS)?.0;
    r.nested(|r| note_flags(r, flags));
    let mut counts = [0; 4];
    let fields = [COUNT_QUERIES, COUNT_ANSWERS, COUNT_AUTH_RR, COUNT_ADD_RR];
    for (count, field) in counts.iter_mut().zip(fields) {
        *count = r.take(field)?;
    }
    let [queries, records @ ..] = counts;
    for _ in 0..queries {
        question(r, start)?;
    }
    for _ in 0..records.into_iter().map(u32::from).sum() {
        record(r, start, flags)?;
    }
    Ok(Next::End)
}

fn note_flags(r: &mut Reader, flags: u16) {
    let response = flags & RESPONSE != 0;
    r.bits(flags, FLAGS_RESPONSE);
    r.bits(flags, FLAGS_OPCODE);
    if response {
        r.bits(flags, FLAGS_AUTHORITATIVE);
    }
    r.bits(flags, FLAGS_TRUNCATED);
    r.bits(flags, FLAGS_RECDESIRED);
    if response {
        r.bits(flags, FLAGS_RECAVAIL);
    }
    r.bits(flags, FLAGS_BROADCAST);
    if response {
        r.bits(flags, FLAGS_RCODE);
    }
}

/// Name, type and class; returns the name and the type. What a name is of is said where it is registered or answered for.
fn head(r: &mut Reader, start: usize, question: bool) -> Result<(String, u16), Stop> {
    let Some(name) = domain::parse(r.from(0), r.at(), start) else {
        return Err(Stop::Malformed("a name that does not end"));
    };
    let text = netbios::decoded(&name.text);
    let general = r.peek::<u16>(name.len) == Some(GENERAL);
    match general && !question {
        true => r.put_text(NAME, netbios::described(&text).as_bytes()),
        false => r.put_text(NAME, text.as_bytes()),
    }
    r.skip(name.len)?;
    let kind = r.take(TYPE)?;
    r.take(CLASS)?;
    Ok((text, kind))
}

fn title(r: &mut Reader, place: Option<usize>, name: &str, kind: u16) {
    if let Some(place) = place {
        let kind = names::TYPE.get(u64::from(kind)).unwrap_or("Unknown");
        r.fill(place, format!("{name}: type {kind}, class IN").as_bytes());
    }
}

fn question(r: &mut Reader, start: usize) -> Result<(), Stop> {
    let place = r.reserve(RECORD);
    let (name, kind) = r.nested(|r| head(r, start, true))?;
    title(r, place, &name, kind);
    Ok(())
}

fn record(r: &mut Reader, start: usize, flags: u16) -> Result<(), Stop> {
    let place = r.reserve(RECORD);
    let (name, kind) = r.nested(|r| {
        let named = head(r, start, false)?;
        r.take(TTL)?;
        let len = usize::from(r.take(DATA_LENGTH)?);
        if len > 0 {
            r.within(len, |r| data(r, named.1, flags))??;
        }
        Ok::<_, Stop>(named)
    })?;
    title(r, place, &name, kind);
    Ok(())
}

fn data(r: &mut Reader, kind: u16, flags: u16) -> Result<(), Stop> {
    const WAIT: u16 = 7;
    match kind {
        // Where the answer says that it takes time, the question's flags come back (RFC 1002 §4.2.16).
        GENERAL if flags >> 11 & 15 == WAIT => {
            r.take(FLAGS)?;
        }
        GENERAL => {
            while r.left() > 0 {
                let word = r.take(NB_FLAGS)?.0;
                r.nested(|r| {
                    r.bits(word, NB_FLAGS_GROUP);
                    r.bits(word, NB_FLAGS_ONT);
                });
                r.take(ADDR)?;
            }
        }
        NODE_STATUS => status(r)?,
        _ => drop(r.rest_as(DATA)),
    }
    Ok(())
}

/// RFC 1002 §4.2.18: names of 16 bytes, then what the adapter counted, as far as it is there.
fn status(r: &mut Reader) -> Result<(), Stop> {
    let names = r.take(NUMBER_OF_NAMES)?;
    for _ in 0..names {
        let bytes = r.ahead(netbios::LENGTH)?;
        r.put_text(
            NETBIOS_NAME,
            netbios::text(bytes.get(..netbios::LENGTH - 1).unwrap_or(&[])).as_bytes(),
        );
        r.skip(netbios::LENGTH)?;
        let word = r.take(NAME_FLAGS)?.0;
        r.nested(|r| {
            r.bits(word, NAME_FLAGS_GROUP);
            r.bits(word, NAME_FLAGS_ONT);
            r.bits(word, NAME_FLAGS_DRG);
            r.bits(word, NAME_FLAGS_CNF);
            r.bits(word, NAME_FLAGS_ACT);
            r.bits(word, NAME_FLAGS_PRM);
        });
    }
    // Some answers end early here: that is no fault.
    let _ = statistics(r);
    Ok(())
}

fn statistics(r: &mut Reader) -> Result<(), Stop> {
    r.take(UNIT_ID)?;
    r.take(JUMPERS)?;
    r.take(TEST_RESULT)?;
    r.take(VERSION_NUMBER)?;
    r.take(PERIOD_OF_STATISTICS)?;
    r.take(NUM_CRCS)?;
    r.take(NUM_ALIGNMENT_ERRORS)?;
    r.take(NUM_COLLISIONS)?;
    r.take(NUM_SEND_ABORTS)?;
    r.take(NUM_GOOD_SENDS)?;
    r.take(NUM_GOOD_RECEIVES)?;
    r.take(NUMRETRANSMITS)?;
    r.take(NUM_NO_RESOURCE_CONDITIONS)?;
    r.take(NUMCOMMAND_BLOCKS)?;
    r.take(NUMPENDING_SESSIONS)?;
    r.take(MAX_NUM_PENDING_SESSIONS)?;
    r.take(MAX_TOTAL_SESSIONS_POSSIBLE)?;
    r.take(SESSION_DATA_PACKET_SIZE).map(drop)
}

/// `Name query response NB 192.0.2.1`
fn info(layer: &Layer, out: &mut String) {
    let Some(flags) = layer.value(FLAGS) else {
        return;
    };
    let opcode = names::FLAGS_OPCODE.get(flags >> 11 & 15);
    let _ = match opcode {
        Some(name) => write!(out, "{name}"),
        None => write!(out, "Unknown operation ({})", flags >> 11 & 15),
    };
    if flags & u64::from(RESPONSE) != 0 {
        out.push_str(" response");
    }
    if flags & 15 != 0 && flags & u64::from(RESPONSE) != 0 {
        let code = names::FLAGS_RCODE.get(flags & 15).unwrap_or("Unknown");
        let _ = write!(out, ", {code}");
    }
    let (mut name, mut records) = (String::new(), 0);
    for span in layer.packet.spans.iter().filter(|s| s.layer == layer.index) {
        // Of a question only what it asks is said.
        records += u64::from(span.field == RECORD.index);
        let asked = layer.value(COUNT_QUERIES).unwrap_or(0);
        if flags & u64::from(RESPONSE) == 0 && records > asked {
            break;
        }
        let _ = match span.field {
            f if f == NAME.index => {
                name = String::from_utf8_lossy(layer.packet.bytes(span, layer.frame)).into();
                Ok(())
            }
            f if f == TYPE.index => {
                let kind = names::TYPE.get(span.value).unwrap_or("Unknown");
                match flags & u64::from(RESPONSE) {
                    0 => write!(out, " {kind} {name}"),
                    _ => write!(out, " {kind}"),
                }
            }
            f if f == ADDR.index => {
                write!(out, " {}", std::net::Ipv4Addr::from(span.value as u32))
            }
            _ => Ok(()),
        };
    }
}
