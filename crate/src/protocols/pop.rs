//! Post Office Protocol, version 3.
use super::http::lines::{line, word};
use crate::wire::*;

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
    }
}

const PORT: u16 = 110;

fn dissect(r: &mut Reader) -> Result<Next, Stop> {
    let request = r.ends().destination_port == PORT;
    let first = r.at();
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
        true => out.push_str("DATA fragment"),
        false => out.push_str(&text::ascii(said)),
    }
}
