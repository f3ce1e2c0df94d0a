//! A few values that come again and again: as bits, and as the dots, dashes and pauses of Morse code.
use super::found::Found;
use super::place::Head;
use super::{bits, judge};
use crate::names::morse;

/// The fewest marks of a message.
const LEAST: usize = 3 * judge::LEAST;

/// Dots, dashes, ends of letters and ends of words, by the rank of the value that stands for each.
const ROLES: [&[u8]; 8] = [
    b".- ", b"-. ", b". -", b"- .", b" .-", b" -.", b".- /", b"-. /",
];

/// The different values, rising, and of each value its rank among them; none where they are more than four.
fn ranked<T: Ord + Copy>(values: &[T]) -> Option<(Vec<T>, Vec<usize>)> {
    let mut different: Vec<T> = vec![];
    for value in values {
        if let Err(at) = different.binary_search(value) {
            different.insert(at, *value);
        }
        if different.len() > 4 {
            return None;
        }
    }
    let rank = |value: &T| different.binary_search(value).ok();
    let ranks = values.iter().filter_map(rank).collect();
    Some((different, ranks))
}

/// Numbers of which there are three or four.
pub fn morse(head: &Head, values: &[u64], found: &mut Found) {
    if let Some((different, ranks)) = ranked(values) {
        let names: Vec<String> = different.iter().map(u64::to_string).collect();
        marks(&head.as_numbers(), &ranks, &names, found);
    }
}

/// Values by their rank, and what is printed of each: all roles that they may have.
pub fn marks(head: &Head, ranked: &[usize], names: &[String], found: &mut Found) {
    if ranked.len() < LEAST {
        return;
    }
    for roles in ROLES.iter().filter(|roles| roles.len() == names.len()) {
        let marks: Vec<u8> = ranked
            .iter()
            .filter_map(|r| roles.get(*r).copied())
            .collect();
        found.readings += 1;
        let Some((text, score)) = letters(&marks).and_then(|text| {
            let score = judge::letters(&text)?;
            Some((text, score))
        }) else {
            continue;
        };
        let pairs = names.iter().zip(roles.iter());
        // Spaces around pairs are none of theirs.
        let role = |role: &u8| match role {
            b' ' => '/',
            b'/' => '_',
            mark => char::from(*mark),
        };
        let pairs = pairs.map(|(name, at)| format!("{name}={}", role(at)));
        let pairs: Vec<String> = pairs.collect();
        let steps = format!(
            "map \"{}\"\njoin\nfrom-morse letter=\"/\" word=\"_\"\n",
            pairs.join(",")
        );
        found.tell(head, "Morse code", score + SURE, &text, &steps);
    }
}

/// Few marks make letters by chance: what reads in Morse code is surer than a text.
pub const SURE: f64 = 6.0;

/// The letters and digits of marks; none where some are neither.
pub fn letters(marks: &[u8]) -> Option<Vec<u8>> {
    let is_end = |mark: &u8| !matches!(mark, b'.' | b'-');
    let is_word = |mark: &u8| *mark == b'/';
    let mut text: Vec<u8> = vec![];
    for code in marks.split_inclusive(is_end) {
        let end = code.iter().position(is_end);
        let letter = code.get(..end.unwrap_or(code.len())).unwrap_or(&[]);
        if !letter.is_empty() {
            let letter = morse::letter(letter).filter(char::is_ascii_alphanumeric)?;
            text.push(letter as u8);
        }
        if end.and_then(|end| code.get(end)).is_some_and(is_word) && text.last() != Some(&b' ') {
            text.push(b' ');
        }
    }
    Some(text)
}

/// Bytes of which there are two to four: as bits, and as Morse code. `printed` are the steps that print them as `print` does.
pub fn bytes(head: &Head, values: &[&[u8]], print: fn(&[u8]) -> Option<String>, found: &mut Found) {
    let Some((different, ranks)) = ranked(values) else {
        return;
    };
    let names: Option<Vec<String>> = different.iter().map(|value| print(value)).collect();
    let Some(names) = names.filter(|names| names.len() > 1) else {
        return;
    };
    let numbers: Vec<u64> = ranks.iter().map(|rank| *rank as u64).collect();
    if let [zero, one] = names.as_slice() {
        bits::pack(
            head,
            &numbers,
            1,
            &format!("map \"{zero}=0,{one}=1\"\n"),
            found,
        );
    }
    marks(head, &ranks, &names, found);
}
