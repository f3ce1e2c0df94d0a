//! `xor-guess`: text or a known file behind a key of XOR that is not known.
use super::prelude::*;
use crate::recipe::argument::{Count, Literal};
use crate::recipe::data::Column;
use crate::recipe::statistics::{counts, score, text_weights};
use crate::wire::sort_by;

step! {
    /// Try keys of XOR and put the results in the order in which they read like text; each becomes a row of bytes, key and score
    /// With length=1 all 256 keys are tried. For longer keys each byte is the one that fits best by itself.
    XorGuess in "cipher": Bytes => Values;
    () {
        /// The longest key, from 1 to 64
        length: Count = "1",
        /// What the result must hold, such as "flag{"
        crib: Literal = "",
        /// How many to show
        best: Count = "10",
    }
}
const MAX_LENGTH: usize = 64;
/// What is looked at of long input.
const SAMPLE: usize = 1 << 16;

impl Run for XorGuess {
    fn check(&self) -> Result<(), String> {
        match self.length.0 <= MAX_LENGTH {
            true => Ok(()),
            false => Err(format!("expected a length from 1 to {MAX_LENGTH}")),
        }
    }
    fn run(&self, data: Data, limits: &Limits) -> Result<Data, Fault> {
        let Data::Bytes(given) = data else {
            return Err(misfit(&data));
        };
        let sample = given.bytes.get(..SAMPLE).unwrap_or(&given.bytes);
        let mut found = candidates(sample, self.length.0.min(given.bytes.len().max(1)));
        let crib = &self.crib.bytes;
        if !crib.is_empty() {
            found
                .retain(|(_, key)| memchr::memmem::find(&apply(&given.bytes, key), crib).is_some());
        }
        sort_by(&mut found, |a, b| b.0.total_cmp(&a.0));
        found.truncate(self.best.0);
        limits.check_bytes(found.len().saturating_mul(given.bytes.len()))?;
        let places = given
            .trace
            .places(0..given.bytes.len())
            .collect::<crate::recipe::place::Places>();
        let value = |content| Value {
            content,
            places: places.clone().whole(),
        };
        type Of<'a> = &'a dyn Fn(&(f64, Vec<u8>)) -> Content;
        let column = |name: &str, of: Of| Column {
            name: name.into(),
            values: found.iter().map(|found| value(of(found))).collect(),
        };
        Ok(Data::Values(Values {
            columns: vec![
                column("bytes", &|(_, key)| {
                    Content::text_or_bytes(apply(&given.bytes, key))
                }),
                column("key", &|(_, key)| Content::Bytes(key.clone())),
                column("score", &|(score, _)| {
                    Content::Float((score * 100.0).round() / 100.0)
                }),
            ],
        }))
    }
}

fn apply(bytes: &[u8], key: &[u8]) -> Vec<u8> {
    bytes
        .iter()
        .zip(key.iter().cycle())
        .map(|(byte, key)| byte ^ key)
        .collect()
}

/// Keys and how well their results read. Of each length beyond 1, the best.
fn candidates(bytes: &[u8], longest: usize) -> Vec<(f64, Vec<u8>)> {
    let weights = text_weights();
    let mut found: Vec<(f64, Vec<u8>)> = ranked(bytes.iter().copied(), &weights)
        .into_iter()
        .map(|(score, key)| (score, vec![key]))
        .collect();
    for length in 2..=longest {
        let mut key = Vec::with_capacity(length);
        for offset in 0..length {
            let column = bytes.iter().skip(offset).step_by(length).copied();
            key.extend(ranked(column, &weights).first().map(|(_, key)| *key));
        }
        // Every byte of a key can make its column look better: a long key must be worth its length.
        let penalty = length as f64 * 3.0 / bytes.len().max(1) as f64;
        found.push((score(&counts(&apply(bytes, &key)), &weights) - penalty, key));
    }
    found
}

/// All keys of one byte, the best first.
fn ranked(bytes: impl Iterator<Item = u8>, weights: &[f64; 256]) -> Vec<(f64, u8)> {
    let counted = counts(&bytes.collect::<Vec<u8>>());
    let turned = |key: u8| {
        let mut turned = [0; 256];
        for (byte, count) in (0u8..=255).zip(counted) {
            turned[usize::from(byte ^ key)] = count;
        }
        (score(&turned, weights), key)
    };
    let mut keys: Vec<(f64, u8)> = (0..=255).map(turned).collect();
    sort_by(&mut keys, |a, b| b.0.total_cmp(&a.0));
    keys
}
