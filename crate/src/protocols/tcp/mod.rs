//! Transmission Control Protocol.
mod analysis;
mod fields;
mod lines;
mod multipath;
mod options;

use crate::wire::*;
pub use fields::PROTOCOL;
use fields::*;
pub use fields::{DST_PORT, OF_THE_CARRIED, PAYLOAD, SRC_PORT, is_of_the_stream};
use std::fmt::Write;

const HEADER: usize = 20;
const FIN: u16 = 0x01;
const SYN: u16 = 0x02;
const RST: u16 = 0x04;
const ACK_FLAG: u16 = 0x10;

fn dissect(r: &mut Reader) -> Result<Next, Stop> {
    let start = r.at();
    // Of one port alone nothing is said.
    r.ahead(4)?;
    let src = r.take(SRC_PORT)?;
    let dst = r.take(DST_PORT)?;
    r.set_ports(src, dst);
    let whole = r.reported() + 4;
    // An ICMP error is sure to quote as much as the number, so Wireshark shows that raw, and first.
    let quoted = r.is_quoted() && super::below(r, 1) == "ip" && super::below(r, 2) == "icmp";
    if quoted {
        let sequence = r.peek::<u32>(0).ok_or_else(|| missing(r))?;
        r.put_at(SEQ, start + 4, 4, u64::from(sequence));
    }
    // Nothing is said of a segment whose fixed header is not there up to the window.
    r.ahead(12)?;
    let segment = segment(r, start, whole);
    let header = header_length(r, start);
    let flow = r.tcp_flow(segment);
    if let Some(flow) = flow {
        r.put(STREAM, u64::from(flow.stream));
        r.put(COMPLETENESS, u64::from(flow.completeness));
    }
    // Of a fragment the segment's length is not known.
    let fits = header <= whole && !r.is_fragment();
    let counted = flow.map(|flow| counted(flow, &segment));
    match quoted {
        true => r.skip(4)?,
        false => sequence_numbers(r, start, &segment, counted, fits)?,
    }
    if header < HEADER {
        note_header_length(r, start, header);
        return Err(Stop::Malformed("a TCP header has at least 20 bytes"));
    }
    acknowledgment(r, start, &segment, counted)?;
    note_header_length(r, start, header);
    note_flags(r, segment.flags);
    r.take(WINDOW)?;
    note_window(r, &segment, flow);
    r.take(CHECKSUM)?;
    r.put(CHECKSUM_STATUS, 2);
    r.take(URGENT_POINTER)?;
    let options = options::read(r, header - HEADER, segment.acknowledgment, counted);
    if let Some(flow) = flow {
        analysis::note_times(r, &flow);
    }
    // Where the options stop, nothing but the times is known.
    options?;
    if let Some(flow) = flow {
        analysis::note(r, &flow);
    }
    r.seek(start + header);
    payload(r, src, dst, &segment, flow)
}

/// What numbers are counted from: a segment that is shorter than its header says shows them as they stand.
fn counted(flow: TcpFlow, segment: &Segment) -> TcpFlow {
    match segment.short {
        true => TcpFlow {
            base: 0,
            other_base: None,
            ..flow
        },
        false => flow,
    }
}

fn header_length(r: &Reader, start: usize) -> usize {
    let byte = r.from(start + 12).first().copied();
    4 * usize::from(byte.unwrap_or(0) >> 4)
}

/// What the stream's state depends on, read ahead from behind the ports; `whole` is the segment's length.
fn segment(r: &Reader, start: usize, whole: usize) -> Segment {
    let header = header_length(r, start);
    let mut segment = Segment {
        sequence: r.peek(0).unwrap_or(0),
        acknowledgment: r.peek(4).unwrap_or(0),
        flags: r.peek::<u16>(8).unwrap_or(0) & 0xfff,
        window: r.peek(10).unwrap_or(0),
        len: whole.saturating_sub(header) as u32,
        partial: r.is_quoted() || r.is_fragment(),
        short: header > whole && !r.is_quoted(),
        ..Segment::default()
    };
    if header > HEADER {
        let options = r.from(r.at() + HEADER - 4);
        segment.options_cut = options.len() < header - HEADER;
        let options = &options[..options.len().min(header - HEADER)];
        options::look_ahead(options, &mut segment);
    }
    segment
}

