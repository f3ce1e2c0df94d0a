//! Which packets pass a display filter.
use super::Scan;
use crate::filter::Filter;
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
    fn packet(&mut self, frame: &Frame, packet: &Packet) -> bool {
        if self.filter.matches(packet, frame.bytes) {
            self.passed.push(frame.number);
        }
        true
    }
}
