//! DCE/RPC: headers, bindings and authentication of both protocols, over connections and datagrams; calls as bytes.
mod authentication;
mod connection;
mod datagram;
mod fields;
mod lines;
mod summary;

use crate::names::dcerpc as names;
use crate::protocols::expert;
use crate::wire::*;
pub use fields::PROTOCOL;
use fields::*;
use summary::info;

const HEADER: usize = 16;

/// C706 §14.1: in which byte order numbers and identifiers stand.
#[derive(Clone, Copy)]
struct Order {
    little: bool,
}

impl Order {
    fn of(label: u8) -> Order {
        Order {
            little: label >> 4 == 1,
        }
    }
    fn half<T: Shown>(self, r: &mut Reader, field: Field<T>) -> Result<u16, Stop> {
        let value = match self.little {
            true => r.word::<Little<u16>>()?.0,
            false => r.word::<u16>()?,
        };
        r.put_at(field, r.at() - 2, 2, u64::from(value));
        Ok(value)
    }
    fn word<T: Shown>(self, r: &mut Reader, field: Field<T>) -> Result<u32, Stop> {
        let value = match self.little {
            true => r.word::<Little<u32>>()?.0,
            false => r.word::<u32>()?,
        };
        r.put_at(field, r.at() - 4, 4, u64::from(value));
        Ok(value)
    }
    /// An identifier; returns its number.
    fn identifier(self, r: &mut Reader, field: Field<LittleGuid>) -> Result<u128, Stop> {
        let bytes = r.ahead(16)?;
        let Some(swapped) = text::guid(bytes) else {
            return Ok(0);
        };
        if self.little {
            r.bytes(field, 16)?;
            return Ok(u128::from_be_bytes(swapped));
        }
        r.put_text(field, &swapped);
        r.skip(16)?;
        let plain = <[u8; 16]>::try_from(bytes).unwrap_or_default();
        Ok(u128::from_be_bytes(plain))
    }
}

fn dissect(r: &mut Reader) -> Result<Next, Stop> {
    match super::nearest(r, &["tcp", "udp", "smb", "smb2"]) {
        "udp" => datagram::read(r),
        // Once found by its bytes, a conversation is this protocol's; a segment without a header is not.
        "tcp" if !looks_right(r.rest()) => Ok(Next::Unclaimed),
        "tcp" => r.messages(HEADER, checked_length, connection::read),
        _ => all(r),
    }
}

fn checked_length(head: &[u8]) -> Option<usize> {
    looks_right(head).then(|| length(head))
}

/// In a pipe: one after another, as far as they are whole.
fn all(r: &mut Reader) -> Result<Next, Stop> {
    while looks_right(r.rest()) {
        let len = length(r.ahead(HEADER)?);
        r.within(len.max(HEADER).min(r.reported()), connection::read)??;
    }
    Ok(Next::End)
}

fn length(head: &[u8]) -> usize {
    match *head {
        [_, _, _, _, label, _, _, _, a, b, ..] if label >> 4 == 1 => {
            usize::from(u16::from_le_bytes([a, b]))
        }
        [_, _, _, _, _, _, _, _, a, b, ..] => usize::from(u16::from_be_bytes([a, b])),
        _ => 0,
    }
}

/// Whether a header of a connection begins here (C706 §12.6.3.1).
pub fn looks_right(bytes: &[u8]) -> bool {
    matches!(bytes, [5, 0 | 1, 0..=19, _, order, 0..=4, ..] if order & 0xee == 0)
        && bytes.len() >= HEADER
        && length(bytes) >= HEADER
}

/// On any port: a header of a connection, or of a datagram (C706 §12.5.2).
fn guess(bytes: &[u8], over: Key) -> bool {
    match over {
        Key::Tcp(_) => looks_right(bytes),
        _ => {
            bytes.len() >= 80
                && matches!(bytes, [4, 0..=19, _, flags, order, 0..=3, ..]
                    if flags & 0xfd == 0 && order & 0xee == 0)
        }
    }
}

