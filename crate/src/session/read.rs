//! Which parts of the file must be read for some packets, and the packets in what was read.
use super::Session;
use crate::capture::Index;
use crate::flow::FrameBytes;
use std::collections::BTreeMap;
use std::ops::Range;

/// Packets that lie closer together than this are read in one piece.
pub(super) const GAP: u64 = 1 << 16;

impl Session {
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
    /// The parts of the file that hold what is needed to show these packets (rising numbers).
    pub fn ranges(&self, numbers: &[u32]) -> Vec<Range<u64>> {
        self.index.ranges(&self.needs(numbers), GAP)
    }
    /// The packets in what was read: the bytes of the parts that `ranges` names for the same numbers, one behind the other.
    pub fn read<'a>(&self, numbers: &[u32], bytes: &'a [u8]) -> Read<'a> {
        Read::new(&self.index, &self.needs(numbers), GAP, bytes)
    }
    /// The parts of the file that hold the first of these packets, as many as lie within `max_bytes`, but always one.
    pub(super) fn window(&self, numbers: &[u32], max_bytes: u64) -> Vec<Range<u64>> {
        let count = self.index.within(numbers, max_bytes);
        self.ranges(numbers.get(..count).unwrap_or(&[]))
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
