//! Numbers as characters: as they are, less an offset, divided, their low or high bytes, their differences.
use super::decode::{is_sure, judged};
use super::groups::Key;
use super::series::{Place, Sample, in_order};
use super::{Finding, judge};

/// A way to turn a series into bytes: steps of a recipe, and the bytes.
type Reading = (String, Vec<u8>);

/// Which of the values are read: filter beside the group's, further fields, steps before the reading.
struct Chosen {
    values: Vec<u64>,
    filter: String,
    fields: String,
    steps: &'static str,
    what: &'static str,
}

pub fn read(
    key: Key,
    place: Place,
    samples: &[Sample],
    found: &mut Vec<Finding>,
    readings: &mut u64,
) {
    let name = place.name();
    if samples.len() < 4 || name.is_empty() || is_check(&name) {
        return;
    }
    for chosen in choices(samples, &name) {
        let mut tried = single(&chosen.values);
        tried.extend(wide(&chosen.values, place.bits()));
        *readings += tried.len() as u64;
        for (steps, bytes) in tried {
            found.extend(finding(key, place, &chosen, &steps, &bytes));
        }
    }
}

/// Checksums are as good as chance.
fn is_check(name: &str) -> bool {
    name.contains("checksum") || name.contains("fcs") || name.ends_with("crc")
}

fn choices(samples: &[Sample], name: &str) -> Vec<Chosen> {
    let values: Vec<u64> = samples.iter().map(|sample| sample.value).collect();
    let first = values.first().copied();
    // A field that never changes says nothing.
    if values.iter().all(|value| Some(*value) == first) {
        return vec![];
    }
    let plain = |values, filter, fields: &str, steps, what| Chosen {
        values,
        filter,
        fields: fields.into(),
        steps,
        what,
    };
    let mut chosen = vec![];
    let set: Vec<u64> = values.iter().copied().filter(|value| *value > 0).collect();
    if set.len() < values.len() && set.len() >= 4 {
        chosen.push(plain(
            set,
            format!(" && {name} > 0"),
            "",
            "",
            "where it is not 0",
        ));
    }
    // The same identification and the same value: the packet was sent twice.
    let mut seen = std::collections::HashSet::new();
    let once = samples
        .iter()
        .filter(|s| s.ip_id.is_none() || seen.insert((s.ip_id, s.value)));
    let once: Vec<u64> = once.map(|sample| sample.value).collect();
    if once.len() < values.len() && name != "ip.id" {
        chosen.push(plain(
            once,
            String::new(),
            " ip.id",
            "unique column=2\n",
            "each packet once",
        ));
    }
    chosen.push(plain(values, String::new(), "", "", ""));
    // The sequence numbers of TCP count for each connection by itself.
    if let Some((values, order)) =
        in_order(samples.iter().map(|sample| (sample.order, sample.value)))
            .filter(|(_, order)| *order != name && *order != "tcp.seq_raw")
    {
        let steps = "sort number column=2\nunique column=2\n";
        let what = "in the sender's order";
        chosen.push(plain(
            values,
            String::new(),
            &format!(" {order}"),
            steps,
            what,
        ));
    }
    chosen
}

/// One character a value.
fn single(values: &[u64]) -> Vec<Reading> {
    if values.len() < judge::LEAST {
        return vec![];
    }
    let mut readings = vec![];
    let bytes = |of: &dyn Fn(u64) -> u64| -> Option<Vec<u8>> {
        values
            .iter()
            .map(|value| u8::try_from(of(*value)).ok())
            .collect()
    };
    let low = values.iter().map(|value| *value as u8).collect();
    let large = values.iter().any(|value| *value > 255);
    match bytes(&|value| value) {
        Some(bytes) => readings.push((String::new(), bytes)),
        None => readings.push(("and 0xff\n".into(), low)),
    }
    for shift in [8, 16, 24] {
        let high = bytes(&|value| value >> shift).filter(|_| large);
        readings.extend(high.map(|bytes| (format!("shift-right {shift}\n"), bytes)));
    }
    readings.extend(offset(values));
    for divisor in 2..=100 {
        let whole = values.iter().all(|value| value.is_multiple_of(divisor));
        if whole && let Some(divided) = bytes(&|value| value / divisor) {
            readings.push((format!("divide {divisor}\n"), divided));
        }
    }
    let steps: Option<Vec<u8>> = values
        .windows(2)
        .map(|pair| match pair {
            [a, b] => u8::try_from(b.checked_sub(*a)?).ok(),
            _ => None,
        })
        .collect();
    readings.extend(steps.map(|steps| ("differences\n".into(), steps)));
    readings
}

