//! The one mutable object: an open capture, and what has been found out about it.
mod recipe_scan;
mod value_source;

use crate::capture::{Chunk, Error, Index};
use crate::flow::{Conversations, DecodeAs, FrameBytes, Known};
use crate::protocols::{self, wanted_none};
use crate::scan::Scan;
use crate::show::row;
use crate::wire::{Frame, Packet, Wanted};
use serde::Serialize;
use std::collections::BTreeMap;
use std::ops::Range;

pub use recipe_scan::RecipeScan;

pub struct Session {
    index: Index,
    conversations: Conversations,
    counts: Counts,
    /// Packets that passed the filter, by number; none where all are shown.
    shown: Option<Vec<u32>>,
    /// Reused from packet to packet.
    packet: Packet,
}

/// How many packets there are of each kind.
#[derive(Default)]
struct Counts {
    /// By the name in the protocol column.
    topmost: BTreeMap<&'static str, u32>,
    /// As Scapy sums up a list of packets.
    transport: BTreeMap<&'static str, u32>,
}

/// A protocol and how many packets are of it.
#[derive(Clone, Debug, Serialize)]
pub struct ProtocolCount {
    pub name: &'static str,
    pub packets: u32,
}

impl Session {
    pub fn new() -> Self {
        Session {
            index: Index::default(),
            conversations: Conversations::logged(),
            counts: Counts::default(),
            shown: None,
            packet: Packet::default(),
        }
    }

    /// Says what ports and types carry; before the first packet, since it changes what conversations are.
    pub fn decode_as(&mut self, rules: DecodeAs) {
        self.conversations.decode_as = rules;
    }

    /// Takes the next bytes of the file; each packet that they complete is numbered, counted, and shown to `scan`
    /// until that has seen enough; then false.
    pub fn push(&mut self, bytes: &[u8], mut scan: Option<&mut dyn Scan>) -> Result<bool, Error> {
        let Session {
            index,
            conversations,
            counts,
            packet,
            ..
        } = self;
        let nothing = wanted_none();
        let mut goes_on = true;
        index.push(bytes, &mut |frame| {
            let wanted = scan.as_ref().map_or(&nothing, |s| s.wanted());
            protocols::dissect(frame, wanted, conversations, packet);
            *counts.topmost.entry(row::protocol(packet)).or_default() += 1;
            *counts.transport.entry(row::transport(packet)).or_default() += 1;
            if scan.as_mut().is_some_and(|s| !s.packet(frame, packet)) {
                scan = None;
                goes_on = false;
            }
        })?;
        Ok(goes_on)
    }
    /// Says that the file ended.
    pub fn finish(&mut self) -> Result<(), Error> {
        self.index.finish()
    }

    pub fn index(&self) -> &Index {
        &self.index
    }
    pub fn index_mut(&mut self) -> &mut Index {
        &mut self.index
    }
    /// Packets by topmost protocol, the most frequent first.
    pub fn protocols(&self) -> Vec<ProtocolCount> {
        let counts = self.counts.topmost.iter();
        let mut counts: Vec<ProtocolCount> = counts
            .map(|(name, packets)| ProtocolCount {
                name,
                packets: *packets,
            })
            .collect();
        counts.sort_by_key(|count| std::cmp::Reverse(count.packets));
        counts
    }
    /// `TCP:41 UDP:2 ICMP:0 Other:0`, as Scapy sums up a list of packets.
    pub fn summary_line(&self) -> String {
        let count = |name| self.counts.transport.get(name).copied().unwrap_or(0);
        let words = ["TCP", "UDP", "ICMP", "Other"].map(|name| format!("{name}:{}", count(name)));
        words.join(" ")
    }

    /// These packets and the others whose bytes are needed to show them, rising.
    pub fn needs(&self, numbers: &[u32]) -> Vec<u32> {
        let mut all = numbers.to_vec();
        for number in numbers {
            all.extend(self.conversations.needs(*number));
        }
        all.sort_unstable();
        all.dedup();
        all
    }
    /// Dissects one packet; `bytes` gives those of any packet that `needs` names.
    pub fn dissect<R>(
        &mut self,
        number: u32,
        bytes: &dyn FrameBytes,
        wanted: &Wanted,
        f: impl FnOnce(&Frame, &Packet) -> R,
    ) -> Option<R> {
        let frame = self.index.frame(number, bytes.of(number))?;
        let mut streams = Known::new(&self.conversations, &self.index, bytes);
        protocols::dissect(&frame, wanted, &mut streams, &mut self.packet);
        Some(f(&frame, &self.packet))
    }

