//! Messages of mobile IPv6 (RFC 6275), secure discovery (RFC 3971), fast handovers (RFC 5568) and locators (RFC 6743).
use super::*;

fn read_ident(r: &mut Reader) -> Result<(), Stop> {
    r.take(MIP_IDENT)?;
    r.bytes(RESERVED, 2).map(drop)
}

/// RFC 6275 §6.5 and §6.7.
pub(super) fn read_request(r: &mut Reader) -> Result<(), Stop> {
    read_ident(r)
}

/// RFC 6275 §6.6.
pub(super) fn read_home_agents(r: &mut Reader) -> Result<(), Stop> {
    read_ident(r)?;
    while r.reported() > 0 {
        r.bytes(MIP_HOME, 16)?;
    }
    Ok(())
}

/// RFC 6275 §6.8.
pub(super) fn read_prefixes(r: &mut Reader) -> Result<(), Stop> {
    r.take(MIP_IDENT)?;
    let flags = r.take(MIP_FLAGS)?;
    r.nested(|r| {
        r.bits(flags, MIP_MANAGED);
        r.bits(flags, MIP_OTHER);
        r.bits(flags, MIP_RESERVED);
    });
    options::read(r)
}

/// RFC 3971 §6.4.1.
pub(super) fn read_path_solicitation(r: &mut Reader) -> Result<(), Stop> {
    r.take(SEND_IDENT)?;
    r.take(SEND_COMPONENT)?;
    options::read(r)
}

/// RFC 3971 §6.4.2.
pub(super) fn read_path_advertisement(r: &mut Reader) -> Result<(), Stop> {
    r.take(SEND_IDENT)?;
    r.take(SEND_ALL)?;
    r.take(SEND_COMPONENT)?;
    r.bytes(RESERVED, 2)?;
    options::read(r)
}

/// RFC 5568 §6.1 and §6.2; as experimental messages in RFC 4068.
pub(super) fn read_handover(r: &mut Reader) -> Result<(), Stop> {
    match r.take(FAST_SUBTYPE)? {
        2 | 3 | 5 => {
            r.bytes(RESERVED, 1)?;
        }
        4 => {
            let flags = r.take(FAST_FLAGS)?;
            r.nested(|r| {
                r.bits(flags, FAST_ASSIGNED);
                r.bits(flags, FAST_BUFFER);
                r.bits(flags, FAST_RESERVED);
            });
        }
        _ => r.skip(1)?,
    }
    r.take(FAST_IDENT)?;
    options::read(r)
}

/// RFC 6743 §2.
pub(super) fn read_locators(r: &mut Reader) -> Result<(), Stop> {
    let count = r.take(LOCATORS)?;
    r.bytes(RESERVED, 1)?;
    r.bytes(RESERVED, 2)?;
    (0..count).try_for_each(|_| {
        r.take(LOCATOR)?;
        let preference = r.word::<u16>()?;
        r.put_at(LOCATOR_PREFERENCE, r.at() - 2, 2, u64::from(preference));
        let lifetime = r.word::<u16>()?;
        r.put_at(LOCATOR_LIFETIME, r.at() - 2, 2, u64::from(lifetime));
        Ok(())
    })
}
