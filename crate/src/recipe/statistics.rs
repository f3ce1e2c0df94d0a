//! What bytes look like: how often each occurs, and how much they read like text.

pub fn counts(bytes: &[u8]) -> [u32; 256] {
    let mut counts = [0u32; 256];
    for byte in bytes {
        let count = &mut counts[usize::from(*byte)];
        *count = count.saturating_add(1);
    }
    counts
}

/// In bits a byte (Shannon).
pub fn entropy(bytes: &[u8]) -> f64 {
    let total = bytes.len() as f64;
    let counts = counts(bytes);
    let shares = counts
        .iter()
        .filter(|count| **count > 0)
        .map(|count| f64::from(*count) / total);
    shares.map(|share| share * -share.log2()).sum::<f64>().abs()
}

/// How often letters and the space occur in English text, in thousandths.
const LETTERS: [(u8, f64); 27] = [
    (b' ', 180.0),
    (b'e', 104.0),
    (b't', 74.0),
    (b'a', 67.0),
    (b'o', 62.0),
    (b'i', 57.0),
    (b'n', 57.0),
    (b's', 52.0),
    (b'h', 50.0),
    (b'r', 49.0),
    (b'd', 35.0),
    (b'l', 33.0),
    (b'c', 23.0),
    (b'u', 23.0),
    (b'm', 20.0),
    (b'w', 19.0),
    (b'f', 18.0),
    (b'g', 16.0),
    (b'y', 16.0),
    (b'p', 15.0),
    (b'b', 12.0),
    (b'v', 8.0),
    (b'k', 6.0),
    (b'x', 1.2),
    (b'j', 1.0),
    (b'q', 0.8),
    (b'z', 0.5),
];
const DIGIT: f64 = 8.0;
const MARK: f64 = 4.0;
/// Of anything that text hardly holds.
const STRANGE: f64 = 0.01;

/// How likely each byte is in text, as a logarithm.
pub fn text_weights() -> [f64; 256] {
    let mut weights = [STRANGE; 256];
    for (byte, weight) in (0u8..=255).zip(weights.iter_mut()) {
        let letter = LETTERS
            .iter()
            .find(|(letter, _)| *letter == byte.to_ascii_lowercase());
        *weight = match (byte, letter) {
            (b'A'..=b'Z', Some((_, weight))) => weight / 6.0,
            (_, Some((_, weight))) => *weight,
            (b'0'..=b'9', _) => DIGIT,
            (b'\n' | b'\r' | b'\t', _) => MARK,
            (b'!'..=b'~', _) => MARK,
            _ => STRANGE,
        };
    }
    weights.map(|weight: f64| (weight / 1000.0).ln())
}

/// The average of those weights over what is counted: text has some -3, chance -9.
pub fn score(counts: &[u32; 256], weights: &[f64; 256]) -> f64 {
    let total: f64 = counts.iter().map(|count| f64::from(*count)).sum();
    let sum: f64 = counts
        .iter()
        .zip(weights)
        .map(|(count, weight)| f64::from(*count) * weight)
        .sum();
    if total > 0.0 {
        sum / total
    } else {
        f64::NEG_INFINITY
    }
}
