//! Who talks to whom on a layer, how much, and when.
use super::ends::{self, Ends, Layer, address};
use super::{Reach, Statistic};
use crate::scan::{packed, unpacked};
use crate::show::catalogue::FieldId;
use crate::wire::{Address, Frame, NO_TIME, Packet, Wanted, sort_by_key};
use serde::{Deserialize, Serialize};
use std::collections::HashMap;

/// Beyond this new pairs are counted as one, without a name: a scan of the whole internet must not fill the memory.
const MOST: usize = 200_000;

type End = (Address, u16);

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
struct Pair {
    low: End,
    high: End,
    stream: u32,
}

#[derive(Clone, Copy, Debug, Serialize, Deserialize)]
struct Tally {
    /// Of what the lower end sends, and the higher.
    packets: [u64; 2],
    bytes: [u64; 2],
    /// Nanoseconds since 1970.
    first: i64,
    last: i64,
    /// Who sent first, and the number of that packet.
    opened: (usize, u32),
    /// Its place among all, in the order in which they began.
    order: u32,
}

/// What was counted: pairs in the order in which they began, and packets beyond.
type Counted = (Vec<(Pair, Tally)>, u64);

pub struct Conversations {
    layer: Layer,
    ends: Ends,
    /// So many pairs are kept apart.
    most: usize,
    found: HashMap<Pair, Tally>,
    /// Packets of pairs that were one too many.
    beyond: u64,
}

/// Two ends; A is the one that sent first.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Conversation {
    pub a: String,
    pub b: String,
    pub a_port: u16,
    pub b_port: u16,
    /// `tcp.stream` or `udp.stream`.
    pub stream: Option<u32>,
    pub packets_ab: f64,
    pub packets_ba: f64,
    pub bytes_ab: f64,
    pub bytes_ba: f64,
    /// Nanoseconds since 1970; nothing where no packet has a time.
    pub start: Option<i64>,
    pub duration_ns: f64,
    /// The number of its first packet.
    pub first: u32,
}

/// Addresses and ports gathered from a packet's spans, in order, until a layer's pair is whole.
#[derive(Default)]
struct Gathered {
    address: [Option<Address>; 2],
    port: [Option<u16>; 2],
    stream: Option<u32>,
}

impl Conversations {
    pub fn new(layer: Layer) -> Conversations {
        Conversations {
            layer,
            ends: ends::ends(layer),
            most: MOST,
            found: HashMap::new(),
            beyond: 0,
        }
    }

    fn tally(&mut self, frame: &Frame, gathered: &Gathered) {
        let [Some(source), Some(destination)] = gathered.address else {
            return;
        };
        let source = (source, gathered.port[0].unwrap_or(0));
        let destination = (destination, gathered.port[1].unwrap_or(0));
        let (from, low, high) = match source <= destination {
            true => (0, source, destination),
            false => (1, destination, source),
        };
        let stream = gathered.stream.unwrap_or(u32::MAX);
        let pair = Pair { low, high, stream };
        let order = self.found.len() as u32;
        if self.found.len() >= self.most && !self.found.contains_key(&pair) {
            self.beyond += 1;
            return;
        }
        let tally = self.found.entry(pair).or_insert(Tally {
            packets: [0; 2],
            bytes: [0; 2],
            first: i64::MAX,
            last: i64::MIN,
            opened: (from, frame.number),
            order,
        });
        tally.packets[from] += 1;
        tally.bytes[from] += u64::from(frame.original);
        if frame.time_ns != NO_TIME {
            tally.first = tally.first.min(frame.time_ns);
            tally.last = tally.last.max(frame.time_ns);
        }
    }

    fn merge(&mut self, pair: Pair, more: Tally) {
        let order = self.found.len() as u32;
        if let Some(tally) = self.found.get_mut(&pair) {
            tally.merge(&more);
        } else if self.found.len() < self.most {
            self.found.insert(pair, Tally { order, ..more });
        } else {
            self.beyond += more.packets.iter().sum::<u64>();
        }
    }
    fn in_order(&self) -> Vec<(&Pair, &Tally)> {
        let mut list: Vec<_> = self.found.iter().collect();
        sort_by_key(&mut list, |(_, tally)| tally.order);
        list
    }

    /// In the order in which they began.
    pub fn list(&self) -> Vec<Conversation> {
        self.in_order().into_iter().map(conversation).collect()
    }
}

