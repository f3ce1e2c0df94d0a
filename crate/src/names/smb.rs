//! Numbers of SMB 1 (MS-CIFS, MS-SMB).
use crate::wire::Names;

/// MS-CIFS §2.2.3.1.
pub const SERVER_COMPONENT: Names = Names::sorted(&[(0x424d_53ff, "SMB")]);

/// MS-CIFS §2.2.2.1.
pub const COMMANDS: Names = Names::sorted(&[
    (0, "Create Directory"),
    (1, "Delete Directory"),
    (2, "Open"),
    (3, "Create"),
    (4, "Close"),
    (5, "Flush"),
    (6, "Delete"),
    (7, "Rename"),
    (8, "Query Information"),
    (9, "Set Information"),
    (0xa, "Read"),
    (0xb, "Write"),
    (0xc, "Lock Byte Range"),
    (0xd, "Unlock Byte Range"),
    (0xe, "Create Temp"),
    (0xf, "Create New"),
    (0x10, "Check Directory"),
    (0x11, "Process Exit"),
    (0x12, "Seek"),
    (0x13, "Lock And Read"),
    (0x14, "Write And Unlock"),
    (0x1a, "Read Raw"),
    (0x1b, "Read MPX"),
    (0x1c, "Read MPX Secondary"),
    (0x1d, "Write Raw"),
    (0x1e, "Write MPX"),
    (0x1f, "Write MPX Secondary"),
    (0x20, "Write Complete"),
    (0x21, "Query Server (reserved)"),
    (0x22, "Set Information2"),
    (0x23, "Query Information2"),
    (0x24, "Locking AndX"),
    (0x25, "Trans"),
    (0x26, "Trans Secondary"),
    (0x27, "IOCTL"),
    (0x28, "IOCTL Secondary"),
    (0x29, "Copy"),
    (0x2a, "Move"),
    (0x2b, "Echo"),
    (0x2c, "Write And Close"),
    (0x2d, "Open AndX"),
    (0x2e, "Read AndX"),
    (0x2f, "Write AndX"),
    (0x30, "New File Size (reserved)"),
    (0x31, "Close And Tree Disconnect"),
    (0x32, "Trans2"),
    (0x33, "Trans2 Secondary"),
    (0x34, "Find Close2"),
    (0x35, "Find Notify Close"),
    (0x70, "Tree Connect"),
    (0x71, "Tree Disconnect"),
    (0x72, "Negotiate Protocol"),
    (0x73, "Session Setup AndX"),
    (0x74, "Logoff AndX"),
    (0x75, "Tree Connect AndX"),
    (0x80, "Query Information Disk"),
    (0x81, "Search"),
    (0x82, "Find"),
    (0x83, "Find Unique"),
    (0x84, "Find Close"),
    (0xa0, "NT Trans"),
    (0xa1, "NT Trans Secondary"),
    (0xa2, "NT Create AndX"),
    (0xa4, "NT Cancel"),
    (0xa5, "NT Rename"),
    (0xc0, "Open Print File"),
    (0xc1, "Write Print File"),
    (0xc2, "Close Print File"),
    (0xc3, "Get Print Queue"),
    (0xd0, "Send Single Block Message"),
    (0xd1, "Send Broadcast Message"),
    (0xd2, "Forward User Name"),
    (0xd3, "Cancel Forward"),
    (0xd4, "Get Machine Name"),
    (0xd5, "Send Start of Multi-block Message"),
    (0xd6, "Send End of Multi-block Message"),
    (0xd7, "Send Text of Multi-block Message"),
    (0xd8, "SMBreadbulk"),
    (0xd9, "SMBwritebulk"),
    (0xda, "SMBwritebulkdata"),
    (0xfe, "SMBinvalid"),
    (0xff, "No further commands"),
]);

pub const ERROR_CLASS: Names = Names::sorted(&[
    (0, "Success"),
    (1, "DOS Error"),
    (2, "Server Error"),
    (3, "Hardware Error"),
    (4, "Command Error - Not an SMB format command"),
]);

pub const BUFFER_FORMAT: Names = Names::sorted(&[
    (1, "Data Block"),
    (2, "Dialect"),
    (3, "Pathname"),
    (4, "ASCII"),
    (5, "Variable Block"),
]);

/// MS-CIFS §2.2.4.3.1.
pub const ACCESS_MODE: Names = Names::sorted(&[
    (0, "Open for reading"),
    (1, "Open for writing"),
    (2, "Open for reading and writing"),
    (3, "Open for execute"),
]);

pub const ACCESS_SHARING: Names = Names::sorted(&[
    (0, "Compatibility mode"),
    (1, "Deny read/write/execute (exclusive)"),
    (2, "Deny write"),
    (3, "Deny read/execute"),
    (4, "Deny none"),
]);

pub const ACCESS_LOCALITY: Names = Names::sorted(&[
    (0, "Locality of reference unknown"),
    (1, "Mainly sequential access"),
    (2, "Mainly random access"),
    (3, "Random access with some locality"),
]);

/// MS-CIFS §2.2.4.41.1.
pub const OPEN_FUNCTION_OPEN: Names = Names::sorted(&[
    (0, "Fail if file exists"),
    (1, "Open file if it exists"),
    (2, "Truncate file if it exists"),
]);

pub const CONNECT_SUPPORT_CSCMASK: Names = Names::sorted(&[
    (0, "Automatic file-to-file reintegration NOT permitted"),
    (1, "Automatic file-to-file reintegration permitted"),
    (2, "Offline caching allow for the share"),
    (3, "Offline caching NOT allow for the share"),
]);

