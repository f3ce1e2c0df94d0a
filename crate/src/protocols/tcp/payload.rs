//! What a segment carries: part of a stream's messages, or bytes that are read by themselves.
use super::fields::*;
use super::{FIN, RST, STREAM_FIELDS, SYN};
use crate::wire::*;

/// What stands behind the header.
pub fn read(
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
    let ends = r.unread() != Unread::Nothing;
    let stream = flow.filter(|_| is_followed(r) && !ends);
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
    if ends {
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
            r.put_at(RETRANSMITTED_DATA, r.at(), r.left(), 0);
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
