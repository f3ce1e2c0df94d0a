//! Facts about a conversation that a packet alone does not hold: its number, its first sequence numbers, what was sent twice.

use super::{Datagram, Fragment, Key, Segment, TcpFlow};
use serde::{Deserialize, Serialize};

/// An address of any layer.
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize,
)]
pub enum Address {
    #[default]
    None,
    Mac(u64),
    Ip4(u32),
    Ip6([u8; 16]),
}

impl Address {
    /// One that stands in as few bytes as its prefix needs, and goes on with zeros.
    pub fn of_ip6_prefix(bytes: &[u8]) -> Address {
        let mut whole = [0; 16];
        for (to, from) in whole.iter_mut().zip(bytes) {
            *to = *from;
        }
        Address::Ip6(whole)
    }
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

/// What is known of a UDP stream at a packet.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct UdpFlow {
    pub stream: u32,
    /// Nanoseconds since the stream's first packet, and since the one before.
    pub since_first: i64,
    pub since_previous: i64,
}

/// What a protocol remembered of a conversation: a request that a later response answers, a key, an agreed version.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Fact {
    /// The frame that said so, and its time in nanoseconds.
    pub frame: u32,
    pub time_ns: i64,
    pub value: u64,
    pub bytes: Box<[u8]>,
}

/// Some bytes of one direction of a TCP stream, in a frame.
#[derive(Clone, Copy, Debug)]
pub struct Run<'a> {
    pub frame: u32,
    pub stream: u32,
    /// 0 from the lower end to the higher, 1 back.
    pub direction: usize,
    /// Sequence number of the first byte.
    pub sequence: u32,
    pub bytes: &'a [u8],
    /// Where they stand in the frame, unless they were decoded from it.
    pub place: Option<u32>,
}

/// What a message lacks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Need {
    Bytes(u32),
    /// All of the next segment, as its length is not known yet.
    Segment,
    /// All that comes until the sender closes.
    Close,
}

/// How a run stands to the messages begun before it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Joined {
    /// It continues none.
    Nothing,
    /// Its first bytes, so many, belong to one that is not whole yet, or that was before.
    Part(usize),
    /// It lies within one that was whole before, and nothing says that it was sent again.
    Again,
    /// Its first `taken` bytes complete this one.
    Whole { whole: Whole, taken: usize },
}

/// Bytes put together out of several packets.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Whole {
    pub bytes: Vec<u8>,
    /// In the order in which they were put together.
    pub pieces: Vec<Piece>,
}

/// A packet's part of such bytes.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Piece {
    pub frame: u32,
    /// Where it begins in the whole.
    pub at: u32,
    pub len: u32,
    /// Where it stands in the frame, unless it was decoded from it.
    pub place: Option<u32>,
    /// Whether some of its bytes came before in another piece, and whether they differed there.
    pub overlaps: bool,
    pub conflicts: bool,
    /// Whether it goes on beyond the end that another says.
    pub too_long: bool,
}

/// Whose packets these are: what protocols remember belongs to it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Conversation {
    #[default]
    None,
    Tcp(u32),
    Udp(u32),
    /// Of two addresses, in any order.
    Hosts(Address, Address),
}
impl Conversation {
    /// The same whatever the direction.
    pub fn undirected(self) -> Conversation {
        match self {
            Conversation::Hosts(a, b) if a > b => Conversation::Hosts(b, a),
            other => other,
        }
    }
}

/// What depends on the packets before: while packets come in order by counting, for one alone by looking up.
pub trait Streams {
    /// Begins and ends a frame.
    fn begin(&mut self, frame: u32);
    fn end(&mut self);
    fn tcp(&mut self, ends: &Ends, segment: &Segment) -> Option<TcpFlow>;
    /// `quoted`: by an error, so that it was not sent now.
    fn udp(&mut self, ends: &Ends, time_ns: i64, quoted: bool) -> Option<UdpFlow>;
    /// The conversation that what follows is about.
    fn conversation(&self) -> Conversation;
    fn set_conversation(&mut self, conversation: Conversation);
    /// The protocol that the person says this key leads to: an index into the list of protocols.
    fn decode_as(&self, _: &Key) -> Option<u16> {
        None
    }
    /// What the conversation was found to carry, in this frame or before: an index into the list of protocols.
    fn carried(&mut self) -> Option<u16>;
    /// From here on the conversation carries this protocol, whatever its ports.
    fn carry(&mut self, protocol: u16);
    /// Which bits were noted of the conversation, in this frame or before.
    fn notes(&mut self) -> u8;
    /// Notes a bit (0 to 7) of the conversation.
    fn note(&mut self, bit: u8);
    /// The next datagram between the same ends begins another stream; bits and protocol hold on.
    fn renew(&mut self) {}
    /// Keeps a fact of the conversation, under a key of the protocol's own.
    fn remember(&mut self, protocol: u16, key: u64, fact: Fact);
    /// The latest fact under a key, of this frame or an earlier one.
    fn recall(&mut self, protocol: u16, key: u64) -> Option<Fact>;
    /// The latest fact under a key from before this frame.
    fn recall_before(&mut self, frame: u32, protocol: u16, key: u64) -> Option<Fact>;
    /// The message at the end of the segment asked for last goes on for so many bytes.
    fn continues(&mut self, len: u32);
    /// A conversation that one end of which is given will carry this protocol; the fact is what is known of it.
    fn expect(&mut self, _end: Expected, _protocol: u16, _fact: Fact) {}
    /// What the conversation asked for last was said to carry before this frame. Only indexing asks: it keeps the answer.
    fn expected(&mut self, _ends: &Ends, _over_udp: bool) -> Option<(u16, Fact)> {
        None
    }
    /// Adds a run to the message that it continues.
    fn join(&mut self, run: &Run) -> Joined;
    /// Ends, with a run that may be empty, the message that lasts until the sender closes.
    fn close(&mut self, run: &Run) -> Joined;
    /// Whether a message of so many bytes may be kept until it is whole.
    fn has_room(&mut self, len: usize) -> bool;
    /// Keeps a run as the beginning of a message.
    fn begin_message(&mut self, run: &Run, need: Need);
    /// Takes back a message that was given as whole, at the end of this run, and is not; `unread` where nothing of it
    /// is shown.
    fn take_back(&mut self, run: &Run, whole: Whole, need: Need, unread: bool);
    /// Adds a fragment to its datagram; nothing where fragments are shown as they are.
    fn defragment(&mut self, run: &Run, datagram: &Datagram, fragment: Fragment) -> Joined;
}

/// An end of a conversation to come, which another conversation announced.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Expected {
    pub over_udp: bool,
    pub address: Address,
    pub port: u16,
    /// The other end's port, or 0 where that may be any.
    pub peer_port: u16,
}
