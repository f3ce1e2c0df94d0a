//! Resource records: what all have, and the data of the types of RFC 1035 and its like.
use super::fields::*;
use super::names::{skip_name, take_name, take_string};
use super::{Flavour, Message, class, options, security, services, summary};
use crate::wire::*;

/// Type, class, time to live and length.
const HEAD: usize = 10;
const OPT: u16 = 41;
const SRV: u16 = 33;

pub fn record(r: &mut Reader, message: &Message) -> Result<(), Stop> {
    let head = summary::reserve(r);
    let result = r.nested(|r| {
        let (name, kind) = names(r, message)?;
        let class = match kind {
            OPT => {
                options::head(r, message)?;
                0
            }
            _ => {
                let class = class(r, message, RESP_CLASS, RESP_CACHE_FLUSH)?;
                r.take(RESP_TTL)?;
                class
            }
        };
        let len = usize::from(r.take(RESP_LEN)?);
        let end = r.at() + len;
        r.ahead(len)?;
        if len > 0 {
            r.put_at(RDATA, r.at(), len, 0);
        }
        data(r, kind, len, message)?;
        r.seek(end);
        Ok((name, kind, class))
    });
    let (name, kind, class) = result?;
    summary::record(r, head, &name, kind, class);
    Ok(())
}

/// Name and type; that of a service says three things (RFC 2782).
fn names(r: &mut Reader, message: &Message) -> Result<(Vec<u8>, u16), Stop> {
    let Some(name) = domain::parse(r.from(0), r.at(), message.start) else {
        return Err(take_name(r, RESP_NAME, message)
            .err()
            .unwrap_or(Stop::Malformed("")));
    };
    // Of a record that is not all there nothing is said.
    r.ahead(name.len + HEAD)?;
    let len = r.peek::<u16>(name.len + HEAD - 2).unwrap_or(0);
    r.ahead(name.len + HEAD + usize::from(len))?;
    if r.peek::<u16>(name.len) == Some(SRV) {
        services::names(r, &domain::escaped(&name.text));
        r.bytes_as(OWNER, name.len, message.start as u64)?;
    } else {
        r.bytes_as(RESP_NAME, name.len, message.start as u64)?;
    }
    let kind = r.take(RESP_TYPE)?;
    Ok((name.text, kind))
}

/// A record's data, `len` bytes; what a name or a string needs beyond them is read all the same.
fn data(r: &mut Reader, kind: u16, len: usize, message: &Message) -> Result<(), Stop> {
    let end = r.at() + len;
    if let Some(field) = lone_name(kind) {
        return skip_name(r, field, message);
    }
    match kind {
        1 => r.take(A).map(drop),
        28 => r.bytes(AAAA, 16).map(drop),
        6 => authority(r, message),
        10 => r.bytes(NULL, len).map(drop),
        11 => services_of(r, end),
        13 => {
            take_string(r, HINFO_CPU_LENGTH, HINFO_CPU)?;
            take_string(r, HINFO_OS_LENGTH, HINFO_OS)
        }
        14 => {
            skip_name(r, MINFO_R, message)?;
            skip_name(r, MINFO_E, message)
        }
        17 => {
            skip_name(r, RP_MAILBOX, message)?;
            skip_name(r, RP_TXT_RR, message)
        }
        15 => with_preference(r, MX_PREFERENCE, MX_MAIL_EXCHANGE, message),
        18 => with_preference(r, AFSDB_SUBTYPE, AFSDB_HOSTNAME, message),
        21 => with_preference(r, RT_SUBTYPE, RT_INTERMEDIATE_HOST, message),
        36 => with_preference(r, KX_PREFERENCE, KX_KEY_EXCHANGE, message),
        107 => with_preference(r, ILNP_LP_PREFERENCE, ILNP_LP, message),
        26 => {
            with_preference(r, PX_PREFERENCE, PX_MAP822, message)?;
            skip_name(r, PX_MAP400, message)
        }
        16 => strings(r, end, TXT_LENGTH, Field::at(TXT.index)),
        99 => strings(r, end, SPF_LENGTH, SPF),
        19 => take_string(r, X25_LENGTH, X25_PSDN_ADDRESS),
        20 => {
            take_string(r, IDSN_LENGTH, IDSN_ADDRESS)?;
            match r.at() < end {
                true => take_string(r, IDSN_SA_LENGTH, IDSN_SA_ADDRESS),
                false => Ok(()),
            }
        }
        22 => r.bytes(NSAP_RDATA, len).map(drop),
        27 => {
            take_string(r, GPOS_LONGITUDE_LENGTH, GPOS_LONGITUDE)?;
            take_string(r, GPOS_LATITUDE_LENGTH, GPOS_LATITUDE)?;
            take_string(r, GPOS_ALTITUDE_LENGTH, GPOS_ALTITUDE)
        }
        29 => location(r, len),
        30 => {
            skip_name(r, NXT_NEXT_DOMAIN_NAME, message)?;
            bits(r, end.saturating_sub(r.at()), 0)
        }
        OPT => options::options(r, end),
        42 => services::prefixes(r, end),
        33 | 35 | 64 | 65 => services::record(r, kind, end, message),
        104..=106 => locator(r, kind),
        108 => r.take(EUI48).map(drop),
        109 => r.take(EUI64).map(drop),
        _ => {
            security::record(r, kind, len, message)?;
            match kind {
                47 | 50 | 62 => type_map(r, end),
                _ => Ok(()),
            }
        }
    }
}

