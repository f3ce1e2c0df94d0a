//! Text of encodings that are not UTF-8.

/// UTF-16 in little-endian order as UTF-8: half a pair becomes one replacement character, and so does a last odd byte.
pub fn utf16(bytes: &[u8]) -> String {
    let units = bytes.chunks(2).map(|pair| match *pair {
        [low, high] => u16::from_le_bytes([low, high]),
        _ => 0xfffd,
    });
    let chars = char::decode_utf16(units);
    chars
        .map(|char| char.unwrap_or(char::REPLACEMENT_CHARACTER))
        .collect()
}

/// A GUID of little-endian parts in the order in which it is written.
pub fn guid(bytes: &[u8]) -> Option<[u8; 16]> {
    let mut guid = <[u8; 16]>::try_from(bytes).ok()?;
    guid[..4].reverse();
    guid[4..6].reverse();
    guid[6..8].reverse();
    Some(guid)
}

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
