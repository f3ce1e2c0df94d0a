//! Simple Mail Transfer Protocol: commands, answers, and mail between them.
use super::http::lines::line;
use super::index;
use crate::names::smtp as names;
use crate::names::truths;
use crate::wire::*;
use std::fmt::Write;

protocol! {
    /// Simple Mail Transfer Protocol (RFC 5321)
    "Raw" = "smtp" column "SMTP" over [Key::Tcp(25), Key::Tcp(587)] info info {
        /// Request
        REQ: bool = "req" named truths::TRUE_FALSE;
        /// Response
        RSP: bool = "rsp" named truths::TRUE_FALSE;
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
        /// EOM
        EOM: Mark = "eom";
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
    name: "Reassembled SMTP",
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

/// Keys of what a conversation remembers: what the client sends next, the frame from which on all is secret, the mail begun.
const MODE: u64 = 0;
const SECURED: u64 = 1;
const MAIL_BEGUN: u64 = 2;

/// What the client's next line is.
const COMMANDS: u64 = 0;
/// Mail, up to a line with a dot.
const MAIL: u64 = 1;
const USER: u64 = 2;
const PASSWORD: u64 = 3;
/// So many bytes of mail as stand above the mode's bits (RFC 3030 §2), and whether others follow.
const CHUNK: u64 = 4;
const LAST_CHUNK: u64 = 5;
const MODE_BITS: u32 = 3;
const MODE_MASK: u64 = (1 << MODE_BITS) - 1;
/// A longer chunk of mail counts as this long.
const LONGEST_CHUNK: u64 = (u32::MAX >> MODE_BITS) as u64;

fn dissect(r: &mut Reader) -> Result<Next, Stop> {
    let frame = r.frame().number;
    if r.recall(SECURED).is_some_and(|fact| fact.frame < frame) {
        return Ok(Next::Unclaimed);
    }
    if memchr::memchr(b'\n', r.rest()).is_none()
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
        true => requests(r)?,
        false => {
            r.put(RSP, 1);
            response(r)?;
        }
    }
    Ok(Next::End)
}

/// What the packets before said; what this one says when it is read again does not count.
fn mode(r: &mut Reader) -> u64 {
    r.recall_earlier(MODE).map_or(COMMANDS, |fact| fact.value)
}

fn requests(r: &mut Reader) -> Result<(), Stop> {
    let begun = mode(r);
    let mut mode = begun;
    let mut asks = false;
    let mut mail = Mail::begun(r);
    while r.left() > 0 {
        match mode & MODE_MASK {
            MAIL => {
                mode = mail.up_to_dot(r);
                continue;
            }
            kind @ (CHUNK | LAST_CHUNK) => {
                let lacks = mode >> MODE_BITS;
                let len = lacks.min(r.left() as u64);
                let done = len == lacks;
                mail.part(r, len as usize, done && kind == LAST_CHUNK);
                mode = match done {
                    true => COMMANDS,
                    false => ((lacks - len) << MODE_BITS) | kind,
                };
                continue;
            }
            _ => {}
        }
        if !std::mem::replace(&mut asks, true) {
            r.put(REQ, 1);
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
        r.remember(MODE, mode);
    }
    Ok(())
}

/// The mail that is being sent: the frame in which it began, and how much of it came.
struct Mail {
    ident: u32,
    len: u32,
}
impl Mail {
    fn begun(r: &mut Reader) -> Mail {
        let fact = r.recall_earlier(MAIL_BEGUN);
        let begun = fact.filter(|fact| fact.value > 0).and_then(|fact| {
            Some(Mail {
                ident: u32::from_be_bytes(*fact.bytes.first_chunk()?),
                len: fact.value as u32,
            })
        });
        begun.unwrap_or(Mail {
            ident: r.frame().number,
            len: 0,
        })
    }
    /// Reads up to the line with nothing but a dot, and that line with the line's end before it.
    fn up_to_dot(&mut self, r: &mut Reader) -> u64 {
        const END: &[u8] = b"\r\n.\r\n";
        let rest = r.rest();
        let (len, end) = match memchr::memmem::find(rest, END) {
            _ if rest.starts_with(b".\r\n") => (0, 3),
            Some(at) => (at, END.len()),
            None => {
                self.part(r, rest.len(), false);
                return MAIL;
            }
        };
        r.put_at(EOM, r.at() + len, end, 0);
        self.part(r, len, true);
        r.seek(r.at() + end);
        COMMANDS
    }
    /// Reads a part; the last brings all of it.
    fn part(&mut self, r: &mut Reader, len: usize, last: bool) {
        let start = r.at();
        let fragment = Fragment {
            offset: self.len,
            more: !last,
        };
        let next = Next::Over(Key::Name("imf"));
        if !r.read_part((self.ident, false), len, fragment, &PARTS, next) {
            r.seek(start);
            r.carry(len, Key::Name("data-text-lines"));
        }
        if r.is_quoted() {
            return;
        }
        self.len = match last {
            true => 0,
            false => self.len.saturating_add(len as u32),
        };
        if last {
            self.ident = r.frame().number;
        }
        r.remember_bytes(MAIL_BEGUN, self.len.into(), &self.ident.to_be_bytes());
    }
}

/// How many bytes of mail follow a line (RFC 3030 §2), and whether they are the last: `BDAT 129 LAST`
fn chunk(text: &[u8]) -> Option<u64> {
    let (verb, rest) = text.split_at_checked(5)?;
    if !verb.eq_ignore_ascii_case(b"BDAT ") {
        return None;
    }
    let digits = rest.iter().take_while(|b| b.is_ascii_digit());
    let len = digits.fold(0u64, |n, d| {
        n.saturating_mul(10).saturating_add(u64::from(d - b'0'))
    });
    let last = rest.to_ascii_uppercase().ends_with(b"LAST");
    let kind = if last { LAST_CHUNK } else { CHUNK };
    Some(len.min(LONGEST_CHUNK) << MODE_BITS | kind)
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
        // Mail follows, unless the answer refuses it.
        b"DATA" => MAIL,
        _ => chunk(text).unwrap_or(COMMANDS),
    }
}

/// All lines of an answer: the first is the answer, the others add to what it says.
fn response(r: &mut Reader) -> Result<(), Stop> {
    let mut first = true;
    while r.left() > 0 {
        let (start, (text, len)) = (r.at(), line(r.rest()));
        // A line that begins otherwise is none of an answer's.
        let digits = text.get(..3).filter(|t| t.iter().all(u8::is_ascii_digit));
        let code = digits.and_then(|d| std::str::from_utf8(d).ok()?.parse::<u32>().ok());
        if code.is_none() {
            r.seek(start + len);
            continue;
        }
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
    let next = match (code, text.get(4..).unwrap_or(&[])) {
        (354, _) => MAIL,
        // `Username:` and `Password:` in Base 64.
        (334, b"VXNlcm5hbWU6") => USER,
        (334, b"UGFzc3dvcmQ6") => PASSWORD,
        (220, said) if memchr::memmem::find(said, b"TLS").is_some() => {
            r.remember(SECURED, 0);
            if let Some(tls) = index("tls") {
                r.note_carried(tls);
            }
            COMMANDS
        }
        _ => COMMANDS,
    };
    r.remember(MODE, next);
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
    if count == 0 {
        let parts = layer
            .packet
            .layers
            .iter()
            .skip(usize::from(layer.index) + 1);
        let len: u32 = parts.map(|part| part.end.saturating_sub(part.start)).sum();
        let plural = if len == 1 { "" } else { "s" };
        let _ = write!(out, "C: DATA fragment, {len} byte{plural}");
    }
}
