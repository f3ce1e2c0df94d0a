//! Hypertext Transfer Protocol, version 2: frames of many streams in one connection.
mod body;
pub mod fields;
mod headers;
mod hpack;
mod huffman;

use crate::names::http2 as names;
use crate::wire::*;
use body::Bodies;
pub use fields::PROTOCOL;
use fields::*;
use headers::Headers;
use std::fmt::Write;

/// RFC 9113 §3.4.
pub const PREFACE: &[u8] = b"PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n";
const HEADER: usize = 9;

const DATA: u8 = 0;
const HEADERS_FRAME: u8 = 1;
const PRIORITY: u8 = 2;
const RESET: u8 = 3;
const SETTINGS_FRAME: u8 = 4;
const PUSH: u8 = 5;
const PING_FRAME: u8 = 6;
const GOAWAY: u8 = 7;
const WINDOW: u8 = 8;
const CONTINUATION: u8 = 9;
const ALTERNATIVE: u8 = 10;

/// §6: a flag's meaning depends on the frame's type.
const END_STREAM: u8 = 1;
const ACK: u8 = 1;
const END_HEADERS: u8 = 4;
const PADDED: u8 = 8;
const WITH_PRIORITY: u8 = 0x20;

/// A frame's header.
#[derive(Clone, Copy)]
struct Head {
    flags: u8,
    stream: u32,
}
impl Head {
    fn has(&self, flag: u8) -> bool {
        self.flags & flag != 0
    }
}

fn dissect(r: &mut Reader) -> Result<Next, Stop> {
    let mut headers = Headers::begun(r);
    let mut bodies = Bodies::default();
    let result = r.measured_messages(measure, |r| {
        r.group(STREAM, |r| frame(r, &mut headers, &mut bodies))
    });
    headers.remember(r);
    bodies.remember(r);
    result
}

fn measure(bytes: &[u8]) -> Measure {
    // Every type of frame has a short payload's length where the preface has letters.
    if bytes.starts_with(b"PRI ") {
        return match bytes.len() < PREFACE.len() {
            true => Measure::Lacks(PREFACE.len()),
            false => Measure::Len(PREFACE.len()),
        };
    }
    match bytes.first_chunk::<HEADER>() {
        None => Measure::Lacks(HEADER),
        Some([a, b, c, ..]) => Measure::Len(HEADER + u32::from_be_bytes([0, *a, *b, *c]) as usize),
    }
}

fn frame(r: &mut Reader, headers: &mut Headers, bodies: &mut Bodies) -> Result<(), Stop> {
    if r.rest().starts_with(PREFACE) {
        return r.bytes(MAGIC, PREFACE.len()).map(drop);
    }
    r.take(LENGTH)?;
    let kind = r.take(TYPE)?;
    let flags = r.take(FLAGS)?;
    r.nested(|r| note_flags(r, kind, flags));
    let word = r.word::<u32>()?;
    r.bits(word, R);
    let stream = r.bits(word, STREAMID) as u32;
    let head = Head {
        flags: flags.0,
        stream,
    };
    match kind {
        DATA => {
            let padding = padding(r, &head)?;
            let len = r.left().saturating_sub(padding);
            bodies.data(r, &head, len)?;
            r.rest_as(DATA_PADDING);
        }
        HEADERS_FRAME => {
            let padding = padding(r, &head)?;
            if head.has(WITH_PRIORITY) {
                priority(r)?;
            }
            let len = r.left().saturating_sub(padding);
            block(r, HEADERS, len, &head, headers, bodies)?;
            r.rest_as(HEADERS_PADDING);
        }
        PRIORITY => priority(r)?,
        RESET => drop(r.take(RST_STREAM_ERROR)?),
        SETTINGS_FRAME => {
            while r.left() > 0 {
                r.group(SETTINGS, setting)?;
            }
        }
        PUSH => {
            let padding = padding(r, &head)?;
            let word = r.word::<u32>()?;
            flags!(r, word: PUSH_R, PUSH_STREAM);
            let len = r.left().saturating_sub(padding);
            block(r, PUSH_HEADER, len, &head, headers, bodies)?;
            r.rest_as(PUSH_PADDING);
        }
        PING_FRAME => {
            r.rest_as(if head.has(ACK) { PONG } else { PING });
        }
        GOAWAY => {
            let word = r.word::<u32>()?;
            flags!(r, word: GOAWAY_R, GOAWAY_LAST_STREAM);
            r.take(GOAWAY_ERROR)?;
            r.rest_as(GOAWAY_ADDATA);
        }
        WINDOW => {
            let word = r.word::<u32>()?;
            flags!(r, word: WINDOW_R, WINDOW_SIZE_INCREMENT);
        }
        CONTINUATION => {
            let len = r.left();
            block(r, CONTINUATION_HEADER, len, &head, headers, bodies)?;
        }
        ALTERNATIVE => {
            let len = r.take(ORIGIN_LEN)?;
            r.bytes(ALTSVC_ORIGIN, usize::from(len))?;
            r.rest_as(ALTSVC_FIELD_VALUE);
        }
        _ => {
            r.rest_as(UNKNOWN);
        }
    }
    Ok(())
}

