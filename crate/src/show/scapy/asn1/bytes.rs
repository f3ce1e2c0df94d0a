//! Bytes of the frame, and the values of ASN.1 in them.
use super::{Got, Unread};

/// Bytes of the frame, and where they stand.
#[derive(Clone, Copy)]
pub struct Bytes<'a> {
    pub frame: &'a [u8],
    pub start: usize,
    pub end: usize,
}
pub struct Node<'a> {
    pub tag: u8,
    /// With tag and length.
    pub whole: Bytes<'a>,
    pub contents: Bytes<'a>,
}
impl<'a> Bytes<'a> {
    pub fn new(frame: &'a [u8], start: usize, end: usize) -> Self {
        let end = end.min(frame.len());
        let start = start.min(end);
        Bytes { frame, start, end }
    }
    pub fn get(&self) -> &'a [u8] {
        self.frame.get(self.start..self.end).unwrap_or(&[])
    }
    pub fn len(&self) -> usize {
        self.end - self.start
    }
    pub fn after(&self, len: usize) -> Bytes<'a> {
        let start = self.end.min(self.start + len);
        Bytes { start, ..*self }
    }
    /// The values that stand here, up to one that cannot be read.
    pub fn nodes(mut self) -> impl Iterator<Item = Node<'a>> {
        std::iter::from_fn(move || {
            let node = self.node().ok()?;
            self = self.after(node.whole.len());
            Some(node)
        })
    }
    pub fn node(&self) -> Got<Node<'a>> {
        let bytes = self.get();
        let (&tag, &first) = bytes.first().zip(bytes.get(1)).ok_or(Unread)?;
        let (header, len) = match first {
            ..=0x7f => (2, usize::from(first)),
            0x81..=0x84 => {
                let count = usize::from(first & 7);
                let bytes = bytes.get(2..2 + count).ok_or(Unread)?;
                let len = bytes.iter().fold(0, |n, b| n << 8 | usize::from(*b));
                (2 + count, len)
            }
            _ => return Err(Unread),
        };
        let end = self.start.saturating_add(header + len);
        if end > self.end {
            return Err(Unread);
        }
        Ok(Node {
            tag,
            whole: Bytes { end, ..*self },
            contents: Bytes {
                end,
                ..self.after(header)
            },
        })
    }
}
