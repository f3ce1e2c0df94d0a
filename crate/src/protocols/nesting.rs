//! What protocols known by name only carry, where their first bytes say it.
use crate::wire::{Key, Reader};

/// Bytes of the carrier's own header, and what stands behind it.
pub struct Inner {
    pub header: usize,
    pub key: Key,
    /// Bytes behind what is carried that are the carrier's too.
    pub trailer: usize,
    /// Whether its first two bytes stand in the other order.
    pub swapped: bool,
}

type Carries = fn(&[u8]) -> Option<Inner>;

const CARRIERS: &[(&str, Carries)] = &[
    ("avsp", arista),
    ("bacnet", automation),
    ("bvlc", building),
    ("capwap.data", access_point),
    ("cfp", fabric_path),
    ("classicstun", relayed),
    ("cmd", cisco_metadata),
    ("dccp", dccp),
    ("doip", diagnostics),
    ("dsi", files),
    ("egd", |_| named(32, "data")),
    ("iec60870_104", telecontrol),
    ("ieee8021ah", |bytes| by_type(bytes, 16)),
    ("ipnet", ipnet),
    ("ipoib", infiniband),
    ("loop", configuration_test),
    ("macsec", macsec),
    ("nsh", service_header),
    ("openflow", openflow),
    ("pgm", multicast),
    ("rx", rx),
    ("sap", announcement),
    ("slow", slow),
    ("t125", conference),
    ("tns", database),
    ("vntag", |bytes| by_type(bytes, 4)),
    ("xmpp", |_| named(0, "xml")),
];

/// What a packet of the protocol at the cursor carries.
pub fn of(filter: &str, r: &Reader) -> Option<Inner> {
    let carries = CARRIERS.iter().find(|entry| entry.0 == filter)?.1;
    let inner = carries(r.rest())?;
    (inner.header + inner.trailer < r.reported()).then_some(inner)
}

fn named(header: usize, name: &'static str) -> Option<Inner> {
    keyed(header, Key::Name(name))
}
fn keyed(header: usize, key: Key) -> Option<Inner> {
    Some(Inner {
        header,
        key,
        trailer: 0,
        swapped: false,
    })
}
/// Behind an EtherType at this place.
fn by_type(bytes: &[u8], at: usize) -> Option<Inner> {
    keyed(at + 2, Key::Ether(half(bytes, at)?))
}
fn half(bytes: &[u8], at: usize) -> Option<u16> {
    let pair = bytes.get(at..at + 2)?;
    Some(
        pair.iter()
            .fold(0, |value, byte| value << 8 | u16::from(*byte)),
    )
}

/// Arista's timestamps (subtype 1): seconds and nanoseconds in 64 bits, or in 48, before an EtherType.
fn arista(bytes: &[u8]) -> Option<Inner> {
    match half(bytes, 2)? & 0xff {
        0x10 => by_type(bytes, 12),
        0x20 => by_type(bytes, 10),
        _ => None,
    }
}

/// RFC 5415 §4.3: length in 32-bit words, radio, binding, whether the frame is the radio's own; fragments and keep-alives
/// carry no frame. Controllers send IEEE 802.11's frame control in the other order, as Wireshark expects.
fn access_point(bytes: &[u8]) -> Option<Inner> {
    let &[0, first, second, flags, ..] = bytes else {
        return None;
    };
    const FRAGMENT_OR_ALIVE: u8 = 0x88;
    let header = 4 * usize::from(first >> 3);
    match (second & 1, second >> 1 & 31) {
        _ if flags & FRAGMENT_OR_ALIVE != 0 || header < 8 => None,
        (0, _) => named(header, "eth"),
        (_, 1) => Some(Inner {
            swapped: true,
            ..named(header, "wlan")?
        }),
        _ => None,
    }
}

/// Cisco FabricPath: a tag of two bytes behind its EtherType, before the frame that it carries; the check sequence is of both.
fn fabric_path(_: &[u8]) -> Option<Inner> {
    Some(Inner {
        trailer: 4,
        ..named(2, "eth")?
    })
}

