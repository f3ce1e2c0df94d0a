//! Datagrams out of their fragments.
use super::pieces::Pieces;
use crate::wire::{Datagram, Fragment, Joined, Run};
use foldhash::fast::FixedState;
use serde::{Deserialize, Serialize};
use std::collections::{HashMap, VecDeque};

/// What all unfinished datagrams of a capture may hold together: beyond it the oldest is given up.
const MAX_HELD: usize = 16 << 20;
/// Longer than any datagram; of a mail that comes in parts no more is put together.
const MAX_DATAGRAM: usize = MAX_HELD;

#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub struct Fragments {
    unfinished: HashMap<Datagram, Pieces, FixedState>,
    /// As they began; those since finished may stand here still.
    begun: VecDeque<Datagram>,
    held: usize,
}

impl Fragments {
    pub fn add(&mut self, run: &Run, datagram: &Datagram, fragment: Fragment) -> Joined {
        let end = fragment.offset as usize + run.bytes.len();
        if end > MAX_DATAGRAM {
            return Joined::Part(run.bytes.len());
        }
        if !self.unfinished.contains_key(datagram) {
            self.begun.push_back(*datagram);
            self.make_room();
        }
        let pieces = self.unfinished.entry(*datagram).or_default();
        let before = pieces.held();
        pieces.add(run, fragment.offset, run.bytes);
        if !fragment.more {
            pieces.ends_at(end as u32);
        }
        self.held = (self.held + pieces.held()).saturating_sub(before);
        match pieces.is_whole() {
            true => self.finish(run, datagram),
            false => Joined::Part(run.bytes.len()),
        }
    }
    fn finish(&mut self, run: &Run, datagram: &Datagram) -> Joined {
        let pieces = self.unfinished.remove(datagram).unwrap_or_default();
        self.held = self.held.saturating_sub(pieces.held());
        Joined::Whole {
            whole: pieces.into_whole(),
            taken: run.bytes.len(),
        }
    }
    fn make_room(&mut self) {
        const MOST: usize = 1 << 15;
        while (self.held > MAX_HELD || self.begun.len() > MOST)
            && let Some(oldest) = self.begun.pop_front()
        {
            if let Some(pieces) = self.unfinished.remove(&oldest) {
                self.held = self.held.saturating_sub(pieces.held());
            }
        }
    }
}
