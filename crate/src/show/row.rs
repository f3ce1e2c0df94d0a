//! One packet as a row of the list.
mod end;

use super::color::color;
use crate::protocols::{ALL, Own, tcp, tls};
use crate::wire::{Frame, Layer, LayerSpan, LayerText, NO_TIME, Packet, Protocol};
use serde::Serialize;
use std::borrow::Cow;

#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Row {
    /// From 1.
    pub number: u32,
    /// Seconds since the first packet.
    pub time: String,
    /// Nanoseconds since 1970; nothing where the packet has no time.
    pub time_ns: Option<i64>,
    /// Nanoseconds since the packet before it in the capture.
    pub since_previous_ns: Option<i64>,
    pub source: String,
    pub destination: String,
    pub protocol: Cow<'static, str>,
    /// Bytes on the wire.
    pub length: u32,
    pub info: String,
    /// Which colouring rule fits.
    pub color: &'static str,
    /// Values of the columns that a person added, in their order.
    pub cells: Vec<String>,
}

pub fn row(frame: &Frame, packet: &Packet) -> Row {
    let mut time = String::new();
    if frame.time_ns != NO_TIME {
        // Six places, as Wireshark's list shows; the tree has all nine.
        super::time::seconds(&mut time, frame.time_ns.wrapping_sub(frame.first_ns));
        time.truncate(time.len().saturating_sub(3));
    }
    let timed = |ns: i64| Some(ns).filter(|ns| *ns != NO_TIME);
    let time_ns = timed(frame.time_ns);
    Row {
        number: frame.number,
        time,
        time_ns,
        since_previous_ns: time_ns
            .zip(timed(frame.previous_ns))
            .map(|(now, before)| now.wrapping_sub(before)),
        source: packet.ends.source.to_string(),
        destination: packet.ends.destination.to_string(),
        protocol: column(frame.bytes, packet),
        length: frame.original,
        info: info(frame.bytes, packet),
        color: color(packet),
        cells: vec![],
    }
}

/// Contents that Wireshark names together with what carries them.
const TOGETHER: &[(&str, &str, &str)] = &[
    ("CoAP", "JSON", "CoAP/JSON"),
    ("HTTP", "JSON", "HTTP/JSON"),
    ("HTTP", "XML", "HTTP/XML"),
    ("IMAP", "IMF", "IMAP/IMF"),
    ("POP", "IMF", "POP/IMF"),
    // Authentication inside authentication.
    ("RADIUS", "EAP", "RADIUS"),
    ("RTSP", "SDP", "RTSP/SDP"),
    ("SIP", "SDP", "SIP/SDP"),
    ("SMTP", "IMF", "SMTP/IMF"),
];

/// What is told of a packet that these carry is told of them alone.
const FENCES: &[&str] = &["pim"];

fn protocol_of(layer: &LayerSpan) -> &'static Protocol {
    ALL[usize::from(layer.protocol)]
}

fn is_quoted(layer: &LayerSpan) -> bool {
    layer.depth > 0
}

/// Protocols that say nothing where they only hand on: a connection that HTTP was asked to make something else of.
const SILENT_WHERE_EMPTY: &[&str] = &["http"];

static TLS: Own = Own::of("tls");

fn is_tls(layer: &LayerSpan) -> bool {
    layer.protocol == TLS.index()
}

/// How many layers there are up to the topmost protocol inside TLS: it speaks for the records behind its own as well.
fn up_to_inside(packet: &Packet) -> Option<usize> {
    let speaks = |layer: &LayerSpan| !is_tls(layer) && protocol_of(layer).info.is_some();
    let inside = packet.layers.iter().rposition(speaks)?;
    let below = packet.layers.get(..inside)?;
    below.iter().any(is_tls).then_some(inside + 1)
}

/// What TLS sent of its own behind the data that a protocol inside speaks for.
fn sealed_behind(frame: &[u8], packet: &Packet, out: &mut String) {
    let Some(inside) = up_to_inside(packet) else {
        return;
    };
    let layers = (0..).zip(&packet.layers).filter(|(_, layer)| is_tls(layer));
    let layers = layers.map(|(index, _)| Layer {
        packet,
        frame,
        index,
    });
    let (below, above): (Vec<Layer>, Vec<Layer>) =
        layers.partition(|layer| usize::from(layer.index) < inside);
    if let Some(last) = below.last() {
        tls::behind_data(last, out);
    }
    let texts = above.iter().map(|layer| text(tls::info, layer));
    for text in texts.filter(|text| !text.is_empty()) {
        out.push_str(", ");
        out.push_str(&text);
    }
}

/// A packet's layers, those that it quotes left out, from the topmost down that speaks for it.
fn own(packet: &Packet) -> impl Iterator<Item = (u8, &LayerSpan)> {
    let fences =
        |layer: &LayerSpan| !is_quoted(layer) && FENCES.contains(&protocol_of(layer).filter);
    let fence = packet.layers.iter().position(fences);
    let end = fence.map(|at| at + 1).or_else(|| up_to_inside(packet));
    let end = end.unwrap_or(packet.layers.len());
    let layers = packet.layers.iter().enumerate().take(end).rev();
    let silent = |layer: &LayerSpan| {
        layer.header == 0 && SILENT_WHERE_EMPTY.contains(&protocol_of(layer).filter)
    };
    let own = layers.filter(move |(_, layer)| !is_quoted(layer) && !silent(layer));
    own.map(|(index, layer)| (index as u8, layer))
}

