//! First lines: requests and answers (RFC 9112 §3 and §4).
use super::Kind;
use super::fields::*;
use super::lines::{line, offset, word};
use super::url;
use crate::names::http::{METHODS, NOTIFICATIONS, STATUS_CODES};
use crate::protocols::expert;
use crate::wire::*;

/// What a line begins, if it is a first line.
pub fn kind(text: &[u8]) -> Option<Kind> {
    if text.starts_with(b"HTTP/") || text.starts_with(b"ICY ") {
        return Some(Kind::Response);
    }
    let (method, _) = word(text);
    match method {
        m if METHODS.contains(&m) => Some(Kind::Request),
        m if NOTIFICATIONS.contains(&m) => Some(Kind::Notification),
        _ => None,
    }
}

/// Whether an answer's code says that no body follows (RFC 9110 §6.4.1).
pub fn has_no_body(bytes: &[u8]) -> bool {
    let (_, rest) = word(line(bytes).0);
    let (code, _) = word(rest.trim_ascii_start());
    matches!(code, [b'1', _, _, ..] | b"204" | b"304")
}

/// Whether a response's code is one of success.
pub fn succeeds(bytes: &[u8]) -> bool {
    let (_, rest) = word(line(bytes).0);
    let (code, _) = word(rest.trim_ascii_start());
    matches!(code, [b'2', _, _])
}

/// Reads the first line; returns the status code of an answer.
pub fn read(r: &mut Reader, kind: Kind) -> Option<u16> {
    let bytes = r.rest();
    let (text, len) = line(bytes);
    let start = r.at();
    let mut code = None;
    match kind {
        Kind::Request | Kind::Notification => {
            r.put_at(REQUEST_HEAD, start, len, 0);
            r.nested(|r| {
                tell(r, bytes.get(..len).unwrap_or(bytes));
                request(r, start, text);
            });
        }
        Kind::Response => {
            r.put_at(RESPONSE_HEAD, start, len, 0);
            code = r.nested(|r| {
                tell(r, bytes.get(..len).unwrap_or(bytes));
                response(r, start, text)
            });
        }
        Kind::Other => return None,
    }
    r.seek(start + len);
    code
}

/// What is asked, and how that went, are the usual course of things.
fn tell(r: &mut Reader, line: &[u8]) {
    if r.wants(CHAT) {
        expert::tell_as(r, CHAT, format_args!("{}", domain::escaped(line)));
    }
}

fn request(r: &mut Reader, start: usize, text: &[u8]) {
    let (method, rest) = word(text);
    r.put_at(REQUEST_METHOD, start, method.len(), 0);
    if method.len() == text.len() {
        return;
    }
    let (uri, version) = word(rest);
    let at = start + offset(text, rest);
    r.put_at(REQUEST_URI, at, uri.len(), 0);
    r.nested(|r| url::parts(r, at, uri));
    let version = version.trim_ascii_start();
    if uri.len() < rest.len() {
        r.put_at(
            REQUEST_VERSION,
            start + offset(text, version),
            version.len(),
            0,
        );
    }
}

fn response(r: &mut Reader, start: usize, text: &[u8]) -> Option<u16> {
    let (version, rest) = word(text);
    r.put_at(RESPONSE_VERSION, start, version.len(), 0);
    let rest = rest.trim_ascii_start();
    let (digits, phrase) = word(rest);
    let number = digits.first_chunk::<3>()?;
    let digits = number.iter().take_while(|b| b.is_ascii_digit());
    let code = digits.fold(0, |code, digit| 10 * code + u16::from(digit - b'0'));
    let at = start + offset(text, rest);
    r.put_at(RESPONSE_CODE, at, 3, u64::from(code));
    describe(r, code);
    let phrase = phrase.trim_ascii_start();
    if !phrase.is_empty() {
        let at = start + offset(text, phrase);
        r.put_at(RESPONSE_PHRASE, at, phrase.len(), 0);
    }
    Some(code)
}

fn describe(r: &mut Reader, code: u16) {
    if r.wants(RESPONSE_CODE_DESC) {
        match STATUS_CODES.get(u64::from(code)) {
            Some(name) => r.put_text(RESPONSE_CODE_DESC, name.as_bytes()),
            None => r.put_text(RESPONSE_CODE_DESC, format!("Unknown ({code})").as_bytes()),
        }
    }
}
