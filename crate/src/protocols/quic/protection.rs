//! How the first packets of a connection are protected: by keys that follow from what they say themselves (RFC 9001 §5.2).
use super::versions::{Q050, SECOND, T050, T051, draft};
use crate::protocols::tls::derive::{Hash, expand_label};
use crate::protocols::tls::{nonce, open_with};
use aes_gcm::Aes128Gcm;
use aes_gcm::aes::Aes128;
use aes_gcm::aes::cipher::{BlockCipherEncrypt, KeyInit};
use hkdf::Hkdf;
use sha2::Sha256;

/// What a version adds to the connection's number: RFC 9001 §5.2, RFC 9369 §3.3.1, the drafts before them, and Google's
/// versions in its own implementation.
fn salt(version: u32) -> Option<[u8; 20]> {
    Some(match version {
        SECOND => {
            *b"\x0d\xed\xe3\xde\xf7\x00\xa6\xdb\x81\x93\x81\xbe\x6e\x26\x9d\xcb\xf9\xbd\x2e\xd9"
        }
        Q050 => {
            *b"\x50\x45\x74\xef\xd0\x66\xfe\x2f\x9d\x94\x5c\xfc\xdb\xd3\xa7\xf0\xd3\xb5\x6b\x45"
        }
        T050 => {
            *b"\x7f\xf5\x79\xe5\xac\xd0\x72\x91\x55\x80\x30\x4c\x43\xa2\x36\x7c\x60\x48\x83\x10"
        }
        T051 => {
            *b"\x7a\x4e\xde\xf4\xe7\xcc\xee\x5f\xa4\x50\x6c\x19\x12\x4f\xc8\xcc\xda\x6e\x03\x3d"
        }
        _ => match draft(version)? {
            33.. => {
                *b"\x38\x76\x2c\xf7\xf5\x59\x34\xb3\x4d\x17\x9a\xe6\xa4\xc8\x0c\xad\xcc\xbb\x7f\x0a"
            }
            29..=32 => {
                *b"\xaf\xbf\xec\x28\x99\x93\xd2\x4c\x9e\x97\x86\xf1\x9c\x61\x11\xe0\x43\x90\xa8\x99"
            }
            23..=28 => {
                *b"\xc3\xee\xf7\x12\xc7\x2e\xbb\x5a\x11\xa7\xd2\x43\x2b\xb4\x63\x65\xbe\xf9\xf5\x02"
            }
            _ => {
                *b"\x7f\xbc\xdb\x0e\x7c\x66\xbb\xe9\x19\x3a\x96\xcd\x21\x51\x9e\xbd\x7a\x02\x64\x4a"
            }
        },
    })
}

const SAMPLE: usize = 16;

/// The keys of one direction.
pub struct Keys {
    key: [u8; 16],
    vector: [u8; 12],
    header: [u8; 16],
}

/// A packet whose header's protection is taken off.
pub struct Opened {
    /// The header's first byte.
    pub first: u8,
    /// The bytes of the packet's number.
    pub number: Vec<u8>,
    /// What the packet carries; none where the keys do not fit.
    pub clear: Option<Vec<u8>>,
}
impl Opened {
    pub fn value(&self) -> u64 {
        let add = |value, byte: &u8| value << 8 | u64::from(*byte);
        self.number.iter().fold(0, add)
    }
}

impl Keys {
    /// Of the client's packets or the server's, by the number that the client chose for the server at first.
    pub fn initial(version: u32, destination: &[u8], client: bool) -> Option<Keys> {
        let (initial, _) = Hkdf::<Sha256>::extract(Some(&salt(version)?), destination);
        let expand = |secret: &[u8], label: &str, out: &mut [u8]| {
            expand_label(Hash::Sha256, secret, label, out)
        };
        let mut secret = [0; 32];
        let label = if client { "client in" } else { "server in" };
        expand(&initial, label, &mut secret)?;
        let labels = match version == SECOND {
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

    /// Opens a packet; none where it is too short. `header` ends before the number.
    pub fn open(&self, header: &[u8], rest: &[u8]) -> Option<Opened> {
        let sample: [u8; SAMPLE] = rest.get(4..4 + SAMPLE)?.try_into().ok()?;
        let mut mask = sample.into();
        Aes128::new(&self.header.into()).encrypt_block(&mut mask);
        let (first, behind) = header.split_first()?;
        let first = first ^ (mask[0] & 0x0f);
        let len = usize::from(first & 3) + 1;
        let number = rest.get(..len)?.iter().zip(mask.iter().skip(1));
        let number: Vec<u8> = number.map(|(byte, mask)| byte ^ mask).collect();
        let associated = [&[first], behind, &number].concat();
        let clear = self.decrypt(&associated, &number, rest.get(len..)?);
        Some(Opened {
            first,
            number,
            clear,
        })
    }

    fn decrypt(&self, associated: &[u8], number: &[u8], sealed: &[u8]) -> Option<Vec<u8>> {
        let nonce = nonce(&self.vector, number);
        open_with::<Aes128Gcm>(&self.key, &nonce, associated, sealed)
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
