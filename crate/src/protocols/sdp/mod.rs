//! Session Description Protocol: lines that say what a call will send, and where to.
mod fields;

use crate::protocols::http::lines::{line, offset};
use crate::protocols::rtp;
use crate::wire::*;
pub use fields::PROTOCOL;
use fields::*;
use std::net::IpAddr;

/// What is being described: the address of all media, then each with its own where it has one.
#[derive(Default)]
struct Session {
    address: Option<Address>,
    media: Vec<Media>,
}
struct Media {
    port: u16,
    address: Option<Address>,
}

/// A hostile description may name media without end.
const MOST_MEDIA: usize = 64;

fn dissect(r: &mut Reader) -> Result<Next, Stop> {
    let mut session = Session::default();
    let mut in_media = false;
    while r.left() > 0 {
        let (text, len) = line(r.rest());
        let at = r.at();
        match text {
            [kind, b'=', value @ ..] => {
                in_media |= *kind == b'm';
                described(r, &mut session, *kind, (at + 2, value), in_media);
            }
            [] => {}
            _ => r.put_at(INVALID, at, text.len(), 0),
        }
        r.seek(at + len);
    }
    for media in &session.media {
        if let Some(address) = media.address.or(session.address) {
            let method = rtp::Method::Sdp;
            rtp::announce(r, rtp::end(address, media.port), method, 0);
            rtp::announce_control(r, rtp::end(address, media.port.wrapping_add(1)), method);
        }
    }
    Ok(Next::End)
}

/// A part of a line and where it stands.
type Placed<'a> = (usize, &'a [u8]);

/// RFC 8866 §5.
fn described(r: &mut Reader, session: &mut Session, kind: u8, value: Placed, in_media: bool) {
    let (at, text) = value;
    let field = match kind {
        b'v' => VERSION,
        b'o' => OWNER,
        b's' => SESSION_NAME,
        b'i' if in_media => MEDIA_TITLE,
        b'i' => SESSION_INFO,
        b'u' => URI,
        b'e' => EMAIL,
        b'p' => PHONE,
        b'c' => CONNECTION_INFO,
        b'b' => BANDWIDTH,
        b't' => TIME,
        b'r' => REPEAT_TIME,
        b'z' => TIMEZONE,
        b'k' => ENCRYPTION_KEY,
        b'a' if in_media => MEDIA_ATTR,
        b'a' => SESSION_ATTR,
        b'm' => MEDIA,
        _ => {
            r.put_at(UNKNOWN, at.saturating_sub(2), text.len() + 2, 0);
            return;
        }
    };
    r.put_at(field, at, text.len(), 0);
    r.nested(|r| match kind {
        b'o' => {
            const PARTS: [Field<Text>; 6] = [
                OWNER_USERNAME,
                OWNER_SESSIONID,
                OWNER_VERSION,
                OWNER_NETWORK_TYPE,
                OWNER_ADDRESS_TYPE,
                OWNER_ADDRESS,
            ];
            words(r, value, &PARTS);
        }
        b'c' => connection(r, session, value),
        b'b' => pair(r, value, BANDWIDTH_MODIFIER, BANDWIDTH_VALUE),
        b't' => words(r, value, &[TIME_START, TIME_STOP]),
        b'r' => words(r, value, &[REPEAT_INTERVAL, REPEAT_DURATION, REPEAT_OFFSET]),
        b'z' => {
            let both = [TIMEZONE_TIME, TIMEZONE_OFFSET];
            for (word, field) in split(value, b' ').zip(both.into_iter().cycle()) {
                put(r, field, word);
            }
        }
        b'k' => pair(r, value, ENCRYPTION_KEY_TYPE, ENCRYPTION_KEY_DATA),
        b'a' if in_media => attribute(r, value),
        b'a' => pair(r, value, SESSION_ATTR_FIELD, SESSION_ATTR_VALUE),
        b'm' => media(r, session, value),
        _ => {}
    });
}

fn put(r: &mut Reader, field: Field<Text>, (at, text): Placed) {
    r.put_at(field, at, text.len(), 0);
}

/// The parts between separators that are not empty.
fn split((at, text): Placed, separator: u8) -> impl Iterator<Item = Placed> {
    let parts = text.split(move |b| *b == separator);
    parts
        .filter(|part| !part.is_empty())
        .map(move |part| (at + offset(text, part), part))
}

/// Words, the last field taking all that are left, one each.
fn words(r: &mut Reader, value: Placed, fields: &[Field<Text>]) {
    for (index, word) in split(value, b' ').enumerate() {
        if let Some(field) = fields.get(index).or(fields.last()) {
            put(r, *field, word);
        }
    }
}

/// What stands before a colon and behind it.
fn pair(r: &mut Reader, (at, text): Placed, name: Field<Text>, value: Field<Text>) {
    if let Some(colon) = memchr::memchr(b':', text) {
        r.put_at(name, at, colon, 0);
        r.put_at(value, at + colon + 1, text.len() - colon - 1, 0);
    }
}

