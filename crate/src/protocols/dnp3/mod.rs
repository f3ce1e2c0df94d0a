//! Distributed Network Protocol 3: frames of the data link over TCP and UDP, and what several of them make up.
mod application;
mod fields;

use crate::protocols::{below, udp};
use crate::wire::*;
use application::Begun;
pub use fields::PROTOCOL;
use fields::*;
use std::fmt::Write;

/// Start, length, control, addresses, checksum.
const HEADER: usize = 10;
/// Control and addresses, which the length counts.
const COUNTED: usize = 5;
/// User data comes in chunks of so many bytes, each with a checksum.
const CHUNK: usize = 16;
const CHECKSUM: usize = 2;
const PRIMARY: u8 = 0x40;

/// The start bytes, and a header whose checksum is right.
fn accepts(bytes: &[u8], _: Key) -> bool {
    let Some((head, [low, high, ..])) = bytes.split_at_checked(HEADER - CHECKSUM) else {
        return false;
    };
    matches!(head, [0x05, 0x64, 5..=255, ..]) && crc(head) == u16::from_le_bytes([*low, *high])
}

/// A whole frame's length, from the first bytes of its header.
fn whole(head: &[u8]) -> Option<usize> {
    match *head {
        [0x05, 0x64, len, ..] => {
            let data = usize::from(len).checked_sub(COUNTED)?;
            Some(HEADER + data + CHECKSUM * data.div_ceil(CHUNK))
        }
        _ => None,
    }
}

/// IEEE 1815 §9.2.4.3.9: x^16 + x^13 + x^12 + x^11 + x^10 + x^8 + x^6 + x^5 + x^2 + 1, lowest bit first.
fn crc(bytes: &[u8]) -> u16 {
    const POLYNOMIAL: u16 = 0xa6bc;
    let mut crc = 0u16;
    for byte in bytes {
        crc ^= u16::from(*byte);
        for _ in 0..8 {
            crc = match crc & 1 {
                1 => crc >> 1 ^ POLYNOMIAL,
                _ => crc >> 1,
            };
        }
    }
    !crc
}

fn dissect(r: &mut Reader) -> Result<Next, Stop> {
    if !accepts(r.rest(), Key::Tcp(0)) {
        return Ok(Next::Unclaimed);
    }
    let mut begun = application::begun(r);
    let over_udp = below(r, 1) == "udp";
    let result = r.messages(HEADER, whole, |r| {
        if over_udp {
            udp::note_message_size(r, r.reported());
        }
        begun = frame(r, begun.take())?;
        Ok(())
    });
    application::keep(r, begun.as_ref());
    result
}

/// One frame of the data link; what message is begun behind it.
fn frame(r: &mut Reader, begun: Option<Begun>) -> Result<Option<Begun>, Stop> {
    let start = r.at();
    r.take(START)?;
    let len = usize::from(r.take(LEN)?);
    control(r)?;
    for field in [DST, SRC] {
        let address = r.take(field)?.0;
        r.put_at(ADDR, r.at() - 2, 2, u64::from(address));
    }
    checked(r, start, 8, HDR_CRC, HDR_CRC_STATUS)?;
    let len = len.saturating_sub(COUNTED);
    if len == 0 {
        return Ok(begun);
    }
    let transport = transport(r)?;
    // Behind a chunk whose checksum is wrong nothing is read.
    let Some(data) = chunks(r, len)? else {
        return Ok(begun);
    };
    let data = data.get(1..).unwrap_or(&[]);
    Ok(application::part(r, transport, data, begun))
}

fn control(r: &mut Reader) -> Result<(), Stop> {
    let word = r.take(CTL)?;
    r.nested(|r| {
        flags!(r, word: CTL_DIR, CTL_PRM);
        match word.0 & PRIMARY {
            0 => flags!(r, word: CTL_DFC, CTL_SECFUNC),
            _ => flags!(r, word: CTL_FCB, CTL_FCV, CTL_PRIFUNC),
        }
    });
    Ok(())
}

/// A checksum over the `len` bytes from `start`.
fn checked(
    r: &mut Reader,
    start: usize,
    len: usize,
    field: Field<Hex<Little<u16>>>,
    status: Field<u8>,
) -> Result<bool, Stop> {
    let right = crc(r.from(start).get(..len).unwrap_or(&[]));
    let said = r.take(field)?.0.0;
    r.put(status, u64::from(said == right));
    Ok(said == right)
}

/// The first byte of the first chunk says which part of a message this is.
fn transport(r: &mut Reader) -> Result<u8, Stop> {
    let back = r.at();
    let word = r.take(TR_CTL)?;
    r.nested(|r| {
        flags!(r, word: TR_FIN, TR_FIR, TR_SEQ);
    });
    r.seek(back);
    Ok(word.0)
}

/// All chunks; returns their bytes without checksums, where those are right.
fn chunks(r: &mut Reader, len: usize) -> Result<Option<Vec<u8>>, Stop> {
    let mut data = Vec::with_capacity(len);
    while data.len() < len {
        let start = r.at();
        let chunk = CHUNK.min(len - data.len());
        data.extend_from_slice(r.bytes(DATA_CHUNK, chunk)?);
        r.put(DATA_CHUNK_LEN, chunk as u64);
        if !checked(r, start, chunk, DATA_CHUNK_CRC, DATA_CHUNK_CRC_STATUS)? {
            return Ok(None);
        }
    }
    Ok(Some(data))
}

fn info(layer: &Layer, out: &mut String) {
    if let Some(function) = layer.value(AL_FUNC) {
        out.push_str(
            crate::names::dnp3::FUNCTIONS
                .get(function)
                .unwrap_or("Unknown"),
        );
        return;
    }
    let value = |field| layer.value(field).unwrap_or(0);
    let (from, to) = (layer.value(SRC).unwrap_or(0), layer.value(DST).unwrap_or(0));
    let _ = write!(
        out,
        "from {from} to {to}, len={}",
        layer.value(LEN).unwrap_or(0)
    );
    let names = match layer.value(CTL_PRM) {
        Some(1) => crate::names::dnp3::CTL_PRIFUNC.get(value(CTL_PRIFUNC)),
        _ => crate::names::dnp3::CTL_SECFUNC.get(layer.value(CTL_SECFUNC).unwrap_or(0)),
    };
    if let Some(name) = names {
        out.push_str(", ");
        out.push_str(name);
    }
}
