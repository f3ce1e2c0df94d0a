//! A packet shown alone: what indexing wrote down of it stands in for the packets before.
use super::bytes::Bytes;
use super::conversations::{Conversations, Log};
use super::facts::FactKey;
use super::journal::{self, take_piece};
use super::shared::Shared;
use crate::capture::Index;
use crate::wire::{
    Analysis, Conversation, Datagram, Ends, Fact, Fragment, Joined, Key, Need, Piece, Run, Segment,
    Streams, TcpFlow, UdpFlow, Whole,
};

/// Where the bytes of frames are that `needs` names.
pub trait FrameBytes {
    /// A frame's bytes, by its number; none where they are not here.
    fn of(&self, frame: u32) -> &[u8];
}

pub struct Known<'a> {
    conversations: &'a Conversations,
    index: &'a Index,
    others: &'a dyn FrameBytes,
    frame: u32,
    flows: Bytes<'a>,
    joins: Bytes<'a>,
    current: Conversation,
    /// What this packet itself changes.
    shared: Vec<(Conversation, Shared)>,
    facts: Vec<(FactKey, Fact)>,
}

impl<'a> Known<'a> {
    pub fn new(
        conversations: &'a Conversations,
        index: &'a Index,
        others: &'a dyn FrameBytes,
    ) -> Self {
        Known {
            conversations,
            index,
            others,
            frame: 0,
            flows: Bytes::default(),
            joins: Bytes::default(),
            current: Conversation::None,
            shared: vec![],
            facts: vec![],
        }
    }
    fn log(&self) -> Option<&'a Log> {
        self.conversations.log.as_ref()
    }
    fn time(&self, frame: u32) -> i64 {
        self.index.time_ns(frame).unwrap_or(0)
    }
    /// A frame so many before this one.
    fn back(&mut self) -> Option<u32> {
        Some(self.frame.wrapping_sub(self.flows.number()?))
    }
    fn shared(&mut self) -> Option<&mut Shared> {
        let current = self.current;
        let mut known = self.shared.iter_mut().rev();
        known
            .find(|(whose, _)| *whose == current)
            .map(|(_, shared)| shared)
    }
    /// What a packet's stream is shown with, as it was there; where the packet asks again, as it left it.
    fn enter(&mut self, conversation: Conversation, shared: Shared) {
        self.current = conversation;
        self.shared.push((conversation, shared));
    }

    fn tcp_entry(&mut self, segment: &Segment) -> Option<TcpFlow> {
        let marks = self.flows.byte()?;
        let place = self.flows.take()?;
        let (stream, shared) = self.log()?.journal.shared(place)?;
        let completeness = self.flows.byte()?;
        let previous = self.back()?;
        let now = segment.time_ns;
        let mut found = Analysis::default();
        if marks & journal::ACKS != 0 {
            let acked = self.back()?;
            found.acks = Some((acked, now.wrapping_sub(self.time(acked))));
        }
        if marks & journal::FLAGS != 0 {
            found.flags = self.flows.take()? as u16;
        }
        let continued = match marks & journal::RARE {
            0 => 0,
            _ => self.rare(now, &mut found)?,
        };
        if marks & journal::FLIGHT != 0 {
            found.bytes_in_flight = Some(self.flows.number()?);
        }
        if marks & journal::PUSHED != 0 {
            found.push_bytes = Some(self.flows.number()?);
        }
        self.enter(Conversation::Tcp(stream), shared);
        Some(TcpFlow {
            stream,
            completeness,
            joins: self.conversations.preferences.tcp_desegment,
            since_first: now.saturating_sub(self.time(shared.first)),
            since_previous: now.saturating_sub(self.time(previous)),
            analysis: found,
            continued,
            ..shared.flow(usize::from(marks & journal::UPWARDS != 0))
        })
    }
    fn rare(&mut self, now: i64, found: &mut Analysis) -> Option<u32> {
        let marks = self.flows.byte()?;
        if marks & journal::REPEATS != 0 {
            let sent = self.back()?;
            found.repeats = Some((sent, now.wrapping_sub(self.time(sent))));
        }
        if marks & journal::DUPLICATE != 0 {
            let number = self.flows.number()?;
            found.duplicate = Some((number, self.back()?));
        }
        match marks & journal::CONTINUED {
            0 => Some(0),
            _ => self.flows.number(),
        }
    }
    fn udp_entry(&mut self, time_ns: i64) -> Option<UdpFlow> {
        self.flows.byte()?;
        let place = self.flows.take()?;
        let (stream, shared) = self.log()?.journal.shared(place)?;
        let previous = self.back()?;
        self.enter(Conversation::Udp(stream), shared);
        Some(UdpFlow {
            stream,
            since_first: time_ns.saturating_sub(self.time(shared.first)),
            since_previous: time_ns.saturating_sub(self.time(previous)),
        })
    }

    fn join_entry(&mut self, own: &[u8], own_place: Option<u32>) -> Option<Joined> {
        match self.joins.take()? {
            journal::AGAIN => Some(Joined::Again),
            journal::PART => Some(Joined::Part(self.joins.take()? as usize)),
            journal::WHOLE => {
                let mut whole = Whole::default();
                let taken = self.joins.take()? as usize;
                let (frame, others) = (self.frame, self.others);
                pieces(&mut self.joins, frame, &mut |piece, inline| {
                    let bytes = match piece.place {
                        // The packet's own bytes are here already.
                        Some(place) if piece.frame == frame && own_place.is_some() => {
                            let at = place.checked_sub(own_place.unwrap_or(0));
                            at.and_then(|at| own.get(at as usize..))
                        }
                        Some(place) => others.of(piece.frame).get(place as usize..),
                        None => Some(inline),
                    };
                    let bytes = bytes
                        .and_then(|b| b.get(..piece.len as usize))
                        .unwrap_or(&[]);
                    let known = whole.bytes.len().saturating_sub(piece.at as usize);
                    whole
                        .bytes
                        .extend_from_slice(bytes.get(known..).unwrap_or(&[]));
                    whole.pieces.push(piece);
                })
                .map(|len| whole.bytes.truncate(len))?;
                Some(Joined::Whole { whole, taken })
            }
            _ => Some(Joined::Nothing),
        }
    }
}

