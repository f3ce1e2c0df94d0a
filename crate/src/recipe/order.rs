//! The order of numbers and of text with numbers in it.
use super::value::Number;
use std::cmp::Ordering;

impl Number {
    pub fn decimal(self) -> f64 {
        match self {
            Number::Integer(integer) => integer as f64,
            Number::Decimal(decimal) => decimal,
        }
    }
    pub fn compare(&self, other: &Number) -> Ordering {
        match (self, other) {
            (Number::Integer(a), Number::Integer(b)) => a.cmp(b),
            (a, b) => a.decimal().total_cmp(&b.decimal()),
        }
    }
}

/// The number that a text is, spaces around it aside.
pub fn numeric(text: &[u8]) -> Option<Number> {
    let text = std::str::from_utf8(text).ok()?.trim();
    if let Ok(integer) = text.parse::<i128>() {
        return Some(Number::Integer(integer));
    }
    let decimal = text.parse::<f64>().ok().filter(|n| n.is_finite());
    decimal.map(Number::Decimal)
}

/// Runs of digits by their number, all else byte by byte.
pub fn natural(a: &[u8], b: &[u8]) -> Ordering {
    let (mut left, mut right) = (a, b);
    loop {
        let (x, y) = match (left.split_first(), right.split_first()) {
            (Some((x, _)), Some((y, _))) => (*x, *y),
            // What is equal so far is decided by what leading zeros there are.
            (None, None) => return a.cmp(b),
            (x, y) => return x.is_some().cmp(&y.is_some()),
        };
        if x.is_ascii_digit() && y.is_ascii_digit() {
            let ((first, left_rest), (second, right_rest)) = (digits(left), digits(right));
            let order = first.len().cmp(&second.len()).then(first.cmp(second));
            if order != Ordering::Equal {
                return order;
            }
            (left, right) = (left_rest, right_rest);
        } else if x != y {
            return x.cmp(&y);
        } else {
            (left, right) = (left.get(1..).unwrap_or(&[]), right.get(1..).unwrap_or(&[]));
        }
    }
}

/// The digits that a text begins with, without leading zeros, and what follows them.
fn digits(text: &[u8]) -> (&[u8], &[u8]) {
    let len = text.iter().take_while(|byte| byte.is_ascii_digit()).count();
    let (digits, rest) = text.split_at(len);
    let zeros = digits.iter().take_while(|digit| **digit == b'0').count();
    (digits.get(zeros..).unwrap_or(&[]), rest)
}
