//! The segments of TCP connections, put in order: each byte once, in the order of its sequence number.
use super::named::Named;
use crate::recipe::place::{Place, Places, Way};
use crate::recipe::value::{Content, Value};
use crate::wire::{Address, Frame, Packet, Wanted, sort_by_key};
use std::collections::BTreeMap;

/// TCP's flag (RFC 9293 §3.1).
const SYN: u64 = 2;
const ACK: u64 = 16;

/// Collects what every connection carries.
pub struct Segments {
    stream: Named,
    sequence: Named,
    flags: Named,
    payload: Named,
    /// By the number of the connection.
    pub connections: BTreeMap<u64, Connection>,
    /// Bytes in memory.
    size: usize,
}

#[derive(Default)]
pub struct Connection {
    /// Address and port of who opened it, or spoke first.
    client: Option<(Address, u16)>,
    pub server_port: u16,
    pub client_port: u16,
    segments: Vec<Segment>,
    /// The first sequence numbers of client and server.
    first: [Option<u32>; 2],
}

struct Segment {
    /// 0 the client's, 1 the server's.
    side: usize,
    sequence: u32,
    bytes: Vec<u8>,
    place: Place,
}

/// A run of bytes of one side, and where they come from.
#[derive(Clone, Default)]
pub struct Turn {
    pub side: usize,
    pub bytes: Vec<u8>,
    pub places: Vec<Place>,
}
impl Turn {
    pub fn value(self) -> Value {
        Value {
            content: Content::Bytes(self.bytes),
            places: self.places.into_iter().collect::<Places>(),
        }
    }
    fn add(&mut self, segment: &Segment, skip: usize) {
        let bytes = segment.bytes.get(skip..).unwrap_or(&[]);
        if !bytes.is_empty() {
            let len = segment.bytes.len();
            self.places.push(segment.place.part(skip, len, len));
            self.bytes.extend_from_slice(bytes);
        }
    }
}

impl Segments {
    pub fn new() -> Segments {
        Segments {
            stream: Named::new("tcp.stream"),
            sequence: Named::new("tcp.seq_raw"),
            flags: Named::new("tcp.flags"),
            payload: Named::new("tcp.payload"),
            connections: BTreeMap::new(),
            size: 0,
        }
    }
    pub fn want(&self, wanted: &mut Wanted) {
        for named in [&self.stream, &self.sequence, &self.flags, &self.payload] {
            named.want(wanted);
        }
    }
    /// Adds a packet; gives how many bytes are held.
    pub fn add(&mut self, frame: &Frame, packet: &Packet) -> usize {
        let stream = self.stream.value(packet);
        let sequence = self.sequence.value(packet);
        let (Some(stream), Some(sequence)) = (stream, sequence) else {
            return self.size;
        };
        let flags = self.flags.value(packet).unwrap_or(0);
        let connection = self.connections.entry(stream).or_default();
        let ends = &packet.ends;
        let source = (ends.source, ends.source_port);
        if connection.client.is_none() {
            // An answer to an opening comes from the server.
            let answers = flags & (SYN | ACK) == SYN | ACK;
            let destination = (ends.destination, ends.destination_port);
            let (client, server) = match answers {
                true => (destination, source),
                false => (source, destination),
            };
            connection.client = Some(client);
            (connection.client_port, connection.server_port) = (client.1, server.1);
        }
        let side = usize::from(connection.client != Some(source));
        let begin = (sequence as u32).wrapping_add(u32::from(flags & SYN != 0));
        if let Some(first) = connection.first.get_mut(side)
            && (first.is_none() || flags & SYN != 0)
        {
            *first = Some(begin);
        }
        let Some(span) = self.payload.find(packet) else {
            return self.size;
        };
        let bytes = packet.bytes(span, frame.bytes).to_vec();
        self.size += bytes.len() + size_of::<Segment>();
        connection.segments.push(Segment {
            side,
            sequence: begin,
            place: Place {
                packet: frame.number,
                start: span.start,
                len: bytes.len() as u32,
                source: span.source,
                way: Way::Forward,
            },
            bytes,
        });
        self.size
    }
}

impl Connection {
    /// All that one side said.
    pub fn side(&self, side: usize) -> Turn {
        let first = self.first.get(side).copied().flatten().unwrap_or(0);
        let own = self.segments.iter().filter(|segment| segment.side == side);
        // Signed, so that what was seen before the first segment stands before it.
        let at = |segment: &Segment| i64::from(segment.sequence.wrapping_sub(first) as i32);
        let mut ordered: Vec<&Segment> = own.collect();
        sort_by_key(&mut ordered, |segment| at(segment));
        let mut turn = Turn {
            side,
            ..Turn::default()
        };
        let mut next = i64::MIN;
        for segment in ordered {
            let start = at(segment);
            let skip = next
                .saturating_sub(start)
                .clamp(0, segment.bytes.len() as i64);
            turn.add(segment, skip as usize);
            next = next.max(start + segment.bytes.len() as i64);
        }
        turn
    }
    /// What both sides said, in turns, in the order in which it came; what overtook something waits for it.
    pub fn turns(&self) -> Vec<Turn> {
        let mut turns: Vec<Turn> = vec![];
        let mut next = self.first;
        let mut waiting: [Vec<&Segment>; 2] = [vec![], vec![]];
        let say = |segment: &Segment, next: &mut Option<u32>, turns: &mut Vec<Turn>| -> bool {
            let expected = next.unwrap_or(segment.sequence);
            let ahead = segment.sequence.wrapping_sub(expected) as i32;
            if ahead > 0 {
                return false;
            }
            let skip = (ahead.unsigned_abs() as usize).min(segment.bytes.len());
            let fresh = (segment.bytes.len() - skip) as u32;
            *next = Some(expected.wrapping_add(fresh));
            if fresh > 0 {
                if turns.last().is_none_or(|turn| turn.side != segment.side) {
                    turns.push(Turn {
                        side: segment.side,
                        ..Turn::default()
                    });
                }
                if let Some(turn) = turns.last_mut() {
                    turn.add(segment, skip);
                }
            }
            true
        };
        for segment in &self.segments {
            let (Some(next), Some(waiting)) =
                (next.get_mut(segment.side), waiting.get_mut(segment.side))
            else {
                continue;
            };
            if !say(segment, next, &mut turns) {
                waiting.push(segment);
                continue;
            }
            waiting.retain(|segment| !say(segment, next, &mut turns));
        }
        // What never came is passed over.
        for (next, mut waiting) in next.iter_mut().zip(waiting) {
            let first = next.unwrap_or(0);
            sort_by_key(&mut waiting, |segment| {
                segment.sequence.wrapping_sub(first) as i32
            });
            for segment in waiting {
                if !say(segment, next, &mut turns) {
                    *next = Some(segment.sequence);
                    say(segment, next, &mut turns);
                }
            }
        }
        turns
    }
}