fn missing(r: &Reader) -> Stop {
    r.ahead(4)
        .err()
        .unwrap_or(Stop::Malformed("no sequence number"))
}

/// Length and sequence number, raw and counted from the stream's first.
fn sequence_numbers(
    r: &mut Reader,
    start: usize,
    segment: &Segment,
    flow: Option<TcpFlow>,
    fits: bool,
) -> Result<(), Stop> {
    let flow = flow.unwrap_or_default();
    let relative = segment.sequence.wrapping_sub(flow.base);
    if fits {
        r.put(LEN, u64::from(segment.len));
    }
    r.put_at(SEQ, start + 4, 4, u64::from(relative));
    r.take(SEQ_RAW)?;
    if fits && header_length(r, start) >= HEADER {
        let marks = u32::from(segment.flags & (SYN | FIN) != 0);
        let next = relative.wrapping_add(segment.len).wrapping_add(marks);
        r.put(NEXT_SEQ, u64::from(next));
    }
    Ok(())
}

fn acknowledgment(
    r: &mut Reader,
    start: usize,
    segment: &Segment,
    flow: Option<TcpFlow>,
) -> Result<(), Stop> {
    let flow = flow.unwrap_or_default();
    let acknowledgment = segment.acknowledgment;
    let relative = match segment.flags & ACK_FLAG {
        0 => acknowledgment,
        _ => acknowledgment.wrapping_sub(flow.other_base.unwrap_or(0)),
    };
    r.put_at(ACK, start + 8, 4, u64::from(relative));
    r.take(ACK_RAW)?;
    Ok(())
}

/// The window in bytes; that of a SYN is never scaled (RFC 7323 §2.2).
fn note_window(r: &mut Reader, segment: &Segment, flow: Option<TcpFlow>) {
    let at = r.at() - 2;
    let scale = flow.map(|f| f.scale);
    if segment.flags & SYN != 0 {
        r.put_at(WINDOW_SIZE, at, 2, u64::from(segment.window));
        return;
    }
    let scale = scale.unwrap_or_default();
    let shift = if segment.short { 0 } else { scale.shift() };
    let size = u64::from(segment.window) << shift;
    r.put_at(WINDOW_SIZE, at, 2, size);
    let factor: i64 = match scale {
        Scale::Unknown => -1,
        Scale::Unused => -2,
        Scale::By(_) => 1 << scale.shift(),
    };
    r.put_at(WINDOW_FACTOR, at, 2, factor as u64);
}

fn note_header_length(r: &mut Reader, start: usize, header: usize) {
    r.put_at(DATA_OFFSET, start + 12, 1, header as u64 / 4);
    r.put_at(HDR_LEN, start + 12, 1, header as u64);
}

fn note_flags(r: &mut Reader, flags: u16) {
    let at = r.at();
    r.put_at(RESERVED, at, 1, u64::from(flags >> 9));
    r.put_at(FLAG_BITS, at, 2, u64::from(flags & 0x1ff));
    r.put_at(FLAGS, at, 2, u64::from(flags));
    if r.wants_any(FLAG_RES, FLAGS_TEXT) {
        r.nested(|r| note_each_flag(r, flags, at));
    }
    let _ = r.skip(2);
}

