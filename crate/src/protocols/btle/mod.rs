//! Bluetooth Low Energy's link layer: advertising, the data of connections, and how they are controlled.
mod advertising;
mod control;
pub mod fields;
pub mod radio;

use super::Own;
use crate::names::btle as N;
use crate::protocols::expert;
use crate::wire::*;
pub use fields::PROTOCOL;
use fields::*;

/// The access address of everything that is not of a connection (§2.1.2).
const ADVERTISING_ADDRESS: u32 = 0x8e89_bed6;
const CHECK: usize = 3;

static RADIO: Own = Own::of("btle_rf");

/// Kinds of packets that a receiver tells, where it does.
mod kind {
    pub const AUXILIARY: u16 = 1;
    pub const FIRST_DATA: u16 = 2;
    pub const FIRST_ISOCHRONOUS: u16 = 4;
    pub const BROADCAST: u16 = 6;
}

/// What the radio's header says of the packet.
struct Told {
    flags: u16,
    /// Bits of the access address that did not match.
    offenses: u8,
}

impl Told {
    fn read(r: &Reader) -> Option<Told> {
        let below = r.layer().checked_sub(1)?;
        let layer = r.packet().layers.get(usize::from(below))?;
        if layer.protocol != RADIO.index() {
            return None;
        }
        let header = r.from(layer.start as usize);
        let &[_, _, _, offenses, _, _, _, _, low, high, ..] = header else {
            return None;
        };
        Some(Told {
            flags: u16::from_le_bytes([low, high]),
            offenses,
        })
    }
    fn kind(&self) -> u16 {
        self.flags >> 7 & 7
    }
}

fn dissect(r: &mut Reader) -> Result<Next, Stop> {
    const OFFENSES: u16 = 0x20;
    let told = Told::read(r);
    let start = r.at();
    let address = r.take(ACCESS_ADDRESS)?.0.0;
    match &told {
        Some(told) if told.flags & OFFENSES == 0 => {}
        Some(Told { offenses: 0, .. }) => expert::tell(r, MATCHED),
        Some(_) => expert::tell(r, MISMATCHED),
        None => {}
    }
    let is_advertising = match told.as_ref().map(Told::kind) {
        Some(kind::AUXILIARY) => true,
        Some(kind::FIRST_DATA..) => false,
        _ => address == ADVERTISING_ADDRESS,
    };
    match (is_advertising, told.as_ref().map(Told::kind)) {
        (true, _) => advertising::read(r)?,
        (_, Some(kind @ kind::FIRST_ISOCHRONOUS..=kind::BROADCAST)) => isochronous(r, kind)?,
        _ => data(r, address)?,
    }
    check(r, start, is_advertising, told)?;
    Ok(Next::End)
}

/// The check's bits come over the air with the highest first, those of each byte with the lowest.
fn check(
    r: &mut Reader,
    start: usize,
    is_advertising: bool,
    told: Option<Told>,
) -> Result<(), Stop> {
    const CHECKED: u16 = 0x400;
    const VALID: u16 = 0x800;
    const ADDRESS: usize = 4;
    let value = r.word::<U24>()?.0;
    let turned = (value << 8).to_be_bytes().map(u8::reverse_bits);
    let value = u32::from_be_bytes(turned) >> 8;
    r.put_at(CRC, r.at() - CHECK, CHECK, value.into());
    let checked = told.filter(|told| told.flags & CHECKED != 0);
    match checked {
        Some(told) if told.flags & VALID == 0 => expert::tell(r, CRC_BAD),
        Some(_) => {}
        None if is_advertising => {
            let bytes = r.from(start + ADDRESS);
            let len = bytes.len().saturating_sub(r.left() + CHECK);
            if bytes.get(..len).map(advertising_check) != Some(value) {
                expert::tell(r, CRC_BAD);
            }
        }
        // Only who heard the connection begin knows what the check starts from.
        None => expert::tell(r, CRC_UNCHECKED),
    }
    Ok(())
}

/// §3.1.1: x^24 + x^10 + x^9 + x^6 + x^4 + x^3 + x + 1, the bits of each byte from the lowest on, from 0x555555.
fn advertising_check(bytes: &[u8]) -> u32 {
    const START: u32 = 0xaa_aaaa;
    const POLYNOMIAL: u32 = 0xda_6000;
    let register = bytes.iter().fold(START, |mut register, byte| {
        register ^= u32::from(*byte);
        for _ in 0..8 {
            let carry = register & 1;
            register = register >> 1 ^ if carry == 1 { POLYNOMIAL } else { 0 };
        }
        register
    });
    // Turned as what came over the air is.
    let [_, high, middle, low] = register.to_be_bytes();
    u32::from_be_bytes([0, low, middle, high].map(u8::reverse_bits))
}

