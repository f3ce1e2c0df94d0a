//! Numbers as bits: their lowest or highest, or two values that stand for 0 and 1.
use super::groups::Key;
use super::series::{Place, Sample};
use super::{Finding, judge};

pub fn read(
    key: Key,
    place: Place,
    samples: &[Sample],
    found: &mut Vec<Finding>,
    readings: &mut u64,
) {
    let name = place.name();
    let width = place.bits();
    let number = if place.is_bytes() {
        "to-number big\n"
    } else {
        ""
    };
    if name.is_empty() || name.contains("checksum") {
        return;
    }
    let values: Vec<u64> = samples.iter().map(|sample| sample.value).collect();
    let mut ways: Vec<(String, u32, Vec<u64>)> = vec![];
    for count in [1, 2, 4] {
        ways.push((String::new(), count, values.clone()));
        if width > count && width <= 32 {
            let shift = width - count;
            let high = values.iter().map(|value| value >> shift).collect();
            ways.push((format!("shift-right {shift}\n"), count, high));
        }
    }
    if let Some([low, high]) = two(&values) {
        let bits = values
            .iter()
            .map(|value| u64::from(*value == high))
            .collect();
        ways.push((format!("map \"{low}=0,{high}=1\"\n"), 1, bits));
    }
    for (steps, count, values) in ways {
        if values.len() * (count as usize) < 8 * judge::LEAST {
            continue;
        }
        *readings += 4;
        for (options, bytes) in packings(&values, count) {
            let Some(score) = judge::text(&bytes) else {
                continue;
            };
            let bits = if count == 1 {
                String::new()
            } else {
                format!(" {count}")
            };
            let filter = key.filter();
            found.push(Finding {
                score,
                kind: "text".into(),
                what: format!("{count} of the bits of {name} ({filter})"),
                preview: judge::preview(&bytes),
                recipe: format!(
                    "filter {filter}\nextract {name}\n{number}{steps}bits{bits}{options}\n"
                ),
            });
        }
    }
}

/// The two values that a series is made of.
fn two(values: &[u64]) -> Option<[u64; 2]> {
    let (low, high) = (*values.iter().min()?, *values.iter().max()?);
    let only = low != high && values.iter().all(|value| *value == low || *value == high);
    // 0 and 1 are their own lowest bits.
    (only && high > 1).then_some([low, high])
}

/// The lowest `count` bits of every value packed into bytes, each way.
pub fn packings(values: &[u64], count: u32) -> Vec<(&'static str, Vec<u8>)> {
    let mut packings = vec![];
    for (options, low_first, invert) in [
        ("", false, false),
        (" order=low", true, false),
        (" invert", false, true),
        (" order=low invert", true, true),
    ] {
        let bits = values.iter().flat_map(|value| {
            let value = if invert { !value } else { *value };
            (0..count).map(move |at| {
                let at = if low_first { at } else { count - 1 - at };
                (value >> at & 1) as u8
            })
        });
        let bits: Vec<u8> = bits.collect();
        let byte = |bits: &[u8]| match low_first {
            true => bits.iter().rev().fold(0, |byte, bit| byte << 1 | bit),
            false => bits.iter().fold(0, |byte, bit| byte << 1 | bit),
        };
        packings.push((options, bits.chunks_exact(8).map(byte).collect()));
    }
    packings
}
