//! The handshake inside QUIC: a stream of its own, whose pieces may come in any order.
use super::QUIC;
use super::fields::*;
use super::frames::number;
use crate::protocols::{Own, tls};
use crate::wire::*;

static TLS: Own = Own::of("tls");

/// What was seen of a direction's stream: the direction is added.
const PIECES: u64 = 4;
/// A longer message is not put together.
const MAX_STREAM: usize = 1 << 16;
const MAX_PIECES: usize = 64;
const HEADER: usize = 4;

/// Some bytes of the stream, and the frame that they are from.
#[derive(Clone)]
struct Piece {
    frame: u32,
    offset: usize,
    bytes: Vec<u8>,
}

pub fn frame(r: &mut Reader) -> Result<(), Stop> {
    let offset = number(r, CRYPTO_OFFSET)? as usize;
    let len = number(r, CRYPTO_LENGTH)? as usize;
    let start = r.at();
    let bytes = r.bytes(CRYPTO_DATA, len)?;
    let whole = offset == 0 && message_len(bytes).is_some_and(|needed| needed <= len);
    if whole {
        r.seek(start);
        return r.within(len, |r| r.taking_part(TLS.index(), messages))?;
    }
    let frame = r.frame().number;
    let piece = Piece {
        frame,
        offset,
        bytes: bytes.to_vec(),
    };
    let (frames, message) = match add(r, piece) {
        Some(joined) => joined,
        None => {
            r.taking_part(TLS.index(), |_| ());
            return Ok(());
        }
    };
    r.put(CRYPTO_FRAGMENTS, 0);
    r.nested(|r| {
        for frame in &frames {
            r.put(CRYPTO_FRAGMENT, u64::from(*frame));
        }
        r.put(CRYPTO_FRAGMENT_COUNT, frames.len() as u64);
    });
    let mut result = Ok(());
    r.decoding("Reassembled QUIC CRYPTO", message, |r| {
        result = r.taking_part(TLS.index(), messages);
    });
    result
}

fn messages(r: &mut Reader) -> Result<(), Stop> {
    let mut session = tls::Session::inside();
    while r.left() > 0 {
        tls::handshake::message(r, &mut session)?;
    }
    Ok(())
}

fn message_len(bytes: &[u8]) -> Option<usize> {
    let [_, high, middle, low, ..] = bytes else {
        return None;
    };
    Some(HEADER + u32::from_be_bytes([0, *high, *middle, *low]) as usize)
}

/// Adds a piece to those before; the frames and bytes of the message at the stream's start, once it is whole.
fn add(r: &mut Reader, piece: Piece) -> Option<(Vec<u32>, Vec<u8>)> {
    r.borrowing(QUIC.index(), |r| {
        let key = PIECES + r.direction();
        let known = r.recall(key);
        let mut pieces = known.map_or(vec![], |fact| split(&fact.bytes));
        let end = piece.offset.checked_add(piece.bytes.len())?;
        let seen = pieces.iter().any(|p| p.offset == piece.offset);
        if end > MAX_STREAM || pieces.len() >= MAX_PIECES || seen {
            return None;
        }
        pieces.push(piece);
        pieces.sort_by_key(|piece| piece.offset);
        let mut message = vec![];
        for piece in &pieces {
            if let Some(skipped) = message.len().checked_sub(piece.offset) {
                message.extend_from_slice(piece.bytes.get(skipped..).unwrap_or(&[]));
            }
        }
        r.remember_bytes(key, 0, &join(&pieces));
        let needed = message_len(&message)?;
        if message.len() < needed {
            return None;
        }
        message.truncate(needed);
        let mut frames: Vec<u32> = pieces.iter().map(|piece| piece.frame).collect();
        frames.sort_unstable();
        Some((frames, message))
    })
}

fn join(pieces: &[Piece]) -> Vec<u8> {
    let mut all = vec![];
    for piece in pieces {
        for word in [piece.frame, piece.offset as u32, piece.bytes.len() as u32] {
            all.extend(word.to_be_bytes());
        }
        all.extend_from_slice(&piece.bytes);
    }
    all
}

fn split(mut kept: &[u8]) -> Vec<Piece> {
    let mut pieces = vec![];
    while let Some((head, rest)) = kept.split_at_checked(12) {
        let word = |at: usize| head.get(at..at + 4).map_or(0, u32::read);
        let (bytes, behind) = rest.split_at(rest.len().min(word(8) as usize));
        pieces.push(Piece {
            frame: word(0),
            offset: word(4) as usize,
            bytes: bytes.to_vec(),
        });
        kept = behind;
    }
    pieces
}
