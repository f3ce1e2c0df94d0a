//! What H.323 signals: calls, inside Q.931 (CS), and registration with a gatekeeper, in datagrams (RAS).
pub mod base;
pub mod call_fields;
mod calls;
pub mod common;
pub mod fields;
pub mod looks;
mod matching;
pub mod parties;
mod ras;
pub mod ras_fields;
mod ras_more;
mod summary;

use super::nearest;
use super::per::Decoder;
use crate::wire::*;
pub use base::PROTOCOL;
use fields as f;
pub use summary::info;

fn dissect(r: &mut Reader) -> Result<Next, Stop> {
    let mut decoder = Decoder::new(r);
    let read = match is_call(r) {
        true => decoder.value(r, f::H323_USER_INFORMATION, &calls::H323_USER_INFORMATION),
        false => decoder.value(r, f::RAS_MESSAGE, &ras_more::RAS_MESSAGE),
    };
    let message = match read {
        Err(_) if decoder.ended => return Ok(Next::End),
        read => read?,
    };
    if looks::tunnelled(&mut decoder, r).is_err() {
        return Ok(Next::End);
    }
    match is_call(r) {
        true => looks::announce(r, &decoder.kept),
        false => matching::note(r, message.value, &decoder.kept),
    }
    Ok(Next::End)
}

fn is_call(r: &Reader) -> bool {
    nearest(r, &["q931", "udp"]) == "q931"
}

fn heading(layer: &Layer, out: &mut String) {
    out.push_str(match layer.value(base::RAS_MESSAGE) {
        Some(_) => " RAS",
        None => " CS",
    });
}
