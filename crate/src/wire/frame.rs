//! One packet as the capture file holds it: its bytes, and what the file says about it.

/// The time of a packet whose record has none (pcapng's simple packet block).
pub const NO_TIME: i64 = i64::MIN;

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
    pub dropped: Option<u64>,
    pub comments: &'a [String],
    /// Bytes of check sequence at the end of each frame, where the capture says so.
    pub fcs_len: Option<u8>,
}
