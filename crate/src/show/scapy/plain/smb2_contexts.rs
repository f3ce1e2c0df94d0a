//! What stands inside SMB2's messages: contexts of files and of negotiations, control codes' data, changes.
use super::Item::{
    CountedDigits, Digits, Guid, Int, Little, LittleFlags, LittleGuid, LittleHex, LittleList,
    LittleNamed, Named, One, Wide,
};
use super::smb_names::*;
use super::{Item, Plain, Then, plain, pointed};
use crate::show::scapy::cursor::{Cursor, Read};
use crate::show::scapy::model::{Layer, Style, Value};
use crate::show::scapy::python;
use crate::show::scapy::stack::Above;
use crate::wire::Names;

pub const COMPRESSION: Names = Names::sorted(&[
    (0, "None"),
    (1, "LZNT1"),
    (2, "LZ77"),
    (3, "LZ77 + Huffman"),
    (4, "Pattern_V1"),
]);
const CIPHERS: Names = Names::sorted(&[
    (1, "AES-128-CCM"),
    (2, "AES-128-GCM"),
    (3, "AES-256-CCM"),
    (4, "AES-256-GCM"),
]);
const SIGNINGS: Names = Names::sorted(&[(0, "HMAC-SHA256"), (1, "AES-CMAC"), (2, "AES-GMAC")]);
const CHAINS: Names = Names::sorted(&[
    (0, "SMB2_COMPRESSION_CAPABILITIES_FLAG_NONE"),
    (1, "SMB2_COMPRESSION_CAPABILITIES_FLAG_CHAINED"),
]);
const TRANSFORMS: Names = Names::sorted(&[
    (0, "SMB2_RDMA_TRANSFORM_NONE"),
    (1, "SMB2_RDMA_TRANSFORM_ENCRYPTION"),
    (2, "SMB2_RDMA_TRANSFORM_SIGNING"),
]);

