//! Points in time as Scapy prints them, in UTC.

const DAYS: [&str; 7] = ["Thu", "Fri", "Sat", "Sun", "Mon", "Tue", "Wed"];
const MONTHS: [&str; 12] = [
    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
];

struct Calendar {
    weekday: &'static str,
    year: i64,
    month: &'static str,
    day: i64,
    clock: String,
}

/// Seconds since 1970 as a date of the Gregorian calendar.
fn calendar(seconds: i64) -> Calendar {
    let days = seconds.div_euclid(86_400);
    let second = seconds.rem_euclid(86_400);
    // Days counted from 1 March of the year 0, so that leap days end the years.
    let from_march = days + 719_468;
    let era = from_march / 146_097;
    let day_of_era = from_march % 146_097;
    let year_of_era =
        (day_of_era - day_of_era / 1_460 + day_of_era / 36_524 - day_of_era / 146_096) / 365;
    let day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
    let month_from_march = (5 * day_of_year + 2) / 153;
    let day = day_of_year - (153 * month_from_march + 2) / 5 + 1;
    let month = (month_from_march + 2) % 12;
    let year = era * 400 + year_of_era + i64::from(month < 2);
    Calendar {
        weekday: DAYS.get(days.rem_euclid(7) as usize).unwrap_or(&""),
        year,
        month: MONTHS.get(month as usize).unwrap_or(&""),
        day,
        clock: format!(
            "{:02}:{:02}:{:02}",
            second / 3_600,
            second / 60 % 60,
            second % 60
        ),
    }
}

/// `Tue, 14 Nov 2023 22:13:20  (1700000000)`
pub fn with_seconds(seconds: i64) -> String {
    let c = calendar(seconds);
    let (weekday, day, month, year, clock) = (c.weekday, c.day, c.month, c.year, c.clock);
    format!("{weekday}, {day:02} {month} {year} {clock}  ({seconds})")
}

/// Tenths of microseconds since 1601 (MS-DTYP §2.3.3), with the precision that Python's floats leave.
pub fn since_1601(ticks: u64) -> String {
    let seconds = ticks as f64 / 1e7 - 11_644_473_600.0;
    let whole = (seconds * 1e6).round() as i64;
    let c = calendar(whole.div_euclid(1_000_000));
    let (weekday, day, month, year, clock) = (c.weekday, c.day, c.month, c.year, c.clock);
    let seconds = seconds as i64;
    format!("{weekday}, {day:02} {month} {year} {clock}  ({seconds})")
}

/// `Tue, 14 Nov 2023 22:13:20 +0000`
pub fn stamp(seconds: u64) -> String {
    let c = calendar(seconds as i64);
    let (weekday, day, month, year, clock) = (c.weekday, c.day, c.month, c.year, c.clock);
    format!("{weekday}, {day:02} {month} {year} {clock} +0000")
}

/// `Tue Nov 14 22:13:20 2023`
pub fn plain(seconds: u64) -> String {
    let c = calendar(seconds as i64);
    let (weekday, day, month, year, clock) = (c.weekday, c.day, c.month, c.year, c.clock);
    format!("{weekday} {month} {day:02} {clock} {year}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dates_follow_the_gregorian_calendar() {
        assert_eq!(plain(0), "Thu Jan 01 00:00:00 1970");
        assert_eq!(plain(1_700_000_000), "Tue Nov 14 22:13:20 2023");
        assert_eq!(plain(951_782_400), "Tue Feb 29 00:00:00 2000");
        assert_eq!(plain(4_107_542_400), "Mon Mar 01 00:00:00 2100");
    }
}
