//! Network File System, versions 2 and 3: calls and replies of each procedure.
pub mod attribute_fields;
mod attributes;
mod fields;
mod version_2;
mod version_3;

use super::{Own, rpc};
use crate::names::nfs as names;
use crate::wire::*;
pub use attributes::{all_2 as attributes_2, optional_3 as attributes_3};
pub use fields::PROTOCOL;
use fields::*;
use std::fmt::Write;
pub use version_3::{access_asked, access_given, file as counted_handle};

static NFS: Own = Own::of("nfs");

fn dissect(r: &mut Reader) -> Result<Next, Stop> {
    let (version, procedure, reply) = rpc::named(r, 2, [PROCEDURE_V2, PROCEDURE_V3, PROCEDURE_V4]);
    match (version, reply) {
        (2, false) => version_2::call(r, procedure)?,
        (2, true) => version_2::reply(r, procedure)?,
        (3, false) => version_3::call(r, procedure)?,
        (3, true) => version_3::reply(r, procedure)?,
        // What a compound of version 4 holds is not read.
        _ => r.skip(r.reported())?,
    }
    Ok(Next::Data)
}

pub fn procedures(version: u8) -> Option<Names> {
    match version {
        2 => Some(names::PROCEDURES_2),
        3 => Some(names::PROCEDURES_3),
        4 => Some(names::PROCEDURE_V4),
        _ => None,
    }
}

/// A file's handle, with the checksum by which Wireshark tells handles apart.
fn handle(r: &mut Reader, len: usize) -> Result<(), Stop> {
    let bytes = r.ahead(len)?;
    if r.wants(FH_HASH) {
        r.put_at(FH_HASH, r.at(), len, u64::from(crc_32(bytes)));
    }
    r.bytes(FHANDLE, len).map(drop)
}

/// RFC 1094 §2.3.3: in version 2 all handles are as long.
pub fn fixed_handle(r: &mut Reader) -> Result<(), Stop> {
    handle(r, 32)
}

/// How it went, where no version of NFS says it.
pub fn status(r: &mut Reader) -> Result<u32, Stop> {
    r.take(STATUS)
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
    let reply = rpc::describe(layer, out);
    let places = places(layer);
    match places.as_slice() {
        [place] => {
            let _ = write!(out, ", {}: {place}", kind(place));
        }
        [from, to] if !reply => {
            let _ = write!(out, ", From {}: {from} To {}: {to}", kind(from), kind(to));
        }
        _ => {}
    }
    let states = [(STATUS3, names::STATES_3), (STATUS2, names::STATES_2)];
    for (field, names) in states {
        let failed = layer.value(field).filter(|state| reply && *state != 0);
        let _ = match failed.map(|state| names.get(state).ok_or(state)) {
            Some(Ok(name)) => write!(out, " Error: {name}"),
            Some(Err(state)) => write!(out, " Error: Unknown error: {state}"),
            None => Ok(()),
        };
    }
}

/// The handles of a message by their checksums, each with the name that follows it.
fn places(layer: &Layer) -> Vec<String> {
    let mut places: Vec<String> = vec![];
    let spans = layer.packet.spans.iter();
    let own = spans.filter(|s| (s.layer, s.protocol) == (layer.index, NFS.index()));
    for span in own {
        if span.field == FH_HASH.index {
            places.push(format!("0x{:08x}", span.value));
        } else if span.field == NAME.index
            && let Some(place) = places.last_mut()
        {
            let name = layer.packet.bytes(span, layer.frame);
            let _ = write!(place, "/{}", String::from_utf8_lossy(name));
        }
    }
    places
}

/// Of a directory with a name in it, or of a file.
fn kind(place: &str) -> &'static str {
    match place.contains('/') {
        true => "DH",
        false => "FH",
    }
}
