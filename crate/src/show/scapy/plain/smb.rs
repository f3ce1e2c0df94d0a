//! File sharing's first version (MS-CIFS, MS-SMB), and the announcements of browsers in it (MS-BRWS).
use super::Item::{
    Align, Bytes, CountedDigits, Ended, Int, Little, LittleFlags, LittleGuid, LittleHex,
    LittleList, LittleNamed, Moment, Named, Pointed,
};
use super::smb_names::*;
use super::{Item, Plain, Then, plain, pointed};
use crate::show::scapy::asn1::{self, tokens};
use crate::show::scapy::cursor::{Cursor, Read, Short};
use crate::show::scapy::model::{Layer, Style, Value};
use crate::show::scapy::stack::Above;
use crate::wire::Names;

type Field = (&'static str, Item);
const NUMBERS: Names = Names::sorted(&[]);
const HEADER_LEN: i64 = 32;

const WORDS: Field = ("WordCount", Int(1));
const NEXT: Field = ("AndXCommand", Named(1, OLD_COMMANDS));
const NEXT_RESERVED: Field = ("AndXReserved", Int(1));
const NEXT_AT: Field = ("AndXOffset", Little(2));
const LEN: Field = ("ByteCount", Little(2));
const CAPABLE: Field = ("ServerCapabilities", LittleFlags(4, OLD_CAPABILITIES));
const DIALECT: Field = ("DialectIndex", Little(2));
const MODE: Field = (
    "SecurityMode",
    Item::Flags(
        1,
        &[
            "USER_SECURITY",
            "ENCRYPT_PASSWORDS",
            "SECURITY_SIGNATURES_ENABLED",
            "SECURITY_SIGNATURES_REQUIRED",
        ],
    ),
);
const MOST_REQUESTS: Field = ("MaxMpxCount", Little(2));
const MOST_CIRCUITS: Field = ("MaxNumberVC", Little(2));
const LONGEST: Field = ("MaxBufferSize", Little(4));
const LONGEST_RAW: Field = ("MaxRawSize", Little(4));
const SESSION: Field = ("SessionKey", Little(4));
const TIME: Field = ("ServerTime", Moment);
const ZONE: Field = ("ServerTimeZone", Item::By(zone));
const CHALLENGE_LEN: Field = ("ChallengeLength", Int(1));
const CHALLENGE: Field = ("Challenge", CountedDigits("ChallengeLength", 0));
const SYSTEM: Field = ("NativeOS", Ended);
const MANAGER: Field = ("NativeLanMan", Ended);
const SERVICE: Field = ("Service", Item::By(|c| narrow(c, "Service")));
const EVEN: Field = ("", Align(2));
const ACTION: Field = (
    "Action",
    LittleFlags(2, &["SMB_SETUP_GUEST", "SMB_SETUP_USE_LANMAN_KEY", ""]),
);
const BLOB_LEN: Field = ("SecurityBlobLength", Little(2));
const BLOB: Field = (
    "SecurityBlob",
    Item::By(|c| counted_blob(c, "SecurityBlobLength", 0)),
);
const ANNOUNCED: &[Field] = &[
    ("OpCode", Named(1, BROWSING)),
    ("UpdateCount", Int(1)),
    ("Periodicity", Little(4)),
    ("ServerName", Bytes(16)),
    ("OSVersionMajor", Int(1)),
    ("OSVersionMinor", Int(1)),
    ("ServerType", LittleFlags(4, SERVERS)),
    ("BrowserConfigVersionMajor", Int(1)),
    ("BrowserConfigVersionMinor", Int(1)),
    ("Signature", LittleHex(2)),
    ("Comment", Ended),
];
const ASKED: &[Field] = &[
    WORDS,
    ("TotalParamCount", Little(2)),
    ("TotalDataCount", Little(2)),
    ("MaxParamCount", Little(2)),
    ("MaxDataCount", Little(2)),
    ("MaxSetupCount", Int(1)),
    ("Reserved1", Int(1)),
    (
        "Flags",
        LittleFlags(2, &["DISCONNECT_TID", "NO_RESPONSE", ""]),
    ),
    ("Timeout", Little(4)),
    ("Reserved2", Int(2)),
    ("ParameterLen", Little(2)),
    ("ParameterBufferOffset", Little(2)),
    ("DataLen", Little(2)),
    ("DataBufferOffset", Little(2)),
    ("SetupCount", Int(1)),
    ("Reserved3", Int(1)),
    ("Setup", LittleList(2, "SetupCount", NUMBERS)),
    LEN,
    ("Name", Item::By(|c| narrow(c, "Name"))),
    (
        "Buffer",
        Pointed(
            behind_name,
            &[("Parameter", pointed::digits), ("Data", slot)],
        ),
    ),
];

#[rustfmt::skip] // a class or a field each
pub static CLASSES: &[Plain] = &[
    plain("_SMBGeneric", "SMB Generic dispatcher", &[("Start", Bytes(4))], Then::Raw),
    plain("SMB_Header", "SMB 1 Protocol Request Header", &[
        ("Start", Bytes(4)), ("Command", Named(1, OLD_COMMANDS)), ("Status", LittleNamed(4, STATUS)), ("Flags", Item::Flags(1, OLD_FLAGS)),
        ("Flags2", LittleFlags(2, OLD_FLAGS2)), ("PIDHigh", Little(2)), ("SecuritySignature", Bytes(8)), ("Reserved", Little(2)),
        ("TID", Little(2)), ("PIDLow", Little(2)), ("UID", Little(2)), ("MID", Little(2)),
    ], Then::By(above)),
    plain("SMB_Dialect", "SMB Dialect", &[("BufferFormat", Int(1)), ("DialectString", Ended)], Then::Padding),
    plain("SMBNegotiate_Request", "SMB Negotiate Request", &[WORDS, LEN, ("Dialects", Item::By(dialects))], Then::Raw),
    plain("SMBNegotiate_Response_Extended_Security", "SMB Negotiate Extended Security Response (SMB)", &[
        WORDS, DIALECT, MODE, MOST_REQUESTS, MOST_CIRCUITS, LONGEST, LONGEST_RAW, SESSION, CAPABLE, TIME, ZONE, CHALLENGE_LEN, LEN,
        CHALLENGE, ("GUID", LittleGuid), ("SecurityBlob", Item::By(|c| counted_blob(c, "ByteCount", -16))),
    ], Then::Raw),
    plain("SMBNegotiate_Response_Security", "SMB Negotiate Non-Extended Security Response (SMB)", &[
        WORDS, DIALECT, MODE, MOST_REQUESTS, MOST_CIRCUITS, LONGEST, LONGEST_RAW, SESSION, CAPABLE, TIME, ZONE, CHALLENGE_LEN, LEN,
        CHALLENGE, ("DomainName", Ended), ("ServerName", Ended),
    ], Then::Raw),
    plain("SMBSession_Setup_AndX_Request", "Session Setup AndX Request (CIFS)", &[
        WORDS, NEXT, NEXT_RESERVED, NEXT_AT, ("MaxBufferSize", Little(2)), ("MaxMPXCount", Little(2)), ("VCNumber", Little(2)), SESSION,
        ("OEMPasswordLength", Little(2)), ("UnicodePasswordLength", Little(2)), ("Reserved", Little(4)), CAPABLE, LEN,
        ("OEMPassword", CountedDigits("OEMPasswordLength", 0)), ("UnicodePassword", CountedDigits("UnicodePasswordLength", 0)), EVEN,
        ("AccountName", Ended), ("PrimaryDomain", Ended), SYSTEM, MANAGER,
    ], Then::By(|layer, _| match layer.int("AndXCommand") {
        Some(0x75) => Above::Class("SMBTree_Connect_AndX"),
        _ => Above::Raw,
    })),
    plain("SMBTree_Connect_AndX", "Session Tree Connect AndX", &[
        WORDS, NEXT, NEXT_RESERVED, NEXT_AT,
        ("Flags", LittleFlags(2, &["DISCONNECT_TID", "r2", "EXTENDED_SIGNATURES", "EXTENDED_RESPONSE"])), ("PasswordLength", Little(2)),
        LEN, ("Password", CountedDigits("PasswordLength", 0)), EVEN, ("Path", Ended), SERVICE,
    ], Then::Raw),
    plain("SMBSession_Setup_AndX_Request_Extended_Security", "Session Setup AndX Extended Security Request (SMB)", &[
        WORDS, NEXT, NEXT_RESERVED, NEXT_AT, ("MaxBufferSize", Little(2)), ("MaxMPXCount", Little(2)), ("VCNumber", Little(2)), SESSION,
        BLOB_LEN, ("Reserved", Little(4)), CAPABLE, LEN, BLOB, EVEN, SYSTEM, MANAGER,
    ], Then::Raw),
    plain("SMBSession_Setup_AndX_Response", "Session Setup AndX Response (CIFS)", &[
        WORDS, NEXT, NEXT_RESERVED, NEXT_AT, ACTION, LEN, SYSTEM, MANAGER, ("PrimaryDomain", Ended), ("WordCount2", Int(1)),
        ("AndXCommand2", Named(1, OLD_COMMANDS)), ("Reserved3", Int(1)), ("AndXOffset2", Little(2)), ("OptionalSupport", Little(2)),
        ("ByteCount2", Little(2)), SERVICE, ("NativeFileSystem", Ended),
    ], Then::Raw),
    plain("SMBSession_Setup_AndX_Response_Extended_Security", "Session Setup AndX Extended Security Response (SMB)", &[
        WORDS, NEXT, NEXT_RESERVED, NEXT_AT, ACTION, BLOB_LEN, LEN, BLOB, EVEN, SYSTEM, MANAGER,
    ], Then::Raw),
    plain("SMBSession_Null", "SMBSession_Null", &[WORDS, LEN], Then::Raw),
    plain("SMBTransaction_Request", "SMB COM Transaction Request", ASKED, Then::Raw),
    plain("SMBMailslot_Write", "SMB COM Transaction Request", ASKED, Then::Raw),
    plain("SMBTransaction_Response", "SMB COM Transaction Response", &[
        WORDS, ("TotalParamCount", Little(2)), ("TotalDataCount", Little(2)), ("Reserved1", Little(2)), ("ParameterLen", Little(2)),
        ("ParameterBufferOffset", Little(2)), ("ParameterDisplacement", Little(2)), ("DataLen", Little(2)),
        ("DataBufferOffset", Little(2)), ("DataDisplacement", Little(2)), ("SetupCount", Int(1)), ("Reserved2", Int(1)),
        ("Setup", LittleList(2, "SetupCount", NUMBERS)), LEN,
        ("Buffer", Pointed(|layer| HEADER_LEN + 22 + setup(layer), &[("Parameter", pointed::digits), ("Data", pointed::digits)])),
    ], Then::Raw),
    plain("BRWS", "BRWS", &[("OpCode", Named(1, BROWSING))], Then::Padding),
    plain("BRWS_HostAnnouncement", "BRWS_HostAnnouncement", ANNOUNCED, Then::Padding),
    plain("BRWS_LocalMasterAnnouncement", "BRWS_LocalMasterAnnouncement", ANNOUNCED, Then::Padding),
    plain("BRWS_BecomeBackup", "BRWS_BecomeBackup", &[("OpCode", Named(1, BROWSING)), ("BrowserToPromote", Ended)], Then::Padding),
];

/// By the first four bytes.
pub fn choose(bytes: &[u8]) -> &'static str {
    match bytes {
        [0xff, b'S', b'M', b'B', ..] => "SMB_Header",
        [0xfe, b'S', b'M', b'B', ..] => "SMB2_Header",
        [0xfd, b'S', b'M', b'B', ..] => "SMB2_Transform_Header",
        [0xfc, b'S', b'M', b'B', ..] => "SMB2_Compression_Transform_Header",
        _ => "_SMBGeneric",
    }
}

