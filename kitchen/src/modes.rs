//! Modes of operation (NIST SP 800-38A) over any block cipher, and padding (PKCS #7, RFC 5652 §6.3).

/// A block cipher with its key.
pub trait Block {
    fn size(&self) -> usize;
    fn encrypt(&self, block: &mut [u8]);
    fn decrypt(&self, block: &mut [u8]);
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mode {
    Ecb,
    Cbc,
    Cfb,
    Ofb,
    Ctr,
}
impl Mode {
    pub fn named(name: &str) -> Option<Mode> {
        Some(match name {
            "ecb" => Mode::Ecb,
            "cbc" => Mode::Cbc,
            "cfb" => Mode::Cfb,
            "ofb" => Mode::Ofb,
            "ctr" => Mode::Ctr,
            _ => return None,
        })
    }
    /// Whether only whole blocks can be worked on.
    pub fn whole_blocks(self) -> bool {
        matches!(self, Mode::Ecb | Mode::Cbc)
    }
}

pub fn xor(block: &mut [u8], with: &[u8]) {
    for (byte, with) in block.iter_mut().zip(with) {
        *byte ^= with;
    }
}

/// Counts up a block read as one number.
fn count(counter: &mut [u8]) {
    for byte in counter.iter_mut().rev() {
        *byte = byte.wrapping_add(1);
        if *byte != 0 {
            return;
        }
    }
}

pub fn encrypt(cipher: &dyn Block, mode: Mode, iv: &[u8], bytes: &mut [u8]) {
    let mut chain = iv.to_vec();
    for block in bytes.chunks_mut(cipher.size()) {
        match mode {
            Mode::Ecb => cipher.encrypt(block),
            Mode::Cbc => {
                xor(block, &chain);
                cipher.encrypt(block);
                chain.copy_from_slice(block);
            }
            Mode::Cfb => {
                cipher.encrypt(&mut chain);
                xor(block, &chain);
                feed(&mut chain, block);
            }
            Mode::Ofb | Mode::Ctr => stream(cipher, mode, &mut chain, block),
        }
    }
}

pub fn decrypt(cipher: &dyn Block, mode: Mode, iv: &[u8], bytes: &mut [u8]) {
    let mut chain = iv.to_vec();
    for block in bytes.chunks_mut(cipher.size()) {
        match mode {
            Mode::Ecb => cipher.decrypt(block),
            Mode::Cbc => {
                let before = block.to_vec();
                cipher.decrypt(block);
                xor(block, &chain);
                chain = before;
            }
            Mode::Cfb => {
                let before = block.to_vec();
                cipher.encrypt(&mut chain);
                xor(block, &chain);
                feed(&mut chain, &before);
            }
            Mode::Ofb | Mode::Ctr => stream(cipher, mode, &mut chain, block),
        }
    }
}

/// The next block of cipher feedback; the last may be short.
fn feed(chain: &mut [u8], block: &[u8]) {
    for (chain, byte) in chain.iter_mut().zip(block) {
        *chain = *byte;
    }
}

/// The modes that work the same both ways.
fn stream(cipher: &dyn Block, mode: Mode, chain: &mut [u8], block: &mut [u8]) {
    if mode == Mode::Ofb {
        cipher.encrypt(chain);
        xor(block, chain);
        return;
    }
    let mut key = chain.to_vec();
    cipher.encrypt(&mut key);
    xor(block, &key);
    count(chain);
}

pub fn pad(bytes: &mut Vec<u8>, size: usize) {
    let fill = size - bytes.len() % size;
    bytes.resize(bytes.len() + fill, fill as u8);
}

pub fn unpad(bytes: &mut Vec<u8>, size: usize) -> Result<(), String> {
    let fill = usize::from(bytes.last().copied().unwrap_or(0));
    let kept = bytes.len().checked_sub(fill);
    let padded = kept.and_then(|kept| bytes.get(kept..));
    let right = padded.is_some_and(|padded| padded.iter().all(|byte| usize::from(*byte) == fill));
    match kept {
        Some(kept) if right && (1..=size).contains(&fill) => {
            bytes.truncate(kept);
            Ok(())
        }
        _ => Err(
            "the last block is not padded as it should be: the key, the mode or the start vector is another, or padding=none"
                .into(),
        ),
    }
}
