//! A capture read packet after packet as it lies in the file, for a scan; nothing is kept of the packets.
use super::Needed;
use crate::capture::{Error, File, Frames, Mark};
use crate::flow::{Conversations, DecodeAs, Preferences};
use crate::protocols;
use crate::scan::{Depth, Scan, unpacked};
use crate::wire::{NoStreams, Packet, Secrets, Streams};

/// Reads from the file's beginning, or from a checkpoint as if all before had been read.
#[derive(Default)]
pub struct Pass {
    frames: Frames,
    conversations: Conversations,
    packet: Packet,
    depth: Depth,
    /// The packets that are read; none where all are.
    needed: Option<Needed>,
}

impl Pass {
    /// Reads so much of each packet.
    pub fn new(depth: Depth) -> Pass {
        Pass {
            depth,
            ..Pass::default()
        }
    }
    /// The same from a checkpoint on, as `Session::checkpoint` gives it.
    pub fn from(checkpoint: &[u8], depth: Depth) -> Option<Pass> {
        let (mark, conversations): (Mark, &[u8]) = unpacked(checkpoint)?;
        Some(Pass {
            frames: Frames::from(mark),
            conversations: match depth {
                Depth::Alone => Conversations::default(),
                _ => unpacked(conversations)?,
            },
            depth,
            ..Pass::default()
        })
    }
    /// Says what ports and types carry; before the first packet is read.
    pub fn decode_as(&mut self, rules: DecodeAs) {
        self.conversations.decode_as = rules;
    }
    /// Says what is known of encrypted connections besides what the file says; before the first packet.
    pub fn unlock(&mut self, secrets: &Secrets) {
        self.frames.unlock(secrets);
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
        let mut wanted = scan.wanted().clone();
        if self.depth != Depth::Whole {
            wanted = wanted.up_to_transport();
        }
        // What the person says of ports and types holds below TCP and UDP as well.
        let alone = self.depth == Depth::Alone && conversations.decode_as.is_empty();
        let streams: &mut dyn Streams = match alone {
            true => &mut NoStreams,
            false => conversations,
        };
        let mut goes_on = true;
        self.frames.push(bytes, &mut |frame| {
            if goes_on && needed.is_none_or(|needed| needed.has(frame.number)) {
                protocols::dissect(frame, &wanted, streams, packet);
                goes_on = scan.packet(frame, packet);
            }
        })?;
        Ok(goes_on)
    }
    /// Says that the file ended.
    pub fn finish(&mut self) -> Result<(), Error> {
        self.frames.finish()
    }
    pub fn file(&self) -> Option<&File> {
        self.frames.file()
    }
    /// How many packets there were, those before the checkpoint among them.
    pub fn count(&self) -> u32 {
        self.frames.count()
    }
}
