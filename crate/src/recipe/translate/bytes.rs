//! Text and bytes of literals, in quotes and as regular expressions.
use crate::recipe::word::quote;

/// A text in quotes, whether or not it needs them.
pub fn quoted(bytes: &[u8]) -> String {
    let word = quote(bytes);
    match word.starts_with(['"', '\'']) {
        true => word,
        false => format!("\"{word}\""),
    }
}

/// The bytes whose numbers characters are.
pub fn latin(text: &str) -> Vec<u8> {
    text.chars().map(|c| u32::from(c) as u8).collect()
}

/// A text as a regular expression.
pub fn pattern_of(text: &str) -> String {
    let plain = |c: char| c.is_ascii_alphanumeric() || " _-/:".contains(c);
    let one = |c: char| match plain(c) {
        true => c.to_string(),
        false if u32::from(c) > 127 => format!("(?-u:\\x{:02x})", u32::from(c) as u8),
        false => format!("\\x{:02x}", u32::from(c)),
    };
    text.chars().map(one).collect()
}
