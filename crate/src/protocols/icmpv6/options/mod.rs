//! Options of neighbour discovery (IANA, IPv6 Neighbor Discovery Option Formats).
mod discovery;
mod fields;
mod lines;
mod low_power;
mod mobility;
mod security;

use crate::protocols::expert;
use crate::protocols::index;
use crate::wire::read_elsewhere as dissect;
use crate::wire::*;
pub(super) use discovery::domain_len;
pub use fields::PROTOCOL;
use fields::*;
use lines::lines;

fn table() -> u16 {
    index("icmpv6.opt").unwrap_or(u16::MAX)
}

/// Reads options up to the reader's limit.
pub(super) fn read(r: &mut Reader) -> Result<(), Stop> {
    r.borrowing(table(), |r| {
        while r.reported() > 0 {
            r.ahead(2)?;
            if !r.group(OPTION, read_option)? {
                return r.skip(r.left());
            }
        }
        Ok(())
    })
}

/// The link-layer addresses in a message's options, and whether each is of a target.
pub(super) fn links<'a>(layer: &'a Layer) -> impl Iterator<Item = (&'a Span, bool)> {
    const SOURCES: [u8; 3] = [SRC_MAC.index, SRC_EUI64.index, DST_EUI64.index];
    const TARGETS: [u8; 1] = [DST_MAC.index];
    let table = table();
    let own = layer
        .packet
        .spans
        .iter()
        .filter(move |s| s.layer == layer.index && s.protocol == table);
    own.filter_map(|span| match span.field {
        field if SOURCES.contains(&field) => Some((span, false)),
        field if TARGETS.contains(&field) => Some((span, true)),
        _ => None,
    })
}

/// Reads an option; false where none can follow it.
fn read_option(r: &mut Reader) -> Result<bool, Stop> {
    let start = r.at();
    let kind = r.take(TYPE)?;
    let units = r.take(LENGTH)?;
    if units == 0 {
        expert::tell(r, BAD_LEN);
        return Ok(false);
    }
    let end = start + 8 * usize::from(units);
    read_content(r, kind, units, end)?;
    if r.at() < end {
        let left = end - r.at();
        r.bytes(UNKNOWN, left)?;
        expert::tell(r, UNINTERPRETED);
    }
    r.seek(end);
    Ok(true)
}

fn read_content(r: &mut Reader, kind: u8, units: u8, end: usize) -> Result<(), Stop> {
    match kind {
        1 => discovery::read_link(r, units, end, (SRC_MAC, SRC_BYTES, SRC_EUI64)),
        2 => discovery::read_link(r, units, end, (DST_MAC, DST_BYTES, DST_EUI64)),
        3 => discovery::read_prefix(r),
        4 => discovery::read_redirected(r, end),
        9 | 10 => reserved(r, 6).and_then(|()| discovery::read_addresses(r, ADDRESS, end)),
        11 => security::read_cga(r, end),
        12 => security::read_signature(r, RSA_HASH, end),
        13 => security::read_timestamp(r),
        14 => r.bytes(NONCE, end - r.at()).map(drop),
        15 => security::read_anchor(r, end),
        16 => security::read_certificate(r, end),
        17 => mobility::read_address(r),
        18 => mobility::read_router_prefix(r),
        19 => mobility::read_link(r, end),
        20 => mobility::read_acknowledgment(r, end),
        23 => mobility::read_anchor_point(r),
        24 => discovery::read_route(r, units),
        25 => discovery::read_servers(r, end),
        26 => discovery::read_flags(r, end),
        27 | 28 => mobility::read_key(r, kind, end),
        29 => mobility::read_identifier(r, (ASSIST_CODE, ASSIST_LEN, ASSIST_VALUE), end),
        30 => mobility::read_identifier(r, (NODE_CODE, NODE_LEN, NODE_VALUE), end),
        31 => discovery::read_search_list(r, end),
        32 => security::read_signature(r, PROXY_HASH, end),
        37 => discovery::read_text(r, PORTAL, end),
        38 => discovery::read_translation(r, end),
        _ => read_short(r, kind, end),
    }
}

/// Options of a few words.
fn read_short(r: &mut Reader, kind: u8, end: usize) -> Result<(), Stop> {
    match kind {
        5 => reserved(r, 2).and_then(|()| r.take(MTU).map(drop)),
        6 => {
            r.take(SHORTCUT)?;
            mark(r, RESERVED, 1)?;
            mark(r, RESERVED, 4)
        }
        7 => reserved(r, 2).and_then(|()| r.take(INTERVAL).map(drop)),
        8 => {
            reserved(r, 2)?;
            r.take(HOME_PREFERENCE)?;
            r.take(HOME_LIFETIME).map(drop)
        }
        33..=36 => low_power::read(r, kind, end),
        _ => {
            expert::tell(r, UNDECODED);
            r.bytes(DATA, end - r.at()).map(drop)
        }
    }
}

/// Notes a run of bytes that have no value of their own.
fn mark(r: &mut Reader, field: Field<Mark>, len: usize) -> Result<(), Stop> {
    r.bytes(field, len).map(drop)
}

/// Reads reserved bytes, which Scapy shows as a number.
fn reserved(r: &mut Reader, len: usize) -> Result<(), Stop> {
    let number = r
        .ahead(len)?
        .iter()
        .fold(0, |n, byte| n << 8 | u64::from(*byte));
    r.put_at(RESERVED_NUMBER, r.at(), len, number);
    mark(r, RESERVED, len)
}
