//! One direction of a TCP connection, and what a segment's numbers say beside those before it.
//! The rules are those that Wireshark 4.0 prints its analysis by.
use crate::wire::{Analysis, Scale, Segment};
use serde::{Deserialize, Serialize};

pub const FIN: u16 = 0x01;
pub const SYN: u16 = 0x02;
pub const RST: u16 = 0x04;
pub const PSH: u16 = 0x08;
pub const ACK: u16 = 0x10;

/// Segments remembered a direction while nobody acknowledges them.
const MAX_UNACKNOWLEDGED: usize = 10_000;
/// More bytes than this are not in flight, but a mistake.
const MAX_FLIGHT: u32 = 2_000_000_000;
/// A fast retransmission follows the last duplicate acknowledgment within this time.
const FAST_NS: u64 = 20_000_000;
/// What comes within this time of the newest segment came out of order, unless the handshake showed the round trip.
const REORDERED_NS: u64 = 3_000_000;

/// A segment that was sent and not yet acknowledged.
#[derive(Clone, Copy, Debug, Serialize, Deserialize)]
struct Sent {
    frame: u32,
    time_ns: i64,
    sequence: u32,
    next: u32,
}

#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub struct Direction {
    /// First sequence number.
    pub base: Option<u32>,
    pub scale: Scale,
    /// Oldest first.
    sent: Vec<Sent>,
    next: Option<Newest>,
    /// The end of what was seen without a gap; none once more was acknowledged, until the gap is seen.
    contiguous: Option<u32>,
    last_ack: u32,
    last_ack_ns: i64,
    acked_once: bool,
    window: u16,
    duplicates: u32,
    /// The frame that first acknowledged what the duplicates repeat.
    not_duplicate: u32,
    last_flags: u16,
    /// Whether a segment is missing since the other side acknowledged one.
    flight_unknown: bool,
    push_bytes: u32,
    pushed: bool,
    /// Bytes of the other side that the newest segment acknowledges selectively.
    sacked: u32,
    /// The rest of a message that did not end in its segment: from here to there.
    pub message: Option<(u32, u32)>,
}

/// The segment that reached furthest.
#[derive(Clone, Copy, Debug, Serialize, Deserialize)]
struct Newest {
    sequence: u32,
    frame: u32,
    time_ns: i64,
}

/// Order of sequence numbers, which wrap (RFC 9293 §3.4).
pub fn before(a: u32, b: u32) -> bool {
    (a.wrapping_sub(b) as i32) < 0
}
pub fn up_to(a: u32, b: u32) -> bool {
    !before(b, a)
}

/// A segment with the two directions it belongs to.
pub struct Step<'a> {
    pub segment: &'a Segment,
    /// From the segment's sender, and from its receiver.
    pub own: &'a mut Direction,
    pub other: &'a mut Direction,
    pub initial_rtt: Option<i64>,
}

