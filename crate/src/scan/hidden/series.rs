//! The values of every field in every group, packet by packet.
use super::found::Found;
use super::groups::{Group, Key};
use super::place::Place;
use super::{bytes, numbers, timing};
use crate::scan::uncovered;
use crate::show::catalogue::{FieldId, fields_of};
use crate::wire::domain;
use crate::wire::{Frame, Kind, NO_TIME, Packet, Span, sort_by, sort_by_key};
use std::collections::{HashMap, HashSet};

/// Values of one series: a longer message is found by its beginning.
const MAX_VALUES: usize = 4_096;
/// Bytes of one value.
const MAX_BYTES: usize = 1_600;
/// Of all series together, in memory.
const MAX_MEMORY: usize = 192 << 20;
/// Lengths at which a series is read while it grows, so that what it says is told early; then at its end.
const RIPE: [usize; 3] = [64, 512, MAX_VALUES];

/// The sender's own count of a packet.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Order {
    /// Which of `ORDERS` it is.
    by: u8,
    at: u32,
}

/// What senders count their packets by; of each packet the first that it has.
const ORDERS: [&str; 3] = ["icmp.seq", "tcp.seq_raw", "rtp.seq"];

/// Fields that say of which kind a packet is, and whose.
const KINDS: [&str; 10] = [
    "ip.proto",
    "ipv6.nxt",
    "eth.type",
    "ip.src",
    "ipv6.src",
    "eth.src",
    "icmp.type",
    "icmpv6.type",
    "tcp.flags",
    "udp.dstport",
];

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
    sort_by_key(&mut parts, |(order, _)| *order);
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

/// A series by its group and place.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Id {
    Times(Key),
    Numbers(Key, Place),
    Bytes(Key, Place),
}

impl Id {
    pub fn key(&self) -> Key {
        match self {
            Id::Times(key) | Id::Numbers(key, _) | Id::Bytes(key, _) => *key,
        }
    }
}

#[derive(Default)]
pub struct AllSeries {
    numbers: HashMap<(Key, Place), Vec<Sample>>,
    bytes: HashMap<(Key, Place), Vec<Part>>,
    times: HashMap<Key, Vec<i64>>,
    ripe: Vec<Id>,
    memory: usize,
    known: Option<Known>,
}

