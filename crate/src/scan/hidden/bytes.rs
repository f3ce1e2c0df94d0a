//! Payloads and texts: parts of each put together, labels of names, in Base64 or digits, behind a short key.
use super::chars::judged;
use super::groups::Key;
use super::{Finding, judge};
use crate::show::catalogue::FieldId;
use crate::wire::Kind;

pub fn read(
    key: Key,
    field: FieldId,
    values: &[Vec<u8>],
    found: &mut Vec<Finding>,
    readings: &mut u64,
) {
    let name = field.info().filter_name();
    if name.is_empty() || values.len() < 2 {
        return;
    }
    match field.info().kind {
        Kind::Bytes => payloads(key, &name, values, found, readings),
        Kind::Domain => labels(key, &name, values, found, readings),
        _ => texts(key, &name, values, found, readings),
    }
}

/// What may be found in an ordinary place.
#[derive(Clone, Copy, PartialEq)]
enum Only {
    Anything,
    /// Text is what such fields hold.
    Files,
    /// Files are sent as they are every day.
    Encoded,
}

fn add(found: &mut Vec<Finding>, key: Key, name: &str, bytes: &[u8], steps: &str, only: Only) {
    let Some((kind, score, more, preview)) = judged(bytes) else {
        return;
    };
    let odd = match only {
        Only::Anything => true,
        Only::Files => kind != "text",
        Only::Encoded => kind != "text" && !more.is_empty(),
    };
    if odd {
        let filter = key.filter();
        found.push(Finding {
            score,
            kind,
            what: format!("{name} put together ({filter})"),
            preview,
            recipe: format!("filter {filter}\nextract {name}\n{steps}{more}"),
        });
    }
}

/// A slice of every payload, what one byte of each says, and a file behind a key.
fn payloads(
    key: Key,
    name: &str,
    values: &[Vec<u8>],
    found: &mut Vec<Finding>,
    readings: &mut u64,
) {
    let mut read = |bytes: &[u8], steps: &str, only: Only| {
        *readings += 1;
        add(found, key, name, bytes, steps, only);
    };
    slices(values, |bytes, slice| {
        read(bytes, &format!("slice {slice}\nconcat\n"), Only::Files);
    });
    if values.len() >= judge::LEAST && values.iter().all(|value| value.len() > 1) {
        for (slice, at) in [("0", 0usize), ("-1", usize::MAX)] {
            let byte = |value: &Vec<u8>| value.get(at.min(value.len() - 1)).copied();
            let bytes: Vec<u8> = values.iter().filter_map(byte).collect();
            let steps = format!("slice {slice}\nto-bytes 1\nconcat\n");
            read(&bytes, &steps, Only::Anything);
        }
    }
    match behind_a_key(values) {
        Some(opened) => read(&opened, "concat\nxor known=\"PK\\x03\\x04\"\n", Only::Files),
        None => *readings += 1,
    }
}

/// Files begin somewhere in the first payload, and go on in the same slice of the others.
fn slices(values: &[Vec<u8>], mut read: impl FnMut(&[u8], String)) {
    let Some(first) = values.first() else {
        return;
    };
    for start in 0..first.len().min(64) {
        if !judge::begins(first.get(start..).unwrap_or(&[])) {
            continue;
        }
        for width in [8, 16, 32, 64, usize::MAX] {
            let end = start.saturating_add(width);
            // Whole payloads from the start are how files are sent every day.
            if start == 0 && width == usize::MAX {
                continue;
            }
            let part = |value: &Vec<u8>| {
                let end = end.min(value.len());
                value.get(start..end).unwrap_or(&[]).to_vec()
            };
            let bytes: Vec<u8> = values.iter().flat_map(part).collect();
            let slice = match width {
                usize::MAX => format!("{start}:"),
                _ => format!("{start}:{end}"),
            };
            read(&bytes, slice);
        }
    }
}

