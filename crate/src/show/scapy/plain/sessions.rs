//! NetBIOS over TCP/IP (RFC 1002).
use super::Item::{self, BitFlags, Bits, BitsNamed, Bytes, Digits, Int, Ip4, Mac, Named};
use super::{Plain, Then, packet, plain};
use crate::show::scapy::cursor::{Cursor, Read};
use crate::show::scapy::model::{Layer, Style, Value};
use crate::show::scapy::stack::Above;
use crate::wire::Names;

const KINDS: Names = Names::sorted(&[
    (0, "Session Message"),
    (0x81, "Session Request"),
    (0x82, "Positive Session Response"),
    (0x83, "Negative Session Response"),
    (0x84, "Retarget Session Response"),
    (0x85, "Session Keepalive"),
]);
/// The last character of a name, as it stands encoded in two letters.
const SUFFIXES: Names = Names::sorted(&[
    (0x4141, "Workstation Service"),
    (0x4142, "Messenger Service"),
    (0x4144, "Messenger service"),
    (0x4147, "RAS Server Service"),
    (0x415c, "Exchange MTA"),
    (0x4160, "NetDDE Service"),
    (0x4161, "File Server Service"),
    (0x4162, "RAS Client Service"),
    (0x4163, "Exchange Interchange Service"),
    (0x4164, "Exchange Store"),
    (0x4165, "Exchange Directory"),
    (0x4171, "Modern Sharing Server Service"),
    (0x4172, "Modern Sharing Client Service"),
    (0x4184, "SMS Client Remote Control"),
    (0x4185, "SMS Admin Remote Control Tool"),
    (0x4186, "SMS Client Remote Chat"),
    (0x4187, "SMS Client Remote Transfer"),
    (0x418d, "DEC Pathworks TCP/IP Service"),
    (0x4193, "DEC Pathworks TCP/IP Service"),
    (0x41ab, "Exchange IMC"),
    (0x41c8, "Exchange MTA"),
    (0x41ff, "Network Monitor Agent"),
    (0x4200, "Network Monitor Apps"),
    (0x424c, "Domain Master Browser"),
    (0x424d, "Domain Controller"),
    (0x424f, "Browser Election Service"),
    (0x4341, "File Server Service"),
]);
const TYPES: Names = Names::sorted(&[(32, "NB"), (33, "NBSTAT")]);
const CLASSES_OF_RECORDS: Names = Names::sorted(&[(1, "INTERNET")]);
const SUFFIX: (&str, Item) = ("SUFFIX", Named(2, SUFFIXES));
const NULL: (&str, Item) = ("NULL", Int(1));
const NAME: (&str, Item) = ("RR_NAME", Item::By(|c| name(c, "RR_NAME")));
const QUESTION: (&str, Item) = ("QUESTION_NAME", Item::By(|c| name(c, "QUESTION_NAME")));
const QUESTION_TYPE: (&str, Item) = ("QUESTION_TYPE", Named(2, TYPES));
const QUESTION_CLASS: (&str, Item) = ("QUESTION_CLASS", Named(2, CLASSES_OF_RECORDS));
const TYPE: (&str, Item) = ("RR_TYPE", Named(2, TYPES));
const CLASS: (&str, Item) = ("RR_CLASS", Named(2, CLASSES_OF_RECORDS));
const TTL: (&str, Item) = ("TTL", Int(4));
const LEN: (&str, Item) = ("RDLENGTH", Int(2));
const GROUP: (&str, Item) = (
    "G",
    BitsNamed(1, Names::sorted(&[(0, "Unique name"), (1, "Group name")])),
);
const NODE: (&str, Item) = (
    "OWNER_NODE_TYPE",
    BitsNamed(
        2,
        Names::sorted(&[(0, "B node"), (1, "P node"), (2, "M node"), (3, "H node")]),
    ),
);
const UNUSED: (&str, Item) = ("UNUSED", BitsNamed(13, Names::sorted(&[(0, "Unused")])));

