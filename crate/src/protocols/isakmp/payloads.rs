//! What is inside the payloads, one kind each (RFC 2408 §3, RFC 7296 §3).
use super::fields::*;
use super::{Version, association};
use crate::wire::*;

const SIGNATURE_HASHES: u16 = 16_431;
/// RFC 7296 §3.14: the vector's length is the cipher's, which only the peers know.
const VECTOR_LEN: usize = 4;

pub fn read(r: &mut Reader, kind: u8, version: Version) -> Result<(), Stop> {
    match kind {
        1 | 33 => association::read(r, version)?,
        4 | 34 => key(r, version)?,
        5 | 35 | 36 => identity(r, version)?,
        6 | 37 => {
            r.take(CERTIFICATE_TYPE)?;
            r.put_at(CERTIFICATE, r.at(), r.left(), 0);
            r.skip(r.left())?;
        }
        7 | 38 => {
            r.take(REQUEST_TYPE)?;
            r.skip(r.left())?;
        }
        8 => drop(r.rest_as(HASH)),
        9 => drop(r.rest_as(SIGNATURE)),
        10 | 40 => drop(r.rest_as(NONCE)),
        11 | 41 => notify(r, version)?,
        12 | 42 => delete(r, version)?,
        13 | 43 => drop(r.rest_as(VENDOR)),
        46 => {
            let len = r.left().min(VECTOR_LEN);
            r.bytes(VECTOR, len)?;
            r.put_at(ENCRYPTED, r.at(), r.left(), 0);
            r.skip(r.left())?;
        }
        _ => drop(r.rest_as(DATA)),
    }
    Ok(())
}

fn key(r: &mut Reader, version: Version) -> Result<(), Stop> {
    if version == Version::Two {
        r.take(KEY_GROUP)?;
        r.bytes(RESERVED, 2)?;
    }
    r.rest_as(KEY_DATA);
    Ok(())
}

fn identity(r: &mut Reader, version: Version) -> Result<(), Stop> {
    let kind = r.take(IDENTITY_TYPE)?;
    match version {
        Version::One => {
            r.take(IDENTITY_PROTOCOL)?;
            r.take(IDENTITY_PORT)?;
        }
        Version::Two => drop(r.bytes(RESERVED, 3)?),
    }
    r.put_at(IDENTITY, r.at(), r.left(), 0);
    r.nested(|r| {
        match (kind, r.left()) {
            (1, 4) => drop(r.take(IDENTITY_4)?),
            (2, _) => drop(r.rest_as(IDENTITY_NAME)),
            (3, _) => drop(r.rest_as(IDENTITY_USER)),
            (5, 16) => drop(r.bytes(IDENTITY_6, 16)?),
            (11, _) => drop(r.rest_as(IDENTITY_KEY)),
            _ => r.skip(r.left())?,
        }
        Ok(())
    })
}

fn notify(r: &mut Reader, version: Version) -> Result<(), Stop> {
    if version == Version::One {
        r.take(NOTIFY_DOMAIN)?;
    }
    r.take(NOTIFY_PROTOCOL)?;
    let spi = usize::from(r.take(SPI_LEN)?);
    let kind = r.take(NOTIFY_TYPE)?;
    if spi > 0 {
        r.bytes(SPI, spi)?;
    }
    r.put_at(NOTIFY_DATA, r.at(), r.left(), 0);
    if kind == SIGNATURE_HASHES && version == Version::Two {
        while r.left() > 0 {
            r.take(NOTIFY_HASHES)?;
        }
    }
    r.skip(r.left())
}

fn delete(r: &mut Reader, version: Version) -> Result<(), Stop> {
    if version == Version::One {
        r.take(DELETE_DOMAIN)?;
    }
    r.take(DELETE_PROTOCOL)?;
    let len = usize::from(r.take(SPI_LEN)?);
    let count = r.take(DELETE_COUNT)?;
    for _ in 0..count {
        if len == 0 {
            break;
        }
        r.bytes(DELETE_SPI, len)?;
    }
    Ok(())
}
