//! Facts about a conversation that a packet alone does not hold: its number, its first sequence numbers.

/// An address of any layer.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Address {
    #[default]
    None,
    Mac(u64),
    Ip4(u32),
    Ip6([u8; 16]),
}

/// Both ends of a conversation, in the direction of the packet.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct Ends {
    pub source: Address,
    pub destination: Address,
    pub source_port: u16,
    pub destination_port: u16,
}

/// What a TCP header says that the numbering of streams depends on.
#[derive(Clone, Copy, Debug)]
pub struct Segment {
    pub sequence: u32,
    pub acknowledgment: u32,
    /// The twelve flag bits.
    pub flags: u16,
}

/// What is known of a TCP stream at this packet.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TcpFlow {
    pub stream: u32,
    /// First sequence number in the packet's direction, and in the other one once it is known.
    pub base: u32,
    pub other_base: Option<u32>,
}

/// Numbers conversations: while indexing by counting, afterwards by looking up.
pub trait Streams {
    fn tcp(&mut self, ends: &Ends, segment: Segment) -> Option<TcpFlow>;
    fn udp(&mut self, ends: &Ends) -> Option<u32>;
}

/// For packets that stand alone.
pub struct NoStreams;
impl Streams for NoStreams {
    fn tcp(&mut self, _: &Ends, _: Segment) -> Option<TcpFlow> {
        None
    }
    fn udp(&mut self, _: &Ends) -> Option<u32> {
        None
    }
}
