//! Internet Relay Chat: a line a message.
use super::http::lines::line;
use crate::wire::*;

protocol! {
    /// Internet Relay Chat (RFC 1459)
    "Raw" = "irc" column "IRC" over [Key::Tcp(6667), Key::Tcp(57000)] info info {
        /// Response
        RESPONSE: Ascii = "response";
        /// Request
        REQUEST: Ascii = "request";
        /// Prefix
        REQUEST_PREFIX: Ascii = "request.prefix";
        /// Command
        REQUEST_COMMAND: Ascii = "request.command";
        /// Parameter
        REQUEST_COMMAND_PARAMETER: Ascii = "request.command_parameter";
        /// Trailer
        REQUEST_TRAILER: Ascii = "request.trailer";
        /// Prefix
        RESPONSE_PREFIX: Ascii = "response.prefix";
        /// Command
        RESPONSE_COMMAND: Ascii = "response.command";
        /// Command
        RESPONSE_NUM_COMMAND: u16 = "response.num_command";
        /// Parameter
        RESPONSE_COMMAND_PARAMETER: Ascii = "response.command_parameter";
        /// Trailer
        RESPONSE_TRAILER: Ascii = "response.trailer";
    }
}

/// What a direction's fields are.
struct Fields {
    whole: Field<Ascii>,
    prefix: Field<Ascii>,
    command: Field<Ascii>,
    parameter: Field<Ascii>,
    trailer: Field<Ascii>,
}
const ASKING: Fields = Fields {
    whole: REQUEST,
    prefix: REQUEST_PREFIX,
    command: REQUEST_COMMAND,
    parameter: REQUEST_COMMAND_PARAMETER,
    trailer: REQUEST_TRAILER,
};
const ANSWERING: Fields = Fields {
    whole: RESPONSE,
    prefix: RESPONSE_PREFIX,
    command: RESPONSE_COMMAND,
    parameter: RESPONSE_COMMAND_PARAMETER,
    trailer: RESPONSE_TRAILER,
};

fn dissect(r: &mut Reader) -> Result<Next, Stop> {
    let ends = r.ends();
    let request = match (ends.source_port, ends.destination_port) {
        (_, 6667 | 57000) => true,
        (6667 | 57000, _) => false,
        (source, destination) => destination < source,
    };
    let fields = if request { ASKING } else { ANSWERING };
    while r.left() > 0 {
        let (start, (text, len)) = (r.at(), line(r.rest()));
        if !text.is_empty() {
            r.put_at(fields.whole, start, text.len(), 0);
            r.nested(|r| message(r, &fields, start, text, request));
        }
        r.seek(start + len);
    }
    Ok(Next::End)
}

/// RFC 1459 §2.3.1: `:prefix COMMAND parameter :trailer`
fn message(r: &mut Reader, fields: &Fields, start: usize, text: &[u8], request: bool) {
    let mut at = 0;
    if text.first() == Some(&b':') {
        let end = memchr::memchr(b' ', text).unwrap_or(text.len());
        r.put_at(fields.prefix, start + 1, end.saturating_sub(1), 0);
        at = end + 1;
    }
    let mut first = true;
    while let Some(rest) = text.get(at..).filter(|rest| !rest.is_empty()) {
        if !first && rest.first() == Some(&b':') {
            r.put_at(fields.trailer, start + at + 1, rest.len() - 1, 0);
            break;
        }
        let len = memchr::memchr(b' ', rest).unwrap_or(rest.len());
        let word = rest.get(..len).unwrap_or(&[]);
        let number = std::str::from_utf8(word)
            .ok()
            .and_then(|w| w.parse::<u16>().ok());
        match (first, number) {
            (_, _) if len == 0 => {}
            (true, Some(number)) if !request && len == 3 => {
                r.put_at(RESPONSE_NUM_COMMAND, start + at, len, u64::from(number));
            }
            (true, _) => r.put_at(fields.command, start + at, len, 0),
            (false, _) => r.put_at(fields.parameter, start + at, len, 0),
        }
        first = first && len == 0;
        at += len + 1;
    }
}

/// `Request (NICK) (USER)`
fn info(layer: &Layer, out: &mut String) {
    let spans = || layer.packet.spans.iter().filter(|s| s.layer == layer.index);
    let request = spans().any(|span| span.field == REQUEST.index);
    out.push_str(if request { "Request" } else { "Response" });
    for span in spans() {
        let said = layer.packet.bytes(span, layer.frame);
        let commands = [
            REQUEST_COMMAND.index,
            RESPONSE_COMMAND.index,
            RESPONSE_NUM_COMMAND.index,
        ];
        if commands.contains(&span.field) {
            out.push_str(" (");
            out.push_str(&text::ascii(said));
            out.push(')');
        }
    }
}
