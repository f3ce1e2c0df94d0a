//! How the first packets of a connection are protected: by keys that follow from what they say themselves (RFC 9001 §5.2).
use aes_gcm::aead::consts::U12;
use aes_gcm::aes::Aes128;
use aes_gcm::aes::cipher::{BlockCipherEncrypt, KeyInit};
use aes_gcm::{AeadInOut, Aes128Gcm, Nonce, Tag};
use hkdf::Hkdf;
use sha2::Sha256;

/// Whether a version number is meant.
type Versions = fn(u32) -> bool;

/// What a version adds to the connection's number: RFC 9001 §5.2, RFC 9369 §3.3.1, and the drafts before them.
const SALTS: [(Versions, [u8; 20]); 5] = [
    (
        |version| version == 1 || matches!(version, 0xff00_0021..=0xff00_0022),
        *b"\x38\x76\x2c\xf7\xf5\x59\x34\xb3\x4d\x17\x9a\xe6\xa4\xc8\x0c\xad\xcc\xbb\x7f\x0a",
    ),
    (
        is_second,
        *b"\x0d\xed\xe3\xde\xf7\x00\xa6\xdb\x81\x93\x81\xbe\x6e\x26\x9d\xcb\xf9\xbd\x2e\xd9",
    ),
    (
        |version| matches!(version, 0xff00_001d..=0xff00_0020),
        *b"\xaf\xbf\xec\x28\x99\x93\xd2\x4c\x9e\x97\x86\xf1\x9c\x61\x11\xe0\x43\x90\xa8\x99",
    ),
    (
        |version| matches!(version, 0xff00_0017..=0xff00_001c | 0xface_b002),
        *b"\xc3\xee\xf7\x12\xc7\x2e\xbb\x5a\x11\xa7\xd2\x43\x2b\xb4\x63\x65\xbe\xf9\xf5\x02",
    ),
    (
        |version| matches!(version, 0xff00_0015..=0xff00_0016 | 0xface_b001),
        *b"\x7f\xbc\xdb\x0e\x7c\x66\xbb\xe9\x2a\x96\xcd\x21\x51\x9e\xbd\x7a\x02\x64\x41\x90",
    ),
];

/// Whether it is the second version, which has its own numbers and labels.
pub fn is_second(version: u32) -> bool {
    version == 0x6b33_43cf
}

const SAMPLE: usize = 16;
const TAG: usize = 16;

/// The keys of one direction.
pub struct Keys {
    key: [u8; 16],
    vector: [u8; 12],
    header: [u8; 16],
}

/// RFC 8446 §7.1.
fn expand(secret: &Hkdf<Sha256>, label: &str, out: &mut [u8]) -> Option<()> {
    let label = [b"tls13 ", label.as_bytes()].concat();
    let len = (out.len() as u16).to_be_bytes();
    let info = [&len, &[label.len() as u8][..], &label, &[0]].concat();
    secret.expand(&info, out).ok()
}

impl Keys {
    /// Of the client's packets or the server's, by the number that the client chose for the server at first.
    pub fn initial(version: u32, destination: &[u8], client: bool) -> Option<Keys> {
        let salt = SALTS.iter().find(|(is_of, _)| is_of(version))?.1;
        let initial = Hkdf::<Sha256>::new(Some(&salt), destination);
        let mut secret = [0; 32];
        let label = if client { "client in" } else { "server in" };
        expand(&initial, label, &mut secret)?;
        let secret = Hkdf::<Sha256>::from_prk(&secret).ok()?;
        let labels = match is_second(version) {
            true => ["quicv2 key", "quicv2 iv", "quicv2 hp"],
            false => ["quic key", "quic iv", "quic hp"],
        };
        let mut keys = Keys {
            key: [0; 16],
            vector: [0; 12],
            header: [0; 16],
        };
        expand(&secret, labels[0], &mut keys.key)?;
        expand(&secret, labels[1], &mut keys.vector)?;
        expand(&secret, labels[2], &mut keys.header)?;
        Some(keys)
    }

    /// A packet in clear: its first byte, the bytes of its number, and its payload. `header` ends before the number.
    pub fn open(&self, header: &[u8], rest: &[u8]) -> Option<(u8, Vec<u8>, Vec<u8>)> {
        let sample: [u8; SAMPLE] = rest.get(4..4 + SAMPLE)?.try_into().ok()?;
        let mut mask = sample.into();
        Aes128::new(&self.header.into()).encrypt_block(&mut mask);
        let (first, behind) = header.split_first()?;
        let first = first ^ (mask[0] & 0x0f);
        let len = usize::from(first & 3) + 1;
        let number = rest.get(..len)?.iter().zip(mask.iter().skip(1));
        let number: Vec<u8> = number.map(|(byte, mask)| byte ^ mask).collect();
        let associated = [&[first], behind, &number].concat();
        let mut nonce = self.vector;
        for (byte, digit) in nonce.iter_mut().rev().zip(number.iter().rev()) {
            *byte ^= digit;
        }
        let sealed = rest.get(len..)?;
        let (body, tag) = sealed.split_at_checked(sealed.len().checked_sub(TAG)?)?;
        let mut clear = body.to_vec();
        let nonce: Nonce<U12> = nonce.into();
        let tag = Tag::try_from(tag).ok()?;
        let cipher = Aes128Gcm::new(&self.key.into());
        let buffer = clear.as_mut_slice();
        cipher
            .decrypt_inout_detached(&nonce, &associated, buffer.into(), &tag)
            .ok()?;
        Some((first, number, clear))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// RFC 9001 §A.1.
    #[test]
    fn keys_follow_from_the_connection() {
        let Some(keys) = Keys::initial(1, b"\x83\x94\xc8\xf0\x3e\x51\x57\x08", true) else {
            unreachable!("version 1 has keys");
        };
        assert_eq!(
            keys.vector,
            *b"\xfa\x04\x4b\x2f\x42\xa3\xfd\x3b\x46\xfb\x25\x5c"
        );
        assert_eq!(keys.key[..4], *b"\x1f\x36\x96\x13");
        assert_eq!(keys.header[..4], *b"\x9f\x50\x44\x9e");
    }
}
