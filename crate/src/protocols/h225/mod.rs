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

use super::below;
use super::per::Decoder;
use crate::wire::*;
pub use base::PROTOCOL;
use fields as f;
pub use summary::info;

fn dissect(r: &mut Reader) -> Result<Next, Stop> {
    let mut decoder = Decoder::new(r);
    match is_call(r) {
        true => {
            decoder.value(r, f::H323_USER_INFORMATION, &calls::H323_USER_INFORMATION)?;
            looks::announce(r, &decoder.kept);
        }
        false => {
            let message = decoder.value(r, f::RAS_MESSAGE, &ras_more::RAS_MESSAGE)?;
            matching::note(r, message.value, &decoder.kept);
        }
    }
    Ok(Next::End)
}

fn is_call(r: &Reader) -> bool {
    below(r, 1) == "q931"
}

fn heading(layer: &Layer, out: &mut String) {
    out.push_str(match layer.value(base::RAS_MESSAGE) {
        Some(_) => " RAS",
        None => " CS",
    });
}
