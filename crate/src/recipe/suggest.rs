//! What a result looks like, and the step that would read it.
mod behind;
mod decoded;
mod text;
mod values;

use super::data::Data;
use super::value::Content;
use crate::wire::sort_by;
use serde::Serialize;

#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Suggestion {
    /// A line of a recipe, or several.
    pub recipe: String,
    /// Why, in words.
    pub why: String,
    /// From 0 to 1; those below a half are not told.
    pub sure: f64,
}

/// What is looked at of a result.
const SAMPLE: usize = 1 << 16;
const ROWS: usize = 2_000;
const SHOWN: usize = 4;
/// Those less sure are not told.
const LEAST: f64 = 0.5;

/// The surest first; nothing where nothing is sure.
pub fn suggest(data: &Data) -> Vec<Suggestion> {
    let mut found = match data {
        Data::Packets(_) => vec![],
        Data::Bytes(bytes) => of_bytes(
            bytes.bytes.get(..SAMPLE).unwrap_or(&bytes.bytes),
            bytes.bytes.len(),
        ),
        Data::Values(values) => {
            let contents: Vec<&Content> = values
                .first()
                .iter()
                .take(ROWS)
                .map(|v| &v.content)
                .collect();
            values::of_values(&contents)
        }
    };
    found.retain(|suggestion| suggestion.sure >= LEAST);
    sort_by(&mut found, |a, b| b.sure.total_cmp(&a.sure));
    found.truncate(SHOWN);
    found
}

fn say(recipe: &str, why: &str, sure: f64) -> Suggestion {
    Suggestion {
        recipe: recipe.into(),
        why: why.into(),
        sure,
    }
}

/// First bytes of what a step opens.
const OPENED: &[(&[u8], &str, &str)] = &[
    (b"\x1f\x8b\x08", "gunzip", "begins like gzip"),
    (b"PK\x03\x04", "unzip", "begins like a zip"),
    (b"BZh", "bunzip2", "begins like bzip2"),
    (b"\xfd7zXZ\0", "unxz", "begins like xz"),
    (b"\x28\xb5\x2f\xfd", "unzstd", "begins like Zstandard"),
    (b"\x04\x22\x4d\x18", "unlz4", "begins like LZ4"),
    (b"7z\xbc\xaf\x27\x1c", "un7z", "begins like 7z"),
    (
        b"Salted__",
        "openssl \"password\"",
        "begins like what openssl enc writes",
    ),
    (b"=ybegin ", "from-yenc", "begins like yEnc"),
    (b"begin 6", "from-uuencode", "begins like uuencode"),
    (b"\x89PNG", "save picture.png", "begins like a PNG"),
    (b"\xff\xd8\xff", "save picture.jpg", "begins like a JPEG"),
    (b"GIF8", "save picture.gif", "begins like a GIF"),
    (b"%PDF-", "save document.pdf", "begins like a PDF"),
];

fn of_bytes(sample: &[u8], len: usize) -> Vec<Suggestion> {
    let mut found = vec![];
    if sample.is_empty() {
        return found;
    }
    for (magic, recipe, why) in OPENED {
        if sample.starts_with(magic) {
            found.push(say(recipe, why, 0.95));
        }
    }
    if sample.get(257..262) == Some(b"ustar") {
        found.push(say("untar", "has the mark of a tar", 0.95));
    }
    if let [0x78, 0x01 | 0x5e | 0x9c | 0xda, ..] = sample
        && len > 8
    {
        found.push(say("inflate", "begins like zlib", 0.8));
    }
    found.extend(text::of_text(sample));
    found.retain(|suggestion| suggestion.sure >= LEAST);
    if found.is_empty() && !text::is_text(sample) {
        found.extend(inside(sample));
    }
    if found.is_empty() {
        found.extend(wide_text(sample));
        found.extend(behind::a_key(sample));
    }
    found
}

/// A file further in.
fn inside(sample: &[u8]) -> Option<Suggestion> {
    let found = super::carve::find(sample, None, &mut super::carve::Inflating::default());
    let file = found.iter().find(|file| file.range.start > 0)?;
    let why = format!("a {} begins at offset {}", file.kind, file.range.start);
    Some(say(&format!("carve {}\nconcat", file.kind), &why, 0.6))
}

fn wide_text(sample: &[u8]) -> Option<Suggestion> {
    let (pairs, _) = sample.as_chunks::<2>();
    let share = |of: fn(&[u8; 2]) -> bool| {
        pairs.iter().filter(|p| of(p)).count() as f64 / pairs.len().max(1) as f64
    };
    let little = share(|pair| matches!(pair, [b' '..=b'~' | b'\n' | b'\r', 0]));
    let big = share(|pair| matches!(pair, [0, b' '..=b'~' | b'\n' | b'\r']));
    match (little > 0.9, big > 0.9) {
        _ if pairs.len() < 4 => None,
        (true, _) => Some(say("decode-text utf-16le", "every second byte is 0", 0.9)),
        (_, true) => Some(say("decode-text utf-16be", "every second byte is 0", 0.9)),
        _ => None,
    }
}
