//! Records opened by the keys of their direction (RFC 8446 §5.2, RFC 5246 §6.2.3, RFC 7366).
use super::TLS_1_3;
use super::derive::expand_label;
use super::suites::{Mode, Suite, suite};
use aes_gcm::aead::array::typenum::Unsigned;
use aes_gcm::aead::{AeadCore, KeyInit, Nonce, Tag};
use aes_gcm::aes::cipher::{BlockCipherDecrypt, BlockModeDecrypt, KeyIvInit};
use aes_gcm::aes::{Aes128, Aes256};
use aes_gcm::{AeadInOut, Aes128Gcm, Aes256Gcm};
use ccm::Ccm;
use ccm::consts::{U8, U12, U16};
use chacha20poly1305::ChaCha20Poly1305;
use serde::{Deserialize, Serialize};

/// AES's.
const BLOCK: usize = 16;
const NONCE: usize = 12;
/// The part of a nonce that follows from the secret, and that which stands in the record.
const IMPLICIT: usize = 4;
const EXPLICIT: usize = 8;
const TLS_1_0: u16 = 0x0301;

/// The keys of a direction.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Keys {
    version: u16,
    suite: u16,
    encrypt_then_mac: bool,
    /// TLS 1.3: what the keys, and those after an update, follow from.
    secret: Vec<u8>,
    mac: Vec<u8>,
    key: Vec<u8>,
    vector: Vec<u8>,
}

/// A record as it comes.
pub struct Sealed<'a> {
    pub kind: u8,
    pub version: u16,
    pub bytes: &'a [u8],
    /// How many came before it under the same keys.
    pub sequence: u64,
    /// The last block of the record before, which TLS 1.0 goes on from; empty at the first.
    pub chain: &'a [u8],
}

impl Sealed<'_> {
    /// What is authenticated besides the content, whose length stands in it.
    fn head(&self, len: usize) -> Vec<u8> {
        [&self.sequence.to_be_bytes()[..], &self.header(len)].concat()
    }
    fn header(&self, len: usize) -> [u8; 5] {
        let ([major, minor], [high, low]) =
            (self.version.to_be_bytes(), (len as u16).to_be_bytes());
        [self.kind, major, minor, high, low]
    }
}

/// How many bytes of key material a direction needs up to TLS 1.2: to authenticate, to encrypt, and to begin with.
fn lengths(version: u16, suite: Suite) -> [usize; 3] {
    let vector = match suite.mode {
        Mode::Gcm | Mode::Ccm | Mode::Ccm8 => IMPLICIT,
        Mode::ChaCha => NONCE,
        Mode::Cbc if version <= TLS_1_0 => BLOCK,
        Mode::Cbc => 0,
    };
    [suite.mac_len(), suite.key_len, vector]
}

/// How long the block of both directions' keys is up to TLS 1.2.
pub fn block_len(version: u16, suite: Suite) -> usize {
    2 * lengths(version, suite).iter().sum::<usize>()
}