/// Whether the header below says that texts are in UTF-16.
pub fn is_wide(below: &[Layer]) -> bool {
    let header = below.iter().rev().find(|layer| layer.class == "SMB_Header");
    let flags = header.and_then(|header| header.int("Flags2"));
    flags.is_some_and(|flags| flags & 0x8000 != 0)
}

fn above(layer: &Layer, rest: &[u8]) -> Above {
    let int = |name| layer.int(name).unwrap_or(0);
    let (answers, extended) = (int("Flags") & 0x80 != 0, int("Flags2") & 0x800 != 0);
    let words = rest.first().copied().unwrap_or(0);
    Above::Class(match (int("Command"), answers) {
        (0x72, false) => "SMBNegotiate_Request",
        (0x72, true) if extended => "SMBNegotiate_Response_Extended_Security",
        (0x72, true) => "SMBNegotiate_Response_Security",
        (0x73, _) if words == 0 => "SMBSession_Null",
        (0x73, true) if words == 4 || extended && words != 3 => {
            "SMBSession_Setup_AndX_Response_Extended_Security"
        }
        (0x73, true) => "SMBSession_Setup_AndX_Response",
        (0x73, false) if words == 12 || extended && words != 13 => {
            "SMBSession_Setup_AndX_Request_Extended_Security"
        }
        (0x73, false) => "SMBSession_Setup_AndX_Request",
        (0x75, _) => "SMBTree_Connect_AndX",
        (0x25, _) if words == 17 => "SMBMailslot_Write",
        (0x25, true) => "SMBTransaction_Response",
        (0x25, false) => "SMBTransaction_Request",
        _ => return Above::Raw,
    })
}

