//! AMQP 0-9-1: frames of methods, and of contents behind their header. Of AMQP 1.0 the header of frames.
pub mod fields;
mod methods;
mod tables;

use super::contents;
use crate::names::amqp as N;
use crate::wire::*;
pub use fields::PROTOCOL;
use fields::*;

const GREETING: &[u8; 4] = b"AMQP";
const GREETING_LEN: usize = 8;
const HEADER: usize = 7;
const BODY: u8 = 3;
/// The octet behind a frame (§4.2.3).
const END: usize = 1;

fn dissect(r: &mut Reader) -> Result<Next, Stop> {
    r.messages(HEADER, whole, message)
}

/// A greeting, a frame of version 1.0, whose length comes first, or one of the earlier versions.
fn whole(head: &[u8]) -> Option<usize> {
    match *head {
        [b'A', b'M', b'Q', b'P', ..] => Some(GREETING_LEN),
        [0, second, third, fourth, ..] => {
            Some(u32::from_be_bytes([0, second, third, fourth]) as usize)
        }
        [_, _, _, a, b, c, d, ..] => {
            let len = u32::from_be_bytes([a, b, c, d]) as usize;
            len.checked_add(HEADER + END)
        }
        _ => None,
    }
}

fn message(r: &mut Reader) -> Result<(), Stop> {
    match r.peek::<u8>(0) {
        _ if r.rest().starts_with(GREETING) => {
            r.bytes(GREETING_PROTOCOL, GREETING.len())?;
            r.run(&PROTOCOL, GREETING_MAJOR, GREETING_REVISION)
                .map(drop)
        }
        Some(0) => {
            r.run(&PROTOCOL, LATER_LEN, LATER_CHANNEL)?;
            r.rest_as(REST);
            Ok(())
        }
        _ => frame(r),
    }
}

fn frame(r: &mut Reader) -> Result<(), Stop> {
    let kind = r.take(TYPE)?;
    let channel = r.take(CHANNEL)?;
    let len = r.take(LEN)? as usize;
    r.within(len, |r| {
        match kind {
            1 => methods::read(r)?,
            2 => header(r, channel)?,
            BODY => body(r, channel),
            _ => {}
        }
        r.rest_as(REST);
        Ok(())
    })?
}

/// Under which a content's media type is kept: for the frame right behind its header, and for later packets.
fn place_key(r: &Reader) -> u64 {
    1 << 63 | u64::from(r.frame().number) << 24 | r.at() as u64 & 0xff_ffff
}
fn channel_key(r: &Reader, channel: u16) -> u64 {
    u64::from(channel) << 1 | r.direction()
}

/// §4.2.6.1: which properties there are stands in bits, the highest first.
fn header(r: &mut Reader, channel: u16) -> Result<(), Stop> {
    r.run(&PROTOCOL, HEADER_CLASS, BODY_SIZE)?;
    let flags = r.take(PROPERTY_FLAGS)?.0;
    let has = |bit: u32| flags >> bit & 1 == 1;
    let mut media: &[u8] = &[];
    r.group(PROPERTIES, |r| {
        if has(15) {
            media = text(r, CONTENT_TYPE)?;
        }
        if has(14) {
            text(r, CONTENT_ENCODING)?;
        }
        if has(13) {
            tables::read(r, HEADERS)?;
        }
        if has(12) {
            r.take(DELIVERY_MODE)?;
        }
        if has(11) {
            r.take(PRIORITY)?;
        }
        let texts = [CORRELATION, REPLY_TO, EXPIRATION, MESSAGE];
        for (bit, field) in (7..=10).rev().zip(texts) {
            if has(bit) {
                text(r, field)?;
            }
        }
        if has(6) {
            let seconds = r.word::<u64>()?;
            r.put_at(
                TIMESTAMP,
                r.at() - 8,
                8,
                seconds.wrapping_mul(1_000_000_000),
            );
        }
        for (bit, field) in (2..=5).rev().zip([KIND, USER, APPLICATION, CLUSTER]) {
            if has(bit) {
                text(r, field)?;
            }
        }
        Ok(())
    })?;
    let behind = place_key(r) + END as u64;
    r.remember_bytes(behind, 0, media);
    let later = channel_key(r, channel);
    r.remember_bytes(later, 0, media);
    Ok(())
}

fn body(r: &mut Reader, channel: u16) {
    let len = r.left();
    r.put_at(PAYLOAD, r.at(), len, 0);
    let here = place_key(r) - HEADER as u64;
    let later = channel_key(r, channel);
    let media = r.recall(here).or_else(|| r.recall_earlier(later));
    if let Some(media) = media.filter(|media| contents::is_known(&media.bytes)) {
        contents::carry(r, &media.bytes, len);
    } else {
        r.seek(r.at() + len);
    }
}

/// A text behind its length in one byte.
fn text<'a>(r: &mut Reader<'a>, field: Field<Text>) -> Result<&'a [u8], Stop> {
    let len = usize::from(r.word::<u8>()?);
    r.bytes(field, len)
}

/// `Basic.Publish x=orders rk=new`
fn info(layer: &Layer, out: &mut String) {
    use std::fmt::Write;
    let shown = |field: Field<Text>| {
        let bytes = layer.bytes(field).filter(|bytes| !bytes.is_empty())?;
        Some(String::from_utf8_lossy(bytes))
    };
    match layer.value(TYPE) {
        Some(1) => {
            let class = layer.value(CLASS).unwrap_or(0);
            let method = layer.value(METHOD).unwrap_or(0);
            let class_name = N::CLASSES.get(class).unwrap_or("Unknown");
            let method_name = methods::name(class, method);
            let _ = write!(out, "{class_name}.{method_name}");
            for (sign, field) in [("q", QUEUE), ("x", EXCHANGE), ("rk", ROUTING_KEY)] {
                if let Some(text) = shown(field) {
                    let _ = write!(out, " {sign}={text}");
                }
            }
        }
        Some(2) => {
            out.push_str("Content-Header");
            if let Some(text) = shown(CONTENT_TYPE) {
                let _ = write!(out, " type={text}");
            }
        }
        Some(3) => out.push_str("Content-Body"),
        Some(kind) => out.push_str(N::FRAMES.get(kind).unwrap_or("Unknown")),
        None if layer.value(GREETING_MAJOR).is_some() => {
            out.push_str("Protocol-Header");
        }
        None => {}
    }
}
