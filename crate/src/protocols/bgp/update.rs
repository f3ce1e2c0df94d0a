//! UPDATE: withdrawn routes, path attributes, and the routes they belong to.
use super::communities;
use super::fields::*;
use super::prefixes::{self, Family};
use crate::wire::*;

/// Attributes may stand in attributes (RFC 6368), but not for ever.
const MAX_SETS: u8 = 4;

pub fn read(r: &mut Reader) -> Result<(), Stop> {
    let len = usize::from(r.take(WITHDRAWN_LEN)?);
    if len > 0 {
        r.group(WITHDRAWN, |r| {
            r.within(len, |r| {
                prefixes::plain(r, WITHDRAWN_BITS, WITHDRAWN_PREFIX)
            })?
        })?;
    }
    let len = usize::from(r.take(ATTRIBUTES_LEN)?);
    if len > 0 {
        r.group(ATTRIBUTES, |r| r.within(len, |r| attributes(r, 0))?)?;
    }
    if r.left() > 0 {
        r.group(NLRI, |r| prefixes::plain(r, PREFIX_BITS, PREFIX))?;
    }
    Ok(())
}

fn attributes(r: &mut Reader, sets: u8) -> Result<(), Stop> {
    while r.left() > 0 {
        r.group(ATTRIBUTE, |r| attribute(r, sets))?;
    }
    Ok(())
}

fn attribute(r: &mut Reader, sets: u8) -> Result<(), Stop> {
    let flags = r.take(FLAGS)?;
    let long = r.nested(|r| {
        r.bits(flags, OPTIONAL);
        r.bits(flags, TRANSITIVE);
        r.bits(flags, PARTIAL);
        let long = r.bits(flags, EXTENDED) == 1;
        r.bits(flags, UNUSED);
        long
    });
    let kind = r.take(ATTRIBUTE_TYPE)?;
    let len = match long {
        true => r.take(ATTRIBUTE_LEN)?,
        false => {
            let len = u16::from(r.word::<u8>()?);
            r.put_at(ATTRIBUTE_LEN, r.at() - 1, 1, u64::from(len));
            len
        }
    };
    r.within(usize::from(len), |r| value(r, kind, sets))?
}

fn value(r: &mut Reader, kind: u8, sets: u8) -> Result<(), Stop> {
    match (kind, r.reported()) {
        (1, 1) => drop(r.take(ORIGIN)?),
        (2, _) => path(r, None)?,
        (17, _) => path(r, Some(4))?,
        (3, 4) => drop(r.take(NEXT_HOP)?),
        (4, 4) => drop(r.take(DISCRIMINATOR)?),
        (5, 4) => drop(r.take(PREFERENCE)?),
        (6, 0) => {}
        (7 | 18, 6 | 8) => aggregator(r)?,
        (8, len) if len.is_multiple_of(4) => communities::plain(r)?,
        (9, 4) => drop(r.take(ORIGINATOR)?),
        (10, len) if len.is_multiple_of(4) => r.group(CLUSTERS, |r| {
            while r.left() > 0 {
                r.take(CLUSTER)?;
            }
            Ok(())
        })?,
        (14, _) => reach(r)?,
        (15, _) => unreach(r)?,
        (16, len) if len.is_multiple_of(8) => communities::extended(r)?,
        (26, _) => r.group(AIGP, accumulated)?,
        (32, len) if len.is_multiple_of(12) => communities::large(r)?,
        (33, _) => secure_path(r)?,
        (128, _) if sets < MAX_SETS => {
            r.take(SET_ORIGIN)?;
            r.group(ATTRIBUTES, |r| attributes(r, sets + 1))?;
        }
        _ => drop(r.bytes(ATTRIBUTE_UNKNOWN, r.left())?),
    }
    Ok(())
}

