//! Looks for hidden channels: every field, by who sends it where, read as characters, bits, gaps and files.
mod bits;
mod bytes;
mod chars;
mod decode;
mod groups;
mod judge;
mod names;
mod payloads;
mod series;
mod texts;
mod timing;

use super::{Due, Mergeable, Scan, packed, unpacked};
use crate::protocols::wanted_all;
use crate::wire::{Frame, Packet, Wanted};
use groups::Groups;
use serde::{Deserialize, Serialize};
use series::AllSeries;

/// What reads as something, and the recipe that shows it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Finding {
    /// Greater is surer.
    pub score: f64,
    /// What it is: `text`, `zip`, …
    pub kind: String,
    /// Where, in words.
    pub what: String,
    /// The first of what was read.
    pub preview: String,
    /// A recipe's text.
    pub recipe: String,
}

/// What was looked at.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Tried {
    pub packets: u32,
    /// Fields of conversations.
    pub series: u32,
    /// Ways of reading them.
    pub readings: u64,
    /// Whether the capture was too large to look at all of it.
    pub limited: bool,
}

/// Findings that are shown.
const MAX_FINDINGS: usize = 20;

/// Packets beyond these are not looked at.
const MAX_PACKETS: u32 = 1_000_000;

pub struct HiddenScan {
    wanted: Wanted,
    groups: Groups,
    series: AllSeries,
    packets: u32,
    /// What another scan of all packets has found.
    merged: Option<(Vec<Finding>, Tried)>,
}

impl Default for HiddenScan {
    fn default() -> Self {
        HiddenScan {
            wanted: wanted_all(),
            groups: Groups::new(),
            series: AllSeries::default(),
            packets: 0,
            merged: None,
        }
    }
}

impl Scan for HiddenScan {
    fn wanted(&self) -> &Wanted {
        &self.wanted
    }
    fn packet(&mut self, frame: &Frame, packet: &Packet) -> bool {
        self.packets += 1;
        let keys = self.groups.of(frame, packet);
        self.series.add(frame, packet, &keys);
        self.packets < MAX_PACKETS
    }
}

impl HiddenScan {
    /// What was found, the surest first, and what was tried.
    pub fn finish(self) -> (Vec<Finding>, Tried) {
        if let Some(merged) = self.merged {
            return merged;
        }
        let mut tried = Tried {
            packets: self.packets,
            series: self.series.count() as u32,
            readings: 0,
            limited: self.packets >= MAX_PACKETS || self.series.is_full(),
        };
        let mut found = vec![];
        for (key, times) in self.series.times() {
            timing::read(key, times, &mut found, &mut tried.readings);
        }
        for (key, field, values) in self.series.numbers() {
            chars::read(key, field, values, &mut found, &mut tried.readings);
            bits::read(key, field, values, &mut found, &mut tried.readings);
        }
        for (key, field, values) in self.series.bytes() {
            bytes::read(key, field, values, &mut found, &mut tried.readings);
        }
        (ranked(found), tried)
    }
}

/// Series are read as a whole: of all packets, at the end.
impl Mergeable for HiddenScan {
    fn answer(&mut self) -> Vec<u8> {
        packed(&std::mem::take(self).finish())
    }
    fn merge(&mut self, answer: &[u8]) -> bool {
        self.merged = unpacked(answer);
        false
    }
    fn due(&self) -> Due {
        Due::End
    }
}

/// The surest first; what says the same again is left out.
fn ranked(mut found: Vec<Finding>) -> Vec<Finding> {
    found.sort_by(|a, b| {
        b.score
            .total_cmp(&a.score)
            .then(a.recipe.len().cmp(&b.recipe.len()))
    });
    let mut kept: Vec<Finding> = vec![];
    for finding in found {
        if kept.len() >= MAX_FINDINGS {
            break;
        }
        if !kept
            .iter()
            .any(|known| same(&known.preview, &finding.preview))
        {
            kept.push(finding);
        }
    }
    kept
}

fn same(a: &str, b: &str) -> bool {
    let start = |text: &str| text.chars().take(12).collect::<String>();
    a.contains(&start(b)) || b.contains(&start(a))
}
