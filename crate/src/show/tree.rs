//! The tree of one packet: layers, fields, subtrees, and where reading stopped.
use super::catalogue::FieldId;
use super::{bits, value};
use crate::protocols::ALL;
use crate::wire::{Cut, Kind, Layer, LayerSpan, Line, Packet, Span, Stop, StopAt};
use serde::Serialize;
use std::fmt::Write;

/// What a line of the tree is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum NodeKind {
    Layer,
    Field,
    /// Where a layer could not be read further.
    Stop,
}

/// A line of the tree and those below it.
#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Node {
    pub kind: NodeKind,
    /// The line: `Source Port: 80`.
    pub label: String,
    /// `tcp.srcport`, or "".
    pub filter_name: String,
    /// `TCP.sport`, or "".
    pub scapy_name: String,
    /// The value alone, for copying.
    pub value: String,
    /// Bytes, counted from the start of their source; a length of 0 where the field was worked out.
    pub source: u8,
    pub start: u32,
    pub length: u32,
    pub children: Vec<Node>,
}

/// The whole tree of a packet.
pub fn build(packet: &Packet, frame: &[u8]) -> Vec<Node> {
    let mut roots = vec![];
    let mut quoted: Vec<Vec<Node>> = vec![];
    // Layers are built from the last to the first, so that those of a quoted packet are there when the quoting one is.
    for index in (0..packet.layers.len()).rev() {
        let span = &packet.layers[index];
        let depth = usize::from(span.depth);
        let mut node = layer(packet, frame, index as u8, span);
        if quoted.len() > depth {
            let mut inner = quoted.split_off(depth);
            if let Some(nodes) = inner.first_mut() {
                nodes.reverse();
                node.children.append(nodes);
            }
        }
        match depth {
            0 => roots.push(node),
            _ => {
                quoted.resize_with(quoted.len().max(depth), Vec::new);
                quoted[depth - 1].push(node);
            }
        }
    }
    roots.reverse();
    roots
}

/// A layer's line: its protocol's title and what it says of itself.
pub fn heading(packet: &Packet, frame: &[u8], index: u8) -> String {
    let Some(span) = packet.layers.get(usize::from(index)) else {
        return String::new();
    };
    let protocol = ALL[usize::from(span.protocol)];
    let mut label = protocol.title.to_string();
    if let Some(heading) = protocol.heading {
        let layer = Layer {
            packet,
            frame,
            index,
        };
        heading(&layer, &mut label);
    }
    label
}

fn layer(packet: &Packet, frame: &[u8], index: u8, span: &LayerSpan) -> Node {
    let protocol = ALL[usize::from(span.protocol)];
    let label = heading(packet, frame, index);
    let spans: Vec<&Span> = packet.spans.iter().filter(|s| s.layer == index).collect();
    let mut children = nest(packet, frame, &spans, 0);
    children.extend(packet.stops.iter().filter(|s| s.layer == index).map(stop));
    let source_len = packet.source(span.source, frame).len() as u32;
    Node {
        kind: NodeKind::Layer,
        label,
        filter_name: protocol.filter.to_string(),
        scapy_name: protocol.name.to_string(),
        value: String::new(),
        source: span.source,
        start: span.start.min(source_len),
        length: span.header.min(source_len.saturating_sub(span.start)),
        children,
    }
}

/// Turns a run of spans into nodes; what lies deeper than a span belongs to it.
fn nest(packet: &Packet, frame: &[u8], spans: &[&Span], depth: u8) -> Vec<Node> {
    let mut nodes = vec![];
    let mut at = 0;
    while let Some(span) = spans.get(at) {
        let inner = spans[at + 1..]
            .iter()
            .take_while(|s| s.depth > depth)
            .count();
        let children = nest(
            packet,
            frame,
            &spans[at + 1..at + 1 + inner],
            depth.saturating_add(1),
        );
        if let Some(mut node) = field(packet, frame, span, &spans[at + 1..at + 1 + inner]) {
            node.children = children;
            nodes.push(node);
        } else {
            nodes.extend(children);
        }
        at += 1 + inner;
    }
    nodes
}

/// A field's line, above those of the spans in it; none for one that only Scapy's view shows, or filters and columns.
fn field(packet: &Packet, frame: &[u8], span: &Span, inner: &[&Span]) -> Option<Node> {
    let id = FieldId::of(span);
    let info = id.info();
    let filter_name = info.filter_name();
    if info.line == Line::Hidden || (filter_name.is_empty() && !info.scapy.is_empty()) {
        return None;
    }
    let mut plain = String::new();
    value::print(&mut plain, packet, frame, span);
    let worked_out = span.source == Span::WORKED_OUT;
    Some(Node {
        kind: NodeKind::Field,
        label: line(packet, frame, span, inner),
        filter_name,
        scapy_name: match info.scapy {
            "" => String::new(),
            name => [id.protocol().name, ".", name].concat(),
        },
        value: plain,
        source: if worked_out { Span::FRAME } else { span.source },
        start: if worked_out { 0 } else { span.start },
        length: if worked_out { 0 } else { span.len },
        children: vec![],
    })
}

