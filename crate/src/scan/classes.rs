//! What packets have in common, kept once: their kind (layers, flags, types) and their flow (addresses, ports, streams).
//!
//! Both are made of the spans that dissecting a packet gave, all of them, so that a tunnel's inner addresses and a quoted
//! packet's ports are there as well. A test of a filter that looks at nothing else is asked once a class, by the filter's own
//! evaluation or, where it only compares numbers, on the words themselves, and holds for all packets of the class.
use super::keys::Keys;
use super::known::{self, Known};
use super::words::{self, Asked, Words};
use crate::capture::Column;
use crate::filter::Ranges;
use crate::show::row;
use crate::wire::{Ends, Frame, Packet, Wanted};
use std::collections::BTreeMap;

/// The kind of packets whose kinds are too many to number.
pub const NO_KIND: u16 = u16::MAX;

/// A class a packet, and the classes.
pub struct Classes {
    known: &'static Known,
    kinds: Keys,
    flows: Keys,
    counts: Vec<Count>,
    /// Packets without a kind, by their names in the counts.
    uncounted: BTreeMap<(&'static str, &'static str), u32>,
    kind: Column<u16>,
    flow: Column<u32>,
    /// Reused from packet to packet.
    words: Words,
}

/// How many packets there are of a kind, and what they count as.
#[derive(Clone, Copy)]
struct Count {
    /// By the name in the protocol column.
    topmost: &'static str,
    /// As Scapy sums up a list of packets.
    transport: &'static str,
    packets: u32,
}

impl Default for Classes {
    fn default() -> Self {
        Classes {
            known: known::known(),
            kinds: Keys::default(),
            flows: Keys::default(),
            counts: vec![],
            uncounted: BTreeMap::new(),
            kind: Column::default(),
            flow: Column::default(),
            words: Words::default(),
        }
    }
}

impl Classes {
    /// The fields that classes are made of.
    pub fn wanted(&self) -> &'static Wanted {
        &self.known.wanted
    }
    pub fn len(&self) -> usize {
        self.kind.len()
    }
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }
    /// Adds a packet, of which at least the wanted fields are noted. `near` is where a flow stands that is likely its own,
    /// and becomes that of its own.
    pub fn push(&mut self, frame: &Frame, packet: &Packet, near: &mut u32) {
        let fits = self.words.fill(self.known, frame, packet);
        let kind = if fits { self.kind_of(packet) } else { NO_KIND };
        self.kind.push(kind);
        self.flow
            .push(self.flows.number_near(near, &self.words.flow));
        match self.counts.get_mut(usize::from(kind)) {
            Some(count) => count.packets += 1,
            None => {
                let names = (row::protocol(packet), row::transport(packet));
                *self.uncounted.entry(names).or_default() += 1;
            }
        }
    }
    fn kind_of(&mut self, packet: &Packet) -> u16 {
        // Full: those that are not known yet stay without a number.
        if self.kinds.len() >= usize::from(NO_KIND) {
            return NO_KIND;
        }
        let (number, new) = self.kinds.number(&self.words.kind);
        if new {
            self.counts.push(Count {
                topmost: row::protocol(packet),
                transport: row::transport(packet),
                packets: 0,
            });
        }
        number as u16
    }

    /// Names of protocols, each as the column shows it and as Scapy counts it, with their packets.
    pub fn counts(&self) -> impl Iterator<Item = (&'static str, &'static str, u32)> {
        let kinds = self.counts.iter();
        let kinds = kinds.map(|c| (c.topmost, c.transport, c.packets));
        let others = self.uncounted.iter();
        kinds.chain(others.map(|((topmost, transport), packets)| (*topmost, *transport, *packets)))
    }
    pub fn kinds(&self) -> &Column<u16> {
        &self.kind
    }
    pub fn flows(&self) -> &Column<u32> {
        &self.flow
    }
    /// Gives each kind's packet, of which only layers and fields of kinds are there.
    pub fn each_kind(&self, each: &mut dyn FnMut(&Packet)) {
        let mut packet = Packet::default();
        for kind in 0..self.kinds.len() {
            self.read_kind(kind as u32, &mut packet);
            each(&packet);
        }
    }
    /// Gives each flow's packet with what is asked of it, or none where it is not wholly known.
    pub fn each_flow(&self, asked: &Asked, each: &mut dyn FnMut(Option<&Packet>)) {
        let mut packet = Packet::default();
        for words in self.flows.iter() {
            each(words::read(words, Some(asked), &mut packet).then_some(&packet));
        }
    }
    /// Says of each flow whether its values lie so, or nothing where they are not wholly known.
    pub fn each_within(&self, ranges: &Ranges, mut each: impl FnMut(Option<bool>)) {
        let names: Vec<u64> = ranges.fields.iter().map(|id| words::name(*id)).collect();
        for words in self.flows.iter() {
            each(words::values(words, &names).map(|values| ranges.pass(values)));
        }
    }
    /// Gives the ends of each flow's packets.
    pub fn each_ends(&self, each: &mut dyn FnMut(&Ends)) {
        for words in self.flows.iter() {
            each(&words::ends(words));
        }
    }
    /// Whether each packet's kind, or flow, has all that its packets have of such fields.
    pub fn has_all_kinds(&self) -> bool {
        self.uncounted.is_empty()
    }
    pub fn has_all_flows(&self) -> bool {
        self.flows.iter().all(words::is_complete)
    }
    /// Makes a packet of a kind, or of a flow: as far as their fields go it is any packet of the class.
    pub fn read_kind(&self, kind: u32, packet: &mut Packet) {
        words::read(self.kinds.get(kind), None, packet);
        self.known.note_bits(packet);
    }
    pub fn read_flow(&self, flow: u32, packet: &mut Packet) {
        words::read(self.flows.get(flow), None, packet);
    }
    /// The name in the protocol column of each kind.
    pub fn topmost(&self) -> impl Iterator<Item = &'static str> {
        self.counts.iter().map(|count| count.topmost)
    }
}
