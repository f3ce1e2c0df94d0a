//! Numbers of SMB 2 and 3 (MS-SMB2, MS-FSCC).
use crate::wire::Names;

/// MS-SMB2 §2.2.1.
pub const COMMANDS: Names = Names::sorted(&[
    (0, "Negotiate Protocol"),
    (1, "Session Setup"),
    (2, "Session Logoff"),
    (3, "Tree Connect"),
    (4, "Tree Disconnect"),
    (5, "Create"),
    (6, "Close"),
    (7, "Flush"),
    (8, "Read"),
    (9, "Write"),
    (10, "Lock"),
    (11, "Ioctl"),
    (12, "Cancel"),
    (13, "KeepAlive"),
    (14, "Find"),
    (15, "Notify"),
    (16, "GetInfo"),
    (17, "SetInfo"),
    (18, "Break"),
]);

pub const SHARE_TYPE: Names =
    Names::sorted(&[(1, "Physical disk"), (2, "Named pipe"), (3, "Printer")]);

pub const DIALECT: Names = Names::sorted(&[
    (514, "SMB 2.0.2"),
    (528, "SMB 2.1"),
    (546, "SMB 2.2.2 (deprecated; should be 3.0)"),
    (548, "SMB 2.2.4 (deprecated; should be 3.0)"),
    (767, "SMB2 wildcard"),
    (768, "SMB 3.0"),
    (770, "SMB 3.0.2"),
    (784, "SMB 3.1.0 (deprecated; should be 3.1.1)"),
    (785, "SMB 3.1.1"),
]);

pub const CHANNEL: Names = Names::sorted(&[
    (0, "None"),
    (1, "RDMA V1"),
    (2, "RDMA V1_INVALIDATE"),
    (3, "RDMA TRANSFORM"),
]);

pub const SHARE_CACHING: Names = Names::sorted(&[
    (0, "Manual caching"),
    (16, "Auto caching"),
    (32, "VDO caching"),
    (48, "No caching"),
]);

pub const CREATE_OPLOCK: Names = Names::sorted(&[
    (0, "No oplock"),
    (1, "Level2 oplock"),
    (8, "Exclusive oplock"),
    (9, "Batch oplock"),
    (255, "Lease"),
]);

pub const IMPERSONATION_LEVEL: Names = Names::sorted(&[
    (0, "Anonymous"),
    (1, "Identification"),
    (2, "Impersonation"),
    (3, "Delegation"),
]);

pub const CREATE_DISPOSITION: Names = Names::sorted(&[
    (0, "Supersede (supersede existing file (if it exists))"),
    (1, "Open (if file exists open it, else fail)"),
    (2, "Create (if file exists fail, else create it)"),
    (3, "Open If (if file exists open it, else create it)"),
    (4, "Overwrite (if file exists overwrite, else fail)"),
    (5, "Overwrite If (if file exists overwrite, else create it)"),
]);

pub const CREATE_ACTION: Names = Names::sorted(&[
    (0, "No action taken?"),
    (1, "The file existed and was opened"),
    (2, "The file did not exist but was created"),
    (3, "The file existed and was truncated"),
    (
        32769,
        "The file existed and was opened, and an OpLock was granted",
    ),
    (
        32770,
        "The file did not exist but was created, and an OpLock was granted",
    ),
    (
        32771,
        "The file existed and was truncated, and an OpLock was granted",
    ),
]);

pub const IOCTL_FUNCTION_ACCESS: Names = Names::sorted(&[
    (0, "FILE_ANY_ACCESS"),
    (1, "FILE_READ_ACCESS"),
    (2, "FILE_WRITE_ACCESS"),
    (3, "FILE_READ_WRITE_ACCESS"),
]);

pub const IOCTL_FUNCTION_METHOD: Names = Names::sorted(&[
    (0, "METHOD_BUFFERED"),
    (1, "METHOD_IN_DIRECT"),
    (2, "METHOD_OUT_DIRECT"),
    (3, "METHOD_NEITHER"),
]);

pub const FIND_INFOLEVEL: Names = Names::sorted(&[
    (1, "SMB2_FIND_DIRECTORY_INFO"),
    (2, "SMB2_FIND_FULL_DIRECTORY_INFO"),
    (3, "SMB2_FIND_BOTH_DIRECTORY_INFO"),
    (4, "SMB2_FIND_INDEX_SPECIFIED"),
    (12, "SMB2_FIND_NAME_INFO"),
    (37, "SMB2_FIND_ID_BOTH_DIRECTORY_INFO"),
    (38, "SMB2_FIND_ID_FULL_DIRECTORY_INFO"),
    (100, "SMB2_FIND_POSIX_INFO"),
]);

