//! Router renumbering (RFC 2894).
use super::*;
use crate::protocols::expert;

pub(super) fn read(r: &mut Reader, code: u8) -> Result<(), Stop> {
    r.take(RR_SEQ)?;
    r.take(RR_SEGMENT)?;
    let flags = r.take(RR_FLAGS)?;
    r.nested(|r| {
        r.bits(flags, RR_TEST);
        r.bits(flags, RR_RESULT);
        r.bits(flags, RR_ALL);
        r.bits(flags, RR_SITE);
        r.bits(flags, RR_PROCESSED);
        r.bits(flags, RR_RESERVED);
    });
    r.take(RR_DELAY)?;
    r.bytes(RESERVED, 4)?;
    match code {
        0 => {
            r.group(MATCH, read_match)?;
            while r.reported() >= 32 {
                r.group(USE, read_use)?;
            }
        }
        1 => {
            while r.reported() >= 24 {
                r.group(RESULT, read_result)?;
            }
        }
        _ => {}
    }
    Ok(())
}

/// RFC 2894 §3.2.1.1.
fn read_match(r: &mut Reader) -> Result<(), Stop> {
    r.take(MATCH_OPCODE)?;
    r.take(MATCH_OPLEN)?;
    r.take(MATCH_ORDINAL)?;
    let len = r.take(MATCH_LEN)?;
    if len > 128 {
        expert::tell(r, MATCH_LEN_BAD);
    }
    r.take(MATCH_MIN)?;
    r.take(MATCH_MAX)?;
    r.bytes(RESERVED, 2)?;
    r.bytes(MATCH_PREFIX, 16).map(drop)
}

/// RFC 2894 §3.2.1.2.
fn read_use(r: &mut Reader) -> Result<(), Stop> {
    r.take(USE_LEN)?;
    r.take(USE_KEEP)?;
    for field in [USE_MASK, USE_RA_FLAGS] {
        let mask = r.take(field)?;
        r.nested(|r| {
            r.bits(mask, USE_MASK_L);
            r.bits(mask, USE_MASK_A);
            r.bits(mask, USE_MASK_RESERVED);
        });
    }
    r.take(USE_VALID)?;
    r.take(USE_PREFERRED)?;
    let flags = r.take(USE_FLAGS)?;
    r.nested(|r| {
        r.bits(flags, USE_V);
        r.bits(flags, USE_P);
        r.bits(flags, USE_RESERVED);
    });
    r.bytes(USE_PREFIX, 16).map(drop)
}

/// RFC 2894 §3.3.
fn read_result(r: &mut Reader) -> Result<(), Stop> {
    let flags = r.take(RESULT_FLAGS)?;
    r.nested(|r| {
        r.bits(flags, RESULT_RESERVED);
        r.bits(flags, RESULT_BOUNDS);
        r.bits(flags, RESULT_FORBIDDEN);
    });
    r.take(RESULT_ORDINAL)?;
    let len = r.take(RESULT_LEN)?;
    if len > 128 {
        expert::tell(r, RESULT_LEN_BAD);
    }
    r.take(RESULT_INTERFACE)?;
    r.bytes(RESULT_PREFIX, 16).map(drop)
}
