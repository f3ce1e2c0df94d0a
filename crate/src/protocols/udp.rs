//! User Datagram Protocol.
use super::Own;
use super::expert;
use crate::names::services;
use crate::names::tcp::CHECKSUM_STATUS as STATUS_NAMES;
use crate::wire::expert::{Chat, Error, Malformed, Sequence};
use crate::wire::*;
use std::fmt::Write;

protocol! {
    /// User Datagram Protocol (RFC 768)
    "UDP" = "udp" over [Key::Ip(17)] heading heading info info lines lines {
        /// Source Port
        pub SRC_PORT: u16 = "srcport" as "sport" (Repr::Enum(services::UDP)) in ["port"];
        /// Destination Port
        pub DST_PORT: u16 = "dstport" as "dport" (Repr::Enum(services::UDP)) in ["port"];
        /// Checksum coverage
        pub COVERAGE: u16 = "checksum_coverage";
        /// Length
        pub LEN: u16 = "length" as "len";
        /// Checksum
        pub CHECKSUM: Hex<u16> = "checksum" as "chksum";
        /// Checksum Status
        CHECKSUM_STATUS: u8 = "checksum.status" line Name named STATUS_NAMES;
        /// Stream index
        STREAM: u32 = "stream";
        /// Timestamps
        TIMES: Mark = "";
        /// Time since first frame
        TIME_RELATIVE: Duration = "time_relative" unit "seconds";
        /// Time since previous frame
        TIME_DELTA: Duration = "time_delta" unit "seconds";
        /// UDP payload
        PAYLOAD: Bytes = "payload" line Size;
        /// PDU Size
        MESSAGE_SIZE: u32 = "pdu.size" line Derived;
        /// Possible traceroute
        TRACEROUTE: Chat<Sequence> = "possible_traceroute";
        /// Bad length value
        BAD_LENGTH: Error<Malformed> = "length.bad";
    }
}

/// What comes of the messages: some begin a stream anew.
pub const OF_THE_CARRIED: &[u8] = &[
    STREAM.index,
    TIME_RELATIVE.index,
    TIME_DELTA.index,
    MESSAGE_SIZE.index,
];
static UDP: Own = Own::of("udp");

/// Shows how long one of several messages of a datagram is, for protocols that streams carry as well.
pub fn note_message_size(r: &mut Reader, len: usize) {
    r.borrowing(UDP.index(), |r| {
        r.put_at(MESSAGE_SIZE, r.at(), len, len as u64)
    });
}

const HEADER: usize = 8;
const NOT_PRESENT: u64 = 3;
const UNVERIFIED: u64 = 2;

fn dissect(r: &mut Reader) -> Result<Next, Stop> {
    let available = r.reported();
    let (src, dst) = ports(r)?;
    let len = usize::from(r.take(LEN)?);
    // A length of 0 is a jumbogram's (RFC 2675 §4): the datagram fills its packet.
    let jumbo = len == 0 && available > usize::from(u16::MAX);
    if len > available && !r.is_quoted() && !r.is_fragment() {
        r.nested(|r| {
            expert::tell_as(
                r,
                BAD_LENGTH,
                format_args!("Bad length value {len} > IP payload length"),
            )
        });
    }
    if len < HEADER && !jumbo {
        r.nested(|r| {
            expert::tell_as(
                r,
                BAD_LENGTH,
                format_args!("Bad length value {len} < {HEADER}"),
            )
        });
        return Ok(Next::End);
    }
    checksum(r, UNVERIFIED)?;
    payload(r, (!jumbo).then_some(len - HEADER.min(len)), src, dst)
}

pub fn ports(r: &mut Reader) -> Result<(u16, u16), Stop> {
    // Of one port alone nothing is said.
    r.ahead(4)?;
    let src = r.take(SRC_PORT)?;
    let dst = r.take(DST_PORT)?;
    traceroute(r, src, dst);
    r.set_ports(src, dst);
    Ok((src, dst))
}

