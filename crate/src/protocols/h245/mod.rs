//! How the ends of a call agree on media: over a stream of its own, or inside H.225.0.
pub mod fields_1;
pub mod fields_2;
pub mod fields_3;
pub mod fields_4;
pub mod fields_5;
pub mod fields_6;
pub mod types_1;
pub mod types_2;
pub mod types_3;
pub mod types_4;
pub mod types_5;
pub mod types_6;
pub mod types_7;
pub mod types_8;
pub mod types_9;

use super::h225::{fields as f, info};
use super::per::Decoder;
use crate::wire::*;
pub use fields_1::PROTOCOL;
use fields_1::*;
pub use types_1::H245_NON_STANDARD_IDENTIFIER_H221_NON_STANDARD as H221_NON_STANDARD;

fn dissect(r: &mut Reader) -> Result<Next, Stop> {
    while r.reported() > 0 {
        let mut decoder = Decoder::new(r);
        let of = &types_9::H245_MULTIMEDIA_SYSTEM_CONTROL_MESSAGE;
        match decoder.value(r, f::H245_PDU_TYPE, of) {
            Err(_) if decoder.ended => return Ok(Next::End),
            read => read?,
        };
    }
    Ok(Next::End)
}

/// A channel's offer that stands alone (H.225.0 §8.1.7).
pub fn open_channel(r: &mut Reader) -> Result<(), Stop> {
    let mut decoder = Decoder::new(r);
    decoder.value(r, f::H245_OPEN_LOGICAL_CHANNEL, &types_4::H245_OPEN_LOGICAL_CHANNEL)?;
    Ok(())
}

/// The name of a layer's message, for the list.
pub fn message(layer: &Layer, out: &mut String) {
    for field in [H245_REQUEST, H245_RESPONSE, H245_COMMAND, H245_INDICATION] {
        let names = PROTOCOL.fields.get(usize::from(field.index));
        let names = names.and_then(|field| field.names);
        if let Some(name) = layer.value(field).and_then(|value| names?.get(value)) {
            out.push_str(name);
            out.push(' ');
        }
    }
}
