//! Layer 2 Tunneling Protocol, versions 2 and 3: frames of a link inside datagrams, and messages that set this up.
mod attributes;
pub mod fields;

use crate::wire::*;
pub use fields::PROTOCOL;
use fields::*;
use std::fmt::Write;

const CONTROL: u16 = 0x8000;
const HAS_LENGTH: u16 = 0x4000;
const IS_NUMBERED: u16 = 0x0800;
const HAS_OFFSET: u16 = 0x0200;

fn dissect(r: &mut Reader) -> Result<Next, Stop> {
    // Right above IP a session's number stands in front; that of no session says that a message follows (RFC 3931 §4.1.1).
    if r.ends().source_port == 0 && r.ends().destination_port == 0 {
        return match r.take(SID)?.0 {
            0 => third_version(r),
            _ => Ok(data(r)),
        };
    }
    match r.peek::<u16>(0).unwrap_or(0) & 15 {
        3 => third_version(r),
        _ => second_version(r),
    }
}

/// RFC 2661 §3.1.
fn second_version(r: &mut Reader) -> Result<Next, Stop> {
    let start = r.at();
    let flags = r.take_split(FLAGS, &PROTOCOL, TYPE, VERSION)? as u16;
    if flags & HAS_LENGTH != 0 {
        let len = usize::from(r.take(LENGTH)?);
        r.limit(len.saturating_sub(r.at() - start));
    }
    r.take(TUNNEL)?;
    r.take(SESSION)?;
    if flags & IS_NUMBERED != 0 {
        r.take(NS)?;
        r.take(NR)?;
    }
    if flags & HAS_OFFSET != 0 && flags & CONTROL == 0 {
        let len = usize::from(r.take(OFFSET)?);
        if len > 0 {
            r.bytes(OFFSET_PADDING, len)?;
        }
    }
    match flags & CONTROL {
        0 => Ok(Next::Over(Key::Name("ppp"))),
        _ => control(r),
    }
}

/// RFC 3931 §3.2.
fn third_version(r: &mut Reader) -> Result<Next, Stop> {
    let start = r.at();
    let flags = r.take(FLAGS)?.0;
    r.nested(|r| {
        flags!(r, flags: TYPE, LENGTH_BIT, SEQ_BIT, VERSION);
    });
    if flags & CONTROL == 0 {
        r.take(RES)?;
        r.take(SID)?;
        return Ok(data(r));
    }
    let len = usize::from(r.take(LENGTH)?);
    r.limit(len.saturating_sub(r.at() - start));
    r.take(CCID)?;
    r.take(NS)?;
    r.take(NR)?;
    control(r)
}

/// What a session carries was said when it was set up: not here.
fn data(r: &mut Reader) -> Next {
    r.put(PSEUDOWIRE_TYPE, 0);
    Next::Data
}

fn control(r: &mut Reader) -> Result<Next, Stop> {
    if r.reported() == 0 {
        r.put(ZERO_LENGTH_BODY_MESSAGE, 0);
    }
    while r.reported() > 0 {
        attributes::read(r)?;
    }
    Ok(Next::End)
}

/// `Control Message - SCCRQ (tunnel id=0, session id=0)`
fn info(layer: &Layer, out: &mut String) {
    let control = layer.value(TYPE) == Some(1);
    match (control, layer.value(MESSAGE_TYPE)) {
        (true, Some(kind)) => {
            let name = ABBREVIATIONS.get(kind as usize).unwrap_or(&"Unknown");
            let _ = write!(out, "Control Message - {name} ");
        }
        (true, None) if layer.span(ZERO_LENGTH_BODY_MESSAGE).is_some() => {
            out.push_str("Control Message - ZLB      ");
        }
        (true, None) => out.push_str("Control Message "),
        _ => {}
    }
    let ids = (layer.value(TUNNEL), layer.value(SESSION));
    if let (Some(tunnel), Some(session)) = ids {
        let lead = match control {
            true => "",
            false => "Data    Message            ",
        };
        let _ = write!(out, "{lead}(tunnel id={tunnel}, session id={session})");
    } else if let Some(connection) = layer.value(CCID) {
        let _ = write!(out, "(ccid=0x{connection:08x})");
        let session = |label, field, out: &mut String| {
            if let Some(id) = layer.value(field) {
                let _ = write!(out, ", {label}: {id:2}");
            }
        };
        session("LSID", LOCAL_SESSION_ID, out);
        session("RSID", REMOTE_SESSION_ID, out);
    } else if let Some(session) = layer.value(SID) {
        let _ = write!(out, "D[S:0x{session:08X}]");
    }
}

/// What the control messages are called for short (RFC 2661 §3.2, RFC 3931 §3.1, and those that extend them).
const ABBREVIATIONS: &[&str] = &[
    "Reserved", "SCCRQ", "SCCRP", "SCCCN", "StopCCN", "Reserved", "Hello", "OCRQ", "OCRP", "OCCN",
    "ICRQ", "ICRP", "ICCN", "Reserved", "CDN", "WEN", "SLI", "MDMST", "SRRQ", "SRRP", "ACK", "FSQ",
    "FSR", "MSRQ", "MSRP", "MSE", "MSI", "MSEN", "CSUN", "CSURQ",
];
