//! What a protocol itself says on a field's line in the tree, where label and value do not say it all.
use super::{Field, FieldInfo, Layer, Span, bits};

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
    /// The first field of this kind in it, of the same protocol.
    pub fn find<T>(&self, field: Field<T>) -> Option<&Span> {
        let mut inner = self.inner.iter();
        let own = |span: &&&Span| span.field == field.index && span.protocol == self.span.protocol;
        inner.find(own).copied()
    }
    pub fn value<T>(&self, field: Field<T>) -> Option<u64> {
        self.find(field).map(|span| span.value)
    }
    /// The text of a field in it, bytes that are no UTF-8 replaced.
    pub fn text<T>(&self, field: Field<T>) -> Option<String> {
        let span = self.find(field)?;
        let bytes = self.layer.packet.bytes(span, self.layer.frame);
        Some(String::from_utf8_lossy(bytes).into_owned())
    }
    /// Draws `value` as a part of a word of so many bits.
    pub fn draw(&self, out: &mut String, word: u32, part: (u8, u8), value: u64) {
        bits::draw(out, word, part, value);
    }
}
