//! Names, and strings behind their length.
use super::Message;
use crate::wire::*;

/// Reads a name; returns its text as on the wire.
pub fn take_name(r: &mut Reader, field: Field<Domain>, message: &Message) -> Result<Vec<u8>, Stop> {
    let Some(name) = domain::parse(r.from(0), r.at(), message.start) else {
        return Err(match r.left() < r.reported() {
            true => Stop::Truncated {
                needed: r.left() + 1,
                had: r.left(),
                by: Cut::Capture,
            },
            false => Stop::Malformed("a name that does not end"),
        });
    };
    r.bytes_as(field, name.len, message.start as u64)?;
    Ok(name.text)
}

/// Reads a name whose text nobody needs now.
pub fn skip_name(r: &mut Reader, field: Field<Domain>, message: &Message) -> Result<(), Stop> {
    take_name(r, field, message).map(drop)
}

/// A string of up to 255 bytes behind its length (RFC 1035 §3.3).
pub fn take_string(r: &mut Reader, len: Field<u8>, text: Field<Ascii>) -> Result<(), Stop> {
    let bytes = r.take(len)?;
    r.bytes(text, usize::from(bytes)).map(drop)
}
