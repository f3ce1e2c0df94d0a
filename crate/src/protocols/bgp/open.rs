//! OPEN: parameters and the capabilities in them.
use super::fields::*;
use crate::protocols::expert;
use crate::wire::*;

/// RFC 9072 §2: this length and this type mark parameters whose lengths have two bytes.
const LONG: u8 = 255;
const CAPABILITY_PARAMETER: u8 = 2;

pub fn read(r: &mut Reader) -> Result<(), Stop> {
    r.take(VERSION)?;
    r.take(MY_AS)?;
    r.take(HOLD_TIME)?;
    r.take(IDENTIFIER)?;
    let mut len = usize::from(r.take(PARAMETERS_LEN)?);
    let long = len > 0 && r.peek::<u8>(0) == Some(LONG);
    if long {
        r.take(EXTENDED_MARK)?;
        len = usize::from(r.take(EXTENDED_LEN)?);
    }
    if len == 0 {
        return Ok(());
    }
    r.group(PARAMETERS, |r| {
        r.within(len, |r| {
            while r.left() > 0 {
                r.group(PARAMETER, |r| parameter(r, long))?;
            }
            Ok(())
        })?
    })
}

fn parameter(r: &mut Reader, long: bool) -> Result<(), Stop> {
    let kind = r.take(PARAMETER_TYPE)?;
    let len = match long {
        true => usize::from(r.take(PARAMETER_LONG_LEN)?),
        false => usize::from(r.take(PARAMETER_LEN)?),
    };
    r.within(len, |r| {
        match kind {
            1 => drop(r.rest_as(AUTHENTICATION)),
            CAPABILITY_PARAMETER => {
                while r.left() > 0 {
                    r.group(CAPABILITY, capability)?;
                }
            }
            _ => drop(r.rest_as(PARAMETER_UNKNOWN)),
        }
        Ok(())
    })?
}

/// RFC 5492 §4.
fn capability(r: &mut Reader) -> Result<(), Stop> {
    let kind = r.take(CAPABILITY_TYPE)?;
    let len = usize::from(r.take(CAPABILITY_LEN)?);
    r.within(len, |r| match (kind, len) {
        (1, 4) => multiprotocol(r),
        (7, 3) => secure(r),
        (64, 2..) => graceful_restart(r),
        (65, 4) => r.take(AS4).map(drop),
        (131, _) => multisession(r),
        (69, _) if len.is_multiple_of(4) => additional_paths(r),
        (73, _) => host_name(r),
        _ => {
            r.rest_as(CAPABILITY_UNKNOWN);
            Ok(())
        }
    })?
}

/// RFC 4760 §8.
fn multiprotocol(r: &mut Reader) -> Result<(), Stop> {
    r.take(MP_AFI)?;
    r.bytes(MP_RESERVED, 1)?;
    r.take(MP_SAFI)?;
    Ok(())
}

/// RFC 8205 §2.1.
fn secure(r: &mut Reader) -> Result<(), Stop> {
    let flags = r.take(SECURE_FLAGS)?;
    r.nested(|r| {
        r.bits(flags, SECURE_VERSION);
        r.bits(flags, SECURE_DIRECTION);
        r.bits(flags, SECURE_RESERVED);
    });
    r.take(SECURE_AFI)?;
    Ok(())
}

/// RFC 4724 §3, RFC 8538 §2.
fn graceful_restart(r: &mut Reader) -> Result<(), Stop> {
    if r.left() == 2 {
        expert::tell(r, RESTART_HELPER);
    }
    let timers = r.take(RESTART_TIMERS)?;
    r.nested(|r| {
        r.bits(timers, RESTART_STATE);
        r.bits(timers, RESTART_NOTIFICATION);
        r.bits(timers, RESTART_TIME);
    });
    while r.left() > 0 {
        r.take(RESTART_AFI)?;
        r.take(RESTART_SAFI)?;
        let flag = r.take(RESTART_FLAG)?;
        r.nested(|r| r.bits(flag, RESTART_PRESERVED));
    }
    Ok(())
}

fn multisession(r: &mut Reader) -> Result<(), Stop> {
    if r.left() > 0 {
        r.take(MULTISESSION)?;
        r.rest_as(CAPABILITY_UNKNOWN);
    }
    Ok(())
}

/// RFC 7911 §4.
fn additional_paths(r: &mut Reader) -> Result<(), Stop> {
    while r.left() > 0 {
        r.take(PATHS_AFI)?;
        r.take(PATHS_SAFI)?;
        r.take(PATHS_DIRECTION)?;
    }
    Ok(())
}

/// draft-walton-bgp-hostname-capability §2.
fn host_name(r: &mut Reader) -> Result<(), Stop> {
    let len = r.take(HOST_LEN)?;
    r.bytes(HOST, usize::from(len))?;
    let len = r.take(DOMAIN_LEN)?;
    r.bytes(DOMAIN, usize::from(len))?;
    Ok(())
}
