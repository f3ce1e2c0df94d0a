//! The cursor that dissectors read with: it checks bounds, knows offsets, and notes the fields that were asked for.
use super::field::*;
use super::{
    Address, Conversation, Decoded, Ends, Expected, Fact, Frame, Packet, Segment, Span, Stream,
    Streams, TcpFlow, UdpFlow,
};

/// Who set the limit that a read ran into.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Cut {
    /// The capture kept fewer bytes than the packet had.
    Capture,
    /// A length field of this or a lower layer, or the packet's own end.
    Length,
    /// The end of a fragment or a segment: the rest is in another packet.
    Fragment,
}

/// Why a layer could not be read to its end.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stop {
    Truncated { needed: usize, had: usize, by: Cut },
    Malformed(&'static str),
}

/// Which fields the caller wants, one mask a protocol.
#[derive(Clone, Debug)]
pub struct Wanted(Box<[[u64; 4]]>);
impl Wanted {
    pub fn none(protocols: usize) -> Self {
        Wanted(vec![[0; 4]; protocols].into())
    }
    pub fn all(protocols: usize) -> Self {
        Wanted(vec![[u64::MAX; 4]; protocols].into())
    }
    pub fn add(&mut self, protocol: u16, field: u8) {
        if let Some(mask) = self.0.get_mut(usize::from(protocol)) {
            mask[usize::from(field >> 6)] |= 1 << (field & 63);
        }
    }
    pub fn has(&self, protocol: u16, field: u8) -> bool {
        self.mask(protocol)[usize::from(field >> 6)] >> (field & 63) & 1 == 1
    }
    pub fn merge(&mut self, other: &Wanted) {
        for (mine, theirs) in self.0.iter_mut().zip(other.0.iter()) {
            for (word, more) in mine.iter_mut().zip(theirs) {
                *word |= more;
            }
        }
    }
    pub(super) fn mask(&self, protocol: u16) -> [u64; 4] {
        self.0
            .get(usize::from(protocol))
            .copied()
            .unwrap_or_default()
    }
}

/// Dissects what follows, up to the reader's limit; a packet quoted inside another comes back to the walk so.
pub type Walk = fn(&mut Reader, Next);

/// What one packet may hold of decoded bytes, and in how many pieces.
const MAX_DECODED_BYTES: usize = 16 << 20;
const MAX_DECODED: usize = 128;
/// How many protocols that are no layers are kept.
const MAX_PARTS: usize = 4096;
/// Packets quoted in packets quoted in packets: further in nothing is dissected.
const MAX_QUOTED: u8 = 8;

pub struct Reader<'a> {
    /// All bytes of the source.
    pub(super) whole: &'a [u8],
    /// The same, cut off at `end`.
    pub(super) data: &'a [u8],
    pub(super) at: usize,
    /// Where the bytes of this layer end by what lengths say; beyond `data` where the capture cut them.
    pub(super) end: usize,
    /// How many bytes from here the layers above have, where this layer has more.
    pub(super) above: Option<usize>,
    pub(super) mask: [u64; 4],
    pub(super) source: u8,
    pub(super) layer: u8,
    pub(super) protocol: u16,
    pub(super) depth: u8,
    /// How deep in quoted packets.
    pub(super) quoted: u8,
    /// Whether these bytes begin a packet whose rest is in other frames.
    pub(super) fragment: bool,
    /// The stream whose messages these are, where they are put together.
    pub(super) stream: Option<Stream>,
    /// Whether the layer being read stays even where its first message is not whole.
    pub(super) stays: bool,
    pub(super) ends: Ends,
    pub(super) wanted: &'a Wanted,
    pub(super) frame: &'a Frame<'a>,
    pub(super) streams: &'a mut dyn Streams,
    pub(super) walk: Walk,
    pub(super) packet: &'a mut Packet,
}

