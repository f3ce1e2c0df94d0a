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

/// RFC 1094 §2.3.1, and those of later versions.
pub const STATES_2: Names = Names::sorted(&[
    (0, "NFS_OK"),
    (1, "NFS2ERR_PERM"),
    (2, "NFS2ERR_NOENT"),
    (5, "NFS2ERR_IO"),
    (6, "NFS2ERR_NXIO"),
    (11, "NFS2ERR_EAGAIN"),
    (13, "NFS2ERR_ACCES"),
    (17, "NFS2ERR_EXIST"),
    (18, "NFS2ERR_XDEV"),
    (19, "NFS2ERR_NODEV"),
    (20, "NFS2ERR_NOTDIR"),
    (21, "NFS2ERR_ISDIR"),
    (22, "NFS2ERR_INVAL"),
    (26, "NFS2ERR_TXTBSY"),
    (27, "NFS2ERR_FBIG"),
    (28, "NFS2ERR_NOSPC"),
    (30, "NFS2ERR_ROFS"),
    (31, "NFS2ERR_MLINK"),
    (45, "NFS2ERR_OPNOTSUPP"),
    (63, "NFS2ERR_NAMETOOLONG"),
    (66, "NFS2ERR_NOTEMPTY"),
    (69, "NFS2ERR_DQUOT"),
    (70, "NFS2ERR_STALE"),
    (71, "NFS2ERR_REMOTE"),
    (99, "NFS2ERR_WFLUSH"),
]);

/// RFC 1813 §2.6, nfsstat3.
pub const STATES_3: Names = Names::sorted(&[
    (0, "NFS3_OK"),
    (1, "NFS3ERR_PERM"),
    (2, "NFS3ERR_NOENT"),
    (5, "NFS3ERR_IO"),
    (6, "NFS3ERR_NXIO"),
    (13, "NFS3ERR_ACCES"),
    (17, "NFS3ERR_EXIST"),
    (18, "NFS3ERR_XDEV"),
    (19, "NFS3ERR_NODEV"),
    (20, "NFS3ERR_NOTDIR"),
    (21, "NFS3ERR_ISDIR"),
    (22, "NFS3ERR_INVAL"),
    (27, "NFS3ERR_FBIG"),
    (28, "NFS3ERR_NOSPC"),
    (30, "NFS3ERR_ROFS"),
    (31, "NFS3ERR_MLINK"),
    (63, "NFS3ERR_NAMETOOLONG"),
    (66, "NFS3ERR_NOTEMPTY"),
    (69, "NFS3ERR_DQUOT"),
    (70, "NFS3ERR_STALE"),
    (71, "NFS3ERR_REMOTE"),
    (10_001, "NFS3ERR_BADHANDLE"),
    (10_002, "NFS3ERR_NOT_SYNC"),
    (10_003, "NFS3ERR_BAD_COOKIE"),
    (10_004, "NFS3ERR_NOTSUPP"),
    (10_005, "NFS3ERR_TOOSMALL"),
    (10_006, "NFS3ERR_SERVERFAULT"),
    (10_007, "NFS3ERR_BADTYPE"),
    (10_008, "NFS3ERR_JUKEBOX"),
]);

/// Of any version.
pub const STATES: Names = Names::sorted(&[
    (0, "OK"),
    (1, "ERR_PERM"),
    (2, "ERR_NOENT"),
    (5, "ERR_IO"),
    (6, "ERR_NXIO"),
    (11, "ERR_EAGAIN"),
    (13, "ERR_ACCESS"),
    (17, "ERR_EXIST"),
    (18, "ERR_XDEV"),
    (19, "ERR_NODEV"),
    (20, "ERR_NOTDIR"),
    (21, "ERR_ISDIR"),
    (22, "ERR_INVAL"),
    (26, "ERR_TXTBSY"),
    (27, "ERR_FBIG"),
    (28, "ERR_NOSPC"),
    (30, "ERR_ROFS"),
    (31, "ERR_MLINK"),
    (45, "ERR_OPNOTSUPP"),
    (63, "ERR_NAMETOOLONG"),
    (66, "ERR_NOTEMPTY"),
    (69, "ERR_DQUOT"),
    (70, "ERR_STALE"),
    (71, "ERR_REMOTE"),
    (99, "ERR_WFLUSH"),
    (10_001, "ERR_BADHANDLE"),
    (10_002, "ERR_NOT_SYNC"),
    (10_003, "ERR_BAD_COOKIE"),
    (10_004, "ERR_NOTSUPP"),
    (10_005, "ERR_TOOSMALL"),
    (10_006, "ERR_SERVERFAULT"),
    (10_007, "ERR_BADTYPE"),
    (10_008, "ERR_DELAY"),
]);