impl Tally {
    fn merge(&mut self, later: &Tally) {
        for side in 0..2 {
            self.packets[side] += later.packets[side];
            self.bytes[side] += later.bytes[side];
        }
        self.first = self.first.min(later.first);
        self.last = self.last.max(later.last);
    }
}

fn conversation((pair, tally): (&Pair, &Tally)) -> Conversation {
    let (opener, first) = tally.opened;
    let (a, b) = match opener {
        0 => (pair.low, pair.high),
        _ => (pair.high, pair.low),
    };
    let side = |both: [u64; 2], from: usize| both[from] as f64;
    let timed = tally.first <= tally.last;
    Conversation {
        a: a.0.to_string(),
        b: b.0.to_string(),
        a_port: a.1,
        b_port: b.1,
        stream: Some(pair.stream).filter(|stream| *stream != u32::MAX),
        packets_ab: side(tally.packets, opener),
        packets_ba: side(tally.packets, 1 - opener),
        bytes_ab: side(tally.bytes, opener),
        bytes_ba: side(tally.bytes, 1 - opener),
        start: timed.then_some(tally.first),
        duration_ns: match timed {
            true => tally.last.saturating_sub(tally.first) as f64,
            false => 0.0,
        },
        first,
    }
}

impl Statistic for Conversations {
    fn want(&self, wanted: &mut Wanted) {
        for id in self.ends.fields() {
            wanted.add(id.protocol, id.field);
        }
    }
    fn reach(&self) -> Reach {
        Reach::of(self.ends.fields())
    }
    fn unbounded(&mut self) {
        self.most = usize::MAX;
    }

    fn count(&mut self, frame: &Frame, packet: &Packet) {
        let mut now = Gathered::default();
        for span in &packet.spans {
            // What an error message quotes is no traffic of its own.
            let layer = packet.layers.get(usize::from(span.layer));
            if layer.is_none_or(|layer| layer.depth > 0) {
                continue;
            }
            let id = FieldId::of(span);
            for side in 0..2 {
                if self.ends.address[side].contains(&id) {
                    now.address[side] = Some(address(packet, frame.bytes, span));
                    if !self.layer.has_ports() && side == 1 {
                        self.tally(frame, &std::mem::take(&mut now));
                    }
                }
                if self.ends.port[side].contains(&id) {
                    now.port[side] = Some(span.value as u16);
                }
            }
            // The stream's number comes behind the ports.
            if self.ends.stream.contains(&id) {
                now.stream = Some(span.value as u32);
                self.tally(frame, &now);
                now.stream = None;
            }
        }
    }
    fn take(&mut self) -> Vec<u8> {
        let list = self.in_order().into_iter();
        let list = list.map(|(pair, tally)| (*pair, *tally)).collect();
        let counted: Counted = (list, std::mem::take(&mut self.beyond));
        self.found.clear();
        packed(&counted)
    }
    fn add(&mut self, counted: &[u8]) {
        let (list, beyond): Counted = unpacked(counted).unwrap_or_default();
        self.beyond += beyond;
        for (pair, more) in list {
            self.merge(pair, more);
        }
    }
    fn held(&self) -> usize {
        self.found.len() * size_of::<(Pair, Tally)>()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn pair(number: u16) -> Pair {
        let end = |port| (Address::Ip4(1), port);
        Pair {
            low: end(number),
            high: end(number + 1),
            stream: u32::MAX,
        }
    }
    fn count(conversations: &mut Conversations, number: u16, frame: u32) {
        let tally = Tally {
            packets: [1, 0],
            bytes: [60, 0],
            first: i64::from(frame),
            last: i64::from(frame),
            opened: (0, frame),
            order: 0,
        };
        conversations.merge(pair(number), tally);
    }

    #[test]
    fn pairs_that_are_too_many_are_the_same_however_the_packets_are_cut() {
        let came = [5u16, 3, 9, 5, 1, 7, 3, 2, 5, 9, 9, 1]
            .into_iter()
            .zip(1u32..);
        for cut in 1..12 {
            let [mut whole, mut merged, mut part] = [3, 3, usize::MAX].map(|most| Conversations {
                most,
                ..Conversations::new(Layer::Tcp)
            });
            for (number, frame) in came.clone() {
                count(&mut whole, number, frame);
                count(&mut part, number, frame);
                if frame == cut {
                    merged.add(&part.take());
                }
            }
            merged.add(&part.take());
            assert_eq!(merged.list(), whole.list(), "cut at {cut}");
            assert_eq!(merged.beyond, whole.beyond);
        }
    }
}
