//! Bytes that come in pieces, in any order and more than once: of those that come twice the first hold, as in Wireshark.
use crate::wire::{Piece, Run, Whole};
use serde::{Deserialize, Serialize};

#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub struct Pieces {
    /// What is there without a gap from the beginning.
    bytes: Vec<u8>,
    /// The pieces that it came in, in that order.
    pieces: Vec<Piece>,
    /// What came too early, by place.
    later: Vec<(Piece, Box<[u8]>)>,
    /// The length of the whole, once a piece says so.
    end: Option<u32>,
}

/// So many pieces a whole may have.
const MAX_PIECES: usize = 1 << 16;

impl Pieces {
    /// What they hold in memory, about.
    pub fn held(&self) -> usize {
        let later = self
            .later
            .iter()
            .map(|(_, bytes)| bytes.len() + size_of::<(Piece, Box<[u8]>)>());
        self.bytes.len() + self.pieces.len() * size_of::<Piece>() + later.sum::<usize>()
    }
    pub fn add(&mut self, run: &Run, at: u32, bytes: &[u8]) {
        if self.pieces.len() + self.later.len() >= MAX_PIECES {
            return;
        }
        let piece = Piece {
            frame: run.frame,
            at,
            len: bytes.len() as u32,
            place: run.place,
            ..Piece::default()
        };
        if at as usize <= self.bytes.len() {
            self.append(piece, bytes);
            self.drain();
        } else {
            let place = self.later.partition_point(|(other, _)| other.at <= at);
            self.later.insert(place, (piece, bytes.into()));
        }
    }
    /// Takes of a piece the bytes that are new.
    fn append(&mut self, mut piece: Piece, bytes: &[u8]) {
        let known = self.bytes.get(piece.at as usize..).unwrap_or(&[]);
        let common = known.len().min(bytes.len());
        piece.overlaps = common > 0;
        piece.conflicts = known.get(..common) != bytes.get(..common);
        self.bytes
            .extend_from_slice(bytes.get(common..).unwrap_or(&[]));
        self.pieces.push(piece);
    }
    fn drain(&mut self) {
        let later = std::mem::take(&mut self.later);
        for (piece, bytes) in later {
            match piece.at as usize <= self.bytes.len() {
                true => self.append(piece, &bytes),
                false => self.later.push((piece, bytes)),
            }
        }
    }
    pub fn ends_at(&mut self, end: u32) {
        self.end.get_or_insert(end);
    }
    pub fn is_whole(&self) -> bool {
        self.end.is_some_and(|end| self.bytes.len() >= end as usize)
    }
    pub fn into_whole(mut self) -> Whole {
        self.pieces
            .extend(self.later.into_iter().map(|(piece, _)| piece));
        if let Some(end) = self.end {
            self.bytes.truncate(end as usize);
            for piece in &mut self.pieces {
                piece.too_long = piece.at.saturating_add(piece.len) > end;
            }
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