/// Cisco Meta Data: version, length, one option of four bytes, an EtherType; in GRE the EtherType comes first.
fn cisco_metadata(bytes: &[u8]) -> Option<Inner> {
    match bytes.first()? {
        1 => by_type(bytes, 6),
        _ => keyed(8, Key::Ether(half(bytes, 0)?)),
    }
}

/// BACnet/IP (ANSI/ASHRAE 135, annex J): behind a length, and of what was forwarded the address that it is from.
fn building(bytes: &[u8]) -> Option<Inner> {
    match bytes.get(1)? {
        4 => named(10, "bacnet"),
        9..=11 => named(4, "bacnet"),
        _ => None,
    }
}

/// ANSI/ASHRAE 135 §6.2: a network and an address of where it goes, and of where it comes from; messages of the network
/// itself carry nothing.
fn automation(bytes: &[u8]) -> Option<Inner> {
    const OF_THE_NETWORK: u8 = 0x80;
    const TO: u8 = 0x20;
    const FROM: u8 = 8;
    let control = *bytes.get(1)?;
    let mut header = 2;
    for bit in [TO, FROM] {
        if control & bit != 0 {
            header += 3 + usize::from(*bytes.get(header + 2)?);
        }
    }
    let hops = usize::from(control & TO != 0);
    (control & OF_THE_NETWORK == 0).then(|| named(header + hops, "bacapp"))?
}

/// AppleTalk's Data Stream Interface: commands and writes, and the answers to them, behind 16 bytes.
fn files(bytes: &[u8]) -> Option<Inner> {
    matches!(bytes, [0 | 1, 2 | 6, ..]).then(|| named(16, "afp"))?
}

/// RFC 2974 §3: an address of either kind, a check in 32-bit words, and perhaps what type of contents follows.
fn announcement(bytes: &[u8]) -> Option<Inner> {
    const LONG_ADDRESS: u8 = 0x10;
    const HIDDEN: u8 = 3;
    let flags = *bytes.first()?;
    let address = if flags & LONG_ADDRESS != 0 { 16 } else { 4 };
    let header = 4 + address + 4 * usize::from(*bytes.get(1)?);
    let contents = bytes.get(header..).filter(|_| flags & HIDDEN == 0)?;
    const TYPE: &[u8] = b"application/sdp\0";
    match contents.starts_with(TYPE) {
        true => named(header + TYPE.len(), "sdp"),
        false => contents.starts_with(b"v=0").then(|| named(header, "sdp"))?,
    }
}

/// Oracle's network layer: data of type 6 behind a header of eight bytes and flags of two. A function stands first, whose
/// own bytes are the carrier's; of the first function all is read.
fn database(bytes: &[u8]) -> Option<Inner> {
    if bytes.get(4) != Some(&6) {
        return None;
    }
    match bytes.get(10..)? {
        [0xde, 0xad, 0xbe, 0xef, ..] => named(10, "data"),
        [1, ..] | [] => None,
        [3 | 0x11, ..] => named(12, "data"),
        _ => named(11, "data"),
    }
}

/// RFC 4340 §5.1: the offset of the data in 32-bit words; requests, responses, data and data with acknowledgment have some.
fn dccp(bytes: &[u8]) -> Option<Inner> {
    let header = 4 * usize::from(*bytes.get(4)?);
    let kind = bytes.get(8)? >> 1 & 15;
    (header >= 12 && [0, 1, 2, 4].contains(&kind)).then(|| named(header, "data"))?
}

/// ISO 13400-2: a diagnostic message (0x8001) behind the header and two addresses of two bytes.
fn diagnostics(bytes: &[u8]) -> Option<Inner> {
    (half(bytes, 2)? == 0x8001).then(|| named(12, "uds"))?
}

/// IEC 60870-5-104 §5.1: the last bit of the first control octet is 0 where information is transferred.
fn telecontrol(bytes: &[u8]) -> Option<Inner> {
    let is_information = bytes.first() == Some(&0x68) && bytes.get(2)? & 1 == 0;
    is_information.then(|| named(6, "iec60870_asdu"))?
}

