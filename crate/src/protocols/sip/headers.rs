//! Header lines (RFC 3261 §7.3), and the parts of those that name someone or a way.
use super::fields::*;
use crate::protocols::http::lines::{folded, offset};
use crate::wire::*;

/// What links messages.
#[derive(Default)]
pub struct Headers {
    pub call: Vec<u8>,
    pub sequence: Vec<u8>,
    pub content_type: Vec<u8>,
    pub via: Vec<u8>,
}

/// The fields of a header that names someone.
struct Someone {
    whole: Field<Text>,
    display: Option<Field<Text>>,
    address: Field<Text>,
    user: Field<Text>,
    host: Field<Text>,
    port: Field<Text>,
    tag: Option<Field<Text>>,
}
const SENDER: Someone = Someone {
    whole: FROM,
    display: Some(FROM_DISPLAY_INFO),
    address: FROM_ADDR,
    user: FROM_USER,
    host: FROM_HOST,
    port: FROM_PORT,
    tag: Some(FROM_TAG),
};
const RECEIVER: Someone = Someone {
    whole: TO,
    display: Some(TO_DISPLAY_INFO),
    address: TO_ADDR,
    user: TO_USER,
    host: TO_HOST,
    port: TO_PORT,
    tag: Some(TO_TAG),
};
const REACHED: Someone = Someone {
    whole: CONTACT,
    display: None,
    address: CONTACT_URI,
    user: CONTACT_USER,
    host: CONTACT_HOST,
    port: CONTACT_PORT,
    tag: None,
};

/// One-letter names (RFC 3261 §7.3.3).
const SHORT: &[(&[u8], &[u8])] = &[
    (b"c", b"Content-Type"),
    (b"f", b"From"),
    (b"i", b"Call-ID"),
    (b"k", b"Supported"),
    (b"l", b"Content-Length"),
    (b"m", b"Contact"),
    (b"o", b"Event"),
    (b"s", b"Subject"),
    (b"t", b"To"),
    (b"v", b"Via"),
];

/// Reads lines up to an empty one.
pub fn read(r: &mut Reader, end: usize) -> Headers {
    let mut headers = Headers::default();
    while r.at() < end {
        let rest = r.rest();
        let len = folded(rest).min(end - r.at()).max(1);
        if let Some(colon) = memchr::memchr(b':', rest.get(..len).unwrap_or(&[])) {
            let name = rest.get(..colon).unwrap_or(&[]).trim_ascii();
            let value = rest.get(colon + 1..len).unwrap_or(&[]).trim_ascii();
            let at = r.at() + offset(rest, value);
            header(r, &mut headers, name, at, value);
        }
        r.seek(r.at() + len);
    }
    headers
}

fn header(r: &mut Reader, headers: &mut Headers, name: &[u8], at: usize, value: &[u8]) {
    let long = SHORT
        .iter()
        .find(|short| short.0.eq_ignore_ascii_case(name));
    let name = long.map_or(name, |short| short.1);
    let is = |other: &[u8]| name.eq_ignore_ascii_case(other);
    if is(b"From") {
        someone(r, &SENDER, at, value);
    } else if is(b"To") {
        someone(r, &RECEIVER, at, value);
    } else if is(b"Contact") {
        someone(r, &REACHED, at, value);
    } else if is(b"Via") {
        if headers.via.is_empty() {
            headers.via = value.to_vec();
        }
        via(r, at, value);
    } else if is(b"Call-ID") {
        headers.call = value.to_vec();
        r.put_at(CALL_ID, at, value.len(), 0);
        r.put_at(CALL_ID_GENERATED, at, value.len(), 0);
    } else if is(b"CSeq") {
        headers.sequence = value.to_vec();
        sequence(r, at, value);
    } else {
        if is(b"Content-Type") {
            headers.content_type = value.to_vec();
        }
        other(r, name, at, value);
    }
}

fn other(r: &mut Reader, name: &[u8], at: usize, value: &[u8]) {
    if let Some((_, field)) = TEXTS.iter().find(|t| t.0.eq_ignore_ascii_case(name)) {
        r.put_at(*field, at, value.len(), 0);
    }
    if let Some((_, field)) = NUMBERS.iter().find(|t| t.0.eq_ignore_ascii_case(name)) {
        r.put_at(*field, at, value.len(), number(value));
    }
}

pub fn number(digits: &[u8]) -> u64 {
    let digits = digits.iter().take_while(|b| b.is_ascii_digit());
    digits.fold(0u64, |n, d| {
        n.saturating_mul(10).saturating_add(u64::from(d - b'0'))
    })
}

