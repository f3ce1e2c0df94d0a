//! Statistics: questions whose answers add up, asked of every packet that passes a filter.
mod conversations;
mod delays;
mod distinct;
mod ends;
mod experts;
mod fields;
mod hierarchy;
mod histogram;
mod lengths;
mod timeline;
mod values;

use super::known::known;
use super::{Concern, Due, Mergeable, Scan};
use crate::filter::{Filter, FilterError, Looks};
use crate::show::catalogue::FieldId;
use crate::wire::{Frame, Packet, Wanted};
use serde::{Deserialize, Serialize};

pub use conversations::{Conversation, Conversations};
pub use delays::{Delay, Delays};
pub use ends::Layer;
pub use experts::{ExpertCount, Experts};
pub use fields::{FieldCount, Fields};
pub use hierarchy::{Hierarchy, Level};
pub use lengths::{LengthCount, Lengths};
pub use timeline::{Series, Timeline};
pub use values::{Count, Values, ValuesFound};

/// A question about all packets.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "camelCase")]
pub enum Ask {
    Hierarchy,
    Conversations {
        layer: Layer,
    },
    Lengths,
    /// Packets and bytes over time, from and to in nanoseconds since 1970; a series a filter.
    Timeline {
        from: i64,
        to: i64,
        bins: u32,
        series: Vec<String>,
    },
    Delays,
    Experts,
    Values {
        field: String,
    },
    Fields,
}

/// What was found so far.
#[derive(Debug, Serialize)]
#[serde(tag = "kind", rename_all = "camelCase")]
pub enum Answer {
    Hierarchy { levels: Vec<Level> },
    Conversations { conversations: Vec<Conversation> },
    Lengths { lengths: Vec<LengthCount> },
    Timeline { series: Vec<Series> },
    Delays { delays: Vec<Delay> },
    Experts { experts: Vec<ExpertCount> },
    Values { values: ValuesFound },
    Fields { fields: Vec<FieldCount> },
}

/// What of a packet must be known to count it: its bytes, or some of what the index keeps.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reach {
    /// Its number, lengths and time.
    Rows,
    /// Its fields of kinds, or of flows.
    Kinds,
    Flows,
    Bytes,
}
impl Reach {
    /// Where these fields are known from.
    fn of<'a>(fields: impl Iterator<Item = &'a FieldId>) -> Reach {
        let fields: Vec<FieldId> = fields.copied().collect();
        match known() {
            _ if fields.is_empty() => Reach::Bytes,
            known if known.are_of_kinds(&fields) => Reach::Kinds,
            known if known.are_of_flows(&fields) => Reach::Flows,
            _ => Reach::Bytes,
        }
    }
}

/// Counts packets into an answer. Two runs of packets give the answer of both: the later is added to the earlier.
pub trait Statistic {
    fn want(&self, wanted: &mut Wanted);
    fn count(&mut self, frame: &Frame, packet: &Packet);
    /// What was counted since this was asked last, to be carried elsewhere.
    fn take(&mut self) -> Vec<u8>;
    /// Adds what was counted of the packets that follow.
    fn add(&mut self, counted: &[u8]);
    fn reach(&self) -> Reach {
        Reach::Bytes
    }
    /// All that it looks at of a packet besides number, times and lengths; none where that is not known beforehand.
    fn looks(&self) -> Option<Looks> {
        None
    }
    /// Keeps all apart, however many there are: those that are too many for the whole are known there only.
    fn unbounded(&mut self) {}
    /// Bytes that this has grown to, where it may become large.
    fn held(&self) -> usize {
        0
    }
}

/// A part's answer is carried off when it has grown beyond so many bytes.
const MOST_HELD: usize = 8 << 20;

enum Kind {
    Hierarchy(Hierarchy),
    Conversations(Conversations),
    Lengths(Lengths),
    Timeline(Timeline),
    Delays(Delays),
    Experts(Experts),
    Values(Values),
    Fields(Box<Fields>),
}

pub struct StatisticsScan {
    filter: Filter,
    wanted: Wanted,
    kind: Kind,
}