pub const CREATE_DISPOSITION: Names = Names::sorted(&[
    (0, "Supersede (supersede existing file (if it exists))"),
    (1, "Open (if file exists open it, else fail)"),
    (2, "Create (if file exists fail, else create it)"),
    (3, "Open If (if file exists open it, else create it)"),
    (4, "Overwrite (if file exists overwrite, else fail)"),
    (5, "Overwrite If (if file exists overwrite, else create it)"),
]);

pub const IMPERSONATION_LEVEL: Names = Names::sorted(&[
    (0, "Anonymous"),
    (1, "Identification"),
    (2, "Impersonation"),
    (3, "Delegation"),
]);

pub const OPLOCK_LEVEL: Names = Names::sorted(&[
    (0, "No oplock granted"),
    (1, "Exclusive oplock granted"),
    (2, "Batch oplock granted"),
    (3, "Level II oplock granted"),
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

pub const FILE_TYPE: Names = Names::sorted(&[
    (0, "Disk file or directory"),
    (1, "Named pipe in byte mode"),
    (2, "Named pipe in message mode"),
    (3, "Spooled printer"),
    (4, "Character mode device"),
    (65535, "Unknown file type"),
]);

pub const IPC_STATE_ENDPOINT: Names =
    Names::sorted(&[(0, "Consumer end of pipe"), (1, "Server end of pipe")]);

pub const IPC_STATE_PIPE_TYPE: Names =
    Names::sorted(&[(0, "Byte stream pipe"), (1, "Message pipe")]);

pub const IPC_STATE_READ_MODE: Names = Names::sorted(&[
    (0, "Read pipe as a byte stream"),
    (1, "Read messages from pipe"),
]);

pub const IS_DIRECTORY: Names =
    Names::sorted(&[(0, "This is NOT a directory"), (1, "This is a DIRECTORY")]);

/// Function.
pub const NT_FUNCTION: Names = Names::sorted(&[
    (1, "NT CREATE"),
    (2, "NT IOCTL"),
    (3, "NT SET SECURITY DESC"),
    (4, "NT NOTIFY"),
    (5, "NT RENAME"),
    (6, "NT QUERY SECURITY DESC"),
    (7, "NT GET USER QUOTA"),
    (8, "NT SET USER QUOTA"),
]);

/// Subcommand.
pub const TRANS2_CMD: Names = Names::sorted(&[
    (0, "OPEN2"),
    (1, "FIND_FIRST2"),
    (2, "FIND_NEXT2"),
    (3, "QUERY_FS_INFO"),
    (4, "SET_FS_INFO"),
    (5, "QUERY_PATH_INFO"),
    (6, "SET_PATH_INFO"),
    (7, "QUERY_FILE_INFO"),
    (8, "SET_FILE_INFO"),
    (9, "FSCTL"),
    (0xa, "IOCTL2"),
    (0xb, "FIND_NOTIFY_FIRST"),
    (0xc, "FIND_NOTIFY_NEXT"),
    (0xd, "CREATE_DIRECTORY"),
    (0xe, "SESSION_SETUP"),
    (0xf, "Unknown (0x0f)"),
    (0x10, "GET_DFS_REFERRAL"),
    (0x11, "REPORT_DFS_INCONSISTENCY"),
]);

/// Levels of information about files.
pub const FILE_LEVELS: Names = Names::sorted(&[
    (1, "Info Standard"),
    (2, "Info Query EA Size"),
    (3, "Info Query EAs From List"),
    (4, "Info Query All EAs"),
    (6, "Info Is Name Valid"),
    (0x101, "Query File Basic Info"),
    (0x102, "Query File Standard Info"),
    (0x103, "Query File EA Info"),
    (0x104, "Query File Name Info"),
    (0x107, "Query File All Info"),
    (0x108, "Query File Alt Name Info"),
    (0x109, "Query File Stream Info"),
    (0x10b, "Query File Compression Info"),
    (0x200, "Query File Unix Basic"),
    (0x201, "Query File Unix Link"),
    (1004, "Query File Basic Info"),
    (1005, "Query File Standard Info"),
    (1006, "Query File Internal Info"),
    (1007, "Query File EA Info"),
    (1009, "Query File Name Info"),
    (1010, "Query File Rename Info"),
    (1018, "Query File All Info"),
    (1021, "Query File Alternate Name Info"),
    (1022, "Query File Stream Info"),
    (1028, "Query File Compression Info"),
    (1034, "Query File Network Open Info"),
    (1035, "Query File Attribute Tag Info"),
]);

/// Levels of information about volumes.
pub const VOLUME_LEVELS: Names = Names::sorted(&[
    (1, "Info Allocation"),
    (2, "Info Volume"),
    (0x101, "Query FS Label Info"),
    (0x102, "Query FS Volume Info"),
    (0x103, "Query FS Size Info"),
    (0x104, "Query FS Device Info"),
    (0x105, "Query FS Attribute Info"),
    (0x200, "Unix Query FS Info"),
    (1001, "Query FS Label Info"),
    (1002, "Query FS Volume Info"),
    (1003, "Query FS Size Info"),
    (1004, "Query FS Device Info"),
    (1005, "Query FS Attribute Info"),
    (1006, "Query FS Quota Info"),
    (1007, "Query Full FS Size Info"),
    (1008, "Object ID Information"),
]);

/// Levels of information about what is found.
pub const FIND_LEVELS: Names = Names::sorted(&[
    (1, "Info Standard"),
    (2, "Info Query EA Size"),
    (3, "Info Query EAs From List"),
    (0x101, "Find File Directory Info"),
    (0x102, "Find File Full Directory Info"),
    (0x103, "Find File Names Info"),
    (0x104, "Find File Both Directory Info"),
    (0x105, "Find File Full Directory Info"),
    (0x106, "Find File Id Both Directory Info"),
    (0x202, "Find File UNIX"),
]);
