//! Border Gateway Protocol: messages of a stream, each by its header's length.
mod communities;
mod fields;
mod lines;
mod notification;
mod open;
mod prefixes;
mod update;

use crate::names::bgp as names;
use crate::wire::*;
pub use fields::PROTOCOL;
use fields::*;

const HEADER: usize = 19;
/// RFC 8654: the longest message of a session that agreed to long ones.
const MAX_MESSAGE: usize = 65_535;
const MARKER_LEN: usize = 16;

fn dissect(r: &mut Reader) -> Result<Next, Stop> {
    // Bytes before a marker are the end of a message whose beginning was not seen.
    let start = r.rest().windows(MARKER_LEN).position(is_marker);
    match start {
        Some(0) => {}
        Some(before) => drop(r.bytes(CONTINUATION, before)?),
        None => {
            r.rest_as(CONTINUATION);
            return Ok(Next::End);
        }
    }
    r.messages_unsized(HEADER, length, message)
}

fn is_marker(bytes: &[u8]) -> bool {
    bytes.iter().all(|byte| *byte == 0xff)
}

/// The length that a header gives.
fn length(header: &[u8]) -> Option<usize> {
    let len = usize::from(u16::from_be_bytes([*header.get(16)?, *header.get(17)?]));
    (HEADER..=MAX_MESSAGE).contains(&len).then_some(len)
}

fn message(r: &mut Reader) -> Result<(), Stop> {
    r.bytes(MARKER, MARKER_LEN)?;
    r.take(LENGTH)?;
    match r.take(TYPE)? {
        1 => open::read(r),
        2 => update::read(r),
        3 => notification::read(r),
        5 | 128 => refresh(r),
        _ => Ok(()),
    }
}

/// RFC 2918 §3; the byte between was reserved before RFC 7313 gave it a meaning.
fn refresh(r: &mut Reader) -> Result<(), Stop> {
    r.take(REFRESH_AFI)?;
    r.take(REFRESH_SUBTYPE)?;
    r.take(REFRESH_SAFI)?;
    r.rest_as(REFRESH_ORF);
    Ok(())
}

/// The kinds of all messages: `UPDATE Message, KEEPALIVE Message`
/// ` - UPDATE Message`, of the first.
fn heading(layer: &Layer, out: &mut String) {
    if let Some(name) = layer.value(TYPE).and_then(|kind| names::MESSAGES.get(kind)) {
        out.push_str(" - ");
        out.push_str(name);
    }
}

fn info(layer: &Layer, out: &mut String) {
    let spans = layer.packet.spans.iter();
    let kinds = spans.filter(|s| s.layer == layer.index && s.field == TYPE.index);
    let kinds: Vec<&str> = kinds
        .map(|kind| names::MESSAGES.get(kind.value).unwrap_or("Unknown Message"))
        .collect();
    match kinds.is_empty() {
        true => out.push_str("Continuation"),
        false => out.push_str(&kinds.join(", ")),
    }
}