type Field = (&'static str, Item);
const LEASE_KEY: Field = ("LeaseKey", Guid);
const LEASE_STATE: Field = ("LeaseState", LittleFlags(4, LEASE));
const LEASE_FLAG: Field = ("LeaseFlags", LittleFlags(4, LEASE_FLAGS));
const LEASE_FOR: Field = ("LeaseDuration", Little(8));
const PARENT: Field = ("ParentLeaseKey", Guid);
const EPOCH: Field = ("Epoch", Little(2));
const DURABLE_FLAGS: Field = (
    "Flags",
    LittleFlags(4, &["", "SMB2_DHANDLE_FLAG_PERSISTENT", ""]),
);
const FILE: Field = ("FileId", One("SMB2_FILEID"));
const RESERVED: Field = ("Reserved", Little(2));
const LEASED: &[Field] = &[LEASE_KEY, LEASE_STATE, LEASE_FLAG, LEASE_FOR];
const LEASED_AGAIN: &[Field] = &[
    LEASE_KEY,
    LEASE_STATE,
    LEASE_FLAG,
    LEASE_FOR,
    PARENT,
    EPOCH,
    RESERVED,
];

/// Scapy has one class of contexts of files, and asks what they stand in.
macro_rules! create_context {
    ($data:path) => {
        plain(
            "SMB2_Create_Context",
            "SMB2 CREATE CONTEXT",
            &[
                ("Next", Little(4)),
                ("NameBufferOffset", LittleHex(2)),
                ("NameLen", Little(2)),
                ("Reserved", Int(2)),
                ("DataBufferOffset", LittleHex(2)),
                ("DataLen", Little(4)),
                (
                    "Buffer",
                    Item::Pointed(|_| 16, &[("Name", pointed::bytes), ("Data", $data)]),
                ),
                ("pad", Item::By(context_padding)),
            ],
            Then::Padding,
        )
    };
}

#[rustfmt::skip] // a class or a field each
pub static CLASSES: &[Plain] = &[
    plain("SMB2_Negotiate_Context", "SMB2 Negotiate Context", &[
        ("ContextType", LittleNamed(2, CONTEXTS)), ("DataLength", Little(2)), ("Reserved", Int(4)),
    ], Then::By(above_negotiate)),
    plain("SMB2_Preauth_Integrity_Capabilities", "SMB2 Preauth Integrity Capabilities", &[
        ("HashAlgorithmCount", Little(2)), ("SaltLength", Little(2)),
        ("HashAlgorithms", LittleList(2, "HashAlgorithmCount", Names::sorted(&[(1, "SHA-512")]))), ("Salt", CountedDigits("SaltLength", 0)),
    ], Then::Padding),
    plain("SMB2_Encryption_Capabilities", "SMB2 Encryption Capabilities", &[
        ("CipherCount", Little(2)), ("Ciphers", LittleList(2, "CipherCount", CIPHERS)),
    ], Then::Padding),
    plain("SMB2_Compression_Capabilities", "SMB2 Compression Capabilities", &[
        ("CompressionAlgorithmCount", Little(2)), ("Padding", Int(2)), ("Flags", LittleNamed(4, CHAINS)),
        ("CompressionAlgorithms", LittleList(2, "CompressionAlgorithmCount", COMPRESSION)),
    ], Then::Padding),
    plain("SMB2_Netname_Negotiate_Context_ID", "SMB2 Netname Negotiate Context ID", &[("NetName", Item::By(net_name))], Then::Padding),
    plain("SMB2_Transport_Capabilities", "SMB2 Transport Capabilities", &[
        ("Flags", LittleFlags(4, &["SMB2_ACCEPT_TRANSPORT_LEVEL_SECURITY", ""])),
    ], Then::Padding),
    plain("SMB2_RDMA_Transform_Capabilities", "SMB2 RDMA Transform Capabilities", &[
        ("TransformCount", Little(2)), ("Reserved1", Little(2)), ("Reserved2", Little(4)),
        ("RDMATransformIds", LittleList(2, "TransformCount", TRANSFORMS)),
    ], Then::Padding),
    plain("SMB2_Signing_Capabilities", "SMB2 Signing Capabilities", &[
        ("SigningAlgorithmCount", Little(2)), ("SigningAlgorithms", LittleList(2, "SigningAlgorithmCount", SIGNINGS)),
    ], Then::Padding),
    create_context!(asked_data),
    data("SMB2_CREATE_DURABLE_HANDLE_RESPONSE", &[("Reserved", Digits(8))]),
    data("SMB2_CREATE_QUERY_MAXIMAL_ACCESS_RESPONSE", &[
        ("QueryStatus", LittleNamed(4, STATUS)), ("MaximalAccess", LittleFlags(4, ACCESS)),
    ]),
    data("SMB2_CREATE_QUERY_ON_DISK_ID", &[("DiskFileId", LittleHex(8)), ("VolumeId", LittleHex(8)), ("Reserved", Digits(16))]),
    data("SMB2_CREATE_RESPONSE_LEASE", LEASED),
    data("SMB2_CREATE_RESPONSE_LEASE_V2", LEASED_AGAIN),
    data("SMB2_CREATE_DURABLE_HANDLE_RESPONSE_V2", &[("Timeout", Little(4)), DURABLE_FLAGS]),
    data("SMB2_CREATE_DURABLE_HANDLE_REQUEST", &[("DurableRequest", Digits(16))]),
    data("SMB2_CREATE_DURABLE_HANDLE_RECONNECT", &[("Data", One("SMB2_FILEID"))]),
    data("SMB2_CREATE_QUERY_MAXIMAL_ACCESS_REQUEST", &[("Timestamp", Little(8))]),
    data("SMB2_CREATE_ALLOCATION_SIZE", &[("AllocationSize", Little(8))]),
    data("SMB2_CREATE_TIMEWARP_TOKEN", &[("Timestamp", Little(8))]),
    data("SMB2_CREATE_REQUEST_LEASE", LEASED),
    data("SMB2_CREATE_REQUEST_LEASE_V2", LEASED_AGAIN),
    data("SMB2_CREATE_DURABLE_HANDLE_REQUEST_V2", &[
        ("Timeout", Little(4)), DURABLE_FLAGS, ("Reserved", Digits(8)), ("CreateGuid", LittleGuid),
    ]),
    data("SMB2_CREATE_DURABLE_HANDLE_RECONNECT_V2", &[FILE, ("CreateGuid", LittleGuid), DURABLE_FLAGS]),
    data("SMB2_CREATE_APP_INSTANCE_ID", &[("StructureSize", LittleHex(2)), RESERVED, ("AppInstanceId", Digits(16))]),
    data("SMB2_CREATE_APP_INSTANCE_VERSION", &[
        ("StructureSize", LittleHex(2)), RESERVED, ("Padding", Little(4)), ("AppInstanceVersionHigh", Little(8)),
        ("AppInstanceVersionLow", Little(8)),
    ]),
    plain("FILE_NOTIFY_INFORMATION", "FILE_NOTIFY_INFORMATION", &[
        ("NextEntryOffset", Int(4)), ("Action", LittleNamed(4, CHANGES)), ("FileNameLength", Little(4)),
        ("FileName", Wide("FileNameLength")), ("pad", Item::By(|c| {
            let int = |name| c.layer.int(name).unwrap_or(0) as i64;
            let (next, len) = (int("NextEntryOffset"), int("FileNameLength"));
            c.bytes("pad", if next == 0 { 0 } else { (next - len).max(0) });
            Ok(())
        })),
    ], Then::Padding),
    plain("FileRenameInformation", "FileRenameInformation", &[
        ("ReplaceIfExists", Named(1, Names::sorted(&[(0, "no"), (1, "yes")]))), ("Reserved", Digits(7)), ("RootDirectory", Little(8)),
        ("FileNameLength", Little(4)), ("FileName", Wide("FileNameLength")),
    ], Then::Padding),
    data("SMB2_IOCTL_REQ_GET_DFS_Referral", &[("MaxReferralLevel", Little(2)), ("RequestFileName", Item::By(|c| {
        c.wide = true;
        c.ended("RequestFileName");
        Ok(())
    }))]),
    plain("SMB2_IOCTL_Validate_Negotiate_Info_Request", "SMB2 IOCTL Validate Negotiate Info", &[
        ("Capabilities", LittleFlags(4, CAPABILITIES)), ("ClientGUID", LittleGuid), ("SecurityMode", LittleFlags(2, SECURITY)),
        ("DialectCount", Little(2)), ("Dialects", LittleList(2, "DialectCount", DIALECTS)),
    ], Then::Raw),
    plain("SMB2_IOCTL_Validate_Negotiate_Info_Response", "SMB2 IOCTL Validate Negotiate Info", &[
        ("Capabilities", LittleFlags(4, CAPABILITIES)), ("GUID", LittleGuid), ("SecurityMode", LittleFlags(2, SECURITY)),
        ("DialectRevision", LittleNamed(2, DIALECTS)),
    ], Then::Raw),
    plain("SMB2_IOCTL_OFFLOAD_READ_Request", "SMB2 IOCTL OFFLOAD_READ Request", &[
        ("StructureSize", Little(4)), ("Flags", Little(4)), ("TokenTimeToLive", Little(4)), ("Reserved", Little(4)),
        ("FileOffset", Little(8)), ("CopyLength", Little(8)),
    ], Then::Raw),
    plain("SMB2_IOCTL_Network_Interface_Info", "SMB2 IOCTL Network Interface Info response", &[
        ("interfaces", Item::Each("NETWORK_INTERFACE_INFO")),
    ], Then::Raw),
    plain("NETWORK_INTERFACE_INFO", "NETWORK_INTERFACE_INFO", &[
        ("Next", Little(4)), ("IfIndex", Little(4)), ("Capability", LittleFlags(4, &["RSS_CAPABLE", "RDMA_CAPABLE", ""])),
        ("Reserved", Little(4)), ("LinkSpeed", Item::By(|c| {
            let speed = c.little("LinkSpeed", 8, Style::Plain)?;
            c.say(format!("{speed} bit/s"));
            Ok(())
        })),
        ("SockAddr_Storage", One("SOCKADDR_STORAGE")),
    ], Then::Padding),
    plain("SOCKADDR_STORAGE", "SOCKADDR_STORAGE", &[
        ("Family", LittleNamed(2, Names::sorted(&[(2, "IPv4"), (0x17, "IPv6")]))), ("Port", Int(2)), ("", Item::By(socket)),
    ], Then::Padding),
];

#[rustfmt::skip]
static ASKED: Plain = create_context!(asked_data);
#[rustfmt::skip]
static ANSWERED: Plain = create_context!(answered_data);

const fn data(name: &'static str, fields: &'static [Field]) -> Plain {
    plain(name, name, fields, Then::Raw)
}

fn context_padding(c: &mut Cursor) -> Read {
    let int = |name| c.layer.int(name).unwrap_or(0) as i64;
    let data = int("DataBufferOffset") + int("DataLen");
    let end = data.max(int("NameBufferOffset") + int("NameLen"));
    let len = if int("Next") == 0 {
        0
    } else {
        int("Next") - end
    };
    c.bytes("pad", len);
    Ok(())
}

/// By a context's name: the class of its data in a request, and in an answer.
#[rustfmt::skip]
static DATA: &[(&[u8], &str, &str)] = &[
    (b"DHnQ", "SMB2_CREATE_DURABLE_HANDLE_REQUEST", "SMB2_CREATE_DURABLE_HANDLE_RESPONSE"),
    (b"DHnC", "SMB2_CREATE_DURABLE_HANDLE_RECONNECT", "Raw"),
    (b"AISi", "SMB2_CREATE_ALLOCATION_SIZE", "Raw"),
    (b"MxAc", "SMB2_CREATE_QUERY_MAXIMAL_ACCESS_REQUEST", "SMB2_CREATE_QUERY_MAXIMAL_ACCESS_RESPONSE"),
    (b"TWrp", "SMB2_CREATE_TIMEWARP_TOKEN", "Raw"),
    (b"QFid", "SMB2_CREATE_QUERY_ON_DISK_ID", "SMB2_CREATE_QUERY_ON_DISK_ID"),
    (b"RqLs", "SMB2_CREATE_REQUEST_LEASE", "SMB2_CREATE_RESPONSE_LEASE"),
    (b"DH2Q", "SMB2_CREATE_DURABLE_HANDLE_REQUEST_V2", "SMB2_CREATE_DURABLE_HANDLE_RESPONSE_V2"),
    (b"DH2C", "SMB2_CREATE_DURABLE_HANDLE_RECONNECT_V2", "Raw"),
    (b"E\xbc\xa6j\xef\xa7\xf7J\x90\x08\xfaF.\x14Mt", "SMB2_CREATE_APP_INSTANCE_ID", "Raw"),
    (b"\xb9\x82\xd0\xb7;V\x07O\xa0{RJ\x81\x16\xa0\x10", "SMB2_CREATE_APP_INSTANCE_VERSION", "Raw"),
];
/// A lease has a second form, longer than this.
const LEASE_LEN: u64 = 32;

fn name_in(c: &Cursor, layer: &Layer) -> Vec<u8> {
    let int = |name| layer.int(name).unwrap_or(0) as usize;
    let (at, data) = (int("NameBufferOffset"), int("DataBufferOffset"));
    let start = c.at.saturating_sub(data).saturating_add(at);
    let name = c.frame().get(start..start.saturating_add(int("NameLen")));
    name.unwrap_or(&[]).to_vec()
}

fn context_data(
    layer: &Layer,
    c: &mut Cursor,
    class: fn(&(&[u8], &'static str, &'static str)) -> &'static str,
) -> Value {
    let name = name_in(c, layer);
    let found = DATA.iter().find(|known| known.0 == name);
    let is_long = name == b"RqLs" && layer.int("DataLen").is_some_and(|len| len > LEASE_LEN);
    match found.map_or("Raw", class) {
        "SMB2_CREATE_REQUEST_LEASE" if is_long => pointed::one(c, "SMB2_CREATE_REQUEST_LEASE_V2"),
        "SMB2_CREATE_RESPONSE_LEASE" if is_long => pointed::one(c, "SMB2_CREATE_RESPONSE_LEASE_V2"),
        class => pointed::one(c, class),
    }
}
fn asked_data(layer: &Layer, c: &mut Cursor) -> Read<(Value, Style)> {
    Ok((context_data(layer, c, |known| known.1), Style::Plain))
}
fn answered_data(layer: &Layer, c: &mut Cursor) -> Read<(Value, Style)> {
    Ok((context_data(layer, c, |known| known.2), Style::Plain))
}
pub fn asked(_: &Layer, c: &mut Cursor) -> Read<(Value, Style)> {
    Ok((Value::Packets(super::list_of(c, &ASKED)), Style::Plain))
}
pub fn answered(_: &Layer, c: &mut Cursor) -> Read<(Value, Style)> {
    Ok((Value::Packets(super::list_of(c, &ANSWERED)), Style::Plain))
}
pub fn changes(_: &Layer, c: &mut Cursor) -> Read<(Value, Style)> {
    Ok((
        Value::Packets(super::listed(c, "FILE_NOTIFY_INFORMATION")),
        Style::Plain,
    ))
}

/// Contexts of a negotiation, each at a multiple of eight bytes; Scapy shows them in their one-line form.
pub fn negotiated(layer: &Layer, c: &mut Cursor) -> Read<(Value, Style)> {
    let count = layer.int("NegotiateContextsCount").unwrap_or(0);
    let start = layer.int("NegotiateContextsBufferOffset").unwrap_or(0) as usize;
    let (base, mut list) = (c.at.wrapping_sub(start), vec![]);
    let class = super::find("SMB2_Negotiate_Context").ok_or(super::Short)?;
    for _ in 0..count {
        let spare = c.at.wrapping_sub(base).wrapping_neg() & 7;
        c.skip(spare.min(c.left()))?;
        if c.left() == 0 {
            break;
        }
        list.push(super::stacked(c, class)?);
    }
    let mut text = String::new();
    let value = Value::Packets(list);
    python::repr(&mut text, &value);
    Ok((value, Style::Said(text)))
}

fn above_negotiate(layer: &Layer, _: &[u8]) -> Above {
    Above::Class(match layer.int("ContextType") {
        Some(1) => "SMB2_Preauth_Integrity_Capabilities",
        Some(2) => "SMB2_Encryption_Capabilities",
        Some(3) => "SMB2_Compression_Capabilities",
        Some(5) => "SMB2_Netname_Negotiate_Context_ID",
        Some(6) => "SMB2_Transport_Capabilities",
        Some(7) => "SMB2_RDMA_Transform_Capabilities",
        Some(8) => "SMB2_Signing_Capabilities",
        _ => return Above::Padding,
    })
}

/// A name whose length the context's own header has, four bytes before it ends.
fn net_name(c: &mut Cursor) -> Read {
    let header = c.at.checked_sub(6).and_then(|at| c.frame().get(at..at + 2));
    let len = header.map_or(0, |bytes| {
        bytes.iter().rev().fold(0, |n, b| n << 8 | usize::from(*b))
    });
    c.wide_text("NetName", len);
    Ok(())
}

/// By control code (MS-FSCC §2.3), what goes in; any other is raw.
pub fn control_asked(layer: &Layer, c: &mut Cursor) -> Read<(Value, Style)> {
    let class = match layer.int("CtlCode") {
        Some(0x0014_0204) => "SMB2_IOCTL_Validate_Negotiate_Info_Request",
        Some(0x0006_0194) => "SMB2_IOCTL_REQ_GET_DFS_Referral",
        Some(0x0009_4264) => "SMB2_IOCTL_OFFLOAD_READ_Request",
        _ => "Raw",
    };
    Ok((pointed::one(c, class), Style::Plain))
}
pub fn control_answered(layer: &Layer, c: &mut Cursor) -> Read<(Value, Style)> {
    let class = match layer.int("CtlCode") {
        Some(0x0014_0204) => "SMB2_IOCTL_Validate_Negotiate_Info_Response",
        Some(0x0014_01fc) => "SMB2_IOCTL_Network_Interface_Info",
        Some(0x0006_0194) => {
            let unknown = Layer::unknown("SMB2_IOCTL_RESP_GET_DFS_Referral");
            return Ok((Value::Packet(vec![unknown]), Style::Plain));
        }
        _ => "Raw",
    };
    Ok((pointed::one(c, class), Style::Plain))
}

/// What is set of a file is a packet; anything else stays bytes.
pub fn set(layer: &Layer, c: &mut Cursor) -> Read<(Value, Style)> {
    match (layer.int("InfoType"), layer.int("FileInfoClass")) {
        (Some(1), Some(10)) => Ok((pointed::one(c, "FileRenameInformation"), Style::Plain)),
        (Some(1), _) => Ok((pointed::one(c, "Raw"), Style::Plain)),
        _ => pointed::bytes(layer, c),
    }
}

fn socket(c: &mut Cursor) -> Read {
    match c.layer.int("Family") {
        Some(2) => {
            c.ip4("IPv4Adddress")?;
            c.bytes_styled("Reserved", 8, Style::Stripped);
        }
        Some(0x17) => {
            c.little("FlowInfo", 4, Style::Plain)?;
            c.ip6("IPv6Address")?;
            c.little("ScopeId", 4, Style::Plain)?;
        }
        _ => {}
    }
    Ok(())
}
