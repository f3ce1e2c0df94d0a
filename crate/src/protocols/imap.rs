//! Internet Message Access Protocol: a line a request, mail as so many bytes behind a line.
use super::http::lines::{line, offset, word};
use crate::names::truths;
use crate::wire::*;

protocol! {
    /// Internet Message Access Protocol (RFC 9051)
    "Raw" = "imap" column "IMAP" over [Key::Tcp(143)] info info {
        /// Request
        ISREQUEST: bool = "isrequest" named truths::TRUE_FALSE;
        /// Line
        LINE: Text = "line";
        /// Request
        REQUEST: Text = "request";
        /// Request Tag
        REQUEST_TAG: Text = "request_tag";
        /// Response
        RESPONSE: Text = "response";
        /// Response Tag
        RESPONSE_TAG: Text = "response_tag";
        /// Tag
        TAG: Text = "tag";
        /// Request Command
        REQUEST_COMMAND: Text = "request.command";
        /// Request isUID
        REQUEST_UID: bool = "request.command.uid" named truths::TRUE_FALSE;
        /// Request Username
        REQUEST_USERNAME: Text = "request.username";
        /// Request Password
        REQUEST_PASSWORD: Text = "request.password";
        /// Request Folder
        REQUEST_FOLDER: Text = "request.folder";
        /// Response Status
        RESPONSE_STATUS: Text = "response.status";
        /// Response Command
        RESPONSE_COMMAND: Text = "response.command";
        /// Command
        COMMAND: Text = "command";
        /// Request In
        RESPONSE_TO: u32 = "response_to";
        /// Response Time
        TIME: Duration = "time" unit "seconds";
    }
}

const PORT: u16 = 143;
/// The key under which a conversation that goes on in secret is remembered.
const SECURED: u64 = u64::MAX - 1;

fn dissect(r: &mut Reader) -> Result<Next, Stop> {
    let frame = r.frame().number;
    if r.recall(SECURED).is_some_and(|fact| fact.frame < frame) {
        return Ok(Next::Unclaimed);
    }
    match extent(r.rest()) {
        Extent::Line => {
            if let Some(stop) = r.unfinished() {
                return Err(stop);
            }
        }
        Extent::Bytes(len) => r.whole(len)?,
    }
    let request = r.ends().destination_port == PORT;
    r.put(ISREQUEST, u64::from(request));
    while r.left() > 0 {
        let (start, (text, len)) = (r.at(), line(r.rest()));
        r.put_at(LINE, start, len, 0);
        r.nested(|r| match (request, text) {
            (true, _) => asked(r, start, text),
            (_, [] | [b'*' | b'+', ..]) => {}
            _ => answered(r, start, text),
        });
        r.seek(start + len);
        if let Some(literal) = literal(text) {
            let carries_mail = [&b"BODY[]"[..], b"RFC822 "];
            let mail = !request && carries_mail.iter().any(|name| contains(text, name));
            let name = if mail { "imf" } else { "data-text-lines" };
            r.carry(literal.min(r.left()), Key::Name(name));
        }
    }
    Ok(Next::End)
}

fn contains(text: &[u8], name: &[u8]) -> bool {
    memchr::memmem::find(text, name).is_some()
}

/// What is needed to read on.
enum Extent {
    /// The end of a line.
    Line,
    Bytes(usize),
}

/// Up to the end of the lines that are here and of what they announce.
fn extent(bytes: &[u8]) -> Extent {
    let mut at = 0;
    while let Some(rest) = bytes.get(at..).filter(|rest| !rest.is_empty()) {
        let (text, len) = line(rest);
        if len == text.len() && at == 0 {
            return Extent::Line;
        }
        at = at.saturating_add(len + literal(text).unwrap_or(0));
    }
    Extent::Bytes(at)
}

/// RFC 9051 §4.3: a line may end with how many bytes follow it: `BODY[] {342}`
fn literal(text: &[u8]) -> Option<usize> {
    let inside = text.strip_suffix(b"}")?;
    let open = memchr::memrchr(b'{', inside)?;
    let digits = inside.get(open + 1..)?;
    let digits = digits.strip_suffix(b"+").unwrap_or(digits);
    std::str::from_utf8(digits).ok()?.parse().ok()
}

