//! One direction of a TCP connection, and what a segment's numbers say beside those before it.
//! The rules are those that Wireshark 4.0 prints its analysis by.
mod judging;

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
    /// The end of what was seen without a gap.
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
        // Those that were received selectively are none of them. Of a mistake Wireshark shows that it looked, and no more.
        let in_flight = match in_flight {
            1..MAX_FLIGHT => in_flight.saturating_sub(self.other.sacked),
            _ => 0,
        };
        analysis.bytes_in_flight = Some(in_flight);
        analysis.push_bytes = Some(self.own.push_bytes).filter(|_| in_flight > 0);
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
    /// Holds no room for further segments: hardly any come.
    pub fn rest(&mut self) {
        if self.sent.is_empty() {
            self.sent = vec![];
        }
    }
    /// Behind which number it ends with its newest segment, if it does and no byte before is missing.
    pub fn ended(&self, newest: &Segment) -> Option<u32> {
        let end = newest.sequence.wrapping_add(newest.len);
        let next = end.wrapping_add(u32::from(newest.flags & (SYN | FIN) != 0));
        let ends = newest.flags & (FIN | RST) != 0 && self.contiguous == Some(next);
        ends.then_some(end)
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
