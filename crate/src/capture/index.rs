//! The index of a capture: where each packet lies and what its record says, in columns of a few bytes a packet.
use super::column::{Column, ROWS};
use super::compact::{Offsets, Others, Steady};
use super::frames::{self, Clock, Mark, Moment, Recording};
use super::record::Record;
use super::{Error, File, Parser};
use crate::wire::{Extra, Frame, NO_TIME, Recorded, Secrets};
use std::ops::Range;

/// Reads a capture's packets into columns, mostly 16 bytes each, as its bytes come in.
#[derive(Default)]
pub struct Index {
    parser: Parser,
    clock: Clock,
    columns: Columns,
}

#[derive(Default)]
struct Columns {
    offset: Offsets,
    captured: Column<u32>,
    /// What differs from what was captured.
    original: Others,
    time_ns: Column<i64>,
    interface: Steady,
    /// By packet number, rising: what not every packet has.
    flags: Vec<(u32, u32)>,
    extra: Vec<(u32, Box<Extra>)>,
    /// Rows of custom blocks.
    untimed: Vec<u32>,
    /// Earliest and latest time, which need not be those of the first and last packet.
    span_ns: Option<(i64, i64)>,
}

/// A run of whole packets to read again.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Chunk {
    /// Where the bytes of the first packet begin, and those of the last end.
    pub start: u64,
    pub end: u64,
    /// Number of the first packet.
    pub first: u32,
    pub count: u32,
}

/// A capture in figures.
#[derive(Clone, Debug, PartialEq)]
pub struct Summary {
    pub packets: u32,
    /// Earliest and latest time, where any packet has one.
    pub span_ns: Option<(i64, i64)>,
    /// The link types of all interfaces, each once, rising.
    pub links: Vec<u32>,
    pub format: String,
    pub sections: u32,
    pub interfaces: u32,
    pub blocks: u64,
    pub notices: Vec<String>,
}

impl Index {
    pub fn new() -> Self {
        Self::default()
    }

    /// Takes the next bytes of the file and gives each packet that they complete.
    pub fn push(&mut self, bytes: &[u8], each: &mut dyn FnMut(&Frame)) -> Result<(), Error> {
        let (columns, clock) = (&mut self.columns, &mut self.clock);
        self.parser.push(bytes, &mut |file, record, bytes| {
            if let Some(moment) = clock.step(&record) {
                each(&frames::frame(file, &Recording::of(&record), moment, bytes));
                columns.push(moment.number, record, clock.latest_ns());
            }
        })
    }
    /// Up to where the file has been read: the place between two packets behind the last that is whole.
    pub fn offset(&self) -> u64 {
        self.parser.offset()
    }
    /// Where reading stands; none where there is nothing to go on from.
    pub fn mark(&self) -> Option<Mark> {
        Some(Mark {
            place: self.parser.place()?,
            clock: self.clock,
        })
    }
    /// Says what is known of encrypted connections besides what the file says; before the first packet.
    pub fn unlock(&mut self, secrets: &Secrets) {
        self.parser.unlock(secrets);
    }
    /// Says that the file ended.
    pub fn finish(&mut self) -> Result<(), Error> {
        self.parser.finish()
    }

