//! Session Initiation Protocol: requests and answers that begin, change and end calls.
mod fields;
mod headers;

use super::http::lines::{line, offset, word};
use super::index_of;
use crate::wire::*;
pub use fields::PROTOCOL;
use fields::*;
use headers::Headers;

const VERSION: &[u8] = b"SIP/2.0";
const METHODS: [&[u8]; 14] = [
    b"ACK",
    b"BYE",
    b"CANCEL",
    b"INFO",
    b"INVITE",
    b"MESSAGE",
    b"NOTIFY",
    b"OPTIONS",
    b"PRACK",
    b"PUBLISH",
    b"REFER",
    b"REGISTER",
    b"SUBSCRIBE",
    b"UPDATE",
];

/// A first line of a request or an answer.
fn accepts(bytes: &[u8], _: Key) -> bool {
    let (text, _) = line(bytes);
    text.starts_with(VERSION) || METHODS.contains(&word(text).0) && text.ends_with(VERSION)
}

fn guess(bytes: &[u8], over: Key) -> bool {
    accepts(bytes, over)
}

fn dissect(r: &mut Reader) -> Result<Next, Stop> {
    if !accepts(r.rest(), Key::Udp(0)) {
        return Ok(Next::Unclaimed);
    }
    let head = memchr::memmem::find(r.rest(), b"\r\n\r\n");
    if head.is_none()
        && let Some(stop) = r.unfinished()
    {
        return Err(stop);
    }
    let start = r.at();
    let (text, len) = line(r.rest());
    let end = start + head.map_or(r.left(), |at| at + 2);
    // The links between messages need the headers, which come behind.
    let place = start + len;
    let request = !text.starts_with(VERSION);
    let code = first_line(r, start, text, request);
    let seen = peek(r, place, end);
    r.nested(|r| note_exchange(r, text, code, &seen));
    r.put_at(
        MSG_HDR,
        place,
        end.saturating_sub(place) + 2 * usize::from(head.is_some()),
        0,
    );
    r.seek(place);
    let found = r.nested(|r| headers::read(r, end));
    r.seek(end + if head.is_some() { 2 } else { 0 });
    if r.left() == 0 {
        return Ok(Next::End);
    }
    let media = found
        .content_type
        .split(|b| *b == b';')
        .next()
        .unwrap_or(&[]);
    let name = match media.trim_ascii().eq_ignore_ascii_case(b"application/sdp") {
        true => "sdp",
        false => "media",
    };
    let key = Key::Name(name);
    Ok(Next::Over(index_of(key).map_or(Key::Name("data"), |_| key)))
}

/// Returns an answer's code.
fn first_line(r: &mut Reader, start: usize, text: &[u8], request: bool) -> Option<u64> {
    let whole = if request { REQUEST_LINE } else { STATUS_LINE };
    r.put_at(whole, start, text.len(), 0);
    r.nested(|r| {
        let (first, rest) = word(text);
        let (second, _) = word(rest);
        let place = start + offset(text, second);
        if request {
            r.put_at(METHOD, start, first.len(), 0);
            r.put_at(R_URI, place, second.len(), 0);
            let bare = second
                .split(|b| matches!(b, b';' | b'?'))
                .next()
                .unwrap_or(&[]);
            r.nested(|r| headers::uri(r, place, bare, R_URI_USER, R_URI_HOST, R_URI_PORT));
            return None;
        }
        let code = headers::number(second);
        r.put_at(STATUS_CODE, place, second.len(), code);
        Some(code)
    })
}

/// Reads the headers for what links messages, and notes nothing.
fn peek(r: &Reader, start: usize, end: usize) -> Headers {
    let bytes = r.from(start);
    let bytes = bytes.get(..end.saturating_sub(start)).unwrap_or(bytes);
    let mut headers = Headers::default();
    for text in bytes.split(|b| *b == b'\n') {
        let Some(colon) = memchr::memchr(b':', text) else {
            continue;
        };
        let (name, value) = text.split_at(colon);
        let value = value.get(1..).unwrap_or(&[]).trim_ascii();
        match name.trim_ascii().to_ascii_lowercase().as_slice() {
            b"call-id" | b"i" => headers.call = value.to_vec(),
            b"cseq" => headers.sequence = value.to_vec(),
            _ => {}
        }
    }
    headers
}

fn hash(parts: [&[u8]; 3]) -> u64 {
    let bytes = parts.into_iter().flatten();
    bytes.fold(0xcbf2_9ce4_8422_2325, |hash, byte| {
        (hash ^ u64::from(*byte)).wrapping_mul(0x100_0000_01b3)
    })
}

/// Whether the same was sent before, and which request an answer is to.
fn note_exchange(r: &mut Reader, text: &[u8], code: Option<u64>, headers: &Headers) {
    let (number, time) = (r.frame().number, r.frame().time_ns);
    let kind = match code {
        None => word(text).0.to_vec(),
        Some(code) => code.to_string().into_bytes(),
    };
    let key = hash([&headers.call, &headers.sequence, &kind]);
    let before = r.recall(key);
    let resent = before
        .as_ref()
        .filter(|fact| fact.frame < number || fact.value > 0);
    r.put(RESEND, u64::from(resent.is_some()));
    match (&before, resent) {
        (None, _) => r.remember(key, 0),
        (Some(_), Some(first)) => {
            let original = if first.value > 0 {
                first.value
            } else {
                u64::from(first.frame)
            };
            r.put(RESEND_ORIGINAL, original);
        }
        _ => {}
    }
    if code.is_some() {
        let method = headers
            .sequence
            .iter()
            .rev()
            .take_while(|b| b.is_ascii_alphabetic());
        let method: Vec<u8> = method
            .copied()
            .collect::<Vec<_>>()
            .into_iter()
            .rev()
            .collect();
        let asked = r.recall(hash([&headers.call, &headers.sequence, &method]));
        if let Some(asked) = asked {
            r.put(RESPONSE_REQUEST, u64::from(asked.frame));
            let milliseconds = time.saturating_sub(asked.time_ns) / 1_000_000;
            r.put(RESPONSE_TIME, milliseconds.max(0) as u64);
        }
    }
}

/// `Request: INVITE sip:user@host | `, `Status: 200 OK | `
fn info(layer: &Layer, out: &mut String) {
    for span in layer.packet.spans.iter().filter(|s| s.layer == layer.index) {
        let said = layer.packet.bytes(span, layer.frame);
        match span.field {
            f if f == REQUEST_LINE.index => {
                out.push_str("Request: ");
                let (method, rest) = word(said);
                out.push_str(&text::ascii(method));
                out.push(' ');
                out.push_str(&text::ascii(word(rest).0));
                out.push_str(" | ");
            }
            f if f == STATUS_LINE.index => {
                out.push_str("Status: ");
                out.push_str(&text::ascii(word(said).1));
                out.push_str(" | ");
            }
            _ => {}
        }
    }
}
