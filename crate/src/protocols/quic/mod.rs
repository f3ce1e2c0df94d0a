//! QUIC: its packets, and the frames in those that begin a connection, whose keys anybody can know.
mod crypto;
mod fields;
mod frames;
mod protection;

use super::Own;
use crate::names::quic as names;
use crate::names::tls::QUIC_VERSIONS;
use crate::wire::*;
pub use fields::PROTOCOL;
use fields::*;
use protection::{Keys, is_second};

static QUIC: Own = Own::of("quic");

/// RFC 9000 §17.2.
const MAX_ID: usize = 20;
const RETRY_TAG_LEN: usize = 16;

/// Keys of facts: the number that the client gave the server at first (its value is the client's direction), and, by
/// direction, the number that a side gave itself.
const FIRST: u64 = 0;
const OWN: u64 = 2;

#[derive(Clone, Copy, PartialEq, Eq)]
enum Packet {
    Initial,
    EarlyData,
    Handshake,
    Retry,
}

fn dissect(r: &mut Reader) -> Result<Next, Stop> {
    while r.left() > 0 {
        let long = r.peek::<u8>(0).is_some_and(|first| first & 0x80 != 0);
        match long {
            true => long_packet(r)?,
            false => short_packet(r)?,
        }
    }
    Ok(Next::End)
}

fn accepts(bytes: &[u8], over: Key) -> bool {
    guess(bytes, over)
}

/// A long header of a version that is known, with connection numbers that are not too long.
fn guess(bytes: &[u8], over: Key) -> bool {
    let [first, a, b, c, d, len, rest @ ..] = bytes else {
        return false;
    };
    let version = u32::from_be_bytes([*a, *b, *c, *d]);
    let known = version != 0 && QUIC_VERSIONS.get(version.into()).is_some() && *a != b'Q';
    let source = rest.get(usize::from(*len)).copied().unwrap_or(u8::MAX);
    matches!(over, Key::Udp(_))
        && first & 0xc0 == 0xc0
        && known
        && usize::from(*len) <= MAX_ID
        && usize::from(source) <= MAX_ID
}

fn kind(first: u8, version: u32) -> Packet {
    let number = first >> 4 & 3;
    match (number + 3 * u8::from(is_second(version))) & 3 {
        0 => Packet::Initial,
        1 => Packet::EarlyData,
        2 => Packet::Handshake,
        _ => Packet::Retry,
    }
}

fn long_packet(r: &mut Reader) -> Result<(), Stop> {
    let start = r.at();
    let version: u32 = r.peek(1).unwrap_or_default();
    // Short packets say nothing by which they are known: the conversation is.
    r.note_carried(QUIC.index());
    let place = length(r.rest());
    r.put(
        PACKET_LENGTH,
        place.unwrap_or(r.left()).min(r.left()) as u64,
    );
    let first: u8 = r.word()?;
    r.bits(first, FORM);
    if version == 0 {
        return negotiation(r, first);
    }
    r.bits(first, FIXED);
    match is_second(version) {
        true => r.bits(first, PACKET_TYPE_2),
        false => r.bits(first, PACKET_TYPE),
    };
    let kind = kind(first, version);
    let opened = match kind {
        Packet::Initial => open(r, start, version, place.unwrap_or(usize::MAX)),
        _ => None,
    };
    if let Some((first, _, _)) = &opened {
        r.bits(*first, RESERVED);
        r.bits(*first, NUMBER_LENGTH);
    }
    r.take(VERSION)?;
    let (_, source) = ids(r)?;
    let key = OWN + r.direction();
    r.remember_bytes(key, source.len() as u64, source);
    if kind == Packet::Retry {
        let len = r.left().saturating_sub(RETRY_TAG_LEN);
        r.bytes(RETRY_TOKEN, len)?;
        let client = 1 - r.direction();
        r.remember_bytes(FIRST, client, source);
        r.rest_as(RETRY_TAG);
        return Ok(());
    }
    if kind == Packet::Initial {
        let len = frames::number(r, TOKEN_LENGTH)? as usize;
        if len > 0 {
            r.bytes(TOKEN, len)?;
        }
    }
    let len = frames::number(r, LENGTH)? as usize;
    r.within(len, |r| protected(r, kind, opened))?
}

/// What stands behind a header: in clear where the packet was opened.
fn protected(
    r: &mut Reader,
    kind: Packet,
    opened: Option<(u8, Vec<u8>, Vec<u8>)>,
) -> Result<(), Stop> {
    let Some((_, number, clear)) = opened else {
        if kind == Packet::Initial {
            r.put(DECRYPTION_FAILED, 0);
        }
        r.rest_as(REMAINING);
        return Ok(());
    };
    let value = number.iter().fold(0, |n, b| n << 8 | u64::from(*b));
    r.bytes_as(NUMBER, number.len(), value)?;
    r.rest_as(PAYLOAD);
    let mut result = Ok(());
    r.decoding("Decrypted QUIC", clear, |r| result = frames::all(r));
    result
}

