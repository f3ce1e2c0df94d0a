//! What a result looks like, and the step that would read it.
use super::data::Data;
use super::statistics::{entropy, pairs, text_weights};
use super::value::Content;
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

/// The surest first; nothing where nothing is sure.
pub fn suggest(data: &Data) -> Vec<Suggestion> {
    let mut found = match data {
        Data::Packets(_) => vec![],
        Data::Bytes(bytes) => of_bytes(bytes.bytes.get(..SAMPLE).unwrap_or(&bytes.bytes), bytes.bytes.len()),
        Data::Values(values) => {
            let contents: Vec<&Content> = values.first().iter().take(ROWS).map(|v| &v.content).collect();
            of_values(&contents)
        }
    };
    found.retain(|suggestion| suggestion.sure >= 0.5);
    found.sort_by(|a, b| b.sure.total_cmp(&a.sure));
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
    (b"Salted__", "openssl \"password\"", "begins like what openssl enc writes"),
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
    found.extend(of_text(sample));
    if found.is_empty() {
        found.extend(inside(sample));
    }
    if found.is_empty() {
        found.extend(wide_text(sample));
        found.extend(xored(sample));
    }
    found
}

/// Text that stands for something else.
fn of_text(text: &[u8]) -> Vec<Suggestion> {
    let text = text.trim_ascii();
    let all = |of: fn(&u8) -> bool| text.iter().all(of);
    let share = |of: fn(&u8) -> bool| text.iter().filter(|b| of(b)).count() as f64 / text.len() as f64;
    let mut found = vec![];
    if text.len() < 8 || !all(|b| b.is_ascii_graphic() || b.is_ascii_whitespace()) {
        return found;
    }
    if all(|b| matches!(b, b'0' | b'1' | b' ' | b'\n')) {
        found.push(say("from-binary", "only 0 and 1", 0.9));
        return found;
    }
    if all(|b| b".-/ \n\r_|".contains(b)) && share(|b| b".-_".contains(b)) > 0.4 {
        found.push(say("from-morse", "only dots and dashes", 0.9));
        return found;
    }
    if all(|b| b.is_ascii_digit() || b", ;\n".contains(b)) && share(u8::is_ascii_digit) < 0.9 {
        found.push(say("from-charcodes", "numbers with separators", 0.7));
        return found;
    }
    if all(|b| b.is_ascii_hexdigit() || b" :\n\r".contains(b)) && share(u8::is_ascii_hexdigit) > 0.6 {
        let even = text.iter().filter(|b| b.is_ascii_hexdigit()).count() % 2 == 0;
        found.push(say("from-hex", "only hexadecimal digits", if even { 0.9 } else { 0.4 }));
        return found;
    }
    let case = !(text.iter().any(u8::is_ascii_lowercase) && text.iter().any(u8::is_ascii_uppercase));
    if case && all(|b| matches!(b.to_ascii_uppercase(), b'A'..=b'Z' | b'2'..=b'7' | b'=' | b'\n' | b'\r')) {
        let digits = share(|b| matches!(b, b'2'..=b'7' | b'='));
        found.push(say("from-base32", "only the digits of Base32", if digits > 0.05 { 0.85 } else { 0.3 }));
    }
    if all(|b| b.is_ascii_alphanumeric() || b"+/=\r\n".contains(b)) {
        found.push(base64(text, "from-base64"));
    } else if all(|b| b.is_ascii_alphanumeric() || b"-_=\r\n".contains(b)) && share(|b| b"-_".contains(b)) < 0.1 {
        found.push(base64(text, "from-base64 url"));
    }
    if memchr::memchr(b'%', text).is_some() && percents(text) >= 2 {
        found.push(say("url-decode", "bytes written as %41", 0.8));
    }
    if text.starts_with(b"{") && text.ends_with(b"}") || text.starts_with(b"[{") {
        found.push(say("json .*", "looks like JSON", 0.6));
    }
    if memchr::memmem::find(text, b"\\x").is_some() || memchr::memmem::find(text, b"\\u").is_some() {
        found.push(say("unescape", "has escapes such as \\x41", 0.7));
    }
    if memchr::memchr(0x1b, text).is_some() {
        found.push(say("ansi", "has a terminal's control sequences", 0.8));
    }
    found.extend(turned(text));
    found
}

