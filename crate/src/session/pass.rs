//! A capture read packet after packet as it lies in the file, for a scan; nothing is kept of the packets but, where that is asked
//! for, where they lie.
use super::Needed;
use crate::capture::{Error, File, Frames, Index, Mark};
use crate::flow::{Conversations, DecodeAs, Preferences};
use crate::protocols;
use crate::scan::{Depth, Scan, unpacked};
use crate::wire::{Frame, NoStreams, Packet, Secrets, Streams};

/// What reads a capture's packets as its bytes come in: `Frames` keeps none, `Index` where each lies.
pub trait Records: Default {
    fn push(&mut self, bytes: &[u8], each: &mut dyn FnMut(&Frame)) -> Result<(), Error>;
    fn finish(&mut self) -> Result<(), Error>;
    fn unlock(&mut self, secrets: &Secrets);
    fn file(&self) -> Option<&File>;
}

macro_rules! records {
    ($($kind:ident),*) => {$(
        impl Records for $kind {
            fn push(&mut self, bytes: &[u8], each: &mut dyn FnMut(&Frame)) -> Result<(), Error> {
                $kind::push(self, bytes, each)
            }
            fn finish(&mut self) -> Result<(), Error> {
                $kind::finish(self)
            }
            fn unlock(&mut self, secrets: &Secrets) {
                $kind::unlock(self, secrets);
            }
            fn file(&self) -> Option<&File> {
                $kind::file(self)
            }
        }
    )*};
}
records!(Frames, Index);

pub type Pass = PassOver<Frames>;
/// One that keeps where each packet lies.
pub type IndexingPass = PassOver<Index>;

/// Reads from the file's beginning, or from a checkpoint as if all before had been read.
#[derive(Default)]
pub struct PassOver<R> {
    records: R,
    conversations: Conversations,
    packet: Packet,
    depth: Depth,
    /// The scan has seen enough.
    enough: bool,
    /// The packets that are read; none where all are.
    needed: Option<Needed>,
}

impl Pass {
    /// Goes on from a checkpoint, as `Session::checkpoint` gives it.
    pub fn from(checkpoint: &[u8], depth: Depth) -> Option<Pass> {
        let (mark, conversations): (Mark, &[u8]) = unpacked(checkpoint)?;
        Some(Pass {
            records: Frames::from(mark),
            conversations: match depth {
                Depth::Alone => Conversations::default(),
                _ => unpacked(conversations)?,
            },
            depth,
            ..Pass::default()
        })
    }
    /// How many packets there were, those before the checkpoint among them.
    pub fn count(&self) -> u32 {
        self.records.count()
    }
}

impl IndexingPass {
    /// Where the packets lie that were read.
    pub fn index(&self) -> &Index {
        &self.records
    }
}

impl<R: Records> PassOver<R> {
    /// Reads so much of each packet.
    pub fn new(depth: Depth) -> Self {
        PassOver {
            depth,
            ..PassOver::default()
        }
    }
    /// Says what ports and types carry; before the first packet is read.
    pub fn decode_as(&mut self, rules: DecodeAs) {
        self.conversations.decode_as = rules;
    }
    /// Says what is known of encrypted connections besides what the file says; before the first packet.
    pub fn unlock(&mut self, secrets: &Secrets) {
        self.records.unlock(secrets);
    }
    /// Says what is put together; before the first packet.
    pub fn prefer(&mut self, preferences: Preferences) {
        self.conversations.preferences = preferences;
    }
    /// Says which packets are to be read; the others are passed over.
    pub fn read_only(&mut self, needed: Needed) {
        self.needed = Some(needed);
    }
    /// Takes the next bytes of the file and shows each packet that they complete to the scan, until that has seen enough;
    /// then false.
    pub fn push(&mut self, bytes: &[u8], scan: &mut dyn Scan) -> Result<bool, Error> {
        let (conversations, packet) = (&mut self.conversations, &mut self.packet);
        let needed = self.needed.as_ref();
        // What the person says of ports and types holds below TCP and UDP as well, and may lead to anything.
        let depth = match self.depth {
            Depth::Alone if !conversations.decode_as.is_empty() => Depth::Transport,
            Depth::Segments if !conversations.decode_as.is_empty() => Depth::Whole,
            depth => depth,
        };
        let wanted = scan.wanted().clone().without(depth.unread());
        let streams: &mut dyn Streams = match depth {
            Depth::Alone => &mut NoStreams,
            _ => conversations,
        };
        let enough = &mut self.enough;
        self.records.push(bytes, &mut |frame| {
            if !*enough && needed.is_none_or(|needed| needed.has(frame.number)) {
                protocols::dissect(frame, &wanted, streams, packet);
                *enough = !scan.packet(frame, packet);
            }
        })?;
        Ok(!self.enough)
    }
    /// Says that the file ended.
    pub fn finish(&mut self) -> Result<(), Error> {
        self.records.finish()
    }
    pub fn file(&self) -> Option<&File> {
        self.records.file()
    }
}
