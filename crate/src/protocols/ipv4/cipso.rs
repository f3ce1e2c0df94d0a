//! The commercial security option (FIPS 188): tags of a sensitivity level and categories.
use super::options::{BAD_TAG, CATEGORIES, DOI, SENSITIVITY, TAG_DATA, TAG_TYPE};
use crate::protocols::expert;
use crate::wire::*;
use std::fmt::Write;

/// Reads what follows the option's type and length.
pub(super) fn read(r: &mut Reader) -> Result<(), Stop> {
    r.take(DOI)?;
    while r.reported() > 0 {
        if r.ahead(1)?[0] == 0 {
            r.take(TAG_TYPE)?;
            continue;
        }
        let [kind, len] = [r.ahead(2)?[0], r.ahead(2)?[1]];
        if !matches!(kind, 1 | 2 | 5 | 6 | 7) {
            r.take(TAG_TYPE)?;
            return Ok(());
        }
        let len = usize::from(len);
        if len < 4 || len > r.reported() {
            expert::tell(r, BAD_TAG);
            return Ok(());
        }
        r.within(len, read_tag)??;
    }
    Ok(())
}

fn read_tag(r: &mut Reader) -> Result<(), Stop> {
    let kind = r.take(TAG_TYPE)?;
    r.skip(1)?;
    let categories = match kind {
        1 => bitmap,
        2 => enumeration,
        5 => ranges,
        6 => excluded,
        _ => {
            r.rest_as(TAG_DATA);
            return Ok(());
        }
    };
    r.skip(1)?;
    r.take(SENSITIVITY)?;
    let bytes = r.rest();
    if !bytes.is_empty() {
        r.put_text(CATEGORIES, categories(bytes).as_bytes());
    }
    Ok(())
}

fn joined(numbers: impl Iterator<Item = String>) -> String {
    numbers.collect::<Vec<_>>().join(",")
}

/// Whether each category is set, the first in the highest bit.
fn bits(bytes: &[u8]) -> impl Iterator<Item = bool> + '_ {
    bytes
        .iter()
        .flat_map(|byte| (0..8).map(move |bit| byte & 0x80 >> bit != 0))
}
fn bitmap(bytes: &[u8]) -> String {
    joined(
        bits(bytes)
            .zip(0..)
            .filter(|(set, _)| *set)
            .map(|(_, n): (_, u32)| n.to_string()),
    )
}
fn excluded(bytes: &[u8]) -> String {
    joined(
        bits(bytes)
            .zip(0..)
            .filter(|(set, _)| !*set)
            .map(|(_, n): (_, u32)| n.to_string()),
    )
}
fn words(bytes: &[u8]) -> impl Iterator<Item = u16> + '_ {
    bytes.chunks_exact(2).map(u16::read)
}
fn enumeration(bytes: &[u8]) -> String {
    joined(words(bytes).map(|n| n.to_string()))
}
/// Pairs of a highest and a lowest category; the last lowest may be left out, and is 0 then.
fn ranges(bytes: &[u8]) -> String {
    let words: Vec<u16> = words(bytes).collect();
    joined(words.chunks(2).map(|pair| {
        let (first, second) = (pair[0], pair.get(1).copied().unwrap_or(0));
        let mut out = first.to_string();
        if first != second {
            let _ = write!(out, "-{second}");
        }
        out
    }))
}
