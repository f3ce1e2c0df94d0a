//! Internet Group Management Protocol, versions 0 to 3, and multicast traceroute.
mod describe;
mod fields;

use super::{Own, checksum};
use crate::names;
use crate::wire::*;
use describe::{edition, info};
pub use fields::PROTOCOL;
use fields::*;

const QUERY: u8 = 0x11;
const REPORT_1: u8 = 0x12;
const REPORT_2: u8 = 0x16;
const LEAVE: u8 = 0x17;
const TRACE_REPLY: u8 = 0x1e;
const TRACE: u8 = 0x1f;
const REPORT_3: u8 = 0x22;
/// RFC 3488 §3: the group in which switches are told who listens, in a protocol of its own.
const RGMP_GROUP: Address = Address::Ip4(0xe000_0019);

static IGMP: Own = Own::of("igmp");

fn dissect(r: &mut Reader) -> Result<Next, Stop> {
    let kind = r.ahead(1)?[0];
    match kind {
        // DVMRP and PIM of old, and IGAP, are protocols of their own.
        0x13 => return Ok(Next::Over(Key::Name("dvmrp"))),
        0x14 | 0x40..=0x42 => return Ok(Next::Data),
        0xfc.. if r.ends().destination == RGMP_GROUP => return Ok(Next::Data),
        0..=0x0f | QUERY | REPORT_1 | REPORT_2 | LEAVE | REPORT_3 | TRACE | TRACE_REPLY => {
            // As in Wireshark, each version's messages are a protocol in this one, of the same name.
            r.taking_part(IGMP.index(), |r| message(r, kind))?
        }
        _ => {
            r.take(TYPE)?;
            r.rest_as(DATA);
        }
    }
    Ok(Next::End)
}

fn message(r: &mut Reader, kind: u8) -> Result<(), Stop> {
    match (kind, r.peek::<u8>(1)) {
        // RFC 3376 §7.1: told apart by length and code.
        (QUERY, _) if r.reported() >= 12 => read_query_3(r),
        (QUERY, Some(0)) => read_1(r),
        (QUERY, _) => read_2(r),
        (REPORT_1, _) => read_1(r),
        (REPORT_2 | LEAVE, _) => read_2(r),
        (REPORT_3, _) => read_report_3(r),
        (TRACE | TRACE_REPLY, _) => read_trace(r),
        _ => read_0(r, kind),
    }
}

/// Reads the checksum of a message of `len` bytes, of which two are read.
fn read_checksum(r: &mut Reader, len: usize) -> Result<(), Stop> {
    let start = r.at() - 2;
    r.take(CHECKSUM)?;
    if r.wants(CHECKSUM_STATUS) || r.wants(CHECKSUM_BAD) {
        let status = checksum::status_of(r, start, len);
        checksum::note(r, status, CHECKSUM_STATUS, start + 2, CHECKSUM_BAD);
    }
    Ok(())
}

/// Reads type and code of a version's message; the code's byte is returned, and left to read.
fn read_type(r: &mut Reader, version: u64) -> Result<u8, Stop> {
    r.put(VERSION, version);
    r.take(TYPE)?;
    let code = r.ahead(1)?[0];
    r.put_at(MAX_RESPONSE_RAW, r.at(), 1, u64::from(code));
    Ok(code)
}

/// RFC 988.
fn read_0(r: &mut Reader, kind: u8) -> Result<(), Stop> {
    let code = read_type(r, 0)?;
    match kind {
        1 => drop(r.take(GROUP_TYPE)?),
        _ if kind % 2 == 1 => r.skip(1)?,
        _ if code < 5 => drop(r.take(REPLY)?),
        _ => drop(r.take(PENDING)?),
    }
    read_checksum(r, 20)?;
    r.take(IDENTIFIER)?;
    r.take(GROUP)?;
    r.bytes(ACCESS_KEY, 8)?;
    Ok(())
}

/// RFC 1112 appendix I.
fn read_1(r: &mut Reader) -> Result<(), Stop> {
    read_type(r, 1)?;
    r.bytes(RESERVED, 1)?;
    read_checksum(r, 8)?;
    r.take(GROUP)?;
    Ok(())
}

