//! Conversations, numbered in the order of the packets.
use super::expectations::Expectations;
use super::DecodeAs;
use super::facts::Facts;
use super::messages::{Messages, Pending};
use super::segments::{ACK, Direction, FIN, RST, SYN, Step};
use crate::wire::{
    Address, Analysis, Ends, Expected, Fact, Joined, Key, Need, Run, Scale, Segment, Streams, TcpFlow,
    UdpFlow, Whole,
};
use std::collections::HashMap;

/// What a conversation carries, and from which frame on.
type Carried = Option<(u32, u16)>;

/// The frame from which on each bit holds; 0 is none.
#[derive(Clone, Copy, Debug, Default)]
struct Notes([u32; 4]);
impl Notes {
    fn at(self, frame: u32) -> u8 {
        let bits = self.0.iter().enumerate();
        let set = bits.filter(|(_, from)| (1..=frame).contains(*from));
        set.fold(0, |all, (bit, _)| all | 1 << bit)
    }
    fn set(&mut self, frame: u32, bit: u8) {
        if let Some(from) = self.0.get_mut(usize::from(bit))
            && *from == 0
        {
            *from = frame;
        }
    }
}

/// When a conversation's packets came.
#[derive(Clone, Copy, Debug)]
struct Times {
    first_ns: i64,
    previous_ns: i64,
}
impl Times {
    fn since_first(times: &Option<Times>, time_ns: i64) -> i64 {
        times.map_or(0, |times| time_ns.saturating_sub(times.first_ns))
    }
    /// The nanoseconds since the first packet and since the one before this.
    fn step(times: &mut Option<Times>, time_ns: i64) -> (i64, Option<i64>) {
        let times = times.get_or_insert(Times {
            first_ns: time_ns,
            previous_ns: time_ns,
        });
        let previous = std::mem::replace(&mut times.previous_ns, time_ns);
        let since_first = time_ns.saturating_sub(times.first_ns);
        (since_first, Some(time_ns.saturating_sub(previous)))
    }
}

/// One TCP connection.
#[derive(Clone, Debug, Default)]
struct TcpStream {
    /// What the lower end sends, and the higher.
    directions: [Direction; 2],
    times: Option<Times>,
    server_port: Option<u16>,
    completeness: u8,
    syn_ns: Option<i64>,
    initial_rtt: Option<i64>,
    carried: Carried,
    notes: Notes,
    /// Whose segment was the last, and where it ended.
    last: (usize, u32),
    /// Messages that span segments, of each direction.
    messages: [Option<Box<Messages>>; 2],
}

#[derive(Clone, Copy, Debug, Default)]
struct UdpStream {
    times: Option<Times>,
    carried: Carried,
    notes: Notes,
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
        let (ends, from) = match source <= destination {
            true => ([source, destination], 0),
            false => ([destination, source], 1),
        };
        (Pair { ends }, from)
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Stream {
    Tcp(u32),
    Udp(u32),
}

/// All conversations of a capture.
#[derive(Debug, Default)]
pub struct Conversations {
    tcp: Vec<TcpStream>,
    udp: Vec<UdpStream>,
    /// The newest connection of each pair.
    tcp_by_pair: HashMap<Pair, u32>,
    udp_by_pair: HashMap<Pair, u32>,
    /// What was found of packets that are not as their stream expects, by frame.
    unusual: HashMap<u32, (Analysis, u32)>,
    facts: Facts,
    expectations: Expectations,
    pending: Pending,
    /// What the person says of ports and types.
    pub decode_as: DecodeAs,
    /// Streams of the packet being indexed, in the order in which its layers ask.
    seen: Vec<u32>,
    current: Option<Stream>,
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
        self.udp.len()
    }

    /// The connection that a segment belongs to, and whether it is new on ports that were used before.
    fn tcp_stream(&mut self, pair: Pair, from: usize, segment: &Segment) -> (u32, bool) {
        let known = self.tcp_by_pair.get(&pair).copied();
        let opens = segment.flags & (SYN | ACK) == SYN;
        let base = known
            .and_then(|k| self.tcp.get(k as usize))
            .and_then(|s| s.directions[from].base);
        // A SYN with another first number begins a new connection on old ports.
        let reused = opens && base.is_some_and(|b| b != segment.sequence);
        match known {
            Some(stream) if !reused => (stream, false),
            _ => {
                let stream = self.tcp.len() as u32;
                self.tcp.push(TcpStream::default());
                self.tcp_by_pair.insert(pair, stream);
                (stream, reused)
            }
        }
    }

