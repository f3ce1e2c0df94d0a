//! What the two ends of one TCP or UDP stream said to each other, in order.
mod assembly;

use super::{Mergeable, Scan, packed, unpacked};
use crate::protocols::wanted_none;
use crate::show::catalogue::{FieldId, fields_of};
use crate::wire::{Frame, NO_TIME, Packet, Span, Wanted};
use assembly::{Assembly, Segment};
use serde::{Deserialize, Serialize};

pub use assembly::{Followed, Piece};

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum Transport {
    Tcp,
    Udp,
    /// What a TCP stream carries under TLS, in clear.
    Tls,
}

pub struct FollowScan {
    stream: u32,
    transport: Transport,
    fields: Fields,
    wanted: Wanted,
    /// What the packets looked at brought; whoever takes them empties it.
    segments: Vec<Segment>,
    assembly: Assembly,
}

struct Fields {
    stream: &'static [FieldId],
    sequence: &'static [FieldId],
    syn: &'static [FieldId],
    payload: &'static [FieldId],
}

impl Transport {
    /// The display filter that a stream's packets pass.
    pub fn filter(self, stream: u32) -> String {
        match self {
            Transport::Tcp | Transport::Tls => format!("tcp.stream == {stream}"),
            Transport::Udp => format!("udp.stream == {stream}"),
        }
    }
    fn fields(self) -> Fields {
        match self {
            Transport::Tcp => Fields {
                stream: fields_of("tcp.stream"),
                sequence: fields_of("tcp.seq_raw"),
                syn: fields_of("tcp.flags.syn"),
                payload: fields_of("tcp.payload"),
            },
            // Records are read in order.
            Transport::Tls => Fields {
                stream: fields_of("tcp.stream"),
                sequence: &[],
                syn: &[],
                payload: fields_of("tls.app_data.decrypted"),
            },
            Transport::Udp => Fields {
                stream: fields_of("udp.stream"),
                sequence: &[],
                syn: &[],
                payload: fields_of("udp.payload"),
            },
        }
    }
}

impl FollowScan {
    pub fn new(transport: Transport, stream: u32) -> FollowScan {
        let fields = transport.fields();
        let mut wanted = wanted_none();
        let all = [fields.stream, fields.sequence, fields.syn, fields.payload];
        for id in all.into_iter().flatten() {
            wanted.add(id.protocol, id.field);
        }
        FollowScan {
            stream,
            transport,
            fields,
            wanted,
            segments: vec![],
            assembly: Assembly::default(),
        }
    }
    /// Puts together what was found so far; false where more would change nothing.
    pub fn settle(&mut self) -> bool {
        let assembly = &mut self.assembly;
        self.segments.drain(..).all(|segment| assembly.add(segment))
    }
    /// What is in order already, where that is not more than `most` bytes.
    pub fn so_far(&self, most: usize) -> Option<Followed> {
        self.assembly.so_far(most)
    }
    pub fn finish(mut self) -> Followed {
        self.settle();
        self.assembly.finish()
    }

    fn segment(&self, frame: &Frame, packet: &Packet) -> Option<Segment> {
        let first = |ids: &[FieldId], layer: Option<u8>| -> Option<&Span> {
            let mut spans = packet.spans.iter();
            spans.find(|s| ids.contains(&FieldId::of(s)) && layer.is_none_or(|l| l == s.layer))
        };
        let stream = first(self.fields.stream, None)?;
        // What an error message quotes was said elsewhere.
        let quoted = packet
            .layers
            .get(usize::from(stream.layer))
            .is_none_or(|l| l.depth > 0);
        if stream.value != u64::from(self.stream) || quoted {
            return None;
        }
        let layer = Some(stream.layer);
        let of_payload = |span: &&Span| {
            let own = self.transport == Transport::Tls || span.layer == stream.layer;
            own && self.fields.payload.contains(&FieldId::of(span))
        };
        let payload = packet.spans.iter().filter(of_payload);
        let syn = first(self.fields.syn, layer).is_some_and(|span| span.value != 0);
        let ends = &packet.ends;
        Some(Segment {
            packet: frame.number,
            time_ns: Some(frame.time_ns).filter(|time| *time != NO_TIME),
            ends: [
                (ends.source, ends.source_port),
                (ends.destination, ends.destination_port),
            ],
            sequence: first(self.fields.sequence, layer).map(|span| (span.value as u32, syn)),
            bytes: payload
                .flat_map(|span| packet.bytes(span, frame.bytes))
                .copied()
                .collect(),
        })
    }
}

impl Scan for FollowScan {
    fn wanted(&self) -> &Wanted {
        &self.wanted
    }
    fn packet(&mut self, frame: &Frame, packet: &Packet) -> bool {
        self.segments.extend(self.segment(frame, packet));
        true
    }
}

impl Mergeable for FollowScan {
    fn answer(&mut self) -> Vec<u8> {
        packed(&std::mem::take(&mut self.segments))
    }
    fn merge(&mut self, answer: &[u8]) -> bool {
        self.segments = unpacked(answer).unwrap_or_default();
        self.settle()
    }
}
