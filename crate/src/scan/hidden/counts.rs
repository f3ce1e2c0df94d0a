//! Payloads that begin with a count.
use super::found::{Found, Only};
use super::place::Head;
use crate::wire::sort_by_key;

/// In the order of a count of one, two or four bytes, and without it.
pub fn read(head: &Head, values: &[&[u8]], found: &mut Found) {
    for width in [1, 2, 4] {
        for little in [false, true] {
            if width == 1 && little {
                continue;
            }
            of(head, values, width, little, found);
        }
    }
}

fn of(head: &Head, values: &[&[u8]], width: usize, little: bool, found: &mut Found) {
    let split = |value: &&[u8]| {
        let (count, part) = value.split_at_checked(width)?;
        let add = |number: u64, byte: &u8| number << 8 | u64::from(*byte);
        let count = match little {
            true => count.iter().rev().fold(0, add),
            false => count.iter().fold(0, add),
        };
        Some((count, part.to_vec()))
    };
    let parts: Option<Vec<(u64, Vec<u8>)>> = values.iter().map(split).collect();
    let Some(mut parts) = parts else {
        return;
    };
    let in_order = parts.is_sorted_by_key(|part| part.0);
    sort_by_key(&mut parts, |part| part.0);
    parts.dedup_by_key(|part| part.0);
    let first = parts.first().map_or(0, |part| part.0);
    let counts = (first..).zip(&parts).all(|(count, part)| count == part.0);
    if !counts || parts.len() < LEAST {
        return;
    }
    let bytes: Vec<u8> = parts.into_iter().flat_map(|part| part.1).collect();
    let steps = match (in_order, little) {
        (true, _) => format!("slice {width}:\nconcat\n"),
        (false, false) => format!(
            "regex \"(?s-u)^(.{{{width}}})(.*)$\" group=2,1\nsort text column=2\nunique column=2\nconcat\n"
        ),
        (false, true) => format!(
            "regex \"(?s-u)^(.{{{width}}})(.*)$\" group=1,2\nto-number little\nsort number\nunique\ncolumn 2\nconcat\n"
        ),
    };
    found.look_for(
        head,
        &bytes,
        &steps,
        " in the order of a count",
        Only::Files,
    );
}

/// The fewest parts of a file.
const LEAST: usize = 3;