/// RFC 4034 §4.1.2: which types a name has, in blocks of 256.
fn type_map(r: &mut Reader, end: usize) -> Result<(), Stop> {
    while r.at() < end {
        let block = u64::from(r.word::<u8>()?);
        let len = usize::from(r.word::<u8>()?);
        bits(r, len, block << 8)?;
    }
    Ok(())
}

/// A type for every bit that is set.
fn bits(r: &mut Reader, len: usize, first: u64) -> Result<(), Stop> {
    for at in 0..len {
        let byte = r.word::<u8>()?;
        for bit in (0..8).filter(|bit| byte >> (7 - bit) & 1 == 1) {
            let kind = first + 8 * at as u64 + bit;
            r.put_at(RESP_TYPE, r.at() - 1, 1, kind);
        }
    }
    Ok(())
}

/// The types whose data is one name.
fn lone_name(kind: u16) -> Option<Field<Domain>> {
    Some(match kind {
        2 => NS,
        3 => MD,
        4 => MF,
        5 => CNAME,
        7 => MB,
        8 => MG,
        9 => MR,
        12 => PTR_DOMAIN_NAME,
        23 => NSAP_PTR_OWNER,
        39 => DNAME,
        _ => return None,
    })
}

fn with_preference(
    r: &mut Reader,
    preference: Field<u16>,
    name: Field<Domain>,
    message: &Message,
) -> Result<(), Stop> {
    r.take(preference)?;
    skip_name(r, name, message)
}

/// RFC 1035 §3.3.13.
fn authority(r: &mut Reader, message: &Message) -> Result<(), Stop> {
    skip_name(r, SOA_MNAME, message)?;
    skip_name(r, SOA_RNAME, message)?;
    r.take(SOA_SERIAL_NUMBER)?;
    r.take(SOA_REFRESH_INTERVAL)?;
    r.take(SOA_RETRY_INTERVAL)?;
    r.take(SOA_EXPIRE_LIMIT)?;
    r.take(SOA_MINIMUM_TTL).map(drop)
}

/// RFC 1035 §3.4.2: a bit a port, eight to a byte; bytes without any are not shown.
fn services_of(r: &mut Reader, end: usize) -> Result<(), Stop> {
    r.take(WKS_ADDRESS)?;
    r.take(WKS_PROTOCOL)?;
    while r.at() < end {
        match r.peek::<u8>(0) {
            Some(0) => r.skip(1)?,
            _ => drop(r.take(WKS_BITS)?),
        }
    }
    Ok(())
}

fn strings(r: &mut Reader, end: usize, len: Field<u8>, text: Field<Ascii>) -> Result<(), Stop> {
    while r.at() < end {
        take_string(r, len, text)?;
    }
    Ok(())
}

/// RFC 1876 §2.
fn location(r: &mut Reader, len: usize) -> Result<(), Stop> {
    let start = r.at();
    if r.take(LOC_VERSION)? != 0 {
        r.seek(start);
        return r.bytes(LOC_UNKNOWN_DATA, len).map(drop);
    }
    r.take(LOC_SIZE)?;
    r.take(LOC_HORIZONTAL_PRECISION)?;
    r.take(LOC_VERTICAL_PRECISION)?;
    r.take(LOC_LATITUDE)?;
    r.take(LOC_LONGITUDE)?;
    r.take(LOC_ALTITUDE).map(drop)
}

/// RFC 6742 §2.
fn locator(r: &mut Reader, kind: u16) -> Result<(), Stop> {
    match kind {
        104 => {
            r.take(ILNP_NID_PREFERENCE)?;
            r.bytes(ILNP_NID, 8).map(drop)
        }
        105 => {
            r.take(ILNP_L32_PREFERENCE)?;
            r.take(ILNP_L32).map(drop)
        }
        _ => {
            r.take(ILNP_L64_PREFERENCE)?;
            r.bytes(ILNP_L64, 8).map(drop)
        }
    }
}

/// Whether classes of this message have a bit that is not theirs.
pub fn is_multicast(message: &Message) -> bool {
    message.flavour == Flavour::Multicast
}
