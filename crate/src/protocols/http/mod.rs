//! Hypertext Transfer Protocol, version 1: messages one after another.
mod body;
mod extent;
mod fields;
mod headers;
pub mod lines;
mod links;
mod start;
mod url;

use super::contents;
use super::http2;
use crate::wire::*;
pub use body::inflate;
pub use fields::PROTOCOL;
use fields::*;
use headers::{Headers, Upgrade};
use lines::{line, word};
use std::fmt::Write;

/// What a conversation showed: a request, and the answer to it that changes the protocol.
const ASKED: u8 = 0;
const UPGRADED: u8 = 1;
/// A CONNECT was granted: what follows is another conversation.
const TUNNELLED: u8 = 2;
/// The port of what is most often tunnelled.
const HTTPS: u16 = 443;
const UPGRADED_TO_2: u8 = 3;
/// What follows is something that has no name here.
const UPGRADED_TO_OTHER: u8 = 4;

/// What kind of message a first line begins.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    Request,
    Notification,
    Response,
    /// The middle of something.
    Other,
}

fn dissect(r: &mut Reader) -> Result<Next, Stop> {
    let notes = r.conversation_notes();
    if notes >> UPGRADED & 1 == 1 {
        r.hand_on_stream();
        return Ok(Next::Over(Key::Name("websocket")));
    }
    if notes >> TUNNELLED & 1 == 1 {
        r.hand_on_stream();
        let (host, port) = links::tunnel(r).unwrap_or_default();
        r.put_text(PROXY_HOST, &host);
        r.put(PROXY_PORT, port.into());
        return Ok(match port {
            HTTPS => Next::Over(Key::Name("tls")),
            _ => Next::Data,
        });
    }
    if notes >> UPGRADED_TO_2 & 1 == 1 || r.rest().starts_with(http2::PREFACE) {
        r.note_conversation(UPGRADED_TO_2);
        r.hand_on_stream();
        return Ok(Next::Over(Key::Name("http2")));
    }
    if notes >> UPGRADED_TO_OTHER & 1 == 1 {
        return Ok(Next::Data);
    }
    skip_empty_line(r);
    if is_text(r.rest())
        && !extent::has_line(r.rest())
        && let Some(stop) = r.unfinished()
    {
        return Err(stop);
    }
    match kind(r.rest(), notes) {
        Some(_) => whole(r),
        // What begins as text and was cut may be anything: Wireshark stops in it.
        None if is_text(r.rest()) && r.left() < r.reported() => {
            r.carry(0, Key::Name("data"));
            r.ahead(r.reported()).map(|_| Next::End)
        }
        None => Ok(Next::Unclaimed),
    }
}

/// The one message of a datagram; what stands behind it is nobody's.
pub fn datagram(r: &mut Reader) -> Result<Next, Stop> {
    let notes = r.conversation_notes();
    if let Some(kind) = kind(r.rest(), notes) {
        message(r, kind)?;
    }
    Ok(Next::End)
}

/// All messages of a segment.
fn whole(r: &mut Reader) -> Result<Next, Stop> {
    // What was read so far is good where a later message is not.
    while r.left() > 0 {
        let notes = r.conversation_notes();
        match kind(r.rest(), notes) {
            Some(kind) => message(r, kind)?,
            None => break,
        }
        let notes = r.conversation_notes();
        for (bit, name) in [(UPGRADED_TO_2, "http2"), (UPGRADED, "websocket")] {
            if notes >> bit & 1 == 1 {
                r.hand_on_stream();
                return Ok(Next::Over(Key::Name(name)));
            }
        }
    }
    Ok(Next::End)
}

/// RFC 9112 §2.2: an empty line before a first line is passed over.
fn skip_empty_line(r: &mut Reader) {
    if let Some(rest) = r.rest().strip_prefix(b"\r\n")
        && start::kind(line(rest).0).is_some()
    {
        r.seek(r.at() + 2);
    }
}

/// What begins here; none where nothing says that this is HTTP.
fn kind(bytes: &[u8], notes: u8) -> Option<Kind> {
    let (text, _) = line(bytes);
    if let Some(kind) = start::kind(text) {
        return Some(kind);
    }
    let header = is_text(bytes) && text.contains(&b':');
    (header || notes >> ASKED & 1 == 1).then_some(Kind::Other)
}

/// Bytes that do not begin as text are not searched for headers.
fn is_text(bytes: &[u8]) -> bool {
    matches!(bytes.first(), Some(b' '..=b'~'))
}

/// Of a first line whose message goes on in other segments the list has room for no more.
const MOST_TOLD: usize = 400;

