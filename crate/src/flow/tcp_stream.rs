//! One TCP connection: what its packets have in common, and how each stands to those before.
use super::messages::Messages;
use super::segments::{ACK, Direction, FIN, RST, SYN, Step};
use super::shared::Shared;
use crate::wire::{Analysis, Ends, Scale, Segment, TcpFlow};
use serde::{Deserialize, Serialize};

#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub struct TcpStream {
    /// What the lower end sends, and the higher.
    directions: [Direction; 2],
    pub shared: Shared,
    pub times: Times,
    completeness: u8,
    /// Whose FIN came first.
    closed_by: Option<u8>,
    syn_ns: Option<i64>,
    /// Whose segment was the last, and where it ended.
    last: (usize, u32),
    /// Messages that span segments, of each direction.
    pub messages: [Option<Box<Messages>>; 2],
    /// Where `shared` is written down, as it is now.
    #[serde(skip)]
    pub written: Option<u32>,
    /// See `Conversations::near`.
    #[serde(skip)]
    pub near: [u32; 2],
}

/// Bits of `completeness` that a connection's end sets: a FIN, a RST.
const ENDING: u8 = 16 | 32;

/// When a conversation's packets came.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Times {
    first_ns: i64,
    previous_ns: i64,
    /// The newest packet's frame, and that of the one before.
    frame: u32,
    pub previous: u32,
}
impl Times {
    /// The nanoseconds since the first packet and since the one before this.
    pub fn next(&mut self, frame: u32, time_ns: i64) -> (i64, i64) {
        if self.frame == 0 {
            (self.first_ns, self.previous_ns, self.frame) = (time_ns, time_ns, frame);
        }
        self.previous = std::mem::replace(&mut self.frame, frame);
        let previous = std::mem::replace(&mut self.previous_ns, time_ns);
        let since_first = time_ns.saturating_sub(self.first_ns);
        (since_first, time_ns.saturating_sub(previous))
    }
    fn step(&mut self, segment: &Segment) -> (i64, i64) {
        self.next(segment.frame, segment.time_ns)
    }
}

impl Shared {
    /// What holds for every packet of a direction.
    pub fn flow(&self, from: usize) -> TcpFlow {
        let [own, other] = match from {
            0 => [0, 1],
            _ => [1, 0],
        };
        TcpFlow {
            base: self.base[own].unwrap_or(0),
            other_base: self.base[other],
            server_port: self.server_port,
            scale: self.scale[own],
            initial_rtt: self.initial_rtt,
            ..TcpFlow::default()
        }
    }
}

impl TcpStream {
    /// Its SYN is counted before it is told, as no first SYN of new ports is.
    pub fn open(&mut self) {
        self.completeness |= 1;
    }

    /// `announced`: whether another connection said before the first segment that this one would come, or had its ports.
    pub fn step(
        &mut self,
        ends: &Ends,
        from: usize,
        segment: &Segment,
        announced: bool,
    ) -> TcpFlow {
        let first = self.shared.first == 0;
        if first {
            self.shared.first = segment.frame;
        }
        let (since_first, since_previous) = self.times.step(segment);
        if segment.partial || segment.short {
            let known = self.known(from);
            if !segment.partial {
                self.note_handshake(segment);
                self.complete(segment, first && !announced);
            }
            return TcpFlow {
                since_first,
                since_previous,
                ..known
            };
        }
        let reopened = self.reopen(from, segment);
        if !segment.headless {
            self.note_server(ends, segment);
            self.note_scale(from, segment);
        }
        let initial_rtt = self.shared.initial_rtt;
        let [low, high] = &mut self.directions;
        let (own, other) = match from {
            0 => (low, high),
            _ => (high, low),
        };
        let step = Step {
            segment,
            own,
            other,
            initial_rtt,
        };
        let mut analysis = step.analyse();
        if reopened {
            analysis.flags |= Analysis::REUSED_PORTS;
        }
        if segment.flags & FIN != 0 && self.closes_second(from) {
            analysis.flags |= Analysis::CLOSES_SECOND;
        }
        let completeness = self.completeness;
        if !segment.headless {
            self.note_handshake(segment);
            self.complete(segment, first && !announced);
        }
        if self.completeness & ENDING != 0 {
            self.directions.iter_mut().for_each(Direction::rest);
        }
        self.share();
        self.last = (from, segment.sequence.wrapping_add(segment.len));
        // Wireshark believes the option in any segment, and holds it to be about those behind.
        if segment.flags & SYN == 0
            && let Some(shift) = segment.scale
        {
            self.directions[from].scale = Scale::By(shift);
        }
        TcpFlow {
            completeness,
            continued: self.directions[from].continued(segment),
            since_first,
            since_previous,
            analysis,
            ..self.known(from)
        }
    }

