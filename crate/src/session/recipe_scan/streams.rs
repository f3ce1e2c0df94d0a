//! What TCP connections carry, under TLS where that is opened, for the step `stream`.
use super::segments::{Segments, Turn};
use crate::recipe::Extraction;
use crate::recipe::fault::Fault;
use crate::recipe::place::Places;
use crate::recipe::source::Side;
use crate::recipe::value::{Content, Value};
use crate::wire::{Frame, Packet, Wanted};

pub struct Streams {
    segments: Segments,
    side: Side,
}

impl Streams {
    pub fn new(side: Side) -> Streams {
        Streams {
            segments: Segments::new(),
            side,
        }
    }
    pub fn want(&self, wanted: &mut Wanted) {
        self.segments.want(wanted);
    }
    pub fn add(&mut self, frame: &Frame, packet: &Packet) -> usize {
        self.segments.add(frame, packet)
    }
    pub fn finish(&mut self, found: &mut Extraction) -> Result<(), Fault> {
        for (number, connection) in std::mem::take(&mut self.segments.connections) {
            let connection = connection.inside().unwrap_or(&connection);
            let turns = match self.side {
                Side::Both => connection.turns(),
                Side::Client => vec![connection.side(0)],
                Side::Server => vec![connection.side(1)],
            };
            for turn in turns.into_iter().filter(|turn| !turn.bytes.is_empty()) {
                found.add_row(row(number, turn))?;
            }
        }
        Ok(())
    }
}

fn row(number: u64, turn: Turn) -> [Value; 3] {
    let side = if turn.side == 0 { "client" } else { "server" };
    [
        turn.value(),
        beside(Content::unsigned(number)),
        beside(Content::Text(side.into())),
    ]
}

/// A value that stands nowhere in the capture.
pub fn beside(content: Content) -> Value {
    Value {
        content,
        places: Places::Nowhere,
    }
}
