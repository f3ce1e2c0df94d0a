//! Conversations that other conversations announced: a file transfer's data, a call's voice.
use crate::wire::{Ends, Expected, Fact};
use serde::{Deserialize, Serialize};
use std::collections::HashMap;

/// A hostile capture may announce without end; what comes later is not kept.
const MOST: usize = 1 << 16;

#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub struct Expectations(HashMap<Expected, (u16, Fact)>);

impl Expectations {
    /// Keeps the latest that was said of an end.
    pub fn add(&mut self, end: Expected, protocol: u16, fact: Fact) {
        if self.0.len() < MOST || self.0.contains_key(&end) {
            self.0.insert(end, (protocol, fact));
        }
    }
    /// What was said of either end, that of the receiver first.
    pub fn of(&self, ends: &Ends, over_udp: bool) -> Option<(u16, Fact)> {
        if self.0.is_empty() {
            return None;
        }
        let destination = (ends.destination, ends.destination_port);
        let source = (ends.source, ends.source_port);
        let sides = [(destination, source.1), (source, destination.1)];
        let ends = sides.into_iter().flat_map(|((address, port), peer)| {
            [peer, 0].map(|peer_port| Expected {
                over_udp,
                address,
                port,
                peer_port,
            })
        });
        ends.into_iter().find_map(|end| self.0.get(&end).cloned())
    }
}
