//! What messages hold (PostgreSQL documentation §55.7).
use super::fields::*;
use super::{End, State};
use crate::wire::*;

const SSL: u32 = 80_877_103;
const CANCEL: u32 = 80_877_102;
const GSS: u32 = 80_877_104;
const SASL: u32 = 10;
const SASL_CONTINUE: u32 = 11;
const SASL_FINAL: u32 = 12;

/// The name of a message; that of a password depends on the authentication in progress.
pub fn name(letter: Option<u8>, end: End, code: Option<u32>, authentication: u32) -> &'static str {
    match (letter, end) {
        (None, _) => match code {
            Some(SSL) => "SSL request",
            Some(CANCEL) => "Cancel request",
            Some(GSS) => "GSS encrypt request",
            _ => "Startup message",
        },
        (Some(letter), End::Frontend) => frontend_name(letter, authentication),
        (Some(letter), End::Backend) => backend_name(letter),
    }
}

fn frontend_name(letter: u8, authentication: u32) -> &'static str {
    match letter {
        b'p' => match authentication {
            SASL => "SASLInitialResponse message",
            SASL_CONTINUE => "SASLResponse message",
            7..=9 => "GSSResponse message",
            _ => "Password message",
        },
        b'Q' => "Simple query",
        b'P' => "Parse",
        b'B' => "Bind",
        b'E' => "Execute",
        b'D' => "Describe",
        b'C' => "Close",
        b'H' => "Flush",
        b'S' => "Sync",
        b'F' => "Function call",
        b'd' => "Copy data",
        b'c' => "Copy completion",
        b'f' => "Copy failure",
        b'X' => "Termination",
        _ => "Unknown",
    }
}

fn backend_name(letter: u8) -> &'static str {
    match letter {
        b'R' => "Authentication request",
        b'K' => "Backend key data",
        b'S' => "Parameter status",
        b'1' => "Parse completion",
        b'2' => "Bind completion",
        b'3' => "Close completion",
        b'C' => "Command completion",
        b't' => "Parameter description",
        b'T' => "Row description",
        b'D' => "Data row",
        b'I' => "Empty query",
        b'n' => "No data",
        b'E' => "Error",
        b'N' => "Notice",
        b's' => "Portal suspended",
        b'Z' => "Ready for query",
        b'A' => "Notification",
        b'V' => "Function call response",
        b'G' => "CopyIn response",
        b'H' => "CopyOut response",
        b'W' => "CopyBoth response",
        b'd' => "Copy data",
        b'c' => "Copy completion",
        b'v' => "Negotiate protocol version",
        _ => "Unknown",
    }
}

/// A text and the NUL that ends it.
fn text(r: &mut Reader, field: Field<Ascii>) -> Result<(), Stop> {
    let len = r.rest().iter().position(|b| *b == 0);
    match len.map_or(r.left(), |len| len + 1) {
        0 => Ok(()),
        len => r.bytes(field, len).map(drop),
    }
}

pub fn startup(r: &mut Reader) -> Result<(), Stop> {
    match r.peek::<u32>(0) {
        Some(SSL | GSS) => return r.skip(4),
        Some(CANCEL) => {
            r.skip(4)?;
            r.take(PID)?;
            return r.take(KEY).map(drop);
        }
        _ => {}
    }
    r.take(VERSION_MAJOR)?;
    r.take(VERSION_MINOR)?;
    while r.left() > 1 {
        text(r, PARAMETER_NAME)?;
        text(r, PARAMETER_VALUE)?;
    }
    Ok(())
}

fn data(r: &mut Reader, field: Field<Bytes>) {
    r.rest_as(field);
}

pub fn frontend(r: &mut Reader, letter: u8, state: &State) -> Result<(), Stop> {
    match letter {
        b'p' => password(r, state.authentication),
        b'Q' => text(r, QUERY),
        b'P' => {
            text(r, STATEMENT)?;
            text(r, QUERY)?;
            let count = r.word::<u16>()?;
            for _ in 0..count {
                r.take(OID_TYPE)?;
            }
            Ok(())
        }
        b'B' => bind(r),
        b'E' => {
            text(r, PORTAL)?;
            r.take(RETURNS).map(drop)
        }
        b'D' | b'C' => match r.word::<u8>()? {
            b'S' => text(r, STATEMENT),
            _ => text(r, PORTAL),
        },
        b'd' => {
            data(r, COPYDATA);
            Ok(())
        }
        b'f' => text(r, ERROR),
        b'F' => {
            r.take(OID)?;
            formats(r)?;
            values(r)?;
            r.take(FORMAT).map(drop)
        }
        _ => Ok(()),
    }
}

fn password(r: &mut Reader, authentication: u32) -> Result<(), Stop> {
    match authentication {
        SASL => {
            text(r, AUTH_SASL_MECH)?;
            let len = r.word::<i32>()?;
            r.put_at(AUTH_SASL_DATA_LENGTH, r.at() - 4, 4, i64::from(len) as u64);
            data(r, AUTH_SASL_DATA);
            Ok(())
        }
        SASL_CONTINUE => {
            data(r, AUTH_SASL_DATA);
            Ok(())
        }
        7..=9 => {
            data(r, AUTH_GSSAPI_SSPI_DATA);
            Ok(())
        }
        _ => text(r, PASSWORD),
    }
}

