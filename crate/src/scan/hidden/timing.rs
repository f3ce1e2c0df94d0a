//! Gaps between packets: two, three or four lengths as bits or Morse code, or numbers; and how many packets come at once.
use super::found::{Found, Trust};
use super::groups::Group;
use super::place::Head;
use super::{bits, judge, numbers, symbols};

/// Gaps, which a capture may claim as it likes, count as no longer: what is computed of two of them has room.
const LONGEST: i64 = i64::MAX / 4;

pub fn read(group: &Group, times: &[i64], found: &mut Found) {
    let gaps: Vec<i64> = times
        .windows(2)
        .filter_map(|pair| match pair {
            [a, b] => Some(b.saturating_sub(*a).clamp(-LONGEST, LONGEST)),
            _ => None,
        })
        .collect();
    if gaps.len() < judge::LEAST {
        return;
    }
    let head = Head {
        filter: group.filter(),
        what: "the gaps between packets".into(),
        lines: "extract frame.time_epoch\ndifferences\n".into(),
        bytes: 0,
    };
    if let Some(above) = threshold(&gaps) {
        let longer: Vec<u64> = gaps.iter().map(|gap| u64::from(*gap > above)).collect();
        let seconds = above as f64 / 1e9;
        bits::pack(
            &head,
            &longer,
            1,
            &format!("threshold {seconds:?}\n"),
            found,
        );
    }
    bursts(&head, &gaps, found);
    for unit in units(&gaps) {
        counted(&head, &gaps, unit, found);
    }
    for (factor, unit) in [
        (1_000, 1_000_000),
        (100, 10_000_000),
        (10, 100_000_000),
        (1, 1_000_000_000),
    ] {
        // What passes is told to the hundredth of a step: networks are late by less.
        let number = |gap: &i64| u8::try_from((gap + unit / 2) / unit).ok();
        let bytes: Option<Vec<u8>> = gaps.iter().map(number).collect();
        if let Some(bytes) = bytes {
            let steps = format!("multiply {factor}\nround\nto-bytes 1\nconcat\n");
            found.look(&head, &bytes, &steps, "", Trust::Plain);
        }
    }
}

/// Between the packets of a burst gaps are so many times shorter than between bursts.
const PAUSE: i64 = 4;

/// How many packets come between two pauses, as numbers.
fn bursts(head: &Head, gaps: &[i64], found: &mut Found) {
    let mut sorted: Vec<i64> = gaps.to_vec();
    sorted.sort_unstable();
    let jumps = sorted.windows(2).filter_map(|pair| match pair {
        [a, b] if *a > 0 && b / a >= PAUSE => Some((b / a, (a + b) / 2)),
        _ => None,
    });
    let Some((_, pause)) = jumps.max() else {
        return;
    };
    let counts: Vec<u64> = gaps
        .split(|gap| *gap > pause)
        .map(|burst| burst.len() as u64 + 1)
        .collect();
    let seconds = pause as f64 / 1e9;
    let steps = format!("threshold {seconds:?}\njoin\nsplit \"1\"\nlength\nadd 1\n");
    let head = Head {
        what: "how many packets come at once".into(),
        ..head.numbers(&steps, "")
    };
    numbers::read(&head, &counts, 8, found);
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
    (gaps.len() >= 7 * judge::LEAST && high > low * 3 / 2).then_some(middle)
}

/// Lengths that the others may be multiples of, in milliseconds: the usual of the shortest gaps, and what differs between them and the next.
fn units(gaps: &[i64]) -> Vec<i64> {
    let mut sorted: Vec<i64> = gaps.to_vec();
    sorted.sort_unstable();
    let mut classes: Vec<Vec<i64>> = vec![];
    for gap in sorted {
        match classes.last_mut() {
            // Of one kind while each is little longer than the one before it.
            Some(class)
                if class
                    .last()
                    .is_some_and(|last| gap - last <= last / 5 + 2_000_000) =>
            {
                class.push(gap)
            }
            _ => classes.push(vec![gap]),
        }
    }
    classes.retain(|class| 50 * class.len() > gaps.len());
    let mut middles = classes
        .iter()
        .filter_map(|class| class.get(class.len() / 2));
    let (Some(first), Some(second)) = (middles.next(), middles.next()) else {
        return vec![];
    };
    let round = |ns: i64| (ns + 500_000) / 1_000_000;
    let mut units = vec![round(*first), round(second - first)];
    units.dedup();
    units.retain(|unit| *unit > 0);
    units
}

/// Gaps as whole numbers of a unit: where three or four come again and again.
fn counted(head: &Head, gaps: &[i64], unit: i64, found: &mut Found) {
    let ns = unit * 1_000_000;
    let counts: Vec<u64> = gaps
        .iter()
        .map(|gap| ((gap + ns / 2) / ns).unsigned_abs())
        .collect();
    let steps = format!("divide {:?}\nround\nto-number\n", unit as f64 / 1e3);
    let head = head.numbers(&steps, "");
    symbols::morse(&head, &counts, found);
    if let (Some(low), Some(high)) = (counts.iter().min(), counts.iter().max())
        && (2..=4).contains(&(high - low))
    {
        let less: Vec<u64> = counts.iter().map(|count| count - low).collect();
        bits::pack(&head, &less, 2, &format!("subtract {low}\n"), found);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scan::hidden::groups::Key;

    #[test]
    fn times_of_any_size_are_read() {
        let group = Group {
            key: Key::Udp(7),
            carries: false,
        };
        let ends = [i64::MIN, i64::MAX, 0, 1, i64::MAX - 1, i64::MIN + 1];
        let times: Vec<i64> = (0..70).map(|at| ends[at * at % 6]).collect();
        let mut found = Found::default();
        read(&group, &times, &mut found);
        assert!(found.findings.is_empty() && found.readings > 0);
    }
}
