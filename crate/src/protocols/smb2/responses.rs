//! The bodies of responses (MS-SMB2 §2.2).
use super::fields::*;
use super::requests::{capabilities, close_flags, control_code, empty, security, security_mode};
use super::values::*;
use super::{Message, contexts, information, links};
use crate::protocols::smb::common;
use crate::wire::*;

/// Statuses that do not say that the command failed.
const MORE_PROCESSING: u32 = 0xc000_0016;
const BUFFER_OVERFLOW: u32 = 0x8000_0005;
const ERROR_SIZE: u16 = 9;

pub fn read(r: &mut Reader, message: &Message) -> Result<(), Stop> {
    let asked = links::question(r, message);
    if message.command == 14
        && let Some(asked) = &asked
    {
        r.put_at(FIND_INFOLEVEL, r.at(), 0, asked.value);
        r.put_text(FOUND_PATTERN, text::utf16(&asked.bytes).as_bytes());
    }
    let level = asked.as_ref().map(|fact| fact.value);
    if matches!(message.command, 16 | 17) {
        said(r, level);
    }
    let size = r.peek::<Little<u16>>(0).map_or(0, |size| size.0);
    let failed = !matches!(message.status, 0 | MORE_PROCESSING | BUFFER_OVERFLOW);
    if failed && size == ERROR_SIZE {
        return error(r);
    }
    match message.command {
        0 => negotiate(r, message),
        1 => session_setup(r, message),
        2 | 4 | 13 => empty(r),
        3 => tree_connect(r, message, asked.map(|a| a.bytes).unwrap_or_default()),
        5 => create(r, message),
        6 => close(r),
        7 => empty(r),
        8 => read_file(r, message),
        9 => write(r),
        10 => {
            structure_size(r)?;
            r.bytes(UNKNOWN, 2).map(drop)
        }
        11 => control(r, message),
        14 => find(r, message, level.unwrap_or(0)),
        15 => notify(r, message),
        16 => get_info(r, message, level),
        17 => structure_size(r).map(drop),
        18 => contexts::oplock_break(r),
        _ => {
            r.rest_as(UNKNOWN);
            Ok(())
        }
    }
}

fn error(r: &mut Reader) -> Result<(), Stop> {
    structure_size(r)?;
    r.take(ERROR_CONTEXT_COUNT)?;
    r.take(ERROR_RESERVED)?;
    let len = r.take(ERROR_BYTE_COUNT)?.0 as usize;
    // MS-SMB2 §2.2.2: one byte where there is none.
    let len = len.max(1).min(r.reported());
    r.bytes(ERROR_DATA, len).map(drop)
}

fn negotiate(r: &mut Reader, message: &Message) -> Result<(), Stop> {
    structure_size(r)?;
    security_mode(r)?;
    r.skip(1)?;
    let dialect = r.take(DIALECT)?.0.0;
    let contexts = r.take(NEGOTIATE_CONTEXT_COUNT)?.0;
    r.bytes(SERVER_GUID, 16)?;
    capabilities(r)?;
    r.take(MAX_TRANS_SIZE)?;
    r.take(MAX_READ_SIZE)?;
    r.take(MAX_WRITE_SIZE)?;
    time(r, CURRENT_TIME)?;
    time(r, BOOT_TIME)?;
    let blob = buffer_16(r, message)?;
    let offset = r.take(NEGOTIATE_CONTEXT_OFFSET)?.0.0;
    security(r, blob)?;
    match dialect {
        super::requests::VERSION_3_1_1 => contexts::negotiation(r, message, offset, contexts),
        _ => Ok(()),
    }
}

fn session_setup(r: &mut Reader, message: &Message) -> Result<(), Stop> {
    structure_size(r)?;
    let word = r.take(SESSION_FLAGS)?;
    r.nested(|r| {
        flags!(r, word: SES_FLAGS_GUEST, SES_FLAGS_NULL, SES_FLAGS_ENCRYPT);
    });
    let blob = buffer_16(r, message)?;
    if message.status == 0 {
        links::authenticated(r, message);
    }
    security(r, blob)
}

fn tree_connect(r: &mut Reader, message: &Message, path: Box<[u8]>) -> Result<(), Stop> {
    structure_size(r)?;
    let kind = r.take(SHARE_TYPE)?.0;
    links::connected(r, message, kind, &path);
    r.bytes(RESERVED, 1)?;
    let word = r.take(SHARE_FLAGS)?;
    r.nested(|r| {
        flags!(r, word: SHARE_FLAGS_DFS, SHARE_FLAGS_DFS_ROOT, SHARE_FLAGS_RESTRICT_EXCLUSIVE_OPENS,
            SHARE_FLAGS_FORCE_SHARED_DELETE, SHARE_FLAGS_ALLOW_NAMESPACE_CACHING,
            SHARE_FLAGS_ACCESS_BASED_DIR_ENUM, SHARE_FLAGS_FORCE_LEVELII_OPLOCK,
            SHARE_FLAGS_ENABLE_HASH_V1, SHARE_FLAGS_ENABLE_HASH_V2, SHARE_FLAGS_ENCRYPT_DATA,
            SHARE_FLAGS_IDENTITY_REMOTING, SHARE_FLAGS_COMPRESS_DATA);
        r.put_at(SHARE_CACHING, r.at() - 4, 4, u64::from(word.0.0 & 0x30));
    });
    let word = r.take(SHARE_CAPS)?;
    r.nested(|r| {
        flags!(r, word: SHARE_CAPS_DFS, SHARE_CAPS_CONTINUOUS_AVAILABILITY, SHARE_CAPS_SCALEOUT,
            SHARE_CAPS_CLUSTER, SHARE_CAPS_ASSYMETRIC, SHARE_CAPS_REDIRECT_TO_OWNER);
    });
    common::access_mask(r)
}