fn note_each_flag(r: &mut Reader, flags: u16, at: usize) {
    r.put_at(FLAG_RES, at, 1, u64::from(flags & 0xe00 != 0));
    r.put_at(FLAG_AE, at, 1, u64::from(flags >> 8 & 1));
    let low = [
        FLAG_CWR.index,
        FLAG_ECE.index,
        FLAG_URG.index,
        FLAG_ACK.index,
        FLAG_PUSH.index,
        FLAG_RESET.index,
        FLAG_SYN.index,
        FLAG_FIN.index,
    ];
    for (bit, field) in (0..8).rev().zip(low) {
        r.put_at(
            Field::<bool>::at(field),
            at + 1,
            1,
            u64::from(flags >> bit & 1),
        );
    }
    if r.wants(FLAGS_TEXT) {
        r.put_text(FLAGS_TEXT, letters(flags).as_bytes());
    }
}

/// `·······A··S·`
fn letters(flags: u16) -> String {
    let letter = |(bit, letter): (u32, char)| match flags >> (11 - bit) & 1 {
        0 => '·',
        _ => letter,
    };
    (0..12).zip("RRRACEUAPRSF".chars()).map(letter).collect()
}

fn payload(
    r: &mut Reader,
    src: u16,
    dst: u16,
    segment: &Segment,
    flow: Option<TcpFlow>,
) -> Result<Next, Stop> {
    let server = flow.and_then(|f| f.server_port);
    let next = follows(src, dst, server);
    // With a segment that the capture cut, no message is put together.
    let whole = r.left() == r.reported();
    let stream = flow.filter(|_| is_followed(r) && !r.ends_at_transport());
    let stream = stream.map(|flow| TcpFlow {
        joins: flow.joins && whole,
        ..flow
    });
    // The number of a SYN counts for the SYN itself.
    let sequence = segment
        .sequence
        .wrapping_add(u32::from(segment.flags & SYN != 0));
    let stream = stream.map(|flow| r.stream(&flow, sequence, &STREAM_FIELDS));
    if segment.flags & FIN != 0
        && whole
        && let Some(stream) = stream
        && r.close_stream(stream, next)
    {
        return Ok(Next::End);
    }
    if r.reported() == 0 {
        return Ok(Next::End);
    }
    // RFC 9293 §3.5.3: a reset may carry the reason as text.
    if segment.flags & RST != 0 {
        r.rest_as(RESET_CAUSE);
        return Ok(Next::End);
    }
    if r.left() == 0 {
        return Ok(Next::End);
    }
    r.put_at(PAYLOAD, r.at(), r.left(), 0);
    if r.ends_at_transport() {
        return Ok(Next::End);
    }
    Ok(carried(r, next, flow, stream, whole))
}

/// What the segment's own bytes, `whole` where the capture has all of them, are to its stream.
fn carried(
    r: &mut Reader,
    next: Next,
    flow: Option<TcpFlow>,
    stream: Option<Stream>,
    whole: bool,
) -> Next {
    let analysis = flow.map_or(Analysis::default(), |f| f.analysis);
    // The byte that a keep-alive carries is none of the stream's.
    let next = match analysis.has(Analysis::KEEP_ALIVE) {
        true => Next::Data,
        false => next,
    };
    // What was seen before, or too late, would confuse the protocols above.
    let again = analysis.is_sent_again();
    let repeats = again || analysis.has(Analysis::OUT_OF_ORDER);
    let joins = flow.is_some_and(|f| f.joins);
    match stream {
        Some(_) if joins && whole && again => {
            r.put_at(SEGMENT_DATA, r.at(), r.left(), 0);
            Next::End
        }
        Some(stream) if joins && whole => r.read_stream(stream, next, repeats),
        // One that the capture cut is read by itself, and again if it was sent again without need.
        Some(stream)
            if joins && !analysis.has(Analysis::RETRANSMISSION | Analysis::OUT_OF_ORDER) =>
        {
            r.read_stream(stream, next, false)
        }
        _ if repeats => Next::End,
        _ => {
            let continued = flow.map_or(0, |f| f.continued) as usize;
            if continued >= r.reported() {
                return Next::End;
            }
            r.seek(r.at() + continued);
            r.set_fragment();
            match stream {
                Some(stream) => r.read_stream(stream, next, false),
                None => next,
            }
        }
    }
}

