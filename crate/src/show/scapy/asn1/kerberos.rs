//! Kerberos (RFC 4120), with Microsoft's extensions (MS-KILE).
use super::contents;
use super::names::*;
use super::tokens::plain_whole;
use super::{
    Body, Bytes, GENERAL, Got, Kind, Part, STRING, Schema, Scope, Unread, explicit, maybe, nested,
    one, own, parts, whole,
};
use crate::show::scapy::model::{Layer, Value};
use crate::show::scapy::plain::{Item, Plain, Then, plain as table, status};

/// Messages by tag (RFC 4120 §5.10).
const ROOTS: &[(u8, &str)] = &[
    (0x60, "KRB_GSSAPI_Token"),
    (0x61, "KRB_Ticket"),
    (0x62, "KRB_Authenticator"),
    (0x6a, "KRB_AS_REQ"),
    (0x6b, "KRB_AS_REP"),
    (0x6c, "KRB_TGS_REQ"),
    (0x6d, "KRB_TGS_REP"),
    (0x6e, "KRB_AP_REQ"),
    (0x6f, "KRB_AP_REP"),
    (0x7e, "KRB_ERROR"),
];
const NAME: Kind = Kind::Packet("PrincipalName");
const SEALED: Kind = Kind::Packet("EncryptedData");
const TICKET: Kind = Kind::Packet("KRB_Ticket");
const TYPE: Kind = Kind::Named(MESSAGES);
const CIPHER: Kind = Kind::Named(ENCRYPTIONS);
const DATA: Kind = Kind::List(0x30, "PADATA");
const VERSION: Part = explicit(0xa0, "pvno", Kind::Integer);
const MESSAGE: Part = explicit(0xa1, "msgType", TYPE);

#[rustfmt::skip]
const REQUEST: &[Part] = &[
    explicit(0xa1, "pvno", Kind::Integer), explicit(0xa2, "msgType", TYPE), maybe(explicit(0xa3, "padata", DATA)),
    explicit(0xa4, "reqBody", Kind::Packet("KRB_KDC_REQ_BODY")),
];
#[rustfmt::skip]
const REPLY: &[Part] = &[
    VERSION, MESSAGE, maybe(explicit(0xa2, "padata", DATA)), explicit(0xa3, "crealm", GENERAL), explicit(0xa4, "cname", NAME),
    explicit(0xa5, "ticket", TICKET), explicit(0xa6, "encPart", SEALED),
];

