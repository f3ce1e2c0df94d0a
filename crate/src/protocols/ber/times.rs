//! Dates in BER: texts of digits, with two or four for the year.
use crate::wire::*;

/// A date of two or four digits for its year (X.690 §11.7, §11.8): year, month, day, hour, minute, second.
pub fn date(text: &[u8]) -> Option<[i64; 6]> {
    let digits = text.iter().take_while(|b| b.is_ascii_digit()).count();
    let year_len = if digits >= 14 { 4 } else { 2 };
    let number = |from: usize, len: usize| {
        let digits = text.get(from..from + len)?;
        let add = |n: i64, d: &u8| d.is_ascii_digit().then(|| 10 * n + i64::from(d - b'0'));
        digits.iter().try_fold(0, add)
    };
    let mut year = number(0, year_len)?;
    if year_len == 2 {
        // RFC 5280 §4.1.2.5.1.
        year += if year < 50 { 2000 } else { 1900 };
    }
    let part = |at: usize| number(year_len + 2 * at, 2);
    Some([
        year,
        part(0)?,
        part(1)?,
        part(2)?,
        part(3)?,
        part(4).unwrap_or(0),
    ])
}

/// Notes the time here, up to the limit: nanoseconds since 1970.
pub fn time(r: &mut Reader, field: Field<Time>) -> Result<(), Stop> {
    let len = r.reported();
    let Some([year, month, day, hour, minute, second]) = date(r.ahead(len)?) else {
        return Err(Stop::Malformed("a date is wrong"));
    };
    let seconds = ((days(year, month, day) * 24 + hour) * 60 + minute) * 60 + second;
    r.bytes_as(field, len, seconds.saturating_mul(1_000_000_000) as u64)?;
    Ok(())
}

/// Days from 1970 in the Gregorian calendar: years begin in March, so that the day that leap years add comes last.
pub fn days(year: i64, month: i64, day: i64) -> i64 {
    let (year, month) = match month {
        ..=2 => (year - 1, month + 9),
        _ => (year, month - 3),
    };
    365 * year + year / 4 - year / 100 + year / 400 + (153 * month + 2) / 5 + day - 719_469
}

/// Notes the two-digit date here as text: `2019-12-17 01:17:28 (UTC)`.
pub fn utc_time(r: &mut Reader, field: Field<Text>) -> Result<(), Stop> {
    let len = r.reported();
    let Some([year, month, day, hour, minute, second]) = date(r.ahead(len)?) else {
        return Err(Stop::Malformed("a date is wrong"));
    };
    let text = format!("{year:04}-{month:02}-{day:02} {hour:02}:{minute:02}:{second:02} (UTC)");
    r.put_text(field, text.as_bytes());
    r.skip(len)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dates_are_days_from_1970() {
        assert_eq!(days(1970, 1, 1), 0);
        assert_eq!(days(2000, 3, 1), 11_017);
        assert_eq!(date(b"191217011728Z"), Some([2019, 12, 17, 1, 17, 28]));
        assert_eq!(date(b"20491217011728Z"), Some([2049, 12, 17, 1, 17, 28]));
    }
}