fn address(text: &[u8]) -> Option<Address> {
    match std::str::from_utf8(text).ok()?.parse().ok()? {
        IpAddr::V4(ip) => Some(Address::Ip4(ip.into())),
        IpAddr::V6(ip) => Some(Address::Ip6(ip.octets())),
    }
}

/// `IN IP4 224.2.1.1/127/3`
fn connection(r: &mut Reader, session: &mut Session, value: Placed) {
    let mut parts = split(value, b' ');
    for field in [CONNECTION_NETWORK_TYPE, CONNECTION_ADDRESS_TYPE] {
        if let Some(word) = parts.next() {
            put(r, field, word);
        }
    }
    let Some(place) = parts.next() else {
        return;
    };
    let fields = [CONNECTION_ADDRESS, CONNECTION_TTL, CONNECTION_NUM_ADDR];
    for (part, field) in split(place, b'/').zip(fields) {
        put(r, field, part);
    }
    let end = memchr::memchr(b'/', place.1).unwrap_or(place.1.len());
    let found = address(place.1.get(..end).unwrap_or(&[]));
    match session.media.last_mut() {
        Some(media) => media.address = found,
        None => session.address = found,
    }
}

fn number(digits: &[u8]) -> Option<u64> {
    std::str::from_utf8(digits).ok()?.parse().ok()
}

/// `audio 49170/2 RTP/AVP 0 97`
fn media(r: &mut Reader, session: &mut Session, value: Placed) {
    let mut parts = split(value, b' ');
    if let Some(word) = parts.next() {
        put(r, MEDIA_MEDIA, word);
    }
    let mut port = 0;
    if let Some(word) = parts.next() {
        let mut numbers = split(word, b'/');
        if let Some(digits) = numbers.next() {
            put(r, MEDIA_PORT_STRING, digits);
            port = number(digits.1).unwrap_or(0);
            r.put_at(MEDIA_PORT, digits.0, digits.1.len(), port);
        }
        if let Some(count) = numbers.next() {
            put(r, MEDIA_PORTCOUNT, count);
        }
    }
    let mut is_rtp = false;
    if let Some(word) = parts.next() {
        put(r, MEDIA_PROTO, word);
        is_rtp = word.1.windows(4).any(|part| part == b"RTP/");
    }
    for format in parts {
        match number(format.1).filter(|_| is_rtp) {
            Some(kind) => r.put_text(MEDIA_FORMAT, rtp::payload_name(kind).as_bytes()),
            None => put(r, MEDIA_FORMAT, format),
        }
    }
    if let (true, Ok(port @ 1..)) = (is_rtp, u16::try_from(port))
        && session.media.len() < MOST_MEDIA
    {
        session.media.push(Media {
            port,
            address: None,
        });
    }
}

/// `rtpmap:97 iLBC/8000`
fn attribute(r: &mut Reader, (at, text): Placed) {
    let Some(colon) = memchr::memchr(b':', text) else {
        return;
    };
    let (name, rest) = text.split_at(colon);
    r.put_at(MEDIA_ATTRIBUTE_FIELD, at, colon, 0);
    let value = (at + colon + 1, rest.get(1..).unwrap_or(&[]));
    match name {
        b"rtpmap" => {
            let mut parts = split(value, b' ');
            if let Some(word) = parts.next() {
                put(r, MEDIA_FORMAT, word);
            }
            let coding = parts.next().into_iter().flat_map(|word| split(word, b'/'));
            for (part, field) in coding.zip([MIME_TYPE, SAMPLE_RATE]) {
                put(r, field, part);
            }
        }
        b"fmtp" => {
            let end = memchr::memchr(b' ', value.1).unwrap_or(value.1.len());
            put(
                r,
                MEDIA_FORMAT,
                (value.0, value.1.get(..end).unwrap_or(&[])),
            );
            let behind = (value.0 + end, value.1.get(end..).unwrap_or(&[]));
            for (at, part) in split(behind, b';') {
                let trimmed = part.trim_ascii();
                put(r, FMTP_PARAMETER, (at + offset(part, trimmed), trimmed));
            }
        }
        b"candidate" => candidate(r, value),
        b"crypto" => {
            let mut parts = split(value, b' ');
            if let Some((at, digits)) = parts.next() {
                r.put_at(CRYPTO_TAG, at, digits.len(), number(digits).unwrap_or(0));
            }
            if let Some(word) = parts.next() {
                put(r, CRYPTO_SUITE, word);
            }
        }
        _ => put(r, MEDIA_ATTRIBUTE_VALUE, value),
    }
}

/// RFC 8839 §5.1: `1 1 UDP 2130706431 192.0.2.7 8998 typ host`
fn candidate(r: &mut Reader, value: Placed) {
    const PARTS: [Field<Text>; 6] = [
        ICE_FOUNDATION,
        ICE_COMPONENT,
        ICE_TRANSPORT,
        ICE_PRIORITY,
        ICE_ADDRESS,
        ICE_PORT,
    ];
    let mut parts = split(value, b' ');
    for (field, word) in PARTS.into_iter().zip(parts.by_ref()) {
        put(r, field, word);
    }
    // Behind the word `typ`.
    if let Some(word) = parts.nth(1) {
        put(r, ICE_TYPE, word);
    }
}
