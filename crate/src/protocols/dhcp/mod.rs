//! Dynamic Host Configuration Protocol, and the Bootstrap Protocol that it extends.
mod fields;
mod identifiers;
mod lines;
mod options;
pub mod parts;
mod structured;

use crate::names::dhcp as names;
use crate::wire::*;
pub use fields::PROTOCOL;
use fields::*;
use std::fmt::Write;

/// RFC 2132 §2: options stand behind this number.
const MAGIC: u32 = 0x6382_5363;
const HARDWARE_ADDRESS: usize = 16;
const SERVER_NAME: usize = 64;
const FILE_NAME: usize = 128;
const ETHERNET: u8 = 1;
const IEEE_802: u8 = 6;

fn dissect(r: &mut Reader) -> Result<Next, Stop> {
    r.take(TYPE)?;
    let hardware = r.take(HW_TYPE)?.0;
    let len = r.take(HW_LEN)?;
    r.take(HOPS)?;
    r.take(ID)?;
    r.take(SECS)?;
    let flags = r.take(FLAGS)?.0;
    r.nested(|r| {
        r.bits(flags, FLAGS_BC);
        r.bits(flags, FLAGS_RESERVED);
    });
    for field in [IP_CLIENT, IP_YOUR, IP_SERVER, IP_RELAY] {
        r.take(field)?;
    }
    hardware_address(r, hardware, usize::from(len))?;
    let (names, end) = (r.at(), r.at() + SERVER_NAME + FILE_NAME);
    r.ahead(end - names)?;
    let overload = overload(r.from(end));
    if overload & options::NAME_HOLDS_OPTIONS == 0 {
        r.bytes(SERVER, SERVER_NAME)?;
    }
    r.seek(names + SERVER_NAME);
    if overload & options::FILE_HOLDS_OPTIONS == 0 {
        r.bytes(FILE, FILE_NAME)?;
    }
    r.seek(end);
    match r.peek::<u32>(0) {
        Some(MAGIC) => {
            r.take(COOKIE)?;
            options::read(r, names)?;
        }
        _ => {
            r.put(BOOTP, 1);
        }
    }
    Ok(Next::End)
}

/// The address takes sixteen bytes, however many of them it has.
fn hardware_address(r: &mut Reader, hardware: u8, len: usize) -> Result<(), Stop> {
    let end = r.at() + HARDWARE_ADDRESS;
    let len = len.min(HARDWARE_ADDRESS);
    match (hardware, len) {
        (_, 0) => {}
        (ETHERNET | IEEE_802, 6) => drop(r.take(HW_MAC_ADDR)?),
        _ => drop(r.bytes(HW_ADDR, len)?),
    }
    if r.at() < end {
        r.bytes(HW_ADDR_PADDING, end - r.at())?;
    }
    Ok(())
}

/// What the option that says so (RFC 2132 §9.3) lends to further options; it stands behind the names that it is about.
fn overload(bytes: &[u8]) -> u8 {
    let mut rest = bytes.get(size_of::<u32>()..).unwrap_or(&[]);
    while let [code, behind @ ..] = rest {
        rest = match (code, behind) {
            (0, _) => behind,
            (255, _) | (_, []) => break,
            (&options::OVERLOAD, [1, value, ..]) => return *value,
            (_, [len, inside @ ..]) => inside.get(usize::from(*len)..).unwrap_or(&[]),
        };
    }
    0
}

fn message_type(layer: &Layer) -> Option<String> {
    let kind = layer.value(MESSAGE_TYPE)?;
    Some(match names::OPTION_DHCP.get(kind) {
        Some(name) => name.to_string(),
        None => format!("Unknown Message Type (0x{kind:02x})"),
    })
}

/// ` (Discover)`
fn heading(layer: &Layer, out: &mut String) {
    if let Some(kind) = message_type(layer) {
        out.push_str(" (");
        out.push_str(&kind);
        out.push(')');
    }
}

/// `DHCP Discover - Transaction ID 0x7854470b`
fn info(layer: &Layer, out: &mut String) {
    if let (Some(kind), Some(id)) = (message_type(layer), layer.value(ID)) {
        let _ = write!(out, "DHCP {kind:8} - Transaction ID {id:#x}");
        return;
    }
    match layer.value(TYPE) {
        Some(1) => {
            out.push_str("Boot Request");
            if let Some(mac) = layer.value(HW_MAC_ADDR).map(Address::Mac) {
                let _ = write!(out, " from {mac} ({mac})");
            }
        }
        Some(2) => out.push_str("Boot Reply"),
        Some(kind) => {
            let _ = write!(out, "Unknown BOOTP message type ({kind})");
        }
        None => {}
    }
}
