//! LDAP: messages one after another over TCP, or one in a datagram; protected ones behind the length of their buffer.
mod fields;
mod filters;
mod operations;
mod protection;
mod summary;

use super::ber;
use crate::wire::*;
pub use fields::PROTOCOL;
use fields::*;
use summary::{info, lines};

const SEQUENCE: u8 = 0x30;

fn dissect(r: &mut Reader) -> Result<Next, Stop> {
    match super::nearest(r, &["tcp", "udp"]) {
        "tcp" => segments(r),
        _ => all(r),
    }
}

/// Every message of bytes that are whole.
pub fn all(r: &mut Reader) -> Result<Next, Stop> {
    while r.rest().first() == Some(&SEQUENCE) {
        message(r)?;
    }
    Ok(Next::End)
}

fn segments(r: &mut Reader) -> Result<Next, Stop> {
    while r.left() > 0 {
        if r.left() < 6
            && let Some(stop) = r.unfinished()
        {
            return Err(stop);
        }
        match (r.rest().first(), ber::peek(r)) {
            (Some(&SEQUENCE), Some(head)) => {
                r.whole(head.whole())?;
                r.note_message_size(head.whole());
                message(r)?;
            }
            _ => protection::buffer(r)?,
        }
    }
    Ok(Next::End)
}

/// RFC 4511 §4.1.1.
fn message(r: &mut Reader) -> Result<(), Stop> {
    r.group(LDAPMESSAGE_HEAD, |r| {
        ber::item(r, |r, _| {
            let id = ber::take_number(r, MESSAGEID)?;
            let start = r.at();
            let operation = ber::peek(r).map(|head| (head.tag, head.whole()));
            let Some((operation, len)) = operation else {
                return Ok(());
            };
            r.put_at(PROTOCOLOP, start, len, u64::from(operation));
            r.nested(|r| operations::read(r, operation))?;
            link(r, id, operation);
            ber::tagged(r, 0, |r, _| operations::controls(r)).map(drop)
        })
    })
}

/// Operations that ask; all others answer.
fn asks(operation: u32) -> bool {
    matches!(operation, 0 | 3 | 6 | 8 | 10 | 12 | 14 | 23)
}

/// A request's number, and that it has been answered.
const REQUEST: u64 = 1 << 40;
const ANSWERED: u64 = 1 << 41;

/// Of the entries that answer a request, those in the first frame are linked to it, as in Wireshark.
fn link(r: &mut Reader, id: i64, operation: u32) {
    let number = id as u64 & 0xffff_ffff;
    if asks(operation) {
        r.remember(REQUEST | number, u64::from(operation));
        return;
    }
    let Some(request) = r.recall(REQUEST | number) else {
        return;
    };
    let frame = r.frame().number;
    let answered = r.recall(ANSWERED | number);
    let answered = answered.filter(|fact| fact.frame > request.frame);
    match answered {
        // Entries and references may be many; the result that ends them is linked as well.
        Some(first) if first.frame != frame && matches!(operation, 4 | 19) => return,
        Some(_) => {}
        None => r.remember(ANSWERED | number, 0),
    }
    r.put(RESPONSE_TO, u64::from(request.frame));
    let since = r.frame().time_ns.wrapping_sub(request.time_ns);
    r.put(TIME, since as u64);
}