    fn noted_of(&self, stream: Option<Stream>) -> Notes {
        let notes = match stream {
            Some(Stream::Tcp(n)) => self.tcp.get(n as usize).map(|s| s.notes),
            Some(Stream::Udp(n)) => self.udp.get(n as usize).map(|s| s.notes),
            None => None,
        };
        notes.unwrap_or_default()
    }

    fn carried_by(&self, stream: Stream) -> Carried {
        match stream {
            Stream::Tcp(n) => self.tcp.get(n as usize)?.carried,
            Stream::Udp(n) => self.udp.get(n as usize)?.carried,
        }
    }
}

impl Streams for Conversations {
    fn tcp(&mut self, ends: &Ends, segment: &Segment) -> Option<TcpFlow> {
        let (pair, from) = Pair::of(ends);
        let (number, reused) = self.tcp_stream(pair, from, segment);
        self.seen.push(number);
        self.current = Some(Stream::Tcp(number));
        let stream = self.tcp.get_mut(number as usize)?;
        let mut flow = stream.step(ends, from, segment);
        flow.stream = number;
        if reused {
            flow.analysis.flags |= Analysis::REUSED_PORTS;
        }
        if flow.analysis.flags != 0 || flow.continued != 0 {
            let found = (flow.analysis, flow.continued);
            self.unusual.insert(segment.frame, found);
        }
        Some(flow)
    }

    fn udp(&mut self, ends: &Ends, time_ns: i64) -> Option<UdpFlow> {
        let next = self.udp.len() as u32;
        let number = *self.udp_by_pair.entry(Pair::of(ends).0).or_insert(next);
        if number == next {
            self.udp.push(UdpStream::default());
        }
        self.seen.push(number);
        self.current = Some(Stream::Udp(number));
        let stream = self.udp.get_mut(number as usize)?;
        let (since_first, since_previous) = Times::step(&mut stream.times, time_ns);
        Some(UdpFlow {
            stream: number,
            since_first,
            since_previous,
        })
    }

    fn carried(&mut self, frame: u32) -> Option<u16> {
        let (from, protocol) = self.carried_by(self.current?)?;
        (from <= frame).then_some(protocol)
    }

    fn carry(&mut self, frame: u32, protocol: u16) {
        let carried = match self.current {
            Some(Stream::Tcp(n)) => self.tcp.get_mut(n as usize).map(|s| &mut s.carried),
            Some(Stream::Udp(n)) => self.udp.get_mut(n as usize).map(|s| &mut s.carried),
            None => None,
        };
        if let Some(carried) = carried {
            *carried = Some((frame, protocol));
        }
    }

    fn decode_as(&self, key: Key) -> Option<u16> {
        self.decode_as.get(key)
    }

    fn notes(&mut self, frame: u32) -> u8 {
        self.noted_of(self.current).at(frame)
    }

    fn note(&mut self, frame: u32, bit: u8) {
        let notes = match self.current {
            Some(Stream::Tcp(n)) => self.tcp.get_mut(n as usize).map(|s| &mut s.notes),
            Some(Stream::Udp(n)) => self.udp.get_mut(n as usize).map(|s| &mut s.notes),
            None => None,
        };
        if let Some(notes) = notes {
            notes.set(frame, bit);
        }
    }

    fn remember(&mut self, protocol: u16, key: u64, fact: Fact) {
        self.facts.add((self.current, protocol, key), fact);
    }
    fn recall(&mut self, frame: u32, protocol: u16, key: u64) -> Option<&Fact> {
        self.facts.latest((self.current, protocol, key), frame)
    }

    fn expect(&mut self, end: Expected, protocol: u16, fact: Fact) {
        self.expectations.add(end, protocol, fact);
    }
    fn expected(&mut self, ends: &Ends, over_udp: bool) -> Option<(u16, Fact)> {
        self.expectations.of(ends, over_udp)
    }

    fn continues(&mut self, len: u32) {
        if let Some(Stream::Tcp(number)) = self.current
            && let Some(stream) = self.tcp.get_mut(number as usize)
        {
            let (from, end) = stream.last;
            stream.directions[from].message = Some((end, end.wrapping_add(len)));
        }
    }

