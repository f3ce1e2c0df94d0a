//! The lists of algorithms that each end offers, and what they agree to.
use super::SEEN_ALGORITHMS;
use super::fields::*;
use crate::wire::*;
use md5::{Digest, Md5};

/// How keys are exchanged, as far as the messages differ.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Method {
    /// RFC 4253 §8, and what is not known.
    Plain,
    /// RFC 4419.
    Group,
    /// RFC 5656, RFC 8731.
    Curve,
}
impl Method {
    pub fn of(name: &[u8]) -> Method {
        match name {
            name if name.starts_with(b"diffie-hellman-group-exchange") => Method::Group,
            name if name.starts_with(b"curve25519") || name.starts_with(b"ecdh-") => Method::Curve,
            _ => Method::Plain,
        }
    }
}

/// The name of the method that both will use (RFC 4253 §7.1): the client's first that the server knows too; empty before both offered.
pub fn agreed(r: &mut Reader) -> Vec<u8> {
    let offers = [0, 1].map(|from| r.recall(SEEN_ALGORITHMS | from));
    let [Some(client), Some(server)] = offers else {
        return vec![];
    };
    let known = |name: &&[u8]| server.bytes.split(|b| *b == b',').any(|s| s == *name);
    let mut names = client.bytes.split(|b| *b == b',');
    names.find(known).unwrap_or(&[]).to_vec()
}

type List = (Field<u32>, Field<Ascii>);

/// In the order of the message.
const LISTS: [List; 10] = [
    (KEX_LEN, KEX),
    (HOST_KEYS_LEN, HOST_KEYS),
    (ENCRYPTION_UP_LEN, ENCRYPTION_UP),
    (ENCRYPTION_DOWN_LEN, ENCRYPTION_DOWN),
    (MAC_UP_LEN, MAC_UP),
    (MAC_DOWN_LEN, MAC_DOWN),
    (COMPRESSION_UP_LEN, COMPRESSION_UP),
    (COMPRESSION_DOWN_LEN, COMPRESSION_DOWN),
    (LANGUAGES_UP_LEN, LANGUAGES_UP),
    (LANGUAGES_DOWN_LEN, LANGUAGES_DOWN),
];
const COOKIE_LEN: usize = 16;

/// RFC 4253 §7.1.
pub fn read(r: &mut Reader, from: u64) -> Result<(), Stop> {
    r.group(ALGORITHMS, |r| algorithms(r, from))
}

fn algorithms(r: &mut Reader, from: u64) -> Result<(), Stop> {
    r.bytes(COOKIE, COOKIE_LEN)?;
    let mut lists = [&[][..]; 10];
    for ((len, names), list) in LISTS.iter().zip(&mut lists) {
        let bytes = r.take(*len)? as usize;
        *list = r.bytes(*names, bytes)?;
    }
    r.take(GUESSED)?;
    r.bytes(RESERVED, 4)?;
    r.remember_bytes(SEEN_ALGORITHMS | from, 0, lists[0]);
    note_fingerprint(r, from, &lists);
    Ok(())
}

/// The fingerprint of an implementation: what it offers, in order, for its own direction.
fn note_fingerprint(r: &mut Reader, from: u64, lists: &[&[u8]; 10]) {
    let (whole, hash) = match from {
        0 => (HASSH_TEXT, HASSH),
        _ => (HASSH_SERVER_TEXT, HASSH_SERVER),
    };
    if !r.wants(whole) && !r.wants(hash) {
        return;
    }
    let own = from as usize;
    let text = [lists[0], lists[2 + own], lists[4 + own], lists[6 + own]].join(&b';');
    r.put_text(whole, &text);
    let mut digits = String::new();
    text::hex(&mut digits, &Md5::digest(&text));
    r.put_text(hash, digits.as_bytes());
}
