//! The values of every field in every group, packet by packet.
use super::groups::Key;
use crate::show::catalogue::FieldId;
use crate::wire::domain;
use crate::wire::{Frame, Kind, NO_TIME, Packet, Span};
use std::collections::{HashMap, HashSet};

/// Values of one series: a longer message is found by its beginning.
const MAX_VALUES: usize = 4_096;
/// Bytes of one value.
const MAX_BYTES: usize = 1_600;
/// Of all series together, in memory.
const MAX_MEMORY: usize = 192 << 20;

/// A number, and the IP identification of its packet, which tells packets that were sent twice.
#[derive(Clone, Copy, Debug)]
pub struct Sample {
    pub value: u64,
    pub ip_id: Option<u16>,
}

#[derive(Default)]
pub struct AllSeries {
    numbers: HashMap<(Key, FieldId), Vec<Sample>>,
    bytes: HashMap<(Key, FieldId), Vec<Vec<u8>>>,
    times: HashMap<Key, Vec<i64>>,
    memory: usize,
    ip_id: Vec<FieldId>,
}

impl AllSeries {
    pub fn count(&self) -> usize {
        self.numbers.len() + self.bytes.len() + self.times.len()
    }
    pub fn is_full(&self) -> bool {
        self.memory > MAX_MEMORY
    }
    pub fn add(&mut self, frame: &Frame, packet: &Packet, keys: &[Key]) {
        if self.is_full() {
            return;
        }
        if self.ip_id.is_empty() {
            let named = crate::show::catalogue::wireshark().get("ip.id");
            self.ip_id = named.map_or(vec![], |named| named.fields.clone());
        }
        let mut ids = packet
            .spans
            .iter()
            .filter(|span| self.ip_id.contains(&FieldId::of(span)));
        let ip_id = ids.next().map(|span| span.value as u16);
        if frame.time_ns != NO_TIME {
            for key in keys {
                let times = self.times.entry(*key).or_default();
                if times.len() < MAX_VALUES {
                    times.push(frame.time_ns);
                    self.memory += 8;
                }
            }
        }
        let mut seen = HashSet::new();
        for span in &packet.spans {
            if span.source == Span::WORKED_OUT || span.len == 0 {
                continue;
            }
            let id = FieldId::of(span);
            match id.info().kind {
                // Of a number that occurs several times, the first.
                Kind::Uint | Kind::Hex | Kind::Int | Kind::Flag if !seen.insert(id) => {}
                Kind::Uint | Kind::Hex | Kind::Int | Kind::Flag => {
                    let sample = Sample {
                        value: span.value,
                        ip_id,
                    };
                    self.add_number(keys, id, sample);
                }
                Kind::Bytes | Kind::Text | Kind::Ascii | Kind::Domain => {
                    self.add_bytes(keys, id, frame, packet, span);
                }
                _ => {}
            }
        }
    }
    fn add_number(&mut self, keys: &[Key], id: FieldId, sample: Sample) {
        for key in keys {
            let series = self.numbers.entry((*key, id)).or_default();
            if series.len() < MAX_VALUES {
                series.push(sample);
                self.memory += size_of::<Sample>();
            }
        }
    }
    fn add_bytes(
        &mut self,
        keys: &[Key],
        id: FieldId,
        frame: &Frame,
        packet: &Packet,
        span: &Span,
    ) {
        let bytes = match id.info().kind {
            Kind::Domain => {
                let source = packet.source(span.source, frame.bytes);
                let name = domain::parse(source, span.start as usize, span.value as usize);
                name.map_or(vec![], |name| name.text)
            }
            _ => packet.bytes(span, frame.bytes).to_vec(),
        };
        if bytes.len() > MAX_BYTES {
            return;
        }
        // What two hosts say to each other, and what goes to one port, is enough for messages.
        let wide = |key: &&Key| !matches!(key, Key::Source(..) | Key::Flags(..));
        for key in keys.iter().filter(wide) {
            let series = self.bytes.entry((*key, id)).or_default();
            if series.len() < MAX_VALUES {
                self.memory += bytes.len() + size_of::<Vec<u8>>();
                series.push(bytes.clone());
            }
        }
    }
    pub fn numbers(&self) -> Vec<(Key, FieldId, &[Sample])> {
        let mut all: Vec<_> = self
            .numbers
            .iter()
            .map(|((key, id), v)| (*key, *id, v.as_slice()))
            .collect();
        all.sort_by_key(|(key, id, _)| (*key, *id));
        all
    }
    pub fn bytes(&self) -> Vec<(Key, FieldId, &[Vec<u8>])> {
        let mut all: Vec<_> = self
            .bytes
            .iter()
            .map(|((key, id), v)| (*key, *id, v.as_slice()))
            .collect();
        all.sort_by_key(|(key, id, _)| (*key, *id));
        all
    }
    pub fn times(&self) -> Vec<(Key, &[i64])> {
        let mut all: Vec<_> = self
            .times
            .iter()
            .map(|(key, v)| (*key, v.as_slice()))
            .collect();
        all.sort_by_key(|(key, _)| *key);
        all
    }
}
