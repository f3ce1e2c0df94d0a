//! Headers of encryption and of those that ask for entry.
use super::Item::{
    self, AllDigits, Bits, BitsNamed, Counted, CountedDigits, Digits, Flags, Hex, Int, Named,
};
use super::{Plain, Then, plain};
use crate::names::eap_registry::TYPES as EAP_TYPES;
use crate::names::ip::SCAPY_PROTOCOLS;
use crate::show::scapy::cursor::{Cursor, Read};
use crate::show::scapy::model::{Layer, Style, Value};
use crate::show::scapy::stack::{Above, Place};
use crate::wire::Names;

const EAPOL_TYPES: Names = Names::sorted(&[
    (0, "EAP-Packet"),
    (1, "EAPOL-Start"),
    (2, "EAPOL-Logoff"),
    (3, "EAPOL-Key"),
    (4, "EAPOL-Encapsulated-ASF-Alert"),
    (5, "EAPOL-MKA"),
    (6, "EAPOL-Announcement (Generic)"),
    (7, "EAPOL-Announcement (Specific)"),
    (8, "EAPOL-Announcement-Req"),
]);
const PAYLOADS: Names = Names::sorted(&[
    (0, "None"),
    (1, "SA"),
    (2, "Proposal"),
    (3, "Transform"),
    (4, "KE"),
    (5, "ID"),
    (6, "CERT"),
    (7, "CR"),
    (8, "Hash"),
    (9, "SIG"),
    (10, "Nonce"),
    (11, "Notification"),
    (12, "Delete"),
    (13, "VendorID"),
]);
const EXCHANGES: Names = Names::sorted(&[
    (0, "None"),
    (1, "base"),
    (2, "identity protection"),
    (3, "authentication only"),
    (4, "aggressive"),
    (5, "informational"),
    (32, "quick mode"),
]);
pub const CONTROL_CODES: Names = Names::sorted(&[
    (1, "Configure-Request"),
    (2, "Configure-Ack"),
    (3, "Configure-Nak"),
    (4, "Configure-Reject"),
    (5, "Terminate-Request"),
    (6, "Terminate-Ack"),
    (7, "Code-Reject"),
    (8, "Protocol-Reject"),
    (9, "Echo-Request"),
    (10, "Echo-Reply"),
    (11, "Discard-Request"),
]);

const EAP_CODES: Names = Names::sorted(&[
    (1, "Request"),
    (2, "Response"),
    (3, "Success"),
    (4, "Failure"),
    (5, "Initiate"),
    (6, "Finish"),
]);

#[rustfmt::skip] // a class or a field each
pub static CLASSES: &[Plain] = &[
    plain("EAPOL", "EAPOL", &[
        ("version", Named(1, Names::sorted(&[(1, "802.1X-2001"), (2, "802.1X-2004"), (3, "802.1X-2010")]))),
        ("type", Named(1, EAPOL_TYPES)), ("len", Int(2)),
    ], Then::Within("len", above_eapol)),
    plain("EAPOL_KEY", "EAPOL_KEY", &[
        ("key_descriptor_type", Named(1, Names::sorted(&[(1, "RC4"), (2, "RSN")]))), ("res2", Bits(2)),
        ("smk_message", Bits(1)), ("encrypted_key_data", Bits(1)), ("request", Bits(1)), ("error", Bits(1)),
        ("secure", Bits(1)), ("has_key_mic", Bits(1)), ("key_ack", Bits(1)), ("install", Bits(1)), ("res", Bits(2)),
        ("key_type", BitsNamed(1, Names::sorted(&[(0, "Group/SMK"), (1, "Pairwise")]))),
        ("key_descriptor_type_version", BitsNamed(3, Names::sorted(&[
            (1, "HMAC-MD5+ARC4"), (2, "HMAC-SHA1-128+AES-128"), (3, "AES-128-CMAC+AES-128"),
        ]))),
        ("key_length", Int(2)), ("key_replay_counter", Int(8)), ("key_nonce", Digits(32)), ("key_iv", Digits(16)),
        ("key_rsc", Digits(8)), ("key_id", Digits(8)), ("key_mic", Digits(16)), ("key_data_length", Int(2)),
        ("key_data", CountedDigits("key_data_length", 0)),
    ], Then::Padding),
    plain("EAP", "EAP", &[
        ("code", Named(1, EAP_CODES)), ("id", Int(1)), ("len", Int(2)), ("", Item::By(eap)),
    ], Then::Padding),
    plain("EAP_MD5", "EAP-MD5", &[
        ("code", Named(1, EAP_CODES)), ("id", Int(1)), ("len", Int(2)), ("type", Named(1, EAP_TYPES)),
        ("value_size", Int(1)), ("value", CountedDigits("value_size", 0)), ("optional_name", Item::By(eap_name)),
    ], Then::Padding),
    plain("AH", "AH", &[
        ("nh", Named(1, SCAPY_PROTOCOLS)), ("payloadlen", Int(1)), ("reserved", Int(2)), ("spi", Hex(4)), ("seq", Int(4)),
        ("icv", Item::By(|c| {
            let len = 4 * (c.layer.int("payloadlen").unwrap_or(0) as i64 + 2) - 12;
            c.bytes_styled("icv", len, Style::Digits);
            Ok(())
        })), ("padding", Digits(0)),
    ], Then::Raw),
    plain("ESP", "ESP", &[("spi", Hex(4)), ("seq", Int(4)), ("data", AllDigits)], Then::Raw),
    plain("NON_ESP", "NON_ESP", &[("non_esp", Hex(4))], Then::Class("ISAKMP")),
    plain("ISAKMP", "ISAKMP", &[
        ("init_cookie", Digits(8)), ("resp_cookie", Digits(8)), ("next_payload", Named(1, PAYLOADS)),
        ("version", Hex(1)), ("exch_type", Named(1, EXCHANGES)),
        ("flags", Flags(1, &["encryption", "commit", "auth_only"])), ("id", Int(4)), ("length", Int(4)),
    ], Then::By(above_isakmp)),
    plain("ISAKMP_payload", "ISAKMP payload", &[
        ("next_payload", Named(1, PAYLOADS)), ("res", Int(1)), ("length", Int(2)), ("load", CountedDigits("length", -4)),
        ("", Item::By(in_line)),
    ], Then::By(above_payload)),
    plain("PPP_LCP", "PPP Link Control Protocol", &[
        ("code", Named(1, CONTROL_CODES)), ("id", Hex(1)), ("len", Int(2)), ("data", Counted("len", -4)),
    ], Then::Padding),
    plain("PPP_LCP_Echo", "PPP Link Control Protocol", &[
        ("code", Named(1, CONTROL_CODES)), ("id", Hex(1)), ("len", Int(2)), ("magic_number", Int(4)),
        ("data", Counted("len", -8)),
    ], Then::Padding),
    plain("L2TP", "L2TP", &[
        ("hdr", Item::BitFlags(12, &[
            "res00", "res01", "res02", "res03", "priority", "offset", "res06", "sequence", "res08", "res09", "length", "control",
        ])),
        ("version", BitsNamed(4, Names::sorted(&[(2, "L2TPv2")]))), ("", Item::By(l2tp)),
    ], Then::By(|layer, _| match layer.int("hdr").unwrap_or(0) >> 11 {
        0 => Above::Class("PPP"),
        _ => Above::Raw,
    })),
];

