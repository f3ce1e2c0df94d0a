//! Domain names that share their ends: what stands before, in order, numbered, a character each.
use super::bytes::{Only, Place};
use super::series::Part;
use std::collections::BTreeMap;

/// The fewest names below one domain.
const LEAST: usize = 3;

pub fn read(place: &mut Place, parts: &[Part]) {
    let own = place.filter.clone();
    let mut below_first: BTreeMap<Vec<u8>, Vec<&[u8]>> = BTreeMap::new();
    let mut below_two: BTreeMap<Vec<u8>, Vec<&[u8]>> = BTreeMap::new();
    for part in parts {
        let name = part.bytes.as_slice();
        let mut dots = memchr::memchr_iter(b'.', name);
        if let Some(dot) = dots.next() {
            let (label, domain) = name.split_at(dot);
            let group = below_first.entry(domain.to_ascii_lowercase());
            group.or_default().push(label);
        }
        if let Some(dot) = dots.next_back().and_then(|last| before(name, last)) {
            let (labels, domain) = name.split_at(dot);
            let group = below_two.entry(domain.to_ascii_lowercase());
            group.or_default().push(labels);
        }
    }
    let mut each = |groups: BTreeMap<Vec<u8>, Vec<&[u8]>>, read: fn(&mut Place, &str, &[&[u8]])| {
        for (domain, labels) in groups {
            let Some(domain) = plain(&domain).filter(|_| labels.len() >= LEAST) else {
                continue;
            };
            place.filter = format!(
                "{own} && {} contains \"{domain}\" && dns.flags.response == 0",
                place.name
            );
            read(place, &domain, &labels);
        }
    };
    each(below_first, first_labels);
    each(below_two, all_labels);
    place.filter = own;
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

fn first_labels(place: &mut Place, _: &str, labels: &[&[u8]]) {
    if labels.iter().all(|label| label.len() == 1) {
        place.add(
            &labels.concat(),
            "split \".\" part=1\nconcat\n",
            Only::Anything,
        );
        return;
    }
    let steps = "split \".\" part=1\nunique\nconcat\n";
    place.add(&unique(labels).concat(), steps, Only::Encoded);
    let dashed: Option<Vec<_>> = labels.iter().map(|label| halves(label, b'-')).collect();
    if let Some(bytes) = dashed.and_then(numbered) {
        let steps = "regex ^(\\d+)-([0-9A-Za-z+/=_-]+) group=2,1\nsort number column=2\nunique column=2\nconcat\n";
        place.add(&bytes, steps, Only::Encoded);
    }
}

/// All labels before the domain: digits in parts of 63, or with a number.
fn all_labels(place: &mut Place, domain: &str, names: &[&[u8]]) {
    if !names.iter().any(|name| name.contains(&b'.')) {
        return;
    }
    let joined = unique(names).concat();
    let joined: Vec<u8> = joined.into_iter().filter(|byte| *byte != b'.').collect();
    let steps = format!("unique\nreplace \"{domain}\"\nreplace \".\"\nconcat\n");
    place.add(&joined, &steps, Only::Encoded);
    let behind: Option<Vec<_>> = names.iter().map(|name| halves(name, b'.')).collect();
    // The two labels, and the second before the first.
    let two = |(first, rest)| (first, halves(rest, b'.').map_or(rest, |(second, _)| second));
    let behind: Option<Vec<_>> = behind.map(|behind| behind.into_iter().map(two).collect());
    let turn = |(first, second)| (second, first);
    let sorted =
        |group: &str| format!("regex {group}\nsort number column=2\nunique column=2\nconcat\n");
    if let Some(bytes) = behind.clone().and_then(numbered) {
        let steps = sorted("^(\\d+)\\.([^.]+) group=2,1");
        place.add(&bytes, &steps, Only::Encoded);
    }
    let turned: Option<Vec<_>> = behind.map(|behind| behind.into_iter().map(turn).collect());
    if let Some(bytes) = turned.and_then(numbered) {
        let steps = sorted("^([^.]+)\\.(\\d+)\\. group=1,2");
        place.add(&bytes, &steps, Only::Encoded);
    }
}

fn unique<'a>(labels: &[&'a [u8]]) -> Vec<&'a [u8]> {
    let mut seen = std::collections::HashSet::new();
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
    parts.sort_by_key(|(number, _)| *number);
    parts.dedup_by_key(|(number, _)| *number);
    Some(
        parts
            .iter()
            .flat_map(|(_, part)| part.iter().copied())
            .collect(),
    )
}