fn create(r: &mut Reader, message: &Message) -> Result<(), Stop> {
    structure_size(r)?;
    r.take(CREATE_OPLOCK)?;
    let word = r.take(CREATE_REP_FLAGS)?;
    r.nested(|r| r.bits(word, CREATE_REP_FLAGS_REPARSE_POINT));
    r.take(CREATE_ACTION)?;
    times(r)?;
    r.take(ALLOCATION_SIZE)?;
    r.take(EOF)?;
    attributes(r)?;
    r.bytes(RESERVED, 4)?;
    file(r)?;
    let extra = buffer_32(r, message)?;
    contexts::all(r, message, extra)
}

fn close(r: &mut Reader) -> Result<(), Stop> {
    structure_size(r)?;
    close_flags(r)?;
    r.bytes(RESERVED, 4)?;
    times(r)?;
    r.take(ALLOCATION_SIZE)?;
    r.take(EOF)?;
    attributes(r)
}

fn read_file(r: &mut Reader, message: &Message) -> Result<(), Stop> {
    structure_size(r)?;
    let at = r.at();
    let offset = r.word::<u8>()?;
    r.skip(1)?;
    let len = r.word::<Little<u32>>()?.0;
    r.take(READ_REMAINING)?;
    r.bytes(RESERVED, 4)?;
    r.put_at(RESERVED, at + 1, 1, 0);
    let data = buffer(
        r,
        message.start,
        (u32::from(offset), at, 1),
        (len, at + 2, 4),
    );
    data.note(r, READ_BLOB)?;
    let carried = match links::is_pipe(r, message) {
        true if information::is_rpc(r, data)? => "dcerpc",
        true => return Ok(()),
        false => "data",
    };
    data.read(r, |r| {
        r.carry(data.len, Key::Name(carried));
        Ok(())
    })?;
    Ok(())
}

fn write(r: &mut Reader) -> Result<(), Stop> {
    structure_size(r)?;
    r.bytes(RESERVED, 2)?;
    r.take(WRITE_COUNT)?;
    r.take(WRITE_REMAINING)?;
    r.take(CHANNEL_INFO_OFFSET)?;
    r.take(CHANNEL_INFO_LENGTH)?;
    Ok(())
}

fn control(r: &mut Reader, message: &Message) -> Result<(), Stop> {
    structure_size(r)?;
    r.bytes(RESERVED, 2)?;
    let code = control_code(r)?;
    file(r)?;
    let input = buffer_32(r, message)?;
    let output = buffer_32(r, message)?;
    r.take(FLAGS)?;
    r.bytes(RESERVED, 4)?;
    information::control(r, code, IOCTL_IN, input, message)?;
    information::control(r, code, IOCTL_OUT, output, message)
}

fn find(r: &mut Reader, message: &Message, level: u64) -> Result<(), Stop> {
    structure_size(r)?;
    let blob = buffer_16_32(r, message)?;
    blob.note(r, FIND_INFO_BLOB)?;
    blob.read(r, |r| information::directory(r, level))?;
    Ok(())
}

/// An offset of two bytes, a length of four.
pub fn buffer_16_32(r: &mut Reader, message: &Message) -> Result<Buffer, Stop> {
    let at = r.at();
    let offset = u32::from(r.word::<Little<u16>>()?.0);
    let len = r.word::<Little<u32>>()?.0;
    Ok(buffer(r, message.start, (offset, at, 2), (len, at + 2, 4)))
}

fn notify(r: &mut Reader, message: &Message) -> Result<(), Stop> {
    structure_size(r)?;
    let blob = buffer_16_32(r, message)?;
    if blob.len == 0 {
        return Ok(());
    }
    blob.note(r, NOTIFY_OUT)?;
    blob.read(r, |r| {
        loop {
            let start = r.at();
            let next = r.peek::<Little<u32>>(0).map_or(0, |next| next.0) as usize;
            r.group(NOTIFY_INFO, |r| {
                r.take(NOTIFY_NEXT_OFFSET)?;
                r.take(NOTIFY_ACTION)?;
                let len = information::name_length(r)?;
                r.bytes(FILENAME, len).map(drop)
            })?;
            if next == 0 {
                return Ok(());
            }
            r.seek(start + next);
        }
    })?;
    Ok(())
}

/// Class and level of the information that was asked for, or set.
fn said(r: &mut Reader, level: Option<u64>) {
    if let Some(level) = level {
        let class = level >> 8;
        r.put_at(CLASS, r.at(), 0, class);
        let level = level & 0xff;
        match class as u8 {
            information::FILE => r.put_at(FILE_INFO_INFOLEVEL, r.at(), 0, level),
            information::VOLUME => r.put_at(FS_INFO_INFOLEVEL, r.at(), 0, level),
            information::SECURITY => r.put_at(SEC_INFO_INFOLEVEL, r.at(), 0, level),
            _ => r.put_at(INFOLEVEL, r.at(), 0, level),
        }
    }
}

fn get_info(r: &mut Reader, message: &Message, level: Option<u64>) -> Result<(), Stop> {
    structure_size(r)?;
    let blob = buffer_16_32(r, message)?;
    let Some(level) = level else {
        return Ok(());
    };
    blob.read(r, |r| information::read(r, level))?;
    Ok(())
}
