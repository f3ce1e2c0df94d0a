//! What a capture file says besides its packets: sections, interfaces, other blocks, and what was wrong with it.
use crate::wire::Secrets;
use serde::{Deserialize, Serialize};
use std::fmt;

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Format {
    /// `modified`: Alexey Kuznetzov's variant, whose records say the interface and protocol too.
    Pcap {
        big_endian: bool,
        nanoseconds: bool,
        modified: bool,
    },
    Pcapng,
}

impl fmt::Display for Format {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        let Format::Pcap {
            big_endian,
            nanoseconds,
            modified,
        } = self
        else {
            return f.write_str("pcapng");
        };
        let variant = if *modified { "modified pcap" } else { "pcap" };
        let order = if *big_endian { "big" } else { "little" };
        let unit = if *nanoseconds { "nano" } else { "micro" };
        write!(f, "{variant}, {order}-endian, {unit}seconds")
    }
}

/// pcapng: a section, from its header block.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Section {
    pub big_endian: bool,
    pub version: (u16, u16),
    pub hardware: String,
    pub system: String,
    pub application: String,
    pub comments: Vec<String>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Interface {
    /// Link type, as numbered in capture files.
    pub link: u32,
    /// pcapng: section from 1; none in pcap.
    pub section: Option<u32>,
    /// From 0, within the section.
    pub number: u32,
    pub name: Option<String>,
    pub description: String,
    /// The capture filter in force.
    pub filter: String,
    pub hardware: String,
    pub system: String,
    pub comments: Vec<String>,
    /// Most bytes kept of a packet; 0 is no limit.
    pub snap_length: u32,
    pub clock: Clock,
    /// Bytes of check sequence at the end of each frame, where the file says so.
    pub fcs_len: Option<u8>,
    /// What a pcap header holds above the link type.
    pub link_marks: u16,
}

/// How an interface's time stamps count.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Clock {
    /// pcapng's if_tsresol: a negative power of 10, or of 2 with the highest bit set.
    pub resolution: u8,
    /// pcapng's if_tsoffset: seconds to add to each.
    pub offset_s: i64,
}
impl Clock {
    pub const MICROSECONDS: Clock = Clock {
        resolution: 6,
        offset_s: 0,
    };
    pub const NANOSECONDS: Clock = Clock {
        resolution: 9,
        offset_s: 0,
    };

    /// Nanoseconds since 1970, rounded down; what 64 bits cannot hold (before 1677, after 2262) is the nearest they can.
    pub fn time_ns(&self, stamp: u64) -> i64 {
        const SECOND: u128 = 1_000_000_000;
        // Nearly every capture counts so; 128-bit division is slow.
        if self.offset_s == 0 && stamp < i64::MAX as u64 / 1000 {
            match self.resolution {
                6 => return stamp as i64 * 1000,
                9 => return stamp as i64,
                _ => {}
            }
        }
        let stamp = u128::from(stamp);
        let exponent = u32::from(self.resolution & 0x7f);
        let since = match self.resolution & 0x80 {
            0 => 10u128
                .checked_pow(exponent)
                .map_or(0, |units| stamp * SECOND / units),
            _ => (stamp * SECOND).checked_shr(exponent).unwrap_or(0),
        };
        let offset = i128::from(self.offset_s) * SECOND as i128;
        let time = i128::try_from(since)
            .unwrap_or(i128::MAX)
            .saturating_add(offset);
        // The lowest value is NO_TIME.
        time.clamp(i128::from(i64::MIN + 1), i128::from(i64::MAX)) as i64
    }
}

/// A pcapng block that holds no packet: kept where it lies in the file, and listed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Block {
    pub kind: u32,
    /// From 1.
    pub section: u32,
    /// In the decompressed file.
    pub offset: u64,
    pub length: u64,
    /// What it says, in short.
    pub summary: String,
    /// What it holds between its head and its tail, where that is short.
    pub body: Vec<u8>,
}
impl Block {
    /// Longer bodies are not kept.
    pub const MAX_BODY: usize = 4 << 10;

