//! `spectrogram`: which pitches a sound has, over time, as a picture.
use super::prelude::*;
use crate::recipe::argument::Count;
use crate::recipe::kitchen;
use crate::recipe::picture::{MAX_POINTS, Picture, check};
use crate::recipe::sound::Sound;
use crate::recipe::trace::Trace;
use std::ops::Range;

step! {
    /// Draw which pitches a sound has: time goes to the right, pitch upwards, and what is loud is bright
    /// A WAV says its rate and width itself; other bytes are taken for samples of 16 bits, the lowest byte first.
    Spectrogram in "sound": Bytes => Bytes;
    (
        /// Samples that are looked at together, a power of two from 64 to 4096: more tell pitches apart, fewer tell times apart
        window: Count = "1024",
    ) {
        /// Samples from one column to the next; 0 is a quarter of a window, or more where that would be too wide
        advance: i64 = "0",
        /// The lowest pitch, in Hz
        low: i64 = "0",
        /// The highest pitch, in Hz; 0 for the highest that there is
        high: i64 = "0",
        /// Decibels between black and white
        range: Count = "80",
        /// Loud is dark
        invert: bool = "no",
        /// Which of several channels, from 1
        channel: Count = "1",
        /// Samples a second of what is no WAV
        rate: Count = "8000",
    }
}
/// A picture is made no wider than this unless it is asked for.
const WIDE: usize = 4_000;

impl Run for Spectrogram {
    fn check(&self) -> Result<(), String> {
        if !(64..=4096).contains(&self.window.0) || !self.window.0.is_power_of_two() {
            return Err("expected a window of 64, 128, 256, 512, 1024, 2048 or 4096".into());
        }
        if self.advance < 0 || self.low < 0 || self.high < 0 {
            return Err("expected numbers from 0".into());
        }
        match (self.range.0, self.channel.0, self.rate.0) {
            (1..=200, 1.., 1..=10_000_000) => Ok(()),
            _ => Err("expected up to 200 decibels, a channel from 1, and up to 10000000 samples a second".into()),
        }
    }
    fn run(&self, data: Data, limits: &Limits) -> Result<Data, Fault> {
        let Data::Bytes(bytes) = data else {
            return Err(misfit(&data));
        };
        let sound = Sound::read(&bytes.bytes, self.rate.0 as u32)?;
        let channels = usize::from(sound.layout.channels);
        if self.channel.0 > channels {
            let channel = self.channel.0;
            return Err(Fault::new(format!("the sound has no channel {channel}")));
        }
        let (advance, bins) = (self.advance(sound.count()), self.window.0 / 2);
        let columns = sound.count().div_ceil(advance);
        check(columns, bins)?;
        limits.check_bytes(sound.count().saturating_mul(size_of::<f32>()))?;
        let samples = sound.samples(self.channel.0 - 1);
        let samples: Vec<u8> = samples.flat_map(|s| (s as f32).to_le_bytes()).collect();
        let words = [self.window.0, advance, self.range.0].map(|number| number.to_string());
        let words = words.each_ref().map(|word| word.as_bytes());
        let levels = kitchen::ask("spectrum", &words, &samples, limits)?;
        let rows = self.rows(sound.layout.rate)?;
        Ok(Data::Bytes(Bytes {
            bytes: self.picture(&levels, columns, rows)?.png()?,
            trace: Trace::default(),
        }))
    }
}
impl Spectrogram {
    fn advance(&self, samples: usize) -> usize {
        let narrow = (self.window.0 / 4).max(samples.div_ceil(WIDE));
        match usize::try_from(self.advance) {
            Ok(0) | Err(_) => narrow,
            Ok(advance) => advance,
        }
    }
    /// Those of the pitches that are asked for, counted from the lowest.
    fn rows(&self, rate: u32) -> Result<Range<usize>, Fault> {
        let rate = u64::from(rate.max(1));
        let row = |pitch: i64| (pitch as u64).saturating_mul(self.window.0 as u64) / rate;
        let most = self.window.0 as u64 / 2;
        let high = match self.high {
            0 => most,
            high => (row(high) + 1).min(most),
        };
        let low = row(self.low);
        match low < high {
            true => Ok(low as usize..high as usize),
            false => Err(Fault::new(format!(
                "there are no pitches from {} Hz on: the highest is {} Hz",
                self.low,
                rate / 2
            ))),
        }
    }
    fn picture(&self, levels: &[u8], columns: usize, rows: Range<usize>) -> Result<Picture, Fault> {
        let mut picture = Picture::white(columns, rows.len())?;
        for (x, column) in levels.chunks_exact(self.window.0 / 2).enumerate() {
            let shades = column.get(rows.clone()).unwrap_or(&[]);
            for (y, level) in shades.iter().rev().enumerate() {
                picture.set(x, y, if self.invert { !level } else { *level });
            }
        }
        Ok(picture)
    }
}
const _: () = assert!(
    WIDE * 4096 / 2 <= MAX_POINTS,
    "what is not asked for is not refused"
);
