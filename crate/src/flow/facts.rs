//! What protocols remember of their conversations, so that a later packet can be understood.
use super::bytes::{Bytes, put};
use crate::wire::{Conversation, Fact};
use foldhash::fast::FixedState;
use serde::{Deserialize, Serialize};
use std::collections::HashMap;
use std::collections::hash_map::Entry;
use std::hash::BuildHasher;

/// What all facts of a capture may hold together, in bytes; what comes later is not remembered.
const MAX_BYTES: usize = 64 << 20;
/// What a fact holds besides its own bytes.
const ENTRY: usize = 40;

/// A conversation, a protocol of it, and a key that the protocol chose.
pub type FactKey = (Conversation, u16, u64);

fn short((conversation, protocol, key): &FactKey) -> u64 {
    FixedState::default().hash_one((conversation.undirected(), protocol, key))
}

/// The newest fact under a key, and the newest of an earlier frame.
#[derive(Clone, Debug, Serialize, Deserialize)]
struct Newest {
    fact: Fact,
    earlier: Option<Box<Fact>>,
    /// Its number in the history, counted from 1; 0 is none.
    #[serde(skip)]
    written: u32,
}

/// The newest facts under each key: all that a scan in order asks for.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub struct Facts {
    newest: HashMap<u64, Newest, FixedState>,
    spent: usize,
}
impl Facts {
    /// Keeps a fact, where there is room for it; gives it with the place of its number in the history.
    pub fn add(&mut self, key: &FactKey, fact: Fact) -> Option<(&Fact, &mut u32)> {
        self.spent = self.spent.saturating_add(ENTRY + fact.bytes.len());
        if self.spent > MAX_BYTES {
            return None;
        }
        let known = match self.newest.entry(short(key)) {
            Entry::Vacant(place) => place.insert(Newest {
                fact,
                earlier: None,
                written: 0,
            }),
            Entry::Occupied(place) => {
                let known = place.into_mut();
                let before = std::mem::replace(&mut known.fact, fact);
                if before.frame < known.fact.frame {
                    known.earlier = Some(Box::new(before));
                }
                known
            }
        };
        Some((&known.fact, &mut known.written))
    }
    pub fn newest(&self, key: &FactKey) -> Option<&Fact> {
        self.newest.get(&short(key)).map(|known| &known.fact)
    }
    /// The newest from before a frame.
    pub fn before(&self, key: &FactKey, frame: u32) -> Option<&Fact> {
        let known = self.newest.get(&short(key))?;
        match known.fact.frame < frame {
            true => Some(&known.fact),
            false => known.earlier.as_deref(),
        }
    }
    /// The number in the history of the newest under a key.
    pub fn written(&self, key: &FactKey) -> u32 {
        self.newest
            .get(&short(key))
            .map_or(0, |known| known.written)
    }
}

/// A fact, written down.
#[derive(Clone, Copy, Debug)]
struct Written {
    frame: u32,
    /// The one before under the same key, counted from 1; 0 is none.
    before: u32,
    /// Where its value and bytes stand.
    place: u32,
}

/// Every fact, for packets shown alone.
#[derive(Debug, Default)]
pub struct History {
    list: Vec<Written>,
    bytes: Vec<u8>,
}
impl History {
    /// `newest`: the number of the one before under the same key, and then of this one.
    pub fn add(&mut self, newest: &mut u32, fact: &Fact) {
        let place = self.bytes.len() as u32;
        put(&mut self.bytes, fact.value);
        put(&mut self.bytes, fact.bytes.len() as u64);
        self.bytes.extend_from_slice(&fact.bytes);
        let number = self.list.len() as u32 + 1;
        let before = std::mem::replace(newest, number);
        self.list.push(Written {
            frame: fact.frame,
            before,
            place,
        });
    }
    /// The newest from before a frame, of those under a key up to this number; its time is for the caller to fill in.
    pub fn before(&self, newest: u32, frame: u32) -> Option<Fact> {
        let mut number = newest;
        loop {
            let written = self.list.get(number.checked_sub(1)? as usize)?;
            if written.frame < frame {
                return self.read(written);
            }
            number = written.before;
        }
    }
    fn read(&self, written: &Written) -> Option<Fact> {
        let mut bytes = Bytes(self.bytes.get(written.place as usize..)?);
        let value = bytes.take()?;
        let len = bytes.take()? as usize;
        Some(Fact {
            frame: written.frame,
            time_ns: 0,
            value,
            bytes: bytes.run(len)?.into(),
        })
    }
}
