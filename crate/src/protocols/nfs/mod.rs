//! Network File System, versions 2 and 3: calls and replies of each procedure.
mod attributes;
mod fields;
mod version_2;
mod version_3;

use super::rpc;
use crate::names::nfs as names;
use crate::wire::*;
pub use fields::PROTOCOL;
use fields::*;
use std::fmt::Write;
pub use version_3::file as counted_handle;

fn dissect(r: &mut Reader) -> Result<Next, Stop> {
    let (version, procedure, reply) = rpc::named(r);
    note(r, version, procedure);
    match (version, reply) {
        (2, false) => version_2::call(r, procedure)?,
        (2, true) => version_2::reply(r, procedure)?,
        (_, false) => version_3::call(r, procedure)?,
        (_, true) => version_3::reply(r, procedure)?,
    }
    Ok(Next::End)
}

/// Which procedure this is of.
pub fn note(r: &mut Reader, version: u8, procedure: u16) {
    let field = if version == 2 {
        PROCEDURE_V2
    } else {
        PROCEDURE_V3
    };
    r.put(field, procedure.into());
}

/// A file's handle, with the checksum by which Wireshark tells handles apart.
pub fn handle(r: &mut Reader, len: usize) -> Result<(), Stop> {
    let bytes = r.ahead(len)?;
    if r.wants(FH_HASH) {
        r.put_at(FH_HASH, r.at(), len, u64::from(crc_32(bytes)));
    }
    r.bytes(FHANDLE, len).map(drop)
}

/// IEEE 802.3's, the lowest bit first.
fn crc_32(bytes: &[u8]) -> u32 {
    let mut crc = u32::MAX;
    for byte in bytes {
        crc ^= u32::from(*byte);
        for _ in 0..8 {
            crc = match crc & 1 {
                1 => crc >> 1 ^ 0xedb8_8320,
                _ => crc >> 1,
            };
        }
    }
    !crc
}

fn info(layer: &Layer, out: &mut String) {
    let (version, procedure, names) = match (layer.value(PROCEDURE_V3), layer.value(PROCEDURE_V2)) {
        (Some(procedure), _) => (3, procedure, names::PROCEDURES_3),
        (_, Some(procedure)) => (2, procedure, names::PROCEDURES_2),
        _ => return,
    };
    let name = names.get(procedure).unwrap_or("Unknown");
    let reply = layer.value(STATUS3).or(layer.value(STATUS2)).is_some();
    let kind = if reply { "Reply" } else { "Call" };
    let _ = write!(out, "V{version} {name} {kind}");
    if let Some(hash) = layer.value(FH_HASH).filter(|_| !reply) {
        let _ = write!(out, ", FH: 0x{hash:08x}");
    }
    if let Some(status) = layer
        .value(STATUS3)
        .or(layer.value(STATUS2))
        .filter(|s| *s != 0)
    {
        let _ = write!(out, " Error: {status}");
    }
}
