//! Payloads: a part of each put together, in the order of a count, behind a short key; what one byte of each says.
use super::bytes::{Only, Place};
use super::judge;
use super::series::{Part, in_order};

pub fn read(place: &mut Place, parts: &[Part]) {
    let values: Vec<&[u8]> = parts.iter().map(|part| part.bytes.as_slice()).collect();
    slices(place, &values);
    single(place, &values);
    let whole = values.concat();
    // Whole payloads from the start are how files are sent every day, but not in pings; these hold the same again.
    let only = match place.unusual && !begin_alike(&values) {
        true => Only::Anything,
        false => Only::Encoded,
    };
    place.add(&whole, "concat\n", only);
    if place.name.contains("padding") || place.name.contains("trailer") {
        padding(place, &values);
    }
    let ordered = in_order(parts.iter().map(|part| (part.order, part.bytes.as_slice())));
    // Parts of messages that were read are none of somebody's own.
    if let Some((values, order)) = ordered.filter(|_| place.name != "tcp.segment_data") {
        let steps = "sort number column=2\nunique column=2\nconcat\n";
        place.add_of(&format!(" {order}"), &values.concat(), steps, Only::Files);
    }
    counted(place, &values);
    keyed(place, &whole);
    keys(place, &values);
}

/// Whether every payload begins like the one before it.
fn begin_alike(values: &[&[u8]]) -> bool {
    values.windows(2).all(|pair| match pair {
        [a, b] => a.get(..2) == b.get(..2),
        _ => false,
    })
}

/// A slice of every payload: files begin somewhere in the first.
fn slices(place: &mut Place, values: &[&[u8]]) {
    let Some(first) = values.first() else {
        return;
    };
    for start in 0..first.len().min(64) {
        if !judge::begins(first.get(start..).unwrap_or(&[])) {
            continue;
        }
        for width in [8, 16, 32, 64, usize::MAX] {
            let end = start.saturating_add(width);
            if start == 0 && (width == usize::MAX || place.name != "data.data") {
                continue;
            }
            let part = |value: &&[u8]| {
                let part = value.get(start..end.min(value.len()));
                part.unwrap_or(&[]).to_vec()
            };
            let bytes: Vec<u8> = values.iter().flat_map(part).collect();
            let slice = match width {
                usize::MAX => format!("{start}:"),
                _ => format!("{start}:{end}"),
            };
            place.add(&bytes, &format!("slice {slice}\nconcat\n"), Only::Files);
        }
    }
}

/// The first and the last byte of every payload.
fn single(place: &mut Place, values: &[&[u8]]) {
    if values.len() < judge::LEAST || values.iter().any(|value| value.len() < 2) {
        return;
    }
    let first: Vec<u8> = values.iter().filter_map(|v| v.first().copied()).collect();
    place.add(&first, "slice 0\nto-bytes 1\nconcat\n", Only::Anything);
    let last: Vec<u8> = values.iter().filter_map(|v| v.last().copied()).collect();
    place.add(&last, "slice -1\nto-bytes 1\nconcat\n", Only::Anything);
}

/// What stands where nothing should.
fn padding(place: &mut Place, values: &[&[u8]]) {
    let trimmed = |value: &&[u8]| {
        let end = value.iter().rposition(|byte| *byte != 0);
        end.and_then(|end| value.get(..=end))
            .unwrap_or(&[])
            .to_vec()
    };
    let bytes: Vec<u8> = values.iter().flat_map(trimmed).collect();
    place.add(&bytes, "trim end 0x00\nconcat\n", Only::Anything);
}

/// Payloads that begin with a count of one, two or four bytes, where they came in another order.
fn counted(place: &mut Place, values: &[&[u8]]) {
    for width in [1, 2, 4] {
        let split = |value: &&[u8]| {
            let (count, part) = value.split_at_checked(width)?;
            let count = count
                .iter()
                .fold(0u64, |count, byte| count << 8 | u64::from(*byte));
            Some((count, part.to_vec()))
        };
        let parts: Option<Vec<(u64, Vec<u8>)>> = values.iter().map(split).collect();
        let Some(mut parts) = parts.filter(|parts| !parts.is_sorted_by_key(|part| part.0)) else {
            continue;
        };
        parts.sort_by_key(|part| part.0);
        parts.dedup_by_key(|part| part.0);
        let first = parts.first().map_or(0, |part| part.0);
        let counts = (first..).zip(&parts).all(|(count, part)| count == part.0);
        if counts {
            let bytes: Vec<u8> = parts.into_iter().flat_map(|part| part.1).collect();
            let steps = format!(
                "regex \"(?s-u)^(.{{{width}}})(.*)$\" group=2,1\nsort text column=2\nunique column=2\nconcat\n"
            );
            place.add(&bytes, &steps, Only::Files);
        }
    }
}

