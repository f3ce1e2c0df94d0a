//! Bodies of HTTP messages (RFC 9112), as they came, out of their chunks.
use super::super::segments::Turn;
use super::{Object, part};
use std::ops::Range;

/// Bodies of requests and of responses; those of responses are called what was asked for.
pub fn objects(client: &Turn, server: &Turn) -> Vec<Object> {
    let requests = messages(client, &|line| {
        line.ends_with(b"HTTP/1.1") || line.ends_with(b"HTTP/1.0")
    });
    let responses = messages(server, &|line| line.starts_with(b"HTTP/1."));
    let mut objects = vec![];
    let mut asked = requests.iter().map(|message| target(&message.first));
    for response in responses {
        // What informs only comes before the answer.
        if response.first.get(9..10) == Some(b"1") {
            continue;
        }
        let name = asked.next().unwrap_or_default();
        objects.extend(object(server, response, name));
    }
    for request in requests {
        let name = target(&request.first);
        objects.extend(object(client, request, name));
    }
    objects
}

fn object(side: &Turn, message: Message, name: String) -> Option<Object> {
    let mut turn = Turn {
        side: side.side,
        ..Turn::default()
    };
    for range in message.body {
        let piece = part(side, range);
        turn.bytes.extend(piece.bytes);
        turn.places.extend(piece.places);
    }
    (!turn.bytes.is_empty()).then_some(Object {
        name,
        protocol: "http",
        turn,
        extent: None,
    })
}

fn target(first: &[u8]) -> String {
    last_part(first.split(|byte| *byte == b' ').nth(1).unwrap_or(&[]))
}

/// The last part of a path, without what is asked of it.
pub fn last_part(path: &[u8]) -> String {
    let path = path.split(|byte| *byte == b'?').next().unwrap_or(&[]);
    let name = path.rsplit(|byte| *byte == b'/').next().unwrap_or(&[]);
    String::from_utf8_lossy(name).into_owned()
}

struct Message {
    first: Vec<u8>,
    /// Where the body lies.
    body: Vec<Range<usize>>,
}

fn messages(side: &Turn, begins: &dyn Fn(&[u8]) -> bool) -> Vec<Message> {
    let (mut messages, mut at) = (vec![], 0);
    while let Some(rest) = side.bytes.get(at..).filter(|rest| !rest.is_empty()) {
        let line = rest.split(|byte| *byte == b'\n').next().unwrap_or(rest);
        if !begins(line.trim_ascii_end()) {
            at += line.len() + 1;
            continue;
        }
        let Some(end) = memchr::memmem::find(rest, b"\r\n\r\n") else {
            break;
        };
        let head = rest.get(..end).unwrap_or(&[]);
        let (body, next) = body(&side.bytes, at + end + 4, head);
        messages.push(Message {
            first: line.trim_ascii_end().to_vec(),
            body,
        });
        at = next.max(at + end + 4);
    }
    messages
}

/// Where the body behind a head lies, and where it ends.
fn body(bytes: &[u8], start: usize, head: &[u8]) -> (Vec<Range<usize>>, usize) {
    let header = |name: &[u8]| {
        let mut lines = head.split(|byte| *byte == b'\n').skip(1);
        lines.find_map(|line| {
            let (key, value) = line.split_at_checked(name.len())?;
            let value = value.strip_prefix(b":")?;
            key.eq_ignore_ascii_case(name).then(|| value.trim_ascii())
        })
    };
    if header(b"transfer-encoding").is_some_and(|how| how.eq_ignore_ascii_case(b"chunked")) {
        return chunks(bytes, start);
    }
    let len =
        header(b"content-length").and_then(|text| std::str::from_utf8(text).ok()?.parse().ok());
    let is_response = head.starts_with(b"HTTP/");
    let end = match len {
        Some(len) => start.saturating_add(len).min(bytes.len()),
        // Without a length, a response goes on to the end.
        None if is_response && header(b"content-type").is_some() => bytes.len(),
        None => start,
    };
    (std::iter::once(start..end).collect(), end)
}

fn chunks(bytes: &[u8], start: usize) -> (Vec<Range<usize>>, usize) {
    let (mut pieces, mut at) = (vec![], start);
    while let Some(rest) = bytes.get(at..) {
        let Some(end) = memchr::memchr(b'\n', rest) else {
            break;
        };
        let line = rest.get(..end).unwrap_or(&[]);
        let digits = line.split(|byte| *byte == b';').next().unwrap_or(&[]);
        let size = std::str::from_utf8(digits.trim_ascii()).ok();
        let Some(size) = size.and_then(|text| usize::from_str_radix(text, 16).ok()) else {
            break;
        };
        let begin = at + end + 1;
        let until = begin.saturating_add(size).min(bytes.len());
        if size == 0 {
            return (pieces, (until + 2).min(bytes.len()));
        }
        pieces.push(begin..until);
        at = until + 2;
    }
    (pieces, bytes.len())
}
