//! Layers derived from the declarations: the fields that name a place in Scapy's class, with the values of their spans.
use super::address;
use super::cursor::Cursor;
use super::model::{Field, Layer, Style, Value};
use crate::protocols::ALL;
use crate::wire::{FieldInfo, Kind, LayerSpan, Packet, Repr, Span, domain};

/// A dissected packet and where it stands in its frame.
pub struct Source<'p> {
    pub packet: &'p Packet,
    /// All bytes of the frame.
    pub frame: &'p [u8],
    /// Where in the frame the packet's own places count from.
    pub base: usize,
}

impl<'p> Source<'p> {
    /// The layer of this protocol that starts here.
    pub fn layer_at(&self, protocol: u16, start: usize) -> Option<u8> {
        let start = start.checked_sub(self.base)?;
        let is_it = |layer: &LayerSpan| {
            layer.protocol == protocol
                && layer.source == Span::FRAME
                && layer.start as usize == start
        };
        let found = self.packet.layers.iter().position(is_it)?;
        u8::try_from(found).ok()
    }
    pub fn cursor(&self, start: usize, end: usize, layer: Layer) -> Cursor<'p> {
        Cursor::new(self.frame, start, end, layer)
    }
    /// The fields of a layer, in the order of their declaration.
    pub fn fields(&self, protocol: u16, layer: u8) -> Vec<Field> {
        let Some(declared) = ALL.get(usize::from(protocol)) else {
            return vec![];
        };
        let mut found: Vec<Option<&Span>> = vec![None; declared.fields.len()];
        let spans = self.packet.spans.iter().filter(|s| s.layer == layer);
        for span in spans.filter(|s| s.protocol == protocol) {
            if let Some(place @ None) = found.get_mut(usize::from(span.field)) {
                *place = Some(span);
            }
        }
        let pairs = declared.fields.iter().zip(found);
        let mut fields: Vec<Field> = vec![];
        for (info, span) in pairs.filter(|(info, _)| !info.scapy.is_empty()) {
            let Some(span) = span else { continue };
            if fields.iter().all(|f| f.name != info.scapy) {
                fields.push(self.field(info, span));
            }
        }
        fields
    }
    fn field(&self, info: &'static FieldInfo, span: &Span) -> Field {
        // Places inside decoded or worked-out bytes are not the frame's.
        let (start, len) = match span.source {
            Span::FRAME => (self.base + span.start as usize, span.len as usize),
            _ => (0, 0),
        };
        let value = self.value(info, span);
        let style = style(info);
        Field::new(info.scapy, value, style).at(start, len)
    }
    fn value(&self, info: &FieldInfo, span: &Span) -> Value {
        let packet_frame = self.frame.get(self.base..).unwrap_or(&[]);
        let bytes = || self.packet.bytes(span, packet_frame);
        if let Repr::Flags(words) = info.repr {
            return Value::Flags(span.value, words);
        }
        match info.kind {
            Kind::Int => Value::Signed(span.value as i64),
            Kind::Mac => Value::Text(address::mac(&span.value.to_be_bytes()[2..])),
            Kind::Eui64 => Value::Text(address::mac(&span.value.to_be_bytes())),
            Kind::Ip4 => Value::Text(address::ip4(span.value as u32)),
            Kind::Ip6 => match <[u8; 16]>::try_from(bytes()) {
                Ok(bytes) => Value::Text(address::ip6(bytes)),
                Err(_) => Value::None,
            },
            Kind::Bytes
            | Kind::Text
            | Kind::Ascii
            | Kind::Utf16
            | Kind::Utf16Big
            | Kind::Guid
            | Kind::LittleGuid
            | Kind::Oid => Value::Bytes(bytes().to_vec()),
            Kind::Domain => {
                let source = self.packet.source(span.source, packet_frame);
                let (at, message) = (span.start as usize, span.value as usize);
                Value::Bytes(domain::absolute(source, at, message))
            }
            Kind::Float => Value::Float(f64::from_bits(span.value)),
            Kind::Mark => Value::None,
            Kind::Uint | Kind::Hex | Kind::Char | Kind::Flag | Kind::Time | Kind::Duration => {
                Value::Int(span.value)
            }
        }
    }
}

fn style(info: &FieldInfo) -> Style {
    match info.repr {
        Repr::Dec | Repr::Flags(_) => Style::Plain,
        Repr::Hex => Style::Hex,
        Repr::Enum(names) => Style::Names(names),
        Repr::HexEnum(names) => Style::HexNames(names),
        Repr::Plain => match info.kind {
            Kind::Hex => Style::Hex,
            Kind::Mac | Kind::Eui64 | Kind::Ip4 => Style::Bare,
            Kind::Ip6 => Style::Ip6,
            _ => Style::Plain,
        },
    }
}

/// A layer of this class and title with the fields that were found here.
pub fn layer(
    source: &Source,
    protocol: u16,
    start: usize,
    class: &'static str,
    title: &'static str,
) -> Option<Layer> {
    let found = source.layer_at(protocol, start)?;
    let mut layer = Layer::new(class, title);
    layer.fields = source.fields(protocol, found);
    Some(layer)
}
