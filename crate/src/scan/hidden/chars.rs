//! Numbers as characters: as they are, less an offset, divided, behind a key, their low or high bytes, their differences, and
//! their digits as octal ones.
use super::decode::judged;
use super::found::{Found, Trust};
use super::place::Head;
use super::{judge, keyed};

pub fn read(head: &Head, values: &[u64], width: u32, found: &mut Found) {
    single(head, values, found);
    wide(head, values, width, found);
}

/// One character a value.
fn single(head: &Head, values: &[u64], found: &mut Found) {
    if values.len() < judge::LEAST {
        return;
    }
    let bytes = |of: &dyn Fn(u64) -> Option<u64>| -> Option<Vec<u8>> {
        let byte = |value: &u64| u8::try_from(of(*value)?).ok();
        values.iter().map(byte).collect()
    };
    let mut look = |bytes: &[u8], steps: &str, trust| {
        let (lines, how) = steps_to(head, steps);
        found.look(&lines, bytes, &packed(head, steps), &how, trust);
    };
    let large = values.iter().any(|value| *value > 255);
    let low: Vec<u8> = values.iter().map(|value| *value as u8).collect();
    look(&low, if large { "and 0xff\n" } else { "" }, Trust::Plain);
    for shift in [8, 16, 24] {
        if large && let Some(high) = bytes(&|value| Some(value >> shift)) {
            look(&high, &format!("shift-right {shift}\n"), Trust::Plain);
        }
    }
    let divisor = values.iter().fold(0, |a, b| common_divisor(a, *b));
    if divisor > 1
        && let Some(divided) = bytes(&|value| value.checked_div(divisor))
    {
        look(&divided, &format!("divide {divisor}\n"), Trust::Plain);
    }
    let steps: Option<Vec<u8>> = values
        .windows(2)
        .map(|pair| match pair {
            [a, b] => u8::try_from(b.checked_sub(*a)?).ok(),
            _ => None,
        })
        .collect();
    if let Some(steps) = steps {
        look(&steps, "differences\n", Trust::Plain);
    }
    if let Some(octal) = bytes(&|value| u64::from_str_radix(&value.to_string(), 8).ok()) {
        look(&octal, "to-text\nto-number base=8\n", Trust::Plain);
    }
    if let Some((trust, offset, bytes)) = offset(values) {
        look(&bytes, &format!("subtract {offset}\n"), trust);
    }
    let plain = if large { "and 0xff\n" } else { "" };
    let texts = keyed::opened(&low).filter(|(_, opened)| judge::text(opened).is_some());
    for (key, bytes) in texts {
        look(&bytes, &format!("{plain}xor {key:#04x}\n"), Trust::Guessed);
    }
    letters(head, values, found);
    if let Some(run) = run(&low) {
        let (lines, _) = steps_to(head, plain);
        let steps = format!("{}strings {RUN}\njoin\n", packed(head, plain));
        found.look(&lines, run, &steps, " as characters, in part", Trust::Plain);
    }
}

/// Small numbers as letters: what is added to the place of a letter in the alphabet, from 0 or 1 on.
const ALPHABETS: [u64; 4] = [96, 97, 64, 65];

/// Numbers of which each is the place of a letter, counted from 0, 1 or from the least; what stands before the first letter
/// is a space.
fn letters(head: &Head, values: &[u64], found: &mut Found) {
    let (Some(low), Some(high)) = (values.iter().min(), values.iter().max()) else {
        return;
    };
    if high - low > 26 {
        return;
    }
    let mut bases = vec![*low, low.saturating_sub(1), 0];
    bases.retain(|base| high - base <= 26);
    bases.dedup();
    let head = head.as_numbers();
    for (base, first) in bases.iter().flat_map(|b| ALPHABETS.map(|first| (b, first))) {
        let before = if first < 96 { '@' } else { '`' };
        let letter = |value: &u64| match char::from((value - base + first) as u8) {
            letter if letter == before => b' ',
            letter => letter as u8,
        };
        let text: Vec<u8> = values.iter().map(letter).collect();
        let shift = match first.checked_sub(*base) {
            Some(more) => format!("add {more}\n"),
            None => format!("subtract {}\n", base - first),
        };
        let replace = match text.contains(&b' ') {
            true => format!("replace \"{before}\" \" \"\n"),
            false => String::new(),
        };
        let steps = format!("{shift}to-bytes 1\nconcat\n{replace}");
        found.look(&head, &text, &steps, " as letters", Trust::Guessed);
    }
}

