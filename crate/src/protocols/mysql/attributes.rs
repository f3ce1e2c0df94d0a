//! Attributes before the text of a query (MySQL's protocol documentation, *COM_QUERY*).
use super::fields::*;
use super::{packed, results};
use crate::wire::*;

/// Their count, that of sets (which is one), and of each its type, its name and its value.
pub fn read(r: &mut Reader) -> Result<(), Stop> {
    r.group(QUERY_ATTRIBUTES, |r| {
        let at = r.at();
        let count = packed(r)?.unwrap_or(0);
        r.put_at(QUERY_ATTRIBUTES_COUNT, at, r.at() - at, count);
        packed(r)?;
        let count = usize::try_from(count).unwrap_or(usize::MAX);
        match count {
            0 => Ok(()),
            _ => attributes(r, count),
        }
    })
}

fn attributes(r: &mut Reader, count: usize) -> Result<(), Stop> {
    let nulls = r.ahead(count.div_ceil(8))?;
    r.skip(nulls.len())?;
    // Whether types and names are told.
    if r.word::<u8>()? != 1 {
        return Ok(());
    }
    let mut kinds = vec![];
    for _ in 0..count {
        kinds.push(r.take(QUERY_ATTRIBUTE_TYPE)?.0.0);
        results::sized(r, QUERY_ATTRIBUTE_NAME)?;
    }
    for (at, kind) in kinds.into_iter().enumerate() {
        let is_null = nulls
            .get(at / 8)
            .is_some_and(|byte| byte >> (at % 8) & 1 == 1);
        if !is_null {
            let len = length(r, kind)?;
            r.bytes(QUERY_ATTRIBUTE_VALUE, len)?;
        }
    }
    Ok(())
}

/// How long a value of a type is; all others stand behind their length. The highest bit says that a number has no sign.
fn length(r: &mut Reader, kind: u16) -> Result<usize, Stop> {
    Ok(match kind & 0xff {
        6 => 0,
        1 => 1,
        2 | 13 => 2,
        3 | 4 | 9 => 4,
        5 | 8 => 8,
        _ => usize::try_from(packed(r)?.unwrap_or(0)).unwrap_or(usize::MAX),
    })
}
