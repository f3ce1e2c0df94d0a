//! Keys from secrets: the functions of TLS 1.3 (RFC 8446 §7.1), which QUIC has as well, and those of the versions before
//! (RFC 5246 §5, RFC 2246 §5).
use super::TLS_1_2;
use hkdf::Hkdf;
use hmac::{Hmac, KeyInit, Mac};
use md5::Md5;
use sha1::Sha1;
use sha2::{Sha256, Sha384};

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Hash {
    Md5,
    Sha1,
    Sha256,
    Sha384,
}

impl Hash {
    /// The code of these parts, one behind the other (RFC 2104).
    pub fn code(self, key: &[u8], parts: &[&[u8]]) -> Vec<u8> {
        match self {
            Hash::Md5 => code::<Hmac<Md5>>(key, parts),
            Hash::Sha1 => code::<Hmac<Sha1>>(key, parts),
            Hash::Sha256 => code::<Hmac<Sha256>>(key, parts),
            Hash::Sha384 => code::<Hmac<Sha384>>(key, parts),
        }
    }
    fn expand(self, secret: &[u8], info: &[u8], out: &mut [u8]) -> Option<()> {
        let expanded = match self {
            Hash::Sha384 => Hkdf::<Sha384>::from_prk(secret).ok()?.expand(info, out),
            _ => Hkdf::<Sha256>::from_prk(secret).ok()?.expand(info, out),
        };
        expanded.ok()
    }
}

fn code<M: Mac + KeyInit>(key: &[u8], parts: &[&[u8]]) -> Vec<u8> {
    let Ok(mut code) = <M as KeyInit>::new_from_slice(key) else {
        return vec![];
    };
    parts.iter().for_each(|part| code.update(part));
    code.finalize().into_bytes().to_vec()
}

/// TLS 1.3: what a secret is expanded to under a label.
pub fn expand_label(hash: Hash, secret: &[u8], label: &str, out: &mut [u8]) -> Option<()> {
    let label = [b"tls13 ", label.as_bytes()].concat();
    let len = (out.len() as u16).to_be_bytes();
    let info = [&len, &[label.len() as u8][..], &label, &[0]].concat();
    hash.expand(secret, &info, out)
}

/// Up to TLS 1.2: the pseudorandom function.
pub fn pseudorandom(
    version: u16,
    hash: Hash,
    secret: &[u8],
    label: &str,
    seed: &[&[u8]],
    len: usize,
) -> Vec<u8> {
    let seed = [label.as_bytes(), &seed.concat()].concat();
    if version >= TLS_1_2 {
        return repeated(hash, secret, &seed, len);
    }
    // The halves share a byte where their secret has an odd number of them.
    let half = secret.len().div_ceil(2);
    let (left, right) = (&secret[..half], &secret[secret.len() - half..]);
    let left = repeated(Hash::Md5, left, &seed, len);
    let right = repeated(Hash::Sha1, right, &seed, len);
    left.iter().zip(right).map(|(a, b)| a ^ b).collect()
}

fn repeated(hash: Hash, secret: &[u8], seed: &[u8], len: usize) -> Vec<u8> {
    let (mut out, mut chain) = (vec![], hash.code(secret, &[seed]));
    while out.len() < len {
        out.extend(hash.code(secret, &[&chain, seed]));
        chain = hash.code(secret, &[&chain]);
    }
    out.truncate(len);
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The vector that the working group published for TLS 1.2 with SHA-256.
    #[test]
    fn the_pseudorandom_function_gives_what_was_published() {
        let secret = b"\x9b\xbe\x43\x6b\xa9\x40\xf0\x17\xb1\x76\x52\x84\x9a\x71\xdb\x35";
        let seed = b"\xa0\xba\x9f\x93\x6c\xda\x31\x18\x27\xa6\xf7\x96\xff\xd5\x19\x8c";
        let out = pseudorandom(TLS_1_2, Hash::Sha256, secret, "test label", &[seed], 100);
        assert_eq!(out.len(), 100);
        assert_eq!(
            out[..16],
            *b"\xe3\xf2\x29\xba\x72\x7b\xe1\x7b\x8d\x12\x26\x20\x55\x7c\xd4\x53"
        );
    }
}
