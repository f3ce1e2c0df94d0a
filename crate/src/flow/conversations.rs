//! Stream numbers and first sequence numbers, given in the order of the packets.
use crate::wire::{Address, Ends, Segment, Streams, TcpFlow};
use std::collections::HashMap;

const SYN: u16 = 0x02;
const ACK: u16 = 0x10;

/// One TCP connection.
#[derive(Clone, Copy, Debug, Default)]
struct TcpStream {
    /// First sequence number from the lower end, and from the higher.
    base: [Option<u32>; 2],
}

/// A conversation whatever its direction: the lower end first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
struct Pair {
    ends: [(Address, u16); 2],
}
impl Pair {
    /// The pair, and the index of the packet's source in it.
    fn of(ends: &Ends) -> (Pair, usize) {
        let source = (ends.source, ends.source_port);
        let destination = (ends.destination, ends.destination_port);
        match source <= destination {
            true => (
                Pair {
                    ends: [source, destination],
                },
                0,
            ),
            false => (
                Pair {
                    ends: [destination, source],
                },
                1,
            ),
        }
    }
}

/// All conversations of a capture.
#[derive(Debug, Default)]
pub struct Conversations {
    tcp: Vec<TcpStream>,
    /// The newest connection of each pair.
    tcp_by_pair: HashMap<Pair, u32>,
    udp_by_pair: HashMap<Pair, u32>,
    /// Streams of the packet being indexed, in the order in which its layers ask.
    seen: Vec<u32>,
}

impl Conversations {
    /// Forgets the streams of the packet before.
    pub fn begin_packet(&mut self) {
        self.seen.clear();
    }
    /// Streams of the packet just dissected.
    pub fn seen(&self) -> &[u32] {
        &self.seen
    }
    pub fn tcp_streams(&self) -> usize {
        self.tcp.len()
    }
    pub fn udp_streams(&self) -> usize {
        self.udp_by_pair.len()
    }
    fn flow(&self, stream: u32, from: usize) -> Option<TcpFlow> {
        let base = self.tcp.get(stream as usize)?.base;
        Some(TcpFlow {
            stream,
            base: base[from].unwrap_or(0),
            other_base: base[1 - from],
        })
    }
}

impl Streams for Conversations {
    fn tcp(&mut self, ends: &Ends, segment: Segment) -> Option<TcpFlow> {
        let (pair, from) = Pair::of(ends);
        let known = self.tcp_by_pair.get(&pair).copied();
        let reused = |stream: u32| {
            let base = self.tcp.get(stream as usize).and_then(|s| s.base[from]);
            // A SYN with another first number begins a new connection on old ports.
            segment.flags & (SYN | ACK) == SYN && base.is_some_and(|b| b != segment.sequence)
        };
        let stream = match known.filter(|s| !reused(*s)) {
            Some(stream) => stream,
            None => {
                let stream = self.tcp.len() as u32;
                self.tcp.push(TcpStream::default());
                self.tcp_by_pair.insert(pair, stream);
                stream
            }
        };
        let entry = self.tcp.get_mut(stream as usize)?;
        let syn = segment.flags & SYN != 0;
        // Without its SYN a stream begins at relative number 1, as if the SYN had been one before.
        entry.base[from].get_or_insert(segment.sequence.wrapping_sub(u32::from(!syn)));
        if segment.flags & ACK != 0 {
            entry.base[1 - from].get_or_insert(segment.acknowledgment.wrapping_sub(1));
        }
        self.seen.push(stream);
        self.flow(stream, from)
    }

    fn udp(&mut self, ends: &Ends) -> Option<u32> {
        let next = self.udp_by_pair.len() as u32;
        let stream = *self.udp_by_pair.entry(Pair::of(ends).0).or_insert(next);
        self.seen.push(stream);
        Some(stream)
    }
}

/// Looks up what indexing found, for a packet whose stream numbers are known.
pub struct Known<'a> {
    pub conversations: &'a Conversations,
    /// The packet's streams, in the order in which its layers ask.
    pub streams: &'a [u32],
}
impl Known<'_> {
    fn next(&mut self) -> Option<u32> {
        let (first, rest) = self.streams.split_first()?;
        self.streams = rest;
        Some(*first)
    }
}
impl Streams for Known<'_> {
    fn tcp(&mut self, ends: &Ends, _: Segment) -> Option<TcpFlow> {
        let stream = self.next()?;
        self.conversations.flow(stream, Pair::of(ends).1)
    }
    fn udp(&mut self, _: &Ends) -> Option<u32> {
        self.next()
    }
}
