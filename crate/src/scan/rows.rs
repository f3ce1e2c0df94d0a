//! Tests of what the capture's index knows of each packet: number, lengths, times.
use super::verdicts::{NO, OPEN, YES};
use crate::capture::Index;
use crate::filter::{Leaf, Ranges};
use crate::protocols;
use crate::show::catalogue::{FieldId, fields_of};
use crate::wire::{LayerSpan, NO_TIME, Packet, Span};
use std::sync::OnceLock;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Value {
    Number,
    Length,
    Captured,
    Time,
    /// Since the packet before, and since the first.
    Delta,
    Relative,
}
impl Value {
    fn is_of_time(self) -> bool {
        matches!(self, Value::Time | Value::Delta | Value::Relative)
    }
}

const NAMED: &[(&str, Value)] = &[
    ("frame.number", Value::Number),
    ("frame.len", Value::Length),
    ("frame.cap_len", Value::Captured),
    ("frame.time", Value::Time),
    ("frame.time_epoch", Value::Time),
    ("frame.time_delta", Value::Delta),
    ("frame.time_relative", Value::Relative),
];

fn values() -> &'static [(FieldId, Value)] {
    static VALUES: OnceLock<Vec<(FieldId, Value)>> = OnceLock::new();
    VALUES.get_or_init(|| {
        let each = NAMED
            .iter()
            .flat_map(|(name, value)| fields_of(name).iter().map(|id| (*id, *value)));
        each.collect()
    })
}

fn value_of(id: FieldId) -> Option<Value> {
    let mut values = values().iter();
    values
        .find(|(known, _)| *known == id)
        .map(|(_, value)| *value)
}

pub fn is_of_rows(fields: &[FieldId]) -> bool {
    fields.iter().all(|id| value_of(*id).is_some())
}

/// One test, made ready.
pub enum RowTest {
    /// Of one value.
    Ranges(Value, Ranges),
    /// Asked of a packet that has these fields of its frame only.
    Fields(Box<Leaf>, Vec<(FieldId, Value)>),
}

impl RowTest {
    /// `fields` are those that the test looks at.
    pub fn new(leaf: Leaf, fields: &[FieldId]) -> RowTest {
        if let Some(ranges) = leaf.ranges()
            && let [field] = ranges.fields[..]
            && let Some(value) = value_of(field)
        {
            return RowTest::Ranges(value, ranges);
        }
        RowTest::Fields(Box::new(leaf), valued(fields))
    }
    /// Says of each row from `first` on (from 0) what is known.
    pub fn judge(&self, index: &Index, first: usize, verdicts: &mut [u8]) {
        match self {
            RowTest::Ranges(value, ranges) => {
                let mut verdicts = verdicts.iter_mut();
                each(*value, index, first, &mut |found| {
                    let Some(verdict) = verdicts.next() else {
                        return false;
                    };
                    *verdict = match found {
                        None => OPEN,
                        Some(n) if ranges.hold(n) => YES,
                        Some(_) => NO,
                    };
                    true
                });
            }
            RowTest::Fields(leaf, fields) => {
                let mut packet = RowPacket::new(fields.clone());
                for (row, verdict) in (first..).zip(verdicts) {
                    *verdict = match packet.at(index, row) {
                        None => OPEN,
                        Some(packet) if leaf.passes(packet) => YES,
                        Some(_) => NO,
                    };
                }
            }
        }
    }
}

fn valued(fields: &[FieldId]) -> Vec<(FieldId, Value)> {
    let values = fields.iter();
    let values = values.filter_map(|id| Some((*id, value_of(*id)?)));
    values.collect()
}

/// A packet with no more than its frame, and of that no more than these fields.
pub struct RowPacket {
    fields: Vec<(FieldId, Value)>,
    /// Reused from row to row.
    packet: Packet,
}

impl RowPacket {
    fn new(fields: Vec<(FieldId, Value)>) -> RowPacket {
        let mut packet = Packet::default();
        packet.layers.push(LayerSpan {
            protocol: protocols::index("frame").unwrap_or(0),
            source: Span::FRAME,
            depth: 0,
            over_ether: false,
            uncounted: false,
            start: 0,
            header: 0,
            end: 0,
        });
        RowPacket { fields, packet }
    }
    /// With these fields, where every row's values of them are known.
    pub fn of_all(fields: &[FieldId], index: &Index) -> Option<RowPacket> {
        let fields = valued(fields);
        let is_known = |(_, value): &(FieldId, Value)| !value.is_of_time() || index.is_timed();
        fields.iter().all(is_known).then(|| RowPacket::new(fields))
    }
    /// With a row's values (from 0); none where not all are known.
    pub fn at(&mut self, index: &Index, row: usize) -> Option<&Packet> {
        self.packet.spans.clear();
        for (id, value) in &self.fields {
            let mut found = None;
            each(*value, index, row, &mut |value| {
                found = value;
                false
            });
            self.packet.spans.push(Span {
                value: found? as u64,
                start: 0,
                len: 0,
                layer: 0,
                protocol: id.protocol,
                field: id.field,
                depth: 0,
                source: Span::FRAME,
            });
        }
        Some(&self.packet)
    }
}

/// Gives the values of the rows from `first` on, as far as they lie together in memory; none where the index does not know
/// it. Ends where `f` gives false.
fn each(value: Value, index: &Index, first: usize, f: &mut dyn FnMut(Option<i64>) -> bool) {
    match value {
        Value::Number => {
            let _ = (first as i64 + 1..)
                .take(1 << 16)
                .try_for_each(|n| f(Some(n)).then_some(()));
        }
        Value::Length => all(index.originals(first), |n| Some(i64::from(*n)), f),
        Value::Captured => all(index.captureds(first), |n| Some(i64::from(*n)), f),
        Value::Time => timed(index, first, |time, _| time, f),
        Value::Delta => timed(index, first, |time, before| time.saturating_sub(before), f),
        Value::Relative => {
            let start = index.first_ns();
            timed(index, first, |time, _| time.saturating_sub(start), f);
        }
    }
}

fn all<T>(values: &[T], value: impl Fn(&T) -> Option<i64>, f: &mut dyn FnMut(Option<i64>) -> bool) {
    let _ = values.iter().try_for_each(|v| f(value(v)).then_some(()));
}

/// `value` is made of a row's time and of that of the row before.
fn timed(
    index: &Index,
    first: usize,
    value: impl Fn(i64, i64) -> i64,
    f: &mut dyn FnMut(Option<i64>) -> bool,
) {
    let clock = |time| if time == NO_TIME { 0 } else { time };
    let times = index.times(first);
    let mut before = match first.checked_sub(1) {
        Some(row) => index.times(row).first().copied().unwrap_or(NO_TIME),
        None => times.first().copied().unwrap_or(NO_TIME),
    };
    // Custom blocks hold, in place of a time, that of the packet before.
    let untimed = index.untimed();
    let mut next = untimed.partition_point(|row| (*row as usize) < first);
    for (row, time) in (first..).zip(times) {
        let is_untimed = untimed.get(next).is_some_and(|at| *at as usize == row);
        next += usize::from(is_untimed);
        let found = (!is_untimed && *time != NO_TIME).then(|| value(*time, clock(before)));
        if !f(found) {
            return;
        }
        before = *time;
    }
}
