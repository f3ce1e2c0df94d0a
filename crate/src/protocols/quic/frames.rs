//! The frames in packets that begin a connection (RFC 9000 §12.4, §19).
use super::crypto::{self, Stream};
use super::fields::*;
use crate::wire::*;

/// A number of one to eight bytes, which its first two bits tell (RFC 9000 §16), and how many.
pub fn integer(bytes: &[u8]) -> Option<(u64, usize)> {
    let len = 1usize << (bytes.first()? >> 6);
    let digits = bytes.get(..len)?;
    let whole = digits.iter().fold(0, |n, b| n << 8 | u64::from(*b));
    Some((whole & (u64::MAX >> (66 - 8 * len)), len))
}

/// Reads such a number.
pub fn number<T: Shown>(r: &mut Reader, field: Field<T>) -> Result<u64, Stop> {
    match integer(r.rest()) {
        Some((value, len)) => r.bytes_as(field, len, value).map(|_| value),
        None => Err(r
            .ahead(r.left() + 1)
            .err()
            .unwrap_or(Stop::Malformed("a number is cut"))),
    }
}

pub fn all(r: &mut Reader, stream: &mut Stream) -> Result<(), Stop> {
    while r.left() > 0 {
        r.group(FRAME, |r| frame(r, stream))?;
    }
    Ok(())
}

fn frame(r: &mut Reader, stream: &mut Stream) -> Result<(), Stop> {
    let start = r.at();
    match number(r, FRAME_TYPE)? {
        0 => {
            let zeros = r.rest().iter().take_while(|byte| **byte == 0).count();
            r.skip(zeros)?;
            r.put_at(PADDING_LENGTH, start, zeros + 1, zeros as u64 + 1);
            Ok(())
        }
        1 => Ok(()),
        kind @ (2 | 3) => acknowledgment(r, kind == 3),
        6 => crypto::frame(r, stream),
        7 => {
            let len = number(r, NEW_TOKEN_LENGTH)? as usize;
            r.bytes(NEW_TOKEN, len).map(drop)
        }
        kind @ (0x1c | 0x1d) => close(r, kind == 0x1d),
        _ => r.skip(r.left()),
    }
}

fn acknowledgment(r: &mut Reader, marked: bool) -> Result<(), Stop> {
    number(r, LARGEST)?;
    number(r, ACK_DELAY)?;
    let count = number(r, RANGE_COUNT)?;
    number(r, FIRST_RANGE)?;
    // Each takes at least two bytes, so that what is here bounds them.
    for _ in 0..count {
        number(r, GAP)?;
        number(r, RANGE)?;
    }
    if marked {
        for field in [ECT_0, ECT_1, CE] {
            number(r, field)?;
        }
    }
    Ok(())
}

/// Errors of the handshake are alerts of TLS (RFC 9001 §4.8).
fn close(r: &mut Reader, application: bool) -> Result<(), Stop> {
    if application {
        number(r, APPLICATION_ERROR)?;
    } else {
        let code = number(r, ERROR)?;
        if code >> 8 == 1 {
            r.put_at(ALERT, r.at() - 1, 1, code & 0xff);
        }
        number(r, CLOSED_FRAME)?;
    }
    let len = number(r, REASON_LENGTH)? as usize;
    match len {
        0 => Ok(()),
        len => r.bytes(REASON, len).map(drop),
    }
}
