//! What files are: attributes of both versions, modes, times.
use super::attribute_fields::*;
use crate::protocols::Own;
use crate::wire::*;

static OWN: Own = Own::of("_ws.nfs.attributes");

const SECOND: u64 = 1_000_000_000;

/// What is read in here is of the attributes' own fields.
fn own(r: &mut Reader, read: fn(&mut Reader) -> Result<(), Stop>) -> Result<(), Stop> {
    r.borrowing(OWN.index(), read)
}

/// RFC 1813 §2.6, fattr3.
pub fn all_3(r: &mut Reader) -> Result<(), Stop> {
    own(r, every_3)
}
/// RFC 1813 §2.6, post_op_attr.
pub fn optional_3(r: &mut Reader) -> Result<(), Stop> {
    own(r, given_3)
}
/// RFC 1813 §2.6, wcc_data: before and after.
pub fn change_3(r: &mut Reader) -> Result<(), Stop> {
    own(r, before_and_after_3)
}
/// RFC 1813 §2.6, sattr3: each value behind whether it is to be set.
pub fn set_3(r: &mut Reader) -> Result<(), Stop> {
    own(r, to_set_3)
}
/// The time of change by which a server sees whether a file is still the one that was meant.
pub fn guard_3(r: &mut Reader) -> Result<(), Stop> {
    own(r, |r| time(r, (CTIME, CTIME_SEC, CTIME_NSEC), 1))
}
/// RFC 1094 §2.3.5, fattr.
pub fn all_2(r: &mut Reader) -> Result<(), Stop> {
    own(r, every_2)
}
/// RFC 1094 §2.3.6, sattr: values of which those with all bits set are not to be set.
pub fn set_2(r: &mut Reader) -> Result<(), Stop> {
    own(r, to_set_2)
}

/// The fields of a point in time: the whole, its seconds, and its fraction.
type Times<T = Time> = (Field<T>, Field<u32>, Field<u32>);
const TIMES_3: [Times; 3] = [
    (ATIME, ATIME_SEC, ATIME_NSEC),
    (MTIME, MTIME_SEC, MTIME_NSEC),
    (CTIME, CTIME_SEC, CTIME_NSEC),
];
const TIMES_2: [Times; 3] = [
    (ATIME, ATIME_SEC, ATIME_USEC),
    (MTIME, MTIME_SEC, MTIME_USEC),
    (CTIME, CTIME_SEC, CTIME_USEC),
];

/// Seconds and a fraction of so many nanoseconds a unit.
pub fn time<T: Shown>(r: &mut Reader, fields: Times<T>, unit: u64) -> Result<(), Stop> {
    let seconds = r.peek::<u32>(0).unwrap_or(0);
    let fraction = r.peek::<u32>(4).unwrap_or(0);
    let value = u64::from(seconds) * SECOND + u64::from(fraction).wrapping_mul(unit);
    r.put_at(fields.0, r.at(), 8, value);
    r.nested(|r| {
        r.take(fields.1)?;
        r.take(fields.2).map(drop)
    })
}

fn mode_3(r: &mut Reader) -> Result<(), Stop> {
    let word = r.take(MODE3)?;
    r.nested(|r| {
        flags!(r, word: MODE3_SUID, MODE3_SGID, MODE3_STICKY, MODE3_RUSR, MODE3_WUSR, MODE3_XUSR,
            MODE3_RGRP, MODE3_WGRP, MODE3_XGRP, MODE3_ROTH, MODE3_WOTH, MODE3_XOTH);
    });
    Ok(())
}

fn every_3(r: &mut Reader) -> Result<(), Stop> {
    r.take(FATTR3_TYPE)?;
    mode_3(r)?;
    r.take(FATTR3_NLINK)?;
    r.take(FATTR3_UID)?;
    r.take(FATTR3_GID)?;
    r.take(FATTR3_SIZE)?;
    r.take(FATTR3_USED)?;
    r.take(SPECDATA1)?;
    r.take(SPECDATA2)?;
    r.take(FATTR3_FSID)?;
    r.take(FATTR3_FILEID)?;
    for fields in TIMES_3 {
        time(r, fields, 1)?;
    }
    Ok(())
}

fn follow(r: &mut Reader) -> Result<bool, Stop> {
    Ok(r.take(ATTRIBUTES_FOLLOW)? != 0)
}

fn given_3(r: &mut Reader) -> Result<(), Stop> {
    match follow(r)? {
        true => r.nested(every_3),
        false => Ok(()),
    }
}

fn before_and_after_3(r: &mut Reader) -> Result<(), Stop> {
    if follow(r)? {
        r.nested(|r| {
            r.take(WCC_ATTR_SIZE)?;
            for fields in [TIMES_3[1], TIMES_3[2]] {
                time(r, fields, 1)?;
            }
            Ok(())
        })?;
    }
    given_3(r)
}

fn to_set_3(r: &mut Reader) -> Result<(), Stop> {
    const BY_CLIENT: u32 = 2;
    if r.take(SET_IT)? != 0 {
        mode_3(r)?;
    }
    if r.take(SET_IT)? != 0 {
        r.take(UID3)?;
    }
    if r.take(SET_IT)? != 0 {
        r.take(GID3)?;
    }
    if r.take(SET_IT)? != 0 {
        r.take(SET_SIZE)?;
    }
    for fields in [TIMES_3[0], TIMES_3[1]] {
        if r.take(SET_IT)? == BY_CLIENT {
            time(r, fields, 1)?;
        }
    }
    Ok(())
}

fn mode_2(r: &mut Reader) -> Result<(), Stop> {
    let word = r.take(MODE)?;
    r.nested(|r| {
        flags!(r, word: MODE_NAME, MODE_SET_USER_ID, MODE_SET_GROUP_ID, MODE_SAVE_SWAP_TEXT,
            MODE_READ_OWNER, MODE_WRITE_OWNER, MODE_EXEC_OWNER, MODE_READ_GROUP, MODE_WRITE_GROUP,
            MODE_EXEC_GROUP, MODE_READ_OTHER, MODE_WRITE_OTHER, MODE_EXEC_OTHER);
    });
    Ok(())
}

fn to_set_2(r: &mut Reader) -> Result<(), Stop> {
    const UNSET: u32 = u32::MAX;
    match r.peek(0) {
        Some(UNSET) => drop(r.take(MODE)?),
        _ => mode_2(r)?,
    }
    r.take(FATTR_UID)?;
    r.take(FATTR_GID)?;
    r.take(FATTR_SIZE)?;
    for fields in [TIMES_2[0], TIMES_2[1]] {
        if r.peek(0) == Some(UNSET) {
            r.bytes_as(fields.0, 8, u64::from(UNSET) * SECOND)?;
        } else {
            time(r, fields, 1000)?;
        }
    }
    Ok(())
}

fn every_2(r: &mut Reader) -> Result<(), Stop> {
    r.take(FTYPE)?;
    mode_2(r)?;
    r.take(FATTR_NLINK)?;
    r.take(FATTR_UID)?;
    r.take(FATTR_GID)?;
    r.take(FATTR_SIZE)?;
    r.take(FATTR_BLOCKSIZE)?;
    r.take(FATTR_RDEV)?;
    r.take(FATTR_BLOCKS)?;
    r.take(FATTR_FSID)?;
    r.take(FATTR_FILEID)?;
    for fields in TIMES_2 {
        time(r, fields, 1000)?;
    }
    Ok(())
}
