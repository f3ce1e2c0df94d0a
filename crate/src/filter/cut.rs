//! Parts of what is counted: bytes of a value, layers of a packet.
use super::error::FilterError;
use super::names::Dialect;
use super::token::{Piece, Separator};

/// A part of something counted: bytes of a value, layers of a packet.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Cut {
    /// Negative: from the end.
    pub first: i64,
    pub until: Until,
}
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Until {
    /// So many, or nothing.
    Length(i64),
    /// Up to and with this one, or nothing.
    Last(i64),
    End,
    /// Up to but without this one, or as far as it goes (Python).
    Before(i64),
    /// As far as it goes, wherever it begins (Python).
    Rest,
}

impl Cut {
    /// The part of `bytes`; empty where it is not there.
    pub fn of(self, bytes: &[u8]) -> &[u8] {
        let length = bytes.len() as i64;
        let from_end = |n: i64| if n < 0 { n + length } else { n };
        let clipped = |n: i64| from_end(n).clamp(0, length);
        let (start, end) = match self.until {
            Until::Length(n) => (from_end(self.first), from_end(self.first) + n),
            Until::Last(n) => (from_end(self.first), from_end(n) + 1),
            Until::End => (from_end(self.first), length),
            Until::Before(n) => (clipped(self.first), clipped(n)),
            Until::Rest => (clipped(self.first), length),
        };
        match (usize::try_from(start), usize::try_from(end)) {
            (Ok(start), Ok(end)) => bytes.get(start..end).unwrap_or(&[]),
            _ => &[],
        }
    }
    /// Whether the layer `number` of `total`, from 1, is meant.
    pub fn has(self, number: i64, total: i64) -> bool {
        let from_end = |n: i64| if n < 0 { n + total + 1 } else { n };
        let first = from_end(self.first);
        first <= number
            && match self.until {
                Until::Length(n) => number < first + n,
                Until::Last(n) => number <= from_end(n),
                Until::Before(n) => number < from_end(n),
                Until::End | Until::Rest => true,
            }
    }
}

/// Pieces of a slice: Wireshark's are offset and length, Python's begin and end.
pub fn cuts(pieces: &[Piece], dialect: Dialect) -> Result<Vec<Cut>, FilterError> {
    pieces.iter().map(|piece| cut(piece, dialect)).collect()
}
fn cut(piece: &Piece, dialect: Dialect) -> Result<Cut, FilterError> {
    let refused = |message: String| Err(FilterError::new(piece.place.clone(), message));
    let first = i64::from(piece.first.unwrap_or(0));
    let second = piece.second.map(i64::from);
    let until = match (piece.separator, second, dialect) {
        (Separator::Colon, None, Dialect::Scapy) => Until::Rest,
        (Separator::Colon, Some(end), Dialect::Scapy) => Until::Before(end),
        (Separator::Dash, _, Dialect::Scapy) => {
            return refused(
                "behind a name of Scapy's a slice is written as in Python, [from:to]".into(),
            );
        }
        (Separator::None, ..) => Until::Length(1),
        (_, None, _) if piece.separator == Separator::Colon => Until::End,
        (Separator::Colon, Some(length), _) if length > 0 => Until::Length(length),
        (Separator::Colon, ..) => {
            return refused(
                "behind the colon stands a length, at least 1; from-to is written [2-4]".into(),
            );
        }
        (Separator::Dash, Some(last), _) if first <= last && (first < 0) == (last < 0) => {
            Until::Last(last)
        }
        (Separator::Dash, ..) => {
            return refused("a range goes upwards, both ends counted from the same side".into());
        }
    };
    Ok(Cut { first, until })
}
