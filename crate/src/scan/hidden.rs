//! Looks for hidden channels: every field, by who sends it where, read as characters, bits, gaps and files.
mod bits;
mod bytes;
mod chars;
mod columns;
mod counts;
mod decode;
mod found;
mod groups;
mod judge;
mod keyboard;
mod keyed;
mod names;
mod numbers;
mod payloads;
mod place;
mod series;
mod symbols;
mod texts;
mod timing;
mod words;

use super::{Mergeable, Scan, packed, unpacked};
use crate::protocols::wanted_all;
use crate::wire::{Frame, Packet, Wanted, sort_by};
use groups::Groups;
use serde::{Deserialize, Serialize};
use series::{AllSeries, Id};
use std::collections::BTreeMap;

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
    readings: u64,
    /// What each series says, so far.
    found: BTreeMap<Id, Vec<Finding>>,
    /// Series that are still to be read, the last first; none before the packets are at their end.
    unread: Option<Vec<Id>>,
    /// What another scan, of all packets, has told.
    told: Option<Told>,
}

/// How far a scan has come.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Told {
    /// The surest first.
    pub findings: Vec<Finding>,
    pub tried: Tried,
    /// Series that are still to be read after the last packet.
    pub left: u32,
}

impl Default for HiddenScan {
    fn default() -> Self {
        HiddenScan {
            wanted: wanted_all(),
            groups: Groups::new(),
            series: AllSeries::default(),
            packets: 0,
            readings: 0,
            found: BTreeMap::new(),
            unread: None,
            told: None,
        }
    }
}

impl Scan for HiddenScan {
    fn wanted(&self) -> &Wanted {
        &self.wanted
    }
    fn packet(&mut self, frame: &Frame, packet: &Packet) -> bool {
        self.packets += 1;
        let keys = self.groups.of(packet);
        self.series.add(frame, packet, &keys);
        for id in self.series.take_ripe() {
            self.read(id);
        }
        self.packets < MAX_PACKETS
    }
}

impl HiddenScan {
    /// Reads so many more of the series after the last packet; false at their end.
    fn read_more(&mut self, count: usize) -> bool {
        let series = &self.series;
        let unread = self.unread.get_or_insert_with(|| {
            let mut unread = series.unread();
            unread.reverse();
            unread
        });
        let next = unread.split_off(unread.len().saturating_sub(count));
        let goes_on = !unread.is_empty();
        for id in next.into_iter().rev() {
            self.read(id);
        }
        goes_on
    }
    fn read(&mut self, id: Id) {
        let group = self.groups.group(id.key());
        let found = self.series.read(&id, &group);
        self.readings += found.readings;
        let findings = ranked(found.findings);
        if findings.is_empty() {
            self.found.remove(&id);
        } else {
            self.found.insert(id, findings);
        }
    }
    /// What was found and tried so far.
    pub fn told(&self) -> Told {
        if let Some(told) = &self.told {
            return told.clone();
        }
        Told {
            findings: ranked(self.found.values().flatten().cloned().collect()),
            tried: Tried {
                packets: self.packets,
                series: self.series.count() as u32,
                readings: self.readings,
                limited: self.packets >= MAX_PACKETS || self.series.is_full(),
            },
            left: self.unread.as_ref().map_or(0, |unread| unread.len() as u32),
        }
    }
    /// What was found and tried when all has been read.
    pub fn finish(mut self) -> Told {
        self.read_more(usize::MAX);
        self.told()
    }
}

/// Series are read as a whole, of all packets: each answer takes the place of the one before.
impl Mergeable for HiddenScan {
    fn answer(&mut self) -> Vec<u8> {
        packed(&self.told())
    }
    fn merge(&mut self, answer: &[u8]) -> bool {
        self.told = unpacked(answer);
        true
    }
    fn read_on(&mut self) -> bool {
        self.read_more(1)
    }
}

/// The surest first; what says the same again is left out.
fn ranked(mut found: Vec<Finding>) -> Vec<Finding> {
    sort_by(&mut found, |a, b| {
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
