//! Numbers as bits: their lowest or highest, those that change, two values or two kinds of sizes that stand for 0 and 1.
use super::found::{Found, Trust};
use super::judge;
use super::place::Head;

pub fn read(head: &Head, values: &[u64], width: u32, found: &mut Found) {
    for count in [1, 2, 4] {
        pack(head, values, count, "", found);
        if width > count && width <= 32 {
            shifted(head, values, width - count, count, found);
        }
    }
    let all = values.iter().fold(0, |bits, value| {
        bits | (value ^ values.first().unwrap_or(value))
    });
    let lowest = all.trailing_zeros();
    // The bits that are not the same in all.
    let window = all
        .checked_shr(lowest)
        .map_or(0, |bits| 64 - bits.leading_zeros());
    if (1..=6).contains(&window) {
        shifted(head, values, lowest, window, found);
    }
    let (Some(low), Some(high)) = (values.iter().min(), values.iter().max()) else {
        return;
    };
    let span = 64 - (high - low).leading_zeros();
    if *low > 0 && (1..=6).contains(&span) {
        let less: Vec<u64> = values.iter().map(|value| value - low).collect();
        pack(head, &less, span, &format!("subtract {low}\n"), found);
    }
    if low != high && values.iter().all(|value| value == low || value == high) {
        // 0 and 1 are their own lowest bits.
        if *high > 1 {
            let bits: Vec<u64> = values
                .iter()
                .map(|value| u64::from(value == high))
                .collect();
            pack(
                head,
                &bits,
                1,
                &format!("map \"{low}=0,{high}=1\"\n"),
                found,
            );
        }
    } else if let Some(above) = apart(values) {
        let bits: Vec<u64> = values
            .iter()
            .map(|value| u64::from(*value > above))
            .collect();
        pack(head, &bits, 1, &format!("threshold {above}\n"), found);
    }
}

fn shifted(head: &Head, values: &[u64], shift: u32, count: u32, found: &mut Found) {
    if shift > 0 {
        let high: Vec<u64> = values.iter().map(|value| value >> shift).collect();
        pack(head, &high, count, &format!("shift-right {shift}\n"), found);
    } else if ![1, 2, 4].contains(&count) {
        pack(head, values, count, "", found);
    }
}

/// The greatest of the small values, where there are small and large ones and nothing between.
fn apart(values: &[u64]) -> Option<u64> {
    let mut sorted = values.to_vec();
    sorted.sort_unstable();
    let (low, high) = (*sorted.first()?, *sorted.last()?);
    let jumps = sorted
        .windows(2)
        .enumerate()
        .filter_map(|(at, pair)| match pair {
            [a, b] => Some((b - a, at, *a)),
            _ => None,
        });
    let (jump, at, below) = jumps.max()?;
    let share = at as f64 / sorted.len() as f64;
    (jump > (high - low) / 4 && (0.2..0.8).contains(&share)).then_some(below)
}

/// The lowest `count` bits of every number as bytes, in each way; `steps` made the numbers.
pub fn pack(head: &Head, values: &[u64], count: u32, steps: &str, found: &mut Found) {
    if values.len() * (count as usize) < 7 * judge::LEAST {
        return;
    }
    let head = head.as_numbers();
    let bits = if count == 1 {
        String::new()
    } else {
        format!(" {count}")
    };
    let how = match count {
        1 => " as a bit each",
        _ => " as some bits each",
    };
    for (options, bytes) in packings(values, count) {
        let steps = format!("{steps}bits{bits}{options}\n");
        found.look(&head, &bytes, &steps, how, Trust::Plain);
    }
}

/// Of every value the lowest `count` bits, as bytes of eight or seven, from either end, as they are or turned over.
fn packings(values: &[u64], count: u32) -> Vec<(&'static str, Vec<u8>)> {
    let high_first = lowest(values, (0..count).rev());
    let low_first = lowest(values, 0..count);
    let high = |byte: u8, bit: &u8| byte << 1 | bit;
    let eight = packed(&high_first, 8, |bits| bits.iter().fold(0, high));
    let turned = packed(&low_first, 8, |bits| bits.iter().rev().fold(0, high));
    let seven = packed(&high_first, 7, |bits| bits.iter().fold(0, high));
    let inverted = |bytes: &[u8], mask: u8| bytes.iter().map(|byte| byte ^ mask).collect();
    let others = [(&eight, 0xff), (&turned, 0xff), (&seven, 0x7f)];
    let [not_eight, not_turned, not_seven] = others.map(|(bytes, mask)| inverted(bytes, mask));
    vec![
        ("", eight),
        (" order=low", turned),
        (" invert", not_eight),
        (" order=low invert", not_turned),
        (" width=7", seven),
        (" width=7 invert", not_seven),
    ]
}

/// Some bits of every value, each in a byte of its own.
fn lowest(values: &[u64], places: impl Iterator<Item = u32> + Clone) -> Vec<u8> {
    let mut bits = vec![];
    for value in values {
        bits.extend(places.clone().map(|at| (value >> at & 1) as u8));
    }
    bits
}

fn packed(bits: &[u8], width: usize, byte: impl Fn(&[u8]) -> u8) -> Vec<u8> {
    bits.chunks_exact(width).map(byte).collect()
}
