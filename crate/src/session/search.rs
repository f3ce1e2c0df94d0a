//! A display filter on its way through a capture: what is kept of the packets answers first, then their bytes.
use super::Session;
use super::few::Few;
use crate::filter::Filter;
use crate::scan::{FilterScan, Mergeable, Verdicts};
use std::ops::Range;
use std::sync::Arc;

/// A filter's packets, kept for the filters that refine it.
#[derive(Debug)]
pub struct Answered {
    /// The texts of the tests that all hold.
    parts: Vec<String>,
    /// How many packets were known.
    packets: u32,
    /// Numbers of those that passed, rising; the list holds the same.
    passed: Arc<Vec<u32>>,
}
impl Answered {
    /// Whether every packet that passes these tests is among its packets.
    fn holds_all_of(&self, parts: &[String], packets: u32) -> bool {
        self.packets == packets && self.parts.iter().all(|part| parts.contains(part))
    }
}

/// Answers that are kept, and the numbers in all of them.
const MOST_ANSWERS: usize = 8;
const MOST_NUMBERS: usize = 16_000_000;

pub struct Search {
    scan: FilterScan,
    parts: Vec<String>,
    /// Packets of which it is known without their bytes, and how many of them were given.
    passed: Vec<u32>,
    given: usize,
    /// Those of which only their bytes tell; none where every packet is looked at elsewhere, and the answers are merged.
    open: Option<Few>,
    /// Open packets that passed.
    found: Vec<u32>,
}

impl Session {
    /// Begins a filter, with all that is known of it.
    pub fn search(&self, filter: Filter) -> Search {
        let Verdicts { passed, open } = self.verdicts(&filter);
        Search {
            parts: filter.parts().to_vec(),
            scan: FilterScan::new(filter),
            passed,
            given: 0,
            open: self.few(open),
            found: vec![],
        }
    }
    /// What is known of a filter without reading the file.
    pub(super) fn verdicts(&self, filter: &Filter) -> Verdicts {
        let (parts, packets) = (filter.parts(), self.index.len());
        let known = self
            .answered
            .iter()
            .filter(|a| a.holds_all_of(parts, packets));
        let nearest = known.min_by_key(|answered| answered.passed.len());
        match nearest {
            Some(same) if parts.iter().all(|part| same.parts.contains(part)) => Verdicts {
                passed: same.passed.to_vec(),
                open: vec![],
            },
            among => self.judge(filter, among.map(|a| a.passed.as_slice())),
        }
    }
    /// Keeps a filter's packets, all of which are listed.
    pub fn keep(&mut self, search: &Search) {
        let packets = self.index.len();
        let Some(passed) = self.list.numbers().filter(|_| !search.parts.is_empty()) else {
            return;
        };
        let kept = Answered {
            parts: search.parts.clone(),
            packets,
            passed: Arc::clone(passed),
        };
        self.answered
            .retain(|a| a.packets == packets && a.parts != kept.parts);
        self.answered.push(kept);
        let numbers = |all: &[Answered]| all.iter().map(|a| a.passed.len()).sum::<usize>();
        while self.answered.len() > MOST_ANSWERS
            || (self.answered.len() > 1 && numbers(&self.answered) > MOST_NUMBERS)
        {
            self.answered.remove(0);
        }
    }
}

impl Search {
    /// Whether every packet must be looked at, in order.
    pub fn is_whole(&self) -> bool {
        self.open.is_none()
    }
    /// Takes the numbers of packets that passed, of the part of the capture that follows.
    pub fn merge(&mut self, answer: &[u8]) -> bool {
        self.scan.merge(answer)
    }
    /// The parts of the file that hold the open packets to be looked at next, within `max_bytes`; none at the end.
    pub fn needs(&self, session: &Session, max_bytes: u64) -> Vec<Range<u64>> {
        let open = self.open.as_ref();
        open.map_or(vec![], |open| open.needs(session, max_bytes))
    }
    /// Takes the bytes that were needed, one part behind the other.
    pub fn push(&mut self, session: &mut Session, max_bytes: u64, bytes: &[u8]) {
        if let Some(open) = &mut self.open {
            open.push(session, max_bytes, bytes, &mut self.scan);
            self.found.append(&mut self.scan.passed);
        }
    }
    /// How many packets have been judged.
    pub fn done(&self, session: &Session) -> u32 {
        let open = self.open.as_ref();
        open.map_or(session.index.len(), |open| open.done(session))
    }
    /// The numbers that passed and follow those given before, as far as none can come between any more.
    pub fn ready(&mut self) -> Vec<u32> {
        let Some(open) = &self.open else {
            return std::mem::take(&mut self.scan.passed);
        };
        let passed = self.passed.get(self.given..).unwrap_or(&[]);
        let sure = match open.next().first() {
            Some(next) => passed.partition_point(|number| number < next),
            None => passed.len(),
        };
        if self.given == 0 && sure == self.passed.len() && self.found.is_empty() {
            return std::mem::take(&mut self.passed);
        }
        self.given += sure;
        let mut ready = passed.get(..sure).unwrap_or(&[]).to_vec();
        ready.append(&mut self.found);
        // Two rising runs.
        ready.sort();
        ready
    }
}
