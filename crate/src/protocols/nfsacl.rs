//! Access control lists beside NFS: a program of RPC that Sun and Linux servers have.
use super::{Own, nfs, rpc};
use crate::names::truths;
use crate::wire::*;

const PROCEDURES_1: Names = Names::sorted(&[(0, "NULL")]);
const PROCEDURES_2: Names = Names::sorted(&[
    (0, "NULL"),
    (1, "GETACL"),
    (2, "SETACL"),
    (3, "GETATTR"),
    (4, "ACCESS"),
    (5, "GETXATTRDIR"),
]);
const PROCEDURES_3: Names = Names::sorted(&[
    (0, "NULL"),
    (1, "GETACL"),
    (2, "SETACL"),
    (3, "GETXATTRDIR"),
]);
/// POSIX 1003.1e, draft 17 §23.2; a default entry is what files made in a directory begin with.
const ENTRY_TYPES: Names = Names::sorted(&[
    (1, "NA_USER_OBJ"),
    (2, "NA_USER"),
    (4, "NA_GROUP_OBJ"),
    (8, "NA_GROUP"),
    (16, "NA_CLASS_OBJ"),
    (32, "NA_OTHER_OBJ"),
    (0x1000, "NA_ACL_DEFAULT"),
    (0x1001, "Default NA_USER_OBJ"),
    (0x1002, "Default NA_USER"),
    (0x1004, "Default NA_GROUP_OBJ"),
    (0x1008, "Default NA_GROUP"),
    (0x1010, "Default NA_CLASS_OBJ"),
    (0x1020, "Default NA_OTHER_OBJ"),
]);

protocol! {
    /// NFSACL (Linux, fs/nfs_common/nfsacl)
    "Raw" = "nfsacl" column "NFSACL" over [] info info {
        /// V1 Procedure
        PROCEDURE_V1: u32 = "procedure_v1" line Derived named PROCEDURES_1;
        /// V2 Procedure
        PROCEDURE_V2: u32 = "procedure_v2" line Derived named PROCEDURES_2;
        /// V3 Procedure
        PROCEDURE_V3: u32 = "procedure_v3" line Derived named PROCEDURES_3;
        /// fhandle
        HANDLE: Mark = "";
        /// Mask
        MASK: Hex<u32> = "mask";
        /// ACL entry
        MASK_ENTRY: Flag<0> = "mask.acl_entry" named truths::YES_NO;
        /// ACL count
        MASK_COUNT: Flag<1> = "mask.acl_count" named truths::YES_NO;
        /// Default ACL entry
        MASK_DEFAULT_ENTRY: Flag<2> = "mask.default_acl_entry" named truths::YES_NO;
        /// Default ACL count
        MASK_DEFAULT_COUNT: Flag<3> = "mask.default_acl_count" named truths::YES_NO;
        /// ACL
        LIST: Mark = "acl";
        /// ACL count
        ENTRIES: u32 = "aclcnt";
        /// Default ACL count
        DEFAULT_ENTRIES: u32 = "dfaclcnt";
        /// Total ACL entries
        TOTAL: u32 = "";
        /// Total default ACL entries
        DEFAULT_TOTAL: u32 = "";
        /// ACL Entry
        ENTRY: Mark = "aclent";
        /// Type
        ENTRY_TYPE: u32 = "aclent.type" named ENTRY_TYPES;
        /// UID
        ENTRY_ID: u32 = "aclent.uid";
        /// Permissions
        PERMISSIONS: u32 = "aclent.perm";
        /// READ
        READ: Flag<2> = "aclent.perm.read" named truths::YES_NO;
        /// WRITE
        WRITE: Flag<1> = "aclent.perm.write" named truths::YES_NO;
        /// EXEC
        EXEC: Flag<0> = "aclent.perm.exec" named truths::YES_NO;
        /// create
        CREATE: bool = "create" named truths::YES_NO;
    }
}

static NFS: Own = Own::of("nfs");