/// Values less a number: the one that makes them read best, and round ones before others.
fn offset(values: &[u64]) -> Option<Reading> {
    let (low, high) = (*values.iter().min()?, *values.iter().max()?);
    if low < 42 || high - low > 94 {
        return None;
    }
    let offsets = high.saturating_sub(126)..=low - 32;
    let roundness = |offset: u64| match offset {
        offset if offset.is_multiple_of(1000) => 3.0,
        offset if offset.is_multiple_of(100) => 2.0,
        offset if offset.is_multiple_of(10) => 1.0,
        _ => 0.0,
    };
    let read = |offset: u64| -> Option<(f64, Reading)> {
        let bytes: Vec<u8> = values.iter().map(|value| (value - offset) as u8).collect();
        let roundness = roundness(offset);
        let judged = judged(&bytes)?;
        // Digits of an encoding hold less than they are long.
        let sure = is_sure(&bytes) && (!judged.is_encoded() || bytes.len() >= 48);
        if roundness == 0.0 && !sure {
            return None;
        }
        let score = judged.score + roundness;
        Some((score, (format!("subtract {offset}\n"), bytes)))
    };
    let best = offsets.filter(|offset| *offset > 0).filter_map(read);
    best.max_by(|a, b| a.0.total_cmp(&b.0))
        .map(|(_, reading)| reading)
}

/// Two or four characters a value.
fn wide(values: &[u64], bits: u32) -> Vec<Reading> {
    let width = bits.div_ceil(8) as usize;
    if !(2..=8).contains(&width) || values.len() * width < judge::LEAST || is_counter(values) {
        return vec![];
    }
    let bytes = values.iter().flat_map(|value| {
        let bytes = value.to_be_bytes();
        bytes.into_iter().skip(8 - width)
    });
    vec![(String::new(), bytes.collect())]
}

/// Whether most values are a little more than those before them.
fn is_counter(values: &[u64]) -> bool {
    let pairs = values.windows(2).filter(|pair| match pair {
        [a, b] => b.checked_sub(*a).is_some_and(|step| step < 512),
        _ => false,
    });
    2 * pairs.count() > values.len()
}

fn finding(key: Key, place: Place, chosen: &Chosen, steps: &str, bytes: &[u8]) -> Option<Finding> {
    let name = place.name();
    let single = bytes.len() <= chosen.values.len();
    let judged = judged(bytes)?;
    let filter = key.filter() + &chosen.filter;
    // An address's bytes are bytes already, unless something is to be computed of them.
    let (number, pack) = match (place.is_bytes(), steps.is_empty()) {
        (true, true) => ("", ""),
        (true, false) => ("to-number big\n", "to-bytes 1\n"),
        (false, _) => ("", if single { "to-bytes 1\n" } else { "" }),
    };
    let recipe = format!(
        "filter {filter}\nextract {name}{}\n{}{number}{steps}{pack}concat\n{}{}",
        chosen.fields,
        chosen.steps,
        if bytes.last() == Some(&0) {
            "trim end 0x00\n"
        } else {
            ""
        },
        judged.steps
    );
    let how = match steps.trim() {
        "" => "as characters".to_string(),
        steps => format!("as characters after {steps}"),
    };
    let what = format!("{name} {} {how} ({filter})", chosen.what);
    Some(Finding {
        score: judged.score,
        kind: judged.kind.into(),
        what: what.replace("  ", " "),
        preview: judged.preview,
        recipe,
    })
}
