//! Attributes of Microsoft's relays and calls (MS-TURN, MS-TURNBWM, MS-ICE2).
use super::attributes::{address, bytes, masked_address, text};
use super::fields::*;
use crate::wire::*;

pub fn value(r: &mut Reader, kind: u16, len: usize, id: &[u8]) -> Result<(), Stop> {
    const CONNECTION_ID: usize = 20;
    match kind {
        0x000f if len >= 4 => r.take(ATT_MAGIC_COOKIE).map(drop),
        0x0010 if len >= 4 => r.take(BANDWIDTH).map(drop),
        0x0011 | 0x8090 => address(r),
        0x8006 => bytes(r, ATT_UNKNOWN_8006),
        0x8008 if len >= 4 => r.take(ATT_MS_VERSION).map(drop),
        0x8020 | 0x8059..=0x805b => masked_address(r, id),
        0x8050 if len >= CONNECTION_ID + 4 => {
            r.bytes(ATT_CONNECTION_ID, CONNECTION_ID)?;
            r.take(ATT_SEQUENCE_NUMBER).map(drop)
        }
        0x8054 => text(r, ATT_MS_FOUNDATION),
        0x8055 if len >= 4 => {
            r.take(ATT_STREAM_TYPE)?;
            r.take(ATT_SERVICE_QUALITY).map(drop)
        }
        0x8056 if len >= 4 => {
            r.bytes(ATT_RESERVED, 2)?;
            r.take(ATT_BANDWIDTH_MESSAGE).map(drop)
        }
        0x8057 if len >= 16 => bytes(r, ATT_RESERVATION_ID),
        0x8058 if len >= 16 => {
            for field in [
                ATT_MOST_SENT,
                ATT_LEAST_SENT,
                ATT_MOST_RECEIVED,
                ATT_LEAST_RECEIVED,
            ] {
                r.take(field)?;
            }
            Ok(())
        }
        0x8070 if len >= 4 => r.take(ATT_MS_VERSION_ICE).map(drop),
        0x8095 if len >= 8 => r.take(ATT_SESSION_ID).map(drop),
        _ => bytes(r, VALUE),
    }
}