/// Bytes of a line that most have room in.
const USUAL: usize = 64;

/// What the tree says of a field: the bits that it is of a word, its label, its value, the flags in it that are set.
fn line(packet: &Packet, frame: &[u8], span: &Span, inner: &[&Span]) -> String {
    let info = FieldId::of(span).info();
    let mut line = String::with_capacity(USUAL);
    if span.len > 0 {
        bits::draw(&mut line, span.len.saturating_mul(8), info.part, span.value);
    }
    line.push_str(info.label);
    match info.kind {
        Kind::Mark if info.line == Line::Said => {
            line.clear();
            value::text(&mut line, packet.bytes(span, frame));
            shorten(&mut line, 0);
        }
        Kind::Mark if info.line == Line::Texts => {
            let separators = std::iter::once(": ").chain(std::iter::repeat(" "));
            for (separator, text) in separators.zip(inner.iter().filter(is_text)) {
                line.push_str(separator);
                value::display(&mut line, packet, frame, text);
            }
            shorten(&mut line, 0);
        }
        Kind::Mark => {}
        // What the bytes mean stands in the lines below.
        Kind::Bytes if !inner.is_empty() => {}
        _ if info.line == Line::Size => {
            let unit = if span.len == 1 { "byte" } else { "bytes" };
            let _ = write!(line, " ({} {unit})", span.len);
        }
        _ => {
            line.push_str(": ");
            let shown = line.len();
            value::display(&mut line, packet, frame, span);
            shorten(&mut line, shown);
        }
    }
    if info.kind == Kind::Hex {
        for name in flags_set(span, inner).take(MOST_FLAGS) {
            line.push_str(", ");
            line.push_str(name);
        }
    }
    if info.line == Line::Derived || stands_nowhere(packet, span) {
        line.insert(0, '[');
        line.push(']');
    }
    line
}

fn is_text(span: &&&Span) -> bool {
    FieldId::of(span).info().kind == Kind::Text
}

/// Flags that a word's line names.
const MOST_FLAGS: usize = 8;

/// The labels of the flags right below a word that are set.
fn flags_set<'a>(word: &Span, inner: &'a [&Span]) -> impl Iterator<Item = &'static str> + 'a {
    let depth = word.depth.saturating_add(1);
    let set = inner
        .iter()
        .filter(move |s| s.depth == depth && s.value != 0);
    let infos = set.map(|span| FieldId::of(span).info());
    infos
        .filter(|info| info.kind == Kind::Flag && info.names.is_none())
        .map(|info| info.label)
}

/// Whether a value is of no bytes of its layer; of a layer that has none, all are so, and it says nothing.
fn stands_nowhere(packet: &Packet, span: &Span) -> bool {
    let layer = packet.layers.get(usize::from(span.layer));
    let has_bytes = layer.is_some_and(|layer| layer.header > 0);
    let kind = FieldId::of(span).info().kind;
    // An empty text stands somewhere all the same.
    let may_be_empty = kind.is_text() || matches!(kind, Kind::Bytes | Kind::Domain | Kind::Oid);
    has_bytes
        && span.len == 0
        && span.source != Span::WORKED_OUT
        && (!may_be_empty || span.start == 0)
}

/// Long values, from `start` on in a line, are cut in the tree; copying gives the whole.
fn shorten(line: &mut String, start: usize) {
    const MOST: usize = 240;
    let value = line.get(start..).unwrap_or("");
    if let Some((cut, _)) = value.char_indices().nth(MOST) {
        line.truncate(start + cut);
        line.push('…');
    }
}

fn stop(stop: &StopAt) -> Node {
    Node {
        kind: NodeKind::Stop,
        label: reason(&stop.stop),
        filter_name: match stop.stop {
            Stop::Truncated {
                by: Cut::Capture, ..
            } => "_ws.short".to_string(),
            _ => "_ws.malformed".to_string(),
        },
        scapy_name: String::new(),
        value: String::new(),
        source: Span::FRAME,
        start: stop.at,
        length: 0,
        children: vec![],
    }
}

/// Why reading stopped, in words.
pub fn reason(stop: &Stop) -> String {
    let mut out = String::new();
    let _ = match stop {
        Stop::Truncated {
            needed,
            had,
            by: Cut::Capture,
        } => write!(
            out,
            "Cut short by the capture: {needed} bytes needed here, {had} were captured"
        ),
        Stop::Truncated {
            needed,
            had,
            by: Cut::Length,
        } => write!(
            out,
            "Malformed: {needed} bytes needed here, the length leaves {had}"
        ),
        Stop::Truncated {
            needed,
            had,
            by: Cut::Fragment,
        } => write!(
            out,
            "Goes on in another packet: {needed} bytes needed here, {had} are in this one"
        ),
        Stop::Malformed(why) => write!(out, "Malformed: {why}"),
    };
    out
}
