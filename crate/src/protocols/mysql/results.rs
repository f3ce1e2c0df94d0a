//! What a server answers: well or not, or tables, column by column and row by row.
use super::fields::*;
use super::{State, Step, packed, status, text};
use crate::wire::*;

const OK: u8 = 0;
const ERROR: u8 = 0xff;
const END: u8 = 0xfe;
/// The command that asks for descriptions of columns alone.
const FIELD_LIST: u8 = 4;
/// An end is shorter than any row that begins with the same byte.
const END_LENGTH: usize = 9;

pub fn read(r: &mut Reader, state: &mut State) -> Result<(), Stop> {
    let first = r.peek::<u8>(0).unwrap_or(0);
    match (first, state.step) {
        (ERROR, _) => {
            state.step = Step::Response;
            r.take(RESPONSE_CODE)?;
            error(r)
        }
        (END, Step::Response) if state.command == 0 && r.left() >= 2 => {
            r.take(RESPONSE_CODE)?;
            state.switching = true;
            text(r, AUTH_SWITCH_REQUEST_NAME)?;
            r.rest_as(AUTH_SWITCH_REQUEST_DATA);
            Ok(())
        }
        (END, step) if r.left() < END_LENGTH && !state.ends_well() => {
            state.step = if step == Step::Columns {
                Step::Rows
            } else {
                Step::Response
            };
            r.take(RESPONSE_CODE)?;
            r.put_at(EOF, r.at() - 1, 1, END.into());
            if r.left() >= 4 {
                r.take(WARNINGS)?;
                status(r)?;
            }
            Ok(())
        }
        (END, Step::Rows) => {
            state.step = Step::Response;
            r.take(RESPONSE_CODE)?;
            r.put_at(EOF, r.at() - 1, 1, END.into());
            outcome(r)
        }
        (OK, Step::Response | Step::Login) => {
            r.take(RESPONSE_CODE)?;
            outcome(r)
        }
        (_, Step::Columns) => column(r, state),
        (_, Step::Rows) => row(r),
        (_, Step::Response) if state.command == FIELD_LIST => description(r),
        (_, Step::Response) if state.command != 0 => table(r, state),
        _ => {
            r.rest_as(PAYLOAD);
            Ok(())
        }
    }
}

pub fn error(r: &mut Reader) -> Result<(), Stop> {
    r.take(ERROR_CODE)?;
    if r.rest().first() == Some(&b'#') {
        r.skip(1)?;
        r.bytes(SQLSTATE, 5)?;
    }
    r.rest_as(ERROR_MESSAGE);
    Ok(())
}

fn outcome(r: &mut Reader) -> Result<(), Stop> {
    number(r, AFFECTED_ROWS)?;
    let at = r.at();
    let id = packed(r)?.unwrap_or(0);
    if id > 0 {
        r.put_at(INSERT_ID, at, r.at() - at, id);
    }
    if r.left() >= 2 {
        status(r)?;
    }
    if r.left() >= 2 {
        r.take(WARNINGS)?;
    }
    r.rest_as(MESSAGE);
    Ok(())
}

fn number(r: &mut Reader, field: Field<u64>) -> Result<u64, Stop> {
    let at = r.at();
    let value = packed(r)?.unwrap_or(0);
    r.put_at(field, at, r.at() - at, value);
    Ok(value)
}

fn table(r: &mut Reader, state: &mut State) -> Result<(), Stop> {
    let columns = number(r, NUM_FIELDS)?;
    state.columns = u16::try_from(columns).unwrap_or(u16::MAX);
    state.step = Step::Columns;
    if r.left() > 0 {
        r.take(METADATA_FOLLOWS)?;
    }
    Ok(())
}

/// A text behind its length, which may say that there is none.
pub fn sized(r: &mut Reader, field: Field<Ascii>) -> Result<(), Stop> {
    match packed(r)? {
        Some(len) => {
            let len = usize::try_from(len).unwrap_or(usize::MAX);
            r.bytes(field, len).map(drop)
        }
        None => {
            r.put_text(field, b"NULL");
            Ok(())
        }
    }
}

/// How long the part of a column's description is that always has the same length.
const FIXED_PART: u8 = 12;

fn column(r: &mut Reader, state: &mut State) -> Result<(), Stop> {
    state.columns = state.columns.saturating_sub(1);
    if state.columns == 0 && state.no_end {
        state.step = Step::Rows;
    }
    description(r)
}

fn description(r: &mut Reader) -> Result<(), Stop> {
    for field in [
        FIELD_CATALOG,
        FIELD_DB,
        FIELD_TABLE,
        FIELD_ORG_TABLE,
        FIELD_NAME,
        FIELD_ORG_NAME,
    ] {
        sized(r, field)?;
    }
    // MariaDB puts more about the type, behind its length, before what is always there (its protocol documentation, *Result set*).
    if r.peek::<u8>(0) != Some(FIXED_PART) {
        let len = packed(r)?.unwrap_or(0);
        r.skip(usize::try_from(len).unwrap_or(usize::MAX))?;
    }
    r.skip(1)?;
    r.take(FIELD_CHARSETNR)?;
    r.take(FIELD_LENGTH)?;
    r.take(FIELD_TYPE)?;
    r.take(FIELD_FLAGS)?;
    r.take(FIELD_DECIMALS)?;
    Ok(())
}

fn row(r: &mut Reader) -> Result<(), Stop> {
    while r.left() > 0 {
        sized(r, ROW_TEXT)?;
    }
    Ok(())
}
