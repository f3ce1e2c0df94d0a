//! The list sorted by a column. What is kept of each packet tells, but for the info column and those that a person added, whose
//! texts must be made.
mod key;

use super::Session;
use crate::scan::Columns;
use crate::wire::{Address, Kind};
use key::Key;
use std::ops::Range;

/// A column of the list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SortColumn {
    Number,
    Time,
    Source,
    Destination,
    Protocol,
    Length,
    Info,
    /// One that a person added, by the field's name.
    Added(String),
}
impl SortColumn {
    pub fn named(name: &str) -> Option<SortColumn> {
        Some(match name {
            "number" => SortColumn::Number,
            "time" => SortColumn::Time,
            "source" => SortColumn::Source,
            "destination" => SortColumn::Destination,
            "protocol" => SortColumn::Protocol,
            "length" => SortColumn::Length,
            "info" => SortColumn::Info,
            _ => SortColumn::Added(name.strip_prefix("field:")?.to_string()),
        })
    }
    /// The column whose texts must be made.
    fn made(&self) -> Option<Columns> {
        let name = match self {
            SortColumn::Info => "_ws.col.Info",
            SortColumn::Added(name) => name,
            _ => return None,
        };
        Some(Columns::new(&[name.to_string()]))
    }
}

/// The list on its way into another order.
pub struct Sorting {
    column: SortColumn,
    descending: bool,
    /// The shown packets, rising.
    numbers: Vec<u32>,
    /// Where texts must be made: what makes them, and the keys of the first of the packets.
    made: Option<Columns>,
    keys: Vec<Key>,
}

impl Session {
    pub fn sorting(&self, column: SortColumn, descending: bool) -> Sorting {
        let all = || (1..=self.index.len()).collect();
        Sorting {
            made: column.made(),
            column,
            descending,
            numbers: self
                .list
                .numbers()
                .map_or_else(all, |numbers| numbers.to_vec()),
            keys: vec![],
        }
    }
    /// Shows the packets as they lie in the file.
    pub fn unsort(&mut self) {
        self.list.order(None);
    }

    /// For each flow the place of an address of its packets' ends among all such addresses.
    fn address_ranks(&self, end: impl Fn(&crate::wire::Ends) -> Address) -> Vec<u32> {
        let mut addresses = vec![];
        self.classes
            .each_ends(&mut |ends| addresses.push(end(ends)));
        ranks(&addresses)
    }
}

/// Whether a column's values are bytes, which are printed in hexadecimal: those that look like numbers are none.
fn are_bytes(columns: &Columns) -> bool {
    let fields = columns.fields();
    fields.is_some_and(|mut ids| ids.any(|id| id.info().kind == Kind::Bytes))
}

/// The place of each value among all distinct ones.
fn ranks<T: Ord>(values: &[T]) -> Vec<u32> {
    let mut distinct: Vec<&T> = values.iter().collect();
    distinct.sort_unstable();
    distinct.dedup();
    let rank = |value| distinct.binary_search(&value).unwrap_or(0) as u32;
    values.iter().map(rank).collect()
}