/// Solaris: version 1, then 2 for IPv4 or 26 for IPv6; 24 bytes in all.
fn ipnet(bytes: &[u8]) -> Option<Inner> {
    match bytes.get(1)? {
        2 => named(24, "ip"),
        26 => named(24, "ipv6"),
        _ => None,
    }
}

/// Two addresses of 20 bytes, and as RFC 4391 §6 has it an EtherType and two bytes without meaning.
fn infiniband(bytes: &[u8]) -> Option<Inner> {
    keyed(44, Key::Ether(half(bytes, 40)?))
}

/// Ethernet's configuration test: how many bytes to skip, and behind them a function in little-endian order: 1 is a reply.
fn configuration_test(bytes: &[u8]) -> Option<Inner> {
    let little = |at| half(bytes, at).map(u16::swap_bytes);
    let mut at = 2 + usize::from(little(0)?);
    while little(at)? == 2 {
        at += 8;
    }
    (little(at)? == 1).then(|| named(at + 4, "data"))?
}

/// IEEE 802.1AE §9.3: the secure channel's identifier where a bit says so; readable where nothing is encrypted or changed.
fn macsec(bytes: &[u8]) -> Option<Inner> {
    let control = *bytes.first()?;
    let header = if control & 0x20 != 0 { 14 } else { 6 };
    let inner = by_type(bytes, header)?;
    // The check value has 16 bytes.
    (control & 0x0c == 0).then_some(Inner {
        trailer: 16,
        ..inner
    })
}

/// RFC 8300 §2.2: a length in 32-bit words, and the number of what follows.
fn service_header(bytes: &[u8]) -> Option<Inner> {
    let header = 4 * usize::from(bytes.get(1)? & 0x3f);
    match bytes.get(3)? {
        1 => named(header, "ip"),
        2 => named(header, "ipv6"),
        3 => named(header, "eth"),
        5 => named(header, "mpls"),
        _ => None,
    }
}

/// A version's messages are a protocol each, header and all.
fn openflow(bytes: &[u8]) -> Option<Inner> {
    match bytes.first()? {
        1 => named(0, "openflow_v1"),
        4 => named(0, "openflow_v4"),
        5 => named(0, "openflow_v5"),
        6 => named(0, "openflow_v6"),
        _ => None,
    }
}

/// RFC 3208 §8: original and repeated data behind the header, two numbers, and the options whose length stands in the first.
fn multicast(bytes: &[u8]) -> Option<Inner> {
    if !matches!(bytes.get(4)?, 4 | 5) {
        return None;
    }
    let options = match bytes.get(5)? & 1 {
        1 => usize::from(half(bytes, 26)?),
        _ => 0,
    };
    named(24 + options, "data")
}

/// Rx (AFS): packets of type 1 hold data of a call, behind 28 bytes.
fn rx(bytes: &[u8]) -> Option<Inner> {
    (*bytes.get(20)? == 1).then(|| named(28, "afs"))?
}

/// T.124 §8.7: its identifier stands in the data of the users who connect (T.125's types 101 and 102).
fn conference(bytes: &[u8]) -> Option<Inner> {
    const IDENTIFIER: &[u8] = &[0, 5, 0, 0x14, 0x7c, 0, 1];
    matches!(bytes, [0x7f, 0x65 | 0x66, ..]).then_some(())?;
    named(memchr::memmem::find(bytes, IDENTIFIER)?, "t124")
}

/// What a relay hands on stands in an attribute of its own (0x0013).
fn relayed(bytes: &[u8]) -> Option<Inner> {
    let mut at = 20;
    while half(bytes, at)? != 0x13 {
        at += 4 + usize::from(half(bytes, at + 2)?);
    }
    named(at + 4, "data")
}

/// IEEE 802.3 annex 57A: the subtype.
fn slow(bytes: &[u8]) -> Option<Inner> {
    match bytes.first()? {
        1 => named(0, "lacp"),
        2 => named(0, "lamp"),
        3 => named(0, "oampdu"),
        10 => named(0, "ossp"),
        _ => None,
    }
}
