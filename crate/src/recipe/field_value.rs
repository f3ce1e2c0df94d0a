//! The value of a field in a packet, with its place.
use super::place::{Place, Places, Way};
use super::value::{Address, Content, Value};
use crate::show::catalogue::FieldId;
use crate::show::value as shown;
use crate::wire::{Frame, Kind, LayerSpan, Packet, Span, domain};

/// The value that Wireshark's name for a span has.
pub fn of_span(frame: &Frame, packet: &Packet, span: &Span) -> Value {
    let content = content(frame, packet, span);
    let place = match span.source {
        // The text stands nowhere in the packet; that it is of this packet can still be told.
        Span::WORKED_OUT => Place {
            packet: frame.number,
            ..Place::default()
        },
        source => Place {
            packet: frame.number,
            start: span.start,
            len: span.len,
            source,
            way: way(&content, span),
        },
    };
    Value {
        content,
        places: Places::One(place),
    }
}

/// The bytes of a layer with all that it carries.
pub fn of_layer(frame: &Frame, packet: &Packet, layer: &LayerSpan) -> Value {
    let bytes = packet.layer_bytes(layer, frame.bytes);
    let place = Place {
        packet: frame.number,
        start: layer.start,
        len: bytes.len() as u32,
        source: layer.source,
        way: Way::Forward,
    };
    Value {
        content: Content::Bytes(bytes.to_vec()),
        places: Places::One(place),
    }
}

fn way(content: &Content, span: &Span) -> Way {
    match content.bytes() {
        Some(bytes) if bytes.len() == span.len as usize => Way::Forward,
        _ => Way::Whole,
    }
}

fn content(frame: &Frame, packet: &Packet, span: &Span) -> Content {
    let info = FieldId::of(span).info();
    let bytes = || packet.bytes(span, frame.bytes);
    let printed = || {
        let mut text = String::new();
        shown::print(&mut text, packet, frame.bytes, span);
        text
    };
    let address = |bytes: &[u8]| {
        let (bytes, text) = (bytes.to_vec(), printed());
        Content::Address(Box::new(Address { bytes, text }))
    };
    let value = span.value;
    match info.kind {
        Kind::Uint | Kind::Hex => number(value.into(), info.bits, span),
        Kind::Int => number((value as i64).into(), info.bits, span),
        Kind::Flag => Content::Flag(value != 0),
        Kind::Mac => address(&value.to_be_bytes()[2..]),
        Kind::Eui64 => address(&value.to_be_bytes()),
        Kind::Ip4 => address(&value.to_be_bytes()[4..]),
        Kind::Ip6 | Kind::Guid => address(bytes()),
        Kind::Bytes => Content::Bytes(bytes().to_vec()),
        Kind::Text | Kind::Ascii => Content::text_or_bytes(bytes().to_vec()),
        Kind::Domain => {
            let source = packet.source(span.source, frame.bytes);
            let name = domain::read(source, span.start as usize, value as usize);
            Content::text_or_bytes(name)
        }
        Kind::Time => Content::Time(value as i64),
        Kind::Duration => Content::Duration(value as i64),
        Kind::Float => Content::Float(f64::from_bits(value)),
        Kind::Mark => Content::Flag(true),
    }
}

/// The width is that of the declared type, or of the bytes where no type fixes it.
fn number(value: i128, bits: u8, span: &Span) -> Content {
    let width = match (bits, span.len) {
        (0, len @ 1..=8) => len as u8,
        (0, _) => 0,
        (bits, _) => bits.div_ceil(8),
    };
    Content::integer(value, width).unwrap_or(Content::Nothing)
}