/// §2.6: data of a stream, to one device or to all.
fn isochronous(r: &mut Reader, kind: u16) -> Result<(), Stop> {
    let len = r.group(DATA_HEADER, |r| {
        let word = r.word::<u8>()?;
        flags!(r, word: CONTENT);
        match kind {
            kind::BROADCAST => {
                flags!(r, word: SUBEVENT, SUBEVENT_SENT, HEADER_RESERVED);
            }
            _ => {
                flags!(r, word: EXPECTED, SEQUENCE, CLOSE, NULL);
            }
        }
        r.take(LEN)
    })?;
    if len > 0 {
        r.bytes(ISOCHRONOUS, len.into())?;
    }
    Ok(())
}

/// §2.4: a packet of a connection, whose parameters the request to connect told.
fn data(r: &mut Reader, address: u32) -> Result<(), Stop> {
    let key = u64::from(address);
    let connection = r.of_capture(|r| r.recall_earlier(key));
    if let Some(connection) = &connection {
        let device = |at: usize| {
            let bytes = connection.bytes.get(at..at + 6).unwrap_or(&[]);
            bytes
                .iter()
                .fold(0, |mac, byte| mac << 8 | u64::from(*byte))
        };
        r.put(MASTER, device(0));
        r.put(SLAVE, device(6));
    }
    let (content, len) = r.group(DATA_HEADER, data_header)?;
    let index = connection.as_ref().map(|_| 1 << 32 | key);
    let mut updated = false;
    let whole = r
        .peek::<Little<u16>>(0)
        .map_or(0, |len| usize::from(len.0) + 4);
    match content {
        1 if len == 0 => {}
        1 => {
            number(r, index);
            r.bytes(FRAGMENT, len)?;
        }
        2 if len > 0 => {
            number(r, index);
            match whole <= len {
                true => r.carry(len, Key::Name("btl2cap")),
                false => drop(r.bytes(FRAGMENT, len)?),
            }
        }
        3 if len > 0 => {
            updated = r.peek(0) == Some(control::UPDATE);
            r.within(len, control::read)??;
        }
        _ => r.skip(len)?,
    }
    if let Some(connection) = connection {
        if updated {
            r.of_capture(|r| r.remember_bytes(key, 0, &connection.bytes));
        }
        let frame = if updated {
            r.frame().number
        } else {
            connection.frame
        };
        r.put(PARAMETERS_IN, frame.into());
    }
    Ok(())
}

/// Counts what a connection carries for the layer above.
fn number(r: &mut Reader, key: Option<u64>) {
    if let Some(key) = key {
        r.of_capture(|r| {
            let count = r.recall_earlier(key).map_or(0, |fact| fact.value);
            r.put(INDEX, count);
            r.remember(key, count + 1);
        });
    }
}

/// What is carried, and its length.
fn data_header(r: &mut Reader) -> Result<(u8, usize), Stop> {
    const TONE: u8 = 0x20;
    let word = r.word::<u8>()?;
    flags!(r, word: CONTENT, EXPECTED, SEQUENCE, MORE, TONE_PRESENT, HEADER_RESERVED);
    let len = usize::from(r.take(LEN)?);
    if word & TONE != 0 {
        r.take_split(TONE_INFO, &PROTOCOL, TONE_TIME, TONE_TYPE)?;
    }
    Ok((word & 3, len))
}

fn info(layer: &Layer, out: &mut String) {
    let name = match (layer.value(TYPE), layer.value(OPCODE), layer.value(LEN)) {
        (Some(kind), _, _) => N::ADVERTISING.get(kind),
        (_, Some(opcode), _) => {
            out.push_str("Control Opcode: ");
            N::CONTROLS.get(opcode)
        }
        (_, _, Some(0)) => Some("Empty PDU"),
        _ => Some("L2CAP Fragment"),
    };
    out.push_str(name.unwrap_or("Unknown"));
}

#[cfg(test)]
mod tests {
    #[test]
    fn an_advertisement_has_the_check_that_scapy_gives_it() {
        let packet = [0, 6, 0x66, 0x55, 0x44, 0x33, 0x22, 0x11];
        let sent = [0x5au8, 0x2c, 0x62].map(u8::reverse_bits);
        let check = super::advertising_check(&packet);
        assert_eq!(check.to_be_bytes()[1..], sent);
    }
}
