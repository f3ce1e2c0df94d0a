//! The packet blocks of a pcapng file, and what Wireshark counts with the packets.
use super::file::{Clock, File};
use super::options;
use super::parser::Trouble;
use super::pcap::most;
use super::pcapng::{HEAD, Layout, Whole, trouble};
use super::record::{NO_INTERFACE, Record};
use crate::wire::{Extra, NO_TIME, Recorded};
use pcap_parser::{EnhancedPacketBlock, PcapNGOption, SimplePacketBlock};

impl Layout {
    pub(super) fn enhanced(
        &self,
        block: &EnhancedPacketBlock,
        whole: &Whole,
        file: &File,
    ) -> Result<Record, Trouble> {
        let stamp = u64::from(block.ts_high) << 32 | u64::from(block.ts_low);
        self.packet(
            Packet {
                interface: block.if_id,
                stamp: Some(stamp),
                start: HEAD + 20,
                captured: block.caplen,
                original: block.origlen,
                options: &block.options,
                dropped: None,
            },
            whole,
            file,
        )
    }

    /// A simple packet block has no time, and its length follows from the interface's limit.
    pub(super) fn simple(
        &self,
        block: &SimplePacketBlock,
        whole: &Whole,
        file: &File,
    ) -> Result<Record, Trouble> {
        let limit = match self.interface(0, file)?.1.snap_length {
            0 => u32::MAX,
            limit => limit,
        };
        self.packet(
            Packet {
                interface: 0,
                stamp: None,
                start: HEAD + 4,
                captured: block.origlen.min(limit).min(block.data.len() as u32),
                original: block.origlen,
                options: &[],
                dropped: None,
            },
            whole,
            file,
        )
    }

    /// draft-ietf-opsawg-pcapng appendix A: as an enhanced one, with the drops beside the interface. pcap-parser takes it
    /// for an unknown block.
    pub(super) fn obsolete(&self, whole: &Whole, file: &File) -> Result<Record, Trouble> {
        let body = whole.bytes.get(HEAD..whole.bytes.len() - 4).unwrap_or(&[]);
        let half = |at: usize| options::integer::<2>(body.get(at..at + 2)?, self.big_endian);
        let (Some(interface), Some(drops), Some(high), Some(low), Some(captured), Some(original)) = (
            half(0),
            half(2),
            self.word(body, 4),
            self.word(body, 8),
            self.word(body, 12),
            self.word(body, 16),
        ) else {
            return trouble("an obsolete packet block is too short");
        };
        let after = (captured as usize).saturating_add(20).next_multiple_of(4);
        let options = self.options(body.get(after..).unwrap_or(&[]));
        self.packet(
            Packet {
                interface: interface as u32,
                stamp: Some(u64::from(high) << 32 | u64::from(low)),
                start: HEAD + 20,
                captured,
                original,
                options: &options,
                // 65535 says that nobody counted.
                dropped: Some(drops).filter(|drops| *drops != 0xffff),
            },
            whole,
            file,
        )
    }

    fn options<'a>(&self, mut bytes: &'a [u8]) -> Vec<PcapNGOption<'a>> {
        let mut options = vec![];
        while let Ok((rest, option)) = match self.big_endian {
            true => pcap_parser::parse_option_be::<pcap_parser::PcapError<&[u8]>>(bytes),
            false => pcap_parser::parse_option_le(bytes),
        } {
            options.push(option);
            bytes = rest;
        }
        options
    }

    fn packet(&self, packet: Packet, whole: &Whole, file: &File) -> Result<Record, Trouble> {
        let (at, interface) = self.interface(packet.interface, file)?;
        let room = whole.bytes.len().saturating_sub(packet.start + 4);
        if packet.captured as usize > room {
            return trouble(format!(
                "a packet of {} bytes in a block with room for {room}",
                packet.captured
            ));
        }
        let limit = most(interface.link);
        if packet.captured > limit {
            return trouble(format!(
                "a packet of {} bytes, and no packet of this link type has more than {limit}",
                packet.captured
            ));
        }
        let (flags, mut extra) = options::read_packet(packet.options, self.big_endian);
        if packet.dropped.is_some() {
            extra.get_or_insert_default().dropped = packet.dropped;
        }
        Ok(Record {
            offset: whole.offset + packet.start as u64,
            captured: packet.captured,
            original: packet.original,
            time_ns: packet
                .stamp
                .map_or(NO_TIME, |stamp| interface.clock.time_ns(stamp)),
            interface: at,
            flags,
            extra,
        })
    }
}

/// What the three kinds of packet block have in common.
struct Packet<'a> {
    interface: u32,
    stamp: Option<u64>,
    /// Where the packet's bytes begin in the block.
    start: usize,
    captured: u32,
    original: u32,
    options: &'a [PcapNGOption<'a>],
    dropped: Option<u64>,
}

/// An entry of the systemd journal, a packet to Wireshark too.
pub(super) fn journal(data: &[u8], whole: &Whole, file: &File) -> Record {
    const STAMP: &[u8] = b"__REALTIME_TIMESTAMP=";
    let stamp = data
        .split(|b| *b == b'\n')
        .find_map(|line| line.strip_prefix(STAMP));
    let microseconds = stamp.and_then(|text| str::from_utf8(text).ok()?.parse::<u64>().ok());
    let time_ns = microseconds.map_or(NO_TIME, |stamp| Clock::MICROSECONDS.time_ns(stamp));
    let end = data
        .iter()
        .rposition(|b| *b != 0)
        .map_or(0, |last| last + 1);
    other(
        Recorded::Journal,
        data.get(..end).unwrap_or(&[]),
        time_ns,
        HEAD,
        whole,
        file,
    )
}

/// Wireshark numbers custom blocks and journal entries with the packets; a custom block's bytes are all those behind the
/// enterprise number.
pub(super) fn other(
    recorded: Recorded,
    data: &[u8],
    time_ns: i64,
    start: usize,
    whole: &Whole,
    file: &File,
) -> Record {
    let section = Some(file.sections.len() as u32);
    Record {
        offset: whole.offset + start as u64,
        captured: data.len() as u32,
        original: data.len() as u32,
        time_ns,
        interface: NO_INTERFACE,
        flags: None,
        extra: Some(Box::new(Extra {
            recorded,
            section,
            ..Extra::default()
        })),
    }
}
