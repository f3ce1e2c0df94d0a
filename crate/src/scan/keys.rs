//! Things kept once, each under a number: what many packets have in common costs each of them no more than that.
use std::collections::HashMap;
use std::hash::{BuildHasherDefault, Hasher};

/// Words that are kept once; equal words have, nearly always, one number.
#[derive(Default)]
pub struct Keys {
    /// Runs of a head word (number above, length below) and the words: what a look-up touches lies together.
    segments: Vec<Vec<u64>>,
    /// Where each number's run begins.
    places: Vec<Place>,
    by_hash: HashMap<u64, Place, BuildHasherDefault<Same>>,
}

/// Segment and index of a head word.
#[derive(Clone, Copy)]
struct Place(u16, u16);
impl Place {
    fn packed(self) -> u32 {
        u32::from(self.0) << 16 | u32::from(self.1)
    }
    fn unpacked(near: u32) -> Place {
        Place((near >> 16) as u16, near as u16)
    }
}

/// Words in a segment.
const SEGMENT: usize = 1 << 16;
/// Other words under the same hash that are passed over. A capture made to collide gets a number more.
const MOST_PROBES: usize = 8;

impl Keys {
    /// The same as `number`, which is looked for only where these words do not stand in the place that is `near`: kept where
    /// the caller looks anyway, it spares three looks into memory that is seldom at hand.
    pub fn number_near(&mut self, near: &mut u32, words: &[u64]) -> u32 {
        let (number, known) = self.run(Place::unpacked(*near));
        if known == words {
            return number;
        }
        let (number, _) = self.number(words);
        let place = self.places.get(number as usize);
        *near = place.map_or(0, |place| place.packed());
        number
    }
    /// The number of these words (fewer than a segment has), and whether it is new.
    pub fn number(&mut self, words: &[u64]) -> (u32, bool) {
        let mut hash = hash(words);
        for _ in 0..MOST_PROBES {
            let Some(place) = self.by_hash.get(&hash) else {
                break;
            };
            let (number, known) = self.run(*place);
            if known.len() == words.len() && known.iter().zip(words).all(|(a, b)| a == b) {
                return (number, false);
            }
            hash = hash.wrapping_add(1);
        }
        let number = self.places.len() as u32;
        let place = self.add(number, words);
        self.by_hash.insert(hash, place);
        (number, true)
    }
    fn add(&mut self, number: u32, words: &[u64]) -> Place {
        let full = |segment: &Vec<u64>| segment.len() + words.len() >= SEGMENT;
        if self.segments.last().is_none_or(full) {
            self.segments.push(vec![]);
        }
        let at = self.segments.len() - 1;
        let mut place = Place(at as u16, 0);
        if let Some(segment) = self.segments.last_mut() {
            place.1 = segment.len() as u16;
            segment.push(u64::from(number) << 32 | words.len() as u64);
            segment.extend_from_slice(words);
        }
        self.places.push(place);
        place
    }
    fn run(&self, place: Place) -> (u32, &[u64]) {
        let segment = self.segments.get(usize::from(place.0));
        let run = segment.and_then(|s| s.get(usize::from(place.1)..));
        let Some((head, words)) = run.and_then(|run| run.split_first()) else {
            return (0, &[]);
        };
        let words = words.get(..*head as u32 as usize).unwrap_or(&[]);
        ((head >> 32) as u32, words)
    }
    pub fn len(&self) -> usize {
        self.places.len()
    }
    pub fn get(&self, number: u32) -> &[u64] {
        let place = self.places.get(number as usize);
        place.map_or(&[], |place| self.run(*place).1)
    }
    pub fn iter(&self) -> impl Iterator<Item = &[u64]> {
        self.places.iter().map(|place| self.run(*place).1)
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
        let mut near = 0;
        for n in [0, 7, 7, 9_999, 3] {
            assert_eq!(keys.number_near(&mut near, &words(n)), n as u32);
        }
        assert_eq!(keys.number(&[]), (10_000, true));
        assert_eq!(keys.iter().nth(3), Some(&words(3)[..]));
    }
}
