//! Facts about a conversation that a packet alone does not hold: its number, its first sequence numbers, what was sent twice.

/// An address of any layer.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Address {
    #[default]
    None,
    Mac(u64),
    Ip4(u32),
    Ip6([u8; 16]),
}

impl std::fmt::Display for Address {
    fn fmt(&self, out: &mut std::fmt::Formatter) -> std::fmt::Result {
        match self {
            Address::None => Ok(()),
            Address::Mac(mac) => {
                let [_, _, a, b, c, d, e, f] = mac.to_be_bytes();
                write!(out, "{a:02x}:{b:02x}:{c:02x}:{d:02x}:{e:02x}:{f:02x}")
            }
            Address::Ip4(ip) => write!(out, "{}", std::net::Ipv4Addr::from(*ip)),
            // An IPv4 address behind zeros is shown as one (RFC 4291 §2.5.5.1), as inet_ntop does and Rust does not.
            Address::Ip6([0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, a, b, c, d])
                if (*a, *b) != (0, 0) =>
            {
                write!(out, "::{a}.{b}.{c}.{d}")
            }
            Address::Ip6(ip) => write!(out, "{}", std::net::Ipv6Addr::from(*ip)),
        }
    }
}

/// Both ends of a conversation, in the direction of the packet.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct Ends {
    pub source: Address,
    pub destination: Address,
    pub source_port: u16,
    pub destination_port: u16,
}

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
    /// Quoted in an error, or the beginning of a fragment: it says nothing of the stream.
    pub partial: bool,
}

/// How the windows of one direction are scaled.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
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
    /// Nothing where only the order of all packets tells.
    pub since_previous: Option<i64>,
    /// From the SYN to the ACK that ends the handshake, in nanoseconds.
    pub initial_rtt: Option<i64>,
    pub analysis: Analysis,
    /// Bytes at the payload's start that belong to a message begun in an earlier segment.
    pub continued: u32,
}

/// What a segment's numbers say beside those before it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
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

    pub fn has(self, flag: u16) -> bool {
        self.flags & flag != 0
    }
    /// Whether the bytes were seen before, or are seen too late for the protocol above.
    pub fn is_repeated(self) -> bool {
        self.has(Analysis::RETRANSMISSION | Analysis::OUT_OF_ORDER)
    }
}

/// What is known of a UDP stream at a packet.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct UdpFlow {
    pub stream: u32,
    /// Nanoseconds since the stream's first packet, and since the one before.
    pub since_first: i64,
    /// Nothing where only the order of all packets tells.
    pub since_previous: Option<i64>,
}

/// What a protocol remembered of a conversation: a request that a later response answers, a key, an agreed version.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fact {
    /// The frame that said so, and its time in nanoseconds.
    pub frame: u32,
    pub time_ns: i64,
    pub value: u64,
    pub bytes: Box<[u8]>,
}

/// Numbers conversations: while indexing by counting, afterwards by looking up.
pub trait Streams {
    fn tcp(&mut self, ends: &Ends, segment: &Segment) -> Option<TcpFlow>;
    fn udp(&mut self, ends: &Ends, time_ns: i64) -> Option<UdpFlow>;
    /// What the conversation asked for last was found to carry, at this frame or before: an index into the list of protocols.
    fn carried(&mut self, frame: u32) -> Option<u16>;
    /// From this frame on the conversation asked for last carries this protocol, whatever its ports.
    fn carry(&mut self, frame: u32, protocol: u16);
    /// Which bits were noted of the conversation asked for last, at this frame or before.
    fn notes(&mut self, frame: u32) -> u8;
    /// Notes a bit (0 to 3) of the conversation asked for last.
    fn note(&mut self, frame: u32, bit: u8);
    /// Keeps a fact of the conversation asked for last, under a key of the protocol's own.
    fn remember(&mut self, protocol: u16, key: u64, fact: Fact);
    /// The latest fact under a key, of this frame or an earlier one.
    fn recall(&mut self, frame: u32, protocol: u16, key: u64) -> Option<&Fact>;
    /// The message at the end of the segment asked for last goes on for so many bytes.
    fn continues(&mut self, len: u32);
    /// A conversation that one end of which is given will carry this protocol; the fact is what is known of it.
    fn expect(&mut self, _end: Expected, _protocol: u16, _fact: Fact) {}
    /// What the conversation asked for last was said to carry before this frame. Only indexing asks: it keeps the answer.
    fn expected(&mut self, _ends: &Ends, _over_udp: bool) -> Option<(u16, Fact)> {
        None
    }
}

/// An end of a conversation to come, which another conversation announced.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Expected {
    pub over_udp: bool,
    pub address: Address,
    pub port: u16,
    /// The other end's port, or 0 where that may be any.
    pub peer_port: u16,
}

/// For packets that stand alone.
pub struct NoStreams;
impl Streams for NoStreams {
    fn tcp(&mut self, _: &Ends, _: &Segment) -> Option<TcpFlow> {
        None
    }
    fn udp(&mut self, _: &Ends, _: i64) -> Option<UdpFlow> {
        None
    }
    fn carried(&mut self, _: u32) -> Option<u16> {
        None
    }
    fn carry(&mut self, _: u32, _: u16) {}
    fn notes(&mut self, _: u32) -> u8 {
        0
    }
    fn note(&mut self, _: u32, _: u8) {}
    fn remember(&mut self, _: u16, _: u64, _: Fact) {}
    fn recall(&mut self, _: u32, _: u16, _: u64) -> Option<&Fact> {
        None
    }
    fn continues(&mut self, _: u32) {}
}
