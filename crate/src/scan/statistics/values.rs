//! The most frequent values of a field, by either of its names.
use super::{Reach, Statistic};
use crate::filter::{Looks, comparison};
use crate::scan::{Columns, packed, unpacked};
use crate::show::catalogue;
use crate::wire::{Frame, Kind, Packet, Wanted, sort_by_key};
use serde::{Deserialize, Serialize};
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
    counts: Counts,
}

struct Counts {
    /// So many are counted apart.
    most: usize,
    found: HashMap<Box<str>, Tally>,
    sums: Sums,
}

#[derive(Clone, Copy, Default, Serialize, Deserialize)]
struct Sums {
    /// Values that were one too many.
    beyond: u64,
    values: u64,
    packets: u64,
    /// Bytes of the values that are counted apart.
    text: usize,
}

/// What was counted: values in the order in which they came, and all together.
type Counted = (Vec<(Box<str>, Tally)>, Sums);

#[derive(Clone, Copy, Serialize, Deserialize)]
struct Tally {
    count: u64,
    first: u32,
    /// Its place among all, in the order in which they came.
    order: u32,
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

impl Counts {
    fn tally(&mut self, value: &str, tally: Tally) {
        let order = self.found.len();
        match self.found.get_mut(value) {
            Some(mine) => mine.count += tally.count,
            None if order < self.most => {
                self.sums.text += value.len();
                let order = order as u32;
                self.found.insert(value.into(), Tally { order, ..tally });
            }
            None => self.sums.beyond += tally.count,
        }
    }
}

impl Values {
    pub fn new(field: &str) -> Values {
        Values {
            field: field.to_string(),
            columns: Columns::new(&[field.to_string()]),
            counts: Counts {
                most: MOST,
                found: HashMap::new(),
                sums: Sums::default(),
            },
        }
    }
    pub fn found(&self) -> ValuesFound {
        let mut counts: Vec<_> = self.counts.found.iter().collect();
        sort_by_key(&mut counts, |(_, tally)| {
            (std::cmp::Reverse(tally.count), tally.order)
        });
        let named = catalogue::wireshark().get(self.field.as_str());
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
            distinct: self.counts.found.len() as f64,
            full: self.counts.sums.beyond > 0,
            values: self.counts.sums.values as f64,
            packets: self.counts.sums.packets as f64,
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
    fn reach(&self) -> Reach {
        self.columns.fields().map_or(Reach::Bytes, Reach::of)
    }
    fn looks(&self) -> Option<Looks> {
        self.columns.looks()
    }
    fn count(&mut self, frame: &Frame, packet: &Packet) {
        let Values {
            columns, counts, ..
        } = self;
        let before = counts.sums.values;
        columns.values(frame, packet, &mut |_, value| {
            counts.sums.values += 1;
            let one = Tally {
                count: 1,
                first: frame.number,
                order: 0,
            };
            counts.tally(cut(value), one);
        });
        counts.sums.packets += u64::from(counts.sums.values > before);
    }
    fn unbounded(&mut self) {
        self.counts.most = usize::MAX;
    }
    fn take(&mut self) -> Vec<u8> {
        let mut list: Vec<_> = std::mem::take(&mut self.counts.found).into_iter().collect();
        sort_by_key(&mut list, |(_, tally)| tally.order);
        let counted: Counted = (list, std::mem::take(&mut self.counts.sums));
        packed(&counted)
    }
    fn add(&mut self, counted: &[u8]) {
        let (list, sums): Counted = unpacked(counted).unwrap_or_default();
        self.counts.sums.beyond += sums.beyond;
        self.counts.sums.values += sums.values;
        self.counts.sums.packets += sums.packets;
        for (value, tally) in list {
            self.counts.tally(&value, tally);
        }
    }
    fn held(&self) -> usize {
        self.counts.sums.text + self.counts.found.len() * size_of::<(Box<str>, Tally)>()
    }
}

fn cut(value: &str) -> &str {
    let mut end = value.len().min(MOST_TEXT);
    while !value.is_char_boundary(end) {
        end -= 1;
    }
    value.get(..end).unwrap_or(value)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn counts(most: usize) -> Values {
        let mut values = Values::new("ip.src");
        values.counts.most = most;
        values
    }
    fn count(values: &mut Values, text: &str, first: u32) {
        let tally = Tally {
            count: 1,
            first,
            order: 0,
        };
        values.counts.tally(text, tally);
    }

    #[test]
    fn those_that_are_too_many_are_the_same_however_the_packets_are_cut() {
        // A value that is known before a cut comes again behind many that are too many.
        let came = "a b c a d e a f b g a e".split(' ').zip(1u32..);
        for cut in 1..12 {
            let [mut whole, mut merged] = [counts(4), counts(4)];
            let mut part = counts(usize::MAX);
            for (text, number) in came.clone() {
                count(&mut whole, text, number);
                count(&mut part, text, number);
                if number == cut {
                    merged.add(&part.take());
                }
            }
            merged.add(&part.take());
            assert_eq!(merged.found(), whole.found(), "cut at {cut}");
        }
    }
}
