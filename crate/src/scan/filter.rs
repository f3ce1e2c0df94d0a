//! Which packets pass a display filter.
use super::{Concern, Mergeable, Scan};
use crate::filter::{Filter, Looks};
use crate::wire::{Frame, Packet, Wanted};

pub struct FilterScan {
    filter: Filter,
    /// Numbers of the packets that passed, rising; whoever takes them may empty it.
    pub passed: Vec<u32>,
}

impl FilterScan {
    pub fn new(filter: Filter) -> FilterScan {
        FilterScan {
            filter,
            passed: vec![],
        }
    }
}

impl Scan for FilterScan {
    fn wanted(&self) -> &Wanted {
        self.filter.wanted()
    }
    fn looks(&self) -> Option<Looks> {
        Some(self.filter.looks())
    }
    fn concerns(&self) -> Vec<Concern<'_>> {
        vec![Concern::Filter(&self.filter)]
    }
    fn packet(&mut self, frame: &Frame, packet: &Packet) -> bool {
        if self.filter.matches(packet, frame.bytes) {
            self.passed.push(frame.number);
        }
        true
    }
}

impl Mergeable for FilterScan {
    fn answer(&mut self) -> Vec<u8> {
        let passed = std::mem::take(&mut self.passed);
        passed.into_iter().flat_map(u32::to_le_bytes).collect()
    }
    fn merge(&mut self, answer: &[u8]) -> bool {
        let numbers = answer.as_chunks::<4>().0.iter();
        self.passed.extend(numbers.map(|n| u32::from_le_bytes(*n)));
        true
    }
}
