//! A display filter on its way through a capture: what is kept of the packets answers first, then their bytes.
use super::{Session, part};
use crate::filter::Filter;
use crate::scan::{FilterScan, Mergeable, Scan, Verdicts};
use crate::show::catalogue;
use std::ops::Range;

/// A filter's packets, kept for the filters that refine it.
#[derive(Debug)]
pub struct Answered {
    /// The texts of the tests that all hold.
    parts: Vec<String>,
    /// How many packets were known.
    packets: u32,
    /// Numbers of those that passed, rising.
    passed: Vec<u32>,
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

/// Fields whose values depend on all packets before, so that a packet read by itself lacks them.
const IN_ORDER: &[&str] = &["tcp.completeness", "tcp.time_delta", "udp.time_delta"];

pub struct Search {
    scan: FilterScan,
    parts: Vec<String>,
    verdicts: Verdicts,
    /// How many of the open packets were looked at, and of the passed given.
    looked: usize,
    given: usize,
    /// Open packets that passed.
    found: Vec<u32>,
    /// Every packet is looked at elsewhere, and the answers are merged.
    whole: bool,
}

impl Session {
    /// Begins a filter, with all that is known of it.
    pub fn search(&self, filter: Filter) -> Search {
        let (parts, packets) = (filter.parts().to_vec(), self.index.len());
        let known = self
            .answered
            .iter()
            .filter(|a| a.holds_all_of(&parts, packets));
        let nearest = known.min_by_key(|answered| answered.passed.len());
        let verdicts = match nearest {
            Some(same) if parts.iter().all(|part| same.parts.contains(part)) => Verdicts {
                passed: same.passed.clone(),
                open: vec![],
            },
            among => self.judge(&filter, among.map(|a| a.passed.as_slice())),
        };
        let whole = verdicts.open.len() as u64 * 8 > u64::from(packets) || needs_order(&filter);
        Search {
            scan: FilterScan::new(filter),
            parts,
            whole: whole && !verdicts.open.is_empty(),
            verdicts,
            looked: 0,
            given: 0,
            found: vec![],
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
            passed: passed.to_vec(),
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

fn needs_order(filter: &Filter) -> bool {
    let named = IN_ORDER
        .iter()
        .filter_map(|name| catalogue::wireshark().get(*name));
    let mut fields = named.flat_map(|named| &named.fields);
    fields.any(|id| filter.wanted().has(id.protocol, id.field))
}

impl Search {
    /// Whether every packet must be looked at, in order.
    pub fn is_whole(&self) -> bool {
        self.whole
    }
    /// Takes the numbers of packets that passed, of the part of the capture that follows.
    pub fn merge(&mut self, answer: &[u8]) -> bool {
        self.scan.merge(answer)
    }
    /// The part of the file that holds the open packets to be looked at next, at most `max_bytes` or one packet; none at
    /// the end.
    pub fn needs(&self, session: &Session, max_bytes: u64) -> Option<Range<u64>> {
        self.next(session, max_bytes).map(|(_, range)| range)
    }
    fn next(&self, session: &Session, max_bytes: u64) -> Option<(usize, Range<u64>)> {
        if self.whole {
            return None;
        }
        let open = self.verdicts.open.get(self.looked..)?;
        session.index.window(open, max_bytes)
    }
    /// Takes the bytes that were needed.
    pub fn push(&mut self, session: &mut Session, max_bytes: u64, bytes: &[u8]) {
        let Some((count, range)) = self.next(session, max_bytes) else {
            return;
        };
        let wanted = self.scan.wanted().clone();
        let open = self.verdicts.open.iter().skip(self.looked).take(count);
        for number in open {
            let place = session.index.place(*number).unwrap_or_default();
            let bytes = part(bytes, range.start, &place);
            session.dissect(*number, bytes, &wanted, |frame, packet| {
                self.scan.packet(frame, packet)
            });
        }
        self.looked += count;
        self.found.append(&mut self.scan.passed);
    }
    /// How many packets have been judged.
    pub fn done(&self, session: &Session) -> u32 {
        match self.verdicts.open.get(self.looked) {
            Some(next) if !self.whole => next - 1,
            _ => session.index.len(),
        }
    }
    /// The numbers that passed and follow those given before, as far as none can come between any more.
    pub fn ready(&mut self) -> Vec<u32> {
        if self.whole {
            return std::mem::take(&mut self.scan.passed);
        }
        let passed = self.verdicts.passed.get(self.given..).unwrap_or(&[]);
        let sure = match self.verdicts.open.get(self.looked) {
            Some(next) => passed.partition_point(|number| number < next),
            None => passed.len(),
        };
        self.given += sure;
        let mut ready = passed.get(..sure).unwrap_or(&[]).to_vec();
        ready.append(&mut self.found);
        // Two rising runs.
        ready.sort();
        ready
    }
}