impl Sorting {
    /// The parts of the file that hold the packets whose texts are made next, within `max_bytes`; none where none is
    /// needed (any more).
    pub fn needs(&self, session: &Session, max_bytes: u64) -> Vec<Range<u64>> {
        session.window(self.next(), max_bytes)
    }
    fn next(&self) -> &[u32] {
        match self.made {
            Some(_) => self.numbers.get(self.keys.len()..).unwrap_or(&[]),
            None => &[],
        }
    }
    /// Takes the bytes that were needed, one part behind the other.
    pub fn push(&mut self, session: &mut Session, max_bytes: u64, bytes: &[u8]) {
        let count = session.index.within(self.next(), max_bytes);
        let numbers: Vec<u32> = self.next().iter().take(count).copied().collect();
        let Some(columns) = &self.made else {
            return;
        };
        let read = session.read(&numbers, bytes);
        let key_of = match self.column {
            SortColumn::Added(_) if !are_bytes(columns) => Key::of_value,
            _ => Key::of_text,
        };
        for number in &numbers {
            let key = session.dissect(*number, &read, columns.wanted(), |frame, packet| {
                let mut first = None;
                columns.values(frame, packet, &mut |_, text| {
                    first.get_or_insert_with(|| key_of(text));
                });
                first
            });
            self.keys.push(key.flatten().unwrap_or(Key::NONE));
        }
    }
    /// How many texts are made, of how many.
    pub fn progress(&self) -> (u32, u32) {
        (self.keys.len() as u32, self.numbers.len() as u32)
    }
    /// Puts the list into its order; packets that are equal stay as they lie in the file.
    pub fn apply(self, session: &mut Session) {
        let descending = self.descending;
        let without = self.keys.iter().filter(|key| **key == Key::NONE).count();
        let mut sorted = self.sorted(session);
        if descending {
            // What has no value stands last both ways.
            let with = sorted.len() - without.min(sorted.len());
            sorted.get_mut(..with).unwrap_or(&mut []).reverse();
        }
        session.list.order(Some(sorted));
    }
    fn sorted(self, session: &Session) -> Vec<u32> {
        let index = &session.index;
        let row = |number: u32| number as usize - 1;
        let flow = |number| session.classes.flows().get(row(number)).unwrap_or(0) as usize;
        let by_rank =
            |ranks: Vec<u32>| counted(&self.numbers, |n| ranks.get(flow(n)).copied().unwrap_or(0));
        match self.column {
            SortColumn::Number => self.numbers,
            SortColumn::Length => counted(&self.numbers, |n| index.original(n).unwrap_or(0)),
            SortColumn::Time => compared(&self.numbers, |n, _| index.time_ns(n)),
            SortColumn::Source => by_rank(session.address_ranks(|ends| ends.source)),
            SortColumn::Destination => by_rank(session.address_ranks(|ends| ends.destination)),
            SortColumn::Protocol => {
                let names: Vec<&str> = session.classes.topmost().collect();
                let ranks = ranks(&names);
                let kind = |n| usize::from(session.classes.kinds().get(row(n)).unwrap_or(0));
                counted(&self.numbers, |n| {
                    ranks.get(kind(n)).copied().unwrap_or(u32::MAX)
                })
            }
            SortColumn::Info | SortColumn::Added(_) => {
                compared(&self.numbers, |_, at| self.keys.get(at))
            }
        }
    }
}

/// Sorted by keys; `key` is given a number and its place.
fn compared<K: Ord>(numbers: &[u32], key: impl Fn(u32, usize) -> K) -> Vec<u32> {
    let mut keyed: Vec<(K, u32)> = numbers
        .iter()
        .enumerate()
        .map(|(at, number)| (key(*number, at), *number))
        .collect();
    if !keyed.is_sorted() {
        keyed.sort_unstable();
    }
    keyed.into_iter().map(|(_, number)| number).collect()
}

/// The same by small keys, counted in two passes of 16 bits.
fn counted(numbers: &[u32], key: impl Fn(u32) -> u32) -> Vec<u32> {
    let low = placed(numbers, |n| key(n) as u16);
    match numbers.iter().all(|n| key(*n) < 1 << 16) {
        true => low,
        false => placed(&low, |n| (key(n) >> 16) as u16),
    }
}
fn placed(numbers: &[u32], key: impl Fn(u32) -> u16) -> Vec<u32> {
    let mut starts = vec![0u32; (1 << 16) + 1];
    for number in numbers {
        if let Some(next) = starts.get_mut(usize::from(key(*number)) + 1) {
            *next += 1;
        }
    }
    let mut sum = 0;
    for start in &mut starts {
        sum += *start;
        *start = sum;
    }
    let mut sorted = vec![0; numbers.len()];
    for number in numbers {
        let Some(start) = starts.get_mut(usize::from(key(*number))) else {
            continue;
        };
        if let Some(slot) = sorted.get_mut(*start as usize) {
            *slot = *number;
        }
        *start += 1;
    }
    sorted
}
