//! IEEE 802.15.4 frames.
use super::Item::{self, Bits, BitsNamed, Int};
use super::{Plain, Then, plain};
use crate::show::scapy::cursor::{Cursor, Read};
use crate::show::scapy::model::{Layer, Style, Value};
use crate::show::scapy::stack::Above;
use crate::wire::Names;

const TRUTH: Names = Names::sorted(&[(0, "False"), (1, "True")]);
const MODES: Names = Names::sorted(&[(0, "None"), (1, "Reserved"), (2, "Short"), (3, "Long")]);
const KINDS: Names = Names::sorted(&[(0, "Beacon"), (1, "Data"), (2, "Ack"), (3, "Command")]);
const COMMANDS: Names = Names::sorted(&[
    (1, "AssocReq"),
    (2, "AssocResp"),
    (3, "DisassocNotify"),
    (4, "DataReq"),
    (5, "PANIDConflictNotify"),
    (6, "OrphanNotify"),
    (7, "BeaconReq"),
    (8, "CoordRealign"),
    (9, "GTSReq"),
]);

#[rustfmt::skip] // a class or a field each
pub static CLASSES: &[Plain] = &[
    plain("Dot15d4", "802.15.4", &[
        ("fcf_reserved_1", Bits(1)), ("fcf_panidcompress", BitsNamed(1, TRUTH)), ("fcf_ackreq", BitsNamed(1, TRUTH)),
        ("fcf_pending", BitsNamed(1, TRUTH)), ("fcf_security", BitsNamed(1, TRUTH)),
        ("fcf_frametype", BitsNamed(3, KINDS)), ("fcf_srcaddrmode", BitsNamed(2, MODES)), ("fcf_framever", Bits(2)),
        ("fcf_destaddrmode", BitsNamed(2, MODES)), ("fcf_reserved_2", Bits(2)), ("seqnum", Int(1)),
    ], Then::By(above)),
    plain("Dot15d4Cmd", "802.15.4 Command", &[
        ("dest_panid", Item::By(panid)), ("dest_addr", Item::By(|c| address(c, "dest_addr", 2))),
        ("cmd_id", Item::Named(1, COMMANDS)),
    ], Then::Raw),
    plain("Dot15d4Ack", "802.15.4 Ack", &[], Then::Raw),
];

/// Addresses of other lengths, and what data carries, are left unread.
fn above(layer: &Layer, _: &[u8]) -> Above {
    let int = |name| layer.int(name).unwrap_or(0);
    match int("fcf_frametype") {
        2 => Above::Class("Dot15d4Ack"),
        3 if int("fcf_destaddrmode") == 2
            && int("fcf_srcaddrmode") == 0
            && int("fcf_security") == 0 =>
        {
            Above::Class("Dot15d4Cmd")
        }
        0 | 1 | 3 => Above::Unknown,
        _ => Above::Raw,
    }
}

fn panid(c: &mut Cursor) -> Read {
    c.little("dest_panid", 2, Style::Hex).map(drop)
}

fn address(c: &mut Cursor, name: &'static str, len: usize) -> Read {
    let bytes = c.skip(len)?;
    let number = bytes.iter().rev().fold(0, |n, b| n << 8 | u64::from(*b));
    c.push(name, Value::Int(number), Style::Hex, len);
    Ok(())
}
