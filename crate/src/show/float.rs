//! Floating-point numbers as C's `%g` prints them.
use std::fmt::Write;

/// Six significant digits, of a number of 64 bits fifteen; trailing zeros dropped, an exponent below 1e-4 and where the
/// digits do not reach the point.
pub fn general(out: &mut String, value: f64, bits: u8) {
    let digits: i32 = if bits == 64 { 15 } else { 6 };
    if !value.is_finite() {
        let word = if value.is_nan() { "nan" } else { "inf" };
        let sign = if value.is_sign_negative() { "-" } else { "" };
        let _ = write!(out, "{sign}{word}");
        return;
    }
    let scientific = format!("{value:.0$e}", digits as usize - 1);
    let (shown, exponent) = scientific.split_once('e').unwrap_or((&scientific, "0"));
    let exponent: i32 = exponent.parse().unwrap_or(0);
    if (-4..digits).contains(&exponent) {
        let places = (digits - 1 - exponent).max(0) as usize;
        out.push_str(trimmed(&format!("{value:.places$}")));
    } else {
        let sign = if exponent < 0 { '-' } else { '+' };
        let _ = write!(out, "{}e{sign}{:02}", trimmed(shown), exponent.abs());
    }
}

fn trimmed(digits: &str) -> &str {
    match digits.contains('.') {
        true => digits.trim_end_matches('0').trim_end_matches('.'),
        false => digits,
    }
}
