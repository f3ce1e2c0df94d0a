//! The handshake inside QUIC: a stream of its own in each direction, whose pieces may come in any order (RFC 9000 §19.6).
use super::connections::{self, Found};
use super::fields::*;
use super::frames::number;
use crate::protocols::{Own, tls};
use crate::wire::*;
use serde::{Deserialize, Serialize};

static TLS: Own = Own::of("tls");

/// What is kept of pieces that came too early.
const MAX_EARLY: usize = 1 << 16;
const MAX_PIECES: usize = 256;

/// Some bytes of the stream, and the frame that they are from.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
struct Piece {
    frame: u32,
    offset: u64,
    bytes: Vec<u8>,
}
impl Piece {
    fn end(&self) -> u64 {
        self.offset.saturating_add(self.bytes.len() as u64)
    }
}

/// A direction's stream, as far as it was seen.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Stream {
    /// Where it was read to.
    next: u64,
    /// What came early, by offset.
    early: Vec<Piece>,
    /// A message's beginning that was read, and the frames that it is from.
    message: Vec<u8>,
    message_frames: Vec<u32>,
    #[serde(skip)]
    changed: bool,
}

impl Stream {
    pub fn recall(r: &mut Reader, found: &Found) -> Stream {
        let fact = connections::recall(r, found.stream_key());
        let known = fact.and_then(|fact| postcard::from_bytes(&fact.bytes).ok());
        known.unwrap_or_default()
    }
    pub fn keep(&self, r: &mut Reader, found: &Found) {
        if self.changed
            && let Ok(bytes) = postcard::to_allocvec(self)
        {
            connections::remember(r, found.stream_key(), 0, &bytes);
        }
    }

    /// Adds a piece; what can be read then, and the frames of its pieces where they are several. While something is missing
    /// before the last byte seen, all waits.
    fn add(&mut self, mut piece: Piece) -> Option<(Vec<u32>, Vec<u8>)> {
        if piece.end() <= self.next {
            return None;
        }
        let known = self.next.saturating_sub(piece.offset) as usize;
        piece.bytes.drain(..known.min(piece.bytes.len()));
        piece.offset = piece.offset.max(self.next);
        self.changed = true;
        if self.early.is_empty() && piece.offset == self.next {
            self.next = piece.end();
            return Some((vec![], piece.bytes));
        }
        let kept: usize = self.early.iter().map(|piece| piece.bytes.len()).sum();
        let has_room = kept + piece.bytes.len() <= MAX_EARLY && self.early.len() < MAX_PIECES;
        let at = self.early.partition_point(|e| e.offset < piece.offset);
        let again = (self.early.get(at)).is_some_and(|e| e.offset == piece.offset);
        if !has_room || again {
            return None;
        }
        self.early.insert(at, piece);
        let mut bytes = vec![];
        for piece in &self.early {
            let end = self.next + bytes.len() as u64;
            let known = end.checked_sub(piece.offset)? as usize;
            bytes.extend_from_slice(piece.bytes.get(known..).unwrap_or(&[]));
        }
        let frames = self.early.drain(..).map(|piece| piece.frame).collect();
        self.next += bytes.len() as u64;
        Some((frames, bytes))
    }
}

pub fn frame(r: &mut Reader, stream: &mut Stream) -> Result<(), Stop> {
    let offset = number(r, CRYPTO_OFFSET)?;
    let len = number(r, CRYPTO_LENGTH)? as usize;
    let start = r.at();
    let bytes = r.bytes(CRYPTO_DATA, len)?;
    let piece = Piece {
        frame: r.frame().number,
        offset,
        bytes: bytes.to_vec(),
    };
    let Some((frames, joined)) = stream.add(piece) else {
        return Ok(());
    };
    if frames.is_empty() {
        r.seek(start + len - joined.len());
        return r.within(joined.len(), |r| messages(r, stream))?;
    }
    r.put(CRYPTO_FRAGMENTS, 0);
    r.nested(|r| {
        for frame in &frames {
            r.put(CRYPTO_FRAGMENT, u64::from(*frame));
        }
        r.put(CRYPTO_FRAGMENT_COUNT, frames.len() as u64);
    });
    let mut result = Ok(());
    r.decoding("Reassembled QUIC CRYPTO", joined, |r| {
        result = messages(r, stream);
    });
    result
}

fn messages(r: &mut Reader, stream: &mut Stream) -> Result<(), Stop> {
    let message = std::mem::take(&mut stream.message);
    let frames = std::mem::take(&mut stream.message_frames);
    let mut session = tls::Session::inside(message, frames);
    let result = r.taking_part(TLS.index(), |r| {
        r.group(tls::QUIC_RECORD, |r| {
            tls::messages_of_record(r, &mut session)
        })
    });
    (stream.message, stream.message_frames) = (session.pending, session.pending_frames);
    result
}
