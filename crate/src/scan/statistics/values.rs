//! The most frequent values of a field, by either of its names.
use super::Statistic;
use crate::filter::comparison;
use crate::scan::Columns;
use crate::show::catalogue;
use crate::wire::{Frame, Kind, Packet, Wanted};
use serde::Serialize;
use std::collections::HashMap;

/// Beyond this a new value is counted with the others.
const MOST: usize = 100_000;
/// So many are handed over.
const MOST_LISTED: usize = 2_000;
/// A longer value is cut, and then has no filter.
const MOST_TEXT: usize = 4_096;

pub struct Values {
    field: String,
    columns: Columns,
    found: HashMap<Box<str>, Tally>,
    beyond: u64,
    values: u64,
    packets: u64,
}

#[derive(Clone, Copy)]
struct Tally {
    count: u64,
    first: u32,
}

#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Count {
    pub value: String,
    pub count: f64,
    /// The number of the first packet that has it.
    pub first: u32,
    /// The display filter that finds it; "" where there is none.
    pub filter: String,
}

#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct ValuesFound {
    /// The most frequent first.
    pub counts: Vec<Count>,
    pub distinct: f64,
    /// Whether there were more different values than could be counted apart.
    pub full: bool,
    pub values: f64,
    pub packets: f64,
}

impl Values {
    pub fn new(field: &str) -> Values {
        Values {
            field: field.to_string(),
            columns: Columns::new(&[field.to_string()]),
            found: HashMap::new(),
            beyond: 0,
            values: 0,
            packets: 0,
        }
    }
    pub fn merge(&mut self, later: Values) {
        self.beyond += later.beyond;
        self.values += later.values;
        self.packets += later.packets;
        let mut more: Vec<_> = later.found.into_iter().collect();
        more.sort_by_key(|(_, tally)| tally.first);
        for (value, tally) in more {
            let room = self.found.len() < MOST;
            match self.found.get_mut(&value) {
                Some(mine) => mine.count += tally.count,
                None if room => {
                    self.found.insert(value, tally);
                }
                None => self.beyond += tally.count,
            }
        }
    }
    pub fn found(&self) -> ValuesFound {
        let mut counts: Vec<_> = self.found.iter().collect();
        counts.sort_by_key(|(_, tally)| (std::cmp::Reverse(tally.count), tally.first));
        let named = catalogue::wireshark().get(&self.field);
        let kind = named.and_then(|named| named.kind());
        let count = |(value, tally): (&str, &Tally)| Count {
            value: value.to_string(),
            count: tally.count as f64,
            first: tally.first,
            filter: self.filter_for(value, kind),
        };
        ValuesFound {
            counts: counts
                .iter()
                .take(MOST_LISTED)
                .map(|(value, tally)| count((value, tally)))
                .collect(),
            distinct: self.found.len() as f64,
            full: self.beyond > 0,
            values: self.values as f64,
            packets: self.packets as f64,
        }
    }

    fn filter_for(&self, value: &str, kind: Option<Kind>) -> String {
        if value.len() >= MOST_TEXT || self.field.starts_with("_ws.") {
            return String::new();
        }
        match kind {
            Some(kind) => comparison(&self.field, value, kind),
            // Scapy's value of a number is a number; whatever else it holds is compared as text.
            None if value.parse::<i64>().is_ok() => format!("{} == {value}", self.field),
            None => comparison(&self.field, value, Kind::Text),
        }
    }
}

impl Statistic for Values {
    fn want(&self, wanted: &mut Wanted) {
        wanted.merge(self.columns.wanted());
    }
    fn count(&mut self, frame: &Frame, packet: &Packet) {
        let Values {
            columns,
            found,
            beyond,
            values,
            packets,
            ..
        } = self;
        let before = *values;
        columns.values(frame, packet, &mut |_, value| {
            *values += 1;
            let value = cut(value);
            let room = found.len() < MOST;
            match found.get_mut(value) {
                Some(tally) => tally.count += 1,
                None if room => {
                    let first = frame.number;
                    found.insert(value.into(), Tally { count: 1, first });
                }
                None => *beyond += 1,
            }
        });
        *packets += u64::from(*values > before);
    }
}

fn cut(value: &str) -> &str {
    let mut end = value.len().min(MOST_TEXT);
    while !value.is_char_boundary(end) {
        end -= 1;
    }
    value.get(..end).unwrap_or(value)
}
