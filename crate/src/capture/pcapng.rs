//! pcapng files (draft-ietf-opsawg-pcapng): blocks, sections, interfaces, packets.
use super::file::{Block, Clock, File, Interface, Section};
use super::options;
use super::parser::{Step, Trouble};
use super::pcap::most;
use super::record::{MAX_INTERFACES, NO_INTERFACE, Record};
use crate::wire::{Extra, NO_TIME, Recorded};
use pcap_parser::{
    Block as Parsed, EnhancedPacketBlock, InterfaceDescriptionBlock, PcapNGOption,
    SectionHeaderBlock, SimplePacketBlock,
};
use std::borrow::Cow;

const SECTION: u32 = 0x0a0d_0d0a;
const INTERFACE: u32 = 1;
const OBSOLETE_PACKET: u32 = 2;
const SIMPLE_PACKET: u32 = 3;
const JOURNAL: u32 = 9;
const CUSTOM: u32 = 0xbad;
const ENHANCED_PACKET: u32 = 6;
const BYTE_ORDER: [u8; 4] = [0x1a, 0x2b, 0x3c, 0x4d];
/// Type and length before a block's body, the length again behind it.
const HEAD: usize = 8;
const FRAMING: usize = 12;
/// Blocks beyond this are not held in memory (as in Wireshark).
const MAX_BLOCK: u32 = 16 << 20;

pub fn is_pcapng(start: [u8; 4]) -> bool {
    u32::from_be_bytes(start) == SECTION
}

/// Where reading stands: the byte order and the interfaces of the section.
#[derive(Clone, Copy, Debug, Default)]
pub struct Layout {
    big_endian: bool,
    /// Index of the section's first interface in `File::interfaces`.
    first_interface: usize,
}

/// A whole block.
struct Whole<'a> {
    kind: u32,
    bytes: &'a [u8],
    offset: u64,
}

fn trouble<T>(why: impl Into<String>) -> Result<T, Trouble> {
    Err(Trouble(why.into()))
}

impl Layout {
    fn word(&self, bytes: &[u8], at: usize) -> Option<u32> {
        let four = bytes.get(at..at.checked_add(4)?)?;
        options::integer::<4>(four, self.big_endian).map(|word| word as u32)
    }

    /// Reads the block at the start of `bytes`, which stand at `offset` in the file.
    pub fn step(&mut self, bytes: &[u8], offset: u64, file: &mut File) -> Result<Step, Trouble> {
        let Some((mark, order)) = bytes.first_chunk::<4>().zip(bytes.get(HEAD..FRAMING)) else {
            return Ok(Step::Need(FRAMING));
        };
        if is_pcapng(*mark) {
            self.big_endian = match order {
                order if order == BYTE_ORDER => true,
                order if order.iter().rev().eq(&BYTE_ORDER) => false,
                _ => return trouble("a section header without its byte-order mark"),
            };
        }
        let (kind, length) = (
            self.word(bytes, 0).unwrap_or(0),
            self.word(bytes, 4).unwrap_or(0),
        );
        if (length as usize) < FRAMING {
            return trouble(format!(
                "a block of type {kind} is {length} bytes long, which no block can be"
            ));
        }
        if length > MAX_BLOCK {
            return self.pass_over(kind, offset, length, file);
        }
        let padded = (length as usize).next_multiple_of(4);
        let Some(bytes) = bytes.get(..padded) else {
            return Ok(Step::Need(padded));
        };
        if self.word(bytes, padded - 4) != Some(length) {
            return trouble(format!("the two lengths of a block of type {kind} differ"));
        }
        let bytes = self.with_padded_length(bytes, length);
        let whole = Whole {
            kind,
            bytes: &bytes,
            offset,
        };
        match self.read(&whole, file)? {
            None => Ok(Step::Other { used: padded }),
            Some(record) => {
                let start = usize::try_from(record.offset - offset).unwrap_or(0);
                Ok(Step::Record {
                    used: padded,
                    start,
                    record,
                })
            }
        }
    }

