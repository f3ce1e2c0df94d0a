//! The contents of information elements that have more than one byte (Q.931 §4.5).
use super::fields::*;
use super::{ASN_1, numbers};
use crate::wire::*;

const LAST: u8 = 0x80;
/// What is coded by somebody else's standard is data.
const CODED: u8 = 0x60;

pub(super) fn contents(r: &mut Reader, element: (u8, u8), over_tpkt: bool) -> Result<(), Stop> {
    match element {
        _ if element == (0, 0x7e) => user(r, over_tpkt),
        // Wireshark stops at what it does not know where that has no bytes.
        (0, 0x04 | 0x7c) => bearer(r),
        (0, 0x08) => cause(r),
        (0, 0x14) => {
            let byte = r.word::<u8>()?;
            flags!(r, byte: CODING, CALL_STATE);
            Ok(())
        }
        (0, 0x18) => channel(r),
        (0, 0x1e) => progress(r),
        (0, 0x1c | 0x27) => supplementary(r),
        (0, 0x20 | 0x78) => network(r),
        (0, 0x28) => text(r, DISPLAY),
        (0, 0x29) => text(r, DATE),
        (0, 0x2c) => text(r, KEYPAD),
        (0, 0x34) => r.take(SIGNAL).map(drop),
        (0, 0x4c) => numbers::number(r, CONNECTED),
        (0, 0x6c) => numbers::number(r, CALLING),
        (0, 0x70) => numbers::number(r, CALLED),
        (0, 0x74) => numbers::number(r, REDIRECTING),
        (0, 0x4d | 0x6d | 0x71) => subaddress(r),
        (0, 0x79) => one(r, RESTART),
        (0, 0x7d) => high_layer(r),
        _ => match r.reported() {
            0 => {
                r.put_at(DATA, r.at(), 0, 0);
                Err(Stop::Malformed("an unknown element without contents"))
            }
            len => r.bytes(DATA, len).map(drop),
        },
    }
}

/// All there is, of text that may be empty.
fn text<T: Shown>(r: &mut Reader, field: Field<T>) -> Result<(), Stop> {
    r.bytes(field, r.reported()).map(drop)
}

fn one<P: Part>(r: &mut Reader, field: Field<P>) -> Result<(), Stop> {
    let byte = r.word::<u8>()?;
    r.bits(byte, field);
    Ok(())
}

/// What Q.932 says of supplementary services, with the element's own two bytes.
fn supplementary(r: &mut Reader) -> Result<(), Stop> {
    r.carry(r.left(), Key::Name("q932"));
    Ok(())
}

/// Of a network: a length, the type and plan of its name, and the name.
fn network(r: &mut Reader) -> Result<(), Stop> {
    let byte = r.word::<u8>()?;
    r.bits(byte, NETWORK_LENGTH);
    if r.reported() > 0 {
        let byte = r.word::<u8>()?;
        flags!(r, byte: NETWORK_TYPE, NETWORK_PLAN);
        r.rest_as(NETWORK);
    }
    Ok(())
}

fn user(r: &mut Reader, over_tpkt: bool) -> Result<(), Stop> {
    const CHARACTERS: u8 = 4;
    if r.reported() == 0 {
        return Ok(());
    }
    let protocol = r.take(USER_PROTOCOL)?.0;
    match (protocol, r.reported()) {
        (_, 0) => {}
        (ASN_1, len) if over_tpkt => r.carry(len, Key::Name("h225")),
        (CHARACTERS, len) => drop(r.bytes(USER_TEXT, len)?),
        (_, len) => drop(r.bytes(USER_BYTES, len)?),
    }
    Ok(())
}

/// §4.5.5: what is carried, how fast, and the protocols of up to three layers, each with octets of its own.
fn bearer(r: &mut Reader) -> Result<(), Stop> {
    const MULTIRATE: u8 = 0x18;
    if r.reported() == 0 {
        return Ok(());
    }
    let byte = r.word::<u8>()?;
    flags!(r, byte: EXTENSION, CODING, CAPABILITY);
    if byte & CODED != 0 {
        r.rest_as(BEARER_DATA);
        return Ok(());
    }
    if byte & LAST == 0 && r.reported() > 0 {
        one(r, EXTENSION)?;
    }
    if r.reported() == 0 {
        return Ok(());
    }
    let byte = r.word::<u8>()?;
    flags!(r, byte: EXTENSION, MODE, RATE);
    if byte & 0x1f == MULTIRATE && r.reported() > 0 {
        let byte = r.word::<u8>()?;
        flags!(r, byte: EXTENSION, MULTIPLIER);
    }
    while r.reported() > 0 {
        layer(r)?;
    }
    Ok(())
}

