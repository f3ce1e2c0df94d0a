//! Text of encodings that are not UTF-8.

/// ASCII as UTF-8: every other byte becomes one replacement character.
pub fn ascii(bytes: &[u8]) -> std::borrow::Cow<'_, str> {
    match std::str::from_utf8(bytes) {
        Ok(text) if bytes.is_ascii() => text.into(),
        _ => bytes.iter().map(|b| ascii_char(*b)).collect(),
    }
}

fn ascii_char(byte: u8) -> char {
    match byte.is_ascii() {
        true => char::from(byte),
        false => char::REPLACEMENT_CHARACTER,
    }
}
