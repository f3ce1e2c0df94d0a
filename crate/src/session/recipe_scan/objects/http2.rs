//! Bodies of HTTP/2 messages (RFC 9113 §6.1), as they came: the data frames of a stream, one behind the other.
use super::super::named::Named;
use super::super::segments::Turn;
use super::{Object, http};
use crate::recipe::place::Place;
use crate::wire::{Address, Frame, Packet, Span, Wanted};
use std::collections::BTreeMap;

pub struct Http2 {
    connection: Named,
    stream: Named,
    name: Named,
    value: Named,
    data: Named,
    /// By the numbers of connection and stream.
    exchanges: BTreeMap<(u64, u64), Exchange>,
    /// Bytes in memory.
    size: usize,
}

/// A request and its response.
#[derive(Default)]
struct Exchange {
    /// Who asks, and for what.
    client: Option<(Address, u16)>,
    path: Vec<u8>,
    /// What the client sends, and the server.
    bodies: [Turn; 2],
}

impl Http2 {
    pub fn new() -> Http2 {
        Http2 {
            connection: Named::new("tcp.stream"),
            stream: Named::new("http2.streamid"),
            name: Named::new("http2.header.name"),
            value: Named::new("http2.header.value"),
            data: Named::new("http2.data.data"),
            exchanges: BTreeMap::new(),
            size: 0,
        }
    }
    pub fn want(&self, wanted: &mut Wanted) {
        for named in [
            &self.connection,
            &self.stream,
            &self.name,
            &self.value,
            &self.data,
        ] {
            named.want(wanted);
        }
    }
    /// Adds a packet; gives how many bytes are held.
    pub fn add(&mut self, frame: &Frame, packet: &Packet) -> usize {
        let Some(connection) = self.connection.value(packet) else {
            return self.size;
        };
        let source = (packet.ends.source, packet.ends.source_port);
        let (mut stream, mut is_path) = (0, false);
        for span in &packet.spans {
            if self.stream.has(span) {
                stream = span.value;
            } else if self.name.has(span) {
                is_path = packet.bytes(span, frame.bytes) == b":path";
            } else if self.value.has(span) && is_path {
                let asked = self.exchanges.entry((connection, stream)).or_default();
                asked.client = Some(source);
                asked.path = packet.bytes(span, frame.bytes).to_vec();
            } else if self.data.has(span) && span.len > 0 {
                self.size += span.len as usize + size_of::<Place>();
                let sent = self.exchanges.entry((connection, stream)).or_default();
                sent.add(source, frame, packet, span);
            }
        }
        self.size
    }
    /// Bodies of requests and of responses, each called what was asked for.
    pub fn take(&mut self) -> Vec<Object> {
        let exchanges = std::mem::take(&mut self.exchanges).into_values();
        let objects = exchanges.flat_map(|exchange| {
            let name = http::last_part(&exchange.path);
            let bodies = exchange.bodies.into_iter().rev();
            bodies
                .filter(|turn| !turn.bytes.is_empty())
                .map(move |turn| Object {
                    name: name.clone(),
                    protocol: "http",
                    turn,
                    extent: None,
                })
        });
        objects.collect()
    }
}

impl Exchange {
    fn add(&mut self, source: (Address, u16), frame: &Frame, packet: &Packet, span: &Span) {
        // What answers to a request that was not seen comes of a server.
        let side = usize::from(self.client != Some(source));
        let bytes = packet.bytes(span, frame.bytes);
        let turn = &mut self.bodies[side];
        turn.side = side;
        turn.bytes.extend_from_slice(bytes);
        turn.places.push(Place::of(frame.number, span));
    }
}
