//! ONC Remote Procedure Call: calls and replies in datagrams, and over TCP behind record marks.
mod fields;
mod programs;

use crate::protocols::{Own, nearest};
use crate::wire::*;
use fields::*;
pub use fields::{FLAVORS, PROGRAMS as PROGRAM_NAMES, PROTOCOL};
pub use programs::named;
use programs::{Named, Program, above};
use std::fmt::Write;

const MARK: usize = 4;
const CALL: u32 = 0;
const REPLY_TYPE: u32 = 1;
const PORT: u16 = 111;
/// The longest record that is believed.
const MOST: usize = 1 << 22;

fn word(bytes: &[u8], at: usize) -> Option<u32> {
    let bytes = bytes.get(at..)?.first_chunk()?;
    Some(u32::from_be_bytes(*bytes))
}

/// A call: type 0, version 2, a program of the ranges that are given out (RFC 5531 §13.1).
fn is_call(bytes: &[u8]) -> bool {
    let word = |at| word(bytes, at);
    word(4) == Some(CALL)
        && word(8) == Some(2)
        && matches!(
            word(12),
            Some(
                100_000..=100_500
                | 150_000..=151_000
                | 200_000..=201_000
                | 300_000..=400_500
                | 600_000_000..=600_200_000,
            )
        )
        && matches!(word(24), Some(0..=7 | 390_000..=400_000))
}

/// Behind a record mark, where there is one.
fn unmarked(bytes: &[u8], over: Key) -> &[u8] {
    match over {
        Key::Tcp(_) => bytes.get(MARK..).unwrap_or(&[]),
        _ => bytes,
    }
}

/// All of a stream, and on its own port; elsewhere a datagram with a call, or with a reply: type 1, and one of two states.
fn accepts(bytes: &[u8], over: Key) -> bool {
    let reply = matches!(bytes.get(4..12), Some([0, 0, 0, 1, 0, 0, 0, 0 | 1]));
    matches!(over, Key::Tcp(_) | Key::Udp(PORT)) || reply || is_call(bytes)
}

fn guess(bytes: &[u8], over: Key) -> bool {
    let marked = !matches!(over, Key::Tcp(_)) || bytes.first().is_some_and(|b| b & 0x80 != 0);
    marked && is_call(unmarked(bytes, over))
}

fn dissect(r: &mut Reader) -> Result<Next, Stop> {
    match nearest(r, &["tcp", "udp"]) {
        "tcp" => r.messages_unsized(MARK, whole, record),
        _ if is_known(r, 0) => message(r).map(|()| Next::End),
        _ if [r.ends().source_port, r.ends().destination_port].contains(&PORT) => {
            r.rest_as(CONTINUATION);
            Ok(Next::End)
        }
        _ => Ok(Next::Unclaimed),
    }
}

/// Whether a call, or a reply to one that was seen, is so many bytes ahead: what else is here Wireshark takes for a piece of one.
fn is_known(r: &mut Reader, ahead: usize) -> bool {
    let message = r.from(r.at() + ahead);
    match (word(message, 4), word(message, 0)) {
        (Some(REPLY_TYPE), Some(id)) => r.recall(u64::from(id)).is_some(),
        _ => is_call(message),
    }
}

fn whole(head: &[u8]) -> Option<usize> {
    let word = head
        .iter()
        .fold(0usize, |sum, b| sum << 8 | usize::from(*b));
    let len = word & 0x7fff_ffff;
    (len < MOST).then_some(MARK + len)
}

fn record(r: &mut Reader) -> Result<(), Stop> {
    if !is_known(r, MARK) {
        r.rest_as(CONTINUATION);
        return Ok(());
    }
    let word = r.word::<u32>()?;
    flags!(r, word: LAST, FRAGMENT_LENGTH);
    message(r)
}

fn message(r: &mut Reader) -> Result<(), Stop> {
    let id = r.take(XID)?.0;
    match r.take(TYPE)? {
        CALL => call(r, id),
        REPLY_TYPE => reply(r, id),
        _ => Ok(()),
    }
}

fn call(r: &mut Reader, id: u32) -> Result<(), Stop> {
    r.take(VERSION)?;
    let program = r.take(PROGRAM)?;
    let version = r.take(PROGRAM_VERSION)?;
    let procedure = r.take(PROCEDURE)?;
    let named = Named {
        program,
        version,
        procedure,
    };
    let value = u64::from(program) << 32 | u64::from(version);
    r.remember_bytes(u64::from(id), value, &procedure.to_be_bytes());
    r.group(CREDENTIALS, authentication)?;
    r.group(VERIFIER, authentication)?;
    above(r, named, false);
    Ok(())
}

