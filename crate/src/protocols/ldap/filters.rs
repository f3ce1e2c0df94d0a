//! Search filters (RFC 4511 §4.5.1.7).
use super::fields::*;
use crate::protocols::ber;
use crate::wire::*;

/// Deeper filters than any real one are not read.
const MOST_DEEP: usize = 32;

const AND_TAG: u32 = 0;
const OR_TAG: u32 = 1;
const NOT_TAG: u32 = 2;

/// A filter, under the field that says which kind it is.
pub fn filter(r: &mut Reader, field: Field<u32>, depth: usize) -> Result<(), Stop> {
    let Some(head) = ber::peek(r) else {
        return Err(Stop::Malformed("a filter is missing"));
    };
    r.put_at(
        field,
        r.at(),
        head.whole().min(r.left()),
        u64::from(head.tag),
    );
    if depth >= MOST_DEEP {
        return r.skip(head.whole().min(r.left()));
    }
    r.nested(|r| {
        ber::item(r, |r, _| match head.tag {
            AND_TAG => several(r, AND, AND_ITEM, depth),
            OR_TAG => several(r, OR, OR_ITEM, depth),
            NOT_TAG => filter(r, NOT, depth + 1),
            3 => assertion(r, EQUALITYMATCH_HEAD),
            4 => substrings(r),
            5 => assertion(r, GREATEROREQUAL_HEAD),
            6 => assertion(r, LESSOREQUAL_HEAD),
            7 => ber::bytes(r, PRESENT).map(drop),
            8 => assertion(r, APPROXMATCH_HEAD),
            9 => r.group(EXTENSIBLEMATCH_HEAD, extensible),
            _ => Ok(()),
        })
    })
}

fn several(r: &mut Reader, set: Field<u32>, item: Field<u32>, depth: usize) -> Result<(), Stop> {
    r.put_at(set, r.at(), r.left(), ber::count(r));
    r.nested(|r| {
        while r.left() > 0 {
            filter(r, item, depth + 1)?;
        }
        Ok(())
    })
}

pub fn assertion(r: &mut Reader, head: Field<Mark>) -> Result<(), Stop> {
    r.group(head, |r| {
        ber::take_bytes(r, ATTRIBUTEDESC)?;
        ber::take_bytes(r, ASSERTIONVALUE).map(drop)
    })
}

fn substrings(r: &mut Reader) -> Result<(), Stop> {
    r.group(SUBSTRINGS_HEAD, |r| {
        ber::take_bytes(r, TYPE)?;
        ber::item(r, |r, _| {
            r.put_at(SUBSTRINGS, r.at(), r.left(), ber::count(r));
            r.nested(|r| {
                ber::items(r, |r, head| {
                    r.put_at(SUBSTRINGS_ITEM, r.at(), r.left(), u64::from(head.tag));
                    r.nested(|r| match head.tag {
                        0 => ber::bytes(r, INITIAL).map(drop),
                        1 => ber::bytes(r, ANY).map(drop),
                        _ => ber::bytes(r, FINAL).map(drop),
                    })
                })
            })
        })
    })
}

fn extensible(r: &mut Reader) -> Result<(), Stop> {
    ber::items(r, |r, head| match head.context() {
        Some(1) => ber::bytes(r, MATCHINGRULE).map(drop),
        Some(2) => ber::bytes(r, TYPE).map(drop),
        Some(3) => ber::bytes(r, MATCHVALUE).map(drop),
        Some(4) => ber::boolean(r, DNATTRIBUTES).map(drop),
        _ => Ok(()),
    })
}
