//! From a result to the packets it came from, and from a packet to what of the result it gave.
use super::data::{Data, Values};
use super::place::Place;
use super::value::Value;
use std::ops::Range;

/// More places than anybody looks at are not handed over.
pub const MOST: usize = 1_000;

impl Data {
    /// Where bytes of the result come from; of rows, those of the row's values.
    pub fn places(&self, range: Range<usize>) -> Vec<Place> {
        match self {
            Data::Packets(_) => vec![],
            Data::Bytes(bytes) => bytes.trace.places(range).take(MOST).collect(),
            Data::Values(values) => {
                let rows = range.take(MOST);
                rows.flat_map(|row| row_places(values, row))
                    .take(MOST)
                    .collect()
            }
        }
    }
    /// Which bytes of the result, or which rows, a packet gave; in order, neighbours joined.
    pub fn given_by(&self, packet: u32) -> Vec<Range<usize>> {
        let mut ranges: Vec<Range<usize>> = vec![];
        match self {
            Data::Packets(_) => {}
            Data::Bytes(bytes) => {
                let segments = bytes.trace.segments().iter();
                for segment in segments.filter(|s| s.place.packet == packet) {
                    let start = segment.start as usize;
                    add(&mut ranges, start..start + segment.len as usize);
                }
            }
            Data::Values(values) => {
                for row in 0..values.len() {
                    if row_places(values, row).iter().any(|p| p.packet == packet) {
                        add(&mut ranges, row..row + 1);
                    }
                }
            }
        }
        ranges
    }
    /// Whether any part of the result says where it comes from.
    pub fn is_traced(&self) -> bool {
        match self {
            Data::Packets(_) => false,
            Data::Bytes(bytes) => !bytes.trace.is_empty(),
            Data::Values(values) => {
                (0..values.len().min(MOST)).any(|row| !row_places(values, row).is_empty())
            }
        }
    }
}

/// Joins a range to its neighbour, or puts it behind.
fn add(ranges: &mut Vec<Range<usize>>, range: Range<usize>) {
    let many = ranges.len();
    match ranges.last_mut() {
        Some(last) if last.end >= range.start => last.end = last.end.max(range.end),
        _ if many < MOST => ranges.push(range),
        _ => {}
    }
}

fn row_places(values: &Values, row: usize) -> Vec<Place> {
    let cells = values
        .columns
        .iter()
        .filter_map(|column| column.values.get(row));
    let mut places: Vec<Place> = vec![];
    for place in cells.flat_map(|Value { places, .. }| places.all()) {
        if !places.contains(place) {
            places.push(*place);
        }
    }
    places
}
