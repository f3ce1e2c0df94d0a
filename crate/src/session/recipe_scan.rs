//! The one scan that answers what a recipe asks of a capture.
mod cooking;
mod named;
mod noted;
mod objects;
mod section;
mod segments;
mod smb;
mod streams;
mod tftp;
mod uncovered;

use crate::capture::Index;
use crate::filter::Looks;
use crate::protocols::wanted_none;
use crate::recipe::limits::Limits;
use crate::recipe::{Extraction, Outcome, Plan, Refused, Request};
use crate::scan::{Concern, Mergeable, Scan, packed, unpacked};
use crate::wire::{Frame, Packet, Wanted};
pub use cooking::Cooking;
use section::{Section, SectionAnswer};

/// A refusal, and which of the requests it is of.
pub type RefusedAt = (usize, Refused);

pub struct RecipeScan {
    sections: Vec<Section>,
    wanted: Wanted,
    limits: Limits,
    complete: bool,
}

impl RecipeScan {
    pub fn new(requests: &[Request], limits: Limits) -> Result<RecipeScan, RefusedAt> {
        let mut wanted = wanted_none();
        let mut sections = vec![];
        for (at, request) in requests.iter().enumerate() {
            let section = Section::new(request, limits).map_err(|refused| (at, refused))?;
            section.want(&mut wanted);
            sections.push(section);
        }
        Ok(RecipeScan {
            sections,
            wanted,
            limits,
            complete: false,
        })
    }
    /// Whether nothing is asked of the packets.
    pub fn is_idle(&self) -> bool {
        self.sections.iter().all(Section::is_idle)
    }
    /// Whether parts of a capture can be asked by themselves: what is put together of several packets needs all in order.
    pub fn is_divisible(&self) -> bool {
        self.sections.iter().all(Section::is_divisible)
    }
    /// Whether more packets would change anything.
    fn goes_on(&self) -> bool {
        self.sections.iter().any(|section| section.fault.is_none())
    }
    /// Says that all packets were seen; what is known only then is added.
    pub fn complete(&mut self, index: &Index) {
        if !self.complete {
            self.complete = true;
            self.sections.iter_mut().for_each(|s| s.complete(index));
        }
    }
    /// Runs the other steps on what was found. `clock` gives milliseconds since any moment.
    pub fn finish(&self, plan: &Plan, clock: &dyn Fn() -> f64) -> Outcome {
        for (at, section) in self.sections.iter().enumerate() {
            if let Some(fault) = &section.fault {
                return plan.refuse(at, Refused::Field(0, fault.clone()));
            }
        }
        let found: Vec<&Extraction> = self.sections.iter().map(|s| &s.found).collect();
        plan.run(&found, &self.limits, clock)
    }
}

impl Scan for RecipeScan {
    fn wanted(&self) -> &Wanted {
        &self.wanted
    }
    fn looks(&self) -> Option<Looks> {
        let mut all = Looks::default();
        for section in &self.sections {
            all.merge(section.looks()?);
        }
        Some(all)
    }
    fn concerns(&self) -> Vec<Concern<'_>> {
        let sections = self.sections.iter();
        sections.filter_map(Section::concern).collect()
    }
    fn packet(&mut self, frame: &Frame, packet: &Packet) -> bool {
        let mut goes_on = false;
        for section in &mut self.sections {
            goes_on |= section.packet(frame, packet);
        }
        goes_on
    }
}

impl Mergeable for RecipeScan {
    fn answer(&mut self) -> Vec<u8> {
        let sections = self.sections.iter_mut();
        packed(
            &sections
                .map(Section::answer)
                .collect::<Vec<SectionAnswer>>(),
        )
    }
    fn merge(&mut self, answer: &[u8]) -> bool {
        let answers: Vec<SectionAnswer> = unpacked(answer).unwrap_or_default();
        let mut answers = answers.into_iter();
        let mut goes_on = false;
        for section in &mut self.sections {
            goes_on |= section.merge(answers.next());
        }
        goes_on
    }
}
