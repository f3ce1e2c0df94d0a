//! What is noted of what was read: fields, worked-out values, and what stands under which.
use super::{Reader, Stop};
use crate::wire::{Span, StopAt, Unread};
use crate::wire::{field::*, types::*};

/// Fields of one packet, and one more at which it is said: a message may be put together of megabytes, and each of its bytes be a field.
pub(super) const ROOM: u32 = (1 << 20) + 1;
/// How many protocols that are no layers are kept.
const MAX_PARTS: usize = 4096;

impl Reader<'_> {
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
    /// Whether anybody asks for one of the fields from the first to the last as they are declared: a header's many small ones
    /// are passed over at once.
    #[inline(always)]
    pub fn wants_any<A, B>(&self, first: Field<A>, last: Field<B>) -> bool {
        let bits = |word: usize| {
            let low = 64 * word as u32;
            let from = u32::from(first.index).clamp(low, low + 64) - low;
            let to = (u32::from(last.index) + 1).clamp(low, low + 64) - low;
            let below = |bit: u32| u64::MAX.checked_shr(64 - bit).unwrap_or(0);
            below(to) & !below(from)
        };
        let [a, b, c, d] = self.mask;
        (a & bits(0)) | (b & bits(1)) | (c & bits(2)) | (d & bits(3)) != 0
    }
    /// What nobody asks for.
    pub fn unread(&self) -> Unread {
        self.wanted.unread()
    }
    /// Notes made inside `f` are children of the last one.
    #[inline(always)]
    pub fn nested<R>(&mut self, f: impl FnOnce(&mut Self) -> R) -> R {
        self.depth = self.depth.saturating_add(1);
        let result = f(self);
        self.depth = self.depth.saturating_sub(1);
        result
    }
    /// How deep in the tree notes are made here: to bound what is read inside itself.
    pub fn depth(&self) -> u8 {
        self.depth
    }
    /// Notes `field` over all that `f` reads, with what `f` notes as its children.
    pub fn group<T: Shown, R>(&mut self, field: Field<T>, f: impl FnOnce(&mut Self) -> R) -> R {
        self.group_as(field, 0, f)
    }
    /// The same of a field that has a value of its own.
    pub fn group_as<T: Shown, R>(
        &mut self,
        field: Field<T>,
        value: u64,
        f: impl FnOnce(&mut Self) -> R,
    ) -> R {
        let (start, index) = (self.at, self.packet.spans.len());
        self.note(field.index, start, 0, value);
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
        if !self.packet.lenders.contains(&protocol) {
            self.packet.lenders.push(protocol);
        }
        (self.protocol, self.mask) = (protocol, self.wanted.mask(protocol));
        let result = f(self);
        (self.protocol, self.mask) = (own, mask);
        result
    }
    /// Another protocol takes part in this layer, by fields that are this one's.
    pub fn noting_part<R>(&mut self, protocol: u16, f: impl FnOnce(&mut Self) -> R) -> R {
        if self.packet.parts.len() < MAX_PARTS {
            self.packet.parts.push((self.layer, protocol));
        }
        f(self)
    }
    /// Notes made inside `f` are of another protocol's fields, whose values stand inside this layer's (a name in a
    /// certificate): it is found by its own name, as a layer is.
    pub fn taking_part<R>(&mut self, protocol: u16, f: impl FnOnce(&mut Self) -> R) -> R {
        self.noting_part(protocol, |r| r.borrowing(protocol, f))
    }
    #[inline(always)]
    pub(in crate::wire) fn note(&mut self, field: u8, start: usize, len: usize, value: u64) {
        if self.room <= 1 {
            self.stop_noting();
            return;
        }
        self.room -= 1;
        if self.mask[usize::from(field >> 6)] >> (field & 63) & 1 == 1 {
            self.keep(field, start, len, value);
        }
    }
    #[cold]
    fn stop_noting(&mut self) {
        if std::mem::take(&mut self.room) == 1 {
            self.note_stop(Stop::Malformed(
                "a packet of over a million fields: the rest is not shown",
            ));
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
    /// Notes that something here could not be read, where reading goes on behind it.
    pub fn note_stop(&mut self, stop: Stop) {
        let at = StopAt {
            layer: self.layer,
            at: self.at as u32,
            stop,
        };
        self.packet.stops.push(at);
    }
}
