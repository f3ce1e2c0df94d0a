//! Huffman's code for texts of headers (RFC 7541, appendix B).
use std::sync::OnceLock;

/// §B: how many bits each byte's code has, the end's behind them; codes of a length rise with the bytes.
#[rustfmt::skip]
const LENGTHS: [u8; 257] = [
    13, 23, 28, 28, 28, 28, 28, 28, 28, 24, 30, 28, 28, 30, 28, 28, 28, 28, 28, 28, 28, 28, 30, 28,
    28, 28, 28, 28, 28, 28, 28, 28, 6, 10, 10, 12, 13, 6, 8, 11, 10, 10, 8, 11, 8, 6, 6, 6,
    5, 5, 5, 6, 6, 6, 6, 6, 6, 6, 7, 8, 15, 6, 12, 10, 13, 6, 7, 7, 7, 7, 7, 7,
    7, 7, 7, 7, 7, 7, 7, 7, 7, 7, 7, 7, 7, 7, 7, 7, 8, 7, 8, 13, 19, 13, 14, 6,
    15, 5, 6, 5, 6, 5, 6, 6, 6, 5, 7, 7, 6, 6, 6, 5, 6, 7, 6, 5, 5, 6, 7, 7,
    7, 7, 7, 15, 11, 14, 13, 28, 20, 22, 20, 20, 22, 22, 22, 23, 22, 23, 23, 23, 23, 23, 24, 23,
    24, 24, 22, 23, 24, 23, 23, 23, 23, 21, 22, 23, 22, 23, 23, 24, 22, 21, 20, 22, 22, 23, 23, 21,
    23, 22, 22, 24, 21, 22, 23, 23, 21, 21, 22, 21, 23, 22, 23, 23, 20, 22, 22, 22, 23, 22, 22, 23,
    26, 26, 20, 19, 22, 23, 22, 25, 26, 26, 26, 27, 27, 26, 24, 25, 19, 21, 26, 27, 27, 26, 27, 24,
    21, 21, 26, 26, 28, 27, 27, 27, 20, 24, 20, 21, 22, 21, 21, 23, 22, 22, 25, 25, 24, 24, 26, 23,
    26, 27, 26, 26, 27, 27, 27, 27, 27, 28, 27, 27, 27, 27, 27, 26, 30,
];
const LONGEST_CODE: usize = 30;

/// Bytes by length of their code, and of each length the first code and where its bytes begin.
struct Codes {
    bytes: Vec<u16>,
    first: [(u32, usize); LONGEST_CODE + 2],
}

fn codes() -> &'static Codes {
    static CODES: OnceLock<Codes> = OnceLock::new();
    CODES.get_or_init(|| {
        let mut bytes: Vec<u16> = (0..LENGTHS.len() as u16).collect();
        bytes.sort_by_key(|byte| LENGTHS[usize::from(*byte)]);
        let mut first = [(0, 0); LONGEST_CODE + 2];
        let (mut code, mut place) = (0, 0);
        for (len, entry) in first.iter_mut().enumerate() {
            *entry = (code, place);
            let count = LENGTHS.iter().filter(|l| usize::from(**l) == len).count();
            (code, place) = ((code + count as u32) << 1, place + count);
        }
        Codes { bytes, first }
    })
}

pub fn decoded(text: &[u8]) -> Option<Vec<u8>> {
    let codes = codes();
    let mut out = vec![];
    let (mut code, mut len) = (0u32, 0usize);
    let bits = text
        .iter()
        .flat_map(|byte| (0..8).rev().map(move |bit| u32::from(byte >> bit & 1)));
    for bit in bits {
        (code, len) = (code << 1 | bit, len + 1);
        if len > LONGEST_CODE {
            return None;
        }
        let (first, place) = codes.first[len];
        let (_, end) = codes.first[len + 1];
        let at = place
            + code
                .checked_sub(first)
                .map_or(usize::MAX / 2, |n| n as usize);
        if at < end {
            out.push(u8::try_from(*codes.bytes.get(at)?).ok()?);
            (code, len) = (0, 0);
        }
    }
    // What is left are the first bits of the end.
    (len < 8).then_some(out)
}