/// RFC 2236.
fn read_2(r: &mut Reader) -> Result<(), Stop> {
    let code = read_type(r, 2)?;
    r.put_at(MAX_RESPONSE, r.at(), 1, u64::from(code));
    r.skip(1)?;
    read_checksum(r, 8)?;
    r.take(GROUP)?;
    Ok(())
}

/// RFC 3376 §4.1.
fn read_query_3(r: &mut Reader) -> Result<(), Stop> {
    let reported = r.reported();
    let code = read_type(r, 3)?;
    let at = r.at();
    r.skip(1)?;
    // RFC 3376 §4.1.1: from 128 on a floating-point number.
    let value = match code {
        0..128 => u64::from(code),
        _ => u64::from(code & 15 | 16) << ((code >> 4 & 7) + 3),
    };
    r.put_at(MAX_RESPONSE, at, 1, value);
    if code >= 128 {
        r.nested(|r| {
            r.bits(code, EXPONENT);
            r.bits(code, MANTISSA);
        });
    }
    read_checksum(r, reported)?;
    r.take(GROUP)?;
    let word = r.word::<u8>()?;
    r.bits(word, QUERY_RESERVED);
    r.bits(word, SUPPRESS);
    r.bits(word, ROBUSTNESS);
    r.take(QUERY_INTERVAL)?;
    let sources = r.take(SOURCES)?;
    (0..sources).try_for_each(|_| r.take(SOURCE).map(drop))
}

/// RFC 3376 §4.2.
fn read_report_3(r: &mut Reader) -> Result<(), Stop> {
    let reported = r.reported();
    let code = read_type(r, 3)?;
    r.put_at(RESERVED_BYTE, r.at(), 1, u64::from(code));
    r.bytes(RESERVED, 1)?;
    read_checksum(r, reported)?;
    let word = r.peek::<u16>(0).unwrap_or(0);
    r.put_at(RESERVED_WORD, r.at(), 2, u64::from(word));
    r.bytes(RESERVED, 2)?;
    let records = r.take(RECORDS)?;
    (0..records).try_for_each(|_| {
        r.ahead(2)?;
        r.group(RECORD, read_record)
    })
}

/// RFC 3376 §4.2.4.
fn read_record(r: &mut Reader) -> Result<(), Stop> {
    r.take(RECORD_TYPE)?;
    // In 32-bit words.
    let aux = 4 * usize::from(r.take(AUX_LEN)?);
    let sources = r.take(RECORD_SOURCES)?;
    r.take(RECORD_GROUP)?;
    (0..sources).try_for_each(|_| r.take(RECORD_SOURCE).map(drop))?;
    if aux > 0 {
        r.bytes(AUX_DATA, aux)?;
    }
    Ok(())
}

/// Multicast traceroute (draft-ietf-idmr-traceroute-ipm §4).
fn read_trace(r: &mut Reader) -> Result<(), Stop> {
    let reported = r.reported();
    r.take(TYPE)?;
    r.take(HOPS)?;
    read_checksum(r, reported)?;
    r.take(GROUP)?;
    r.take(TRACE_SOURCE)?;
    r.take(TRACE_RECEIVER)?;
    r.take(TRACE_RESPONSE)?;
    r.take(TRACE_TTL)?;
    r.take(TRACE_ID)?;
    while r.reported() >= 32 {
        r.group(BLOCK, read_block)?;
    }
    Ok(())
}

fn read_block(r: &mut Reader) -> Result<(), Stop> {
    r.take(ARRIVAL)?;
    r.take(IN_ADDRESS)?;
    r.take(OUT_ADDRESS)?;
    r.take(PREVIOUS)?;
    r.take(IN_PACKETS)?;
    r.take(OUT_PACKETS)?;
    r.take(TOTAL)?;
    r.take(ROUTING)?;
    r.take(FORWARD_TTL)?;
    let word = r.word::<u8>()?;
    r.bits(word, MBZ);
    r.bits(word, TRACE_S);
    r.bits(word, SOURCE_MASK);
    r.take(FORWARDING)?;
    Ok(())
}