/// Traceroute counts up ports from here, three attempts a hop (its manual: `-p port`).
fn traceroute(r: &mut Reader, src: u16, dst: u16) {
    const FIRST: u16 = 33435;
    const LAST: u16 = FIRST + 29;
    if let Some(port) = [src, dst]
        .into_iter()
        .find(|port| (FIRST..=LAST).contains(port))
    {
        let (hop, attempt) = ((port - FIRST) / 3 + 1, (port - FIRST) % 3 + 1);
        r.nested(|r| {
            expert::tell_as(
                r,
                TRACEROUTE,
                format_args!("Possible traceroute: hop #{hop}, attempt #{attempt}"),
            )
        });
    }
}

/// The checksum; one of 0 says that there is none.
pub fn checksum(r: &mut Reader, otherwise: u64) -> Result<(), Stop> {
    let status = match r.take(CHECKSUM)?.0 {
        0 => NOT_PRESENT,
        _ => otherwise,
    };
    r.put(CHECKSUM_STATUS, status);
    Ok(())
}

/// What the datagram carries: `len` bytes, or all there is.
pub fn payload(r: &mut Reader, len: Option<usize>, src: u16, dst: u16) -> Result<Next, Stop> {
    let flow = r.udp_flow();
    if let Some(flow) = flow {
        r.put(STREAM, u64::from(flow.stream));
    }
    // As in Wireshark, the field has what was captured even where the length says less.
    let captured = r.left();
    if let Some(len) = len {
        r.limit(len);
    }
    if len.unwrap_or(r.reported()) == 0 {
        return Ok(Next::End);
    }
    // What an error quotes was sent before.
    if let Some(flow) = flow.filter(|_| !r.is_quoted()) {
        r.put(TIMES, 0);
        r.nested(|r| {
            r.put(TIME_RELATIVE, flow.since_first as u64);
            r.put(TIME_DELTA, flow.since_previous as u64);
        });
    }
    if captured == 0 {
        return Ok(Next::End);
    }
    r.put_at(PAYLOAD, r.at(), captured, 0);
    if r.unread() == Unread::Carried {
        return Ok(Next::End);
    }
    Ok(Next::Either(Key::Udp(src.min(dst)), Key::Udp(src.max(dst))))
}

pub fn heading(layer: &Layer, out: &mut String) {
    if let (Some(src), Some(dst)) = (layer.value(SRC_PORT), layer.value(DST_PORT)) {
        let _ = write!(out, ", Src Port: {src}, Dst Port: {dst}");
    }
}

/// The bytes that the layer below leaves.
fn room(layer: &Layer) -> Option<u64> {
    let layers = &layer.packet.layers;
    let own = layers.get(usize::from(layer.index))?;
    let below = layers.get(usize::from(layer.index.checked_sub(1)?))?;
    let same = below.source == own.source;
    same.then(|| u64::from(below.end.saturating_sub(own.start)))
}

pub fn info(layer: &Layer, out: &mut String) {
    if let (Some(src), Some(dst)) = (layer.value(SRC_PORT), layer.value(DST_PORT)) {
        let _ = write!(out, "{src} → {dst}");
    }
    let Some(len) = layer.value(LEN) else {
        return;
    };
    if len < HEADER as u64 {
        let _ = write!(out, " [BAD UDP LENGTH {len} < {HEADER}]");
        return;
    }
    if room(layer).is_some_and(|room| len > room) {
        let _ = write!(out, " [BAD UDP LENGTH {len} > IP PAYLOAD LENGTH]");
    }
    let _ = write!(out, " Len={}", len - HEADER as u64);
}

/// A checksum of 0 is none.
fn lines(line: &FieldLine, out: &mut String) -> Told {
    if !line.is(CHECKSUM) || line.span.value != 0 {
        return Told::Usual;
    }
    out.push_str(" [zero-value ignored]");
    Told::Behind
}
