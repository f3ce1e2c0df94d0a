//! Post Office Protocol, version 3.
use super::http::lines::{line, word};
use crate::names::truths;
use crate::wire::*;
use std::fmt::Write;

protocol! {
    /// Post Office Protocol (RFC 1939)
    "Raw" = "pop" column "POP" over [Key::Tcp(110)] info info {
        /// Response
        RESPONSE: Ascii = "response";
        /// Response indicator
        RESPONSE_INDICATOR: Ascii = "response.indicator";
        /// Response description
        RESPONSE_DESCRIPTION: Ascii = "response.description";
        /// Data
        RESPONSE_DATA: Ascii = "response.data";
        /// Request
        REQUEST: Ascii = "request";
        /// Request command
        REQUEST_COMMAND: Ascii = "request.command";
        /// Request parameter
        REQUEST_PARAMETER: Ascii = "request.parameter";
        /// Data
        REQUEST_DATA: Ascii = "request.data";
        /// DATA fragments
        FRAGMENTS: Mark = "data.fragments" line Pieces;
        /// DATA fragment
        FRAGMENT: u32 = "data.fragment" line Piece;
        /// DATA fragment overlap
        FRAGMENT_OVERLAP: bool = "data.fragment.overlap" named truths::TRUE_FALSE;
        /// DATA fragment overlapping with conflicting data
        FRAGMENT_OVERLAP_CONFLICTS: bool = "data.fragment.overlap.conflicts" named truths::TRUE_FALSE;
        /// DATA fragment too long
        FRAGMENT_TOO_LONG: bool = "data.fragment.too_long_fragment" named truths::TRUE_FALSE;
        /// DATA defragmentation error
        FRAGMENT_ERROR: u32 = "data.fragment.error";
        /// DATA fragment count
        FRAGMENT_COUNT: u32 = "data.fragment.count";
        /// Reassembled DATA length
        REASSEMBLED_LENGTH: u32 = "data.reassembled.length";
    }
}

static PARTS: PieceFields = PieceFields {
    name: "Reassembled DATA",
    pieces: FRAGMENTS,
    piece: FRAGMENT,
    error: FRAGMENT_ERROR,
    overlap: FRAGMENT_OVERLAP,
    conflict: FRAGMENT_OVERLAP_CONFLICTS,
    too_long: FRAGMENT_TOO_LONG,
    count: FRAGMENT_COUNT,
    length: REASSEMBLED_LENGTH,
    data: None,
};

const PORT: u16 = 110;
/// Keys of what a conversation remembers: whether mail was asked for; how long it is, how much came, and since which frame.
const ASKED: u64 = 0;
const MAIL: u64 = 1;
const HALF: u32 = 32;
const HALF_MASK: u64 = (1 << HALF) - 1;

fn dissect(r: &mut Reader) -> Result<Next, Stop> {
    let request = r.ends().destination_port == PORT;
    let first = r.at();
    if !request
        && !matches!(
            r.rest(),
            [b'+', b'O', b'K', ..] | [b'-', b'E', b'R', b'R', ..]
        )
    {
        mail(r);
        return Ok(Next::End);
    }
    link(r, request);
    while r.left() > 0 {
        let (start, (text, len)) = (r.at(), line(r.rest()));
        let (whole, head, tail) = match request {
            true => (REQUEST, REQUEST_COMMAND, REQUEST_PARAMETER),
            false => (RESPONSE, RESPONSE_INDICATOR, RESPONSE_DESCRIPTION),
        };
        let begins = start == first && (request || matches!(text.first(), Some(b'+' | b'-')));
        if begins {
            r.put_at(whole, start, len, 0);
            let (verb, rest) = word(text);
            r.nested(|r| {
                r.put_at(head, start, verb.len(), 0);
                if !rest.is_empty() {
                    r.put_at(tail, start + text.len() - rest.len(), rest.len(), 0);
                }
            });
        } else {
            r.put_at(
                if request { REQUEST_DATA } else { RESPONSE_DATA },
                start,
                len,
                0,
            );
        }
        r.seek(start + len);
    }
    Ok(Next::End)
}

/// What a request or an answer says of the mail to come: `+OK 1476 octets`
fn link(r: &mut Reader, request: bool) {
    let (verb, rest) = word(line(r.rest()).0);
    if request {
        let verb = verb.to_ascii_uppercase();
        r.remember(
            ASKED,
            u64::from(matches!(verb.as_slice(), b"RETR" | b"TOP")),
        );
    } else if r.recall(ASKED).is_some_and(|fact| fact.value == 1) && verb == b"+OK" {
        let digits = rest.iter().take_while(|b| b.is_ascii_digit());
        let len = digits.fold(0u64, |n, d| (n * 10 + u64::from(d - b'0')).min(HALF_MASK));
        r.remember(MAIL, len << HALF);
    }
}

/// A part of mail; what an answer said of its length tells which is the last.
fn mail(r: &mut Reader) {
    let (frame, len) = (r.frame().number, r.left());
    let fact = r.recall_earlier(MAIL);
    let value = fact.as_ref().map_or(0, |fact| fact.value);
    let (whole, before) = (value >> HALF, value & HALF_MASK);
    let first = fact.as_ref().and_then(|fact| fact.bytes.first_chunk());
    let ident = first.map_or(frame, |first| u32::from_be_bytes(*first));
    let here = (before + len as u64).min(HALF_MASK);
    let more = here < whole;
    match more {
        true => r.remember_bytes(MAIL, whole << HALF | here, &ident.to_be_bytes()),
        false => r.remember(MAIL, 0),
    }
    if before == 0 && !more {
        r.carry(len, Key::Name("imf"));
        return;
    }
    let (start, fragment) = (
        r.at(),
        Fragment {
            offset: before as u32,
            more,
        },
    );
    if !r.read_part(
        (ident, false),
        len,
        fragment,
        &PARTS,
        Next::Over(Key::Name("imf")),
    ) {
        r.put_at(RESPONSE_DATA, start, len, 0);
    }
}

/// `C: RETR 1`, `S: +OK`
fn info(layer: &Layer, out: &mut String) {
    let mut spans = layer.packet.spans.iter().filter(|s| s.layer == layer.index);
    let Some(span) = spans.next() else {
        return;
    };
    let said = line(layer.packet.bytes(span, layer.frame)).0;
    let fragment = [REQUEST_DATA.index, RESPONSE_DATA.index].contains(&span.field);
    let request = [REQUEST.index, REQUEST_DATA.index].contains(&span.field);
    out.push_str(if request { "C: " } else { "S: " });
    match fragment {
        true => {
            let plural = if span.len == 1 { "" } else { "s" };
            let _ = write!(out, "DATA fragment, {} byte{plural}", span.len);
        }
        false => out.push_str(&text::ascii(said)),
    }
}
