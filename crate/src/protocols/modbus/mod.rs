//! Modbus: what is asked of a controller and what it answers, inside the headers of Modbus/TCP.
mod fields;

use crate::protocols::mbtcp;
use crate::wire::*;
pub use fields::PROTOCOL;
use fields::*;
use std::fmt::Write;

const EXCEPTION_BIT: u8 = 0x80;

/// What a request asked for: the first number, and how many.
#[derive(Clone, Copy, Default)]
struct Asked {
    first: u16,
    count: Option<u16>,
}

fn dissect(r: &mut Reader) -> Result<Next, Stop> {
    let start = r.at();
    let code = r.word::<u8>()?;
    r.bits(code, FUNCTION);
    let function = code & !EXCEPTION_BIT;
    let response = mbtcp::is_response(r);
    if code & EXCEPTION_BIT != 0 {
        r.take(EXCEPTION)?;
        return Ok(Next::End);
    }
    let asked = link(r, response, start);
    match response {
        false => request(r, function)?,
        true => answer(r, function, asked)?,
    }
    Ok(Next::End)
}

/// Requests and responses find each other by transaction and unit, which the header in front of this has.
fn link(r: &mut Reader, response: bool, start: usize) -> Asked {
    let key = mbtcp::transaction(r, start);
    if !response {
        let first = r.peek::<u16>(0).unwrap_or(0);
        let count = r.peek::<u16>(2).unwrap_or(0);
        r.remember(key, u64::from(first) << 16 | u64::from(count));
        return Asked::default();
    }
    let Some(request) = r.recall(key) else {
        return Asked::default();
    };
    r.put(REQUEST_FRAME, u64::from(request.frame));
    let since = r.frame().time_ns.wrapping_sub(request.time_ns);
    r.put(RESPONSE_TIME, since as u64);
    Asked {
        first: (request.value >> 16) as u16,
        count: Some(request.value as u16),
    }
}

fn rest(r: &mut Reader) {
    r.rest_as(DATA);
}

fn request(r: &mut Reader, function: u8) -> Result<(), Stop> {
    match function {
        1 | 2 => both(r, REFERENCE, BIT_COUNT),
        3 | 4 => both(r, REFERENCE, WORD_COUNT),
        5 => coil(r),
        6 => register(r),
        8 => diagnostic(r),
        15 => {
            both(r, REFERENCE, BIT_COUNT)?;
            counted(r)
        }
        16 => {
            let first = r.take(REFERENCE)?;
            r.take(WORD_COUNT)?;
            let len = usize::from(r.take(BYTE_COUNT)?);
            registers(r, len, first)
        }
        20 | 21 => {
            let len = usize::from(r.take(BYTE_COUNT)?);
            records(r, len)
        }
        22 => mask(r),
        23 => {
            both(r, READ_REFERENCE, READ_COUNT)?;
            both(r, WRITE_REFERENCE, WRITE_COUNT)?;
            r.take(BYTE_COUNT)?;
            rest(r);
            Ok(())
        }
        24 => r.take(REFERENCE).map(drop),
        43 => interface(r, false),
        _ => {
            rest(r);
            Ok(())
        }
    }
}

fn answer(r: &mut Reader, function: u8, asked: Asked) -> Result<(), Stop> {
    match function {
        1 | 2 => {
            let len = usize::from(r.take(BYTE_COUNT)?);
            bits(r, len, asked)
        }
        3 | 4 | 23 => {
            let len = usize::from(r.take(BYTE_COUNT)?);
            registers(r, len, asked.first)
        }
        5 => coil(r),
        6 => register(r),
        8 => diagnostic(r),
        11 => {
            r.take(EVENT_STATUS)?;
            r.take(EVENT_COUNT).map(drop)
        }
        12 => events(r),
        15 => both(r, REFERENCE, BIT_COUNT),
        16 => both(r, REFERENCE, WORD_COUNT),
        17 => counted(r),
        20 | 21 => {
            let len = usize::from(r.take(BYTE_COUNT)?);
            records(r, len)
        }
        22 => mask(r),
        24 => {
            r.take(BYTE_COUNT_16)?;
            r.take(WORD_COUNT)?;
            let len = r.reported();
            registers(r, len, 0)
        }
        43 => interface(r, true),
        _ => {
            rest(r);
            Ok(())
        }
    }
}

fn both(r: &mut Reader, first: Field<u16>, second: Field<u16>) -> Result<(), Stop> {
    r.take(first)?;
    r.take(second).map(drop)
}

