//! Files that were transferred, for the step `objects`.
mod ftp;
mod http;
mod mail;

use super::segments::{Segments, Turn};
use super::streams::beside;
use super::tftp::Tftp;
use crate::recipe::Extraction;
use crate::recipe::fault::Fault;
use crate::recipe::value::Content;
use crate::wire::{Frame, Packet, Wanted};
use std::ops::Range;

pub struct Objects {
    protocol: String,
    segments: Segments,
    tftp: Tftp,
    /// Bytes in memory.
    size: usize,
}

/// A file, and by which protocol it came.
pub struct Object {
    pub name: String,
    pub protocol: &'static str,
    pub turn: Turn,
}

impl Objects {
    pub fn new(protocol: &str) -> Objects {
        Objects {
            protocol: protocol.to_string(),
            segments: Segments::new(),
            tftp: Tftp::new(),
            size: 0,
        }
    }
    pub fn want(&self, wanted: &mut Wanted) {
        self.segments.want(wanted);
        self.tftp.want(wanted);
    }
    pub fn add(&mut self, frame: &Frame, packet: &Packet) -> usize {
        self.size += self.tftp.add(frame, packet);
        self.segments.add(frame, packet) + self.size
    }
    pub fn finish(&mut self, found: &mut Extraction) -> Result<(), Fault> {
        for object in self.objects() {
            if self.protocol == "any" || self.protocol == object.protocol {
                found.add_row([
                    object.turn.value(),
                    beside(Content::Text(object.name)),
                    beside(Content::Text(object.protocol.into())),
                ])?;
            }
        }
        Ok(())
    }
    fn objects(&mut self) -> Vec<Object> {
        let connections: Vec<_> = std::mem::take(&mut self.segments.connections)
            .into_values()
            .collect();
        let mut objects = vec![];
        let mut transfers = ftp::Transfers::default();
        for connection in &connections {
            let (client, server) = (connection.side(0), connection.side(1));
            transfers.note(connection, &client, &server);
            objects.extend(http::objects(&client, &server));
            objects.extend(mail::objects(&client, &server));
        }
        objects.extend(transfers.objects(&connections));
        objects.extend(self.tftp.take().into_iter().map(|transfer| Object {
            name: transfer.name,
            protocol: "tftp",
            turn: transfer.turn,
        }));
        objects
    }
}

/// A part of what one side said.
pub fn part(turn: &Turn, range: Range<usize>) -> Turn {
    let (mut at, mut places) = (0, vec![]);
    for place in &turn.places {
        let len = place.len as usize;
        let from = range.start.saturating_sub(at).min(len);
        let to = range.end.saturating_sub(at).min(len);
        if to > from {
            places.push(place.part(from, to, len));
        }
        at += len;
    }
    Turn {
        side: turn.side,
        bytes: turn.bytes.get(range).unwrap_or(&[]).to_vec(),
        places,
    }
}

/// Lines that end with CR LF or LF alone, each with its place in the whole.
pub fn lines(bytes: &[u8]) -> impl Iterator<Item = (Range<usize>, &[u8])> {
    let mut at = 0;
    bytes
        .split_inclusive(|byte| *byte == b'\n')
        .map(move |line| {
            let range = at..at + line.len();
            at = range.end;
            (range, line.trim_ascii_end())
        })
}
