//! The procedures of version 3 (RFC 1813 §3.3).
use super::attributes::*;
use super::fields::*;
use super::handle;
use crate::protocols::rpc;
use crate::wire::*;

/// A handle behind its length.
pub fn file(r: &mut Reader) -> Result<(), Stop> {
    let len = r.take(FH_LENGTH)? as usize;
    r.require(len)?;
    handle(r, len)?;
    r.skip(len.next_multiple_of(4) - len)
}

/// A directory and a name in it.
fn entry(r: &mut Reader) -> Result<(), Stop> {
    file(r)?;
    rpc::text(r, NAME)
}

pub fn call(r: &mut Reader, procedure: u16) -> Result<(), Stop> {
    match procedure {
        1 | 5 | 18 | 19 | 20 => file(r),
        2 => {
            file(r)?;
            set_3(r)?;
            if r.take(SATTRGUARD3)? != 0 {
                guard_3(r)?;
            }
            Ok(())
        }
        3 | 12 | 13 => entry(r),
        4 => {
            file(r)?;
            access_asked(r)
        }
        6 | 21 => {
            file(r)?;
            r.take(OFFSET3)?;
            r.take(COUNT3).map(drop)
        }
        7 => {
            file(r)?;
            r.take(OFFSET3)?;
            r.take(COUNT3)?;
            r.take(WRITE_STABLE)?;
            rpc::text(r, DATA)
        }
        8 => create(r),
        9 => {
            entry(r)?;
            set_3(r)
        }
        10 => {
            entry(r)?;
            set_3(r)?;
            rpc::text(r, SYMLINK_TO)
        }
        14 => {
            entry(r)?;
            entry(r)
        }
        15 => {
            file(r)?;
            entry(r)
        }
        16 | 17 => read_directory(r, procedure),
        _ => Ok(()),
    }
}

fn create(r: &mut Reader) -> Result<(), Stop> {
    const EXCLUSIVE: u32 = 2;
    entry(r)?;
    match r.take(CREATEMODE)? {
        EXCLUSIVE => r.bytes(VERIFIER, 8).map(drop),
        _ => set_3(r),
    }
}

fn read_directory(r: &mut Reader, procedure: u16) -> Result<(), Stop> {
    file(r)?;
    r.take(COOKIE3)?;
    r.bytes(VERIFIER, 8)?;
    if procedure == 16 {
        return r.take(COUNT3).map(drop);
    }
    r.take(COUNT3_DIRCOUNT)?;
    r.take(COUNT3_MAXCOUNT).map(drop)
}

pub fn access_asked(r: &mut Reader) -> Result<(), Stop> {
    access(r, ACCESS_CHECK)
}
pub fn access_given(r: &mut Reader) -> Result<(), Stop> {
    access(r, ACCESS_RIGHTS)
}

/// What one may do, a bit each.
fn access(r: &mut Reader, field: Field<Hex<u8>>) -> Result<(), Stop> {
    let word = r.word::<u32>()?;
    r.put_at(field, r.at() - 4, 4, u64::from(word));
    r.nested(|r| {
        let all = [
            ACCESS_READ.index,
            ACCESS_LOOKUP.index,
            ACCESS_MODIFY.index,
            ACCESS_EXTEND.index,
            ACCESS_DELETE.index,
            ACCESS_EXECUTE.index,
        ];
        for (bit, field) in all.into_iter().enumerate() {
            if word >> bit & 1 == 1 {
                r.put_at(Field::<bool>::at(field), r.at() - 4, 4, 1);
            }
        }
    });
    Ok(())
}

pub fn reply(r: &mut Reader, procedure: u16) -> Result<(), Stop> {
    if procedure == 0 {
        return Ok(());
    }
    let status = r.take(STATUS3)?;
    r.put_at(STATUS, r.at() - 4, 4, status.into());
    match (procedure, status) {
        (1, 0) => all_3(r),
        (1, _) => Ok(()),
        (2 | 12 | 13, _) => change_3(r),
        (3, 0) => {
            file(r)?;
            optional_3(r)?;
            optional_3(r)
        }
        (8..=11, 0) => {
            if r.take(HANDLE_FOLLOW)? != 0 {
                file(r)?;
            }
            optional_3(r)?;
            change_3(r)
        }
        (7..=11 | 21, _) if status != 0 => change_3(r),
        (14, _) => {
            change_3(r)?;
            change_3(r)
        }
        (15, _) => {
            optional_3(r)?;
            change_3(r)
        }
        (7, _) => {
            change_3(r)?;
            r.take(COUNT3)?;
            r.take(WRITE_COMMITTED)?;
            r.bytes(VERIFIER, 8).map(drop)
        }
        (21, _) => {
            change_3(r)?;
            r.bytes(VERIFIER, 8).map(drop)
        }
        _ => {
            optional_3(r)?;
            match status {
                0 => content(r, procedure),
                _ => Ok(()),
            }
        }
    }
}