/// ESP in UDP has no protection where its first number is 0 (RFC 3948 §2.2); LCP's messages have classes of their own.
pub fn choose(class: &'static str, place: &Place) -> &'static str {
    match (class, place.bytes()) {
        ("ESP", [0, 0, 0, 0, ..]) if place.is_over("UDP") => "NON_ESP",
        ("PPP_LCP", [9..=11, ..]) => "PPP_LCP_Echo",
        ("PPP_LCP", [1..=4, ..]) => "PPP_LCP_Configure",
        ("PPP_LCP", [7 | 8, ..]) => "",
        ("EAP", [1 | 2, _, _, _, 4, _, ..]) => "EAP_MD5",
        ("EAP", [1 | 2, _, _, _, 4 | 13 | 17 | 21 | 25 | 43, ..]) => "",
        _ => class,
    }
}

fn eap(c: &mut Cursor) -> Read {
    let (code, len) = (c.layer.int("code"), c.layer.int("len").unwrap_or(0));
    if matches!(code, Some(3 | 4)) {
        return Ok(());
    }
    let kind = c.named("type", 1, EAP_TYPES)?;
    let rest = len as i64 - 5;
    match (code, kind) {
        (_, 3) => {
            let bytes = c.skip((rest.max(0) as usize).min(c.left()))?;
            let list = bytes.iter().map(|b| Value::Int(u64::from(*b))).collect();
            c.push(
                "desired_auth_types",
                Value::List(list),
                Style::EachNamed(EAP_TYPES),
                bytes.len(),
            );
        }
        (Some(2), 1) => drop(c.bytes("identity", rest.max(0))),
        (Some(1), 1) => drop(c.bytes("message", rest.max(0))),
        _ => {}
    }
    Ok(())
}

/// RFC 2869 §5.13's identity of a system behind a challenge: what the length leaves.
fn eap_name(c: &mut Cursor) -> Read {
    let int = |name| c.layer.int(name).unwrap_or(0) as i64;
    let len = int("len") - int("value_size") - 6;
    c.bytes_styled("optional_name", len.max(0), Style::Digits);
    Ok(())
}

fn above_eapol(layer: &Layer, _: &[u8]) -> Above {
    match layer.int("type") {
        Some(0) => Above::Class("EAP"),
        Some(3) => Above::Class("EAPOL_KEY"),
        Some(5) => Above::Unknown,
        _ => Above::Raw,
    }
}

/// An encrypted message's payloads are not read.
fn above_isakmp(layer: &Layer, _: &[u8]) -> Above {
    match (layer.int("flags"), layer.int("next_payload")) {
        (Some(flags), _) if flags & 1 != 0 => Above::Raw,
        _ => above_payload(layer, &[]),
    }
}

/// What stands above is shown no further to the right.
fn in_line(c: &mut Cursor) -> Read {
    c.layer.indents = false;
    Ok(())
}

/// Payloads that have a class of their own are not read; the others, IKEv2's among them, share one.
fn above_payload(layer: &Layer, _: &[u8]) -> Above {
    match layer.int("next_payload") {
        None | Some(0) => Above::Raw,
        Some(1..=5 | 8..=13) => Above::Unknown,
        _ => Above::Class("ISAKMP_payload"),
    }
}

fn l2tp(c: &mut Cursor) -> Read {
    let flags = c.layer.int("hdr").unwrap_or(0);
    if flags & 0x400 != 0 {
        c.int("len", 2)?;
    }
    c.int("tunnel_id", 2)?;
    c.int("session_id", 2)?;
    if flags & 0x80 != 0 {
        c.int("ns", 2)?;
        c.int("nr", 2)?;
    }
    if flags & 0x20 != 0 {
        let len = c.int("offset", 2)?;
        c.bytes("pad", len as i64);
    }
    Ok(())
}
