//! The mount service beside NFS: paths are given, and handles of files come back.
use super::{Own, nfs, rpc};
use crate::names::truths;
use crate::wire::*;
use std::fmt::Write;

/// RFC 1094 appendix A, RFC 1813 §5.2; EXPORTALL and PATHCONF are the second version's.
const PROCEDURES: Names = Names::sorted(&[
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
        MOUNTED: Mark = "dump.entry" line Texts;
        /// Hostname
        HOST: Text = "dump.hostname";
        /// Directory
        DIRECTORY: Text = "dump.directory";
        /// Export List Entry
        EXPORTED: Mark = "export.entry" line Texts;
        /// Directory
        EXPORT_DIRECTORY: Text = "export.directory";
        /// Groups
        GROUPS: Mark = "export.groups";
        /// Group
        GROUP: Text = "export.group";
        /// Maximum number of links to a file
        LINK_MAX: u32 = "pathconf.link_max";
        /// Maximum terminal input line length
        MAX_CANON: u16 = "pathconf.max_canon";
        /// Terminal input buffer size
        MAX_INPUT: u16 = "pathconf.max_input";
        /// Maximum file name length
        NAME_MAX: u16 = "pathconf.name_max";
        /// Maximum path name length
        PATH_MAX: u16 = "pathconf.path_max";
        /// Pipe buffer size
        PIPE_BUF: u16 = "pathconf.pipe_buf";
        /// VDISABLE character
        VDISABLE: Hex<u8> = "pathconf.vdisable_char";
        /// Reply error/status bits
        MASK: Hex<u16> = "pathconf.mask";
        /// ERROR_ALL
        ERROR_ALL: Flag<0> = "pathconf.mask.error_all" named truths::ALL_INFO_INVALID;
        /// ERROR_LINK_MAX
        ERROR_LINK_MAX: Flag<1> = "pathconf.mask.error_link_max" named truths::LINK_MAX_INVALID;
        /// ERROR_MAX_CANON
        ERROR_MAX_CANON: Flag<2> = "pathconf.mask.error_max_canon" named truths::MAX_CANON_INVALID;
        /// ERROR_MAX_INPUT
        ERROR_MAX_INPUT: Flag<3> = "pathconf.mask.error_max_input" named truths::MAX_INPUT_INVALID;
        /// ERROR_NAME_MAX
        ERROR_NAME_MAX: Flag<4> = "pathconf.mask.error_name_max" named truths::NAME_MAX_INVALID;
        /// ERROR_PATH_MAX
        ERROR_PATH_MAX: Flag<5> = "pathconf.mask.error_path_max" named truths::PATH_MAX_INVALID;
        /// ERROR_PIPE_BUF
        ERROR_PIPE_BUF: Flag<6> = "pathconf.mask.error_pipe_buf" named truths::PIPE_BUF_INVALID;
        /// CHOWN_RESTRICTED
        CHOWN_RESTRICTED: Flag<7> = "pathconf.mask.chown_restricted";
        /// NO_TRUNC
        NO_TRUNC: Flag<8> = "pathconf.mask.no_trunc";
        /// ERROR_VDISABLE
        ERROR_VDISABLE: Flag<9> = "pathconf.mask.error_vdisable" named truths::VDISABLE_INVALID;
    }
}

static NFS: Own = Own::of("nfs");

const MOUNT: u16 = 1;
const DUMP: u16 = 2;
const UNMOUNT: u16 = 3;
const EXPORT: u16 = 5;
const EXPORT_ALL: u16 = 6;
const PATHCONF: u16 = 7;

fn dissect(r: &mut Reader) -> Result<Next, Stop> {
    let (version, procedure, reply) = rpc::named(r, 1, [PROCEDURE_V1, PROCEDURE_V2, PROCEDURE_V3]);
    match (procedure, reply) {
        (MOUNT | UNMOUNT, false) => rpc::text(r, PATH)?,
        (PATHCONF, false) if version == 2 => rpc::text(r, PATH)?,
        (PATHCONF, true) if version == 2 => limits(r)?,
        (MOUNT, true) => mounted(r, version)?,
        (DUMP, true) => dump(r)?,
        (EXPORT, true) => exports(r)?,
        (EXPORT_ALL, true) if version < 3 => exports(r)?,
        _ => {}
    }
    Ok(Next::Data)
}

pub fn procedures(version: u8) -> Option<Names> {
    (1..=3).contains(&version).then_some(PROCEDURES)
}

/// The handle of the directory; the third version adds what it may be asked by.
fn mounted(r: &mut Reader, version: u8) -> Result<(), Stop> {
    const OK: u32 = 0;
    if r.take(STATUS)? != OK {
        return Ok(());
    }
    r.group(HANDLE, |r| {
        r.borrowing(NFS.index(), |r| match version {
            1 | 2 => nfs::fixed_handle(r),
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

/// What pathconf says of a path (X/Open, Protocols for Interworking: XNFS): numbers of a word each, then a mask of two that
/// says which of them do not hold.
fn limits(r: &mut Reader) -> Result<(), Stop> {
    const MASK_AT: usize = 32;
    const VDISABLE_BIT: u32 = 9;
    let mask = r.peek::<u32>(MASK_AT).unwrap_or(0);
    let holds = |bit: u32| mask & 1 == 0 && mask >> bit & 1 == 0;
    let word = r.word::<u32>()?;
    if holds(1) {
        r.put_at(LINK_MAX, r.at() - 4, 4, word.into());
    }
    let counts = [MAX_CANON, MAX_INPUT, NAME_MAX, PATH_MAX, PIPE_BUF];
    for (bit, field) in (2..).zip(counts) {
        r.skip(2)?;
        let count = r.word::<u16>()?;
        if holds(bit) {
            r.put_at(field, r.at() - 2, 2, count.into());
        }
    }
    r.skip(3)?;
    let character = r.word::<u8>()?;
    if holds(VDISABLE_BIT) {
        r.put_at(VDISABLE, r.at() - 1, 1, character.into());
    }
    // A byte without meaning, as a word.
    r.skip(4 + 2)?;
    let mask = r.take(MASK)?;
    r.nested(|r| {
        flags!(r, mask: ERROR_ALL, ERROR_LINK_MAX, ERROR_MAX_CANON, ERROR_MAX_INPUT, ERROR_NAME_MAX,
            ERROR_PATH_MAX, ERROR_PIPE_BUF, CHOWN_RESTRICTED, NO_TRUNC, ERROR_VDISABLE);
    });
    r.skip(4)
}

fn info(layer: &Layer, out: &mut String) {
    rpc::describe(layer, out);
    if let Some(path) = layer.bytes(PATH) {
        let _ = write!(out, " {}", String::from_utf8_lossy(path));
    }
    let failed = layer.value(STATUS).filter(|state| *state != 0);
    if let Some(error) = failed.and_then(|state| STATES.get(state)) {
        let _ = write!(out, " Error:{error}");
    }
}