/// Order, characters and floating-point numbers.
fn representation(r: &mut Reader, len: usize) -> Result<Order, Stop> {
    let at = r.at();
    let label = r.bytes(DREP, len)?;
    let (first, second) = match *label {
        [first, second, ..] => (first, second),
        _ => (0, 0),
    };
    r.nested(|r| {
        r.put_at(DREP_BYTEORDER, at, 1, u64::from(first >> 4));
        r.put_at(DREP_CHARACTER, at, 1, u64::from(first & 15));
        r.put_at(DREP_FP, at + 1, 1, u64::from(second));
    });
    Ok(Order::of(first))
}

/// What is remembered, each for the pipe that it came through: contexts and calls by number.
const CONTEXT: u64 = 1 << 40;
const CALL: u64 = 1 << 41;
const PIPE: u64 = 1 << 42;

/// What stands at the cursor comes through a pipe of this number.
pub fn set_pipe(r: &mut Reader, pipe: u16) {
    let own = super::index("dcerpc").unwrap_or(u16::MAX);
    let place = PIPE | r.at() as u64;
    r.borrowing(own, |r| r.remember(place, u64::from(pipe)));
}

fn key(r: &mut Reader, kind: u64, number: u32) -> u64 {
    let frame = r.frame().number;
    let layer = r.packet().layers.get(usize::from(r.layer()));
    let place = PIPE | layer.map_or(0, |layer| u64::from(layer.start));
    let pipe = r.recall(place).filter(|fact| fact.frame == frame);
    kind | pipe.map_or(0, |pipe| pipe.value) << 44 | u64::from(number)
}

fn note_request(r: &mut Reader, call: u32, operation: u16) {
    let key = key(r, CALL, call);
    r.remember(key, u64::from(operation));
}

fn note_context(r: &mut Reader, context: u16, interface: u128) {
    let key = key(r, CONTEXT, u32::from(context));
    r.remember_bytes(key, 0, &interface.to_be_bytes());
}

/// The interface that a call's context is bound to.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Bound {
    /// The binding was not seen.
    Unseen,
    /// To one that Wireshark reads: what a call hands over is no mere data to it.
    Known,
    Unknown,
}

fn is_known(interface: u128) -> bool {
    names::INTERFACES.iter().any(|entry| entry.0 == interface)
}

/// What the call's context is bound to; says so where that was not seen.
fn bound(r: &mut Reader, context: u16) -> Bound {
    let key = key(r, CONTEXT, u32::from(context));
    let interface = r.recall(key).map(|fact| {
        let bytes = <[u8; 16]>::try_from(&*fact.bytes).unwrap_or_default();
        u128::from_be_bytes(bytes)
    });
    if interface.is_none() {
        r.nested(|r| {
            expert::tell_as(
                r,
                CN_CTX_ID_NO_BIND,
                format_args!(
                    "No bind info for interface Context ID {context} - capture start too late?"
                ),
            )
        });
    }
    match interface {
        None => Bound::Unseen,
        Some(interface) if is_known(interface) => Bound::Known,
        Some(_) => Bound::Unknown,
    }
}

/// Under a response: the operation, where its own header does not say it, the request's frame, and the time since.
fn note_response(r: &mut Reader, call: u32, operation: bool, bound: Bound) {
    let key = key(r, CALL, call);
    if let Some(request) = r.recall(key) {
        if operation {
            r.put(OPNUM, request.value);
        }
        r.put(REQUEST_IN, u64::from(request.frame));
        let since = r.frame().time_ns.wrapping_sub(request.time_ns);
        r.put(TIME, since as u64);
        if bound == Bound::Known {
            // Among what the call hands over, Wireshark says it again.
            r.put(CALLED_IN, u64::from(request.frame));
        }
    }
}
