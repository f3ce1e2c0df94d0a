//! Text that stands for something else: its digits, escapes, turned letters.
use super::{Suggestion, decoded, say};
use crate::recipe::language::{Reading, read};

/// UTF-8 without control characters; the last character may be cut.
pub fn is_text(bytes: &[u8]) -> bool {
    let text = match std::str::from_utf8(bytes) {
        Ok(text) => text,
        Err(error) if error.error_len().is_none() => {
            let whole = bytes.get(..error.valid_up_to()).unwrap_or(&[]);
            std::str::from_utf8(whole).unwrap_or("")
        }
        Err(_) => return false,
    };
    !text.is_empty() && !text.chars().any(|c| c.is_control() && !c.is_whitespace())
}

pub fn is_text_beyond_ascii(bytes: &[u8]) -> bool {
    !bytes.is_ascii() && is_text(bytes)
}

pub fn of_text(text: &[u8]) -> Vec<Suggestion> {
    let text = text.trim_ascii();
    let all = |of: fn(&u8) -> bool| text.iter().all(of);
    let share =
        |of: fn(&u8) -> bool| text.iter().filter(|b| of(b)).count() as f64 / text.len() as f64;
    let shown = |b: &u8| b.is_ascii_graphic() || b.is_ascii_whitespace();
    if memchr::memmem::find(text, b"\x1b[").is_some()
        && all(|b| *b == 0x1b || *b >= b' ' || b.is_ascii_whitespace())
    {
        return vec![say("ansi", "has a terminal's control sequences", 0.8)];
    }
    if text.len() < 8 || !text.iter().all(shown) {
        return vec![];
    }
    if all(|b| matches!(b, b'0' | b'1' | b' ' | b'\n')) {
        return decoded::binary(text).into_iter().collect();
    }
    let dashes = share(|b| matches!(b, b'-' | b'_'));
    if all(|b| b".-/ \n\r_|".contains(b)) && dashes > 0.1 && share(|b| *b == b'.') > 0.1 {
        return vec![say("from-morse", "only dots and dashes", 0.9)];
    }
    let hexadecimal = all(|b| b.is_ascii_hexdigit() || b" :\n\r".contains(b));
    if hexadecimal
        && share(u8::is_ascii_hexdigit) > 0.6
        && let Some(found) = decoded::hexadecimal(text)
    {
        return vec![found];
    }
    if all(|b| b.is_ascii_digit() || b", ;\r\n".contains(b)) {
        return decoded::charcodes(text).into_iter().collect();
    }
    of_letters(text)
}

/// Digits of a larger base, marks inside text, turned letters.
fn of_letters(text: &[u8]) -> Vec<Suggestion> {
    let mut found: Vec<Suggestion> = decoded::base32(text).into_iter().collect();
    if found.is_empty() {
        found.extend(decoded::base64(text));
    }
    if percents(text) >= 2 {
        found.push(say("url-decode", "bytes written as %41", 0.8));
    }
    if is_json(text) {
        found.push(say("json .*", "looks like JSON", 0.6));
    }
    if escapes(text) >= 2 {
        found.push(say("unescape", "has escapes such as \\x41", 0.7));
    }
    if found.is_empty() {
        found.extend(turned(text));
    }
    found
}

fn is_json(text: &[u8]) -> bool {
    (text.starts_with(b"{") || text.starts_with(b"["))
        && memchr::memchr(b'{', text).is_some()
        && serde_json::from_slice::<serde::de::IgnoredAny>(text).is_ok()
}

fn percents(text: &[u8]) -> usize {
    let is_one = |window: &&[u8]| matches!(window, [b'%', a, b] if a.is_ascii_hexdigit() && b.is_ascii_hexdigit());
    text.windows(3).filter(is_one).count()
}

/// `\x41` and `\u0041`.
fn escapes(text: &[u8]) -> usize {
    let digits = |digits: &[u8]| digits.iter().all(u8::is_ascii_hexdigit);
    let is_one = |window: &&[u8]| match window {
        [b'\\', b'u', rest @ ..] => digits(rest),
        [b'\\', b'x', a, b, ..] => digits(&[*a, *b]),
        _ => false,
    };
    // The last may be shorter than a window.
    let padded: Vec<u8> = text.iter().copied().chain(*b"  ").collect();
    padded.windows(6).filter(is_one).count()
}

/// What is tried of a text.
const TRIED: usize = 4_096;

/// Letters that read like a language after a turn of the alphabet, and not as they stand.
fn turned(text: &[u8]) -> Option<Suggestion> {
    let sample = text.get(..TRIED).unwrap_or(text);
    let letters = sample.iter().filter(|b| b.is_ascii_alphabetic()).count();
    let now = read(sample, |byte| byte);
    let turn = |base: u8, byte: u8, by: u8| base + (byte - base + by) % 26;
    let rot = |by: u8| {
        read(sample, |byte| match byte {
            b'a'..=b'z' => turn(b'a', byte, by),
            b'A'..=b'Z' => turn(b'A', byte, by),
            other => other,
        })
    };
    let line = |by: u8| match by {
        13 => "rot13".to_string(),
        by => format!("rot {by}"),
    };
    let mut tried: Vec<(String, Reading)> = vec![];
    if letters * 2 >= sample.len() {
        tried.extend((1..26).map(|by| (line(by), rot(by))));
        let back = |byte: u8| match byte {
            b'a'..=b'z' => b'z' - (byte - b'a'),
            b'A'..=b'Z' => b'Z' - (byte - b'A'),
            other => other,
        };
        tried.push(("atbash".into(), read(sample, back)));
    }
    let (recipe, best) = tried
        .into_iter()
        .max_by(|a, b| a.1.score.total_cmp(&b.1.score))?;
    let better = best.is_language() && !now.is_language() && best.score - now.score > CLEARLY;
    better.then(|| say(&recipe, "reads like text when the alphabet is turned", 0.8))
}

/// By how much a turned text must read better: languages that read badly do not gain as much by chance.
const CLEARLY: f64 = 0.7;
