//! A recipe's questions on their way through a capture, by the shortest: asked of what is kept of the packets, of the few
//! that the filters leave, or of all.
use super::{RecipeScan, Section};
use crate::scan::{Mergeable, RowPacket, Verdicts};
use crate::session::Session;
use crate::session::few::Few;
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

/// Packets of which enough is kept.
struct Kept {
    sections: Vec<KeptSection>,
    /// The section that is being asked, and how many of its packets have been.
    now: usize,
    asked: usize,
}

/// The packets that pass a section's filters, each made of what is kept of it; none where the section takes nothing out.
struct KeptSection {
    taken: Taken,
    packet: Option<RowPacket>,
}

/// Packets that a section takes something out of.
enum Taken {
    All,
    These(Vec<u32>),
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
        let each = scan.sections.iter_mut().zip(sieved).zip(packets);
        let sections = each.map(|((section, mut sieved), packet)| {
            section.count(&sieved.sure);
            KeptSection {
                taken: sieved.sure.pop().map_or(Taken::All, Taken::These),
                packet,
            }
        });
        Way::Kept(Kept {
            sections: sections.collect(),
            now: 0,
            asked: 0,
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
        self.done = kept.done(session);
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
        let all = session.index.len() as usize;
        for _ in 0..most {
            let kept = self.sections.get_mut(self.now);
            let Some((kept, section)) = kept.zip(scan.sections.get_mut(self.now)) else {
                return false;
            };
            let number = match &kept.taken {
                Taken::These(numbers) => numbers.get(self.asked).copied(),
                Taken::All => (self.asked < all).then_some(self.asked as u32 + 1),
            };
            self.asked += 1;
            let goes_on = number
                .zip(kept.packet.as_mut())
                .is_some_and(|(number, packet)| {
                    let frame = session.index.frame(number, &[]);
                    let both = frame.zip(packet.at(&session.index, number as usize - 1));
                    both.is_none_or(|(frame, packet)| section.accept(&frame, packet))
                });
            if !goes_on {
                (self.now, self.asked) = (self.now + 1, 0);
            }
        }
        true
    }
    /// How many packets have been asked, of those of the capture.
    fn done(&self, session: &Session) -> u32 {
        let (all, asked) = (u64::from(session.index.len()), self.asked as u64);
        let taken = self.sections.get(self.now).map(|kept| &kept.taken);
        let here = match taken {
            Some(Taken::These(numbers)) => asked * all / (numbers.len() as u64).max(1),
            Some(Taken::All) => asked,
            None => 0,
        };
        let sections = (self.sections.len() as u64).max(1);
        ((self.now as u64 * all + here) / sections).min(all) as u32
    }
}
