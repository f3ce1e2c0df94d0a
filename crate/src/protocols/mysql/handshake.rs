//! The server's greeting and the client's login.
use super::fields::*;
use super::{State, packed, status, text};
use crate::wire::*;

const PLUGIN: u16 = 1 << 3;
const ATTRIBUTES: u16 = 1 << 4;
const NO_END: u16 = 1 << 8;
const QUERY_ATTRIBUTES_BIT: u16 = 1 << 11;
const DATABASE: u16 = 1 << 3;

fn capabilities(r: &mut Reader, field: Field<Hex<Little<u16>>>) -> Result<u16, Stop> {
    let word = r.take(field)?;
    r.nested(|r| {
        flags!(r, word: CAPS_LP, CAPS_FR, CAPS_LF, CAPS_CD, CAPS_NS, CAPS_CP, CAPS_OB, CAPS_LI,
            CAPS_IS, CAPS_CU, CAPS_IA, CAPS_SL, CAPS_II, CAPS_TA, CAPS_RS, CAPS_SC);
    });
    Ok(word.0.0)
}

fn extended(r: &mut Reader, field: Field<Hex<Little<u16>>>) -> Result<u16, Stop> {
    let word = r.take(field)?;
    r.nested(|r| {
        flags!(r, word: CAPS_MS, CAPS_MR, CAPS_PM, CAPS_PA, CAPS_CA);
        // Wireshark calls this one as the one for prepared statements.
        r.put_at(CAPS_PM, r.at() - 2, 2, u64::from(word.0.0 >> 5 & 1));
        flags!(r, word: CAPS_EP, CAPS_SESSION_TRACK, CAPS_DEPRECATE_EOF, CAPS_OPTIONAL_METADATA,
            CAPS_COMPRESS_ZSD, CAPS_QUERY_ATTRS, CAPS_MF_AUTH, CAPS_CAP_EXT, CAPS_UNUSED);
    });
    Ok(word.0.0)
}

/// Without this bit it is MariaDB, which has abilities of its own.
const OF_MYSQL: u16 = 1;

pub fn greeting(r: &mut Reader) -> Result<(), Stop> {
    const ERROR: u8 = 0xff;
    if r.peek::<u8>(0) == Some(ERROR) {
        r.skip(1)?;
        return super::results::error(r);
    }
    r.group(SERVER_GREETING, |r| {
        r.take(PROTOCOL_VERSION)?;
        text(r, VERSION)?;
        r.take(THREAD_ID)?;
        text(r, SALT)?;
        if r.left() == 0 {
            return Ok(());
        }
        let low = capabilities(r, CAPS_SERVER)?;
        if r.left() == 0 {
            return Ok(());
        }
        r.take(SERVER_LANGUAGE)?;
        status(r)?;
        extended(r, EXTCAPS_SERVER)?;
        r.take(AUTH_PLUGIN_LENGTH)?;
        if low & OF_MYSQL == 0 {
            r.bytes(UNUSED, 6)?;
            r.take_split(MARIADB_SERVER, &PROTOCOL, MARIADB_PROGRESS, MARIADB_CACHE)?;
        } else {
            r.bytes(UNUSED, 10)?;
        }
        if r.left() > 0 {
            text(r, SALT2)?;
        }
        if r.left() > 0 {
            text(r, AUTH_PLUGIN)?;
        }
        Ok(())
    })
}

pub fn login(r: &mut Reader, state: &mut State) -> Result<(), Stop> {
    const NEW: u16 = 0x0200;
    r.group(LOGIN_REQUEST, |r| {
        let low = capabilities(r, CAPS_CLIENT)?;
        if low & NEW == 0 {
            let max = r.word::<Little<U24>>()?.0.0;
            r.put_at(MAX_PACKET, r.at() - 3, 3, u64::from(max));
            text(r, USER)?;
            return Ok(());
        }
        let high = extended(r, EXTCAPS_CLIENT)?;
        state.no_end = high & NO_END != 0;
        state.attributes = high & QUERY_ATTRIBUTES_BIT != 0;
        r.take(MAX_PACKET)?;
        r.take(CHARSET)?;
        if low & OF_MYSQL == 0 {
            r.bytes(UNUSED, 19)?;
            r.take_split(MARIADB_CLIENT, &PROTOCOL, MARIADB_PROGRESS, MARIADB_CACHE)?;
        } else {
            r.bytes(UNUSED, 23)?;
        }
        if r.left() == 0 {
            return Ok(());
        }
        text(r, USER)?;
        let len = usize::from(r.word::<u8>()?);
        if len > 0 {
            r.bytes(PASSWD, len)?;
        }
        if low & DATABASE != 0 && r.left() > 0 {
            text(r, SCHEMA)?;
        }
        if high & PLUGIN != 0 {
            text(r, CLIENT_AUTH_PLUGIN)?;
        }
        match high & ATTRIBUTES != 0 && r.left() > 0 {
            true => attributes(r),
            false => Ok(()),
        }
    })
}

fn attributes(r: &mut Reader) -> Result<(), Stop> {
    r.group(CONNATTRS, |r| {
        let at = r.at();
        let len = packed(r)?.unwrap_or(0);
        r.put_at(CONNATTRS_LENGTH, at, r.at() - at, len);
        let len = usize::try_from(len).unwrap_or(0).min(r.reported());
        r.within(len, |r| {
            while r.left() > 0 {
                r.group(CONNATTRS_ATTR, attribute)?;
            }
            Ok(())
        })?
    })
}

fn attribute(r: &mut Reader) -> Result<(), Stop> {
    for (length, value) in [
        (CONNATTRS_NAME_LENGTH, CONNATTRS_NAME),
        (CONNATTRS_VALUE_LENGTH, CONNATTRS_VALUE),
    ] {
        let at = r.at();
        let len = packed(r)?.unwrap_or(0);
        r.put_at(length, at, r.at() - at, len);
        r.bytes(value, usize::try_from(len).unwrap_or(usize::MAX))?;
    }
    Ok(())
}
