//! Which streams each packet belongs to: nearly always one, in tunnels and quoted packets more.
use std::collections::HashMap;

const NONE: u32 = u32::MAX;

/// A number a packet, and the rare others beside.
#[derive(Debug, Default)]
pub struct StreamColumn {
    first: Vec<u32>,
    /// All streams of a packet that has several.
    several: HashMap<u32, Box<[u32]>>,
}

impl StreamColumn {
    pub fn push(&mut self, streams: &[u32]) {
        let row = self.first.len() as u32;
        self.first.push(streams.first().copied().unwrap_or(NONE));
        if streams.len() > 1 {
            self.several.insert(row, streams.into());
        }
    }
    /// The streams of the packet in this row, from 0.
    pub fn get(&self, row: usize) -> &[u32] {
        let several = || self.several.get(&(row as u32)).map(|s| &**s);
        match self.first.get(row..row + 1) {
            Some([NONE]) | None => &[],
            Some(one) if self.several.is_empty() => one,
            Some(one) => several().unwrap_or(one),
        }
    }
}
