//! Text that stands for something else: its digits, escapes, turned letters.
use super::{Suggestion, say};
use crate::recipe::statistics::pairs;

pub fn of_text(text: &[u8]) -> Vec<Suggestion> {
    let text = text.trim_ascii();
    let all = |of: fn(&u8) -> bool| text.iter().all(of);
    let share =
        |of: fn(&u8) -> bool| text.iter().filter(|b| of(b)).count() as f64 / text.len() as f64;
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
    if all(|b| b.is_ascii_hexdigit() || b" :\n\r".contains(b)) && share(u8::is_ascii_hexdigit) > 0.6
    {
        let even = text.iter().filter(|b| b.is_ascii_hexdigit()).count() % 2 == 0;
        found.push(say(
            "from-hex",
            "only hexadecimal digits",
            if even { 0.9 } else { 0.4 },
        ));
        return found;
    }
    let case =
        !(text.iter().any(u8::is_ascii_lowercase) && text.iter().any(u8::is_ascii_uppercase));
    if case
        && all(
            |b| matches!(b.to_ascii_uppercase(), b'A'..=b'Z' | b'2'..=b'7' | b'=' | b'\n' | b'\r'),
        )
    {
        let digits = share(|b| matches!(b, b'2'..=b'7' | b'='));
        found.push(say(
            "from-base32",
            "only the digits of Base32",
            if digits > 0.05 { 0.85 } else { 0.3 },
        ));
    }
    if all(|b| b.is_ascii_alphanumeric() || b"+/=\r\n".contains(b)) {
        found.push(base64(text, "from-base64"));
    } else if all(|b| b.is_ascii_alphanumeric() || b"-_=\r\n".contains(b))
        && share(|b| b"-_".contains(b)) < 0.1
    {
        found.push(base64(text, "from-base64 url"));
    }
    if memchr::memchr(b'%', text).is_some() && percents(text) >= 2 {
        found.push(say("url-decode", "bytes written as %41", 0.8));
    }
    if text.starts_with(b"{") && text.ends_with(b"}") || text.starts_with(b"[{") {
        found.push(say("json .*", "looks like JSON", 0.6));
    }
    if memchr::memmem::find(text, b"\\x").is_some() || memchr::memmem::find(text, b"\\u").is_some()
    {
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
    let (by, best) = (1..26)
        .map(|by| (by, turn(by)))
        .max_by(|a, b| a.1.total_cmp(&b.1))?;
    let line = if by == 13 {
        "rot13".to_string()
    } else {
        format!("rot {by}")
    };
    (best > 0.28 && now < 0.1)
        .then(|| say(&line, "reads like text when the alphabet is turned", 0.7))
}
