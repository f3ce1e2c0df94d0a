//! Open Shortest Path First, version 2 and version 3: what both share, and the packets but for the advertisements.
mod advertisement;
mod engineering;
mod fields;
mod lines;
mod options;
mod signalling;
mod v2;
mod v3;

use crate::names::ospf as names;
use crate::wire::*;
pub use fields::PROTOCOL;
use fields::*;
use lines::lines;

const HELLO_PACKET: u8 = 1;
const DESCRIPTION_PACKET: u8 = 2;
const V3: u8 = 3;

fn dissect(r: &mut Reader) -> Result<Next, Stop> {
    let start = r.at();
    let (version, kind, len, auth) = r.group(HEADER, |r| header(r))?;
    // The length counts neither the digest nor the block of signals behind it (RFC 2328 §D.4.3, RFC 5613 §2.1).
    let body = len.saturating_sub(r.at() - start);
    r.within(body.min(r.reported()), |r| packet(r, version, kind))??;
    if version != V3 && auth.kind == CRYPTOGRAPHIC {
        r.bytes(AUTH_DATA, usize::from(auth.len))?;
    }
    if r.left() > 0 && matches!(kind, HELLO_PACKET | DESCRIPTION_PACKET) {
        signalling::read(r)?;
    }
    Ok(Next::End)
}

const CRYPTOGRAPHIC: u16 = 2;

/// What a version 2 header says of its authentication.
#[derive(Clone, Copy, Default)]
struct Authentication {
    kind: u16,
    len: u8,
}

/// RFC 2328 §A.3.1, RFC 5340 §A.3.1: version, kind, length and authentication.
fn header(r: &mut Reader) -> Result<(u8, u8, usize, Authentication), Stop> {
    let version = r.take(VERSION)?;
    let kind = r.take(MESSAGE)?;
    let mark = match kind {
        HELLO_PACKET => Some(IS_HELLO),
        DESCRIPTION_PACKET => Some(IS_DESCRIPTION),
        3 => Some(IS_REQUEST),
        4 => Some(IS_UPDATE),
        5 => Some(IS_ACKNOWLEDGEMENT),
        _ => None,
    };
    if let Some(mark) = mark {
        r.put(mark, 1);
    }
    let len = usize::from(r.take(LENGTH)?);
    r.take(ROUTER)?;
    r.take(AREA)?;
    r.take(CHECKSUM)?;
    let auth = match version {
        2 => authentication(r)?,
        V3 => {
            r.take(INSTANCE)?;
            r.bytes(RESERVED, 1)?;
            Authentication::default()
        }
        _ => return Err(Stop::Malformed("versions 2 and 3 are known")),
    };
    Ok((version, kind, len, auth))
}

/// RFC 2328 §D.
fn authentication(r: &mut Reader) -> Result<Authentication, Stop> {
    let kind = r.take(AUTH_TYPE)?;
    let mut len = 0;
    match kind {
        0 => drop(r.bytes(AUTH_NONE, 8)?),
        1 => drop(r.bytes(AUTH_SIMPLE, 8)?),
        CRYPTOGRAPHIC => {
            r.skip(2)?;
            r.take(AUTH_KEY)?;
            len = r.take(AUTH_LEN)?;
            r.take(AUTH_SEQUENCE)?;
        }
        _ => drop(r.bytes(AUTH_UNKNOWN, 8)?),
    }
    Ok(Authentication { kind, len })
}

fn packet(r: &mut Reader, version: u8, kind: u8) -> Result<(), Stop> {
    match kind {
        HELLO_PACKET => r.group(HELLO, |r| hello(r, version)),
        DESCRIPTION_PACKET => description(r, version),
        3 => advertisement::requests(r, version),
        4 => r.group(UPDATE, |r| {
            let count = r.take(ADVERTISEMENTS)?;
            (0..count).try_for_each(|_| advertisement::read(r, version))
        }),
        5 => headers(r, version),
        _ => Ok(()),
    }
}

fn headers(r: &mut Reader, version: u8) -> Result<(), Stop> {
    while r.left() > 0 {
        r.group(ADVERTISEMENT, |r| advertisement::header(r, version))?;
    }
    Ok(())
}

fn hello(r: &mut Reader, version: u8) -> Result<(), Stop> {
    if version == V3 {
        r.take(HELLO_INTERFACE)?;
        r.take(HELLO_PRIORITY)?;
        options::v3(r)?;
        r.take(HELLO_INTERVAL)?;
        r.take(HELLO_DEAD_V3)?;
    } else {
        r.take(HELLO_MASK)?;
        r.take(HELLO_INTERVAL)?;
        options::v2(r)?;
        r.take(HELLO_PRIORITY)?;
        r.take(HELLO_DEAD)?;
    }
    r.take(HELLO_DESIGNATED)?;
    r.take(HELLO_BACKUP)?;
    while r.left() > 0 {
        r.take(HELLO_NEIGHBOR)?;
    }
    Ok(())
}

fn description(r: &mut Reader, version: u8) -> Result<(), Stop> {
    r.group(DESCRIBED, |r| described(r, version))?;
    headers(r, version)
}

fn described(r: &mut Reader, version: u8) -> Result<(), Stop> {
    if version == V3 {
        r.bytes(RESERVED, 1)?;
        options::v3(r)?;
        r.take(DESCRIPTION_MTU)?;
        r.bytes(RESERVED, 1)?;
    } else {
        r.take(DESCRIPTION_MTU)?;
        options::v2(r)?;
    }
    let flags = r.take(DESCRIPTION)?;
    r.nested(|r| {
        r.bits(flags, DESCRIPTION_R);
        r.bits(flags, DESCRIPTION_I);
        r.bits(flags, DESCRIPTION_M);
        r.bits(flags, DESCRIPTION_MS);
    });
    r.take(DESCRIPTION_SEQUENCE).map(drop)
}

fn info(layer: &Layer, out: &mut String) {
    let kind = layer.value(MESSAGE).unwrap_or(0);
    out.push_str(names::PACKETS.get(kind).unwrap_or("Unknown Packet"));
}
