//! Header lines (RFC 9112 §5), those known by name as fields of their own.
use super::Kind;
use super::fields::*;
use super::lines::{line, offset};
use crate::wire::*;

/// What is spoken behind an answer that changes the protocol.
#[derive(Clone, Copy, Default, PartialEq, Eq)]
pub enum Upgrade {
    #[default]
    None,
    WebSocket,
    /// RFC 7540 §3.2.
    Version2,
    Other,
}

/// What the body's reading depends on.
#[derive(Default)]
pub struct Headers {
    /// Where the last Host header's value stands in its source.
    host: Option<(usize, usize)>,
    pub content_type: Option<Vec<u8>>,
    pub content_encoding: Option<Vec<u8>>,
    pub transfer_encoding: Option<Vec<u8>>,
    pub length: Option<u64>,
    pub upgrade: Upgrade,
}
impl Headers {
    /// The host, out of the source's bytes.
    pub fn host<'a>(&self, source: &'a [u8]) -> Option<&'a [u8]> {
        let (start, len) = self.host?;
        source.get(start..start + len)
    }
}

/// Reads lines up to an empty one, or to one that is no header.
pub fn read(r: &mut Reader, kind: Kind, headers: &mut Headers) -> Result<(), Stop> {
    let (begin, begun) = (r.at(), kind != Kind::Other);
    while r.left() > 0 {
        let (text, len) = line(r.rest());
        if text.is_empty() {
            r.put_at(END_OF_HEAD, r.at(), len, 0);
            return r.skip(len);
        }
        let Some(colon) = memchr::memchr(b':', text) else {
            // A header may end in the next segment, where something says that these are headers.
            return match len == text.len() && (begun || r.at() > begin) {
                true => r.skip(len + 1),
                false => Ok(()),
            };
        };
        header(r, kind, headers, text, len, colon);
        r.skip(len)?;
    }
    Ok(())
}

fn header(
    r: &mut Reader,
    kind: Kind,
    headers: &mut Headers,
    text: &[u8],
    len: usize,
    colon: usize,
) {
    let start = r.at();
    let (name, value) = (&text[..colon], text[colon + 1..].trim_ascii_start());
    let at = start + offset(text, value);
    let known = KNOWN
        .iter()
        .find(|k| k.0.as_bytes().eq_ignore_ascii_case(name));
    if let Some((_, field)) = known {
        r.put_at(*field, at, value.len(), 0);
        r.nested(|r| details(r, headers, *field, start, len, at, value));
    }
    match kind {
        Kind::Request if known.is_none() => r.put_at(REQUEST_LINE_SHOWN, start, len, 0),
        Kind::Request => r.put_at(REQUEST_LINE, start, len, 0),
        Kind::Response if known.is_none() => r.put_at(RESPONSE_LINE_SHOWN, start, len, 0),
        Kind::Response => r.put_at(RESPONSE_LINE, start, len, 0),
        _ if known.is_none() => unknown(r, start, name, len),
        _ => {}
    }
}

/// A header outside requests and answers; where its name is one, what cannot be printed is escaped.
fn unknown(r: &mut Reader, start: usize, name: &[u8], len: usize) {
    let line = r.ahead(len).unwrap_or(name);
    let plain = |bytes: &[u8]| bytes.iter().all(|b| matches!(b, b' '..=b'~'));
    match is_token(name) && !plain(line.trim_ascii_end()) {
        true => r.put_text(UNKNOWN_HEADER, domain::escaped(line).as_bytes()),
        false => r.put_at(UNKNOWN_HEADER, start, len, 0),
    }
}

/// RFC 9110 §5.6.2.
fn is_token(name: &[u8]) -> bool {
    let separators = b"()<>@,;:\\\"/[]?={} ";
    let letter = |b: &u8| b.is_ascii_graphic() && !separators.contains(b);
    !name.is_empty() && name.iter().all(letter)
}

/// What a header's value means for the message, and its parts.
fn details(
    r: &mut Reader,
    headers: &mut Headers,
    field: Field<Ascii>,
    start: usize,
    len: usize,
    at: usize,
    value: &[u8],
) {
    match field.index {
        f if f == HOST.index => headers.host = Some((at, value.len())),
        f if f == CONTENT_TYPE.index => headers.content_type = Some(value.to_vec()),
        f if f == CONTENT_ENCODING.index => headers.content_encoding = Some(value.to_vec()),
        f if f == TRANSFER_ENCODING.index => headers.transfer_encoding = Some(value.to_vec()),
        f if f == UPGRADE.index => {
            let value = value.to_ascii_lowercase();
            headers.upgrade = match () {
                () if value.starts_with(b"websocket") => Upgrade::WebSocket,
                () if value.trim_ascii() == b"h2c" => Upgrade::Version2,
                () => Upgrade::Other,
            };
        }
        f if f == CONTENT_LENGTH_HEADER.index => {
            let number = std::str::from_utf8(value.trim_ascii_end()).ok();
            let number = number.and_then(|n| n.parse::<u64>().ok());
            let number = number.filter(|n| i64::try_from(*n).is_ok());
            if let Some(number) = number {
                r.put_at(CONTENT_LENGTH, start, len, number);
                headers.length = Some(number);
            }
        }
        f if f == COOKIE.index => pairs(r, at, value),
        f if f == AUTHORIZATION.index || f == PROXY_AUTHORIZATION.index => {
            credentials(r, value);
            token(r, value);
        }
        f if f == WWW_AUTHENTICATE.index || f == PROXY_AUTHENTICATE.index => token(r, value),
        _ => {}
    }
}

