//! What a segment is judged to be beside those before it: a gap, a probe, a repetition.
use super::{ACK, FIN, Newest, RST, SYN, Step, before, up_to};
use crate::wire::{Analysis, Scale};

/// A fast retransmission follows the last duplicate acknowledgment within this time.
const FAST_NS: u64 = 20_000_000;
/// What comes within this time of the newest segment came out of order, unless the handshake showed the round trip.
const REORDERED_NS: u64 = 3_000_000;

/// In place of a number of duplicate acknowledgments: that one of what was never seen was said.
const SAID: u32 = u32::MAX;

impl Step<'_> {
    /// Probes of a closed window, keep-alives, gaps, and duplicate acknowledgments: the first that fits ends the search.
    pub(super) fn judge_windows(&mut self, analysis: &mut Analysis) {
        let s = self.segment;
        let plain = !self.sets(SYN | FIN | RST);
        if s.len == 1 && self.is_next() && self.other.window == 0 {
            analysis.flags |= Analysis::ZERO_WINDOW_PROBE;
            return;
        }
        if s.window == 0 && plain {
            analysis.flags |= Analysis::ZERO_WINDOW;
        }
        if let Some(next) = self.own.next
            && before(next.sequence, s.sequence)
            && !self.sets(RST)
        {
            analysis.flags |= Analysis::LOST_SEGMENT;
            self.own.flight_unknown = true;
        }
        if s.len <= 1 && s.sequence == self.own.next_sequence().wrapping_sub(1) && plain {
            analysis.flags |= Analysis::KEEP_ALIVE;
        }
        let repeats = self.repeats_numbers();
        if repeats && s.window != 0 && s.window != self.own.window {
            analysis.flags |= Analysis::WINDOW_UPDATE;
        }
        if s.len > 0 && plain && self.fills_window() {
            analysis.flags |= Analysis::WINDOW_FULL;
        }
        let same_window = s.window == self.own.window;
        if repeats && same_window && s.window != 0 {
            if self.other.last_flags & Analysis::KEEP_ALIVE != 0 {
                analysis.flags |= Analysis::KEEP_ALIVE_ACK;
                return;
            }
            self.own.duplicates = match self.own.duplicates {
                SAID => 1,
                before => before + 1,
            };
            analysis.flags |= Analysis::DUPLICATE_ACK;
            analysis.duplicate = Some((self.own.duplicates, self.own.not_duplicate));
        }
        self.judge_probe_answer(same_window && plain, analysis);
    }

    fn judge_probe_answer(&mut self, same_window: bool, analysis: &mut Analysis) {
        let s = self.segment;
        let acked = s.acknowledgment.wrapping_sub(self.own.last_ack) <= 1;
        let probed = self.other.last_flags & Analysis::ZERO_WINDOW_PROBE != 0;
        if s.len == 0 && s.window == 0 && same_window && self.is_next() && acked && probed {
            analysis.flags |= Analysis::ZERO_WINDOW_PROBE_ACK;
            // The receiver took the byte that the probe brought.
            if s.acknowledgment != self.own.last_ack
                && let Some(next) = &mut self.other.next
            {
                next.sequence = s.acknowledgment;
                self.other.contiguous = Some(s.acknowledgment);
            }
        }
    }

    fn fills_window(&self) -> bool {
        let shift = match self.other.scale {
            Scale::Unknown => return false,
            // The window of a SYN is never scaled (RFC 7323 §2.2), nor is it here of a first acknowledgment.
            _ if !self.other.acked_once => 0,
            scale => scale.shift(),
        };
        let edge = self.other.last_ack;
        let edge = edge.wrapping_add(u32::from(self.other.window) << shift);
        self.segment.sequence.wrapping_add(self.segment.len) == edge
    }

    /// An acknowledgment of what was never seen; said once, until the other side sends something new.
    pub(super) fn judge_acknowledgment(&mut self, analysis: &mut Analysis) {
        let s = self.segment;
        let Some(contiguous) = self.other.contiguous else {
            return;
        };
        if !self.sets(ACK) || !before(contiguous, s.acknowledgment) {
            return;
        }
        let seen = self.other.next_sequence();
        let probed = self.other.last_flags & Analysis::ZERO_WINDOW_PROBE != 0;
        let one_more = s.acknowledgment == self.own.last_ack.wrapping_add(1);
        if probed && one_more && self.is_next() {
            analysis.flags |= Analysis::WINDOW_UPDATE;
            self.other.contiguous = Some(seen);
        } else if before(contiguous, seen) {
            analysis.flags |= Analysis::ACK_LOST;
            self.other.contiguous = Some(seen);
        } else {
            // Wireshark keeps in the counter of duplicates that it was said; where it was, it shows that it looked, and no more.
            match self.other.duplicates {
                0 => analysis.flags |= Analysis::ACK_LOST,
                _ => analysis.bytes_in_flight = Some(0),
            }
            self.other.duplicates = SAID;
        }
    }

    /// Bytes (or a SYN or FIN) that do not go beyond those seen: sent again, or overtaken.
    pub(super) fn judge_repetition(&mut self, analysis: &mut Analysis) {
        if analysis.has(Analysis::KEEP_ALIVE) {
            return;
        }
        let s = self.segment;
        let end = s.sequence.wrapping_add(s.len);
        if s.len > 0 && self.other.last_ack != 0 && up_to(end, self.other.last_ack) {
            analysis.flags |= Analysis::SPURIOUS_RETRANSMISSION;
            return;
        }
        let Some(newest) = self.own.next else { return };
        let probe = s.len > 1 && newest.sequence.wrapping_sub(1) == s.sequence;
        if probe || !before(s.sequence, newest.sequence) {
            return;
        }
        analysis.flags |= if self.is_fast() {
            Analysis::FAST_RETRANSMISSION
        } else if self.is_overtaken(newest) {
            Analysis::OUT_OF_ORDER
        } else {
            analysis.repeats = Some(self.original(newest));
            Analysis::RETRANSMISSION
        };
    }

    /// A time that runs backwards counts as long.
    fn since(&self, time_ns: i64) -> u64 {
        self.segment.time_ns.wrapping_sub(time_ns) as u64
    }

    fn is_fast(&self) -> bool {
        self.other.duplicates >= 2
            && self.other.last_ack == self.segment.sequence
            && self.since(self.other.last_ack_ns) < FAST_NS
    }

    fn is_overtaken(&self, newest: Newest) -> bool {
        let s = self.segment;
        let end = s.sequence.wrapping_add(s.len);
        let marked = end.wrapping_add(u32::from(self.sets(SYN | FIN)));
        let limit = self.initial_rtt.map_or(REORDERED_NS, |rtt| rtt as u64);
        self.since(newest.time_ns) < limit && newest.sequence != marked
    }

    /// The oldest frame that is not acknowledged, or else the newest, and the time since.
    fn original(&self, newest: Newest) -> (u32, i64) {
        let now = self.segment.time_ns;
        match self.own.sent.first() {
            Some(sent) => (sent.frame, now.wrapping_sub(sent.time_ns)),
            None => (newest.frame, now.wrapping_sub(newest.time_ns)),
        }
    }
}