/// Behind the attributes of replies that went well.
fn content(r: &mut Reader, procedure: u16) -> Result<(), Stop> {
    match procedure {
        4 => access_given(r),
        5 => rpc::text(r, READLINK_DATA),
        6 => {
            r.take(COUNT3)?;
            let end = r.word::<u32>()?;
            r.put_at(READ_EOF, r.at() - 4, 4, u64::from(end != 0));
            rpc::text(r, DATA)
        }
        16 | 17 => directory(r, procedure == 17),
        18 => space(r),
        19 => capabilities(r),
        20 => limits(r),
        _ => Ok(()),
    }
}

fn directory(r: &mut Reader, plus: bool) -> Result<(), Stop> {
    r.bytes(VERIFIER, 8)?;
    while rpc::follows(r)? {
        r.group(READDIR_ENTRY, |r| match plus {
            false => {
                r.take(READDIR_ENTRY_FILEID)?;
                rpc::text(r, READDIR_ENTRY_NAME)?;
                r.take(READDIR_ENTRY_COOKIE).map(drop)
            }
            true => {
                r.take(READDIRPLUS_ENTRY_FILEID)?;
                rpc::text(r, READDIRPLUS_ENTRY_NAME)?;
                r.take(READDIRPLUS_ENTRY_COOKIE)?;
                optional_3(r)?;
                match r.take(HANDLE_FOLLOW)? {
                    0 => Ok(()),
                    _ => file(r),
                }
            }
        })?;
    }
    r.take(READDIR_EOF).map(drop)
}

fn space(r: &mut Reader) -> Result<(), Stop> {
    for field in [
        FSSTAT3_RESOK_TBYTES,
        FSSTAT3_RESOK_FBYTES,
        FSSTAT3_RESOK_ABYTES,
        FSSTAT3_RESOK_TFILES,
        FSSTAT3_RESOK_FFILES,
        FSSTAT3_RESOK_AFILES,
    ] {
        let value = r.word::<u64>()?;
        r.put_at(field, r.at() - 8, 8, value);
    }
    r.take(FSSTAT_INVARSEC).map(drop)
}

fn capabilities(r: &mut Reader) -> Result<(), Stop> {
    for field in [
        FSINFO_RTMAX,
        FSINFO_RTPREF,
        FSINFO_RTMULT,
        FSINFO_WTMAX,
        FSINFO_WTPREF,
        FSINFO_WTMULT,
        FSINFO_DTPREF,
    ] {
        r.take(field)?;
    }
    r.take(FSINFO_MAXFILESIZE)?;
    time(r, (DTIME, DTIME_SEC, DTIME_NSEC), 1)?;
    let word = r.take(FSINFO_PROPERTIES)?;
    r.nested(|r| {
        flags!(r, word: FSINFO_PROPERTIES_SETATTR, FSINFO_PROPERTIES_PATHCONF,
            FSINFO_PROPERTIES_SYMLINKS, FSINFO_PROPERTIES_HARDLINKS);
    });
    Ok(())
}

fn limits(r: &mut Reader) -> Result<(), Stop> {
    r.take(PATHCONF_LINKMAX)?;
    r.take(PATHCONF_NAME_MAX)?;
    for field in [
        PATHCONF_NO_TRUNC,
        PATHCONF_CHOWN_RESTRICTED,
        PATHCONF_CASE_INSENSITIVE,
        PATHCONF_CASE_PRESERVING,
    ] {
        let word = r.word::<u32>()?;
        r.put_at(field, r.at() - 4, 4, u64::from(word != 0));
    }
    Ok(())
}