    /// Some programs leave the padding out of a block's length, and pcap-parser then looks for its end too early.
    fn with_padded_length<'a>(&self, bytes: &'a [u8], length: u32) -> Cow<'a, [u8]> {
        if length as usize == bytes.len() {
            return Cow::Borrowed(bytes);
        }
        let padded = bytes.len() as u32;
        let word = if self.big_endian {
            padded.to_be_bytes()
        } else {
            padded.to_le_bytes()
        };
        let mut bytes = bytes.to_vec();
        bytes.splice(4..8, word);
        bytes.splice(padded as usize - 4.., word);
        Cow::Owned(bytes)
    }

    fn pass_over(
        &self,
        kind: u32,
        offset: u64,
        length: u32,
        file: &mut File,
    ) -> Result<Step, Trouble> {
        if matches!(
            kind,
            SECTION
                | INTERFACE
                | OBSOLETE_PACKET
                | SIMPLE_PACKET
                | ENHANCED_PACKET
                | JOURNAL
                | CUSTOM
        ) {
            return trouble(format!(
                "a block of type {kind} claims {length} bytes, over the limit of {MAX_BLOCK}"
            ));
        }
        let section = file.sections.len() as u32;
        let summary = "too large to look into".into();
        file.list(Block {
            kind,
            section,
            offset,
            length: length.into(),
            summary,
        });
        Ok(Step::Skip(length.into()))
    }

    fn read(&mut self, whole: &Whole, file: &mut File) -> Result<Option<Record>, Trouble> {
        let parsed = match self.big_endian {
            true => pcap_parser::parse_block_be(whole.bytes),
            false => pcap_parser::parse_block_le(whole.bytes),
        };
        match parsed {
            Ok((_, Parsed::SectionHeader(block))) => {
                self.begin_section(&block, file).map(|()| None)
            }
            Ok((_, Parsed::InterfaceDescription(block))) => {
                self.add_interface(&block, file).map(|()| None)
            }
            Ok((_, Parsed::EnhancedPacket(block))) => self.enhanced(&block, whole, file).map(Some),
            Ok((_, Parsed::SimplePacket(block))) => self.simple(&block, whole, file).map(Some),
            Ok((_, Parsed::SystemdJournalExport(block))) => {
                Ok(Some(journal(block.data, whole, file)))
            }
            Ok((_, Parsed::Custom(block))) => {
                let recorded = Recorded::Custom {
                    enterprise: block.pen,
                    copy: !block.do_not_copy(),
                };
                Ok(Some(other(
                    recorded,
                    block.data,
                    NO_TIME,
                    HEAD + 4,
                    whole,
                    file,
                )))
            }
            Ok((_, Parsed::Unknown(_))) if whole.kind == OBSOLETE_PACKET => {
                self.obsolete(whole, file).map(Some)
            }
            Ok((_, other)) => {
                file.list(self.listed(&other, whole, file));
                Ok(None)
            }
            Err(_)
                if matches!(
                    whole.kind,
                    SECTION | INTERFACE | SIMPLE_PACKET | ENHANCED_PACKET | JOURNAL
                ) =>
            {
                trouble(format!(
                    "a block of type {} contradicts its own lengths",
                    whole.kind
                ))
            }
            Err(_) => {
                let summary = "cannot be read".into();
                file.list(Block {
                    summary,
                    ..self.listed_as(whole, file)
                });
                Ok(None)
            }
        }
    }

    fn begin_section(
        &mut self,
        block: &SectionHeaderBlock,
        file: &mut File,
    ) -> Result<(), Trouble> {
        let version = (block.major_version, block.minor_version);
        // Version 1.2 was written by programs that meant 1.0.
        if !matches!(version, (1, 0 | 2)) {
            return trouble(format!(
                "a section of the unknown pcapng version {}.{}",
                version.0, version.1
            ));
        }
        let mut section = Section {
            big_endian: self.big_endian,
            version,
            ..Section::default()
        };
        options::read_section(&block.options, &mut section);
        file.sections.push(section);
        self.first_interface = file.interfaces.len();
        Ok(())
    }

    fn add_interface(
        &self,
        block: &InterfaceDescriptionBlock,
        file: &mut File,
    ) -> Result<(), Trouble> {
        if file.interfaces.len() >= MAX_INTERFACES {
            return trouble(format!("more than {MAX_INTERFACES} interfaces"));
        }
        let mut interface = Interface {
            link: block.linktype.0 as u32,
            section: Some(file.sections.len() as u32),
            number: (file.interfaces.len() - self.first_interface) as u32,
            name: None,
            description: String::new(),
            filter: String::new(),
            hardware: String::new(),
            system: String::new(),
            comments: vec![],
            snap_length: block.snaplen,
            clock: Clock::MICROSECONDS,
            fcs_len: None,
        };
        options::read_interface(&block.options, self.big_endian, &mut interface);
        file.interfaces.push(interface);
        Ok(())
    }

    fn interface<'a>(&self, number: u32, file: &'a File) -> Result<(u16, &'a Interface), Trouble> {
        let index = self.first_interface.saturating_add(number as usize);
        match (u16::try_from(index), file.interfaces.get(index)) {
            (Ok(at), Some(interface)) => Ok((at, interface)),
            _ => trouble(format!(
                "a packet of interface {number}, where the section has described {} so far",
                file.interfaces.len().saturating_sub(self.first_interface)
            )),
        }
    }

    fn enhanced(
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
    fn simple(
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
    fn obsolete(&self, whole: &Whole, file: &File) -> Result<Record, Trouble> {
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

    fn listed_as(&self, whole: &Whole, file: &File) -> Block {
        Block {
            kind: whole.kind,
            section: file.sections.len() as u32,
            offset: whole.offset,
            length: whole.bytes.len() as u64,
            summary: String::new(),
        }
    }

    fn listed(&self, parsed: &Parsed, whole: &Whole, file: &File) -> Block {
        let summary = match parsed {
            Parsed::NameResolution(block) => {
                // The last record only ends the list.
                format!("{} addresses with names", block.nr.len().saturating_sub(1))
            }
            Parsed::InterfaceStatistics(block) => {
                let count = |code: u16| {
                    let found = block.options.iter().find(|option| option.code.0 == code)?;
                    options::integer::<8>(found.as_bytes().ok()?, self.big_endian)
                };
                let mut text = format!("interface {}", block.if_id);
                for (code, what) in [
                    (4, "received"),
                    (5, "dropped by the interface"),
                    (7, "dropped by the system"),
                ] {
                    if let Some(count) = count(code) {
                        text.push_str(&format!(", {count} {what}"));
                    }
                }
                text
            }
            Parsed::DecryptionSecrets(block) => {
                let kind = match block.secrets_type.0 {
                    0x544c_534b => "TLS key log",
                    0x5353_484b => "SSH key log",
                    0x5747_4b4c => "WireGuard key log",
                    0x5a4e_574b => "Zigbee network key",
                    0x5a41_504b => "Zigbee APS key",
                    _ => "secrets of an unknown kind",
                };
                format!("{kind}, {} bytes", block.secrets_len)
            }
            _ => format!("type {}", whole.kind),
        };
        Block {
            summary,
            ..self.listed_as(whole, file)
        }
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
fn journal(data: &[u8], whole: &Whole, file: &File) -> Record {
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
fn other(
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
