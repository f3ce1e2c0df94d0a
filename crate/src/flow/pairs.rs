//! The newest conversation of each pair of ends, whatever its direction.
use crate::wire::{Address, Ends};
use foldhash::fast::FixedState;
use serde::{Deserialize, Serialize};
use std::collections::HashMap;

/// Two ends, the lower first.
#[derive(Clone, Copy, Debug)]
pub enum Pair {
    /// Of IPv4, each in one word: most are, and are found sooner so.
    Ip4([u64; 2]),
    Other([(Address, u16); 2]),
}

impl Pair {
    /// The pair, and the index of the packet's source in it.
    pub fn of(ends: &Ends) -> (Pair, usize) {
        let source = (ends.source, ends.source_port);
        let destination = (ends.destination, ends.destination_port);
        let (both, from) = match source <= destination {
            true => ([source, destination], 0),
            false => ([destination, source], 1),
        };
        let word = |address: u32, port: u16| u64::from(address) << 16 | u64::from(port);
        let pair = match both {
            [(Address::Ip4(low), one), (Address::Ip4(high), other)] => {
                Pair::Ip4([word(low, one), word(high, other)])
            }
            both => Pair::Other(both),
        };
        (pair, from)
    }
}

/// Numbers of conversations by their pairs.
#[derive(Debug, Default, Serialize, Deserialize)]
pub struct Pairs {
    ip4: HashMap<[u64; 2], u32, FixedState>,
    others: HashMap<[(Address, u16); 2], u32, FixedState>,
}

impl Pairs {
    pub fn get(&self, pair: &Pair) -> Option<u32> {
        match pair {
            Pair::Ip4(words) => self.ip4.get(words),
            Pair::Other(ends) => self.others.get(ends),
        }
        .copied()
    }
    pub fn insert(&mut self, pair: Pair, number: u32) {
        match pair {
            Pair::Ip4(words) => self.ip4.insert(words, number),
            Pair::Other(ends) => self.others.insert(ends, number),
        };
    }
}
