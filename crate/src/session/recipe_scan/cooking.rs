//! A recipe's questions on their way through a capture, by the shortest: asked of what is kept of the packets, of the few
//! that the filters leave, or of all.
use super::{RecipeScan, Section};
use crate::scan::{Mergeable, RowPacket, Verdicts};
use crate::session::Session;
use crate::session::few::Few;
use crate::session::runs::Runs;
use std::ops::Range;

pub struct Cooking {
    scan: RecipeScan,
    way: Way,
    done: u32,
}

enum Way {
    Kept(Kept),
    Few(Few),
    /// Every packet is looked at elsewhere.
    Whole,
}

/// Packets of which enough is kept: of each section those that pass its filters.
struct Kept {
    runs: Runs,
    /// What makes them; none where a section takes nothing out.
    packets: Vec<Option<RowPacket>>,
}

/// What is known of a section's filters without the packets' bytes.
#[derive(Default)]
struct Sieved {
    /// Of each filter, up to the first that needs bytes, the packets (rising) that pass it and those before it.
    sure: Vec<Vec<u32>>,
    /// The packets that may pass the first that needs bytes.
    open: Option<Vec<u32>>,
}

impl Session {
    /// Begins what a recipe asks.
    pub fn cooking(&self, mut scan: RecipeScan) -> Cooking {
        let way = match scan.is_divisible() {
            true => self.way(&mut scan),
            false => Way::Whole,
        };
        Cooking { scan, way, done: 0 }
    }
    fn way(&self, scan: &mut RecipeScan) -> Way {
        let sections = scan.sections.iter();
        let sieved: Vec<Sieved> = sections.map(|section| self.sieve(section)).collect();
        let Some(packets) = self.packets_of_rows(scan, &sieved) else {
            return self.few_for(scan, &sieved).map_or(Way::Whole, Way::Few);
        };
        let each = scan.sections.iter_mut().zip(sieved).zip(&packets);
        let runs = each.map(|((section, Sieved { mut sure, .. }), packet)| {
            section.count(&sure);
            match packet {
                Some(_) => sure.pop(),
                None => Some(vec![]),
            }
        });
        Way::Kept(Kept {
            runs: Runs::new(runs.collect()),
            packets,
        })
    }
    fn sieve(&self, section: &Section) -> Sieved {
        let mut sieved = Sieved::default();
        for filter in &section.filters {
            let Verdicts {
                mut passed,
                mut open,
            } = match sieved.sure.last() {
                None => self.verdicts(filter),
                Some(among) => self.judge(filter, Some(among)),
            };
            if !open.is_empty() {
                passed.append(&mut open);
                // Two rising runs.
                passed.sort();
                sieved.open = Some(passed);
                break;
            }
            sieved.sure.push(passed);
        }
        sieved
    }
    /// What makes each section's packets, where nothing but what is kept of them is asked.
    fn packets_of_rows(
        &self,
        scan: &RecipeScan,
        sieved: &[Sieved],
    ) -> Option<Vec<Option<RowPacket>>> {
        let each = scan.sections.iter().zip(sieved);
        let packets = each.map(|(section, sieved)| {
            let fields = section.fields_of_rows();
            let fields = fields.filter(|_| sieved.open.is_none())?;
            match fields.is_empty() {
                true => Some(None),
                false => RowPacket::of_all(&fields, &self.index).map(Some),
            }
        });
        packets.collect()
    }
    /// The packets that any section must look at, where they are few.
    fn few_for(&self, scan: &mut RecipeScan, sieved: &[Sieved]) -> Option<Few> {
        let mut numbers = vec![];
        for (section, Sieved { sure, open }) in scan.sections.iter().zip(sieved) {
            if section.concern().is_some() {
                numbers.extend_from_slice(open.as_ref().or(sure.last())?);
            }
        }
        numbers.sort();
        numbers.dedup();
        let few = self.few(numbers)?;
        for (section, Sieved { sure, .. }) in scan.sections.iter_mut().zip(sieved) {
            section.count(sure);
        }
        Some(few)
    }
}

impl Cooking {
    /// Whether every packet must be looked at: in order, and the answers merged where the questions are divisible.
    pub fn is_whole(&self) -> bool {
        matches!(self.way, Way::Whole)
    }
    pub fn scan(&self) -> &RecipeScan {
        &self.scan
    }
    pub fn scan_mut(&mut self) -> &mut RecipeScan {
        &mut self.scan
    }
    /// Takes the answer about the part of the capture that follows.
    pub fn merge(&mut self, answer: &[u8]) -> bool {
        self.scan.merge(answer)
    }
    /// Asks up to so many packets by what is kept of them; false where there are no more.
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
            if !self.scan.goes_on() {
                few.end();
            }
            self.done = few.done(session);
        }
    }
    /// How many packets have been looked at.
    pub fn done(&self) -> u32 {
        self.done
    }
}

impl Kept {
    fn step(&mut self, session: &Session, most: usize, scan: &mut RecipeScan) -> bool {
        for _ in 0..most {
            let Some((at, number)) = self.runs.next(session.index.len()) else {
                return false;
            };
            let section = scan.sections.get_mut(at);
            let packet = self.packets.get_mut(at).and_then(Option::as_mut);
            let packet = packet.and_then(|packet| packet.at(&session.index, number as usize - 1));
            let frame = session.index.frame(number, &[]);
            if let (Some(section), Some(packet), Some(frame)) = (section, packet, frame)
                && !section.accept(&frame, packet)
            {
                self.runs.leave();
            }
        }
        true
    }
}
