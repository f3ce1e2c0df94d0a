//! Gaps between packets: short and long ones as bits, or as numbers.
use super::bits::packings;
use super::groups::Key;
use super::{Finding, judge};

pub fn read(key: Key, times: &[i64], found: &mut Vec<Finding>, readings: &mut u64) {
    let gaps: Vec<i64> = times
        .windows(2)
        .filter_map(|pair| match pair {
            [a, b] => Some(b.saturating_sub(*a)),
            _ => None,
        })
        .collect();
    if let Some(above) = threshold(&gaps) {
        *readings += 4;
        let bits: Vec<u64> = gaps.iter().map(|gap| u64::from(*gap > above)).collect();
        let seconds = above as f64 / 1e9;
        for (options, bytes) in packings(&bits, 1) {
            let steps = format!("differences\nthreshold {seconds:?}\nbits{options}\n");
            found.extend(finding(key, &bytes, &steps));
        }
    }
    for (factor, unit) in [(1_000, 1_000_000), (100, 10_000_000), (10, 100_000_000)] {
        *readings += 1;
        // What passes is told to the hundredth of a step: networks are late by less.
        let number = |gap: &i64| u8::try_from((gap + unit / 2) / unit).ok();
        let bytes: Option<Vec<u8>> = gaps.iter().map(number).collect();
        let steps = format!("differences\nmultiply {factor}\nround\nto-bytes 1\nconcat\n");
        found.extend(bytes.and_then(|bytes| finding(key, &bytes, &steps)));
    }
}

/// A gap between the short and the long ones, where there are two kinds.
fn threshold(gaps: &[i64]) -> Option<i64> {
    let mut sorted: Vec<i64> = gaps.to_vec();
    sorted.sort_unstable();
    let jump = sorted
        .windows(2)
        .enumerate()
        .max_by_key(|(_, pair)| match pair {
            [a, b] => b - a,
            _ => 0,
        });
    // The pauses at the ends of a message may be longer than all: the middle of the two medians does as well.
    let low = sorted.get(sorted.len() / 5).copied()?;
    let high = sorted.get(sorted.len() * 4 / 5).copied()?;
    let (at, _) = jump?;
    let share = at as f64 / sorted.len() as f64;
    let middle = match (0.15..0.85).contains(&share) {
        true => (sorted.get(at)? + sorted.get(at + 1)?) / 2,
        false => (low + high) / 2,
    };
    (gaps.len() >= 8 * judge::LEAST && high > low * 3 / 2).then_some(middle)
}

fn finding(key: Key, bytes: &[u8], steps: &str) -> Option<Finding> {
    let score = judge::text(bytes)?;
    let filter = key.filter();
    Some(Finding {
        score,
        kind: "text".into(),
        what: format!("the gaps between packets ({filter})"),
        preview: judge::preview(bytes),
        recipe: format!("filter {filter}\nextract frame.time_epoch\n{steps}"),
    })
}
