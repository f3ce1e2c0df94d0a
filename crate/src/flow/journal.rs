//! What only the order of all packets tells of each, written down while indexing, so that a packet can be shown alone as the
//! scan in order shows it: some ten bytes a packet.
use super::bytes::{Bytes, put};
use super::shared::Shared;
use crate::wire::{Analysis, Joined, Piece, TcpFlow};

/// Packets between two places that are found at once; those between are passed over one by one.
const STRIDE: u32 = 32;
/// Bytes behind which a segment of the records ends, with the packets of a place: they grow without being copied.
const SEGMENT: usize = 1 << 20;

/// Bits of an entry's first byte.
pub const IS_UDP: u8 = 1;
pub const UPWARDS: u8 = 1 << 1;
pub const ACKS: u8 = 1 << 2;
pub const FLAGS: u8 = 1 << 3;
pub const RARE: u8 = 1 << 4;
pub const FLIGHT: u8 = 1 << 5;
pub const PUSHED: u8 = 1 << 6;
/// What a rare entry has besides.
pub const REPEATS: u8 = 1;
pub const DUPLICATE: u8 = 1 << 1;
pub const CONTINUED: u8 = 1 << 2;

/// How a run of bytes stood to others.
pub const NOTHING: u64 = 0;
pub const PART: u64 = 1;
pub const WHOLE: u64 = 2;
pub const NO_ROOM: u64 = 3;
pub const AGAIN: u64 = 4;

#[derive(Debug, Default)]
pub struct Journal {
    /// A packet's entries behind their length, in segments.
    records: Vec<Vec<u8>>,
    /// Where every `STRIDE`th packet's begin: the segment, and the place in it.
    places: Vec<(u32, u32)>,
    packets: u32,
    /// What streams have in common, each time that it changed.
    shared: Vec<u8>,
    /// Of the packet being indexed: its streams, and what its bytes complete.
    flows: Vec<u8>,
    joins: Vec<u8>,
    /// Runs that stood alone, at the end of `joins`: not written unless others follow.
    alone: u32,
    /// Where the newest whole stands in `joins`, and how much of the packet's run it took.
    newest: Option<(usize, usize)>,
}

impl Journal {
    /// Ends a packet's entries. Numbers rise by one; frames left out have none.
    pub fn end_packet(&mut self, frame: u32) {
        while self.packets + 1 < frame {
            self.add(&[], &[]);
        }
        let (flows, joins) = (
            std::mem::take(&mut self.flows),
            std::mem::take(&mut self.joins),
        );
        self.add(&flows, &joins);
        (self.flows, self.joins, self.alone) = (flows, joins, 0);
        self.flows.clear();
        self.joins.clear();
        self.newest = None;
    }
    fn add(&mut self, flows: &[u8], joins: &[u8]) {
        if self.packets.is_multiple_of(STRIDE) {
            self.begin_stride();
        }
        self.packets += 1;
        let Some(records) = self.records.last_mut() else {
            return;
        };
        // The lowest bit says whether there is more than streams.
        put(
            records,
            (flows.len() as u64) << 1 | u64::from(!joins.is_empty()),
        );
        records.extend_from_slice(flows);
        if !joins.is_empty() {
            put(records, joins.len() as u64);
            records.extend_from_slice(joins);
        }
    }
    fn begin_stride(&mut self) {
        match self.records.last() {
            Some(last) if last.len() < SEGMENT => {}
            // The first segment grows with a small capture.
            Some(_) => self
                .records
                .push(Vec::with_capacity(SEGMENT + SEGMENT / 64)),
            None => self.records.push(vec![]),
        }
        let place = self.records.last().map_or(0, Vec::len);
        self.places
            .push((self.records.len() as u32 - 1, place as u32));
    }
    /// A packet's streams, and what its bytes complete.
    pub fn record(&self, frame: u32) -> Option<(Bytes<'_>, Bytes<'_>)> {
        let row = frame.checked_sub(1).filter(|row| *row < self.packets)?;
        let (segment, place) = *self.places.get((row / STRIDE) as usize)?;
        let mut bytes = Bytes(self.records.get(segment as usize)?.get(place as usize..)?);
        for _ in 0..row % STRIDE {
            split(&mut bytes)?;
        }
        split(&mut bytes)
    }

    /// Writes down what a stream has in common from here on; returns where.
    pub fn share(&mut self, stream: u32, shared: &Shared) -> u32 {
        let place = self.shared.len() as u32;
        shared.write(&mut self.shared, stream);
        place
    }
    pub fn shared(&self, place: u64) -> Option<(u32, Shared)> {
        Shared::read(&mut Bytes(self.shared.get(place as usize..)?))
    }

    pub fn udp(&mut self, shared: u32, frame: u32, previous: u32) {
        self.flows.push(IS_UDP);
        put(&mut self.flows, u64::from(shared));
        put(&mut self.flows, u64::from(frame.wrapping_sub(previous)));
    }
    pub fn tcp(&mut self, shared: u32, from: usize, frame: u32, previous: u32, flow: &TcpFlow) {
        let found = &flow.analysis;
        let rare = rare(flow);
        let out = &mut self.flows;
        let set = |mark: u8, on: bool| if on { mark } else { 0 };
        out.push(
            set(UPWARDS, from == 1)
                | set(ACKS, found.acks.is_some())
                | set(FLAGS, found.flags != 0)
                | set(RARE, rare != 0)
                | set(FLIGHT, found.bytes_in_flight.is_some())
                | set(PUSHED, found.push_bytes.is_some()),
        );
        put(out, u64::from(shared));
        out.push(flow.completeness);
        put(out, u64::from(frame.wrapping_sub(previous)));
        if let Some((acked, _)) = found.acks {
            put(out, u64::from(frame.wrapping_sub(acked)));
        }
        if found.flags != 0 {
            put(out, u64::from(found.flags));
        }
        if rare != 0 {
            out.push(rare);
            put_rare(out, frame, found, flow.continued);
        }
        for number in [found.bytes_in_flight, found.push_bytes]
            .into_iter()
            .flatten()
        {
            put(out, u64::from(number));
        }
    }

