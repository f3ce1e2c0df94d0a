//! Multicast listener discovery (RFC 2710, RFC 3810) and multicast router discovery (RFC 4286).
use super::*;

/// RFC 2710 §3.
pub(super) fn read_first(r: &mut Reader) -> Result<(), Stop> {
    r.take(MLD_DELAY)?;
    read_reserved(r)?;
    r.bytes(MLD_GROUP, 16).map(drop)
}

fn read_reserved(r: &mut Reader) -> Result<(), Stop> {
    let reserved = r.ahead(2)?;
    r.put_at(RESERVED_WORD, r.at(), 2, u64::from(u16::read(reserved)));
    r.bytes(RESERVED, 2).map(drop)
}

/// RFC 3810 §5.1.
pub(super) fn read_query(r: &mut Reader) -> Result<(), Stop> {
    let code = r.word::<u16>()?;
    // RFC 3810 §5.1.3: from 32768 on a floating-point number.
    let delay = match code {
        0..0x8000 => u32::from(code),
        _ => u32::from(code & 0xfff | 0x1000) << ((code >> 12 & 7) + 3),
    };
    r.put_at(MLD_CODE, r.at() - 2, 2, u64::from(delay));
    r.put_at(MLD_CODE_RAW, r.at() - 2, 2, u64::from(code));
    read_reserved(r)?;
    r.bytes(MLD_GROUP, 16)?;
    let flags = r.take(MLD_FLAGS)?;
    r.nested(|r| {
        r.bits(flags, MLD_SUPPRESS);
        r.bits(flags, MLD_ROBUSTNESS);
        r.bits(flags, MLD_RESERVED);
    });
    r.take(MLD_INTERVAL)?;
    let sources = r.take(MLD_SOURCES)?;
    (0..sources).try_for_each(|_| r.bytes(MLD_SOURCE, 16).map(drop))
}

/// RFC 3810 §5.2.
pub(super) fn read_report(r: &mut Reader) -> Result<(), Stop> {
    read_reserved(r)?;
    let records = r.take(RECORDS)?;
    (0..records).try_for_each(|_| {
        r.ahead(1)?;
        r.group(RECORD, read_record)
    })
}

fn read_record(r: &mut Reader) -> Result<(), Stop> {
    r.take(RECORD_TYPE)?;
    let aux = 4 * usize::from(r.take(RECORD_AUX_LEN)?);
    let sources = r.take(RECORD_SOURCES)?;
    r.bytes(RECORD_GROUP, 16)?;
    (0..sources).try_for_each(|_| r.bytes(RECORD_SOURCE, 16).map(drop))?;
    if aux > 0 {
        r.bytes(RECORD_AUX, aux)?;
    }
    Ok(())
}

/// RFC 4286 §3.
pub(super) fn read_router(r: &mut Reader) -> Result<(), Stop> {
    r.take(ROUTER_INTERVAL)?;
    r.take(ROUTER_ROBUSTNESS).map(drop)
}