impl Step<'_> {
    fn sets(&self, flags: u16) -> bool {
        self.segment.flags & flags != 0
    }
    /// Whether the segment stands where the next one should.
    fn is_next(&self) -> bool {
        self.segment.sequence == self.own.next_sequence()
    }
    /// An empty segment that repeats number and acknowledgment of the one before.
    fn repeats_numbers(&self) -> bool {
        let s = self.segment;
        s.len == 0
            && self.is_next()
            && s.acknowledgment == self.own.last_ack
            && !self.sets(SYN | FIN | RST)
    }

    /// Judges the segment, then remembers it.
    pub fn analyse(mut self) -> Analysis {
        let mut analysis = Analysis::default();
        self.note_bases();
        if self.sets(ACK) {
            self.other.flight_unknown = false;
        }
        self.judge_windows(&mut analysis);
        let s = self.segment;
        if s.acknowledgment != self.own.last_ack {
            self.own.not_duplicate = s.frame;
            self.own.duplicates = 0;
        }
        self.judge_acknowledgment(&mut analysis);
        if s.len > 0 || self.sets(SYN | FIN) {
            self.judge_repetition(&mut analysis);
        }
        self.remember(&analysis);
        self.settle(&mut analysis);
        self.count_flight(&mut analysis);
        analysis
    }

    /// First numbers; without its SYN a stream begins at relative number 1, as if the SYN had been one before.
    fn note_bases(&mut self) {
        let s = self.segment;
        let syn = self.sets(SYN);
        let first = s.sequence.wrapping_sub(u32::from(!syn));
        self.own.base.get_or_insert(first);
        if self.sets(ACK) {
            let first = s.acknowledgment.wrapping_sub(1);
            self.other.base.get_or_insert(first);
        }
    }

    /// Probes of a closed window, keep-alives, gaps, and duplicate acknowledgments: the first that fits ends the search.
    fn judge_windows(&mut self, analysis: &mut Analysis) {
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
            self.own.contiguous.get_or_insert(next.sequence);
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
            self.own.duplicates += 1;
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

    /// An acknowledgment of what was never seen; said once of each gap.
    fn judge_acknowledgment(&mut self, analysis: &mut Analysis) {
        let s = self.segment;
        let Some(contiguous) = self.other.contiguous else {
            // The gap was said already: Wireshark shows that it looked, and no more.
            let next = self.other.next;
            if self.sets(ACK) && next.is_some_and(|n| before(n.sequence, s.acknowledgment)) {
                analysis.bytes_in_flight = Some(0);
            }
            return;
        };
        if !self.sets(ACK) || !before(contiguous, s.acknowledgment) {
            return;
        }
        let probed = self.other.last_flags & Analysis::ZERO_WINDOW_PROBE != 0;
        let one_more = s.acknowledgment == self.own.last_ack.wrapping_add(1);
        if probed && one_more && self.is_next() {
            analysis.flags |= Analysis::WINDOW_UPDATE;
            self.other.contiguous = self.other.next.map(|n| n.sequence);
        } else {
            analysis.flags |= Analysis::ACK_LOST;
            let seen = self.other.next.map(|n| n.sequence);
            self.other.contiguous = seen.filter(|seen| up_to(s.acknowledgment, *seen));
        }
    }

    /// Bytes (or a SYN or FIN) that do not go beyond those seen: sent again, or overtaken.
    fn judge_repetition(&mut self, analysis: &mut Analysis) {
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

    fn remember(&mut self, analysis: &Analysis) {
        let s = self.segment;
        let mut next = s.sequence.wrapping_add(s.len);
        if s.len > 0 || self.sets(SYN | FIN) {
            next = next.wrapping_add(u32::from(self.sets(SYN | FIN)));
            if self.own.sent.len() < MAX_UNACKNOWLEDGED {
                self.own.sent.push(Sent {
                    frame: s.frame,
                    time_ns: s.time_ns,
                    sequence: s.sequence,
                    next,
                });
            }
        }
        if !analysis.has(Analysis::ZERO_WINDOW_PROBE) {
            let newest = self.own.next.map(|n| n.sequence);
            if newest.is_none_or(|newest| before(newest, next)) {
                self.own.next = Some(Newest {
                    sequence: next,
                    frame: s.frame,
                    time_ns: s.time_ns,
                });
            }
            if newest.is_none() || self.own.contiguous == Some(s.sequence) {
                self.own.contiguous = self.own.next.map(|n| n.sequence);
            }
        }
        self.own.window = s.window;
        self.own.acked_once = self.own.acked_once || (self.sets(ACK) && !self.sets(SYN));
        self.own.last_ack = s.acknowledgment;
        self.own.last_ack_ns = s.time_ns;
        self.own.last_flags = analysis.flags;
        self.own.sacked = s.sacked;
    }

    /// Forgets what this segment acknowledges, by the number alone, as Wireshark does.
    fn settle(&mut self, analysis: &mut Analysis) {
        let s = self.segment;
        let ack = s.acknowledgment;
        let mut acks = None;
        self.other.sent.retain_mut(|sent| {
            if ack == sent.next {
                acks.get_or_insert((sent.frame, s.time_ns.wrapping_sub(sent.time_ns)));
                return false;
            }
            if before(sent.sequence, ack) && before(ack, sent.next) {
                sent.sequence = ack;
                return true;
            }
            before(ack, sent.next)
        });
        analysis.acks = acks;
    }

    fn count_flight(&mut self, analysis: &mut Analysis) {
        let s = self.segment;
        if s.len == 0 {
            return;
        }
        let Some(in_flight) = self.in_flight() else {
            return;
        };
        if self.own.pushed {
            self.own.push_bytes = 0;
        }
        self.own.push_bytes = self.own.push_bytes.wrapping_add(s.len);
        self.own.pushed = self.sets(PSH);
        if (1..MAX_FLIGHT).contains(&in_flight) {
            // Those that were received selectively are none of them.
            let in_flight = in_flight.saturating_sub(self.other.sacked);
            analysis.bytes_in_flight = Some(in_flight);
            analysis.push_bytes = Some(self.own.push_bytes).filter(|_| in_flight > 0);
        }
    }
}

impl Step<'_> {
    /// Bytes between the first and the last that are not acknowledged.
    fn in_flight(&self) -> Option<u32> {
        if self.own.flight_unknown {
            return None;
        }
        let sent = self.own.sent.iter();
        // Counted from the stream's first number: what stands before it is far behind all others.
        let base = self.own.base.unwrap_or(0);
        let first = sent.clone().map(|x| x.sequence.wrapping_sub(base)).min()?;
        let last = sent.map(|x| x.next.wrapping_sub(base)).max()?;
        // The number of the segment's own SYN or FIN is no byte.
        let mark = u32::from(self.sets(SYN | FIN));
        Some(last.wrapping_sub(first).wrapping_sub(mark))
    }
}

impl Direction {
    /// Whether no byte before the end of its newest segment is missing.
    pub fn is_whole(&self, newest: &Segment) -> bool {
        let marks = u32::from(newest.flags & (SYN | FIN) != 0);
        let end = newest.sequence.wrapping_add(newest.len).wrapping_add(marks);
        self.contiguous == Some(end)
    }
    /// How many bytes of a segment belong to a message begun before it.
    pub fn continued(&self, segment: &Segment) -> u32 {
        let Some((start, end)) = self.message else {
            return 0;
        };
        match up_to(start, segment.sequence) && before(segment.sequence, end) {
            true => end.wrapping_sub(segment.sequence),
            false => 0,
        }
    }
    fn next_sequence(&self) -> u32 {
        self.next.map_or(0, |n| n.sequence)
    }
}
