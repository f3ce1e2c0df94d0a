//! File sharing's second version (MS-SMB2): its header and its messages.
use super::Item::{
    Bytes, Digits, Int, Little, LittleFlags, LittleGuid, LittleHex, LittleList, LittleNamed,
    Moment, Named, One, Pointed,
};
use super::smb_names::*;
use super::{Item, Plain, Then, plain, pointed, smb2_contexts as contexts};
use crate::show::scapy::cursor::{self, Cursor, Read};
use crate::show::scapy::model::{Layer, Style, Value};
use crate::show::scapy::stack::Above;
use crate::wire::Names;

type Field = (&'static str, Item);
/// What fields in a message point to is counted from the header, which has so many bytes.
const HEADER_LEN: i64 = 64;

const SIZE: Field = ("StructureSize", LittleHex(2));
const FILE: Field = ("FileId", One("SMB2_FILEID"));
const ATTRIBUTE: Field = ("FileAttributes", LittleFlags(4, ATTRIBUTES));
const ADDED: Field = ("AdditionalInformation", LittleFlags(4, ADDITIONAL));
const CHANNEL: Field = ("Channel", LittleNamed(4, CHANNELS));
const CREATED: Field = ("CreationTime", Moment);
const ACCESSED: Field = ("LastAccessTime", Moment);
const WRITTEN: Field = ("LastWriteTime", Moment);
const CHANGED: Field = ("ChangeTime", Moment);
const ALLOCATED: Field = ("AllocationSize", Little(8));
const END: Field = ("EndOfFile", Little(8));
const CLOSE_FLAGS: Field = (
    "Flags",
    LittleFlags(2, &["SMB2_CLOSE_FLAG_POSTQUERY_ATTRIB"]),
);
const CONTEXTS_AT: Field = ("CreateContextsBufferOffset", LittleHex(4));
const CONTEXTS_LEN: Field = ("CreateContextsLen", Little(4));
const CONTROL: Field = ("CtlCode", LittleNamed(4, CONTROLS));
const INFO_TYPE: Field = ("InfoType", Named(1, INFO_TYPES));
const INFO_CLASS: Field = ("FileInfoClass", Named(1, super::smb_names::CLASSES));
const BLOB_AT: Field = ("SecurityBlobBufferOffset", LittleHex(2));
const BLOB_LEN: Field = ("SecurityBlobLen", Little(2));
const SECURITY_MODE: Field = ("SecurityMode", LittleFlags(2, SECURITY));
const CAPABLE: Field = ("Capabilities", LittleFlags(4, CAPABILITIES));

/// What no field names.
const fn empty(name: &'static str, title: &'static str) -> Plain {
    plain(name, title, &[SIZE, ("Reserved", Little(2))], Then::Chained)
}
const fn message(name: &'static str, title: &'static str, fields: &'static [Field]) -> Plain {
    plain(name, title, fields, Then::Chained)
}

#[rustfmt::skip] // a class or a field each
pub static CLASSES: &[Plain] = &[
    plain("SMB2_Header", "SMB2 Header", &[
        ("Start", Bytes(4)), ("StructureSize", Little(2)), ("CreditCharge", Little(2)), ("Status", LittleNamed(4, STATUS)),
        ("Command", LittleNamed(2, COMMANDS)), ("CreditRequest", Little(2)), ("Flags", LittleFlags(4, HEADER)),
        ("NextCommand", LittleHex(4)), ("MID", Little(8)), ("", Item::By(identifiers)), ("SessionId", Little(8)),
        ("SecuritySignature", Digits(16)),
    ], Then::By(above)),
    plain("SMB2_Transform_Header", "SMB2 Transform Header", &[
        ("Start", Bytes(4)), ("Signature", Digits(16)), ("Nonce", Digits(16)), ("OriginalMessageSize", Little(4)),
        ("Reserved", Little(2)), ("Flags", LittleNamed(2, Names::sorted(&[(1, "ENCRYPTED")]))), ("SessionId", Little(8)),
    ], Then::Raw),
    plain("SMB2_Compression_Transform_Header", "SMB2 Compression Transform Header", &[
        ("Start", Bytes(4)), ("OriginalCompressedSegmentSize", Little(4)),
        ("CompressionAlgorithm", LittleNamed(2, contexts::COMPRESSION)),
        ("Flags", LittleNamed(2, Names::sorted(&[(0, "SMB2_COMPRESSION_FLAG_NONE"), (1, "SMB2_COMPRESSION_FLAG_CHAINED")]))),
        ("Offset_or_Length", LittleHex(4)),
    ], Then::Raw),
    plain("SMB2_FILEID", "SMB2_FILEID", &[("Persistent", LittleHex(8)), ("Volatile", LittleHex(8))], Then::Padding),
    message("SMB2_Error_Response", "SMB2 Error Response", &[
        SIZE, ("ErrorContextCount", Int(1)), ("Reserved", Int(1)), ("ByteCount", Little(4)),
        ("ErrorData", Item::CountedDigits("ByteCount", 0)),
    ]),
    message("SMB2_Negotiate_Protocol_Request", "SMB2 Negotiate Protocol Request", &[
        SIZE, ("DialectCount", Little(2)), SECURITY_MODE, ("Reserved", Little(2)), CAPABLE, ("ClientGUID", LittleGuid),
        ("NegotiateContextsBufferOffset", LittleHex(4)), ("NegotiateContextsCount", Little(2)), ("Reserved2", Int(2)),
        ("Dialects", LittleList(2, "DialectCount", DIALECTS)),
        ("Buffer", Pointed(|layer| HEADER_LEN + 36 + 2 * counted(layer, "Dialects"), &[("NegotiateContexts", contexts::negotiated)])),
    ]),
    message("SMB2_Negotiate_Protocol_Response", "SMB2 Negotiate Protocol Response", &[
        SIZE, SECURITY_MODE, ("DialectRevision", LittleNamed(2, DIALECTS)), ("NegotiateContextsCount", Little(2)),
        ("GUID", LittleGuid), CAPABLE, ("MaxTransactionSize", Little(4)), ("MaxReadSize", Little(4)),
        ("MaxWriteSize", Little(4)), ("ServerTime", Moment), ("ServerStartTime", Moment), BLOB_AT, BLOB_LEN,
        ("NegotiateContextsBufferOffset", LittleHex(4)),
        ("Buffer", Pointed(|_| HEADER_LEN + 64, &[("SecurityBlob", super::smb::blob_or_raw), ("NegotiateContexts", contexts::negotiated)])),
    ]),
    message("SMB2_Session_Setup_Request", "SMB2 Session Setup Request", &[
        SIZE, ("Flags", Item::Flags(1, &["SMB2_SESSION_FLAG_BINDING"])), ("SecurityMode", Item::Flags(1, SECURITY)), CAPABLE,
        ("Channel", Little(4)), BLOB_AT, BLOB_LEN, ("PreviousSessionId", LittleHex(8)),
        ("Buffer", Pointed(|_| HEADER_LEN + 24, &[("SecurityBlob", super::smb::blob)])),
    ]),
    message("SMB2_Session_Setup_Response", "SMB2 Session Setup Response", &[
        SIZE, ("SessionFlags", LittleFlags(2, &["IS_GUEST", "IS_NULL", "ENCRYPT_DATA", ""])), ("SecurityBufferOffset", LittleHex(2)),
        ("SecurityLen", Little(2)), ("Buffer", Pointed(|_| HEADER_LEN + 8, &[("Security", super::smb::blob)])),
    ]),
    message("SMB2_Session_Logoff_Request", "SMB2 LOGOFF Request", &[SIZE, ("reserved", Int(2))]),
    message("SMB2_Session_Logoff_Response", "SMB2 LOGOFF Request", &[SIZE, ("reserved", Int(2))]),
    message("SMB2_Tree_Connect_Request", "SMB2 TREE_CONNECT Request", &[
        SIZE, ("Flags", LittleFlags(2, &["CLUSTER_RECONNECT", "REDIRECT_TO_OWNER", "EXTENSION_PRESENT"])),
        ("PathBufferOffset", LittleHex(2)), ("PathLen", Little(2)),
        ("Buffer", Pointed(|_| HEADER_LEN + 8, &[("Path", pointed::wide)])),
    ]),
    message("SMB2_Tree_Connect_Response", "SMB2 TREE_CONNECT Response", &[
        SIZE, ("ShareType", Named(1, Names::sorted(&[(1, "DISK"), (2, "PIPE"), (3, "PRINT")]))), ("Reserved", Int(1)),
        ("ShareFlags", LittleFlags(4, SHARE_FLAGS)), ("Capabilities", LittleFlags(4, SHARE_CAPABILITIES)),
        ("MaximalAccess", LittleFlags(4, ACCESS)),
    ]),
    message("SMB2_Tree_Disconnect_Request", "SMB2 TREE_DISCONNECT Request", &[SIZE, ("Reserved", LittleHex(2))]),
    message("SMB2_Tree_Disconnect_Response", "SMB2 TREE_DISCONNECT Response", &[SIZE, ("Reserved", LittleHex(2))]),
    message("SMB2_Create_Request", "SMB2 CREATE Request", &[
        SIZE, ("ShareType", Int(1)), ("RequestedOplockLevel", Named(1, OPLOCKS)),
        ("ImpersonationLevel", LittleNamed(4, IMPERSONATION)), ("SmbCreateFlags", Little(8)), ("Reserved", Little(8)),
        ("DesiredAccess", LittleFlags(4, ACCESS)), ATTRIBUTE, ("ShareAccess", LittleFlags(4, SHARES)),
        ("CreateDisposition", LittleNamed(4, DISPOSITIONS)), ("CreateOptions", LittleFlags(4, OPTIONS)),
        ("NameBufferOffset", LittleHex(2)), ("NameLen", Little(2)), CONTEXTS_AT, CONTEXTS_LEN,
        ("Buffer", Pointed(|_| HEADER_LEN + 56, &[("Name", pointed::wide), ("CreateContexts", contexts::asked)])),
    ]),
    message("SMB2_Create_Response", "SMB2 CREATE Response", &[
        SIZE, ("OplockLevel", Named(1, OPLOCKS)), ("Flags", Item::Flags(1, &["SMB2_CREATE_FLAG_REPARSEPOINT", ""])),
        ("CreateAction", LittleNamed(4, ACTIONS)), CREATED, ACCESSED, WRITTEN, CHANGED, ALLOCATED, END, ATTRIBUTE,
        ("Reserved2", Int(4)), FILE, CONTEXTS_AT, CONTEXTS_LEN,
        ("Buffer", Pointed(|_| HEADER_LEN + 88, &[("CreateContexts", contexts::answered)])),
    ]),
    message("SMB2_Close_Request", "SMB2 CLOSE Request", &[SIZE, CLOSE_FLAGS, ("Reserved", Little(4)), FILE]),
    message("SMB2_Close_Response", "SMB2 CLOSE Response", &[
        SIZE, CLOSE_FLAGS, ("Reserved", Little(4)), CREATED, ACCESSED, WRITTEN, CHANGED, ALLOCATED, END, ATTRIBUTE,
    ]),
    message("SMB2_Read_Request", "SMB2 READ Request", &[
        SIZE, ("Padding", Int(1)),
        ("Flags", Item::Flags(1, &["SMB2_READFLAG_READ_UNBUFFERED", "SMB2_READFLAG_REQUEST_COMPRESSED", ""])),
        ("Length", Little(4)), ("Offset", Little(8)), FILE, ("MinimumCount", Little(4)), CHANNEL, ("RemainingBytes", Little(4)),
        ("ReadChannelInfoBufferOffset", Little(2)), ("ReadChannelInfoLen", Little(2)),
        ("Buffer", Pointed(|_| HEADER_LEN + 48, &[("ReadChannelInfo", pointed::bytes)])),
    ]),
    message("SMB2_Read_Response", "SMB2 READ Response", &[
        SIZE, ("DataBufferOffset", Little(2)), ("DataLen", Little(4)), ("DataRemaining", Little(4)),
        ("Flags", LittleFlags(4, &["SMB2_READFLAG_RESPONSE_RDMA_TRANSFORM", ""])),
        ("Buffer", Pointed(|_| HEADER_LEN + 16, &[("Data", pointed::bytes)])),
    ]),
    message("SMB2_Write_Request", "SMB2 WRITE Request", &[
        SIZE, ("DataBufferOffset", Little(2)), ("DataLen", Little(4)), ("Offset", Little(8)), FILE, CHANNEL,
        ("RemainingBytes", Little(4)), ("WriteChannelInfoBufferOffset", Little(2)), ("WriteChannelInfoLen", Little(2)),
        ("Flags", LittleFlags(4, &["SMB2_WRITEFLAG_WRITE_THROUGH", "SMB2_WRITEFLAG_WRITE_UNBUFFERED", ""])),
        ("Buffer", Pointed(|_| HEADER_LEN + 48, &[("Data", pointed::bytes), ("WriteChannelInfo", pointed::bytes)])),
    ]),
    message("SMB2_Write_Response", "SMB2 WRITE Response", &[
        SIZE, ("Reserved", Little(2)), ("Count", Little(4)), ("Remaining", Little(4)), ("WriteChannelInfoBufferOffset", Little(2)),
        ("WriteChannelInfoLen", Little(2)),
    ]),
    empty("SMB2_Echo_Request", "SMB2 ECHO Request"),
    empty("SMB2_Echo_Response", "SMB2 ECHO Response"),
    empty("SMB2_Cancel_Request", "SMB2 CANCEL Request"),
    message("SMB2_IOCTL_Request", "SMB2 IOCTL Request", &[
        SIZE, ("Reserved", Little(2)), CONTROL, FILE, ("InputBufferOffset", Little(4)), ("InputLen", Little(4)),
        ("MaxInputResponse", Little(4)), ("OutputBufferOffset", Little(4)), ("OutputLen", Little(4)),
        ("MaxOutputResponse", Little(4)), ("Flags", LittleFlags(4, &["SMB2_0_IOCTL_IS_FSCTL", ""])), ("Reserved2", Little(4)),
        ("Buffer", Pointed(|_| HEADER_LEN + 56, &[("Input", contexts::control_asked), ("Output", contexts::control_asked)])),
    ]),
    message("SMB2_IOCTL_Response", "SMB2 IOCTL Response", &[
        SIZE, ("Reserved", Little(2)), CONTROL, FILE, ("InputBufferOffset", Little(4)), ("InputLen", Little(4)),
        ("OutputBufferOffset", Little(4)), ("OutputLen", Little(4)), ("Flags", LittleFlags(4, &["SMB2_0_IOCTL_IS_FSCTL", ""])),
        ("Reserved2", Little(4)),
        ("Buffer", Pointed(|_| HEADER_LEN + 48, &[("Input", contexts::control_answered), ("Output", contexts::control_answered)])),
    ]),
    message("SMB2_Query_Directory_Request", "SMB2 QUERY DIRECTORY Request", &[
        SIZE, ("FileInformationClass", Named(1, super::smb_names::CLASSES)),
        ("Flags", Item::Flags(1, &["SMB2_RESTART_SCANS", "SMB2_RETURN_SINGLE_ENTRY", "SMB2_INDEX_SPECIFIED", "", "SMB2_REOPEN", ""])),
        ("FileIndex", Little(4)), FILE, ("FileNameBufferOffset", Little(2)), ("FileNameLen", Little(2)),
        ("OutputBufferLength", Little(4)), ("Buffer", Pointed(|_| HEADER_LEN + 32, &[("FileName", pointed::wide)])),
    ]),
    message("SMB2_Query_Directory_Response", "SMB2 QUERY DIRECTORY Response", &[
        SIZE, ("OutputBufferOffset", Little(2)), ("OutputLen", Little(4)),
        ("Buffer", Pointed(|_| HEADER_LEN + 8, &[("Output", pointed::stripped)])),
    ]),
    message("SMB2_Change_Notify_Request", "SMB2 CHANGE NOTIFY Request", &[
        SIZE, ("Flags", LittleFlags(2, &["SMB2_WATCH_TREE", ""])), ("OutputBufferLength", Little(4)), FILE,
        ("CompletionFilter", LittleFlags(4, CHANGE_FILTER)), ("Reserved", Little(4)),
    ]),
    message("SMB2_Change_Notify_Response", "SMB2 CHANGE NOTIFY Response", &[
        SIZE, ("OutputBufferOffset", Little(2)), ("OutputLen", Little(4)),
        ("Buffer", Pointed(|_| HEADER_LEN + 8, &[("Output", contexts::changes)])),
    ]),
    message("SMB2_Query_Info_Request", "SMB2 QUERY INFO Request", &[
        SIZE, INFO_TYPE, INFO_CLASS, ("OutputBufferLength", Little(4)), ("InputBufferOffset", LittleHex(4)), ("InputLen", Little(4)),
        ADDED, ("Flags", LittleFlags(4, &["SL_RESTART_SCAN", "SL_RETURN_SINGLE_ENTRY", "SL_INDEX_SPECIFIED", ""])), FILE,
        ("Buffer", Pointed(|_| HEADER_LEN + 40, &[("Input", pointed::bytes)])),
    ]),
    message("SMB2_Query_Info_Response", "SMB2 QUERY INFO Response", &[
        SIZE, ("OutputBufferOffset", Little(2)), ("OutputLen", Little(4)),
        ("Buffer", Pointed(|_| HEADER_LEN + 8, &[("Output", pointed::stripped)])),
    ]),
    message("SMB2_Set_Info_Request", "SMB2 SET INFO Request", &[
        SIZE, INFO_TYPE, INFO_CLASS, ("DataLen", Little(4)), ("DataBufferOffset", LittleHex(4)), ADDED, FILE,
        ("Buffer", Pointed(|_| HEADER_LEN + 32, &[("Data", contexts::set)])),
    ]),
    message("SMB2_Set_Info_Response", "SMB2 SET INFO Request", &[SIZE]),
];

fn counted(layer: &Layer, name: &str) -> i64 {
    match layer.field(name).map(|field| &field.value) {
        Some(Value::List(list)) => list.len() as i64,
        _ => 0,
    }
}

/// An answer that waits has a number of its own, where others have the process and the tree.
fn identifiers(c: &mut Cursor) -> Read {
    match c.layer.int("Flags").unwrap_or(0) & 2 {
        0 => {
            c.little("PID", 4, Style::Plain)?;
            c.little("TID", 4, Style::Plain)?;
        }
        _ => drop(c.little("AsyncId", 8, Style::Plain)?),
    }
    Ok(())
}

/// By command: the class of the request, and that of the response.
#[rustfmt::skip]
static MESSAGES: &[(u64, &str, &str)] = &[
    (0, "SMB2_Negotiate_Protocol_Request", "SMB2_Negotiate_Protocol_Response"),
    (1, "SMB2_Session_Setup_Request", "SMB2_Session_Setup_Response"),
    (2, "SMB2_Session_Logoff_Request", "SMB2_Session_Logoff_Response"),
    (3, "SMB2_Tree_Connect_Request", "SMB2_Tree_Connect_Response"),
    (4, "SMB2_Tree_Disconnect_Request", "SMB2_Tree_Disconnect_Response"),
    (5, "SMB2_Create_Request", "SMB2_Create_Response"),
    (6, "SMB2_Close_Request", "SMB2_Close_Response"),
    (8, "SMB2_Read_Request", "SMB2_Read_Response"),
    (9, "SMB2_Write_Request", "SMB2_Write_Response"),
    (11, "SMB2_IOCTL_Request", "SMB2_IOCTL_Response"),
    (12, "SMB2_Cancel_Request", "SMB2_Cancel_Request"),
    (13, "SMB2_Echo_Request", "SMB2_Echo_Response"),
    (14, "SMB2_Query_Directory_Request", "SMB2_Query_Directory_Response"),
    (15, "SMB2_Change_Notify_Request", "SMB2_Change_Notify_Response"),
    (16, "SMB2_Query_Info_Request", "SMB2_Query_Info_Response"),
    (17, "SMB2_Set_Info_Request", "SMB2_Set_Info_Response"),
];
/// Statuses with which a response of the command has its own form (MS-SMB2 §3.3.4.4).
const NO_FAILURES: [(u64, u64); 6] = [
    (0xc000_0016, 1),
    (0x8000_0005, 8),
    (0x8000_0005, 16),
    (0x8000_0005, 11),
    (0xc000_000d, 11),
    (0x10c, 15),
];

fn above(layer: &Layer, _: &[u8]) -> Above {
    let int = |name| layer.int(name).unwrap_or(0);
    let (command, status, answers) = (int("Command"), int("Status"), int("Flags") & 1 != 0);
    if answers && status != 0 && !NO_FAILURES.contains(&(status, command)) {
        return Above::Class("SMB2_Error_Response");
    }
    let found = MESSAGES.iter().find(|message| message.0 == command);
    Above::or_raw(found.map(|message| if answers { message.2 } else { message.1 }))
}

/// What stands behind a message of `len` bytes, of `left` that follow: padding and the next, where the header says so.
pub fn chained(below: &[Layer], len: usize, left: usize) -> Above {
    let header = below.last().filter(|layer| layer.class == "SMB2_Header");
    match header.and_then(|header| header.int("NextCommand")) {
        None | Some(0) => Above::Raw,
        Some(next) => {
            let gap = next as i64 - HEADER_LEN - len as i64;
            Above::Behind(cursor::cut(left, gap), "SMB2_Header")
        }
    }
}
