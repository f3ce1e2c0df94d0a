//! How many different values there are: exactly while they are few, then estimated.
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use std::hash::{DefaultHasher, Hash, Hasher};

/// So many are counted apart.
const MOST_EXACT: usize = 256;
/// Of the estimate (Flajolet and others 2007, "HyperLogLog"): within some 3 in a hundred.
const REGISTERS: usize = 1024;

#[derive(Clone, Debug, Serialize, Deserialize)]
pub enum Distinct {
    Exact(BTreeMap<u64, u64>),
    /// A rank a register.
    Estimated(Box<[u8]>),
}
impl Default for Distinct {
    fn default() -> Self {
        Distinct::Exact(BTreeMap::new())
    }
}

/// A key for bytes. Numbers are keys themselves.
pub fn key(bytes: &[u8]) -> u64 {
    spread(bytes)
}

fn spread(value: impl Hash) -> u64 {
    let mut hasher = DefaultHasher::new();
    value.hash(&mut hasher);
    hasher.finish()
}

fn note(registers: &mut [u8], key: u64) {
    let hash = spread(key);
    let rank = (hash >> REGISTERS.ilog2()).trailing_zeros().min(53) as u8 + 1;
    if let Some(register) = registers.get_mut(hash as usize % REGISTERS) {
        *register = rank.max(*register);
    }
}

impl Distinct {
    pub fn add(&mut self, key: u64, times: u64) {
        match self {
            Distinct::Exact(counts) => {
                *counts.entry(key).or_default() += times;
                if counts.len() > MOST_EXACT {
                    let mut registers: Box<[u8]> = Box::new([0; REGISTERS]);
                    counts.keys().for_each(|key| note(&mut registers, *key));
                    *self = Distinct::Estimated(registers);
                }
            }
            Distinct::Estimated(registers) => note(registers, key),
        }
    }
    pub fn merge(&mut self, more: Distinct) {
        match (&mut *self, more) {
            (_, Distinct::Exact(counts)) => {
                counts
                    .iter()
                    .for_each(|(key, times)| self.add(*key, *times));
            }
            (Distinct::Exact(counts), Distinct::Estimated(mut registers)) => {
                counts.keys().for_each(|key| note(&mut registers, *key));
                *self = Distinct::Estimated(registers);
            }
            (Distinct::Estimated(mine), Distinct::Estimated(more)) => {
                for (mine, more) in mine.iter_mut().zip(more.iter()) {
                    *mine = (*mine).max(*more);
                }
            }
        }
    }
    pub fn count(&self) -> f64 {
        match self {
            Distinct::Exact(counts) => counts.len() as f64,
            Distinct::Estimated(registers) => estimate(registers),
        }
    }
    pub fn is_exact(&self) -> bool {
        matches!(self, Distinct::Exact(_))
    }
    /// Each value's key and how often it came, where they are counted apart; by the key.
    pub fn counts(&self) -> Vec<(u64, u64)> {
        match self {
            Distinct::Exact(counts) => counts.iter().map(|(key, n)| (*key, *n)).collect(),
            Distinct::Estimated(_) => vec![],
        }
    }
}

fn estimate(registers: &[u8]) -> f64 {
    let m = REGISTERS as f64;
    let alpha = 0.7213 / (1.0 + 1.079 / m);
    let sum: f64 = registers
        .iter()
        .map(|rank| 0.5f64.powi(i32::from(*rank)))
        .sum();
    let raw = alpha * m * m / sum;
    let zeros = registers.iter().filter(|rank| **rank == 0).count();
    match zeros {
        // Few values are counted better by the registers that none has touched.
        1.. if raw <= 2.5 * m => (m * (m / zeros as f64).ln()).round(),
        _ => raw.round(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn few_are_counted_and_many_estimated_however_they_were_merged() {
        for many in [3u64, 256, 1_000, 50_000] {
            let mut whole = Distinct::default();
            let mut halves = [Distinct::default(), Distinct::default()];
            for value in (0..many).chain(0..many / 3) {
                whole.add(value, 1);
                halves[usize::from(value > many / 5)].add(value, 1);
            }
            let [mut first, second] = halves;
            first.merge(second);
            assert_eq!(first.count(), whole.count());
            let error = (whole.count() - many as f64).abs() / many as f64;
            let bound = if whole.is_exact() { 0.0 } else { 0.12 };
            assert!(error <= bound, "{many}: {}", whole.count());
        }
    }
}
