//! Frames of the handshake, which anybody can read ("QUIC Wire Layout Specification", version 20161206).
use super::fields::*;
use super::tags;
use crate::protocols::quic::number;
use crate::wire::*;

const PADDING_TYPE: u8 = 0;
const CONNECTION_CLOSE: u8 = 2;
const STOP_WAITING: u8 = 6;
const PING: u8 = 7;
const CRYPTO: u8 = 8;
/// Types that are flags: of a stream's data, and of an acknowledgment.
const STREAM: u8 = 0x80;
const ACK: u8 = 0x40;
const HAS_BLOCKS: u8 = 0x20;
const HAS_LENGTH: u8 = 0x20;

/// How a version writes its numbers.
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct Layout {
    /// Least significant byte first: before Q039.
    pub little: bool,
    /// Acknowledgments say what is missing and how bits add up: before Q034.
    pub entropy: bool,
    /// Bytes of packet numbers in STOP_WAITING frames.
    pub number_len: usize,
}

/// The bytes of a stream frame's parts, by the flags in its type: stream, offset, whether there is a length.
fn stream_lens(kind: u8) -> (usize, usize, bool) {
    let offset = match usize::from(kind >> 2 & 7) {
        0 => 0,
        flags => flags + 1,
    };
    (usize::from(kind & 3) + 1, offset, kind & HAS_LENGTH != 0)
}

/// Bytes of a number in an acknowledgment, by two bits.
fn ack_len(bits: u8) -> usize {
    [1, 2, 4, 6][usize::from(bits & 3)]
}

/// Whether these are frames in clear: those before a handshake's message, or an error's reason.
pub fn is_clear(bytes: &[u8], layout: Layout) -> bool {
    let Some((kind, rest)) = bytes.split_first() else {
        return false;
    };
    let skipped = match *kind {
        kind if kind & STREAM != 0 => {
            let (stream, offset, has_length) = stream_lens(kind);
            let at = stream + offset + 2 * usize::from(has_length);
            return rest.get(at..).is_some_and(tags::is_message);
        }
        kind if kind & ACK != 0 && layout.entropy => entropy_len(kind, rest),
        kind if kind & ACK != 0 => acknowledgment_len(kind, rest),
        CONNECTION_CLOSE => {
            let len = rest.get(4..6).map(|len| number_of(len, layout.little));
            return len.is_some_and(|len| rest.len() >= 6 + len as usize);
        }
        STOP_WAITING => Some(usize::from(layout.entropy) + layout.number_len),
        PING => Some(0),
        _ => None,
    };
    skipped
        .and_then(|len| rest.get(len..))
        .is_some_and(|rest| is_clear(rest, layout))
}

fn number_of(bytes: &[u8], little: bool) -> u64 {
    let add = |value, byte: &u8| value << 8 | u64::from(*byte);
    match little {
        true => bytes.iter().rev().fold(0, add),
        false => bytes.iter().fold(0, add),
    }
}

/// How many bytes an acknowledgment has behind its type.
fn acknowledgment_len(kind: u8, bytes: &[u8]) -> Option<usize> {
    let (largest, block) = (ack_len(kind >> 2), ack_len(kind));
    let mut at = largest + 2;
    let mut blocks = 0;
    if kind & HAS_BLOCKS != 0 {
        blocks = usize::from(*bytes.get(at)?);
        at += 1;
    }
    at += block + blocks * (1 + block);
    let timestamps = usize::from(*bytes.get(at)?);
    Some(at + 1 + timestamps_len(timestamps))
}

/// The same before Q034.
fn entropy_len(kind: u8, bytes: &[u8]) -> Option<usize> {
    let (largest, missing) = (ack_len(kind >> 2), ack_len(kind));
    let mut at = 1 + largest + 2;
    at += 1 + timestamps_len(usize::from(*bytes.get(at)?));
    if kind & HAS_BLOCKS != 0 {
        at += 1 + usize::from(*bytes.get(at)?) * (missing + 1);
        at += 1 + usize::from(*bytes.get(at)?) * largest;
    }
    Some(at)
}

fn timestamps_len(count: usize) -> usize {
    match count {
        0 => 0,
        count => 5 + (count - 1) * 3,
    }
}

pub fn all(r: &mut Reader, layout: Layout) -> Result<(), Stop> {
    while r.left() > 0 {
        r.group(FRAME, |r| frame(r, layout))?;
    }
    Ok(())
}

