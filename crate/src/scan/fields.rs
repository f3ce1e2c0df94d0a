//! Every field that a capture holds: how often, how many distinct values, an example, how the values lie.
use super::Scan;
use crate::protocols::wanted_all;
use crate::show::catalogue::FieldId;
use crate::show::value;
use crate::wire::{Frame, Kind, Packet, Span, Wanted};
use serde::Serialize;
use std::collections::{HashMap, HashSet};
use std::hash::{DefaultHasher, Hash, Hasher};

/// Bars of a histogram.
const BARS: usize = 16;
/// Distinct values are counted up to here.
const MAX_DISTINCT: usize = 4_096;
/// Numbers kept for a histogram: an even sample of all.
const SAMPLE: usize = 4_096;

#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct FieldCount {
    /// Wireshark's name.
    pub name: String,
    /// Scapy's, such as `TCP.dport`; "" where it has none.
    pub scapy: String,
    pub label: &'static str,
    /// Values, and packets that have one.
    pub count: u32,
    pub packets: u32,
    pub distinct: u32,
    /// Whether there are more distinct values than were counted.
    pub more: bool,
    /// The first value, as it prints.
    pub example: String,
    /// Of numbers: the least, the greatest, and how many lie in each of even parts between.
    pub low: Option<f64>,
    pub high: Option<f64>,
    pub bars: Vec<u32>,
}

#[derive(Default)]
struct Seen {
    count: u32,
    packets: u32,
    last_packet: u32,
    distinct: HashSet<u64>,
    example: String,
    sample: Vec<u64>,
    stride: u32,
}

pub struct FieldsScan {
    wanted: Wanted,
    seen: HashMap<FieldId, Seen>,
}

impl Default for FieldsScan {
    fn default() -> Self {
        FieldsScan {
            wanted: wanted_all(),
            seen: HashMap::new(),
        }
    }
}

impl Scan for FieldsScan {
    fn wanted(&self) -> &Wanted {
        &self.wanted
    }
    fn packet(&mut self, frame: &Frame, packet: &Packet) -> bool {
        for span in &packet.spans {
            let seen = self.seen.entry(FieldId::of(span)).or_default();
            seen.add(frame, packet, span);
        }
        true
    }
}

impl Seen {
    fn add(&mut self, frame: &Frame, packet: &Packet, span: &Span) {
        if self.count == 0 {
            value::print(&mut self.example, packet, frame.bytes, span);
            self.stride = 1;
        }
        self.count = self.count.saturating_add(1);
        if self.last_packet != frame.number {
            self.last_packet = frame.number;
            self.packets += 1;
        }
        if self.distinct.len() <= MAX_DISTINCT {
            let mut hash = DefaultHasher::new();
            match span.len {
                0..=8 => span.value.hash(&mut hash),
                _ => packet.bytes(span, frame.bytes).hash(&mut hash),
            }
            self.distinct.insert(hash.finish());
        }
        if self.count.is_multiple_of(self.stride) {
            self.sample.push(span.value);
        }
        if self.sample.len() > SAMPLE {
            let half = self.sample.iter().copied().step_by(2).collect();
            self.sample = half;
            self.stride = self.stride.saturating_mul(2);
        }
    }
    fn number(kind: Kind, value: u64) -> Option<f64> {
        Some(match kind {
            Kind::Uint | Kind::Hex | Kind::Flag => value as f64,
            Kind::Int => value as i64 as f64,
            Kind::Float => f64::from_bits(value),
            Kind::Duration => value as i64 as f64 / 1e9,
            _ => return None,
        })
    }
    fn told(self, id: FieldId) -> FieldCount {
        let info = id.info();
        let numbers = self
            .sample
            .iter()
            .filter_map(|value| Seen::number(info.kind, *value));
        let numbers: Vec<f64> = numbers.filter(|number| number.is_finite()).collect();
        let low = numbers.iter().copied().reduce(f64::min);
        let high = numbers.iter().copied().reduce(f64::max);
        let mut bars = vec![];
        if let (Some(low), Some(high)) = (low, high) {
            bars = vec![0; BARS];
            let width = (high - low) / BARS as f64;
            for number in &numbers {
                let bar = if width > 0.0 {
                    ((number - low) / width) as usize
                } else {
                    0
                };
                if let Some(bar) = bars.get_mut(bar.min(BARS - 1)) {
                    *bar += self.stride;
                }
            }
        }
        let scapy = match info.scapy {
            "" => String::new(),
            field => format!("{}.{field}", id.protocol().name),
        };
        FieldCount {
            name: info.filter_name(),
            scapy,
            label: info.label,
            count: self.count,
            packets: self.packets,
            distinct: self.distinct.len().min(MAX_DISTINCT) as u32,
            more: self.distinct.len() > MAX_DISTINCT,
            example: self.example.chars().take(120).collect(),
            low,
            high,
            bars,
        }
    }
}

impl FieldsScan {
    /// All fields with a name, by name.
    pub fn finish(self) -> Vec<FieldCount> {
        let counts = self.seen.into_iter().map(|(id, seen)| seen.told(id));
        let mut counts: Vec<FieldCount> = counts.filter(|count| !count.name.is_empty()).collect();
        counts.sort_by(|a, b| a.name.cmp(&b.name));
        counts
    }
}
