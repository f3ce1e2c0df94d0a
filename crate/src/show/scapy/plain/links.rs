//! Links between two ends: the options of PPP (RFC 1661, RFC 1332), who asks for entry, and transfers of files.
use super::Item::{self, By, Counted, CountedDigits, Ended, Hex, Int, Ip4, Named};
use super::security::CONTROL_CODES;
use super::{Plain, Then, plain, stacked_or_raw};
use crate::show::scapy::cursor::{Cursor, Read};
use crate::show::scapy::model::{Style, Value};
use crate::show::scapy::stack::Above;
use crate::wire::Names;

#[rustfmt::skip]
const LCP_OPTIONS: Names = Names::sorted(&[
    (1, "Maximum-Receive-Unit"), (2, "Async-Control-Character-Map"), (3, "Authentication-protocol"),
    (4, "Quality-protocol"), (5, "Magic-number"), (7, "Protocol-Field-Compression"),
    (8, "Address-and-Control-Field-Compression"), (13, "Callback"),
]);
#[rustfmt::skip]
const AUTHENTICATIONS: Names = Names::sorted(&[
    (0xc023, "Password authentication protocol"), (0xc223, "Challenge-response authentication protocol"),
    (0xc227, "PPP Extensible authentication protocol"),
]);
#[rustfmt::skip]
const ALGORITHMS: Names = Names::sorted(&[(5, "MD5"), (6, "SHA1"), (128, "MS-CHAP"), (129, "MS-CHAP-v2")]);
#[rustfmt::skip]
const CALLBACKS: Names = Names::sorted(&[
    (0, "Location determined by user authentication"), (1, "Dialing string"), (2, "Location identifier"),
    (3, "E.164 number"), (4, "Distinguished name"),
]);
#[rustfmt::skip]
const IPCP_OPTIONS: Names = Names::sorted(&[
    (1, "IP-Addresses (Deprecated)"), (2, "IP-Compression-Protocol"), (3, "IP-Address"), (4, "Mobile-IPv4"),
    (129, "Primary-DNS-Address"), (130, "Primary-NBNS-Address"), (131, "Secondary-DNS-Address"),
    (132, "Secondary-NBNS-Address"),
]);
#[rustfmt::skip]
const TFTP_ERRORS: Names = Names::sorted(&[
    (0, "Not defined"), (1, "File not found"), (2, "Access violation"), (3, "Disk full or allocation exceeded"),
    (4, "Illegal TFTP operation"), (5, "Unknown transfer ID"), (6, "File already exists"), (7, "No such user"),
    (8, "Terminate transfer due to option negotiation"),
]);