    fn join(&mut self, run: &Run) -> Joined {
        match messages_of(&mut self.tcp, run) {
            Some(Some(messages)) => self.pending.join(messages, run),
            _ => Joined::Nothing,
        }
    }
    fn close(&mut self, run: &Run) -> Joined {
        match messages_of(&mut self.tcp, run) {
            Some(Some(messages)) => self.pending.close(messages, run),
            _ => Joined::Nothing,
        }
    }
    fn has_room(&mut self, len: usize) -> bool {
        self.pending.has_room(len)
    }
    fn begin(&mut self, run: &Run, need: Need) {
        if let Some(messages) = messages_of(&mut self.tcp, run) {
            let messages = messages.get_or_insert_default();
            self.pending.begin(messages, run, need);
        }
        self.give_up();
    }
    fn take_back(&mut self, run: &Run, whole: Whole, need: Need) {
        if let Some(Some(messages)) = messages_of(&mut self.tcp, run) {
            self.pending.take_back(messages, run, whole, need);
        }
        self.give_up();
    }
}

fn messages_of<'a>(tcp: &'a mut [TcpStream], run: &Run) -> Option<&'a mut Option<Box<Messages>>> {
    let stream = tcp.get_mut(run.stream as usize)?;
    stream.messages.get_mut(run.direction)
}

impl Conversations {
    /// Forgets the oldest unfinished messages where all hold too much.
    fn give_up(&mut self) {
        while let Some((stream, direction, start)) = self.pending.excess() {
            let stream = self.tcp.get_mut(stream as usize);
            let messages = stream.and_then(|s| s.messages.get_mut(direction));
            if let Some(Some(messages)) = messages {
                self.pending.give_up(messages, start);
            }
        }
    }
}

impl TcpStream {
    fn step(&mut self, ends: &Ends, from: usize, segment: &Segment) -> TcpFlow {
        let first = self.times.is_none();
        if segment.partial {
            let (since_first, since_previous) = Times::step(&mut self.times, segment.time_ns);
            return TcpFlow {
                since_first,
                since_previous,
                ..self.known(from)
            };
        }
        let reopened = self.reopen(from, segment);
        self.note_server(ends, segment);
        self.note_scale(from, segment);
        self.note_handshake(from, segment);
        let (since_first, since_previous) = Times::step(&mut self.times, segment.time_ns);
        let initial_rtt = self.initial_rtt;
        let [low, high] = &mut self.directions;
        let (own, other) = match from {
            0 => (low, high),
            _ => (high, low),
        };
        let step = Step {
            segment,
            own,
            other,
            initial_rtt,
        };
        let mut analysis = step.analyse();
        if reopened {
            analysis.flags |= Analysis::REUSED_PORTS;
        }
        let completeness = self.completeness;
        self.complete(segment, first);
        self.last = (from, segment.sequence.wrapping_add(segment.len));
        TcpFlow {
            completeness,
            continued: self.directions[from].continued(segment),
            since_first,
            since_previous,
            initial_rtt,
            analysis,
            ..self.known(from)
        }
    }

    /// What holds for every packet of a direction.
    fn known(&self, from: usize) -> TcpFlow {
        TcpFlow {
            base: self.directions[from].base.unwrap_or(0),
            other_base: self.directions[1 - from].base,
            server_port: self.server_port,
            scale: self.directions[from].scale,
            completeness: self.completeness,
            initial_rtt: self.initial_rtt,
            joins: true,
            ..TcpFlow::default()
        }
    }

    /// A SYN-ACK with another first number counts anew, in the same connection.
    fn reopen(&mut self, from: usize, segment: &Segment) -> bool {
        let base = &mut self.directions[from].base;
        let answers = segment.flags & (SYN | ACK) == SYN | ACK;
        let reopened = answers && base.is_some_and(|b| b != segment.sequence);
        if reopened {
            *base = Some(segment.sequence);
        }
        reopened
    }

    fn note_server(&mut self, ends: &Ends, segment: &Segment) {
        match segment.flags & (SYN | ACK) {
            SYN => self.server_port = Some(ends.destination_port),
            flags if flags == SYN | ACK => self.server_port = Some(ends.source_port),
            _ => {}
        }
    }

    /// RFC 7323 §2.2: windows are scaled where both ends ask for it in their SYN.
    fn note_scale(&mut self, from: usize, segment: &Segment) {
        if segment.flags & SYN == 0 {
            return;
        }
        let scale = segment.scale.map_or(Scale::Unused, Scale::By);
        self.directions[from].scale = scale;
        let other = self.directions[1 - from].scale;
        // What one end did not ask for, the other does not do; what an end said that was not seen is not known.
        if segment.flags & ACK != 0 && (scale == Scale::Unused || other == Scale::Unused) {
            self.directions
                .iter_mut()
                .for_each(|d| d.scale = Scale::Unused);
        }
    }

