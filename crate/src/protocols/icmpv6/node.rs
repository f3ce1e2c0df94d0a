//! Node information queries and replies (RFC 4620).
use super::options::domain_len;
use super::*;

fn read_head(r: &mut Reader) -> Result<u16, Stop> {
    let kind = r.take(NI_TYPE)?;
    let flags = r.take(NI_FLAGS)?;
    r.bits(flags, NI_FLAGS_ONLY);
    r.nested(|r| {
        r.bits(flags, NI_GLOBAL);
        r.bits(flags, NI_SITE);
        r.bits(flags, NI_LINK);
        r.bits(flags, NI_COMPRESSION);
        r.bits(flags, NI_UNICAST);
        r.bits(flags, NI_TRUNCATED);
        r.bits(flags, NI_RESERVED);
    });
    r.take(NI_NONCE)?;
    r.put_at(NI_NONCE_BYTES, r.at() - 8, 8, 0);
    Ok(kind)
}

pub(super) fn read_query(r: &mut Reader, code: u8) -> Result<(), Stop> {
    read_head(r)?;
    if r.reported() == 0 {
        return Ok(());
    }
    match code {
        0 => r.bytes(NI_SUBJECT_IP6, 16).map(drop),
        1 => read_name(r, NI_SUBJECT_NAME),
        2 => r.take(NI_SUBJECT_IP4).map(drop),
        _ => Ok(()),
    }
}

fn read_name(r: &mut Reader, field: Field<Domain>) -> Result<(), Stop> {
    r.ahead(1)?;
    let message = r.at() as u64;
    r.bytes_as(field, domain_len(r.rest()), message).map(drop)
}

pub(super) fn read_reply(r: &mut Reader) -> Result<(), Stop> {
    let kind = read_head(r)?;
    while r.reported() > 0 {
        match kind {
            2 => {
                r.take(NI_TTL)?;
                return read_name(r, NI_NAME);
            }
            3 => {
                r.take(NI_TTL)?;
                r.bytes(NI_IP6, 16)?;
            }
            4 => {
                r.take(NI_TTL)?;
                r.take(NI_IP4)?;
            }
            _ => return Ok(()),
        }
    }
    Ok(())
}
