//! Communities: plain, extended and large.
use super::fields::*;
use super::names;
use crate::wire::*;

/// RFC 1997.
pub fn plain(r: &mut Reader) -> Result<(), Stop> {
    while r.left() > 0 {
        let value = r.peek::<u32>(0).unwrap_or(0);
        if names::COMMUNITIES.get(u64::from(value)).is_some() {
            r.take(COMMUNITY_WELL_KNOWN)?;
            continue;
        }
        r.group(COMMUNITY, |r| {
            r.take(COMMUNITY_AS)?;
            r.take(COMMUNITY_VALUE).map(drop)
        })?;
    }
    Ok(())
}

/// RFC 4360.
pub fn extended(r: &mut Reader) -> Result<(), Stop> {
    r.group(EXTENDED_COMMUNITIES, |r| {
        while r.left() > 0 {
            r.group(EXTENDED_COMMUNITY, one)?;
        }
        Ok(())
    })
}

fn one(r: &mut Reader) -> Result<(), Stop> {
    let kind = r.take(EXTENDED_TYPE)?;
    r.nested(|r| {
        r.bits(kind, EXTENDED_AUTHORITY);
        r.bits(kind, EXTENDED_TRANSITIVE);
    });
    match kind.0 {
        0x00 => {
            r.take(SUBTYPE_AS2)?;
            r.take(VALUE_AS2)?;
            r.take(VALUE_AN4)?;
        }
        0x40 => local_as2(r)?,
        0x02 | 0x42 => {
            match kind.0 {
                0x02 => r.take(SUBTYPE_AS4)?,
                _ => r.take(SUBTYPE_LOCAL_AS4)?,
            };
            r.take(VALUE_AS4)?;
            r.take(VALUE_AN2)?;
        }
        0x01 => {
            r.take(SUBTYPE_IP4)?;
            r.take(VALUE_IP4)?;
            r.take(VALUE_AN2)?;
        }
        0x03 => {
            r.take(SUBTYPE_OPAQUE)?;
            raw(r)?;
        }
        0x43 => {
            r.take(SUBTYPE_LOCAL_OPAQUE)?;
            raw(r)?;
        }
        _ => {
            r.take(SUBTYPE_UNKNOWN)?;
            raw(r)?;
        }
    }
    Ok(())
}

/// Six bytes, shown as eight.
fn raw(r: &mut Reader) -> Result<(), Stop> {
    let value = r.word::<U48>()?;
    r.put_at(VALUE_RAW, r.at() - 6, 6, value.0);
    Ok(())
}

/// The bandwidth of a link is a number in IEEE 754, in bytes a second (draft-ietf-idr-link-bandwidth §2).
fn local_as2(r: &mut Reader) -> Result<(), Stop> {
    const LINK_BANDWIDTH: u8 = 4;
    let kind = r.take(SUBTYPE_LOCAL_AS2)?;
    r.take(VALUE_AS2)?;
    match kind.0 {
        LINK_BANDWIDTH => {
            let bandwidth = f64::from(f32::from_bits(r.word::<u32>()?));
            r.put_at(VALUE_BANDWIDTH, r.at() - 4, 4, bandwidth.to_bits());
        }
        _ => drop(r.take(VALUE_AN4)?),
    }
    Ok(())
}

/// RFC 8092.
pub fn large(r: &mut Reader) -> Result<(), Stop> {
    let number = |r: &Reader, offset| r.peek::<u32>(offset).unwrap_or(0);
    let all = r.left();
    let parts = (0..all / 12).map(|at| [0, 4, 8].map(|part| number(r, 12 * at + part)));
    let texts: Vec<String> = parts.map(|[a, b, c]| format!("{a}:{b}:{c}")).collect();
    for text in texts {
        r.put_text(LARGE_COMMUNITIES, text.as_bytes());
        r.nested(|r| {
            r.take(LARGE_GLOBAL)?;
            r.take(LARGE_LOCAL_1)?;
            r.take(LARGE_LOCAL_2)
        })?;
    }
    Ok(())
}
