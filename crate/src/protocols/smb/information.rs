//! What volumes and files tell of themselves (MS-FSCC §2.4, §2.5), by the names that both generations of SMB share.
use super::fields::*;
use super::values::{attributes, words};
use crate::protocols::{Own, smb2};
use crate::wire::read_elsewhere as dissect;
use crate::wire::*;

protocol! {
    /// SMB, information about files and volumes (MS-CIFS, MS-FSCC)
    "SMB_Header" = "_ws.smb.information" column "" over [] {
        /// Free Units
        FREE_UNITS: Little<u64> = ".smb.free_alloc_units";
        /// Caller Free Units
        CALLER_FREE_UNITS: Little<u64> = ".smb.caller_free_alloc_units";
        /// Actual Free Units
        ACTUAL_FREE_UNITS: Little<u64> = ".smb.actual_free_alloc_units";
        /// Sectors/Unit
        SECTORS_PER_UNIT: Little<u32> = ".smb.fs_sector_per_unit";
        /// Bytes per Sector
        BYTES_PER_SECTOR: Little<u32> = ".smb.fs_bytes_per_sector";
        /// Volume Serial Number
        VOLUME_SERIAL: Hex<Little<u32>> = ".smb.volume.serial";
        /// Label Length
        LABEL_LEN: Little<u32> = ".smb.volume.label.len";
        /// Label
        LABEL: Utf16 = ".smb.volume.label";
        /// FS Attributes
        FS_ATTRIBUTES: Hex<Little<u32>> = ".smb.fs_attr";
        /// Max name length
        MAX_NAME_LEN: Little<u32> = ".smb.fs_max_name_len";
        /// Label Length
        FS_NAME_LEN: Little<u32> = ".smb.fs_name.len";
        /// FS Name
        FS_NAME: Utf16 = ".smb.fs_name";
        /// Link Count
        LINKS: Little<u32> = ".smb.link_count";
        /// Delete Pending
        DELETE_PENDING: u8 = ".smb.delete_pending";
        /// EA List Length
        EXTENDED_LEN: Little<u32> = ".smb.ea.list_length";
        /// Next Entry Offset
        NEXT_ENTRY: Little<u32> = ".smb.next_entry_offset";
        /// File Index
        FILE_INDEX: Little<u32> = ".smb.file_index";
        /// Stream Name Length
        STREAM_NAME_LEN: Little<u32> = ".smb.stream_name_len";
        /// Stream Size
        STREAM_SIZE: Little<u64> = ".smb.stream_size";
        /// Stream Name
        STREAM_NAME: Utf16 = ".smb.stream_name";
        /// Short File Name Len
        SHORT_NAME_LEN: u8 = ".smb.short_file_name_len";
        /// Short File Name
        SHORT_NAME: Utf16 = ".smb.short_file";
    }
}

static SMB: Own = Own::of("smb");
static OWN: Own = Own::of("_ws.smb.information");

/// Notes fields of SMB 1, in the layer of either version.
fn first<R>(r: &mut Reader, f: impl FnOnce(&mut Reader) -> R) -> R {
    r.borrowing(SMB.index(), f)
}
/// Notes fields of this table.
fn own<R>(r: &mut Reader, f: impl FnOnce(&mut Reader) -> R) -> R {
    r.borrowing(OWN.index(), f)
}

/// Of a volume, by the level's number in MS-FSCC §2.5; whether it is one of those read.
pub fn volume(r: &mut Reader, level: u16) -> Result<bool, Stop> {
    match level {
        1 => label(r)?,
        3 => {
            first(r, |r| r.take(ALLOC_SIZE64))?;
            own(r, |r| r.take(FREE_UNITS))?;
            units(r)?;
        }
        5 => own(r, |r| {
            r.take(FS_ATTRIBUTES)?;
            r.take(MAX_NAME_LEN)?;
            let len = r.take(FS_NAME_LEN)?.0 as usize;
            r.bytes(FS_NAME, len.min(r.left())).map(drop)
        })?,
        7 => {
            first(r, |r| r.take(ALLOC_SIZE64))?;
            own(r, |r| {
                r.take(CALLER_FREE_UNITS)?;
                r.take(ACTUAL_FREE_UNITS)
            })?;
            units(r)?;
        }
        _ => return Ok(false),
    }
    Ok(true)
}

fn label(r: &mut Reader) -> Result<(), Stop> {
    first(r, |r| smb2::time(r, CREATE_TIME))?;
    let len = own(r, |r| {
        r.take(VOLUME_SERIAL)?;
        r.take(LABEL_LEN)
    })?;
    first(r, |r| r.bytes(RESERVED, 2).map(drop))?;
    match len.0 as usize {
        0 => Ok(()),
        len => own(r, |r| r.bytes(LABEL, len.min(r.left())).map(drop)),
    }
}

