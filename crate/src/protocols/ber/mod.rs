//! BER and DER (X.690): values of ASN.1 behind their tags and lengths, read in place.
mod times;

use crate::protocols::Own;
use crate::wire::read_elsewhere as dissect;
use crate::wire::*;
pub use times::{date, days, time, utc_time};

protocol! {
    /// Basic Encoding Rules (X.690)
    "BER" = "ber" column "" over [] {
        /// Padding
        PADDING: u8 = "bitstring.padding";
    }
}
static BER: Own = Own::of("ber");

/// What stands before a value.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Head {
    pub class: u8,
    /// Whether the value is made of further values.
    pub constructed: bool,
    pub tag: u32,
    /// Bytes of tag and length.
    pub header: usize,
    /// Bytes of the value.
    pub len: usize,
    /// Bytes behind the value: the two zeros that end one of indefinite length.
    tail: usize,
}
impl Head {
    pub fn is_universal(&self, tag: u32) -> bool {
        (self.class, self.tag) == (UNIVERSAL, tag)
    }
    /// `[tag]` of a sequence or choice.
    pub fn is_context(&self, tag: u32) -> bool {
        (self.class, self.tag) == (CONTEXT, tag)
    }
    /// `[tag]` where this is one.
    pub fn context(&self) -> Option<u32> {
        (self.class == CONTEXT).then_some(self.tag)
    }
    /// All bytes, from the tag to the end of the value.
    pub fn whole(&self) -> usize {
        self.header
            .saturating_add(self.len)
            .saturating_add(self.tail)
    }
}

pub const UNIVERSAL: u8 = 0;
pub const APPLICATION: u8 = 1;
pub const CONTEXT: u8 = 2;

/// Universal tags (X.680 §8.4).
pub const BOOLEAN: u32 = 1;
pub const INTEGER: u32 = 2;
pub const BIT_STRING: u32 = 3;
pub const OCTET_STRING: u32 = 4;
pub const NULL: u32 = 5;
pub const OID: u32 = 6;
pub const ENUMERATED: u32 = 10;
pub const UTF8_STRING: u32 = 12;
pub const SEQUENCE: u32 = 16;
pub const SET: u32 = 17;
pub const NUMERIC_STRING: u32 = 18;
pub const PRINTABLE_STRING: u32 = 19;
pub const TELETEX_STRING: u32 = 20;
pub const IA5_STRING: u32 = 22;
pub const UTC_TIME: u32 = 23;
pub const GENERALIZED_TIME: u32 = 24;
pub const VISIBLE_STRING: u32 = 26;
pub const UNIVERSAL_STRING: u32 = 28;
pub const BMP_STRING: u32 = 30;

/// No source is as long: a greater length counts as this one, so that what is added to it stays within a word.
const MOST_LEN: usize = i32::MAX as usize;

/// Tag and length at the start of `bytes`.
pub fn parse(bytes: &[u8]) -> Option<Head> {
    let (mut head, indefinite) = parse_definite(bytes)?;
    if indefinite {
        let inside = bytes.get(head.header..)?;
        head.len = indefinite_len(inside)?;
        head.tail = 2;
    }
    Some(head)
}

/// The same, without looking for the end of an indefinite length: says whether it is one.
fn parse_definite(bytes: &[u8]) -> Option<(Head, bool)> {
    let first = *bytes.first()?;
    let (tag, mut header) = match u32::from(first & 0x1f) {
        0x1f => long_tag(bytes)?,
        tag => (tag, 1),
    };
    let byte = *bytes.get(header)?;
    header += 1;
    let mut len = usize::from(byte);
    if byte > 0x80 {
        let count = usize::from(byte & 0x7f);
        let digits = bytes.get(header..header.checked_add(count)?)?;
        header += count;
        let whole = digits.iter().fold(0u64, |n, d| {
            n.saturating_mul(256).saturating_add((*d).into())
        });
        len = usize::try_from(whole).unwrap_or(MOST_LEN).min(MOST_LEN);
    }
    let head = Head {
        class: first >> 6,
        constructed: first & 0x20 != 0,
        tag,
        header,
        len,
        tail: 0,
    };
    Some((head, byte == 0x80))
}