fn message(r: &mut Reader, kind: Kind) -> Result<(), Stop> {
    let (begin, bytes) = (r.at(), r.rest());
    if kind == Kind::Other && !is_text(bytes) {
        body::continued(r);
        return Ok(());
    }
    let (method, rest) = word(line(bytes).0);
    let is_head = method == b"HEAD";
    let grants = kind == Kind::Response && start::succeeds(bytes) && links::tunnel(r).is_some();
    let bodiless =
        kind == Kind::Response && (grants || start::has_no_body(bytes) || links::asks_for_head(r));
    let has_line = extent::has_line(bytes);
    if kind != Kind::Other || !has_line {
        let wait = extent::wait(r, kind, bodiless);
        if wait.is_err() && has_line {
            let shown = bytes.get(..MOST_TOLD).unwrap_or(bytes);
            r.tell_begun(&format!("{} ", text::ascii(line(shown).0)));
        }
        wait?;
    }
    let code = start::read(r, kind);
    let mut headers = Headers::default();
    headers::read(r, kind, &mut headers)?;
    let mut address = None;
    match kind {
        Kind::Request => {
            r.note_conversation(ASKED);
            links::note_tunnel(r, method, word(rest).0);
            address = Some(url::address(r, begin, &headers));
            r.put(IS_REQUEST, 1);
        }
        Kind::Response => r.put(IS_RESPONSE, 1),
        Kind::Notification => {
            address = Some(url::address(r, begin, &headers));
            r.put(IS_NOTIFICATION, 1);
        }
        Kind::Other => {}
    }
    links::note(r, kind, is_head, address.as_deref());
    let asked = r.conversation_notes() >> ASKED & 1 == 1;
    if code == Some(101) && asked {
        match headers.upgrade {
            Upgrade::None => {}
            Upgrade::WebSocket => r.note_conversation(UPGRADED),
            Upgrade::Version2 => r.note_conversation(UPGRADED_TO_2),
            Upgrade::Other => r.note_conversation(UPGRADED_TO_OTHER),
        }
    }
    if grants {
        r.note_conversation(TUNNELLED);
    }
    match bodiless {
        true => Ok(()),
        false => body::read(r, kind, &headers),
    }
}

/// On other ports: a whole line that begins or ends with the version.
fn guess(bytes: &[u8], over: Key) -> bool {
    matches!(over, Key::Tcp(_)) && begins(bytes)
}
pub fn begins(bytes: &[u8]) -> bool {
    let (text, len) = line(bytes);
    len > text.len()
        && (text.starts_with(b"HTTP/1.")
            || text
                .len()
                .checked_sub(8)
                .and_then(|at| text.get(at..))
                .is_some_and(|end| end.starts_with(b"HTTP/1.")))
}

/// `GET / HTTP/1.1 `, `HTTP/1.1 200 OK  (text/html)`
fn info(layer: &Layer, out: &mut String) {
    let mut spans = layer.packet.spans.iter().filter(|s| s.layer == layer.index);
    let mut media = None;
    let text = |span: &Span| {
        let bytes = layer.packet.bytes(span, layer.frame);
        text::ascii(bytes).into_owned()
    };
    let mut words = vec![];
    for span in spans.by_ref() {
        match span.field {
            f if f == REQUEST_HEAD.index || f == RESPONSE_HEAD.index => {
                words.push(line(layer.packet.bytes(span, layer.frame)).0);
            }
            f if f == CONTENT_TYPE.index => media = Some(text(span)),
            _ => {}
        }
    }
    if words.is_empty() {
        out.push_str("Continuation");
        return;
    }
    let words: Vec<_> = words.into_iter().map(text::ascii).collect();
    out.push_str(&words.join(" "));
    out.push(' ');
    if let Some(media) = media
        && layer.span(FILE_DATA).is_some()
    {
        contents::describe(media.as_bytes(), out);
    }
}

/// Headers stand with the ends of their lines, as all of a message's text does.
fn lines(line: &FieldLine, out: &mut String) -> Told {
    if line.is(FILE_DATA) {
        out.push_str(&format!("File Data: {} bytes", line.span.len));
        return Told::Whole;
    }
    let is_header = line.is_among(AUTHORIZATION, HTTP2_SETTINGS) || line.is(UNKNOWN_HEADER);
    let is_part = [
        CONTENT_LENGTH.index,
        COOKIE_PAIR.index,
        PROXY_HOST.index,
        PROXY_PORT.index,
    ];
    if !is_header || is_part.contains(&line.span.field) {
        return Told::Usual;
    }
    match name_as_written(line) {
        Some(name) => {
            let value = text::ascii(line.bytes(line.span));
            let _ = write!(out, "{name}{value}\\r\\n");
            Told::Whole
        }
        None => {
            out.push_str("\\r\\n");
            Told::Behind
        }
    }
}

/// A header's name with what stands before its value: `host: `
fn name_as_written(line: &FieldLine) -> Option<String> {
    let source = line.layer.packet.source(line.span.source, line.layer.frame);
    let before = source.get(..line.span.start as usize)?;
    let start = memchr::memrchr(b'\n', before).map_or(0, |end| end + 1);
    let name = before.get(start..)?;
    memchr::memchr(b':', name)?;
    Some(text::ascii(name).into_owned())
}
