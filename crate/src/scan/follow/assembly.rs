//! The segments of a stream, put together in order: what is missing is noted, what came twice is there once.
use crate::wire::Address;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// More of a stream is not kept.
const MOST_BYTES: usize = 64 << 20;
/// A gap that nothing has filled after so many waiting segments is taken for lost.
const MOST_WAITING: usize = 4_096;

/// Bytes that one packet brought; the pieces of a side follow each other.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Piece {
    /// The packet's number.
    pub packet: u32,
    /// Nanoseconds since 1970; nothing where the packet has no time.
    pub time_ns: Option<i64>,
    /// 0 is who sent the stream's first packet, 1 the other.
    pub side: u8,
    /// Where its bytes begin in `Followed::data`, and how many they are.
    pub start: u32,
    pub len: u32,
    /// Bytes that the capture lacks before these.
    pub missing: u32,
}

#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Followed {
    /// `192.0.2.1:80`, of either side.
    pub ends: [String; 2],
    pub pieces: Vec<Piece>,
    pub data: Vec<u8>,
    /// Whether the stream was longer than what is kept.
    pub cut: bool,
}

/// What one packet of the stream brought.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Segment {
    pub packet: u32,
    pub time_ns: Option<i64>,
    /// Source and destination, each with its port.
    pub ends: [(Address, u16); 2],
    /// TCP's sequence number as it stands there, and whether SYN is set.
    pub sequence: Option<(u32, bool)>,
    pub bytes: Vec<u8>,
}

#[derive(Clone, Debug)]
struct Waiting {
    packet: u32,
    time_ns: Option<i64>,
    bytes: Vec<u8>,
}

/// One side of a TCP stream. Sequence numbers are relative and unwrapped, so that they only rise.
#[derive(Clone, Debug, Default)]
struct Side {
    next: Option<u64>,
    waiting: BTreeMap<u64, Waiting>,
    waiting_bytes: usize,
}

#[derive(Default)]
pub struct Assembly {
    sides: [Side; 2],
    found: Followed,
}

impl Assembly {
    /// Takes the next packet of the stream; false where no more is kept.
    pub fn add(&mut self, segment: Segment) -> bool {
        let side = self.side_of(segment.ends);
        let waiting = Waiting {
            packet: segment.packet,
            time_ns: segment.time_ns,
            bytes: segment.bytes,
        };
        match segment.sequence {
            Some((sequence, syn)) => self.segment(side, sequence, syn, waiting),
            None => self.keep(side, &waiting, 0, 0),
        }
        !self.found.cut
    }
    /// What is in order already, where that is not more than `most` bytes.
    pub fn so_far(&self, most: usize) -> Option<Followed> {
        (self.found.data.len() <= most).then(|| Followed {
            pieces: in_turn(self.found.pieces.clone()),
            ..self.found.clone()
        })
    }
    /// What was found; segments that still wait for lost ones stand behind a gap.
    pub fn finish(mut self) -> Followed {
        for side in 0..2u8 {
            while self.flush(side) {}
        }
        self.found.pieces = in_turn(std::mem::take(&mut self.found.pieces));
        self.found
    }

    fn side_of(&mut self, [source, destination]: [(Address, u16); 2]) -> u8 {
        let end = |(address, port)| match address {
            Address::Ip6(_) => format!("[{address}]:{port}"),
            _ => format!("{address}:{port}"),
        };
        let source = end(source);
        if self.found.ends[0].is_empty() {
            self.found.ends = [source, end(destination)];
            return 0;
        }
        u8::from(self.found.ends[0] != source)
    }

    fn keep(&mut self, side: u8, waiting: &Waiting, from: usize, missing: u32) {
        let bytes = waiting.bytes.get(from..).unwrap_or(&[]);
        // What would still find room behind a piece that did not would stand in its place.
        self.found.cut |= self.found.data.len() + bytes.len() > MOST_BYTES;
        if self.found.cut || bytes.is_empty() {
            return;
        }
        self.found.pieces.push(Piece {
            packet: waiting.packet,
            time_ns: waiting.time_ns,
            side,
            start: self.found.data.len() as u32,
            len: bytes.len() as u32,
            missing,
        });
        self.found.data.extend_from_slice(bytes);
    }

