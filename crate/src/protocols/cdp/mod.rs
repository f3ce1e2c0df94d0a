//! Cisco Discovery Protocol: what a device says of itself, entry by entry.
pub mod fields;

use super::checksum;
use crate::protocols::checksum::Status;
use crate::wire::*;
use etherparse::checksum::Sum16BitWords;
pub use fields::PROTOCOL;
use fields::*;

/// Type and length.
const ENTRY_HEADER: usize = 4;

fn dissect(r: &mut Reader) -> Result<Next, Stop> {
    let start = r.at();
    r.run(&PROTOCOL, VERSION, CHECKSUM)?;
    let status = status(r, start);
    checksum::note(r, status, CHECKSUM_STATUS, start + 2, CHECKSUM_BAD);
    while r.reported() >= ENTRY_HEADER {
        entry(r)?;
    }
    r.rest_as(DATA);
    Ok(Next::End)
}

/// The Internet checksum, but for the last byte of an odd number: Cisco takes it for the low half of a word, and as a
/// signed number that lost one.
fn status(r: &Reader, start: usize) -> Status {
    let bytes = r.from(start);
    if r.left() < r.reported() {
        return Status::Unverified;
    }
    let (even, odd) = bytes.split_at(bytes.len() & !1);
    let sum = Sum16BitWords::new().add_slice(even);
    checksum::verdict(match odd {
        [last] if *last >= 0x80 => sum.add_slice(&[0xff, last - 1]),
        [last] => sum.add_slice(&[0, *last]),
        _ => sum,
    })
}

fn entry(r: &mut Reader) -> Result<(), Stop> {
    r.ahead(ENTRY_HEADER)?;
    let kind = r.peek::<u16>(0).unwrap_or(0);
    let len = usize::from(r.peek::<u16>(2).unwrap_or(0));
    if len < ENTRY_HEADER {
        return Err(Stop::Malformed("an entry's length is under 4 bytes"));
    }
    r.put_at(ENTRY, r.at(), len, u64::from(kind));
    r.within(len.min(r.reported()), |r| {
        r.nested(|r| {
            r.take(TYPE)?;
            r.take(LEN)?;
            contents(r, kind)
        })
    })?
}

fn contents(r: &mut Reader, kind: u16) -> Result<(), Stop> {
    match kind {
        1 => all(r, DEVICE),
        2 | 22 => return addresses(r),
        3 => all(r, PORT),
        4 => drop(r.take_split(CAPABILITIES, &PROTOCOL, CAN_ROUTE, IS_RELAY)?),
        5 => lines(r),
        6 => all(r, PLATFORM),
        7 if r.reported() == 4 => drop(r.take(GATEWAY)?),
        7 => {
            while r.reported() > 0 {
                r.take(PREFIX)?;
                r.skip(1)?;
            }
        }
        8 => drop(r.run(&PROTOCOL, OUI, HELLO)?),
        9 => all(r, DOMAIN),
        10 => drop(r.take(NATIVE_VLAN)?),
        11 => {
            let word = r.word::<u8>()?;
            r.bits(word, DUPLEX);
        }
        14 | 15 if r.reported() >= 3 => {
            r.bytes(VLAN_DATA, 1)?;
            r.take(VOICE_VLAN)?;
        }
        16 => drop(r.take(POWER)?),
        17 => drop(r.take(MTU)?),
        18 => drop(r.take(TRUST)?),
        19 => drop(r.take(UNTRUSTED)?),
        20 => all(r, SYSTEM_NAME),
        21 => drop(r.rest_as(SYSTEM_OBJECT)),
        23 => {
            r.take(LOCATION_UNKNOWN)?;
            all(r, LOCATION);
        }
        25 => powers(r, REQUESTED)?,
        26 => powers(r, AVAILABLE)?,
        31 => drop(r.take_split(SPARE, &PROTOCOL, SPARE_FOUR_WIRE, SPARE_SUPPLY)?),
        _ => drop(r.rest_as(DATA)),
    }
    Ok(())
}

/// A text that may be empty.
fn all(r: &mut Reader, field: Field<Ascii>) {
    let _ = r.padded(field, r.left());
}

/// A value for every line of the text.
fn lines(r: &mut Reader) {
    let text = r.rest();
    for line in text.split(|byte| *byte == b'\n') {
        r.put_at(SOFTWARE, r.at(), line.len(), 0);
        r.seek(r.at() + line.len() + 1);
    }
}

fn addresses(r: &mut Reader) -> Result<(), Stop> {
    const NLPID_IP: &[u8] = &[0xcc];
    /// LLC and SNAP headers, with IPv6's EtherType.
    const SNAP_IP6: &[u8] = &[0xaa, 0xaa, 3, 0, 0, 0, 0x86, 0xdd];
    for _ in 0..r.take(ADDRESSES)? {
        r.take(PROTOCOL_TYPE)?;
        let len = usize::from(r.take(PROTOCOL_LEN)?);
        let protocol = r.bytes(PROTOCOL_BYTES, len)?;
        let len = usize::from(r.take(ADDRESS_LEN)?);
        match (protocol, len) {
            (NLPID_IP, 4) => drop(r.take(IP_ADDRESS)?),
            (SNAP_IP6, 16) => drop(r.bytes(IP6_ADDRESS, 16)?),
            _ => drop(r.bytes(ADDRESS, len)?),
        }
    }
    Ok(())
}

fn powers(r: &mut Reader, field: Field<u32>) -> Result<(), Stop> {
    r.take(REQUEST)?;
    r.take(MANAGEMENT)?;
    while r.reported() >= 4 {
        r.take(field)?;
    }
    Ok(())
}

fn info(layer: &Layer, out: &mut String) {
    for (label, field) in [("Device ID: ", DEVICE), ("Port ID: ", PORT)] {
        if let Some(text) = layer.bytes(field) {
            out.push_str(label);
            out.push_str(&String::from_utf8_lossy(text));
            out.push_str("  ");
        }
    }
}