/// What a request and its answer have in common.
fn key(tag: &[u8]) -> u64 {
    let hash = tag.iter().fold(0xcbf2_9ce4_8422_2325_u64, |hash, byte| {
        (hash ^ u64::from(*byte)).wrapping_mul(0x100_0000_01b3)
    });
    hash >> 2
}

/// `a1 LOGIN keeper "lamp oil"`
fn asked(r: &mut Reader, start: usize, text: &[u8]) {
    let place = |part: &[u8]| start + offset(text, part);
    r.put_at(REQUEST, start, text.len(), 0);
    let (tag, rest) = word(text);
    r.put_at(REQUEST_TAG, start, tag.len(), 0);
    r.put_at(TAG, start, tag.len(), 0);
    let (first, behind) = word(rest);
    let by_uid = first.eq_ignore_ascii_case(b"UID");
    let (command, arguments) = if by_uid {
        word(behind)
    } else {
        (first, behind)
    };
    if by_uid {
        r.put_at(REQUEST_UID, place(first), first.len(), 1);
    }
    r.put_at(REQUEST_COMMAND, place(command), command.len(), 0);
    r.put_at(COMMAND, place(first), first.len(), 0);
    match command.to_ascii_uppercase().as_slice() {
        b"LOGIN" => {
            let (user, password) = word(arguments);
            for (field, value) in [(REQUEST_USERNAME, user), (REQUEST_PASSWORD, password)] {
                let bare = unquoted(value);
                r.put_at(field, place(bare), bare.len(), 0);
            }
        }
        b"SELECT" | b"EXAMINE" | b"CREATE" | b"DELETE" | b"RENAME" | b"SUBSCRIBE"
        | b"UNSUBSCRIBE" | b"STATUS" | b"APPEND" | b"LIST" | b"LSUB" => {
            let folder = unquoted(word(arguments).0);
            r.put_at(REQUEST_FOLDER, place(folder), folder.len(), 0);
        }
        _ => {}
    }
    let starts_secret = command.eq_ignore_ascii_case(b"STARTTLS");
    r.remember(key(tag), u64::from(starts_secret));
}

fn unquoted(text: &[u8]) -> &[u8] {
    let inside = text.strip_prefix(b"\"").and_then(|t| t.strip_suffix(b"\""));
    inside.unwrap_or(text)
}

/// `a1 OK LOGIN completed`
fn answered(r: &mut Reader, start: usize, text: &[u8]) {
    let place = |part: &[u8]| start + offset(text, part);
    r.put_at(RESPONSE, start, text.len(), 0);
    let (tag, rest) = word(text);
    r.put_at(RESPONSE_TAG, start, tag.len(), 0);
    r.put_at(TAG, start, tag.len(), 0);
    let (status, rest) = word(rest);
    if !status.is_empty() {
        r.put_at(RESPONSE_STATUS, place(status), status.len(), 0);
    }
    let (command, _) = word(rest);
    if !command.is_empty() {
        r.put_at(RESPONSE_COMMAND, place(command), command.len(), 0);
        r.put_at(COMMAND, place(command), command.len(), 0);
    }
    let Some(asked) = r.recall(key(tag)) else {
        return;
    };
    r.put(RESPONSE_TO, u64::from(asked.frame));
    let time = r.frame().time_ns.saturating_sub(asked.time_ns);
    r.put(TIME, time as u64);
    if asked.value == 1 && status == b"OK" {
        r.remember(SECURED, 0);
        if let Some(tls) = super::index("tls") {
            r.note_carried(tls);
        }
    }
}

/// `Request: a1 SELECT INBOX`, and of several lines the last
fn info(layer: &Layer, out: &mut String) {
    let request = layer.value(ISREQUEST) == Some(1);
    out.push_str(if request { "Request: " } else { "Response: " });
    let mut lines = layer.packet.spans.iter();
    let last = lines.rfind(|s| s.layer == layer.index && s.field == LINE.index);
    if let Some(span) = last {
        let said = line(layer.packet.bytes(span, layer.frame)).0;
        out.push_str(&String::from_utf8_lossy(said));
    }
}
