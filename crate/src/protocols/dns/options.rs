//! The record OPT, whose parts mean something else, and its options (RFC 6891).
use super::Message;
use super::fields::*;
use super::records::is_multicast;
use crate::wire::*;

/// What stands where other records have class and time to live.
pub fn head(r: &mut Reader, message: &Message) -> Result<(), Stop> {
    if is_multicast(message) {
        let size = r.word::<u16>()?;
        let at = r.at() - 2;
        r.put_at(
            RR_UDP_PAYLOAD_SIZE_MULTICAST,
            at,
            2,
            u64::from(size & 0x7fff),
        );
        r.bits(size, RESP_CACHE_FLUSH);
    } else {
        r.take(RR_UDP_PAYLOAD_SIZE)?;
    }
    r.take(RESP_EXT_RCODE)?;
    r.take(RESP_EDNS0_VERSION)?;
    let flags = r.take(RESP_Z)?.0;
    r.nested(|r| {
        r.bits(flags, RESP_Z_DO);
        let at = r.at() - 2;
        r.put_at(RESP_Z_RESERVED, at, 2, u64::from(flags & 0x7fff));
    });
    Ok(())
}

pub fn options(r: &mut Reader, end: usize) -> Result<(), Stop> {
    while r.at() < end {
        r.group(OPT, |r| {
            let code = r.take(OPT_CODE)?;
            let len = usize::from(r.take(OPT_LEN)?);
            r.ahead(len)?;
            r.put_at(OPT_DATA, r.at(), len, 0);
            let end = r.at() + len;
            option(r, code, len)?;
            r.seek(end);
            Ok(())
        })?;
    }
    Ok(())
}

fn option(r: &mut Reader, code: u16, len: usize) -> Result<(), Stop> {
    match code {
        5 => each(r, OPT_DAU, len),
        6 => each(r, OPT_DHU, len),
        7 => each(r, OPT_N3U, len),
        8 => subnet(r, len),
        10 => cookies(r, len),
        11 if len == 2 => r.take(OPT_EDNS_TCP_KEEPALIVE_TIMEOUT).map(drop),
        12 => r.bytes(OPT_PADDING, len).map(drop),
        13 => r.bytes(OPT_CHAIN_FQDN, len).map(drop),
        15 => {
            r.take(OPT_EXT_ERROR_INFO_CODE)?;
            match len.saturating_sub(2) {
                0 => Ok(()),
                text => r.bytes(OPT_EXT_ERROR_EXTRA_TEXT, text).map(drop),
            }
        }
        _ => Ok(()),
    }
}

fn each(r: &mut Reader, field: Field<u8>, len: usize) -> Result<(), Stop> {
    for _ in 0..len {
        r.take(field)?;
    }
    Ok(())
}

/// RFC 7871 §6: an address without the bytes at its end that do not matter.
fn subnet(r: &mut Reader, len: usize) -> Result<(), Stop> {
    let family = r.take(OPT_CLIENT_FAMILY)?;
    r.take(OPT_CLIENT_NETMASK)?;
    r.take(OPT_CLIENT_SCOPE)?;
    address(
        r,
        family,
        len.saturating_sub(4),
        OPT_CLIENT_ADDR4,
        OPT_CLIENT_ADDR6,
        OPT_CLIENT_ADDR,
    )
}

/// An address of which `len` bytes are there.
pub fn address(
    r: &mut Reader,
    family: u16,
    len: usize,
    ip4: Field<Ip4>,
    ip6: Field<Ip6>,
    other: Field<Bytes>,
) -> Result<(), Stop> {
    let bytes = r.ahead(len)?;
    let mut whole = [0; 16];
    for (to, from) in whole.iter_mut().zip(bytes) {
        *to = *from;
    }
    match family {
        1 => drop(r.bytes_as(ip4, len, Ip4::read(&whole).raw())?),
        2 if len == 16 => drop(r.bytes(ip6, len)?),
        2 => {
            r.put_text(ip6, &whole);
            r.skip(len)?;
        }
        _ => drop(r.bytes(other, len)?),
    }
    Ok(())
}

/// RFC 7873 §4: eight bytes of the client's, then those of the server.
fn cookies(r: &mut Reader, len: usize) -> Result<(), Stop> {
    r.bytes(OPT_COOKIE_CLIENT, 8)?;
    r.bytes(OPT_COOKIE_SERVER, len.saturating_sub(8)).map(drop)
}
