//! Things kept once, each under a number: what many packets have in common costs each of them no more than that.
use std::collections::HashMap;
use std::hash::{BuildHasherDefault, Hasher};

/// Words that are kept once; equal words have, nearly always, one number.
#[derive(Default)]
pub struct Keys {
    keys: Vec<Box<[u64]>>,
    by_hash: HashMap<u64, u32, BuildHasherDefault<Same>>,
}

/// Other words under the same hash that are passed over. A capture made to collide gets a number more.
const MOST_PROBES: usize = 8;

impl Keys {
    /// The number of these words, and whether it is new.
    pub fn number(&mut self, words: &[u64]) -> (u32, bool) {
        let mut hash = hash(words);
        for _ in 0..MOST_PROBES {
            let Some(number) = self.by_hash.get(&hash) else {
                break;
            };
            if self.get(*number) == words {
                return (*number, false);
            }
            hash = hash.wrapping_add(1);
        }
        let number = self.keys.len() as u32;
        self.keys.push(words.into());
        self.by_hash.insert(hash, number);
        (number, true)
    }
    pub fn get(&self, number: u32) -> &[u64] {
        self.keys.get(number as usize).map_or(&[], |words| words)
    }
    pub fn len(&self) -> usize {
        self.keys.len()
    }
    pub fn iter(&self) -> impl Iterator<Item = &[u64]> {
        self.keys.iter().map(|words| &**words)
    }
}

/// The multiplication of FxHash, with its upper half stirred into the lower.
fn hash(words: &[u64]) -> u64 {
    const FACTOR: u64 = 0x9e37_79b9_7f4a_7c15;
    let mixed = words.iter().fold(words.len() as u64, |hash, word| {
        (hash.rotate_left(23) ^ word).wrapping_mul(FACTOR)
    });
    mixed ^ mixed >> 32
}

/// What is hashed already.
#[derive(Clone, Copy, Default)]
struct Same(u64);
impl Hasher for Same {
    fn finish(&self) -> u64 {
        self.0
    }
    fn write(&mut self, bytes: &[u8]) {
        for byte in bytes {
            self.0 = self.0.rotate_left(8) ^ u64::from(*byte);
        }
    }
    fn write_u64(&mut self, hash: u64) {
        self.0 = hash;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn equal_words_have_one_number_and_other_words_others() {
        let mut keys = Keys::default();
        let words = |n: u64| [n, n << 32, 7];
        for n in 0..10_000 {
            assert_eq!(keys.number(&words(n)), (n as u32, true));
        }
        assert!((0..10_000).all(|n| keys.number(&words(n)) == (n as u32, false)));
        assert_eq!(keys.number(&[]), (10_000, true));
        assert_eq!(keys.get(3), words(3));
    }
}
