//! Addresses as this protocol encodes them (RFC 7761 §4.9.1).
use super::fields::*;
use crate::wire::*;

const IPV4: u8 = 1;
const IPV6: u8 = 2;

/// A field that holds an address, for either family.
pub type Pair = (Field<Ip4>, Field<Ip6>);

pub const BOOTSTRAPS: Pair = (BOOTSTRAP, BOOTSTRAP_6);
pub const POINT_ADDRESSES: Pair = (POINT, POINT_6);
pub const UPSTREAMS: Pair = (UPSTREAM, UPSTREAM_6);
pub const ORIGINATORS: Pair = (ORIGINATOR, ORIGINATOR_6);
pub const LISTED: Pair = (ADDRESS, ADDRESS_6);
pub const GROUP_ADDRESSES: Pair = (GROUP, GROUP_6);
pub const JOINED: Pair = (JOIN, JOIN_6);
pub const PRUNED: Pair = (PRUNE, PRUNE_6);
pub const SOURCES: Pair = (SOURCE, SOURCE_6);

/// A whole encoded address under `pair`, and its parts below, which `parts` reads behind family and encoding.
fn encoded(
    r: &mut Reader,
    pair: Pair,
    header: usize,
    parts: fn(&mut Reader, u8) -> Result<(), Stop>,
) -> Result<(), Stop> {
    let family = r.ahead(1)?.first().copied().unwrap_or(0);
    let len = match family {
        IPV4 => 4,
        IPV6 => 16,
        _ => return Err(Stop::Malformed("only IPv4 and IPv6 addresses are known")),
    };
    let address = r.ahead(header + len)?.get(header..).unwrap_or(&[]);
    match <[u8; 4]>::try_from(address) {
        Ok(address) => {
            let address = u32::from_be_bytes(address);
            r.put_at(pair.0, r.at(), header + len, u64::from(address));
        }
        Err(_) => r.put_at(pair.1, r.at() + header, len, 0),
    }
    r.nested(|r| {
        r.take(FAMILY)?;
        r.take(ENCODING)?;
        parts(r, family)
    })
}

fn bare(r: &mut Reader, family: u8, pair: Pair) -> Result<(), Stop> {
    match family {
        IPV6 => r.bytes(pair.1, 16).map(drop),
        _ => r.take(pair.0).map(drop),
    }
}

pub fn unicast(r: &mut Reader, pair: Pair) -> Result<(), Stop> {
    encoded(r, pair, 2, |r, family| {
        bare(r, family, (UNICAST, UNICAST_6))
    })
}

pub fn group(r: &mut Reader) -> Result<(), Stop> {
    encoded(r, GROUP_ADDRESSES, 4, |r, family| {
        let flags = r.take(GROUP_FLAGS)?;
        r.nested(|r| {
            r.bits(flags, GROUP_B);
            r.bits(flags, GROUP_RESERVED);
            r.bits(flags, GROUP_Z);
        });
        r.take(MASK_LEN)?;
        bare(r, family, GROUP_ADDRESSES)
    })
}

pub fn source(r: &mut Reader, pair: Pair) -> Result<(), Stop> {
    encoded(r, pair, 4, |r, family| {
        let flags = r.take(SOURCE_FLAGS)?;
        r.nested(|r| {
            r.bits(flags, SOURCE_RESERVED);
            r.bits(flags, SOURCE_S);
            r.bits(flags, SOURCE_W);
            r.bits(flags, SOURCE_R);
        });
        r.take(MASK_LEN)?;
        bare(r, family, SOURCES)
    })
}