/// Text that is never in UTF-16, nor is what follows it.
fn narrow(c: &mut Cursor, name: &'static str) -> Read {
    c.wide = false;
    c.ended(name);
    Ok(())
}

fn dialects(c: &mut Cursor) -> Read {
    let mut inner = c.apart(super::counted(c, "ByteCount", 0) as usize);
    let len = inner.left();
    let list = super::listed(&mut inner, "SMB_Dialect");
    c.push("Dialects", Value::Packets(list), Style::Plain, len);
    Ok(())
}

/// Minutes, which may be negative.
fn zone(c: &mut Cursor) -> Read {
    let minutes = i64::from(c.little("ServerTimeZone", 2, Style::Plain)? as u16 as i16);
    if let Some(field) = c.layer.fields.last_mut() {
        field.value = Value::Signed(minutes);
        field.style = Style::Said(format!("{minutes} min-UTC"));
    }
    Ok(())
}

fn setup(layer: &Layer) -> i64 {
    match layer.field("Setup").map(|field| &field.value) {
        Some(Value::List(list)) => 2 * list.len() as i64,
        _ => 0,
    }
}

fn name_of(layer: &Layer) -> &[u8] {
    match layer.field("Name").map(|field| &field.value) {
        Some(Value::Bytes(name)) => name,
        _ => &[],
    }
}

