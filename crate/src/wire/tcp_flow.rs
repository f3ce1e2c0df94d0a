//! What a TCP segment says to its stream, and what is known of the stream at it.
use serde::{Deserialize, Serialize};

/// What a TCP segment says that the state of its stream depends on.
#[derive(Clone, Copy, Debug, Default)]
pub struct Segment {
    /// The frame's number and time, in nanoseconds.
    pub frame: u32,
    pub time_ns: i64,
    pub sequence: u32,
    pub acknowledgment: u32,
    /// The twelve flag bits.
    pub flags: u16,
    pub window: u16,
    /// Bytes of payload, by what lengths say.
    pub len: u32,
    /// The window scale option's shift.
    pub scale: Option<u8>,
    /// Whether the capture has not all of its options.
    pub options_cut: bool,
    /// Bytes that the SACK option acknowledges.
    pub sacked: u32,
    /// Quoted in an error, or the beginning of a fragment: it says nothing of the stream.
    pub partial: bool,
    /// Shorter than its header says: it counts as empty, and its numbers say nothing.
    pub short: bool,
    /// Its header is shorter than the fixed one: its numbers count, nothing else of it does.
    pub headless: bool,
}

/// How the windows of one direction are scaled.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Scale {
    /// The handshake was not seen.
    #[default]
    Unknown,
    /// The two ends did not agree to it.
    Unused,
    /// By a shift of so many bits.
    By(u8),
}
impl Scale {
    pub fn shift(self) -> u8 {
        match self {
            Scale::By(shift) => shift.min(14),
            _ => 0,
        }
    }
}

/// What is known of a TCP stream at a packet.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct TcpFlow {
    pub stream: u32,
    /// First sequence number in the packet's direction, and in the other one once it is known.
    pub base: u32,
    pub other_base: Option<u32>,
    /// The port that the first SYN went to.
    pub server_port: Option<u16>,
    pub scale: Scale,
    /// Which parts of a connection's life were seen before this packet: SYN 1, SYN-ACK 2, ACK 4, data 8, FIN 16, RST 32.
    pub completeness: u8,
    /// Nanoseconds since the stream's first packet, and since the one before.
    pub since_first: i64,
    pub since_previous: i64,
    /// From the SYN to the ACK that ends the handshake, in nanoseconds.
    pub initial_rtt: Option<i64>,
    pub analysis: Analysis,
    /// Bytes at the payload's start that belong to a message begun in an earlier segment, where messages are not joined.
    pub continued: u32,
    /// Whether messages that span segments are put together.
    pub joins: bool,
}

/// What a segment's numbers say beside those before it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Analysis {
    /// Bits of the constants below.
    pub flags: u16,
    /// The frame whose segment this acknowledges, and how long ago it was sent.
    pub acks: Option<(u32, i64)>,
    /// How many times the same number was acknowledged, and where first.
    pub duplicate: Option<(u32, u32)>,
    /// The frame that this one repeats, and how long ago it was sent.
    pub repeats: Option<(u32, i64)>,
    pub bytes_in_flight: Option<u32>,
    pub push_bytes: Option<u32>,
}
impl Analysis {
    pub const RETRANSMISSION: u16 = 1;
    pub const LOST_SEGMENT: u16 = 1 << 1;
    pub const ACK_LOST: u16 = 1 << 2;
    pub const KEEP_ALIVE: u16 = 1 << 3;
    pub const DUPLICATE_ACK: u16 = 1 << 4;
    pub const ZERO_WINDOW: u16 = 1 << 5;
    pub const ZERO_WINDOW_PROBE: u16 = 1 << 6;
    pub const ZERO_WINDOW_PROBE_ACK: u16 = 1 << 7;
    pub const KEEP_ALIVE_ACK: u16 = 1 << 8;
    pub const OUT_OF_ORDER: u16 = 1 << 9;
    pub const FAST_RETRANSMISSION: u16 = 1 << 10;
    pub const WINDOW_UPDATE: u16 = 1 << 11;
    pub const WINDOW_FULL: u16 = 1 << 12;
    pub const REUSED_PORTS: u16 = 1 << 13;
    pub const SPURIOUS_RETRANSMISSION: u16 = 1 << 14;
    /// Of a FIN: the other side's came before.
    pub const CLOSES_SECOND: u16 = 1 << 15;

    pub fn has(self, flag: u16) -> bool {
        self.flags & flag != 0
    }
    /// Whether the bytes count as seen before; of those that come fast after duplicate acknowledgments nobody says so.
    pub fn is_sent_again(self) -> bool {
        self.has(Analysis::RETRANSMISSION | Analysis::SPURIOUS_RETRANSMISSION)
    }
}
