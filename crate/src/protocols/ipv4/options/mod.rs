//! Options of the IPv4 header (IANA, IP Option Numbers).
mod fields;

use super::cipso;
use crate::names::ip_options as names;
use crate::protocols::expert;
use crate::protocols::index;
use crate::wire::read_elsewhere as dissect;
use crate::wire::*;
pub use fields::PROTOCOL;
pub(super) use fields::*;

/// Where the fields of options stand in the list of protocols.
pub(super) fn table() -> u16 {
    index("ip.options").unwrap_or(u16::MAX)
}

/// Reads all options of a header, up to the reader's limit.
pub(super) fn read(r: &mut Reader, ttl: u8) -> Result<(), Stop> {
    r.borrowing(table(), |r| r.group(OPTIONS, |r| read_all(r, ttl)))
}

fn read_all(r: &mut Reader, ttl: u8) -> Result<(), Stop> {
    let mut nops = 0;
    while r.reported() > 0 {
        let kind = r.ahead(1)?[0];
        match kind {
            0 => return r.group(EOL, read_type),
            1 => {
                r.group(NOP, read_type)?;
                nops += 1;
                if nops == 4 {
                    expert::tell(r, FOUR_NOPS);
                }
                continue;
            }
            _ => nops = 0,
        }
        if r.reported() < 2 {
            expert::tell(r, BAD_LEN);
            return Ok(());
        }
        let len = usize::from(r.ahead(2)?[1]);
        if len < 2 || len > r.reported() {
            expert::tell(r, BAD_LEN);
            return Ok(());
        }
        r.within(len, |r| read_one(r, kind, ttl))??;
    }
    Ok(())
}

fn read_one(r: &mut Reader, kind: u8, ttl: u8) -> Result<(), Stop> {
    match kind {
        7 => r.group(RECORD_ROUTE, read_route_record),
        11 => r.group(MTU_PROBE, |r| read_word(r, MTU)),
        12 => r.group(MTU_REPLY, |r| read_word(r, MTU)),
        25 => r.group(QUICK_START, |r| read_quick_start(r, ttl)),
        68 => r.group(TIMESTAMP, read_timestamps),
        82 => r.group(TRACEROUTE, read_traceroute),
        130 => r.group(SECURITY, read_security),
        131 => r.group(LOOSE_ROUTE, read_source_route),
        133 => r.group(EXTENDED_SECURITY, read_extended_security),
        134 => r.group(CIPSO, |r| read_head(r, None).and_then(|()| cipso::read(r))),
        136 => r.group(STREAM, |r| read_word(r, STREAM_ID)),
        137 => r.group(STRICT_ROUTE, read_source_route),
        148 => r.group(ROUTER_ALERT, |r| read_word(r, ALERT)),
        149 => r.group(BROADCAST, read_broadcast),
        _ => {
            r.rest_as(UNKNOWN);
            Ok(())
        }
    }
}

fn read_type(r: &mut Reader) -> Result<(), Stop> {
    let kind = r.take(TYPE)?;
    r.nested(|r| {
        r.bits(kind, COPY);
        r.bits(kind, CLASS);
        r.bits(kind, NUMBER);
    });
    Ok(())
}

/// Reads type and length; notes where the length is not what this option has.
fn read_head(r: &mut Reader, expected: Option<u8>) -> Result<(), Stop> {
    read_type(r)?;
    let len = r.take(LEN)?;
    if expected.is_some_and(|expected| len != expected) {
        expert::tell(r, BAD_LEN);
    }
    Ok(())
}

fn read_word(r: &mut Reader, field: Field<u16>) -> Result<(), Stop> {
    read_head(r, Some(4))?;
    r.take(field)?;
    Ok(())
}

/// Reads a route's pointer: where the next address stands, from 1 at the option's type; none where it cannot be right.
fn read_pointer(r: &mut Reader) -> Result<Option<usize>, Stop> {
    read_head(r, None)?;
    let pointer = r.take(POINTER)?;
    match pointer {
        0..4 => expert::tell(r, BAD_POINTER),
        _ if pointer % 4 != 0 => expert::tell(r, ODD_POINTER),
        _ => return Ok(Some(usize::from(pointer))),
    }
    Ok(None)
}

/// Reads addresses; `field` says what each is, given where it stands and whether it is the last.
fn read_addresses(r: &mut Reader, field: impl Fn(usize, bool) -> Field<Ip4>) -> Result<(), Stop> {
    let mut at = 4;
    while r.reported() > 0 {
        if r.reported() < 4 {
            expert::tell(r, TOO_LONG);
            break;
        }
        let last = r.reported() == 4;
        r.take(field(at, last))?;
        at += 4;
    }
    Ok(())
}

