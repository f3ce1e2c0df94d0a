//! From a byte of a result back to its packets: a map of segments, kept while steps change the bytes.
use super::place::{Place, Places, Way};
use std::ops::Range;

/// Bytes `start..start + len` of the result come from `place`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Segment {
    pub start: u32,
    pub len: u32,
    pub place: Place,
}
impl Segment {
    fn end(&self) -> u32 {
        self.start.saturating_add(self.len)
    }
}

/// Neither the segments' starts nor their ends ever go back, so that those over a byte lie together.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Trace {
    segments: Vec<Segment>,
}

impl Trace {
    pub fn segments(&self) -> &[Segment] {
        &self.segments
    }
    pub fn is_empty(&self) -> bool {
        self.segments.is_empty()
    }
    /// Adds the places of a value that stands at `start..start + len`; starts must not go back.
    pub fn add(&mut self, start: usize, len: usize, places: &Places) {
        let total: usize = places.all().iter().map(|p| p.len as usize).sum();
        let in_line = total == len && places.all().iter().all(|p| p.way != Way::Whole);
        let mut at = start;
        for place in places.all() {
            let (from, covers, place) = match in_line {
                true => (at, place.len as usize, *place),
                false => (start, len, place.whole()),
            };
            at += covers;
            if covers > 0 && !place.is_hole() {
                self.push(from, covers, place);
            }
        }
    }
    fn push(&mut self, start: usize, len: usize, place: Place) {
        let (Ok(start), Ok(len)) = (u32::try_from(start), u32::try_from(len)) else {
            return;
        };
        self.segments.push(Segment { start, len, place });
    }
    fn covering(&self, range: &Range<usize>) -> &[Segment] {
        let first = self
            .segments
            .partition_point(|s| s.end() as usize <= range.start);
        let last = self
            .segments
            .partition_point(|s| (s.start as usize) < range.end);
        self.segments.get(first..last).unwrap_or(&[])
    }
    /// Where the byte at `offset` comes from.
    pub fn at(&self, offset: usize) -> impl Iterator<Item = Place> + '_ {
        self.places(offset..offset.saturating_add(1))
    }
    /// Where the bytes of a range come from.
    pub fn places(&self, range: Range<usize>) -> impl Iterator<Item = Place> + '_ {
        self.covering(&range)
            .iter()
            .map(move |s| cut(s, &range).place)
    }
    /// The trace of a part of the bytes.
    pub fn slice(&self, range: Range<usize>) -> Trace {
        let covering = self.covering(&range).iter();
        let segments = covering
            .map(|s| {
                let mut part = cut(s, &range);
                part.start = part.start.saturating_sub(range.start as u32);
                part
            })
            .collect();
        Trace { segments }
    }
    /// Adds another trace behind this one, its bytes beginning at `start`.
    pub fn append(&mut self, start: usize, other: &Trace) {
        for segment in &other.segments {
            self.push(
                start + segment.start as usize,
                segment.len as usize,
                segment.place,
            );
        }
    }
    /// The trace of the same bytes in reverse order.
    pub fn reversed(mut self, len: usize) -> Trace {
        self.segments.reverse();
        for segment in &mut self.segments {
            segment.start = (len as u32).saturating_sub(segment.end());
            segment.place = segment.place.reversed();
        }
        self
    }
    /// The trace after a step that made `give` bytes of every `take` of those that `counts` says count.
    pub fn scaled(
        &self,
        bytes: &[u8],
        counts: impl Fn(u8) -> bool,
        take: usize,
        give: usize,
        len: usize,
    ) -> Trace {
        let mut borders: Vec<u32> = self
            .segments
            .iter()
            .flat_map(|s| [s.start, s.end()])
            .collect();
        borders.sort_unstable();
        borders.dedup();
        let counted = count_before(&borders, bytes, counts);
        let count = |border: u32| match borders.binary_search(&border) {
            Ok(at) => counted.get(at).copied().unwrap_or(0),
            Err(_) => 0,
        };
        let mut trace = Trace::default();
        for segment in &self.segments {
            let start = count(segment.start) * give / take;
            let end = (count(segment.end()) * give).div_ceil(take).min(len);
            if end > start {
                trace.push(start, end - start, segment.place.whole());
            }
        }
        trace
    }
}

/// How many of the bytes before each border count.
fn count_before(borders: &[u32], bytes: &[u8], counts: impl Fn(u8) -> bool) -> Vec<usize> {
    let (mut at, mut count) = (0, 0);
    let mut before = Vec::with_capacity(borders.len());
    for border in borders {
        let part = bytes.get(at..*border as usize).unwrap_or(&[]);
        count += part.iter().filter(|byte| counts(**byte)).count();
        at = *border as usize;
        before.push(count);
    }
    before
}

/// The part of a segment that lies in a range.
fn cut(segment: &Segment, range: &Range<usize>) -> Segment {
    let (start, end) = (segment.start as usize, segment.end() as usize);
    let (from, to) = (range.start.max(start), range.end.min(end));
    Segment {
        start: from as u32,
        len: to.saturating_sub(from) as u32,
        place: segment.place.part(
            from.saturating_sub(start),
            to.saturating_sub(start),
            segment.len as usize,
        ),
    }
}