/// The topmost protocol that is not quoted and has a name for the column.
pub fn protocol(packet: &Packet) -> &'static str {
    let columns = own(packet).map(|(_, layer)| protocol_of(layer).column);
    let mut columns = columns.filter(|c| !c.is_empty());
    let (Some(top), below) = (columns.next(), columns.next()) else {
        return "";
    };
    let joined = TOGETHER.iter().find(|t| (Some(t.0), t.1) == (below, top));
    joined.map_or(top, |t| t.2)
}

/// Whether a segment only waits for those that complete what it begins, with nothing read above.
fn waits(frame: &[u8], packet: &Packet) -> bool {
    let segment = speakers(frame, packet).find(|speaker| speaker.0 == "tcp");
    segment.is_some_and(|(_, _, layer)| tcp::is_part_of_more(&layer))
}

/// The same with its version where Wireshark names it, and what a mobile network's tunnel carries in its brackets.
fn column(frame: &[u8], packet: &Packet) -> Cow<'static, str> {
    let name = protocol(packet);
    let named = || own(packet).filter(|(_, layer)| protocol_of(layer).column == name);
    let top = named()
        .find(|(_, layer)| layer.header > 0)
        .or_else(|| named().next());
    let empty = top.is_some_and(|(_, layer)| layer.header == 0);
    if name == "TLS" && empty && waits(frame, packet) {
        return "TCP".into();
    }
    let edition = top.and_then(|(index, span)| {
        let edition = protocol_of(span).edition?;
        edition(&Layer {
            packet,
            frame,
            index,
        })
    });
    let name = edition.unwrap_or(name);
    let tunnelled = own(packet).any(|(_, layer)| protocol_of(layer).filter == "gtp");
    match tunnelled && name != "GTP" {
        true => format!("GTP <{name}>").into(),
        false => name.into(),
    }
}

/// What Scapy counts a packet as when it sums up a list: the first of these that it holds.
pub fn transport(packet: &Packet) -> &'static str {
    let holds = |name: &str| {
        let mut layers = packet.layers.iter();
        layers.any(|layer| protocol_of(layer).name == name)
    };
    ["TCP", "UDP", "ICMP"]
        .into_iter()
        .find(|name| holds(name))
        .unwrap_or("Other")
}

/// The layers that have an info text, from the topmost down.
fn speakers<'a>(
    frame: &'a [u8],
    packet: &'a Packet,
) -> impl Iterator<Item = (&'static str, LayerText, Layer<'a>)> {
    own(packet).filter_map(move |(index, layer)| {
        let protocol = protocol_of(layer);
        let layer = Layer {
            packet,
            frame,
            index,
        };
        protocol.info.map(|info| (protocol.filter, info, layer))
    })
}

/// Records that other packets began stand in a layer of their own, below those that begin here. Where a record only begins, the
/// segment is all that there is to say of it.
fn records(frame: &[u8], packet: &Packet, out: &mut String) {
    let layers = speakers(frame, packet).take_while(|speaker| speaker.0 == "tls");
    let mut texts: Vec<String> = layers.map(|(_, info, layer)| text(info, &layer)).collect();
    texts.retain(|text| !text.is_empty());
    texts.reverse();
    if texts.is_empty() {
        out.push_str(match waits(frame, packet) {
            true => tcp::PART_OF_MORE,
            false => "Continuation Data",
        });
    }
    out.push_str(&texts.join(", "));
}

/// Authentication stands behind the message that it is a part of.
fn authentication(frame: &[u8], packet: &Packet, out: &mut String) {
    let (own, carriers): (Vec<_>, Vec<_>) =
        speakers(frame, packet).partition(|speaker| speaker.0 == "ntlmssp");
    let carrier = carriers.iter().find(|speaker| speaker.0 != "tcp");
    let texts = carrier.into_iter().chain(own.last());
    let texts = texts.map(|(_, info, layer)| text(*info, layer));
    let texts: Vec<String> = texts.filter(|text| !text.is_empty()).collect();
    out.push_str(&texts.join(", "));
}

fn text(info: LayerText, layer: &Layer) -> String {
    let mut text = String::new();
    info(layer, &mut text);
    text
}

/// The info text of the topmost layer that has one, behind what is remarkable about the segment that it came in.
fn info(frame: &[u8], packet: &Packet) -> String {
    let mut out = String::new();
    let mut texts = speakers(frame, packet);
    let Some((top, info, layer)) = texts.next() else {
        return out;
    };
    if top != "tcp"
        && let Some((_, _, segment)) = speakers(frame, packet).find(|speaker| speaker.0 == "tcp")
    {
        out = tcp::remarks(&segment);
        if top == "tls" && !out.is_empty() {
            out.push_str(", ");
        }
    }
    if top == "tcp" && !packet.begun.is_empty() {
        out = format!("{}{} ", tcp::remarks(&layer), packet.begun);
        out.push_str(tcp::PART_OF_MORE);
        return on_one_line(&out);
    }
    match (top, texts.next()) {
        ("eap", Some(("radius", info, layer))) => info(&layer, &mut out),
        ("ntlmssp", _) => authentication(frame, packet, &mut out),
        ("tls", _) => records(frame, packet, &mut out),
        _ => info(&layer, &mut out),
    }
    sealed_behind(frame, packet, &mut out);
    out.push_str(end::end(packet));
    on_one_line(&out)
}

/// A capture's text stays on its line, and is no longer than a line can be.
fn on_one_line(text: &str) -> String {
    const MOST: usize = 400;
    let mut line: String = text.chars().take(MOST).collect();
    if line.contains(char::is_control) {
        line = line
            .chars()
            .map(|c| if c.is_control() { '·' } else { c })
            .collect();
    }
    line
}