#[rustfmt::skip] // a class or a part each
pub static CLASSES: &[Schema] = &[
    one("Kerberos", own("root", Kind::Choice(ROOTS))),
    parts("PrincipalName", 0x30, &[explicit(0xa0, "nameType", Kind::Named(NAME_TYPES)), explicit(0xa1, "nameString", Kind::Values(&GENERAL))]),
    parts("EncryptedData", 0x30, &[explicit(0xa0, "etype", CIPHER), maybe(explicit(0xa1, "kvno", Kind::Integer)), explicit(0xa2, "cipher", STRING)]),
    parts("EncryptionKey", 0x30, &[explicit(0xa0, "keytype", CIPHER), explicit(0xa1, "keyvalue", STRING)]),
    parts("HostAddress", 0x30, &[explicit(0xa0, "addrType", Kind::Named(ADDRESSES)), explicit(0xa1, "address", STRING)]),
    parts("PADATA", 0x30, &[explicit(0xa1, "padataType", Kind::Named(PADATA_TYPES)), explicit(0xa2, "padataValue", Kind::Holds(padata))]),
    parts("Checksum", 0x30, &[explicit(0xa0, "cksumtype", Kind::Named(CHECKSUMS)), explicit(0xa1, "checksum", STRING)]),
    parts("ETYPE_INFO_ENTRY", 0x30, &[explicit(0xa0, "etype", CIPHER), maybe(explicit(0xa1, "salt", STRING))]),
    one("ETYPE_INFO", own("seq", Kind::List(0x30, "ETYPE_INFO_ENTRY"))),
    parts("ETYPE_INFO_ENTRY2", 0x30, &[
        explicit(0xa0, "etype", CIPHER), maybe(explicit(0xa1, "salt", GENERAL)), maybe(explicit(0xa2, "s2kparams", STRING)),
    ]),
    one("ETYPE_INFO2", own("seq", Kind::List(0x30, "ETYPE_INFO_ENTRY2"))),
    parts("PA_PAC_REQUEST", 0x30, &[explicit(0xa0, "includePac", Kind::Boolean)]),
    parts("PA_PAC_OPTIONS", 0x30, &[explicit(0xa0, "options", Kind::Flags(PAC_OPTIONS))]),
    parts("PA_FOR_USER", 0x30, &[
        explicit(0xa0, "userName", NAME), explicit(0xa1, "userRealm", GENERAL), explicit(0xa2, "cksum", Kind::Packet("Checksum")),
        explicit(0xa3, "authPackage", GENERAL),
    ]),
    nested("KRB_Ticket", 0x61, &[
        explicit(0xa0, "tktVno", Kind::Integer), explicit(0xa1, "realm", GENERAL), explicit(0xa2, "sname", NAME),
        explicit(0xa3, "encPart", SEALED),
    ]),
    parts("KRB_KDC_REQ_BODY", 0x30, &[
        explicit(0xa0, "kdcOptions", Kind::Flags(OPTIONS)), maybe(explicit(0xa1, "cname", NAME)), explicit(0xa2, "realm", GENERAL),
        maybe(explicit(0xa3, "sname", NAME)), maybe(explicit(0xa4, "from_", Kind::Time)), explicit(0xa5, "till", Kind::Time),
        maybe(explicit(0xa6, "rtime", Kind::Time)), explicit(0xa7, "nonce", Kind::Integer),
        explicit(0xa8, "etype", Kind::Values(&Kind::Integer)), maybe(explicit(0xa9, "addresses", Kind::List(0x30, "HostAddress"))),
        maybe(explicit(0xaa, "encAuthorizationData", SEALED)), maybe(explicit(0xab, "additionalTickets", Kind::List(0x30, "KRB_Ticket"))),
    ]),
    nested("KRB_AS_REQ", 0x6a, REQUEST),
    nested("KRB_TGS_REQ", 0x6c, REQUEST),
    nested("KRB_AS_REP", 0x6b, REPLY),
    nested("KRB_TGS_REP", 0x6d, REPLY),
    nested("KRB_AP_REQ", 0x6e, &[
        VERSION, MESSAGE, explicit(0xa2, "apOptions", Kind::Flags(AP_OPTIONS)), explicit(0xa3, "ticket", TICKET),
        explicit(0xa4, "authenticator", SEALED),
    ]),
    nested("KRB_AP_REP", 0x6f, &[VERSION, MESSAGE, explicit(0xa2, "encPart", SEALED)]),
    one("MethodData", own("seq", DATA)),
    nested("KRB_ERROR", 0x7e, &[
        VERSION, MESSAGE, maybe(explicit(0xa2, "ctime", Kind::Time)), maybe(explicit(0xa3, "cusec", Kind::Integer)),
        explicit(0xa4, "stime", Kind::Time), explicit(0xa5, "susec", Kind::Integer), explicit(0xa6, "errorCode", Kind::Named(ERRORS)),
        maybe(explicit(0xa7, "crealm", GENERAL)), maybe(explicit(0xa8, "cname", NAME)), explicit(0xa9, "realm", GENERAL),
        explicit(0xaa, "sname", NAME), maybe(explicit(0xab, "eText", GENERAL)), maybe(explicit(0xac, "eData", Kind::Holds(error_data))),
    ]),
    Schema { name: "KERB_ERROR_DATA", title: "KERB_ERROR_DATA", body: Body::Parts(0x30, &[
        explicit(0xa1, "dataType", Kind::Named(ERROR_DATA)), maybe(explicit(0xa2, "dataValue", Kind::Holds(error_value))),
    ]) },
];

