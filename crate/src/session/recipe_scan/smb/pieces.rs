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

#[cfg(test)]
mod tests {
    #![allow(clippy::indexing_slicing)]
    use super::*;

    fn joined(pieces: &[(u64, &str)]) -> (String, u64) {
        let piece = |(offset, text): &(u64, &str)| Piece {
            offset: *offset,
            bytes: text.as_bytes().to_vec(),
            place: Place::default(),
        };
        let pieces: Vec<Piece> = pieces.iter().map(piece).collect();
        let joined = join(&pieces, &mut 1_000);
        let text = String::from_utf8_lossy(&joined.turn.bytes).replace('\0', "_");
        (text, joined.have)
    }

    #[test]
    fn a_later_piece_covers_what_lies_under_it_however_they_overlap() {
        let whole = (0, "aaaaaaaaaa");
        assert_eq!(joined(&[whole, (3, "bb")]), ("aaabbaaaaa".into(), 10));
        assert_eq!(joined(&[(3, "bb"), whole]), ("aaaaaaaaaa".into(), 10));
        assert_eq!(joined(&[whole, (8, "bbbb")]), ("aaaaaaaabbbb".into(), 12));
        assert_eq!(joined(&[(2, "bbbb"), (0, "ccc")]), ("cccbbb".into(), 6));
        assert_eq!(
            joined(&[(0, "ab"), (2, "cd"), (4, "ef"), (1, "----")]),
            ("a----f".into(), 6)
        );
        assert_eq!(joined(&[(2, "b"), (5, ""), (4, "d")]), ("__b_d".into(), 2));
        assert_eq!(
            joined(&[whole, (0, "bb"), (0, "c")]),
            ("cbaaaaaaaa".into(), 10)
        );
        assert_eq!(joined(&[]), (String::new(), 0));
    }

    #[test]
    fn random_pieces_give_what_writing_them_one_after_another_gives() {
        let mut seed = 7u64;
        let mut random = |below: u64| {
            seed = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1);
            (seed >> 33) % below
        };
        for _ in 0..300 {
            let (mut pieces, mut written) = (vec![], vec![]);
            for letter in b'a'..=b'p' {
                let (offset, len) = (random(40), random(12) as usize);
                let bytes = vec![letter; len];
                let end = offset as usize + len;
                if len > 0 {
                    written.resize(written.len().max(end), 0);
                    written[offset as usize..end].copy_from_slice(&bytes);
                }
                pieces.push(Piece {
                    offset,
                    bytes,
                    place: Place::default(),
                });
            }
            let joined = join(&pieces, &mut 1_000);
            assert_eq!(joined.turn.bytes, written);
            let there = written.iter().filter(|byte| **byte != 0).count();
            assert_eq!(joined.have, there as u64);
        }
    }
}