fn take(r: &mut Reader, field: Field<impl Shown>, len: usize, layout: Layout) -> Result<u64, Stop> {
    let value = number_of(r.ahead(len)?, layout.little);
    r.bytes_as(field, len, value)?;
    Ok(value)
}

fn frame(r: &mut Reader, layout: Layout) -> Result<(), Stop> {
    let kind = r.take(FRAME_TYPE)?.0;
    match kind {
        kind if kind & STREAM != 0 => {
            r.nested(|r| r.bits(kind, IS_STREAM));
            stream(r, kind, layout)
        }
        kind if kind & ACK != 0 => {
            r.nested(|r| r.bits(kind, IS_STREAM));
            match layout.entropy {
                true => missing(r, kind, layout),
                false => acknowledgment(r, kind, layout),
            }
        }
        PADDING_TYPE => {
            let len = r.reported();
            r.put(PADDING_LENGTH, len as u64);
            r.rest_as(FRAME_PADDING);
            Ok(())
        }
        CONNECTION_CLOSE => {
            take(r, ERROR, 4, layout)?;
            let len = take(r, REASON_LENGTH, 2, layout)? as usize;
            r.bytes(REASON, len).map(drop)
        }
        STOP_WAITING if layout.entropy => {
            r.take(SENT_ENTROPY)?;
            take(r, LEAST_UNACKED, layout.number_len, layout).map(drop)
        }
        STOP_WAITING => take(r, LEAST_UNACKED, layout.number_len, layout).map(drop),
        PING => Ok(()),
        CRYPTO => {
            r.nested(|r| r.bits(kind, IS_STREAM));
            crypto(r)
        }
        _ => r.skip(r.left()),
    }
}

fn stream(r: &mut Reader, kind: u8, layout: Layout) -> Result<(), Stop> {
    let (stream, offset, has_length) = stream_lens(kind);
    take(r, STREAM_ID, stream, layout)?;
    if offset > 0 {
        take(r, OFFSET, offset, layout)?;
    }
    let len = match has_length {
        true => take(r, DATA_LENGTH, 2, layout)? as usize,
        false => r.reported(),
    };
    r.within(len, data)?
}

/// A message, where one begins: any other data is a part of one, or encrypted.
fn data(r: &mut Reader) -> Result<(), Stop> {
    match tags::is_message(r.rest()) {
        true => tags::message(r),
        false => Ok(()),
    }
}

fn acknowledgment(r: &mut Reader, kind: u8, layout: Layout) -> Result<(), Stop> {
    let (largest, block) = (ack_len(kind >> 2), ack_len(kind));
    take(r, LARGEST, largest, layout)?;
    take(r, DELTA, 2, layout)?;
    let blocks = match kind & HAS_BLOCKS {
        0 => 0,
        _ => r.take(BLOCKS)?,
    };
    take(r, FIRST_BLOCK, block, layout)?;
    for _ in 0..blocks {
        r.take(GAP)?;
        take(r, BLOCK, block, layout)?;
    }
    let timestamps = usize::from(r.take(TIMESTAMPS)?);
    r.skip(timestamps_len(timestamps))
}

/// An acknowledgment before Q034.
fn missing(r: &mut Reader, kind: u8, layout: Layout) -> Result<(), Stop> {
    let (largest, missing) = (ack_len(kind >> 2), ack_len(kind));
    r.take(RECEIVED_ENTROPY)?;
    take(r, LARGEST_OBSERVED, largest, layout)?;
    take(r, DELAY, 2, layout)?;
    let timestamps = usize::from(r.take(TIMESTAMPS)?);
    r.skip(timestamps_len(timestamps))?;
    if kind & HAS_BLOCKS == 0 {
        return Ok(());
    }
    for _ in 0..r.take(RANGES)? {
        take(r, MISSING, missing, layout)?;
        r.take(RANGE_LENGTH)?;
    }
    for _ in 0..r.take(REVIVALS)? {
        take(r, REVIVED, largest, layout)?;
    }
    Ok(())
}

fn crypto(r: &mut Reader) -> Result<(), Stop> {
    number(r, CRYPTO_OFFSET)?;
    let len = number(r, CRYPTO_LENGTH)? as usize;
    let start = r.at();
    r.bytes(CRYPTO_DATA, len)?;
    r.seek(start);
    r.within(len, data)?
}