fn coil(r: &mut Reader) -> Result<(), Stop> {
    r.take(REFERENCE)?;
    let at = r.at();
    r.bytes(DATA, 2)?;
    // The value is in the first byte; the second is nothing.
    r.put_at(
        PADDING,
        at + 1,
        1,
        u64::from(r.from(at + 1).first().copied().unwrap_or(0)),
    );
    Ok(())
}

fn register(r: &mut Reader) -> Result<(), Stop> {
    r.take(REFERENCE)?;
    r.bytes(DATA, 2).map(drop)
}

fn mask(r: &mut Reader) -> Result<(), Stop> {
    r.take(REFERENCE)?;
    r.take(AND_MASK)?;
    r.take(OR_MASK).map(drop)
}

fn diagnostic(r: &mut Reader) -> Result<(), Stop> {
    r.take(DIAGNOSTIC)?;
    rest(r);
    Ok(())
}

fn counted(r: &mut Reader) -> Result<(), Stop> {
    let len = usize::from(r.take(BYTE_COUNT)?);
    match len {
        0 => Ok(()),
        len => r.bytes(DATA, len).map(drop),
    }
}

fn events(r: &mut Reader) -> Result<(), Stop> {
    let len = usize::from(r.take(BYTE_COUNT)?);
    r.take(EVENT_STATUS)?;
    r.take(EVENT_COUNT)?;
    r.take(MESSAGE_COUNT)?;
    for _ in 0..len.saturating_sub(6) {
        r.take(EVENT)?;
    }
    Ok(())
}

/// Bits from the lowest of each byte on; as many as were asked for, where that is known.
fn bits(r: &mut Reader, len: usize, asked: Asked) -> Result<(), Stop> {
    let bytes = r.ahead(len)?;
    let all = 8 * len;
    let count = asked.count.map_or(all, |count| all.min(usize::from(count)));
    let start = r.at();
    for bit in 0..count {
        let byte = bytes.get(bit / 8).copied().unwrap_or(0);
        let at = start + bit / 8;
        r.put_at(BIT, at, 1, 0);
        r.nested(|r| {
            let number = asked.first.wrapping_add(bit as u16);
            r.put_at(BIT_NUMBER, at, 1, u64::from(number));
            r.put_at(BIT_VALUE, at, 1, u64::from(byte >> (bit % 8) & 1));
        });
    }
    r.skip(len)
}

fn registers(r: &mut Reader, len: usize, first: u16) -> Result<(), Stop> {
    let mut number = first;
    for _ in 0..len / 2 {
        r.group(REGISTER, |r| {
            r.put_at(REGISTER_NUMBER, r.at(), 2, u64::from(number));
            r.take(REGISTER_VALUE).map(drop)
        })?;
        number = number.wrapping_add(1);
    }
    Ok(())
}

/// §6.14, §6.15: parts of files.
fn records(r: &mut Reader, len: usize) -> Result<(), Stop> {
    r.within(len.min(r.reported()), |r| {
        while r.left() >= 7 {
            r.take(REFERENCE_TYPE)?;
            r.take(REFERENCE_32)?;
            r.take(WORD_COUNT)?;
            if r.left() > 0 && r.left() < 7 {
                rest(r);
            }
        }
        Ok(())
    })?
}

/// §6.21.
fn interface(r: &mut Reader, response: bool) -> Result<(), Stop> {
    const IDENTIFY: u8 = 14;
    let kind = r.take(INTERFACE)?;
    if kind != IDENTIFY {
        rest(r);
        return Ok(());
    }
    r.take(DEVICE_ID)?;
    if !response {
        return r.take(OBJECT_ID).map(drop);
    }
    r.take(CONFORMITY)?;
    r.take(MORE_FOLLOWS)?;
    r.take(NEXT_OBJECT)?;
    let count = r.take(OBJECT_COUNT)?;
    for _ in 0..count {
        r.group(OBJECT, |r| {
            let id = r.take(OBJECT_ID)?;
            let len = usize::from(r.take(OBJECT_LENGTH)?);
            match id {
                _ if len == 0 => Ok(()),
                0..=6 => r.bytes(OBJECT_TEXT, len).map(drop),
                _ => r.bytes(OBJECT_VALUE, len).map(drop),
            }
        })?;
    }
    Ok(())
}

/// `Func:   3: Read Holding Registers`, with what went wrong.
pub fn describe(layer: &Layer, out: &mut String) {
    let Some(function) = layer.value(FUNCTION) else {
        return;
    };
    let _ = write!(out, "Func: {function:3}: ");
    match FUNCTIONS.get(function) {
        Some(name) => out.push_str(name),
        None => {
            let _ = write!(out, "Unknown function ({function})");
        }
    }
    if layer.value(EXCEPTION).is_some() {
        out.push_str(". Exception returned ");
    }
}