pub const NOTIFY_ACTION: Names = Names::sorted(&[
    (1, "FILE_ACTION_ADDED"),
    (2, "FILE_ACTION_REMOVED"),
    (3, "FILE_ACTION_MODIFIED"),
    (4, "FILE_ACTION_RENAMED_OLD_NAME"),
    (5, "FILE_ACTION_RENAMED_NEW_NAME"),
    (6, "FILE_ACTION_ADDED_STREAM"),
    (7, "FILE_ACTION_REMOVED_STREAM"),
    (8, "FILE_ACTION_MODIFIED_STREAM"),
    (9, "FILE_ACTION_REMOVED_BY_DELETE"),
]);

pub const CLASS: Names = Names::sorted(&[
    (1, "FILE_INFO"),
    (2, "FS_INFO"),
    (3, "SEC_INFO"),
    (4, "QUOTA_INFO"),
]);

pub const HEADER_COMP_TRANSFORM_COMP_ALG: Names = Names::sorted(&[
    (0, "None"),
    (1, "LZNT1"),
    (2, "LZ77"),
    (3, "LZ77+Huffman"),
    (4, "Pattern_V1"),
]);

pub const HEADER_COMP_TRANSFORM_FLAGS: Names = Names::sorted(&[(0, "None"), (1, "Chained")]);

pub const NEGOTIATE_CONTEXT_TYPE: Names = Names::sorted(&[
    (1, "SMB2_PREAUTH_INTEGRITY_CAPABILITIES"),
    (2, "SMB2_ENCRYPTION_CAPABILITIES"),
    (3, "SMB2_COMPRESSION_CAPABILITIES"),
    (5, "SMB2_NETNAME_NEGOTIATE_CONTEXT_ID"),
    (6, "SMB2_TRANSPORT_CAPABILITIES"),
    (7, "SMB2_RDMA_TRANSFORM_CAPABILITIES"),
    (8, "SMB2_SIGNING_CAPABILITIES"),
    (256, "SMB2_POSIX_EXTENSIONS_CAPABILITIES"),
]);

pub const NEGOTIATE_CONTEXT_CIPHER_ID: Names = Names::sorted(&[
    (1, "AES-128-CCM"),
    (2, "AES-128-GCM"),
    (3, "AES-256-CCM"),
    (4, "AES-256-GCM"),
]);

pub const NEGOTIATE_CONTEXT_COMP_ALG_ID: Names = Names::sorted(&[
    (0, "None"),
    (1, "LZNT1"),
    (2, "LZ77"),
    (3, "LZ77+Huffman"),
    (4, "Pattern_V1"),
]);

pub const NEGOTIATE_CONTEXT_SIGNING_ID: Names =
    Names::sorted(&[(0, "HMAC-SHA256"), (1, "AES-CMAC"), (2, "AES-GMAC")]);

pub const AAPL_COMMAND_CODE: Names = Names::sorted(&[(1, "Server query"), (2, "Resolve ID")]);

pub const ALIGNMENT_INFO: Names = Names::sorted(&[
    (0, "FILE_BYTE_ALIGNMENT"),
    (1, "FILE_WORD_ALIGNMENT"),
    (3, "FILE_LONG_ALIGNMENT"),
    (15, "FILE_OCTA_ALIGNMENT"),
    (31, "FILE_32_BYTE_ALIGNMENT"),
    (63, "FILE_64_BYTE_ALIGNMENT"),
    (127, "FILE_128_BYTE_ALIGNMENT"),
    (255, "FILE_256_BYTE_ALIGNMENT"),
    (511, "FILE_512_BYTE_ALIGNMENT"),
]);

