//! ISO connection-oriented transport: connections, and the data of what is above, which may come in pieces.
mod fields;

use crate::wire::*;
pub use fields::PROTOCOL;
use fields::*;
use std::fmt::Write;

const DATA: u8 = 0xf;
const CONNECT: u8 = 0xe;
const CONFIRM: u8 = 0xd;
const DISCONNECT: u8 = 8;
const LAST_BIT: u8 = 0x80;
/// Pieces of one unit: more than any has.
const MOST_BYTES: usize = 1 << 20;

fn dissect(r: &mut Reader) -> Result<Next, Stop> {
    let start = r.at();
    let len = usize::from(r.take(LENGTH)?);
    let kind = r.word::<u8>()?;
    r.bits(kind, TYPE);
    let header = len.saturating_sub(1).min(r.reported());
    match kind >> 4 {
        DATA => data(r, header, start),
        CONNECT | CONFIRM => {
            r.within(header, connect)??;
            Ok(rest(r))
        }
        DISCONNECT => {
            r.within(header, |r| {
                r.take(DESTINATION)?;
                r.take(SOURCE)?;
                r.take(CAUSE)?;
                parameters(r)
            })??;
            Ok(Next::End)
        }
        _ => {
            r.within(header, |r| r.take(DESTINATION).map(drop))??;
            Ok(Next::End)
        }
    }
}

/// What a connection's first units carry besides.
fn rest(r: &Reader) -> Next {
    match r.reported() {
        0 => Next::End,
        _ => Next::Data,
    }
}

fn is_desktop(r: &Reader) -> bool {
    matches!(r.rest(), [1..=3, _, 8, 0, ..]) || r.rest().starts_with(b"Cookie: ")
}

fn connect(r: &mut Reader) -> Result<(), Stop> {
    r.take(DESTINATION)?;
    r.take(SOURCE)?;
    let class = r.word::<u8>()?;
    flags!(r, class: CLASS, EXTENDED, NO_FLOW_CONTROL);
    if is_desktop(r) && r.left() > 0 {
        // What RDP says stands where parameters do.
        r.carry(r.left(), Key::Name("rdp"));
        return Ok(());
    }
    parameters(r)
}

fn parameters(r: &mut Reader) -> Result<(), Stop> {
    while r.left() > 1 {
        let code = r.take(PARAMETER)?.0;
        let len = usize::from(r.take(PARAMETER_LENGTH)?);
        r.within(len, |r| parameter(r, code))??;
    }
    Ok(())
}

fn parameter(r: &mut Reader, code: u8) -> Result<(), Stop> {
    match code {
        0xc0 => {
            let power = r.word::<u8>()?;
            let size = 1u64.checked_shl(u32::from(power)).unwrap_or(0);
            r.put_at(SIZE, r.at() - 1, 1, size);
        }
        0xc1 => access_point(r, SOURCE_TSAP, SOURCE_TSAP_BYTES),
        0xc2 => access_point(r, DESTINATION_TSAP, DESTINATION_TSAP_BYTES),
        0xc3 => {
            r.take(CHECKSUM)?;
        }
        0xc4 => {
            r.take(VERSION)?;
        }
        0x85 => {
            r.take(ACK_TIME)?;
        }
        0x87 => {
            r.take(PRIORITY)?;
        }
        0xf2 => {
            r.take(INACTIVITY)?;
        }
        0xf0 => preferred_size(r),
        0xc6 => {
            let word = r.word::<u8>()?;
            flags!(r, word: NETWORK_EXPEDITED, CLASS_1_USE, CHECKSUM_16, EXPEDITED);
        }
        _ => {
            r.rest_as(PARAMETER_VALUE);
        }
    }
    Ok(())
}

/// In units of 128 bytes.
fn preferred_size(r: &mut Reader) {
    let bytes = r.rest();
    let units = bytes.iter().fold(0u64, |sum, b| sum << 8 | u64::from(*b));
    r.put_at(PREFERRED_SIZE, r.at(), bytes.len(), units.wrapping_mul(128));
}

/// Text where it is text, and else in hexadecimal.
fn access_point(r: &mut Reader, field: Field<Text>, bytes: Field<Bytes>) {
    let value = r.rest();
    let is_text = value.iter().all(|b| matches!(b, b' '..=b'~'));
    match is_text {
        true => r.put_at(field, r.at(), value.len(), 0),
        false => {
            let mut digits = String::from("0x");
            text::hex(&mut digits, value);
            r.put_text(field, digits.as_bytes());
        }
    }
    r.rest_as(bytes);
}