    pub fn no_room(&mut self) {
        self.stood_alone();
        put(&mut self.joins, NO_ROOM);
    }
    pub fn joined(&mut self, frame: u32, joined: &Joined) {
        match joined {
            Joined::Nothing => self.alone += 1,
            Joined::Part(taken) => {
                self.stood_alone();
                put(&mut self.joins, PART);
                put(&mut self.joins, *taken as u64);
            }
            Joined::Again => {
                self.stood_alone();
                put(&mut self.joins, AGAIN);
            }
            Joined::Whole { whole, taken } => {
                self.stood_alone();
                self.newest = Some((self.joins.len(), *taken));
                let out = &mut self.joins;
                put(out, WHOLE);
                put(out, *taken as u64);
                put(out, whole.bytes.len() as u64);
                put(out, whole.pieces.len() as u64);
                put_pieces(out, frame, &whole.pieces, &whole.bytes);
            }
        }
    }
    /// The newest whole was none, and nothing of it is shown: as if a part had come.
    pub fn take_back(&mut self) {
        if let Some((start, taken)) = self.newest.take() {
            self.joins.truncate(start);
            put(&mut self.joins, PART);
            put(&mut self.joins, taken as u64);
        }
    }
    fn stood_alone(&mut self) {
        let alone = std::mem::take(&mut self.alone);
        self.joins.extend((0..alone).map(|_| NOTHING as u8));
    }
}

fn split<'a>(bytes: &mut Bytes<'a>) -> Option<(Bytes<'a>, Bytes<'a>)> {
    let head = bytes.take()?;
    let flows = bytes.run((head >> 1) as usize)?;
    let joins = match head & 1 {
        0 => &[],
        _ => {
            let len = bytes.take()? as usize;
            bytes.run(len)?
        }
    };
    Some((Bytes(flows), Bytes(joins)))
}

fn rare(flow: &TcpFlow) -> u8 {
    let found = &flow.analysis;
    let set = |mark: u8, on: bool| if on { mark } else { 0 };
    set(REPEATS, found.repeats.is_some())
        | set(DUPLICATE, found.duplicate.is_some())
        | set(CONTINUED, flow.continued > 0)
}

fn put_rare(out: &mut Vec<u8>, frame: u32, found: &Analysis, continued: u32) {
    if let Some((sent, _)) = found.repeats {
        put(out, u64::from(frame.wrapping_sub(sent)));
    }
    if let Some((number, first)) = found.duplicate {
        put(out, u64::from(number));
        put(out, u64::from(frame.wrapping_sub(first)));
    }
    if continued > 0 {
        put(out, u64::from(continued));
    }
}

/// Marks of a piece: it does not begin where the one before ended; its bytes stand here, as no frame has them as such.
const APART: u64 = 1;
const INLINE: u64 = 1 << 1;
const OVERLAPS: u64 = 1 << 2;
const CONFLICTS: u64 = 1 << 3;
const TOO_LONG: u64 = 1 << 4;
const MARKS: u32 = 5;

fn put_pieces(out: &mut Vec<u8>, frame: u32, pieces: &[Piece], bytes: &[u8]) {
    let mut end = 0;
    for piece in pieces {
        let set = |mark: u64, on: bool| if on { mark } else { 0 };
        let marks = set(APART, piece.at != end)
            | set(INLINE, piece.place.is_none())
            | set(OVERLAPS, piece.overlaps)
            | set(CONFLICTS, piece.conflicts)
            | set(TOO_LONG, piece.too_long);
        put(out, u64::from(piece.len) << MARKS | marks);
        put(out, u64::from(frame.wrapping_sub(piece.frame)));
        if piece.at != end {
            put(out, u64::from(piece.at));
        }
        match piece.place {
            Some(place) => put(out, u64::from(place)),
            None => {
                let start = (piece.at as usize).min(bytes.len());
                let stop = start.saturating_add(piece.len as usize).min(bytes.len());
                let bytes = bytes.get(start..stop).unwrap_or(&[]);
                put(out, bytes.len() as u64);
                out.extend_from_slice(bytes);
            }
        }
        end = piece.at.wrapping_add(piece.len);
    }
}

/// A piece as it was written down, and its bytes where they stand there.
pub fn take_piece<'a>(bytes: &mut Bytes<'a>, frame: u32, end: u32) -> Option<(Piece, &'a [u8])> {
    let head = bytes.take()?;
    let from = frame.wrapping_sub(bytes.number()?);
    let at = if head & APART != 0 {
        bytes.number()?
    } else {
        end
    };
    let (place, inline) = match head & INLINE {
        0 => (Some(bytes.number()?), &[][..]),
        _ => {
            let len = bytes.take()? as usize;
            (None, bytes.run(len)?)
        }
    };
    let piece = Piece {
        frame: from,
        at,
        len: (head >> MARKS) as u32,
        place,
        overlaps: head & OVERLAPS != 0,
        conflicts: head & CONFLICTS != 0,
        too_long: head & TOO_LONG != 0,
    };
    Some((piece, inline))
}
