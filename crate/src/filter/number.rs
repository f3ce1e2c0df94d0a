//! Integers as C writes them: decimal, `0x`, `0b`, and octal with a leading zero.

/// The number that the whole text is; none where it is no number or beyond 64 bits.
pub fn unsigned(text: &str) -> Option<u64> {
    let (digits, radix) = match text.as_bytes() {
        [b'0', b'x' | b'X', ..] => (&text[2..], 16),
        [b'0', b'b' | b'B', ..] => (&text[2..], 2),
        [b'0', _, ..] => (&text[1..], 8),
        _ => (text, 10),
    };
    // `from_str_radix` takes a sign, which has no place inside a number.
    if digits.starts_with(['+', '-']) {
        return None;
    }
    u64::from_str_radix(digits, radix).ok()
}

/// Whether the text is a decimal integer that 64 bits do not hold.
pub fn overflows(text: &str) -> bool {
    text.len() > 19 && text.bytes().all(|b| b.is_ascii_digit()) && unsigned(text).is_none()
}