/// ISO 8073 §13.7. Of class 0 there is no reference.
fn data(r: &mut Reader, header: usize, start: usize) -> Result<Next, Stop> {
    r.put(DESTINATION, 0);
    let word = r.word::<u8>()?;
    flags!(r, word: NUMBER, LAST);
    r.skip(header.saturating_sub(1))?;
    let begun = begun(r, start);
    if word & LAST_BIT == 0 {
        piece(r, begun);
        return Ok(Next::End);
    }
    if let Some(begun) = begun {
        last(r, &begun, begun.bytes.len() / FRAME);
    }
    // What was begun is ended: later units begin anew.
    keep(r, 0, &[]);
    Ok(above(r))
}

/// TPKT's header stands between two units of a segment.
const BETWEEN: usize = 4;

/// Under which the state behind a unit is kept: for the next in the same packet, by the place, and for later packets.
fn place_key(r: &Reader, at: usize) -> u64 {
    2 + ((r.frame().number as u64) << 24 | (at as u64 & 0xff_ffff)) * 2
}

fn begun(r: &mut Reader, start: usize) -> Option<Fact> {
    let here = start.checked_sub(BETWEEN).map(|at| place_key(r, at));
    let here = here.and_then(|key| r.recall(key));
    let key = r.direction();
    let found = here.or_else(|| r.recall_earlier(key));
    found.filter(|fact| fact.value > 0)
}

fn keep(r: &mut Reader, value: u64, frames: &[u8]) {
    let end = r.at() + r.left();
    let place = place_key(r, end);
    if value > 0 {
        r.remember_bytes(place, value, frames);
    }
    let key = r.direction();
    r.remember_bytes(key, value, frames);
}

/// A frame's number takes four bytes of what is remembered.
const FRAME: usize = 4;

fn piece(r: &mut Reader, begun: Option<Fact>) {
    let (mut frames, len) = match &begun {
        Some(begun) => (begun.bytes.to_vec(), begun.value as usize - 1),
        None => (vec![], 0),
    };
    let left = r.left();
    r.rest_as(SEGMENT_DATA);
    if frames.len() < MOST_BYTES {
        frames.extend_from_slice(&r.frame().number.to_be_bytes());
    }
    keep(r, (len + left) as u64 + 1, &frames);
}

/// Under the last piece: which frames had the others.
fn last(r: &mut Reader, begun: &Fact, frames: usize) {
    let len = r.left();
    if len > 0 {
        r.put_at(SEGMENT_DATA, r.at(), len, 0);
    }
    r.put(SEGMENTS, 0);
    let own = r.frame().number;
    r.nested(|r| {
        for frame in begun.bytes.chunks_exact(FRAME) {
            let number = <[u8; FRAME]>::try_from(frame).unwrap_or_default();
            r.put(SEGMENT, u64::from(u32::from_be_bytes(number)));
        }
        r.put(SEGMENT, u64::from(own));
        r.put(SEGMENT_COUNT, frames as u64 + 1);
        r.put(REASSEMBLED_LENGTH, begun.value - 1 + len as u64);
    });
}

/// What the data is of, told by its first bytes.
fn above(r: &Reader) -> Next {
    match r.rest() {
        [0x32, 1..=3 | 7, ..] => Next::Over(Key::Name("s7comm")),
        // T.125: an offer of a connection or its answer in BER, or in PER one of the messages that follow it, by its number
        // in the highest six bits.
        [0x7f, 0x65..=0x68, ..]
        | [
            0x04..=0x07 | 0x20..=0x23 | 0x28..=0x2f | 0x38..=0x3f | 0x64..=0x6b,
            ..,
        ] => Next::Over(Key::Name("t125")),
        _ => Next::Data,
    }
}

fn info(layer: &Layer, out: &mut String) {
    let Some(kind) = layer.value(TYPE) else {
        return;
    };
    let name = TYPES.get(kind).unwrap_or("");
    let _ = write!(out, "{} TPDU", name.split(' ').next().unwrap_or(""));
    if let (Some(number), Some(last)) = (layer.value(NUMBER), layer.value(LAST)) {
        let _ = write!(out, " ({number})");
        let len = layer.span(SEGMENT_DATA).map_or(0, |span| span.len);
        match last {
            0 => {
                let _ = write!(out, " [COTP fragment, {len} bytes]");
            }
            _ => out.push_str(" EOT"),
        }
    } else if let (Some(from), Some(to)) = (layer.value(SOURCE), layer.value(DESTINATION)) {
        let _ = write!(out, " src-ref: 0x{from:04x} dst-ref: 0x{to:04x}");
    }
}