    /// Takes what continues the side, and drops what it has already.
    fn advance(&mut self, side: u8) {
        while let (Some(at), Some(next)) = (self.first_waiting(side), self.due(side)) {
            if at > next {
                return;
            }
            let Some(waiting) = self.take(side, at) else {
                return;
            };
            let known = (next - at) as usize;
            if known < waiting.bytes.len() {
                self.keep(side, &waiting, known, 0);
                self.sides[usize::from(side)].next = Some(at + waiting.bytes.len() as u64);
            }
        }
    }
    /// Goes on behind a gap; false where nothing waits.
    fn flush(&mut self, side: u8) -> bool {
        let Some((at, waiting)) = self
            .first_waiting(side)
            .and_then(|at| Some((at, self.take(side, at)?)))
        else {
            return false;
        };
        let missing = self.due(side).map_or(0, |next| at.saturating_sub(next));
        self.keep(side, &waiting, 0, missing.min(u64::from(u32::MAX)) as u32);
        self.sides[usize::from(side)].next = Some(at + waiting.bytes.len() as u64);
        self.advance(side);
        true
    }
    fn due(&self, side: u8) -> Option<u64> {
        self.sides[usize::from(side)].next
    }
    fn first_waiting(&self, side: u8) -> Option<u64> {
        let waiting = &self.sides[usize::from(side)].waiting;
        waiting.first_key_value().map(|(at, _)| *at)
    }
    fn take(&mut self, side: u8, at: u64) -> Option<Waiting> {
        let side = &mut self.sides[usize::from(side)];
        let waiting = side.waiting.remove(&at)?;
        side.waiting_bytes -= waiting.bytes.len();
        Some(waiting)
    }

    fn segment(&mut self, side: u8, sequence: u32, syn: bool, waiting: Waiting) {
        let state = &mut self.sides[usize::from(side)];
        // Half of the range away from what is due is the other way round.
        const WRAP: u64 = 1 << 32;
        let due = *state
            .next
            .get_or_insert(WRAP + u64::from(sequence) + u64::from(syn));
        let distance = sequence
            .wrapping_add(u32::from(syn))
            .wrapping_sub(due as u32) as i32;
        let Some(at) = due.checked_add_signed(i64::from(distance)) else {
            return;
        };
        if waiting.bytes.is_empty() {
            return;
        }
        let longer = |known: &Waiting| known.bytes.len() < waiting.bytes.len();
        if state.waiting.get(&at).is_none_or(longer) {
            state.waiting_bytes += waiting.bytes.len();
            if let Some(shorter) = state.waiting.insert(at, waiting) {
                state.waiting_bytes -= shorter.bytes.len();
            }
        }
        self.advance(side);
        let state = &self.sides[usize::from(side)];
        if state.waiting.len() > MOST_WAITING || state.waiting_bytes > MOST_BYTES {
            self.flush(side);
        }
    }
}

/// Both sides' pieces as they were said: a side's own order stays, and what waited for a lost segment stands where it came.
fn in_turn(pieces: Vec<Piece>) -> Vec<Piece> {
    let (first, second): (Vec<Piece>, Vec<Piece>) = pieces.into_iter().partition(|p| p.side == 0);
    let (mut first, mut second) = (first.into_iter().peekable(), second.into_iter().peekable());
    let mut out = vec![];
    loop {
        let next = match (first.peek(), second.peek()) {
            (Some(a), Some(b)) if b.packet < a.packet => second.next(),
            (Some(_), _) => first.next(),
            (None, _) => second.next(),
        };
        match next {
            Some(piece) => out.push(piece),
            None => return out,
        }
    }
}
