//! Numbers and lengths.
use super::{Decoder, Found, Size};
use crate::wire::{Reader, Stop};

impl Decoder {
    /// The bytes from one on.
    pub(super) fn bytes<'a>(r: &mut Reader<'a>, at: usize, len: usize) -> Result<&'a [u8], Stop> {
        r.seek(at);
        // Where the place itself lies behind the end, all of what lies between is missing too.
        let beyond = at.saturating_sub(r.at());
        r.ahead(len.saturating_add(if len > 0 { beyond } else { 0 }))
    }
    /// So many bits, 64 at the most.
    pub(super) fn bits(&mut self, r: &mut Reader, len: u32) -> Result<Found, Stop> {
        let start = self.bit / 8;
        let end = self.bit + len as usize;
        let bytes = Self::bytes(r, start, end.div_ceil(8) - start)?;
        let all = bytes
            .iter()
            .fold(0u128, |value, byte| value << 8 | u128::from(*byte));
        let behind = bytes.len() * 8 - (self.bit % 8 + len as usize).min(bytes.len() * 8);
        let mask = u64::MAX.checked_shr(64 - len.min(64)).unwrap_or(0);
        self.bit = end;
        Ok(Found {
            value: (all >> behind) as u64 & mask,
            start,
            len: bytes.len(),
        })
    }
    pub(super) fn align(&mut self) {
        self.bit = self.bit.next_multiple_of(8);
    }
    /// Whole bytes from the next on; their number's value where there are no more than eight.
    pub(super) fn octets(&mut self, r: &mut Reader, len: usize) -> Result<Found, Stop> {
        self.align();
        let start = self.bit / 8;
        let bytes = Self::bytes(r, start, len)?;
        self.bit += len * 8;
        let value = match len {
            0..=8 => bytes
                .iter()
                .fold(0, |value, byte| value << 8 | u64::from(*byte)),
            _ => 0,
        };
        Ok(Found { value, start, len })
    }
    /// A number from 0 to the span (X.691 §10.5).
    pub(super) fn within(&mut self, r: &mut Reader, span: u32) -> Result<Found, Stop> {
        let bits = u32::BITS - span.leading_zeros();
        match span {
            0..=254 => self.bits(r, bits),
            255 => self.octets(r, 1),
            256..=0xffff => self.octets(r, 2),
            _ => {
                let most = bits.div_ceil(8) - 1;
                let len = self.bits(r, u32::BITS - most.leading_zeros())?.value + 1;
                self.octets(r, len as usize)
            }
        }
    }
    /// A number that is mostly small (X.691 §10.6).
    pub(super) fn small(&mut self, r: &mut Reader) -> Result<Found, Stop> {
        match self.bits(r, 1)?.value {
            0 => self.bits(r, 6),
            _ => match self.length(r)? {
                len @ 0..=4 => self.octets(r, len),
                _ => Err(Stop::Malformed("a number of more than four bytes")),
            },
        }
    }
    /// An integer without bounds: its bytes behind their number, the first bit its sign.
    pub(super) fn unbounded(&mut self, r: &mut Reader) -> Result<Found, Stop> {
        let len = self.length(r)?;
        if len > 4 {
            return Err(Stop::Malformed("a number of more than four bytes"));
        }
        let found = self.octets(r, len)?;
        let spare = 64 - 8 * len.max(1) as u32;
        Ok(Found {
            value: ((found.value << spare) as i64 >> spare) as u64,
            ..found
        })
    }
    /// A length without bounds (X.691 §10.9.3.5); pieces of 16,384 are not read, as Wireshark reads none here.
    pub(super) fn length(&mut self, r: &mut Reader) -> Result<usize, Stop> {
        let first = self.octets(r, 1)?.value as usize;
        match first >> 6 {
            0 | 1 => Ok(first),
            2 => Ok((first & 0x3f) << 8 | self.octets(r, 1)?.value as usize),
            _ => Err(Stop::Malformed("a length in pieces")),
        }
    }
    /// How many there are of what has a size.
    pub(super) fn count(&mut self, r: &mut Reader, size: Size) -> Result<usize, Stop> {
        match size {
            Size(_, most) if most > 0xffff => self.length(r),
            Size(least, most) => {
                let beyond = self.within(r, most.saturating_sub(least))?.value;
                Ok(least as usize + beyond as usize)
            }
        }
    }
}
