//! A stream that is followed through a capture: its packets are read, or all where they are many.
use super::Session;
use super::few::Few;
use crate::filter::Filter;
use crate::scan::{FollowScan, Followed, Mergeable, Transport};
use std::ops::Range;

/// Bytes that are shown while there are more to come.
const MOST_SHOWN: usize = 2 << 20;

pub struct Following {
    scan: FollowScan,
    /// None where every packet is looked at elsewhere, and the answers are merged.
    few: Option<Few>,
}

impl Session {
    pub fn following(&self, transport: Transport, stream: u32) -> Following {
        let filter = Filter::parse(&transport.filter(stream)).ok();
        let verdicts = filter.map(|filter| self.verdicts(&filter));
        Following {
            scan: FollowScan::new(transport, stream),
            few: verdicts.and_then(|verdicts| self.few_of(verdicts)),
        }
    }
}

impl Following {
    /// Whether every packet must be looked at, in order.
    pub fn is_whole(&self) -> bool {
        self.few.is_none()
    }
    /// Takes the answer about the part of the capture that follows; false if more would change nothing.
    pub fn merge(&mut self, answer: &[u8]) -> bool {
        self.scan.merge(answer)
    }
    /// The parts of the file that hold the packets to be looked at next, within `max_bytes`; none at the end.
    pub fn needs(&self, session: &Session, max_bytes: u64) -> Vec<Range<u64>> {
        let few = self.few.as_ref();
        few.map_or(vec![], |few| few.needs(session, max_bytes))
    }
    /// Takes the bytes that were needed, one part behind the other.
    pub fn push(&mut self, session: &mut Session, max_bytes: u64, bytes: &[u8]) {
        if let Some(few) = &mut self.few {
            few.push(session, max_bytes, bytes, &mut self.scan);
            if !self.scan.settle() {
                few.end();
            }
        }
    }
    /// How many packets have been looked at.
    pub fn done(&self, session: &Session) -> u32 {
        self.few.as_ref().map_or(0, |few| few.done(session))
    }
    /// What is in order already, for somebody who looks on; none where that is too much to be shown again and again.
    pub fn so_far(&self) -> Option<Followed> {
        self.scan.so_far(MOST_SHOWN)
    }
    pub fn finish(self) -> Followed {
        self.scan.finish()
    }
}
