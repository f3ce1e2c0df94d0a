//! Options of neighbour discovery itself, and of what configures hosts.
use super::*;
use crate::protocols::expert;

/// RFC 4861 §4.6.1; longer ones hold an EUI-64 (RFC 4944 §8).
pub(super) fn read_link(
    r: &mut Reader,
    units: u8,
    end: usize,
    (mac, bytes, eui64): (Field<Mac>, Field<Bytes>, Field<Eui64>),
) -> Result<(), Stop> {
    match units {
        1 => r.take(mac).map(drop),
        2 if r.ahead(14)?[8..] == [0; 6] => {
            let at = r.at();
            r.take(eui64)?;
            if eui64.index == SRC_EUI64.index {
                r.put_at(bytes, at, 8, 0);
            }
            mark(r, PADDING, 6)
        }
        _ => r.bytes(bytes, end - r.at()).map(drop),
    }
}

/// RFC 4861 §4.6.2.
pub(super) fn read_prefix(r: &mut Reader) -> Result<(), Stop> {
    r.take(PREFIX_LEN)?;
    let flags = r.take(PREFIX_FLAGS)?;
    r.nested(|r| {
        r.bits(flags, PREFIX_ON_LINK);
        r.bits(flags, PREFIX_AUTONOMOUS);
        r.bits(flags, PREFIX_ROUTER);
        r.bits(flags, PREFIX_RESERVED);
    });
    r.take(PREFIX_VALID)?;
    r.take(PREFIX_PREFERRED)?;
    let reserved = u64::from(r.peek::<u32>(0).unwrap_or(0));
    r.put_at(RESERVED_SECOND, r.at(), 4, reserved);
    mark(r, RESERVED, 4)?;
    r.bytes(PREFIX, 16).map(drop)
}

/// RFC 4861 §4.6.3: as much of the redirected packet as fits.
pub(super) fn read_redirected(r: &mut Reader, end: usize) -> Result<(), Stop> {
    reserved(r, 6)?;
    let len = end - r.at();
    if len > 0 {
        r.put_at(REDIRECTED, r.at(), len, 0);
        r.within(len, |r| {
            r.quote(Key::Ether(0x86dd));
            Ok(())
        })??;
    }
    Ok(())
}

pub(super) fn read_addresses(r: &mut Reader, field: Field<Ip6>, end: usize) -> Result<(), Stop> {
    while r.at() < end {
        r.bytes(field, 16)?;
    }
    Ok(())
}

/// RFC 4191 §2.3.
pub(super) fn read_route(r: &mut Reader, units: u8) -> Result<(), Stop> {
    r.take(ROUTE_PREFIX_LEN)?;
    let flags = r.take(ROUTE_FLAGS)?;
    r.nested(|r| {
        r.bits(flags, ROUTE_PREFERENCE);
        r.put_at(ROUTE_RESERVED, r.at() - 1, 1, u64::from(flags.0 & 0xe7));
    });
    r.bits(flags, ROUTE_HIGH);
    r.bits(flags, ROUTE_LOW);
    r.take(ROUTE_LIFETIME)?;
    match units {
        1 => Ok(()),
        2 => r.bytes(PREFIX, 8).map(drop),
        3 => r.bytes(PREFIX, 16).map(drop),
        _ => {
            expert::tell(r, BAD_LEN);
            Ok(())
        }
    }
}

/// RFC 5175 §4.
pub(super) fn read_flags(r: &mut Reader, end: usize) -> Result<(), Stop> {
    let flags = r.take(FLAGS)?;
    r.nested(|r| {
        r.bits(flags, FLAGS_M);
        r.bits(flags, FLAGS_O);
        r.bits(flags, FLAGS_H);
        r.bits(flags, FLAGS_PRF);
        r.bits(flags, FLAGS_P);
        r.put_at(FLAGS_RESERVED, r.at() - 2, 2, u64::from(flags.0 & 0x2ff));
    });
    mark(r, RESERVED, end - r.at())
}

/// The bytes of a domain name (RFC 1035 §3.1).
pub(in crate::protocols::icmpv6) fn domain_len(bytes: &[u8]) -> usize {
    let mut at = 0;
    while let Some(len) = bytes.get(at) {
        match len {
            0 => return at + 1,
            0xc0.. => return at + 2,
            len => at += 1 + usize::from(*len),
        }
    }
    at.min(bytes.len())
}

/// RFC 8106 §5.2.
pub(super) fn read_search_list(r: &mut Reader, end: usize) -> Result<(), Stop> {
    reserved(r, 2)?;
    r.take(SEARCH_LIFETIME)?;
    while r.at() < end {
        let rest = r.ahead(end - r.at())?;
        if rest.first() == Some(&0) {
            return mark(r, PADDING, rest.len());
        }
        let message = r.at() as u64;
        r.bytes_as(SEARCH_NAME, domain_len(rest).min(rest.len()), message)?;
    }
    Ok(())
}

/// RFC 8781 §4.
pub(super) fn read_translation(r: &mut Reader, end: usize) -> Result<(), Stop> {
    let word = r.word::<u16>()?;
    r.bits(word, NAT_LIFETIME);
    let len = match r.bits(word, NAT_CODE) {
        0 => 12,
        code @ 1..=5 => 9 - code as usize,
        _ => {
            expert::tell(r, BAD_LEN);
            return r.skip(end - r.at());
        }
    };
    let bytes = r.ahead(end.saturating_sub(r.at()))?;
    r.put_at(NAT_PREFIX, r.at(), len.min(bytes.len()), 0);
    r.skip(bytes.len())
}

pub(super) fn read_text(r: &mut Reader, field: Field<Text>, end: usize) -> Result<(), Stop> {
    let len = end - r.at();
    let bytes = r.ahead(len)?;
    let shown = bytes.iter().position(|byte| *byte == 0).unwrap_or(len);
    r.put_at(field, r.at(), shown, 0);
    r.skip(len)
}

/// RFC 8106 §5.1.
pub(super) fn read_servers(r: &mut Reader, end: usize) -> Result<(), Stop> {
    reserved(r, 2)?;
    r.take(DNS_LIFETIME)?;
    read_addresses(r, DNS_SERVER, end)
}