/// Opens the packet that begins at `start`, where the keys are known.
fn open(r: &mut Reader, start: usize, version: u32, len: usize) -> Option<(u8, Vec<u8>, Vec<u8>)> {
    let bytes = r.from(start);
    let bytes = bytes.get(..len.min(bytes.len()))?;
    let number_at = header_len(bytes)?;
    let destination = bytes.get(6..6 + usize::from(*bytes.get(5)?))?;
    let (header, rest) = bytes.split_at_checked(number_at)?;
    let direction = r.direction();
    let first = r.recall(FIRST);
    let known = first.and_then(|fact| {
        let keys = Keys::initial(version, &fact.bytes, fact.value == direction)?;
        keys.open(header, rest)
    });
    if known.is_some() {
        return known;
    }
    // A client begins: the number that it gives the server is the one that the keys are of.
    let opened = Keys::initial(version, destination, true)?.open(header, rest)?;
    r.remember_bytes(FIRST, direction, destination);
    Some(opened)
}

/// Bytes of a long header up to the packet's number.
fn header_len(bytes: &[u8]) -> Option<usize> {
    layout(bytes).map(|(number_at, _)| number_at)
}

/// A packet's whole length by its header.
fn length(bytes: &[u8]) -> Option<usize> {
    let (number_at, len) = layout(bytes)?;
    number_at.checked_add(len)
}

/// Where a long header's packet number stands, and how many bytes follow from there.
fn layout(bytes: &[u8]) -> Option<(usize, usize)> {
    let first = *bytes.first()?;
    let version = u32::read(bytes.get(1..5)?);
    let destination = usize::from(*bytes.get(5)?);
    let source = usize::from(*bytes.get(6 + destination)?);
    let mut at = 7 + destination + source;
    match kind(first, version) {
        _ if version == 0 => return None,
        Packet::Retry => return None,
        Packet::Initial => {
            let (token, size) = frames::integer(bytes.get(at..)?)?;
            at = at
                .checked_add(size)?
                .checked_add(usize::try_from(token).ok()?)?;
        }
        _ => {}
    }
    let (len, size) = frames::integer(bytes.get(at..)?)?;
    Some((at + size, usize::try_from(len).ok()?))
}

/// Both connection numbers, each behind its length.
fn ids<'a>(r: &mut Reader<'a>) -> Result<(&'a [u8], &'a [u8]), Stop> {
    let mut id = |length, field| {
        let len = usize::from(r.take(length)?);
        match len {
            0 => Ok(&[][..]),
            len => r.bytes(field, len),
        }
    };
    Ok((
        id(DESTINATION_LENGTH, DESTINATION)?,
        id(SOURCE_LENGTH, SOURCE)?,
    ))
}

/// RFC 9000 §17.2.1.
fn negotiation(r: &mut Reader, first: u8) -> Result<(), Stop> {
    r.bits(first, UNUSED);
    r.take(VERSION)?;
    ids(r)?;
    while r.left() > 0 {
        r.take(SUPPORTED)?;
    }
    Ok(())
}

/// RFC 9000 §17.3: nothing but the receiver's number is to be seen, and its length is known from packets before.
fn short_packet(r: &mut Reader) -> Result<(), Stop> {
    let key = OWN + (1 - r.direction());
    let known = r.recall(key).map_or(0, |fact| fact.value as usize);
    r.put(PACKET_LENGTH, r.left() as u64);
    let start = r.at();
    r.put_at(SHORT, start, r.left(), 0);
    r.nested(|r| {
        let first: u8 = r.word()?;
        r.bits(first, FORM);
        r.bits(first, FIXED);
        r.bits(first, SPIN);
        if known > 0 {
            r.bytes(DESTINATION, known.min(r.left()))?;
        }
        r.rest_as(REMAINING);
        Ok(())
    })
}

/// `Initial, DCID=…, SCID=…, PKN: 0, CRYPTO, PADDING`
fn info(layer: &Layer, out: &mut String) {
    let spans = layer.packet.spans.iter();
    let own = spans.filter(|s| s.layer == layer.index && s.protocol == QUIC.index());
    for span in own {
        let (label, text) = match span.field {
            field if field == PACKET_TYPE.index => ("", names::PACKETS.get(span.value)),
            field if field == PACKET_TYPE_2.index => ("", names::PACKETS_2.get(span.value)),
            field if field == SHORT.index => ("", Some("Protected Payload (KP0)")),
            field if field == UNUSED.index => ("", Some("Version Negotiation")),
            field if field == DESTINATION.index => ("DCID=", None),
            field if field == SOURCE.index => ("SCID=", None),
            field if field == NUMBER.index => ("PKN: ", None),
            field if field == FRAME_TYPE.index => match span.value {
                0x1c | 0x1d => ("CC", Some("")),
                _ => ("", names::FRAMES.get(span.value)),
            },
            _ => continue,
        };
        out.push_str(if out.is_empty() { "" } else { ", " });
        out.push_str(label);
        match text {
            Some(text) => out.push_str(text),
            None if span.field == NUMBER.index => out.push_str(&span.value.to_string()),
            None => hex(out, layer.packet.bytes(span, layer.frame)),
        }
    }
}

fn hex(out: &mut String, bytes: &[u8]) {
    use std::fmt::Write;
    for byte in bytes {
        let _ = write!(out, "{byte:02x}");
    }
}
