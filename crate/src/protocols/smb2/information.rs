//! What files, directories and volumes tell of themselves (MS-FSCC §2.3 to §2.5), and what pipes carry.
use super::fields::{
    ALLOCATION_SIZE, EOF, FILE_INDEX, FILENAME, IOCTL_IN, READ_BLOB, RESERVED, UNKNOWN,
};
use super::information_fields::*;
use super::values::{Buffer, attributes, times};
use super::{Message, main, more};
use crate::protocols::smb::{common, information as shared};
use crate::wire::*;

/// Classes of information (MS-SMB2 §2.2.37).
pub const FILE: u8 = 1;
pub const VOLUME: u8 = 2;
pub const SECURITY: u8 = 3;

const PIPE_TRANSCEIVE: u32 = 0x0011_c017;
const REFERRALS: u32 = 0x0006_0194;
const NETWORK_INTERFACES: u32 = 0x0014_01fc;
const OBJECT_IDS: [u32; 2] = [0x0009_009c, 0x0009_00c0];
const GET_OBJECT_ID: u32 = 0x0009_00a4;

/// What a pipe carries is DCE/RPC where it looks like it.
pub fn pipe(r: &mut Reader, data: Buffer) -> Result<(), Stop> {
    if !is_rpc(r, data)? {
        return data.note(r, READ_BLOB);
    }
    data.read(r, |r| {
        r.carry(data.len, Key::Name("dcerpc"));
        Ok(())
    })?;
    Ok(())
}

pub fn is_rpc(r: &mut Reader, data: Buffer) -> Result<bool, Stop> {
    let begins = data.read(r, |r| Ok(crate::protocols::dcerpc::looks_right(r.rest())))?;
    Ok(begins == Some(true))
}

/// Input or output of a control code.
pub fn control(
    r: &mut Reader,
    code: u32,
    field: Field<Mark>,
    data: Buffer,
    message: &Message,
) -> Result<(), Stop> {
    r.put_at(field, data.at, data.len, 0);
    if data.len == 0 {
        return Ok(());
    }
    let output = field.index != IOCTL_IN.index;
    if code == PIPE_TRANSCEIVE {
        return pipe(r, data);
    }
    data.read(r, |r| {
        r.nested(|r| {
            more(r, |r| match code {
                REFERRALS if !output => shared::referral(r),
                NETWORK_INTERFACES if output => interfaces(r),
                GET_OBJECT_ID if output => object_id(r),
                _ if OBJECT_IDS.contains(&code) && output && message.response => object_id(r),
                _ => Ok(()),
            })
        })
    })?;
    Ok(())
}

fn object_id(r: &mut Reader) -> Result<(), Stop> {
    r.group(FILE_OBJECTID_BUFFER, |r| {
        for field in [OBJECT_ID, BIRTH_VOLUME_ID, BIRTH_OBJECT_ID, DOMAIN_ID] {
            r.bytes(field, 16)?;
        }
        Ok(())
    })
}

/// MS-SMB2 §2.2.32.5.
fn interfaces(r: &mut Reader) -> Result<(), Stop> {
    loop {
        let start = r.at();
        let next = r.take(IOCTL_NETWORK_INTERFACES_NEXT_OFFSET)?.0.0 as usize;
        r.take(IOCTL_NETWORK_INTERFACES_INDEX)?;
        let word = r.take(IOCTL_NETWORK_INTERFACES_CAPABILITIES)?;
        r.nested(|r| {
            flags!(r, word: IOCTL_NETWORK_INTERFACES_CAPABILITIES_RDMA,
                IOCTL_NETWORK_INTERFACES_CAPABILITIES_RSS);
        });
        r.take(IOCTL_NETWORK_INTERFACES_RSS_QUEUE_COUNT)?;
        r.take(IOCTL_NETWORK_INTERFACES_LINK_SPEED)?;
        socket_address(r)?;
        if next == 0 {
            return Ok(());
        }
        r.seek(start.saturating_add(next));
        if r.at() <= start {
            return Ok(());
        }
    }
}