/// A tag of several bytes (X.690 §8.1.2.4), and how many with the first.
fn long_tag(bytes: &[u8]) -> Option<(u32, usize)> {
    let mut tag = 0u32;
    for (at, byte) in bytes.iter().enumerate().skip(1).take(5) {
        tag = tag.checked_mul(128)? | u32::from(byte & 0x7f);
        if byte & 0x80 == 0 {
            return Some((tag, at + 1));
        }
    }
    None
}

/// Bytes before the zeros that end a value of indefinite length (X.690 §8.1.5).
fn indefinite_len(bytes: &[u8]) -> Option<usize> {
    let (mut at, mut open) = (0usize, 0usize);
    loop {
        let (head, indefinite) = parse_definite(bytes.get(at..)?)?;
        match (indefinite, head) {
            (true, _) => open += 1,
            (false, head) if head.is_universal(0) && head.len == 0 && open == 0 => return Some(at),
            (false, head) if head.is_universal(0) && head.len == 0 => open -= 1,
            (false, head) => at = at.checked_add(head.len)?,
        }
        at = at.checked_add(head.header)?;
    }
}

/// Tag and length at the cursor, without moving.
pub fn peek(r: &Reader) -> Option<Head> {
    parse(r.rest())
}

/// Reads the value at the cursor by `f`, which stands behind tag and length and sees no further than the value;
/// then stands behind it, whatever `f` read. What `f` stopped at stops this too.
pub fn item<R>(
    r: &mut Reader,
    f: impl FnOnce(&mut Reader, Head) -> Result<R, Stop>,
) -> Result<R, Stop> {
    let Some(head) = peek(r) else {
        // A head that is whole but for the capture's cut is short, not wrong.
        r.ahead(r.left() + 1)?;
        return Err(Stop::Malformed("a BER tag or length is wrong"));
    };
    r.skip(head.header)?;
    let result = r.within(head.len, |r| f(r, head))??;
    r.skip(head.tail)?;
    Ok(result)
}

/// Reads the value at the cursor where it has a universal tag, else leaves it.
pub fn optional<R>(
    r: &mut Reader,
    tag: u32,
    f: impl FnOnce(&mut Reader, Head) -> Result<R, Stop>,
) -> Result<Option<R>, Stop> {
    match peek(r) {
        Some(head) if head.is_universal(tag) => item(r, f).map(Some),
        _ => Ok(None),
    }
}

/// Reads the value at the cursor where it is `[tag]`, else leaves it.
pub fn tagged<R>(
    r: &mut Reader,
    tag: u32,
    f: impl FnOnce(&mut Reader, Head) -> Result<R, Stop>,
) -> Result<Option<R>, Stop> {
    match peek(r) {
        Some(head) if head.is_context(tag) => item(r, f).map(Some),
        _ => Ok(None),
    }
}

/// Reads value after value, to the limit.
pub fn items(
    r: &mut Reader,
    mut f: impl FnMut(&mut Reader, Head) -> Result<(), Stop>,
) -> Result<(), Stop> {
    while r.reported() > 0 {
        item(r, &mut f)?;
    }
    Ok(())
}

/// How many values follow one another up to the limit.
pub fn count(r: &Reader) -> u64 {
    let (mut rest, mut count) = (r.rest(), 0);
    while let Some(head) = parse(rest) {
        count += 1;
        rest = rest.get(head.whole()..).unwrap_or(&[]);
    }
    count
}

/// An integer's value (two's complement), of at most eight bytes.
pub fn signed(bytes: &[u8]) -> Option<i64> {
    let negative = bytes.first()? & 0x80 != 0;
    let start = if negative { -1 } else { 0 };
    (bytes.len() <= 8).then(|| bytes.iter().fold(start, |n, b| n << 8 | i64::from(*b)))
}

/// An integer's value where it is not negative and fits; a byte of 0 before it only says so.
pub fn unsigned(bytes: &[u8]) -> Option<u64> {
    let digits = match bytes {
        [0, rest @ ..] => rest,
        all => all,
    };
    (digits.len() <= 8).then(|| digits.iter().fold(0, |n, b| n << 8 | u64::from(*b)))
}

/// Notes the value here, up to the limit, as a number; returns it. One that is too long counts as 0.
pub fn number<T: Shown>(r: &mut Reader, field: Field<T>) -> Result<i64, Stop> {
    let len = r.reported();
    let bytes = r.ahead(len)?;
    let value = signed(bytes)
        .or_else(|| unsigned(bytes).map(|n| n as i64))
        .unwrap_or(0);
    r.bytes_as(field, len, value as u64)?;
    Ok(value)
}

