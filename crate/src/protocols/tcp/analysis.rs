//! What the packets before say of a segment: its times, and whether it was lost, repeated or overtaken.
use super::fields::*;
use crate::protocols::expert;
use crate::wire::*;

/// What is found of a segment, its mark, and what the info column says of it; in Wireshark's order.
const MARKS: [(u16, u8, &str); 14] = [
    (
        Analysis::RETRANSMISSION,
        RETRANSMISSION.index,
        "Retransmission",
    ),
    (
        Analysis::FAST_RETRANSMISSION,
        FAST_RETRANSMISSION.index,
        "Fast Retransmission",
    ),
    (
        Analysis::SPURIOUS_RETRANSMISSION,
        SPURIOUS_RETRANSMISSION.index,
        "Spurious Retransmission",
    ),
    (Analysis::OUT_OF_ORDER, OUT_OF_ORDER.index, "Out-Of-Order"),
    (
        Analysis::REUSED_PORTS,
        REUSED_PORTS.index,
        "Port numbers reused",
    ),
    (
        Analysis::LOST_SEGMENT,
        LOST_SEGMENT.index,
        "Previous segment not captured",
    ),
    (
        Analysis::ACK_LOST,
        ACK_LOST_SEGMENT.index,
        "ACKed unseen segment",
    ),
    (
        Analysis::WINDOW_UPDATE,
        WINDOW_UPDATE.index,
        "Window Update",
    ),
    (Analysis::KEEP_ALIVE, KEEP_ALIVE.index, "Keep-Alive"),
    (
        Analysis::KEEP_ALIVE_ACK,
        KEEP_ALIVE_ACK.index,
        "Keep-Alive ACK",
    ),
    (
        Analysis::ZERO_WINDOW_PROBE,
        ZERO_WINDOW_PROBE.index,
        "ZeroWindowProbe",
    ),
    (Analysis::ZERO_WINDOW, ZERO_WINDOW.index, "ZeroWindow"),
    (
        Analysis::ZERO_WINDOW_PROBE_ACK,
        ZERO_WINDOW_PROBE_ACK.index,
        "ZeroWindowProbeAck",
    ),
    (Analysis::WINDOW_FULL, WINDOW_FULL.index, "Window Full"),
];

/// Stands before the options: what stops within those has its times.
pub fn note_times(r: &mut Reader, flow: &TcpFlow) {
    if !r.wants_any(TIMES, TIME_DELTA) {
        return;
    }
    r.put(TIMES, 0);
    r.nested(|r| {
        r.put(TIME_RELATIVE, flow.since_first as u64);
        r.put(TIME_DELTA, flow.since_previous as u64);
    });
}

pub fn note(r: &mut Reader, flow: &TcpFlow) {
    if !r.wants_any(ANALYSIS, DUPLICATE_FRAME) {
        return;
    }
    let analysis = &Analysis {
        flags: flow.analysis.flags & !Analysis::CLOSES_SECOND,
        ..flow.analysis
    };
    if *analysis == Analysis::default() {
        return;
    }
    r.put(ANALYSIS, 0);
    r.nested(|r| {
        if let Some((frame, rtt)) = analysis.acks {
            r.put(ACKS_FRAME, u64::from(frame));
            // At once is not told from unknown.
            if rtt != 0 {
                r.put(ACK_RTT, rtt as u64);
            }
        }
        if let Some(rtt) = flow.initial_rtt {
            r.put(INITIAL_RTT, rtt as u64);
        }
        if let Some(bytes) = analysis.bytes_in_flight.filter(|bytes| *bytes > 0) {
            r.put(BYTES_IN_FLIGHT, u64::from(bytes));
        }
        if let Some(bytes) = analysis.push_bytes {
            r.put(PUSH_BYTES, u64::from(bytes));
        }
        if analysis.flags != 0 {
            flags(r, analysis);
        }
    });
}

fn flags(r: &mut Reader, analysis: &Analysis) {
    r.put(ANALYSIS_FLAGS, 0);
    r.nested(|r| {
        let repeated = Analysis::FAST_RETRANSMISSION | Analysis::SPURIOUS_RETRANSMISSION;
        for (flag, field, _) in MARKS {
            if analysis.has(flag) {
                expert::tell_one_of(r, field);
            }
            // Both are retransmissions as well.
            if analysis.has(flag & repeated) {
                expert::tell(r, RETRANSMISSION);
            }
        }
        if let Some((frame, since)) = analysis.repeats.filter(|(_, since)| *since != 0) {
            r.put(RTO, since as u64);
            r.put(RTO_FRAME, u64::from(frame));
        }
        if analysis.has(Analysis::DUPLICATE_ACK) {
            r.put(DUPLICATE_ACK, 0);
        }
    });
    if let Some((number, frame)) = analysis.duplicate {
        r.put(DUPLICATE_NUMBER, u64::from(number));
        r.put(DUPLICATE_FRAME, u64::from(frame));
        // The same name once more, as Wireshark has it.
        r.nested(|r| {
            expert::tell_as(
                r,
                DUPLICATE_ACK_TOLD,
                format_args!("Duplicate ACK (#{number})"),
            )
        });
    }
}

pub fn is_sent_again(layer: &Layer) -> bool {
    layer.span(RETRANSMISSION).is_some()
}

/// `[TCP Dup ACK 12#1] [TCP Window Full] `: the last found stands first.
pub fn info(layer: &Layer) -> String {
    let mut out = String::new();
    for (_, field, text) in MARKS {
        // A fast or spurious retransmission is marked as both, and called by the finer name.
        let finer = [FAST_RETRANSMISSION.index, SPURIOUS_RETRANSMISSION.index];
        let coarse = field == RETRANSMISSION.index;
        let has = |mark: u8| layer.span(Field::<Mark>::at(mark)).is_some();
        if has(field) && !(coarse && finer.into_iter().any(has)) {
            out = format!("[TCP {text}] {out}");
        }
    }
    if let (Some(number), Some(frame)) =
        (layer.value(DUPLICATE_NUMBER), layer.value(DUPLICATE_FRAME))
    {
        out = format!("[TCP Dup ACK {frame}#{number}] {out}");
    }
    out
}
