//! The procedures of version 2 (RFC 1094 §2.2).
use super::attributes::{all_2, set_2};
use super::fields::*;
use super::fixed_handle;
use crate::protocols::rpc;
use crate::wire::*;

pub fn call(r: &mut Reader, procedure: u16) -> Result<(), Stop> {
    match procedure {
        1 | 5 | 17 => fixed_handle(r),
        4 | 10 | 15 => {
            fixed_handle(r)?;
            rpc::text(r, NAME)
        }
        16 => {
            fixed_handle(r)?;
            r.take(READDIR_COOKIE)?;
            r.take(READDIR_COUNT).map(drop)
        }
        9 | 14 => {
            fixed_handle(r)?;
            rpc::text(r, NAME)?;
            set_2(r)
        }
        11 => {
            for _ in 0..2 {
                fixed_handle(r)?;
                rpc::text(r, NAME)?;
            }
            Ok(())
        }
        12 => {
            fixed_handle(r)?;
            fixed_handle(r)?;
            rpc::text(r, NAME)
        }
        13 => {
            fixed_handle(r)?;
            rpc::text(r, NAME)?;
            rpc::text(r, SYMLINK_TO)?;
            set_2(r)
        }
        2 => {
            fixed_handle(r)?;
            set_2(r)
        }
        6 => {
            fixed_handle(r)?;
            r.take(READ_OFFSET)?;
            r.take(READ_COUNT)?;
            r.take(READ_TOTAL).map(drop)
        }
        8 => {
            fixed_handle(r)?;
            r.take(WRITE_BEGIN)?;
            r.take(WRITE_OFFSET)?;
            r.take(WRITE_TOTAL)?;
            rpc::text(r, DATA)
        }
        _ => Ok(()),
    }
}

pub fn reply(r: &mut Reader, procedure: u16) -> Result<(), Stop> {
    if procedure == 0 {
        return Ok(());
    }
    let status = r.take(STATUS2)?;
    r.put_at(STATUS, r.at() - 4, 4, status.into());
    match (procedure, status) {
        (1 | 2 | 8, 0) => all_2(r),
        (4 | 9 | 14, 0) => {
            fixed_handle(r)?;
            all_2(r)
        }
        (5, 0) => rpc::text(r, READLINK_DATA),
        (6, 0) => {
            all_2(r)?;
            rpc::text(r, DATA)
        }
        (16, 0) => directory(r),
        (17, 0) => {
            for field in [
                STATFS_TSIZE,
                STATFS_BSIZE,
                STATFS_BLOCKS,
                STATFS_BFREE,
                STATFS_BAVAIL,
            ] {
                r.take(field)?;
            }
            Ok(())
        }
        _ => Ok(()),
    }
}

fn directory(r: &mut Reader) -> Result<(), Stop> {
    while rpc::follows(r)? {
        r.group(READDIR_ENTRY, |r| {
            for (field, text) in [(READDIR_ENTRY_FILEID, true), (READDIR_ENTRY_COOKIE, false)] {
                let number = r.word::<u32>()?;
                r.put_at(field, r.at() - 4, 4, number.into());
                if text {
                    rpc::text(r, READDIR_ENTRY_NAME)?;
                }
            }
            Ok(())
        })?;
    }
    r.take(READDIR_EOF).map(drop)
}
