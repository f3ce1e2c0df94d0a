//! Domain names that share their ends: what stands before, in order, numbered, a character each; and which letters are capital.
use super::bytes::Source;
use super::found::{Found, Only};
use super::place::Head;
use super::series::Part;
use super::{bits, texts, words};
use crate::wire::sort_by_key;
use std::collections::{BTreeMap, HashSet};

/// The fewest names below one domain.
const LEAST: usize = 3;

pub fn read(source: &Source, parts: &[Part], found: &mut Found) {
    let mut below_first: BTreeMap<Vec<u8>, Vec<&[u8]>> = BTreeMap::new();
    let mut below_two: BTreeMap<Vec<u8>, Vec<&[u8]>> = BTreeMap::new();
    for part in parts {
        let name = part.bytes.as_slice();
        let mut dots = memchr::memchr_iter(b'.', name);
        if let Some(dot) = dots.next() {
            let (_, domain) = name.split_at(dot);
            let group = below_first.entry(domain.to_ascii_lowercase());
            group.or_default().push(name);
        }
        if let Some(dot) = dots.next_back().and_then(|last| before(name, last)) {
            let (_, domain) = name.split_at(dot);
            let group = below_two.entry(domain.to_ascii_lowercase());
            group.or_default().push(name);
        }
    }
    let all: Vec<&[u8]> = parts.iter().map(|part| part.bytes.as_slice()).collect();
    capitals(&source.head, &all, found);
    let field = source.place.name();
    // Answers repeat the question.
    let asked = match field.as_str() {
        "dns.qry.name" => " && dns.flags.response == 0",
        _ => "",
    };
    let mut each = |groups: BTreeMap<Vec<u8>, Vec<&[u8]>>,
                    read: fn(&Head, &str, &[&[u8]], &mut Found)| {
        for (domain, names) in groups {
            let Some(domain) = plain(&domain).filter(|_| names.len() >= LEAST) else {
                continue;
            };
            let mut head = source.head.clone();
            head.filter = format!("{} && {field} contains \"{domain}\"{asked}", head.filter);
            read(&head, &domain, &names, found);
        }
    };
    each(below_first, first_labels);
    each(below_two, all_labels);
}

/// The dot before the one at `last`.
fn before(name: &[u8], last: usize) -> Option<usize> {
    memchr::memrchr(b'.', name.get(..last)?)
}

/// A domain that can stand in a recipe.
fn plain(domain: &[u8]) -> Option<String> {
    let usual = |byte: &u8| byte.is_ascii_alphanumeric() || b".-_".contains(byte);
    let text = std::str::from_utf8(domain).ok()?;
    domain.iter().all(usual).then(|| text.to_string())
}

fn first_labels(head: &Head, domain: &str, names: &[&[u8]], found: &mut Found) {
    let labels: Vec<&[u8]> = names
        .iter()
        .filter_map(|name| name.get(..name.len() - domain.len()))
        .collect();
    let first = "split \".\" part=1\n";
    if labels.iter().all(|label| label.len() == 1) {
        let steps = format!("{first}concat\n");
        found.look_for(
            head,
            &labels.concat(),
            &steps,
            ", a character each",
            Only::Anything,
        );
    }
    let how = " put together";
    let steps = format!("{first}concat\n");
    found.look_for(head, &labels.concat(), &steps, how, Only::Encoded);
    let steps = format!("{first}unique\nconcat\n");
    found.look_for(head, &unique(&labels).concat(), &steps, how, Only::Encoded);
    let dashed: Option<Vec<_>> = labels.iter().map(|label| halves(label, b'-')).collect();
    if let Some(bytes) = dashed.and_then(numbered) {
        let steps = "regex ^(\\d+)-([0-9A-Za-z+/=_-]+) group=2,1\nsort number column=2\nunique column=2\nconcat\n";
        found.look_for(head, &bytes, steps, how, Only::Encoded);
    }
    texts::between(head, names, found);
    words::read(head, names, Only::Encoded, found);
}

