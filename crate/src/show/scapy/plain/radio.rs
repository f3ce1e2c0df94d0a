//! Radio: IEEE 802.15.4 frames, and how those of 802.11 are encrypted.
use super::Item::{self, Bits, BitsNamed, Bytes, Hex, Int, Little, LittleHex, Named};
use super::{Plain, Then, plain};
use crate::show::scapy::address::mac;
use crate::show::scapy::cursor::{Cursor, Read, Short, little_number};
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

const KEYS: Names = Names::sorted(&[
    (0, "Implicit"),
    (1, "1oKeyIndex"),
    (2, "4o-KeySource-1oKeyIndex"),
    (3, "8o-KeySource-1oKeyIndex"),
]);
const LEVELS: Names = Names::sorted(&[
    (0, "None"),
    (1, "MIC-32"),
    (2, "MIC-64"),
    (3, "MIC-128"),
    (4, "ENC"),
    (5, "ENC-MIC-32"),
    (6, "ENC-MIC-64"),
    (7, "ENC-MIC-128"),
]);

type Field = (&'static str, Item);
const DESTINATION: Field = ("", Item::By(destination));
const SOURCE: Field = ("", Item::By(source));
const SECURITY: Field = ("aux_sec_header", Item::By(security));

#[rustfmt::skip]
const HEADER: &[Field] = &[
    ("fcf_reserved_1", Bits(1)), ("fcf_panidcompress", BitsNamed(1, TRUTH)), ("fcf_ackreq", BitsNamed(1, TRUTH)),
    ("fcf_pending", BitsNamed(1, TRUTH)), ("fcf_security", BitsNamed(1, TRUTH)), ("fcf_frametype", BitsNamed(3, KINDS)),
    ("fcf_srcaddrmode", BitsNamed(2, MODES)), ("fcf_framever", Bits(2)), ("fcf_destaddrmode", BitsNamed(2, MODES)),
    ("fcf_reserved_2", Bits(2)), ("seqnum", Int(1)), ("", Item::By(checksum)),
];

#[rustfmt::skip] // a class or a field each
pub static CLASSES: &[Plain] = &[
    plain("Dot15d4", "802.15.4", HEADER, Then::By(above)),
    plain("Dot15d4FCS", "802.15.4 - FCS", HEADER, Then::Before(2, above)),
    plain("Dot15d4Ack", "802.15.4 Ack", &[], Then::Raw),
    plain("Dot15d4Data", "802.15.4 Data", &[DESTINATION, SOURCE, SECURITY], Then::By(|layer, _| protected(layer, "SixLoWPAN"))),
    plain("Dot15d4Beacon", "802.15.4 Beacon", &[
        ("src_panid", LittleHex(2)), ("src_addr", Item::By(|c| address(c, "src_addr", modes(c).1))), SECURITY,
        ("sf_sforder", Bits(4)), ("sf_beaconorder", Bits(4)), ("sf_assocpermit", BitsNamed(1, TRUTH)), ("sf_pancoord", BitsNamed(1, TRUTH)),
        ("sf_reserved", Bits(1)), ("sf_battlifeextend", BitsNamed(1, TRUTH)), ("sf_finalcapslot", Bits(4)),
        ("gts_spec_permit", BitsNamed(1, TRUTH)), ("gts_spec_reserved", Bits(4)), ("gts_spec_desccount", Bits(3)),
        ("", Item::By(|c| match c.layer.int("gts_spec_desccount") {
            Some(0) => Ok(()),
            _ => super::read(c, &[("gts_dir_reserved", Bits(1)), ("gts_dir_mask", Bits(7))]),
        })),
        ("pa_reserved_1", Bits(1)), ("pa_num_long", Bits(3)), ("pa_reserved_2", Bits(1)), ("pa_num_short", Bits(3)),
        ("pa_short_addresses", Item::By(|c| waiting(c, "pa_short_addresses", "pa_num_short", 2))),
        ("pa_long_addresses", Item::By(|c| waiting(c, "pa_long_addresses", "pa_num_long", 8))),
    ], Then::By(|layer, _| protected(layer, "ZigBeeBeacon"))),
    plain("Dot15d4Cmd", "802.15.4 Command", &[DESTINATION, SOURCE, SECURITY, ("cmd_id", Named(1, COMMANDS))], Then::By(|layer, _| {
        protected(layer, match layer.int("cmd_id") {
            Some(1) => "Dot15d4CmdAssocReq",
            Some(2) => "Dot15d4CmdAssocResp",
            Some(3) => "Dot15d4CmdDisassociation",
            Some(8) => "Dot15d4CmdCoordRealign",
            Some(9) => "Dot15d4CmdGTSReq",
            _ => return Above::Raw,
        })
    })),
    plain("Dot15d4AuxSecurityHeader", "802.15.4 Auxiliary Security Header", &[
        ("sec_sc_reserved", Bits(3)), ("sec_sc_keyidmode", BitsNamed(2, KEYS)), ("sec_sc_seclevel", BitsNamed(3, LEVELS)),
        ("sec_framecounter", LittleHex(4)), ("", Item::By(|c| match c.layer.int("sec_sc_keyidmode") {
            Some(1) => super::read(c, &[("sec_keyid_keysource", Bytes(0)), ("sec_keyid_keyindex", Hex(1))]),
            Some(2) => super::read(c, &[("sec_keyid_keysource", LittleHex(4)), ("sec_keyid_keyindex", Hex(1))]),
            Some(3) => super::read(c, &[("sec_keyid_keysource", Little(8)), ("sec_keyid_keyindex", Hex(1))]),
            _ => super::read(c, &[("sec_keyid_keysource", Bytes(0))]),
        })),
    ], Then::Padding),
    plain("Dot15d4CmdAssocReq", "802.15.4 Association Request Payload", &[
        ("allocate_address", Bits(1)), ("security_capability", Bits(1)), ("reserved2", Bits(1)), ("reserved1", Bits(1)),
        ("receiver_on_when_idle", Bits(1)), ("power_source", Bits(1)), ("device_type", Bits(1)), ("alternate_pan_coordinator", Bits(1)),
    ], Then::Raw),
    plain("Dot15d4CmdAssocResp", "802.15.4 Association Response Payload", &[
        ("short_address", LittleHex(2)), ("association_status", Named(1, Names::sorted(&[
            (0, "successful"), (1, "PAN_at_capacity"), (2, "PAN_access_denied"),
        ]))),
    ], Then::Raw),
    plain("Dot15d4CmdDisassociation", "802.15.4 Disassociation Notification Payload", &[
        ("disassociation_reason", Named(1, Names::sorted(&[(1, "coord_wishes_device_to_leave"), (2, "device_wishes_to_leave")]))),
    ], Then::Raw),
    plain("Dot15d4CmdCoordRealign", "802.15.4 Coordinator Realign Command", &[
        ("panid", LittleHex(2)), ("coord_address", LittleHex(2)), ("channel", Int(1)), ("dev_address", LittleHex(2)),
    ], Then::By(|_, rest| match rest.len() {
        1 => Above::Class("Dot15d4CmdCoordRealignPage"),
        _ => Above::Raw,
    })),
    plain("Dot15d4CmdCoordRealignPage", "802.15.4 Coordinator Realign Page", &[("channel_page", Int(1))], Then::Raw),
    plain("Dot15d4CmdGTSReq", "802.15.4 GTS request command", &[
        ("reserved", Bits(2)), ("charact_type", Bits(1)), ("gts_dir", Bits(1)), ("gts_len", Bits(4)),
    ], Then::Raw),
    plain("ZigBeeBeacon", "ZigBee Beacon Payload", &[
        ("proto_id", Int(1)), ("nwkc_protocol_version", Bits(4)), ("stack_profile", Bits(4)), ("end_device_capacity", Bits(1)),
        ("device_depth", Bits(4)), ("router_capacity", Bits(1)), ("reserved", Bits(2)),
        ("extended_pan_id", Item::By(|c| address(c, "extended_pan_id", 3))), ("tx_offset", Bits(24)), ("update_id", Int(1)),
    ], Then::Raw),
    plain("SixLoWPAN", "SixLoWPAN Dispatcher", &[], Then::Raw),
    plain("Dot11Encrypted", "802.11 Encrypted (unknown algorithm)", &[("data", Item::All)], Then::Raw),
    plain("Dot11WEP", "802.11 WEP packet", &[
        ("iv", Bytes(3)), ("keyid", Int(1)), ("wepdata", Item::By(|c| {
            c.bytes("wepdata", c.left() as i64 - 4);
            Ok(())
        })), ("icv", Int(4)),
    ], Then::Raw),
    plain("Dot11TKIP", "802.11 TKIP packet", &[
        ("TSC1", Int(1)), ("WEPSeed", Int(1)), ("TSC0", Int(1)), ("key_id", Bits(2)), ("ext_iv", Bits(1)), ("res", Bits(5)),
        ("TSC2", Int(1)), ("TSC3", Int(1)), ("TSC4", Int(1)), ("TSC5", Int(1)), ("data", Item::All),
    ], Then::Raw),
    plain("Dot11CCMP", "802.11 CCMP packet", &[
        ("PN0", Int(1)), ("PN1", Int(1)), ("res0", Int(1)), ("key_id", Bits(2)), ("ext_iv", Bits(1)), ("res1", Bits(5)),
        ("PN2", Int(1)), ("PN3", Int(1)), ("PN4", Int(1)), ("PN5", Int(1)), ("data", Item::All),
    ], Then::Raw),
];

/// How a frame is encrypted shows in its first bytes (IEEE 802.11-2016 §12.5); what 6LoWPAN packs is not read.
pub fn choose(class: &'static str, bytes: &[u8]) -> &'static str {
    const EXTENDED: u8 = 0x20;
    match (class, bytes) {
        ("SixLoWPAN", [0x40..=0xbf | 0xc0..=0xc7 | 0xe0..=0xe7, ..]) => "",
        ("Dot11Encrypted", &[first, second, third, key, ..]) => {
            match (key & EXTENDED != 0 && bytes.len() >= 8, third) {
                (false, _) => "Dot11WEP",
                _ if second == (first | 0x20) & 0x7f => "Dot11TKIP",
                (_, 0) => "Dot11CCMP",
                _ => class,
            }
        }
        ("Dot11Encrypted", _) => "Raw",
        _ => class,
    }
}

/// Four bits of key and level stand in a header of their own, whose contents may be encrypted.
fn protected(layer: &Layer, class: &'static str) -> Above {
    let header = match layer.field("aux_sec_header").map(|field| &field.value) {
        Some(Value::Packet(layers)) => layers.first(),
        _ => None,
    };
    match header.and_then(|header| header.int("sec_sc_seclevel")) {
        Some(4..) => Above::Raw,
        _ => Above::Class(class),
    }
}

fn above(layer: &Layer, _: &[u8]) -> Above {
    Above::Class(match layer.int("fcf_frametype") {
        Some(0) => "Dot15d4Beacon",
        Some(1) => "Dot15d4Data",
        Some(2) => "Dot15d4Ack",
        Some(3) => "Dot15d4Cmd",
        _ => return Above::Raw,
    })
}

/// The frame's last two bytes, where the capture has them.
fn checksum(c: &mut Cursor) -> Read {
    if c.layer.class != "Dot15d4FCS" {
        return Ok(());
    }
    let [.., low, high] = c.rest() else {
        return Err(Short);
    };
    let sum = u64::from(*high) << 8 | u64::from(*low);
    let field = crate::show::scapy::model::Field::new("fcs", Value::Int(sum), Style::Hex);
    c.layer.fields.push(field.at(c.end() - 2, 2));
    Ok(())
}

/// The two bytes of the header, which three bytes has in front of the layer that begins at `start`.
fn control(c: &Cursor, start: usize) -> (u8, u8) {
    let header = start
        .checked_sub(3)
        .and_then(|at| c.frame().get(at..at + 2));
    match header {
        Some(&[first, second]) => (first, second),
        _ => (0, 0),
    }
}

/// Where the layer begins: its first field's place, if it has one.
fn start(c: &Cursor) -> usize {
    c.layer
        .fields
        .first()
        .map_or(c.at, |field| field.start as usize)
}

/// The kinds of the destination's and of the source's address.
fn modes(c: &Cursor) -> (u8, u8) {
    let (_, second) = control(c, start(c));
    (second >> 2 & 3, second >> 6)
}

fn destination(c: &mut Cursor) -> Read {
    let (mode, _) = modes(c);
    c.little("dest_panid", 2, Style::Hex)?;
    address(c, "dest_addr", mode)
}

fn source(c: &mut Cursor) -> Read {
    let (_, mode) = modes(c);
    let (first, _) = control(c, start(c));
    if mode == 0 {
        return Ok(());
    }
    if first & 0x40 == 0 {
        c.little("src_panid", 2, Style::Hex)?;
    }
    address(c, "src_addr", mode)
}

fn security(c: &mut Cursor) -> Read {
    match control(c, start(c)).0 & 8 {
        0 => Ok(()),
        _ => super::read(
            c,
            &[("aux_sec_header", Item::One("Dot15d4AuxSecurityHeader"))],
        ),
    }
}

/// A short address as a number, a long one as bytes from the highest.
fn address(c: &mut Cursor, name: &'static str, mode: u8) -> Read {
    match mode {
        2 => c.little(name, 2, Style::Hex).map(drop),
        3 => {
            let number = c.little(name, 8, Style::Plain)?;
            c.say(mac(&number.to_be_bytes()));
            Ok(())
        }
        _ => Err(Short),
    }
}

fn waiting(c: &mut Cursor, name: &'static str, count: &str, len: usize) -> Read {
    let (start, count) = (c.at, c.layer.int(count).unwrap_or(0));
    let mut list = vec![];
    for _ in 0..count {
        list.push(Value::Int(little_number(c.skip(len)?)));
    }
    c.push(
        name,
        Value::List(list),
        Style::Each(&Style::Hex),
        c.at - start,
    );
    Ok(())
}