/// The fields that are looked at beside every value, and in groups of several kinds.
struct Known {
    ip_id: &'static [FieldId],
    orders: [&'static [FieldId]; ORDERS.len()],
    kinds: HashSet<FieldId>,
}
impl Known {
    fn new() -> Known {
        Known {
            ip_id: fields_of("ip.id"),
            orders: ORDERS.map(fields_of),
            kinds: KINDS.into_iter().flat_map(fields_of).copied().collect(),
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
    /// Series that grew to a length at which they are read.
    pub fn take_ripe(&mut self) -> Vec<Id> {
        std::mem::take(&mut self.ripe)
    }
    /// Those that have grown since they were read last, in the order of their groups.
    pub fn unread(&self) -> Vec<Id> {
        let open = |len: usize| !RIPE.contains(&len);
        let times = self.times.iter().filter(|(_, v)| open(v.len()));
        let numbers = self.numbers.iter().filter(|(_, v)| open(v.len()));
        let bytes = self.bytes.iter().filter(|(_, v)| open(v.len()));
        let times = times.map(|(key, _)| Id::Times(*key));
        let numbers = numbers.map(|((key, place), _)| Id::Numbers(*key, *place));
        let bytes = bytes.map(|((key, place), _)| Id::Bytes(*key, *place));
        let mut all: Vec<Id> = times.chain(numbers).chain(bytes).collect();
        sort_by(&mut all, Ord::cmp);
        all
    }
    /// Reads a series in every way.
    pub fn read(&self, id: &Id, group: &Group) -> Found {
        let mut found = Found::default();
        match id {
            Id::Times(key) => {
                if let Some(times) = self.times.get(key) {
                    timing::read(group, times, &mut found);
                }
            }
            Id::Numbers(key, place) => {
                if let Some(samples) = self.numbers.get(&(*key, *place)) {
                    numbers::series(group, *place, samples, &mut found);
                }
            }
            Id::Bytes(key, place) => {
                if let Some(parts) = self.bytes.get(&(*key, *place)) {
                    bytes::read(group, *place, parts, &mut found);
                }
            }
        }
        found
    }
    pub fn add(&mut self, frame: &Frame, packet: &Packet, keys: &[Key]) {
        if self.is_full() {
            return;
        }
        // Put back at the end.
        let known = self.known.take().unwrap_or_else(Known::new);
        self.add_all(frame, packet, keys, &known);
        self.known = Some(known);
    }
    fn add_all(&mut self, frame: &Frame, packet: &Packet, keys: &[Key], known: &Known) {
        let value = |fields: &[FieldId]| {
            let mut spans = packet.spans.iter();
            spans
                .find(|span| fields.contains(&FieldId::of(span)))
                .map(|span| span.value)
        };
        let ip_id = value(known.ip_id).map(|id| id as u16);
        let mut orders = (0u8..).zip(&known.orders);
        let order =
            orders.find_map(|(by, fields)| value(fields).map(|at| Order { by, at: at as u32 }));
        self.add_time(keys, frame.time_ns);
        let single: Vec<Key> = keys.iter().copied().filter(|key| !key.is_mixed()).collect();
        let mut seen = HashSet::new();
        for span in &packet.spans {
            if span.source == Span::WORKED_OUT || span.len == 0 {
                continue;
            }
            let id = FieldId::of(span);
            let keys = if known.kinds.contains(&id) {
                keys
            } else {
                single.as_slice()
            };
            match id.info().kind {
                // Of a number that occurs several times, the first.
                Kind::Uint | Kind::Hex | Kind::Int | Kind::Flag if !seen.insert(id) => {}
                Kind::Uint | Kind::Hex | Kind::Int | Kind::Flag => {
                    let value = span.value;
                    let sample = Sample {
                        value,
                        ip_id,
                        order,
                    };
                    self.add_number(keys, Place::Field(id), sample);
                }
                kind @ (Kind::Mac | Kind::Eui64 | Kind::Ip4 | Kind::Ip6) => {
                    if !seen.insert(id) {
                        continue;
                    }
                    let bytes = packet.bytes(span, frame.bytes);
                    for (start, len) in Place::parts_of(kind) {
                        let range = usize::from(*start)..usize::from(start + len);
                        let Some(part) = bytes.get(range) else {
                            continue;
                        };
                        let value = part.iter().fold(0, |v, byte| v << 8 | u64::from(*byte));
                        let sample = Sample {
                            value,
                            ip_id,
                            order,
                        };
                        self.add_number(keys, Place::Slice(id, *start, *len), sample);
                    }
                    if kind == Kind::Ip6 {
                        self.add_bytes(keys, Place::Slice(id, 0, 16), order, bytes);
                    }
                }
                Kind::Domain => {
                    let source = packet.source(span.source, frame.bytes);
                    let name = domain::parse(source, span.start as usize, span.value as usize);
                    let name = name.map_or(vec![], |name| name.text);
                    self.add_bytes(keys, Place::Field(id), order, &name);
                }
                Kind::Bytes | Kind::Text | Kind::Ascii => {
                    let bytes = packet.bytes(span, frame.bytes);
                    self.add_bytes(keys, Place::Field(id), order, bytes);
                }
                _ => {}
            }
        }
        for range in uncovered(frame, packet) {
            let bytes = frame.bytes.get(range).unwrap_or(&[]);
            self.add_bytes(&single, Place::Uncovered, order, bytes);
        }
    }
    fn add_time(&mut self, keys: &[Key], time: i64) {
        if time == NO_TIME {
            return;
        }
        for key in keys {
            let times = self.times.entry(*key).or_default();
            if times.len() < MAX_VALUES {
                times.push(time);
                self.memory += 8;
                if RIPE.contains(&times.len()) {
                    self.ripe.push(Id::Times(*key));
                }
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
                if RIPE.contains(&series.len()) {
                    self.ripe.push(Id::Numbers(*key, place));
                }
            }
        }
    }
    fn add_bytes(&mut self, keys: &[Key], place: Place, order: Option<Order>, bytes: &[u8]) {
        if bytes.len() > MAX_BYTES {
            return;
        }
        for key in keys.iter().filter(|key| key.has_messages()) {
            let series = self.bytes.entry((*key, place)).or_default();
            if series.len() < MAX_VALUES {
                self.memory += bytes.len() + size_of::<Part>();
                series.push(Part {
                    bytes: bytes.to_vec(),
                    order,
                });
                if RIPE.contains(&series.len()) {
                    self.ripe.push(Id::Bytes(*key, place));
                }
            }
        }
    }
}
