//! Link Layer Discovery Protocol: what a port says of itself, entry by entry.
mod fields;
mod organizations;

use crate::wire::*;
pub use fields::PROTOCOL;
use fields::*;

const END: u16 = 0;
const CHASSIS_ID: u16 = 1;
const PORT_ID: u16 = 2;
const ORGANIZATION: u16 = 127;
const ADDRESS_IP4: u8 = 1;
const ADDRESS_IP6: u8 = 2;

fn dissect(r: &mut Reader) -> Result<Next, Stop> {
    loop {
        if r.left() == 0 {
            return Ok(Next::End);
        }
        let word = r.word::<u16>()?;
        r.bits(word, TYPE);
        let len = r.bits(word, LEN) as usize;
        let kind = word >> 9;
        r.within(len, |r| entry(r, kind))??;
        if kind == END {
            // What stands behind is the frame's: Wireshark 4.0 begins that three bytes early.
            r.seek(r.at().saturating_sub(3));
            r.limit(0);
            return Ok(Next::End);
        }
    }
}

fn entry(r: &mut Reader, kind: u16) -> Result<(), Stop> {
    match kind {
        END => {}
        CHASSIS_ID => chassis(r)?,
        PORT_ID => port(r)?,
        3 => drop(r.take(TIME_TO_LIVE)?),
        4 => drop(r.rest_as(PORT_DESCRIPTION)),
        5 => drop(r.rest_as(SYSTEM_NAME)),
        6 => drop(r.rest_as(SYSTEM_DESCRIPTION)),
        7 => {
            let can = r.take(CAPABILITIES)?;
            note_bits(r, &CAPABILITY_BITS, can.0);
            let does = r.take(ENABLED)?;
            note_bits(r, &ENABLED_BITS, does.0);
        }
        8 => management(r)?,
        ORGANIZATION => organizations::read(r)?,
        _ => drop(r.rest_as(UNKNOWN)),
    }
    Ok(())
}

/// Notes the bits of the two bytes just read, the lowest first.
fn note_bits(r: &mut Reader, fields: &[Field<bool>], word: u16) {
    let at = r.at() - 2;
    r.nested(|r| {
        for (bit, field) in (0..).zip(fields) {
            r.put_at(*field, at, 2, u64::from(word >> bit & 1));
        }
    });
}

fn chassis(r: &mut Reader) -> Result<(), Stop> {
    match r.take(CHASSIS_TYPE)? {
        4 => drop(r.take(CHASSIS_MAC)?),
        5 => network(r, CHASSIS_IP4, CHASSIS_IP6)?,
        _ => drop(r.rest_as(CHASSIS)),
    }
    Ok(())
}

fn port(r: &mut Reader) -> Result<(), Stop> {
    match r.take(PORT_TYPE)? {
        3 => drop(r.take(PORT_MAC)?),
        4 => network(r, PORT_IP4, PORT_IP6)?,
        _ => drop(r.rest_as(PORT)),
    }
    Ok(())
}

fn network(r: &mut Reader, ip4: Field<Ip4>, ip6: Field<Ip6>) -> Result<(), Stop> {
    match r.take(NETWORK_FAMILY)? {
        ADDRESS_IP4 => r.take(ip4).map(drop),
        ADDRESS_IP6 => r.bytes(ip6, 16).map(drop),
        _ => {
            r.rest_as(UNKNOWN);
            Ok(())
        }
    }
}

/// IEEE 802.1AB §8.5.9.
fn management(r: &mut Reader) -> Result<(), Stop> {
    let len = usize::from(r.take(ADDRESS_LEN)?);
    let family = r.take(ADDRESS_TYPE)?;
    match (family, len) {
        (ADDRESS_IP4, 5) => drop(r.take(ADDRESS_4)?),
        (ADDRESS_IP6, 17) => drop(r.bytes(ADDRESS_6, 16)?),
        _ => drop(r.bytes(ADDRESS_OTHER, len.saturating_sub(1))?),
    }
    r.take(INTERFACE_TYPE)?;
    r.take(INTERFACE)?;
    let len = r.take(OBJECT_LEN)?;
    if len > 0 {
        r.bytes(OBJECT, usize::from(len))?;
    }
    Ok(())
}

/// `MA/00:11:22:33:44:55 IN/eth0 120 SysN=router`
fn info(layer: &Layer, out: &mut String) {
    use std::fmt::Write;
    let text = |field| layer.bytes(field).map(text::ascii);
    if let Some(mac) = layer.value(CHASSIS_MAC) {
        let _ = write!(out, "MA/{} ", Address::Mac(mac));
    } else if let Some(chassis) = text(CHASSIS) {
        let _ = write!(out, "{chassis} ");
    }
    if let Some(mac) = layer.value(PORT_MAC) {
        let _ = write!(out, "MA/{} ", Address::Mac(mac));
    } else if let Some(port) = text(PORT) {
        let _ = write!(out, "{port} ");
    }
    if let Some(seconds) = layer.value(TIME_TO_LIVE) {
        let _ = write!(out, "{seconds} ");
    }
    if let Some(name) = layer.bytes(SYSTEM_NAME).map(text::ascii) {
        let _ = write!(out, "SysN={name} ");
    }
}
