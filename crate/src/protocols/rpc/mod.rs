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
const REPLY_TYPE: u64 = 1;
/// The longest record that is believed.
const MOST: usize = 1 << 22;

/// A call: type 0, version 2, a program of the ranges that are given out (RFC 5531 §13.1).
fn is_call(bytes: &[u8]) -> bool {
    let word = |at: usize| {
        let bytes = bytes.get(at..at + 4)?;
        Some(u32::from_be_bytes(<[u8; 4]>::try_from(bytes).ok()?))
    };
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

/// On its own port replies are known as well: type 1, and one of two states.
fn accepts(bytes: &[u8], over: Key) -> bool {
    let message = unmarked(bytes, over);
    let reply = matches!(message.get(4..12), Some([0, 0, 0, 1, 0, 0, 0, 0 | 1]));
    reply || is_call(message)
}

fn guess(bytes: &[u8], over: Key) -> bool {
    let marked = !matches!(over, Key::Tcp(_)) || bytes.first().is_some_and(|b| b & 0x80 != 0);
    marked && is_call(unmarked(bytes, over))
}

fn dissect(r: &mut Reader) -> Result<Next, Stop> {
    match nearest(r, &["tcp", "udp"]) {
        "tcp" => r.messages_unsized(MARK, whole, record),
        _ => message(r).map(|()| Next::End),
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
    let word = r.word::<u32>()?;
    flags!(r, word: LAST, FRAGMENT_LENGTH);
    message(r)
}

fn message(r: &mut Reader) -> Result<(), Stop> {
    let id = r.take(XID)?.0;
    match r.take(TYPE)? {
        CALL => call(r, id),
        1 => reply(r, id),
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
        version: version as u8,
        procedure: procedure as u16,
    };
    let value =
        u64::from(program) << 32 | u64::from(named.version) << 16 | u64::from(named.procedure);
    r.remember(u64::from(id), value);
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
    if let Some(call) = &call {
        r.put(PROGRAM, call.value >> 32);
        r.put(PROGRAM_VERSION, call.value >> 16 & 0xff);
        r.put(PROCEDURE, call.value & 0xffff);
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
    let Some(call) = call else {
        return Ok(());
    };
    let named = Named {
        program: (call.value >> 32) as u32,
        version: (call.value >> 16) as u8,
        procedure: call.value as u16,
    };
    above(r, named, true);
    Ok(())
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
    message.value(TYPE) == Some(REPLY_TYPE)
}

fn info(layer: &Layer, out: &mut String) {
    let Some(version) = layer.value(PROGRAM_VERSION) else {
        if layer.value(TYPE) == Some(REPLY_TYPE) {
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
