//! Options of neighbour discovery in low-power networks (RFC 6775, RFC 7400).
use super::*;

pub(super) fn read(r: &mut Reader, kind: u8, end: usize) -> Result<(), Stop> {
    match kind {
        33 => read_registration(r),
        34 => read_context(r, end),
        35 => read_border_router(r),
        _ => read_capabilities(r),
    }
}

/// RFC 6775 §4.1.
fn read_registration(r: &mut Reader) -> Result<(), Stop> {
    r.take(REGISTRATION_STATUS)?;
    mark(r, RESERVED, 3)?;
    r.take(REGISTRATION_LIFETIME)?;
    r.take(REGISTRATION_EUI64).map(drop)
}

/// RFC 6775 §4.2.
fn read_context(r: &mut Reader, end: usize) -> Result<(), Stop> {
    r.take(CONTEXT_LEN)?;
    let flags = r.take(CONTEXT_FLAGS)?;
    r.nested(|r| {
        r.bits(flags, CONTEXT_C);
        r.bits(flags, CONTEXT_ID);
        r.bits(flags, CONTEXT_RESERVED);
    });
    mark(r, RESERVED, 2)?;
    r.take(CONTEXT_LIFETIME)?;
    match end.saturating_sub(r.at()) {
        0 => Ok(()),
        len => r.bytes(CONTEXT_PREFIX, len.min(16)).map(drop),
    }
}

/// RFC 6775 §4.3.
fn read_border_router(r: &mut Reader) -> Result<(), Stop> {
    r.take(BORDER_LOW)?;
    r.take(BORDER_HIGH)?;
    r.take(BORDER_LIFETIME)?;
    r.bytes(BORDER_ADDRESS, 16).map(drop)
}

/// RFC 7400 §3.3.
fn read_capabilities(r: &mut Reader) -> Result<(), Stop> {
    let word = r.word::<u16>()?;
    r.bits(word, CAPABILITY_HIGH);
    r.bits(word, CAPABILITY_G);
    r.take(CAPABILITY_LOW).map(drop)
}
