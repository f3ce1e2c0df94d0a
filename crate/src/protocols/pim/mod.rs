//! Protocol Independent Multicast, version 2.
mod addresses;
mod fields;
mod messages;

use super::checksum;
use crate::protocols::checksum::Status;
use crate::wire::*;
pub use fields::PROTOCOL;
use fields::*;
use std::fmt::Write;

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

/// `Option 1: Hold Time: 105`
fn lines(line: &FieldLine, out: &mut String) -> Told {
    if !line.is(HELLO_OPTION) {
        return Told::Usual;
    }
    let value = |field: Option<u64>| field.unwrap_or(0);
    let kind = value(line.value(OPTION_TYPE));
    let _ = write!(out, "Option {kind}: ");
    let _ = match kind {
        1 => match line.value(HOLD_TIME) {
            Some(0) => write!(out, "Hold Time: 0 (goodbye)"),
            Some(0xffff) => write!(out, "Hold Time: infinity"),
            Some(seconds) => write!(out, "Hold Time: {seconds}"),
            None => write!(out, "Hold Time"),
        },
        2 => {
            let (t, delay) = (value(line.value(T)), value(line.value(PROPAGATION)));
            let interval = value(line.value(OVERRIDE));
            write!(
                out,
                "LAN Prune Delay: T = {t}, Propagation Delay = {delay}ms, Override Interval = {interval}ms"
            )
        }
        19 => write!(out, "DR Priority: {}", value(line.value(DR_PRIORITY))),
        20 => write!(out, "Generation ID: {}", value(line.value(GENERATION))),
        21 => {
            let (version, interval) = (line.value(REFRESH_VERSION), line.value(REFRESH_INTERVAL));
            let (version, interval) = (value(version), value(interval));
            write!(
                out,
                "State-Refresh: Version = {version}, Interval = {interval}s"
            )
        }
        24 | 65_001 => write!(out, "Address list"),
        _ => write!(out, "Unknown: {kind}"),
    };
    Told::Whole
}

fn info(layer: &Layer, out: &mut String) {
    let kind = layer.value(TYPE).unwrap_or(0);
    out.push_str(TYPES.get(kind).unwrap_or("Unknown type"));
}
