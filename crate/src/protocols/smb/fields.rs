//! The fields of SMB 1: header and commands.
use super::{dissect, info};
use crate::names::smb as names;
use crate::names::truths;
use crate::wire::*;

protocol! {
    /// SMB (Server Message Block Protocol) (MS-CIFS)
    "SMB_Header" = "smb" column "SMB" over [] info info {
        /// SMB Header
        pub HEAD: Mark = "";
        /// Command with its direction
        pub BODY: Mark = "" line Said;
        /// Server Component
        pub SERVER_COMPONENT: Hex<Little<u32>> = "server_component" line Name named names::SERVER_COMPONENT;
        /// SMB Command
        pub CMD: Hex<u8> = "cmd" named names::COMMANDS;
        /// AndXCommand
        pub ANDX_CMD: Hex<u8> = "cmd" named names::COMMANDS;
        /// Error Class
        pub ERROR_CLASS: Hex<u8> = "error_class" named names::ERROR_CLASS;
        /// Reserved
        pub RESERVED: Bytes = "reserved";
        /// Error Code
        pub ERROR_CODE: Hex<Little<u16>> = "error_code";
        /// NT Status
        pub NT_STATUS: Hex<Little<u32>> = "nt_status" named crate::names::nt_status::STATUS;
        /// Flags
        pub FLAGS: Hex<u8> = "flags" line Set;
        /// Lock and Read
        pub FLAGS_LOCK: Flag<0> = "flags.lock";
        /// Receive Buffer Posted
        pub FLAGS_RECEIVE_BUFFER: Flag<1> = "flags.receive_buffer" named truths::RECEIVE_BUFFER_HAS_BEEN_POSTED;
        /// Case Sensitivity
        pub FLAGS_CASELESS: Flag<3> = "flags.caseless" named truths::PATH_NAMES_ARE_CASELESS;
        /// Canonicalized Pathnames
        pub FLAGS_CANON: Flag<4> = "flags.canon" named truths::PATHNAMES_ARE_CANONICALIZED;
        /// Oplocks
        pub FLAGS_OPLOCK: Flag<5> = "flags.oplock" named truths::OPLOCK_REQUESTED_GRANTED;
        /// Notify
        pub FLAGS_NOTIFY: Flag<6> = "flags.notify" named truths::NOTIFY_CLIENT_ON_ALL_MODIFICATIONS;
        /// Request/Response
        pub FLAGS_RESPONSE: Flag<7> = "flags.response";
        /// Flags2
        pub FLAGS2: Hex<Little<u16>> = "flags2" line Set;
        /// Long Names Allowed
        pub FLAGS2_LONG_NAMES_ALLOWED: Flag<0> = "flags2.long_names_allowed";
        /// Extended Attributes
        pub FLAGS2_EA: Flag<1> = "flags2.ea" named truths::EXTENDED_ATTRIBUTES_ARE_SUPPORTED;
        /// Security Signatures
        pub FLAGS2_SEC_SIG: Flag<2> = "flags2.sec_sig" named truths::SECURITY_SIGNATURES_ARE_SUPPORTED;
        /// Compressed
        pub FLAGS2_COMPRESSED: Flag<3> = "flags2.compressed" named truths::COMPRESSION_IS_REQUESTED;
        /// Security Signatures Required
        pub FLAGS2_SEC_SIG_REQUIRED: Flag<4> = "flags2.sec_sig_required" named truths::SECURITY_SIGNATURES_ARE_REQUIRED;
        /// Long Names Used
        pub FLAGS2_LONG_NAMES_USED: Flag<6> = "flags2.long_names_used";
        /// Reparse Path
        pub FLAGS2_REPARSE_PATH: Flag<10> = "flags2.reparse_path";
        /// Extended Security Negotiation
        pub FLAGS2_ESN: Flag<11> = "flags2.esn";
        /// Dfs
        pub FLAGS2_DFS: Flag<12> = "flags2.dfs" named truths::RESOLVE_PATHNAMES_WITH_DFS;
        /// Execute-only Reads
        pub FLAGS2_ROE: Flag<13> = "flags2.roe" named truths::PERMIT_READS_IF_EXECUTE_ONLY;
        /// Error Code Type
        pub FLAGS2_NT_ERROR: Flag<14> = "flags2.nt_error" named truths::ERROR_CODES_ARE_NT_ERROR_CODES;
        /// Unicode Strings
        pub FLAGS2_STRING: Flag<15> = "flags2.string" named truths::STRINGS_ARE_UNICODE;
        /// Process ID High
        pub PID_HIGH: Little<u16> = "pid.high";
        /// Signature
        pub SIGNATURE: Bytes = "signature";
        /// Tree ID
        pub TID: Little<u16> = "tid";
        /// Process ID
        pub PID: Little<u16> = "pid";
        /// User ID
        pub UID: Little<u16> = "uid";
        /// Multiplex ID
        pub MID: Little<u16> = "mid";
        /// Response to
        pub RESPONSE_TO: u32 = "response_to";
        /// Continuation to
        pub CONTINUATION_TO: u32 = "continuation_to";
        /// Time from request
        pub TIME: Duration = "time" unit "seconds";
        /// Word Count (WCT)
        pub WCT: u8 = "wct";
        /// Byte Count (BCC)
        pub BCC: Little<u16> = "bcc";
        /// AndXOffset
        pub ANDXOFFSET: Little<u16> = "andxoffset";
        /// Dialect
        pub DIALECT: Text = "dialect";
        /// Buffer Format
        pub BUFFER_FORMAT: u8 = "buffer_format" named names::BUFFER_FORMAT;
        /// Name
        pub DIALECT_NAME: Text = "dialect.name";
        /// Selected Index
        pub DIALECT_INDEX: Little<u16> = "dialect.index";
        /// Security Mode
        pub SM: Hex<u8> = "sm";
        /// Security Mode
        pub SM_WIDE: Hex<Little<u16>> = "sm";
        /// Mode
        pub SM_MODE: Flag<0> = "sm.mode" named truths::USER_SECURITY_MODE;
        /// Password
        pub SM_PASSWORD: Flag<1> = "sm.password";
        /// Signatures
        pub SM_SIGNATURES: Flag<2> = "sm.signatures" named truths::SECURITY_SIGNATURES_ENABLED;
        /// Sig Req
        pub SM_SIG_REQUIRED: Flag<3> = "sm.sig_required" named truths::SECURITY_SIGNATURES_REQUIRED;
        /// Max Mpx Count
        pub MAX_MPX_COUNT: Little<u16> = "max_mpx_count";
        /// Max VCs
        pub MAX_VCS: Little<u16> = "max_vcs";
        /// Max Buffer Size
        pub MAX_BUFSIZE: Little<u32> = "max_bufsize";
        /// Max Raw Buffer
        pub MAX_RAW: Little<u32> = "max_raw";
        /// Session Key
        pub SESSION_KEY: Hex<Little<u32>> = "session_key";
        /// Capabilities
        pub SERVER_CAP: Hex<Little<u32>> = "server_cap";
        /// Raw Mode
        pub SERVER_CAP_RAW_MODE: Flag<0> = "server_cap.raw_mode" named truths::READ_RAW_AND_WRITE_RAW_ARE;
        /// MPX Mode
        pub SERVER_CAP_MPX_MODE: Flag<1> = "server_cap.mpx_mode" named truths::READ_MPX_AND_WRITE_MPX_ARE;
        /// Unicode
        pub SERVER_CAP_UNICODE: Flag<2> = "server_cap.unicode" named truths::UNICODE_STRINGS_ARE_SUPPORTED;
        /// Large Files
        pub SERVER_CAP_LARGE_FILES: Flag<3> = "server_cap.large_files" named truths::LARGE_FILES_ARE_SUPPORTED;
        /// NT SMBs
        pub SERVER_CAP_NT_SMBS: Flag<4> = "server_cap.nt_smbs" named truths::NT_SMBS_ARE_SUPPORTED;
        /// RPC Remote APIs
        pub SERVER_CAP_RPC_REMOTE_APIS: Flag<5> = "server_cap.rpc_remote_apis" named truths::RPC_REMOTE_APIS_ARE_SUPPORTED;
        /// NT Status Codes
        pub SERVER_CAP_NT_STATUS: Flag<6> = "server_cap.nt_status" named truths::NT_STATUS_CODES_ARE_SUPPORTED;
        /// Level 2 Oplocks
        pub SERVER_CAP_LEVEL_2_OPLOCKS: Flag<7> = "server_cap.level_2_oplocks" named truths::LEVEL_2_OPLOCKS_ARE_SUPPORTED;
        /// Lock and Read
        pub SERVER_CAP_LOCK_AND_READ: Flag<8> = "server_cap.lock_and_read" named truths::LOCK_AND_READ_IS_SUPPORTED;
        /// NT Find
        pub SERVER_CAP_NT_FIND: Flag<9> = "server_cap.nt_find" named truths::NT_FIND_IS_SUPPORTED;
        /// Dfs
        pub SERVER_CAP_DFS: Flag<12> = "server_cap.dfs" named truths::DFS_IS_SUPPORTED;
        /// Infolevel Passthru
        pub SERVER_CAP_INFOLEVEL_PASSTHRU: Flag<13> = "server_cap.infolevel_passthru";
        /// Large ReadX
        pub SERVER_CAP_LARGE_READX: Flag<14> = "server_cap.large_readx" named truths::LARGE_READ_ANDX_IS_SUPPORTED;
        /// Large WriteX
        pub SERVER_CAP_LARGE_WRITEX: Flag<15> = "server_cap.large_writex" named truths::LARGE_WRITE_ANDX_IS_SUPPORTED;
        /// LWIO
        pub SERVER_CAP_LWIO: Flag<16> = "server_cap.lwio" named truths::LWIO_IOCTL_FSCTL_IS_SUPPORTED;
        /// UNIX
        pub SERVER_CAP_UNIX: Flag<23> = "server_cap.unix" named truths::UNIX_EXTENSIONS_ARE_SUPPORTED;
        /// Compressed Data
        pub SERVER_CAP_COMPRESSED_DATA: Flag<25> = "server_cap.compressed_data";
        /// Dynamic Reauth
        pub SERVER_CAP_DYNAMIC_REAUTH: Flag<29> = "server_cap.dynamic_reauth" named truths::DYNAMIC_REAUTH_IS_SUPPORTED;
        /// Extended Security
        pub SERVER_CAP_EXTENDED_SECURITY: Flag<31> = "server_cap.extended_security";
        /// System Time
        pub SYSTEM_TIME: Time = "system.time";
        /// Server Time Zone
        pub SERVER_TIMEZONE: Little<i16> = "server_timezone";
        /// Challenge Length
        pub CHALLENGE_LENGTH: u8 = "challenge_length";
        /// Challenge
        pub CHALLENGE: Bytes = "challenge";
        /// Server GUID
        pub SERVER_GUID: Guid = "server_guid";
        /// Max Buffer
        pub MAX_BUF: Little<u16> = "max_buf";
        /// VC Number
        pub VC: Little<u16> = "vc";
        /// Security Blob Length
        pub SECURITY_BLOB_LEN: Little<u16> = "security_blob_len";
        /// Security Blob
        pub SECURITY_BLOB: Bytes = "security_blob";
        /// ANSI Password Length
        pub ANSI_PWLEN: Little<u16> = "ansi_pwlen";
        /// Unicode Password Length
        pub UNICODE_PWLEN: Little<u16> = "unicode_pwlen";
        /// ANSI Password
        pub ANSI_PASSWORD: Bytes = "ansi_password";
        /// Unicode Password
        pub UNICODE_PASSWORD: Bytes = "unicode_password";
        /// Account
        pub ACCOUNT: Text = "account";
        /// Account
        pub ACCOUNT_WIDE: Utf16 = "account";
        /// Primary Domain
        pub PRIMARY_DOMAIN: Text = "primary_domain";
        /// Primary Domain
        pub PRIMARY_DOMAIN_WIDE: Utf16 = "primary_domain";
        /// Native OS
        pub NATIVE_OS: Text = "native_os";
        /// Native OS
        pub NATIVE_OS_WIDE: Utf16 = "native_os";
        /// Native LAN Manager
        pub NATIVE_LANMAN: Text = "native_lanman";
        /// Native LAN Manager
        pub NATIVE_LANMAN_WIDE: Utf16 = "native_lanman";
        /// Server
        pub SERVER: Text = "server";
        /// Server
        pub SERVER_WIDE: Utf16 = "server";
        /// Action
        pub SETUP_ACTION: Hex<Little<u16>> = "setup.action";
        /// Guest
        pub SETUP_ACTION_GUEST: Flag<0> = "setup.action.guest" named truths::LOGGED_IN_AS_GUEST;
        /// Flags
        pub CONNECT_FLAGS: Hex<Little<u16>> = "connect.flags";
        /// Disconnect TID
        pub CONNECT_FLAGS_DTID: Flag<0> = "connect.flags.dtid" named truths::DISCONNECT_TID;
        /// Extended Signature
        pub CONNECT_FLAGS_EXTENDEDSIG: Flag<2> = "connect.flags.extendedsig" named truths::EXTENDED_SIGNATURE;
        /// Extended Response
        pub CONNECT_FLAGS_EXTENDEDRESP: Flag<3> = "connect.flags.extendedresp" named truths::EXTENDED_RESPONSE;
        /// Password Length
        pub PWLEN: Little<u16> = "pwlen";
        /// Password
        pub PASSWORD: Bytes = "password";
        /// Path
        pub PATH: Text = "path";
        /// Path
        pub PATH_WIDE: Utf16 = "path";
        /// Service
        pub SERVICE: Ascii = "service";
        /// Native File System
        pub NATIVE_FS: Text = "native_fs";
        /// Native File System
        pub NATIVE_FS_WIDE: Utf16 = "native_fs";
        /// Optional Support
        pub CONNECT_SUPPORT: Hex<Little<u16>> = "connect.support";
        /// Search Bits
        pub CONNECT_SUPPORT_SEARCH: Flag<0> = "connect.support.search" named truths::EXCLUSIVE_SEARCH_BITS_SUPPORTED;
        /// In Dfs
        pub CONNECT_SUPPORT_DFS: Flag<1> = "connect.support.dfs" named truths::SHARE_IS_IN_DFS;
        /// CSC Mask
        pub CONNECT_SUPPORT_CSCMASK: Bits<2, 2> = "connect.support.cscmask" named names::CONNECT_SUPPORT_CSCMASK;
        /// Unique File Name
        pub CONNECT_SUPPORT_UNIQFILENAME: Flag<4> = "connect.support.uniqfilename";
        /// Extended Signatures
        pub CONNECT_SUPPORT_EXTENDEDSIG: Flag<5> = "connect.support.extendedsig" named truths::EXTENDED_SIGNATURE_OR_NOT_EXTENDED_SIGNATURE;
        /// File Name Len
        pub FILE_NAME_LEN: u32 = "file_name_len";
        /// Create Flags
        pub CREATE_FLAGS: Hex<Little<u32>> = "create_flags";
        /// Exclusive Oplock
        pub NT_CREATE_OPLOCK: Flag<1> = "nt.create.oplock" named truths::REQUESTING_OPLOCK;
        /// Batch Oplock
        pub NT_CREATE_BATCH_OPLOCK: Flag<2> = "nt.create.batch_oplock" named truths::REQUESTING_BATCH_OPLOCK;
        /// Create Directory
        pub NT_CREATE_DIR: Flag<3> = "nt.create.dir" named truths::TARGET_OF_OPEN;
        /// Extended Response
        pub NT_CREATE_EXT: Flag<4> = "nt.create.ext" named truths::EXTENDED_RESPONSES_REQUIRED;
        /// Root FID
        pub RFID: Hex<Little<u32>> = "rfid";
        /// Allocation Size
        pub ALLOC_SIZE64: Little<u64> = "alloc_size64";
        /// Disposition
        pub CREATE_DISPOSITION: Little<u32> = "create.disposition" named names::CREATE_DISPOSITION;
        /// Impersonation
        pub IMPERSONATION_LEVEL: Little<u32> = "impersonation.level" named names::IMPERSONATION_LEVEL;
        /// Security Flags
        pub SECURITY_FLAGS: Hex<u8> = "security.flags";
        /// Context Tracking
        pub SECURITY_FLAGS_CONTEXT_TRACKING: Flag<0> = "security.flags.context_tracking" named truths::SECURITY_TRACKING_MODE_IS_DYNAMIC;
        /// Effective Only
        pub SECURITY_FLAGS_EFFECTIVE_ONLY: Flag<1> = "security.flags.effective_only";
        /// File Name
        pub FILE: Text = "file";
        /// File Name
        pub FILE_WIDE: Utf16 = "file";
        /// Oplock level
        pub OPLOCK_LEVEL: u8 = "oplock.level" named names::OPLOCK_LEVEL;
        /// FID
        pub FID: Hex<Little<u16>> = "fid";
        /// Create action
        pub CREATE_ACTION: Little<u32> = "create.action" named names::CREATE_ACTION;
        /// Created
        pub CREATE_TIME: Time = "create.time";
        /// Last Access
        pub ACCESS_TIME: Time = "access.time";
        /// Last Write
        pub LAST_WRITE_TIME: Time = "last_write.time";
        /// Change
        pub CHANGE_TIME: Time = "change.time";
        /// End Of File
        pub END_OF_FILE: Little<u64> = "end_of_file";
        /// File Type
        pub FILE_TYPE: Little<u16> = "file_type" named names::FILE_TYPE;
        /// IPC State
        pub IPC_STATE: Hex<Little<u16>> = "ipc_state";
        /// Nonblocking
        pub IPC_STATE_NONBLOCKING: Flag<15> = "ipc_state.nonblocking";
        /// Endpoint
        pub IPC_STATE_ENDPOINT: Bits<14, 1> = "ipc_state.endpoint" named names::IPC_STATE_ENDPOINT;
        /// Pipe Type
        pub IPC_STATE_PIPE_TYPE: Bits<10, 2> = "ipc_state.pipe_type" named names::IPC_STATE_PIPE_TYPE;
        /// Read Mode
        pub IPC_STATE_READ_MODE: Bits<8, 2> = "ipc_state.read_mode" named names::IPC_STATE_READ_MODE;
        /// Icount
        pub IPC_STATE_ICOUNT: Bits<0, 8> = "ipc_state.icount";
        /// Is Directory
        pub IS_DIRECTORY: u8 = "is_directory" named names::IS_DIRECTORY;
        /// Volume GUID
        pub VOLUME_GUID: LittleGuid = "volume_guid";
        /// Server unique 64-bit file ID
        pub CREATE_FILE_ID_64B: Hex<Little<u64>> = "create.file_id_64b";
        /// File Attributes
        pub FILE_ATTRIBUTE: Hex<Little<u32>> = "file_attribute" line Set;
        /// Read Only
        pub FILE_ATTRIBUTE_READ_ONLY: Flag<0> = "file_attribute.read_only" named truths::READ_ONLY;
        /// Hidden
        pub FILE_ATTRIBUTE_HIDDEN: Flag<1> = "file_attribute.hidden" named truths::HIDDEN;
        /// System
        pub FILE_ATTRIBUTE_SYSTEM: Flag<2> = "file_attribute.system" named truths::SYSTEM_FILE_DIR;
        /// Volume ID
        pub FILE_ATTRIBUTE_VOLUME: Flag<3> = "file_attribute.volume" named truths::VOLUME_ID;
        /// Directory
        pub FILE_ATTRIBUTE_DIRECTORY: Flag<4> = "file_attribute.directory" named truths::DIRECTORY;
        /// Archive
        pub FILE_ATTRIBUTE_ARCHIVE: Flag<5> = "file_attribute.archive" named truths::MODIFIED_SINCE_LAST_ARCHIVE;
        /// Device
        pub FILE_ATTRIBUTE_DEVICE: Flag<6> = "file_attribute.device" named truths::A_DEVICE;
        /// Normal
        pub FILE_ATTRIBUTE_NORMAL: Flag<7> = "file_attribute.normal" named truths::AN_ORDINARY_FILE_DIR;
        /// Temporary
        pub FILE_ATTRIBUTE_TEMPORARY: Flag<8> = "file_attribute.temporary" named truths::A_TEMPORARY_FILE;
        /// Sparse
        pub FILE_ATTRIBUTE_SPARSE: Flag<9> = "file_attribute.sparse" named truths::A_SPARSE_FILE;
        /// Reparse Point
        pub FILE_ATTRIBUTE_REPARSE: Flag<10> = "file_attribute.reparse";
        /// Compressed
        pub FILE_ATTRIBUTE_COMPRESSED: Flag<11> = "file_attribute.compressed" named truths::COMPRESSED;
        /// Offline
        pub FILE_ATTRIBUTE_OFFLINE: Flag<12> = "file_attribute.offline" named truths::OFFLINE;
        /// Content Indexed
        pub FILE_ATTRIBUTE_NOT_CONTENT_INDEXED: Flag<13> = "file_attribute.not_content_indexed" named truths::CONTENT_INDEXED;
        /// Encrypted
        pub FILE_ATTRIBUTE_ENCRYPTED: Flag<14> = "file_attribute.encrypted" named truths::THIS_IS_AN_ENCRYPTED_FILE;
        /// Offset
        pub OFFSET: Little<u32> = "offset";
        /// Max Count Low
        pub MAXCOUNT_LOW: Little<u16> = "maxcount_low";
        /// Min Count
        pub MINCOUNT: Little<u16> = "mincount";
        /// Max Count High (multiply with 64K)
        pub MAXCOUNT_HIGH: u32 = "maxcount_high";
        /// Remaining
        pub REMAINING: Little<u16> = "remaining";
        /// High Offset
        pub OFFSET_HIGH: Little<u32> = "offset_high";
        /// Data Compaction Mode
        pub DCM: Little<u16> = "dcm";
        /// Data Length Low
        pub DATA_LEN_LOW: u32 = "data_len_low";
        /// Data Length High (multiply with 64K)
        pub DATA_LEN_HIGH: u32 = "data_len_high";
        /// File Data
        pub FILE_DATA: Bytes = "file_data";
        /// Padding
        pub PADDING: Bytes = "padding";
        /// Count Low
        pub COUNT_LOW: Little<u16> = "count_low";
        /// Count High (multiply with 64K)
        pub COUNT_HIGH: Little<u16> = "count_high";
        /// Write Mode
        pub WRITE_MODE: Hex<Little<u16>> = "write.mode";
        /// Write Through
        pub WRITE_MODE_WRITE_THROUGH: Flag<0> = "write.mode.write_through" named truths::WRITE_THROUGH_REQUESTED;
        /// Return Remaining
        pub WRITE_MODE_RETURN_REMAINING: Flag<1> = "write.mode.return_remaining" named truths::RETURN_REMAINING_PIPE_DEV_REQUESTED;
        /// Write Raw
        pub WRITE_MODE_RAW: Flag<2> = "write.mode.raw" named truths::USE_WRITERAWNAMEDPIPE_PIPE;
        /// Message Start
        pub WRITE_MODE_MESSAGE_START: Flag<3> = "write.mode.message_start";
        /// Connectionless
        pub WRITE_MODE_CONNECTIONLESS: Flag<7> = "write.mode.connectionless" named truths::CONNECTIONLESS_MODE_REQUESTED;
        /// Total Parameter Count
        pub TPC: u32 = "tpc";
        /// Total Data Count
        pub TDC: u32 = "tdc";
        /// Max Parameter Count
        pub MPC: u32 = "mpc";
        /// Max Data Count
        pub MDC: u32 = "mdc";
        /// Max Setup Count
        pub MSC: u8 = "msc";
        /// Flags
        pub TRANSACTION_FLAGS: Hex<Little<u16>> = "transaction.flags";
        /// One Way Transaction
        pub TRANSACTION_FLAGS_OWT: Flag<1> = "transaction.flags.owt" named truths::ONE_WAY_TRANSACTION_NO_RESPONSE;
        /// Disconnect TID
        pub TRANSACTION_FLAGS_DTID: Flag<0> = "transaction.flags.dtid" named truths::ALSO_DISCONNECT_TID;
        /// Timeout
        pub TIMEOUT: Little<u32> = "timeout";
        /// Parameter Count
        pub PC: u32 = "pc";
        /// Parameter Offset
        pub PO: u32 = "po";
        /// Parameter Displacement
        pub PD: u32 = "pd";
        /// Data Count
        pub DC: u32 = "dc";
        /// Data Offset
        pub DATA_OFFSET: u32 = "data_offset";
        /// Data Displacement
        pub DATA_DISP: u32 = "data_disp";
        /// Setup Count
        pub SC: u8 = "sc";
        /// Transaction Name
        pub TRANS_NAME: Text = "trans_name";
        /// Transaction Name
        pub TRANS_NAME_WIDE: Utf16 = "trans_name";
        /// Subcommand
        pub TRANS2_CMD: Hex<Little<u16>> = "trans2.cmd" named crate::names::smb::TRANS2_CMD;
        /// Function
        pub NT_FUNCTION: Little<u16> = "nt.function" named crate::names::smb::NT_FUNCTION;
        /// Echo Count
        pub ECHO_COUNT: Little<u16> = "echo.count";
        /// Echo Seq Num
        pub ECHO_SEQ_NUM: Little<u16> = "echo.seq_num";
        /// Echo Data
        pub ECHO_DATA: Bytes = "echo.data";
    }
}