impl Keys {
    /// Up to TLS 1.2: of the client's records or the server's, out of the block of both (RFC 5246 §6.3).
    pub fn of_block(
        version: u16,
        number: u16,
        encrypt_then_mac: bool,
        block: &[u8],
        client: bool,
    ) -> Option<Keys> {
        let mut at = 0;
        let mut parts = lengths(version, suite(number)?).into_iter().map(|len| {
            let start = at + if client { 0 } else { len };
            at += 2 * len;
            block.get(start..start + len).map(<[u8]>::to_vec)
        });
        Some(Keys {
            version,
            suite: number,
            encrypt_then_mac,
            secret: vec![],
            mac: parts.next()??,
            key: parts.next()??,
            vector: parts.next()??,
        })
    }
    /// TLS 1.3: of a direction's traffic secret.
    pub fn of_secret(number: u16, secret: &[u8]) -> Option<Keys> {
        let Suite { hash, key_len, .. } = suite(number)?;
        let (mut key, mut vector) = (vec![0; key_len], vec![0; NONCE]);
        expand_label(hash, secret, "key", &mut key)?;
        expand_label(hash, secret, "iv", &mut vector)?;
        Some(Keys {
            version: TLS_1_3,
            suite: number,
            encrypt_then_mac: false,
            secret: secret.to_vec(),
            mac: vec![],
            key,
            vector,
        })
    }
    /// TLS 1.3: those behind an update.
    pub fn updated(&self) -> Option<Keys> {
        let mut secret = vec![0; self.secret.len()];
        expand_label(
            suite(self.suite)?.hash,
            &self.secret,
            "traffic upd",
            &mut secret,
        )?;
        Keys::of_secret(self.suite, &secret)
    }
    /// What a record leaves to the next one.
    pub fn chain<'a>(&self, sealed: &'a [u8]) -> &'a [u8] {
        if self.version > TLS_1_0 {
            return &[];
        }
        let behind = if self.encrypt_then_mac {
            self.mac.len()
        } else {
            0
        };
        let blocks = sealed
            .len()
            .checked_sub(behind)
            .and_then(|end| sealed.get(..end));
        blocks
            .and_then(|blocks| blocks.last_chunk::<BLOCK>())
            .map_or(&[], |last| last)
    }

    /// The content of a record and its type; none where the keys do not fit.
    pub fn open(&self, sealed: &Sealed) -> Option<(u8, Vec<u8>)> {
        let suite = suite(self.suite)?;
        if self.version == TLS_1_3 {
            let head = sealed.header(sealed.bytes.len());
            let nonce = nonce(&self.vector, &sealed.sequence.to_be_bytes());
            let mut clear = self.authentic(suite, &nonce, &head, sealed.bytes)?;
            // Behind the content stand its type and padding of zeros.
            let at = clear.iter().rposition(|byte| *byte != 0)?;
            let kind = clear.get(at).copied()?;
            clear.truncate(at);
            return Some((kind, clear));
        }
        let clear = match suite.mode {
            Mode::Cbc => self.chained(suite, sealed),
            Mode::ChaCha => self.of_nonce(
                suite,
                sealed,
                &nonce(&self.vector, &sealed.sequence.to_be_bytes()),
                0,
            ),
            Mode::Gcm | Mode::Ccm | Mode::Ccm8 => {
                let explicit = sealed.bytes.get(..EXPLICIT)?;
                let nonce = [&self.vector, explicit].concat();
                self.of_nonce(suite, sealed, &nonce, EXPLICIT)
            }
        };
        Some((sealed.kind, clear?))
    }
    fn of_nonce(
        &self,
        suite: Suite,
        sealed: &Sealed,
        nonce: &[u8],
        start: usize,
    ) -> Option<Vec<u8>> {
        let tag = if suite.mode == Mode::Ccm8 { 8 } else { 16 };
        let body = sealed.bytes.get(start..)?;
        let head = sealed.head(body.len().checked_sub(tag)?);
        self.authentic(suite, nonce, &head, body)
    }
    fn authentic(&self, suite: Suite, nonce: &[u8], head: &[u8], body: &[u8]) -> Option<Vec<u8>> {
        let open = match (suite.mode, suite.key_len) {
            (Mode::Gcm, 16) => open_with::<Aes128Gcm>,
            (Mode::Gcm, _) => open_with::<Aes256Gcm>,
            (Mode::Ccm, 16) => open_with::<Ccm<Aes128, U16, U12>>,
            (Mode::Ccm, _) => open_with::<Ccm<Aes256, U16, U12>>,
            (Mode::Ccm8, 16) => open_with::<Ccm<Aes128, U8, U12>>,
            (Mode::Ccm8, _) => open_with::<Ccm<Aes256, U8, U12>>,
            (Mode::ChaCha, _) => open_with::<ChaCha20Poly1305>,
            (Mode::Cbc, _) => return None,
        };
        open(&self.key, nonce, head, body)
    }

    /// CBC mode: in clear, but for the padding and the code before or behind it.
    fn chained(&self, suite: Suite, sealed: &Sealed) -> Option<Vec<u8>> {
        let code_len = suite.mac_len();
        let (mut body, mut code) = (sealed.bytes, None);
        if self.encrypt_then_mac {
            let (sealed, behind) = body.split_at_checked(body.len().checked_sub(code_len)?)?;
            (body, code) = (sealed, Some(behind));
        }
        let (vector, blocks) = match (self.version <= TLS_1_0, sealed.chain) {
            (false, _) => body.split_at_checked(BLOCK)?,
            (true, []) => (self.vector.as_slice(), body),
            (true, chain) => (chain, body),
        };
        let decrypt = match suite.key_len {
            16 => decrypt_blocks::<Aes128>,
            _ => decrypt_blocks::<Aes256>,
        };
        let mut clear = decrypt(&self.key, vector, blocks)?;
        let padding = usize::from(*clear.last()?) + 1;
        let padded = clear.len().checked_sub(padding)?;
        let fits = |code: &[u8], parts: &[&[u8]]| suite.mac.code(&self.mac, parts) == code;
        match code {
            Some(code) => {
                fits(code, &[&sealed.head(body.len()), body]).then_some(())?;
                clear.truncate(padded);
            }
            None => {
                let len = padded.checked_sub(code_len)?;
                let (content, code) = clear.get(..padded)?.split_at(len);
                fits(code, &[&sealed.head(len), content]).then_some(())?;
                clear.truncate(len);
            }
        }
        Some(clear)
    }
}

/// The nonce of what is numbered (RFC 8446 §5.3): the vector, whose last bytes the number changes.
pub fn nonce(vector: &[u8], number: &[u8]) -> Vec<u8> {
    let mut nonce = vector.to_vec();
    for (byte, digit) in nonce.iter_mut().rev().zip(number.iter().rev()) {
        *byte ^= digit;
    }
    nonce
}

/// Opens what is authenticated with a tag behind it; none where that does not fit.
pub fn open_with<C: KeyInit + AeadInOut>(
    key: &[u8],
    nonce: &[u8],
    head: &[u8],
    sealed: &[u8],
) -> Option<Vec<u8>> {
    let tag_len = <C as AeadCore>::TagSize::USIZE;
    let (body, tag) = sealed.split_at_checked(sealed.len().checked_sub(tag_len)?)?;
    let cipher = C::new_from_slice(key).ok()?;
    let (nonce, tag) = (
        Nonce::<C>::try_from(nonce).ok()?,
        Tag::<C>::try_from(tag).ok()?,
    );
    let mut clear = body.to_vec();
    cipher
        .decrypt_inout_detached(&nonce, head, clear.as_mut_slice().into(), &tag)
        .ok()?;
    Some(clear)
}

fn decrypt_blocks<C>(key: &[u8], vector: &[u8], blocks: &[u8]) -> Option<Vec<u8>>
where
    C: BlockCipherDecrypt + KeyInit,
    cbc::Decryptor<C>: KeyIvInit + BlockModeDecrypt,
{
    let mut mode = cbc::Decryptor::<C>::new_from_slices(key, vector).ok()?;
    let mut clear = blocks.to_vec();
    let mut chunks = clear.chunks_exact_mut(BLOCK);
    for block in &mut chunks {
        mode.decrypt_block(block.try_into().ok()?);
    }
    chunks.into_remainder().is_empty().then_some(())?;
    Some(clear)
}
