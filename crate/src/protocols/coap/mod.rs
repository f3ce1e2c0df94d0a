//! Constrained Application Protocol: requests and answers as small as can be, each in a datagram.
mod fields;

use crate::names::coap as names;
use crate::protocols::contents;
use crate::wire::*;
pub use fields::PROTOCOL;
use fields::*;
use std::fmt::Write;

const URI_HOST: u64 = 3;
const URI_PATH: u64 = 11;
const CONTENT_FORMAT: u64 = 12;
const URI_QUERY: u64 = 15;
const END_OF_OPTIONS: u8 = 0xff;

/// What the options say of the message as a whole.
#[derive(Default)]
struct Said {
    host: Vec<u8>,
    path: Vec<u8>,
    media: Option<String>,
}

fn dissect(r: &mut Reader) -> Result<Next, Stop> {
    let word = r.word::<u8>()?;
    flags!(r, word: VERSION, TYPE);
    let token = r.bits(word, TOKEN_LEN) as usize;
    let code = r.take(CODE)?;
    r.take(MID)?;
    let token = match token {
        0 => &[],
        len => r.bytes(TOKEN, len)?,
    };
    let mut said = Said::default();
    let (mut number, mut count) = (0, 0);
    while r.left() > 0 && r.peek::<u8>(0) != Some(END_OF_OPTIONS) {
        count += 1;
        option(r, &mut number, count, &mut said)?;
    }
    if r.left() > 0 {
        r.take(OPT_END_MARKER)?;
    }
    let exchange = Exchange::of(r, code, token, &said);
    let len = r.left();
    let media = said.media.as_deref().unwrap_or(names::DEFAULT);
    if len > 0 {
        describe(r, media, said.media.is_none(), len);
    }
    exchange.note(r);
    if len > 0 {
        contents::carry(r, media.as_bytes(), len);
    }
    Ok(Next::End)
}

fn describe(r: &mut Reader, media: &str, supposed: bool, len: usize) {
    let note = if supposed { " (no Content-Format)" } else { "" };
    let title = format!("Payload Content-Format: {media}{note}, Length: {len}");
    r.put_text(PAYLOAD, title.as_bytes());
    r.nested(|r| {
        r.put_text(PAYLOAD_DESC, media.as_bytes());
        r.put(PAYLOAD_LENGTH, len as u64);
    });
}

/// RFC 7252 §3.1: half a byte, and behind the header one byte or two more where it is 13 or 14.
fn extended(r: &mut Reader, half: u64, field: Field<u16>) -> Result<u64, Stop> {
    match half {
        13 => {
            let more = u64::from(r.word::<u8>()?);
            r.put_at(field, r.at() - 1, 1, more);
            Ok(13 + more)
        }
        14 => Ok(269 + u64::from(r.take(field)?)),
        15 => Err(Stop::Malformed("an option's number or length is reserved")),
        half => Ok(half),
    }
}

fn option(r: &mut Reader, number: &mut u64, count: u32, said: &mut Said) -> Result<(), Stop> {
    let title = r.reserve(OPT_NAME);
    r.nested(|r| {
        let description = r.reserve(OPT_DESC);
        let word = r.word::<u8>()?;
        let delta = r.bits(word, OPT_DELTA);
        let len = r.bits(word, OPT_LENGTH);
        *number += extended(r, delta, OPT_DELTA_EXT)?;
        let len = extended(r, len, OPT_LENGTH_EXT)? as usize;
        if let Some(place) = title {
            let name = match names::OPTION.get(*number) {
                Some(name) => name.to_string(),
                None => format!("Unknown Option ({number})"),
            };
            r.fill(place, format!("#{count}: {name}").as_bytes());
        }
        if let Some(place) = description {
            // RFC 7252 §5.4.6.
            let critical = if *number & 1 == 1 {
                "Critical"
            } else {
                "Elective"
            };
            let safe = if *number & 2 == 2 { "Unsafe" } else { "Safe" };
            let key = if *number & 0x1e == 0x1c {
                ", NoCacheKey"
            } else {
                ""
            };
            r.fill(
                place,
                format!("Type {number}, {critical}, {safe}{key}").as_bytes(),
            );
        }
        value(r, *number, len, said)
    })
}

