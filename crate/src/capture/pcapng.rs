//! pcapng files (draft-ietf-opsawg-pcapng): blocks, sections, interfaces, packets.
use super::file::{Block, Clock, File, Interface, Section};
use super::options;
use super::packets::{journal, other};
use super::parser::{Step, Trouble};
use super::record::{MAX_INTERFACES, Record};
use crate::wire::{NO_TIME, Recorded};
use pcap_parser::{Block as Parsed, InterfaceDescriptionBlock, SectionHeaderBlock};
use serde::{Deserialize, Serialize};
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
pub(super) const HEAD: usize = 8;
const FRAMING: usize = 12;
/// The kind of secrets that TLS has.
pub(super) const TLS_KEY_LOG: u32 = 0x544c_534b;
/// Blocks beyond this are not held in memory (as in Wireshark).
const MAX_BLOCK: u32 = 16 << 20;

pub fn is_pcapng(start: [u8; 4]) -> bool {
    u32::from_be_bytes(start) == SECTION
}

/// Where reading stands: the byte order and the interfaces of the section.
#[derive(Clone, Copy, Debug, Default, Serialize, Deserialize)]
pub struct Layout {
    pub(super) big_endian: bool,
    /// Index of the section's first interface in `File::interfaces`.
    first_interface: usize,
}

/// A whole block.
pub(super) struct Whole<'a> {
    pub kind: u32,
    pub bytes: &'a [u8],
    pub offset: u64,
}

pub(super) fn trouble<T>(why: impl Into<String>) -> Result<T, Trouble> {
    Err(Trouble(why.into()))
}

impl Layout {
    pub(super) fn word(&self, bytes: &[u8], at: usize) -> Option<u32> {
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
            body: vec![],
        });
        Ok(Step::Skip(u64::from(length).next_multiple_of(4)))
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
                if let Parsed::DecryptionSecrets(block) = &other
                    && block.secrets_type.0 == TLS_KEY_LOG
                {
                    file.secrets.add_log(block.data);
                }
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
            link_marks: 0,
        };
        options::read_interface(&block.options, self.big_endian, &mut interface);
        file.interfaces.push(interface);
        Ok(())
    }

    pub(super) fn interface<'a>(
        &self,
        number: u32,
        file: &'a File,
    ) -> Result<(u16, &'a Interface), Trouble> {
        let index = self.first_interface.saturating_add(number as usize);
        match (u16::try_from(index), file.interfaces.get(index)) {
            (Ok(at), Some(interface)) => Ok((at, interface)),
            _ => trouble(format!(
                "a packet of interface {number}, where the section has described {} so far",
                file.interfaces.len().saturating_sub(self.first_interface)
            )),
        }
    }
}