    pub fn name(&self) -> &'static str {
        match self.kind {
            4 => "Name Resolution",
            5 => "Interface Statistics",
            9 => "systemd Journal Export",
            10 => "Decryption Secrets",
            0xbad | 0x4000_0bad => "Custom",
            0x8000_0001 => "Process Information",
            _ => "Unknown",
        }
    }
}

/// What a reader of the capture should know of the file.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Notice {
    /// The file ends inside a packet or block that begins at `offset` and needs `needed` bytes; it has `had`.
    Cut { offset: u64, needed: u64, had: u64 },
    /// From `offset` on the file cannot be read.
    Damaged { offset: u64, why: String },
}

impl fmt::Display for Notice {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        match self {
            Notice::Cut {
                offset,
                needed,
                had,
            } => {
                let end = offset + had;
                write!(
                    f,
                    "The file ends at byte {end} in the middle of a packet: the record that begins at byte {offset} \
                     needs {needed} bytes, {had} are there. All packets before it are shown."
                )
            }
            Notice::Damaged { offset, why } => write!(
                f,
                "The file is damaged at byte {offset}: {why}. All packets before it are shown."
            ),
        }
    }
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct File {
    pub format: Format,
    pub sections: Vec<Section>,
    /// Of all sections, in the file's order. A pcap file has one.
    pub interfaces: Vec<Interface>,
    /// The first `MAX_BLOCKS`.
    pub blocks: Vec<Block>,
    /// How many blocks there are.
    pub block_count: u64,
    pub notices: Vec<Notice>,
    /// Of encrypted connections: what the file says, and what was said of it.
    pub secrets: Secrets,
}

/// Blocks listed one by one.
const MAX_BLOCKS: usize = 10_000;

impl File {
    pub fn new(format: Format) -> Self {
        File {
            format,
            sections: vec![],
            interfaces: vec![],
            blocks: vec![],
            block_count: 0,
            notices: vec![],
            secrets: Secrets::default(),
        }
    }
    /// Whether its header was read.
    pub(super) fn is_open(&self) -> bool {
        self.format != Format::Pcapng || !self.sections.is_empty()
    }
    /// What is needed to read on.
    pub(super) fn without_list(&self) -> File {
        File {
            sections: self.sections.clone(),
            interfaces: self.interfaces.clone(),
            block_count: self.block_count,
            secrets: self.secrets.clone(),
            ..File::new(self.format)
        }
    }
    pub(super) fn list(&mut self, block: Block) {
        self.block_count += 1;
        if self.blocks.len() < MAX_BLOCKS {
            self.blocks.push(block);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// What tshark prints for the same stamps and resolutions.
    #[test]
    fn a_clock_counts_in_powers_of_ten_and_of_two_and_rounds_down() {
        let stamp = 1_700_000_000_123_456_789;
        let at = |resolution, stamp| {
            Clock {
                resolution,
                offset_s: 0,
            }
            .time_ns(stamp)
        };
        assert_eq!(at(6, 5_000_123), 5_000_123_000);
        assert_eq!(at(9, stamp), 1_700_000_000_123_456_789);
        assert_eq!(at(10, stamp), 170_000_000_012_345_678);
        assert_eq!(at(12, stamp), 1_700_000_000_123_456);
        assert_eq!(at(0, 5), 5_000_000_000);
        assert_eq!(at(20, stamp), 17_000_000);
        assert_eq!(at(0x7f, stamp), 0);
        assert_eq!(at(0x8a, 5_000_123), 4_882_932_617_187);
        assert_eq!(at(0xa0, stamp), 395_812_094_240_322_892);
        assert_eq!(at(0xff, stamp), 0);
        assert_eq!(at(0, u64::MAX), i64::MAX);
    }

    #[test]
    fn a_clock_adds_its_offset_even_before_1970() {
        let clock = Clock {
            resolution: 6,
            offset_s: -100,
        };
        assert_eq!(clock.time_ns(5_000_000), -95_000_000_000);
        let far = Clock {
            resolution: 6,
            offset_s: i64::MIN,
        };
        assert_eq!(far.time_ns(0), i64::MIN + 1);
    }
}
