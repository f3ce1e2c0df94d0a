//! Packets as a capture of their own: pcapng with nanoseconds, each interface described before its first packet.
use super::frames::UNNAMED;
use super::write::{Enhanced, Pcapng};
use crate::wire::Frame;
use std::collections::BTreeMap;

/// Options of the blocks (pcapng, §3.5 and §4).
const COMMENT: u16 = 1;
const PACKET_FLAGS: u16 = 2;
const APPLICATION: u16 = 4;
const NAME: u16 = 2;
const DESCRIPTION: u16 = 3;
const RESOLUTION: u16 = 9;
const CHECK_SEQUENCE: u16 = 13;
/// Decimal places of a second.
const NANOSECONDS: &[u8] = &[9];

const BLOCKS: Pcapng = Pcapng { big_endian: false };

/// Section, interface and link type of a packet in the capture that it is from.
type Origin = (Option<u32>, Option<u32>, u32);

/// What was written so far.
#[derive(Default)]
pub struct Save {
    begun: bool,
    interfaces: BTreeMap<Origin, u32>,
}

impl Save {
    /// Appends the head, where nothing was written yet: a capture without packets has it too.
    pub fn begin(&mut self, out: &mut Vec<u8>) {
        if !std::mem::replace(&mut self.begun, true) {
            let application = concat!("Wireloupe ", env!("CARGO_PKG_VERSION"));
            BLOCKS.section(out, &[(APPLICATION, application.as_bytes())]);
        }
    }
    /// Appends a packet with its comments and flags; one without a time is of 1970.
    pub fn packet(&mut self, out: &mut Vec<u8>, frame: &Frame) {
        self.begin(out);
        let interface = self.interface(out, frame);
        let flags = frame.flags.map(u32::to_le_bytes);
        let comments = frame.comments().iter();
        let comments = comments.map(|comment| (COMMENT, comment.as_bytes()));
        let flags = flags.iter().map(|flags| (PACKET_FLAGS, flags.as_slice()));
        let options: Vec<(u16, &[u8])> = comments.chain(flags).collect();
        let packet = Enhanced {
            interface,
            stamp: u64::try_from(frame.time_ns).unwrap_or(0),
            original: frame.original as usize,
            bytes: frame.bytes,
            options: &options,
        };
        BLOCKS.enhanced(out, &packet);
    }
    fn interface(&mut self, out: &mut Vec<u8>, frame: &Frame) -> u32 {
        let next = self.interfaces.len() as u32;
        let origin = (frame.section, frame.interface, frame.link);
        let number = *self.interfaces.entry(origin).or_insert(next);
        if number == next {
            let check = frame.fcs_len.map(|len| [len]);
            let texts = [
                (NAME, frame.interface_name.as_bytes()),
                (DESCRIPTION, frame.interface_description.as_bytes()),
            ];
            let texts = texts.into_iter();
            let texts = texts.filter(|(_, text)| !text.is_empty() && *text != UNNAMED.as_bytes());
            let check = check.iter().map(|len| (CHECK_SEQUENCE, len.as_slice()));
            let options = [(RESOLUTION, NANOSECONDS)].into_iter();
            let options: Vec<(u16, &[u8])> = texts.chain(options).chain(check).collect();
            BLOCKS.interface(out, frame.link as u16, 0, &options);
        }
        number
    }
}
