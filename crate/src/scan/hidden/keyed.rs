//! A file behind a short key of XOR, or a text behind a key of one byte.
use super::bytes::as_hex;
use super::found::{Found, Only, Trust};
use super::judge;
use super::place::Head;
use std::collections::HashSet;

/// The first eight bytes of most zip archives: version 1.0 or 2.0, no flags, stored or deflated (APPNOTE §4.3.7).
const ZIPS: [&[u8; 9]; 4] = [
    b"PK\x03\x04\x14\0\0\0\x08",
    b"PK\x03\x04\x14\0\0\0\0",
    b"PK\x03\x04\x0a\0\0\0\0",
    b"PK\x03\x04\x0a\0\0\0\x08",
];
const PNG: &[u8; 16] = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR";

/// Longer texts than these are not tried with keys.
const MAX_TEXT: usize = 4_096;
/// Of the first and of the second byte of pairs.
const LEAST_DIFFERENT: usize = 8;

pub fn read(head: &Head, bytes: &[u8], found: &mut Found) {
    let beginnings = ZIPS
        .iter()
        .map(|zip| zip.as_slice())
        .chain([PNG.as_slice()]);
    for known in beginnings {
        let key: Vec<u8> = bytes
            .iter()
            .zip(known)
            .map(|(byte, known)| byte ^ known)
            .collect();
        if key.len() < known.len() || key.iter().all(|byte| *byte == 0) {
            continue;
        }
        let repeats = |len: &usize| key.iter().zip(key.iter().skip(*len)).all(|(a, b)| a == b);
        // What is known must be longer than the key by some bytes, or any bytes would do.
        let Some(key) = (1..=known.len() - 4)
            .find(repeats)
            .and_then(|len| key.get(..len))
        else {
            continue;
        };
        let steps = format!("concat\nxor hex:{}\n", as_hex(key).unwrap_or_default());
        found.look_for(
            head,
            &behind(bytes, key),
            &steps,
            " behind a key",
            Only::Files,
        );
    }
    if bytes.len() > MAX_TEXT {
        return;
    }
    for (key, opened) in opened(bytes) {
        let steps = format!("concat\nxor hex:{key:02x}\n");
        found.look(head, &opened, &steps, " behind a key", Trust::Guessed);
    }
}

/// Bytes that are no text, behind each key of one byte that makes characters of them all. One that turns only the case of letters is none.
pub fn opened(bytes: &[u8]) -> impl Iterator<Item = (u8, Vec<u8>)> {
    let plain = judge::text(bytes).is_some();
    let keys = (1..=255u8).filter(move |key| !plain && *key != 0x20);
    keys.filter_map(|key| {
        let printable = |byte: &u8| judge::is_printable(&(byte ^ key));
        let all = bytes.iter().all(printable);
        all.then(|| (key, behind(bytes, &[key])))
    })
}

/// Bytes that are no text, behind the key of two bytes that makes them read best: of each of its bytes those are tried that
/// make characters of all that it opens.
pub fn opened_by_two(bytes: &[u8]) -> Option<(u16, Vec<u8>)> {
    let (pairs, _) = bytes.as_chunks::<2>();
    let different = |of: fn(&[u8; 2]) -> u8| pairs.iter().map(of).collect::<HashSet<u8>>().len();
    // A byte that hardly changes says nothing: with some key it is a letter between others.
    if different(|pair| pair[0]) < LEAST_DIFFERENT
        || different(|pair| pair[1]) < LEAST_DIFFERENT
        || judge::text(bytes).is_some()
    {
        return None;
    }
    let keys = |first: usize| -> Vec<u8> {
        let all = |key: &u8| {
            let mut every = bytes.iter().skip(first).step_by(2);
            every.all(|byte| judge::is_printable(&(byte ^ key)))
        };
        (0..=255).filter(all).collect()
    };
    let (high, low) = (keys(0), keys(1));
    let pairs = high.iter().flat_map(|a| low.iter().map(|b| [*a, *b]));
    let read = pairs.filter_map(|key| {
        let opened = behind(bytes, &key);
        let score = judge::text(&opened).filter(|_| judge::reads_well(&opened))?;
        Some((score, (u16::from_be_bytes(key), opened)))
    });
    let best = read.max_by(|a, b| a.0.total_cmp(&b.0));
    best.map(|(_, best)| best)
}

fn behind(bytes: &[u8], key: &[u8]) -> Vec<u8> {
    let keys = key.iter().cycle();
    bytes
        .iter()
        .zip(keys)
        .map(|(byte, key)| byte ^ key)
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_key_of_two_bytes_is_found_by_what_it_opens() {
        let text = b"transfer the second half to account 7731 before friday noon ";
        let closed = behind(text, &[0x13, 0x37]);
        assert_eq!(opened_by_two(&closed), Some((0x1337, text.to_vec())));
        assert_eq!(opened_by_two(text), None);
    }
}