/// The first eight bytes of most zip archives: version 1.0 or 2.0, no flags, stored or deflated (APPNOTE §4.3.7).
const ZIPS: [&[u8; 9]; 4] = [
    b"PK\x03\x04\x14\0\0\0\x08",
    b"PK\x03\x04\x14\0\0\0\0",
    b"PK\x03\x04\x0a\0\0\0\0",
    b"PK\x03\x04\x0a\0\0\0\x08",
];
const PNG: &[u8; 16] = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR";

/// A file behind a short key of XOR, or a text behind a key of one byte.
fn keyed(place: &mut Place, bytes: &[u8]) {
    let beginnings = ZIPS
        .iter()
        .map(|zip| zip.as_slice())
        .chain([PNG.as_slice()]);
    for known in beginnings {
        let key: Vec<u8> = bytes
            .iter()
            .zip(known)
            .map(|(byte, known)| byte ^ known)
            .collect();
        if key.len() < known.len() || key.iter().all(|byte| *byte == 0) {
            continue;
        }
        let repeats = |len: &usize| key.iter().zip(key.iter().skip(*len)).all(|(a, b)| a == b);
        // What is known must be longer than the key by some bytes, or any bytes would do.
        let Some(key) = (1..=known.len() - 4)
            .find(repeats)
            .and_then(|len| key.get(..len))
        else {
            continue;
        };
        place.add(
            &behind(bytes, key),
            &format!("concat\nxor hex:{}\n", hex(key)),
            Only::Files,
        );
    }
    if bytes.len() > MAX_TEXT || judge::text(bytes).is_some() {
        return;
    }
    // A key that turns only the case of letters is none.
    for key in (1..=255u8).filter(|key| *key != 0x20) {
        let opened = behind(bytes, &[key]);
        if judge::text(&opened).is_some() {
            place.add(
                &opened,
                &format!("concat\nxor hex:{key:02x}\n"),
                Only::Anything,
            );
        }
    }
}

/// Longer texts than these are not tried with keys.
const MAX_TEXT: usize = 4_096;

fn behind(bytes: &[u8], key: &[u8]) -> Vec<u8> {
    let keys = key.iter().cycle();
    bytes
        .iter()
        .zip(keys)
        .map(|(byte, key)| byte ^ key)
        .collect()
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

/// What the keys from usage 4 to 45 type (HID Usage Tables §10).
const KEYS: &[u8] = b"abcdefghijklmnopqrstuvwxyz1234567890\n\x1b\x08\t -";

/// Reports of a keyboard: modifiers, nothing, six keys (HID 1.11 §B.1).
fn keys(place: &mut Place, values: &[&[u8]]) {
    let is_report = |value: &&&[u8]| match ***value {
        [_, 0, ref keys @ ..] => keys.iter().all(|key| *key == 0 || (4..0x66).contains(key)),
        _ => false,
    };
    // Other devices' reports have other lengths.
    let long: Vec<&&[u8]> = values.iter().filter(|value| value.len() == 8).collect();
    let reports: Vec<&&[u8]> = long.iter().copied().filter(is_report).collect();
    if 10 * reports.len() < 9 * long.len() {
        return;
    }
    let mut typed: Vec<u8> = vec![];
    let mut held = 0;
    for report in reports {
        let key = report.get(2).copied().unwrap_or(0);
        if key != held {
            let at = usize::from(key).checked_sub(4);
            typed.extend(at.and_then(|at| KEYS.get(at)));
        }
        held = key;
    }
    if typed.len() >= judge::LEAST {
        place.tell("keys", KEYS_SCORE, &typed, "keep length=8\nhid-keys\n");
    }
}

/// Less than a file, more than most texts.
const KEYS_SCORE: f64 = 20.0;
