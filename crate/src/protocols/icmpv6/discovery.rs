//! Neighbour discovery (RFC 4861): solicitations, advertisements, redirects. Options are in `options`.
use super::*;

/// Reads four reserved bytes.
fn read_reserved(r: &mut Reader) -> Result<(), Stop> {
    let reserved = r.ahead(4)?;
    r.put_at(RESERVED_LONG, r.at(), 4, u64::from(u32::read(reserved)));
    r.bytes(RESERVED, 4).map(drop)
}

/// A message of nothing but options.
pub(super) fn read_plain(r: &mut Reader) -> Result<(), Stop> {
    read_reserved(r)?;
    options::read(r)
}

/// RFC 4861 §4.2.
pub(super) fn read_router(r: &mut Reader) -> Result<(), Stop> {
    r.take(HOP_LIMIT)?;
    let flags = r.take(RA_FLAGS)?;
    r.nested(|r| {
        r.bits(flags, RA_MANAGED);
        r.bits(flags, RA_OTHER);
        r.bits(flags, RA_HOME);
        r.bits(flags, RA_PREFERENCE);
        r.bits(flags, RA_PROXY);
        r.bits(flags, RA_RESERVED);
    });
    r.take(RA_LIFETIME)?;
    r.take(RA_REACHABLE)?;
    r.take(RA_RETRANSMIT)?;
    options::read(r)
}

/// RFC 4861 §4.3.
pub(super) fn read_solicitation(r: &mut Reader) -> Result<(), Stop> {
    read_reserved(r)?;
    r.bytes(NS_TARGET, 16)?;
    options::read(r)
}

/// RFC 4861 §4.4.
pub(super) fn read_advertisement(r: &mut Reader) -> Result<(), Stop> {
    let flags = r.take(NA_FLAGS)?;
    r.nested(|r| {
        r.bits(flags, NA_ROUTER);
        r.bits(flags, NA_SOLICITED);
        r.bits(flags, NA_OVERRIDE);
        r.bits(flags, NA_RESERVED);
    });
    r.bytes(NA_TARGET, 16)?;
    options::read(r)
}

/// RFC 4861 §4.5.
pub(super) fn read_redirect(r: &mut Reader) -> Result<(), Stop> {
    read_reserved(r)?;
    r.bytes(REDIRECT_TARGET, 16)?;
    r.bytes(REDIRECT_DESTINATION, 16)?;
    options::read(r)
}

/// RFC 6775 §4.4.
pub(super) fn read_duplicate(r: &mut Reader) -> Result<(), Stop> {
    r.take(DUPLICATE_STATUS)?;
    r.take(DUPLICATE_RESERVED)?;
    r.take(DUPLICATE_LIFETIME)?;
    r.take(DUPLICATE_EUI64)?;
    r.bytes(DUPLICATE_ADDRESS, 16).map(drop)
}