/// RFC 5531 §8.2, appendix A.
fn authentication(r: &mut Reader) -> Result<(), Stop> {
    const UNIX: u32 = 1;
    let flavor = r.take(FLAVOR)?;
    let len = r.take(AUTH_LENGTH)? as usize;
    let padded = len.checked_next_multiple_of(4).unwrap_or(usize::MAX);
    r.within(padded, |r| match flavor {
        UNIX if len > 0 => {
            r.take(STAMP)?;
            text(r, MACHINE)?;
            r.take(USER)?;
            r.take(GROUP)?;
            let count = r.word::<u32>()?;
            for _ in 0..count.min(64) {
                r.take(GROUP)?;
            }
            Ok(())
        }
        _ => Ok(()),
    })?
}

fn reply(r: &mut Reader, id: u32) -> Result<(), Stop> {
    const ACCEPTED: u32 = 0;
    const MISMATCH: u32 = 2;
    let call = r.recall(u64::from(id));
    let named = call.as_ref().map(named_by);
    if let Some(named) = &named {
        r.put(PROGRAM, named.program.into());
        r.put(PROGRAM_VERSION, named.version.into());
        r.put(PROCEDURE, named.procedure.into());
    }
    let state = r.take(REPLY)?;
    if let Some(call) = &call {
        r.put(REQUEST_FRAME, u64::from(call.frame));
        let since = r.frame().time_ns.wrapping_sub(call.time_ns);
        r.put(TIME, since as u64);
    }
    if state != ACCEPTED {
        return rejected(r);
    }
    r.group(VERIFIER, authentication)?;
    match r.take(ACCEPTANCE)? {
        0 => {}
        MISMATCH => {
            r.take(LOWEST)?;
            return r.take(HIGHEST).map(drop);
        }
        _ => return Ok(()),
    }
    if let Some(named) = named {
        above(r, named, true);
    }
    Ok(())
}

/// What the call asked for that is kept under its number.
fn named_by(call: &Fact) -> Named {
    let procedure = <[u8; 4]>::try_from(call.bytes.as_ref()).unwrap_or_default();
    Named {
        program: (call.value >> 32) as u32,
        version: call.value as u32,
        procedure: u32::from_be_bytes(procedure),
    }
}

fn rejected(r: &mut Reader) -> Result<(), Stop> {
    match r.take(REJECTION)? {
        0 => {
            r.take(LOWEST)?;
            r.take(HIGHEST).map(drop)
        }
        _ => r.take(AUTH_STATE).map(drop),
    }
}

static RPC: Own = Own::of("rpc");

/// Notes fields of this protocol from inside one above it.
fn own<R>(r: &mut Reader, f: impl FnOnce(&mut Reader) -> R) -> R {
    r.borrowing(RPC.index(), f)
}

/// RFC 4506 §4.11: bytes behind their length, filled up to a multiple of four.
pub fn text<T: Shown>(r: &mut Reader, field: Field<T>) -> Result<(), Stop> {
    let len = own(r, |r| r.take(OPAQUE_LENGTH))? as usize;
    r.require(len)?;
    r.bytes(field, len)?;
    let fill = len.next_multiple_of(4) - len;
    match fill {
        0 => Ok(()),
        fill => own(r, |r| r.bytes(FILL, fill).map(drop)),
    }
}

/// Whether another item of a list follows.
pub fn follows(r: &mut Reader) -> Result<bool, Stop> {
    own(r, |r| {
        let word = r.word::<u32>()?;
        r.put_at(VALUE_FOLLOWS, r.at() - 4, 4, u64::from(word != 0));
        Ok(word != 0)
    })
}

/// Says which procedure the message of a program's layer is of; whether it is a reply.
pub fn describe(layer: &Layer, out: &mut String) -> bool {
    let Some(message) = layer.below(RPC.index()) else {
        return false;
    };
    info(&message, out);
    message.value(TYPE) == Some(REPLY_TYPE.into())
}

fn info(layer: &Layer, out: &mut String) {
    let Some(version) = layer.value(PROGRAM_VERSION) else {
        if layer.span(CONTINUATION).is_some() {
            out.push_str("Continuation");
        } else if layer.value(TYPE) == Some(REPLY_TYPE.into()) {
            out.push_str("Reply");
        }
        return;
    };
    let kind = layer
        .value(TYPE)
        .and_then(|kind| TYPES.get(kind))
        .unwrap_or("");
    let procedure = layer.value(PROCEDURE).unwrap_or(0);
    let program = layer.value(PROGRAM).unwrap_or(0) as u32;
    let program = Program::of(program);
    let names = program.and_then(|program| (program.procedures)(version as u8));
    let name = match procedure {
        0 => Some("NULL"),
        _ => names.and_then(|names| names.get(procedure)),
    };
    let _ = match name {
        Some(name) => write!(out, "V{version} {name} {kind}"),
        None => write!(out, "V{version} proc-{procedure} {kind}"),
    };
    if let Some(frame) = layer.value(REQUEST_FRAME) {
        let _ = write!(out, " (Call In {frame})");
    }
}
