//! A capture read packet after packet as it lies in the file, for a scan; nothing is kept of the packets.
use crate::capture::{Error, File, Frames, Mark};
use crate::flow::{Conversations, DecodeAs, Preferences};
use crate::protocols;
use crate::scan::{Scan, unpacked};
use crate::wire::Packet;

/// Reads from the file's beginning, or from a checkpoint as if all before had been read.
#[derive(Default)]
pub struct Pass {
    frames: Frames,
    conversations: Conversations,
    packet: Packet,
    ends_at_transport: bool,
}

impl Pass {
    pub fn new() -> Pass {
        Pass::default()
    }
    /// Goes on from a checkpoint as `Session::checkpoint` gives it.
    pub fn from(checkpoint: &[u8]) -> Option<Pass> {
        let (mark, conversations): (Mark, Conversations) = unpacked(checkpoint)?;
        Some(Pass {
            frames: Frames::from(mark),
            conversations,
            packet: Packet::default(),
            ends_at_transport: false,
        })
    }
    /// Says what ports and types carry; before the first packet is read.
    pub fn decode_as(&mut self, rules: DecodeAs) {
        self.conversations.decode_as = rules;
    }
    /// Says what is put together; before the first packet.
    pub fn prefer(&mut self, preferences: Preferences) {
        self.conversations.preferences = preferences;
    }
    /// Says that nothing is looked at that depends on what TCP and UDP carry.
    pub fn end_at_transport(&mut self) {
        self.ends_at_transport = true;
    }
    /// Takes the next bytes of the file and shows each packet that they complete to the scan, until that has seen enough;
    /// then false.
    pub fn push(&mut self, bytes: &[u8], scan: &mut dyn Scan) -> Result<bool, Error> {
        let (conversations, packet) = (&mut self.conversations, &mut self.packet);
        let mut wanted = scan.wanted().clone();
        if self.ends_at_transport {
            wanted = wanted.up_to_transport();
        }
        let mut goes_on = true;
        self.frames.push(bytes, &mut |frame| {
            if goes_on {
                protocols::dissect(frame, &wanted, conversations, packet);
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
