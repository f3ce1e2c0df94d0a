//! Protocol Independent Multicast, version 2.
mod addresses;
mod fields;
mod messages;

use super::checksum;
use crate::protocols::checksum::Status;
use crate::wire::*;
pub use fields::PROTOCOL;
use fields::*;

const REGISTER: u8 = 1;
/// What a checksum of a register covers: not the packet inside (RFC 7761 §4.9).
const REGISTER_HEADER: usize = 8;
const IP_PROTOCOL: u8 = 103;

fn dissect(r: &mut Reader) -> Result<Next, Stop> {
    let start = r.at();
    let first = r.word::<u8>()?;
    let version = r.bits(first, VERSION);
    r.bits(first, TYPE);
    if version != 2 {
        r.bytes(RESERVED, 1)?;
        r.take(CHECKSUM)?;
        r.put_at(CHECKSUM_STATUS, start + 2, 0, 2);
        r.rest_as(UNKNOWN);
        return Ok(Next::End);
    }
    let kind = first & 15;
    if kind != messages::DESIGNATED_FORWARDER {
        r.bytes(RESERVED, 1)?;
    } else {
        messages::subtype(r)?;
    }
    r.take(CHECKSUM)?;
    note_checksum(r, start, kind);
    if kind == REGISTER {
        return register(r);
    }
    if r.reported() > 0 {
        r.group(OPTIONS, |r| messages::read(r, kind))?;
    }
    Ok(Next::End)
}

fn note_checksum(r: &mut Reader, start: usize, kind: u8) {
    if !r.wants(CHECKSUM_STATUS) && !r.wants(CHECKSUM_BAD) {
        return;
    }
    let over_ip6 = matches!(r.ends().source, Address::Ip6(_));
    let whole = |r: &Reader| match over_ip6 {
        true => checksum::status_ip6(r, start, IP_PROTOCOL),
        false => checksum::status(r, start),
    };
    let status = match kind {
        REGISTER if !over_ip6 => match checksum::status_of(r, start, REGISTER_HEADER) {
            good @ Status::Good => good,
            // Some routers sum up the whole message all the same.
            _ => whole(r),
        },
        _ => whole(r),
    };
    checksum::note(r, status, CHECKSUM_STATUS, start + 2, CHECKSUM_BAD);
}

/// A multicast packet on its way to the rendezvous point (RFC 7761 §4.9.3).
fn register(r: &mut Reader) -> Result<Next, Stop> {
    let version = r.group(OPTIONS, |r| {
        let flags = r.take(REGISTER_FLAGS)?;
        r.nested(|r| {
            r.bits(flags, REGISTER_BORDER);
            r.bits(flags, REGISTER_NULL);
        });
        let version = r.peek::<u8>(0).unwrap_or(0) >> 4;
        r.put_at(IP_VERSION, r.at(), 1, u64::from(version));
        Ok(version)
    })?;
    Ok(match version {
        4 => Next::Over(Key::Ether(0x0800)),
        6 => Next::Over(Key::Ether(0x86dd)),
        _ => {
            r.rest_as(DUMMY);
            Next::End
        }
    })
}

fn info(layer: &Layer, out: &mut String) {
    let kind = layer.value(TYPE).unwrap_or(0);
    out.push_str(TYPES.get(kind).unwrap_or("Unknown type"));
}
