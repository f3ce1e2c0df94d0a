//! Files that were transferred, for the step `objects`.
mod ftp;
mod http;
mod http2;
mod mail;

use super::segments::{Segments, Turn};
use super::smb::Smb;
use super::streams::beside;
use super::tftp::Tftp;
use crate::recipe::Extraction;
use crate::recipe::fault::Fault;
use crate::recipe::value::Content;
use crate::wire::{Frame, Packet, Wanted};
use http2::Http2;
use std::ops::Range;

pub struct Objects {
    protocol: String,
    segments: Segments,
    http2: Http2,
    tftp: Tftp,
    smb: Smb,
    /// Bytes in memory of TFTP.
    size: usize,
}

/// A file, and by which protocol it came.
pub struct Object {
    pub name: String,
    pub protocol: &'static str,
    pub turn: Turn,
    pub extent: Option<Extent>,
}

/// How many bytes of a file there are, and how many it has.
#[derive(Clone, Copy)]
pub struct Extent {
    pub have: u64,
    pub of: u64,
    /// Whether what is missing inside it is left out, rather than zeros.
    pub is_closed_up: bool,
}

impl Objects {
    pub fn new(protocol: &str) -> Objects {
        Objects {
            protocol: protocol.to_string(),
            segments: Segments::new(),
            http2: Http2::new(),
            tftp: Tftp::new(),
            smb: Smb::new(),
            size: 0,
        }
    }
    fn asks(&self, protocol: &str) -> bool {
        self.protocol == "any" || self.protocol == protocol
    }
    /// Whether it asks for what goes over TCP as it stands.
    fn asks_streams(&self) -> bool {
        ["http", "ftp-data", "imf"]
            .iter()
            .any(|protocol| self.asks(protocol))
    }
    pub fn want(&self, wanted: &mut Wanted) {
        if self.asks_streams() {
            self.segments.want(wanted);
        }
        if self.asks("http") {
            self.http2.want(wanted);
        }
        if self.asks("tftp") {
            self.tftp.want(wanted);
        }
        if self.asks("smb") {
            self.smb.want(wanted);
        }
    }
    /// Adds a packet; gives how many bytes are held.
    pub fn add(&mut self, frame: &Frame, packet: &Packet) -> usize {
        let mut held = 0;
        if self.asks("tftp") {
            self.size += self.tftp.add(frame, packet);
            held += self.size;
        }
        if self.asks("smb") {
            held += self.smb.add(frame, packet);
        }
        if self.asks_streams() {
            held += self.segments.add(frame, packet);
        }
        if self.asks("http") {
            held += self.http2.add(frame, packet);
        }
        held
    }
    pub fn finish(&mut self, found: &mut Extraction) -> Result<(), Fault> {
        for object in self.objects() {
            if self.asks(object.protocol) {
                found.add_row([
                    object.turn.value(),
                    beside(Content::Text(object.name)),
                    beside(Content::Text(object.protocol.into())),
                    beside(object.extent.map_or(Content::Nothing, Extent::told)),
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
            if let Some(inside) = connection.inside() {
                let (client, server) = (inside.side(0), inside.side(1));
                objects.extend(http::objects(&client, &server));
                objects.extend(mail::objects(&client, &server));
            }
        }
        objects.extend(self.http2.take());
        objects.extend(transfers.objects(&connections));
        objects.extend(self.tftp.take().into_iter().map(|transfer| Object {
            name: transfer.name,
            protocol: "tftp",
            turn: transfer.turn,
            extent: None,
        }));
        objects.extend(self.smb.take());
        objects
    }
}

impl Extent {
    fn told(self) -> Content {
        let Extent { have, of, .. } = self;
        if have >= of {
            return Content::Text("complete".into());
        }
        let percent = u128::from(have) * 100 / u128::from(of.max(1));
        let holes = if self.is_closed_up {
            ", without holes"
        } else {
            ""
        };
        Content::Text(format!("{have} of {of} bytes, {percent} %{holes}"))
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
