//! Galois/Counter Mode (NIST SP 800-38D): a stream that counts, and a tag over what it hides and what stands beside it.
use crate::modes::{Block, xor};
use crate::{Arguments, argument, cipher_block, word};
use ghash::universal_hash::UniversalHash;
use ghash::{GHash, Key};

const SIZE: usize = 16;
/// Bytes of a start vector that needs no hash.
const USUAL_IV: usize = 12;

/// What it is given: cipher, key, start vector, what the tag covers besides, and whether a tag is there (`none` where not).
struct Order<'a> {
    cipher: Box<dyn Block>,
    hash: GHash,
    /// The counter's first block: it hides the tag.
    first: [u8; SIZE],
    beside: &'a [u8],
    tagged: bool,
}

impl<'a> Order<'a> {
    fn of(arguments: Arguments<'a>) -> Result<Order<'a>, String> {
        let cipher = cipher_block::block(word(arguments, 0), argument(arguments, 1))?;
        let iv = argument(arguments, 2);
        if iv.is_empty() {
            return Err("expected a start vector (iv), usually of 12 bytes".into());
        }
        let mut key = [0; SIZE];
        cipher.encrypt(&mut key);
        let hash = GHash::new(&Key::from(key));
        Ok(Order {
            first: first(iv, &hash),
            cipher,
            hash,
            beside: argument(arguments, 3),
            tagged: word(arguments, 4) != "none",
        })
    }
    fn turn(&self, bytes: &mut [u8]) {
        let mut counter = self.first;
        for block in bytes.chunks_mut(SIZE) {
            count(&mut counter);
            let mut stream = counter;
            self.cipher.encrypt(&mut stream);
            xor(block, &stream);
        }
    }
    fn tag(&self, hidden: &[u8]) -> [u8; SIZE] {
        let mut tag = self.first;
        self.cipher.encrypt(&mut tag);
        xor(&mut tag, &hashed(&self.hash, self.beside, hidden));
        tag
    }
}

fn first(iv: &[u8], hash: &GHash) -> [u8; SIZE] {
    if iv.len() != USUAL_IV {
        return hashed(hash, &[], iv);
    }
    let mut block = [0; SIZE];
    xor(&mut block, iv);
    block[SIZE - 1] = 1;
    block
}

/// Both, each filled up to whole blocks, and their lengths in bits.
fn hashed(hash: &GHash, beside: &[u8], hidden: &[u8]) -> [u8; SIZE] {
    let mut hash = hash.clone();
    hash.update_padded(beside);
    hash.update_padded(hidden);
    let bits = |bytes: &[u8]| (bytes.len() as u64 * 8).to_be_bytes();
    hash.update_padded(&[bits(beside), bits(hidden)].concat());
    hash.finalize().into()
}

/// Counts up the last 32 bits.
fn count(block: &mut [u8; SIZE]) {
    if let Some(last) = block.last_chunk_mut::<4>() {
        *last = u32::from_be_bytes(*last).wrapping_add(1).to_be_bytes();
    }
}

pub fn encrypt(arguments: Arguments, input: &[u8], _: usize) -> Result<Vec<u8>, String> {
    let order = Order::of(arguments)?;
    let mut bytes = input.to_vec();
    order.turn(&mut bytes);
    if order.tagged {
        let tag = order.tag(&bytes);
        bytes.extend_from_slice(&tag);
    }
    Ok(bytes)
}

pub fn decrypt(arguments: Arguments, input: &[u8], _: usize) -> Result<Vec<u8>, String> {
    let order = Order::of(arguments)?;
    let hidden = match (order.tagged, input.split_last_chunk::<SIZE>()) {
        (false, _) => input,
        (true, Some((hidden, tag))) if order.tag(hidden) == *tag => hidden,
        (true, Some(_)) => {
            return Err(
                "the last 16 bytes are not the tag of those before: the key, the start vector or the data beside (aad) is another, or tag=none"
                    .into(),
            );
        }
        (true, None) => {
            return Err(format!(
                "expected a tag of 16 bytes at the end, found {} bytes in all; tag=none where it is kept elsewhere",
                input.len()
            ));
        }
    };
    let mut bytes = hidden.to_vec();
    order.turn(&mut bytes);
    Ok(bytes)
}
