//! The segments of TCP connections, put in order: each byte once, in the order of its sequence number; and what those carry
//! under TLS, where it is opened.
use super::named::Named;
use crate::recipe::place::{Place, Places};
use crate::recipe::value::{Content, Value};
use crate::wire::{Address, Frame, Packet, Span, Wanted, sort_by_key};
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
    opened: Named,
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
    /// What stands under TLS, the connection's own port and ends left out; none where nothing of it is opened.
    inside: Option<Box<Connection>>,
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
            opened: Named::new("tls.app_data.decrypted"),
            connections: BTreeMap::new(),
            size: 0,
        }
    }
    pub fn want(&self, wanted: &mut Wanted) {
        let Segments {
            stream,
            sequence,
            flags,
            payload,
            opened,
            ..
        } = self;
        for named in [stream, sequence, flags, payload, opened] {
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
        let payload = Segment::new(frame, packet, span, side, begin);
        self.size += payload.size();
        connection.segments.push(payload);
        for span in self.opened.all(packet) {
            let inside = connection.inside.get_or_insert_default();
            let record = Segment::new(frame, packet, span, side, inside.next(side));
            self.size += record.size();
            inside.first = [Some(0); 2];
            inside.segments.push(record);
        }
        self.size
    }
}

impl Segment {
    fn new(frame: &Frame, packet: &Packet, span: &Span, side: usize, sequence: u32) -> Segment {
        let bytes = packet.bytes(span, frame.bytes).to_vec();
        Segment {
            side,
            sequence,
            place: Place::of(frame.number, span),
            bytes,
        }
    }
    fn size(&self) -> usize {
        self.bytes.len() + size_of::<Segment>()
    }
}

impl Connection {
    /// What stands under TLS, where that is opened.
    pub fn inside(&self) -> Option<&Connection> {
        self.inside.as_deref()
    }
    /// Records are read in order: behind which number those of one side end.
    fn next(&self, side: usize) -> u32 {
        let mut own = self.segments.iter().rev();
        let last = own.find(|segment| segment.side == side);
        last.map_or(0, |last| {
            last.sequence.wrapping_add(last.bytes.len() as u32)
        })
    }
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
