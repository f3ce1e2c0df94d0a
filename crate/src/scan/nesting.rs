//! Which layers of a packet lie in which.
use crate::wire::LayerSpan;

/// Deeper layers are taken for ones beside that at this depth.
const MOST_LEVELS: usize = 24;

/// The layers that hold the one looked at last, from the outermost in, and itself.
#[derive(Default)]
pub struct Path {
    layers: Vec<LayerSpan>,
}

/// Whether a layer lies in another, not behind it: two messages in one segment do not carry each other.
fn holds(outer: &LayerSpan, inner: &LayerSpan) -> bool {
    outer.source != inner.source || inner.start < outer.end || outer.end == outer.start
}

impl Path {
    pub fn clear(&mut self) {
        self.layers.clear();
    }
    /// Goes on to a packet's next layer, and says how many hold it.
    pub fn step(&mut self, layer: &LayerSpan) -> usize {
        while self.layers.last().is_some_and(|last| !holds(last, layer)) {
            self.layers.pop();
        }
        let level = self.layers.len();
        if level < MOST_LEVELS {
            self.layers.push(*layer);
        }
        level
    }
    pub fn protocols(&self) -> impl Iterator<Item = u16> {
        self.layers.iter().map(|layer| layer.protocol)
    }
}

/// Gives layers, of which only their order is known, places that lie in one another as these numbers of holders say.
#[derive(Default)]
pub struct Places {
    /// Indices of the layers that are open, and how many those are.
    open: [u32; MOST_LEVELS],
    count: usize,
}

impl Places {
    /// Adds the next layer.
    pub fn add(&mut self, layers: &mut Vec<LayerSpan>, layer: LayerSpan, level: usize) {
        let start = layers.len() as u32;
        for at in self.open[..self.count].iter().skip(level) {
            if let Some(ended) = layers.get_mut(*at as usize) {
                ended.end = start;
            }
        }
        self.count = self.count.min(level);
        if let Some(place) = self
            .open
            .get_mut(self.count)
            .filter(|_| level < MOST_LEVELS)
        {
            *place = start;
            self.count += 1;
        }
        layers.push(LayerSpan {
            start,
            end: u32::MAX,
            ..layer
        });
    }
}
