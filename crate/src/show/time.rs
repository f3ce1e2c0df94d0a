//! Times as tshark prints them, in UTC.
use crate::wire::NO_TIME;
use std::fmt::Write;

const SECOND: i64 = 1_000_000_000;
const MONTHS: [&str; 12] = [
    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
];

/// A day since 1970-01-01 as (year, month from 1, day from 1), in the Gregorian calendar.
pub fn date(days: i64) -> (i64, u32, u32) {
    // Years counted from March, in eras of 400 years = 146,097 days, so that leap days come last.
    let shifted = days + 719_468;
    let (era, day) = (shifted.div_euclid(146_097), shifted.rem_euclid(146_097));
    let year = (day - day / 1_460 + day / 36_524 - day / 146_096) / 365;
    let day_of_year = day - (365 * year + year / 4 - year / 100);
    let month = (5 * day_of_year + 2) / 153;
    let day = (day_of_year - (153 * month + 2) / 5 + 1) as u32;
    let month = if month < 10 { month + 3 } else { month - 9 } as u32;
    (year + 400 * era + i64::from(month <= 2), month, day)
}

/// `Nov  3, 2026 08:21:11.123456789 UTC`, or `NULL` for a time that says that there is none.
pub fn absolute(out: &mut String, ns: i64) {
    if ns == NO_TIME {
        return out.push_str("NULL");
    }
    let seconds = ns.div_euclid(SECOND);
    let (year, month, day) = date(seconds.div_euclid(86_400));
    let time = seconds.rem_euclid(86_400);
    let name = MONTHS[(month as usize - 1) % 12];
    let _ = write!(
        out,
        "{name} {day:2}, {year} {:02}:{:02}:{:02}.{:09} UTC",
        time / 3_600,
        time / 60 % 60,
        time % 60,
        ns.rem_euclid(SECOND)
    );
}

/// `2026-11-03T08:21:11.123456789Z` (ISO 8601)
pub fn iso(ns: i64) -> String {
    let seconds = ns.div_euclid(SECOND);
    let (year, month, day) = date(seconds.div_euclid(86_400));
    let time = seconds.rem_euclid(86_400);
    format!(
        "{year:04}-{month:02}-{day:02}T{:02}:{:02}:{:02}.{:09}Z",
        time / 3_600,
        time / 60 % 60,
        time % 60,
        ns.rem_euclid(SECOND)
    )
}

/// `12.000345000`
pub fn seconds(out: &mut String, ns: i64) {
    let sign = if ns < 0 { "-" } else { "" };
    let ns = ns.unsigned_abs();
    let _ = write!(
        out,
        "{sign}{}.{:09}",
        ns / SECOND as u64,
        ns % SECOND as u64
    );
}