/// Notes the value here, up to the limit, as a condition.
pub fn boolean<T: Shown>(r: &mut Reader, field: Field<T>) -> Result<bool, Stop> {
    let len = r.reported();
    let value = r.ahead(len)?.iter().any(|b| *b != 0);
    r.bytes_as(field, len, value.into())?;
    Ok(value)
}

/// Notes the value here, up to the limit, as bytes, text or an object identifier, even where it is empty.
pub fn bytes<'a, T: Shown>(r: &mut Reader<'a>, field: Field<T>) -> Result<&'a [u8], Stop> {
    let len = r.reported();
    r.bytes(field, len)
}

/// Reads a whole integer or enumerated value, with tag and length.
pub fn take_number<T: Shown>(r: &mut Reader, field: Field<T>) -> Result<i64, Stop> {
    item(r, |r, _| number(r, field))
}

/// Reads a whole string or object identifier, with tag and length.
pub fn take_bytes<'a, T: Shown>(r: &mut Reader<'a>, field: Field<T>) -> Result<&'a [u8], Stop> {
    let Some(head) = peek(r) else {
        r.ahead(r.left() + 1)?;
        return Err(Stop::Malformed("a BER tag or length is wrong"));
    };
    r.skip(head.header)?;
    let value = r.bytes(field, head.len)?;
    r.skip(head.tail)?;
    Ok(value)
}

/// The bytes of a bit string here, up to the limit, behind the byte that counts its unused bits.
pub fn bit_string<T: Shown>(r: &mut Reader, field: Field<T>) -> Result<(), Stop> {
    bits(r, field).map(drop)
}

/// The same, given back.
pub fn bits<'a, T: Shown>(r: &mut Reader<'a>, field: Field<T>) -> Result<&'a [u8], Stop> {
    r.borrowing(BER.index(), |r| r.take(PADDING))?;
    let len = r.reported();
    r.bytes(field, len)
}

/// The bytes of a string here, up to the limit: one of several pieces (X.690 §8.7.3) is put together.
pub fn joined(r: &Reader, head: Head) -> Vec<u8> {
    let mut rest = r.rest();
    if !head.constructed {
        return rest.to_vec();
    }
    let mut all = vec![];
    while let Some(piece) = parse(rest) {
        let end = piece.header.saturating_add(piece.len).min(rest.len());
        all.extend_from_slice(rest.get(piece.header..end).unwrap_or(&[]));
        rest = rest.get(piece.whole()..).unwrap_or(&[]);
    }
    all
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lengths_are_short_long_or_indefinite() {
        let read = |bytes: &[u8]| parse(bytes).map(|h| (h.tag, h.header, h.len, h.whole()));
        assert_eq!(read(&[0x04, 3, 1, 2, 3]), Some((4, 2, 3, 5)));
        assert_eq!(read(&[0x04, 0x82, 1, 0]), Some((4, 4, 256, 260)));
        assert_eq!(read(&[0x5f, 0x81, 0x02, 1, 9]), Some((130, 4, 1, 5)));
        let nested = [0x30, 0x80, 0x30, 0x80, 0x02, 1, 7, 0, 0, 0, 0];
        assert_eq!(read(&nested), Some((16, 2, 7, 11)));
        assert_eq!(read(&[0x30, 0x80, 0x02, 1]), None);
    }
    #[test]
    fn a_length_of_a_whole_word_can_still_be_added_to() {
        let head = parse(&[0x06, 0x88, 255, 255, 255, 255, 255, 255, 255, 255]);
        assert_eq!(
            head.map(|head| (head.header, head.len)),
            Some((10, MOST_LEN))
        );
        assert!(10_u32.checked_add(MOST_LEN as u32).is_some());
    }

    #[test]
    fn numbers_keep_their_sign() {
        assert_eq!(signed(&[0xff]), Some(-1));
        assert_eq!(signed(&[0x00, 0x80]), Some(128));
        assert_eq!(
            unsigned(&[0, 255, 255, 255, 255, 255, 255, 255, 255]),
            Some(u64::MAX)
        );
    }
}
