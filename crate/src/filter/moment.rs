//! Points and spans of time as filters write them.

const SECOND: i64 = 1_000_000_000;
const MONTHS: [&str; 12] = [
    "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
];

/// Nanoseconds since 1970 of `2012-01-01 00:00:00.5Z`, `2012-01-01T00:00:00+01:00` or `Jan  1, 2012 00:00:00.5 UTC`;
/// without a zone in UTC.
pub fn absolute(text: &str) -> Result<i64, String> {
    let mut rest = text.trim();
    let read = match rest.starts_with(|c: char| c.is_ascii_digit()) {
        true => iso(&mut rest),
        false => long(&mut rest),
    };
    match read.filter(|_| rest.trim().is_empty()) {
        Some(ns) => Ok(ns),
        None => Err(format!(
            "{text} is not a point in time, as in \"2012-01-31 08:55:44.123\" or \"Jan 31, 2012 08:55:44.123\""
        )),
    }
}

/// Nanoseconds of `1.5`.
pub fn seconds(text: &str, negative: bool) -> Result<i64, String> {
    let mut rest = text;
    let ns = digits(&mut rest, 10).and_then(|whole| {
        let fraction = fraction(&mut rest, &['.'])?;
        Some(whole.saturating_mul(SECOND).saturating_add(fraction))
    });
    match ns.filter(|_| rest.is_empty()) {
        Some(ns) => Ok(if negative { -ns } else { ns }),
        None => Err(format!(
            "{text} is not a span of time in seconds, as in 1.5"
        )),
    }
}

fn iso(rest: &mut &str) -> Option<i64> {
    let year = exactly(rest, 4)?;
    skip(rest, "-")?;
    let month = digits(rest, 2).filter(|m| (1..=12).contains(m))?;
    skip(rest, "-")?;
    let day = digits(rest, 2).filter(|d| (1..=31).contains(d))?;
    let (mut time, mut zone) = (0, 0);
    if skip(rest, "T").is_some() || rest.trim_start().starts_with(|c: char| c.is_ascii_digit()) {
        *rest = rest.trim_start();
        let (hour, minute, second, part) = clock(rest)?;
        time = ((hour * 60 + minute) * 60 + second) * SECOND + part;
        zone = offset(rest)?;
    }
    moment(year, month, day, time - zone * 60 * SECOND)
}

/// `Jan  1, 2012 00:00:00.5 UTC`
fn long(rest: &mut &str) -> Option<i64> {
    let name = rest.get(..3)?.to_ascii_lowercase();
    let month = MONTHS.iter().position(|m| *m == name)? as i64 + 1;
    *rest = rest[3..].trim_start();
    let day = digits(rest, 2).filter(|d| (1..=31).contains(d))?;
    skip(rest, ",")?;
    *rest = rest.trim_start();
    let year = exactly(rest, 4)?;
    *rest = rest.trim_start();
    let minutes = rest.matches(':').count();
    let (hour, minute, second, part) = clock(rest).filter(|_| minutes == 2)?;
    let _ = skip(rest, " UTC");
    moment(
        year,
        month,
        day,
        ((hour * 60 + minute) * 60 + second) * SECOND + part,
    )
}

/// Hours, and where they are given minutes, seconds and nanoseconds.
fn clock(rest: &mut &str) -> Option<(i64, i64, i64, i64)> {
    let hour = digits(rest, 2).filter(|h| *h < 24)?;
    if skip(rest, ":").is_none() {
        return Some((hour, 0, 0, 0));
    }
    let minute = digits(rest, 2).filter(|m| *m < 60)?;
    if skip(rest, ":").is_none() {
        return Some((hour, minute, 0, 0));
    }
    // 60 is a leap second.
    let second = digits(rest, 2).filter(|s| *s <= 60)?;
    Some((hour, minute, second, fraction(rest, &['.', ','])?))
}

/// Minutes east of Greenwich.
fn offset(rest: &mut &str) -> Option<i64> {
    if skip(rest, "Z").is_some() || skip(rest, " UTC").is_some() {
        return Some(0);
    }
    let sign = match rest.bytes().next() {
        Some(b'+') => 1,
        Some(b'-') => -1,
        _ => return Some(0),
    };
    *rest = &rest[1..];
    let hours = exactly(rest, 2)?;
    let _ = skip(rest, ":");
    let minutes = if rest.trim().is_empty() {
        0
    } else {
        exactly(rest, 2)?
    };
    (hours < 24 && minutes < 60).then_some(sign * (hours * 60 + minutes))
}

/// Nanoseconds of `.123`, 0 where there is no fraction; digits beyond the ninth count for nothing.
fn fraction(rest: &mut &str, points: &[char]) -> Option<i64> {
    let Some(tail) = rest.strip_prefix(points) else {
        return Some(0);
    };
    let length = tail.bytes().take_while(u8::is_ascii_digit).count();
    let kept = length.min(9);
    let value: i64 = tail[..kept].parse().ok()?;
    *rest = &tail[length..];
    Some(value * 10_i64.pow(9 - kept as u32))
}

fn digits(rest: &mut &str, most: usize) -> Option<i64> {
    let length = rest
        .bytes()
        .take(most)
        .take_while(u8::is_ascii_digit)
        .count();
    let value = rest[..length].parse().ok()?;
    *rest = &rest[length..];
    Some(value)
}
fn exactly(rest: &mut &str, length: usize) -> Option<i64> {
    let before = rest.len();
    digits(rest, length).filter(|_| before - rest.len() == length)
}
fn skip(rest: &mut &str, prefix: &str) -> Option<()> {
    *rest = rest.strip_prefix(prefix)?;
    Some(())
}

/// Of a date in the Gregorian calendar; a day that the month lacks runs on into the next. 64 bits end in 2262.
fn moment(year: i64, month: i64, day: i64, time_ns: i64) -> Option<i64> {
    // Years counted from March, in eras of 400 years = 146,097 days, so that leap days come last.
    let year = year - i64::from(month <= 2);
    let month = (month + 9) % 12;
    let (era, of_era) = (year.div_euclid(400), year.rem_euclid(400));
    let day_of_year = (153 * month + 2) / 5 + day - 1;
    let day_of_era = 365 * of_era + of_era / 4 - of_era / 100 + day_of_year;
    let days = era * 146_097 + day_of_era - 719_468;
    Some(days.saturating_mul(86_400 * SECOND).saturating_add(time_ns))
}