/// Reads the pieces of a whole; returns its length.
fn pieces<'a>(
    joins: &mut Bytes<'a>,
    frame: u32,
    each: &mut dyn FnMut(Piece, &'a [u8]),
) -> Option<usize> {
    let len = joins.take()? as usize;
    let count = joins.take()?;
    let mut end = 0;
    for _ in 0..count {
        let (piece, inline) = take_piece(joins, frame, end)?;
        end = piece.at.wrapping_add(piece.len);
        each(piece, inline);
    }
    Some(len)
}

impl Conversations {
    /// The other frames whose bytes are needed to show a packet alone, rising.
    pub fn needs(&self, number: u32) -> Vec<u32> {
        let mut frames = vec![];
        let record = self.log.as_ref().and_then(|log| log.journal.record(number));
        if let Some((_, mut joins)) = record {
            while let Some(kind) = joins.take() {
                let taken = matches!(kind, journal::PART | journal::WHOLE).then(|| joins.take());
                if kind == journal::WHOLE && taken.is_some() {
                    pieces(&mut joins, number, &mut |piece, _| {
                        if piece.place.is_some() && piece.frame != number {
                            frames.push(piece.frame);
                        }
                    });
                }
            }
        }
        frames.sort_unstable();
        frames.dedup();
        frames
    }
}

impl Streams for Known<'_> {
    fn begin(&mut self, frame: u32) {
        self.frame = frame;
        let record = self.log().and_then(|log| log.journal.record(frame));
        (self.flows, self.joins) = record.unwrap_or_default();
        self.current = Conversation::None;
    }
    fn end(&mut self) {}
    fn tcp(&mut self, _: &Ends, segment: &Segment) -> Option<TcpFlow> {
        self.tcp_entry(segment)
    }
    fn udp(&mut self, _: &Ends, time_ns: i64, _: bool) -> Option<UdpFlow> {
        self.udp_entry(time_ns)
    }
    fn conversation(&self) -> Conversation {
        self.current
    }
    fn set_conversation(&mut self, conversation: Conversation) {
        self.current = conversation.undirected();
    }
    fn decode_as(&self, key: &Key) -> Option<u16> {
        self.conversations.decode_as.get(key)
    }
    fn carried(&mut self) -> Option<u16> {
        self.shared()?.carried
    }
    fn carry(&mut self, protocol: u16) {
        if let Some(shared) = self.shared() {
            shared.carried = Some(protocol);
        }
    }
    fn notes(&mut self) -> u8 {
        self.shared().map_or(0, |shared| shared.notes)
    }
    fn note(&mut self, bit: u8) {
        if let Some(shared) = self.shared() {
            shared.notes |= 1 << (bit & 7);
        }
    }
    fn remember(&mut self, protocol: u16, key: u64, fact: Fact) {
        self.facts.push(((self.current, protocol, key), fact));
    }
    fn recall(&mut self, protocol: u16, key: u64) -> Option<Fact> {
        let key = (self.current, protocol, key);
        let mut own = self.facts.iter().rev();
        if let Some((_, fact)) = own.find(|(other, _)| *other == key) {
            return Some(fact.clone());
        }
        self.recall_before(self.frame, protocol, key.2)
    }
    fn expected(&mut self, ends: &Ends, over_udp: bool) -> Option<(u16, Fact)> {
        let expected = self.conversations.expectations.of(ends, over_udp)?;
        (expected.1.frame < self.frame).then_some(expected)
    }
    fn recall_before(&mut self, frame: u32, protocol: u16, key: u64) -> Option<Fact> {
        let key = (self.current, protocol, key);
        let newest = self.conversations.facts.written(&key);
        let mut fact = self.log()?.history.before(newest, frame)?;
        fact.time_ns = self.time(fact.frame);
        Some(fact)
    }
    fn continues(&mut self, _: u32) {}
    fn join(&mut self, run: &Run) -> Joined {
        self.join_entry(run.bytes, run.place)
            .unwrap_or(Joined::Nothing)
    }
    fn close(&mut self, run: &Run) -> Joined {
        self.join(run)
    }
    fn has_room(&mut self, _: usize) -> bool {
        // Anything else written here is for what asks next.
        let refused = self.joins.0.first() == Some(&(journal::NO_ROOM as u8));
        if refused {
            self.joins.byte();
        }
        !refused
    }
    fn begin_message(&mut self, _: &Run, _: Need) {}
    fn take_back(&mut self, _: &Run, _: Whole, _: Need, _: bool) {}
    fn defragment(&mut self, run: &Run, _: &Datagram, _: Fragment) -> Joined {
        self.join(run)
    }
}
