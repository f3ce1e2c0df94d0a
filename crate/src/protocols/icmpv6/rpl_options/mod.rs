//! Options of RPL's control messages (RFC 6550 §6.7), and the metrics in them (RFC 6551).
mod fields;
mod metrics;

use crate::protocols::expert;
use crate::protocols::index;
use crate::wire::read_elsewhere as dissect;
use crate::wire::*;
pub use fields::PROTOCOL;
use fields::*;

/// Reads options up to the reader's limit; `discovered` is in a reply of route discovery, where some mean something else.
pub(super) fn read(r: &mut Reader, discovered: bool) -> Result<(), Stop> {
    r.borrowing(index("icmpv6.rpl.opt").unwrap_or(u16::MAX), |r| {
        while r.reported() > 0 {
            r.group(OPTION, |r| read_option(r, discovered))?;
        }
        Ok(())
    })
}

fn read_option(r: &mut Reader, discovered: bool) -> Result<(), Stop> {
    let kind = r.take(TYPE)?;
    if kind == 0 {
        return Ok(());
    }
    let len = usize::from(r.take(LENGTH)?);
    let end = r.at() + len;
    read_content(r, kind, end, discovered)?;
    if r.at() < end {
        let left = end - r.at();
        r.bytes(UNKNOWN, left)?;
        expert::tell(r, UNINTERPRETED);
    }
    r.seek(end);
    Ok(())
}

fn read_content(r: &mut Reader, kind: u8, end: usize, discovered: bool) -> Result<(), Stop> {
    let len = end - r.at();
    match kind {
        1 => r.bytes(PADDING, len).map(drop),
        2 => metrics::read(r, end),
        3 => read_route(r, end),
        4 => read_configuration(r),
        5 => read_target(r, end),
        6 => read_transit(r, len),
        7 => read_solicited(r),
        8 => read_prefix(r),
        9 => r.take(DESCRIPTOR).map(drop),
        10 => read_discovery(r, end, discovered),
        _ => {
            expert::tell(r, UNDECODED);
            r.bytes(DATA, len).map(drop)
        }
    }
}

/// RFC 6550 §6.7.5.
fn read_route(r: &mut Reader, end: usize) -> Result<(), Stop> {
    r.take(ROUTE_LEN)?;
    let flags = r.take(ROUTE_FLAGS)?;
    r.nested(|r| {
        r.bits(flags, ROUTE_PREFERENCE);
        r.put_at(ROUTE_RESERVED, r.at() - 1, 1, u64::from(flags.0 & 0xe7));
    });
    r.take(ROUTE_LIFETIME)?;
    read_part(r, ROUTE_PREFIX, end)
}

/// Reads a prefix of eight or sixteen bytes, or none; notes any other length.
fn read_part(r: &mut Reader, field: Field<Ip6>, end: usize) -> Result<(), Stop> {
    match end.checked_sub(r.at()) {
        Some(0) => Ok(()),
        Some(len @ (8 | 16)) => r.bytes(field, len).map(drop),
        _ => {
            expert::tell(r, BAD_LEN);
            Ok(())
        }
    }
}

/// RFC 6550 §6.7.6.
fn read_configuration(r: &mut Reader) -> Result<(), Stop> {
    let flags = r.take(CONFIG_FLAGS)?;
    r.nested(|r| {
        r.bits(flags, CONFIG_FLAGS_RESERVED);
        r.bits(flags, CONFIG_AUTH);
        r.bits(flags, CONFIG_PATH);
    });
    r.take(CONFIG_DOUBLINGS)?;
    let min = r.word::<u8>()?;
    r.put_at(CONFIG_MIN, r.at() - 1, 1, u64::from(min));
    r.take(CONFIG_REDUNDANCY)?;
    r.take(CONFIG_RANK)?;
    r.take(CONFIG_HOP_RANK)?;
    r.take(CONFIG_OBJECTIVE)?;
    r.take(CONFIG_RESERVED)?;
    r.take(CONFIG_LIFETIME)?;
    r.take(CONFIG_UNIT).map(drop)
}

