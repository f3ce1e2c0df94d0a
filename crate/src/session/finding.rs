//! What is found on its way through a capture: by a filter, which needs not read all, or in the packets' bytes and rows.
use super::{Question, Search, Session};
use crate::filter::Filter;
use crate::scan::{FindScan, Manner, Mergeable};
use std::ops::Range;

pub enum Finding {
    Passing(Box<Search>, String),
    /// Every packet is looked at elsewhere, and the answers are merged.
    Holding(Box<FindScan>, Manner, String),
}

impl Session {
    /// Begins to find what holds a text in some manner, or without one passes it as a filter.
    pub fn finding(&self, manner: Option<Manner>, text: &str) -> Result<Finding, String> {
        let Some(manner) = manner else {
            let filter = Filter::parse(text).map_err(|error| error.to_string())?;
            let search = Box::new(self.search(filter));
            return Ok(Finding::Passing(search, text.to_string()));
        };
        let scan = Box::new(FindScan::new(manner, text)?);
        Ok(Finding::Holding(scan, manner, text.to_string()))
    }
}

impl Finding {
    /// Whether every packet must be looked at, in order.
    pub fn is_whole(&self) -> bool {
        match self {
            Finding::Passing(search, _) => search.is_whole(),
            Finding::Holding(..) => true,
        }
    }
    /// What is asked of every packet.
    pub fn question(&self) -> Question {
        match self {
            Finding::Passing(_, text) => Question::Filter { text: text.clone() },
            Finding::Holding(_, manner, text) => Question::Find {
                manner: *manner,
                text: text.clone(),
            },
        }
    }
    /// Takes the answer about the part of the capture that follows.
    pub fn merge(&mut self, answer: &[u8]) -> bool {
        match self {
            Finding::Passing(search, _) => search.merge(answer),
            Finding::Holding(scan, ..) => scan.merge(answer),
        }
    }
    /// The parts of the file that hold the packets to be looked at next, within `max_bytes`; none at the end.
    pub fn needs(&self, session: &Session, max_bytes: u64) -> Vec<Range<u64>> {
        match self {
            Finding::Passing(search, _) => search.needs(session, max_bytes),
            Finding::Holding(..) => vec![],
        }
    }
    /// Takes the bytes that were needed, one part behind the other.
    pub fn push(&mut self, session: &mut Session, max_bytes: u64, bytes: &[u8]) {
        if let Finding::Passing(search, _) = self {
            search.push(session, max_bytes, bytes);
        }
    }
    /// How many packets have been judged.
    pub fn done(&self, session: &Session) -> u32 {
        match self {
            Finding::Passing(search, _) => search.done(session),
            Finding::Holding(..) => 0,
        }
    }
    /// The numbers of the packets found since the last call, rising.
    pub fn take(&mut self) -> Vec<u32> {
        match self {
            Finding::Passing(search, _) => search.ready(),
            Finding::Holding(scan, ..) => std::mem::take(&mut scan.found),
        }
    }
}