/// The head with its steps, up to numbers where something is computed of them; and the further steps in words.
fn steps_to(head: &Head, steps: &str) -> (Head, String) {
    // Bytes of addresses are bytes already.
    let head = match steps.is_empty() && head.bytes == 1 {
        true => head.clone(),
        false => head.as_numbers(),
    };
    let how = match steps.trim() {
        "" => " as characters".to_string(),
        steps => format!(" as characters after {}", steps.replace('\n', ", ")),
    };
    (head, how)
}

/// Steps, and those that make bytes of the numbers, each of one byte.
fn packed(head: &Head, steps: &str) -> String {
    match steps.is_empty() && head.bytes == 1 {
        true => "concat\n".into(),
        false => format!("{steps}to-bytes 1\nconcat\n"),
    }
}

fn common_divisor(a: u64, b: u64) -> u64 {
    let (mut a, mut b) = (a, b);
    while b > 0 {
        (a, b) = (b, a % b);
    }
    a
}

/// Bytes of headers that lengths count, too: UDP's, IP's, both, IP's and TCP's.
const HEADERS: [u64; 4] = [8, 20, 28, 40];

/// Values less a number: the one that makes them read best, and round ones before others.
fn offset(values: &[u64]) -> Option<(Trust, u64, Vec<u8>)> {
    let (low, high) = (*values.iter().min()?, *values.iter().max()?);
    if low < 42 || high - low > 94 {
        return None;
    }
    let offsets = high.saturating_sub(126)..=low - 32;
    let roundness = |offset: u64| match offset {
        offset if offset.is_multiple_of(1000) => 3.0,
        offset if offset > 255 && offset.is_power_of_two() => 3.0,
        offset if offset.is_multiple_of(100) => 2.0,
        offset if HEADERS.contains(&offset) => 1.0,
        _ => 0.0,
    };
    let read = |offset: u64| {
        let bytes: Vec<u8> = values.iter().map(|value| (value - offset) as u8).collect();
        let roundness = roundness(offset);
        let trust = match roundness > 0.0 {
            true => Trust::Plain,
            false => Trust::Guessed,
        };
        let score = judged(&bytes)?.score + roundness;
        Some((score, (trust, offset, bytes)))
    };
    let best = offsets.filter(|offset| *offset > 0).filter_map(read);
    best.max_by(|a, b| a.0.total_cmp(&b.0))
        .map(|(_, best)| best)
}

/// The fewest characters of a message among other values.
const RUN: usize = 16;

/// The longest run of characters among other values, where it is written as such puzzles write it.
fn run(bytes: &[u8]) -> Option<&[u8]> {
    if bytes.iter().all(judge::is_printable) {
        return None;
    }
    let runs = bytes.split(|byte| !(b' '..=b'~').contains(byte));
    let longest = runs.max_by_key(|run| run.len())?;
    (longest.len() >= RUN && judge::is_flag(longest)).then_some(longest)
}

/// Two or more characters a value.
pub fn wide(head: &Head, values: &[u64], bits: u32, found: &mut Found) {
    let width = bits.div_ceil(8) as usize;
    let used = values
        .iter()
        .max()
        .map_or(0, |most| 8 - most.leading_zeros() as usize / 8);
    let mut widths = vec![width, used];
    widths.dedup();
    for width in widths {
        if !(2..=8).contains(&width) || values.len() * width < judge::LEAST || is_counter(values) {
            continue;
        }
        let big = values.iter().flat_map(|value| {
            let bytes = value.to_be_bytes();
            bytes.into_iter().skip(8 - width)
        });
        let little = values.iter().flat_map(|value| {
            let bytes = value.to_le_bytes();
            bytes.into_iter().take(width)
        });
        for (bytes, order) in [
            (big.collect::<Vec<u8>>(), ""),
            (little.collect(), " order=little"),
        ] {
            let whole = usize::from(head.bytes) == width && order.is_empty();
            let (head, pack) = match whole {
                true => (head.clone(), String::new()),
                false => (head.as_numbers(), format!("to-bytes {width}{order}\n")),
            };
            let steps = format!("{pack}concat\n");
            found.look(&head, &bytes, &steps, " as characters", Trust::Plain);
            if width == 2
                && let Some((key, opened)) = keyed::opened_by_two(&bytes)
            {
                let steps = format!("{steps}xor hex:{key:04x}\n");
                let how = " as characters behind a key";
                found.look(&head, &opened, &steps, how, Trust::Guessed);
            }
        }
    }
}

/// Whether most values are a little more than those before them.
fn is_counter(values: &[u64]) -> bool {
    let pairs = values.windows(2).filter(|pair| match pair {
        [a, b] => b.checked_sub(*a).is_some_and(|step| step < 512),
        _ => false,
    });
    2 * pairs.count() > values.len()
}
