//! Conversations, numbered in the order of the packets, and their state at the packet that comes next.
mod in_order;

use super::DecodeAs;
use super::Preferences;
use super::expectations::Expectations;
use super::facts::{Facts, History};
use super::fragments::Fragments;
use super::journal::Journal;
use super::messages::{Messages, Pending};
use super::pairs::{Pair, Pairs};
use super::segments::{ACK, SYN};
use super::shared::Shared;
use super::tcp_stream::{TcpStream, Times};
use super::ties::{self, Ties};
use crate::capture::Column;
use crate::wire::{Analysis, Conversation, Joined, Segment};
use serde::{Deserialize, Serialize};

#[derive(Clone, Copy, Debug, Default, Serialize, Deserialize)]
struct UdpStream {
    shared: Shared,
    times: Times,
    /// The next packet between the same ends begins another stream.
    renewed: bool,
    /// See `Conversations::near`.
    #[serde(skip)]
    near: [u32; 2],
    /// See `TcpStream::written`.
    #[serde(skip)]
    written: Option<u32>,
}

/// Streams in a segment of their column.
const STREAMS: usize = 1 << 12;
type TcpStreams = Column<TcpStream, STREAMS>;

/// All conversations of a capture, up to a packet.
#[derive(Debug, Default, Serialize, Deserialize)]
pub struct Conversations {
    tcp: TcpStreams,
    udp: Column<UdpStream, STREAMS>,
    /// The newest connection of each pair.
    tcp_by_pair: Pairs,
    udp_by_pair: Pairs,
    pub(super) facts: Facts,
    pub(super) expectations: Expectations,
    pending: Pending,
    fragments: Fragments,
    /// What the person says of ports and types.
    #[serde(skip)]
    pub decode_as: DecodeAs,
    #[serde(skip)]
    pub preferences: Preferences,
    #[serde(skip)]
    now: Now,
    /// See `near`, for packets of no stream.
    #[serde(skip)]
    near: u32,
    /// Written while indexing only.
    #[serde(skip)]
    pub(super) log: Option<Log>,
}

/// The packet that is dissected.
#[derive(Clone, Copy, Debug, Default)]
struct Now {
    frame: u32,
    conversation: Conversation,
    /// The end that its packet came from, of the lower and the higher.
    from: usize,
    /// The stream and direction that it ends, all bytes before being there, and behind which sequence number.
    ended: Option<(u32, usize, u32)>,
}

/// What packets shown alone need of those before.
#[derive(Debug, Default)]
pub(super) struct Log {
    pub journal: Journal,
    pub history: History,
    pub ties: Ties,
}

impl Conversations {
    /// Writes down what packets need to be shown alone.
    pub fn logged() -> Conversations {
        Conversations {
            log: Some(Log::default()),
            ..Conversations::default()
        }
    }
    /// The state before the first packet, under the same settings.
    pub fn anew(&self) -> Conversations {
        Conversations {
            decode_as: self.decode_as.clone(),
            preferences: self.preferences,
            ..Conversations::default()
        }
    }
    /// A number that is kept with the newest packet's stream and direction, for whoever numbers what those have in common.
    pub fn near(&mut self) -> &mut u32 {
        let from = self.now.from & 1;
        let near = match self.now.conversation {
            Conversation::Tcp(n) => self.tcp.at_mut(n as usize).map(|s| &mut s.near),
            Conversation::Udp(n) => self.udp.at_mut(n as usize).map(|s| &mut s.near),
            _ => None,
        };
        near.map_or(&mut self.near, |near| &mut near[from])
    }
    pub fn tcp_streams(&self) -> usize {
        self.tcp.len()
    }
    pub fn udp_streams(&self) -> usize {
        self.udp.len()
    }

