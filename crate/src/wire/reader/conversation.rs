//! What only the packets before this one tell: flows, and what was remembered of a conversation.
use super::Reader;
use crate::wire::{
    Address, Conversation, Ends, Expected, Fact, Key, Segment, TcpFlow, UdpFlow, Unread,
};

impl Reader<'_> {
    /// Source and destination of the layers so far.
    pub fn ends(&self) -> Ends {
        self.ends
    }
    pub fn set_addresses(&mut self, source: Address, destination: Address) {
        (self.ends.source, self.ends.destination) = (source, destination);
        self.streams.set_conversation(self.hosts());
    }
    fn hosts(&self) -> Conversation {
        let (source, destination) = (self.ends.source, self.ends.destination);
        Conversation::Hosts(source, destination)
    }
    pub fn set_ports(&mut self, source: u16, destination: u16) {
        (self.ends.source_port, self.ends.destination_port) = (source, destination);
    }
    /// The stream of a segment, whose frame and time are filled in here.
    pub fn tcp_flow(&mut self, mut segment: Segment) -> Option<TcpFlow> {
        if self.unread() == Unread::Connections {
            return None;
        }
        segment.frame = self.frame.number;
        segment.time_ns = self.frame.time_ns;
        self.streams.tcp(&self.ends, &segment)
    }
    pub fn udp_flow(&mut self) -> Option<UdpFlow> {
        let quoted = self.quoted > 0;
        self.streams.udp(&self.ends, self.frame.time_ns, quoted)
    }
    /// The protocol that the person says a key leads to.
    pub fn decode_as(&self, key: &Key) -> Option<u16> {
        self.streams.decode_as(key)
    }
    /// What the conversation carries, as an earlier packet of it showed.
    pub fn conversation_carries(&mut self) -> Option<u16> {
        self.streams.carried()
    }
    /// Remembers a value of this conversation, under a key of the protocol's own (a request's number, say).
    pub fn remember(&mut self, key: u64, value: u64) {
        self.remember_bytes(key, value, &[]);
    }
    pub fn remember_bytes(&mut self, key: u64, value: u64, bytes: &[u8]) {
        let fact = Fact {
            frame: self.frame.number,
            time_ns: self.frame.time_ns,
            value,
            bytes: bytes.into(),
        };
        self.streams.remember(self.protocol, key, fact);
    }
    /// What this protocol remembered of the conversation last under a key, in this packet or before.
    pub fn recall(&mut self, key: u64) -> Option<Fact> {
        self.streams.recall(self.protocol, key)
    }
    /// The same of an earlier packet: what a state was when this packet began.
    pub fn recall_earlier(&mut self, key: u64) -> Option<Fact> {
        let (frame, protocol) = (self.frame.number, self.protocol);
        self.streams.recall_before(frame, protocol, key)
    }
    /// What `f` remembers and recalls is of the whole capture, whichever conversation a packet is of.
    pub fn of_capture<R>(&mut self, f: impl FnOnce(&mut Self) -> R) -> R {
        self.of_conversation(Conversation::None, f)
    }
    /// The same of the packet's two addresses, whichever ports.
    pub fn of_hosts<R>(&mut self, f: impl FnOnce(&mut Self) -> R) -> R {
        self.of_conversation(self.hosts(), f)
    }
    fn of_conversation<R>(&mut self, whose: Conversation, f: impl FnOnce(&mut Self) -> R) -> R {
        let conversation = self.streams.conversation();
        self.streams.set_conversation(whose);
        let result = f(self);
        self.streams.set_conversation(conversation);
        result
    }
    /// 0 from the lower end of the conversation to the higher (by address, then port), 1 back: to tell directions in keys.
    pub fn direction(&self) -> u64 {
        let ends = &self.ends;
        let source = (ends.source, ends.source_port);
        u64::from(source > (ends.destination, ends.destination_port))
    }

    /// What is read here goes on for so many bytes in the segments that follow.
    pub fn continues_for(&mut self, len: usize) {
        self.streams.continues(len as u32);
    }
    /// What the protocol that reads noted of its conversation, in this packet or before: bits that it defines.
    pub fn conversation_notes(&mut self) -> u8 {
        self.streams.notes()
    }
    pub fn note_conversation(&mut self, bit: u8) {
        self.streams.note(bit);
    }
    /// The next datagram of this conversation begins another stream.
    pub fn renew_conversation(&mut self) {
        self.streams.renew();
    }
    /// What comes behind what is being read is of this protocol.
    pub fn note_carried(&mut self, protocol: u16) {
        self.streams.carry(protocol);
    }
    /// Another conversation, one end of which is given, will carry this protocol; what is known of it, it recalls
    /// under `Reader::SETUP`.
    pub fn expect(&mut self, end: Expected, protocol: u16, value: u64, bytes: &[u8]) {
        let fact = Fact {
            frame: self.frame.number,
            time_ns: self.frame.time_ns,
            value,
            bytes: bytes.into(),
        };
        self.streams.expect(end, protocol, fact);
    }
    /// Says more of a conversation announced earlier, as `before` told.
    pub fn expect_as(&mut self, end: Expected, protocol: u16, before: &Fact, bytes: &[u8]) {
        let fact = Fact {
            bytes: bytes.into(),
            ..before.clone()
        };
        self.streams.expect(end, protocol, fact);
    }
    /// The key under which a conversation recalls what another one said of it.
    pub const SETUP: u64 = u64::MAX;
    /// What another conversation announced that this one carries.
    pub fn conversation_expected(&mut self, over_udp: bool) -> Option<u16> {
        let ends = self.ends;
        let (protocol, fact) = self.streams.expected(&ends, over_udp)?;
        self.streams.remember(protocol, Self::SETUP, fact);
        self.note_carried(protocol);
        Some(protocol)
    }
}