    /// The time from the SYN to the acknowledgment that ends the handshake.
    fn note_handshake(&mut self, from: usize, segment: &Segment) {
        if segment.flags & (SYN | ACK) == SYN {
            self.syn_ns = Some(segment.time_ns);
        }
        let bases = (self.directions[from].base, self.directions[1 - from].base);
        if let (Some(syn), (Some(own), Some(other)), None) = (self.syn_ns, bases, self.initial_rtt)
            && segment.flags & (SYN | ACK | FIN | RST) == ACK
            && segment.sequence.wrapping_sub(own) == 1
            && segment.acknowledgment.wrapping_sub(other) == 1
        {
            self.initial_rtt = Some(segment.time_ns.saturating_sub(syn));
        }
    }

    /// Marks what of a connection's life a segment shows; of a stream's first, only that it opens it.
    fn complete(&mut self, segment: &Segment, first: bool) {
        let flags = segment.flags;
        let sets = |all: u16| flags & all == all;
        let marks = [
            (flags & (SYN | ACK) == SYN, 1),
            (!first && sets(SYN | ACK), 2),
            (!first && flags & (SYN | ACK) == ACK && segment.len == 0, 4),
            (!first && segment.len > 0, 8),
            (!first && sets(FIN | ACK), 16),
            (!first && sets(RST), 32),
        ];
        for (seen, mark) in marks {
            self.completeness |= if seen { mark } else { 0 };
        }
    }
}

/// Looks up what indexing found, for a packet whose stream numbers are known.
pub struct Known<'a> {
    conversations: &'a Conversations,
    /// The packet's streams, in the order in which its layers ask.
    streams: &'a [u32],
    current: Option<Stream>,
}
impl<'a> Known<'a> {
    pub fn new(conversations: &'a Conversations, streams: &'a [u32]) -> Self {
        Known {
            conversations,
            streams,
            current: None,
        }
    }
    fn next(&mut self) -> Option<u32> {
        let (first, rest) = self.streams.split_first()?;
        self.streams = rest;
        Some(*first)
    }
}
impl Streams for Known<'_> {
    fn tcp(&mut self, ends: &Ends, segment: &Segment) -> Option<TcpFlow> {
        let number = self.next()?;
        self.current = Some(Stream::Tcp(number));
        let stream = self.conversations.tcp.get(number as usize)?;
        let unusual = self.conversations.unusual.get(&segment.frame);
        let (analysis, continued) = unusual.copied().unwrap_or_default();
        Some(TcpFlow {
            stream: number,
            analysis,
            continued,
            since_first: Times::since_first(&stream.times, segment.time_ns),
            ..stream.known(Pair::of(ends).1)
        })
    }
    fn udp(&mut self, _: &Ends, time_ns: i64) -> Option<UdpFlow> {
        let number = self.next()?;
        self.current = Some(Stream::Udp(number));
        let stream = self.conversations.udp.get(number as usize)?;
        Some(UdpFlow {
            stream: number,
            since_first: Times::since_first(&stream.times, time_ns),
            since_previous: None,
        })
    }
    fn carried(&mut self, frame: u32) -> Option<u16> {
        let (from, protocol) = self.conversations.carried_by(self.current?)?;
        (from <= frame).then_some(protocol)
    }
    fn carry(&mut self, _: u32, _: u16) {}
    fn decode_as(&self, key: Key) -> Option<u16> {
        self.conversations.decode_as.get(key)
    }
    fn notes(&mut self, frame: u32) -> u8 {
        self.conversations.noted_of(self.current).at(frame)
    }
    fn note(&mut self, _: u32, _: u8) {}
    fn remember(&mut self, _: u16, _: u64, _: Fact) {}
    fn recall(&mut self, frame: u32, protocol: u16, key: u64) -> Option<&Fact> {
        let facts = &self.conversations.facts;
        facts.latest((self.current, protocol, key), frame)
    }
    fn continues(&mut self, _: u32) {}
    fn join(&mut self, _: &Run) -> Joined {
        Joined::Nothing
    }
    fn close(&mut self, _: &Run) -> Joined {
        Joined::Nothing
    }
    fn has_room(&mut self, _: usize) -> bool {
        true
    }
    fn begin(&mut self, _: &Run, _: Need) {}
    fn take_back(&mut self, _: &Run, _: Whole, _: Need) {}
}
