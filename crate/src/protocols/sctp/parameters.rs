//! Parameters of chunks, and causes of errors: each of a type, a length and a value.
use super::fields::*;
use super::padding;
use crate::wire::*;

const HEADER: usize = 4;
/// A parameter quotes causes, which quote chunks, which have parameters: further in nothing is read.
const DEEPEST: u8 = 12;

/// All parameters that are left in the chunk.
pub fn all(r: &mut Reader) -> Result<(), Stop> {
    while r.reported() >= HEADER {
        part(r, PARAMETER, PARAMETER_PADDING, |r| {
            let kind = r.peek::<u16>(0).unwrap_or(0);
            r.take_split(PARAMETER_TYPE, &PROTOCOL, PARAMETER_BIT_1, PARAMETER_BIT_2)?;
            r.take(PARAMETER_LENGTH)?;
            parameter(r, kind)
        })?;
    }
    Ok(())
}

pub fn causes(r: &mut Reader) -> Result<(), Stop> {
    while r.reported() >= HEADER {
        part(r, CAUSE, CAUSE_PADDING, |r| {
            let code = r.take(CAUSE_CODE)?.0;
            r.take(CAUSE_LENGTH)?;
            cause(r, code)
        })?;
    }
    Ok(())
}

fn part(
    r: &mut Reader,
    group: Field<u16>,
    filler: Field<Bytes>,
    f: impl FnOnce(&mut Reader) -> Result<(), Stop>,
) -> Result<(), Stop> {
    let kind = r.peek::<u16>(0).unwrap_or(0);
    let len = usize::from(r.peek::<u16>(2).unwrap_or(0)).max(HEADER);
    r.put_at(group, r.at(), len, u64::from(kind));
    let here = len.min(r.reported());
    if r.depth() > DEEPEST {
        return r.skip(here);
    }
    r.within(here, |r| r.nested(f))??;
    r.nested(|r| padding(r, len, filler));
    Ok(())
}

fn parameter(r: &mut Reader, kind: u16) -> Result<(), Stop> {
    match kind {
        1 => drop(r.rest_as(PARAMETER_HEARTBEAT_INFORMATION)),
        5 => drop(r.take(PARAMETER_IPV4_ADDRESS)?),
        6 => drop(r.bytes(PARAMETER_IPV6_ADDRESS, 16)?),
        7 => drop(r.rest_as(PARAMETER_STATE_COOKIE)),
        8 => return all(r),
        9 => drop(r.take(PARAMETER_COOKIE_PRESERVATIVE_INCR)?),
        11 => drop(r.padded(PARAMETER_HOSTNAME, r.left())?),
        12 => return each(r, |r| r.take(PARAMETER_SUPPORTED_ADDRESS_TYPE).map(drop)),
        13 => {
            let first = PARAMETER_RECONFIG_REQUEST_SEQUENCE_NUMBER;
            r.run(&PROTOCOL, first, PARAMETER_SENDERS_LAST_ASSIGNED_TSN)?;
            return each(r, |r| r.take(PARAMETER_RECONFIG_SID).map(drop));
        }
        14 => {
            r.take(PARAMETER_RECONFIG_REQUEST_SEQUENCE_NUMBER)?;
            return each(r, |r| r.take(PARAMETER_RECONFIG_SID).map(drop));
        }
        15 => drop(r.take(PARAMETER_RECONFIG_REQUEST_SEQUENCE_NUMBER)?),
        16 => {
            r.take(PARAMETER_RECONFIG_RESPONSE_SEQUENCE_NUMBER)?;
            r.take(PARAMETER_RECONFIG_RESPONSE_RESULT)?;
            if r.reported() > 0 {
                let (first, last) = (PARAMETER_SENDERS_NEXT_TSN, PARAMETER_RECEIVERS_NEXT_TSN);
                r.run(&PROTOCOL, first, last)?;
            }
        }
        17 => {
            r.take(PARAMETER_RECONFIG_REQUEST_SEQUENCE_NUMBER)?;
            r.take(PARAMETER_ADD_OUTGOING_STREAMS_NUMBER)?;
            r.take(PARAMETER_ADD_OUTGOING_STREAMS_RESERVED)?;
        }
        18 => {
            r.take(PARAMETER_RECONFIG_REQUEST_SEQUENCE_NUMBER)?;
            r.take(PARAMETER_ADD_INCOMING_STREAMS_NUMBER)?;
            r.take(PARAMETER_ADD_INCOMING_STREAMS_RESERVED)?;
        }
        0x8000 | 0xc000 => {}
        0x8002 => drop(r.rest_as(RANDOM_NUMBER)),
        0x8003 => return each(r, |r| r.take(CHUNK_TYPE_TO_AUTH).map(drop)),
        0x8004 => return each(r, |r| r.take(HMAC_IDS).map(drop)),
        0x8008 => return each(r, |r| r.take(SUPPORTED_CHUNK_TYPE).map(drop)),
        0xc001 | 0xc002 | 0xc004 => {
            r.take(CORRELATION_ID)?;
            return all(r);
        }
        0xc003 => {
            r.take(CORRELATION_ID)?;
            return causes(r);
        }
        0xc005 => drop(r.take(CORRELATION_ID)?),
        0xc006 => drop(r.take(ADAPTATION_LAYER_INDICATION)?),
        _ => drop(r.rest_as(PARAMETER_VALUE)),
    }
    Ok(())
}

fn each(r: &mut Reader, f: impl Fn(&mut Reader) -> Result<(), Stop>) -> Result<(), Stop> {
    while r.reported() > 0 {
        f(r)?;
    }
    Ok(())
}

fn cause(r: &mut Reader, code: u16) -> Result<(), Stop> {
    match code {
        1 => {
            r.take(CAUSE_STREAM_IDENTIFIER)?;
            r.take(CAUSE_RESERVED)?;
        }
        2 => {
            for _ in 0..r.take(CAUSE_NR_OF_MISSING_PARAMETERS)? {
                r.take(CAUSE_MISSING_PARAMETER_TYPE)?;
            }
        }
        3 => drop(r.take(CAUSE_MEASURE_OF_STALENESS)?),
        5 | 8 | 11 => return all(r),
        6 => super::chunks::read(r)?,
        9 => drop(r.take(CAUSE_TSN)?),
        0xa0 | 0xa1 | 0xa2 | 0xa4 => return all(r),
        0x105 => drop(r.take(HMAC_IDS)?),
        _ => drop(r.rest_as(CAUSE_INFORMATION)),
    }
    Ok(())
}
