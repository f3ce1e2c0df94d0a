//! Remarks: which there are, how severe they are, and how often each is made.
use super::Statistic;
use crate::names::expert::{GROUPS, SEVERITIES};
use crate::scan::{packed, unpacked};
use crate::show::catalogue::{self, FieldId};
use crate::wire::expert::{GROUP_BITS, SEVERITY_BITS};
use crate::wire::{Frame, Packet, Span, Wanted, sort_by_key};
use serde::{Deserialize, Serialize};
use std::cmp::Reverse;
use std::collections::BTreeMap;

const MESSAGE: &str = "_ws.expert.message";
/// Of an example, in letters.
const MOST_EXAMPLE: usize = 200;

#[derive(Default)]
pub struct Experts {
    found: BTreeMap<FieldId, Found>,
}

#[derive(Clone, Debug, Default, Serialize, Deserialize)]
struct Found {
    count: u64,
    first: u32,
    example: String,
}

#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct ExpertCount {
    /// The remark's name in filters.
    pub field: String,
    /// `Note`, and its number: the greater, the more severe.
    pub severity: &'static str,
    pub rank: u32,
    pub group: &'static str,
    pub protocol: &'static str,
    pub label: &'static str,
    pub count: f64,
    /// The number of the first packet that it is made about, and what it says there.
    pub first: u32,
    pub example: String,
}

impl Experts {
    /// The most severe first, and of those the most frequent.
    pub fn list(&self) -> Vec<ExpertCount> {
        let mut list: Vec<ExpertCount> = self.found.iter().map(row).collect();
        sort_by_key(&mut list, |row| Reverse((row.rank, row.count as u64)));
        list
    }
}

fn row((id, found): (&FieldId, &Found)) -> ExpertCount {
    let info = id.info();
    let name = |names: crate::wire::Names, bits| names.get(u64::from(info.expert & bits));
    let protocol = id.protocol();
    ExpertCount {
        field: info.filter_name(),
        severity: name(SEVERITIES, SEVERITY_BITS).unwrap_or_default(),
        rank: info.expert & SEVERITY_BITS,
        group: name(GROUPS, GROUP_BITS).unwrap_or_default(),
        protocol: if protocol.column.is_empty() {
            protocol.title
        } else {
            protocol.column
        },
        label: info.label,
        count: found.count as f64,
        first: found.first,
        example: found.example.clone(),
    }
}

/// What a remark says: that stands before it.
fn text(packet: &Packet, before: Option<&Span>) -> String {
    let is_message = |span: &&Span| catalogue::fields_of(MESSAGE).contains(&FieldId::of(span));
    let said = before.filter(is_message);
    let bytes = said.map_or(&[][..], |span| packet.bytes(span, &[]));
    let text = String::from_utf8_lossy(bytes);
    text.chars().take(MOST_EXAMPLE).collect()
}

impl Statistic for Experts {
    fn want(&self, wanted: &mut Wanted) {
        catalogue::fields_of(MESSAGE)
            .iter()
            .for_each(|id| id.want(wanted));
    }
    fn count(&mut self, frame: &Frame, packet: &Packet) {
        for (at, span) in packet.spans.iter().enumerate() {
            let id = FieldId::of(span);
            if id.info().expert == 0 {
                continue;
            }
            let found = self.found.entry(id).or_default();
            found.count += 1;
            if found.first == 0 {
                found.first = frame.number;
                let before = at.checked_sub(1).and_then(|at| packet.spans.get(at));
                found.example = text(packet, before);
            }
        }
    }
    fn take(&mut self) -> Vec<u8> {
        packed(&std::mem::take(&mut self.found))
    }
    fn add(&mut self, counted: &[u8]) {
        let later: BTreeMap<FieldId, Found> = unpacked(counted).unwrap_or_default();
        for (id, more) in later {
            let found = self.found.entry(id).or_default();
            if found.first == 0 {
                (found.first, found.example) = (more.first, more.example);
            }
            found.count += more.count;
        }
    }
}
