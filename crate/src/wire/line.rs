//! What a protocol itself says on a field's line in the tree, where label and value do not say it all.
use super::{Field, FieldInfo, Layer, Span, bits};
use std::borrow::Cow;
use std::fmt::Write;

/// A field that is about to be shown.
pub struct FieldLine<'a> {
    pub layer: Layer<'a>,
    pub span: &'a Span,
    pub info: &'static FieldInfo,
    /// The fields in it, with those in these.
    pub inner: &'a [&'a Span],
}

/// How what a protocol wrote stands in the line.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Told {
    /// Nothing was written: label and value say it all.
    Usual,
    /// Behind label and value.
    Behind,
    /// In place of them.
    Whole,
}

/// Writes what the line says beyond the usual.
pub type LineText = fn(&FieldLine, &mut String) -> Told;

impl FieldLine<'_> {
    pub fn is<T>(&self, field: Field<T>) -> bool {
        self.span.field == field.index
    }
    /// Whether it is one of a run of declarations.
    pub fn is_among<A, B>(&self, first: Field<A>, last: Field<B>) -> bool {
        (first.index..=last.index).contains(&self.span.field)
    }
    /// The fields in it of the same protocol.
    pub fn own(&self) -> impl Iterator<Item = &Span> + Clone {
        let own = |span: &&Span| span.protocol == self.span.protocol;
        self.inner.iter().copied().filter(own)
    }
    /// The first of these.
    pub fn find<T>(&self, field: Field<T>) -> Option<&Span> {
        self.own().find(|span| span.field == field.index)
    }
    pub fn value<T>(&self, field: Field<T>) -> Option<u64> {
        self.find(field).map(|span| span.value)
    }
    pub fn bytes(&self, span: &Span) -> &[u8] {
        self.layer.packet.bytes(span, self.layer.frame)
    }
    /// A text, bytes that are no UTF-8 replaced.
    pub fn text(&self, span: &Span) -> Cow<'_, str> {
        String::from_utf8_lossy(self.bytes(span))
    }
    /// A header's length, which stands in four bits from `lowest` on as a number of words: `0101 .... = Header Length: 20 bytes (5)`.
    pub fn in_words(&self, lowest: u8, out: &mut String) {
        let (label, len, words) = (self.info.label, self.span.value, self.span.value / 4);
        bits::draw(out, u8::BITS, (lowest, 4), words);
        let _ = write!(out, "{label}: {len} bytes ({words})");
    }
}
