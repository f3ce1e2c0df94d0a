//! What the dissectors ask of conversations while packets come in order.
use super::*;
use crate::wire::{
    Datagram, Ends, Expected, Fact, Fragment, Joined, Key, Need, Run, Segment, Streams, TcpFlow,
    UdpFlow, Whole,
};

impl Streams for Conversations {
    fn begin(&mut self, frame: u32) {
        self.now = Now {
            frame,
            ..Now::default()
        };
    }
    fn end(&mut self) {
        self.forget_ended();
        if let Some(log) = &mut self.log {
            log.journal.end_packet(self.now.frame);
        }
    }

    fn tcp(&mut self, ends: &Ends, segment: &Segment) -> Option<TcpFlow> {
        let (pair, from) = Pair::of(ends);
        let (number, reused) = self.tcp_stream(pair, from, segment);
        (self.now.conversation, self.now.from) = (Conversation::Tcp(number), from);
        let stream = self.tcp.at_mut(number as usize)?;
        let new = stream.shared.first == 0;
        let announced = new && (reused || self.expectations.of(ends, false).is_some());
        let before = stream.shared;
        if reused {
            stream.open();
        }
        let mut flow = stream.step(ends, from, segment, announced);
        if stream.shared != before {
            stream.written = None;
        }
        flow.stream = number;
        flow.joins = self.preferences.tcp_desegment;
        if let Some(end) = stream.ended(from, segment) {
            self.now.ended = Some((number, from, end));
        }
        if reused {
            flow.analysis.flags |= Analysis::REUSED_PORTS;
        }
        if let Some(Log { journal, .. }) = &mut self.log {
            let written = &mut stream.written;
            let shared = *written.get_or_insert_with(|| journal.share(number, &stream.shared));
            journal.tcp(shared, from, segment.frame, stream.times.previous, &flow);
        }
        Some(flow)
    }

    fn udp(&mut self, ends: &Ends, time_ns: i64, quoted: bool) -> Option<UdpFlow> {
        let frame = self.now.frame;
        let (pair, from) = Pair::of(ends);
        let number = self.udp_stream(pair);
        (self.now.conversation, self.now.from) = (Conversation::Udp(number), from);
        let stream = self.udp.at_mut(number as usize)?;
        let new = stream.shared.first == 0;
        if new {
            stream.shared.first = frame;
        }
        // What an error quotes was sent before.
        let (since_first, since_previous) = match quoted && !new {
            true => (0, 0),
            false => stream.times.next(frame, time_ns),
        };
        if let Some(Log { journal, .. }) = &mut self.log {
            let written = &mut stream.written;
            let shared = *written.get_or_insert_with(|| journal.share(number, &stream.shared));
            journal.udp(shared, frame, stream.times.previous);
        }
        Some(UdpFlow {
            stream: number,
            since_first,
            since_previous,
        })
    }

    fn conversation(&self) -> Conversation {
        self.now.conversation
    }
    fn set_conversation(&mut self, conversation: Conversation) {
        self.now.conversation = conversation;
    }
    fn decode_as(&self, key: &Key) -> Option<u16> {
        self.decode_as.get(key)
    }
    fn carried(&mut self) -> Option<u16> {
        self.shared()?.carried
    }
    fn carry(&mut self, protocol: u16) {
        self.change(|shared| shared.carried = Some(protocol));
    }
    fn notes(&mut self) -> u8 {
        self.shared().map_or(0, |shared| shared.notes)
    }
    fn note(&mut self, bit: u8) {
        self.change(|shared| shared.notes |= 1 << (bit & 7));
    }
    fn renew(&mut self) {
        if let Conversation::Udp(number) = self.now.conversation
            && let Some(stream) = self.udp.at_mut(number as usize)
        {
            stream.renewed = true;
        }
    }
    fn remember(&mut self, protocol: u16, key: u64, fact: Fact) {
        let key = (self.now.conversation, protocol, key);
        let frame = fact.frame;
        let kept = self.facts.add(&key, fact);
        let Some(log) = &mut self.log else { return };
        match kept {
            Some((fact, written)) => log.history.add(written, fact),
            None => log.ties.strain(),
        }
        if !matches!(key.0, Conversation::Tcp(_) | Conversation::Udp(_)) {
            log.ties.reach_far(frame);
        }
    }
    fn recall(&mut self, protocol: u16, key: u64) -> Option<Fact> {
        let key = (self.now.conversation, protocol, key);
        self.facts.newest(&key).cloned()
    }

    fn expect(&mut self, end: Expected, protocol: u16, fact: Fact) {
        let frame = self.now.frame;
        self.tie(|ties| ties.reach_far(frame));
        self.expectations.add(end, protocol, fact);
    }
    fn expected(&mut self, ends: &Ends, over_udp: bool) -> Option<(u16, Fact)> {
        self.expectations.of(ends, over_udp)
    }
    fn recall_before(&mut self, frame: u32, protocol: u16, key: u64) -> Option<Fact> {
        let key = (self.now.conversation, protocol, key);
        self.facts.before(&key, frame).cloned()
    }

    fn continues(&mut self, len: u32) {
        if let Conversation::Tcp(number) = self.now.conversation
            && let Some(stream) = self.tcp.at_mut(number as usize)
        {
            stream.continues(len);
        }
    }
    fn join(&mut self, run: &Run) -> Joined {
        let joined = match messages_of(&mut self.tcp, run) {
            Some(Some(messages)) => self.pending.join(messages, run),
            _ => Joined::Nothing,
        };
        self.log_join(joined)
    }
    fn close(&mut self, run: &Run) -> Joined {
        let joined = match messages_of(&mut self.tcp, run) {
            Some(Some(messages)) => self.pending.close(messages, run),
            _ => Joined::Nothing,
        };
        self.log_join(joined)
    }
    fn has_room(&mut self, len: usize) -> bool {
        let has_room = self.pending.has_room(len);
        if let (false, Some(log)) = (has_room, &mut self.log) {
            log.journal.no_room();
        }
        has_room
    }
    fn begin_message(&mut self, run: &Run, need: Need) {
        if let Some(messages) = messages_of(&mut self.tcp, run) {
            let messages = messages.get_or_insert_default();
            self.pending.begin(messages, run, need);
        }
        self.give_up();
    }
    fn take_back(&mut self, run: &Run, whole: Whole, need: Need, unread: bool) {
        if let (true, Some(log)) = (unread, &mut self.log) {
            log.journal.take_back();
        }
        if let Some(Some(messages)) = messages_of(&mut self.tcp, run) {
            self.pending.take_back(messages, run, whole, need);
        }
        self.give_up();
    }
    fn defragment(&mut self, run: &Run, datagram: &Datagram, fragment: Fragment) -> Joined {
        self.tie(|ties| ties.note_fragment(run.frame));
        let joined = match self.preferences.defragment(datagram.source) {
            true => self.fragments.add(run, datagram, fragment),
            false => Joined::Nothing,
        };
        self.log_join(joined)
    }
}

fn messages_of<'a>(tcp: &'a mut TcpStreams, run: &Run) -> Option<&'a mut Option<Box<Messages>>> {
    let stream = tcp.at_mut(run.stream as usize)?;
    stream.messages.get_mut(run.direction)
}
