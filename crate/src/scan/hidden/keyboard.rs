//! Reports of a keyboard: modifiers, nothing, six keys (HID 1.11 §B.1), perhaps behind the number of the report.
use super::found::Found;
use super::judge;
use super::place::Head;

/// What the keys from usage 4 to 45 type (HID Usage Tables §10).
const KEYS: &[u8] = b"abcdefghijklmnopqrstuvwxyz1234567890\n\x1b\x08\t -";

/// Less than a file, more than most texts.
const SCORE: f64 = 20.0;

pub fn read(head: &Head, values: &[&[u8]], found: &mut Found) {
    of(head, values, 8, "keep length=8\nhid-keys\n", found);
    of(
        head,
        values,
        9,
        "keep length=9\nslice 1:\nhid-keys\n",
        found,
    );
}

fn of(head: &Head, values: &[&[u8]], length: usize, steps: &str, found: &mut Found) {
    let is_report = |value: &&&[u8]| match ***value {
        [_, 0, ref keys @ ..] => keys.iter().all(|key| *key == 0 || (4..0x66).contains(key)),
        _ => false,
    };
    // Other devices' reports have other lengths.
    let long = values.iter().filter(|value| value.len() == length);
    let long: Vec<&[u8]> = long.filter_map(|value| value.get(length - 8..)).collect();
    let reports: Vec<&&[u8]> = long.iter().filter(is_report).collect();
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
        found.tell(head, "keys", SCORE, &typed, steps);
    }
}