fn behind_name(layer: &Layer) -> i64 {
    HEADER_LEN + 31 + setup(layer) + name_of(layer).len() as i64 + 1
}

/// What is written to a mailslot: of browsers, or of the domain's logon, which is not read.
fn slot(layer: &Layer, c: &mut Cursor) -> Read<(Value, Style)> {
    let class = match name_of(layer) {
        b"\\MAILSLOT\\BROWSE" => match c.rest().first() {
            Some(1) => "BRWS_HostAnnouncement",
            Some(11) => "BRWS_BecomeBackup",
            Some(15) => "BRWS_LocalMasterAnnouncement",
            _ => "BRWS",
        },
        b"\\MAILSLOT\\NET\\NETLOGON" => {
            return Ok((
                Value::Packet(vec![Layer::unknown("NETLOGON")]),
                Style::Plain,
            ));
        }
        _ => "Raw",
    };
    Ok((pointed::one(c, class), Style::Plain))
}

/// What the two ends prove themselves with.
pub fn blob(_: &Layer, c: &mut Cursor) -> Read<(Value, Style)> {
    let bytes = asn1::Bytes::new(c.frame(), c.at, c.end());
    let layers = tokens::blob(&bytes, None).map_err(|_| Short)?;
    c.at = c.end();
    Ok((Value::Packet(layers), Style::Plain))
}

/// The same, raw where it cannot be read.
pub fn blob_or_raw(layer: &Layer, c: &mut Cursor) -> Read<(Value, Style)> {
    blob(layer, c).or_else(|Short| pointed::raw(layer, c))
}

fn counted_blob(c: &mut Cursor, len: &str, more: i64) -> Read {
    let mut inner = c.apart(super::counted(c, len, more) as usize);
    let len = inner.left();
    if len == 0 {
        c.default("SecurityBlob", Value::None);
        return Ok(());
    }
    let value = blob_or_raw(&Layer::new("", ""), &mut inner)?.0;
    c.push("SecurityBlob", value, Style::Plain, len);
    Ok(())
}
