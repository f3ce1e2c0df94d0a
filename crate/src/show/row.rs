//! One packet as a row of the list.
use super::color::color;
use crate::protocols::{ALL, tcp};
use crate::wire::{Frame, Layer, LayerText, NO_TIME, Packet};
use serde::Serialize;

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
    pub protocol: &'static str,
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
        protocol: protocol(packet),
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
    ("RTSP", "SDP", "RTSP/SDP"),
    ("SIP", "SDP", "SIP/SDP"),
    ("SMTP", "IMF", "SMTP/IMF"),
];

/// The topmost protocol that is not quoted and has a name for the column.
pub fn protocol(packet: &Packet) -> &'static str {
    let own = packet.layers.iter().rev().filter(|l| l.depth == 0);
    let columns = own.map(|l| ALL[usize::from(l.protocol)].column);
    let mut columns = columns.filter(|c| !c.is_empty());
    let (Some(top), below) = (columns.next(), columns.next()) else {
        return "";
    };
    let joined = TOGETHER.iter().find(|t| (Some(t.0), t.1) == (below, top));
    joined.map_or(top, |t| t.2)
}

/// What Scapy counts a packet as when it sums up a list: the first of these that it holds.
pub fn transport(packet: &Packet) -> &'static str {
    let holds = |name: &str| {
        let mut layers = packet.layers.iter();
        layers.any(|l| ALL[usize::from(l.protocol)].name == name)
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
    let layers = packet.layers.iter().enumerate().rev();
    let own = layers.filter(|(_, layer)| layer.depth == 0);
    own.filter_map(move |(index, layer)| {
        let protocol = ALL[usize::from(layer.protocol)];
        let index = index as u8;
        let layer = Layer {
            packet,
            frame,
            index,
        };
        protocol.info.map(|info| (protocol.filter, info, layer))
    })
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
    match (top, texts.next()) {
        ("eap", Some(("radius", info, layer))) => info(&layer, &mut out),
        // Authentication stands behind the message that it is a part of.
        ("ntlmssp", Some((carrier, message, carried))) if carrier != "tcp" => {
            message(&carried, &mut out);
            out.push_str(", ");
            info(&layer, &mut out);
        }
        _ => info(&layer, &mut out),
    }
    // A capture's text stays on its line, and is no longer than a line can be.
    const MOST: usize = 400;
    let mut line: String = out.chars().take(MOST).collect();
    if line.contains(char::is_control) {
        line = line
            .chars()
            .map(|c| if c.is_control() { '·' } else { c })
            .collect();
    }
    line
}
