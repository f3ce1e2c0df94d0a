//! What bytes hold: a message or a file, as they are, turned round, rotated, or in Base64, Base32 or hexadecimal digits.
use super::{judge, symbols};

/// What was made of bytes.
pub struct Judged {
    /// `text`, or the file's name.
    pub kind: &'static str,
    pub score: f64,
    /// Further steps of the recipe, a line each.
    pub steps: String,
    pub preview: String,
    /// Whether it is written as such puzzles write it.
    pub is_flag: bool,
    pub ends_with_zeros: bool,
}
impl Judged {
    fn file(kind: &'static str, score: f64, steps: &str, bytes: &[u8]) -> Judged {
        Judged {
            kind,
            score,
            steps: steps.into(),
            preview: judge::preview(bytes),
            is_flag: false,
            ends_with_zeros: false,
        }
    }
    pub fn is_text(&self) -> bool {
        self.kind == "text"
    }
    pub fn is_encoded(&self) -> bool {
        self.steps.starts_with("from-") || !self.is_text() && self.steps.starts_with("reverse")
    }
}

/// Whether bytes are a file or a message, or either behind a usual encoding.
pub fn judged(bytes: &[u8]) -> Option<Judged> {
    if let Some(name) = judge::file(bytes) {
        return Some(Judged::file(name, 30.0, "", bytes));
    }
    if judge::ends(bytes) {
        let reversed: Vec<u8> = bytes.iter().rev().copied().collect();
        if let Some(name) = judge::file(&reversed) {
            return Some(Judged::file(name, 28.0, "reverse\n", &reversed));
        }
    }
    let end = bytes.iter().rposition(|byte| *byte != 0)?;
    let (bytes, zeros) = bytes.split_at(end + 1);
    let ends_with_zeros = !zeros.is_empty();
    if let Some((step, inside)) = decoded(bytes) {
        if let Some(name) = judge::file(&inside) {
            return Some(Judged::file(name, 29.0, step, &inside));
        }
        if let Some(text) = text(&inside) {
            return Some(Judged {
                score: text.score + 5.0,
                ends_with_zeros,
                steps: format!("{step}{}", text.steps),
                ..text
            });
        }
    }
    if let Some(code) = morse(bytes) {
        return Some(code);
    }
    let text = text(bytes)?;
    Some(Judged {
        ends_with_zeros,
        ..text
    })
}

/// What a text must read better by when it is turned round or rotated.
const CLEARLY: f64 = 1.5;

/// Whether a text is long enough, or written as such puzzles write it, to be believed where it was sought in many ways.
pub fn is_sure(bytes: &[u8]) -> bool {
    bytes.len() >= 24 || judge::is_flag(bytes)
}

/// A text, also the other way round or in ROT13.
fn text(bytes: &[u8]) -> Option<Judged> {
    // Neither way round is it one if it is none between what fills up its ends.
    let between = |byte: &u8| !judge::is_fill(byte);
    let (begin, end) = (
        bytes.iter().position(between)?,
        bytes.iter().rposition(between)?,
    );
    if !bytes.get(begin..=end)?.iter().all(judge::is_printable) {
        return None;
    }
    let as_text = |score, steps: &str, bytes: &[u8]| Judged {
        kind: "text",
        score,
        steps: steps.into(),
        preview: judge::preview(bytes),
        is_flag: judge::is_flag(bytes),
        ends_with_zeros: false,
    };
    let plain = judge::text(bytes).map(|score| as_text(score, "", bytes));
    let reversed: Vec<u8> = bytes.iter().rev().copied().collect();
    let rotated: Vec<u8> = bytes.iter().map(rot13).collect();
    let others = [("reverse\n", reversed), ("rot13\n", rotated)];
    let other = others.iter().filter_map(|(step, bytes)| {
        let score = judge::text(bytes).filter(|_| is_sure(bytes))? - CLEARLY;
        Some(as_text(score, step, bytes))
    });
    other
        .chain(plain)
        .max_by(|a, b| a.score.total_cmp(&b.score))
}

fn rot13(byte: &u8) -> u8 {
    match byte {
        b'a'..=b'm' | b'A'..=b'M' => byte + 13,
        b'n'..=b'z' | b'N'..=b'Z' => byte - 13,
        other => *other,
    }
}

/// What a text in Base64, Base32 or hexadecimal digits holds, and the step that reads it.
pub fn decoded(text: &[u8]) -> Option<(&'static str, Vec<u8>)> {
    if text.len() < 16 {
        return None;
    }
    let all = |of: fn(&u8) -> bool| text.iter().all(of);
    if all(|b| matches!(b, b'0' | b'1')) && text.len() >= 8 * judge::LEAST {
        return Some(("from-binary\n", digits(text, 1)));
    }
    if all(u8::is_ascii_hexdigit) && text.len().is_multiple_of(2) {
        return Some(("from-hex\n", digits(text, 4)));
    }
    if all(|b| matches!(b.to_ascii_uppercase(), b'A'..=b'Z' | b'2'..=b'7' | b'='))
        && same_case(text)
    {
        return Some(("from-base32\n", digits(text, 5)));
    }
    if all(|b| b.is_ascii_alphanumeric() || b"+/=\r\n".contains(b)) {
        return Some(("from-base64\n", digits(text, 6)));
    }
    if all(|b| b.is_ascii_alphanumeric() || b"-_=\r\n".contains(b)) {
        return Some(("from-base64 url\n", digits(text, 6)));
    }
    None
}

fn same_case(text: &[u8]) -> bool {
    !(text.iter().any(u8::is_ascii_lowercase) && text.iter().any(u8::is_ascii_uppercase))
}

/// A text that is written in dots and dashes, with spaces between letters and strokes between words.
fn morse(bytes: &[u8]) -> Option<Judged> {
    let marks = |byte: &u8| b".-/ \r\n".contains(byte);
    let is_code = bytes.len() > 3 * judge::LEAST && bytes.iter().all(marks);
    let text = is_code.then(|| symbols::letters(bytes))??;
    Some(Judged {
        kind: "Morse code",
        score: judge::letters(&text)? + symbols::SURE,
        steps: "from-morse\n".into(),
        preview: judge::preview(&text),
        is_flag: false,
        ends_with_zeros: false,
    })
}

/// The bytes of digits of one, four, five or six bits; = ends a part, and another may follow.
fn digits(text: &[u8], bits: u32) -> Vec<u8> {
    let digit = |byte: u8| match (byte, bits) {
        (_, 1) => Some(byte & 1),
        (_, 4) => char::from(byte).to_digit(16).map(|digit| digit as u8),
        (b'A'..=b'Z', _) => Some(byte - b'A'),
        (b'a'..=b'z', 5) => Some(byte - b'a'),
        (b'2'..=b'7', 5) => Some(byte - b'2' + 26),
        (b'a'..=b'z', _) => Some(byte - b'a' + 26),
        (b'0'..=b'9', _) => Some(byte - b'0' + 52),
        (b'+' | b'-', _) => Some(62),
        (b'/' | b'_', _) => Some(63),
        _ => None,
    };
    let (mut held, mut count, mut bytes) = (0u32, 0, vec![]);
    for byte in text {
        if *byte == b'=' {
            (held, count) = (0, 0);
        }
        let Some(digit) = digit(*byte) else { continue };
        held = held << bits | u32::from(digit);
        count += bits;
        if count >= 8 {
            count -= 8;
            bytes.push((held >> count) as u8);
        }
    }
    bytes
}
