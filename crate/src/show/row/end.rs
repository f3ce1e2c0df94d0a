//! What a row says of a packet that could not be read to its end.
use super::{is_quoted, protocol_of};
use crate::wire::{LayerSpan, Packet};

/// Layers that say where a packet could not be read to its end, and what the row says of it.
const ENDS: &[(&str, &str)] = &[
    ("_ws.malformed", "[Malformed Packet]"),
    ("_ws.short", "[Packet size limited during capture]"),
];
/// Protocols of which Wireshark says it in the tree alone.
const SAY_IT_THEMSELVES: &[&str] = &["isis.hello", "isis.lsp", "radius", "tls"];

pub fn end(packet: &Packet) -> &'static str {
    let name = |layer: &LayerSpan| protocol_of(layer).filter;
    let told = |layer: u8| {
        let layer = packet.layers.get(usize::from(layer));
        layer.is_some_and(|layer| !is_quoted(layer) && !SAY_IT_THEMSELVES.contains(&name(layer)))
    };
    if !packet.stops.iter().any(|stop| told(stop.layer)) {
        return "";
    }
    let mut layers = packet.layers.iter().filter(|layer| !is_quoted(layer));
    let end = layers.find_map(|layer| ENDS.iter().find(|end| end.0 == name(layer)));
    end.map_or("", |end| end.1)
}