    /// The state in which a scan of all packets begins.
    pub fn conversations(&self) -> Conversations {
        self.conversations.anew()
    }
    /// The state at the packet that comes next, for scans that begin there: taken while indexing.
    pub fn snapshot(&self) -> Vec<u8> {
        self.conversations.snapshot()
    }
    /// The state that a snapshot holds.
    pub fn restore(&self, snapshot: &[u8]) -> Option<Conversations> {
        self.conversations.restore(snapshot)
    }
    /// Shows a run of packets, whose bytes were read again, to `scan`, from the state before the first of them to that
    /// behind the last; false where the scan has seen enough.
    pub fn scan(
        &mut self,
        chunk: Chunk,
        bytes: &[u8],
        conversations: &mut Conversations,
        scan: &mut dyn Scan,
    ) -> bool {
        for number in chunk.first..chunk.first + chunk.count {
            let Some(place) = self.index.place(number) else {
                return false;
            };
            let bytes = part(bytes, chunk.start, &place);
            let Some(frame) = self.index.frame(number, bytes) else {
                return false;
            };
            protocols::dissect(&frame, scan.wanted(), conversations, &mut self.packet);
            if !scan.packet(&frame, &self.packet) {
                return false;
            }
        }
        true
    }

    /// Shows only these packets; all, where none are given.
    pub fn show(&mut self, shown: Option<Vec<u32>>) {
        self.shown = shown;
    }
    /// Shows these packets also: they stand behind those that are shown.
    pub fn show_more(&mut self, numbers: &[u32]) {
        if let Some(shown) = &mut self.shown {
            shown.extend_from_slice(numbers);
        }
    }
    pub fn shown_count(&self) -> u32 {
        let all = self.index.len();
        self.shown.as_ref().map_or(all, |shown| shown.len() as u32)
    }
    /// The numbers of the shown packets in rows `first..first + count`, from 0.
    pub fn shown(&self, first: u32, count: u32) -> Vec<u32> {
        let end = first.saturating_add(count).min(self.shown_count());
        match &self.shown {
            Some(shown) => shown
                .get(first as usize..end as usize)
                .unwrap_or(&[])
                .to_vec(),
            None => (first..end).map(|row| row + 1).collect(),
        }
    }
    /// The row of a packet, from 0; none where the filter hides it.
    pub fn position(&self, number: u32) -> Option<u32> {
        match &self.shown {
            Some(shown) => shown.binary_search(&number).ok().map(|row| row as u32),
            None => number.checked_sub(1).filter(|row| *row < self.index.len()),
        }
    }
}

/// Packets whose bytes were read together.
#[derive(Default)]
pub struct Read<'a>(BTreeMap<u32, &'a [u8]>);
impl<'a> Read<'a> {
    /// Finds packets (rising numbers) in the parts of the file that `Index::ranges` names for them, one behind the other.
    pub fn new(index: &Index, numbers: &[u32], gap: u64, bytes: &'a [u8]) -> Read<'a> {
        let mut ranges = index.ranges(numbers, gap).into_iter();
        let (mut range, mut rest) = (ranges.next().unwrap_or(0..0), bytes);
        let mut read = BTreeMap::new();
        for number in numbers {
            let Some(place) = index.place(*number) else {
                continue;
            };
            while place.start < range.start || place.end > range.end {
                let Some(next) = ranges.next() else {
                    return Read(read);
                };
                let len = usize::try_from(range.end - range.start).unwrap_or(usize::MAX);
                rest = rest.get(len..).unwrap_or(&[]);
                range = next;
            }
            read.insert(*number, part(rest, range.start, &place));
        }
        Read(read)
    }
}
impl FrameBytes for Read<'_> {
    fn of(&self, frame: u32) -> &[u8] {
        self.0.get(&frame).copied().unwrap_or(&[])
    }
}

/// The bytes at `place` in the file, out of a part of it that begins at `start`.
pub fn part<'a>(bytes: &'a [u8], start: u64, place: &Range<u64>) -> &'a [u8] {
    let from = place
        .start
        .checked_sub(start)
        .and_then(|at| usize::try_from(at).ok());
    let to = place
        .end
        .checked_sub(start)
        .and_then(|at| usize::try_from(at).ok());
    match (from, to) {
        (Some(from), Some(to)) => bytes.get(from..to.min(bytes.len())).unwrap_or(&[]),
        _ => &[],
    }
}

impl Default for Session {
    fn default() -> Self {
        Session::new()
    }
}
