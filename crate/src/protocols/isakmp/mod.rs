//! Internet key exchange, both versions: the header, and the chain of payloads behind it.
mod association;
mod fields;
mod lines;
mod payloads;

use crate::names::isakmp as names;
use crate::wire::*;
pub use fields::PROTOCOL;
use fields::*;
use lines::lines;
use std::fmt::Write;

const ENCRYPTED_PAYLOAD: u8 = 46;
const ENCRYPTED_FLAG: u8 = 1;
/// Each payload names the next: a chain of more is no message's.
const MAX_PAYLOADS: usize = 256;

/// Which version's shapes the payloads have.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Version {
    One,
    Two,
}

fn dissect(r: &mut Reader) -> Result<Next, Stop> {
    let start = r.at();
    r.bytes(INITIATOR, 8)?;
    r.bytes(RESPONDER, 8)?;
    let next = r.take(NEXT)?;
    let number = r.take(VERSION)?;
    r.nested(|r| {
        r.bits(number, MAJOR);
        r.bits(number, MINOR);
    });
    let version = match number.0 >> 4 {
        1 => Version::One,
        _ => Version::Two,
    };
    r.take(EXCHANGE)?;
    let flags = r.take(FLAGS)?;
    r.nested(|r| match version {
        Version::One => {
            r.bits(flags, FLAG_E);
            r.bits(flags, FLAG_C);
            r.bits(flags, FLAG_A);
        }
        Version::Two => {
            r.bits(flags, FLAG_I);
            r.bits(flags, FLAG_V);
            r.bits(flags, FLAG_R);
        }
    });
    r.take(MESSAGE)?;
    // A length that leads beyond the end is not shown.
    let len = r.peek::<u32>(0).unwrap_or(0) as usize;
    let body = len.saturating_sub(r.at() + 4 - start);
    r.ahead(body.saturating_add(4))?;
    r.take(LENGTH)?;
    if version == Version::One && flags.0 & ENCRYPTED_FLAG != 0 {
        r.put_at(ENCRYPTED, r.at(), body.min(r.left()), 0);
        r.skip(body.min(r.left()))?;
        return Ok(Next::End);
    }
    r.within(body, |r| chain(r, next, version))??;
    Ok(Next::End)
}

/// RFC 2408 §3.2, RFC 7296 §3.2.
fn chain(r: &mut Reader, mut kind: u8, version: Version) -> Result<(), Stop> {
    for _ in 0..MAX_PAYLOADS {
        if kind == 0 || r.left() == 0 {
            break;
        }
        let (next, len) = head(r, kind, version)?;
        r.nested(|r| r.within(len, |r| payloads::read(r, kind, version)))??;
        // What is encrypted is the last, whatever it says comes next: that is inside it.
        kind = match kind {
            ENCRYPTED_PAYLOAD => 0,
            _ => next,
        };
    }
    if r.left() > 0 {
        r.rest_as(EXTRA);
    }
    Ok(())
}

/// The four bytes that begin a payload: its own length, and the kind of the next.
fn head(r: &mut Reader, kind: u8, version: Version) -> Result<(u8, usize), Stop> {
    let len = usize::from(r.peek::<u16>(2).unwrap_or(0));
    r.put_at(PAYLOAD, r.at(), len, u64::from(kind));
    r.nested(|r| {
        let next = r.take(NEXT)?;
        let plain = matches!(kind, 2 | 3);
        match version {
            Version::Two if !plain => {
                let byte = r.word::<u8>()?;
                r.bits(byte, CRITICAL);
                r.bits(byte, RESERVED_7);
            }
            _ => drop(r.bytes(RESERVED, 1)?),
        }
        let len = usize::from(r.take(PAYLOAD_LEN)?);
        match len.checked_sub(4) {
            Some(len) => Ok((next, len)),
            None => Err(Stop::Malformed("a payload has at least four bytes")),
        }
    })
}

/// RFC 7296 §3.1: who began the exchange, and whether this answers.
const BY_INITIATOR: u64 = 1 << 3;
const ANSWERS: u64 = 1 << 5;

fn info(layer: &Layer, out: &mut String) {
    let exchange = layer.value(EXCHANGE).unwrap_or(0);
    let _ = match names::EXCHANGES.get(exchange) {
        Some(name) => write!(out, "{name}"),
        None => write!(out, "Unknown {exchange}"),
    };
    if layer.value(MAJOR) == Some(2) {
        let flags = layer.value(FLAGS).unwrap_or(0);
        let number = layer.value(MESSAGE).unwrap_or(0);
        let sender = if flags & BY_INITIATOR != 0 {
            "Initiator"
        } else {
            "Responder"
        };
        let kind = if flags & ANSWERS != 0 {
            "Response"
        } else {
            "Request"
        };
        let _ = write!(out, " MID={number:02x} {sender} {kind}");
    }
}
