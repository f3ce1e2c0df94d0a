//! How the two ends of a connection agree on how to go on (Core Specification, vol. 6, part B, §2.4.2).
use super::fields::*;
use crate::protocols::bluetooth::advertising::channel_map;
use crate::wire::*;

/// Sets new parameters for the connection.
pub const UPDATE: u8 = 0;

pub fn read(r: &mut Reader) -> Result<(), Stop> {
    let opcode = r.take(OPCODE)?.0;
    match opcode {
        UPDATE => drop(r.run(&PROTOCOL, UPDATE_WINDOW, UPDATE_INSTANT)?),
        0x01 => {
            channel_map(r, UPDATE_CHANNELS)?;
            r.take(UPDATE_INSTANT)?;
        }
        0x02 | 0x0d => drop(r.take(ERROR)?),
        0x03 => drop(r.run(&PROTOCOL, RANDOM, MASTER_VECTOR)?),
        0x04 => {
            r.take(SLAVE_KEY)?;
            // Shown in eight bytes, though it has four.
            let vector = r.word::<Little<u32>>()?.0;
            r.put_at(SLAVE_VECTOR, r.at() - 4, 4, vector.into());
        }
        0x07 => drop(r.take(UNKNOWN_TYPE)?),
        0x08 | 0x09 | 0x0e => features(r)?,
        0x0c => drop(r.run(&PROTOCOL, VERSION, SUBVERSION)?),
        0x0f | 0x10 => {
            r.take(LEAST_INTERVAL)?;
            r.take(MOST_INTERVAL)?;
            r.take(UPDATE_LATENCY)?;
            r.take(UPDATE_TIMEOUT)?;
            r.run(&PROTOCOL, PERIODICITY, OFFSET_5)?;
        }
        0x11 => {
            r.take(REJECTED)?;
            r.take(ERROR)?;
        }
        0x14 | 0x15 => drop(r.run(&PROTOCOL, RECEIVE_OCTETS, SEND_TIME)?),
        0x16 | 0x17 => {
            r.take_split(SEND_LAYERS, &PROTOCOL, PREFERS_1M, PREFERS_RESERVED)?;
            r.take_split(RECEIVE_LAYERS, &PROTOCOL, PREFERS_1M, PREFERS_RESERVED)?;
        }
        0x18 => {
            r.take_split(TO_SLAVE, &PROTOCOL, PREFERS_1M, PREFERS_RESERVED)?;
            r.take_split(TO_MASTER, &PROTOCOL, PREFERS_1M, PREFERS_RESERVED)?;
            r.take(UPDATE_INSTANT)?;
        }
        0x19 => {
            r.take_split(LAYERS, &PROTOCOL, PREFERS_1M, PREFERS_RESERVED)?;
            r.take(USED_CHANNELS)?;
        }
        0x1a => {
            r.take_split(LAYERS, &PROTOCOL, TONE_LEN, TONE_REQUEST)?;
        }
        0x1d | 0x1e => {
            let word = r.word::<u8>()?;
            r.put_at(CLOCK_ACCURACY, r.at() - 1, 1, u64::from(word >> 5));
        }
        _ => {}
    }
    r.rest_as(UNKNOWN);
    Ok(())
}

/// A bit each in eight bytes, of which three have a meaning here.
fn features(r: &mut Reader) -> Result<(), Stop> {
    const LEN: usize = 8;
    let set = r.peek::<Little<u64>>(0).map_or(0, |set| set.0);
    r.put_at(FEATURES, r.at(), LEN, set);
    r.nested(|r| {
        let word = r.word::<u8>()?;
        r.split(
            (1, word.into()),
            &PROTOCOL,
            FEATURE_ENCRYPTION,
            FEATURE_FILTERS,
        );
        let word = r.word::<u8>()?;
        r.split((1, word.into()), &PROTOCOL, FEATURE_2M, FEATURE_POWER);
        let word = r.word::<u8>()?;
        r.split(
            (1, word.into()),
            &PROTOCOL,
            FEATURE_CHANNELS,
            FEATURE_RESERVED,
        );
        r.bytes(FEATURES_RESERVED, 5).map(drop)
    })
}
