//! ISDN's call signalling, as H.323 uses it: a message is its type and its information elements.
mod elements;
mod fields;
mod numbers;

use super::nearest;
use crate::names::q931 as N;
use crate::wire::*;
pub use fields::PROTOCOL;
use fields::*;
use std::fmt::Write;

/// Maintenance messages (ANSI T1.607, annex D).
const MAINTENANCE_MESSAGES: u8 = 3;
const FLAG: u8 = 0x80;

fn dissect(r: &mut Reader) -> Result<Next, Stop> {
    let discriminator = r.take(DISCRIMINATOR)?.0;
    let len = r.word::<u8>()? & 0x0f;
    r.put_at(REFERENCE_LENGTH, r.at() - 1, 1, u64::from(len));
    reference(r, usize::from(len))?;
    match discriminator {
        MAINTENANCE_MESSAGES => r.take(MAINTENANCE)?,
        _ => r.take(MESSAGE)?,
    };
    let over_tpkt = nearest(r, &["tpkt"]) == "tpkt";
    let mut set = Codesets::default();
    let stops = r.packet().stops.len();
    // What is carried and cannot be read ends the message that carries it too.
    while r.reported() > 0 && r.packet().stops.len() == stops {
        element(r, over_tpkt, &mut set)?;
    }
    Ok(Next::End)
}

/// The first bit says whose number it is.
fn reference(r: &mut Reader, len: usize) -> Result<(), Stop> {
    let bytes = r.ahead(len)?;
    if let Some((first, rest)) = bytes.split_first() {
        r.put_at(REFERENCE_FLAG, r.at(), 1, u64::from(first >> 7));
        match first & FLAG {
            0 => r.put_at(REFERENCE, r.at(), len, 0),
            _ => r.put_text(REFERENCE, &[&[first & !FLAG], rest].concat()),
        }
    }
    r.skip(len)
}

/// Which codeset holds, and which for the next element alone.
#[derive(Default)]
struct Codesets {
    locked: u8,
    once: Option<u8>,
}

const SINGLE_BYTE: u8 = 0x80;
const USER_USER: u8 = 0x7e;
/// H.225.0 §7.2.2.31: where what follows is in ASN.1, its length has two bytes.
const ASN_1: u8 = 5;

fn element(r: &mut Reader, over_tpkt: bool, set: &mut Codesets) -> Result<(), Stop> {
    let kind = r.ahead(1)?.first().copied().unwrap_or(0);
    if kind & SINGLE_BYTE != 0 {
        return single(r, kind, set);
    }
    let codeset = set.once.take().unwrap_or(set.locked);
    r.take(ELEMENT)?;
    r.nested(|r| {
        let long = over_tpkt && codeset == 0 && kind == USER_USER;
        let len = match long && r.peek(2) == Some(ASN_1) {
            true => {
                let len = r.word::<u16>()?;
                r.put_at(ELEMENT_LENGTH, r.at() - 2, 2, u64::from(len));
                usize::from(len)
            }
            false => usize::from(r.take(ELEMENT_LENGTH)?),
        };
        r.require(len)?;
        r.within(len, |r| elements::contents(r, (codeset, kind), over_tpkt))??;
        Ok(())
    })
}

/// Elements of one byte (§4.5.1): the highest four bits are the kind, but of some all eight.
fn single(r: &mut Reader, kind: u8, set: &mut Codesets) -> Result<(), Stop> {
    const NOT_LOCKING: u8 = 8;
    let at = r.at();
    let byte = r.word::<u8>()?;
    match kind {
        0x90..=0x9f => {
            let codeset = kind & 7;
            match kind & NOT_LOCKING {
                0 => set.locked = codeset,
                _ => set.once = Some(codeset),
            }
            r.put_at(CODESET, at, 1, u64::from(codeset));
        }
        0xa0 => r.put_at(MORE_DATA, at, 1, 0),
        0xa1 => r.put_at(SENDING_COMPLETE, at, 1, 0),
        0xb0..=0xbf => drop(r.bits(byte, CONGESTION)),
        0xd0..=0xdf => drop(r.bits(byte, REPEAT)),
        _ => r.put_at(UNKNOWN, at, 1, 0),
    }
    Ok(())
}

fn info(layer: &Layer, out: &mut String) {
    let (kind, names) = match layer.value(MAINTENANCE) {
        Some(kind) => (Some(kind), N::MAINTENANCE),
        None => (layer.value(MESSAGE), N::MESSAGES),
    };
    if let Some(kind) = kind {
        match names.get(kind) {
            Some(name) => out.push_str(name),
            None => drop(write!(out, "Unknown (0x{kind:02x})")),
        }
    }
}
