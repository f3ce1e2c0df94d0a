//! The fields of SMB 2 and 3: headers and commands.
use super::{dissect, info};
use crate::names::smb2 as names;
use crate::names::truths;
use crate::wire::*;

protocol! {
    /// SMB2 (Server Message Block Protocol version 2) (MS-SMB2)
    "SMB2_Header" = "smb2" column "SMB2" over [] info info {
        /// SMB2 Header
        pub HEAD: Mark = "";
        /// Command with its direction
        pub BODY: Mark = "" line Said;
        /// ProtocolId
        pub PROTOCOL_ID: Hex<u32> = "protocol_id";
        /// Header Length
        pub HEADER_LEN: Little<u16> = "header_len";
        /// Credit Charge
        pub CREDIT_CHARGE: Little<u16> = "credit.charge";
        /// NT Status
        pub NT_STATUS: Hex<Little<u32>> = "nt_status" named crate::names::nt_status::STATUS;
        /// Channel Sequence
        pub CHANNEL_SEQUENCE: Little<u16> = "channel_sequence";
        /// Command
        pub CMD: Little<u16> = "cmd" named names::COMMANDS;
        /// Credits requested
        pub CREDITS_REQUESTED: Little<u16> = "credits.requested";
        /// Credits granted
        pub CREDITS_GRANTED: Little<u16> = "credits.granted";
        /// Flags
        pub FLAGS: Hex<Little<u32>> = "flags" line Set;
        /// Response
        pub FLAGS_RESPONSE: Flag<0> = "flags.response" named truths::THIS_IS_A_RESPONSE;
        /// Async command
        pub FLAGS_ASYNC: Flag<1> = "flags.async" named truths::THIS_IS_AN_ASYNC_COMMAND;
        /// Chained
        pub FLAGS_CHAINED: Flag<2> = "flags.chained" named truths::THIS_PDU_IS_A_CHAINED_COMMAND;
        /// Signing
        pub FLAGS_SIGNATURE: Flag<3> = "flags.signature" named truths::THIS_PDU_IS_SIGNED;
        /// Priority
        pub FLAGS_PRIORITY_MASK: bool = "flags.priority_mask" named truths::THIS_PDU_CONTAINS_A_PRIORITY;
        /// DFS operation
        pub FLAGS_DFS: Flag<28> = "flags.dfs" named truths::THIS_IS_A_DFS_OPERATION;
        /// Replay operation
        pub FLAGS_REPLAY: Flag<29> = "flags.replay" named truths::THIS_IS_A_REPLAY_OPERATION;
        /// Chain Offset
        pub CHAIN_OFFSET: Hex<Little<u32>> = "chain_offset";
        /// Message ID
        pub MSG_ID: Little<u64> = "msg_id" line Bare named crate::names::smb2::MSG_ID;
        /// Async Id
        pub AID: Hex<Little<u64>> = "aid";
        /// Process Id
        pub PID: Hex<Little<u32>> = "pid";
        /// Tree Id
        pub TID: Hex<Little<u32>> = "tid";
        /// Tree
        pub TREE: Utf16 = "tree";
        /// Share Type
        pub SHARE_TYPE: Hex<u8> = "share_type" named names::SHARE_TYPE;
        /// Connected in Frame
        pub TCON_FRAME: Little<u32> = "tcon_frame";
        /// Session Id
        pub SESID: Hex<Little<u64>> = "sesid";
        /// Account
        pub ACCT: Text = "acct";
        /// Domain
        pub DOMAIN: Text = "domain";
        /// Host
        pub HOST: Text = "host";
        /// Authenticated in Frame
        pub AUTH_FRAME: Little<u32> = "auth_frame";
        /// Signature
        pub SIGNATURE: Bytes = "signature";
        /// Response to
        pub RESPONSE_TO: u32 = "response_to";
        /// Time from request
        pub TIME: Duration = "time" unit "seconds";
        /// StructureSize
        pub BUFFER_CODE: Hex<Little<u16>> = "buffer_code" line Bare;
        /// Fixed Part Length
        pub BUFFER_CODE_LENGTH: Bits<1, 15> = "buffer_code.length";
        /// Dynamic Part
        pub BUFFER_CODE_DYNAMIC: Flag<0> = "buffer_code.dynamic" named truths::TRUE_FALSE;
        /// Blob Offset
        pub OLB_OFFSET: Hex<Little<u32>> = "olb.offset";
        /// Blob Length
        pub OLB_LENGTH: Little<u32> = "olb.length";
        /// Reserved
        pub RESERVED: Bytes = "reserved";
        /// Unknown
        pub UNKNOWN: Bytes = "unknown";
        /// Security Blob
        pub SECURITY_BLOB: Bytes = "security_blob";
        /// Dialect count
        pub DIALECT_COUNT: Little<u16> = "dialect_count";
        /// Security mode
        pub SEC_MODE: Hex<u8> = "sec_mode";
        /// Signing enabled
        pub SEC_MODE_SIGN_ENABLED: Flag<0> = "sec_mode.sign_enabled" named truths::TRUE_FALSE;
        /// Signing required
        pub SEC_MODE_SIGN_REQUIRED: Flag<1> = "sec_mode.sign_required" named truths::TRUE_FALSE;
        /// Capabilities
        pub CAPABILITIES: Hex<Little<u32>> = "capabilities" line Set;
        /// DFS
        pub CAPABILITIES_DFS: Flag<0> = "capabilities.dfs" named truths::THIS_HOST_SUPPORTS_DFS;
        /// LEASING
        pub CAPABILITIES_LEASING: Flag<1> = "capabilities.leasing" named truths::THIS_HOST_SUPPORTS_LEASING;
        /// LARGE MTU
        pub CAPABILITIES_LARGE_MTU: Flag<2> = "capabilities.large_mtu" named truths::THIS_HOST_SUPPORTS_LARGE_MTU;
        /// MULTI CHANNEL
        pub CAPABILITIES_MULTI_CHANNEL: Flag<3> = "capabilities.multi_channel" named truths::THIS_HOST_SUPPORTS_MULTI_CHANNEL;
        /// PERSISTENT HANDLES
        pub CAPABILITIES_PERSISTENT_HANDLES: Flag<4> = "capabilities.persistent_handles";
        /// DIRECTORY LEASING
        pub CAPABILITIES_DIRECTORY_LEASING: Flag<5> = "capabilities.directory_leasing";
        /// ENCRYPTION
        pub CAPABILITIES_ENCRYPTION: Flag<6> = "capabilities.encryption" named truths::THIS_HOST_SUPPORTS_ENCRYPTION;
        /// Client Guid
        pub CLIENT_GUID: LittleGuid = "client_guid";
        /// NegotiateContextOffset
        pub NEGOTIATE_CONTEXT_OFFSET: Hex<Little<u32>> = "negotiate_context.offset";
        /// NegotiateContextCount
        pub NEGOTIATE_CONTEXT_COUNT: Little<u16> = "negotiate_context.count";
        /// Dialect
        pub DIALECT: Hex<Little<u16>> = "dialect" named names::DIALECT;
        /// Server Guid
        pub SERVER_GUID: LittleGuid = "server_guid";
        /// Max Transaction Size
        pub MAX_TRANS_SIZE: Little<u32> = "max_trans_size";
        /// Max Read Size
        pub MAX_READ_SIZE: Little<u32> = "max_read_size";
        /// Max Write Size
        pub MAX_WRITE_SIZE: Little<u32> = "max_write_size";
        /// Current Time
        pub CURRENT_TIME: Time = "current_time";
        /// Boot Time
        pub BOOT_TIME: Time = "boot_time";
        /// Flags
        pub SES_REQ_FLAGS: u8 = "ses_req_flags";
        /// Session Binding Request
        pub SES_REQ_FLAGS_SESSION_BINDING: Flag<0> = "ses_req_flags.session_binding" named truths::TRUE_FALSE;
        /// Channel
        pub CHANNEL: Hex<Little<u32>> = "channel" named names::CHANNEL;
        /// Previous Session Id
        pub PREVIOUS_SESID: Hex<Little<u64>> = "previous_sesid";
        /// Session Flags
        pub SESSION_FLAGS: Hex<Little<u16>> = "session_flags" line Set;
        /// Guest
        pub SES_FLAGS_GUEST: Flag<0> = "ses_flags.guest" named truths::TRUE_FALSE;
        /// Null
        pub SES_FLAGS_NULL: Flag<1> = "ses_flags.null" named truths::TRUE_FALSE;
        /// Encrypt
        pub SES_FLAGS_ENCRYPT: Flag<2> = "ses_flags.encrypt" named truths::TRUE_FALSE;
        /// Flags
        pub TC_FLAGS: Hex<Little<u16>> = "tc.flags";
        /// Cluster Reconnect
        pub TC_CLUSTER_RECONNECT: Flag<0> = "tc.cluster_reconnect";
        /// Redirect To Owner
        pub TC_REDIRECT_TO_OWNER: Flag<1> = "tc.redirect_to_owner";
        /// Extension Present
        pub TC_EXTENSION_PRESENT: Flag<2> = "tc.extension_present";
        /// Reserved
        pub TC_RESERVED: HexIn<u16, 3, 13> = "tc.reserved";
        /// Share flags
        pub SHARE_FLAGS: Hex<Little<u32>> = "share_flags" line Set;
        /// DFS
        pub SHARE_FLAGS_DFS: Flag<0> = "share_flags.dfs" named truths::TRUE_FALSE;
        /// DFS root
        pub SHARE_FLAGS_DFS_ROOT: Flag<1> = "share_flags.dfs_root" named truths::TRUE_FALSE;
        /// Restrict exclusive opens
        pub SHARE_FLAGS_RESTRICT_EXCLUSIVE_OPENS: Flag<8> = "share_flags.restrict_exclusive_opens" named truths::TRUE_FALSE;
        /// Force shared delete
        pub SHARE_FLAGS_FORCE_SHARED_DELETE: Flag<9> = "share_flags.force_shared_delete" named truths::TRUE_FALSE;
        /// Allow namespace caching
        pub SHARE_FLAGS_ALLOW_NAMESPACE_CACHING: Flag<10> = "share_flags.allow_namespace_caching" named truths::TRUE_FALSE;
        /// Access based directory enum
        pub SHARE_FLAGS_ACCESS_BASED_DIR_ENUM: Flag<11> = "share_flags.access_based_dir_enum" named truths::TRUE_FALSE;
        /// Force level II oplock
        pub SHARE_FLAGS_FORCE_LEVELII_OPLOCK: Flag<12> = "share_flags.force_levelii_oplock" named truths::TRUE_FALSE;
        /// Enable hash V1
        pub SHARE_FLAGS_ENABLE_HASH_V1: Flag<13> = "share_flags.enable_hash_v1" named truths::TRUE_FALSE;
        /// Enable hash V2
        pub SHARE_FLAGS_ENABLE_HASH_V2: Flag<14> = "share_flags.enable_hash_v2" named truths::TRUE_FALSE;
        /// Encrypted data required
        pub SHARE_FLAGS_ENCRYPT_DATA: Flag<15> = "share_flags.encrypt_data" named truths::TRUE_FALSE;
        /// Identity Remoting
        pub SHARE_FLAGS_IDENTITY_REMOTING: Flag<18> = "share_flags.identity_remoting" named truths::TRUE_FALSE;
        /// Compressed IO
        pub SHARE_FLAGS_COMPRESS_DATA: Flag<20> = "share_flags.compress_data" named truths::TRUE_FALSE;
        /// Caching policy
        pub SHARE_CACHING: Hex<Little<u32>> = "share.caching" named names::SHARE_CACHING;
        /// Share Capabilities
        pub SHARE_CAPS: Hex<Little<u32>> = "share_caps";
        /// DFS
        pub SHARE_CAPS_DFS: Flag<3> = "share_caps.dfs" named truths::TRUE_FALSE;
        /// CONTINUOUS AVAILABILITY
        pub SHARE_CAPS_CONTINUOUS_AVAILABILITY: Flag<4> = "share_caps.continuous_availability" named truths::TRUE_FALSE;
        /// SCALEOUT
        pub SHARE_CAPS_SCALEOUT: Flag<5> = "share_caps.scaleout" named truths::TRUE_FALSE;
        /// CLUSTER
        pub SHARE_CAPS_CLUSTER: Flag<6> = "share_caps.cluster" named truths::TRUE_FALSE;
        /// ASSYMETRIC
        pub SHARE_CAPS_ASSYMETRIC: Flag<7> = "share_caps.assymetric" named truths::TRUE_FALSE;
        /// REDIRECT_TO_OWNER
        pub SHARE_CAPS_REDIRECT_TO_OWNER: Flag<8> = "share_caps.redirect_to_owner" named truths::TRUE_FALSE;
        /// Oplock
        pub CREATE_OPLOCK: Hex<u8> = "create.oplock" named names::CREATE_OPLOCK;
        /// Impersonation level
        pub IMPERSONATION_LEVEL: Little<u32> = "impersonation.level" named names::IMPERSONATION_LEVEL;
        /// Create Flags
        pub CREATE_FLAGS: Hex<Little<u64>> = "create_flags";
        /// File Attributes
        pub FILE_ATTRIBUTE: Hex<Little<u32>> = "file_attribute" line Set;
        /// Read Only
        pub FILE_ATTRIBUTE_READ_ONLY: Flag<0> = "file_attribute.read_only" named truths::YES_NO;
        /// Hidden
        pub FILE_ATTRIBUTE_HIDDEN: Flag<1> = "file_attribute.hidden" named truths::YES_NO;
        /// System
        pub FILE_ATTRIBUTE_SYSTEM: Flag<2> = "file_attribute.system" named truths::YES_NO;
        /// Directory
        pub FILE_ATTRIBUTE_DIRECTORY: Flag<4> = "file_attribute.directory" named truths::YES_NO;
        /// Requires archived
        pub FILE_ATTRIBUTE_ARCHIVE: Flag<5> = "file_attribute.archive" named truths::YES_NO;
        /// Normal
        pub FILE_ATTRIBUTE_NORMAL: Flag<7> = "file_attribute.normal" named truths::YES_NO;
        /// Temporary
        pub FILE_ATTRIBUTE_TEMPORARY: Flag<8> = "file_attribute.temporary" named truths::YES_NO;
        /// Sparse
        pub FILE_ATTRIBUTE_SPARSE: Flag<9> = "file_attribute.sparse" named truths::YES_NO;
        /// Reparse Point
        pub FILE_ATTRIBUTE_REPARSE: Flag<10> = "file_attribute.reparse";
        /// Compressed
        pub FILE_ATTRIBUTE_COMPRESSED: Flag<11> = "file_attribute.compressed" named truths::COMPRESSED;
        /// Offline
        pub FILE_ATTRIBUTE_OFFLINE: Flag<12> = "file_attribute.offline" named truths::OFFLINE;
        /// Not Content Indexed
        pub FILE_ATTRIBUTE_NOT_CONTENT_INDEXED: Flag<13> = "file_attribute.not_content_indexed";
        /// Encrypted
        pub FILE_ATTRIBUTE_ENCRYPTED: Flag<14> = "file_attribute.encrypted" named truths::YES_NO;
        /// Integrity Stream
        pub FILE_ATTRIBUTE_INTEGRITY_STREAM: Flag<15> = "file_attribute.integrity_stream" named truths::HAS_INTEGRITY_SUPPORT;
        /// No Scrub Data
        pub FILE_ATTRIBUTE_NO_SCRUB_DATA: Flag<17> = "file_attribute.no_scrub_data";
        /// Disposition
        pub CREATE_DISPOSITION: Little<u32> = "create.disposition" named names::CREATE_DISPOSITION;
        /// Filename
        pub FILENAME: Utf16 = "filename";
        /// ExtraInfo
        pub CREATE_EXTRAINFO: Mark = "create.extrainfo";
        /// Response Flags
        pub CREATE_REP_FLAGS: Hex<u8> = "create.rep_flags";
        /// ReparsePoint
        pub CREATE_REP_FLAGS_REPARSE_POINT: Flag<0> = "create.rep_flags.reparse_point" named truths::TRUE_FALSE;
        /// Create Action
        pub CREATE_ACTION: Little<u32> = "create.action" named names::CREATE_ACTION;
        /// Create
        pub CREATE_TIME: Time = "create.time";
        /// Last Access
        pub LAST_ACCESS_TIME: Time = "last_access.time";
        /// Last Write
        pub LAST_WRITE_TIME: Time = "last_write.time";
        /// Last Change
        pub LAST_CHANGE_TIME: Time = "last_change.time";
        /// Allocation Size
        pub ALLOCATION_SIZE: Little<u64> = "allocation_size";
        /// End Of File
        pub EOF: Little<u64> = "eof";
        /// File Id
        pub FID: LittleGuid = "fid";
        /// Close Flags
        pub CLOSE_FLAGS: Hex<Little<u16>> = "close.flags" line Set;
        /// PostQuery Attrib
        pub CLOSE_PQ_ATTRIB: Flag<0> = "close.pq_attrib" named truths::TRUE_FALSE;
        /// Padding
        pub READ_PADDING: Hex<u8> = "read_padding";
        /// Flags
        pub READ_FLAGS: Hex<u8> = "read_flags";
        /// Unbuffered
        pub READ_FLAGS_UNBUFFERED: Flag<0> = "read_flags.unbuffered" named truths::CLIENT_IS_ASKING_FOR_UNBUFFERED_READ;
        /// Compressed
        pub READ_FLAGS_COMPRESSED: Flag<1> = "read_flags.compressed" named truths::CLIENT_IS_ASKING_FOR_COMPRESSED_DATA;
        /// Read Length
        pub READ_LENGTH: Little<u32> = "read_length";
        /// File Offset
        pub FILE_OFFSET: Little<u64> = "file_offset";
        /// Min Count
        pub MIN_COUNT: Little<u32> = "min_count";
        /// Remaining Bytes
        pub REMAINING_BYTES: Little<u32> = "remaining_bytes";
        /// Channel Info Blob
        pub CHANNEL_INFO_BLOB: Mark = "channel_info_blob";
        /// Channel Info Offset
        pub CHANNEL_INFO_OFFSET: Little<u16> = "channel_info_offset";
        /// Channel Info Length
        pub CHANNEL_INFO_LENGTH: Little<u16> = "channel_info_length";
        /// Read Remaining
        pub READ_REMAINING: Little<u32> = "read_remaining";
        /// Info
        pub READ_BLOB: Bytes = "read.blob";
        /// Data Offset
        pub DATA_OFFSET: Hex<Little<u16>> = "data_offset";
        /// Write Length
        pub WRITE_LENGTH: Little<u32> = "write_length";
        /// Write Flags
        pub WRITE_FLAGS: Hex<Little<u32>> = "write.flags" line Set;
        /// Write through
        pub WRITE_FLAGS_WRITE_THROUGH: Flag<0> = "write.flags.write_through" named truths::CLIENT_IS_ASKING_FOR_WRITE_THROUGH;
        /// Unbuffered
        pub WRITE_FLAGS_UNBUFFERED: Flag<1> = "write.flags.unbuffered";
        /// Write Count
        pub WRITE_COUNT: Little<u32> = "write.count";
        /// Write Remaining
        pub WRITE_REMAINING: Little<u32> = "write.remaining";
        /// Lock Count
        pub LOCK_COUNT: Little<u16> = "lock_count";
        /// Lock Info
        pub LOCK_INFO: Mark = "lock_info";
        /// Length
        pub LOCK_LENGTH: Little<u64> = "lock_length";
        /// Flags
        pub LOCK_FLAGS: Hex<Little<u32>> = "lock_flags";
        /// Shared
        pub LOCK_FLAGS_SHARED: Flag<0> = "lock_flags.shared" named truths::TRUE_FALSE;
        /// Exclusive
        pub LOCK_FLAGS_EXCLUSIVE: Flag<1> = "lock_flags.exclusive" named truths::TRUE_FALSE;
        /// Unlock
        pub LOCK_FLAGS_UNLOCK: Flag<2> = "lock_flags.unlock" named truths::TRUE_FALSE;
        /// Fail Immediately
        pub LOCK_FLAGS_FAIL_IMMEDIATELY: Flag<4> = "lock_flags.fail_immediately" named truths::TRUE_FALSE;
        /// Function
        pub IOCTL_FUNCTION: Hex<Little<u32>> = "ioctl.function" named names::IOCTL_FUNCTION;
        /// Device
        pub IOCTL_FUNCTION_DEVICE: HexIn<u32, 16, 16> = "ioctl.function.device";
        /// Access
        pub IOCTL_FUNCTION_ACCESS: HexIn<u32, 14, 2> = "ioctl.function.access" named names::IOCTL_FUNCTION_ACCESS;
        /// Function
        pub IOCTL_FUNCTION_FUNCTION: HexIn<u32, 2, 12> = "ioctl.function.function";
        /// Method
        pub IOCTL_FUNCTION_METHOD: HexIn<u32, 0, 2> = "ioctl.function.method" named names::IOCTL_FUNCTION_METHOD;
        /// Max Ioctl In Size
        pub MAX_IOCTL_IN_SIZE: Little<u32> = "max_ioctl_in_size";
        /// Max Ioctl Out Size
        pub MAX_IOCTL_OUT_SIZE: Little<u32> = "max_ioctl_out_size";
        /// Flags
        pub IOCTL_FLAGS: Hex<Little<u32>> = "ioctl.flags" line Set;
        /// Is FSCTL
        pub IOCTL_IS_FSCTL: Flag<0> = "ioctl.is_fsctl" named truths::TRUE_FALSE;
        /// In Data
        pub IOCTL_IN: Mark = "ioctl.in";
        /// Out Data
        pub IOCTL_OUT: Mark = "ioctl.out";
        /// Info Level
        pub FIND_INFOLEVEL: Little<u32> = "find.infolevel" named names::FIND_INFOLEVEL;
        /// Find Flags
        pub FIND_FLAGS: Hex<u8> = "find.flags";
        /// Restart Scans
        pub FIND_RESTART_SCANS: Flag<0> = "find.restart_scans" named truths::TRUE_FALSE;
        /// Single Entry
        pub FIND_SINGLE_ENTRY: Flag<1> = "find.single_entry" named truths::TRUE_FALSE;
        /// Index Specified
        pub FIND_INDEX_SPECIFIED: Flag<2> = "find.index_specified" named truths::TRUE_FALSE;
        /// Reopen
        pub FIND_REOPEN: Flag<4> = "find.reopen" named truths::TRUE_FALSE;
        /// File Index
        pub FILE_INDEX: Hex<Little<u32>> = "file_index";
        /// Output Buffer Length
        pub OUTPUT_BUFFER_LEN: Little<u32> = "output_buffer_len";
        /// Search Pattern
        pub FIND_PATTERN: Utf16 = "find.pattern";
        /// Search Pattern of the request
        pub FOUND_PATTERN: Utf16 = "";
        /// Info
        pub FIND_INFO_BLOB: Bytes = "find.info_blob";
        /// Notify Flags
        pub NOTIFY_FLAGS: Hex<Little<u16>> = "notify.flags" line Set;
        /// Watch Tree
        pub NOTIFY_WATCH_TREE: Flag<0> = "notify.watch_tree" named truths::TRUE_FALSE;
        /// Out Data
        pub NOTIFY_OUT: Mark = "notify.out";
        /// Notify Info
        pub NOTIFY_INFO: Mark = "notify.info";
        /// Next Offset
        pub NOTIFY_NEXT_OFFSET: Hex<Little<u32>> = "notify.next_offset";
        /// Action
        pub NOTIFY_ACTION: Hex<Little<u32>> = "notify.action" named names::NOTIFY_ACTION;
        /// Class
        pub CLASS: Hex<u8> = "class" named names::CLASS;
        /// InfoLevel
        pub INFOLEVEL: Hex<u8> = "infolevel";
        /// InfoLevel
        pub FILE_INFO_INFOLEVEL: Hex<u8> = "file_info.infolevel" named names::FILE_INFO;
        /// InfoLevel
        pub FS_INFO_INFOLEVEL: Hex<u8> = "fs_info.infolevel" named names::FS_INFO;
        /// InfoLevel
        pub SEC_INFO_INFOLEVEL: Hex<u8> = "sec_info.infolevel";
        /// Max Response Size
        pub MAX_RESPONSE_SIZE: Little<u32> = "max_response_size";
        /// Getinfo Input Offset
        pub GETINFO_INPUT_OFFSET: Hex<Little<u16>> = "getinfo_input_offset";
        /// Getinfo Input Size
        pub GETINFO_INPUT_SIZE: Little<u32> = "getinfo_input_size";
        /// Additional Info
        pub GETSETINFO_ADDITIONAL: Hex<Little<u32>> = "getsetinfo_additional";
        /// Additional Info
        pub GETSETINFO_ADDITIONALS: Hex<Little<u32>> = "getsetinfo_additionals";
        /// Owner
        pub GETSETINFO_ADDITIONAL_SECINFO_OWNER: Flag<0> = "getsetinfo_additional_secinfo.owner";
        /// Group
        pub GETSETINFO_ADDITIONAL_SECINFO_GROUP: Flag<1> = "getsetinfo_additional_secinfo.group";
        /// DACL
        pub GETSETINFO_ADDITIONAL_SECINFO_DACL: Flag<2> = "getsetinfo_additional_secinfo.dacl" named truths::REQUESTING_DACL_SECURITY_INFORMATION;
        /// SACL
        pub GETSETINFO_ADDITIONAL_SECINFO_SACL: Flag<3> = "getsetinfo_additional_secinfo.sacl" named truths::REQUESTING_SACL_SECURITY_INFORMATION;
        /// Integrity label
        pub GETSETINFO_ADDITIONAL_SECINFO_LABEL: Flag<4> = "getsetinfo_additional_secinfo.label";
        /// Resource attribute
        pub GETSETINFO_ADDITIONAL_SECINFO_ATTRIBUTE: Flag<5> = "getsetinfo_additional_secinfo.attribute";
        /// Central access policy
        pub GETSETINFO_ADDITIONAL_SECINFO_SCOPE: Flag<6> = "getsetinfo_additional_secinfo.scope";
        /// Backup operation
        pub GETSETINFO_ADDITIONAL_SECINFO_BACKUP: Flag<16> = "getsetinfo_additional_secinfo.backup";
        /// Flags
        pub GETINFO_FLAGS: Hex<Little<u32>> = "getinfo_flags" line Set;
        /// Setinfo Size
        pub SETINFO_SIZE: Little<u32> = "setinfo_size";
        /// Setinfo Offset
        pub SETINFO_OFFSET: Hex<Little<u16>> = "setinfo_offset";
        /// Reserved
        pub SETINFO_RESERVED: Little<u16> = "setinfo_reserved";
        /// Error Context Count
        pub ERROR_CONTEXT_COUNT: u8 = "error.context_count";
        /// Reserved
        pub ERROR_RESERVED: Hex<u8> = "error.reserved";
        /// Byte Count
        pub ERROR_BYTE_COUNT: Little<u32> = "error.byte_count";
        /// Error Data
        pub ERROR_DATA: Bytes = "error.data";
        /// Signature
        pub HEADER_TRANSFORM_SIGNATURE: Bytes = "header.transform.signature";
        /// Nonce
        pub HEADER_TRANSFORM_NONCE: Bytes = "header.transform.nonce";
        /// Message size
        pub HEADER_TRANSFORM_MSG_SIZE: Little<u32> = "header.transform.msg_size";
        /// Reserved
        pub HEADER_TRANSFORM_RESERVED: Bytes = "header.transform.reserved";
        /// Flags
        pub HEADER_TRANSFORM_FLAGS: Hex<Little<u16>> = "header.transform.flags";
        /// Encrypted
        pub HEADER_TRANSFORM_FLAGS_ENCRYPTED: Flag<0> = "header.transform.flags.encrypted" named truths::TRUE_FALSE;
        /// Data
        pub HEADER_TRANSFORM_ENC_DATA: Bytes = "header.transform.enc_data";
        /// OriginalSize
        pub HEADER_COMP_TRANSFORM_ORIGINAL_SIZE: Little<u32> = "header.comp_transform.original_size";
        /// CompressionAlgorithm
        pub HEADER_COMP_TRANSFORM_COMP_ALG: Hex<Little<u16>> = "header.comp_transform.comp_alg" named names::HEADER_COMP_TRANSFORM_COMP_ALG;
        /// Flags
        pub HEADER_COMP_TRANSFORM_FLAGS: Hex<Little<u16>> = "header.comp_transform.flags" named names::HEADER_COMP_TRANSFORM_FLAGS;
        /// Offset
        pub HEADER_COMP_TRANSFORM_OFFSET: Hex<Little<u32>> = "header.comp_transform.offset";
        /// CompressedData
        pub HEADER_COMP_TRANSFORM_DATA: Bytes = "header.comp_transform.data";
    }
}