/// RFC 4271 §4.3; nothing says whether numbers have two bytes or four (RFC 6793), so they are as the lengths come out even.
fn path(r: &mut Reader, width: Option<usize>) -> Result<(), Stop> {
    let width = width.unwrap_or_else(|| match comes_out(r.rest(), 2) {
        true => 2,
        false => 4,
    });
    while r.left() > 0 {
        r.group(SEGMENT, |r| {
            r.take(SEGMENT_TYPE)?;
            let count = r.take(SEGMENT_LEN)?;
            for _ in 0..count {
                match width {
                    2 => r.take(SEGMENT_AS2).map(drop)?,
                    _ => r.take(SEGMENT_AS4).map(drop)?,
                }
            }
            Ok(())
        })?;
    }
    Ok(())
}

/// Whether segments of numbers of this width fill a path exactly.
fn comes_out(mut path: &[u8], width: usize) -> bool {
    while let [kind, count, rest @ ..] = path {
        match rest.get(width * usize::from(*count)..) {
            Some(next) if (1..=4).contains(kind) => path = next,
            _ => return false,
        }
    }
    path.is_empty()
}

fn aggregator(r: &mut Reader) -> Result<(), Stop> {
    match r.reported() {
        6 => {
            let number = u64::from(r.word::<u16>()?);
            r.put_at(AGGREGATOR_AS, r.at() - 2, 2, number);
        }
        _ => drop(r.take(AGGREGATOR_AS)?),
    }
    r.take(AGGREGATOR_ORIGIN)?;
    Ok(())
}

/// RFC 4760 §3.
fn reach(r: &mut Reader) -> Result<(), Stop> {
    let afi = r.take(REACH_AFI)?;
    let safi = r.take(REACH_SAFI)?;
    let len = usize::from(r.peek::<u8>(0).unwrap_or(0));
    r.ahead(1 + len)?;
    r.put_at(REACH_HOP, r.at(), 1 + len, 0);
    r.skip(1)?;
    r.nested(|r| r.within(len, |r| prefixes::next_hop(r, afi, safi))?)?;
    let snpas = r.take(SNPAS)?;
    for _ in 0..snpas {
        let len = r.take(SNPA_LEN)?;
        r.bytes(SNPA, usize::from(len))?;
    }
    let family = Family::reached(afi, safi);
    r.group(REACH, |r| prefixes::routes(r, family))
}

/// RFC 4760 §4.
fn unreach(r: &mut Reader) -> Result<(), Stop> {
    let afi = r.take(UNREACH_AFI)?;
    let safi = r.take(UNREACH_SAFI)?;
    let family = Family::withdrawn(afi, safi);
    r.group(UNREACH, |r| prefixes::routes(r, family))
}

/// RFC 7311 §3.
fn accumulated(r: &mut Reader) -> Result<(), Stop> {
    while r.left() > 0 {
        r.take(AIGP_TYPE)?;
        let len = usize::from(r.take(AIGP_LEN)?);
        match len {
            11 => drop(r.take(AIGP_METRIC)?),
            3.. => drop(r.bytes(ATTRIBUTE_UNKNOWN, len - 3)?),
            _ => return Err(Stop::Malformed("an AIGP entry has at least three bytes")),
        }
    }
    Ok(())
}

/// RFC 8205 §3.
fn secure_path(r: &mut Reader) -> Result<(), Stop> {
    const SEGMENT: usize = 6;
    const KEY_ID_LEN: usize = 20;
    let len = usize::from(r.take(SECURE_PATH_LEN)?);
    for _ in 0..len.saturating_sub(2) / SEGMENT {
        r.take(SECURE_COUNT)?;
        r.take(SECURE_SEGMENT_FLAGS)?;
        r.take(SECURE_AS)?;
    }
    while r.left() > 0 {
        let len = usize::from(r.take(BLOCK_LEN)?);
        r.within(len.saturating_sub(2), |r| {
            r.take(BLOCK_SUITE)?;
            while r.left() > 0 {
                r.bytes(KEY_ID, KEY_ID_LEN)?;
                let len = r.take(SIGNATURE_LEN)?;
                r.bytes(SIGNATURE, usize::from(len))?;
            }
            Ok(())
        })??;
    }
    Ok(())
}