fn socket_address(r: &mut Reader) -> Result<(), Stop> {
    const INTERNET: u16 = 2;
    const INTERNET_6: u16 = 23;
    let family = r.take(WINDOWS_SOCKADDR_FAMILY)?.0;
    match family {
        INTERNET => {
            r.take(WINDOWS_SOCKADDR_PORT)?;
            r.take(WINDOWS_SOCKADDR_IN_ADDR)?;
        }
        INTERNET_6 => {
            r.take(WINDOWS_SOCKADDR_PORT)?;
            r.take(WINDOWS_SOCKADDR_IN6_FLOW_INFO)?;
            r.bytes(WINDOWS_SOCKADDR_IN6_ADDR, 16)?;
            r.take(WINDOWS_SOCKADDR_IN6_SCOPE_ID)?;
        }
        _ => {}
    }
    Ok(())
}

/// The length of the name that follows.
pub fn name_length(r: &mut Reader) -> Result<usize, Stop> {
    more(r, |r| Ok(r.take(FILENAME_LEN)?.0 as usize))
}

/// The level of entries that have nothing but names.
const NAMES: u64 = 12;

/// Entries of a directory, each at the offset that the one before names.
pub fn directory(r: &mut Reader, level: u64) -> Result<(), Stop> {
    let field = match level {
        1 => FIND_FILE_DIRECTORY_INFO,
        2 => FIND_FULL_DIRECTORY_INFO,
        // Names alone go by that name too.
        3 | NAMES => FIND_BOTH_DIRECTORY_INFO,
        37 | 38 => FIND_ID_BOTH_DIRECTORY_INFO,
        _ => return Ok(()),
    };
    more(r, |r| {
        loop {
            let start = r.at();
            let next = r.peek::<Little<u32>>(0).map_or(0, |next| next.0) as usize;
            r.group(field, |r| entry(r, level))?;
            if next == 0 {
                return Ok(());
            }
            r.seek(start.saturating_add(next));
            if r.at() <= start {
                return Ok(());
            }
        }
    })
}

fn entry(r: &mut Reader, level: u64) -> Result<(), Stop> {
    r.take(NEXT_OFFSET)?;
    if level == NAMES {
        main(r, |r| r.take(FILE_INDEX))?;
        return name(r);
    }
    main(r, |r| {
        r.take(FILE_INDEX)?;
        times(r)?;
        r.take(EOF)?;
        r.take(ALLOCATION_SIZE)?;
        attributes(r)
    })?;
    let name = r.take(FILENAME_LEN)?.0 as usize;
    if level != 1 {
        r.take(EA_SIZE)?;
    }
    if level == 3 || level == 37 {
        let len = usize::from(r.take(SHORT_NAME_LEN)?).min(24);
        main(r, |r| r.bytes(RESERVED, 1).map(drop))?;
        let at = r.at();
        if len > 0 {
            r.bytes(SHORTNAME, len)?;
        }
        r.seek(at + 24);
    }
    if level == 37 || level == 38 {
        // To a multiple of eight bytes.
        let padding = if level == 37 { 2 } else { 4 };
        main(r, |r| r.bytes(RESERVED, padding).map(drop))?;
        r.take(FILE_ID)?;
    }
    main(r, |r| r.bytes(FILENAME, name).map(drop))
}

/// Information of a class and a level, as the request named them.
pub fn read(r: &mut Reader, level: u64) -> Result<(), Stop> {
    let (class, level) = ((level >> 8) as u8, level as u8);
    more(r, |r| match class {
        FILE => file(r, level),
        VOLUME => volume(r, level),
        SECURITY => {
            r.put_at(SEC_INFO_00, r.at(), r.left(), 0);
            Ok(())
        }
        _ => Ok(()),
    })
}

/// Reads the body of a level.
type Body = fn(&mut Reader) -> Result<(), Stop>;

