//! The one mutable object: an open capture, and what has been found out about it.
mod counting;
mod few;
mod finding;
mod following;
mod list;
mod needed;
mod order;
mod pass;
mod question;
mod read;
mod recipe_scan;
mod runs;
mod saving;
mod search;
mod value_source;

use crate::capture::{Chunk, Error, Index};
use crate::filter::Filter;
use crate::flow::{Conversations, DecodeAs, FrameBytes, Known, Preferences};
use crate::protocols;
use crate::scan::{self, Classes, Depth, Scan, Verdicts, packed, verdicts};
use crate::wire::{Frame, Packet, Secrets, Wanted, sort_by_key};
use list::List;
use read::part;
use search::Answered;
use serde::Serialize;
use std::collections::BTreeMap;

pub use counting::Counting;
pub use finding::Finding;
pub use following::Following;
pub use needed::Needed;
pub use order::{SortColumn, Sorting};
pub use pass::{IndexingPass, Pass};
pub use question::Question;
pub use read::Read;
pub use recipe_scan::{Cooking, RecipeScan};
pub use saving::Saving;
pub use search::Search;

pub struct Session {
    index: Index,
    conversations: Conversations,
    classes: Classes,
    list: List,
    /// The packets of the latest filters.
    answered: Vec<Answered>,
    /// Reused from packet to packet.
    packet: Packet,
}

/// A protocol and how many packets are of it.
#[derive(Clone, Debug, Serialize)]
pub struct ProtocolCount {
    pub name: &'static str,
    pub packets: u32,
}

impl Session {
    pub fn new() -> Self {
        Session {
            index: Index::default(),
            conversations: Conversations::logged(),
            classes: Classes::default(),
            list: List::default(),
            answered: vec![],
            packet: Packet::default(),
        }
    }

    /// Says whether what came in several packets is put together; before the first packet.
    pub fn prefer(&mut self, preferences: Preferences) {
        self.conversations.preferences = preferences;
    }
    /// Says what is known of encrypted connections besides what the file says; before the first packet.
    pub fn unlock(&mut self, secrets: &Secrets) {
        self.index.unlock(secrets);
    }
    /// Says what ports and types carry; before the first packet, since it changes what conversations are.
    pub fn decode_as(&mut self, rules: DecodeAs) {
        self.conversations.decode_as = rules;
    }

    /// Takes the next bytes of the file; each packet that they complete is numbered and classed, and shown to `scan`
    /// until that has seen enough; then false.
    pub fn push(&mut self, bytes: &[u8], mut scan: Option<&mut dyn Scan>) -> Result<bool, Error> {
        let Session {
            index,
            conversations,
            classes,
            packet,
            ..
        } = self;
        let mut both = classes.wanted().clone();
        if let Some(scan) = &scan {
            both.merge(scan.wanted());
        }
        let mut goes_on = true;
        index.push(bytes, &mut |frame| {
            let known = classes.wanted();
            let wanted = scan.as_ref().map_or(known, |_| &both);
            protocols::dissect(frame, wanted, conversations, packet);
            classes.push(frame, packet, conversations.near());
            if scan.as_mut().is_some_and(|s| !s.packet(frame, packet)) {
                scan = None;
                goes_on = false;
            }
        })?;
        Ok(goes_on)
    }
    /// What a worker must know to go on from here as if it had read all before; nothing where that cannot be said.
    pub fn checkpoint(&self) -> Option<Vec<u8>> {
        let conversations = packed(&self.conversations);
        Some(packed(&(self.index.mark()?, conversations.as_slice())))
    }
    /// What can be said of a filter without reading the file, of all packets or `among` these (rising numbers).
    pub fn judge(&self, filter: &Filter, among: Option<&[u32]>) -> Verdicts {
        verdicts::judge(filter, &self.index, &self.classes, among)
    }
    /// How much of the packets must be read for a scan.
    pub fn depth(&self, scan: &dyn Scan) -> Depth {
        match (scan.looks(), self.conversations.ties()) {
            (Some(looks), Some(ties)) => scan::depth(&looks, &self.classes, ties),
            _ => Depth::Whole,
        }
    }
    /// Says that the file ended.
    pub fn finish(&mut self) -> Result<(), Error> {
        self.index.finish()
    }

