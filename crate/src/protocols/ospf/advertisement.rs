//! Link state advertisements: the header that all have, and requests for them.
use super::fields::*;
use super::{V3, v2, v3};
use crate::wire::*;

const HEADER_LEN: usize = 20;
const TE: u8 = 1;

/// What an advertisement is of, and how long it is with its header.
pub struct Kind {
    pub number: u16,
    pub opaque: u8,
    pub len: usize,
}

/// An advertisement with its body.
pub fn read(r: &mut Reader, version: u8) -> Result<(), Stop> {
    r.group(ADVERTISEMENT, |r| whole(r, version))
}

fn whole(r: &mut Reader, version: u8) -> Result<(), Stop> {
    let kind = header(r, version)?;
    let Some(len) = kind.len.checked_sub(HEADER_LEN) else {
        return Err(Stop::Malformed("an advertisement has at least 20 bytes"));
    };
    r.within(len, |r| match version {
        V3 => v3::body(r, &kind),
        _ => v2::body(r, &kind),
    })?
}

/// RFC 2328 §A.4.1, RFC 5340 §A.4.2.
pub fn header(r: &mut Reader, version: u8) -> Result<Kind, Stop> {
    let age = r.word::<u16>()?;
    r.bits(age, AGE);
    let kind = match version {
        V3 => {
            r.bits(age, V3_FOREVER);
            v3_type(r)?
        }
        _ => {
            r.bits(age, FOREVER);
            v2_type(r)?
        }
    };
    r.take(ADVERTISER)?;
    r.take(SEQUENCE)?;
    r.take(LSA_CHECKSUM)?;
    let len = usize::from(r.take(LSA_LENGTH)?);
    Ok(Kind { len, ..kind })
}

fn v2_type(r: &mut Reader) -> Result<Kind, Stop> {
    super::options::v2(r)?;
    let number = r.take(TYPE)?;
    note_v2(r, u16::from(number));
    let opaque = identifier(r, number)?;
    Ok(Kind {
        number: u16::from(number),
        opaque,
        len: 0,
    })
}

/// RFC 5250 §3: an opaque advertisement's identifier says what it is about.
fn identifier(r: &mut Reader, number: u8) -> Result<u8, Stop> {
    if !(9..=11).contains(&number) {
        r.take(ID)?;
        return Ok(0);
    }
    let opaque = r.take(OPAQUE_TYPE)?;
    if opaque == TE {
        r.take(TE_RESERVED)?;
        r.take(TE_INSTANCE)?;
    } else {
        r.take(OPAQUE_ID)?;
    }
    Ok(opaque)
}

fn note_v2(r: &mut Reader, number: u16) {
    let mark = match number {
        1 => IS_ROUTER,
        2 => IS_NETWORK,
        3 => IS_SUMMARY,
        4 => IS_BOUNDARY,
        5 => IS_EXTERNAL,
        6 => IS_MEMBERSHIP,
        7 => IS_STUBBY,
        8 => IS_ATTRIBUTES,
        9..=11 => IS_OPAQUE,
        _ => return,
    };
    r.put(mark, 1);
}

fn v3_type(r: &mut Reader) -> Result<Kind, Stop> {
    let number = v3_function(r)?;
    note_v3(r, number);
    r.take(STATE_ID)?;
    Ok(Kind {
        number,
        opaque: 0,
        len: 0,
    })
}

/// RFC 5340 §A.4.2.1: the function, whose upper bits say how far it is flooded.
fn v3_function(r: &mut Reader) -> Result<u16, Stop> {
    let number = r.take(V3_TYPE)?;
    let function = r.nested(|r| {
        r.bits(number, V3_U);
        r.bits(number, V3_SCOPE);
        r.bits(number, V3_FUNCTION)
    });
    Ok(function as u16)
}

fn note_v3(r: &mut Reader, function: u16) {
    let mark = match function {
        1 => V3_IS_ROUTER,
        2 => V3_IS_NETWORK,
        3 => V3_IS_INTER_PREFIX,
        4 => V3_IS_INTER_ROUTER,
        5 => V3_IS_EXTERNAL,
        6 => V3_IS_GROUP,
        7 => V3_IS_STUBBY,
        8 => V3_IS_LINK,
        9 => V3_IS_INTRA_PREFIX,
        _ => return,
    };
    r.put(mark, 1);
}

/// RFC 2328 §A.3.4, RFC 5340 §A.3.4.
pub fn requests(r: &mut Reader, version: u8) -> Result<(), Stop> {
    while r.left() > 0 {
        r.group(REQUESTED, |r| request(r, version))?;
    }
    Ok(())
}

fn request(r: &mut Reader, version: u8) -> Result<(), Stop> {
    match version {
        V3 => {
            r.bytes(RESERVED, 2)?;
            v3_function(r)?;
        }
        _ => drop(r.take(REQUEST_TYPE)?),
    }
    r.take(STATE_ID)?;
    r.take(ADVERTISER).map(drop)
}