/// `a=b; c=d`
fn pairs(r: &mut Reader, at: usize, value: &[u8]) {
    for pair in value.split(|b| *b == b';') {
        let pair_at = at + offset(value, pair.trim_ascii_start());
        let pair = pair.trim_ascii_start();
        if !pair.is_empty() {
            r.put_at(COOKIE_PAIR, pair_at, pair.len(), 0);
        }
    }
}

/// RFC 7617: name and password in Base 64.
fn credentials(r: &mut Reader, value: &[u8]) {
    if let Some(coded) = value.strip_prefix(b"Basic ")
        && r.wants(AUTHBASIC)
    {
        let plain = decode_base64(coded.trim_ascii_start());
        r.put_text(AUTHBASIC, &plain);
    }
}

/// RFC 4559: a token of GSS-API, or of NTLM by itself, in Base 64.
fn token(r: &mut Reader, value: &[u8]) {
    let schemes: [&[u8]; 2] = [b"NTLM ", b"Negotiate "];
    let coded = schemes
        .iter()
        .find_map(|scheme| value.strip_prefix(*scheme));
    let Some(coded) = coded else {
        return;
    };
    let plain = decode_base64(coded.trim_ascii_start());
    if plain.is_empty() {
        return;
    }
    let ntlm = plain.starts_with(crate::protocols::ntlmssp::SIGNATURE);
    let key = Key::Name(if ntlm { "ntlmssp" } else { "gss-api" });
    r.decoded("GSSAPI Data", plain, key);
}

/// Base 64 up to the first character that is not of it (RFC 4648 §4).
fn decode_base64(coded: &[u8]) -> Vec<u8> {
    let digit = |byte: &u8| match byte {
        b'A'..=b'Z' => Some(byte - b'A'),
        b'a'..=b'z' => Some(byte - b'a' + 26),
        b'0'..=b'9' => Some(byte - b'0' + 52),
        b'+' => Some(62),
        b'/' => Some(63),
        _ => None,
    };
    let digits: Vec<u8> = coded.iter().map_while(digit).collect();
    let mut plain = Vec::with_capacity(digits.len() * 3 / 4);
    for group in digits.chunks(4) {
        let word = (0..4).fold(0u32, |w, at| {
            w << 6 | u32::from(group.get(at).copied().unwrap_or(0))
        });
        let bytes = word.to_be_bytes();
        plain.extend_from_slice(&bytes[1..(group.len() * 3 / 4 + 1).min(4)]);
    }
    plain
}

/// Headers that are fields.
const KNOWN: [(&str, Field<Ascii>); 31] = [
    ("Authorization", AUTHORIZATION),
    ("Proxy-Authorization", PROXY_AUTHORIZATION),
    ("Proxy-Authenticate", PROXY_AUTHENTICATE),
    ("WWW-Authenticate", WWW_AUTHENTICATE),
    ("Content-Type", CONTENT_TYPE),
    ("Content-Length", CONTENT_LENGTH_HEADER),
    ("Content-Encoding", CONTENT_ENCODING),
    ("Transfer-Encoding", TRANSFER_ENCODING),
    ("Upgrade", UPGRADE),
    ("User-Agent", USER_AGENT),
    ("Host", HOST),
    ("Connection", CONNECTION),
    ("Cookie", COOKIE),
    ("Accept", ACCEPT),
    ("Referer", REFERER),
    ("Accept-Language", ACCEPT_LANGUAGE),
    ("Accept-Encoding", ACCEPT_ENCODING),
    ("Date", DATE),
    ("Cache-Control", CACHE_CONTROL),
    ("Server", SERVER),
    ("Location", LOCATION),
    ("Sec-WebSocket-Accept", SEC_WEBSOCKET_ACCEPT),
    ("Sec-WebSocket-Extensions", SEC_WEBSOCKET_EXTENSIONS),
    ("Sec-WebSocket-Key", SEC_WEBSOCKET_KEY),
    ("Sec-WebSocket-Protocol", SEC_WEBSOCKET_PROTOCOL),
    ("Sec-WebSocket-Version", SEC_WEBSOCKET_VERSION),
    ("Set-Cookie", SET_COOKIE),
    ("Last-Modified", LAST_MODIFIED),
    ("X-Forwarded-For", X_FORWARDED_FOR),
    ("HTTP2-Settings", HTTP2_SETTINGS),
    ("Http2-Settings", HTTP2_SETTINGS),
];