/// A zip behind a key of XOR of up to four bytes: its end record must show too.
fn behind_a_key(values: &[Vec<u8>]) -> Option<Vec<u8>> {
    let bytes: Vec<u8> = values.concat();
    let key: Vec<u8> = bytes
        .iter()
        .zip(b"PK\x03\x04")
        .map(|(byte, known)| byte ^ known)
        .collect();
    if key.len() < 4 || key.iter().all(|byte| *byte == 0) {
        return None;
    }
    let repeats = |len: &usize| key.iter().zip(key.iter().skip(*len)).all(|(a, b)| a == b);
    let len = (1..=2).find(repeats)?;
    let opened = bytes
        .iter()
        .zip(key.get(..len)?.iter().cycle())
        .map(|(byte, key)| byte ^ key);
    Some(opened.collect())
}

/// The first labels of names that share their ends.
fn labels(key: Key, name: &str, values: &[Vec<u8>], found: &mut Vec<Finding>, readings: &mut u64) {
    let mut by_domain: std::collections::BTreeMap<Vec<u8>, Vec<&[u8]>> = Default::default();
    for value in values {
        let Some(dot) = memchr::memchr(b'.', value) else {
            continue;
        };
        let (label, domain) = value.split_at(dot);
        by_domain
            .entry(domain.to_ascii_lowercase())
            .or_default()
            .push(label);
    }
    for (domain, labels) in by_domain {
        if labels.len() < 3 {
            continue;
        }
        *readings += 3;
        let domain = String::from_utf8_lossy(&domain).replace('"', "");
        let filter = format!(
            "{} && {name} contains \"{domain}\" && dns.flags.response == 0",
            key.filter()
        );
        let mut unique: Vec<&[u8]> = vec![];
        labels.iter().for_each(|label| {
            if !unique.contains(label) {
                unique.push(label);
            }
        });
        let joined = unique.concat();
        let steps = "split \".\" part=1\nunique\nconcat\n";
        let mut push = |bytes: &[u8], steps: &str| {
            if let Some((kind, score, more, preview)) = judged(bytes)
                && !more.is_empty()
            {
                found.push(Finding {
                    score,
                    kind,
                    what: format!("first labels of {name} below {domain}"),
                    preview,
                    recipe: format!("filter {filter}\nextract {name}\n{steps}{more}"),
                });
            }
        };
        push(&joined, steps);
        if let Some(bytes) = numbered(&unique) {
            let steps = "regex ^(\\d+)-([0-9A-Za-z+/=]+) group=2,1\nsort number column=2\nunique column=2\nconcat\n";
            push(&bytes, steps);
        }
    }
}

/// Labels such as `12-c0ffee`, in the order of their numbers.
fn numbered(labels: &[&[u8]]) -> Option<Vec<u8>> {
    let mut parts: Vec<(u32, &[u8])> = vec![];
    for label in labels {
        let dash = memchr::memchr(b'-', label)?;
        let (number, rest) = label.split_at(dash);
        let number = std::str::from_utf8(number).ok()?.parse().ok()?;
        parts.push((number, rest.get(1..)?));
    }
    parts.sort_by_key(|(number, _)| *number);
    parts.dedup_by_key(|(number, _)| *number);
    Some(
        parts
            .iter()
            .flat_map(|(_, part)| part.iter().copied())
            .collect(),
    )
}

/// Texts put together, and what follows the first = in each.
fn texts(key: Key, name: &str, values: &[Vec<u8>], found: &mut Vec<Finding>, readings: &mut u64) {
    *readings += 2;
    add(
        found,
        key,
        name,
        &values.concat(),
        "concat\n",
        Only::Encoded,
    );
    let behind = |value: &Vec<u8>| {
        let equals = memchr::memchr(b'=', value)?;
        value.get(equals + 1..).map(<[u8]>::to_vec)
    };
    let cut: Vec<u8> = values.iter().filter_map(behind).flatten().collect();
    add(
        found,
        key,
        name,
        &cut,
        "regex ^[^=]*=(.*)\nconcat\n",
        Only::Encoded,
    );
}
