//! The second version: its first byte stands in the eighth place, and records of TLS may go on in the next datagram.
use super::PENDING;
use super::fields::*;
use crate::protocols::tls;
use crate::wire::*;

const ACK: u16 = 0x1;
const DATA: u16 = 0x4;
const VECTOR_FLAG: u16 = 0x8;
const ACK_OF_ACKS: u16 = 0x10;
const OVERHEAD_FLAG: u16 = 0x40;
const DELAY_FLAG: u16 = 0x100;

/// A packet that only fills the line.
const DUMMY: u64 = 8;
const MOVED_TO: usize = 7;
const RUN: u8 = 0x80;
/// A longer record is not kept.
const LONGEST_RECORD: usize = tls::HEADER + tls::MAX_RECORD;

/// [MS-RDPEUDP2] §2.2.1.
pub fn dissect(r: &mut Reader) -> Result<(), Stop> {
    r.ahead(MOVED_TO + 1)?;
    let mut bytes = r.rest().to_vec();
    bytes.swap(0, MOVED_TO);
    r.skip(r.left())?;
    let mut result = Ok(());
    r.decoding("Unwrapped RDPUDP2 packet", bytes, |r| result = packet(r));
    result
}

fn packet(r: &mut Reader) -> Result<(), Stop> {
    let prefix = r.take(PREFIX)?;
    let dummy = r.nested(|r| {
        let kind = r.bits(prefix, PACKET_TYPE);
        r.bits(prefix, SHORT_LENGTH);
        kind == DUMMY
    });
    let word = r.word::<Little<u16>>()?;
    r.bits(word, FLAGS_2);
    r.nested(|r| {
        flags!(r, word: HAS_ACK, HAS_DATA, HAS_VECTOR, HAS_ACK_OF_ACKS, HAS_OVERHEAD, HAS_DELAY, LOG_WINDOW);
    });
    let has = |flag| word.0 & flag != 0;
    if has(ACK) {
        r.group(ACK_2, ack)?;
    }
    if has(OVERHEAD_FLAG) {
        r.group(OVERHEAD, |r| r.take(OVERHEAD_SIZE).map(drop))?;
    }
    if has(DELAY_FLAG) {
        r.group(DELAY, |r| {
            r.take(DELAY_MOST)?;
            r.take(DELAY_TIMEOUT).map(drop)
        })?;
    }
    if has(ACK_OF_ACKS) {
        r.group(ACK_OF_ACKS_2, |r| r.take(ACK_OF_ACKS_SEQUENCE).map(drop))?;
    }
    if has(DATA) {
        r.group(DATA_2, |r| r.take(DATA_SEQUENCE).map(drop))?;
    }
    if has(VECTOR_FLAG) {
        r.group(VECTOR, vector)?;
    }
    if has(DATA) && !dummy {
        let number = r.take(CHANNEL_SEQUENCE)?.0.0;
        carried(r, number);
    }
    Ok(())
}

fn ack(r: &mut Reader) -> Result<(), Stop> {
    r.take(ACK_SEQUENCE)?;
    r.take(ACK_RECEIVED)?;
    r.take(ACK_GAP)?;
    let word = r.word::<u8>()?;
    flags!(r, word: DELAYED_COUNT, DELAYED_SCALE);
    r.skip(usize::from(word & 0xf))
}

/// Which datagrams came: seven told by a bit each, or a run of one kind.
fn vector(r: &mut Reader) -> Result<(), Stop> {
    r.take(VECTOR_BASE)?;
    let word = r.word::<u8>()?;
    let count = r.bits(word, VECTOR_SIZE);
    if r.bits(word, VECTOR_HAS_TIME) != 0 {
        r.take(VECTOR_TIME)?;
        r.take(VECTOR_GAP)?;
    }
    r.group(VECTOR_ACKS, |r| {
        for _ in 0..count {
            let word = r.word::<u8>()?;
            r.bits(word, VECTOR_MODE);
            if word & RUN != 0 {
                flags!(r, word: VECTOR_STATE, VECTOR_RUN);
            }
        }
        Ok(())
    })
}

/// The bytes of TLS from here on, behind those of a record that an earlier datagram began.
fn carried(r: &mut Reader, number: u16) {
    let key = PENDING + r.direction();
    let before = r.recall_earlier(key);
    let begun = before.filter(|fact| fact.value == u64::from(number) && !fact.bytes.is_empty());
    let joined = begun.map(|fact| [&fact.bytes, r.rest()].concat());
    let bytes = joined.as_deref().unwrap_or(r.rest());
    let rest = &bytes[whole_records(bytes)..];
    let kept = if rest.len() < LONGEST_RECORD {
        rest
    } else {
        &[]
    };
    r.remember_bytes(key, u64::from(number.wrapping_add(1)), kept);
    match joined {
        Some(bytes) => r.decoded("SSL fragment", bytes, Key::Name("tls")),
        None => r.carry(r.left(), Key::Name("tls")),
    }
}

/// How many bytes are of records that are all there.
fn whole_records(bytes: &[u8]) -> usize {
    let mut at = 0;
    while let Some([_, _, _, high, low]) = bytes[at..].first_chunk() {
        let end = at + tls::HEADER + usize::from(u16::from_be_bytes([*high, *low]));
        if end > bytes.len() {
            break;
        }
        at = end;
    }
    at
}

/// `ACK,OVERHEAD,DELAYACK,AOA,DUMMY`: what a datagram holds.
pub fn info(layer: &Layer, out: &mut String) {
    let flags = layer.value(FLAGS_2).unwrap_or(0) as u16;
    let data = match layer.value(PACKET_TYPE) {
        Some(DUMMY) => "DUMMY",
        _ => "DATA",
    };
    let parts = [
        (ACK, "ACK"),
        (OVERHEAD_FLAG, "OVERHEAD"),
        (DELAY_FLAG, "DELAYACK"),
        (ACK_OF_ACKS, "AOA"),
        (DATA, data),
        (VECTOR_FLAG, "ACKVEC"),
    ];
    super::name(out, flags, &parts);
}
