//! Which of a series' numbers are read, and in which order; then each way of reading them.
use super::found::Found;
use super::groups::Group;
use super::place::{Head, Place};
use super::series::{Sample, in_order};
use super::{bits, chars, judge, symbols};
use std::collections::{HashMap, HashSet};

/// The fewest values that may say something.
const LEAST: usize = 4;

/// A field's values in a group.
pub fn series(group: &Group, place: Place, samples: &[Sample], found: &mut Found) {
    let name = place.name();
    let values: Vec<u64> = samples.iter().map(|sample| sample.value).collect();
    if values.len() < LEAST || name.is_empty() || is_constant(&values) {
        return;
    }
    let head = Head::new(group, place);
    if place.is_check() {
        chars::wide(&head, &values, place.bits(), found);
        return;
    }
    read(&head, &values, place.bits(), found);
    let only = |which: String| Head {
        filter: format!("{} && {which}", head.filter),
        ..head.clone()
    };
    if let Some((usual, others)) = unusual(&values).filter(|_| !place.is_bytes()) {
        let head = only(format!("{name} != {usual}"));
        chars::read(&head, &others, place.bits(), found);
    }
    if let Some(characters) = characters(&values).filter(|_| !place.is_bytes()) {
        let head = only(format!("{name} >= 32 && {name} <= 126"));
        chars::read(&head, &characters, place.bits(), found);
    }
    // The same identification and the same value: the packet was sent twice.
    let mut seen = HashSet::new();
    let once = samples
        .iter()
        .filter(|s| s.ip_id.is_none() || seen.insert((s.ip_id, s.value)));
    let once: Vec<u64> = once.map(|sample| sample.value).collect();
    if once.len() < values.len() && name != "ip.id" {
        let head = Head::beside(group, place, "ip.id");
        let head = head.then("unique column=2\n", ", each packet once,");
        chars::read(&head, &once, place.bits(), found);
    }
    // The sequence numbers of TCP count for each connection by itself.
    let ordered = in_order(samples.iter().map(|sample| (sample.order, sample.value)));
    let ordered = ordered.filter(|(_, order)| *order != name && *order != "tcp.seq_raw");
    if let Some((values, order)) = ordered {
        let head = Head::beside(group, place, order);
        let steps = "sort number column=2\nunique column=2\n";
        let head = head.then(steps, " in the sender's order");
        read(&head, &values, place.bits(), found);
    }
}

/// Numbers as characters, bits and Morse code.
pub fn read(head: &Head, values: &[u64], width: u32, found: &mut Found) {
    if is_constant(values) {
        return;
    }
    chars::read(head, values, width, found);
    bits::read(head, values, width, found);
    symbols::morse(head, values, found);
}

pub fn is_constant(values: &[u64]) -> bool {
    values.windows(2).all(|pair| match pair {
        [a, b] => a == b,
        _ => true,
    })
}

/// The value that is most often there, and the others: what is 0 or 64 in other packets may say something in these.
fn unusual(values: &[u64]) -> Option<(u64, Vec<u64>)> {
    let mut counts: HashMap<u64, usize> = HashMap::new();
    for value in values {
        *counts.entry(*value).or_default() += 1;
    }
    let most = counts
        .iter()
        .max_by_key(|(value, count)| (**count, **value));
    let (usual, count) = most.map(|(value, count)| (*value, *count))?;
    let others: Vec<u64> = values
        .iter()
        .copied()
        .filter(|value| *value != usual)
        .collect();
    (5 * count > values.len() && others.len() >= LEAST).then_some((usual, others))
}

/// The values that are characters, where the others are much larger: of larger fields, hardly any value is one by chance.
fn characters(values: &[u64]) -> Option<Vec<u64>> {
    let (characters, others): (Vec<u64>, Vec<u64>) =
        values.iter().partition(|value| (32..=126).contains(*value));
    let apart = others.iter().all(|value| *value == 0 || *value > 255);
    (characters.len() >= judge::LEAST && apart && !others.is_empty()).then_some(characters)
}
