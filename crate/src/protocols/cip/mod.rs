//! Common Industrial Protocol: a service is asked of an object, by the object's path, and answered.
pub mod class;
pub mod manager;
pub mod path;

use super::Own;
use crate::names::enip as N;
use crate::wire::*;

protocol! {
    /// Common Industrial Protocol (ODVA, CIP Networks Library, volume 1)
    "" = "cip" column "CIP" over [] info info {
        /// Service
        pub SERVICE: Hex<u8> = "service";
        /// Request/Response
        pub RESPONSE: HexIn<u8, 7, 1> = "rr" named N::DIRECTIONS;
        /// Service
        pub CODE: HexIn<u8, 0, 7> = "sc" named N::SERVICES;
        /// Request Path Size, in words
        PATH_SIZE: u8 = "request_path_size" unit "words";
        /// General Status
        pub RESULT: Hex<u8> = "genstat" named N::RESULTS;
        /// Additional Status Size, in words
        ADDITIONAL: u8 = "addstat_size" unit "words";
        /// Additional Status
        ADDITIONAL_STATUS: Little<Hex<u16>> = "addstat";
        /// Number of Services
        SERVICES: Little<u16> = "msp.num_services";
        /// Offset
        OFFSET: Little<u16> = "msp.offset";
    }
}

static OWN: Own = Own::of("cip");

const RESPONSE_BIT: u8 = 0x80;
const MULTIPLE: u8 = 10;
const MESSAGE_ROUTER: u32 = 2;
const CONNECTION_MANAGER: u32 = 6;
/// Packets of services within packets of services.
const MOST_DEPTH: u8 = 8;

fn dissect(r: &mut Reader) -> Result<Next, Stop> {
    message(r, 0)?;
    Ok(Next::End)
}

/// The service, and the path of what it is asked of: its class.
fn header(r: &mut Reader) -> Result<(u8, Option<u32>), Stop> {
    let word = r.word::<u8>()?;
    r.put_at(SERVICE, r.at() - 1, 1, word.into());
    r.nested(|r| {
        r.bits(word, RESPONSE);
        r.bits(word, CODE);
    });
    if word & RESPONSE_BIT != 0 {
        answer(r)?;
        return Ok((word, None));
    }
    let len = 2 * usize::from(r.take(PATH_SIZE)?);
    Ok((word, path::read(r, len)?))
}

/// A message inside another's data, which is no layer of its own.
fn embedded(r: &mut Reader, data: Field<Bytes>) -> Result<(), Stop> {
    r.borrowing(OWN.index(), header)?;
    r.rest_as(data);
    Ok(())
}

fn message(r: &mut Reader, depth: u8) -> Result<(), Stop> {
    let (word, class) = header(r)?;
    let is_multiple = word & !RESPONSE_BIT == MULTIPLE;
    if is_multiple && depth < MOST_DEPTH && matches!(class, None | Some(MESSAGE_ROUTER)) {
        return services(r, depth);
    }
    let name = match class {
        Some(CONNECTION_MANAGER) => "cipcm",
        _ => "cipcls",
    };
    r.carry(r.reported(), Key::Name(name));
    Ok(())
}

/// How the service went (volume 1, §2-4.2).
fn answer(r: &mut Reader) -> Result<(), Stop> {
    r.skip(1)?;
    r.take(RESULT)?;
    for _ in 0..r.take(ADDITIONAL)? {
        r.take(ADDITIONAL_STATUS)?;
    }
    Ok(())
}

/// Several services in one packet, each at an offset from the count on (volume 1, § ).
fn services(r: &mut Reader, depth: u8) -> Result<(), Stop> {
    if r.reported() < 2 {
        return Ok(());
    }
    let start = r.at();
    let count = r.take(SERVICES)?.0;
    let mut offsets = vec![];
    for _ in 0..count {
        offsets.push(usize::from(r.take(OFFSET)?.0));
    }
    let end = start + r.reported() + (r.at() - start);
    for (at, offset) in offsets.iter().enumerate() {
        let next = offsets.get(at + 1).map_or(end, |next| start + next);
        let from = start + offset;
        if next <= from {
            return Err(Stop::Malformed("the offsets of services do not rise"));
        }
        r.seek(from);
        r.put(OFFSET, *offset as u64);
        r.nested(|r| r.within(next - from, |r| message(r, depth + 1))?)?;
    }
    Ok(())
}

/// `Success: Get Attribute Single`
fn info(layer: &Layer, out: &mut String) {
    use std::fmt::Write;
    if let Some(result) = layer.value(RESULT) {
        let _ = write!(out, "{}: ", N::RESULTS.get(result).unwrap_or("Unknown"));
    }
    if let Some(service) = layer.value(CODE) {
        let _ = match N::SERVICES.get(service) {
            Some(name) => write!(out, "{name}"),
            None => write!(out, "Service (0x{service:02x})"),
        };
    }
}
