//! Records that say where a service is: SRV, NAPTR, SVCB and HTTPS; and APL's lists of prefixes.
use super::fields::*;
use super::names::{skip_name, take_string};
use super::{Message, options};
use crate::wire::*;

/// `_sip._udp.example.com`: service, protocol, name.
pub fn names(r: &mut Reader, owner: &str) {
    let mut parts = owner.trim_start_matches('.').splitn(3, '.');
    for field in [SRV_SERVICE, SRV_PROTO, SRV_NAME] {
        if let Some(part) = parts.next() {
            r.put_text(field, part.as_bytes());
        }
    }
}

pub fn record(r: &mut Reader, kind: u16, end: usize, message: &Message) -> Result<(), Stop> {
    match kind {
        33 => {
            r.take(SRV_PRIORITY)?;
            r.take(SRV_WEIGHT)?;
            r.take(SRV_PORT)?;
            skip_name(r, SRV_TARGET, message)
        }
        35 => naming_authority(r, message),
        _ => {
            r.take(SVCB_SVCPRIORITY)?;
            skip_name(r, SVCB_TARGETNAME, message)?;
            while r.at() < end {
                r.group(SVCB_SVCPARAM, parameter)?;
            }
            Ok(())
        }
    }
}

/// RFC 3403 §4.1.
fn naming_authority(r: &mut Reader, message: &Message) -> Result<(), Stop> {
    r.take(NAPTR_ORDER)?;
    r.take(NAPTR_PREFERENCE)?;
    take_string(r, NAPTR_FLAGS_LENGTH, NAPTR_FLAGS)?;
    take_string(r, NAPTR_SERVICE_LENGTH, NAPTR_SERVICE)?;
    take_string(r, NAPTR_REGEX_LENGTH, NAPTR_REGEX)?;
    let at = r.at();
    if let Some(name) = domain::parse(r.from(0), at, message.start) {
        r.put_at(NAPTR_REPLACEMENT_LENGTH, at, 0, name.text.len() as u64);
    }
    skip_name(r, NAPTR_REPLACEMENT, message)
}

/// RFC 9460 §2.2.
fn parameter(r: &mut Reader) -> Result<(), Stop> {
    let key = r.take(SVCB_SVCPARAM_KEY)?;
    let len = usize::from(r.take(SVCB_SVCPARAM_VALUE_LENGTH)?);
    r.ahead(len)?;
    let end = r.at() + len;
    match key {
        0 => until(r, end, |r| r.take(SVCB_SVCPARAM_MANDATORY_KEY).map(drop))?,
        1 => until(r, end, |r| {
            take_string(r, SVCB_SVCPARAM_ALPN_LENGTH, SVCB_SVCPARAM_ALPN)
        })?,
        2 => {}
        3 => drop(r.take(SVCB_SVCPARAM_PORT)?),
        4 => until(r, end, |r| r.take(SVCB_SVCPARAM_IPV4HINT_IP).map(drop))?,
        5 => drop(r.bytes(SVCB_SVCPARAM_ECHCONFIG, len)?),
        6 => until(r, end, |r| r.bytes(SVCB_SVCPARAM_IPV6HINT_IP, 16).map(drop))?,
        32769 => drop(r.bytes(SVCB_SVCPARAM_ODOHCONFIG, len)?),
        _ if len > 0 => drop(r.bytes(SVCB_SVCPARAM_VALUE, len)?),
        _ => {}
    }
    r.seek(end);
    Ok(())
}

fn until(
    r: &mut Reader,
    end: usize,
    f: impl Fn(&mut Reader) -> Result<(), Stop>,
) -> Result<(), Stop> {
    while r.at() < end {
        f(r)?;
    }
    Ok(())
}

/// RFC 3123 §4.
pub fn prefixes(r: &mut Reader, end: usize) -> Result<(), Stop> {
    while r.at() < end {
        let family = r.take(APL_ADDRESS_FAMILY)?;
        r.take(APL_CODED_PREFIX)?;
        let word = r.word::<u8>()?;
        r.bits(word, APL_NEGATION);
        let len = r.bits(word, APL_AFDLENGTH) as usize;
        options::address(
            r,
            family,
            len,
            APL_AFDPART_IPV4,
            APL_AFDPART_IPV6,
            APL_AFDPART_DATA,
        )?;
    }
    Ok(())
}