impl StatisticsScan {
    /// Of the packets that pass `filter`; all, where it is empty.
    pub fn new(ask: &Ask, filter: &str) -> Result<StatisticsScan, FilterError> {
        let filter = Filter::parse(filter)?;
        let mut kind = match ask {
            Ask::Hierarchy => Kind::Hierarchy(Hierarchy::default()),
            Ask::Conversations { layer } => Kind::Conversations(Conversations::new(*layer)),
            Ask::Lengths => Kind::Lengths(Lengths::default()),
            Ask::Timeline {
                from,
                to,
                bins,
                series,
            } => Kind::Timeline(Timeline::new(*from..*to, *bins, series)?),
            Ask::Delays => Kind::Delays(Delays::new()),
            Ask::Experts => Kind::Experts(Experts::default()),
            Ask::Values { field } => Kind::Values(Values::new(field)),
            Ask::Fields => Kind::Fields(Box::default()),
        };
        let mut wanted = filter.wanted().clone();
        kind.counting().want(&mut wanted);
        Ok(StatisticsScan {
            filter,
            wanted,
            kind,
        })
    }
    /// The same of a part of a capture, whose answers are carried off and merged.
    pub fn part(ask: &Ask, filter: &str) -> Result<StatisticsScan, FilterError> {
        let mut scan = StatisticsScan::new(ask, filter)?;
        scan.kind.counting().unbounded();
        Ok(scan)
    }
    pub fn filter(&self) -> &Filter {
        &self.filter
    }
    /// What of the packets that pass the filter must be known to count them.
    pub fn reach(&self) -> Reach {
        self.kind.counted().reach()
    }
    /// The filters by which packets are counted apart; none where all are counted alike.
    pub fn series(&self) -> Option<Vec<String>> {
        match &self.kind {
            Kind::Timeline(timeline) => Some(timeline.filters().map(str::to_string).collect()),
            _ => None,
        }
    }
    /// Counts a packet that is known to pass the filter, and that of the series.
    pub fn count(&mut self, series: usize, frame: &Frame, packet: &Packet) {
        match &mut self.kind {
            Kind::Timeline(timeline) => timeline.tally(series, frame),
            other => other.counting().count(frame, packet),
        }
    }
    /// What was found so far.
    pub fn found(&self) -> Answer {
        match &self.kind {
            Kind::Hierarchy(found) => Answer::Hierarchy {
                levels: found.levels(),
            },
            Kind::Conversations(found) => Answer::Conversations {
                conversations: found.list(),
            },
            Kind::Lengths(found) => Answer::Lengths {
                lengths: found.list(),
            },
            Kind::Timeline(found) => Answer::Timeline {
                series: found.series().to_vec(),
            },
            Kind::Delays(found) => Answer::Delays {
                delays: found.list(),
            },
            Kind::Experts(found) => Answer::Experts {
                experts: found.list(),
            },
            Kind::Values(found) => Answer::Values {
                values: found.found(),
            },
            Kind::Fields(found) => Answer::Fields {
                fields: found.list(),
            },
        }
    }
}

impl Kind {
    fn counting(&mut self) -> &mut dyn Statistic {
        match self {
            Kind::Hierarchy(found) => found,
            Kind::Conversations(found) => found,
            Kind::Lengths(found) => found,
            Kind::Timeline(found) => found,
            Kind::Delays(found) => found,
            Kind::Experts(found) => found,
            Kind::Values(found) => found,
            Kind::Fields(found) => &mut **found,
        }
    }
    fn counted(&self) -> &dyn Statistic {
        match self {
            Kind::Hierarchy(found) => found,
            Kind::Conversations(found) => found,
            Kind::Lengths(found) => found,
            Kind::Timeline(found) => found,
            Kind::Delays(found) => found,
            Kind::Experts(found) => found,
            Kind::Values(found) => found,
            Kind::Fields(found) => &**found,
        }
    }
}

impl Scan for StatisticsScan {
    fn wanted(&self) -> &Wanted {
        &self.wanted
    }
    fn looks(&self) -> Option<Looks> {
        let mut all = self.kind.counted().looks()?;
        all.merge(self.filter.looks());
        Some(all)
    }
    fn concerns(&self) -> Vec<Concern<'_>> {
        vec![Concern::Filter(&self.filter)]
    }
    fn packet(&mut self, frame: &Frame, packet: &Packet) -> bool {
        if self.filter.matches(packet, frame.bytes) {
            self.kind.counting().count(frame, packet);
        }
        true
    }
}

impl Mergeable for StatisticsScan {
    fn answer(&mut self) -> Vec<u8> {
        self.kind.counting().take()
    }
    fn merge(&mut self, answer: &[u8]) -> bool {
        self.kind.counting().add(answer);
        true
    }
    fn due(&self) -> Due {
        match self.kind.counted().held() {
            0..=MOST_HELD => Due::Wanted,
            _ => Due::Now,
        }
    }
}
