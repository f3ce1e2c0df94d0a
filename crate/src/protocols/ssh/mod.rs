//! Secure Shell: the version line, then packets; what is encrypted is told from what both ends agreed to.
mod exchange;
mod fields;
mod keys;
mod version_1;

use crate::wire::*;
use exchange::{Method, agreed};
pub use fields::PROTOCOL;
use fields::*;

const PORT: u16 = 22;
/// RFC 4253 §6.1: what an implementation must take; a larger length is none.
const MAX_PACKET: usize = 256 << 10;
/// RFC 4253 §4.2, and room for those who write more.
const MAX_VERSION_LINE: usize = 1024;
const MIN_PACKET: usize = 5;

/// Keys of what is remembered, with the direction in the lowest bit.
const SEEN_VERSION: u64 = 0;
const SEEN_ALGORITHMS: u64 = 2;
const SEEN_NEW_KEYS: u64 = 4;
/// The first version of the protocol, as it is remembered.
const FIRST: u64 = 1;
/// How many packets came before.
const PACKETS: u64 = 6;

const CLIENT: u64 = 0;

/// Who sends: the client 0, the server 1, so that keys do not depend on addresses.
fn sender(r: &Reader) -> u64 {
    u64::from(r.ends().destination_port != PORT)
}

fn dissect(r: &mut Reader) -> Result<Next, Stop> {
    let from = sender(r);
    while r.left() > 0 {
        let at = r.at();
        let is_first = r.recall(SEEN_VERSION | from).is_none();
        match r.recall(SEEN_VERSION | CLIENT) {
            _ if is_first && r.rest().starts_with(b"SSH-") => version(r, from)?,
            Some(version) if version.value == FIRST => version_1::packet(r, from)?,
            Some(_) => packet(r, from)?,
            None => encrypted(r)?,
        }
        if r.at() == at {
            break;
        }
    }
    r.put(DIRECTION, from);
    Ok(Next::End)
}

/// RFC 4253 §4.2. What a server says before it is to Wireshark a packet, and encrypted as long as the client's version is
/// not known.
fn version(r: &mut Reader, from: u64) -> Result<(), Stop> {
    let rest = r.rest();
    let Some(end) = rest.iter().take(MAX_VERSION_LINE).position(|b| *b == b'\n') else {
        if let Some(stop) = r.unfinished()
            && rest.len() < MAX_VERSION_LINE
        {
            return Err(stop);
        }
        return r.skip(rest.len());
    };
    let line = rest.get(..end).unwrap_or(rest);
    let text = line.strip_suffix(b"\r").unwrap_or(line).len();
    r.put_at(VERSION, r.at(), text, 0);
    // RFC 4253 §5.1: 1.99 is the second for who knows it.
    let is_first = line.starts_with(b"SSH-1.") && !line.starts_with(b"SSH-1.99");
    let version = if is_first { FIRST } else { FIRST + 1 };
    r.remember(SEEN_VERSION | from, version);
    r.skip(end + 1)
}

fn packet(r: &mut Reader, from: u64) -> Result<(), Stop> {
    if r.recall(SEEN_NEW_KEYS | from).is_some() {
        return encrypted(r);
    }
    if r.left() < MIN_PACKET
        && let Some(stop) = r.unfinished()
    {
        return Err(stop);
    }
    let len = r.peek::<u32>(0).unwrap_or(0) as usize;
    if len < 2 {
        return encrypted(r);
    }
    r.stay();
    r.whole(len.saturating_add(4))?;
    if len > MAX_PACKET {
        return encrypted(r);
    }
    r.group(SECOND_VERSION, |r| {
        r.take(LENGTH)?;
        r.within(len, |r| plain(r, from))?
    })
}

/// Where both ends' algorithms are known, Wireshark takes the packet for one that it could decrypt, had it keys, and shows nothing of it.
fn encrypted(r: &mut Reader) -> Result<(), Stop> {
    let both = [0, 1].map(|from| r.recall(SEEN_ALGORITHMS | from).is_some());
    if both != [true, true] {
        r.group(SECOND_VERSION, |r| {
            r.bytes(LENGTH_ENCRYPTED, 4)?;
            match r.reported() {
                0 => Ok(()),
                left => r.bytes(ENCRYPTED, left).map(drop),
            }
        })?;
    }
    r.skip(r.reported())
}

