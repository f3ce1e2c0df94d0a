//! Programs of a controller: blocks that are loaded and unloaded, services that are started.
use super::fields::*;
use crate::wire::*;

const REQUEST_DOWNLOAD: u8 = 0x1a;
const DOWNLOAD_ENDED: u8 = 0x1c;
const START_UPLOAD: u8 = 0x1d;
const UPLOAD_BLOCK: u8 = 0x1e;
const END_UPLOAD: u8 = 0x1f;

/// Functions 0x1a to 0x1f: a status, the upload's number, and of a job the block's name.
pub fn control(r: &mut Reader, is_job: bool, function: u8) -> Result<(), Stop> {
    r.take_split(STATUS, &PROTOCOL, STATUS_MORE, STATUS_ERROR)?;
    if r.reported() == 0 {
        return Ok(());
    }
    match function {
        DOWNLOAD_ENDED | END_UPLOAD => drop(r.take(BLOCK_ERROR)?),
        _ => drop(r.bytes(BLOCK_UNKNOWN, 2)?),
    }
    match function {
        START_UPLOAD | UPLOAD_BLOCK | END_UPLOAD => drop(r.take(UPLOAD)?),
        _ => drop(r.bytes(BLOCK_UNKNOWN, 4)?),
    }
    if r.reported() == 0 {
        return Ok(());
    }
    if !is_job {
        let len = usize::from(r.take(UPLOAD_TEXT_LEN)?);
        return r.bytes(UPLOAD_TEXT, len).map(drop);
    }
    let len = usize::from(r.take(FILE_LEN)?);
    r.group(FILE, |r| r.within(len, |r| name(r, true))?)?;
    if function == REQUEST_DOWNLOAD && r.reported() > 0 {
        r.take(PART_LEN)?;
        r.bytes(PART_UNKNOWN, 1)?;
        r.bytes(MEMORY_LEN, 6)?;
        r.bytes(CODE_LEN, 6)?;
    }
    Ok(())
}

/// `_0800001P`: an identifier, the kind of block, its number, and the memory it is for.
fn name(r: &mut Reader, with_identifier: bool) -> Result<(), Stop> {
    const PLAIN: usize = 9;
    if with_identifier && r.reported() != PLAIN {
        return Ok(());
    }
    if with_identifier {
        r.bytes(FILE_IDENTIFIER, 1)?;
    }
    r.bytes(FILE_TYPE, 2)?;
    r.bytes(FILE_NUMBER, 5)?;
    r.bytes(FILE_SYSTEM, 1).map(drop)
}

/// A piece of a block that is loaded or unloaded.
pub fn piece(r: &mut Reader) -> Result<(), Stop> {
    let len = usize::from(r.take(LEN)?);
    r.bytes(BLOCK_UNKNOWN, 2)?;
    r.bytes(VALUE, len).map(drop)
}

/// Function 0x29: the controller is to stop.
pub fn stop(r: &mut Reader) -> Result<(), Stop> {
    r.bytes(SERVICE_UNKNOWN, 5)?;
    let len = usize::from(r.take(STOP_LEN)?);
    r.bytes(SERVICE, len).map(drop)
}

/// Function 0x28: a service by its name, which stands behind its arguments.
pub fn service(r: &mut Reader) -> Result<(), Stop> {
    r.bytes(SERVICE_UNKNOWN, 7)?;
    let len = usize::from(r.take(SERVICE_BLOCK_LEN)?);
    let behind = r.rest().get(len..).and_then(<[u8]>::split_first);
    let service = behind.and_then(|(len, rest)| rest.get(..usize::from(*len)));
    r.group(SERVICE_BLOCK, |r| {
        r.within(len, |r| arguments(r, service.unwrap_or(&[])))?
    })?;
    let len = usize::from(r.take(SERVICE_LEN)?);
    r.bytes(SERVICE, len).map(drop)
}

fn arguments(r: &mut Reader, service: &[u8]) -> Result<(), Stop> {
    match service {
        // Activates and deletes blocks.
        b"_INSE" | b"_INS2" | b"_DELE" => {
            let count = r.take(SERVICE_BLOCKS)?;
            r.take(SERVICE_BYTE)?;
            for _ in 0..count {
                const NAME: usize = 8;
                r.group(FILE, |r| r.within(NAME, |r| name(r, false))?)?;
            }
        }
        b"P_PROGRAM" => drop(r.rest_as(SERVICE_ARGUMENT)),
        _ => drop(r.rest_as(PARAMETER_DATA)),
    }
    Ok(())
}