/// A layer's octets: its protocol first; those of the first layer that follow are a modem's or a terminal adapter's.
fn layer(r: &mut Reader) -> Result<(), Stop> {
    let byte = r.peek::<u8>(0).unwrap_or(0);
    let number = byte >> 5 & 3;
    if number == 0 {
        return r.skip(r.reported());
    }
    let byte = r.word::<u8>()?;
    flags!(r, byte: EXTENSION, LAYER);
    match number {
        1 => r.bits(byte, LAYER_1),
        2 => r.bits(byte, LAYER_2),
        _ => r.bits(byte, LAYER_3),
    };
    let mut last = byte & LAST != 0;
    let mut octet = 0;
    while !last && r.reported() > 0 {
        let byte = r.word::<u8>()?;
        match (number, octet) {
            (1, 0) => flags!(r, byte: ASYNCHRONOUS, NEGOTIATION, USER_RATE),
            (1, 1) => {
                flags!(r, byte: INTERMEDIATE, SENDS_CLOCK, ACCEPTS_CLOCK, SENDS_FLOW, ACCEPTS_FLOW)
            }
            _ => {}
        }
        last = byte & LAST != 0;
        octet += 1;
    }
    Ok(())
}

/// §4.5.12 and Q.850 §2.1.
fn cause(r: &mut Reader) -> Result<(), Stop> {
    if r.reported() == 0 {
        return Ok(());
    }
    let byte = r.word::<u8>()?;
    flags!(r, byte: CAUSE_LOCATION, CODING, EXTENSION);
    if byte & CODED != 0 {
        r.rest_as(CAUSE_DATA);
        return Ok(());
    }
    if byte & LAST == 0 && r.reported() > 0 {
        let byte = r.word::<u8>()?;
        flags!(r, byte: RECOMMENDATION, EXTENSION);
    }
    if r.reported() == 0 {
        return Ok(());
    }
    let byte = r.word::<u8>()?;
    flags!(r, byte: CAUSE, EXTENSION);
    if r.reported() > 0 {
        r.bytes(DIAGNOSTIC, r.reported())?;
    }
    Ok(())
}

/// §4.5.13.
fn channel(r: &mut Reader) -> Result<(), Stop> {
    const PRESENT: u8 = 0x40;
    const PRIMARY: u8 = 0x20;
    if r.reported() == 0 {
        return Ok(());
    }
    let byte = r.word::<u8>()?;
    flags!(r, byte: EXTENSION, INTERFACE_PRESENT, INTERFACE_TYPE, EXCLUSIVE, D_CHANNEL, SELECTION);
    if byte & PRESENT != 0 && r.reported() > 0 {
        let mut value = 0u64;
        let start = r.at();
        loop {
            let byte = r.word::<u8>()?;
            value = value << 7 | u64::from(byte & !LAST);
            if byte & LAST != 0 || r.reported() == 0 {
                break;
            }
        }
        r.put_at(
            INTERFACE,
            start,
            r.at() - start,
            value & u64::from(u32::MAX),
        );
    }
    if byte & PRIMARY == 0 || r.reported() == 0 {
        return Ok(());
    }
    let byte = r.word::<u8>()?;
    flags!(r, byte: EXTENSION, CODING, BY_MAP, CHANNEL_TYPE);
    let by_map = byte >> 4 & 1 == 1;
    while r.reported() > 0 {
        match by_map {
            true => drop(r.take(SLOT_MAP)?),
            false => {
                let byte = r.word::<u8>()?;
                flags!(r, byte: EXTENSION, CHANNEL);
            }
        }
    }
    Ok(())
}

/// §4.5.23.
fn progress(r: &mut Reader) -> Result<(), Stop> {
    if r.reported() == 0 {
        return Ok(());
    }
    let byte = r.word::<u8>()?;
    flags!(r, byte: CODING, LOCATION);
    match r.reported() {
        0 => Ok(()),
        _ => one(r, PROGRESS),
    }
}

fn subaddress(r: &mut Reader) -> Result<(), Stop> {
    if r.reported() == 0 {
        return Ok(());
    }
    let byte = r.word::<u8>()?;
    flags!(r, byte: SUBADDRESS_TYPE, ODD);
    r.rest_as(SUBADDRESS);
    Ok(())
}

/// §4.5.17.
fn high_layer(r: &mut Reader) -> Result<(), Stop> {
    if r.reported() == 0 {
        return Ok(());
    }
    let byte = r.word::<u8>()?;
    flags!(r, byte: EXTENSION, CODING, INTERPRETATION, PROFILE);
    if byte & CODED != 0 {
        r.rest_as(HIGH_LAYER_DATA);
        return Ok(());
    }
    if r.reported() > 0 {
        let byte = r.word::<u8>()?;
        flags!(r, byte: EXTENSION, CHARACTERISTICS);
    }
    Ok(())
}
