//! The way of one scan through all packets, chunk by chunk: the worker reads the bytes that are needed next, and pushes them.
use super::Engine;
use crate::capture::Chunk;
use crate::scan::Scan;
use js_sys::Float64Array;

/// How much is looked at in one go, in bytes: other requests wait that long.
const CHUNK: u64 = 1 << 20;

/// The packets still to be looked at.
pub struct Pass {
    /// Number of the first of them.
    next: u32,
}
impl Default for Pass {
    fn default() -> Self {
        Pass { next: 1 }
    }
}

impl Pass {
    fn chunk(&self, engine: &Engine) -> Option<Chunk> {
        engine.session.index().chunk(self.next, CHUNK)
    }
    /// Start and end of the bytes to push next; nothing at the end.
    pub fn needs(&self, engine: &Engine) -> Float64Array {
        let chunk = self.chunk(engine);
        let ends = chunk.map(|c| [c.start as f64, c.end as f64]);
        Float64Array::from(ends.as_ref().map_or(&[][..], |e| &e[..]))
    }
    pub fn push(&mut self, engine: &mut Engine, bytes: &[u8], scan: &mut dyn Scan) {
        if let Some(chunk) = self.chunk(engine) {
            let goes_on = engine.session.scan(chunk, bytes, scan);
            self.next = match goes_on {
                true => chunk.first.saturating_add(chunk.count),
                false => u32::MAX,
            };
        }
    }
    /// How many packets were looked at.
    pub fn done(&self, engine: &Engine) -> u32 {
        (self.next - 1).min(engine.session.index().len())
    }
}
