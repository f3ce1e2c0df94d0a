//! Simple Mail Transfer Protocol: commands, answers, and mail between them.
use super::http::lines::line;
use super::index;
use crate::names::smtp as names;
use crate::wire::*;

protocol! {
    /// Simple Mail Transfer Protocol (RFC 5321)
    "Raw" = "smtp" column "SMTP" over [Key::Tcp(25), Key::Tcp(587)] info info {
        /// Request
        REQ: bool = "req";
        /// Response
        RSP: bool = "rsp";
        /// Command Line
        COMMAND_LINE: Ascii = "command_line";
        /// Command
        REQ_COMMAND: Ascii = "req.command";
        /// Request parameter
        REQ_PARAMETER: Ascii = "req.parameter";
        /// Response
        RESPONSE: Ascii = "response";
        /// Response code
        RESPONSE_CODE: u32 = "response.code" named names::RESPONSE_CODE;
        /// Response parameter
        RSP_PARAMETER: Ascii = "rsp.parameter";
        /// Username
        AUTH_USERNAME: Ascii = "auth.username";
        /// Password
        AUTH_PASSWORD: Ascii = "auth.password";
        /// Message
        MESSAGE: Ascii = "message";
    }
}

/// Keys of what a conversation remembers: the frame from which on the client sends what.
const MODE: u64 = 0;
const SECURED: u64 = 1;

/// What the client's next line is.
const COMMANDS: u64 = 0;
/// DATA was sent: mail follows where the server agrees.
const ASKED: u64 = 1;
const MAIL: u64 = 2;
const USER: u64 = 3;
const PASSWORD: u64 = 4;

fn dissect(r: &mut Reader) -> Result<Next, Stop> {
    let frame = r.frame().number;
    if r.recall(SECURED).is_some_and(|fact| fact.frame < frame) {
        return Ok(Next::Unclaimed);
    }
    if !whole_lines(r.rest())
        && let Some(stop) = r.unfinished()
    {
        return Err(stop);
    }
    let ends = r.ends();
    let server = |port| matches!(port, 25 | 587);
    let request = match (server(ends.source_port), server(ends.destination_port)) {
        (_, true) => true,
        (true, _) => false,
        _ => ends.destination_port < ends.source_port,
    };
    match request {
        true => {
            r.put(REQ, 1);
            requests(r)?;
        }
        false => {
            r.put(RSP, 1);
            response(r)?;
        }
    }
    Ok(Next::End)
}

fn whole_lines(bytes: &[u8]) -> bool {
    matches!(bytes.last(), Some(b'\n'))
}

/// What the packets before said; what this one says when it is read again does not count.
fn mode(r: &mut Reader) -> u64 {
    let frame = r.frame().number;
    match r.recall(MODE) {
        Some(fact) if fact.frame == frame => fact.value >> 8,
        Some(fact) => fact.value & 0xff,
        None => COMMANDS,
    }
}

fn requests(r: &mut Reader) -> Result<(), Stop> {
    let begun = mode(r);
    let mut mode = begun;
    while r.left() > 0 {
        if mode == MAIL {
            let (len, ended) = mail_end(r.rest());
            r.bytes(MESSAGE, len)?;
            mode = if ended { COMMANDS } else { MAIL };
            continue;
        }
        let (text, len) = line(r.rest());
        mode = match mode {
            USER | PASSWORD => {
                let field = if mode == USER {
                    AUTH_USERNAME
                } else {
                    AUTH_PASSWORD
                };
                r.put_at(field, r.at(), text.len(), 0);
                COMMANDS
            }
            _ => command(r, text, len),
        };
        r.seek(r.at() + len);
    }
    if mode != begun || r.recall(MODE).is_none() {
        r.remember(MODE, begun << 8 | mode);
    }
    Ok(())
}

