//! Numbers of the Network File System.
use crate::wire::Names;

/// RFC 1813 §3.3.
pub const PROCEDURES_3: Names = Names::sorted(&[
    (0, "NULL"),
    (1, "GETATTR"),
    (2, "SETATTR"),
    (3, "LOOKUP"),
    (4, "ACCESS"),
    (5, "READLINK"),
    (6, "READ"),
    (7, "WRITE"),
    (8, "CREATE"),
    (9, "MKDIR"),
    (10, "SYMLINK"),
    (11, "MKNOD"),
    (12, "REMOVE"),
    (13, "RMDIR"),
    (14, "RENAME"),
    (15, "LINK"),
    (16, "READDIR"),
    (17, "READDIRPLUS"),
    (18, "FSSTAT"),
    (19, "FSINFO"),
    (20, "PATHCONF"),
    (21, "COMMIT"),
]);

/// RFC 1094 §2.2.
pub const PROCEDURES_2: Names = Names::sorted(&[
    (0, "NULL"),
    (1, "GETATTR"),
    (2, "SETATTR"),
    (3, "ROOT"),
    (4, "LOOKUP"),
    (5, "READLINK"),
    (6, "READ"),
    (7, "WRITECACHE"),
    (8, "WRITE"),
    (9, "CREATE"),
    (10, "REMOVE"),
    (11, "RENAME"),
    (12, "LINK"),
    (13, "SYMLINK"),
    (14, "MKDIR"),
    (15, "RMDIR"),
    (16, "READDIR"),
    (17, "STATFS"),
]);

pub const PROCEDURE_V4: Names = Names::sorted(&[(0, "NULL"), (1, "COMPOUND")]);

pub const MODE_NAME: Names = Names::sorted(&[
    (8192, "Character Special Device"),
    (16384, "Directory"),
    (24576, "Block Special Device"),
    (32768, "Regular File"),
    (40960, "Symbolic Link"),
    (49152, "Named Socket"),
]);

pub const ATTRIBUTES_FOLLOW: Names = Names::sorted(&[(0, "no value"), (1, "value follows")]);

pub const SET_IT: Names = Names::sorted(&[
    (0, "no value"),
    (1, "value follows"),
    (2, "set to client time"),
]);

pub const WRITE_STABLE: Names =
    Names::sorted(&[(0, "UNSTABLE"), (1, "DATA_SYNC"), (2, "FILE_SYNC")]);

pub const CREATEMODE: Names = Names::sorted(&[(0, "UNCHECKED"), (1, "GUARDED"), (2, "EXCLUSIVE")]);
