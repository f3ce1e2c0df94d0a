//! Every field that the packets hold: how often, how many different values, an example, how they spread.
use super::Statistic;
use super::distinct::{Distinct, key};
use super::histogram::Histogram;
use crate::protocols::wanted_all;
use crate::scan::{packed, unpacked};
use crate::show::catalogue::FieldId;
use crate::show::value;
use crate::wire::{Frame, Kind, Packet, Span, Wanted, sort_by_key};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

const BARS: usize = 24;
/// Of an example, in letters.
const MOST_EXAMPLE: usize = 120;

#[derive(Default)]
pub struct Fields {
    found: BTreeMap<FieldId, Found>,
}

#[derive(Clone, Debug, Default, Serialize, Deserialize)]
struct Found {
    packets: u64,
    values: u64,
    last: u32,
    first: u32,
    example: String,
    distinct: Distinct,
    numbers: Histogram,
}

#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct FieldCount {
    /// Wireshark's name, or "".
    pub name: String,
    /// `TCP.dport`, or "".
    pub scapy: String,
    pub label: &'static str,
    pub protocol: &'static str,
    /// The protocol's name in filters.
    pub protocol_name: &'static str,
    pub packets: f64,
    pub values: f64,
    pub distinct: f64,
    /// Whether `distinct` is counted, not estimated.
    pub exact: bool,
    pub example: String,
    /// The number of the packet that the example is from.
    pub first: u32,
    /// How the values spread: numbers from the least to the most, others from the most frequent on.
    pub bars: Vec<f64>,
    pub is_number: bool,
}

fn is_number(kind: Kind) -> bool {
    matches!(
        kind,
        Kind::Uint | Kind::Hex | Kind::Int | Kind::Flag | Kind::Time | Kind::Duration
    )
}

/// Whether all of the value lies in its 64 bits.
fn is_whole(kind: Kind) -> bool {
    is_number(kind)
        || matches!(
            kind,
            Kind::Mac | Kind::Eui64 | Kind::Ip4 | Kind::Float | Kind::Mark
        )
}

impl Found {
    fn add(&mut self, frame: &Frame, packet: &Packet, span: &Span) {
        let kind = FieldId::of(span).info().kind;
        self.values += 1;
        if self.last != frame.number {
            self.last = frame.number;
            self.packets += 1;
        }
        if self.first == 0 {
            self.first = frame.number;
            let mut text = String::new();
            value::display(&mut text, packet, frame.bytes, span);
            self.example = text.chars().take(MOST_EXAMPLE).collect();
        }
        let key = match is_whole(kind) {
            true => span.value,
            false => key(packet.bytes(span, frame.bytes)),
        };
        self.distinct.add(key, 1);
        if is_number(kind) {
            self.numbers.add(span.value);
        }
    }
    fn merge(&mut self, later: Found) {
        if self.first == 0 {
            *self = later;
            return;
        }
        self.packets += later.packets;
        self.values += later.values;
        self.last = later.last;
        self.distinct.merge(later.distinct);
        self.numbers.merge(&later.numbers);
    }
    fn bars(&self, kind: Kind) -> Vec<f64> {
        let mut counts = self.distinct.counts();
        if counts.is_empty() {
            return self.numbers.bars(BARS);
        }
        if !is_number(kind) {
            sort_by_key(&mut counts, |(_, count)| std::cmp::Reverse(*count));
            return counts.iter().take(BARS).map(|(_, n)| *n as f64).collect();
        }
        if counts.len() <= BARS {
            return counts.iter().map(|(_, n)| *n as f64).collect();
        }
        even(&counts)
    }
}

/// Counts in equal parts between the least and the most; `counts` is in order.
fn even(counts: &[(u64, u64)]) -> Vec<f64> {
    let (Some((least, _)), Some((most, _))) = (counts.first(), counts.last()) else {
        return vec![];
    };
    let width = u128::from(most - least) + 1;
    let mut bars = vec![0.0; BARS];
    for (value, count) in counts {
        let at = u128::from(value - least) * BARS as u128 / width;
        if let Some(bar) = bars.get_mut(at as usize) {
            *bar += *count as f64;
        }
    }
    bars
}

impl Statistic for Fields {
    fn want(&self, wanted: &mut Wanted) {
        wanted.merge(&wanted_all());
    }
    fn count(&mut self, frame: &Frame, packet: &Packet) {
        for span in &packet.spans {
            let found = self.found.entry(FieldId::of(span)).or_default();
            found.add(frame, packet, span);
        }
    }
    fn take(&mut self) -> Vec<u8> {
        packed(&std::mem::take(&mut self.found))
    }
    fn add(&mut self, counted: &[u8]) {
        let later: BTreeMap<FieldId, Found> = unpacked(counted).unwrap_or_default();
        for (id, found) in later {
            self.found.entry(id).or_default().merge(found);
        }
    }
}

impl Fields {
    /// In the order of declaration, protocol by protocol; without those that have no name to ask for.
    pub fn list(&self) -> Vec<FieldCount> {
        let list = self.found.iter().map(field_count);
        list.filter(|f| !(f.name.is_empty() && f.scapy.is_empty()))
            .collect()
    }
}

fn field_count((id, found): (&FieldId, &Found)) -> FieldCount {
    let (info, protocol) = (id.info(), id.protocol());
    let scapy = match info.scapy {
        "" => String::new(),
        name => format!("{}.{name}", protocol.name),
    };
    FieldCount {
        name: info.filter_name(),
        scapy,
        label: info.label,
        protocol: protocol.title,
        protocol_name: protocol.filter,
        packets: found.packets as f64,
        values: found.values as f64,
        distinct: found.distinct.count(),
        exact: found.distinct.is_exact(),
        example: found.example.clone(),
        first: found.first,
        bars: found.bars(info.kind),
        is_number: is_number(info.kind),
    }
}
