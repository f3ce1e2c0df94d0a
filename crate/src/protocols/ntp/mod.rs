//! Network Time Protocol: time, control and private messages.
mod control;
mod fields;
mod lines;
mod private;

use crate::names::ntp as names;
use crate::wire::*;
pub use fields::PROTOCOL;
use fields::*;
use lines::lines;
use std::fmt::Write;

const CONTROL: u64 = 6;
const PRIVATE: u64 = 7;
/// Seconds from 1900 to 1970.
const TO_1970: i64 = 2_208_988_800;
/// Key number and digest at a message's end are no more than this (RFC 7822 §7.5).
const LONGEST_MAC: usize = 24;
const EXTENSION_HEADER: usize = 4;

fn dissect(r: &mut Reader) -> Result<Next, Stop> {
    let flags = r.take(FLAGS)?.0;
    match u64::from(flags & 7) {
        CONTROL => {
            r.nested(|r| note_flags(r, flags));
            control::message(r)?;
        }
        PRIVATE => private::message(r, flags)?,
        _ => {
            r.nested(|r| note_flags(r, flags));
            time(r)?;
        }
    }
    Ok(Next::End)
}

fn note_flags(r: &mut Reader, flags: u8) {
    r.bits(flags, FLAGS_LI);
    r.bits(flags, FLAGS_VN);
    r.bits(flags, FLAGS_MODE);
}

/// RFC 5905 §7.3.
fn time(r: &mut Reader) -> Result<(), Stop> {
    r.take(STRATUM)?;
    r.take(PPOLL)?;
    r.take(PRECISION)?;
    r.take(ROOTDELAY)?;
    r.take(ROOTDISPERSION)?;
    r.bytes(REFID, 4)?;
    for field in [REFTIME, ORG, REC, XMT] {
        timestamp(r, field)?;
    }
    while r.left() > LONGEST_MAC {
        extension(r)?;
    }
    authenticator(r)
}

/// Seconds since 1900 and a fraction in 32 bits; the second era begins in 2036. All zeros are no time.
pub fn timestamp(r: &mut Reader, field: Field<Time>) -> Result<(), Stop> {
    let stamp = r.word::<u64>()?;
    let (seconds, fraction) = ((stamp >> 32) as i64, stamp & 0xffff_ffff);
    let era = if seconds & 0x8000_0000 == 0 {
        1 << 32
    } else {
        0
    };
    let nanoseconds = ((fraction * 1_000_000_000) >> 32) as i64;
    let value = match stamp {
        0 => NO_TIME,
        _ => (seconds + era - TO_1970) * 1_000_000_000 + nanoseconds,
    };
    r.put_at(field, r.at() - 8, 8, value as u64);
    Ok(())
}

/// RFC 7822 §7.5.
fn extension(r: &mut Reader) -> Result<(), Stop> {
    let len = usize::from(r.peek::<u16>(2).unwrap_or(0));
    if len < EXTENSION_HEADER {
        return Err(Stop::Malformed("an extension shorter than its header"));
    }
    r.group(EXT, |r| {
        r.take(EXT_TYPE)?;
        r.take(EXT_LENGTH)?;
        r.bytes(EXT_VALUE, len - EXTENSION_HEADER).map(drop)
    })
}

/// RFC 5905 §7.3: key number and digest.
pub fn authenticator(r: &mut Reader) -> Result<(), Stop> {
    if r.left() >= 4 {
        r.bytes(KEYID, 4)?;
        r.rest_as(MAC);
    }
    Ok(())
}

/// `NTP Version 4, client`
pub fn info(layer: &Layer, out: &mut String) {
    let Some(flags) = layer.value(FLAGS) else {
        return;
    };
    let version = names::FLAGS_VN.get(flags >> 3 & 7).unwrap_or("Unknown");
    let mode = match flags & 7 {
        CONTROL => "control",
        PRIVATE => "private",
        mode => names::FLAGS_MODE.get(mode).unwrap_or("Unknown"),
    };
    let _ = write!(out, "{version}, {mode}");
    if let (Some(response), Some(code)) = (layer.value(PRIV_FLAGS_R), layer.value(PRIV_REQCODE)) {
        let direction = if response == 1 { "Response" } else { "Request" };
        let code = names::PRIV_REQCODE.get(code).unwrap_or("Unknown");
        let _ = write!(out, ", {direction}, {code}");
    }
}

pub fn heading(layer: &Layer, out: &mut String) {
    let mut said = String::new();
    info(layer, &mut said);
    let said = said.splitn(3, ", ").take(2).collect::<Vec<_>>();
    let _ = write!(out, " ({})", said.join(", "));
}