/// Where mail ends: behind a line with nothing but a dot.
fn mail_end(bytes: &[u8]) -> (usize, bool) {
    const END: &[u8] = b"\r\n.\r\n";
    if bytes.starts_with(b".\r\n") {
        return (3, true);
    }
    match memchr::memmem::find(bytes, END) {
        Some(at) => (at + END.len(), true),
        None => (bytes.len(), false),
    }
}

fn command(r: &mut Reader, text: &[u8], len: usize) -> u64 {
    let start = r.at();
    r.put_at(COMMAND_LINE, start, len, 0);
    let verb = text.get(..4).unwrap_or(text);
    r.nested(|r| {
        r.put_at(REQ_COMMAND, start, verb.len(), 0);
        if text.len() > 5 {
            r.put_at(REQ_PARAMETER, start + 5, text.len() - 5, 0);
        }
    });
    match verb.to_ascii_uppercase().as_slice() {
        b"DATA" => ASKED,
        _ => COMMANDS,
    }
}

/// All lines of an answer: the first is the answer, the others add to what it says.
fn response(r: &mut Reader) -> Result<(), Stop> {
    let mut first = true;
    while r.left() > 0 {
        let (start, (text, len)) = (r.at(), line(r.rest()));
        let code = std::str::from_utf8(text.get(..3).unwrap_or(&[])).ok();
        let code = code.and_then(|c| c.parse::<u32>().ok());
        if first {
            r.put_at(RESPONSE, start, len, 0);
        }
        r.nested(|r| {
            if let (true, Some(code)) = (first, code) {
                r.put_at(RESPONSE_CODE, start, 3, u64::from(code));
            }
            if text.len() > 4 {
                r.put_at(RSP_PARAMETER, start + 4, text.len() - 4, 0);
            }
        });
        if let (true, Some(code)) = (first, code) {
            answered(r, code, text);
        }
        first = false;
        r.seek(start + len);
    }
    Ok(())
}

/// What an answer says that the client sends next.
fn answered(r: &mut Reader, code: u32, text: &[u8]) {
    let mode = mode(r);
    let next = match (code, text.get(4..).unwrap_or(&[])) {
        (354, _) => MAIL,
        // `Username:` and `Password:` in Base 64.
        (334, b"VXNlcm5hbWU6") => USER,
        (334, b"UGFzc3dvcmQ6") => PASSWORD,
        (220, said) if memchr::memmem::find(said, b"TLS").is_some() => {
            r.remember(SECURED, 0);
            if let Some(tls) = index("tls") {
                r.note_carried_later(tls);
            }
            COMMANDS
        }
        _ => COMMANDS,
    };
    r.remember(MODE, mode << 8 | next);
}

/// `C: EHLO host`, `S: 250-host | PIPELINING`
fn info(layer: &Layer, out: &mut String) {
    let request = layer.value(REQ).is_some();
    let mut count = 0;
    for span in layer.packet.spans.iter().filter(|s| s.layer == layer.index) {
        let bytes = layer.packet.bytes(span, layer.frame);
        let said = match span.field {
            f if f == COMMAND_LINE.index || f == RESPONSE.index => line(bytes).0,
            f if f == RSP_PARAMETER.index && count > 0 => bytes,
            f if f == AUTH_USERNAME.index => bytes,
            f if f == AUTH_PASSWORD.index => bytes,
            _ => continue,
        };
        let before = match (count, span.field) {
            (0, f) if f == AUTH_USERNAME.index => "C: User: ",
            (0, f) if f == AUTH_PASSWORD.index => "C: Pass: ",
            (0, _) if request => "C: ",
            (0, _) => "S: ",
            _ => " | ",
        };
        // An answer's first line is said already.
        if !(count == 1 && span.field == RSP_PARAMETER.index) {
            out.push_str(before);
            out.push_str(&text::ascii(said));
        }
        count += 1;
    }
    if count == 0 && request {
        out.push_str("C: DATA fragment");
    }
}
