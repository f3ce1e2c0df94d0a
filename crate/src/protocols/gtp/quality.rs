//! Quality of service: how late, how sure and how fast.
use super::fields::*;
use crate::wire::*;

/// TS 24.008 §10.5.6.5, in so many bytes, and before it, from version 1 on, how it is kept.
pub fn quality(r: &mut Reader, len: usize) -> Result<(), Stop> {
    if len > 3 {
        r.take(RETENTION)?;
    }
    let word = r.word::<u8>()?;
    r.bits(word, QUALITY_SPARE_1);
    r.bits(word, DELAY);
    r.bits(word, RELIABILITY);
    let word = r.word::<u8>()?;
    r.bits(word, PEAK);
    r.bits(word, QUALITY_SPARE_2);
    r.bits(word, PRECEDENCE);
    let word = r.word::<u8>()?;
    r.bits(word, QUALITY_SPARE_3);
    r.bits(word, MEAN);
    if len >= 12 {
        later(r)?;
    }
    r.rest_as(CONTENTS);
    Ok(())
}

/// What came with the third generation.
fn later(r: &mut Reader) -> Result<(), Stop> {
    let word = r.word::<u8>()?;
    r.bits(word, TRAFFIC_CLASS);
    r.bits(word, DELIVERY_ORDER);
    r.bits(word, ERRONEOUS_UNITS);
    let size = r.word::<u8>()?;
    r.put_at(UNIT_SIZE, r.at() - 1, 1, unit_size(size));
    rate(r, MOST_UP)?;
    rate(r, MOST_DOWN)?;
    let word = r.word::<u8>()?;
    r.bits(word, BIT_ERRORS);
    r.bits(word, UNIT_ERRORS);
    let word = r.word::<u8>()?;
    r.bits(word, TRANSFER_DELAY);
    r.bits(word, HANDLING);
    rate(r, SURE_UP)?;
    rate(r, SURE_DOWN)
}

/// In steps of ten bytes, and three sizes of their own.
fn unit_size(word: u8) -> u64 {
    match word {
        151 => 1502,
        152 => 1510,
        153 => 1520,
        steps => 10 * u64::from(steps),
    }
}

/// In steps of 1, 8 and 64 kbps.
fn rate(r: &mut Reader, field: Field<u16>) -> Result<(), Stop> {
    let word = u64::from(r.word::<u8>()?);
    let rate = match word {
        0..64 => word,
        64..128 => 64 + 8 * (word - 64),
        128..255 => 576 + 64 * (word - 128),
        _ => 0,
    };
    r.put_at(field, r.at() - 1, 1, rate);
    Ok(())
}