fn formats(r: &mut Reader) -> Result<(), Stop> {
    let count = r.word::<u16>()?;
    for _ in 0..count {
        r.take(FORMAT)?;
    }
    Ok(())
}

/// Values, each behind its length; -1 is the length of NULL.
fn values(r: &mut Reader) -> Result<(), Stop> {
    let count = r.take(FIELD_COUNT)?;
    r.nested(|r| {
        for _ in 0..count {
            let len = r.word::<i32>()?;
            r.put_at(VAL_LENGTH, r.at() - 4, 4, i64::from(len) as u64);
            if len > 0 {
                r.bytes(VAL_DATA, len as usize)?;
            }
        }
        Ok(())
    })
}

fn bind(r: &mut Reader) -> Result<(), Stop> {
    text(r, PORTAL)?;
    text(r, STATEMENT)?;
    formats(r)?;
    values(r)?;
    formats(r)
}

pub fn backend(r: &mut Reader, letter: u8, state: &mut State) -> Result<(), Stop> {
    match letter {
        b'R' => authentication(r, state),
        b'S' => {
            text(r, PARAMETER_NAME)?;
            text(r, PARAMETER_VALUE)
        }
        b'K' => {
            r.take(PID)?;
            r.take(KEY).map(drop)
        }
        b'Z' => r.take(STATUS).map(drop),
        b'C' => text(r, TAG),
        b'T' => columns(r),
        b'D' => values(r),
        b't' => {
            let count = r.word::<u16>()?;
            for _ in 0..count {
                r.take(OID_TYPE)?;
            }
            Ok(())
        }
        b'E' | b'N' => problem(r),
        b'A' => {
            r.take(PID)?;
            text(r, CONDITION)?;
            text(r, TEXT)
        }
        b'G' | b'H' | b'W' => {
            r.word::<u8>()?;
            formats(r)
        }
        b'd' => {
            data(r, COPYDATA);
            Ok(())
        }
        b'v' => {
            r.take(VERSION_SUPPORTED_MINOR)?;
            let count = r.take(NUMBER_NONSUPPORTED_OPTIONS)?;
            for _ in 0..count.min(64) {
                text(r, NONSUPPORTED_OPTION)?;
            }
            Ok(())
        }
        b'V' => {
            let len = r.word::<i32>()?;
            r.put_at(VAL_LENGTH, r.at() - 4, 4, i64::from(len) as u64);
            if len > 0 {
                r.bytes(VAL_DATA, len as usize)?;
            }
            Ok(())
        }
        _ => Ok(()),
    }
}

fn authentication(r: &mut Reader, state: &mut State) -> Result<(), Stop> {
    let kind = r.take(AUTHTYPE)?;
    state.set(kind);
    match kind {
        4 => r.bytes(SALT, 2).map(drop),
        5 => r.bytes(SALT, 4).map(drop),
        8 => {
            data(r, AUTH_GSSAPI_SSPI_DATA);
            Ok(())
        }
        SASL => {
            while r.left() > 1 {
                text(r, AUTH_SASL_MECH)?;
            }
            Ok(())
        }
        SASL_CONTINUE | SASL_FINAL => {
            data(r, AUTH_SASL_DATA);
            Ok(())
        }
        _ => Ok(()),
    }
}

fn columns(r: &mut Reader) -> Result<(), Stop> {
    let count = r.take(FIELD_COUNT)?;
    r.nested(|r| {
        for _ in 0..count {
            text(r, COL_NAME)?;
            r.nested(|r| {
                r.take(OID_TABLE)?;
                let column = r.word::<u16>()?;
                r.put_at(COL_INDEX, r.at() - 2, 2, u64::from(column));
                r.take(OID_TYPE)?;
                let len = r.word::<i16>()?;
                r.put_at(VAL_LENGTH, r.at() - 2, 2, i64::from(len) as u64);
                let modifier = r.word::<i32>()?;
                r.put_at(COL_TYPEMOD, r.at() - 4, 4, i64::from(modifier) as u64);
                r.take(FORMAT)
            })?;
        }
        Ok(())
    })
}

/// Parts of an error or a notice, each behind a letter (PostgreSQL documentation §55.8).
const PARTS: &[(u8, Field<Ascii>)] = &[
    (b'S', SEVERITY),
    (b'V', TEXT),
    (b'C', CODE),
    (b'M', MESSAGE),
    (b'D', DETAIL),
    (b'H', HINT),
    (b'P', POSITION),
    (b'p', INTERNAL_POSITION),
    (b'q', INTERNAL_QUERY),
    (b'W', WHERE),
    (b's', SCHEMA_NAME),
    (b't', TABLE_NAME),
    (b'c', COLUMN_NAME),
    (b'd', TYPE_NAME),
    (b'n', CONSTRAINT_NAME),
    (b'F', FILE),
    (b'L', LINE),
    (b'R', ROUTINE),
];

fn problem(r: &mut Reader) -> Result<(), Stop> {
    while r.left() > 1 {
        let letter = r.word::<u8>()?;
        let part = PARTS.iter().find(|part| part.0 == letter);
        text(r, part.map_or(TEXT, |part| part.1))?;
    }
    Ok(())
}
