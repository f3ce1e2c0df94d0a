//! The mount service beside NFS: paths are given, and handles of files come back.
use super::{Own, nfs, rpc};
use crate::wire::*;
use std::fmt::Write;

/// RFC 1094 appendix A, RFC 1813 §5.2; EXPORTALL and PATHCONF are the second version's.
pub const PROCEDURES: Names = Names::sorted(&[
    (0, "NULL"),
    (1, "MNT"),
    (2, "DUMP"),
    (3, "UMNT"),
    (4, "UMNTALL"),
    (5, "EXPORT"),
    (6, "EXPORTALL"),
    (7, "PATHCONF"),
]);
/// RFC 1813 §5.1.5.
const STATES: Names = Names::sorted(&[
    (0, "OK"),
    (1, "ERR_PERM"),
    (2, "ERR_NOENT"),
    (5, "ERR_IO"),
    (13, "ERR_ACCESS"),
    (20, "ERR_NOTDIR"),
    (22, "ERR_INVAL"),
    (63, "ERR_NAMETOOLONG"),
    (10_004, "ERR_NOTSUPP"),
    (10_006, "ERR_SERVERFAULT"),
]);

protocol! {
    /// Mount Service (RFC 1813 §5)
    "Raw" = "mount" column "MOUNT" over [] info info {
        /// V1 Procedure
        PROCEDURE_V1: u32 = "procedure_v1" line Derived named PROCEDURES;
        /// V2 Procedure
        PROCEDURE_V2: u32 = "procedure_v2" line Derived named PROCEDURES;
        /// V3 Procedure
        PROCEDURE_V3: u32 = "procedure_v3" line Derived named PROCEDURES;
        /// Path
        PATH: Text = "path";
        /// Status
        STATUS: u32 = "status" named STATES;
        /// fhandle
        HANDLE: Mark = "";
        /// Flavors
        FLAVORS: u32 = "flavors";
        /// Flavor
        FLAVOR: u32 = "flavor" named rpc::FLAVORS;
        /// Mount List Entry
        MOUNTED: Mark = "dump.entry";
        /// Hostname
        HOST: Text = "dump.hostname";
        /// Directory
        DIRECTORY: Text = "dump.directory";
        /// Export List Entry
        EXPORTED: Mark = "export.entry";
        /// Directory
        EXPORT_DIRECTORY: Text = "export.directory";
        /// Groups
        GROUPS: Mark = "export.groups";
        /// Group
        GROUP: Text = "export.group";
    }
}

static NFS: Own = Own::of("nfs");

const MOUNT: u16 = 1;
const DUMP: u16 = 2;
const UNMOUNT: u16 = 3;
const EXPORT: u16 = 5;
const EXPORT_ALL: u16 = 6;
const PATHCONF: u16 = 7;
/// RFC 1094 §2.3.3: all handles are as long.
const HANDLE_2: usize = 32;

fn dissect(r: &mut Reader) -> Result<Next, Stop> {
    let (version, procedure, reply) = rpc::named(r);
    note(r, version, procedure);
    match (procedure, reply) {
        (MOUNT | UNMOUNT, false) => rpc::text(r, PATH)?,
        (PATHCONF, false) if version == 2 => rpc::text(r, PATH)?,
        (MOUNT, true) => mounted(r, version)?,
        (DUMP, true) => dump(r)?,
        (EXPORT, true) => exports(r)?,
        (EXPORT_ALL, true) if version < 3 => exports(r)?,
        _ => {}
    }
    Ok(Next::End)
}

/// Which procedure this is of.
pub fn note(r: &mut Reader, version: u8, procedure: u16) {
    let field = match version {
        1 => PROCEDURE_V1,
        2 => PROCEDURE_V2,
        _ => PROCEDURE_V3,
    };
    r.put(field, procedure.into());
}

/// The handle of the directory; the third version adds what it may be asked by.
fn mounted(r: &mut Reader, version: u8) -> Result<(), Stop> {
    const OK: u32 = 0;
    if r.take(STATUS)? != OK {
        return Ok(());
    }
    r.group(HANDLE, |r| {
        r.borrowing(NFS.index(), |r| match version {
            1 | 2 => nfs::handle(r, HANDLE_2),
            _ => nfs::counted_handle(r),
        })
    })?;
    if version < 3 {
        return Ok(());
    }
    let flavors = r.take(FLAVORS)?;
    for _ in 0..flavors {
        r.take(FLAVOR)?;
    }
    Ok(())
}

fn dump(r: &mut Reader) -> Result<(), Stop> {
    while rpc::follows(r)? {
        r.group(MOUNTED, |r| {
            rpc::text(r, HOST)?;
            rpc::text(r, DIRECTORY)
        })?;
    }
    Ok(())
}

fn exports(r: &mut Reader) -> Result<(), Stop> {
    while rpc::follows(r)? {
        r.group(EXPORTED, |r| {
            rpc::text(r, EXPORT_DIRECTORY)?;
            r.group(GROUPS, |r| {
                while rpc::follows(r)? {
                    rpc::text(r, GROUP)?;
                }
                Ok(())
            })
        })?;
    }
    Ok(())
}

fn info(layer: &Layer, out: &mut String) {
    let versions = [PROCEDURE_V1, PROCEDURE_V2, PROCEDURE_V3];
    for (version, field) in (1..).zip(versions) {
        if let Some(procedure) = layer.value(field) {
            let name = PROCEDURES.get(procedure).unwrap_or("Unknown");
            let _ = write!(out, "V{version} {name}");
        }
    }
    if let Some(path) = layer.bytes(PATH) {
        let _ = write!(out, " Call {}", String::from_utf8_lossy(path));
        return;
    }
    out.push_str(" Reply");
    let failed = layer.value(STATUS).filter(|state| *state != 0);
    if let Some(error) = failed.and_then(|state| STATES.get(state)) {
        let _ = write!(out, " Error:{error}");
    }
}
