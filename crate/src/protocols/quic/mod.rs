//! QUIC: its packets, and the frames in those that begin a connection, whose keys anybody can know.
mod connections;
mod crypto;
mod fields;
mod frames;
mod header;
mod protection;
mod versions;

use super::Own;
use crate::names::quic as names;
use crate::protocols::expert;
use crate::wire::*;
use connections::MAX_ID;
pub use fields::PROTOCOL;
use fields::*;
pub use frames::number;
use header::Datagram;
use std::fmt::Write;

static QUIC: Own = Own::of("quic");

/// A packet's number, and what it is signed with (RFC 9001 §5.3), are at least so long.
const SEALED: usize = 1 + 16;
/// Shorter datagrams are not taken for QUIC.
const MIN_LEN: usize = 13;

fn dissect(r: &mut Reader) -> Result<Next, Stop> {
    let mut datagram = Datagram::default();
    while r.left() > 0 {
        let rest = r.rest();
        if !datagram.is_for_same(rest) {
            expert::tell_at(r, COALESCED_PADDING, r.at(), r.left());
            r.skip(r.left())?;
            break;
        }
        match header::is_long(rest) {
            true => header::long_packet(r, &mut datagram)?,
            false => header::short_packet(r, &mut datagram)?,
        }
    }
    Ok(Next::End)
}

/// A long header of a version that is known, with connection IDs that are not too long. From then on the conversation is QUIC's,
/// whatever its packets look like.
fn guess(bytes: &[u8], over: Key) -> bool {
    let [_, a, b, c, d, len, rest @ ..] = bytes else {
        return false;
    };
    let version = u32::from_be_bytes([*a, *b, *c, *d]);
    let source = rest.get(usize::from(*len)).copied().unwrap_or(u8::MAX);
    matches!(over, Key::Udp(_))
        && bytes.len() >= MIN_LEN
        && header::is_long(bytes)
        && versions::draft(version).is_some()
        && usize::from(*len) <= MAX_ID
        && usize::from(source) <= MAX_ID
}

pub fn index() -> u16 {
    QUIC.index()
}

/// Whether a datagram between other ports goes on with a connection that was seen: they may move (RFC 9000 §9), and a short
/// header names its receiver by the number that it gave itself.
pub fn goes_on(r: &mut Reader, bytes: &[u8]) -> bool {
    let [first, rest @ ..] = bytes else {
        return false;
    };
    let is_short = first & 0xc0 == 0x40;
    let Some(longest) = rest.len().checked_sub(SEALED) else {
        return false;
    };
    let id = &rest[..longest.min(MAX_ID)];
    is_short && connections::any(r) && connections::find(r, None, id).is_some()
}

/// What a packet of a datagram begins with.
const HEADS: [u8; 4] = [
    PACKET_TYPE.index,
    PACKET_TYPE_2.index,
    SHORT.index,
    UNUSED.index,
];

/// A packet's form, with its number; frames by their names.
fn lines(line: &FieldLine, out: &mut String) -> Told {
    let value = line.span.value;
    let kind = |value| names::FRAMES.get(value);
    if line.is(FORM) {
        let _ = write!(out, " ({value})");
        return Told::Behind;
    }
    let _ = match line.value(FRAME_TYPE).and_then(kind) {
        Some(name) if line.is(FRAME) => match line.value(PADDING_LENGTH) {
            Some(len) => write!(out, "{name} Length: {len}"),
            None => write!(out, "{name}"),
        },
        _ => match kind(value) {
            Some(name) if line.is(FRAME_TYPE) => {
                write!(out, "{}: {name} (0x{value:016x})", line.info.label)
            }
            _ => return Told::Usual,
        },
    };
    Told::Whole
}

/// `Initial, DCID=…, SCID=…, PKN: 0, CRYPTO, PADDING`
fn info(layer: &Layer, out: &mut String) {
    let spans = layer.packet.spans.iter();
    let own = spans.filter(|s| s.layer == layer.index && s.protocol == QUIC.index());
    for span in own {
        // Of several packets in a datagram the last is told of.
        if HEADS.contains(&span.field) {
            out.clear();
        }
        let (label, text) = match span.field {
            field if field == PACKET_TYPE.index => ("", names::PACKETS.get(span.value)),
            field if field == PACKET_TYPE_2.index => ("", names::PACKETS_2.get(span.value)),
            field if field == SHORT.index => ("", Some("Protected Payload (KP0)")),
            field if field == UNUSED.index => ("", Some("Version Negotiation")),
            field if field == DESTINATION.index => ("DCID=", None),
            field if field == SOURCE.index => ("SCID=", None),
            field if field == NUMBER.index => ("PKN: ", None),
            field if field == FRAME_TYPE.index => match span.value {
                0x03 => ("ACK_ECN", Some("")),
                0x1c | 0x1d => ("CC", Some("")),
                kind => match names::FRAMES.get(kind) {
                    Some(name) => ("", Some(name)),
                    None => continue,
                },
            },
            _ => continue,
        };
        out.push_str(if out.is_empty() { "" } else { ", " });
        out.push_str(label);
        match text {
            Some(text) => out.push_str(text),
            None if span.field == NUMBER.index => out.push_str(&span.value.to_string()),
            None => text::hex(out, layer.packet.bytes(span, layer.frame)),
        }
    }
}
