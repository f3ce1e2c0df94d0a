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
use super::h225::{fields as f, info};
use super::per::Decoder;
use crate::names::h225 as N;
use crate::wire::*;
pub use fields_1::PROTOCOL;
use fields_1::*;
use std::fmt::Write;
pub use types_1::H245_DATA_APPLICATION_CAPABILITY_APPLICATION as DATA_APPLICATION;
pub use types_1::H245_NON_STANDARD_IDENTIFIER_H221_NON_STANDARD as H221_NON_STANDARD;
pub use types_2::H245_VIDEO_CAPABILITY as VIDEO_CAPABILITY;
pub use types_3::H245_AUDIO_CAPABILITY as AUDIO_CAPABILITY;
pub use types_6::H245_REQUEST_MESSAGE as REQUEST;
pub use types_7::H245_RESPONSE_MESSAGE as RESPONSE;
pub use types_8::H245_COMMAND_MESSAGE as COMMAND;
pub use types_9::H245_INDICATION_MESSAGE as INDICATION;

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
    decoder.value(
        r,
        f::H245_OPEN_LOGICAL_CHANNEL,
        &types_4::H245_OPEN_LOGICAL_CHANNEL,
    )?;
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

/// Which of the four kinds of messages.
pub const REQUESTS: u64 = 0;
pub const RESPONSES: u64 = 1;
pub const COMMANDS: u64 = 2;
pub const INDICATIONS: u64 = 3;

/// The names of a layer's messages, for the list; of a channel that is opened, what it will carry.
pub fn messages(layer: &Layer, out: &mut String) {
    const OPENING: u64 = REQUESTS << 8 | 3;
    let own = |span: &&Span| {
        let said = (span.protocol, span.field) == (H245.index(), H245_SAID.index);
        said && span.layer == layer.index
    };
    for span in layer.packet.spans.iter().filter(own) {
        let names = match span.value >> 8 & 0xff {
            REQUESTS => N::H245_REQUEST_MESSAGE,
            RESPONSES => N::H245_RESPONSE_MESSAGE,
            COMMANDS => N::H245_COMMAND_MESSAGE,
            _ => N::H245_INDICATION_MESSAGE,
        };
        out.push_str(names.get(span.value & 0xff).unwrap_or("<unknown>"));
        if span.value & 0xffff == OPENING
            && let Some(codec) = codec(span.value >> 16)
        {
            let _ = write!(out, " ({codec})");
        }
        out.push(' ');
    }
}

static H245: Own = Own::of("h245");