/// RFC 4253 §6.
fn plain(r: &mut Reader, from: u64) -> Result<(), Stop> {
    let padding = usize::from(r.take(PADDING_LEN)?);
    let payload = r.reported().saturating_sub(padding);
    let kind = r.peek::<u8>(0).unwrap_or(0);
    let name = agreed(r);
    let method = Method::of(&name);
    if r.wants(KEY_EXCHANGE) {
        let told = match name.is_empty() {
            true => "Key Exchange".to_owned(),
            false => format!("Key Exchange (method:{})", text::ascii(&name)),
        };
        r.put_text(KEY_EXCHANGE, told.as_bytes());
    }
    r.nested(|r| r.within(payload, |r| message(r, from, method)))??;
    r.rest_as(PADDING);
    let before = r.recall(PACKETS | from).map_or(0, |fact| fact.value);
    r.remember(PACKETS | from, before + 1);
    // Wireshark counts the messages of these two methods before it shows the number, all others after.
    let early = (30..=34).contains(&kind) && method != Method::Curve;
    let number = before + u64::from(early);
    r.put(SEQUENCE, number);
    Ok(())
}

fn message(r: &mut Reader, from: u64, method: Method) -> Result<(), Stop> {
    let kind = r.take(MESSAGE)?;
    match kind {
        20 => exchange::read(r, from),
        21 => {
            r.remember(SEEN_NEW_KEYS | from, 1);
            Ok(())
        }
        30..=34 => keys::read(r, kind, method),
        _ => {
            r.rest_as(PAYLOAD);
            Ok(())
        }
    }
}

fn info(layer: &Layer, out: &mut String) {
    let side = match layer.value(DIRECTION) {
        Some(1) => "Server",
        _ => "Client",
    };
    let version = layer.bytes(VERSION);
    let version = version.map(|line| format!("Protocol ({})", text::ascii(line)));
    let spans = layer.packet.spans.iter();
    let own: Vec<&Span> = spans.filter(|s| s.layer == layer.index).collect();
    let kinds = own.iter().enumerate();
    let kinds = kinds.filter(|(_, s)| [MESSAGE.index, MESSAGE_1.index].contains(&s.field));
    let messages = kinds.map(|(at, kind)| name(kind, own.get(at + 1..).unwrap_or(&[])));
    let mut parts: Vec<String> = version.into_iter().chain(messages).collect();
    let rest = rest_encrypted(layer, &own);
    if rest > 0 {
        parts.push(format!("Encrypted packet (len={rest})"));
    }
    out.push_str(side);
    out.push_str(": ");
    out.push_str(&parts.join(", "));
}

/// A message's name; of those whose numbers several methods of exchanging keys use, by what stands in it.
fn name(kind: &Span, behind: &[&Span]) -> String {
    let next = behind.first().map_or(u8::MAX, |next| next.field);
    let curves = [CURVE_C_LEN.index, CURVE_S_LEN.index];
    let curve = behind.iter().any(|span| curves.contains(&span.field));
    let name = match kind.value {
        _ if kind.field == MESSAGE_1.index => MESSAGES_1.get(kind.value),
        30 if curve => Some("Elliptic Curve Diffie-Hellman Key Exchange Init"),
        30 if next == GROUP_BITS.index => Some("Diffie-Hellman Group Exchange Request (Old)"),
        30 => Some("Diffie-Hellman Key Exchange Init"),
        31 if curve => Some("Elliptic Curve Diffie-Hellman Key Exchange Reply"),
        31 if next == INTEGER_LEN.index => Some("Diffie-Hellman Group Exchange Group"),
        31 => Some("Diffie-Hellman Key Exchange Reply"),
        value => MESSAGES.get(value),
    };
    name.map_or_else(|| format!("Unknown ({})", kind.value), str::to_string)
}

/// A message's name, which only what stands in it tells of some.
fn lines(line: &FieldLine, out: &mut String) -> Told {
    if !line.is(MESSAGE) {
        return Told::Usual;
    }
    let spans = line.layer.packet.spans.iter();
    let behind = spans.filter(|span| span.layer == line.span.layer && span.start > line.span.start);
    let behind: Vec<&Span> = behind.collect();
    let (name, number) = (name(line.span, &behind), line.span.value);
    out.push_str(&format!("Message Code: {name} ({number})"));
    Told::Whole
}

const LINE_END: u32 = 2;

/// How many bytes stand behind the last packet in clear.
fn rest_encrypted(layer: &Layer, own: &[&Span]) -> u32 {
    let Some(span) = layer.packet.layers.get(usize::from(layer.index)) else {
        return 0;
    };
    let ends = own.iter().filter_map(|s| match s.field {
        field if field == LENGTH.index => {
            Some(s.start.saturating_add(4).saturating_add(s.value as u32))
        }
        // Behind a line there may be a carriage return, and is a line feed.
        field if field == VERSION.index => {
            Some(s.start.saturating_add(s.len).saturating_add(LINE_END))
        }
        _ => None,
    });
    let behind = ends.max().unwrap_or(span.start);
    span.end.saturating_sub(behind)
}

/// Known once both have said theirs; the first version of the protocol has messages of its own.
fn edition(layer: &Layer) -> Option<&'static str> {
    match (layer.span(VERSION), layer.span(MESSAGE_1)) {
        (Some(_), _) => None,
        (None, Some(_)) => Some("SSHv1"),
        (None, None) => Some("SSHv2"),
    }
}
