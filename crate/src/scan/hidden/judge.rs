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
        "gzip" => is_gzip(bytes),
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

/// Bytes of a gzip member that are inflated to see whether it is one.
const GZIP_LOOK: u64 = 256;

/// Whether what stands behind the header (RFC 1952 §2.3) can be inflated as far as it is looked at.
fn is_gzip(bytes: &[u8]) -> bool {
    use std::io::Read;
    let flags = bytes.get(3).is_some_and(|flags| flags & 0xe0 == 0);
    let mut some = vec![];
    let member = flate2::read::GzDecoder::new(bytes).take(GZIP_LOOK);
    let inflates = std::io::BufReader::new(member).read_to_end(&mut some);
    let cut_short = |error: std::io::Error| error.kind() == std::io::ErrorKind::UnexpectedEof;
    flags && inflates.map_or_else(cut_short, |_| true) && !some.is_empty()
}

/// Whether bytes begin like a file, however few they are.
pub fn begins(bytes: &[u8]) -> bool {
    FILES.iter().any(|(_, magic, _)| bytes.starts_with(magic))
}

/// Whether bytes end as a file begins.
pub fn ends(bytes: &[u8]) -> bool {
    let backwards = |len| bytes.iter().rev().take(len);
    FILES
        .iter()
        .any(|(_, magic, _)| backwards(magic.len()).eq(*magic))
}

/// How much bytes read like a message: none where they do not. Greater is surer.
pub fn text(bytes: &[u8]) -> Option<f64> {
    let bytes = trimmed(bytes);
    let len = bytes.len() as f64;
    if bytes.len() < LEAST || !bytes.iter().all(is_printable) {
        return None;
    }
    let share = |of: fn(&u8) -> bool| bytes.iter().filter(|byte| of(byte)).count() as f64 / len;
    let words = share(|byte| byte.is_ascii_alphanumeric() || b" _-{}.,'".contains(byte));
    let letters = share(u8::is_ascii_alphabetic);
    let steps = bytes
        .windows(2)
        .filter(|pair| matches!(pair, [a, b] if a.abs_diff(*b) <= 1))
        .count();
    // Counters, and fields that hardly change, are no messages.
    if distinct(bytes) < 9 || words < 0.85 || steps as f64 / len > 0.45 {
        return None;
    }
    let flag = is_flag(bytes);
    let usual = letters_follow(bytes);
    let least = if bytes.len() < SHORT {
        USUAL_SHORT
    } else {
        USUAL
    };
    let reads = letters > 0.6 && usual > least;
    (flag || reads).then(|| {
        let length = len.min(200.0) / 40.0;
        length + 3.0 * (usual - USUAL).max(0.0) + if flag { 10.0 } else { 0.0 }
    })
}

/// How much capital letters without spaces between words, as telegraphers wrote them, read like a message.
pub fn letters(bytes: &[u8]) -> Option<f64> {
    let letters = bytes
        .iter()
        .filter(|byte| byte.is_ascii_alphabetic())
        .count();
    let usual = letters_follow(bytes);
    let reads = bytes.len() >= LEAST && 10 * letters > 6 * bytes.len() && usual > USUAL_LETTERS;
    // Letters of one mark are what chance gives.
    let short = bytes.iter().filter(|byte| b"ET".contains(byte)).count();
    let few = 5 * short > 2 * bytes.len();
    (reads && !few && !is_scattered(bytes) && distinct(bytes) >= 9)
        .then_some(bytes.len().min(200) as f64 / 40.0 + usual)
}

/// Whether many words are of one letter, as where marks that mean nothing are read as ends of words.
fn is_scattered(bytes: &[u8]) -> bool {
    let words = bytes.split(|byte| *byte == b' ');
    let lengths: Vec<usize> = words.map(<[u8]>::len).filter(|len| *len > 0).collect();
    let single = lengths.iter().filter(|len| **len == 1).count();
    lengths.len() > 1 && 3 * single > lengths.len()
}

pub fn is_printable(byte: &u8) -> bool {
    matches!(byte, b' '..=b'~' | b'\n' | b'\r' | b'\t')
}

pub fn is_fill(byte: &u8) -> bool {
    matches!(byte, 0 | b' ' | b'\n')
}

