//! Lines and words of text.

/// The line that these bytes begin with, and its length with what ends it: a line feed, a carriage return, or both.
pub fn line(bytes: &[u8]) -> (&[u8], usize) {
    let Some(end) = bytes.iter().position(|b| matches!(b, b'\r' | b'\n')) else {
        return (bytes, bytes.len());
    };
    let both = bytes.get(end..end + 2) == Some(b"\r\n");
    (&bytes[..end], end + 1 + usize::from(both))
}

/// A header's length: lines that begin with a blank continue it (RFC 5322 §2.2.3).
pub fn folded(bytes: &[u8]) -> usize {
    let mut len = line(bytes).1;
    while matches!(bytes.get(len), Some(b' ' | b'\t')) {
        len += line(bytes.get(len..).unwrap_or(&[])).1;
    }
    len
}

/// The word up to the next space, and what follows that space.
pub fn word(bytes: &[u8]) -> (&[u8], &[u8]) {
    match bytes.iter().position(|b| *b == b' ') {
        Some(end) => (&bytes[..end], &bytes[end + 1..]),
        None => (bytes, &[]),
    }
}

/// Where a part of some bytes stands in them.
pub fn offset(whole: &[u8], part: &[u8]) -> usize {
    (part.as_ptr() as usize).saturating_sub(whole.as_ptr() as usize)
}
