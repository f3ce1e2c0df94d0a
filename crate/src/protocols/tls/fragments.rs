//! Handshake messages within records, and across several.
use super::messages::*;
use super::session::Session;
use super::{CLIENT_HELLO, handshake};
use crate::wire::*;

pub const HEADER: usize = 4;
/// What encryption makes of the shortest message.
const MIN_ENCRYPTED: usize = 16;
/// A message longer than this is not put together: certificates are shorter.
const MAX_PENDING: usize = 1 << 17;
const MAX_FRAGMENTS: usize = 64;

/// The handshake messages of one record.
pub fn record(r: &mut Reader, session: &mut Session) -> Result<(), Stop> {
    if is_encrypted(r, session) {
        session.messages(r, |r, _| {
            r.rest_as(ENCRYPTED);
        });
        return Ok(());
    }
    messages(r, session)
}

/// Those of a record that is not encrypted, or was opened.
pub fn messages(r: &mut Reader, session: &mut Session) -> Result<(), Stop> {
    if !session.pending.is_empty() && !complete(r, session)? {
        return Ok(());
    }
    while r.reported() > 0 {
        let len = length(r.rest()).unwrap_or(usize::MAX);
        if len > r.reported() && r.left() == r.reported() && len.min(MAX_PENDING) > r.left() {
            begin(r, session);
            return Ok(());
        }
        r.within(len, |r| handshake::message(r, session))??;
    }
    Ok(())
}

/// A message's whole length by its header.
fn length(bytes: &[u8]) -> Option<usize> {
    let [_, high, middle, low, ..] = bytes else {
        return None;
    };
    let len = u32::from_be_bytes([0, *high, *middle, *low]);
    Some(HEADER + len as usize)
}

/// After a change of ciphers all is encrypted, but for a client that begins anew in clear; before, what is no message.
fn is_encrypted(r: &Reader, session: &Session) -> bool {
    let Some(kind) = r.peek::<u8>(0) else {
        return false;
    };
    if !session.pending.is_empty() {
        return false;
    }
    let long = r.reported() >= MIN_ENCRYPTED;
    let changed = long && session.encrypted && kind != CLIENT_HELLO;
    changed || !handshake::is_message(kind)
}

/// Keeps a message's beginning.
fn begin(r: &mut Reader, session: &mut Session) {
    session.pending = r.rest().to_vec();
    session.pending_frames = vec![r.frame().number];
    session.messages(r, |r, _| {
        r.rest_as(MESSAGE);
    });
    if session.pending.len() <= MAX_PENDING {
        session.keep_pending(r);
    }
}

/// Adds this record's bytes to a message begun before; false where that is not whole yet.
fn complete(r: &mut Reader, session: &mut Session) -> Result<bool, Stop> {
    let before = session.pending.len();
    let mut bytes = std::mem::take(&mut session.pending);
    bytes.extend_from_slice(r.rest());
    session.pending_frames.push(r.frame().number);
    let needed = length(&bytes).unwrap_or(usize::MAX);
    let too_long = bytes.len() > MAX_PENDING || session.pending_frames.len() > MAX_FRAGMENTS;
    if bytes.len() < needed {
        if !too_long {
            session.pending = bytes;
        }
        session.keep_pending(r);
        session.messages(r, |r, _| {
            r.rest_as(MESSAGE);
        });
        return Ok(false);
    }
    bytes.truncate(needed);
    let frames = std::mem::take(&mut session.pending_frames);
    session.keep_pending(r);
    session.messages(r, |r, _| {
        r.bytes(MESSAGE, needed - before)?;
        r.nested(|r| note(r, &frames));
        Ok(())
    })?;
    let mut result = Ok(());
    r.decoding("Reassembled TLS handshake message", bytes, |r| {
        result = handshake::message(r, session);
    });
    result.map(|()| true)
}

fn note(r: &mut Reader, frames: &[u32]) {
    r.put(FRAGMENTS, 0);
    r.nested(|r| {
        for frame in frames {
            r.put(FRAGMENT, u64::from(*frame));
        }
        r.put(FRAGMENT_COUNT, frames.len() as u64);
    });
}
