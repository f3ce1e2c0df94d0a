//! The mobility header of IPv6 (RFC 6275) and its options.
use super::Item::{self, BitFlags, By, Bytes, Counted, Hex, Int, Ip6, Mac, Named};
use super::{Plain, Then, plain};
use crate::names::ipv6::SCAPY_NEXT;
use crate::show::scapy::cursor::{Cursor, Read};
use crate::show::scapy::ipv6_options;
use crate::show::scapy::model::{Style, Value};
use crate::wire::Names;

#[rustfmt::skip]
pub const STATUSES: Names = Names::sorted(&[
    (0, "Binding Update accepted"), (1, "Accepted but prefix discovery necessary"), (128, "Reason unspecified"),
    (129, "Administratively prohibited"), (130, "Insufficient resources"), (131, "Home registration not supported"),
    (132, "Not home subnet"), (133, "Not home agent for this mobile node"),
    (134, "Duplicate Address Detection failed"), (135, "Sequence number out of window"),
    (136, "Expired home nonce index"), (137, "Expired care-of nonce index"), (138, "Expired nonces"),
    (139, "Registration type change disallowed"), (140, "Mobile Router Operation not permitted"),
    (141, "Invalid Prefix"), (142, "Not Authorized for Prefix"),
    (143, "Forwarding Setup failed (prefixes missing)"), (144, "MIPV6-ID-MISMATCH"), (145, "MIPV6-MESG-ID-REQD"),
    (146, "MIPV6-AUTH-FAIL"), (147, "Permanent home keygen token unavailable"),
    (148, "CGA and signature verification failed"), (149, "Permanent home keygen token exists"),
    (150, "Non-null home nonce index expected"),
]);
#[rustfmt::skip]
pub const KINDS: Names = Names::sorted(&[
    (0, "BRR"), (1, "HoTI"), (2, "CoTI"), (3, "HoT"), (4, "CoT"), (5, "BU"), (6, "BA"), (7, "BE"), (8, "Fast BU"),
    (9, "Fast BA"), (10, "Fast NA"),
]);
#[rustfmt::skip]
pub const OPTIONS: Names = Names::sorted(&[
    (2, "Binding Refresh Advice"), (3, "Alternate Care-of Address"), (4, "Nonce Indices"),
    (5, "Binding Authorization Data"), (6, "Mobile Network Prefix (RFC3963)"), (7, "Link-Layer Address (RFC4068)"),
    (8, "Mobile Node Identifier (RFC4283)"), (9, "Mobility Message Authentication (RFC4285)"),
    (10, "Replay Protection (RFC4285)"), (11, "CGA Parameters Request (RFC4866)"), (12, "CGA Parameters (RFC4866)"),
    (13, "Signature (RFC4866)"), (14, "Home Keygen Token (RFC4866)"), (15, "Care-of Test Init (RFC4866)"),
    (16, "Care-of Test (RFC4866)"),
]);
#[rustfmt::skip]
pub const LINKS: Names = Names::sorted(&[
    (0, "Wildcard requesting resolution for all nearby AP"), (1, "LLA for the new AP"), (2, "LLA of the MN"),
    (3, "LLA of the NAR"), (4, "LLA of the src of TrSolPr or PrRtAdv msg"),
    (5, "AP identified by LLA belongs to current iface of router"),
    (6, "No preifx info available for AP identified by the LLA"),
    (7, "No fast handovers support for AP identified by the LLA"),
]);

