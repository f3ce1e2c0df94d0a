//! What long work asks of a capture, as a worker is told it.
use super::RecipeScan;
use crate::filter::Filter;
use crate::recipe::limits::Limits;
use crate::recipe::{Plan, text};
use crate::scan::statistics::{Ask, StatisticsScan};
use crate::scan::{FilterScan, FindScan, FollowScan, HiddenScan, Manner, Mergeable, Transport};
use serde::{Deserialize, Serialize};

#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "camelCase")]
pub enum Question {
    Filter {
        text: String,
    },
    Recipe {
        text: String,
    },
    /// Of the packets that pass a filter.
    Statistics {
        ask: Ask,
        filter: String,
    },
    Find {
        manner: Manner,
        text: String,
    },
    Follow {
        transport: Transport,
        stream: u32,
    },
    Hidden,
}

impl Question {
    /// The scan that answers it about a part of a capture.
    pub fn scan(&self) -> Result<Box<dyn Mergeable>, String> {
        Ok(match self {
            Question::Filter { text } => {
                let filter = Filter::parse(text).map_err(|error| error.to_string())?;
                Box::new(FilterScan::new(filter))
            }
            Question::Recipe { text } => {
                let plan = Plan::new(&text::parse(text).steps);
                let scan = RecipeScan::new(&plan.requests, Limits::default());
                Box::new(scan.map_err(|_| "a part of the recipe is refused")?)
            }
            Question::Statistics { ask, filter } => {
                let scan = StatisticsScan::part(ask, filter);
                Box::new(scan.map_err(|error| error.to_string())?)
            }
            Question::Find { manner, text } => Box::new(FindScan::new(*manner, text)?),
            Question::Follow { transport, stream } => {
                Box::new(FollowScan::new(*transport, *stream))
            }
            Question::Hidden => Box::<HiddenScan>::default(),
        })
    }
}
