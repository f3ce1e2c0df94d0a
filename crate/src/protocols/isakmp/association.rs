//! Security associations: proposals, and the transforms in them.
use super::fields::*;
use super::{Version, head};
use crate::wire::*;

const PROPOSAL_KIND: u8 = 2;
const TRANSFORM_KIND: u8 = 3;
const KEY_LENGTH: u64 = 14;

pub fn read(r: &mut Reader, version: Version) -> Result<(), Stop> {
    if version == Version::One {
        r.take(DOMAIN)?;
        r.bytes(SITUATION, 4)?;
    }
    while r.left() > 0 {
        let (next, len) = head(r, PROPOSAL_KIND, version)?;
        r.nested(|r| r.within(len, |r| proposal(r, version)))??;
        if next == 0 {
            break;
        }
    }
    Ok(())
}

/// RFC 2408 §3.5, RFC 7296 §3.3.1.
fn proposal(r: &mut Reader, version: Version) -> Result<(), Stop> {
    r.take(PROPOSAL)?;
    r.take(PROPOSAL_PROTOCOL)?;
    let spi = usize::from(r.take(SPI_LEN)?);
    let count = r.take(TRANSFORM_COUNT)?;
    if spi > 0 {
        r.bytes(SPI, spi)?;
    }
    for _ in 0..count {
        if r.left() == 0 {
            break;
        }
        let (_, len) = head(r, TRANSFORM_KIND, version)?;
        r.nested(|r| {
            r.within(len, |r| match version {
                Version::One => transform_1(r),
                Version::Two => transform(r),
            })
        })??;
    }
    Ok(())
}

/// RFC 7296 §3.3.2.
fn transform(r: &mut Reader) -> Result<(), Stop> {
    let kind = r.take(TRANSFORM_TYPE)?;
    r.bytes(RESERVED, 1)?;
    let field = match kind {
        1 => ENCRYPTION,
        2 => FUNCTION,
        3 => INTEGRITY,
        4 => GROUP,
        5 => SEQUENCES,
        _ => TRANSFORM_ID,
    };
    r.take(field)?;
    while r.left() > 0 {
        r.group(ATTRIBUTE, attribute)?;
    }
    Ok(())
}

/// RFC 7296 §3.3.5: two bytes of value, or a length and so many.
fn attribute(r: &mut Reader) -> Result<(), Stop> {
    let word = r.word::<u16>()?;
    let short = r.bits(word, ATTRIBUTE_SHORT) == 1;
    let kind = r.bits(word, ATTRIBUTE_TYPE);
    let len = match short {
        true => 2,
        false => usize::from(r.take(ATTRIBUTE_LEN)?),
    };
    let start = r.at();
    r.bytes(ATTRIBUTE_VALUE, len)?;
    if kind == KEY_LENGTH && short {
        r.seek(start);
        r.take(KEY_LEN)?;
    }
    Ok(())
}

/// RFC 2408 §3.6.
fn transform_1(r: &mut Reader) -> Result<(), Stop> {
    r.take(TRANSFORM_NUMBER)?;
    r.take(TRANSFORM_ID_1)?;
    r.bytes(RESERVED, 2)?;
    while r.left() > 0 {
        r.group(ATTRIBUTE_1, attribute_1)?;
    }
    Ok(())
}

/// RFC 2409 appendix A.
fn attribute_1(r: &mut Reader) -> Result<(), Stop> {
    let word = r.word::<u16>()?;
    let short = r.bits(word, ATTRIBUTE_1_SHORT) == 1;
    let kind = r.bits(word, ATTRIBUTE_1_TYPE);
    let len = match short {
        true => 2,
        false => usize::from(r.take(ATTRIBUTE_1_LEN)?),
    };
    let start = r.at();
    r.bytes(ATTRIBUTE_1_VALUE, len)?;
    let field = match kind {
        1 => ENCRYPTION_1,
        2 => HASH_1,
        3 => METHOD_1,
        4 => GROUP_1,
        11 => LIFE_TYPE,
        14 => KEY_LEN_1,
        12 if len == 4 => {
            r.seek(start);
            return r.take(LIFE).map(drop);
        }
        _ => return Ok(()),
    };
    if len == 2 {
        r.seek(start);
        r.take(field)?;
    }
    Ok(())
}
