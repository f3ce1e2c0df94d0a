//! The tree of one packet: layers, fields, subtrees, and where reading stopped.
use super::catalogue::FieldId;
use super::line::line;
use super::value;
use crate::names::expert::SEVERITIES;
use crate::protocols::{ALL, frame};
use crate::wire::{Cut, Field, Layer, LayerSpan, Line, Packet, Span, Stop, StopAt};
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
    /// Of a remark: how severe it is, `Note`; else "".
    pub severity: &'static str,
    /// Bytes, counted from the start of their source; a length of 0 where the field was worked out.
    pub source: u8,
    pub start: u32,
    pub length: u32,
    pub children: Vec<Node>,
}

impl Node {
    /// Gives a line that only holds others together, and is a text that was worked out, the bytes that those have, where they
    /// are of one source.
    fn cover(&mut self) {
        if self.length > 0 || !self.filter_name.is_empty() {
            return;
        }
        let inner = self.children.iter().filter(|child| child.length > 0);
        let covered = inner.map(|child| {
            let end = child.start.saturating_add(child.length);
            Some((child.source, child.start, end))
        });
        let both = |all: Option<(u8, u32, u32)>, one: Option<(u8, u32, u32)>| {
            let ((source, start, end), (other, from, to)) = (all?, one?);
            (source == other).then_some((source, start.min(from), end.max(to)))
        };
        if let Some((source, start, end)) = covered.reduce(both).flatten() {
            (self.source, self.start, self.length) = (source, start, end - start);
        }
    }
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
    match protocol.filter {
        "_ws.malformed" | "_ws.short" => format!("[{label}]"),
        _ => label,
    }
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
        severity: "",
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
        let (inside, behind) = spans[at + 1..].split_at(inner);
        if let Some(mut node) = field(packet, frame, span, inside, behind) {
            node.children = children;
            node.cover();
            nodes.push(node);
        } else {
            nodes.extend(children);
        }
        at += 1 + inner;
    }
    nodes
}

/// A field's line, above those of the spans in it and before those behind it; none for one that only Scapy's view shows, or filters and columns.
fn field(
    packet: &Packet,
    frame: &[u8],
    span: &Span,
    inner: &[&Span],
    behind: &[&Span],
) -> Option<Node> {
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
        label: line(packet, frame, span, inner, behind),
        filter_name,
        scapy_name: match info.scapy {
            "" => String::new(),
            name => [id.protocol().name, ".", name].concat(),
        },
        value: plain,
        severity: severity(id, inner),
        source: if worked_out { Span::FRAME } else { span.source },
        start: if worked_out { 0 } else { span.start },
        length: if worked_out { 0 } else { span.len },
        children: vec![],
    })
}

/// How severe a remark is, as one of the fields in it says.
fn severity(id: FieldId, inner: &[&Span]) -> &'static str {
    if !is_of_frame(id, frame::EXPERT) {
        return "";
    }
    let said = |span: &&&Span| is_of_frame(FieldId::of(span), frame::EXPERT_SEVERITY);
    let severity = inner.iter().find(said).map(|span| span.value);
    severity
        .and_then(|value| SEVERITIES.get(value))
        .unwrap_or_default()
}

fn is_of_frame<T>(id: FieldId, field: Field<T>) -> bool {
    id.field == field.index && id.protocol().filter == "frame"
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
        severity: "",
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
