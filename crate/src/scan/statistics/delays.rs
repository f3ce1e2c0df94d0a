//! Times that packets took to be answered: every field of that kind, from `dns.time` to `tcp.analysis.ack_rtt`.
use super::Statistic;
use super::histogram::Histogram;
use crate::scan::{packed, unpacked};
use crate::show::catalogue::{self, FieldId};
use crate::wire::{Frame, Kind, Packet, Wanted, sort_by};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

const BARS: usize = 40;

#[derive(Default)]
pub struct Delays {
    fields: Vec<FieldId>,
    found: BTreeMap<FieldId, Found>,
}

#[derive(Clone, Debug, Default, Serialize, Deserialize)]
struct Found {
    histogram: Histogram,
    /// The frame with the longest.
    slowest: u32,
}

/// Nanoseconds throughout.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Delay {
    pub field: String,
    pub label: &'static str,
    pub count: f64,
    pub least: f64,
    pub mean: f64,
    pub median: f64,
    pub p95: f64,
    pub most: f64,
    pub slowest: u32,
    /// Counts from the least to the most, the steps growing with the value.
    pub bars: Vec<f64>,
}

/// Whether a span of time is that of an answer, not the distance to a packet that happens to stand before.
fn is_delay(name: &str) -> bool {
    let clocks = [
        "_relative",
        "_delta",
        "_displayed",
        "_epoch",
        "_shift",
        ".rto",
    ];
    !name.is_empty() && !name.starts_with("frame.") && !clocks.iter().any(|end| name.ends_with(end))
}

impl Delays {
    pub fn new() -> Delays {
        let durations = catalogue::ids().filter(|id| id.info().kind == Kind::Duration);
        Delays {
            fields: durations
                .filter(|id| is_delay(&id.info().filter_name()))
                .collect(),
            found: BTreeMap::new(),
        }
    }
    pub fn list(&self) -> Vec<Delay> {
        let mut list: Vec<Delay> = self.found.iter().map(delay).collect();
        sort_by(&mut list, |a, b| b.count.total_cmp(&a.count));
        list
    }
}

fn delay((id, found): (&FieldId, &Found)) -> Delay {
    let Found { histogram, slowest } = found;
    Delay {
        field: id.info().filter_name(),
        label: id.info().label,
        count: histogram.count as f64,
        least: histogram.least as f64,
        mean: histogram.mean(),
        median: histogram.percentile(0.5) as f64,
        p95: histogram.percentile(0.95) as f64,
        most: histogram.most as f64,
        slowest: *slowest,
        bars: histogram.bars(BARS),
    }
}

impl Statistic for Delays {
    fn want(&self, wanted: &mut Wanted) {
        for id in &self.fields {
            wanted.add(id.protocol, id.field);
        }
    }
    fn count(&mut self, frame: &Frame, packet: &Packet) {
        for span in &packet.spans {
            let id = FieldId::of(span);
            // A negative time is a clock that was set back.
            if !self.fields.contains(&id) || (span.value as i64) < 0 {
                continue;
            }
            let found = self.found.entry(id).or_default();
            if span.value > found.histogram.most || found.histogram.count == 0 {
                found.slowest = frame.number;
            }
            found.histogram.add(span.value);
        }
    }
    fn take(&mut self) -> Vec<u8> {
        packed(&std::mem::take(&mut self.found))
    }
    fn add(&mut self, counted: &[u8]) {
        let later: BTreeMap<FieldId, Found> = unpacked(counted).unwrap_or_default();
        for (id, more) in later {
            let mine = self.found.entry(id).or_default();
            if more.histogram.most > mine.histogram.most || mine.histogram.count == 0 {
                mine.slowest = more.slowest;
            }
            mine.histogram.merge(&more.histogram);
        }
    }
}
