//! Requests of RAS and their answers, by their numbers.
use super::looks::REQUEST_AT;
use super::{base, fields as f};
use crate::protocols::per::Kept;
use crate::wire::*;

/// Of the first messages three each are a request, its confirmation and its rejection.
const IN_THREES: u64 = 21;
const ADMISSION: u64 = 3;
/// Under which the answer stands, beside its request.
const ANSWER: u64 = 1 << 32;

/// Notes which request an answer is to, or that a message was seen before.
pub(super) fn note(r: &mut Reader, message: u64, kept: &Kept) {
    if message >= IN_THREES {
        return;
    }
    let number = kept.numbers.get(REQUEST_AT).copied().unwrap_or(0);
    let key = (message / 3) << 16 | number;
    let (request, answer) = (r.recall_earlier(key), r.recall_earlier(key | ANSWER));
    match (message % 3, request) {
        (0, None) => r.remember_bytes(key, 0, &kept.guid),
        (0, Some(_)) => {
            if let Some(answer) = answer {
                r.put(base::RAS_RSPFRAME, u64::from(answer.frame));
            }
            r.put(base::RAS_DUP, number);
        }
        (_, None) => {}
        (_, Some(request)) => {
            match answer {
                Some(_) => r.put(base::RAS_DUP, number),
                None => r.remember(key | ANSWER, 0),
            }
            answered(r, message / 3, &request);
        }
    }
}

fn answered(r: &mut Reader, kind: u64, request: &Fact) {
    // Wireshark finds an admission by the call's name as well.
    if kind == ADMISSION && !request.bytes.is_empty() {
        f::GUID.put_text(r, &request.bytes);
    }
    let time = r.frame().time_ns.wrapping_sub(request.time_ns);
    r.put(base::RAS_REQFRAME, u64::from(request.frame));
    r.put(base::RAS_TIMEDELTA, time as u64);
}