type Field = (&'static str, Item);
const CODE: Field = ("code", Named(1, CONTROL_CODES));
const ID: Field = ("id", Hex(1));
const LEN: Field = ("len", Int(2));
const TYPE: Field = ("type", Named(1, LCP_OPTIONS));
const OPTION_LEN: Field = ("len", Int(1));
const ASKED: Field = (
    "code",
    Named(
        1,
        Names::sorted(&[
            (1, "Authenticate-Request"),
            (2, "Authenticate-Ack"),
            (3, "Authenticate-Nak"),
        ]),
    ),
);
const CHALLENGED: Field = (
    "code",
    Named(
        1,
        Names::sorted(&[
            (1, "Challenge"),
            (2, "Response"),
            (3, "Success"),
            (4, "Failure"),
        ]),
    ),
);
const IP_OPTION: &[Field] = &[
    ("type", Named(1, IPCP_OPTIONS)),
    OPTION_LEN,
    ("data", Ip4),
    ("garbage", Counted("len", -6)),
];
const LCP: &str = "PPP LCP Option";
const PAP: &str = "PPP Password Authentication Protocol";
const CHAP: &str = "PPP Challenge Handshake Authentication Protocol";

#[rustfmt::skip] // a class or a field each
pub static CLASSES: &[Plain] = &[
    plain("PPP_LCP_Configure", "PPP Link Control Protocol", &[CODE, ID, LEN, ("options", By(|c| options(c, lcp)))], Then::Padding),
    plain("PPP_LCP_Option", LCP, &[TYPE, OPTION_LEN, ("data", Counted("len", -2))], Then::Padding),
    plain("PPP_LCP_MRU_Option", LCP, &[TYPE, OPTION_LEN, ("max_recv_unit", Int(2))], Then::Padding),
    plain("PPP_LCP_ACCM_Option", LCP, &[TYPE, OPTION_LEN, ("accm", Int(4))], Then::Padding),
    plain("PPP_LCP_Auth_Protocol_Option", LCP, &[
        TYPE, OPTION_LEN, ("auth_protocol", Named(2, AUTHENTICATIONS)), ("", By(|c| match c.layer.int("auth_protocol") {
            Some(0xc223) => c.named("algorithm", 1, ALGORITHMS).map(drop),
            _ => super::read(c, &[("data", Counted("len", -4))]),
        })),
    ], Then::Padding),
    plain("PPP_LCP_Quality_Protocol_Option", LCP, &[
        TYPE, OPTION_LEN, ("quality_protocol", Named(2, Names::sorted(&[(0xc025, "Link Quality Report")]))), ("data", Counted("len", -4)),
    ], Then::Padding),
    plain("PPP_LCP_Magic_Number_Option", LCP, &[TYPE, OPTION_LEN, ("magic_number", Int(4))], Then::Padding),
    plain("PPP_LCP_Callback_Option", LCP, &[
        TYPE, OPTION_LEN, ("operation", Named(1, CALLBACKS)), ("message", Counted("len", -3)),
    ], Then::Padding),
    plain("PPP_IPCP", "PPP_IPCP", &[CODE, ID, LEN, ("options", By(|c| options(c, ipcp)))], Then::Raw),
    plain("PPP_IPCP_Option", "PPP IPCP Option", &[("type", Named(1, IPCP_OPTIONS)), OPTION_LEN, ("data", Counted("len", -2))], Then::Padding),
    plain("PPP_IPCP_Option_IPAddress", "PPP IPCP Option: IP Address", IP_OPTION, Then::Padding),
    plain("PPP_IPCP_Option_DNS1", "PPP IPCP Option: DNS1 Address", IP_OPTION, Then::Padding),
    plain("PPP_IPCP_Option_DNS2", "PPP IPCP Option: DNS2 Address", IP_OPTION, Then::Padding),
    plain("PPP_IPCP_Option_NBNS1", "PPP IPCP Option: NBNS1 Address", IP_OPTION, Then::Padding),
    plain("PPP_IPCP_Option_NBNS2", "PPP IPCP Option: NBNS2 Address", IP_OPTION, Then::Padding),
    plain("PPP_PAP", PAP, &[ASKED, ID, LEN, ("data", Counted("len", -4))], Then::Padding),
    plain("PPP_PAP_Request", PAP, &[
        ASKED, ID, LEN, ("username_len", Int(1)), ("username", Counted("username_len", 0)), ("passwd_len", Int(1)),
        ("password", Counted("passwd_len", 0)),
    ], Then::Padding),
    plain("PPP_PAP_Response", PAP, &[ASKED, ID, LEN, ("msg_len", Int(1)), ("message", Counted("msg_len", 0))], Then::Padding),
    plain("PPP_CHAP", CHAP, &[CHALLENGED, ID, LEN, ("data", Counted("len", -4))], Then::Padding),
    plain("PPP_CHAP_ChallengeResponse", CHAP, &[
        CHALLENGED, ID, LEN, ("value_size", Int(1)), ("value", CountedDigits("value_size", 0)), ("optional_name", By(|c| {
            let int = |name| c.layer.int(name).unwrap_or(0) as i64;
            let len = int("len") - int("value_size") - 5;
            c.bytes("optional_name", len.max(0));
            Ok(())
        })),
    ], Then::Padding),
    plain("TFTP", "TFTP opcode", &[
        ("op", Named(2, Names::sorted(&[(1, "RRQ"), (2, "WRQ"), (3, "DATA"), (4, "ACK"), (5, "ERROR"), (6, "OACK")]))),
    ], Then::By(|layer, _| Above::Class(match layer.int("op") {
        Some(1) => "TFTP_RRQ",
        Some(2) => "TFTP_WRQ",
        Some(3) => "TFTP_DATA",
        Some(4) => "TFTP_ACK",
        Some(5) => "TFTP_ERROR",
        Some(6) => "TFTP_OACK",
        _ => return Above::Raw,
    }))),
    plain("TFTP_RRQ", "TFTP Read Request", &[("filename", Ended), ("mode", Ended)], Then::Class("TFTP_Options")),
    plain("TFTP_WRQ", "TFTP Write Request", &[("filename", Ended), ("mode", Ended)], Then::Class("TFTP_Options")),
    plain("TFTP_DATA", "TFTP Data", &[("block", Int(2))], Then::Raw),
    plain("TFTP_ACK", "TFTP Ack", &[("block", Int(2))], Then::Raw),
    plain("TFTP_ERROR", "TFTP Error", &[("errorcode", Named(2, TFTP_ERRORS)), ("errormsg", Ended)], Then::Raw),
    plain("TFTP_OACK", "TFTP Option Ack", &[], Then::Class("TFTP_Options")),
    plain("TFTP_Options", "TFTP_Options", &[("options", Item::Each("TFTP_Option"))], Then::Raw),
    plain("TFTP_Option", "TFTP_Option", &[("oname", Ended), ("value", Ended)], Then::Padding),
];

/// Who asks for entry has a class by the kind of message.
pub fn choose(class: &'static str, bytes: &[u8]) -> &'static str {
    match (class, bytes.first()) {
        ("PPP_PAP", Some(1)) => "PPP_PAP_Request",
        ("PPP_PAP", Some(2 | 3)) => "PPP_PAP_Response",
        ("PPP_CHAP", Some(1 | 2)) => "PPP_CHAP_ChallengeResponse",
        _ => class,
    }
}

fn lcp(kind: u8) -> &'static str {
    match kind {
        1 => "PPP_LCP_MRU_Option",
        2 => "PPP_LCP_ACCM_Option",
        3 => "PPP_LCP_Auth_Protocol_Option",
        4 => "PPP_LCP_Quality_Protocol_Option",
        5 => "PPP_LCP_Magic_Number_Option",
        13 => "PPP_LCP_Callback_Option",
        _ => "PPP_LCP_Option",
    }
}
fn ipcp(kind: u8) -> &'static str {
    match kind {
        3 => "PPP_IPCP_Option_IPAddress",
        129 => "PPP_IPCP_Option_DNS1",
        130 => "PPP_IPCP_Option_NBNS1",
        131 => "PPP_IPCP_Option_DNS2",
        132 => "PPP_IPCP_Option_NBNS2",
        _ => "PPP_IPCP_Option",
    }
}

/// Options up to the message's length, each of the class that its first byte tells.
fn options(c: &mut Cursor, class: fn(u8) -> &'static str) -> Read {
    let mut inner = c.apart(super::counted(c, "len", -4) as usize);
    let (len, mut list) = (inner.left(), vec![]);
    while let Some(&kind) = inner.rest().first() {
        list.push(stacked_or_raw(&mut inner, super::find(class(kind))));
    }
    c.push("options", Value::Packets(list), Style::Plain, len);
    Ok(())
}