    /// The connection that a segment belongs to, and whether it is new on ports that were used before.
    fn tcp_stream(&mut self, pair: Pair, from: usize, segment: &Segment) -> (u32, bool) {
        let known = self.tcp_by_pair.get(&pair);
        let opens = segment.flags & (SYN | ACK) == SYN;
        let base = known
            .and_then(|k| self.tcp.at(k as usize))
            .and_then(|s| s.base(from));
        // A SYN with another first number begins a new connection on old ports.
        let reused = opens && base.is_some_and(|b| b != segment.sequence);
        match known {
            Some(stream) if !reused => (stream, false),
            _ => {
                let stream = self.tcp.len() as u32;
                self.tcp.push(TcpStream::default());
                self.tcp_by_pair.insert(pair, stream);
                if let (Some(known), Some(log)) = (known, &mut self.log) {
                    log.ties.follow(ties::TCP, known, stream);
                }
                (stream, reused)
            }
        }
    }

    /// The datagrams that one belongs to; where they began anew, what the protocol above noted holds on.
    fn udp_stream(&mut self, pair: Pair) -> u32 {
        let next = self.udp.len() as u32;
        let number = self.udp_by_pair.get(&pair).unwrap_or(next);
        let known = self.udp.at(number as usize);
        if known.is_some_and(|stream| !stream.renewed) {
            return number;
        }
        let (carried, notes) = known.map_or((None, 0), |s| (s.shared.carried, s.shared.notes));
        if let (Some(_), Some(log)) = (known, &mut self.log) {
            log.ties.follow(ties::UDP, number, next);
        }
        self.udp_by_pair.insert(pair, next);
        let mut new = UdpStream::default();
        (new.shared.carried, new.shared.notes) = (carried, notes);
        self.udp.push(new);
        next
    }

    fn shared(&self) -> Option<&Shared> {
        match self.now.conversation {
            Conversation::Tcp(n) => self.tcp.at(n as usize).map(|s| &s.shared),
            Conversation::Udp(n) => self.udp.at(n as usize).map(|s| &s.shared),
            _ => None,
        }
    }
    /// Changes what the packets of the stream have in common from the next one on.
    fn change(&mut self, change: impl FnOnce(&mut Shared)) {
        let stream = match self.now.conversation {
            Conversation::Tcp(n) => {
                let stream = self.tcp.at_mut(n as usize);
                stream.map(|s| (&mut s.shared, &mut s.written))
            }
            Conversation::Udp(n) => {
                let stream = self.udp.at_mut(n as usize);
                stream.map(|s| (&mut s.shared, &mut s.written))
            }
            _ => None,
        };
        let Some((shared, written)) = stream else {
            return;
        };
        let before = *shared;
        change(shared);
        if *shared != before {
            *written = None;
        }
    }

    /// Forgets the oldest unfinished messages where all hold too much.
    fn give_up(&mut self) {
        while let Some((stream, direction, start)) = self.pending.excess() {
            let stream = self.tcp.at_mut(stream as usize);
            let messages = stream.and_then(|s| s.messages.get_mut(direction));
            if let Some(Some(messages)) = messages {
                self.pending.give_up(messages, start);
            }
            self.tie(Ties::strain);
        }
    }
    /// Gives up what goes on behind the last byte of a direction that this packet ended: it is never whole.
    fn forget_ended(&mut self) {
        if let Some((stream, direction, end)) = self.now.ended
            && let Some(stream) = self.tcp.at_mut(stream as usize)
            && let Some(Some(messages)) = stream.messages.get_mut(direction)
        {
            self.pending.end(messages, end);
        }
    }
    /// Writes down what ties packets together.
    fn tie(&mut self, tie: impl FnOnce(&mut Ties)) {
        if let Some(log) = &mut self.log {
            tie(&mut log.ties);
        }
    }
    /// What ties packets together; none where it was not written down.
    pub fn ties(&self) -> Option<&Ties> {
        self.log.as_ref().map(|log| &log.ties)
    }
    fn log_join(&mut self, joined: Joined) -> Joined {
        if let Some(log) = &mut self.log {
            log.journal.joined(self.now.frame, &joined);
        }
        joined
    }
}