/// MS-FSCC §2.3.
pub const IOCTL_FUNCTION: Names = Names::sorted(&[
    (0x60194, "FSCTL_DFS_GET_REFERRALS"),
    (0x601b0, "FSCTL_DFS_GET_REFERRALS_EX"),
    (0x90000, "FSCTL_REQUEST_OPLOCK_LEVEL_1"),
    (0x90004, "FSCTL_REQUEST_OPLOCK_LEVEL_2"),
    (0x90008, "FSCTL_REQUEST_BATCH_OPLOCK"),
    (0x9000c, "FSCTL_OPLOCK_BREAK_ACKNOWLEDGE"),
    (0x90010, "FSCTL_OPBATCH_ACK_CLOSE_PENDING"),
    (0x90014, "FSCTL_OPLOCK_BREAK_NOTIFY"),
    (0x90018, "FSCTL_LOCK_VOLUME"),
    (0x9001c, "FSCTL_UNLOCK_VOLUME"),
    (0x90020, "FSCTL_DISMOUNT_VOLUME"),
    (0x90028, "FSCTL_IS_VOLUME_MOUNTED"),
    (0x9002c, "FSCTL_IS_PATHNAME_VALID"),
    (0x90030, "FSCTL_MARK_VOLUME_DIRTY"),
    (0x9003b, "FSCTL_QUERY_RETRIEVAL_POINTERS"),
    (0x9003c, "FSCTL_GET_COMPRESSION"),
    (0x9004f, "FSCTL_MARK_AS_SYSTEM_HIVE"),
    (0x90050, "FSCTL_OPLOCK_BREAK_ACK_NO_2"),
    (0x90054, "FSCTL_INVALIDATE_VOLUMES"),
    (0x90058, "FSCTL_QUERY_FAT_BPB"),
    (0x9005c, "FSCTL_REQUEST_FILTER_OPLOCK"),
    (0x90060, "FSCTL_FILESYSTEM_GET_STATISTICS"),
    (0x90064, "FSCTL_GET_NTFS_VOLUME_DATA"),
    (0x90068, "FSCTL_GET_NTFS_FILE_RECORD"),
    (0x9006f, "FSCTL_GET_VOLUME_BITMAP"),
    (0x90073, "FSCTL_GET_RETRIEVAL_POINTERS"),
    (0x90074, "FSCTL_MOVE_FILE"),
    (0x90078, "FSCTL_IS_VOLUME_DIRTY"),
    (0x9007c, "FSCTL_GET_HFS_INFORMATION"),
    (0x90083, "FSCTL_ALLOW_EXTENDED_DASD_IO"),
    (0x90087, "FSCTL_READ_PROPERTY_DATA"),
    (0x9008b, "FSCTL_WRITE_PROPERTY_DATA"),
    (0x9008f, "FSCTL_FIND_FILES_BY_SID"),
    (0x90097, "FSCTL_DUMP_PROPERTY_DATA"),
    (0x9009c, "FSCTL_GET_OBJECT_ID"),
    (0x900a4, "FSCTL_SET_REPARSE_POINT"),
    (0x900a8, "FSCTL_GET_REPARSE_POINT"),
    (0x900c0, "FSCTL_CREATE_OR_GET_OBJECT_ID"),
    (0x900c4, "FSCTL_SET_SPARSE"),
    (0x900d4, "FSCTL_SET_ENCRYPTION"),
    (0x900db, "FSCTL_ENCRYPTION_FSCTL_IO"),
    (0x900df, "FSCTL_WRITE_RAW_ENCRYPTED"),
    (0x900e3, "FSCTL_READ_RAW_ENCRYPTED"),
    (0x900f0, "FSCTL_EXTEND_VOLUME"),
    (0x90244, "FSCTL_CSV_TUNNEL_REQUEST"),
    (0x9027c, "FSCTL_GET_INTEGRITY_INFORMATION"),
    (0x90284, "FSCTL_QUERY_FILE_REGIONS"),
    (0x902c8, "FSCTL_CSV_SYNC_TUNNEL_REQUEST"),
    (0x90300, "FSCTL_QUERY_SHARED_VIRTUAL_DISK_SUPPORT"),
    (0x90304, "FSCTL_SVHDX_SYNC_TUNNEL_REQUEST"),
    (0x90308, "FSCTL_SVHDX_SET_INITIATOR_INFORMATION"),
    (0x9030c, "FSCTL_SET_EXTERNAL_BACKING"),
    (0x90310, "FSCTL_GET_EXTERNAL_BACKING"),
    (0x90314, "FSCTL_DELETE_EXTERNAL_BACKING"),
    (0x90318, "FSCTL_ENUM_EXTERNAL_BACKING"),
    (0x9031f, "FSCTL_ENUM_OVERLAY"),
    (0x90350, "FSCTL_STORAGE_QOS_CONTROL"),
    (0x90364, "FSCTL_SVHDX_ASYNC_TUNNEL_REQUEST"),
    (0x940b3, "FSCTL_ENUM_USN_DATA"),
    (0x940b7, "FSCTL_SECURITY_ID_CHECK"),
    (0x940bb, "FSCTL_READ_USN_JOURNAL"),
    (0x940cf, "FSCTL_QUERY_ALLOCATED_RANGES"),
    (0x940e7, "FSCTL_CREATE_USN_JOURNAL"),
    (0x940eb, "FSCTL_READ_FILE_USN_DATA"),
    (0x940ef, "FSCTL_WRITE_USN_CLOSE_RECORD"),
    (0x94264, "FSCTL_OFFLOAD_READ"),
    (0x98098, "FSCTL_SET_OBJECT_ID"),
    (0x980a0, "FSCTL_DELETE_OBJECT_ID"),
    (0x980a4, "FSCTL_SET_REPARSE_POINT"),
    (0x980ac, "FSCTL_DELETE_REPARSE_POINT"),
    (0x980bc, "FSCTL_SET_OBJECT_ID_EXTENDED"),
    (0x980c8, "FSCTL_SET_ZERO_DATA"),
    (0x980d0, "FSCTL_ENABLE_UPGRADE"),
    (0x98208, "FSCTL_FILE_LEVEL_TRIM"),
    (0x98268, "FSCTL_OFFLOAD_WRITE"),
    (0x9c040, "FSCTL_SET_COMPRESSION"),
    (0x9c280, "FSCTL_SET_INTEGRITY_INFORMATION"),
    (0x110018, "FSCTL_PIPE_WAIT"),
    (0x11400c, "FSCTL_PIPE_PEEK"),
    (0x11c017, "FSCTL_PIPE_TRANSCEIVE"),
    (0x140078, "FSCTL_SRV_REQUEST_RESUME_KEY"),
    (0x1401d4, "FSCTL_LMR_REQUEST_RESILIENCY"),
    (0x1401fc, "FSCTL_QUERY_NETWORK_INTERFACE_INFO"),
    (0x140200, "FSCTL_VALIDATE_NEGOTIATE_INFO_224"),
    (0x140204, "FSCTL_VALIDATE_NEGOTIATE_INFO"),
    (0x144064, "FSCTL_SRV_ENUMERATE_SNAPSHOTS"),
    (0x1440f2, "FSCTL_SRV_COPYCHUNK"),
    (0x1441bb, "FSCTL_SRV_READ_HASH"),
    (0x1480f2, "FSCTL_SRV_COPYCHUNK_WRITE"),
]);

