//! GPRS tunnels: the user's packets (GTP-U), and the messages by which tunnels are made and ended (GTP-C, versions 0 and 1).
mod elements;
mod fields;
mod lines;
pub mod prime;
mod quality;

use crate::names::gtp as N;
use crate::wire::*;
pub use fields::PROTOCOL;
use fields::*;
use lines::lines;

/// The user's packet.
const USER_DATA: u8 = 255;
/// Requests, and what answers them (TS 29.060 §7.1).
const ANSWERS: [(u8, u8); 14] = [
    (1, 2),
    (4, 5),
    (6, 7),
    (16, 17),
    (18, 19),
    (20, 21),
    (22, 23),
    (27, 28),
    (32, 33),
    (34, 35),
    (36, 37),
    (48, 49),
    (50, 51),
    (53, 54),
];

/// A kind of message that is known.
fn accepts(bytes: &[u8], _: Key) -> bool {
    matches!(bytes, [_, kind, ..] if N::MESSAGES.get(u64::from(*kind)).is_some())
}

fn dissect(r: &mut Reader) -> Result<Next, Stop> {
    if r.ahead(1)?[0] >> 5 == 2 {
        return Ok(Next::Over(Key::Name("gtpv2")));
    }
    let flags = r.take(FLAGS)?;
    let version = r.nested(|r| {
        let version = r.bits(flags, VERSION);
        r.bits(flags, KIND);
        if version == 0 {
            r.bits(flags, FIRST_RESERVED);
            r.bits(flags, HAS_SNDCP);
            return version;
        }
        r.bits(flags, RESERVED);
        r.bits(flags, HAS_EXTENSION);
        r.bits(flags, HAS_SEQUENCE);
        r.bits(flags, HAS_NUMBER);
        version
    });
    let message = r.take(MESSAGE)?.0;
    let len = usize::from(r.take(LEN)?);
    let sequence = match version {
        0 => Some(first_header(r, len)?),
        1 => {
            r.take(TUNNEL)?;
            r.limit(len);
            match flags.0 & 7 {
                0 => None,
                set => options(r, set)?,
            }
        }
        _ => {
            r.rest_as(ELEMENTS);
            return Ok(Next::End);
        }
    };
    if message != USER_DATA {
        let request = ANSWERS
            .iter()
            .find(|pair| pair.1 == message)
            .map(|pair| pair.0);
        elements::read(r, version == 0, request.is_none())?;
        if let Some(sequence) = sequence {
            link(r, message, request, sequence);
        }
        return Ok(Next::End);
    }
    Ok(match r.peek::<u8>(0).unwrap_or(0) >> 4 {
        4 => Next::Over(Key::Ether(0x0800)),
        6 => Next::Over(Key::Ether(0x86dd)),
        // Wireshark shows nothing of what is neither.
        _ => {
            r.rest_as(ELEMENTS);
            Next::End
        }
    })
}

/// The rest of version 0's header (TS 09.60 §6).
fn first_header(r: &mut Reader, len: usize) -> Result<u16, Stop> {
    let sequence = r.take(SEQUENCE)?.0;
    r.take(FLOW)?;
    r.take(SNDCP)?;
    r.skip(3)?;
    let tunnel = elements::digits(r.ahead(8)?);
    r.put_text(TUNNEL_ID, tunnel.as_bytes());
    r.skip(8)?;
    r.limit(len);
    Ok(sequence)
}

/// What answers a request of the same number says which, and how long that took.
fn link(r: &mut Reader, message: u8, request: Option<u8>, sequence: u16) {
    let key = |message: u8| u64::from(message) << 16 | u64::from(sequence);
    let Some(request) = request else {
        r.remember(key(message), 0);
        return;
    };
    if let Some(asked) = r.recall(key(request)) {
        r.put(RESPONSE_TO, asked.frame.into());
        let time = r.frame().time_ns.saturating_sub(asked.time_ns);
        r.put(TIME, time as u64);
    }
}

/// TS 29.281 §5.1: all three stand there where any of the flags is set.
fn options(r: &mut Reader, flags: u8) -> Result<Option<u16>, Stop> {
    let mut sequence = None;
    match flags >> 1 & 1 {
        1 => sequence = Some(r.take(SEQUENCE)?.0),
        _ => r.skip(2)?,
    }
    match flags & 1 {
        1 => {
            r.take(NUMBER)?;
        }
        _ => r.skip(1)?,
    }
    let mut next = match flags >> 2 & 1 {
        1 => r.take(NEXT)?.0,
        _ => {
            r.skip(1)?;
            0
        }
    };
    while next != 0 {
        let len = 4 * usize::from(r.take(EXTENSION_LEN)?);
        if len < 4 {
            return Err(Stop::Malformed("an extension header of no length"));
        }
        r.bytes(EXTENSION, len - 2)?;
        next = r.take(NEXT)?.0;
    }
    Ok(sequence)
}

fn info(layer: &Layer, out: &mut String) {
    tell(layer.value(MESSAGE).unwrap_or(0), out);
}

fn tell(message: u64, out: &mut String) {
    out.push_str(N::MESSAGES.get(message).unwrap_or("Unknown message"));
}
