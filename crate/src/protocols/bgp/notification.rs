//! NOTIFICATION: why a session ends.
use super::fields::*;
use crate::wire::*;

const CEASE: u8 = 6;
/// RFC 9003: these two may say why, in words.
const SPEAKING: [u8; 2] = [2, 4];

pub fn read(r: &mut Reader) -> Result<(), Stop> {
    let error = r.take(ERROR)?;
    let minor = match error {
        1 => r.take(ERROR_HEADER)?,
        2 => r.take(ERROR_OPEN)?,
        3 => r.take(ERROR_UPDATE)?,
        4 => r.take(ERROR_EXPIRED)?,
        5 => r.take(ERROR_STATE)?,
        CEASE => r.take(ERROR_CEASE)?,
        _ => r.take(ERROR_UNKNOWN)?,
    };
    if r.left() == 0 {
        return Ok(());
    }
    match (error, minor) {
        (CEASE, minor) if SPEAKING.contains(&minor) => {
            let len = r.take(SHUTDOWN_LEN)?;
            r.bytes(SHUTDOWN, usize::from(len))?;
        }
        (2, 2) => drop(r.take(ERROR_PEER)?),
        _ => drop(r.rest_as(ERROR_DATA)),
    }
    Ok(())
}
