//! The nearest of some names to one that is not among them.

/// The name with the fewest letters changed, where they are few enough to be a slip.
pub fn nearest<'a>(name: &str, names: impl Iterator<Item = &'a str>) -> Option<&'a str> {
    let allowed = (name.chars().count() / 3).max(1);
    names
        .map(|candidate| (distance(name, candidate), candidate))
        .filter(|(distance, _)| *distance <= allowed)
        .min_by_key(|(distance, _)| *distance)
        .map(|(_, candidate)| candidate)
}

/// Letters to insert, delete, replace or swap with the next.
fn distance(from: &str, to: &str) -> usize {
    let (from, to): (Vec<char>, Vec<char>) =
        (from.chars().take(40).collect(), to.chars().collect());
    let mut before: Vec<usize> = vec![];
    let mut last: Vec<usize> = (0..=to.len()).collect();
    for (row, a) in from.iter().enumerate() {
        let mut next = vec![row + 1];
        for (column, b) in to.iter().enumerate() {
            let at = |line: &[usize], index: usize| line.get(index).copied().unwrap_or(usize::MAX);
            let replaced = at(&last, column) + usize::from(a != b);
            let mut least = replaced
                .min(at(&last, column + 1) + 1)
                .min(at(&next, column) + 1);
            let swapped = row > 0 && column > 0 && from[row - 1] == *b && to[column - 1] == *a;
            if swapped {
                least = least.min(at(&before, column - 1) + 1);
            }
            next.push(least);
        }
        before = std::mem::replace(&mut last, next);
    }
    last.last().copied().unwrap_or(usize::MAX)
}

/// What other tools call the work of a step, CyberChef first of all, and the line that does it.
const ELSEWHERE: &[(&str, &str)] = &[
    ("aes-decrypt", "aes"),
    ("ascii", "chr"),
    ("atbash-cipher", "atbash"),
    ("base32", "from-base32"),
    ("base64", "from-base64"),
    ("base64-decode", "from-base64"),
    ("bit-shift-left", "shift-left"),
    ("bit-shift-right", "shift-right"),
    ("blowfish-decrypt", "blowfish"),
    ("brotli-decompress", "unbrotli"),
    ("bzip2-decompress", "bunzip2"),
    ("char", "chr"),
    ("chacha", "chacha20"),
    ("concatenate", "concat"),
    ("cut", "slice"),
    ("decode-base64", "from-base64"),
    ("dedup", "unique"),
    ("dedupe", "unique"),
    ("deduplicate", "unique"),
    ("des-decrypt", "des"),
    ("diff", "differences"),
    ("distinct", "unique"),
    ("drop-bytes", "slice"),
    ("extract-files", "carve"),
    ("find-replace", "replace"),
    ("frequency-distribution", "frequencies"),
    ("from-ascii", "chr"),
    ("from-base16", "from-hex"),
    ("from-charcode", "from-charcodes"),
    ("from-decimal", "from-charcodes"),
    ("from-hexdump", "from-hex-dump"),
    ("from-html-entity", "from-html"),
    ("from-morse-code", "from-morse"),
    ("from-octal", "from-charcodes 8"),
    ("grep", "regex"),
    ("hex", "from-hex"),
    ("hexdump", "hex-dump"),
    ("hmac", "hash"),
    ("image", "bitmap"),
    ("jpath-expression", "json"),
    ("jq", "json"),
    ("limit", "head"),
    ("lowercase", "case lower"),
    ("lz4-decompress", "unlz4"),
    ("lzma-decompress", "unlzma"),
    ("match", "regex"),
    ("md5", "hash md5"),
    ("merge", "concat"),
    ("mod", "modulo"),
    ("not", "invert"),
    ("ord", "to-number"),
    ("raw-inflate", "inflate"),
    ("regular-expression", "regex"),
    ("remove-whitespace", "replace '\\s' \"\" regex"),
    ("rot13-brute-force", "rot-guess"),
    ("scan-for-embedded-files", "carve"),
    ("sha1", "hash sha1"),
    ("sha256", "hash sha256"),
    ("sha512", "hash sha512"),
    ("strip", "trim"),
    ("sub", "subtract"),
    ("sum", "running-sum"),
    ("swap-endianness", "swap"),
    ("take", "head"),
    ("take-bytes", "slice"),
    ("to-decimal", "to-number"),
    ("to-hexdump", "hex-dump"),
    ("to-lower-case", "case lower"),
    ("to-string", "to-text"),
    ("to-upper-case", "case upper"),
    ("triple-des-decrypt", "des3"),
    ("unescape-string", "unescape"),
    ("unhex", "from-hex"),
    ("uniq", "unique"),
    ("uppercase", "case upper"),
    ("vigenere-decode", "vigenere"),
    ("where", "keep"),
    ("xor-brute-force", "xor-guess"),
    ("xpath-expression", "xml"),
    ("zlib-inflate", "inflate"),
    ("zstandard-decompress", "unzstd"),
];
/// How many words a name of another tool has at most.
const MOST_WORDS: usize = 4;

/// The step that a line means whose first word names none: spelled with spaces and capitals, called as elsewhere,
/// or with a letter amiss.
pub fn step<'a>(line: &str, names: impl Iterator<Item = &'a str> + Clone) -> Option<&'a str> {
    let words: Vec<String> = line
        .split_whitespace()
        .take(MOST_WORDS)
        .map(|word| word.to_ascii_lowercase().replace('_', "-"))
        .collect();
    let meant = (1..=words.len()).rev().find_map(|count| {
        let name = words.get(..count)?.join("-");
        let elsewhere = ELSEWHERE.iter().find(|(other, _)| *other == name);
        let known = names.clone().find(|known| *known == name);
        known.or(elsewhere.map(|(_, line)| *line))
    });
    meant.or_else(|| nearest(words.first()?, names))
}