#[rustfmt::skip] // a class or a field each
pub static PLAIN: &[Plain] = &[
    table("KerberosTCPHeader", "KerberosTCPHeader", &[("len", Item::Int(4))], Then::Class("Kerberos")),
    table("PA_SUPPORTED_ENCTYPES", "PA_SUPPORTED_ENCTYPES", &[("flags", Item::LittleFlags(4, ENCRYPTION_FLAGS))], Then::Raw),
    table("KERB_EXT_ERROR", "KERB_EXT_ERROR", &[
        ("status", Item::By(status)), ("reserved", Item::LittleHex(4)), ("flags", Item::LittleHex(4)),
    ], Then::Raw),
    table("KERB_EXT_ERROR_NTSTATUS", "KERB_EXT_ERROR_NTSTATUS", &[("status", Item::By(status))], Then::Raw),
];

/// The number that a field has.
fn number(layer: &Layer, name: &str) -> Option<u64> {
    match layer.field(name).map(|field| &field.value) {
        Some(Value::Text(text)) => Some(contents(text).fold(0, |n, c| n << 8 | u64::from(c))),
        _ => None,
    }
}

/// By type: the class of what a client or the centre sends along (RFC 4120 §7.5.2).
fn padata(scope: &Scope, bytes: &Bytes) -> Got<Option<Vec<Layer>>> {
    let class = match number(scope.layer, "padataType") {
        _ if bytes.len() == 0 => return Ok(None),
        Some(1) => "KRB_AP_REQ",
        Some(2 | 138) => "EncryptedData",
        Some(11) => "ETYPE_INFO",
        Some(19) => "ETYPE_INFO2",
        Some(128) => "PA_PAC_REQUEST",
        Some(129) => "PA_FOR_USER",
        Some(137) => "KRB_ERROR",
        Some(165) => return plain_whole("PA_SUPPORTED_ENCTYPES", "Raw", bytes).map(Some),
        Some(167) => "PA_PAC_OPTIONS",
        Some(16 | 17 | 111 | 130 | 134 | 136 | 161 | 162 | 170 | 171) => {
            return Ok(Some(vec![Layer::unknown("Unknown")]));
        }
        _ => return Ok(None),
    };
    whole(class, bytes, Some(scope)).map(Some)
}

fn error_data(scope: &Scope, bytes: &Bytes) -> Got<Option<Vec<Layer>>> {
    let code = number(scope.layer, "errorCode").unwrap_or(0);
    let read = |class: &'static str| whole(class, bytes, Some(scope)).map(Some);
    match code {
        _ if bytes.len() == 0 => Ok(None),
        14 | 24 | 25 | 36 | 80 => read("MethodData"),
        6 | 7 | 12 | 13 | 18 | 23 | 29 | 32 | 41 | 60 | 62 => match (read("KERB_ERROR_DATA"), code)
        {
            (Err(Unread), 12 | 18 | 41) => read("MethodData"),
            (Err(Unread), 7) => Ok(Some(vec![Layer::unknown("KERB_ERROR_UNK")])),
            (other, _) => other,
        },
        69 => Ok(Some(vec![Layer::unknown("KRB_TGT_REP")])),
        _ => Ok(None),
    }
}

fn error_value(scope: &Scope, bytes: &Bytes) -> Got<Option<Vec<Layer>>> {
    match number(scope.layer, "dataType") {
        _ if bytes.len() == 0 => Ok(None),
        Some(1) => plain_whole("KERB_EXT_ERROR_NTSTATUS", "Raw", bytes).map(Some),
        Some(3) => plain_whole("KERB_EXT_ERROR", "Raw", bytes).map(Some),
        _ => Ok(None),
    }
}
