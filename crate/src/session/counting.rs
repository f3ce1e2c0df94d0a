//! A statistic on its way through a capture: counted from what is kept of the packets where that suffices, else from their bytes.
use super::Session;
use super::few::{Few, Known};
use super::runs::Runs;
use crate::filter::Filter;
use crate::scan::Mergeable;
use crate::scan::statistics::{Answer, Reach, StatisticsScan};
use crate::wire::Packet;
use std::ops::Range;

pub struct Counting {
    scan: StatisticsScan,
    way: Way,
    done: u32,
}

enum Way {
    Kept(Box<Kept>),
    Few(Few),
    /// Every packet is looked at elsewhere, and the answers are merged.
    Whole,
}

/// Packets of which enough is kept: those of each series (elsewhere there is one).
struct Kept {
    reach: Reach,
    runs: Runs,
    packet: Packet,
    /// The class that the packet is of.
    class: Option<u32>,
}

impl Session {
    /// Begins a statistic, by the shortest way.
    pub fn counting(&self, scan: StatisticsScan) -> Counting {
        let way = match self.kept(&scan) {
            Some(series) => Way::Kept(Box::new(Kept {
                reach: scan.reach(),
                runs: Runs::new(series),
                packet: Packet::default(),
                class: None,
            })),
            None => match self.known_of(scan.filter()) {
                Known::Some(verdicts) => self.few_of(verdicts).map_or(Way::Whole, Way::Few),
                Known::All => Way::Whole,
            },
        };
        Counting { scan, way, done: 0 }
    }
    /// The packets of each series, where all that is counted of them is kept.
    fn kept(&self, scan: &StatisticsScan) -> Option<Vec<Option<Vec<u32>>>> {
        let is_kept = match scan.reach() {
            Reach::Bytes => false,
            Reach::Rows => true,
            Reach::Kinds => self.classes.has_all_kinds(),
            Reach::Flows => self.classes.has_all_flows(),
        };
        if !is_kept {
            return None;
        }
        let of = |text: &str| self.passing(&Filter::parse(text).ok()?);
        match scan.series() {
            None => Some(vec![self.passing(scan.filter())?]),
            Some(series) => {
                let parts = scan.filter().parts().iter();
                let parts: Vec<String> = parts.map(|part| format!("({part})")).collect();
                let filter = parts.join(" && ");
                let both = series.iter().map(|series| match filter.as_str() {
                    "" => of(series),
                    filter if series.trim_ascii().is_empty() => of(filter),
                    filter => of(&format!("{filter} && ({series})")),
                });
                both.collect()
            }
        }
    }
    /// The numbers of the packets that pass a filter, none inside where they are all; none where bytes must tell.
    fn passing(&self, filter: &Filter) -> Option<Option<Vec<u32>>> {
        match self.known_of(filter) {
            Known::All => Some(None),
            Known::Some(verdicts) if verdicts.open.is_empty() => Some(Some(verdicts.passed)),
            Known::Some(_) => None,
        }
    }
}

impl Counting {
    /// Whether every packet must be looked at, in order.
    pub fn is_whole(&self) -> bool {
        matches!(self.way, Way::Whole)
    }
    /// Takes the answer about the part of the capture that follows.
    pub fn merge(&mut self, answer: &[u8]) -> bool {
        self.scan.merge(answer)
    }
    /// Counts up to so many packets from what is kept of them; false where there are no more.
    pub fn step(&mut self, session: &Session, most: usize) -> bool {
        let Way::Kept(kept) = &mut self.way else {
            return false;
        };
        let goes_on = kept.step(session, most, &mut self.scan);
        self.done = kept.runs.done(session.index.len());
        goes_on
    }
    /// The parts of the file that hold the packets to be looked at next, within `max_bytes`; none at the end.
    pub fn needs(&self, session: &Session, max_bytes: u64) -> Vec<Range<u64>> {
        match &self.way {
            Way::Few(few) => few.needs(session, max_bytes),
            Way::Kept(_) | Way::Whole => vec![],
        }
    }
    /// Takes the bytes that were needed, one part behind the other.
    pub fn push(&mut self, session: &mut Session, max_bytes: u64, bytes: &[u8]) {
        if let Way::Few(few) = &mut self.way {
            few.push(session, max_bytes, bytes, &mut self.scan);
            self.done = few.done(session);
        }
    }
    /// How many packets have been looked at.
    pub fn done(&self) -> u32 {
        self.done
    }
    /// What was found so far.
    pub fn found(&self) -> Answer {
        self.scan.found()
    }
}

impl Kept {
    fn step(&mut self, session: &Session, most: usize, scan: &mut StatisticsScan) -> bool {
        for _ in 0..most {
            let Some((series, number)) = self.runs.next(session.index.len()) else {
                return false;
            };
            self.count(session, series, number, scan);
        }
        true
    }
    fn count(&mut self, session: &Session, series: usize, number: u32, scan: &mut StatisticsScan) {
        let classes = &session.classes;
        let row = number as usize - 1;
        let class = match self.reach {
            Reach::Kinds => classes.kinds().get(row).map(u32::from),
            Reach::Flows => classes.flows().get(row),
            Reach::Rows | Reach::Bytes => None,
        };
        if let Some(class) = class
            && self.class != Some(class)
        {
            self.class = Some(class);
            match self.reach {
                Reach::Kinds => classes.read_kind(class, &mut self.packet),
                _ => classes.read_flow(class, &mut self.packet),
            }
        }
        if let Some(frame) = session.index.frame(number, &[]) {
            scan.count(series, &frame, &self.packet);
        }
    }
}