    /// What holds for every packet of a direction.
    fn known(&self, from: usize) -> TcpFlow {
        TcpFlow {
            completeness: self.completeness,
            ..self.shared.flow(from)
        }
    }
    fn share(&mut self) {
        self.shared.base = [self.directions[0].base, self.directions[1].base];
        self.shared.scale = [self.directions[0].scale, self.directions[1].scale];
    }

    /// Whether a FIN is not of the side that closes first.
    fn closes_second(&mut self, from: usize) -> bool {
        usize::from(*self.closed_by.get_or_insert(from as u8)) != from
    }

    /// A SYN-ACK with another first number counts anew, in the same connection.
    fn reopen(&mut self, from: usize, segment: &Segment) -> bool {
        let base = &mut self.directions[from].base;
        let answers = segment.flags & (SYN | ACK) == SYN | ACK;
        let reopened = answers && base.is_some_and(|b| b != segment.sequence);
        if reopened {
            *base = Some(segment.sequence);
        }
        reopened
    }

    fn note_server(&mut self, ends: &Ends, segment: &Segment) {
        match segment.flags & (SYN | ACK) {
            SYN => self.shared.server_port = Some(ends.destination_port),
            flags if flags == SYN | ACK => self.shared.server_port = Some(ends.source_port),
            _ => {}
        }
    }

    /// RFC 7323 §2.2: windows are scaled where both ends ask for it in their SYN.
    fn note_scale(&mut self, from: usize, segment: &Segment) {
        if segment.flags & SYN == 0 || segment.scale.is_none() && segment.options_cut {
            return;
        }
        // One that does not ask again changes nothing of what it asked for.
        let asked = match self.directions[from].scale {
            Scale::Unknown => Scale::Unused,
            before => before,
        };
        let scale = segment.scale.map_or(asked, Scale::By);
        self.directions[from].scale = scale;
        let other = self.directions[1 - from].scale;
        // What one end did not ask for, the other does not do; what an end said that was not seen is not known.
        let answers = segment.flags & ACK != 0;
        if scale == Scale::Unused || answers && other == Scale::Unused {
            self.directions
                .iter_mut()
                .for_each(|d| d.scale = Scale::Unused);
        }
    }

    /// The time from the SYN to the first acknowledgment that is none of a SYN-ACK: of the handshake's end, or of a refusal.
    /// Times of 0 are unknown, as Wireshark has them.
    fn note_handshake(&mut self, segment: &Segment) {
        match segment.flags & (SYN | ACK) {
            SYN => self.syn_ns = Some(segment.time_ns).filter(|time| *time != 0),
            ACK if self.shared.initial_rtt.is_none() => {
                let since = self.syn_ns.map(|syn| segment.time_ns.saturating_sub(syn));
                self.shared.initial_rtt = since.filter(|since| *since != 0);
            }
            _ => {}
        }
    }

    /// Marks what of a connection's life a segment shows; of a stream's first, only that it opens it, which no other does.
    fn complete(&mut self, segment: &Segment, first: bool) {
        let flags = segment.flags;
        let sets = |all: u16| flags & all == all;
        let opens = first && flags & (SYN | ACK) == SYN;
        let carries = opens || !first && flags & SYN == 0;
        let marks = [
            (opens, 1),
            (!first && sets(SYN | ACK), 2),
            (!first && flags & (SYN | ACK) == ACK && segment.len == 0, 4),
            (segment.len > 0 && carries, 8),
            (!first && sets(FIN | ACK), 16),
            (!first && sets(RST), 32),
        ];
        for (seen, mark) in marks {
            self.completeness |= if seen { mark } else { 0 };
        }
    }
}

impl TcpStream {
    /// The base that a direction counts from.
    pub fn base(&self, from: usize) -> Option<u32> {
        self.directions[from].base
    }
    /// Behind which number a direction ends with its newest segment, if it does and no byte before is missing.
    pub fn ended(&self, from: usize, segment: &Segment) -> Option<u32> {
        match segment.partial || segment.short {
            true => None,
            false => self.directions[from].ended(segment),
        }
    }
    /// A message at the end of the newest segment goes on for so many bytes.
    pub fn continues(&mut self, len: u32) {
        let (from, end) = self.last;
        self.directions[from].message = Some((end, end.wrapping_add(len)));
    }
}