impl<'a> Reader<'a> {
    pub fn new(
        frame: &'a Frame<'a>,
        wanted: &'a Wanted,
        streams: &'a mut dyn Streams,
        packet: &'a mut Packet,
        walk: Walk,
    ) -> Self {
        Reader {
            whole: frame.bytes,
            data: frame.bytes,
            at: 0,
            end: frame.bytes.len().max(frame.original as usize),
            above: None,
            mask: [0; 4],
            source: Span::FRAME,
            layer: 0,
            protocol: 0,
            depth: 0,
            quoted: 0,
            fragment: false,
            stream: None,
            stays: false,
            ends: Ends::default(),
            wanted,
            frame,
            streams,
            walk,
            packet,
        }
    }

    /// Reads a field and moves past it.
    #[inline(never)]
    pub fn take<T: Wire>(&mut self, field: Field<T>) -> Result<T, Stop> {
        let value = self.word::<T>()?;
        self.note(field.index, self.at - T::LEN, T::LEN, value.raw());
        Ok(value)
    }
    /// Reads a word whose bits are fields of their own.
    #[inline]
    pub fn word<T: Wire>(&mut self) -> Result<T, Stop> {
        match self.data.get(self.at..self.at + T::LEN) {
            Some(bytes) => {
                self.at += T::LEN;
                Ok(T::read(bytes))
            }
            None => Err(self.short(T::LEN)),
        }
    }
    /// Looks at a word `offset` bytes on, without moving.
    pub fn peek<T: Wire>(&self, offset: usize) -> Option<T> {
        let start = self.at.checked_add(offset)?;
        self.data
            .get(start..start.checked_add(T::LEN)?)
            .map(T::read)
    }
    /// Notes some bits of the word just read.
    #[inline(never)]
    pub fn bits<T: Wire, P: Part>(&mut self, word: T, field: Field<P>) -> u64 {
        let value = word.raw() >> P::LOW & (u64::MAX >> (64 - P::LEN));
        self.note(field.index, self.at - T::LEN, T::LEN, value);
        value
    }
    /// Notes, as children of the last note, the parts of the word of `len` bytes just read: all fields of the protocol from
    /// `first` to `last`.
    pub fn split<A, B>(
        &mut self,
        word: (usize, u64),
        protocol: &Protocol,
        first: Field<A>,
        last: Field<B>,
    ) {
        self.split_all(word, protocol, first.index..=last.index);
    }
    #[inline(never)]
    fn split_all(
        &mut self,
        word: (usize, u64),
        protocol: &Protocol,
        parts: std::ops::RangeInclusive<u8>,
    ) {
        self.depth = self.depth.saturating_add(1);
        for index in parts {
            self.part(word, protocol, index);
        }
        self.depth = self.depth.saturating_sub(1);
    }
    /// Notes a part of the word of `len` bytes just read, by its place among the protocol's fields.
    #[inline(never)]
    pub fn part(&mut self, (len, word): (usize, u64), protocol: &Protocol, index: u8) {
        let part = protocol.fields.get(usize::from(index)).map(|f| f.part);
        if let Some((low, bits @ 1..=64)) = part {
            let value = word.checked_shr(low.into()).unwrap_or(0);
            let start = self.at.saturating_sub(len);
            self.note(index, start, len, value & u64::MAX >> (64 - bits));
        }
    }
    /// Reads a word, notes it, and its parts as its children.
    pub fn take_split<T: Wire, A, B>(
        &mut self,
        field: Field<T>,
        protocol: &Protocol,
        first: Field<A>,
        last: Field<B>,
    ) -> Result<u64, Stop> {
        let word = self.take(field)?.raw();
        self.split((T::LEN, word), protocol, first, last);
        Ok(word)
    }
    /// Reads the fields from `first` to `last` as they are declared: words in wire order, the parts of each behind it as its
    /// children, bytes and text to the end of what is here. Returns the last word.
    pub fn run<A, B>(
        &mut self,
        protocol: &Protocol,
        first: Field<A>,
        last: Field<B>,
    ) -> Result<u64, Stop> {
        self.run_all(protocol, first.index..=last.index)
    }
    /// The same, by the fields' places among the protocol's.
    #[inline(never)]
    pub fn run_all(
        &mut self,
        protocol: &Protocol,
        fields: std::ops::RangeInclusive<u8>,
    ) -> Result<u64, Stop> {
        let mut word = (0, 0);
        for index in fields {
            let Some(field) = protocol.fields.get(usize::from(index)) else {
                break;
            };
            match (field.wire, field.kind) {
                (0, _) if field.part.1 > 0 => {
                    self.depth = self.depth.saturating_add(1);
                    self.part(word, protocol, index);
                    self.depth = self.depth.saturating_sub(1);
                }
                (0, Kind::Ip6 | Kind::Guid) => {
                    self.bytes(Field::<Bytes>::at(index), 16)?;
                }
                (0, Kind::Bytes | Kind::Text | Kind::Ascii) => {
                    self.rest_as(Field::<Bytes>::at(index));
                }
                (0, _) => {}
                (wire, kind) => {
                    let len = usize::from(wire.unsigned_abs());
                    let value = number(self.ahead(len)?, wire < 0, kind);
                    self.note(index, self.at, len, value);
                    self.at += len;
                    word = (len, value);
                }
            }
        }
        Ok(word.1)
    }
    /// Reads a run of bytes.
    #[inline(never)]
    pub fn bytes<T: Shown>(&mut self, field: Field<T>, len: usize) -> Result<&'a [u8], Stop> {
        let bytes = self.ahead(len)?;
        self.note(field.index, self.at, len, 0);
        self.at += len;
        Ok(bytes)
    }
    /// Reads a run of bytes that hold `value`.
    pub fn bytes_as<T: Shown>(
        &mut self,
        field: Field<T>,
        len: usize,
        value: u64,
    ) -> Result<&'a [u8], Stop> {
        let bytes = self.ahead(len)?;
        self.note(field.index, self.at, len, value);
        self.at += len;
        Ok(bytes)
    }
    /// Reads all that is left, if anything is.
    pub fn rest_as<T: Shown>(&mut self, field: Field<T>) -> &'a [u8] {
        let bytes = self.rest();
        if !bytes.is_empty() {
            self.note(field.index, self.at, bytes.len(), 0);
            self.at += bytes.len();
        }
        bytes
    }
    pub fn skip(&mut self, len: usize) -> Result<(), Stop> {
        self.ahead(len)?;
        self.at += len;
        Ok(())
    }
    /// The next `len` bytes, without moving.
    #[inline(never)]
    pub fn ahead(&self, len: usize) -> Result<&'a [u8], Stop> {
        let stop = self.at.saturating_add(len);
        match self.data.get(self.at..stop) {
            Some(bytes) => Ok(bytes),
            None => Err(self.short(len)),
        }
    }
    /// Stops where lengths leave fewer than `len` bytes, whether they were captured or not.
    pub fn require(&self, len: usize) -> Result<(), Stop> {
        match self.reported() < len {
            true => Err(self.short(len)),
            false => Ok(()),
        }
    }
    #[cold]
    pub(super) fn short(&self, needed: usize) -> Stop {
        let by = match self.at.saturating_add(needed) > self.end {
            true if self.fragment => Cut::Fragment,
            true => Cut::Length,
            false => Cut::Capture,
        };
        let had = self.data.len().saturating_sub(self.at);
        Stop::Truncated { needed, had, by }
    }

    /// Notes a field that was worked out.
    #[inline(never)]
    pub fn put<T: Shown>(&mut self, field: Field<T>, value: u64) {
        self.note(field.index, 0, 0, value);
    }
    /// Notes a field at a place already read or still ahead, as far as it was captured.
    #[inline(never)]
    pub fn put_at<T: Shown>(&mut self, field: Field<T>, start: usize, len: usize, value: u64) {
        let len = len.min(self.whole.len().saturating_sub(start));
        self.note(field.index, start, len, value);
    }
    /// Notes a field whose bytes a dissector put together.
    pub fn put_text<T: Shown>(&mut self, field: Field<T>, text: &[u8]) {
        if self.wants(field) {
            let start = self.packet.text.len();
            self.packet.text.extend_from_slice(text);
            let source = std::mem::replace(&mut self.source, Span::WORKED_OUT);
            self.note(field.index, start, text.len(), 0);
            self.source = source;
        }
    }
    /// Keeps a place for a field whose text is known only later: none where nobody asks for it.
    pub fn reserve<T: Shown>(&mut self, field: Field<T>) -> Option<usize> {
        let place = self.packet.spans.len();
        let source = std::mem::replace(&mut self.source, Span::WORKED_OUT);
        self.note(field.index, 0, 0, 0);
        self.source = source;
        (self.packet.spans.len() > place).then_some(place)
    }
    /// Gives a kept place its text.
    pub fn fill(&mut self, place: usize, text: &[u8]) {
        let start = self.packet.text.len();
        self.packet.text.extend_from_slice(text);
        if let Some(span) = self.packet.spans.get_mut(place) {
            (span.start, span.len) = (start as u32, text.len() as u32);
        }
    }
    /// Gives a value to a field of this layer that was noted at a place among the spans or behind it, before it was known.
    pub fn revalue<T: Shown>(&mut self, place: usize, field: Field<T>, value: u64) {
        let own = (self.layer, self.protocol, field.index);
        let mut spans = self.packet.spans.iter_mut().skip(place);
        if let Some(span) = spans.find(|s| (s.layer, s.protocol, s.field) == own) {
            span.value = value;
        }
    }
    /// Whether anybody asks for this field: for work that only its value needs.
    pub fn wants<T>(&self, field: Field<T>) -> bool {
        self.mask[usize::from(field.index >> 6)] >> (field.index & 63) & 1 == 1
    }

    /// Where the cursor stands in its source.
    pub fn at(&self) -> usize {
        self.at
    }
    /// Moves the cursor within what was captured.
    pub fn seek(&mut self, at: usize) {
        self.at = at.min(self.data.len());
    }
    /// What was captured and not yet read, up to the limit.
    pub fn rest(&self) -> &'a [u8] {
        self.data.get(self.at..).unwrap_or(&[])
    }
    /// The bytes of the source from `start` up to the limit, read or not.
    pub fn from(&self, start: usize) -> &'a [u8] {
        self.data.get(start..).unwrap_or(&[])
    }
    /// Bytes captured and not yet read.
    pub fn left(&self) -> usize {
        self.data.len().saturating_sub(self.at)
    }
    /// Bytes not yet read, by what lengths say; more than `left` where the capture cut the packet.
    pub fn reported(&self) -> usize {
        self.end.saturating_sub(self.at)
    }
    /// The layers above end `len` bytes from here.
    pub fn limit(&mut self, len: usize) {
        self.end = self.end.min(self.at.saturating_add(len));
        self.data = &self.data[..self.end.min(self.data.len())];
    }
    /// The layers above end `len` bytes from here; what is behind them is still this layer's (`Protocol::trailer`).
    /// The last thing that a dissector does.
    pub fn limit_above(&mut self, len: usize) {
        self.above = Some(len);
    }
    /// Reads `len` bytes by `f`, which cannot see further; then stands behind them, whatever `f` read or stopped at.
    /// Returns what `f` stopped at; where the bytes themselves are not there, stops itself.
    pub fn within<R>(
        &mut self,
        len: usize,
        f: impl FnOnce(&mut Self) -> Result<R, Stop>,
    ) -> Result<Result<R, Stop>, Stop> {
        let (data, end, start) = (self.data, self.end, self.at);
        self.limit(len);
        let result = f(self);
        (self.data, self.end) = (data, end);
        self.at = start;
        if self.data.len() < start.saturating_add(len) {
            let short = self.short(len);
            self.at = self.data.len();
            return match result {
                Err(stop) => Err(stop),
                Ok(_) => Err(short),
            };
        }
        self.at = start + len;
        Ok(result)
    }
    /// Notes made inside `f` are children of the last one.
    #[inline(always)]
    pub fn nested<R>(&mut self, f: impl FnOnce(&mut Self) -> R) -> R {
        self.depth = self.depth.saturating_add(1);
        let result = f(self);
        self.depth = self.depth.saturating_sub(1);
        result
    }
    /// Notes `field` over all that `f` reads, with what `f` notes as its children.
    pub fn group<T: Shown, R>(&mut self, field: Field<T>, f: impl FnOnce(&mut Self) -> R) -> R {
        let (start, index) = (self.at, self.packet.spans.len());
        self.note(field.index, start, 0, 0);
        let noted = self.packet.spans.len() > index;
        let result = self.nested(f);
        if noted && let Some(span) = self.packet.spans.get_mut(index) {
            span.len = self.at.saturating_sub(start) as u32;
        }
        result
    }
    /// Notes made inside `f` are of another protocol's fields, in this layer: for options that several headers share.
    pub fn borrowing<R>(&mut self, protocol: u16, f: impl FnOnce(&mut Self) -> R) -> R {
        let (own, mask) = (self.protocol, self.mask);
        (self.protocol, self.mask) = (protocol, self.wanted.mask(protocol));
        let result = f(self);
        (self.protocol, self.mask) = (own, mask);
        result
    }
    /// The same of a protocol whose values stand inside this layer's (a name in a certificate): it is found by its own
    /// name, as a layer is.
    pub fn taking_part<R>(&mut self, protocol: u16, f: impl FnOnce(&mut Self) -> R) -> R {
        if self.packet.parts.len() < MAX_PARTS {
            self.packet.parts.push((self.layer, protocol));
        }
        self.borrowing(protocol, f)
    }
    #[inline(always)]
    pub(super) fn note(&mut self, field: u8, start: usize, len: usize, value: u64) {
        if self.mask[usize::from(field >> 6)] >> (field & 63) & 1 == 1 {
            self.keep(field, start, len, value);
        }
    }
    /// Once, not at each of the thousand places that note a field: the module is half the size so.
    #[inline(never)]
    fn keep(&mut self, field: u8, start: usize, len: usize, value: u64) {
        self.packet.spans.push(Span {
            value,
            start: start as u32,
            len: len as u32,
            layer: self.layer,
            protocol: self.protocol,
            field,
            depth: self.depth,
            source: self.source,
        });
    }

    pub fn frame(&self) -> &'a Frame<'a> {
        self.frame
    }
    /// Source and destination of the layers so far.
    pub fn ends(&self) -> Ends {
        self.ends
    }
    pub fn set_addresses(&mut self, source: Address, destination: Address) {
        (self.ends.source, self.ends.destination) = (source, destination);
        let (low, high) = (source.min(destination), source.max(destination));
        self.streams
            .set_conversation(Conversation::Hosts(low, high));
    }
    pub fn set_ports(&mut self, source: u16, destination: u16) {
        (self.ends.source_port, self.ends.destination_port) = (source, destination);
    }
    /// Whether this is a packet quoted inside another (an ICMP error).
    pub fn is_quoted(&self) -> bool {
        self.quoted > 0
    }
    /// Whether the packet's other fragments, or the stream's other segments, are not here.
    pub fn is_fragment(&self) -> bool {
        self.fragment
    }
    pub fn set_fragment(&mut self) {
        self.fragment = true;
    }
    /// The stream of a segment, whose frame and time are filled in here.
    pub fn tcp_flow(&mut self, mut segment: Segment) -> Option<TcpFlow> {
        segment.frame = self.frame.number;
        segment.time_ns = self.frame.time_ns;
        self.streams.tcp(&self.ends, &segment)
    }
    pub fn udp_flow(&mut self) -> Option<UdpFlow> {
        self.streams.udp(&self.ends, self.frame.time_ns)
    }
    /// The protocol that the person says a key leads to.
    pub fn decode_as(&self, key: Key) -> Option<u16> {
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
    pub fn note_carried(&mut self, protocol: u16) {
        self.streams.carry(protocol);
    }
    /// What comes behind what is being read is of this protocol.
    pub fn note_carried_later(&mut self, protocol: u16) {
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
    /// What was dissected so far.
    pub fn packet(&self) -> &Packet {
        self.packet
    }
    /// Notes that something here could not be read, where reading goes on behind it.
    pub fn note_stop(&mut self, stop: Stop) {
        let at = super::StopAt {
            layer: self.layer,
            at: self.at as u32,
            stop,
        };
        self.packet.stops.push(at);
    }

    /// Dissects a whole packet quoted here, up to the limit; the cursor stays.
    pub fn quote(&mut self, key: Key) {
        if self.quoted >= MAX_QUOTED {
            return;
        }
        let (data, at, end, ends) = (self.data, self.at, self.end, self.ends);
        let fragment = std::mem::replace(&mut self.fragment, false);
        self.quoted = self.quoted.saturating_add(1);
        self.aside(|r| (r.walk)(r, Next::Over(key)));
        self.quoted -= 1;
        (self.data, self.at, self.end, self.ends) = (data, at, end, ends);
        self.fragment = fragment;
    }
    /// Dissects the next `len` bytes as a layer above this one, then stands behind them.
    pub fn carry(&mut self, len: usize, key: Key) {
        let (data, end, start) = (self.data, self.end, self.at);
        self.limit(len);
        self.aside(|r| (r.walk)(r, Next::Over(key)));
        (self.data, self.end) = (data, end);
        self.at = start.saturating_add(len).min(self.data.len());
    }
    /// How many more bytes may be decoded from this packet.
    pub fn decoded_room(&self) -> usize {
        let decoded = &self.packet.decoded;
        let bytes: usize = decoded.iter().map(|d| d.bytes.len()).sum();
        match decoded.len() < MAX_DECODED {
            true => MAX_DECODED_BYTES.saturating_sub(bytes),
            false => 0,
        }
    }
    /// Dissects, as a layer above this one, bytes that are not in the packet as such.
    pub fn decoded(&mut self, name: &'static str, bytes: Vec<u8>, key: Key) {
        self.decoding(name, bytes, |r| r.aside(|r| (r.walk)(r, Next::Over(key))));
    }
    /// Reads, in this layer, bytes that are not in the packet as such.
    pub fn decoding(&mut self, name: &'static str, bytes: Vec<u8>, f: impl FnOnce(&mut Reader)) {
        let source = Span::DECODED.saturating_add(self.packet.decoded.len() as u8);
        // Reserves the place, so that what is decoded inside comes behind it.
        let place = self.packet.decoded.len();
        self.packet.decoded.push(Decoded {
            name,
            bytes: vec![],
        });
        self.inside(&bytes, source, f);
        if let Some(kept) = self.packet.decoded.get_mut(place) {
            kept.bytes = bytes;
        }
    }
    /// Reads other bytes than the reader's own.
    pub(super) fn inside<R>(
        &mut self,
        bytes: &[u8],
        source: u8,
        f: impl FnOnce(&mut Reader) -> R,
    ) -> R {
        let mut inner = Reader {
            whole: bytes,
            data: bytes,
            at: 0,
            end: bytes.len(),
            above: None,
            mask: self.mask,
            source,
            layer: self.layer,
            protocol: self.protocol,
            depth: self.depth,
            quoted: self.quoted,
            fragment: self.fragment,
            stream: None,
            stays: self.stays,
            ends: self.ends,
            wanted: self.wanted,
            frame: self.frame,
            streams: &mut *self.streams,
            walk: self.walk,
            packet: &mut *self.packet,
        };
        f(&mut inner)
    }
    pub(super) fn aside(&mut self, f: impl FnOnce(&mut Self)) {
        let (mask, layer, protocol, depth) = (self.mask, self.layer, self.protocol, self.depth);
        let conversation = self.streams.conversation();
        self.depth = 0;
        f(self);
        self.streams.set_conversation(conversation);
        (self.mask, self.layer, self.protocol, self.depth) = (mask, layer, protocol, depth);
    }
}

/// The number that up to eight bytes are; a negative one in 64 bits' two's complement.
fn number(bytes: &[u8], little: bool, kind: Kind) -> u64 {
    let add = |value: u64, byte: &u8| value << 8 | u64::from(*byte);
    let value = match little {
        true => bytes.iter().rev().fold(0, add),
        false => bytes.iter().fold(0, add),
    };
    let spare = 64 - 8 * bytes.len().clamp(1, 8) as u32;
    match kind {
        Kind::Int => ((value << spare) as i64 >> spare) as u64,
        _ => value,
    }
}

/// For the walk alone: entering and leaving layers.
impl Reader<'_> {
    /// Begins a layer here; false where a packet has more layers than are kept.
    pub fn enter(&mut self, protocol: u16, found: Option<Key>) -> bool {
        let Ok(layer @ 0..=254) = u8::try_from(self.packet.layers.len()) else {
            return false;
        };
        self.packet.layers.push(super::LayerSpan {
            protocol,
            source: self.source,
            depth: self.quoted,
            over_ether: matches!(found, Some(Key::Ether(_))),
            start: self.at as u32,
            header: 0,
            end: self.end as u32,
        });
        (self.layer, self.protocol, self.depth) = (layer, protocol, 0);
        self.mask = self.wanted.mask(protocol);
        self.stays = false;
        true
    }
    /// Ends the layer's own bytes here, and says where those with the layers above end.
    pub fn leave(&mut self) -> usize {
        if let Some(layer) = self.packet.layers.get_mut(usize::from(self.layer)) {
            layer.header = (self.at as u32).saturating_sub(layer.start);
            layer.end = self.end as u32;
        }
        let is_last = usize::from(self.layer) + 1 == self.packet.layers.len();
        if self.quoted == 0 && is_last {
            self.packet.ends = self.ends;
        }
        let end = self.end;
        if let Some(len) = self.above.take() {
            self.limit(len);
        }
        end
    }
    /// Takes back the layer begun last, which found that the bytes are not its own.
    pub fn withdraw(&mut self) {
        let layer = self.layer;
        self.packet.layers.truncate(usize::from(layer));
        self.packet.spans.retain(|span| span.layer != layer);
        if let Some(below) = self.packet.layers.last() {
            (self.layer, self.protocol, self.depth) = (layer - 1, below.protocol, 0);
            self.mask = self.wanted.mask(self.protocol);
        }
    }
    pub fn layer(&self) -> u8 {
        self.layer
    }
    /// Where the bytes of the layer that was just left end.
    pub fn end(&self) -> usize {
        self.end
    }
    /// Goes back to a layer whose payload has been dissected, to read what stands between `at` and `end`.
    pub fn reenter(&mut self, layer: u8, at: usize, end: usize) {
        let Some(span) = self.packet.layers.get(usize::from(layer)) else {
            return;
        };
        (self.layer, self.protocol, self.depth) = (layer, span.protocol, 0);
        self.mask = self.wanted.mask(self.protocol);
        self.data = &self.whole[..end.min(self.whole.len())];
        (self.at, self.end) = (at.min(self.data.len()), end);
    }
}
