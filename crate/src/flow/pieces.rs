//! Bytes that come in pieces, in any order and more than once: what comes first in place holds, as in Wireshark.
use crate::wire::{Piece, Run, Whole};
use serde::{Deserialize, Serialize};

#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub struct Pieces {
    /// What is there without a gap from the beginning.
    bytes: Vec<u8>,
    /// What came too early, by place.
    later: Vec<(u32, Box<[u8]>)>,
    /// By place; those at the same place in the order in which they came.
    pieces: Vec<Piece>,
    /// The length of the whole, once a piece says so.
    end: Option<u32>,
}

/// So many pieces a whole may have.
const MAX_PIECES: usize = 1 << 16;

impl Pieces {
    /// What they hold in memory, about.
    pub fn held(&self) -> usize {
        let later: usize = self.later.iter().map(|(_, bytes)| bytes.len() + 32).sum();
        self.bytes.len() + later + self.pieces.len() * size_of::<Piece>()
    }
    pub fn add(&mut self, run: &Run, at: u32, bytes: &[u8]) {
        if self.pieces.len() >= MAX_PIECES {
            return;
        }
        let piece = Piece {
            frame: run.frame,
            at,
            len: bytes.len() as u32,
            place: run.place,
            overlaps: false,
            conflicts: false,
        };
        let place = self.pieces.partition_point(|p| p.at <= at);
        self.pieces.insert(place, piece);
        if at as usize <= self.bytes.len() {
            self.append(at, bytes);
            self.drain();
        } else {
            let place = self.later.partition_point(|(other, _)| *other <= at);
            self.later.insert(place, (at, bytes.into()));
        }
    }
    /// Takes of some bytes those that are new.
    fn append(&mut self, at: u32, bytes: &[u8]) {
        let known = self.bytes.len().saturating_sub(at as usize);
        self.bytes.extend_from_slice(bytes.get(known..).unwrap_or(&[]));
    }
    fn drain(&mut self) {
        let mut taken = 0;
        while let Some((at, bytes)) = self.later.get(taken)
            && *at as usize <= self.bytes.len()
        {
            let (at, bytes) = (*at, bytes.clone());
            self.append(at, &bytes);
            taken += 1;
        }
        self.later.drain(..taken);
    }
    pub fn ends_at(&mut self, end: u32) {
        self.end.get_or_insert(end);
    }
    pub fn is_whole(&self) -> bool {
        self.end.is_some_and(|end| self.bytes.len() >= end as usize)
    }
    pub fn into_whole(mut self) -> Whole {
        mark_overlaps(&mut self.pieces);
        if let Some(end) = self.end {
            self.bytes.truncate(end as usize);
        }
        Whole {
            bytes: self.bytes,
            pieces: self.pieces,
        }
    }
}

impl From<Whole> for Pieces {
    /// For a whole that proved to be longer.
    fn from(whole: Whole) -> Pieces {
        Pieces {
            bytes: whole.bytes,
            pieces: whole.pieces,
            ..Pieces::default()
        }
    }
}

fn mark_overlaps(pieces: &mut [Piece]) {
    let mut reached = 0;
    for piece in pieces {
        piece.overlaps = piece.at < reached;
        reached = reached.max(piece.at.saturating_add(piece.len));
    }
}
