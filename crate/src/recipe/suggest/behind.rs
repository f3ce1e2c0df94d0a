//! Text or a file behind a key of one byte.
use super::{OPENED, Suggestion, say};
use crate::recipe::language::{Reading, read};
use crate::recipe::statistics::{self, entropy};

/// What is tried of the bytes.
const TRIED: usize = 4_096;
const SHORTEST: usize = 16;
/// How many different bytes words have, however few they are.
const DIFFERENT: usize = 8;

pub fn a_key(sample: &[u8]) -> Option<Suggestion> {
    if sample.len() < SHORTEST {
        return None;
    }
    for (magic, ..) in OPENED.iter().filter(|(magic, ..)| magic.len() >= 4) {
        let key = sample.first()? ^ magic.first()?;
        let mut begin = sample.iter().zip(*magic);
        if key != 0 && begin.all(|(byte, magic)| byte ^ key == *magic) {
            return Some(xor(key, "a known file behind a key of one byte", 0.9));
        }
    }
    if entropy(sample) > 6.0 || super::text::is_text_beyond_ascii(sample) {
        return None;
    }
    let sample = sample.get(..TRIED).unwrap_or(sample);
    let counts = statistics::counts(sample);
    if counts.iter().filter(|count| **count > 0).count() < DIFFERENT {
        return None;
    }
    let keys = (1..=255u8).filter(|key| may_be_text(sample, *key));
    let (_, key) = keys
        .filter_map(|key| Some((worth(sample, key)?, key)))
        .max_by(|a, b| a.0.total_cmp(&b.0))?;
    Some(xor(key, "text behind a key of one byte", 0.75))
}

fn xor(key: u8, why: &str, sure: f64) -> Suggestion {
    say(&format!("xor 0x{key:02x}"), why, sure)
}

fn may_be_text(sample: &[u8], key: u8) -> bool {
    let is = |byte: &u8| matches!(byte ^ key, b' '..=b'~' | b'\n' | b'\r' | b'\t');
    sample.iter().all(is)
}

/// How well the bytes read with a key; nothing where they do not read like text, or not much better than as they are.
fn worth(sample: &[u8], key: u8) -> Option<f64> {
    let share = |of: fn(u8) -> bool| {
        let count = sample.iter().filter(|byte| of(**byte ^ key)).count();
        count as f64 / sample.len() as f64
    };
    let with: Reading = read(sample, |byte| byte ^ key);
    let without = read(sample, |byte| byte);
    let words = share(|byte| byte.is_ascii_alphabetic() || byte == b' ');
    let plain = may_be_text(sample, 0);
    let better = match plain {
        true => without.is_gibberish() && words > 0.8,
        false => words > 0.6,
    };
    if better && with.is_language() {
        return Some(with.score);
    }
    let turned: Vec<u8> = sample.iter().map(|byte| byte ^ key).collect();
    (!plain && is_flag(&turned)).then_some(f64::from(LETTERS_OF_FLAGS) + score(&turned))
}

/// Below what a language scores, so that a language comes first.
const LETTERS_OF_FLAGS: i8 = -1;

fn score(text: &[u8]) -> f64 {
    statistics::score(&statistics::counts(text), &statistics::text_weights())
}

/// A word and braces, as the answers of contests are written: `flag{…}`.
fn is_flag(text: &[u8]) -> bool {
    let text = text.trim_ascii();
    let Some(open) = memchr::memchr(b'{', text) else {
        return false;
    };
    let (word, rest) = text.split_at(open);
    (2..=12).contains(&word.len())
        && word.iter().all(u8::is_ascii_alphanumeric)
        && rest.ends_with(b"}")
        && rest.len() > 6
}