    pub fn index(&self) -> &Index {
        &self.index
    }
    pub fn index_mut(&mut self) -> &mut Index {
        &mut self.index
    }
    /// Packets by topmost protocol, the most frequent first.
    pub fn protocols(&self) -> Vec<ProtocolCount> {
        let mut counts: BTreeMap<&'static str, u32> = BTreeMap::new();
        for (name, _, packets) in self.classes.counts() {
            *counts.entry(name).or_default() += packets;
        }
        let counts = counts.into_iter();
        let mut counts: Vec<ProtocolCount> = counts
            .map(|(name, packets)| ProtocolCount { name, packets })
            .collect();
        sort_by_key(&mut counts, |count| std::cmp::Reverse(count.packets));
        counts
    }
    /// `TCP:41 UDP:2 ICMP:0 Other:0`, as Scapy sums up a list of packets.
    pub fn summary_line(&self) -> String {
        let count = |name| {
            let counts = self.classes.counts().filter(|(_, n, _)| *n == name);
            counts.map(|(_, _, packets)| packets).sum::<u32>()
        };
        let words = ["TCP", "UDP", "ICMP", "Other"].map(|name| format!("{name}:{}", count(name)));
        words.join(" ")
    }

    /// Dissects one packet; `bytes` gives those of any packet that `needs` names.
    pub fn dissect<R>(
        &mut self,
        number: u32,
        bytes: &dyn FrameBytes,
        wanted: &Wanted,
        f: impl FnOnce(&Frame, &Packet) -> R,
    ) -> Option<R> {
        let frame = self.index.frame(number, bytes.of(number))?;
        let mut streams = Known::new(&self.conversations, &self.index, bytes);
        protocols::dissect(&frame, wanted, &mut streams, &mut self.packet);
        Some(f(&frame, &self.packet))
    }

    /// The state in which a scan of all packets begins.
    pub fn conversations(&self) -> Conversations {
        self.conversations.anew()
    }
    /// Shows a run of packets, whose bytes were read again, to `scan`, from the state before the first of them to that
    /// behind the last; false where the scan has seen enough.
    pub fn scan(
        &mut self,
        chunk: Chunk,
        bytes: &[u8],
        conversations: &mut Conversations,
        scan: &mut dyn Scan,
    ) -> bool {
        for number in chunk.first..chunk.first + chunk.count {
            let Some(place) = self.index.place(number) else {
                return false;
            };
            let bytes = part(bytes, chunk.start, &place);
            let Some(frame) = self.index.frame(number, bytes) else {
                return false;
            };
            protocols::dissect(&frame, scan.wanted(), conversations, &mut self.packet);
            if !scan.packet(&frame, &self.packet) {
                return false;
            }
        }
        true
    }

    /// Shows only these packets; all, where none are given.
    pub fn show(&mut self, shown: Option<Vec<u32>>) {
        self.list.show(shown);
    }
    /// Shows these packets also: they stand behind those that are shown.
    pub fn show_more(&mut self, numbers: &[u32]) {
        self.list.add(numbers);
    }
    pub fn shown_count(&self) -> u32 {
        self.list.len(self.index.len())
    }
    /// The numbers of the shown packets in rows `first..first + count`, from 0.
    pub fn shown(&self, first: u32, count: u32) -> Vec<u32> {
        self.list.rows(first, count, self.index.len())
    }
    /// The row of a packet, from 0; none where the filter hides it.
    pub fn position(&self, number: u32) -> Option<u32> {
        self.list.position(number, self.index.len())
    }
}

impl Default for Session {
    fn default() -> Self {
        Session::new()
    }
}