/// Fragments, and what is quoted in errors, say too little of their stream.
fn is_followed(r: &Reader) -> bool {
    !r.is_fragment() && !r.is_quoted()
}

fn follows(src: u16, dst: u16, server: Option<u16>) -> Next {
    let (low, high) = (src.min(dst), src.max(dst));
    match server.filter(|p| *p == high) {
        Some(server) => Next::Either(Key::Tcp(server), Key::Tcp(low)),
        None => Next::Either(Key::Tcp(low), Key::Tcp(high)),
    }
}

fn heading(layer: &Layer, out: &mut String) {
    let (Some(src), Some(dst)) = (layer.value(SRC_PORT), layer.value(DST_PORT)) else {
        return;
    };
    let _ = write!(out, ", Src Port: {src}, Dst Port: {dst}");
    if let Some(seq) = layer.value(SEQ) {
        let _ = write!(out, ", Seq: {seq}");
    }
    if layer.value(FLAG_ACK) == Some(1)
        && let Some(ack) = layer.value(ACK)
    {
        let _ = write!(out, ", Ack: {ack}");
    }
    if let Some(len) = layer.value(LEN) {
        let _ = write!(out, ", Len: {len}");
    }
}

/// What is remarkable about a segment, as it stands before the text of what it carries.
pub fn remarks(layer: &Layer) -> String {
    analysis::info(layer)
}

/// `443 → 50000 [SYN, ACK] Seq=0 Ack=1 Win=65535 Len=0 MSS=1460`
fn info(layer: &Layer, out: &mut String) {
    let (Some(src), Some(dst)) = (layer.value(SRC_PORT), layer.value(DST_PORT)) else {
        return;
    };
    let _ = write!(out, "{}{src} → {dst}", analysis::info(layer));
    let Some(flags) = layer.value(FLAGS) else {
        return;
    };
    let _ = write!(out, " [{}]", names_of(flags));
    let number = |out: &mut String, name: &str, value: Option<u64>| {
        if let Some(value) = value {
            let _ = write!(out, " {name}={value}");
        }
    };
    number(out, "Seq", layer.value(SEQ));
    number(out, "Ack", layer.value(ACK).filter(|_| flags & 0x10 != 0));
    number(out, "Win", layer.value(WINDOW_SIZE));
    if flags & 0x20 != 0 {
        number(out, "Urg", layer.value(URGENT_POINTER));
    }
    number(out, "Len", layer.value(LEN));
    options::info(layer, out);
    if is_part_of_more(layer) && !analysis::is_sent_again(layer) {
        out.push(' ');
        out.push_str(PART_OF_MORE);
    }
}

/// Whether a message of which a segment holds a part is not whole in it.
pub fn is_part_of_more(layer: &Layer) -> bool {
    layer.span(SEGMENT_DATA).is_some()
}

/// What the info column says of a segment whose message others complete.
pub const PART_OF_MORE: &str = "[TCP segment of a reassembled PDU]";

/// The versions of multipath TCP are a protocol of their own to Wireshark.
fn edition(layer: &Layer) -> Option<&'static str> {
    layer.span(OPTION_MULTIPATH).is_some().then_some("MPTCP")
}

/// `SYN, ACK`
fn names_of(flags: u64) -> String {
    const NAMES: [&str; 9] = ["FIN", "SYN", "RST", "PSH", "ACK", "URG", "ECE", "CWR", "AE"];
    let set = (0..).zip(NAMES).filter(|(bit, _)| flags >> bit & 1 == 1);
    let mut names: Vec<&str> = set.map(|(_, name)| name).collect();
    if flags & 0xe00 != 0 {
        names.push("Reserved");
    }
    match names.is_empty() {
        true => "<None>".to_string(),
        false => names.join(", "),
    }
}
