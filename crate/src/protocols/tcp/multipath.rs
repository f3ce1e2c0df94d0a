//! Multipath TCP's option (RFC 8684; version 0 of it is RFC 6824).
use super::fields::*;
use crate::wire::*;

/// The whole option, from its kind on.
pub fn read(r: &mut Reader) -> Result<(), Stop> {
    r.take(KIND)?;
    r.take(OPTION_LEN)?;
    let word = r.word::<u8>()?;
    match r.bits(word, MP_SUBTYPE) {
        0 => capable(r, word),
        1 => join(r, word),
        2 => sequence(r),
        3 => add_address(r, word),
        4 => remove_address(r),
        5 => priority(r, word),
        6 => {
            reserved(r)?;
            r.take(MP_DATA_SEQ).map(drop)
        }
        7 => {
            reserved(r)?;
            r.take(MP_RECEIVER_KEY).map(drop)
        }
        8 => reset(r, word),
        _ => Ok(()),
    }
}

/// The twelve bits behind the subtype, where they mean nothing.
fn reserved(r: &mut Reader) -> Result<(), Stop> {
    let low = r.word::<u8>()?;
    let (at, high) = (r.at() - 2, r.from(r.at() - 2).first().copied().unwrap_or(0));
    let value = u64::from(high & 15) << 8 | u64::from(low);
    r.put_at(MP_RESERVED, at, 2, value);
    Ok(())
}

fn capable(r: &mut Reader, word: u8) -> Result<(), Stop> {
    let version = r.bits(word, MP_VERSION);
    let flags = r.take(MP_FLAGS)?;
    r.nested(|r| {
        let at = r.at() - 1;
        r.bits(flags, MP_CHECKSUM_REQUIRED);
        r.bits(flags, MP_EXTENSIBILITY);
        let unused = match version {
            1 => {
                r.bits(flags, MP_NO_SUBFLOWS);
                r.bits(flags, MP_SHA256);
                flags.0 & 0x1e
            }
            _ => {
                r.bits(flags, MP_SHA1);
                flags.0 & 0x3e
            }
        };
        r.put_at(MP_FLAGS_RESERVED, at, 1, u64::from(unused >> 1));
    });
    if r.reported() >= 8 {
        r.take(MP_SENDER_KEY)?;
    }
    if r.reported() >= 8 {
        r.take(MP_RECEIVER_KEY)?;
    }
    data_length(r)
}

fn data_length(r: &mut Reader) -> Result<(), Stop> {
    if r.reported() >= 2 {
        r.take(MP_DATA_LEN)?;
    }
    if r.reported() >= 2 {
        r.take(MP_CHECKSUM)?;
    }
    Ok(())
}

/// The three packets of a join tell themselves apart by their length.
fn join(r: &mut Reader, word: u8) -> Result<(), Stop> {
    let len = r.reported() + 3;
    if len == 24 {
        reserved(r)?;
        return r.bytes(MP_SENDER_HMAC, 20).map(drop);
    }
    backup(r, word);
    r.take(MP_ADDRESS_ID)?;
    match len {
        12 => drop(r.take(MP_RECEIVER_TOKEN)?),
        16 => drop(r.take(MP_SENDER_SHORT_HMAC)?),
        _ => return Ok(()),
    }
    r.take(MP_SENDER_RANDOM).map(drop)
}

fn backup(r: &mut Reader, word: u8) {
    // With the subtype, as Wireshark has it.
    r.put_at(MP_FLAGS, r.at() - 1, 1, u64::from(word));
    r.nested(|r| r.bits(word, MP_BACKUP));
}

fn sequence(r: &mut Reader) -> Result<(), Stop> {
    let flags = r.take(MP_FLAGS)?;
    r.nested(|r| {
        r.bits(flags, MP_DATA_FIN);
        r.bits(flags, MP_LONG_SEQ);
        r.bits(flags, MP_HAS_SEQ);
        r.bits(flags, MP_LONG_ACK);
        r.bits(flags, MP_HAS_ACK);
    });
    if flags.0 & 1 != 0 {
        wide(r, MP_DATA_ACK, flags.0 & 2 != 0)?;
    }
    if flags.0 & 4 != 0 {
        wide(r, MP_DATA_SEQ, flags.0 & 8 != 0)?;
        r.take(MP_SUBFLOW_SEQ)?;
        data_length(r)?;
    }
    Ok(())
}

/// A number of eight or of four bytes.
fn wide(r: &mut Reader, field: Field<u64>, long: bool) -> Result<(), Stop> {
    if long {
        return r.take(field).map(drop);
    }
    let value = r.word::<u32>()?;
    r.put_at(field, r.at() - 4, 4, u64::from(value));
    Ok(())
}

/// Version 0 has the IP version in the low bits, version 1 the echo flag.
fn add_address(r: &mut Reader, word: u8) -> Result<(), Stop> {
    let len = r.reported() + 3;
    let old = matches!(word & 15, 4 | 6);
    if old {
        r.bits(word, MP_IP_VERSION);
    } else {
        r.bits(word, MP_ECHO);
    }
    r.take(MP_ADDRESS_ID)?;
    let long = match old {
        true => word & 15 == 6,
        false => len >= 20,
    };
    match long {
        true => drop(r.bytes(MP_IP6, 16)?),
        false => drop(r.take(MP_IP4)?),
    }
    // With an HMAC of eight bytes behind it or not, a port has two.
    if matches!(r.reported(), 2 | 10) {
        r.take(MP_PORT)?;
    }
    if r.reported() >= 8 {
        r.take(MP_ADDRESS_HMAC)?;
    }
    Ok(())
}

fn remove_address(r: &mut Reader) -> Result<(), Stop> {
    r.put_at(MP_REMOVED, r.at() - 1, 1, r.reported() as u64);
    while r.reported() > 0 {
        r.take(MP_ADDRESS_ID)?;
    }
    Ok(())
}

fn priority(r: &mut Reader, word: u8) -> Result<(), Stop> {
    backup(r, word);
    if r.reported() > 0 {
        r.take(MP_ADDRESS_ID)?;
    }
    Ok(())
}

fn reset(r: &mut Reader, word: u8) -> Result<(), Stop> {
    r.put_at(MP_FLAGS, r.at() - 1, 1, u64::from(word & 15));
    r.nested(|r| {
        r.bits(word, MP_FLAG_U);
        r.bits(word, MP_FLAG_V);
        r.bits(word, MP_FLAG_W);
        r.bits(word, MP_FLAG_T);
    });
    r.take(MP_RESET_REASON).map(drop)
}
