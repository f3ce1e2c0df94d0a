//! Transmission Control Protocol.
mod analysis;
mod fields;
mod flags;
mod lines;
mod multipath;
mod options;
mod payload;
mod summary;

use super::expert;
use crate::wire::*;
pub use fields::PROTOCOL;
use fields::*;
pub use fields::{DST_PORT, OF_THE_CARRIED, PAYLOAD, SRC_PORT, STREAM_FIELDS, is_of_the_stream};
pub use summary::{PART_OF_MORE, is_part_of_more, remarks};

const HEADER: usize = 20;
const FIN: u16 = 0x01;
const SYN: u16 = 0x02;
const RST: u16 = 0x04;
const ACK_FLAG: u16 = 0x10;
const URG: u16 = 0x20;

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
        r.nested(|r| {
            expert::tell_as(
                r,
                HEADER_TOO_SHORT,
                format_args!("Bogus TCP header length ({header}, must be at least {HEADER})"),
            )
        });
        return Ok(Next::End);
    }
    acknowledgment(r, start, &segment, counted)?;
    note_header_length(r, start, header);
    flags::note(r, &segment, flow, (src, dst));
    window(r, &segment, flow)?;
    checksum(r)?;
    urgent_pointer(r, segment.flags)?;
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
    payload::read(r, src, dst, &segment, flow)
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
        headless: header < HEADER,
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
    if !r.wants_any(LEN, NEXT_SEQ) {
        return r.skip(4);
    }
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
    let acknowledgment = segment.acknowledgment;
    if r.wants_any(ACK, ACK_RAW) {
        let flow = flow.unwrap_or_default();
        let relative = match segment.flags & ACK_FLAG {
            0 => acknowledgment,
            _ => acknowledgment.wrapping_sub(flow.other_base.unwrap_or(0)),
        };
        r.put_at(ACK, start + 8, 4, u64::from(relative));
        r.take(ACK_RAW)?;
    } else {
        r.skip(4)?;
    }
    if segment.flags & ACK_FLAG == 0 && acknowledgment != 0 {
        r.nested(|r| expert::tell(r, ACK_NONZERO));
    }
    Ok(())
}

fn urgent_pointer(r: &mut Reader, flags: u16) -> Result<(), Stop> {
    if r.take(URGENT_POINTER)? != 0 && flags & URG == 0 {
        r.nested(|r| expert::tell(r, URGENT_NONZERO));
    }
    Ok(())
}

fn window(r: &mut Reader, segment: &Segment, flow: Option<TcpFlow>) -> Result<(), Stop> {
    if !r.wants_any(WINDOW, WINDOW_FACTOR) {
        return r.skip(2);
    }
    r.take(WINDOW)?;
    note_window(r, segment, flow);
    Ok(())
}

fn checksum(r: &mut Reader) -> Result<(), Stop> {
    if !r.wants_any(CHECKSUM, CHECKSUM_STATUS) {
        return r.skip(2);
    }
    r.take(CHECKSUM)?;
    r.put(CHECKSUM_STATUS, 2);
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
    if r.wants_any(DATA_OFFSET, HDR_LEN) {
        r.put_at(DATA_OFFSET, start + 12, 1, header as u64 / 4);
        r.put_at(HDR_LEN, start + 12, 1, header as u64);
    }
}
