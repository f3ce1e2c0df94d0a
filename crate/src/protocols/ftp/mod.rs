//! File Transfer Protocol: commands, answers, and where the data goes that they speak of.
mod directory;
mod endpoints;

use super::http::lines::{line, word};
use super::index;
use crate::names::ftp as names;
use crate::names::truths;
use crate::wire::*;
pub use endpoints::Setup;

protocol! {
    /// File Transfer Protocol (RFC 959)
    "Raw" = "ftp" column "FTP" over [Key::Tcp(21)] info info {
        /// Line
        LINE: Ascii = "";
        /// Request
        REQUEST: bool = "request" line Hidden named truths::TRUE_FALSE;
        /// Response
        RESPONSE: bool = "response" line Hidden named truths::TRUE_FALSE;
        /// Request command
        REQUEST_COMMAND: Ascii = "request.command";
        /// Request arg
        REQUEST_ARG: Ascii = "request.arg";
        /// Response code
        RESPONSE_CODE: u32 = "response.code" named names::RESPONSE_CODE;
        /// Response arg
        RESPONSE_ARG: Ascii = "response.arg";
        /// Passive IP address
        pub PASSIVE_IP: Ip4 = "passive.ip";
        /// Passive port
        pub PASSIVE_PORT: u16 = "passive.port";
        /// Passive IP NAT
        pub PASSIVE_NAT: bool = "passive.nat" named truths::TRUE_FALSE;
        /// Active IP address
        pub ACTIVE_CIP: Ip4 = "active.cip";
        /// Active port
        pub ACTIVE_PORT: u16 = "active.port";
        /// Active IP NAT
        pub ACTIVE_NAT: bool = "active.nat" named truths::TRUE_FALSE;
        /// Extended active address family
        pub EPRT_AF: u8 = "eprt.af" named names::EPRT_AF;
        /// Extended active IP address
        pub EPRT_IP: Ip4 = "eprt.ip";
        /// Extended active IPv6 address
        pub EPRT_IPV6: Ip6 = "eprt.ipv6";
        /// Extended active port
        pub EPRT_PORT: u16 = "eprt.port";
        /// Extended passive IPv4 address
        pub EPSV_IP: Ip4 = "epsv.ip";
        /// Extended passive IPv6 address
        pub EPSV_IPV6: Ip6 = "epsv.ipv6";
        /// Extended passive port
        pub EPSV_PORT: u16 = "epsv.port";
        /// Current working directory
        CURRENT_WORKING_DIRECTORY: Text = "current-working-directory" line Derived;
    }
}

const CONTROL_PORT: u16 = 21;

/// Keys of what a conversation remembers.
const COMMAND: u64 = 0;
const DIRECTORY: u64 = 1;
const SETUP: u64 = 2;
const SECURED: u64 = 3;

fn dissect(r: &mut Reader) -> Result<Next, Stop> {
    let frame = r.frame().number;
    if r.recall(SECURED).is_some_and(|fact| fact.frame < frame) {
        return Ok(Next::Unclaimed);
    }
    let ends = r.ends();
    // The lower port is the server's where none is the well-known one.
    let request = match (ends.source_port, ends.destination_port) {
        (_, CONTROL_PORT) => true,
        (CONTROL_PORT, _) => false,
        (source, destination) => destination < source,
    };
    r.put(REQUEST, u64::from(request));
    r.put(RESPONSE, u64::from(!request));
    let first = r.at();
    while r.left() > 0 {
        let (start, (text, len)) = (r.at(), line(r.rest()));
        r.put_at(LINE, start, len, 0);
        // As in Wireshark, a segment's first line is what it says.
        if start == first {
            r.nested(|r| match request {
                true => command(r, start, text),
                false => answer(r, start, text),
            });
        }
        r.seek(start + len);
    }
    if let Some(fact) = r.recall(DIRECTORY) {
        r.put_text(CURRENT_WORKING_DIRECTORY, &fact.bytes);
    } else {
        r.put_text(CURRENT_WORKING_DIRECTORY, b"");
    }
    Ok(Next::End)
}

fn command(r: &mut Reader, start: usize, text: &[u8]) {
    let (verb, rest) = word(text);
    r.put_at(REQUEST_COMMAND, start, verb.len(), 0);
    let argument = rest.trim_ascii_start();
    if !argument.is_empty() {
        let at = start + text.len() - argument.len();
        r.put_at(REQUEST_ARG, at, argument.len(), 0);
    }
    r.remember_bytes(COMMAND, 0, text);
    endpoints::command(r, text);
    match verb.to_ascii_uppercase().as_slice() {
        b"PORT" => endpoints::port(r, start, argument),
        b"EPRT" => endpoints::extended_port(r, start, argument),
        _ => {}
    }
}

/// A code of three digits, and text; lines inside an answer may lack the code.
fn answer(r: &mut Reader, start: usize, text: &[u8]) {
    let digits = text.get(..3).filter(|d| d.iter().all(u8::is_ascii_digit));
    let code = digits.and_then(|d| std::str::from_utf8(d).ok()?.parse::<u32>().ok());
    let Some(code) = code else {
        if !text.is_empty() {
            r.put_at(RESPONSE_ARG, start, text.len(), 0);
        }
        return;
    };
    r.put_at(RESPONSE_CODE, start, 3, u64::from(code));
    let argument = text.get(4..).unwrap_or(&[]);
    if !argument.is_empty() {
        r.put_at(RESPONSE_ARG, start + 4, argument.len(), 0);
    }
    match code {
        227 => endpoints::passive(r, start, text),
        229 => endpoints::extended_passive(r, start, text),
        234 => r.remember(SECURED, 0),
        250 | 257 => directory::changed(r, code, argument),
        _ => {}
    }
    if code == 234
        && let Some(tls) = index("tls")
    {
        r.note_carried(tls);
    }
}

/// `Request: RETR file`, `Response: 226 Transfer complete.`
fn info(layer: &Layer, out: &mut String) {
    let mut spans = layer.packet.spans.iter().filter(|s| s.layer == layer.index);
    let request = layer.value(REQUEST) == Some(1);
    out.push_str(if request { "Request: " } else { "Response: " });
    if let Some(span) = spans.find(|span| span.field == LINE.index) {
        let (text, _) = line(layer.packet.bytes(span, layer.frame));
        out.push_str(&text::ascii(text));
    }
}