/// Notes the flags that a type has, and the bits that it does not use.
fn note_flags(r: &mut Reader, kind: u8, flags: Hex<u8>) {
    let (unused, mask) = match kind {
        DATA => (FLAGS_UNUSED_DATA, 0xf6),
        HEADERS_FRAME => (FLAGS_UNUSED_HEADERS, 0xd2),
        SETTINGS_FRAME => (FLAGS_UNUSED_SETTINGS, 0xfe),
        PUSH => (FLAGS_UNUSED_PUSH_PROMISE, 0xf3),
        PING_FRAME => (FLAGS_UNUSED_PING, 0xfe),
        CONTINUATION => (FLAGS_UNUSED_CONTINUATION, 0xfb),
        _ => (FLAGS_UNUSED, 0xff),
    };
    let value = (flags.0 & mask) >> u8::trailing_zeros(mask);
    r.put_at(unused, r.at() - 1, 1, u64::from(value));
    match kind {
        DATA => flags!(r, flags: FLAGS_PADDED, FLAGS_END_STREAM),
        HEADERS_FRAME => {
            flags!(r, flags: FLAGS_PRIORITY, FLAGS_PADDED, FLAGS_EH, FLAGS_END_STREAM);
        }
        SETTINGS_FRAME => flags!(r, flags: FLAGS_ACK_SETTINGS),
        PUSH => flags!(r, flags: FLAGS_PADDED, FLAGS_EH),
        PING_FRAME => flags!(r, flags: FLAGS_ACK_PING),
        CONTINUATION => flags!(r, flags: FLAGS_EH),
        _ => {}
    }
}

/// How many bytes of padding stand at the frame's end.
fn padding(r: &mut Reader, head: &Head) -> Result<usize, Stop> {
    let padding = match head.has(PADDED) {
        true => r.take(PADDING)?.0,
        false => 0,
    };
    r.put(PAD_LENGTH, u64::from(padding));
    Ok(usize::from(padding))
}

/// RFC 7540 §6.3.
fn priority(r: &mut Reader) -> Result<(), Stop> {
    let word = r.word::<u32>()?;
    flags!(r, word: EXCLUSIVE, STREAM_DEPENDENCY);
    let weight = r.take(WEIGHT)?;
    r.put_at(WEIGHT_REAL, r.at() - 1, 1, u64::from(weight) + 1);
    Ok(())
}

fn setting(r: &mut Reader) -> Result<(), Stop> {
    let field = match r.take(SETTINGS_ID)? {
        1 => SETTINGS_HEADER_TABLE_SIZE,
        2 => SETTINGS_ENABLE_PUSH,
        3 => SETTINGS_MAX_CONCURRENT_STREAMS,
        4 => SETTINGS_INITIAL_WINDOW_SIZE,
        5 => SETTINGS_MAX_FRAME_SIZE,
        6 => SETTINGS_MAX_HEADER_LIST_SIZE,
        8 => SETTINGS_EXTENDED_CONNECT,
        _ => SETTINGS_UNKNOWN,
    };
    r.take(field).map(drop)
}

/// A header block, or a part of one.
fn block(
    r: &mut Reader,
    field: Field<Bytes>,
    len: usize,
    head: &Head,
    headers: &mut Headers,
    bodies: &mut Bodies,
) -> Result<(), Stop> {
    let start = r.at();
    r.bytes(field, len)?;
    let ends = head.has(END_HEADERS);
    if let Some(said) = headers.read(r, (start, len), ends) {
        bodies.begin(head.stream, &said);
    }
    Ok(())
}

/// `HEADERS[1]: 200 OK, DATA[1] (text/plain)`
fn info(layer: &Layer, out: &mut String) {
    let mut kind = 0;
    let mut first = true;
    let mut begin = |out: &mut String| {
        out.push_str(if first { "" } else { ", " });
        first = false;
    };
    // A request's method and path, which may come in any order.
    let mut asked: [Option<&[u8]>; 2] = [None; 2];
    let ask = |out: &mut String, asked: &mut [Option<&[u8]>; 2]| {
        if let [Some(method), path] = std::mem::take(asked) {
            let (method, path) = (
                String::from_utf8_lossy(method),
                String::from_utf8_lossy(path.unwrap_or(b"")),
            );
            let _ = write!(out, ": {method} {path}");
        }
    };
    for span in layer.packet.spans.iter().filter(|s| s.layer == layer.index) {
        let said = || layer.packet.bytes(span, layer.frame);
        match span.field {
            f if f == MAGIC.index => {
                begin(out);
                out.push_str("Magic");
            }
            f if f == TYPE.index => kind = span.value,
            f if f == STREAMID.index => {
                ask(out, &mut asked);
                begin(out);
                let name = names::TYPE.get(kind).unwrap_or("Unknown");
                let _ = write!(out, "{name}[{}]", span.value);
            }
            f if f == H_STATUS.index => {
                let name = crate::names::http::STATUS_CODES.get(span.value);
                let _ = write!(out, ": {} {}", span.value, name.unwrap_or("Unknown"));
            }
            f if f == H_METHOD.index => asked[0] = Some(said()),
            f if f == H_PATH.index => asked[1] = Some(said()),
            _ => {}
        }
    }
    ask(out, &mut asked);
    body::info(layer, out);
}
