//! A value's text as a key to sort by: numbers, moments and addresses by what they are, other texts by their letters.
use crate::filter::moment;
use std::net::IpAddr;

/// Of a text so much counts.
const LEN: usize = 24;
/// What a key begins with: kinds of values stand behind one another, and what has no value behind them all.
const NUMBER: u8 = 1;
const ADDRESS: u8 = 2;
const TEXT: u8 = 3;

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Key([u8; LEN]);

impl Key {
    /// Of what has no value.
    pub const NONE: Key = Key([u8::MAX; LEN]);

    /// Of a text, whatever it says.
    pub fn of_text(text: &str) -> Key {
        Key::new(TEXT, text.as_bytes())
    }
    /// Of a value as it is printed.
    pub fn of_value(text: &str) -> Key {
        if let Some(number) = number(text).or_else(|| time(text)) {
            // Negative numbers before the others.
            let rising = number as u128 ^ 1 << 127;
            return Key::new(NUMBER, &rising.to_be_bytes());
        }
        match text.parse() {
            Ok(IpAddr::V4(address)) => Key::new(ADDRESS, &address.octets()),
            Ok(IpAddr::V6(address)) => Key::new(ADDRESS, &address.octets()),
            Err(_) => Key::of_text(text),
        }
    }
    fn new(kind: u8, bytes: &[u8]) -> Key {
        let mut key = [0; LEN];
        let all = std::iter::once(&kind).chain(bytes);
        key.iter_mut().zip(all).for_each(|(to, from)| *to = *from);
        Key(key)
    }
}

/// A point in time as it is printed, in nanoseconds.
fn time(text: &str) -> Option<i128> {
    let printed = text.ends_with(" UTC");
    printed.then(|| moment::absolute(text).ok().map(i128::from))?
}

/// In billionths.
fn number(text: &str) -> Option<i128> {
    const UNIT: i128 = 1_000_000_000;
    if let Some(digits) = text.strip_prefix("0x") {
        return i128::from(u64::from_str_radix(digits, 16).ok()?).checked_mul(UNIT);
    }
    let (whole, part) = text.split_once('.').unwrap_or((text, ""));
    let is_digits = |digits: &str| digits.bytes().all(|b| b.is_ascii_digit());
    let unsigned = whole.strip_prefix('-').unwrap_or(whole);
    if unsigned.is_empty() || !is_digits(unsigned) || !is_digits(part) || part.len() > 9 {
        // With an exponent; never a word such as `inf`.
        let is_number = text.contains(|c: char| c.is_ascii_digit());
        let number: f64 = text.parse().ok().filter(|_| is_number)?;
        return Some((number * UNIT as f64) as i128);
    }
    let whole = whole.parse::<i128>().ok()?.checked_mul(UNIT)?;
    let part = format!("{part:0<9}").parse::<i128>().ok()?;
    match text.starts_with('-') {
        true => whole.checked_sub(part),
        false => whole.checked_add(part),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn values_are_in_the_order_of_what_they_are() {
        let rising = [
            "-0.000000002",
            "-0.000000001",
            "0",
            "1e-08",
            "0.5",
            "9",
            "0x0a",
            "80",
            "443",
            "65535.000000001",
            "18446744073709551615",
            "9.0.0.1",
            "10.0.0.1",
            "10.0.0.12",
            "A",
            "a",
            "a.b",
        ];
        let keys: Vec<Key> = rising.iter().map(|text| Key::of_value(text)).collect();
        assert!(keys.is_sorted_by(|a, b| a < b), "{keys:?}");
        assert!(keys.iter().all(|key| *key < Key::NONE));
        assert_eq!(Key::of_value("80"), Key::of_value("0x50"));
        assert!(Key::of_text("10") < Key::of_text("9"));
    }

    #[test]
    fn moments_are_in_the_order_of_time() {
        let earlier = Key::of_value("Nov  9, 2026 05:34:39.000000001 UTC");
        let later = Key::of_value("Apr 10, 2027 05:34:39.000000000 UTC");
        assert!(earlier < later);
    }
}
