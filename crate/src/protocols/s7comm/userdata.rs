//! Services beside reading and writing, in groups: blocks, the CPU, its clock.
use super::fields::*;
use super::{items, lists};
use crate::names::s7comm as N;
use crate::protocols::ber;
use crate::wire::*;

const MODES: u8 = 0;
const PROGRAMMER_GROUP: u8 = 1;
const CYCLIC_GROUP: u8 = 2;
const BLOCK_GROUP: u8 = 3;
const CPU_GROUP: u8 = 4;
const TIME_GROUP: u8 = 7;
/// The type of a request.
const REQUEST: u8 = 4;

/// What kind of message this is.
struct Service {
    is_request: bool,
    group: u8,
    function: u8,
}

pub fn read(r: &mut Reader, parameter: usize, data: usize) -> Result<(), Stop> {
    let service = r.group(PARAMETER, |r| r.within(parameter, self::parameter)?)?;
    if data == 0 {
        return Ok(());
    }
    r.group(DATA, |r| {
        r.within(data, |r| {
            let code = r.take(RETURN)?.0;
            r.take(DATA_SIZE)?;
            let len = usize::from(r.take(LEN)?);
            const SUCCESS: u8 = 0xff;
            if len > 0 && code == SUCCESS {
                r.limit(len);
                contents(r, &service)?;
            }
            r.rest_as(USER_DATA);
            Ok(())
        })?
    })
}

fn parameter(r: &mut Reader) -> Result<Service, Stop> {
    r.take(USER_HEAD)?;
    let len = r.take(USER_LEN)?;
    r.take(USER_METHOD)?;
    let word = r.word::<u8>()?;
    flags!(r, word: USER_TYPE, USER_GROUP);
    let group = word & 15;
    let function = match group {
        MODES => r.take(MODE),
        PROGRAMMER_GROUP => r.take(PROGRAMMER),
        CYCLIC_GROUP => r.take(CYCLIC),
        BLOCK_GROUP => r.take(BLOCKS),
        CPU_GROUP => r.take(CPU),
        5 => r.take(SECURITY),
        TIME_GROUP => r.take(TIME),
        15 => r.take(NC),
        _ => r.take(SUBFUNCTION),
    }?;
    r.take(USER_SEQUENCE)?;
    const WITH_UNIT: u8 = 8;
    if len >= WITH_UNIT {
        r.take(USER_UNIT)?;
        r.take(USER_LAST)?;
        r.take(PARAMETER_ERROR)?;
    }
    Ok(Service {
        is_request: word >> 4 == REQUEST,
        group,
        function,
    })
}

/// The name of the function within its group.
pub fn subfunction(layer: &Layer) -> Option<&'static str> {
    let tables = [
        (PROGRAMMER, N::PROGRAMMER),
        (CYCLIC, N::CYCLIC),
        (BLOCKS, N::BLOCKS),
        (CPU, N::CPU),
        (SECURITY, N::SECURITY),
        (TIME, N::TIME),
        (NC, N::NC),
        (MODE, N::MODES),
    ];
    let mut found = tables
        .iter()
        .filter_map(|(field, names)| Some(names.get(layer.value(*field)?).unwrap_or("Unknown")));
    found.next()
}

fn contents(r: &mut Reader, service: &Service) -> Result<(), Stop> {
    match (service.group, service.function, service.is_request) {
        (PROGRAMMER_GROUP, _, _) => {
            let parameter = usize::from(r.take(TEST_PARAMETER_LEN)?);
            let data = usize::from(r.take(TEST_DATA_LEN)?);
            if parameter > 0 {
                r.bytes(TEST_PARAMETER, parameter)?;
            }
            if data > 0 {
                r.bytes(TEST_DATA, data)?;
            }
            Ok(())
        }
        (CYCLIC_GROUP, 1 | 5, true) => {
            // The count has two bytes.
            let count = r.word::<u16>()?.min(0xff) as u8;
            r.put_at(ITEMS, r.at() - 2, 2, count.into());
            r.run(&PROTOCOL, INTERVAL_BASE, INTERVAL)?;
            items::variables(r, count)
        }
        (CYCLIC_GROUP, 1 | 5, false) => {
            let count = r.word::<u16>()?.min(0xff) as u8;
            r.put_at(ITEMS, r.at() - 2, 2, count.into());
            items::values(r, count)
        }
        (BLOCK_GROUP, 1, false) => {
            while r.reported() > 0 {
                r.group(DATA_ITEM, |r| {
                    r.bytes(TYPE, 2)?;
                    r.take(BLOCK_COUNT)
                })?;
            }
            Ok(())
        }
        (BLOCK_GROUP, 2, true) => r.bytes(TYPE, 2).map(drop),
        (BLOCK_GROUP, 2, false) => {
            while r.reported() > 0 {
                r.group(DATA_ITEM, |r| r.run(&PROTOCOL, BLOCK_NUMBER, LANGUAGE))?;
            }
            Ok(())
        }
        (BLOCK_GROUP, 3, true) => {
            r.bytes(TYPE, 2)?;
            r.bytes(ASKED_NUMBER, 5)?;
            r.bytes(ASKED_SYSTEM, 1).map(drop)
        }
        (CPU_GROUP, 1, is_request) => lists::read(r, is_request),
        (CPU_GROUP, 2, true) => {
            r.take_split(EVENTS, &PROTOCOL, EVENTS_MODE, EVENTS_ALARMS)?;
            r.take(EVENTS_RESERVED)?;
            let len = r.reported().min(8);
            r.padded(USER, len).map(drop)
        }
        (TIME_GROUP, 1 | 3, false) | (TIME_GROUP, 2 | 4, true) => stamp(r),
        _ => Ok(()),
    }
}

/// A time in ten bytes of decimal digits, two a byte; the last digit is the day of the week.
fn stamp(r: &mut Reader) -> Result<(), Stop> {
    const LEN: usize = 10;
    let bytes = r.ahead(LEN)?;
    let digits = |at: usize| {
        let byte = bytes.get(at).copied().unwrap_or(0);
        u64::from(byte >> 4) * 10 + u64::from(byte & 15)
    };
    let milliseconds = digits(8) * 10 + digits(9) / 10;
    let parts: [u64; 6] = std::array::from_fn(|at| digits(at + 2));
    let [year, month, day, hour, minute, second] = parts.map(|part| part as i64);
    let year = year + if year < 89 { 2000 } else { 1900 };
    // Months beyond the twelfth are of the next years.
    let month = (month - 1).max(0);
    let days = ber::days(year + month / 12, month % 12 + 1, day);
    let seconds = ((days * 24 + hour) * 60 + minute) * 60 + second;
    let time = seconds * 1_000_000_000 + milliseconds as i64 * 1_000_000;
    r.put_at(STAMP, r.at(), LEN, time as u64);
    r.nested(|r| {
        r.take(STAMP_RESERVED)?;
        let fields = [
            STAMP_CENTURY,
            STAMP_YEAR,
            STAMP_MONTH,
            STAMP_DAY,
            STAMP_HOUR,
            STAMP_MINUTE,
            STAMP_SECOND,
        ];
        for (at, field) in (1..).zip(fields) {
            r.bytes_as(field, 1, digits(at))?;
        }
        let word = r.word::<u16>()?;
        r.put_at(STAMP_MILLISECONDS, r.at() - 2, 2, milliseconds);
        r.bits(word, STAMP_WEEKDAY);
        Ok(())
    })
}
