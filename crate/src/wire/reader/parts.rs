//! Words whose bits are fields, and runs of fields that are read as they are declared.
use super::{Reader, Stop};
use crate::wire::{field::*, protocol::*, types::*};

impl Reader<'_> {
    /// Notes some bits of the word just read.
    #[inline(never)]
    pub fn bits<T: Wire, P: Part>(&mut self, word: T, field: Field<P>) -> u64 {
        let value = word.raw() >> P::LOW & (u64::MAX >> (64 - P::LEN));
        self.note(field.index, self.at - T::LEN, T::LEN, value);
        value
    }
    /// Notes, as children of the last note, the parts of the word of `len` bytes just read: all fields of the protocol from
    /// `first` to `last`.
    pub fn split<A, B>(
        &mut self,
        word: (usize, u64),
        protocol: &Protocol,
        first: Field<A>,
        last: Field<B>,
    ) {
        self.split_all(word, protocol, first.index..=last.index);
    }
    #[inline(never)]
    fn split_all(
        &mut self,
        word: (usize, u64),
        protocol: &Protocol,
        parts: std::ops::RangeInclusive<u8>,
    ) {
        self.depth = self.depth.saturating_add(1);
        for index in parts {
            self.part(word, protocol, index);
        }
        self.depth = self.depth.saturating_sub(1);
    }
    /// Notes a part of the word of `len` bytes just read, by its place among the protocol's fields.
    #[inline(never)]
    pub fn part(&mut self, (len, word): (usize, u64), protocol: &Protocol, index: u8) {
        let part = protocol.fields.get(usize::from(index)).map(|f| f.part);
        if let Some((low, bits @ 1..=64)) = part {
            let value = word.checked_shr(low.into()).unwrap_or(0);
            let start = self.at.saturating_sub(len);
            self.note(index, start, len, value & u64::MAX >> (64 - bits));
        }
    }
    /// Reads a word, notes it, and its parts as its children.
    pub fn take_split<T: Wire, A, B>(
        &mut self,
        field: Field<T>,
        protocol: &Protocol,
        first: Field<A>,
        last: Field<B>,
    ) -> Result<u64, Stop> {
        let word = self.take(field)?.raw();
        self.split((T::LEN, word), protocol, first, last);
        Ok(word)
    }
    /// Reads the fields from `first` to `last` as they are declared: words in wire order, the parts of each behind it as its
    /// children, bytes and text to the end of what is here. Returns the last word.
    pub fn run<A, B>(
        &mut self,
        protocol: &Protocol,
        first: Field<A>,
        last: Field<B>,
    ) -> Result<u64, Stop> {
        self.run_all(protocol, first.index..=last.index)
    }
    /// The same, by the fields' places among the protocol's.
    #[inline(never)]
    pub fn run_all(
        &mut self,
        protocol: &Protocol,
        fields: std::ops::RangeInclusive<u8>,
    ) -> Result<u64, Stop> {
        let mut word = (0, 0);
        for index in fields {
            let Some(field) = protocol.fields.get(usize::from(index)) else {
                break;
            };
            match (field.wire, field.kind) {
                (0, _) if field.part.1 > 0 => {
                    self.depth = self.depth.saturating_add(1);
                    self.part(word, protocol, index);
                    self.depth = self.depth.saturating_sub(1);
                }
                (0, Kind::Ip6 | Kind::Guid) => {
                    self.bytes(Field::<Bytes>::at(index), 16)?;
                }
                (0, Kind::Bytes | Kind::Text | Kind::Ascii) => {
                    self.rest_as(Field::<Bytes>::at(index));
                }
                (0, _) => {}
                (wire, kind) => {
                    let len = usize::from(wire.unsigned_abs());
                    let value = number(self.ahead(len)?, wire < 0, kind);
                    self.note(index, self.at, len, value);
                    self.at += len;
                    word = (len, value);
                }
            }
        }
        Ok(word.1)
    }
}

/// The number that up to eight bytes are; a negative one in 64 bits' two's complement.
fn number(bytes: &[u8], little: bool, kind: Kind) -> u64 {
    let add = |value: u64, byte: &u8| value << 8 | u64::from(*byte);
    let value = match little {
        true => bytes.iter().rev().fold(0, add),
        false => bytes.iter().fold(0, add),
    };
    let spare = 64 - 8 * bytes.len().clamp(1, 8) as u32;
    match kind {
        Kind::Int => ((value << spare) as i64 >> spare) as u64,
        _ => value,
    }
}