type Field = (&'static str, Item);
const NEXT: Field = ("nh", Named(1, SCAPY_NEXT));
const LEN: Field = ("len", Int(1));
const KIND: Field = ("mhtype", Named(1, KINDS));
const RESERVED: Field = ("res", Int(1));
const SUM: Field = ("cksum", Hex(2));
const COOKIE: Field = ("cookie", Bytes(8));
const PADS: Field = (
    "autopad",
    By(|c| {
        c.push("autopad", Value::Int(1), Style::Said("On".into()), 0);
        Ok(())
    }),
);
/// The options of a header that has so many bytes before them.
const OPTIONS_8: Field = ("options", By(|c| options(c, 8)));
const OPTIONS_12: Field = ("options", By(|c| options(c, 12)));
const OPTIONS_16: Field = ("options", By(|c| options(c, 16)));
const OPTIONS_24: Field = ("options", By(|c| options(c, 24)));
const TYPE: Field = ("otype", Named(1, OPTIONS));
const COUNT: Field = ("olen", Int(1));
const INITIAL: &[Field] = &[
    NEXT,
    LEN,
    KIND,
    RESERVED,
    SUM,
    ("reserved", Bytes(2)),
    COOKIE,
    PADS,
    OPTIONS_16,
];
const TEST: &[Field] = &[
    NEXT,
    LEN,
    KIND,
    RESERVED,
    SUM,
    ("index", Int(2)),
    COOKIE,
    ("token", Bytes(8)),
    PADS,
    OPTIONS_24,
];

const fn option(name: &'static str, title: &'static str, fields: &'static [Field]) -> Plain {
    plain(name, title, fields, Then::Padding)
}

#[rustfmt::skip] // a class or a field each
pub static CLASSES: &[Plain] = &[
    plain("MIP6MH_Generic", "IPv6 Mobility Header - Generic Message", &[
        NEXT, LEN, KIND, RESERVED, SUM, ("msg", By(|c| {
            let len = 8 * c.layer.int("len").unwrap_or(0) as i64 - 6;
            c.bytes("msg", len);
            Ok(())
        })),
    ], Then::Raw),
    plain("MIP6MH_BRR", "IPv6 Mobility Header - Binding Refresh Request", &[
        NEXT, LEN, KIND, RESERVED, SUM, ("res2", Int(2)), PADS, OPTIONS_8,
    ], Then::Raw),
    plain("MIP6MH_HoTI", "IPv6 Mobility Header - Home Test Init", INITIAL, Then::Raw),
    plain("MIP6MH_CoTI", "IPv6 Mobility Header - Care-of Test Init", INITIAL, Then::Raw),
    plain("MIP6MH_HoT", "IPv6 Mobility Header - Home Test", TEST, Then::Raw),
    plain("MIP6MH_CoT", "IPv6 Mobility Header - Care-of Test", TEST, Then::Raw),
    plain("MIP6MH_BU", "IPv6 Mobility Header - Binding Update", &[
        NEXT, LEN, KIND, RESERVED, SUM, ("seq", Hex(2)), ("flags", BitFlags(7, &["P", "R", "M", "K", "L", "H", "A"])),
        ("reserved", By(|c| c.bits_styled("reserved", 9, Style::Hex).map(drop))), ("mhtime", By(lifetime)), PADS, OPTIONS_12,
    ], Then::Raw),
    plain("MIP6MH_BA", "IPv6 Mobility Header - Binding ACK", &[
        NEXT, LEN, KIND, RESERVED, SUM, ("status", Named(1, STATUSES)), ("flags", BitFlags(3, &["P", "R", "K"])),
        ("res2", By(|c| c.bits_styled("res2", 5, Style::Hex).map(drop))), ("seq", Hex(2)), ("mhtime", Hex(2)), PADS, OPTIONS_12,
    ], Then::Raw),
    plain("MIP6MH_BE", "IPv6 Mobility Header - Binding Error", &[
        NEXT, LEN, KIND, RESERVED, SUM, ("status", Named(1, Names::sorted(&[
            (1, "Unknown binding for Home Address destination option"), (2, "Unrecognized MH Type value"),
        ]))), ("reserved", Int(1)), ("ha", Ip6), OPTIONS_24,
    ], Then::Raw),
    option("MIP6OptBRAdvice", "Mobile IPv6 Option - Binding Refresh Advice", &[TYPE, COUNT, ("rinter", Int(2))]),
    option("MIP6OptAltCoA", "MIPv6 Option - Alternate Care-of Address", &[TYPE, COUNT, ("acoa", Ip6)]),
    option("MIP6OptNonceIndices", "MIPv6 Option - Nonce Indices", &[TYPE, COUNT, ("hni", Int(2)), ("coni", Int(2))]),
    option("MIP6OptBindingAuthData", "MIPv6 Option - Binding Authorization Data", &[TYPE, COUNT, ("authenticator", By(authenticator))]),
    option("MIP6OptMobNetPrefix", "NEMO Option - Mobile Network Prefix", &[
        TYPE, COUNT, ("reserved", Int(1)), ("plen", Int(1)), ("prefix", Ip6),
    ]),
    option("MIP6OptLLAddr", "MIPv6 Option - Link-Layer Address (MH-LLA)", &[
        TYPE, COUNT, ("ocode", Named(1, LINKS)), ("pad", Int(1)), ("lla", Mac),
    ]),
    option("MIP6OptMNID", "MIPv6 Option - Mobile Node Identifier", &[
        TYPE, COUNT, ("subtype", Named(1, Names::sorted(&[(1, "NAI")]))), ("id", Counted("olen", -1)),
    ]),
    option("MIP6OptMsgAuth", "MIPv6 Option - Mobility Message Authentication", &[
        TYPE, COUNT, ("subtype", Named(1, Names::sorted(&[
            (1, "MN-HA authentication mobility option"), (2, "MN-AAA authentication mobility option"),
        ]))), ("mspi", Int(4)), ("authdata", Counted("olen", -5)),
    ]),
    option("MIP6OptCGAParamsReq", "MIPv6 option - CGA Parameters Request", &[TYPE, COUNT]),
    option("MIP6OptCGAParams", "MIPv6 option - CGA Parameters", &[TYPE, COUNT, ("cgaparams", Counted("olen", 0))]),
    option("MIP6OptSignature", "MIPv6 option - Signature", &[TYPE, COUNT, ("sig", Counted("olen", 0))]),
    option("MIP6OptHomeKeygenToken", "MIPv6 option - Home Keygen Token", &[TYPE, COUNT, ("hkt", Counted("olen", 0))]),
    option("MIP6OptCareOfTestInit", "MIPv6 option - Care-of Test Init", &[TYPE, COUNT]),
    option("MIP6OptCareOfTest", "MIPv6 option - Care-of Test", &[TYPE, COUNT, ("cokt", Counted("olen", 0))]),
    option("MIP6OptUnknown", "Scapy6 - Unknown Mobility Option", &[TYPE, COUNT, ("odata", Counted("olen", 0))]),
];

/// By the third byte.
pub fn choose(bytes: &[u8]) -> &'static str {
    match bytes.get(2) {
        Some(0) => "MIP6MH_BRR",
        Some(1) => "MIP6MH_HoTI",
        Some(2) => "MIP6MH_CoTI",
        Some(3) => "MIP6MH_HoT",
        Some(4) => "MIP6MH_CoT",
        Some(5) => "MIP6MH_BU",
        Some(6) => "MIP6MH_BA",
        Some(7) => "MIP6MH_BE",
        _ => "MIP6MH_Generic",
    }
}

