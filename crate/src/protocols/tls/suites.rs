//! How a cipher suite protects records: its name says it.
use super::derive::Hash;
use crate::names::tls as names;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mode {
    Gcm,
    Ccm,
    /// The same with half a tag (RFC 6655 §4).
    Ccm8,
    ChaCha,
    Cbc,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Suite {
    pub mode: Mode,
    pub key_len: usize,
    /// What keys are derived with from TLS 1.2 on; in CBC mode what records are authenticated by as well, but before that.
    pub hash: Hash,
    pub mac: Hash,
}

/// Ciphers as suites' names have them; what begins another comes behind it.
const CIPHERS: &[(&str, Mode, usize)] = &[
    ("AES_128_GCM", Mode::Gcm, 16),
    ("AES_256_GCM", Mode::Gcm, 32),
    ("AES_128_CCM_8", Mode::Ccm8, 16),
    ("AES_256_CCM_8", Mode::Ccm8, 32),
    ("AES_128_CCM", Mode::Ccm, 16),
    ("AES_256_CCM", Mode::Ccm, 32),
    ("CHACHA20_POLY1305", Mode::ChaCha, 32),
    ("AES_128_CBC", Mode::Cbc, 16),
    ("AES_256_CBC", Mode::Cbc, 32),
];

/// `TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256`, and in TLS 1.3 `TLS_AES_128_GCM_SHA256`; none where records of the suite cannot
/// be opened.
pub fn suite(number: u16) -> Option<Suite> {
    let name = names::CIPHER_SUITES.get(number.into())?;
    let protection = match name.split_once("_WITH_") {
        Some((_, protection)) => protection,
        None => name.strip_prefix("TLS_")?,
    };
    let (cipher, mode, key_len) = *CIPHERS.iter().find(|c| protection.starts_with(c.0))?;
    let mac = match protection.get(cipher.len()..)? {
        "" | "_SHA256" => Hash::Sha256,
        "_SHA384" => Hash::Sha384,
        "_SHA" => Hash::Sha1,
        _ => return None,
    };
    let hash = match mac {
        Hash::Sha384 => Hash::Sha384,
        _ => Hash::Sha256,
    };
    Some(Suite {
        mode,
        key_len,
        hash,
        mac,
    })
}

impl Suite {
    /// Bytes of a key that authenticates records by itself.
    pub fn mac_len(self) -> usize {
        match (self.mode, self.mac) {
            (Mode::Cbc, Hash::Sha1) => 20,
            (Mode::Cbc, Hash::Sha384) => 48,
            (Mode::Cbc, _) => 32,
            _ => 0,
        }
    }
}
