//! Words of texts that are built alike: the third of each, say, and the number that orders them.
use super::found::{Found, Only};
use super::place::Head;
use super::texts::decimal;
use super::{judge, numbers};
use crate::wire::sort_by_key;
use std::collections::HashSet;

/// A class as a regular expression writes it, and whether a byte is in it.
type Class = (&'static str, fn(&u8) -> bool);

/// What words are made of: letters and digits, with what Base64 has beside them (RFC 4648 §4, §5).
const KINDS: [Class; 3] = [
    ("0-9A-Za-z", u8::is_ascii_alphanumeric),
    ("0-9A-Za-z_-", |byte| {
        byte.is_ascii_alphanumeric() || b"_-".contains(byte)
    }),
    ("0-9A-Za-z+/=", |byte| {
        byte.is_ascii_alphanumeric() || b"+/=".contains(byte)
    }),
];

/// The fewest texts, the longest, and the most words.
const LEAST: usize = 4;
const MAX_TEXT: usize = 600;
const MAX_WORDS: usize = 24;

pub fn read(head: &Head, values: &[&[u8]], only: Only, found: &mut Found) {
    if values.len() < LEAST || values.iter().any(|value| value.len() > MAX_TEXT) {
        return;
    }
    for (class, is_own) in KINDS {
        let split = |value: &&'_ [u8]| -> Vec<Vec<u8>> {
            let words = value.split(|byte| !is_own(byte));
            let words = words.filter(|word| !word.is_empty());
            words.map(<[u8]>::to_vec).collect()
        };
        let rows: Vec<Vec<Vec<u8>>> = values.iter().map(split).collect();
        let count = rows.first().map_or(0, Vec::len);
        if count > MAX_WORDS || rows.iter().any(|row| row.len() != count) {
            continue;
        }
        let columns: Vec<Vec<&[u8]>> = (0..count)
            .map(|at| {
                rows.iter()
                    .filter_map(|row| row.get(at).map(Vec::as_slice))
                    .collect()
            })
            .collect();
        let columns = Columns {
            head,
            class,
            only,
            columns: &columns,
        };
        for at in 0..count {
            columns.read(at, found);
        }
    }
}

struct Columns<'a> {
    head: &'a Head,
    class: &'a str,
    only: Only,
    columns: &'a [Vec<&'a [u8]>],
}

impl Columns<'_> {
    /// The words that stand at one place.
    fn read(&self, at: usize, found: &mut Found) {
        let Some(words) = self.columns.get(at).filter(|words| changes(words)) else {
            return;
        };
        let steps = format!("regex \"{}\"\n", self.pattern(&[at]));
        let single = words.iter().all(|word| word.len() == 1);
        let only = if single { Only::Anything } else { self.only };
        let how = " put together";
        found.look_for(
            self.head,
            &words.concat(),
            &format!("{steps}concat\n"),
            how,
            only,
        );
        let mut seen = HashSet::new();
        let once: Vec<&[u8]> = words
            .iter()
            .copied()
            .filter(|word| seen.insert(*word))
            .collect();
        if !single && once.len() < words.len() {
            found.look_for(
                self.head,
                &once.concat(),
                &format!("{steps}unique\nconcat\n"),
                how,
                only,
            );
        }
        if let Some(numbers) = decimal(words).filter(|_| words.len() >= judge::LEAST) {
            let head = self.head.numbers(&format!("{steps}to-number\n"), "");
            numbers::read(&head, &numbers, 16, found);
        }
        for by in (0..self.columns.len()).filter(|by| *by != at) {
            self.ordered(at, by, found);
        }
    }
    /// The same in the order of a number that stands at another place.
    fn ordered(&self, at: usize, by: usize, found: &mut Found) {
        let (Some(words), Some(counts)) = (self.columns.get(at), self.columns.get(by)) else {
            return;
        };
        let Some(counts) = decimal(counts).filter(|counts| !counts.is_sorted()) else {
            return;
        };
        let mut parts: Vec<(u64, &[u8])> = counts.into_iter().zip(words.iter().copied()).collect();
        sort_by_key(&mut parts, |(count, _)| *count);
        parts.dedup_by_key(|(count, _)| *count);
        let first = parts.first().map_or(0, |(count, _)| *count);
        if !(first..).zip(&parts).all(|(count, part)| count == part.0) {
            return;
        }
        let bytes: Vec<u8> = parts
            .iter()
            .flat_map(|(_, word)| word.iter().copied())
            .collect();
        let group = if at < by { "1,2" } else { "2,1" };
        let steps = format!(
            "regex \"{}\" group={group}\nsort number column=2\nunique column=2\nconcat\n",
            self.pattern(&[at.min(by), at.max(by)])
        );
        let how = " in the order of a count";
        found.look_for(self.head, &bytes, &steps, how, Only::Encoded);
    }
    /// A regular expression whose groups are the words at some places, in order.
    fn pattern(&self, places: &[usize]) -> String {
        let class = self.class;
        let (mut pattern, mut next) = (format!("^[^{class}]*"), 0);
        for place in places {
            let passed = place - next;
            if passed > 0 {
                pattern += &format!("(?:[{class}]+[^{class}]+){{{passed}}}");
            }
            pattern += &format!("([{class}]+)[^{class}]*");
            next = place + 1;
        }
        pattern
    }
}

fn changes(words: &[&[u8]]) -> bool {
    words
        .windows(2)
        .any(|pair| matches!(pair, [a, b] if a != b))
}
