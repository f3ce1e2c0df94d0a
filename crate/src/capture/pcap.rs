//! Classic pcap files: the header and the records.
use super::file::{Clock, File, Format, Interface};
use super::parser::{Step, Trouble};
use super::{Error, Record};
use crate::wire::Extra;
use pcap_parser::nom::{self, IResult, Needed};
use pcap_parser::{LegacyPcapBlock, PcapError, PcapHeader};
use serde::{Deserialize, Serialize};

pub const HEADER: usize = 24;
/// In nanoseconds.
const SECOND: i64 = 1_000_000_000;
/// The modified format in big-endian order: pcap-parser knows only the other one.
const MODIFIED_BIG: [u8; 4] = [0xa1, 0xb2, 0xcd, 0x34];
const PLAIN_BIG: [u8; 4] = [0xa1, 0xb2, 0xc3, 0xd4];

type Parsed<'a> = IResult<&'a [u8], LegacyPcapBlock<'a>, PcapError<&'a [u8]>>;

/// How the records of one file are laid out.
#[derive(Clone, Copy, Debug, Serialize, Deserialize)]
pub struct Layout {
    big_endian: bool,
    modified: bool,
    lengths: Lengths,
    clock: Clock,
    /// More captured bytes than this are no packet (as in Wireshark).
    most: u32,
}

/// Before version 2.4 the two lengths of a record stood the other way round, in most files of 2.3 as well.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
enum Lengths {
    CapturedFirst,
    OriginalFirst,
    SmallerCaptured,
}

/// Whether a file that begins so is a pcap file.
pub fn is_pcap(start: [u8; 4]) -> bool {
    const MAGICS: [u32; 3] = [0xa1b2_c3d4, 0xa1b2_3c4d, 0xa1b2_cd34];
    MAGICS.contains(&u32::from_be_bytes(start)) || MAGICS.contains(&u32::from_le_bytes(start))
}

/// Reads the file's header.
pub fn open(bytes: &[u8; HEADER]) -> Result<(File, Layout), Error> {
    let is_modified_big = bytes.starts_with(&MODIFIED_BIG);
    let mut known = *bytes;
    if is_modified_big && let Some(magic) = known.first_chunk_mut() {
        *magic = PLAIN_BIG;
    }
    let Ok((_, header)) = pcap_parser::parse_pcap_header(&known) else {
        return Err(Error::Unsupported(
            "The header of this pcap file cannot be read.".into(),
        ));
    };
    let nanoseconds = header.is_nanosecond_precision();
    let modified = is_modified_big || header.is_modified_format();
    let big_endian = header.is_bigendian();
    let mut file = File::new(Format::Pcap {
        big_endian,
        nanoseconds,
        modified,
    });
    let interface = interface(&header, nanoseconds)?;
    let layout = Layout {
        big_endian,
        modified,
        lengths: lengths(&header),
        clock: interface.clock,
        most: most(interface.link),
    };
    file.interfaces.push(interface);
    Ok((file, layout))
}

fn interface(header: &PcapHeader, nanoseconds: bool) -> Result<Interface, Error> {
    let network = header.network.0 as u32;
    // draft-ietf-opsawg-pcap §4: link type below, bits 26 to 31 the check sequence's presence and length.
    if network & 0x03ff_0000 != 0 {
        let number = network & 0x03ff_ffff;
        return Err(Error::Unsupported(format!(
            "This pcap file's link type, {number}, is none: numbers end at 65535. Its header is damaged."
        )));
    }
    let has_fcs = network & 0x0400_0000 != 0;
    Ok(Interface {
        link: network & 0xffff,
        section: None,
        number: 0,
        name: None,
        description: String::new(),
        filter: String::new(),
        hardware: String::new(),
        system: String::new(),
        comments: vec![],
        snap_length: header.snaplen,
        clock: if nanoseconds {
            Clock::NANOSECONDS
        } else {
            Clock::MICROSECONDS
        },
        // In words of 16 bits.
        fcs_len: has_fcs.then_some((network >> 28) as u8 * 2),
        link_marks: (network >> 16) as u16,
    })
}

fn lengths(header: &PcapHeader) -> Lengths {
    match (header.version_major, header.version_minor) {
        (2, ..3) => Lengths::OriginalFirst,
        (2, 3) => Lengths::SmallerCaptured,
        _ => Lengths::CapturedFirst,
    }
}

