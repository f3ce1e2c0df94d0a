//! Statistics: questions whose answers add up, asked of every packet that passes a filter.
mod conversations;
mod delays;
mod distinct;
mod fields;
mod hierarchy;
mod histogram;
mod lengths;
mod timeline;
mod values;

use super::Scan;
use crate::filter::{Filter, FilterError};
use crate::show::catalogue::{self, FieldId};
use crate::wire::{Frame, Packet, Wanted};
use serde::{Deserialize, Serialize};

pub use conversations::{Conversation, Conversations, Layer};
pub use delays::{Delay, Delays};
pub use fields::{FieldCount, Fields};
pub use hierarchy::{Hierarchy, Level};
pub use lengths::{LengthCount, Lengths};
pub use timeline::{Series, Timeline};
pub use values::{Count, Values, ValuesFound};

/// A question about all packets.
#[derive(Clone, Debug, Deserialize)]
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
    Values { values: ValuesFound },
    Fields { fields: Vec<FieldCount> },
}

/// Counts packets into an answer. Two runs of packets give the answer of both: the later is merged into the earlier.
pub trait Statistic {
    fn want(&self, wanted: &mut Wanted);
    fn count(&mut self, frame: &Frame, packet: &Packet);
}

enum Kind {
    Hierarchy(Hierarchy),
    Conversations(Conversations),
    Lengths(Lengths),
    Timeline(Timeline),
    Delays(Delays),
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
            Ask::Values { field } => Kind::Values(Values::new(field)),
            Ask::Fields => Kind::Fields(Box::default()),
        };
        let mut wanted = filter.wanted().clone();
        kind.statistic().want(&mut wanted);
        Ok(StatisticsScan {
            filter,
            wanted,
            kind,
        })
    }
    /// Adds what was found in later packets by a scan with the same question.
    pub fn merge(&mut self, later: StatisticsScan) {
        match (&mut self.kind, later.kind) {
            (Kind::Hierarchy(mine), Kind::Hierarchy(more)) => mine.merge(&more),
            (Kind::Conversations(mine), Kind::Conversations(more)) => mine.merge(more),
            (Kind::Lengths(mine), Kind::Lengths(more)) => mine.merge(&more),
            (Kind::Timeline(mine), Kind::Timeline(more)) => mine.merge(&more),
            (Kind::Delays(mine), Kind::Delays(more)) => mine.merge(more),
            (Kind::Values(mine), Kind::Values(more)) => mine.merge(more),
            (Kind::Fields(mine), Kind::Fields(more)) => mine.merge(*more),
            _ => {}
        }
    }
    pub fn answer(&self) -> Answer {
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
    fn statistic(&mut self) -> &mut dyn Statistic {
        match self {
            Kind::Hierarchy(found) => found,
            Kind::Conversations(found) => found,
            Kind::Lengths(found) => found,
            Kind::Timeline(found) => found,
            Kind::Delays(found) => found,
            Kind::Values(found) => found,
            Kind::Fields(found) => &mut **found,
        }
    }
}

impl Scan for StatisticsScan {
    fn wanted(&self) -> &Wanted {
        &self.wanted
    }
    fn packet(&mut self, frame: &Frame, packet: &Packet) -> bool {
        if self.filter.matches(packet, frame.bytes) {
            self.kind.statistic().count(frame, packet);
        }
        true
    }
}

/// The fields of a Wireshark name; none where nothing has it.
fn named(name: &str) -> &'static [FieldId] {
    let found = catalogue::wireshark().get(name);
    found.map_or(&[], |named| &named.fields)
}
