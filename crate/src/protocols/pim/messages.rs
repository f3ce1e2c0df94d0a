//! What the messages say, one function a type (RFC 7761 §4.9, RFC 3973 §4.7, RFC 5059 §4, RFC 5015 §3.7).
use super::addresses::{
    BOOTSTRAPS, JOINED, LISTED, ORIGINATORS, POINT_ADDRESSES, PRUNED, SOURCES, UPSTREAMS, group,
    source, unicast,
};
use super::fields::*;
use crate::wire::*;

pub const DESIGNATED_FORWARDER: u8 = 10;

/// The byte that is reserved in other messages.
pub fn subtype(r: &mut Reader) -> Result<(), Stop> {
    let byte = r.word::<u8>()?;
    r.bits(byte, ELECTION);
    r.bits(byte, ELECTION_RESERVED);
    Ok(())
}

pub fn read(r: &mut Reader, kind: u8) -> Result<(), Stop> {
    match kind {
        0 => hello(r),
        2 => {
            group(r)?;
            unicast(r, SOURCES)
        }
        // Grafts, and what acknowledges them, have the same shape.
        3 | 6 | 7 => join_prune(r),
        4 => bootstrap(r),
        5 => assert(r),
        8 => candidate(r),
        9 => refresh(r),
        DESIGNATED_FORWARDER => election(r),
        _ => {
            r.rest_as(UNKNOWN);
            Ok(())
        }
    }
}

fn hello(r: &mut Reader) -> Result<(), Stop> {
    while r.left() > 0 {
        r.ahead(4 + usize::from(r.peek::<u16>(2).unwrap_or(0)))?;
        r.group(HELLO_OPTION, |r| {
            let kind = r.take(OPTION_TYPE)?;
            let len = usize::from(r.take(OPTION_LEN)?);
            r.within(len, |r| option(r, kind, len))?
        })?;
    }
    Ok(())
}

fn option(r: &mut Reader, kind: u16, len: usize) -> Result<(), Stop> {
    match (kind, len) {
        (1, 2..) => drop(r.take(HOLD_TIME)?),
        (2, 4..) => {
            let word = r.word::<u16>()?;
            r.bits(word, T);
            r.bits(word, PROPAGATION);
            r.take(OVERRIDE)?;
        }
        (19, 4..) => drop(r.take(DR_PRIORITY)?),
        (20, 4..) => drop(r.take(GENERATION)?),
        (21, 4..) => {
            r.take(REFRESH_VERSION)?;
            r.take(REFRESH_INTERVAL)?;
            r.take(REFRESH_RESERVED)?;
        }
        (24 | 65_001, _) => {
            while r.left() > 0 {
                unicast(r, LISTED)?;
            }
        }
        _ => drop(r.rest_as(OPTION_VALUE)),
    }
    Ok(())
}

fn join_prune(r: &mut Reader) -> Result<(), Stop> {
    unicast(r, UPSTREAMS)?;
    r.bytes(RESERVED, 1)?;
    let groups = r.take(GROUPS)?;
    r.take(HOLD_TIME)?;
    for _ in 0..groups {
        r.group(GROUP_SET, |r| {
            group(r)?;
            sources(r)
        })?;
    }
    Ok(())
}

/// Both counts come before the addresses; each is shown above its own.
fn sources(r: &mut Reader) -> Result<(), Stop> {
    let joins = r.take(JOINS)?;
    let prunes = r.word::<u16>()?;
    let at = r.at() - 2;
    r.nested(|r| (0..joins).try_for_each(|_| source(r, JOINED)))?;
    r.put_at(PRUNES, at, 2, u64::from(prunes));
    r.nested(|r| (0..prunes).try_for_each(|_| source(r, PRUNED)))
}

fn bootstrap(r: &mut Reader) -> Result<(), Stop> {
    r.take(FRAGMENT)?;
    r.take(HASH_LEN)?;
    r.take(BOOTSTRAP_PRIORITY)?;
    unicast(r, BOOTSTRAPS)?;
    while r.left() > 0 {
        group(r)?;
        r.take(POINTS)?;
        let count = r.take(POINTS_HERE)?;
        r.skip(2)?;
        for _ in 0..count {
            unicast(r, POINT_ADDRESSES)?;
            r.take(HOLD_TIME)?;
            r.take(PRIORITY)?;
            r.bytes(RESERVED, 1)?;
        }
    }
    Ok(())
}

fn metrics(r: &mut Reader) -> Result<(), Stop> {
    let word = r.word::<u32>()?;
    r.bits(word, RP_TREE);
    r.bits(word, PREFERENCE);
    r.take(METRIC)?;
    Ok(())
}

fn assert(r: &mut Reader) -> Result<(), Stop> {
    group(r)?;
    unicast(r, SOURCES)?;
    metrics(r)
}

fn candidate(r: &mut Reader) -> Result<(), Stop> {
    let count = r.take(PREFIXES)?;
    r.take(PRIORITY)?;
    r.take(HOLD_TIME)?;
    unicast(r, POINT_ADDRESSES)?;
    (0..count).try_for_each(|_| group(r))
}

fn refresh(r: &mut Reader) -> Result<(), Stop> {
    group(r)?;
    unicast(r, SOURCES)?;
    unicast(r, ORIGINATORS)?;
    metrics(r)?;
    r.take(REFRESH_MASK)?;
    r.take(TTL)?;
    let flags = r.word::<u8>()?;
    r.bits(flags, PRUNE_INDICATOR);
    r.bits(flags, PRUNE_NOW);
    r.bits(flags, ASSERT_OVERRIDE);
    r.take(INTERVAL)?;
    Ok(())
}

fn election(r: &mut Reader) -> Result<(), Stop> {
    unicast(r, POINT_ADDRESSES)?;
    unicast(r, UPSTREAMS)?;
    r.take(ELECTION_PREFERENCE)?;
    r.take(METRIC)?;
    Ok(())
}