/// MS-FSCC §2.4.
pub const FILE_INFO: Names = Names::sorted(&[
    (0x4, "SMB2_FILE_BASIC_INFO"),
    (0x5, "SMB2_FILE_STANDARD_INFO"),
    (0x6, "SMB2_FILE_INTERNAL_INFO"),
    (0x7, "SMB2_FILE_EA_INFO"),
    (0x8, "SMB2_FILE_ACCESS_INFO"),
    (0xa, "SMB2_FILE_RENAME_INFO"),
    (0xd, "SMB2_FILE_DISPOSITION_INFO"),
    (0xe, "SMB2_FILE_POSITION_INFO"),
    (0xf, "SMB2_FILE_FULL_EA_INFO"),
    (0x10, "SMB2_FILE_MODE_INFO"),
    (0x11, "SMB2_FILE_ALIGNMENT_INFO"),
    (0x12, "SMB2_FILE_ALL_INFO"),
    (0x13, "SMB2_FILE_ALLOCATION_INFO"),
    (0x14, "SMB2_FILE_ENDOFFILE_INFO"),
    (0x15, "SMB2_FILE_ALTERNATE_NAME_INFO"),
    (0x16, "SMB2_FILE_STREAM_INFO"),
    (0x17, "SMB2_FILE_PIPE_INFO"),
    (0x1c, "SMB2_FILE_COMPRESSION_INFO"),
    (0x22, "SMB2_FILE_NETWORK_OPEN_INFO"),
    (0x23, "SMB2_FILE_ATTRIBUTE_TAG_INFO"),
    (0x30, "SMB2_FILE_NORMALIZED_NAME_INFO"),
    (0x64, "SMB2_FILE_POSIX_INFO"),
]);

/// MS-FSCC §2.5.
pub const FS_INFO: Names = Names::sorted(&[
    (0x1, "FileFsVolumeInformation"),
    (0x2, "FileFsLabelInformation"),
    (0x3, "FileFsSizeInformation"),
    (0x4, "FileFsDeviceInformation"),
    (0x5, "FileFsAttributeInformation"),
    (0x6, "FileFsControlInformation"),
    (0x7, "FileFsFullSizeInformation"),
    (0x8, "FileFsObjectIdInformation"),
    (0x9, "FileFsDriverPathInformation"),
    (0xa, "FileFsVolumeFlagsInformation"),
    (0xb, "FileFsSectorSizeInformation"),
]);

/// Message ID.
pub const MSG_ID: Names = Names::sorted(&[(u64::MAX, "unsolicited response")]);

/// HashAlgorithm.
pub const NEGOTIATE_CONTEXT_HASH_ALGORITHM: Names = Names::sorted(&[(1, "SHA-512")]);
