//! What stands at one place of every payload: the byte there as a number, and the bytes that change between those that stay the same.
use super::bytes::is_textual;
use super::found::{Found, Only, Strict, Trust, hardly_any_twice};
use super::place::Head;
use super::{bits, judge, numbers};
use std::ops::Range;

/// Places that are read, from the front and from the end.
const FRONT: usize = 48;
/// Of runs of bytes.
const RUNS: usize = 320;
const BACK: usize = 4;

/// Of runs that are no longer than this each part is looked at.
const SHORT_RUN: usize = 12;

/// Where protocols read them, texts stand at fixed places every day: `own` are those that none reads.
pub fn read(head: &Head, values: &[&[u8]], own: bool, found: &mut Found) {
    let shortest = values.iter().map(|value| value.len()).min().unwrap_or(0);
    if values.len() < LEAST || shortest == 0 {
        return;
    }
    found.strict = if own { Strict::No } else { Strict::Flags };
    lowest(head, values, shortest, found);
    let longest = values.iter().map(|value| value.len()).max();
    let alike = longest == Some(shortest);
    let back = (1..=BACK.min(shortest)).filter(|at| !alike || shortest - at >= FRONT);
    // The last piece of what was cut up may be shorter.
    let others = values.iter().rev().skip(1);
    let full = others.map(|value| value.len()).min().unwrap_or(0);
    let columns: Vec<Vec<u64>> = (0..full.min(RUNS)).map(|at| column(values, at)).collect();
    // Where the payloads are texts, a place in them is a text's.
    let textual = is_textual(values);
    let changing = columns.iter().filter(|c| !numbers::is_constant(c)).count();
    found.strict = if own { Strict::No } else { Strict::Well };
    if values.len() >= judge::LEAST && !(textual && changing > MAX_TEXTUAL) {
        for (at, column) in columns.iter().enumerate().take(FRONT.min(shortest)) {
            place(head, column, &at.to_string(), found);
        }
        for at in back {
            let column: Vec<u64> = values
                .iter()
                .filter_map(|value| value.get(value.len() - at))
                .map(|byte| u64::from(*byte))
                .collect();
            place(head, &column, &format!("-{at}"), found);
        }
    }
    found.strict = if own { Strict::No } else { Strict::Flags };
    runs(head, values, &columns, textual, found);
    found.strict = Strict::No;
}

/// The fewest payloads that have something in common.
const LEAST: usize = 4;
/// Places that change in texts which say one thing each.
const MAX_TEXTUAL: usize = 2;

fn column(values: &[&[u8]], at: usize) -> Vec<u64> {
    let bytes = values.iter().filter_map(|value| value.get(at));
    bytes.map(|byte| u64::from(*byte)).collect()
}

fn place(head: &Head, column: &[u64], at: &str, found: &mut Found) {
    if numbers::is_constant(column) {
        return;
    }
    let head = head.numbers(&format!("slice {at}\n"), &format!("[{at}]"));
    numbers::read(&head, column, 8, found);
}

/// Bytes that change side by side, and each part of a few: a count may stand beside what is said. Of texts only what makes files.
fn runs(head: &Head, values: &[&[u8]], columns: &[Vec<u64>], textual: bool, found: &mut Found) {
    let changes = |at: usize| columns.get(at).is_some_and(|c| !numbers::is_constant(c));
    let mut at = 0;
    while at < columns.len() {
        let start = at;
        while changes(at) {
            at += 1;
        }
        let run = start..at;
        if run.len() > 1 {
            for from in run.clone() {
                let whole = run.len() > SHORT_RUN;
                let ends = if whole { at..at + 1 } else { from + 2..at + 1 };
                for to in ends.filter(|_| !whole || from < start + 5) {
                    part(head, values, from..to, textual, found);
                }
            }
        }
        at += 1;
    }
}

fn part(head: &Head, values: &[&[u8]], places: Range<usize>, textual: bool, found: &mut Found) {
    let Range {
        start: from,
        end: to,
    } = places;
    let parts: Vec<&[u8]> = values
        .iter()
        .filter_map(|value| value.get(from..to.min(value.len())))
        .collect();
    let bytes = parts.concat();
    let steps = format!("slice {from}:{to}\nconcat\n");
    let how = format!("[{from}:{to}] put together");
    match !textual && hardly_any_twice(&parts) {
        true => found.look(head, &bytes, &steps, &how, Trust::Sought),
        // A few bytes of a file are often those of another place in it.
        false => found.look_for(head, &bytes, &steps, &how, Only::Files),
    }
}

/// Headers that stand before sound or pictures are no longer.
const MAX_HEADER: usize = 16;

/// The lowest bit of every byte, behind a header.
fn lowest(head: &Head, values: &[&[u8]], shortest: usize, found: &mut Found) {
    let all: usize = values.iter().map(|value| value.len()).sum();
    if all > MAX_LOWEST || shortest < 2 {
        return;
    }
    for start in 0..shortest.min(MAX_HEADER) {
        let bytes = values
            .iter()
            .filter_map(|value| value.get(start..))
            .flatten();
        let bytes: Vec<u64> = bytes.map(|byte| u64::from(*byte)).collect();
        let head = head.numbers(
            &format!("slice {start}:\nconcat\nunpack u8 repeat\n"),
            " byte by byte",
        );
        bits::pack(&head, &bytes, 1, "", found);
    }
}

/// More bytes than these are not looked at for their lowest bits.
const MAX_LOWEST: usize = 32_768;