/// All labels before the domain: digits in parts of 63, or with a number.
fn all_labels(head: &Head, domain: &str, names: &[&[u8]], found: &mut Found) {
    let labels: Vec<&[u8]> = names
        .iter()
        .filter_map(|name| name.get(..name.len() - domain.len()))
        .collect();
    if !labels.iter().any(|labels| labels.contains(&b'.')) {
        return;
    }
    let how = " put together";
    // The domain itself may have further labels in all names.
    let tail = common_tail(&labels);
    let own: Vec<&[u8]> = labels
        .iter()
        .filter_map(|labels| labels.get(..labels.len() - tail.len()))
        .collect();
    let joined = unique(&own).concat();
    let joined: Vec<u8> = joined.into_iter().filter(|byte| *byte != b'.').collect();
    let rest = String::from_utf8_lossy(&tail);
    let steps = format!("unique\nreplace \"{rest}{domain}\"\nreplace \".\"\nconcat\n");
    found.look_for(head, &joined, &steps, how, Only::Encoded);
    let behind: Option<Vec<_>> = labels.iter().map(|name| halves(name, b'.')).collect();
    // The two labels, and the second before the first.
    let two = |(first, rest)| (first, halves(rest, b'.').map_or(rest, |(second, _)| second));
    let behind: Option<Vec<_>> = behind.map(|behind| behind.into_iter().map(two).collect());
    let turn = |(first, second)| (second, first);
    let sorted =
        |group: &str| format!("regex {group}\nsort number column=2\nunique column=2\nconcat\n");
    if let Some(bytes) = behind.clone().and_then(numbered) {
        let steps = sorted("^(\\d+)\\.([^.]+) group=2,1");
        found.look_for(head, &bytes, &steps, how, Only::Encoded);
    }
    let turned: Option<Vec<_>> = behind.map(|behind| behind.into_iter().map(turn).collect());
    if let Some(bytes) = turned.and_then(numbered) {
        let steps = sorted("^([^.]+)\\.(\\d+)\\. group=1,2");
        found.look_for(head, &bytes, &steps, how, Only::Encoded);
    }
}

/// The labels, each with its dot before it, that all end with.
fn common_tail(labels: &[&[u8]]) -> Vec<u8> {
    let Some(first) = labels.first() else {
        return vec![];
    };
    let mut tail: &[u8] = &[];
    for dot in memchr::memrchr_iter(b'.', first) {
        let Some(longer) = first.get(dot..) else {
            break;
        };
        if !labels.iter().all(|labels| labels.ends_with(longer)) {
            break;
        }
        tail = longer;
    }
    tail.to_vec()
}

/// Which letters are capital, a bit each: of all labels, or of the first.
fn capitals(head: &Head, names: &[&[u8]], found: &mut Found) {
    let mixed = |name: &[u8]| name.iter().any(u8::is_ascii_uppercase);
    if !names.iter().any(|name| mixed(name)) {
        return;
    }
    for (steps, labels) in [("", usize::MAX), ("split \".\" part=1\n", 1)] {
        let letters = names.iter().flat_map(|name| {
            let labels = name.split(|byte| *byte == b'.').take(labels);
            labels.flatten().filter(|byte| byte.is_ascii_alphabetic())
        });
        let bits: Vec<u64> = letters.map(|byte| u64::from(byte >> 5)).collect();
        let steps = format!("{steps}regex [A-Za-z] all\nto-bytes\nslice 0\nshift-right 5\n");
        let head = head.numbers(&steps, ", capital letters");
        bits::pack(&head, &bits, 1, "", found);
    }
}

fn unique<'a>(labels: &[&'a [u8]]) -> Vec<&'a [u8]> {
    let mut seen = HashSet::new();
    let labels = labels.iter().copied();
    labels.filter(|label| seen.insert(*label)).collect()
}

/// What stands before and behind a mark.
fn halves(label: &[u8], mark: u8) -> Option<(&[u8], &[u8])> {
    let at = memchr::memchr(mark, label)?;
    Some((label.get(..at)?, label.get(at + 1..)?))
}

/// Parts with numbers, in the order of these and each once: `12-c0ffee`.
fn numbered(parts: Vec<(&[u8], &[u8])>) -> Option<Vec<u8>> {
    let number = |(number, part): (&[u8], _)| {
        let digits = number.iter().all(u8::is_ascii_digit);
        let number: u32 = std::str::from_utf8(number).ok()?.parse().ok()?;
        digits.then_some((number, part))
    };
    let mut parts: Vec<(u32, &[u8])> = parts.into_iter().map(number).collect::<Option<_>>()?;
    sort_by_key(&mut parts, |(number, _)| *number);
    parts.dedup_by_key(|(number, _)| *number);
    Some(
        parts
            .iter()
            .flat_map(|(_, part)| part.iter().copied())
            .collect(),
    )
}
