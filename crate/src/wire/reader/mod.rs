//! The cursor that dissectors read with: it checks bounds, knows offsets, and notes the fields that were asked for.
mod conversation;
mod inside;
mod layers;
mod notes;
mod parts;

use super::{Ends, Frame, Packet, Span, Stream, Streams, Wanted};
use super::{field::*, protocol::*, types::*};

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

/// Dissects what follows, up to the reader's limit; a packet quoted inside another comes back to the walk so.
pub type Walk = fn(&mut Reader, Next);

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
    /// How many fields more may be read, whether anybody wants them or not; small ones of headers, passed over together, do
    /// not count.
    pub(super) room: u32,
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
    /// Whether the layer being read keeps from the one below where what stands above ends.
    pub(super) hides_end: bool,
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
            room: notes::ROOM,
            source: Span::FRAME,
            layer: 0,
            protocol: 0,
            depth: 0,
            quoted: 0,
            fragment: false,
            stream: None,
            stays: false,
            hides_end: false,
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
    /// Reads a run of bytes.
    #[inline(never)]
    pub fn bytes<T: Shown>(&mut self, field: Field<T>, len: usize) -> Result<&'a [u8], Stop> {
        let bytes = self.ahead(len)?;
        self.note(field.index, self.at, len, 0);
        self.at += len;
        Ok(bytes)
    }
    /// Reads a text in a place of `len` bytes: its span ends before the first zero.
    pub fn padded<T: Shown>(&mut self, field: Field<T>, len: usize) -> Result<&'a [u8], Stop> {
        let bytes = self.ahead(len)?;
        let shown = bytes.iter().position(|byte| *byte == 0).unwrap_or(len);
        self.note(field.index, self.at, shown, 0);
        self.at += len;
        Ok(&bytes[..shown])
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
    #[inline(never)]
    pub(super) fn short(&self, needed: usize) -> Stop {
        let by = match self.at.saturating_add(needed) > self.end {
            true if self.fragment => Cut::Fragment,
            true => Cut::Length,
            false => Cut::Capture,
        };
        let had = self.data.len().saturating_sub(self.at);
        Stop::Truncated { needed, had, by }
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

    pub fn frame(&self) -> &'a Frame<'a> {
        self.frame
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
    /// What was dissected so far.
    pub fn packet(&self) -> &Packet {
        self.packet
    }
}
