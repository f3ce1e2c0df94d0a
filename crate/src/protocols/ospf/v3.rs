//! The bodies of version 3 advertisements (RFC 5340 §A.4).
use super::advertisement::Kind;
use super::fields::*;
use super::options;
use crate::wire::*;

pub fn body(r: &mut Reader, kind: &Kind) -> Result<(), Stop> {
    match kind.number {
        1 => router(r),
        2 => network(r),
        3 => inter_area_prefix(r),
        4 => inter_area_router(r),
        5 | 7 => external(r),
        8 => link(r),
        9 => intra_area_prefix(r),
        _ => Ok(()),
    }
}

fn router(r: &mut Reader) -> Result<(), Stop> {
    let flags = r.take(V3_ROUTER_FLAGS)?;
    r.nested(|r| {
        r.bits(flags, V3_ROUTER_W);
        r.bits(flags, V3_ROUTER_V);
        r.bits(flags, V3_ROUTER_E);
        r.bits(flags, V3_ROUTER_B);
    });
    options::v3(r)?;
    while r.left() > 0 {
        r.take(V3_LINK_TYPE)?;
        r.bytes(RESERVED, 1)?;
        r.take(METRIC_16)?;
        r.take(V3_INTERFACE)?;
        r.take(V3_NEIGHBOR_INTERFACE)?;
        r.take(V3_NEIGHBOR)?;
    }
    Ok(())
}

fn network(r: &mut Reader) -> Result<(), Stop> {
    r.bytes(RESERVED, 1)?;
    options::v3(r)?;
    while r.left() > 0 {
        r.take(V3_ATTACHED)?;
    }
    Ok(())
}

fn inter_area_prefix(r: &mut Reader) -> Result<(), Stop> {
    r.bytes(RESERVED, 1)?;
    r.take(METRIC)?;
    let bits = r.take(PREFIX_LEN)?;
    options::prefix(r)?;
    r.bytes(RESERVED, 2)?;
    prefix(r, bits)
}

fn inter_area_router(r: &mut Reader) -> Result<(), Stop> {
    r.bytes(RESERVED, 1)?;
    options::v3(r)?;
    r.bytes(RESERVED, 1)?;
    r.take(METRIC)?;
    r.take(V3_DESTINATION)?;
    Ok(())
}

fn external(r: &mut Reader) -> Result<(), Stop> {
    let flags = r.take(V3_EXTERNAL_FLAGS)?;
    let (forwards, tagged) = r.nested(|r| {
        r.bits(flags, V3_EXTERNAL_E);
        (
            r.bits(flags, V3_EXTERNAL_F) == 1,
            r.bits(flags, V3_EXTERNAL_T) == 1,
        )
    });
    r.take(METRIC)?;
    let bits = r.take(PREFIX_LEN)?;
    options::prefix(r)?;
    let referenced = r.take(V3_REFERENCED_TYPE)?.0;
    prefix(r, bits)?;
    if forwards {
        r.bytes(V3_FORWARDING, 16)?;
    }
    if tagged {
        r.take(V3_ROUTE_TAG)?;
    }
    if referenced != 0 {
        r.take(V3_REFERENCED_ID)?;
    }
    Ok(())
}

fn link(r: &mut Reader) -> Result<(), Stop> {
    r.take(V3_PRIORITY)?;
    options::v3(r)?;
    r.bytes(V3_LINK_LOCAL, 16)?;
    let count = r.take(V3_PREFIXES)?;
    for _ in 0..count {
        let bits = r.take(PREFIX_LEN)?;
        options::prefix(r)?;
        r.bytes(RESERVED, 2)?;
        prefix(r, bits)?;
    }
    Ok(())
}

fn intra_area_prefix(r: &mut Reader) -> Result<(), Stop> {
    let count = r.take(V3_PREFIXES_16)?;
    r.take(V3_REFERENCED_TYPE)?;
    r.take(V3_REFERENCED_ID)?;
    r.take(V3_REFERENCED_ROUTER)?;
    for _ in 0..count {
        let bits = r.take(PREFIX_LEN)?;
        options::prefix(r)?;
        r.take(METRIC_16)?;
        prefix(r, bits)?;
    }
    Ok(())
}

/// RFC 5340 §A.4.1: in whole words of 32 bits.
fn prefix(r: &mut Reader, bits: u8) -> Result<(), Stop> {
    if bits > 128 {
        return Err(Stop::Malformed("an IPv6 prefix has at most 128 bits"));
    }
    r.bytes(PREFIX, usize::from(bits).div_ceil(32) * 4)?;
    Ok(())
}