#[rustfmt::skip] // a class or a field each
pub static CLASSES: &[Plain] = &[
    plain("NBTSession", "NBT Session Packet", &[
        ("TYPE", Named(1, KINDS)), ("RESERVED", Bits(7)), ("LENGTH", Bits(17)),
    ], Then::Within("LENGTH", |_, _| Above::Class("_SMBGeneric"))),
    plain("NBTDatagram", "NBT Datagram Packet", &[
        ("Type", Int(1)), ("Flags", Int(1)), ("ID", Int(2)), ("SourceIP", Ip4), ("SourcePort", Int(2)),
        ("Length", Int(2)), ("Offset", Int(2)), ("SourceName", Item::By(|c| name(c, "SourceName"))),
        ("SUFFIX1", Named(2, SUFFIXES)), ("NULL1", Int(1)),
        ("DestinationName", Item::By(|c| name(c, "DestinationName"))), ("SUFFIX2", Named(2, SUFFIXES)),
        ("NULL2", Int(1)),
    ], Then::Class("_SMBGeneric")),
    plain("NBNSHeader", "NBNS Header", &[
        ("NAME_TRN_ID", Int(2)), ("RESPONSE", Bits(1)), ("OPCODE", Bits(4)),
        ("NM_FLAGS", BitFlags(7, &["B", "res1", "res0", "RA", "RD", "TC", "AA"])), ("RCODE", Bits(4)),
        ("QDCOUNT", Int(2)), ("ANCOUNT", Int(2)), ("NSCOUNT", Int(2)), ("ARCOUNT", Int(2)),
    ], Then::By(above_names)),
    plain("NBNSQueryRequest", "NBNS query request", &[QUESTION, SUFFIX, NULL, QUESTION_TYPE, QUESTION_CLASS], Then::Raw),
    plain("NBNSNodeStatusRequest", "NBNS status request", &[QUESTION, SUFFIX, NULL, QUESTION_TYPE, QUESTION_CLASS], Then::Raw),
    plain("NBNSQueryResponse", "NBNS query response", &[
        NAME, SUFFIX, NULL, QUESTION_TYPE, QUESTION_CLASS, TTL, LEN, ("ADDR_ENTRY", Item::By(entries)),
    ], Then::Raw),
    plain("NBNS_ADD_ENTRY", "NBNS_ADD_ENTRY", &[GROUP, NODE, UNUSED, ("NB_ADDRESS", Ip4)], Then::Raw),
    plain("NBNSNodeStatusResponse", "NBNS Node Status Response", &[
        NAME, SUFFIX, NULL, TYPE, CLASS, TTL, LEN, ("NUM_NAMES", Int(1)), ("NODE_NAME", Item::By(nodes)),
        ("MAC_ADDRESS", Mac), ("STATISTICS", Digits(46)),
    ], Then::Raw),
    plain("NBNSNodeStatusResponseService", "NBNS Node Status Response Service", &[
        ("NETBIOS_NAME", Bytes(15)), ("SUFFIX", Named(1, Names::sorted(&[
            (0, "workstation"), (3, "messenger service"), (27, "domain master browser"), (28, "domain controller"),
            (30, "browser election service"), (32, "file server service"),
        ]))),
        ("NAME_FLAGS", Int(1)), ("UNUSED", Named(1, Names::sorted(&[(0, "unused")]))),
    ], Then::Raw),
    plain("NBNSRegistrationRequest", "NBNS registration request", &[
        QUESTION, SUFFIX, NULL, QUESTION_TYPE, QUESTION_CLASS,
        ("RR_NAME", Named(2, Names::sorted(&[(0xc00c, "Label String Pointer to QUESTION_NAME")]))), TYPE, CLASS, TTL, LEN,
        GROUP, NODE, UNUSED, ("NB_ADDRESS", Ip4),
    ], Then::Raw),
    plain("NBNSWackResponse", "NBNS Wait for Acknowledgement Response", &[
        NAME, SUFFIX, NULL, TYPE, CLASS, TTL, LEN, ("RDATA", Bits(16)),
    ], Then::Raw),
];

/// By the operation, the flags and what is counted.
fn above_names(layer: &Layer, _: &[u8]) -> Above {
    let int = |name| layer.int(name).unwrap_or(0);
    let (operation, flags, response) = (int("OPCODE"), int("NM_FLAGS"), int("RESPONSE"));
    let (questions, answers) = (int("QDCOUNT"), int("ANCOUNT"));
    Above::Class(match (operation, flags) {
        (0, 0x11) if questions == 1 => "NBNSQueryRequest",
        (0, 0x50 | 0x58 | 0x70 | 0x78) if response == 1 && answers == 1 => "NBNSQueryResponse",
        (0, 0 | 1) if questions == 1 => "NBNSNodeStatusRequest",
        (0, 0x40) if response == 1 && answers == 1 => "NBNSNodeStatusResponse",
        (5, 1 | 0x11) if questions == 1 && int("ARCOUNT") == 1 => "NBNSRegistrationRequest",
        (7, 0x40) if response == 1 && answers == 1 => "NBNSWackResponse",
        _ => return Above::Raw,
    })
}

/// Each character in two letters; the last of the sixteen is the suffix, a field of its own.
fn name(c: &mut Cursor, field: &'static str) -> Read {
    const LEN: usize = 31;
    let bytes = c.rest();
    let len = LEN.min(bytes.len());
    let letters = bytes.get(1..len).unwrap_or(&[]);
    let start = letters.iter().take_while(|b| **b == 0).count();
    let end = letters.len() - letters.iter().rev().take_while(|b| **b == 0).count();
    let letters = letters.get(start..end).unwrap_or(&[]);
    let half = |byte: u8| byte.wrapping_sub(1) & 15;
    let pairs = letters.chunks_exact(2);
    let mut text: Vec<u8> = pairs
        .filter_map(|pair| match pair {
            [high, low] => Some(half(*high) << 4 | half(*low)),
            _ => None,
        })
        .collect();
    while matches!(text.last(), Some(b' ' | 0)) {
        text.pop();
    }
    c.skip(len)?;
    c.push(field, Value::Bytes(text), Style::Plain, len);
    Ok(())
}

fn packets(c: &mut Cursor, field: &'static str, class: &str, end: usize, most: u64) -> Read {
    let start = c.at;
    let mut list = vec![];
    let Some(class) = super::find(class) else {
        return Ok(());
    };
    while c.at < end && (list.len() as u64) < most {
        list.push(vec![packet(c, class)?]);
    }
    let len = c.at - start;
    c.push(field, Value::Packets(list), Style::Plain, len);
    Ok(())
}

fn entries(c: &mut Cursor) -> Read {
    let end = c.at + (super::counted(c, "RDLENGTH", 0) as usize).min(c.left());
    packets(c, "ADDR_ENTRY", "NBNS_ADD_ENTRY", end, u64::MAX)
}

fn nodes(c: &mut Cursor) -> Read {
    let (end, most) = (c.end(), c.layer.int("NUM_NAMES").unwrap_or(0));
    packets(c, "NODE_NAME", "NBNSNodeStatusResponseService", end, most)
}
