//! A file out of the pieces that were read or written, each at its offset: of those that overlap the last one holds.
use super::super::segments::Turn;
use crate::recipe::place::Place;
use std::collections::BTreeMap;

pub struct Piece {
    pub offset: u64,
    pub bytes: Vec<u8>,
    pub place: Place,
}

/// Bytes `start..end` of the file, out of a piece.
struct Part {
    end: u64,
    piece: usize,
}

/// A file, and how much of it there is.
pub struct Joined {
    pub turn: Turn,
    pub have: u64,
    /// Where its last byte stands.
    pub end: u64,
    /// Whether holes are left out, for there is no room for them.
    pub is_closed_up: bool,
}

/// Puts pieces together; holes are filled with zeros while there is room, which they take up.
pub fn join(pieces: &[Piece], room: &mut u64) -> Joined {
    let mut laid: BTreeMap<u64, Part> = BTreeMap::new();
    for (piece, Piece { offset, bytes, .. }) in pieces.iter().enumerate() {
        let end = offset.saturating_add(bytes.len() as u64);
        lay(&mut laid, *offset, Part { end, piece });
    }
    let have = laid.iter().map(|(start, part)| part.end - start).sum();
    let end = laid.last_key_value().map_or(0, |(_, part)| part.end);
    let holes = end - have;
    let is_closed_up = holes > *room;
    if !is_closed_up {
        *room -= holes;
    }
    let (mut turn, mut at) = (Turn::default(), 0);
    for (start, part) in laid {
        if !is_closed_up && start > at {
            let hole = (start - at) as usize;
            turn.bytes.resize(turn.bytes.len() + hole, 0);
            turn.places.push(Place::hole(hole as u32));
        }
        at = part.end;
        let Some(piece) = pieces.get(part.piece) else {
            continue;
        };
        let (from, to) = (start - piece.offset, part.end - piece.offset);
        let (from, to) = (from as usize, to as usize);
        turn.bytes
            .extend_from_slice(piece.bytes.get(from..to).unwrap_or(&[]));
        turn.places
            .push(piece.place.part(from, to, piece.bytes.len()));
    }
    Joined {
        turn,
        have,
        end,
        is_closed_up,
    }
}

/// Lays a part over those that are there: what it covers of them is cut off.
fn lay(laid: &mut BTreeMap<u64, Part>, start: u64, new: Part) {
    if new.end <= start {
        return;
    }
    if let Some((_, before)) = laid.range_mut(..start).next_back()
        && before.end > start
    {
        let (end, piece) = (before.end, before.piece);
        before.end = start;
        if end > new.end {
            laid.insert(new.end, Part { end, piece });
        }
    }
    while let Some((&at, covered)) = laid.range(start..new.end).next() {
        let (end, piece) = (covered.end, covered.piece);
        laid.remove(&at);
        if end > new.end {
            laid.insert(new.end, Part { end, piece });
        }
    }
    laid.insert(start, new);
}
