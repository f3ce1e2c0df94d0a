//! The fields of the Network File System, versions 2 and 3.
use super::{dissect, info};
use crate::names::nfs as names;
use crate::names::truths;
use crate::wire::*;

protocol! {
    /// Network File System (RFC 1094, RFC 1813)
    "Raw" = "nfs" column "NFS" over [] info info {
        /// V2 Procedure
        pub PROCEDURE_V2: u32 = "procedure_v2" named names::PROCEDURES_2;
        /// V3 Procedure
        pub PROCEDURE_V3: u32 = "procedure_v3" named names::PROCEDURES_3;
        /// V4 Procedure
        pub PROCEDURE_V4: u32 = "procedure_v4" named names::PROCEDURE_V4;
        /// length
        pub FH_LENGTH: u32 = "fh.length";
        /// hash (CRC-32)
        pub FH_HASH: Hex<u32> = "fh.hash";
        /// FileHandle
        pub FHANDLE: Bytes = "fhandle";
        /// Status
        pub STATUS: u32 = "status" named names::STATES;
        /// Status
        pub STATUS2: u32 = "status2" named names::STATES_2;
        /// Status
        pub STATUS3: u32 = "status3" named names::STATES_3;
        /// handle_follow
        pub HANDLE_FOLLOW: u32 = "handle_follow" named names::ATTRIBUTES_FOLLOW;
        /// check
        pub SATTRGUARD3: u32 = "sattrguard3" named names::ATTRIBUTES_FOLLOW;
        /// Name
        pub NAME: Text = "name";
        /// To
        pub SYMLINK_TO: Text = "symlink.to";
        /// Check access
        pub ACCESS_CHECK: Hex<u8> = "access_check";
        /// Access rights (of requested)
        pub ACCESS_RIGHTS: Hex<u8> = "access_rights";
        /// 0x001 READ
        pub ACCESS_READ: Flag<0> = "access_read" named truths::ALLOWED;
        /// 0x002 LOOKUP
        pub ACCESS_LOOKUP: Flag<1> = "access_lookup" named truths::ALLOWED;
        /// 0x004 MODIFY
        pub ACCESS_MODIFY: Flag<2> = "access_modify" named truths::ALLOWED;
        /// 0x008 EXTEND
        pub ACCESS_EXTEND: Flag<3> = "access_extend" named truths::ALLOWED;
        /// 0x010 DELETE
        pub ACCESS_DELETE: Flag<4> = "access_delete" named truths::ALLOWED;
        /// 0x020 EXECUTE
        pub ACCESS_EXECUTE: Flag<5> = "access_execute" named truths::ALLOWED;
        /// offset
        pub OFFSET3: u64 = "offset3";
        /// count
        pub COUNT3: u32 = "count3";
        /// EOF
        pub READ_EOF: bool = "read.eof" named truths::YES_NO;
        /// Data
        pub DATA: Bytes = "data";
        /// Stable
        pub WRITE_STABLE: u32 = "write.stable" named names::WRITE_STABLE;
        /// Committed
        pub WRITE_COMMITTED: u32 = "write.committed" named names::WRITE_STABLE;
        /// Verifier
        pub VERIFIER: Bytes = "verifier";
        /// Create Mode
        pub CREATEMODE: u32 = "createmode" named names::CREATEMODE;
        /// cookie
        pub COOKIE3: u64 = "cookie3";
        /// dircount
        pub COUNT3_DIRCOUNT: u32 = "count3_dircount";
        /// maxcount
        pub COUNT3_MAXCOUNT: u32 = "count3_maxcount";
        /// Entry
        pub READDIR_ENTRY: Mark = "readdir.entry";
        /// File ID
        pub READDIR_ENTRY_FILEID: u64 = "readdir.entry.fileid";
        /// Name
        pub READDIR_ENTRY_NAME: Text = "readdir.entry.name";
        /// Cookie
        pub READDIR_ENTRY_COOKIE: u64 = "readdir.entry.cookie";
        /// EOF
        pub READDIR_EOF: u32 = "readdir.eof";
        /// Cookie
        pub READDIR_COOKIE: u32 = "readdir.cookie";
        /// Count
        pub READDIR_COUNT: u32 = "readdir.count";
        /// File ID
        pub READDIRPLUS_ENTRY_FILEID: u64 = "readdirplus.entry.fileid";
        /// Name
        pub READDIRPLUS_ENTRY_NAME: Text = "readdirplus.entry.name";
        /// Cookie
        pub READDIRPLUS_ENTRY_COOKIE: u64 = "readdirplus.entry.cookie";
        /// Offset
        pub READ_OFFSET: u32 = "read.offset";
        /// Count
        pub READ_COUNT: u32 = "read.count";
        /// Total Count
        pub READ_TOTAL: u32 = "read.totalcount";
        /// Begin Offset
        pub WRITE_BEGIN: u32 = "write.beginoffset";
        /// Offset
        pub WRITE_OFFSET: u32 = "write.offset";
        /// Total Count
        pub WRITE_TOTAL: u32 = "write.totalcount";
        /// Data
        pub READLINK_DATA: Text = "readlink.data";
        /// rtmax
        pub FSINFO_RTMAX: u32 = "fsinfo.rtmax";
        /// rtpref
        pub FSINFO_RTPREF: u32 = "fsinfo.rtpref";
        /// rtmult
        pub FSINFO_RTMULT: u32 = "fsinfo.rtmult";
        /// wtmax
        pub FSINFO_WTMAX: u32 = "fsinfo.wtmax";
        /// wtpref
        pub FSINFO_WTPREF: u32 = "fsinfo.wtpref";
        /// wtmult
        pub FSINFO_WTMULT: u32 = "fsinfo.wtmult";
        /// dtpref
        pub FSINFO_DTPREF: u32 = "fsinfo.dtpref";
        /// maxfilesize
        pub FSINFO_MAXFILESIZE: u64 = "fsinfo.maxfilesize";
        /// time delta
        pub DTIME: Duration = "dtime";
        /// seconds
        pub DTIME_SEC: u32 = "dtime.sec";
        /// nano seconds
        pub DTIME_NSEC: u32 = "dtime.nsec";
        /// Properties
        pub FSINFO_PROPERTIES: Hex<u32> = "fsinfo.properties";
        /// SETATTR can set time on server
        pub FSINFO_PROPERTIES_SETATTR: Flag<4> = "fsinfo.properties.setattr" named truths::YES_NO;
        /// PATHCONF
        pub FSINFO_PROPERTIES_PATHCONF: Flag<3> = "fsinfo.properties.pathconf" named truths::IS_VALID_FOR_ALL_FILES;
        /// File System supports symbolic links
        pub FSINFO_PROPERTIES_SYMLINKS: Flag<1> = "fsinfo.properties.symlinks" named truths::YES_NO;
        /// File System supports hard links
        pub FSINFO_PROPERTIES_HARDLINKS: Flag<0> = "fsinfo.properties.hardlinks" named truths::YES_NO;
        /// linkmax
        pub PATHCONF_LINKMAX: u32 = "pathconf.linkmax";
        /// name_max
        pub PATHCONF_NAME_MAX: u32 = "pathconf.name_max";
        /// no_trunc
        pub PATHCONF_NO_TRUNC: bool = "pathconf.no_trunc" named truths::YES_NO;
        /// chown_restricted
        pub PATHCONF_CHOWN_RESTRICTED: bool = "pathconf.chown_restricted" named truths::YES_NO;
        /// case_insensitive
        pub PATHCONF_CASE_INSENSITIVE: bool = "pathconf.case_insensitive" named truths::YES_NO;
        /// case_preserving
        pub PATHCONF_CASE_PRESERVING: bool = "pathconf.case_preserving" named truths::YES_NO;
        /// Total bytes
        pub FSSTAT3_RESOK_TBYTES: u64 = "fsstat3_resok.tbytes";
        /// Free bytes
        pub FSSTAT3_RESOK_FBYTES: u64 = "fsstat3_resok.fbytes";
        /// Available free bytes
        pub FSSTAT3_RESOK_ABYTES: u64 = "fsstat3_resok.abytes";
        /// Total file slots
        pub FSSTAT3_RESOK_TFILES: u64 = "fsstat3_resok.tfiles";
        /// Free file slots
        pub FSSTAT3_RESOK_FFILES: u64 = "fsstat3_resok.ffiles";
        /// Available free file slots
        pub FSSTAT3_RESOK_AFILES: u64 = "fsstat3_resok.afiles";
        /// invarsec
        pub FSSTAT_INVARSEC: u32 = "fsstat.invarsec";
        /// Transfer Size
        pub STATFS_TSIZE: u32 = "statfs.tsize";
        /// Block Size
        pub STATFS_BSIZE: u32 = "statfs.bsize";
        /// Total Blocks
        pub STATFS_BLOCKS: u32 = "statfs.blocks";
        /// Free Blocks
        pub STATFS_BFREE: u32 = "statfs.bfree";
        /// Available Blocks
        pub STATFS_BAVAIL: u32 = "statfs.bavail";
    }
}
