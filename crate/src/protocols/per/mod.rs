//! The aligned packed encoding rules of ASN.1 (X.691): a decoder that goes along tables of types.
mod bits;
mod handle;
pub mod simple;
mod strings;
mod types;

use crate::wire::{Bytes, Field, Kind, Reader, Stop};
pub use handle::Handle;
pub(crate) use handle::fields;
pub(crate) use types::types;
pub use types::{ANY, Found, Part, Size, Type};

/// Types inside types, and values of one message: more than any has.
const MOST_LEVELS: u8 = 64;
const MOST_VALUES: u32 = 1 << 17;

/// Where in the message the decoder stands, in bits of the reader's source, and what was kept for later.
#[derive(Default)]
pub struct Decoder {
    bit: usize,
    level: u8,
    values: u32,
    /// Whether what was carried stopped, and says so itself.
    pub ended: bool,
    pub kept: Kept,
}

/// What those that look at values keep.
#[derive(Default)]
pub struct Kept {
    pub numbers: [u64; 8],
    pub codec: u64,
    pub address: Vec<u8>,
    pub guid: Vec<u8>,
    /// What is read later, and as which protocol.
    pub tunnelled: Vec<(Found, &'static str)>,
}

impl Decoder {
    /// Begins where the reader stands.
    pub fn new(r: &Reader) -> Self {
        Decoder {
            bit: r.at() * 8,
            ..Decoder::default()
        }
    }
    /// Reads a value of a type under a field; then the reader stands behind it.
    pub fn value(&mut self, r: &mut Reader, field: Handle, of: &Type) -> Result<Found, Stop> {
        self.values += 1;
        if self.level >= MOST_LEVELS || self.values > MOST_VALUES {
            return Err(Stop::Malformed(
                "more inside each other, or in all, than any message has",
            ));
        }
        self.level += 1;
        let found = self.typed(r, field, of);
        self.level -= 1;
        r.seek(self.bit.div_ceil(8));
        found
    }
    fn typed(&mut self, r: &mut Reader, field: Handle, of: &Type) -> Result<Found, Stop> {
        match of {
            Type::Sequence(root, more) => self.sequence(r, field, root, *more),
            Type::Choice(root, more) => self.choice(r, field, root, *more),
            Type::List(size, item) => self.list(r, field, *size, item),
            Type::Open(inner) => match field == Handle::NONE {
                true => self.open(r, |d, r| d.value(r, inner.field, inner.of)),
                false => self.open(r, |d, r| d.value(r, field, inner.of)),
            },
            Type::Then(inner, look) => {
                let found = self.value(r, field, inner)?;
                look(self, r, found)?;
                Ok(found)
            }
            Type::Octets(_) | Type::Bits(_) | Type::Text(_) | Type::Wide(_) | Type::Digits(..) => {
                self.string(r, field, of)
            }
            _ => self.number(r, field, of),
        }
    }
    fn number(&mut self, r: &mut Reader, field: Handle, of: &Type) -> Result<Found, Stop> {
        let found = match of {
            Type::Boolean => self.bits(r, 1)?,
            Type::Integer(low, span, more) => {
                let beyond = *more && self.bits(r, 1)?.value == 1;
                match beyond {
                    true => self.unbounded(r)?,
                    false => {
                        let found = self.within(r, *span)?;
                        let value = i64::from(*low).wrapping_add(found.value as i64) as u64;
                        Found { value, ..found }
                    }
                }
            }
            Type::Enumerated(names, more) => {
                let beyond = *more && self.bits(r, 1)?.value == 1;
                match beyond {
                    true => {
                        let added = self.small(r)?;
                        Found {
                            value: u64::from(*names) + added.value,
                            ..added
                        }
                    }
                    false => self.within(r, names.saturating_sub(1))?,
                }
            }
            Type::Number => self.unbounded(r)?,
            Type::NumberFrom(least) => {
                let len = self.length(r)?;
                let above = self.octets(r, len)?;
                Found {
                    value: above.value.wrapping_add(u64::from(*least)),
                    ..above
                }
            }
            Type::Oid => {
                let len = self.length(r)?;
                if len == 0 {
                    return Err(Stop::Malformed("an object identifier of no bytes"));
                }
                self.octets(r, len)?
            }
            _ => Found {
                start: self.bit / 8,
                ..Found::default()
            },
        };
        let value = match field.kind() {
            Some(Kind::Time) => found.value.saturating_mul(1_000_000_000),
            _ => found.value,
        };
        field.put(r, found.start, found.len, value);
        Ok(found)
    }
    /// Under a length, behind whose bytes the decoder then stands, wherever what is inside ends.
    fn open(
        &mut self,
        r: &mut Reader,
        f: impl FnOnce(&mut Self, &mut Reader) -> Result<Found, Stop>,
    ) -> Result<Found, Stop> {
        let len = self.length(r)?;
        let end = (self.bit / 8).saturating_add(len).saturating_mul(8);
        let found = f(self, r)?;
        self.bit = end;
        Ok(found)
    }
    /// The same of an addition to a sequence: Wireshark looks that it is no longer than its length says, and that the bytes
    /// are there that it leaves.
    fn addition(&mut self, r: &mut Reader, part: &Part) -> Result<(), Stop> {
        let mut behind = 0;
        self.open(r, |d, r| {
            let found = d.value(r, part.field, part.of);
            behind = d.bit;
            found
        })?;
        if behind > self.bit {
            return Err(Stop::Malformed("a value that is longer than is said"));
        }
        let (from, to) = (behind.div_ceil(8), self.bit / 8);
        Self::bytes(r, from, to.saturating_sub(from)).map(drop)
    }
    /// What a later version added.
    fn unknown(&mut self, r: &mut Reader) -> Result<Found, Stop> {
        let len = self.length(r)?;
        self.octets(r, len)
    }
    fn sequence(
        &mut self,
        r: &mut Reader,
        field: Handle,
        root: &[Part],
        more: Option<&[Part]>,
    ) -> Result<Found, Stop> {
        self.around(r, field, 0, self.bit, |d, r| {
            let extended = more.is_some() && d.bits(r, 1)?.value == 1;
            let optional = root.iter().filter(|part| part.optional).count();
            let present = d.bits(r, optional as u32)?.value;
            let mut left = optional;
            for part in root {
                if part.optional {
                    left = left.saturating_sub(1);
                }
                if !part.optional || present >> left & 1 == 1 {
                    d.value(r, part.field, part.of)?;
                }
            }
            match more {
                Some(known) if extended => d.additions(r, known),
                _ => Ok(()),
            }
        })
    }
    /// What versions added to a sequence: which of them are there, then each behind its length.
    fn additions(&mut self, r: &mut Reader, known: &[Part]) -> Result<(), Stop> {
        let count = self.small(r)?.value.saturating_add(1);
        if count > MOST_ADDITIONS {
            return Err(Stop::Malformed("more additions than are read"));
        }
        let present = self.bits(r, count as u32)?.value;
        for at in 0..count {
            if present >> (count - 1 - at) & 1 == 0 {
                continue;
            }
            match known.get(at as usize) {
                Some(part) => self.addition(r, part)?,
                None => drop(self.unknown(r)?),
            }
        }
        Ok(())
    }
    fn choice(
        &mut self,
        r: &mut Reader,
        field: Handle,
        root: &[Part],
        more: Option<&[Part]>,
    ) -> Result<Found, Stop> {
        let start = self.bit;
        let added = more.is_some() && self.bits(r, 1)?.value == 1;
        let number = match added {
            true => self.small(r)?.value,
            false => self.within(r, (root.len() as u32).saturating_sub(1))?.value,
        };
        let known = if added { more.unwrap_or(&[]) } else { root };
        let Some(part) = known.get(usize::try_from(number).unwrap_or(usize::MAX)) else {
            return match added {
                true => self.unknown(r).map(|found| Found {
                    value: UNKNOWN,
                    ..found
                }),
                false => Err(Stop::Malformed("an alternative that does not exist")),
            };
        };
        let value = number + if added { root.len() as u64 } else { 0 };
        let read = |d: &mut Self, r: &mut Reader| d.value(r, part.field, part.of).map(drop);
        match added {
            true => self.open(r, |d, r| d.around(r, field, value, start, read)),
            false => self.around(r, field, value, start, read),
        }
    }
    fn list(
        &mut self,
        r: &mut Reader,
        field: Handle,
        size: Size,
        item: &Part,
    ) -> Result<Found, Stop> {
        let start = self.bit;
        let count = self.count(r, size)?;
        self.around(r, field, count as u64, start, |d, r| {
            for _ in 0..count {
                d.value(r, item.field, item.of)?;
            }
            Ok(())
        })
    }
    /// Notes a field with what is read inside it as its children, from a bit on.
    fn around(
        &mut self,
        r: &mut Reader,
        field: Handle,
        value: u64,
        from: usize,
        f: impl FnOnce(&mut Self, &mut Reader) -> Result<(), Stop>,
    ) -> Result<Found, Stop> {
        let start = from / 8;
        let Some(protocol) = field.protocol() else {
            f(self, r)?;
            return Ok(Found::default());
        };
        r.seek(start);
        let result = r.borrowing(protocol, |r| {
            r.group_as(Field::<Bytes>::at(field.index()), value, |r| f(self, r))
        });
        result.map(|()| Found {
            value,
            start,
            len: r.at().saturating_sub(start),
        })
    }
}

/// The value of a choice that a later version added.
pub const UNKNOWN: u64 = u64::MAX;
/// Of one sequence, as many as Wireshark reads.
const MOST_ADDITIONS: u64 = 32;