    pub fn file(&self) -> Option<&File> {
        self.parser.file()
    }
    /// For notices that only the reader of the file can give.
    pub fn file_mut(&mut self) -> Option<&mut File> {
        self.parser.file_mut()
    }
    pub fn len(&self) -> u32 {
        self.columns.offset.len() as u32
    }
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }
    /// Where a packet's bytes lie in the file; numbers begin at 1.
    pub fn place(&self, number: u32) -> Option<Range<u64>> {
        self.columns.place(number)
    }
    /// A packet's frame, given its bytes.
    pub fn frame<'a>(&'a self, number: u32, bytes: &'a [u8]) -> Option<Frame<'a>> {
        self.columns.frame(self.parser.file()?, number, bytes)
    }
    /// Nanoseconds since 1970, or `NO_TIME`.
    pub fn time_ns(&self, number: u32) -> Option<i64> {
        Some(self.columns.time(number)?.0)
    }
    pub fn original(&self, number: u32) -> Option<u32> {
        self.columns.original(row(number)?)
    }
    pub fn captured(&self, number: u32) -> Option<u32> {
        self.columns.captured.get(row(number)?)
    }
    /// Lengths on the wire of the rows from `first` on (from 0), as far as they lie together in memory.
    pub fn originals(&self, first: usize) -> &[u32] {
        let columns = &self.columns;
        columns.original.run(first, columns.captured.run(first))
    }
    /// The same of what was captured.
    pub fn captureds(&self, first: usize) -> &[u32] {
        self.columns.captured.run(first)
    }
    /// The same of times: nanoseconds since 1970, or `NO_TIME`; in `untimed` rows the time of the packet before.
    pub fn times(&self, first: usize) -> &[i64] {
        self.columns.time_ns.run(first)
    }
    /// Whether every packet has a time.
    pub fn is_timed(&self) -> bool {
        self.untimed().is_empty() && self.columns.time_ns.iter().all(|time| *time != NO_TIME)
    }
    /// Rows (from 0, rising) of custom blocks, which have no time.
    pub fn untimed(&self) -> &[u32] {
        &self.columns.untimed
    }
    /// The time of the first packet, as others are measured against it.
    pub fn first_ns(&self) -> i64 {
        self.columns.clock(1)
    }
    /// Packets with comments, by number.
    pub fn comments(&self) -> impl Iterator<Item = (u32, &[String])> {
        let extras = self.columns.extra.iter();
        extras.filter_map(|(number, extra)| {
            (!extra.comments.is_empty()).then_some((*number, &extra.comments[..]))
        })
    }

    /// As many whole packets from number `first` on as lie within `max_bytes` of file, and always one; none behind the last.
    pub fn chunk(&self, first: u32, max_bytes: u64) -> Option<Chunk> {
        let Range { start, mut end } = self.place(first)?;
        let mut count = 1;
        while let Some(next) = first
            .checked_add(count)
            .and_then(|number| self.place(number))
        {
            if next.end.saturating_sub(start) > max_bytes {
                break;
            }
            end = next.end;
            count += 1;
        }
        Some(Chunk {
            start,
            end,
            first,
            count,
        })
    }

    /// How many of the first of these packets (rising numbers) lie within `max_bytes` of file; of some always one.
    pub fn within(&self, numbers: &[u32], max_bytes: u64) -> usize {
        let mut places = numbers.iter().map_while(|number| self.place(*number));
        let Some(first) = places.next() else {
            return 0;
        };
        let fits = |place: &Range<u64>| {
            place.start >= first.start && place.end.saturating_sub(first.start) <= max_bytes
        };
        1 + places.take_while(fits).count()
    }

    /// The parts of the file that hold these packets (rising numbers), where those less than `gap` bytes apart are one.
    pub fn ranges(&self, numbers: &[u32], gap: u64) -> Vec<Range<u64>> {
        let mut ranges: Vec<Range<u64>> = vec![];
        for place in numbers.iter().filter_map(|number| self.place(*number)) {
            match ranges.last_mut() {
                Some(last)
                    if place.start >= last.start && place.start <= last.end.saturating_add(gap) =>
                {
                    last.end = last.end.max(place.end);
                }
                _ => ranges.push(place),
            }
        }
        ranges
    }

    pub fn summary(&self) -> Option<Summary> {
        let file = self.file()?;
        let mut links: Vec<u32> = file
            .interfaces
            .iter()
            .map(|interface| interface.link)
            .collect();
        links.sort_unstable();
        links.dedup();
        Some(Summary {
            packets: self.len(),
            span_ns: self.columns.span_ns,
            links,
            format: file.format.to_string(),
            sections: file.sections.len() as u32,
            interfaces: file.interfaces.len() as u32,
            blocks: file.block_count,
            notices: file.notices.iter().map(ToString::to_string).collect(),
        })
    }
}

fn row(number: u32) -> Option<usize> {
    Some(number.checked_sub(1)? as usize)
}

fn find<T>(table: &[(u32, T)], number: u32) -> Option<&T> {
    let at = table.binary_search_by_key(&number, |entry| entry.0).ok()?;
    table.get(at).map(|entry| &entry.1)
}

impl Columns {
    fn push(&mut self, number: u32, record: Record, clock_ns: i64) {
        self.offset.push(record.offset);
        let segment = self.captured.len() / ROWS * ROWS;
        self.captured.push(record.captured);
        self.original
            .push(record.original, self.captured.run(segment));
        let time_ns = record.time_ns;
        // In place of a missing time stands what later packets are measured against.
        let kept_ns = match time_ns {
            NO_TIME if clock_ns != 0 => clock_ns,
            _ => time_ns,
        };
        self.time_ns.push(kept_ns);
        self.interface.push(record.interface);
        if let Some(flags) = record.flags {
            self.flags.push((number, flags));
        }
        if let Some(extra) = record.extra {
            if matches!(extra.recorded, Recorded::Custom { .. }) {
                self.untimed.push(number - 1);
            }
            self.extra.push((number, extra));
        }
        if time_ns != NO_TIME {
            let (first, last) = self.span_ns.unwrap_or((time_ns, time_ns));
            self.span_ns = Some((first.min(time_ns), last.max(time_ns)));
        }
    }

    fn extra(&self, number: u32) -> Option<&Extra> {
        find(&self.extra, number).map(|extra| &**extra)
    }
    /// The time that later packets are measured against: 1970 for a packet without one (as in Wireshark).
    fn clock(&self, number: u32) -> i64 {
        let time = row(number).and_then(|row| self.time_ns.get(row));
        time.filter(|time| *time != NO_TIME).unwrap_or(0)
    }
    fn time(&self, number: u32) -> Option<(i64, Recorded)> {
        let recorded = self
            .extra(number)
            .map_or(Recorded::Packet, |extra| extra.recorded);
        let time = match recorded {
            Recorded::Custom { .. } => NO_TIME,
            _ => self.time_ns.get(row(number)?)?,
        };
        Some((time, recorded))
    }

    fn original(&self, row: usize) -> Option<u32> {
        let run = self.original.run(row, self.captured.run(row));
        run.first().copied()
    }
    fn place(&self, number: u32) -> Option<Range<u64>> {
        let row = row(number)?;
        let start = self.offset.get(row)?;
        Some(start..start + u64::from(self.captured.get(row)?))
    }

    fn frame<'a>(&'a self, file: &'a File, number: u32, bytes: &'a [u8]) -> Option<Frame<'a>> {
        let at = row(number)?;
        let recording = Recording {
            time_ns: self.time(number)?.0,
            original: self.original(at)?,
            interface: self.interface.get(at)?,
            flags: find(&self.flags, number).copied(),
            extra: self.extra(number),
        };
        let moment = Moment {
            number,
            first_ns: self.clock(1),
            previous_ns: self.clock(number.saturating_sub(1).max(1)),
        };
        Some(frames::frame(file, &recording, moment, bytes))
    }
}
