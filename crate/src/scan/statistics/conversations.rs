//! Who talks to whom on a layer, how much, and when.
use super::{Statistic, named};
use crate::show::catalogue::FieldId;
use crate::wire::{Address, Frame, Kind, NO_TIME, Packet, Span, Wanted};
use serde::{Deserialize, Serialize};
use std::collections::HashMap;

#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum Layer {
    Ethernet,
    Ipv4,
    Ipv6,
    Tcp,
    Udp,
}

/// Beyond this new pairs are counted as one, without a name: a scan of the whole internet must not fill the memory.
const MOST: usize = 200_000;

type End = (Address, u16);

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
struct Pair {
    low: End,
    high: End,
    stream: u32,
}

#[derive(Clone, Copy, Debug)]
struct Tally {
    /// Of what the lower end sends, and the higher.
    packets: [u64; 2],
    bytes: [u64; 2],
    /// Nanoseconds since 1970.
    first: i64,
    last: i64,
    /// Who sent first, and the number of that packet.
    opened: (usize, u32),
}

/// The fields that say who an end is.
struct Ends {
    address: [Vec<FieldId>; 2],
    port: [&'static [FieldId]; 2],
    stream: &'static [FieldId],
}

pub struct Conversations {
    layer: Layer,
    ends: Ends,
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

fn ends(layer: Layer) -> Ends {
    let both = |names: &[&str]| -> Vec<FieldId> {
        let ids = names.iter().flat_map(|name| named(name));
        ids.copied().collect()
    };
    let (sources, destinations): (&[&str], &[&str]) = match layer {
        Layer::Ethernet => (&["eth.src"], &["eth.dst"]),
        Layer::Ipv4 => (&["ip.src"], &["ip.dst"]),
        Layer::Ipv6 => (&["ipv6.src"], &["ipv6.dst"]),
        Layer::Tcp | Layer::Udp => (&["ip.src", "ipv6.src"], &["ip.dst", "ipv6.dst"]),
    };
    let (port, stream): ([&'static [FieldId]; 2], _) = match layer {
        Layer::Tcp => (
            [named("tcp.srcport"), named("tcp.dstport")],
            named("tcp.stream"),
        ),
        Layer::Udp => (
            [named("udp.srcport"), named("udp.dstport")],
            named("udp.stream"),
        ),
        _ => ([&[], &[]], &[] as &[FieldId]),
    };
    Ends {
        address: [both(sources), both(destinations)],
        port,
        stream,
    }
}

/// The address that a span holds.
fn address(packet: &Packet, frame: &[u8], span: &Span) -> Address {
    match FieldId::of(span).info().kind {
        Kind::Mac => Address::Mac(span.value),
        Kind::Ip4 => Address::Ip4(span.value as u32),
        Kind::Ip6 => match packet.bytes(span, frame).try_into() {
            Ok(bytes) => Address::Ip6(bytes),
            Err(_) => Address::None,
        },
        _ => Address::None,
    }
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
            ends: ends(layer),
            found: HashMap::new(),
            beyond: 0,
        }
    }

    fn has_ports(&self) -> bool {
        matches!(self.layer, Layer::Tcp | Layer::Udp)
    }

    fn add(&mut self, frame: &Frame, gathered: &Gathered) {
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
        if self.found.len() >= MOST && !self.found.contains_key(&pair) {
            self.beyond += 1;
            return;
        }
        let tally = self.found.entry(pair).or_insert(Tally {
            packets: [0; 2],
            bytes: [0; 2],
            first: i64::MAX,
            last: i64::MIN,
            opened: (from, frame.number),
        });
        tally.packets[from] += 1;
        tally.bytes[from] += u64::from(frame.original);
        if frame.time_ns != NO_TIME {
            tally.first = tally.first.min(frame.time_ns);
            tally.last = tally.last.max(frame.time_ns);
        }
    }

    pub fn merge(&mut self, later: Conversations) {
        self.beyond += later.beyond;
        for (pair, more) in later.found {
            if self.found.len() >= MOST && !self.found.contains_key(&pair) {
                self.beyond += more.packets.iter().sum::<u64>();
                continue;
            }
            let mut fresh = false;
            let tally = self.found.entry(pair).or_insert_with(|| {
                fresh = true;
                more
            });
            if fresh {
                continue;
            }
            for side in 0..2 {
                tally.packets[side] += more.packets[side];
                tally.bytes[side] += more.bytes[side];
            }
            tally.first = tally.first.min(more.first);
            tally.last = tally.last.max(more.last);
        }
    }

    /// In the order in which they began.
    pub fn list(&self) -> Vec<Conversation> {
        let mut list: Vec<Conversation> = self.found.iter().map(conversation).collect();
        list.sort_by_key(|found| (found.first, found.stream));
        list
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
        let addresses = self.ends.address.iter().flatten();
        let ports = self.ends.port.iter().copied().flatten();
        for id in addresses.chain(ports).chain(self.ends.stream) {
            wanted.add(id.protocol, id.field);
        }
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
                    if !self.has_ports() && side == 1 {
                        self.add(frame, &std::mem::take(&mut now));
                    }
                }
                if self.ends.port[side].contains(&id) {
                    now.port[side] = Some(span.value as u16);
                }
            }
            // The stream's number comes behind the ports.
            if self.ends.stream.contains(&id) {
                now.stream = Some(span.value as u32);
                self.add(frame, &now);
                now.stream = None;
            }
        }
    }
}
