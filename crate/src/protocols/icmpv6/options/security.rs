//! Options of secure neighbour discovery (RFC 3971).
use super::discovery::read_text;
use super::*;

/// RFC 3971 §5.1, RFC 3972 §3.
pub(super) fn read_cga(r: &mut Reader, end: usize) -> Result<(), Stop> {
    let pad = usize::from(r.take(PAD_LEN)?);
    mark(r, RESERVED, 1)?;
    let len = (end - r.at()).saturating_sub(pad);
    r.ahead(len)?;
    r.put_at(CGA, r.at(), len, 0);
    let stop = r.at() + len;
    r.nested(|r| {
        r.bytes(CGA_MODIFIER, 16)?;
        r.bytes(CGA_PREFIX, 8)?;
        r.bytes(CGA_COUNT, 1)?;
        let key = der_len(r.rest());
        mark(r, CGA_KEY, key)?;
        while r.at() < stop {
            r.take(CGA_EXT_TYPE)?;
            let len = usize::from(r.take(CGA_EXT_LENGTH)?);
            r.bytes(CGA_EXT_DATA, len)?;
        }
        Ok(())
    })?;
    mark(r, PADDING, pad)
}

/// The bytes of the element that begins here (ITU-T X.690 §8.1.3): tag, length and contents.
pub(super) fn der_len(bytes: &[u8]) -> usize {
    let (head, len) = match bytes {
        [_, len @ 0..=0x7f, ..] => (2, usize::from(*len)),
        [_, 0x81, len, ..] => (3, usize::from(*len)),
        [_, 0x82, a, b, ..] => (4, usize::from(*a) << 8 | usize::from(*b)),
        _ => (bytes.len(), 0),
    };
    (head + len).min(bytes.len())
}

/// RFC 3971 §5.2, and for proxies RFC 6496 §5.2.
pub(super) fn read_signature(r: &mut Reader, hash: Field<Bytes>, end: usize) -> Result<(), Stop> {
    mark(r, RESERVED, 2)?;
    r.bytes(hash, 16)?;
    mark(r, SIGNATURE, end.saturating_sub(r.at()))
}

/// RFC 3971 §5.3.1: 48 bits of seconds and 16 of fraction.
pub(super) fn read_timestamp(r: &mut Reader) -> Result<(), Stop> {
    mark(r, RESERVED, 6)?;
    let word = r.word::<u64>()?;
    let nanos = ((word & 0xffff) * 1_000_000_000) >> 16;
    let seconds = (word >> 16).wrapping_mul(1_000_000_000);
    r.put_at(TIMESTAMP, r.at() - 8, 8, seconds.wrapping_add(nanos));
    Ok(())
}

/// RFC 3971 §6.4.3.
pub(super) fn read_anchor(r: &mut Reader, end: usize) -> Result<(), Stop> {
    let kind = r.take(NAME_TYPE)?;
    let pad = usize::from(r.take(PAD_LEN)?);
    let stop = end.saturating_sub(pad).max(r.at());
    match kind {
        1 => drop(r.bytes(NAME_X501, stop - r.at())?),
        2 => read_text(r, NAME_FQDN, stop)?,
        _ => r.skip(stop - r.at())?,
    }
    mark(r, PADDING, end.saturating_sub(r.at()))
}

/// RFC 3971 §6.4.4.
pub(super) fn read_certificate(r: &mut Reader, end: usize) -> Result<(), Stop> {
    let kind = r.take(NAME_TYPE)?;
    mark(r, RESERVED, 1)?;
    let len = end - r.at();
    let bytes = r.ahead(len)?;
    match kind {
        1 => {
            mark(r, CERTIFICATE, der_len(bytes))?;
            mark(r, PADDING, end - r.at())
        }
        _ => mark(r, CERTIFICATE_PADDING, len),
    }
}
