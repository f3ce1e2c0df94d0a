//! One packet as the capture file holds it: its bytes, and what the file says about it.
use super::secrets::{Label, Secrets};

/// The time of a packet whose record has none (pcapng's simple packet block).
pub const NO_TIME: i64 = i64::MIN;

/// What the record is: pcapng keeps other things among the packets, and Wireshark numbers them with the packets.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Recorded {
    #[default]
    Packet,
    /// A custom block: Private Enterprise Number, and whether it may be copied.
    Custom { enterprise: u32, copy: bool },
    /// An entry of the systemd journal.
    Journal,
}

/// Why a packet was passed or dropped (pcapng's epb_verdict).
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Verdict {
    Hardware(Vec<u8>),
    EbpfTc(i64),
    EbpfXdp(i64),
    Unknown { kind: u8, bytes: Vec<u8> },
}

/// What few packets have.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Extra {
    pub recorded: Recorded,
    /// The section of a block that belongs to no interface.
    pub section: Option<u32>,
    /// Whether the record's fraction of a second is a second or more.
    pub is_time_odd: bool,
    /// Packets lost since the one before.
    pub dropped: Option<u64>,
    pub comments: Vec<String>,
    pub packet_id: Option<u64>,
    pub queue: Option<u32>,
    pub verdicts: Vec<Verdict>,
}

#[derive(Clone, Copy, Debug, Default)]
pub struct Frame<'a> {
    /// From 1, as Wireshark counts.
    pub number: u32,
    /// Nanoseconds since 1970, or `NO_TIME`.
    pub time_ns: i64,
    /// The time of the capture's first packet.
    pub first_ns: i64,
    /// The time of the packet before this one.
    pub previous_ns: i64,
    /// The time of the packet shown before this one: another where a filter hides some.
    pub previous_shown_ns: i64,
    /// Length on the wire.
    pub original: u32,
    /// What was captured of it.
    pub bytes: &'a [u8],
    /// Link type, as numbered in capture files.
    pub link: u32,
    /// pcapng: section from 1 and interface from 0; none in pcap.
    pub section: Option<u32>,
    pub interface: Option<u32>,
    pub interface_name: &'a str,
    pub interface_description: &'a str,
    /// pcapng's epb_flags.
    pub flags: Option<u32>,
    pub extra: Option<&'a Extra>,
    /// Bytes of check sequence at the end of each frame, where the capture says so.
    pub fcs_len: Option<u8>,
    /// What a pcap header holds above the link type; Scapy knows no link type that has any of it.
    pub link_marks: u16,
    /// What the capture, or the person, knows of its encrypted connections; none where nothing is known.
    pub secrets: Option<&'a Secrets>,
}
impl Frame<'_> {
    pub fn recorded(&self) -> Recorded {
        self.extra.map_or(Recorded::Packet, |e| e.recorded)
    }
    pub fn comments(&self) -> &[String] {
        self.extra.map_or(&[], |e| &e.comments)
    }
    /// A secret of the connection whose Client Hello had this random.
    pub fn secret(&self, label: Label, random: &[u8]) -> Option<&[u8]> {
        self.secrets?.get(label, random)
    }
}
