//! Real Time Streaming Protocol: messages like HTTP's that start and stop media, and packets of media between them.
use super::http::lines::{line, offset, word};
use super::{contents, rtp};
use crate::wire::*;
use std::fmt::Write;

protocol! {
    /// Real Time Streaming Protocol (RFC 2326)
    "Raw" = "rtsp" column "RTSP" over [Key::Tcp(554), Key::Tcp(7236), Key::Tcp(8554)] info info accepts accepts {
        /// Request
        REQUEST: Text = "request";
        /// Method
        METHOD: Text = "method";
        /// URL
        URL: Text = "url";
        /// Response
        RESPONSE: Text = "response";
        /// Status
        STATUS: u32 = "status";
        /// Content-type
        CONTENT_TYPE: Text = "content-type";
        /// Content-length
        CONTENT_LENGTH: u32 = "content-length";
        /// Session
        SESSION: Text = "session";
        /// Transport
        TRANSPORT: Text = "transport";
        /// X-Vig-Msisdn
        X_VIG_MSISDN: Text = "X_Vig_Msisdn";
        /// RDTFeatureLevel
        RDT_FEATURE_LEVEL: u32 = "rdt-feature-level";
        /// Magic
        MAGIC: Hex<u8> = "magic";
        /// Channel
        CHANNEL: Hex<u8> = "channel";
        /// Length
        LENGTH: u16 = "length";
        /// Data
        DATA: Bytes = "data";
    }
}

const METHODS: [&[u8]; 11] = [
    b"DESCRIBE",
    b"ANNOUNCE",
    b"GET_PARAMETER",
    b"OPTIONS",
    b"PAUSE",
    b"PLAY",
    b"RECORD",
    b"REDIRECT",
    b"SETUP",
    b"SET_PARAMETER",
    b"TEARDOWN",
];

/// RFC 2326 §10.12: what stands between messages begins so.
const INTERLEAVED: u8 = b'$';
const INTERLEAVED_HEADER: usize = 4;
/// Keys of what is agreed on for channels: media, or what controls them.
const CHANNELS: u64 = 1 << 8;

fn accepts(bytes: &[u8], _: Key) -> bool {
    begins(bytes)
}

fn begins(bytes: &[u8]) -> bool {
    let first = word(line(bytes).0).0;
    bytes.first() == Some(&INTERLEAVED) || first.starts_with(b"RTSP/") || METHODS.contains(&first)
}

fn dissect(r: &mut Reader) -> Result<Next, Stop> {
    while begins(r.rest()) {
        match r.rest() {
            [INTERLEAVED, ..] => interleaved(r)?,
            _ => message(r)?,
        }
    }
    Ok(Next::End)
}

fn interleaved(r: &mut Reader) -> Result<(), Stop> {
    r.whole(INTERLEAVED_HEADER)?;
    let len = usize::from(r.peek::<u16>(2).unwrap_or_default());
    r.whole(INTERLEAVED_HEADER + len)?;
    r.take(MAGIC)?;
    let channel = r.take(CHANNEL)?.0;
    r.take(LENGTH)?;
    let (at, len) = (r.at(), len.min(r.left()));
    match r
        .recall(CHANNELS | u64::from(channel))
        .map(|fact| fact.value)
    {
        Some(0) => r.carry(len, Key::Name("rtp")),
        Some(_) => r.carry(len, Key::Name("rtcp")),
        None => drop(r.bytes(DATA, len)?),
    }
    r.seek(at + len);
    Ok(())
}

/// How many bytes the first line and the headers have with the empty line behind them, and how many the body.
fn extent(bytes: &[u8]) -> Option<(usize, usize)> {
    let (mut at, mut body) = (0, 0);
    loop {
        let (text, len) = line(bytes.get(at..)?);
        if len == text.len() {
            return None;
        }
        at += len;
        if text.is_empty() {
            return Some((at, body));
        }
        if let Some(value) = value_of(text, "Content-Length") {
            body = number(value) as usize;
        }
    }
}

fn value_of<'a>(text: &'a [u8], name: &str) -> Option<&'a [u8]> {
    let (start, value) = text.split_at_checked(name.len())?;
    let named = start.eq_ignore_ascii_case(name.as_bytes());
    named
        .then(|| value.strip_prefix(b":"))?
        .map(<[u8]>::trim_ascii)
}

fn number(digits: &[u8]) -> u64 {
    let digits = digits.iter().take_while(|b| b.is_ascii_digit());
    digits.fold(0, |n, d| {
        (n * 10 + u64::from(d - b'0')).min(u64::from(u32::MAX))
    })
}