/// RFC 6550 §6.7.7.
fn read_target(r: &mut Reader, end: usize) -> Result<(), Stop> {
    r.bytes(TARGET_FLAG, 1)?;
    r.take(TARGET_LEN)?;
    read_part(r, TARGET, end)
}

/// RFC 6550 §6.7.8.
fn read_transit(r: &mut Reader, len: usize) -> Result<(), Stop> {
    let flags = r.take(TRANSIT_FLAGS)?;
    r.nested(|r| {
        r.bits(flags, TRANSIT_EXTERNAL);
        r.bits(flags, TRANSIT_RESERVED);
    });
    r.take(TRANSIT_CONTROL)?;
    r.take(TRANSIT_SEQUENCE)?;
    r.take(TRANSIT_LIFETIME)?;
    match len {
        0..=4 => Ok(()),
        _ => r.bytes(TRANSIT_PARENT, (len - 4).min(16)).map(drop),
    }
}

/// RFC 6550 §6.7.9.
fn read_solicited(r: &mut Reader) -> Result<(), Stop> {
    r.take(SOLICITED_INSTANCE)?;
    let flags = r.take(SOLICITED_FLAGS)?;
    r.nested(|r| {
        r.bits(flags, SOLICITED_V);
        r.bits(flags, SOLICITED_I);
        r.bits(flags, SOLICITED_D);
        r.bits(flags, SOLICITED_RESERVED);
    });
    r.bytes(SOLICITED_ID, 16)?;
    r.take(SOLICITED_VERSION).map(drop)
}

/// RFC 6550 §6.7.10.
fn read_prefix(r: &mut Reader) -> Result<(), Stop> {
    r.take(PREFIX_LEN)?;
    let flags = r.take(PREFIX_FLAGS)?;
    r.nested(|r| {
        r.bits(flags, PREFIX_L);
        r.bits(flags, PREFIX_A);
        r.bits(flags, PREFIX_R);
        r.bits(flags, PREFIX_RESERVED);
    });
    r.take(PREFIX_VALID)?;
    r.take(PREFIX_PREFERRED)?;
    r.bytes(RESERVED, 4)?;
    r.bytes(PREFIX, 16).map(drop)
}

/// RFC 6997 §7.
fn read_discovery(r: &mut Reader, end: usize, discovered: bool) -> Result<(), Stop> {
    let word = r.word::<u8>()?;
    r.put_at(DISCOVERY_FLAGS, r.at() - 1, 1, 0);
    let (reply, hop, routes, shared) = r.nested(|r| {
        let reply = r.bits(word, DISCOVERY_REPLY);
        let hop = r.bits(word, DISCOVERY_HOP);
        let routes = r.bits(word, DISCOVERY_ROUTES);
        (
            reply,
            hop,
            routes,
            r.bits(word, DISCOVERY_COMPRESSED) as usize,
        )
    });
    let word = r.word::<u8>()?;
    let lifetime = r.bits(word, DISCOVERY_LIFETIME);
    if discovered {
        let wrong = [reply, routes, lifetime]
            .into_iter()
            .filter(|set| *set != 0);
        wrong.for_each(|_| expert::tell(r, DISCOVERY_NOT_ZERO));
        r.bits(word, DISCOVERY_NEXT);
    } else {
        if hop != 0 && reply == 0 {
            expert::tell(r, DISCOVERY_BAD_HOP);
        }
        if hop != 0 && routes != 0 {
            expert::tell(r, DISCOVERY_BAD_ROUTES);
        }
        r.bits(word, DISCOVERY_RANK);
    }
    // RFC 6997 §7 leaves out of the target, too, what addresses share; Wireshark reads it whole.
    r.bytes(DISCOVERY_TARGET, 16)?;
    let size = 16 - shared;
    r.put_at(DISCOVERY_VECTOR, r.at(), end.saturating_sub(r.at()), 0);
    r.nested(|r| {
        while r.at() + size <= end {
            r.bytes(DISCOVERY_ADDRESS, size)?;
        }
        Ok(())
    })
}
