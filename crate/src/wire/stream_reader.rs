//! Messages of a TCP stream: those that span segments are put together and read in the segment that completes them.
use super::field::*;
use super::{Cut, Decoded, Joined, Need, PieceFields, Reader, Run, Span, Stop, TcpFlow, Whole};

/// The fields by which the stream's own layer shows what was put together.
#[derive(Clone, Copy)]
pub struct StreamFields {
    pub segment_data: Field<Bytes>,
    pub message_size: Field<u32>,
    pub pieces: PieceFields,
}

/// Lengths in 32 bits that say that the bytes are no message.
const NEVER_WHOLE: std::ops::Range<usize> = 1 << 26..u32::MAX as usize;

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
    /// Whether the protocol right above only said which one reads the messages.
    handed_on: bool,
}

/// What the protocol above asked for.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Asked {
    Nothing,
    /// The next segments' bytes for a message that begins in this one.
    Begun,
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
        let place = self.packet.decoded.len();
        let source = Span::DECODED.saturating_add(place as u8);
        self.packet.decoded.push(Decoded {
            name: stream.fields.pieces.name,
            bytes: vec![],
        });
        let before = bytes.len().saturating_sub(taken);
        let inner = Stream {
            sequence: stream.sequence.wrapping_sub(before as u32),
            source,
            start: 0,
            end: bytes.len(),
            before: Some(before),
            ..*stream
        };
        let asked = self.inside(&bytes, source, |r| {
            let mut asked = Asked::Nothing;
            if let Some(next) = next {
                r.fragment = false;
                r.stream = Some(inner);
                r.aside(|r| (r.walk)(r, next));
                asked = r.stream.map_or(Asked::Nothing, |s| s.asked);
            }
            if !matches!(asked, Asked::More(..)) {
                r.note_pieces(&stream.fields.pieces, &pieces);
            }
            asked
        });
        let Asked::More(need, read) = asked else {
            self.keep_decoded(place, bytes);
            return;
        };
        // What was read of it already shows bytes of this place.
        let kept = if read > 0 { bytes.clone() } else { vec![] };
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
            false => {
                if let Some(kept) = self.packet.decoded.get_mut(place) {
                    kept.bytes = bytes;
                }
            }
        }
    }

    /// Over a stream: the message at the cursor has `len` bytes. Where the stream's next segments hold its end, this
    /// stops, and the message is read again once it is whole; so this comes before anything of the message is noted.
    pub fn whole(&mut self, len: usize) -> Result<(), Stop> {
        let left = self.left();
        if len <= left {
            return Ok(());
        }
        let lacks = u32::try_from(len - left).unwrap_or(u32::MAX);
        match self.ask(Need::Bytes(lacks)) {
            true => Err(self.goes_on(len)),
            false => Ok(()),
        }
    }
    /// Over a stream: what the message at the cursor needs to go on if its end is not here yet and its length is not
    /// known: one more segment. `None` where no segment will come, and what is here must do.
    pub fn unfinished(&mut self) -> Option<Stop> {
        self.ask(Need::Segment)
            .then(|| self.goes_on(self.left() + 1))
    }
    /// The same for a message that ends where its sender closes the stream.
    pub fn until_close(&mut self) -> Option<Stop> {
        self.ask(Need::Close).then(|| self.goes_on(self.left() + 1))
    }
    fn goes_on(&self, needed: usize) -> Stop {
        Stop::Truncated {
            needed,
            had: self.left(),
            by: Cut::Fragment,
        }
    }
    /// Whether `whole`, `unfinished` and `until_close` can wait for more segments here.
    pub fn can_wait(&self) -> bool {
        self.stream.is_some_and(|stream| self.reads(&stream))
    }
    fn reads(&self, stream: &Stream) -> bool {
        stream.joins
            && stream.asked == Asked::Nothing
            && self.layer == stream.above
            && self.source == stream.source
            && self.end == stream.end
            && self.at >= stream.start
    }
    /// The layer stays in the packet even where its first message is not whole.
    pub fn stay(&mut self) {
        self.stays = true;
    }
    /// The protocol that follows in the same bytes reads the stream's messages in place of this one.
    pub fn hand_on_stream(&mut self) {
        if let Some(stream) = &mut self.stream {
            stream.above = stream.above.saturating_add(1);
            stream.handed_on = true;
        }
    }

    fn ask(&mut self, need: Need) -> bool {
        let Some(mut stream) = self.stream.filter(|stream| self.reads(stream)) else {
            return false;
        };
        let offset = self.at - stream.start;
        let len = self.left().saturating_add(match need {
            Need::Bytes(lacks) => lacks as usize,
            Need::Segment | Need::Close => 1,
        });
        if !self.streams.has_room(len) {
            // So long a message never ends: it is waited for without keeping it.
            if !NEVER_WHOLE.contains(&len) || stream.before.is_some() {
                return false;
            }
            stream.asked = Asked::Begun;
            self.stream = Some(stream);
            self.note_begun(&stream, offset);
            return true;
        }
        stream.asked = match stream.before.is_some_and(|before| offset <= before) {
            true => Asked::More(need, offset),
            false => {
                self.begin(&stream, offset, need);
                Asked::Begun
            }
        };
        self.stream = Some(stream);
        true
    }
    /// Keeps what is left as the beginning of a message, which the stream's layer shows as its own bytes.
    fn begin(&mut self, stream: &Stream, offset: usize, need: Need) {
        let sequence = stream.sequence.wrapping_add(offset as u32);
        let at = stream.own_start + offset.saturating_sub(stream.before.unwrap_or(0));
        let bytes = self.rest();
        let place = (stream.own_source == Span::FRAME).then_some(at as u32);
        let run = Run {
            place,
            ..Stream {
                sequence,
                ..*stream
            }
            .run(self.frame.number, bytes, stream.own_source)
        };
        self.streams.begin_message(&run, need);
        // Behind a message put together the segment's bytes are shown already.
        if stream.before.is_none() {
            self.note_begun(stream, offset);
        }
    }
    fn note_begun(&mut self, stream: &Stream, offset: usize) {
        let (at, len) = (stream.own_start + offset, self.left());
        self.of_stream(stream, |r| {
            r.source = stream.own_source;
            r.note(stream.fields.segment_data.index, at, len, 0);
        });
    }
    /// Notes in the stream's own layer.
    fn of_stream(&mut self, stream: &Stream, f: impl FnOnce(&mut Self)) {
        let kept = (
            self.layer,
            self.protocol,
            self.depth,
            self.source,
            self.mask,
        );
        (self.layer, self.protocol, self.depth) = (stream.layer, stream.protocol, 0);
        self.mask = self.wanted.mask(stream.protocol);
        f(self);
        (
            self.layer,
            self.protocol,
            self.depth,
            self.source,
            self.mask,
        ) = kept;
    }

    /// Reads message after message of a stream (as Wireshark's tcp_dissect_pdus): `length` tells a message's whole
    /// length from its first `header` bytes (none: not this protocol's), `one` reads one message, and sees no further.
    pub fn messages(
        &mut self,
        header: usize,
        length: impl Fn(&[u8]) -> Option<usize>,
        mut one: impl FnMut(&mut Self) -> Result<(), Stop>,
    ) -> Result<Next, Stop> {
        while self.left() > 0 {
            if self.left() < header
                && let Some(stop) = self.unfinished()
            {
                return Err(stop);
            }
            let Some(len) = length(self.ahead(header)?) else {
                return Err(Stop::Malformed("a message's length is too small"));
            };
            let len = len.max(header);
            self.whole(len)?;
            if len > self.reported() {
                self.continues_for(len - self.reported());
            }
            self.note_message_size(len);
            let shown = len.min(self.reported());
            match self.within(shown, &mut one)? {
                Ok(()) => {}
                // What is wrong with one message says nothing of the next.
                Err(stop) => self.note_stop_aside(stop),
            }
        }
        Ok(Next::End)
    }
    /// Shows a message's length in the stream's own layer.
    pub fn note_message_size(&mut self, len: usize) {
        if let Some(stream) = self.stream {
            let at = self.at;
            self.of_stream(&stream, |r| {
                r.put_at(stream.fields.message_size, at, len, len as u64)
            });
        }
    }
    fn note_stop_aside(&mut self, stop: Stop) {
        self.note_stop(stop);
        if !self.fragment {
            self.aside(|r| (r.walk)(r, Next::Over(Key::Name("_ws.malformed"))));
        }
    }

    /// For the walk: whether the layer that handed the stream on is the one now on top, and read nothing itself.
    pub fn only_handed_on(&self) -> bool {
        let top = self.packet.layers.last();
        let empty = top.is_some_and(|layer| layer.header == 0);
        empty && self.stream.is_some_and(|stream| stream.handed_on)
    }
    /// For the walk: whether the layer that stopped waits for more segments, and nothing of it was read.
    pub fn waits_unread(&self) -> bool {
        let waits = self.stream.is_some_and(|s| s.asked != Asked::Nothing);
        let begun = self.packet.layers.get(usize::from(self.layer));
        waits && !self.stays && begun.is_some_and(|layer| layer.start as usize == self.at)
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
