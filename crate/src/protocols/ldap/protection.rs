//! What follows a bind by SASL: messages in buffers that a mechanism signs or encrypts (RFC 4513 §5.2.1.8).
use super::fields::*;
use super::operations::has_other_mechanism;
use crate::wire::*;

pub fn buffer(r: &mut Reader) -> Result<(), Stop> {
    let len = r.peek::<u32>(0).unwrap_or(0);
    if len == 0 {
        return Err(Stop::Malformed("no message of LDAP"));
    }
    let len = len as usize;
    r.whole(len.saturating_add(4))?;
    r.note_message_size(len.saturating_add(4));
    r.take(SASL_BUFFER_LENGTH)?;
    r.within(len, token)?
}

/// A wrapped token, and behind its header and checksum the message.
fn token(r: &mut Reader) -> Result<(), Stop> {
    if has_other_mechanism(r) {
        return r.skip(r.left());
    }
    let Some(wrapped) = Wrapped::of(r.rest()) else {
        r.carry(r.left(), Key::Name("gss-api"));
        return Ok(());
    };
    r.carry(wrapped.header.min(r.left()), Key::Name("gss-api"));
    if r.left() == 0 {
        return Ok(());
    }
    match wrapped.sealed {
        true => {
            r.rest_as(GSSAPI_ENCRYPTED_PAYLOAD);
        }
        false => drop(super::all(r)?),
    }
    Ok(())
}

/// RFC 4121 §4.2.6.2.
struct Wrapped {
    sealed: bool,
    /// Bytes of header and checksum.
    header: usize,
}
impl Wrapped {
    fn of(bytes: &[u8]) -> Option<Wrapped> {
        const FIXED: usize = 16;
        let &[5, 4, flags, 0xff, high, low, ..] = bytes else {
            return None;
        };
        let extra = usize::from(u16::from_be_bytes([high, low]));
        let sealed = flags & 2 != 0;
        // What encryption adds to a message of the newer types: confounder, header and checksum.
        let checksum = if sealed { 44 + extra } else { 12 };
        Some(Wrapped {
            sealed,
            header: FIXED + checksum,
        })
    }
}
