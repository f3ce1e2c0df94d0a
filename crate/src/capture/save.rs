//! Packets as a capture of their own: pcapng with nanoseconds, each interface described before its first packet.
use super::frames::UNNAMED;
use super::pcapng::TLS_KEY_LOG;
use super::write::{Enhanced, Pcapng};
use crate::wire::{Frame, Secrets};
use std::collections::HashMap;

/// if_tsresol and its value for nanoseconds; the other options of interfaces, packets and sections.
const RESOLUTION: (u16, &[u8]) = (9, &[9]);
const NAME: u16 = 2;
const DESCRIPTION: u16 = 3;
const CHECK_SEQUENCE: u16 = 13;
const COMMENT: u16 = 1;
const FLAGS: u16 = 2;
const APPLICATION: u16 = 4;

const BLOCKS: Pcapng = Pcapng { big_endian: false };

/// Where a packet is from: which of several captures, the section, the interface and its link type there.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Origin {
    pub capture: usize,
    pub section: Option<u32>,
    pub interface: Option<u32>,
    pub link: u32,
}
impl Origin {
    pub fn of(frame: &Frame, capture: usize) -> Origin {
        Origin {
            capture,
            section: frame.section,
            interface: frame.interface,
            link: frame.link,
        }
    }
}

/// A packet to be written, with what its interface is described by.
pub struct SavedPacket<'a> {
    pub origin: Origin,
    pub name: &'a str,
    pub description: &'a str,
    /// Bytes of the check sequences behind the interface's packets, where it says so.
    pub check_len: Option<u8>,
    /// One without a time is of 1970.
    pub time_ns: i64,
    pub original: u32,
    pub flags: Option<u32>,
    pub comments: &'a [String],
    pub bytes: &'a [u8],
    /// What its capture knows of encrypted connections.
    pub secrets: Option<&'a Secrets>,
}
impl<'a> SavedPacket<'a> {
    pub fn of(frame: &'a Frame) -> SavedPacket<'a> {
        SavedPacket {
            origin: Origin::of(frame, 0),
            name: frame.interface_name,
            description: frame.interface_description,
            check_len: frame.fcs_len,
            time_ns: frame.time_ns,
            original: frame.original,
            flags: frame.flags,
            comments: frame.comments(),
            bytes: frame.bytes,
            secrets: frame.secrets,
        }
    }
}

/// What was written so far.
#[derive(Default)]
pub struct Save {
    /// Interfaces, by number.
    interfaces: HashMap<Origin, u32>,
    /// How many secrets each capture had.
    secrets: HashMap<usize, usize>,
}

impl Save {
    /// Appends the head, which comes first and names this program.
    pub fn head(out: &mut Vec<u8>) {
        let application = concat!("Wireloupe ", env!("CARGO_PKG_VERSION"));
        BLOCKS.section(out, &[(APPLICATION, application.as_bytes())]);
    }
    /// Appends a head that names nobody.
    pub fn bare_head(out: &mut Vec<u8>) {
        BLOCKS.section(out, &[]);
    }
    /// Appends a packet, behind its interface where it is the first of that, and behind new secrets.
    pub fn packet(&mut self, out: &mut Vec<u8>, packet: &SavedPacket) {
        if let Some(secrets) = packet.secrets {
            let told = self.secrets.entry(packet.origin.capture).or_default();
            if std::mem::replace(told, secrets.len()) < secrets.len() {
                tell(out, secrets);
            }
        }
        let next = self.interfaces.len() as u32;
        let interface = *self.interfaces.entry(packet.origin).or_insert(next);
        if interface == next {
            describe(out, packet);
        }
        let flags = packet.flags.map(u32::to_le_bytes);
        let comments = packet.comments.iter();
        let comments = comments.map(|comment| (COMMENT, comment.as_bytes()));
        let flags = flags.iter().map(|flags| (FLAGS, flags.as_slice()));
        let options: Vec<(u16, &[u8])> = comments.chain(flags).collect();
        let packet = Enhanced {
            interface,
            stamp: u64::try_from(packet.time_ns).unwrap_or(0),
            original: packet.original as usize,
            bytes: packet.bytes,
            options: &options,
        };
        BLOCKS.enhanced(out, &packet);
    }
}

fn tell(out: &mut Vec<u8>, secrets: &Secrets) {
    let log = secrets.log();
    if !log.is_empty() {
        BLOCKS.secrets(out, TLS_KEY_LOG, log.as_bytes());
    }
}
fn describe(out: &mut Vec<u8>, packet: &SavedPacket) {
    let texts = [(NAME, packet.name), (DESCRIPTION, packet.description)];
    let texts = texts
        .iter()
        .filter(|(_, text)| !["", UNNAMED].contains(text));
    let check = packet.check_len.map(|len| [len]);
    let mut options = vec![RESOLUTION];
    options.extend(texts.map(|(code, text)| (*code, text.as_bytes())));
    options.extend(check.iter().map(|len| (CHECK_SEQUENCE, len.as_slice())));
    // No more is kept of a packet's link type than a block has room for.
    BLOCKS.interface(out, packet.origin.link as u16, 0, &options);
}