fn dissect(r: &mut Reader) -> Result<Next, Stop> {
    let (version, procedure, reply) = rpc::named(r, 1, [PROCEDURE_V1, PROCEDURE_V2, PROCEDURE_V3]);
    match (version, reply) {
        (2 | 3, false) if procedure > 0 => call(r, version, procedure)?,
        (2 | 3, true) if procedure > 0 => answer(r, version, procedure)?,
        _ => {}
    }
    Ok(Next::Data)
}

pub fn procedures(version: u8) -> Option<Names> {
    match version {
        1 => Some(PROCEDURES_1),
        2 => Some(PROCEDURES_2),
        3 => Some(PROCEDURES_3),
        _ => None,
    }
}

const GET: u16 = 1;
const SET: u16 = 2;
/// Both versions have a procedure for directories of extended attributes, under different numbers.
const DIRECTORY_2: u16 = 5;
const DIRECTORY_3: u16 = 3;
const ATTRIBUTES: u16 = 3;
const ACCESS: u16 = 4;

fn call(r: &mut Reader, version: u8, procedure: u16) -> Result<(), Stop> {
    handle(r, version)?;
    match (version, procedure) {
        (_, GET) => mask(r),
        (_, SET) => r.group(LIST, list),
        (3, DIRECTORY_3) | (2, DIRECTORY_2) => {
            let word = r.word::<u32>()?;
            r.put_at(CREATE, r.at() - 4, 4, u64::from(word != 0));
            Ok(())
        }
        (2, ACCESS) => r.borrowing(NFS.index(), nfs::access_asked),
        _ => Ok(()),
    }
}

fn answer(r: &mut Reader, version: u8, procedure: u16) -> Result<(), Stop> {
    const OK: u32 = 0;
    let state = r.borrowing(NFS.index(), nfs::status)?;
    match (version, procedure) {
        (_, GET) => r.group(LIST, |r| {
            attributes(r, version)?;
            match state {
                OK => list(r),
                _ => Ok(()),
            }
        }),
        (_, SET) | (2, ATTRIBUTES) => attributes(r, version),
        (3, DIRECTORY_3) | (2, DIRECTORY_2) if state == OK => {
            handle(r, version)?;
            attributes(r, version)
        }
        (2, ACCESS) if state == OK => {
            attributes(r, version)?;
            r.borrowing(NFS.index(), nfs::access_given)
        }
        _ => Ok(()),
    }
}

fn handle(r: &mut Reader, version: u8) -> Result<(), Stop> {
    r.group(HANDLE, |r| {
        r.borrowing(NFS.index(), |r| match version {
            2 => nfs::fixed_handle(r),
            _ => nfs::counted_handle(r),
        })
    })
}

fn attributes(r: &mut Reader, version: u8) -> Result<(), Stop> {
    match version {
        2 => nfs::attributes_2(r),
        _ => nfs::attributes_3(r),
    }
}

fn mask(r: &mut Reader) -> Result<(), Stop> {
    let word = r.take(MASK)?;
    r.nested(|r| {
        flags!(r, word: MASK_ENTRY, MASK_COUNT, MASK_DEFAULT_ENTRY, MASK_DEFAULT_COUNT);
    });
    Ok(())
}

/// The entries of a file, and those that files made in it begin with.
fn list(r: &mut Reader) -> Result<(), Stop> {
    mask(r)?;
    for (count, total) in [(ENTRIES, TOTAL), (DEFAULT_ENTRIES, DEFAULT_TOTAL)] {
        r.take(count)?;
        let entries = r.take(total)?;
        for _ in 0..entries {
            r.nested(|r| r.group(ENTRY, entry))?;
        }
    }
    Ok(())
}

fn entry(r: &mut Reader) -> Result<(), Stop> {
    r.take(ENTRY_TYPE)?;
    r.take(ENTRY_ID)?;
    let word = r.take(PERMISSIONS)?;
    r.nested(|r| {
        flags!(r, word: READ, WRITE, EXEC);
    });
    Ok(())
}

fn info(layer: &Layer, out: &mut String) {
    rpc::describe(layer, out);
}