/// The most bytes that a packet of this link type may have, as Wireshark sets it: 128 MiB for buses, 256 KiB for others.
pub fn most(link: u32) -> u32 {
    const DBUS: u32 = 231;
    const USBPCAP: u32 = 249;
    const EBHSCR: u32 = 279;
    match link {
        DBUS | USBPCAP => 128 << 20,
        EBHSCR => 8 << 20,
        _ => 256 << 10,
    }
}

impl Layout {
    fn parse<'a>(&self, bytes: &'a [u8]) -> Parsed<'a> {
        match (self.lengths, self.modified, self.big_endian) {
            (Lengths::CapturedFirst, false, false) => pcap_parser::parse_pcap_frame(bytes),
            (Lengths::CapturedFirst, false, true) => pcap_parser::parse_pcap_frame_be(bytes),
            (Lengths::CapturedFirst, true, false) => pcap_parser::parse_pcap_frame_modified(bytes),
            _ => self.parse_rare(bytes),
        }
    }

    /// What pcap-parser lacks: big-endian modified records, and lengths the other way round.
    fn parse_rare<'a>(&self, bytes: &'a [u8]) -> Parsed<'a> {
        let head = self.head();
        let Some((start, rest)) = bytes.split_first_chunk::<16>() else {
            return Err(nom::Err::Incomplete(Needed::new(head - bytes.len())));
        };
        let [ts_sec, ts_usec, first, second] = words(start, self.big_endian);
        let (caplen, origlen) = match self.lengths {
            Lengths::CapturedFirst => (first, second),
            Lengths::OriginalFirst => (second, first),
            Lengths::SmallerCaptured => (first.min(second), first.max(second)),
        };
        let all = (head - 16).saturating_add(caplen as usize);
        let Some((body, rest)) = rest.split_at_checked(all) else {
            return Err(nom::Err::Incomplete(Needed::new(all - rest.len())));
        };
        let data = body.get(head - 16..).unwrap_or(&[]);
        Ok((
            rest,
            LegacyPcapBlock {
                ts_sec,
                ts_usec,
                caplen,
                origlen,
                data,
            },
        ))
    }

    /// Bytes of a record before the packet's.
    pub fn head(&self) -> usize {
        if self.modified { 24 } else { 16 }
    }

    /// Reads the record at the start of `bytes`, which stand at `offset` in the file.
    pub fn step(&self, bytes: &[u8], offset: u64) -> Result<Step, Trouble> {
        let head = self.head();
        let (rest, block) = match self.parse(bytes) {
            Ok(parsed) => parsed,
            Err(nom::Err::Incomplete(Needed::Size(more))) => {
                let whole = bytes.len().saturating_add(more.get());
                // Where the head is there, what is needed is the head and the packet.
                return match u32::try_from(whole.saturating_sub(head)) {
                    Ok(len) if len <= self.most => Ok(Step::Need(whole)),
                    len => Err(self.too_long(len.unwrap_or(u32::MAX))),
                };
            }
            Err(_) => return Err(Trouble("a packet's record cannot be read".into())),
        };
        if block.caplen > self.most {
            return Err(self.too_long(block.caplen));
        }
        let unit = if self.clock.resolution == 9 { 1 } else { 1000 };
        let fraction = i64::from(block.ts_usec) * unit;
        // Carried into the seconds, and marked.
        let is_odd = fraction >= SECOND;
        Ok(Step::Record {
            used: bytes.len() - rest.len(),
            start: head,
            record: Record {
                offset: offset + head as u64,
                captured: block.caplen,
                original: block.origlen,
                time_ns: i64::from(block.ts_sec) * SECOND + fraction,
                interface: 0,
                flags: None,
                extra: is_odd.then(|| {
                    Box::new(Extra {
                        is_time_odd: true,
                        ..Extra::default()
                    })
                }),
            },
        })
    }

    fn too_long(&self, length: u32) -> Trouble {
        let most = self.most;
        Trouble(format!(
            "a packet of {length} bytes is claimed, and no packet of this link type has more than {most}"
        ))
    }
}

fn words(bytes: &[u8; 16], big_endian: bool) -> [u32; 4] {
    let mut words = [0; 4];
    for (word, four) in words.iter_mut().zip(bytes.as_chunks::<4>().0) {
        *word = if big_endian {
            u32::from_be_bytes(*four)
        } else {
            u32::from_le_bytes(*four)
        };
    }
    words
}
