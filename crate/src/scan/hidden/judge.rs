//! Whether bytes read as something that somebody wrote.

/// The fewest characters of a message.
pub const LEAST: usize = 14;

/// First bytes of files, and a mark further in that their beginning alone does not have.
const FILES: &[(&str, &[u8], &[u8])] = &[
    ("zip", b"PK\x03\x04", b"PK\x05\x06"),
    ("gzip", b"\x1f\x8b\x08", b""),
    ("PNG image", b"\x89PNG\r\n\x1a\n", b"IHDR"),
    ("GIF image", b"GIF89a", b""),
    ("GIF image", b"GIF87a", b""),
    ("JPEG image", b"\xff\xd8\xff\xe0\x00\x10JFIF", b""),
    ("PDF", b"%PDF-1.", b""),
    ("7z", b"7z\xbc\xaf\x27\x1c", b""),
    ("xz", b"\xfd7zXZ\x00", b""),
    ("bzip2", b"BZh91AY&SY", b""),
    ("RAR", b"Rar!\x1a\x07", b""),
    ("ELF program", b"\x7fELF", b""),
];

/// The file that bytes begin with.
pub fn file(bytes: &[u8]) -> Option<&'static str> {
    let found = FILES.iter().find(|(_, magic, inside)| {
        bytes.len() > 24
            && bytes.starts_with(magic)
            && memchr::memmem::find(bytes, inside).is_some()
    });
    let (name, magic, _) = found?;
    // Many small files, or the beginnings of many packets, are no file that was cut up.
    if memchr::memmem::find_iter(bytes, magic).take(4).count() > 3 {
        return None;
    }
    let whole = match *name {
        "gzip" => bytes.get(3)? & 0xe0 == 0 && (bytes.get(9)? <= &13 || bytes.get(9)? == &255),
        "zip" => is_zip(bytes),
        _ => true,
    };
    whole.then_some(*name)
}

/// Whether the end record points back at a directory (APPNOTE §4.3.16): bytes between that are others move it away.
fn is_zip(bytes: &[u8]) -> bool {
    let word = |at: usize| Some(u32::from_le_bytes(*bytes.get(at..)?.first_chunk()?) as usize);
    let mut ends = memchr::memmem::find_iter(bytes, b"PK\x05\x06");
    ends.any(|end| match (word(end + 12), word(end + 16)) {
        (Some(size), Some(start)) => {
            let begins = bytes
                .get(start..)
                .is_some_and(|rest| rest.starts_with(b"PK\x01\x02"));
            start.checked_add(size) == Some(end) && begins
        }
        _ => false,
    })
}

/// Whether bytes begin like a file, however few they are.
pub fn begins(bytes: &[u8]) -> bool {
    FILES.iter().any(|(_, magic, _)| bytes.starts_with(magic))
}

/// How much bytes read like a message: none where they do not. Greater is surer.
pub fn text(bytes: &[u8]) -> Option<f64> {
    let bytes = trimmed(bytes);
    let len = bytes.len() as f64;
    if bytes.len() < LEAST
        || !bytes
            .iter()
            .all(|byte| matches!(byte, b' '..=b'~' | b'\n' | b'\r' | b'\t'))
    {
        return None;
    }
    let share = |of: fn(&u8) -> bool| bytes.iter().filter(|byte| of(byte)).count() as f64 / len;
    let words = share(|byte| byte.is_ascii_alphanumeric() || b" _-{}.,'".contains(byte));
    let distinct = {
        let mut seen = [false; 256];
        bytes
            .iter()
            .for_each(|byte| seen[usize::from(*byte)] = true);
        seen.iter().filter(|seen| **seen).count()
    };
    let vowels = share(|byte| b"aeiouAEIOU".contains(byte));
    let letters = share(u8::is_ascii_alphabetic);
    let steps = bytes
        .windows(2)
        .filter(|pair| matches!(pair, [a, b] if a.abs_diff(*b) <= 1))
        .count();
    // Counters, and fields that hardly change, are no messages.
    if distinct < 9 || words < 0.85 || steps as f64 / len > 0.45 {
        return None;
    }
    let flag = is_flag(bytes);
    let pairs = pairs(bytes);
    let reads = letters > 0.6 && (0.2..0.6).contains(&vowels) && pairs > 0.22;
    (flag || reads && bytes.len() >= LEAST).then(|| {
        let length = len.min(200.0) / 40.0;
        length + 10.0 * pairs + if flag { 10.0 } else { 0.0 }
    })
}

/// Without what fills up the end.
fn trimmed(bytes: &[u8]) -> &[u8] {
    let end = bytes
        .iter()
        .rposition(|byte| !matches!(byte, 0 | b' ' | b'\n'));
    end.map_or(&[], |end| bytes.get(..=end).unwrap_or(bytes))
}

/// Letters, then something in braces, as such puzzles write it: `FLAG{…}`.
pub fn is_flag(bytes: &[u8]) -> bool {
    let Some(open) = memchr::memchr(b'{', bytes) else {
        return false;
    };
    let (before, inside) = bytes.split_at(open);
    let name = before
        .iter()
        .rev()
        .take_while(|byte| byte.is_ascii_alphanumeric())
        .count();
    let close = memchr::memchr(b'}', inside);
    let inside = close.and_then(|close| inside.get(1..close)).unwrap_or(&[]);
    let plain = |byte: &u8| byte.is_ascii_alphanumeric() || b"_-!@#$?.' +".contains(byte);
    (2..=12).contains(&name) && inside.len() >= 6 && inside.iter().all(plain)
}

const PAIRS: &[&[u8; 2]] = &[
    b"th", b"he", b"in", b"er", b"an", b"re", b"nd", b"at", b"on", b"nt", b"ha", b"es", b"st",
    b"en", b"ed", b"to", b"it", b"ou", b"ea", b"hi", b"is", b"or", b"ti", b"as", b"te", b"et",
    b"ng", b"of", b"al", b"de", b"se", b"le", b"sa", b"si", b"ar", b"ve", b"ra", b"ld", b"ur",
    b"ro", b"ic", b"ne", b"me", b"li", b"ri", b"io", b"be", b"ma",
];

/// The share of the pairs of letters that English text holds most.
fn pairs(bytes: &[u8]) -> f64 {
    let is_known = |pair: &[u8]| {
        let pair = pair.to_ascii_lowercase();
        PAIRS.iter().any(|known| known[..] == pair[..])
    };
    let known = bytes.windows(2).filter(|pair| is_known(pair)).count();
    known as f64 / bytes.len().max(1) as f64
}

/// Readable characters of a result, for a list.
pub fn preview(bytes: &[u8]) -> String {
    let shown = bytes.get(..64).unwrap_or(bytes);
    let readable = |byte: &u8| {
        if (b' '..=b'~').contains(byte) {
            char::from(*byte)
        } else {
            '·'
        }
    };
    shown.iter().map(readable).collect()
}