fn base64(text: &[u8], step: &str) -> Suggestion {
    let digits = text.iter().filter(|b| !b.is_ascii_whitespace()).count();
    let mixed = text.iter().any(u8::is_ascii_uppercase) && text.iter().any(u8::is_ascii_lowercase);
    let padded = text.ends_with(b"=");
    let sure = match (mixed, padded, digits % 4) {
        (_, true, 0) => 0.95,
        (true, _, 0) if pairs(text) < 0.25 => 0.8,
        (true, _, 2 | 3) if pairs(text) < 0.2 && digits > 24 => 0.6,
        _ => 0.2,
    };
    say(step, "only the digits of Base64", sure)
}

fn percents(text: &[u8]) -> usize {
    let is_one = |window: &&[u8]| matches!(window, [b'%', a, b] if a.is_ascii_hexdigit() && b.is_ascii_hexdigit());
    text.windows(3).filter(is_one).count()
}

/// Letters that read better after a turn of the alphabet.
fn turned(text: &[u8]) -> Option<Suggestion> {
    let letters = text.iter().filter(|b| b.is_ascii_alphabetic()).count();
    if letters < 12 || letters * 10 < text.len() * 6 {
        return None;
    }
    let sample = text.get(..4_096).unwrap_or(text);
    let turn = |by: u8| {
        let turned = sample.iter().map(|byte| match byte {
            b'a'..=b'z' => b'a' + (byte - b'a' + by) % 26,
            b'A'..=b'Z' => b'A' + (byte - b'A' + by) % 26,
            other => *other,
        });
        pairs(&turned.collect::<Vec<u8>>())
    };
    let now = turn(0);
    let (by, best) = (1..26).map(|by| (by, turn(by))).max_by(|a, b| a.1.total_cmp(&b.1))?;
    let line = if by == 13 { "rot13".to_string() } else { format!("rot {by}") };
    (best > 0.28 && now < 0.1).then(|| say(&line, "reads like text when the alphabet is turned", 0.7))
}

/// A file further in.
fn inside(sample: &[u8]) -> Option<Suggestion> {
    let found = super::carve::find(sample, None);
    let file = found.iter().find(|file| file.range.start > 0)?;
    let why = format!("a {} begins at offset {}", file.kind, file.range.start);
    Some(say(&format!("carve {}\nconcat", file.kind), &why, 0.6))
}

fn wide_text(sample: &[u8]) -> Option<Suggestion> {
    let (pairs, _) = sample.as_chunks::<2>();
    let share = |of: fn(&[u8; 2]) -> bool| pairs.iter().filter(|p| of(p)).count() as f64 / pairs.len().max(1) as f64;
    let little = share(|pair| matches!(pair, [b' '..=b'~' | b'\n' | b'\r', 0]));
    let big = share(|pair| matches!(pair, [0, b' '..=b'~' | b'\n' | b'\r']));
    match (little > 0.9, big > 0.9) {
        _ if pairs.len() < 4 => None,
        (true, _) => Some(say("decode-text utf-16le", "every second byte is 0", 0.9)),
        (_, true) => Some(say("decode-text utf-16be", "every second byte is 0", 0.9)),
        _ => None,
    }
}

