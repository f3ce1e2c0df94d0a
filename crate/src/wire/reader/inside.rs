//! Packets inside packets: those quoted or carried in these bytes, and those in bytes decoded from them.
use super::Reader;
use crate::wire::{Decoded, Key, Next, Span};

/// What one packet may hold of decoded bytes, and in how many pieces.
const MAX_DECODED_BYTES: usize = 16 << 20;
const MAX_DECODED: usize = 128;
/// Packets quoted in packets quoted in packets: further in nothing is dissected.
const MAX_QUOTED: u8 = 8;

impl Reader<'_> {
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
        let (place, source) = self.place_decoded(name);
        self.inside(&bytes, source, f);
        self.fill_decoded(place, bytes);
    }
    /// Reads, in this layer, numbers that an earlier packet had: what is noted of them stands in no byte of this one.
    pub fn retold(&mut self, bytes: &[u8], f: impl FnOnce(&mut Reader)) {
        let (first, source) = (self.packet.spans.len(), self.source);
        self.inside(bytes, source, f);
        let noted = self.packet.spans.iter_mut().skip(first);
        for span in noted.filter(|span| span.source == source) {
            (span.start, span.len) = (0, 0);
        }
    }
    /// Keeps a place for bytes that are about to be read, so that what is decoded inside them comes behind it: the place
    /// in `Packet::decoded`, and the source that it is. Those beyond what a source can number share the last.
    pub(in crate::wire) fn place_decoded(&mut self, name: &'static str) -> (usize, u8) {
        let place = self.packet.decoded.len();
        self.packet.decoded.push(Decoded {
            name,
            bytes: vec![],
        });
        let number = u8::try_from(place).unwrap_or(u8::MAX);
        (place, Span::DECODED.saturating_add(number))
    }
    /// Gives a kept place its bytes.
    pub(in crate::wire) fn fill_decoded(&mut self, place: usize, bytes: Vec<u8>) {
        if let Some(kept) = self.packet.decoded.get_mut(place) {
            kept.bytes = bytes;
        }
    }
    /// Reads other bytes than the reader's own.
    pub(in crate::wire) fn inside<R>(
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
            room: self.room,
            source,
            layer: self.layer,
            protocol: self.protocol,
            depth: self.depth,
            quoted: self.quoted,
            fragment: self.fragment,
            stream: None,
            stays: self.stays,
            hides_end: false,
            ends: self.ends,
            wanted: self.wanted,
            frame: self.frame,
            streams: &mut *self.streams,
            walk: self.walk,
            packet: &mut *self.packet,
        };
        let result = f(&mut inner);
        self.room = inner.room;
        result
    }
    pub(in crate::wire) fn aside(&mut self, f: impl FnOnce(&mut Self)) {
        let (mask, layer, protocol, depth) = (self.mask, self.layer, self.protocol, self.depth);
        let conversation = self.streams.conversation();
        self.depth = 0;
        f(self);
        self.streams.set_conversation(conversation);
        (self.mask, self.layer, self.protocol, self.depth) = (mask, layer, protocol, depth);
    }
}