fn file(r: &mut Reader, level: u8) -> Result<(), Stop> {
    let (field, read): (_, Body) = match level {
        4 => (FILE_BASIC_INFO, basic),
        5 => (FILE_STANDARD_INFO, |r| shared::file(r, 5)),
        6 => (FILE_INTERNAL_INFO, |r| r.take(FILE_ID).map(drop)),
        7 => (FILE_EA_INFO, |r| shared::file(r, 7)),
        8 => (FILE_ACCESS_INFO, common::access_mask),
        0x0a => (FILE_RENAME_INFO, rename),
        0x0d => (FILE_DISPOSITION_INFO, disposition),
        0x0e => (FILE_POSITION_INFO, |r| r.take(POSITION_INFO).map(drop)),
        0x0f => (FILE_FULL_EA_INFO, |_| Ok(())),
        0x10 => (FILE_MODE_INFO, mode),
        0x11 => (FILE_ALIGNMENT_INFO, |r| r.take(ALIGNMENT_INFO).map(drop)),
        0x12 => (FILE_ALL_INFO, everything),
        0x13 => (FILE_ALLOCATION_INFO, |r| {
            main(r, |r| r.take(ALLOCATION_SIZE).map(drop))
        }),
        0x14 => (FILE_ENDOFFILE_INFO, |r| main(r, |r| r.take(EOF).map(drop))),
        0x15 => (FILE_ALTERNATE_NAME_INFO, name),
        0x16 => (FILE_STREAM_INFO, |r| shared::file(r, 22)),
        0x17 => (FILE_PIPE_INFO, |_| Ok(())),
        0x1c => (FILE_COMPRESSION_INFO, |_| Ok(())),
        0x22 => (FILE_NETWORK_OPEN_INFO, network_open),
        0x23 => (FILE_ATTRIBUTE_TAG_INFO, |r| main(r, attributes)),
        0x30 => (FILE_NORMALIZED_NAME_INFO, name),
        _ => return Ok(()),
    };
    r.group(field, read)
}

fn basic(r: &mut Reader) -> Result<(), Stop> {
    main(r, |r| {
        times(r)?;
        attributes(r)?;
        r.bytes(UNKNOWN, 4).map(drop)
    })
}

fn standard(r: &mut Reader) -> Result<(), Stop> {
    main(r, |r| {
        r.take(ALLOCATION_SIZE)?;
        r.take(EOF).map(drop)
    })?;
    r.take(NLINKS)?;
    r.take(DELETE_PENDING)?;
    r.take(IS_DIRECTORY)?;
    r.skip(2)
}

fn name(r: &mut Reader) -> Result<(), Stop> {
    let len = r.take(FILENAME_LEN)?.0 as usize;
    main(r, |r| r.bytes(FILENAME, len).map(drop))
}

fn rename(r: &mut Reader) -> Result<(), Stop> {
    let word = r.word::<u8>()?;
    r.bits(word, RENAME_REPLACE_IF);
    main(r, |r| r.bytes(RESERVED, 7).map(drop))?;
    r.bytes(ROOT_DIRECTORY, 8)?;
    name(r)
}

fn disposition(r: &mut Reader) -> Result<(), Stop> {
    let word = r.word::<u8>()?;
    r.bits(word, DISPOSITION_DELETE_ON_CLOSE);
    Ok(())
}

fn mode(r: &mut Reader) -> Result<(), Stop> {
    let word = r.take(MODE_INFO)?;
    r.nested(|r| {
        flags!(r, word: MODE_FILE_WRITE_THROUGH, MODE_FILE_SEQUENTIAL_ONLY,
            MODE_FILE_NO_INTERMEDIATE_BUFFERING, MODE_FILE_SYNCHRONOUS_IO_ALERT,
            MODE_FILE_SYNCHRONOUS_IO_NONALERT, MODE_FILE_DELETE_ON_CLOSE);
    });
    Ok(())
}

fn everything(r: &mut Reader) -> Result<(), Stop> {
    basic(r)?;
    standard(r)?;
    r.take(FILE_ID)?;
    r.take(EA_SIZE)?;
    common::access_mask(r)?;
    r.take(POSITION_INFO)?;
    mode(r)?;
    r.take(ALIGNMENT_INFO)?;
    name(r)
}

fn network_open(r: &mut Reader) -> Result<(), Stop> {
    main(r, |r| {
        times(r)?;
        r.take(ALLOCATION_SIZE)?;
        r.take(EOF)?;
        attributes(r)?;
        r.bytes(UNKNOWN, 4).map(drop)
    })
}

fn volume(r: &mut Reader, level: u8) -> Result<(), Stop> {
    let field = match level {
        1 => FS_VOLUME_INFO,
        3 => FS_SIZE_INFO,
        4 => FS_DEVICE_INFO,
        5 => FS_ATTRIBUTE_INFO,
        6 => FS_CONTROL_INFO,
        7 => FS_FULL_SIZE_INFO,
        8 => FS_OBJECTID_INFO,
        _ => return main(r, |r| r.bytes(UNKNOWN, r.left()).map(drop)),
    };
    r.put_at(field, r.at(), r.left(), 0);
    r.nested(|r| match level {
        8 => object_id(r),
        level => shared::volume(r, u16::from(level)).map(drop),
    })
}
