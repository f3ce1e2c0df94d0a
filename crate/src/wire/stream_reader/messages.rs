//! What a protocol over a stream asks for: the rest of a message, or one message after another.
use super::{Asked, Measure, Stream};
use crate::wire::{Cut, Key, Need, Next, Reader, Run, Span, Stop};

/// Lengths in 32 bits that say that the bytes are no message.
const NEVER_WHOLE: std::ops::Range<usize> = 1 << 26..u32::MAX as usize;

impl Reader<'_> {
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
    /// What the list says of a segment whose message waits for more.
    pub fn tell_begun(&mut self, text: &str) {
        self.packet.begun.clear();
        self.packet.begun.push_str(text);
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
        // So long a message never ends: it is waited for without keeping it.
        let never = NEVER_WHOLE.contains(&len) && stream.before.is_none();
        if !stream.carried && !self.streams.has_room(len) && !never {
            return false;
        }
        stream.asked = match stream.before.is_some_and(|before| offset <= before) {
            true => Asked::More(need, offset),
            false => {
                if !stream.carried {
                    self.begin(&stream, offset, need);
                }
                Asked::Begun(need, offset)
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
        one: impl FnMut(&mut Self) -> Result<(), Stop>,
    ) -> Result<Next, Stop> {
        self.measured_messages(by_header(header, length), one)
    }
    /// The same for protocols whose messages Wireshark finds without that function, so that their sizes are not shown.
    pub fn messages_unsized(
        &mut self,
        header: usize,
        length: impl Fn(&[u8]) -> Option<usize>,
        one: impl FnMut(&mut Self) -> Result<(), Stop>,
    ) -> Result<Next, Stop> {
        self.each_message(by_header(header, length), false, one)
    }
    /// The same where how many bytes tell the length depends on what they are.
    pub fn measured_messages(
        &mut self,
        measure: impl Fn(&[u8]) -> Measure,
        one: impl FnMut(&mut Self) -> Result<(), Stop>,
    ) -> Result<Next, Stop> {
        self.each_message(measure, true, one)
    }
    fn each_message(
        &mut self,
        measure: impl Fn(&[u8]) -> Measure,
        sizes: bool,
        mut one: impl FnMut(&mut Self) -> Result<(), Stop>,
    ) -> Result<Next, Stop> {
        while self.left() > 0 {
            let len = match measure(self.rest()) {
                Measure::Len(len) => len,
                Measure::Wrong => {
                    return Err(Stop::Malformed("a message's length is too small"));
                }
                Measure::Lacks(header) => match self.unfinished() {
                    Some(stop) => return Err(stop),
                    None => return Err(self.short(header)),
                },
            };
            self.whole(len)?;
            if len > self.reported() {
                self.continues_for(len - self.reported());
            }
            if sizes {
                self.note_message_size(len);
            }
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
    pub(super) fn note_stop_aside(&mut self, stop: Stop) {
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

/// The measure of messages whose first `header` bytes tell their length.
fn by_header(header: usize, length: impl Fn(&[u8]) -> Option<usize>) -> impl Fn(&[u8]) -> Measure {
    move |bytes| match bytes.get(..header) {
        None => Measure::Lacks(header),
        Some(bytes) => match length(bytes) {
            Some(len) => Measure::Len(len.max(header)),
            None => Measure::Wrong,
        },
    }
}