fn read_route_record(r: &mut Reader) -> Result<(), Stop> {
    match read_pointer(r)? {
        Some(next) => read_addresses(r, |at, _| if at < next { RECORDED } else { EMPTY }),
        None => Ok(()),
    }
}

fn read_source_route(r: &mut Reader) -> Result<(), Stop> {
    match read_pointer(r)? {
        Some(next) => read_addresses(r, |at, last| match last {
            _ if at < next => RECORDED,
            true => FINAL_DST,
            false => SOURCE,
        }),
        None => Ok(()),
    }
}

/// The last hop of a source route that has hops to go.
pub(super) fn last_hop(mut options: &[u8]) -> Option<u32> {
    while let [kind, rest @ ..] = options {
        let len = match kind {
            0 => return None,
            1 => 1,
            _ => usize::from(*rest.first()?),
        };
        let option = options.get(..len).filter(|o| !o.is_empty())?;
        if matches!(kind, 131 | 137) {
            let pointer = usize::from(*option.get(2)?);
            let last = option.get(len.checked_sub(4)?..)?;
            return (pointer >= 4 && pointer + 3 <= len && len >= 7).then(|| Ip4::read(last).0);
        }
        options = &options[len..];
    }
    None
}

fn read_timestamps(r: &mut Reader) -> Result<(), Stop> {
    read_head(r, None)?;
    r.take(POINTER)?;
    let word = r.word::<u8>()?;
    r.bits(word, OVERFLOW);
    let addressed = matches!(r.bits(word, STAMP_FLAG), 1 | 3);
    let size = if addressed { 8 } else { 4 };
    while r.reported() > 0 {
        if r.reported() < size {
            expert::tell(r, TOO_LONG);
            break;
        }
        if addressed {
            r.take(STAMP_ADDRESS)?;
        }
        r.take(STAMP)?;
    }
    Ok(())
}

fn read_traceroute(r: &mut Reader) -> Result<(), Stop> {
    read_head(r, Some(12))?;
    r.take(ID_NUMBER)?;
    r.take(OUTBOUND_HOPS)?;
    r.take(RETURN_HOPS)?;
    r.take(ORIGINATOR)?;
    Ok(())
}

fn read_broadcast(r: &mut Reader) -> Result<(), Stop> {
    read_head(r, None)?;
    while r.reported() >= 4 {
        r.take(ADDRESS)?;
    }
    Ok(())
}

fn read_quick_start(r: &mut Reader, ttl: u8) -> Result<(), Stop> {
    read_head(r, Some(8))?;
    let word = r.word::<u8>()?;
    let function = r.bits(word, QUICK_FUNCTION);
    if function != 0 && function != 8 {
        return Ok(());
    }
    r.bits(word, QUICK_RATE);
    if function == 0 {
        let at = r.at();
        let quick = r.take(QUICK_TTL)?;
        r.put_at(QUICK_TTL_DIFF, at, 1, u64::from(ttl.wrapping_sub(quick)));
    } else {
        r.take(QUICK_UNUSED)?;
    }
    let word = r.word::<u32>()?;
    r.bits(word, QUICK_NONCE);
    r.bits(word, QUICK_RESERVED);
    Ok(())
}

fn read_security(r: &mut Reader) -> Result<(), Stop> {
    read_head(r, None)?;
    let level = r.peek::<u16>(0).unwrap_or(0);
    // The older form (RFC 791 §3.1) is known by its length and level, the newer by neither (RFC 1108 §2).
    if r.reported() == 9 && names::SECURITY.get(u64::from(level)).is_some() {
        r.take(SECURITY_LEVEL)?;
        r.take(COMPARTMENTS)?;
        read_text(r, HANDLING, 2)?;
        return read_text(r, TRANSMISSION, 3);
    }
    r.take(CLASSIFICATION)?;
    while r.reported() > 0 {
        let flags = r.take(AUTHORITY)?;
        r.nested(|r| {
            r.bits(flags, GENSER);
            r.bits(flags, SIOP_ESI);
            r.bits(flags, SCI);
            r.bits(flags, NSA);
            r.bits(flags, DOE);
            r.bits(flags, UNASSIGNED);
            r.bits(flags, TERMINATION);
        });
        if flags.0 & 1 == 0 {
            break;
        }
    }
    if r.reported() > 0 {
        expert::tell(r, BAD_LEN);
    }
    Ok(())
}

/// Reads text that a zero byte may end early.
fn read_text(r: &mut Reader, field: Field<Text>, len: usize) -> Result<(), Stop> {
    let bytes = r.ahead(len)?;
    let end = bytes.iter().position(|byte| *byte == 0).unwrap_or(len);
    r.put_at(field, r.at(), end, 0);
    r.skip(len)
}

fn read_extended_security(r: &mut Reader) -> Result<(), Stop> {
    read_head(r, None)?;
    r.take(INFO_FORMAT)?;
    r.rest_as(INFO);
    Ok(())
}
