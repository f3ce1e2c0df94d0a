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

/// The sender's own count of a packet.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Order {
    /// Which of `ORDERS` it is.
    by: u8,
    at: u32,
}

/// What senders count their packets by; of each packet the first that it has.
const ORDERS: [&str; 3] = ["icmp.seq", "tcp.seq_raw", "rtp.seq"];

/// What packets say, in the order in which their sender counted them and each once, and the field of that order: none where they came in it.
pub fn in_order<T>(
    parts: impl Iterator<Item = (Option<Order>, T)>,
) -> Option<(Vec<T>, &'static str)> {
    let parts: Option<Vec<(Order, T)>> = parts.map(|(order, part)| Some((order?, part))).collect();
    let mut parts = parts?;
    let by = parts.first()?.0.by;
    let alike = parts.iter().all(|(order, _)| order.by == by);
    if !alike || parts.is_sorted_by_key(|(order, _)| *order) {
        return None;
    }
    parts.sort_by_key(|(order, _)| *order);
    parts.dedup_by_key(|(order, _)| *order);
    let name = ORDERS.get(usize::from(by))?;
    Some((parts.into_iter().map(|(_, part)| part).collect(), name))
}

/// A number, and what its packet says beside it.
#[derive(Clone, Copy, Debug)]
pub struct Sample {
    pub value: u64,
    /// The IP identification, which tells packets that were sent twice.
    pub ip_id: Option<u16>,
    pub order: Option<Order>,
}

/// Bytes of one packet, and the sender's own count.
#[derive(Clone, Debug)]
pub struct Part {
    pub bytes: Vec<u8>,
    pub order: Option<Order>,
}

/// A field, or some bytes of an address.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Place {
    pub field: FieldId,
    /// Offset and length.
    slice: Option<(u8, u8)>,
}
impl Place {
    fn whole(field: FieldId) -> Place {
        Place { field, slice: None }
    }
    /// As a recipe says it: `ip.dst[3:1]`.
    pub fn name(&self) -> String {
        let name = self.field.info().filter_name();
        match self.slice {
            Some((start, len)) => format!("{name}[{start}:{len}]"),
            None => name,
        }
    }
    pub fn is_bytes(&self) -> bool {
        self.slice.is_some()
    }
    pub fn bits(&self) -> u32 {
        self.slice.map_or_else(
            || u32::from(self.field.info().bits),
            |(_, len)| 8 * u32::from(len),
        )
    }
}

/// The bytes of an address that a sender may choose: offsets and lengths.
fn choosable(kind: Kind) -> &'static [(u8, u8)] {
    match kind {
        Kind::Ip4 => &[(3, 1), (2, 1)],
        Kind::Mac => &[(5, 1), (0, 1)],
        Kind::Ip6 => &[(15, 1), (14, 2)],
        _ => &[],
    }
}

#[derive(Default)]
pub struct AllSeries {
    numbers: HashMap<(Key, Place), Vec<Sample>>,
    bytes: HashMap<(Key, FieldId), Vec<Part>>,
    times: HashMap<Key, Vec<i64>>,
    memory: usize,
    beside: Option<Beside>,
}

/// The fields that are read beside every value.
#[derive(Clone)]
struct Beside {
    ip_id: Vec<FieldId>,
    orders: [Vec<FieldId>; ORDERS.len()],
}
impl Beside {
    fn new() -> Beside {
        let named = |name: &str| {
            let named = crate::show::catalogue::wireshark().get(name);
            named.map_or(vec![], |named| named.fields.clone())
        };
        Beside {
            ip_id: named("ip.id"),
            orders: ORDERS.map(named),
        }
    }
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
        let beside = self.beside.get_or_insert_with(Beside::new).clone();
        let value = |fields: &[FieldId]| {
            let mut spans = packet.spans.iter();
            spans
                .find(|span| fields.contains(&FieldId::of(span)))
                .map(|span| span.value)
        };
        let ip_id = value(&beside.ip_id).map(|id| id as u16);
        let mut orders = (0u8..).zip(&beside.orders);
        let order =
            orders.find_map(|(by, fields)| value(fields).map(|at| Order { by, at: at as u32 }));
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
                        order,
                    };
                    self.add_number(keys, Place::whole(id), sample);
                }
                kind @ (Kind::Mac | Kind::Ip4 | Kind::Ip6) => {
                    if !seen.insert(id) {
                        continue;
                    }
                    for (start, len) in choosable(kind) {
                        let range = usize::from(*start)..usize::from(start + len);
                        let Some(bytes) = packet.bytes(span, frame.bytes).get(range) else {
                            continue;
                        };
                        let value = bytes.iter().fold(0, |v, byte| v << 8 | u64::from(*byte));
                        let place = Place {
                            field: id,
                            slice: Some((*start, *len)),
                        };
                        let sample = Sample {
                            value,
                            ip_id,
                            order,
                        };
                        self.add_number(keys, place, sample);
                    }
                }
                Kind::Bytes | Kind::Text | Kind::Ascii | Kind::Domain => {
                    self.add_bytes(keys, id, order, (frame, packet, span));
                }
                _ => {}
            }
        }
    }
    fn add_number(&mut self, keys: &[Key], place: Place, sample: Sample) {
        // Addresses are what most groups have in common.
        let open = |key: &&Key| !place.is_bytes() || key.has_open_addresses();
        for key in keys.iter().filter(open) {
            let series = self.numbers.entry((*key, place)).or_default();
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
        order: Option<Order>,
        (frame, packet, span): (&Frame, &Packet, &Span),
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
                self.memory += bytes.len() + size_of::<Part>();
                series.push(Part {
                    bytes: bytes.clone(),
                    order,
                });
            }
        }
    }
    pub fn numbers(&self) -> Vec<(Key, Place, &[Sample])> {
        let mut all: Vec<_> = self
            .numbers
            .iter()
            .map(|((key, id), v)| (*key, *id, v.as_slice()))
            .collect();
        all.sort_by_key(|(key, id, _)| (*key, *id));
        all
    }
    pub fn bytes(&self) -> Vec<(Key, FieldId, &[Part])> {
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