fn message(r: &mut Reader) -> Result<(), Stop> {
    let Some((head, body)) = extent(r.rest()) else {
        if let Some(stop) = r.unfinished() {
            return Err(stop);
        }
        let len = r.left();
        return headers(r, len).map(drop);
    };
    r.whole(head.saturating_add(body))?;
    let media = headers(r, head)?;
    let len = body.min(r.left());
    if len > 0 {
        contents::carry(r, &media, len);
    }
    Ok(())
}

/// Reads the first line and the headers; returns the media type.
fn headers(r: &mut Reader, head: usize) -> Result<Vec<u8>, Stop> {
    let end = r.at() + head;
    let response = r.rest().starts_with(b"RTSP/");
    first_line(r, response);
    let mut media = vec![];
    while r.at() < end {
        let (start, rest) = (r.at(), r.rest());
        let (text, len) = line(rest);
        let value =
            |name: &str| value_of(text, name).map(|value| (start + offset(rest, value), value));
        if let Some((at, value)) = value("Content-Type") {
            media = value.to_vec();
            r.put_at(CONTENT_TYPE, at, value.len(), 0);
        } else if let Some((at, value)) = value("Content-Length") {
            r.put_at(CONTENT_LENGTH, at, value.len(), number(value));
        } else if let Some((at, value)) = value("Session") {
            r.put_at(SESSION, at, value.len(), 0);
        } else if let Some((at, value)) = value("Transport") {
            r.put_at(TRANSPORT, at, value.len(), 0);
            if response {
                announce(r, value);
            }
        } else if let Some((at, value)) = value("X-Vig-Msisdn") {
            r.put_at(X_VIG_MSISDN, at, value.len(), 0);
        } else if let Some((at, value)) = value("RDTFeatureLevel") {
            r.put_at(RDT_FEATURE_LEVEL, at, value.len(), number(value));
        }
        r.skip(len)?;
    }
    Ok(media)
}

fn first_line(r: &mut Reader, response: bool) {
    let (start, (text, len)) = (r.at(), line(r.rest()));
    let (first, rest) = word(text);
    let (second, _) = word(rest);
    let at = start + offset(text, second);
    r.put_at(if response { RESPONSE } else { REQUEST }, start, len, 0);
    r.nested(|r| match response {
        true => r.put_at(STATUS, at, second.len(), number(second)),
        false => {
            r.put_at(METHOD, start, first.len(), 0);
            r.put_at(URL, at, second.len(), 0);
        }
    });
    r.seek(start + len);
}

/// Media come to the ports that an answer names (RFC 2326 §12.39): `RTP/AVP;unicast;client_port=6000-6001`
fn announce(r: &mut Reader, transport: &[u8]) {
    let ends = r.ends();
    let sides = [
        (&b"client_port="[..], ends.destination),
        (&b"server_port="[..], ends.source),
    ];
    for part in transport.split(|b| *b == b';') {
        if let Some(channels) = part.trim_ascii().strip_prefix(b"interleaved=") {
            for (what, channel) in channels.split(|b| *b == b'-').map(number).enumerate() {
                r.remember(CHANNELS | channel & 0xff, what as u64);
            }
        }
        for (name, address) in sides {
            let Some(ports) = part.trim_ascii().strip_prefix(name) else {
                continue;
            };
            let mut ports = ports.split(|b| *b == b'-').map(number);
            let mut port = || ports.next().and_then(|port| u16::try_from(port).ok());
            if let Some(media @ 1..) = port() {
                rtp::announce(r, rtp::end(address, media), rtp::Method::Rtsp, 0);
                let control = port().unwrap_or(media.wrapping_add(1));
                rtp::announce_control(r, rtp::end(address, control), rtp::Method::Rtsp);
            }
        }
    }
}

/// `PLAY rtsp://host/name RTSP/1.0`, `Reply: RTSP/1.0 200 OK`
fn info(layer: &Layer, out: &mut String) {
    let said = |field: Field<Text>| layer.bytes(field).map(|bytes| line(bytes).0);
    if let Some(text) = said(REQUEST) {
        out.push_str(&String::from_utf8_lossy(text));
    } else if let Some(text) = said(RESPONSE) {
        out.push_str("Reply: ");
        out.push_str(&String::from_utf8_lossy(text));
    } else if let (Some(channel), Some(len)) = (layer.value(CHANNEL), layer.value(LENGTH)) {
        let _ = write!(out, "Interleaved channel 0x{channel:02x}, {len} bytes");
    }
}
