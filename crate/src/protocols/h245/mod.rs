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

use super::Own;
use super::h225::{fields as f, info, looks::CODEC_AT};
use super::per::Decoder;
use crate::names::h225 as N;
use crate::wire::*;
pub use fields_1::PROTOCOL;
use fields_1::*;
use std::fmt::Write;
pub use types_1::H245_DATA_APPLICATION_CAPABILITY_APPLICATION as DATA_APPLICATION;
pub use types_2::H245_VIDEO_CAPABILITY as VIDEO_CAPABILITY;
pub use types_3::H245_AUDIO_CAPABILITY as AUDIO_CAPABILITY;
pub use types_1::H245_NON_STANDARD_IDENTIFIER_H221_NON_STANDARD as H221_NON_STANDARD;

fn dissect(r: &mut Reader) -> Result<Next, Stop> {
    while r.reported() > 0 {
        let mut decoder = Decoder::new(r);
        let of = &types_9::H245_MULTIMEDIA_SYSTEM_CONTROL_MESSAGE;
        match decoder.value(r, f::H245_PDU_TYPE, of) {
            Err(_) if decoder.ended => return Ok(Next::End),
            read => read?,
        };
        r.put(H245_SAID, decoder.kept.numbers.get(CODEC_AT).copied().unwrap_or(0));
    }
    Ok(Next::End)
}

/// A channel's offer that stands alone (H.225.0 §8.1.7).
pub fn open_channel(r: &mut Reader) -> Result<(), Stop> {
    let mut decoder = Decoder::new(r);
    decoder.value(r, f::H245_OPEN_LOGICAL_CHANNEL, &types_4::H245_OPEN_LOGICAL_CHANNEL)?;
    Ok(())
}

/// The tables of what a channel may carry, and the place in one.
pub const AUDIO: u64 = 0x100;
pub const VIDEO: u64 = 0x200;
pub const DATA: u64 = 0x300;

fn codec(value: u64) -> Option<&'static str> {
    let names = match value & 0xff00 {
        AUDIO => N::SHORT_AUDIO,
        VIDEO => N::H245_VIDEO_CAPABILITY,
        DATA => N::H245_DATA_APPLICATION_CAPABILITY_APPLICATION,
        _ => return None,
    };
    names.get(value & 0xff)
}

/// The names of a layer's messages, for the list; of a channel that is opened, what it will carry.
pub fn messages(layer: &Layer, out: &mut String) {
    let own = |span: &&Span| span.layer == layer.index && span.protocol == own_index();
    let mut name = "";
    for span in layer.packet.spans.iter().filter(own) {
        let named = |names: Names| names.get(span.value).unwrap_or("");
        match span.field {
            at if at == H245_REQUEST.index => name = named(N::H245_REQUEST_MESSAGE),
            at if at == H245_RESPONSE.index => name = named(N::H245_RESPONSE_MESSAGE),
            at if at == H245_COMMAND.index => name = named(N::H245_COMMAND_MESSAGE),
            at if at == H245_INDICATION.index => name = named(N::H245_INDICATION_MESSAGE),
            at if at == H245_SAID.index => {
                let _ = write!(out, "{name} ");
                if let Some(codec) = codec(span.value).filter(|_| name == "openLogicalChannel") {
                    let _ = write!(out, "({codec}) ");
                }
            }
            _ => {}
        }
    }
}

static H245: Own = Own::of("h245");
fn own_index() -> u16 {
    H245.index()
}
