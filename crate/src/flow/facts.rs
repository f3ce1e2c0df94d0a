//! What protocols remember of their conversations, so that a later packet can be understood.
use super::bytes::{Bytes, put};
use crate::wire::{Conversation, Fact};
use foldhash::fast::FixedState;
use serde::{Deserialize, Serialize};
use std::collections::HashMap;
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
    earlier: Option<Fact>,
}

/// The newest facts under each key: all that a scan in order asks for.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub struct Facts {
    newest: HashMap<u64, Newest, FixedState>,
    spent: usize,
}
impl Facts {
    /// Whether there was room for it.
    pub fn add(&mut self, key: &FactKey, fact: &Fact) -> bool {
        self.spent = self.spent.saturating_add(ENTRY + fact.bytes.len());
        let fits = self.spent <= MAX_BYTES;
        if fits {
            let fact = fact.clone();
            let earlier = match self.newest.remove(&short(key)) {
                Some(known) if known.fact.frame < fact.frame => Some(known.fact),
                Some(known) => known.earlier,
                None => None,
            };
            self.newest.insert(short(key), Newest { fact, earlier });
        }
        fits
    }
    pub fn newest(&self, key: &FactKey) -> Option<&Fact> {
        self.newest.get(&short(key)).map(|known| &known.fact)
    }
    /// The newest from before a frame.
    pub fn before(&self, key: &FactKey, frame: u32) -> Option<&Fact> {
        let known = self.newest.get(&short(key))?;
        match known.fact.frame < frame {
            true => Some(&known.fact),
            false => known.earlier.as_ref(),
        }
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
    last: HashMap<u64, u32, FixedState>,
    list: Vec<Written>,
    bytes: Vec<u8>,
}
impl History {
    pub fn add(&mut self, key: &FactKey, fact: &Fact) {
        let place = self.bytes.len() as u32;
        put(&mut self.bytes, fact.value);
        put(&mut self.bytes, fact.bytes.len() as u64);
        self.bytes.extend_from_slice(&fact.bytes);
        let number = self.list.len() as u32 + 1;
        let before = self.last.insert(short(key), number).unwrap_or(0);
        self.list.push(Written {
            frame: fact.frame,
            before,
            place,
        });
    }
    /// The newest from before a frame; its time is for the caller to fill in.
    pub fn before(&self, key: &FactKey, frame: u32) -> Option<Fact> {
        let mut number = *self.last.get(&short(key))?;
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