/// Without what fills up the end.
fn trimmed(bytes: &[u8]) -> &[u8] {
    let end = bytes.iter().rposition(|byte| !is_fill(byte));
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

/// Whether all of a text is written so, and its inside reads.
pub fn is_all_flag(bytes: &[u8]) -> bool {
    let bytes = trimmed(bytes);
    let once = |byte| memchr::memchr_iter(byte, bytes).count() == 1;
    let name = memchr::memchr(b'{', bytes).and_then(|open| bytes.get(..open));
    let named =
        name.is_some_and(|name| name.iter().all(|b| b.is_ascii_alphanumeric() || *b == b'_'));
    let whole = named && bytes.ends_with(b"}") && once(b'{') && once(b'}');
    whole && bytes.len() >= LEAST && is_flag(bytes) && letters_follow(bytes) > USUAL_FLAG
}

/// Whether a text reads as prose does, all through.
pub fn reads_well(bytes: &[u8]) -> bool {
    distinct(bytes) >= 12 && letters_follow(trimmed(bytes)) > USUAL_WELL
}

/// How many different bytes there are.
fn distinct(bytes: &[u8]) -> usize {
    let mut seen = [false; 256];
    for byte in bytes {
        seen[usize::from(*byte)] = true;
    }
    seen.iter().filter(|seen| **seen).count()
}

/// How often in English one letter follows another: 9 is always, 0 is once in 512 or less; the first row and column are what is no
/// letter. Counted in a million characters of prose.
const FOLLOWS: [&[u8; 27]; 27] = [
    b"064544533511444540456434130",
    b"504040240402646040656330130",
    b"550107000540620500531600060",
    b"560306006404410700536400010",
    b"850047010600200500240400010",
    b"740453320200346022654031420",
    b"750005400600300700524500030",
    b"840007035500414410542400000",
    b"660008000600020500314100000",
    b"334544440001547630366030102",
    b"364008000102000540070550000",
    b"842107000500204100061200000",
    b"650047110700600510044410050",
    b"674027000500131660040410000",
    b"740565260302201510066320030",
    b"613351520102357340735544000",
    b"560116002506410650625500040",
    b"400000100200200000400900000",
    b"760337220603143510354411040",
    b"830306004501210430046400020",
    b"750206107600200500443302030",
    b"634434130400656040666000000",
    b"570008000600000300010000100",
    b"660005006700104600440000000",
    b"760505002500020270006000130",
    b"800003000300104750343013000",
    b"560008000600450300011300334",
];

/// What messages have on average: chance gives letters 3.4 in thirty, prose 5.6.
const USUAL: f64 = 4.3;
/// Shorter texts vary more.
const SHORT: usize = 20;
const USUAL_SHORT: f64 = 4.6;
/// Of letters without spaces.
const USUAL_LETTERS: f64 = 3.6;
/// Of what stands in braces: digits may stand in place of letters.
const USUAL_FLAG: f64 = 3.0;
/// Of those that read well.
const USUAL_WELL: f64 = 4.9;

/// How usual it is that these characters follow each other, on average.
fn letters_follow(bytes: &[u8]) -> f64 {
    let mut bytes = bytes.to_vec();
    bytes.dedup_by(|a, b| is_between(a) && is_between(b));
    let sum: u64 = bytes
        .windows(2)
        .map(|pair| match pair {
            [a, b] => follows(*a, *b),
            _ => 0,
        })
        .sum();
    sum as f64 / (bytes.len().max(2) - 1) as f64
}

/// What stands between words.
fn is_between(byte: &u8) -> bool {
    byte.is_ascii_whitespace() || b"-_.,:;'\"(){}!?/".contains(byte)
}

fn follows(a: u8, b: u8) -> u64 {
    let letter = |byte: u8| match byte.to_ascii_lowercase() {
        letter @ b'a'..=b'z' => Some(usize::from(letter - b'a') + 1),
        _ => is_between(&byte).then_some(0),
    };
    match (letter(a), letter(b)) {
        // Capital letters begin words, or go on.
        _ if a.is_ascii_lowercase() && b.is_ascii_uppercase() => 0,
        (Some(a), Some(b)) => {
            let digit = FOLLOWS.get(a).and_then(|row| row.get(b));
            digit.map_or(0, |digit| u64::from(digit - b'0'))
        }
        _ if a.is_ascii_digit() || b.is_ascii_digit() => BESIDE_DIGITS,
        _ => 0,
    }
}

/// Digits stand by themselves, or in place of letters.
const BESIDE_DIGITS: u64 = 3;

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