fn units(r: &mut Reader) -> Result<(), Stop> {
    own(r, |r| {
        r.take(SECTORS_PER_UNIT)?;
        r.take(BYTES_PER_SECTOR).map(drop)
    })
}

/// Of a file, by the level's number in MS-FSCC §2.4.
pub fn file(r: &mut Reader, level: u16) -> Result<(), Stop> {
    match level {
        4 => basic(r),
        5 => standard(r),
        7 => own(r, |r| r.take(EXTENDED_LEN).map(drop)),
        9 => name(r),
        18 => {
            basic(r)?;
            r.skip(4)?;
            standard(r)?;
            r.skip(2)?;
            own(r, |r| r.take(EXTENDED_LEN))?;
            name(r)
        }
        22 => chained(r, stream),
        _ => Ok(()),
    }
}

/// Entries, each at the offset that the one before names.
fn chained(
    r: &mut Reader,
    mut entry: impl FnMut(&mut Reader) -> Result<usize, Stop>,
) -> Result<(), Stop> {
    while r.left() > 0 {
        let start = r.at();
        let next = entry(r)?;
        if next == 0 {
            break;
        }
        r.seek(start.saturating_add(next).max(r.at()));
    }
    Ok(())
}

/// One of a file's streams; returns where the next is.
fn stream(r: &mut Reader) -> Result<usize, Stop> {
    let (next, len) = own(r, |r| {
        let next = r.take(NEXT_ENTRY)?.0 as usize;
        let len = r.take(STREAM_NAME_LEN)?.0 as usize;
        r.take(STREAM_SIZE)?;
        Ok((next, len))
    })?;
    first(r, |r| r.take(ALLOC_SIZE64))?;
    own(r, |r| r.bytes(STREAM_NAME, len.min(r.left())).map(drop))?;
    Ok(next)
}

fn times(r: &mut Reader) -> Result<(), Stop> {
    for field in [CREATE_TIME, ACCESS_TIME, LAST_WRITE_TIME, CHANGE_TIME] {
        smb2::time(r, field)?;
    }
    Ok(())
}

fn basic(r: &mut Reader) -> Result<(), Stop> {
    first(r, |r| {
        times(r)?;
        attributes(r)
    })
}

fn standard(r: &mut Reader) -> Result<(), Stop> {
    first(r, |r| {
        r.take(ALLOC_SIZE64)?;
        r.take(END_OF_FILE)
    })?;
    own(r, |r| {
        r.take(LINKS)?;
        r.take(DELETE_PENDING)
    })?;
    first(r, |r| r.take(IS_DIRECTORY).map(drop))
}

fn name(r: &mut Reader) -> Result<(), Stop> {
    first(r, |r| {
        let [len] = words(r, [FILE_NAME_LEN])?;
        r.bytes(FILE_WIDE, len.min(r.left())).map(drop)
    })
}

/// What a referral is asked for (MS-DFSC §2.2.2).
pub fn referral(r: &mut Reader) -> Result<(), Stop> {
    r.skip(2)?;
    let mut pairs = r.rest().chunks_exact(2);
    let end = pairs.position(|pair| pair == [0, 0]);
    let len = end.map_or(r.left(), |end| 2 * end + 2);
    first(r, |r| r.bytes(FILE_WIDE, len).map(drop))
}

/// Levels of a directory's entries (MS-CIFS §2.2.2.3.1).
const DIRECTORY: u16 = 0x101;
const BOTH: u16 = 0x104;

/// Entries of a directory.
pub fn directory(r: &mut Reader, level: u16) -> Result<(), Stop> {
    match level {
        DIRECTORY | 0x102 | BOTH => chained(r, |r| entry(r, level)),
        _ => Ok(()),
    }
}

fn entry(r: &mut Reader, level: u16) -> Result<usize, Stop> {
    let next = own(r, |r| {
        let next = r.take(NEXT_ENTRY)?.0 as usize;
        r.take(FILE_INDEX)?;
        Ok(next)
    })?;
    let [name] = first(r, |r| {
        times(r)?;
        r.take(END_OF_FILE)?;
        r.take(ALLOC_SIZE64)?;
        attributes(r)?;
        words(r, [FILE_NAME_LEN])
    })?;
    if level != DIRECTORY {
        own(r, |r| r.take(EXTENDED_LEN))?;
    }
    if level == BOTH {
        own(r, |r| r.take(SHORT_NAME_LEN))?;
        first(r, |r| r.bytes(RESERVED, 1).map(drop))?;
        own(r, |r| r.bytes(SHORT_NAME, 24).map(drop))?;
    }
    first(r, |r| r.bytes(FILE_WIDE, name.min(r.left())).map(drop))?;
    Ok(next)
}
