//! The fields of what files are: a table beside the other fields, since both versions have many.
use crate::names::nfs as names;
use crate::names::truths;
use crate::wire::read_elsewhere as dissect;
use crate::wire::*;

protocol! {
    /// Attributes of files in NFS (RFC 1094 §2.3.5, RFC 1813 §2.6)
    "" = "_ws.nfs.attributes" under "nfs" column "" over [] {
        /// type
        pub FTYPE: u32 = "ftype" named crate::names::nfs::FTYPE;
        /// nlink
        pub FATTR_NLINK: u32 = "fattr.nlink";
        /// uid
        pub FATTR_UID: u32 = "fattr.uid";
        /// gid
        pub FATTR_GID: u32 = "fattr.gid";
        /// size
        pub FATTR_SIZE: u32 = "fattr.size";
        /// blocksize
        pub FATTR_BLOCKSIZE: u32 = "fattr.blocksize";
        /// rdev
        pub FATTR_RDEV: u32 = "fattr.rdev";
        /// blocks
        pub FATTR_BLOCKS: u32 = "fattr.blocks";
        /// fsid
        pub FATTR_FSID: Hex<u32> = "fattr.fsid";
        /// fileid
        pub FATTR_FILEID: u32 = "fattr.fileid";
        /// mode
        pub MODE: u32 = "mode";
        /// Name
        pub MODE_NAME: Bits<13, 3> = "mode.name" named names::MODE_NAME;
        /// Set user id on exec
        pub MODE_SET_USER_ID: Flag<11> = "mode.set_user_id" named truths::YES_NO;
        /// Set group id on exec
        pub MODE_SET_GROUP_ID: Flag<10> = "mode.set_group_id" named truths::YES_NO;
        /// Save swapped text even after use
        pub MODE_SAVE_SWAP_TEXT: Flag<9> = "mode.save_swap_text" named truths::YES_NO;
        /// Read permission for owner
        pub MODE_READ_OWNER: Flag<8> = "mode.read_owner" named truths::YES_NO;
        /// Write permission for owner
        pub MODE_WRITE_OWNER: Flag<7> = "mode.write_owner" named truths::YES_NO;
        /// Execute permission for owner
        pub MODE_EXEC_OWNER: Flag<6> = "mode.exec_owner" named truths::YES_NO;
        /// Read permission for group
        pub MODE_READ_GROUP: Flag<5> = "mode.read_group" named truths::YES_NO;
        /// Write permission for group
        pub MODE_WRITE_GROUP: Flag<4> = "mode.write_group" named truths::YES_NO;
        /// Execute permission for group
        pub MODE_EXEC_GROUP: Flag<3> = "mode.exec_group" named truths::YES_NO;
        /// Read permission for others
        pub MODE_READ_OTHER: Flag<2> = "mode.read_other" named truths::YES_NO;
        /// Write permission for others
        pub MODE_WRITE_OTHER: Flag<1> = "mode.write_other" named truths::YES_NO;
        /// Execute permission for others
        pub MODE_EXEC_OTHER: Flag<0> = "mode.exec_other" named truths::YES_NO;
        /// Type
        pub FATTR3_TYPE: u32 = "fattr3.type" named crate::names::nfs::FATTR3_TYPE;
        /// Mode
        pub MODE3: u32 = "mode3";
        /// S_ISUID
        pub MODE3_SUID: Flag<11> = "mode3.suid" named truths::YES_NO;
        /// S_ISGID
        pub MODE3_SGID: Flag<10> = "mode3.sgid" named truths::YES_NO;
        /// S_ISVTX
        pub MODE3_STICKY: Flag<9> = "mode3.sticky" named truths::YES_NO;
        /// S_IRUSR
        pub MODE3_RUSR: Flag<8> = "mode3.rusr" named truths::YES_NO;
        /// S_IWUSR
        pub MODE3_WUSR: Flag<7> = "mode3.wusr" named truths::YES_NO;
        /// S_IXUSR
        pub MODE3_XUSR: Flag<6> = "mode3.xusr" named truths::YES_NO;
        /// S_IRGRP
        pub MODE3_RGRP: Flag<5> = "mode3.rgrp" named truths::YES_NO;
        /// S_IWGRP
        pub MODE3_WGRP: Flag<4> = "mode3.wgrp" named truths::YES_NO;
        /// S_IXGRP
        pub MODE3_XGRP: Flag<3> = "mode3.xgrp" named truths::YES_NO;
        /// S_IROTH
        pub MODE3_ROTH: Flag<2> = "mode3.roth" named truths::YES_NO;
        /// S_IWOTH
        pub MODE3_WOTH: Flag<1> = "mode3.woth" named truths::YES_NO;
        /// S_IXOTH
        pub MODE3_XOTH: Flag<0> = "mode3.xoth" named truths::YES_NO;
        /// nlink
        pub FATTR3_NLINK: u32 = "fattr3.nlink";
        /// uid
        pub FATTR3_UID: u32 = "fattr3.uid";
        /// gid
        pub FATTR3_GID: u32 = "fattr3.gid";
        /// size
        pub FATTR3_SIZE: u64 = "fattr3.size";
        /// used
        pub FATTR3_USED: u64 = "fattr3.used";
        /// specdata1
        pub SPECDATA1: u32 = "specdata1";
        /// specdata2
        pub SPECDATA2: u32 = "specdata2";
        /// fsid
        pub FATTR3_FSID: Hex<u64> = "fattr3.fsid" line Both;
        /// fileid
        pub FATTR3_FILEID: u64 = "fattr3.fileid";
        /// atime
        pub ATIME: Time = "atime";
        /// seconds
        pub ATIME_SEC: u32 = "atime.sec";
        /// nano seconds
        pub ATIME_NSEC: u32 = "atime.nsec";
        /// micro seconds
        pub ATIME_USEC: u32 = "atime.usec";
        /// mtime
        pub MTIME: Time = "mtime";
        /// seconds
        pub MTIME_SEC: u32 = "mtime.sec";
        /// nano seconds
        pub MTIME_NSEC: u32 = "mtime.nsec";
        /// micro seconds
        pub MTIME_USEC: u32 = "mtime.usec";
        /// ctime
        pub CTIME: Time = "ctime";
        /// seconds
        pub CTIME_SEC: u32 = "ctime.sec";
        /// nano seconds
        pub CTIME_NSEC: u32 = "ctime.nsec";
        /// micro seconds
        pub CTIME_USEC: u32 = "ctime.usec";
        /// attributes_follow
        pub ATTRIBUTES_FOLLOW: u32 = "attributes_follow" named names::ATTRIBUTES_FOLLOW;
        /// size
        pub WCC_ATTR_SIZE: u64 = "wcc_attr.size";
        /// set_it
        pub SET_IT: u32 = "set_it" named names::SET_IT;
        /// uid
        pub UID3: u32 = "uid3";
        /// gid
        pub GID3: u32 = "gid3";
        /// size
        pub SET_SIZE: u64 = "set_size";
    }
}
