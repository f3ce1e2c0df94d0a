//! How loud each pitch of a sound is, over time: Fourier transforms of short windows.
use crate::{Arguments, number, too_large};
use microfft::Complex32;
use std::f32::consts::TAU;

/// For each column, from the lowest pitch to the highest, a byte: 255 is the loudest of all, 0 is `range` decibels below
/// it or less. The arguments are the window and the samples from one column to the next, both in samples, and the range;
/// the input is samples of 32 bits, floating, lowest byte first.
pub fn levels(arguments: Arguments, input: &[u8], limit: usize) -> Result<Vec<u8>, String> {
    let [Some(window), Some(advance), Some(range)] = [0, 1, 2].map(|at| number(arguments, at))
    else {
        return Err("expected a window, an advance and a range".into());
    };
    let samples = input.as_chunks::<4>().0;
    let transform = transform(window).ok_or("expected a window of 64 to 4096 samples")?;
    let (advance, bins) = (advance.max(1), window / 2);
    let columns = samples.len().div_ceil(advance);
    if columns.saturating_mul(bins * size_of::<f32>()) > limit {
        return Err(too_large(limit));
    }
    let mut powers = vec![0.0; columns * bins];
    let hann: Vec<f32> = (0..window)
        .map(|at| 0.5 - 0.5 * (TAU * at as f32 / window as f32).cos())
        .collect();
    let mut buffer = vec![0.0; window];
    for (column, powers) in powers.chunks_exact_mut(bins).enumerate() {
        for start in starts(column * advance, advance, window) {
            fill(&mut buffer, samples, start, &hann);
            transform(&mut buffer, powers);
        }
    }
    Ok(in_decibels(&powers, range.max(1) as f32))
}

/// Where the windows of a column begin: one in its middle, or, where it is long, several that overlap by half.
fn starts(from: usize, advance: usize, window: usize) -> impl Iterator<Item = i64> {
    let half = window / 2;
    let count = (advance / half).max(1);
    let first = from as i64 + (advance / (2 * count)) as i64 - half as i64;
    (0..count).map(move |at| first + (at * (advance / count)) as i64)
}

/// The samples from `start` on, fading in and out; what lies outside is silence.
fn fill(buffer: &mut [f32], samples: &[[u8; 4]], start: i64, hann: &[f32]) {
    for ((at, to), weight) in (start..).zip(buffer).zip(hann) {
        let sample = usize::try_from(at).ok().and_then(|at| samples.get(at));
        let sample = sample.map_or(0.0, |bytes| f32::from_le_bytes(*bytes));
        *to = if sample.is_finite() {
            sample * weight
        } else {
            0.0
        };
    }
}

/// Raises each power to that of the window, where it is louder.
type Transform = fn(&mut [f32], &mut [f32]);

fn transform(window: usize) -> Option<Transform> {
    macro_rules! of {
        ($transform:ident) => {
            |samples, powers| {
                if let Ok(samples) = samples.try_into() {
                    louder(microfft::real::$transform(samples), powers);
                }
            }
        };
    }
    Some(match window {
        64 => of!(rfft_64),
        128 => of!(rfft_128),
        256 => of!(rfft_256),
        512 => of!(rfft_512),
        1024 => of!(rfft_1024),
        2048 => of!(rfft_2048),
        4096 => of!(rfft_4096),
        _ => return None,
    })
}

fn louder(spectrum: &mut [Complex32], powers: &mut [f32]) {
    // The highest pitch of all stands in the empty half of the lowest.
    if let Some(lowest) = spectrum.first_mut() {
        lowest.im = 0.0;
    }
    for (power, value) in powers.iter_mut().zip(spectrum) {
        *power = power.max(value.re * value.re + value.im * value.im);
    }
}

fn in_decibels(powers: &[f32], range: f32) -> Vec<u8> {
    let loudest = powers.iter().copied().fold(0.0, f32::max);
    let level = |power: &f32| match *power > 0.0 {
        true => (1.0 + 10.0 * (power / loudest).log10() / range).clamp(0.0, 1.0) * 255.0,
        false => 0.0,
    };
    powers
        .iter()
        .map(|power| level(power).round() as u8)
        .collect()
}
