//! Messages of a TCP stream: those that span segments are put together and read in the segment that completes them.
mod carried;
mod messages;

pub use carried::CarriedStream;

use super::{
    Bytes, Field, Joined, Need, Next, PieceFields, Reader, Run, Span, Stop, TcpFlow, Whole,
};

/// The fields by which the stream's own layer shows what was put together.
#[derive(Clone, Copy)]
pub struct StreamFields {
    pub segment_data: Field<Bytes>,
    pub message_size: Field<u32>,
    pub pieces: PieceFields,
}

/// The stream whose bytes are being read.
#[derive(Clone, Copy)]
pub struct Stream {
    pub number: u32,
    /// 0 from the lower end to the higher, 1 back.
    pub direction: usize,
    pub fields: &'static StreamFields,
    /// Sequence number of the byte at `start`.
    pub sequence: u32,
    /// Whether messages that span segments are put together.
    joins: bool,
    /// The stream's own layer and protocol.
    layer: u8,
    protocol: u16,
    /// The layer whose messages these are.
    above: u8,
    /// Where the bytes that are read stand in their source.
    source: u8,
    start: usize,
    end: usize,
    /// Where they were put together: how many of them came in earlier segments.
    before: Option<usize>,
    /// The segment's own source, and where in it the bytes behind those stand.
    own_source: u8,
    own_start: usize,
    asked: Asked,
    /// Whether another protocol than the stream's own carries these bytes, and keeps what is not whole.
    carried: bool,
    /// Whether the protocol right above only said which one reads the messages.
    handed_on: bool,
}

/// What a message's first bytes say of its length.
pub enum Measure {
    Len(usize),
    /// So many bytes must be there to tell.
    Lacks(usize),
    /// They are not this protocol's.
    Wrong,
}

/// What the protocol above asked for.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Asked {
    Nothing,
    /// The next segments' bytes for a message that begins in this one, behind so many bytes.
    Begun(Need, usize),
    /// More for the message that was taken to be whole; how many bytes before it were read.
    More(Need, usize),
}

impl<'a> Reader<'a> {
    /// Begins to read the bytes of a stream at the cursor.
    pub fn stream(&self, flow: &TcpFlow, sequence: u32, fields: &'static StreamFields) -> Stream {
        Stream {
            number: flow.stream,
            joins: flow.joins,
            direction: self.direction() as usize,
            fields,
            sequence,
            layer: self.layer,
            protocol: self.protocol,
            above: self.layer.saturating_add(1),
            source: self.source,
            start: self.at,
            end: self.end,
            before: None,
            own_source: self.source,
            own_start: self.at,
            asked: Asked::Nothing,
            carried: false,
            handed_on: false,
        }
    }

    /// Gives the segment's bytes to the messages that they continue and dissects, as `next`, those that they complete.
    /// What is left begins a message of its own. Nothing is dissected where the segment only repeats what came before.
    pub fn read_stream(&mut self, mut stream: Stream, next: Next, repeats: bool) -> Next {
        while self.left() > 0 {
            stream.start = self.at;
            stream.own_start = self.at;
            let run = stream.run(self.frame.number, self.rest(), self.source);
            let joined = match stream.joins {
                true => self.streams.join(&run),
                false => Joined::Nothing,
            };
            let taken = match joined {
                Joined::Nothing if repeats => return Next::End,
                Joined::Nothing => {
                    self.stream = Some(stream);
                    return next;
                }
                Joined::Part(taken) => {
                    self.note_segment(&stream, taken);
                    taken
                }
                Joined::Again => {
                    self.note_stop_aside(Stop::Malformed(
                        "its bytes were put together before (sent again?)",
                    ));
                    return Next::End;
                }
                Joined::Whole { whole, taken } => {
                    self.note_segment(&stream, taken);
                    stream.above = u8::try_from(self.packet.layers.len()).unwrap_or(u8::MAX);
                    self.read_whole(&stream, whole, taken, (!repeats).then_some(next));
                    taken
                }
            };
            let taken = taken.clamp(1, self.left());
            self.at += taken;
            stream.sequence = stream.sequence.wrapping_add(taken as u32);
            stream.above = u8::try_from(self.packet.layers.len()).unwrap_or(u8::MAX);
        }
        Next::End
    }

    /// Where the sender closes, what was read until then is whole; false where nothing was.
    pub fn close_stream(&mut self, mut stream: Stream, next: Next) -> bool {
        stream.own_start = self.at;
        let run = stream.run(self.frame.number, self.rest(), self.source);
        let Joined::Whole { whole, taken } = self.streams.close(&run) else {
            return false;
        };
        stream.joins = false;
        self.read_whole(&stream, whole, taken, Some(next));
        true
    }

    fn note_segment(&mut self, stream: &Stream, len: usize) {
        self.put_at(stream.fields.segment_data, self.at, len, 0);
    }

    /// Dissects a message put together of segments, the last `taken` bytes being this one's.
    fn read_whole(&mut self, stream: &Stream, whole: Whole, taken: usize, next: Option<Next>) {
        let Whole { bytes, pieces } = whole;
        let (place, source) = self.place_decoded(stream.fields.pieces.name);
        let before = bytes.len().saturating_sub(taken);
        let inner = Stream {
            sequence: stream.sequence.wrapping_sub(before as u32),
            source,
            start: 0,
            end: bytes.len(),
            before: Some(before),
            ..*stream
        };
        let (asked, shown) = self.inside(&bytes, source, |r| {
            let mut asked = Asked::Nothing;
            r.stays = false;
            if let Some(next) = next {
                r.fragment = false;
                r.stream = Some(inner);
                r.aside(|r| (r.walk)(r, next));
                asked = r.stream.map_or(Asked::Nothing, |s| s.asked);
            }
            if !matches!(asked, Asked::More(..)) {
                r.note_pieces(&stream.fields.pieces, &pieces);
            }
            (asked, r.stays)
        });
        let Asked::More(need, read) = asked else {
            self.keep_decoded(place, bytes);
            return;
        };
        // What was read of it already shows bytes of this place.
        let kept = if read > 0 || shown {
            bytes.clone()
        } else {
            vec![]
        };
        self.keep_decoded(place, kept);
        let at = self.at.saturating_add(taken).min(self.data.len());
        let rest = self.data.get(at..).unwrap_or(&[]);
        let end = stream.sequence.wrapping_add(taken as u32);
        let run = Stream {
            sequence: end,
            ..*stream
        }
        .run(self.frame.number, rest, self.source);
        self.streams
            .take_back(&run, Whole { bytes, pieces }, need, read == 0);
    }

    fn keep_decoded(&mut self, place: usize, bytes: Vec<u8>) {
        match bytes.is_empty() && self.packet.decoded.len() == place + 1 {
            true => drop(self.packet.decoded.pop()),
            false => self.fill_decoded(place, bytes),
        }
    }
}

impl Stream {
    fn run<'b>(&self, frame: u32, bytes: &'b [u8], source: u8) -> Run<'b> {
        Run {
            frame,
            stream: self.number,
            direction: self.direction,
            sequence: self.sequence,
            bytes,
            place: (source == Span::FRAME).then_some(self.own_start as u32),
        }
    }
}