fn class(kind: u8) -> &'static str {
    match kind {
        2 => "MIP6OptBRAdvice",
        3 => "MIP6OptAltCoA",
        4 => "MIP6OptNonceIndices",
        5 => "MIP6OptBindingAuthData",
        6 => "MIP6OptMobNetPrefix",
        7 => "MIP6OptLLAddr",
        8 => "MIP6OptMNID",
        9 => "MIP6OptMsgAuth",
        11 => "MIP6OptCGAParamsReq",
        12 => "MIP6OptCGAParams",
        13 => "MIP6OptSignature",
        14 => "MIP6OptHomeKeygenToken",
        15 => "MIP6OptCareOfTestInit",
        16 => "MIP6OptCareOfTest",
        _ => "MIP6OptUnknown",
    }
}

/// The header's length counts eights beyond the first.
fn options(c: &mut Cursor, header: i64) -> Read {
    let len = 8 * (c.layer.int("len").unwrap_or(0) as i64 + 1) - header;
    let mut inner = c.apart(len.max(0) as usize);
    let (len, end, mut list) = (inner.left(), inner.end(), vec![]);
    while let Some(&kind) = inner.rest().first() {
        let at = inner.at;
        // Padding is that of the other options of IPv6.
        if kind < 2 {
            let len = match (kind, inner.rest().get(1)) {
                (1, Some(len)) => usize::from(*len) + 2,
                _ => 1,
            };
            inner.at = end.min(at + len);
            list.append(&mut ipv6_options::read(c.frame(), at, inner.at));
            continue;
        }
        list.push(super::stacked_or_raw(&mut inner, super::find(class(kind))));
    }
    c.push("options", Value::Packets(list), Style::Plain, len);
    Ok(())
}

/// Units of four seconds.
fn lifetime(c: &mut Cursor) -> Read {
    let units = c.int("mhtime", 2)?;
    c.say(format!("{} sec", 4 * units));
    Ok(())
}

/// A number of 96 bits.
fn authenticator(c: &mut Cursor) -> Read {
    let bytes = c.skip(12)?;
    let number = bytes
        .iter()
        .fold(0, |n: u128, b| n << 8 | u128::from(*b))
        .to_string();
    c.push("authenticator", Value::Text(number), Style::Bare, 12);
    Ok(())
}