/// `"Name" <sip:user@host:port>;tag=x`
fn someone(r: &mut Reader, fields: &Someone, at: usize, value: &[u8]) {
    r.put_at(fields.whole, at, value.len(), 0);
    r.nested(|r| {
        let (display, address, behind) = match memchr::memchr(b'<', value) {
            Some(open) => {
                let inside = value.get(open + 1..).unwrap_or(&[]);
                let close = memchr::memchr(b'>', inside).unwrap_or(inside.len());
                let display = value.get(..open).unwrap_or(&[]).trim_ascii();
                let behind = inside.get(close..).unwrap_or(&[]);
                (display, inside.get(..close).unwrap_or(&[]), behind)
            }
            None => {
                let end = memchr::memchr(b';', value).unwrap_or(value.len());
                let (address, behind) = value.split_at(end);
                (&[][..], address, behind)
            }
        };
        if let (Some(field), false) = (fields.display, display.is_empty()) {
            let place = at + offset(value, display);
            r.put_at(field, place, display.len(), 0);
            r.put_at(DISPLAY_INFO, place, display.len(), 0);
        }
        let place = at + offset(value, address);
        // What follows the address inside its brackets are its parameters.
        let bare = address
            .split(|b| matches!(b, b';' | b'?'))
            .next()
            .unwrap_or(&[]);
        r.put_at(fields.address, place, bare.len(), 0);
        r.nested(|r| uri(r, place, bare, fields.user, fields.host, fields.port));
        if let Some(field) = fields.tag
            && let Some(tag) = parameter(behind, b"tag")
        {
            let place = at + offset(value, tag);
            r.put_at(field, place, tag.len(), 0);
            r.put_at(TAG, place, tag.len(), 0);
        }
    });
}

/// `sip:user@host:port`
pub fn uri(
    r: &mut Reader,
    at: usize,
    uri: &[u8],
    user: Field<Text>,
    host: Field<Text>,
    port: Field<Text>,
) {
    let Some(scheme) = memchr::memchr(b':', uri) else {
        return;
    };
    let rest = uri.get(scheme + 1..).unwrap_or(&[]);
    let mut place = at + scheme + 1;
    let mut server = rest;
    if let Some(sign) = memchr::memchr(b'@', rest) {
        r.put_at(user, place, sign, 0);
        server = rest.get(sign + 1..).unwrap_or(&[]);
        place += sign + 1;
    }
    let bracket = memchr::memchr(b']', server).unwrap_or(0);
    let colon = memchr::memchr(b':', server.get(bracket..).unwrap_or(&[]));
    let len = colon.map_or(server.len(), |colon| bracket + colon);
    if len > 0 {
        r.put_at(host, place, len, 0);
    }
    if server.len() > len + 1 {
        r.put_at(port, place + len + 1, server.len() - len - 1, 0);
    }
}

/// A parameter's value among `;name=value`.
fn parameter<'a>(text: &'a [u8], name: &[u8]) -> Option<&'a [u8]> {
    let mut parts = text.split(|b| *b == b';');
    parts.find_map(|part| {
        let part = part.trim_ascii();
        let sign = memchr::memchr(b'=', part)?;
        let (key, value) = part.split_at(sign);
        key.trim_ascii()
            .eq_ignore_ascii_case(name)
            .then(|| value.get(1..).unwrap_or(&[]))
    })
}

/// `SIP/2.0/UDP host:port;branch=x`
fn via(r: &mut Reader, at: usize, value: &[u8]) {
    r.put_at(VIA, at, value.len(), 0);
    let mut words = value.splitn(2, |b| *b == b' ');
    let (way, rest) = (words.next().unwrap_or(&[]), words.next().unwrap_or(&[]));
    let transport = way.rsplit(|b| *b == b'/').next().unwrap_or(&[]);
    let sent = rest
        .split(|b| *b == b';')
        .next()
        .unwrap_or(&[])
        .trim_ascii();
    let bracket = memchr::memchr(b']', sent).unwrap_or(0);
    let colon = memchr::memchr(b':', sent.get(bracket..).unwrap_or(&[]));
    let len = colon.map_or(sent.len(), |colon| bracket + colon);
    let place = |part: &[u8]| at + offset(value, part);
    r.nested(|r| {
        r.put_at(VIA_TRANSPORT, place(transport), transport.len(), 0);
        r.put_at(VIA_SENT_BY_ADDRESS, place(sent), len, 0);
        if let Some(port) = sent.get(len + 1..).filter(|port| !port.is_empty()) {
            r.put_at(VIA_SENT_BY_PORT, place(port), port.len(), number(port));
        }
        for (name, field) in [
            (&b"branch"[..], VIA_BRANCH),
            (b"received", VIA_RECEIVED),
            (b"rport", VIA_RPORT),
        ] {
            let bare = rest.split(|b| *b == b';').map(<[u8]>::trim_ascii);
            let bare = bare
                .into_iter()
                .find(|part| part.eq_ignore_ascii_case(name));
            if let Some(said) = parameter(rest, name).or(bare) {
                r.put_at(field, place(said), said.len(), 0);
            }
        }
    });
}

fn sequence(r: &mut Reader, at: usize, value: &[u8]) {
    r.put_at(CSEQ, at, value.len(), 0);
    let digits = value.iter().take_while(|b| b.is_ascii_digit()).count();
    let method = value.get(digits..).unwrap_or(&[]).trim_ascii();
    r.nested(|r| {
        r.put_at(CSEQ_SEQ, at, digits, number(value));
        r.put_at(CSEQ_METHOD, at + offset(value, method), method.len(), 0);
    });
}
