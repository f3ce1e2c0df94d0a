//! A dissected packet: a flat run of spans, reused from packet to packet.
use super::{Address, Ends, Stop};

/// A field found in a packet. 24 bytes and `Copy`: text is made only when shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Span {
    pub value: u64,
    /// Where it stands in its source, in bytes; both 0 where the field was worked out, not read.
    pub start: u32,
    pub len: u32,
    /// Index into `Packet::layers`.
    pub layer: u8,
    /// Index into the list of protocols.
    pub protocol: u16,
    /// Index into the protocol's fields.
    pub field: u8,
    /// 0 directly under the layer; deeper in a subtree.
    pub depth: u8,
    /// What `start` counts in: `FRAME`, `WORKED_OUT`, or `DECODED` and above.
    pub source: u8,
}
const _: () = assert!(size_of::<Span>() == 24, "a packet has many spans");
impl Span {
    /// The frame's own bytes.
    pub const FRAME: u8 = 0;
    /// Text that a dissector put together, in `Packet::text`.
    pub const WORKED_OUT: u8 = 1;
    /// The first of `Packet::decoded`.
    pub const DECODED: u8 = 2;
}

/// A protocol found in a packet.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct LayerSpan {
    pub protocol: u16,
    pub source: u8,
    /// 0, or deeper where a packet is quoted inside another.
    pub depth: u8,
    /// Whether the layer below names it by an EtherType.
    pub over_ether: bool,
    /// Whether it is left out where the packet's protocols are counted.
    pub uncounted: bool,
    pub start: u32,
    /// Bytes of the layer's own header (its whole, for a protocol with nothing above it).
    pub header: u32,
    /// Where its bytes, with all layers above, end; beyond the frame where the capture cut it.
    pub end: u32,
}

/// Bytes that a dissector decoded from the packet (a body out of its chunks).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Decoded {
    pub name: &'static str,
    pub bytes: Vec<u8>,
}

/// A layer that could not be read to its end, and why.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct StopAt {
    pub layer: u8,
    /// Where in the source it stopped.
    pub at: u32,
    pub stop: Stop,
}

#[derive(Clone, Debug, Default)]
pub struct Packet {
    pub spans: Vec<Span>,
    pub layers: Vec<LayerSpan>,
    pub stops: Vec<StopAt>,
    pub decoded: Vec<Decoded>,
    /// Text that dissectors worked out.
    pub text: Vec<u8>,
    /// Protocols that took part within a layer, without being layers: the layer and the protocol, in order.
    pub parts: Vec<(u8, u16)>,
    /// Protocols whose fields layers of others borrowed, whether anybody wanted those or not; each once.
    pub lenders: Vec<u16>,
    /// The media type, with its parameters, of what the layer read last hands on.
    pub media: Vec<u8>,
    /// What the list says of a message that begins in this packet and is not whole in it.
    pub begun: String,
    /// Source and destination as the list shows them: those of the innermost layer that is not quoted.
    pub ends: Ends,
}

impl Packet {
    pub fn clear(&mut self) {
        self.spans.clear();
        self.layers.clear();
        self.stops.clear();
        self.decoded.clear();
        self.text.clear();
        self.parts.clear();
        self.lenders.clear();
        self.media.clear();
        self.begun.clear();
        self.ends = Ends {
            source: Address::None,
            ..Ends::default()
        };
    }
    /// Whether it can have fields of any of these protocols.
    pub fn has_any(&self, protocols: &[u16]) -> bool {
        let mut layers = self.layers.iter();
        layers.any(|layer| protocols.contains(&layer.protocol))
            || self.lenders.iter().any(|lender| protocols.contains(lender))
    }
    /// All bytes of a source.
    pub fn source<'a>(&'a self, source: u8, frame: &'a [u8]) -> &'a [u8] {
        match source {
            Span::FRAME => frame,
            Span::WORKED_OUT => &self.text,
            decoded => {
                let at = usize::from(decoded - Span::DECODED);
                self.decoded.get(at).map_or(&[], |d| &d.bytes)
            }
        }
    }
    /// The bytes of a span.
    pub fn bytes<'a>(&'a self, span: &Span, frame: &'a [u8]) -> &'a [u8] {
        let start = span.start as usize;
        let source = self.source(span.source, frame);
        source.get(start..start + span.len as usize).unwrap_or(&[])
    }
    /// The bytes of a layer's own header; of the frame, which has none, all its bytes.
    pub fn header_bytes<'a>(&'a self, layer: &LayerSpan, frame: &'a [u8]) -> &'a [u8] {
        let whole = self.layer_bytes(layer, frame);
        match layer.header {
            0 => whole,
            header => whole.get(..header as usize).unwrap_or(whole),
        }
    }
    /// The bytes of a layer with all that it carries, as far as they were captured.
    pub fn layer_bytes<'a>(&'a self, layer: &LayerSpan, frame: &'a [u8]) -> &'a [u8] {
        let source = self.source(layer.source, frame);
        let end = (layer.end as usize).min(source.len());
        source.get(layer.start as usize..end).unwrap_or(&[])
    }
}

/// The values of one layer, for its info text.
impl super::Layer<'_> {
    pub fn span<T>(&self, field: super::Field<T>) -> Option<&Span> {
        let protocol = self.packet.layers.get(usize::from(self.index))?.protocol;
        self.borrowed(protocol, field)
    }
    /// A field of another protocol that this layer borrowed.
    pub fn borrowed<T>(&self, protocol: u16, field: super::Field<T>) -> Option<&Span> {
        let mut spans = self.packet.spans.iter();
        spans.find(|s| s.layer == self.index && s.field == field.index && s.protocol == protocol)
    }
    /// The nearest layer of this protocol below, in the same packet.
    pub fn below(&self, protocol: u16) -> Option<super::Layer<'_>> {
        let own = self.packet.layers.get(usize::from(self.index))?;
        let layers = self
            .packet
            .layers
            .iter()
            .zip(0..=u8::MAX)
            .take(usize::from(self.index));
        let mut found = layers
            .collect::<Vec<_>>()
            .into_iter()
            .rev()
            .filter(|(l, _)| l.depth == own.depth);
        let index = found.find(|(l, _)| l.protocol == protocol)?.1;
        Some(super::Layer {
            index,
            packet: self.packet,
            frame: self.frame,
        })
    }
    pub fn value<T>(&self, field: super::Field<T>) -> Option<u64> {
        self.span(field).map(|s| s.value)
    }
    pub fn bytes<T>(&self, field: super::Field<T>) -> Option<&[u8]> {
        self.span(field).map(|s| self.packet.bytes(s, self.frame))
    }
}
