//! What protocols remember of their conversations, so that a later packet can be understood.
use super::conversations::Stream;
use crate::wire::Fact;
use std::collections::HashMap;

/// A conversation, a protocol of it, and a key that the protocol chose.
pub type FactKey = (Option<Stream>, u16, u64);

/// So many are kept of a capture; what comes later is not remembered.
const MAX_FACTS: usize = 4_000_000;

#[derive(Debug, Default)]
pub struct Facts {
    by_key: HashMap<FactKey, Vec<Fact>>,
    count: usize,
}
impl Facts {
    pub fn add(&mut self, key: FactKey, fact: Fact) {
        if self.count < MAX_FACTS {
            self.count += 1;
            self.by_key.entry(key).or_default().push(fact);
        }
    }
    /// The latest of this frame or an earlier one.
    pub fn latest(&self, key: FactKey, frame: u32) -> Option<&Fact> {
        let facts = self.by_key.get(&key)?;
        let behind = facts.partition_point(|fact| fact.frame <= frame);
        facts.get(behind.checked_sub(1)?)
    }
}
