//! The bodies of version 2 advertisements (RFC 2328 §A.4).
use super::advertisement::Kind;
use super::engineering;
use super::fields::*;
use crate::wire::*;

pub fn body(r: &mut Reader, kind: &Kind) -> Result<(), Stop> {
    match kind.number {
        1 => router(r),
        2 => {
            r.take(NETWORK_MASK)?;
            while r.left() > 0 {
                r.take(ATTACHED)?;
            }
            Ok(())
        }
        3 | 4 => {
            r.take(NETWORK_MASK)?;
            while r.left() > 0 {
                r.take(TOS)?;
                r.take(METRIC)?;
            }
            Ok(())
        }
        5 | 7 => external(r),
        9..=11 => engineering::body(r, kind.opaque),
        _ => Ok(()),
    }
}

fn router(r: &mut Reader) -> Result<(), Stop> {
    let flags = r.take(ROUTER_FLAGS)?;
    r.nested(|r| {
        r.bits(flags, ROUTER_H);
        r.bits(flags, ROUTER_N);
        r.bits(flags, ROUTER_W);
        r.bits(flags, ROUTER_V);
        r.bits(flags, ROUTER_E);
        r.bits(flags, ROUTER_B);
    });
    r.skip(1)?;
    let count = r.take(LINKS)?;
    for _ in 0..count {
        link(r)?;
    }
    Ok(())
}

fn link(r: &mut Reader) -> Result<(), Stop> {
    r.take(LINK_ID)?;
    r.take(LINK_DATA)?;
    r.take(LINK_TYPE)?;
    let metrics = r.take(LINK_METRICS)?;
    r.take(LINK_METRIC)?;
    for _ in 0..metrics {
        r.take(TOS)?;
        r.skip(1)?;
        r.take(METRIC_16)?;
    }
    Ok(())
}

fn external(r: &mut Reader) -> Result<(), Stop> {
    r.take(EXTERNAL_MASK)?;
    while r.left() > 0 {
        let byte = r.word::<u8>()?;
        r.bits(byte, EXTERNAL_TYPE);
        r.bits(byte, EXTERNAL_TOS);
        r.take(METRIC)?;
        r.take(FORWARDING)?;
        r.take(ROUTE_TAG)?;
    }
    Ok(())
}
