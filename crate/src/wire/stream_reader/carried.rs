//! A stream inside another protocol, as TLS carries one: what is read of it may ask for more, which that protocol keeps itself.
use super::{Asked, Stream, StreamFields};
use crate::wire::{Need, Next, Reader};

/// Bytes of such a stream.
pub struct CarriedStream {
    /// What their source is called.
    pub name: &'static str,
    /// Where they were put together: how many of them came before.
    pub before: Option<usize>,
    /// Whether more can be asked for.
    pub waits: bool,
    /// By which fields, of which protocol, the sizes of messages are shown.
    pub sizes: (u16, &'static StreamFields),
}

impl Reader<'_> {
    /// Whether the bytes are of a stream inside another protocol.
    pub fn is_carried_stream(&self) -> bool {
        self.stream.is_some_and(|stream| stream.carried)
    }
    /// Dissects bytes that were decoded here, as messages of a stream. Returns what the last of them lacks, and where that
    /// begins; `note` is given this place, and reads the same bytes.
    pub fn carry_stream(
        &mut self,
        carried: &CarriedStream,
        bytes: Vec<u8>,
        next: Next,
        note: impl FnOnce(&mut Reader, Option<usize>),
    ) -> Option<(Need, usize)> {
        let (place, source) = self.place_decoded(carried.name);
        let (protocol, fields) = carried.sizes;
        let stream = Stream {
            number: 0,
            direction: 0,
            fields,
            sequence: 0,
            joins: carried.waits,
            layer: self.layer,
            protocol,
            above: u8::try_from(self.packet.layers.len()).unwrap_or(u8::MAX),
            source,
            start: 0,
            end: bytes.len(),
            before: carried.before,
            own_source: source,
            own_start: 0,
            asked: Asked::Nothing,
            carried: true,
            handed_on: false,
        };
        let asked = self.inside(&bytes, source, |r| {
            r.stays = false;
            r.fragment = false;
            r.stream = Some(stream);
            let end = r.end;
            r.aside(|r| (r.walk)(r, next));
            let asked = match r.stream.map(|stream| stream.asked) {
                Some(Asked::Begun(need, from) | Asked::More(need, from)) => Some((need, from)),
                _ => None,
            };
            (r.at, r.end) = (0, end);
            note(r, asked.map(|(_, from)| from));
            asked
        });
        self.fill_decoded(place, bytes);
        asked
    }
}
