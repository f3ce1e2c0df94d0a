//! Options of mobile IPv6 and its handovers.
use super::*;

/// RFC 5568 §6.4.5.
pub(super) fn read_acknowledgment(r: &mut Reader, end: usize) -> Result<(), Stop> {
    r.take(ACK_CODE)?;
    match r.take(ACK_STATUS)? {
        2 => r.bytes(ACK_ADDRESS, 16).map(drop),
        _ => mark(r, RESERVED, end - r.at()),
    }
}

/// RFC 5380 §4.
pub(super) fn read_anchor_point(r: &mut Reader) -> Result<(), Stop> {
    let word = r.word::<u8>()?;
    r.bits(word, MAP_DISTANCE);
    r.bits(word, MAP_PREFERENCE);
    let flags = r.take(MAP_FLAGS)?;
    r.nested(|r| {
        r.bits(flags, MAP_R);
        r.bits(flags, MAP_RESERVED);
    });
    r.take(MAP_LIFETIME)?;
    r.bytes(MAP_ADDRESS, 16).map(drop)
}

/// RFC 5269 §4.
pub(super) fn read_key(r: &mut Reader, kind: u8, end: usize) -> Result<(), Stop> {
    let pad = usize::from(r.take(KEY_PAD)?);
    let word = r.word::<u8>()?;
    r.bits(word, KEY_AT);
    r.bits(word, KEY_RESERVED);
    let field = match kind {
        27 => KEY_PUBLIC,
        _ => {
            r.take(KEY_LIFETIME)?;
            KEY_ENCRYPTED
        }
    };
    r.bytes(field, (end - r.at()).saturating_sub(pad))?;
    r.bytes(KEY_PADDING, pad).map(drop)
}

/// RFC 5271 §7.
pub(super) fn read_identifier(
    r: &mut Reader,
    (code, len, value): (Field<u8>, Field<u8>, Field<Bytes>),
    end: usize,
) -> Result<(), Stop> {
    r.take(code)?;
    let len = usize::from(r.take(len)?);
    r.bytes(value, len)?;
    mark(r, PADDING, end.saturating_sub(r.at()))
}

/// RFC 5568 §6.4.1.
pub(super) fn read_address(r: &mut Reader) -> Result<(), Stop> {
    r.take(IP_CODE)?;
    r.take(IP_PREFIX_LEN)?;
    reserved(r, 4)?;
    r.bytes(IP_ADDRESS, 16).map(drop)
}

/// RFC 5568 §6.4.2.
pub(super) fn read_router_prefix(r: &mut Reader) -> Result<(), Stop> {
    r.take(ROUTER_CODE)?;
    r.take(ROUTER_PREFIX_LEN)?;
    reserved(r, 4)?;
    r.bytes(ROUTER_PREFIX, 16).map(drop)
}

/// RFC 5568 §6.4.3.
pub(super) fn read_link(r: &mut Reader, end: usize) -> Result<(), Stop> {
    r.take(LINK_CODE)?;
    r.bytes(LINK_BYTES, end - r.at()).map(drop)
}