/// RFC 7252 §5.10.
fn value(r: &mut Reader, number: u64, len: usize, said: &mut Said) -> Result<(), Stop> {
    let bytes = r.ahead(len)?;
    let value = bytes.iter().take(8).fold(0, |n, b| n << 8 | u64::from(*b));
    let numeric = |r: &mut Reader, field: u8| {
        let value = value.min(u64::from(u32::MAX));
        r.bytes_as(Field::<u32>::at(field), len, value).map(drop)
    };
    let text = |r: &mut Reader, field: Field<Text>| r.bytes(field, len).map(drop);
    match number {
        1 => r.bytes(OPT_IF_MATCH, len).map(drop),
        URI_HOST => {
            said.host = bytes.to_vec();
            text(r, OPT_URI_HOST)
        }
        4 => r.bytes(OPT_ETAG, len).map(drop),
        5 => r.skip(len),
        6 => numeric(r, OPT_OBSERVE.index),
        7 => numeric(r, OPT_URI_PORT.index),
        8 => text(r, OPT_LOCATION_PATH),
        URI_PATH => {
            said.path.push(b'/');
            said.path.extend_from_slice(bytes);
            text(r, OPT_URI_PATH)
        }
        CONTENT_FORMAT | 17 => {
            let name = names::CONTENT_FORMAT.get(value);
            let name = name.map_or_else(|| format!("Unknown Type {value}"), str::to_string);
            let field = if number == 17 { OPT_ACCEPT } else { OPT_CTYPE };
            r.put_text(field, name.as_bytes());
            if number == CONTENT_FORMAT {
                said.media = Some(name);
            }
            r.skip(len)
        }
        14 => numeric(r, OPT_MAX_AGE.index),
        URI_QUERY => text(r, OPT_URI_QUERY),
        16 => numeric(r, OPT_HOP_LIMIT.index),
        20 => text(r, OPT_LOCATION_QUERY),
        // RFC 7959 §2.2: a number, whether more follow, and the power of two.
        23 | 27 => {
            r.put_at(OPT_BLOCK_NUMBER, r.at(), len, value >> 4);
            r.put_at(OPT_BLOCK_MFLAG, r.at(), len, value >> 3 & 1);
            r.put_at(OPT_BLOCK_SIZE, r.at(), len, value & 7);
            r.skip(len)
        }
        28 | 60 => numeric(r, OPT_SIZE1.index),
        35 => text(r, OPT_PROXY_URI),
        39 => text(r, OPT_PROXY_SCHEME),
        _ => r.bytes(OPT_UNKNOWN, len).map(drop),
    }
}

/// What was asked for, and by an answer the request that has its token.
struct Exchange {
    address: Vec<u8>,
    asked: Option<Fact>,
}
impl Exchange {
    fn of(r: &mut Reader, code: u8, token: &[u8], said: &Said) -> Exchange {
        let key = token.iter().fold(0xcbf2_9ce4_8422_2325_u64, |hash, byte| {
            (hash ^ u64::from(*byte)).wrapping_mul(0x100_0000_01b3)
        });
        if !matches!(code, 1..=31) {
            let asked = r.recall(key).filter(|_| !token.is_empty());
            return Exchange {
                address: asked.as_ref().map_or(vec![], |fact| fact.bytes.to_vec()),
                asked,
            };
        }
        let scheme: &[u8] = if said.host.is_empty() {
            b""
        } else {
            b"coap://"
        };
        let address = [scheme, &said.host, &said.path].concat();
        if !token.is_empty() {
            r.remember_bytes(key, 0, &address);
        }
        Exchange {
            address,
            asked: None,
        }
    }
    fn note(&self, r: &mut Reader) {
        if !self.address.is_empty() {
            r.put_text(OPT_URI_PATH_RECON, &self.address);
        }
        if let Some(asked) = &self.asked {
            r.put(RESPONSE_TO, u64::from(asked.frame));
            let time = r.frame().time_ns.saturating_sub(asked.time_ns);
            r.put(RESPONSE_TIME, time as u64);
        }
    }
}

/// `CON, MID:4660, GET, TKN:74 6f, coap://example.com/pier`
fn info(layer: &Layer, out: &mut String) {
    let kind = match layer.value(TYPE) {
        Some(0) => "CON",
        Some(1) => "NON",
        Some(2) => "ACK",
        _ => "RST",
    };
    let mid = layer.value(MID).unwrap_or_default();
    let code = layer.value(CODE).unwrap_or_default();
    let _ = match names::CODE.get(code) {
        Some(name) => write!(out, "{kind}, MID:{mid}, {name}"),
        None => write!(out, "{kind}, MID:{mid}, Unknown {code}"),
    };
    if let Some(media) = layer.bytes(PAYLOAD_DESC) {
        contents::describe(media, out);
    }
    if let Some(token) = layer.bytes(TOKEN).filter(|token| !token.is_empty()) {
        out.push_str(", TKN:");
        let bytes: Vec<String> = token.iter().map(|b| format!("{b:02x}")).collect();
        out.push_str(&bytes.join(" "));
    }
    if let Some(address) = layer.bytes(OPT_URI_PATH_RECON) {
        out.push_str(", ");
        out.push_str(&String::from_utf8_lossy(address));
    }
    let spans = layer.packet.spans.iter();
    let queries = spans.filter(|s| s.layer == layer.index && s.field == OPT_URI_QUERY.index);
    for (at, span) in queries.enumerate() {
        out.push(if at == 0 { '?' } else { '&' });
        out.push_str(&String::from_utf8_lossy(
            layer.packet.bytes(span, layer.frame),
        ));
    }
}
