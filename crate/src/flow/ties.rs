//! What ties packets to others beyond the streams that they share, written down while indexing: what has no tie to a packet may
//! be left unread where only that one is asked about.

#[derive(Debug, Default)]
pub struct Ties {
    /// Packets that say something of others than those of their own streams, rising.
    far: Vec<u32>,
    /// TCP and UDP streams that began on ports used before, each behind the stream that it follows.
    followed: [Vec<(u32, u32)>; 2],
    /// Datagrams came in fragments.
    fragments: bool,
    /// A bound was met: what holds of a packet depends on how much there was before.
    strained: bool,
}

/// The two kinds of streams.
pub const TCP: usize = 0;
pub const UDP: usize = 1;

impl Ties {
    pub(super) fn reach_far(&mut self, frame: u32) {
        if self.far.last() != Some(&frame) {
            self.far.push(frame);
        }
    }
    pub(super) fn follow(&mut self, kind: usize, earlier: u32, later: u32) {
        self.followed[kind].push((earlier, later));
    }
    pub(super) fn note_fragment(&mut self, frame: u32) {
        self.fragments = true;
        self.reach_far(frame);
    }
    pub(super) fn strain(&mut self) {
        self.strained = true;
    }

    pub fn far(&self) -> &[u32] {
        &self.far
    }
    /// Streams of a kind, each behind the one that it follows; the later one rises.
    pub fn followed(&self, kind: usize) -> &[(u32, u32)] {
        &self.followed[kind]
    }
    pub fn has_fragments(&self) -> bool {
        self.fragments
    }
    /// Whether reading fewer packets could change what holds of the others.
    pub fn is_strained(&self) -> bool {
        self.strained
    }
}