/// Text or a file behind a key of one byte.
fn xored(sample: &[u8]) -> Option<Suggestion> {
    if sample.len() < 16 {
        return None;
    }
    let apply = |key: u8| sample.iter().map(|byte| byte ^ key).collect::<Vec<u8>>();
    for (magic, ..) in OPENED.iter().filter(|(magic, ..)| magic.len() >= 4) {
        let key = sample.first()? ^ magic.first()?;
        if key != 0 && apply(key).starts_with(magic) {
            return Some(say(&format!("xor 0x{key:02x}"), "a known file behind a key of one byte", 0.9));
        }
    }
    if entropy(sample) > 6.0 {
        return None;
    }
    let weights = text_weights();
    let score = |key: u8| {
        let bytes = apply(key);
        let printable = bytes.iter().all(|b| matches!(b, b' '..=b'~' | b'\n' | b'\r' | b'\t'));
        let counts = super::statistics::counts(&bytes);
        printable.then(|| super::statistics::score(&counts, &weights))
    };
    let best = (1..=255u8).filter_map(|key| Some((key, score(key)?))).max_by(|a, b| a.1.total_cmp(&b.1))?;
    (best.1 > -4.2).then(|| say(&format!("xor 0x{:02x}", best.0), "text behind a key of one byte", 0.75))
}

fn of_values(contents: &[&Content]) -> Vec<Suggestion> {
    let mut found = vec![];
    if contents.len() < 2 {
        return found;
    }
    let numbers: Vec<i128> = contents
        .iter()
        .filter_map(|content| match content {
            Content::Unsigned { value, .. } => Some(i128::from(*value)),
            Content::Flag(flag) => Some(i128::from(*flag)),
            _ => None,
        })
        .collect();
    if numbers.len() == contents.len() {
        return of_numbers(&numbers);
    }
    if contents.iter().all(|content| matches!(content, Content::Bytes(_) | Content::Text(_))) {
        let all: Vec<u8> = contents.iter().flat_map(|content| content.printed().into_owned()).take(SAMPLE).collect();
        for suggestion in of_bytes(&all, all.len()) {
            let recipe = format!("concat\n{}", suggestion.recipe);
            found.push(Suggestion {
                recipe,
                why: format!("put together: {}", suggestion.why),
                sure: suggestion.sure * 0.9,
            });
        }
        if found.is_empty() {
            found.push(say("concat", "put the values together", 0.5));
        }
    }
    if contents.iter().all(|content| matches!(content, Content::Time(_))) {
        found.push(say("differences", "times: the gaps between them", 0.6));
    }
    found
}

fn of_numbers(numbers: &[i128]) -> Vec<Suggestion> {
    let distinct: std::collections::BTreeSet<i128> = numbers.iter().copied().collect();
    let (low, high) = match (distinct.first(), distinct.last()) {
        (Some(low), Some(high)) => (*low, *high),
        _ => return vec![],
    };
    if distinct.len() == 2 && numbers.len() >= 16 {
        return match (low, high) {
            (0, 1) => vec![say("bits", "only 0 and 1", 0.8)],
            _ => vec![say(&format!("map \"{low}=0,{high}=1\"\nbits"), "only two values", 0.7)],
        };
    }
    let bytes: Option<Vec<u8>> = numbers.iter().map(|number| u8::try_from(*number).ok()).collect();
    match bytes {
        Some(bytes) if bytes.iter().all(|b| matches!(b, b' '..=b'~' | b'\n' | b'\r')) && distinct.len() > 3 => {
            vec![say("chr\njoin", "all are printable characters", 0.9)]
        }
        Some(_) if distinct.len() > 16 => vec![say("to-bytes 1\nconcat", "all fit in a byte", 0.55)],
        None if high - low < 95 && distinct.len() > 6 => {
            let round = [10_000, 1_000, 100].into_iter().map(|unit| low / unit * unit);
            let base = round.into_iter().find(|base| *base > 0 && high - base < 127 && low - base >= 32);
            base.map_or(vec![], |base| {
                vec![say(&format!("subtract {base}\nchr\njoin"), "close together, as characters with an offset", 0.7)]
            })
        }
        _ => vec![],
    }
}
