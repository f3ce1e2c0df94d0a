//! Opaque advertisements: traffic engineering (RFC 3630); of others the entries as they are.
use super::fields::*;
use crate::wire::*;

const TE: u8 = 1;
const ROUTER_ADDRESS: u16 = 1;
const LINK: u16 = 2;

pub fn body(r: &mut Reader, opaque: u8) -> Result<(), Stop> {
    if opaque == TE {
        r.put(IS_TE, 1);
    }
    while r.left() > 0 {
        entry(r, |r, kind| match (opaque, kind) {
            (TE, ROUTER_ADDRESS) => r.take(TE_ROUTER).map(drop),
            (TE, LINK) => link(r),
            _ => {
                r.rest_as(TLV_VALUE);
                Ok(())
            }
        })?;
    }
    Ok(())
}

/// An entry is padded to 32 bits, which its length does not count (RFC 3630 §2.3.2).
fn entry(
    r: &mut Reader,
    value: impl FnOnce(&mut Reader, u16) -> Result<(), Stop>,
) -> Result<(), Stop> {
    let kind = r.take(TLV_TYPE)?;
    let len = usize::from(r.take(TLV_LEN)?);
    r.nested(|r| r.within(len, |r| value(r, kind)))??;
    let padding = len.next_multiple_of(4) - len;
    r.skip(padding.min(r.left()))
}

fn link(r: &mut Reader) -> Result<(), Stop> {
    while r.left() > 0 {
        entry(r, |r, kind| {
            match kind {
                1 => drop(r.take(TE_LINK_TYPE)?),
                2 => drop(r.take(TE_LINK_ID)?),
                3 => addresses(r, TE_LOCAL)?,
                4 => addresses(r, TE_REMOTE)?,
                5 => drop(r.take(TE_METRIC)?),
                6 | 7 => bandwidths(r, TE_BANDWIDTH)?,
                8 => bandwidths(r, TE_PRIORITY)?,
                9 => drop(r.take(TE_COLOR)?),
                _ => drop(r.rest_as(TLV_VALUE)),
            }
            Ok(())
        })?;
    }
    Ok(())
}

fn addresses(r: &mut Reader, field: Field<Ip4>) -> Result<(), Stop> {
    while r.left() > 0 {
        r.take(field)?;
    }
    Ok(())
}

/// IEEE 754 singles, in bytes a second.
fn bandwidths(r: &mut Reader, field: Field<Float>) -> Result<(), Stop> {
    while r.left() > 0 {
        let value = f64::from(f32::from_bits(r.word::<u32>()?));
        r.put_at(field, r.at() - 4, 4, value.to_bits());
    }
    Ok(())
}
