//! `dtmf`: the keys of a telephone, by their tones (ITU-T Q.23).
use super::prelude::*;
use crate::recipe::bytes_step::text;
use crate::recipe::sound::samples;

step! {
    /// Read the keys that were pressed on a telephone out of a WAV, by their tones
    Dtmf in "sound": Bytes => Bytes, Values => Values;
    () {}
}
const LOW: [f64; 4] = [697.0, 770.0, 852.0, 941.0];
const HIGH: [f64; 4] = [1209.0, 1336.0, 1477.0, 1633.0];
const KEYS: [&[u8; 4]; 4] = [b"123A", b"456B", b"789C", b"*0#D"];
/// A tone must last 40 ms (Q.24); it is looked for in half of that.
const WINDOW_SECONDS: f64 = 0.02;
/// How much of a window's energy two tones must hold.
const SHARE: f64 = 0.6;
/// Quieter than this is silence, in squares of samples of 16 bits.
const SILENCE: f64 = 1_000.0;

impl Run for Dtmf {
    fn run(&self, data: Data, _: &Limits) -> Result<Data, Fault> {
        text(data, |bytes| {
            let (samples, rate) = samples(bytes)?;
            let window = ((rate * WINDOW_SECONDS) as usize).max(1);
            let (mut keys, mut before, mut pressed) = (vec![], None, None);
            for samples in samples.chunks_exact(window) {
                let heard = key(samples, rate);
                // Twice in a row is a key; until it is silent it is the same one.
                if heard.is_some() && heard == before && pressed != heard {
                    pressed = heard;
                    keys.extend(heard);
                }
                if heard.is_none() && before.is_none() {
                    pressed = None;
                }
                before = heard;
            }
            Ok(keys)
        })
    }
}

fn key(samples: &[f64], rate: f64) -> Option<u8> {
    let energy: f64 = samples.iter().map(|sample| sample * sample).sum();
    if energy / (samples.len() as f64) < SILENCE {
        return None;
    }
    let strongest = |tones: [f64; 4]| {
        let heard = tones.map(|tone| power(samples, tone / rate));
        heard
            .into_iter()
            .enumerate()
            .max_by(|a, b| a.1.total_cmp(&b.1))
    };
    let ((row, low), (column, high)) = (strongest(LOW)?, strongest(HIGH)?);
    let both = (low + high) * 2.0 / samples.len() as f64;
    let balanced = low < high * 20.0 && high < low * 20.0;
    let key = KEYS.get(row)?.get(column).copied();
    key.filter(|_| balanced && both > energy * SHARE)
}

/// The power of one frequency, in turns a sample (Goertzel).
fn power(samples: &[f64], frequency: f64) -> f64 {
    let factor = 2.0 * (std::f64::consts::TAU * frequency).cos();
    let step = |(one, two): (f64, f64), sample: &f64| (sample + factor * one - two, one);
    let (one, two) = samples.iter().fold((0.0, 0.0), step);
    one * one + two * two - factor * one * two
}
