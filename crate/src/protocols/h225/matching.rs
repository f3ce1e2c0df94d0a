//! Requests of RAS and their answers, by their numbers.
use super::{base, fields as f};
use super::looks::REQUEST_AT;
use crate::protocols::per::Kept;
use crate::wire::*;

/// Of the first messages three each are a request, its confirmation and its rejection.
const IN_THREES: u64 = 21;

/// Notes which request an answer is to, or that a message was seen before.
pub(super) fn note(r: &mut Reader, message: u64, kept: &Kept) {
    let number = kept.numbers.get(REQUEST_AT).copied().unwrap_or(0);
    if message >= IN_THREES {
        return;
    }
    let key = message / 3 << 16 | number;
    let request = r.recall_earlier(key);
    match (message % 3, request) {
        (0, None) => r.remember_bytes(key, 0, &kept.guid),
        (0, Some(_)) => r.put(base::RAS_DUP, number),
        (_, None) => {}
        (_, Some(request)) => {
            let time = r.frame().time_ns.wrapping_sub(request.time_ns);
            // Wireshark finds the answer by the call's name as well.
            if !request.bytes.is_empty() {
                f::GUID.put_text(r, &request.bytes);
            }
            r.put(base::RAS_REQFRAME, u64::from(request.frame));
            r.put(base::RAS_TIMEDELTA, time as u64);
        }
    }
}
