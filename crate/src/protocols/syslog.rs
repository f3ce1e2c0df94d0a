//! Syslog: a priority in brackets, then a message.
use crate::names::syslog as names;
use crate::wire::*;

protocol! {
    /// Syslog message (RFC 3164)
    "Raw" = "syslog" column "Syslog" over [Key::Udp(514)] info info {
        /// Facility
        FACILITY: u16 = "facility" named names::FACILITY;
        /// Level
        LEVEL: u16 = "level" named names::LEVEL;
        /// Message
        MSG: Ascii = "msg";
    }
}

fn dissect(r: &mut Reader) -> Result<Next, Stop> {
    if let Some((number, len)) = priority(r.rest()) {
        r.put_at(FACILITY, r.at(), len, u64::from(number >> 3));
        r.put_at(LEVEL, r.at(), len, u64::from(number & 7));
        r.skip(len)?;
    }
    r.bytes(MSG, r.left())?;
    Ok(Next::End)
}

/// `<165>`, and how many bytes it has.
fn priority(bytes: &[u8]) -> Option<(u16, usize)> {
    let inside = bytes.strip_prefix(b"<")?;
    let digits = inside
        .iter()
        .take(3)
        .take_while(|b| b.is_ascii_digit())
        .count();
    let number = std::str::from_utf8(inside.get(..digits)?)
        .ok()?
        .parse()
        .ok()?;
    let closed = inside.get(digits) == Some(&b'>');
    Some((number, digits + 1 + usize::from(closed)))
}

/// `USER.NOTICE: message`
fn info(layer: &Layer, out: &mut String) {
    let first = |name: &'static str| name.split(' ').next().unwrap_or(name);
    if let (Some(facility), Some(level)) = (layer.value(FACILITY), layer.value(LEVEL)) {
        out.push_str(names::FACILITY.get(facility).map_or("UNKNOWN", first));
        out.push('.');
        out.push_str(names::LEVEL.get(level).map_or("UNKNOWN", first));
        out.push_str(": ");
    }
    let mut spans = layer.packet.spans.iter().filter(|s| s.layer == layer.index);
    if let Some(span) = spans.find(|span| span.field == MSG.index) {
        out.push_str(&domain::escaped(layer.packet.bytes(span, layer.frame)));
    }
}
