//! Strings: of octets, bits, and characters of one octet, two, or four bits.
use super::{Decoder, Found, Handle, Size, Type};
use crate::wire::{Kind, Reader, Stop};

impl Decoder {
    pub(super) fn string(
        &mut self,
        r: &mut Reader,
        field: Handle,
        of: &Type,
    ) -> Result<Found, Stop> {
        match of {
            Type::Digits(size, alphabet) => self.digits(r, field, *size, alphabet),
            Type::Bits(size) => self.sized(r, field, *size, 1),
            Type::Wide(size) => self.sized(r, field, *size, 16),
            Type::Octets(size) | Type::Text(size) => self.sized(r, field, *size, 8),
            _ => Ok(Found::default()),
        }
    }
    /// So many units of some bits. What never has more than sixteen bits begins at any bit (X.691 §15.9, §16.6).
    fn sized(
        &mut self,
        r: &mut Reader,
        field: Handle,
        size: Size,
        unit: usize,
    ) -> Result<Found, Stop> {
        let count = self.count(r, size)?;
        let bits = count.saturating_mul(unit);
        if size.0 == size.1 && bits <= 16 && !self.bit.is_multiple_of(8) {
            return self.unaligned(r, field, bits);
        }
        if bits == 0 {
            let start = self.bit.div_ceil(8);
            if unit == 1 {
                return Ok(Found::default());
            }
            return Ok(Self::noted(
                r,
                field,
                Found {
                    start,
                    ..Found::default()
                },
            ));
        }
        let found = self.octets(r, bits.div_ceil(8))?;
        let spare = found.len * 8 - bits;
        self.bit -= spare;
        match spare {
            0 => Ok(Self::noted(r, field, found)),
            _ => Self::cut(r, field, found, spare),
        }
    }
    /// Bits that end within a byte: those behind them are not theirs.
    fn cut(r: &mut Reader, field: Handle, found: Found, spare: usize) -> Result<Found, Stop> {
        r.seek(found.start);
        let mut bytes = r.ahead(found.len)?.to_vec();
        let mask = u8::MAX << spare;
        match bytes.last_mut() {
            Some(last) if *last & !mask != 0 => {
                *last &= mask;
                field.put_text(r, &bytes);
                Ok(found)
            }
            _ => Ok(Self::noted(r, field, found)),
        }
    }
    fn noted(r: &mut Reader, field: Handle, found: Found) -> Found {
        let value = match field.kind() {
            Some(Kind::Uint) => found.len as u64,
            Some(Kind::Ip4) => found.value,
            _ => 0,
        };
        field.put(r, found.start, found.len, value);
        found
    }
    /// Bits that begin within a byte: the field has them as bytes of its own.
    fn unaligned(&mut self, r: &mut Reader, field: Handle, bits: usize) -> Result<Found, Stop> {
        let found = self.bits(r, bits as u32)?;
        let whole = (found.value as u16) << (16 - bits.min(16));
        let bytes = whole.to_be_bytes();
        field.put_text(r, bytes.get(..bits.div_ceil(8)).unwrap_or(&[]));
        Ok(found)
    }
    fn digits(
        &mut self,
        r: &mut Reader,
        field: Handle,
        size: Size,
        alphabet: &[u8],
    ) -> Result<Found, Stop> {
        let count = self.count(r, size)?;
        let start = self.bit / 8;
        if size.0 != size.1 || size.1 > 2 {
            self.align();
        }
        let mut text = Vec::new();
        for _ in 0..count {
            let place = self.bits(r, 4)?.value as usize;
            text.push(alphabet.get(place).copied().unwrap_or(b'?'));
        }
        field.put_text(r, &text);
        Ok(Found {
            value: 0,
            start,
            len: self.bit.div_ceil(8).saturating_sub(start),
        })
    }
}
