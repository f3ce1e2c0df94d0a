//! Variables that are read and written: where they are, and their values.
use super::fields::*;
use crate::wire::*;

/// A specification's own length stands in its second byte.
const ITEM_HEADER: usize = 2;
const ANY: u8 = 0x10;
const READ: u8 = 0xb0;
const COUNTER: u8 = 0x1c;
const TIMER: u8 = 0x1d;

/// The addresses of variables, each from an even place on.
pub fn variables(r: &mut Reader, count: u8) -> Result<(), Stop> {
    for left in (0..count).rev() {
        let len = usize::from(r.peek::<u8>(1).unwrap_or(0)) + ITEM_HEADER;
        r.group(ITEM, |r| r.within(len, variable)?)?;
        if left > 0 && len % 2 == 1 {
            r.skip(1)?;
        }
    }
    Ok(())
}

fn variable(r: &mut Reader) -> Result<(), Stop> {
    r.take(SPECIFICATION)?;
    r.take(SPECIFICATION_LEN)?;
    let syntax = r.take(SYNTAX)?.0;
    match syntax {
        ANY => {
            r.run(&PROTOCOL, SIZE, BLOCK)?;
            let area = r.take(AREA)?.0;
            let word = u64::from(r.take(ADDRESS)?.0.0);
            match area {
                COUNTER | TIMER => r.split((3, word), &PROTOCOL, NUMBER, NUMBER),
                _ => r.split((3, word), &PROTOCOL, BYTE, BIT),
            }
        }
        READ => {
            for _ in 0..r.take(READ_AREAS)? {
                r.group(AREA_ITEM, |r| r.run(&PROTOCOL, READ_LEN, READ_START))?;
            }
        }
        0x82..=0x84 => {
            let word = r.take(NCK_AREA_UNIT)?.0;
            flags!(r, word: NCK_AREA, NCK_UNIT);
            r.run(&PROTOCOL, NCK_COLUMN, NCK_LINES)?;
        }
        _ => {}
    }
    r.rest_as(PARAMETER_DATA);
    Ok(())
}

/// Values that were read or are to be written, each from an even place on.
pub fn values(r: &mut Reader, count: u8) -> Result<(), Stop> {
    for left in (0..count).rev() {
        if r.reported() == 0 {
            break;
        }
        r.group(DATA_ITEM, |r| value(r, left > 0))?;
    }
    Ok(())
}

fn value(r: &mut Reader, padded: bool) -> Result<(), Stop> {
    r.take(RETURN)?;
    let size = r.take(DATA_SIZE)?.0;
    let len = r.word::<u16>()?;
    // Of bits, bytes and integers the length is in bits; shown are bytes.
    let len = match size {
        3..=5 => len.div_ceil(8),
        _ => len,
    };
    r.put_at(LEN, r.at() - 2, 2, len.into());
    let len = usize::from(len);
    if len > 0 {
        r.bytes(VALUE, len)?;
    }
    if padded && len % 2 == 1 && r.reported() > 0 {
        r.take(FILL)?;
    }
    Ok(())
}

/// How the writing of each went.
pub fn returned(r: &mut Reader, count: u8) -> Result<(), Stop> {
    for _ in 0..count {
        if r.reported() == 0 {
            break;
        }
        r.group(DATA_ITEM, |r| r.take(RETURN))?;
    }
    Ok(())
}
