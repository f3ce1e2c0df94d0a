//! What a transfer carries: an answer to a request, a report of a person's input, or a device's own data.
use super::*;
use std::ops::ControlFlow;

/// Classes of interfaces (usb.org, Defined Class Codes).
pub const HUMAN_INTERFACE: u64 = 3;
pub const MASS_STORAGE: u64 = 8;
/// Set in the keys under which requests are remembered.
const REQUEST: u64 = 1 << 63;

/// Class, subclass and protocol of the interface that an endpoint belongs to, as its device described it.
pub fn class(r: &mut Reader, transfer: &Transfer) -> Option<u64> {
    r.recall(transfer.key()).map(|fact| fact.value)
}

fn key(transfer: &Transfer) -> u64 {
    (transfer.identifier ^ u64::from(transfer.endpoint & 0x7f) << 48) | REQUEST
}

/// Notes which request this answers; a request is remembered.
pub fn link(r: &mut Reader, transfer: &Transfer) {
    if transfer.is_request {
        r.remember(key(transfer), 0);
    } else if let Some(request) = r.recall(key(transfer)) {
        r.put(REQUEST_IN, request.frame.into());
        let time = r.frame().time_ns.wrapping_sub(request.time_ns);
        r.put(TIME, time as u64);
    }
}

/// Remembers what a request asks, for its answer.
pub fn remember(r: &mut Reader, transfer: &Transfer, setup: u64) {
    r.remember(key(transfer) ^ 1 << 62, setup);
}
pub fn asked(r: &mut Reader, transfer: &Transfer) -> Option<u64> {
    r.recall(key(transfer) ^ 1 << 62).map(|fact| fact.value)
}

pub fn payload(r: &mut Reader, transfer: &Transfer, class: Option<u64>) -> Result<Next, Stop> {
    let left = r.left();
    if left == 0 {
        return Ok(Next::End);
    }
    if transfer.kind == kind::CONTROL {
        if let ControlFlow::Break(()) = answer(r, transfer)? {
            return Ok(Next::End);
        }
        r.rest_as(if transfer.is_inward() {
            CONTROL_RESPONSE
        } else {
            DATA_FRAGMENT
        });
        return Ok(Next::End);
    }
    match (class.map(|class| class >> 16), transfer.kind) {
        (Some(HUMAN_INTERFACE), kind::INTERRUPT) => {
            r.rest_as(HID_DATA);
        }
        (Some(MASS_STORAGE), _) => return Ok(Next::Over(Key::Name("usbms"))),
        (None, kind::INTERRUPT) => {
            r.rest_as(REPORT);
        }
        (_, kind::ISOCHRONOUS) => {
            r.rest_as(ISO_DATA);
        }
        _ => {
            r.rest_as(CAPDATA);
        }
    }
    Ok(Next::End)
}

/// The answer to a standard request for a descriptor.
fn answer(r: &mut Reader, transfer: &Transfer) -> Result<ControlFlow<()>, Stop> {
    /// Direction in, standard, and the request's number.
    const GET_DESCRIPTOR: u64 = 6;
    const STANDARD_IN: u64 = 0x80;
    if transfer.is_request {
        return Ok(ControlFlow::Continue(()));
    }
    let Some(setup) = asked(r, transfer) else {
        return Ok(ControlFlow::Continue(()));
    };
    if setup & 0xe0 != STANDARD_IN || setup >> 8 & 0xff != GET_DESCRIPTOR {
        return Ok(ControlFlow::Continue(()));
    }
    descriptors::read(r, transfer)?;
    Ok(ControlFlow::Break(()))
}
