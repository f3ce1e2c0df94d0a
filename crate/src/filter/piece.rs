//! What stands in brackets: slices `[2:3, 5-7]`, and layers `#2`, `#[1-2]`.
use super::error::FilterError;
use super::lex::blank;
use super::number;
use super::token::{Piece, Separator};
use std::ops::Range;

/// Pieces of one slice.
const MAX_PIECES: usize = 1_000;

/// The list that opens at `at`, and its length.
pub fn list(text: &str, at: usize) -> Result<(Vec<Piece>, usize), FilterError> {
    let mut cursor = Cursor { text, at: at + 1 };
    let mut pieces = vec![];
    loop {
        pieces.push(cursor.piece()?);
        match cursor.next() {
            Some(',') if pieces.len() < MAX_PIECES => cursor.at += 1,
            Some(']') => return Ok((pieces, cursor.at + 1 - at)),
            found => return Err(cursor.unexpected(found, at)),
        }
    }
}

/// The layers that `#` at `at` chooses, and the length with it.
pub fn layers(text: &str, at: usize) -> Result<(Vec<Piece>, usize), FilterError> {
    let mut cursor = Cursor { text, at: at + 1 };
    match text[at + 1..].bytes().next() {
        Some(b'[') => list(text, at + 1).map(|(pieces, length)| (pieces, length + 1)),
        Some(b'0'..=b'9') => {
            let start = cursor.at;
            let first = cursor.digits()?;
            let piece = Piece {
                first: Some(first),
                separator: Separator::None,
                second: None,
                place: start..cursor.at,
            };
            Ok((vec![piece], cursor.at - at))
        }
        _ => Err(FilterError::new(
            at..at + 1,
            "behind # stands the number of a layer, from 1, or a range of them in brackets: #1, #[1-2]",
        )),
    }
}

struct Cursor<'a> {
    text: &'a str,
    at: usize,
}

impl Cursor<'_> {
    /// The next character that is not white space.
    fn next(&mut self) -> Option<char> {
        self.at += blank(&self.text[self.at..]);
        self.text[self.at..].chars().next()
    }
    fn piece(&mut self) -> Result<Piece, FilterError> {
        let found = self.next();
        let start = self.at;
        let first = self.number()?;
        let separator = match self.next() {
            Some(':') => Separator::Colon,
            Some('-') if first.is_some() => Separator::Dash,
            _ if first.is_some() => Separator::None,
            _ => return Err(self.unexpected(found, start)),
        };
        let mut end = self.at;
        let mut second = None;
        if separator != Separator::None {
            self.at += 1;
            end = self.at;
            self.next();
            second = self.number()?;
            end = if second.is_some() { self.at } else { end };
        }
        Ok(Piece {
            first,
            separator,
            second,
            place: start..end,
        })
    }
    fn number(&mut self) -> Result<Option<i32>, FilterError> {
        let sign = match self.next() {
            Some('-') => -1,
            Some('0'..='9') => 1,
            _ => return Ok(None),
        };
        self.at += usize::from(sign < 0);
        Ok(Some(sign * self.digits()?))
    }
    /// A number without its sign: no smaller than -i32::MAX, so that it can be negated.
    fn digits(&mut self) -> Result<i32, FilterError> {
        let rest = &self.text[self.at..];
        let length = rest.bytes().take_while(u8::is_ascii_alphanumeric).count();
        let place = self.at..self.at + length;
        let value = number::unsigned(&rest[..length]).and_then(|v| i32::try_from(v).ok());
        self.at = place.end;
        value.ok_or_else(|| not_a_number(self.text, place))
    }
    fn unexpected(&self, found: Option<char>, open: usize) -> FilterError {
        match found {
            None => FilterError::new(open..self.text.len(), "the closing ] is missing"),
            Some(c) => FilterError::new(
                self.at..self.at + c.len_utf8(),
                format!(
                    "{c} does not belong in brackets: [offset:length], [from-to], [offset], [:length] or [offset:], joined by commas"
                ),
            ),
        }
    }
}

fn not_a_number(text: &str, place: Range<usize>) -> FilterError {
    let written = &text[place.clone()];
    let message = match written.is_empty() {
        true => "a number is needed here".to_string(),
        false => format!("{written} is not a number that counts bytes or layers"),
    };
    FilterError::new(place, message)
}
