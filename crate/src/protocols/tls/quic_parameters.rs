//! QUIC's transport parameters, an extension of hellos (RFC 9000 §18).
use super::extension_table::*;
use super::handshake::opaque;
use crate::wire::*;

/// Parameters whose value is one number.
const NUMBERS: [(u64, Field<u64>); 18] = [
    (0x01, QUIC_MAX_IDLE_TIMEOUT),
    (0x03, QUIC_MAX_UDP_PAYLOAD_SIZE),
    (0x04, QUIC_INITIAL_MAX_DATA),
    (0x05, QUIC_INITIAL_MAX_STREAM_DATA_BIDI_LOCAL),
    (0x06, QUIC_INITIAL_MAX_STREAM_DATA_BIDI_REMOTE),
    (0x07, QUIC_INITIAL_MAX_STREAM_DATA_UNI),
    (0x08, QUIC_INITIAL_MAX_STREAMS_BIDI),
    (0x09, QUIC_INITIAL_MAX_STREAMS_UNI),
    (0x0a, QUIC_ACK_DELAY_EXPONENT),
    (0x0b, QUIC_MAX_ACK_DELAY),
    (0x0e, QUIC_ACTIVE_CONNECTION_ID_LIMIT),
    (0x20, QUIC_MAX_DATAGRAM_FRAME_SIZE),
    (0x1057, QUIC_LOSS_BITS),
    (0x3127, QUIC_GOOGLE_INITIAL_RTT),
    (0x7157, QUIC_ENABLE_TIME_STAMP_V2),
    (0x7158, QUIC_ENABLE_TIME_STAMP_V2),
    (0xde1a, QUIC_MIN_ACK_DELAY),
    (0xff00, QUIC_FACEBOOK_PARTIAL_RELIABILITY),
];

/// Parameters whose value is bytes.
const RUNS: [(u64, Field<Bytes>); 6] = [
    (0x00, QUIC_ORIGINAL_DESTINATION_CONNECTION_ID),
    (0x02, QUIC_STATELESS_RESET_TOKEN),
    (0x0f, QUIC_INITIAL_SOURCE_CONNECTION_ID),
    (0x10, QUIC_RETRY_SOURCE_CONNECTION_ID),
    (0x3128, QUIC_GOOGLE_CONNECTION_OPTIONS),
    (0x312b, QUIC_GOOGLE_QUIC_PARAMS_UNKNOWN_FIELD),
];

/// A number of one, two, four or eight bytes, which its first two bits tell (RFC 9000 §16).
pub fn number<T: Shown>(r: &mut Reader, field: Field<T>) -> Result<u64, Stop> {
    let first: u8 = r.peek(0).unwrap_or_default();
    let len = 1 << (first >> 6);
    let bytes = r.ahead(len)?;
    let whole = bytes.iter().fold(0, |n, b| n << 8 | u64::from(*b));
    let value = whole & (u64::MAX >> (66 - 8 * len));
    r.bytes_as(field, len, value)?;
    Ok(value)
}

pub fn read(r: &mut Reader) -> Result<(), Stop> {
    // Drafts before 27 count in 16 bits, behind a length of all.
    let old = r.peek::<u16>(0).map(usize::from) == Some(r.reported().saturating_sub(2));
    if old {
        r.take(QUIC_LEN)?;
    }
    while r.reported() > 0 {
        r.group(QUIC_PARAMETER, |r| {
            let (kind, len) = match old {
                true => {
                    let kind = u64::from(r.peek::<u16>(0).unwrap_or_default());
                    r.bytes_as(QUIC_TYPE, 2, kind)?;
                    (kind, u64::from(r.take(QUIC_LENGT_OLD)?))
                }
                false => (number(r, QUIC_TYPE)?, number(r, QUIC_LENGTH)?),
            };
            let len = usize::try_from(len).unwrap_or(usize::MAX);
            let start = r.at();
            r.bytes(QUIC_VALUE, len)?;
            r.seek(start);
            r.within(len, |r| parameter(r, kind))?
        })?;
    }
    Ok(())
}

/// The number that a parameter of this type has, among its fields; of those only that RFC 9000 and RFC 9221 define.
pub fn number_of<'a>(kind: u64, mut fields: impl Iterator<Item = &'a Span>) -> Option<u64> {
    const LAST: u64 = 0x20;
    let (_, field) = NUMBERS
        .iter()
        .find(|entry| entry.0 == kind && kind <= LAST)?;
    fields
        .find(|span| span.field == field.index)
        .map(|span| span.value)
}

fn parameter(r: &mut Reader, kind: u64) -> Result<(), Stop> {
    let named = NUMBERS.iter().find(|entry| entry.0 == kind);
    if let Some((_, field)) = named {
        return number(r, *field).map(drop);
    }
    if let Some((_, field)) = RUNS.iter().find(|entry| entry.0 == kind) {
        return r.bytes(*field, r.reported()).map(drop);
    }
    match kind {
        0x0d => preferred_address(r),
        0x1000 => {
            number(r, QUIC_CIBIR_ENCODING_LENGTH)?;
            number(r, QUIC_CIBIR_ENCODING_OFFSET).map(drop)
        }
        0x3129 => r.bytes(QUIC_GOOGLE_USER_AGENT, r.reported()).map(drop),
        0x312a => r
            .bytes(QUIC_GOOGLE_SUPPORT_HANDSHAKE_DONE, r.reported())
            .map(drop),
        0x312c => r
            .bytes(QUIC_GOOGLE_KEY_UPDATE_NOT_YET_SUPPORTED, r.reported())
            .map(drop),
        0x4751 => google_parameters(r),
        0x4752 => google_version(r),
        0x11 => versions(r),
        _ => Ok(()),
    }
}

fn preferred_address(r: &mut Reader) -> Result<(), Stop> {
    r.take(QUIC_PREFERRED_ADDRESS_IPV4ADDRESS)?;
    r.take(QUIC_PREFERRED_ADDRESS_IPV4PORT)?;
    r.bytes(QUIC_PREFERRED_ADDRESS_IPV6ADDRESS, 16)?;
    r.take(QUIC_PREFERRED_ADDRESS_IPV6PORT)?;
    opaque(
        r,
        QUIC_PREFERRED_ADDRESS_CONNECTIONID_LENGTH,
        QUIC_PREFERRED_ADDRESS_CONNECTIONID,
    )?;
    r.bytes(QUIC_PREFERRED_ADDRESS_STATELESSRESETTOKEN, 16)
        .map(drop)
}

fn google_parameters(r: &mut Reader) -> Result<(), Stop> {
    r.bytes(QUIC_GOOGLE_QUIC_PARAMS, r.reported()).map(drop)
}

fn google_version(r: &mut Reader) -> Result<(), Stop> {
    r.take(QUIC_GOOGLE_QUIC_VERSION)?;
    if r.reported() > 0 {
        let len = usize::from(r.take(QUIC_GOOGLE_SUPPORTED_VERSIONS_LENGTH)?);
        for _ in 0..len / 4 {
            r.take(QUIC_GOOGLE_SUPPORTED_VERSION)?;
        }
    }
    Ok(())
}

/// RFC 9368 §3.
fn versions(r: &mut Reader) -> Result<(), Stop> {
    r.take(QUIC_VI_CHOSEN_VERSION)?;
    while r.reported() > 0 {
        r.take(QUIC_VI_OTHER_VERSION)?;
    }
    Ok(())
}
