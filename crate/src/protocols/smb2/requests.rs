//! The bodies of requests (MS-SMB2 §2.2).
use super::fields::*;
use super::values::*;
use super::{Message, contexts, information, links};
use crate::protocols::smb::common;
use crate::wire::*;

pub fn read(r: &mut Reader, message: &Message) -> Result<(), Stop> {
    match message.command {
        0 => negotiate(r, message),
        1 => session_setup(r, message),
        2 => structure_size(r).map(drop),
        4 | 13 => empty(r),
        12 => {
            structure_size(r)?;
            r.bytes(UNKNOWN, 2).map(drop)
        }
        3 => tree_connect(r, message),
        5 => create(r, message),
        6 => close(r),
        7 => flush(r),
        8 => read_file(r, message),
        9 => write(r, message),
        10 => lock(r),
        11 => control(r, message),
        14 => find(r, message),
        15 => notify(r),
        16 => get_info(r, message),
        17 => set_info(r, message),
        18 => contexts::oplock_break(r),
        _ => {
            r.rest_as(UNKNOWN);
            Ok(())
        }
    }
}

/// Nothing but a size and two bytes.
pub fn empty(r: &mut Reader) -> Result<(), Stop> {
    structure_size(r)?;
    r.bytes(RESERVED, 2).map(drop)
}

pub fn security_mode(r: &mut Reader) -> Result<(), Stop> {
    let word = r.take(SEC_MODE)?;
    r.nested(|r| {
        flags!(r, word: SEC_MODE_SIGN_ENABLED, SEC_MODE_SIGN_REQUIRED);
    });
    Ok(())
}

pub fn capabilities(r: &mut Reader) -> Result<(), Stop> {
    let word = r.take(CAPABILITIES)?;
    r.nested(|r| {
        flags!(r, word: CAPABILITIES_DFS, CAPABILITIES_LEASING, CAPABILITIES_LARGE_MTU,
            CAPABILITIES_MULTI_CHANNEL, CAPABILITIES_PERSISTENT_HANDLES,
            CAPABILITIES_DIRECTORY_LEASING, CAPABILITIES_ENCRYPTION);
    });
    Ok(())
}

/// The first version whose negotiation has contexts.
pub const VERSION_3_1_1: u16 = 0x311;

fn negotiate(r: &mut Reader, message: &Message) -> Result<(), Stop> {
    structure_size(r)?;
    let count = r.take(DIALECT_COUNT)?.0;
    security_mode(r)?;
    r.skip(1)?;
    r.bytes(RESERVED, 2)?;
    capabilities(r)?;
    r.bytes(CLIENT_GUID, 16)?;
    let offset = r.take(NEGOTIATE_CONTEXT_OFFSET)?.0.0;
    let contexts = r.take(NEGOTIATE_CONTEXT_COUNT)?.0;
    r.bytes(RESERVED, 2)?;
    let mut newest = 0;
    for _ in 0..count {
        newest = newest.max(r.take(DIALECT)?.0.0);
    }
    match newest {
        VERSION_3_1_1.. => contexts::negotiation(r, message, offset, contexts),
        _ => Ok(()),
    }
}

fn session_setup(r: &mut Reader, message: &Message) -> Result<(), Stop> {
    structure_size(r)?;
    let word = r.take(SES_REQ_FLAGS)?;
    r.nested(|r| r.bits(word, SES_REQ_FLAGS_SESSION_BINDING));
    security_mode(r)?;
    capabilities(r)?;
    r.take(CHANNEL)?;
    let blob = buffer_16(r, message)?;
    r.take(PREVIOUS_SESID)?;
    links::identified(r, message, blob.bytes(r));
    security(r, blob)
}

/// A token of GSS-API, or of the mechanism itself.
pub fn security(r: &mut Reader, blob: Buffer) -> Result<(), Stop> {
    blob.note(r, SECURITY_BLOB)?;
    blob.read(r, |r| {
        let ntlm = r.rest().starts_with(crate::protocols::ntlmssp::SIGNATURE);
        r.carry(
            blob.len,
            Key::Name(if ntlm { "ntlmssp" } else { "gss-api" }),
        );
        Ok(())
    })?;
    Ok(())
}

fn tree_connect(r: &mut Reader, message: &Message) -> Result<(), Stop> {
    structure_size(r)?;
    let word = r.take(TC_FLAGS)?;
    r.nested(|r| {
        flags!(r, word: TC_CLUSTER_RECONNECT, TC_REDIRECT_TO_OWNER, TC_EXTENSION_PRESENT, TC_RESERVED);
    });
    let path = buffer_16(r, message)?;
    path.note(r, TREE)?;
    let name = path.bytes(r);
    let name = text::utf16(name);
    links::asked(r, message, 0, name.as_bytes());
    Ok(())
}

fn create(r: &mut Reader, message: &Message) -> Result<(), Stop> {
    structure_size(r)?;
    r.skip(1)?;
    r.take(CREATE_OPLOCK)?;
    r.take(IMPERSONATION_LEVEL)?;
    r.take(CREATE_FLAGS)?;
    r.bytes(RESERVED, 8)?;
    common::access_mask(r)?;
    attributes(r)?;
    common::share_access(r)?;
    r.take(CREATE_DISPOSITION)?;
    common::create_options(r)?;
    let name = buffer_16(r, message)?;
    name.note(r, FILENAME)?;
    let extra = buffer_32(r, message)?;
    let text = name.bytes(r);
    links::asked(r, message, 0, text);
    contexts::all(r, message, extra)
}

fn close(r: &mut Reader) -> Result<(), Stop> {
    structure_size(r)?;
    close_flags(r)?;
    r.skip(4)?;
    file(r)?;
    Ok(())
}

pub fn close_flags(r: &mut Reader) -> Result<(), Stop> {
    let word = r.take(CLOSE_FLAGS)?;
    r.nested(|r| r.bits(word, CLOSE_PQ_ATTRIB));
    Ok(())
}

fn flush(r: &mut Reader) -> Result<(), Stop> {
    structure_size(r)?;
    r.bytes(RESERVED, 6)?;
    file(r)?;
    Ok(())
}

fn read_file(r: &mut Reader, message: &Message) -> Result<(), Stop> {
    structure_size(r)?;
    r.take(READ_PADDING)?;
    let word = r.take(READ_FLAGS)?;
    r.nested(|r| {
        flags!(r, word: READ_FLAGS_UNBUFFERED, READ_FLAGS_COMPRESSED);
    });
    r.take(READ_LENGTH)?;
    r.take(FILE_OFFSET)?;
    file(r)?;
    r.take(MIN_COUNT)?;
    r.take(CHANNEL)?;
    r.take(REMAINING_BYTES)?;
    let channel = buffer_16(r, message)?;
    channel.note(r, CHANNEL_INFO_BLOB)
}

fn write(r: &mut Reader, message: &Message) -> Result<(), Stop> {
    structure_size(r)?;
    let offset = r.take(DATA_OFFSET)?.0.0;
    let len = r.take(WRITE_LENGTH)?.0 as usize;
    r.take(FILE_OFFSET)?;
    file(r)?;
    r.take(CHANNEL)?;
    r.take(REMAINING_BYTES)?;
    let channel = buffer_16(r, message)?;
    channel.note(r, CHANNEL_INFO_BLOB)?;
    let word = r.take(WRITE_FLAGS)?;
    r.nested(|r| {
        flags!(r, word: WRITE_FLAGS_WRITE_THROUGH, WRITE_FLAGS_UNBUFFERED);
    });
    let at = message.start + usize::from(offset);
    let data = Buffer { at, len };
    let rpc = links::is_pipe(r, message) && information::is_rpc(r, data)?;
    data.read(r, |r| {
        r.carry(len, Key::Name(if rpc { "dcerpc" } else { "data" }));
        Ok(())
    })?;
    Ok(())
}

fn lock(r: &mut Reader) -> Result<(), Stop> {
    structure_size(r)?;
    let count = r.take(LOCK_COUNT)?.0;
    r.bytes(RESERVED, 4)?;
    file(r)?;
    for _ in 0..count {
        r.group(LOCK_INFO, |r| {
            r.take(FILE_OFFSET)?;
            r.take(LOCK_LENGTH)?;
            let word = r.take(LOCK_FLAGS)?;
            r.nested(|r| {
                flags!(r, word: LOCK_FLAGS_SHARED, LOCK_FLAGS_EXCLUSIVE, LOCK_FLAGS_UNLOCK,
                    LOCK_FLAGS_FAIL_IMMEDIATELY);
            });
            r.bytes(RESERVED, 4).map(drop)
        })?;
    }
    Ok(())
}

pub fn control_code(r: &mut Reader) -> Result<u32, Stop> {
    let word = r.take(IOCTL_FUNCTION)?;
    r.nested(|r| {
        flags!(r, word: IOCTL_FUNCTION_DEVICE, IOCTL_FUNCTION_ACCESS, IOCTL_FUNCTION_FUNCTION,
            IOCTL_FUNCTION_METHOD);
    });
    Ok(word.0.0)
}

fn control(r: &mut Reader, message: &Message) -> Result<(), Stop> {
    structure_size(r)?;
    r.bytes(RESERVED, 2)?;
    let code = control_code(r)?;
    file(r)?;
    let at = r.at();
    let offset = |r: &Reader, at| r.peek::<Little<u32>>(at).map_or(0, |offset| offset.0);
    let (input, output) = ((at, IOCTL_IN), (at + 12, IOCTL_OUT));
    // Wireshark gives them in the order in which they lie.
    let places = match offset(r, 0) > offset(r, 12) {
        true => [output, input],
        false => [input, output],
    };
    r.skip(8)?;
    r.take(MAX_IOCTL_IN_SIZE)?;
    r.skip(8)?;
    r.take(MAX_IOCTL_OUT_SIZE)?;
    let word = r.take(IOCTL_FLAGS)?;
    r.nested(|r| r.bits(word, IOCTL_IS_FSCTL));
    r.bytes(RESERVED, 4)?;
    let end = r.at();
    for (place, field) in places {
        r.seek(place);
        let data = buffer_32(r, message)?;
        information::control(r, code, field, data, message)?;
    }
    r.seek(end);
    Ok(())
}

fn find(r: &mut Reader, message: &Message) -> Result<(), Stop> {
    structure_size(r)?;
    let level = r.word::<u8>()?;
    r.put_at(FIND_INFOLEVEL, r.at() - 1, 1, u64::from(level));
    let word = r.take(FIND_FLAGS)?;
    r.nested(|r| {
        flags!(r, word: FIND_RESTART_SCANS, FIND_SINGLE_ENTRY, FIND_INDEX_SPECIFIED, FIND_REOPEN);
    });
    r.take(FILE_INDEX)?;
    file(r)?;
    let pattern = buffer_16(r, message)?;
    r.take(OUTPUT_BUFFER_LEN)?;
    pattern.note(r, FIND_PATTERN)?;
    let text = pattern.bytes(r);
    links::asked(r, message, u64::from(level), text);
    Ok(())
}

fn notify(r: &mut Reader) -> Result<(), Stop> {
    structure_size(r)?;
    let word = r.take(NOTIFY_FLAGS)?;
    r.nested(|r| r.bits(word, NOTIFY_WATCH_TREE));
    r.take(OUTPUT_BUFFER_LEN)?;
    file(r)?;
    common::completion_filter(r)?;
    r.bytes(RESERVED, 4).map(drop)
}

/// Class and level of information, which say how it is to be read.
pub fn level(r: &mut Reader) -> Result<u64, Stop> {
    let class = r.take(CLASS)?.0;
    let level = match class {
        information::FILE => r.take(FILE_INFO_INFOLEVEL)?,
        information::VOLUME => r.take(FS_INFO_INFOLEVEL)?,
        information::SECURITY => r.take(SEC_INFO_INFOLEVEL)?,
        _ => r.take(INFOLEVEL)?,
    };
    Ok(u64::from(class) << 8 | u64::from(level.0))
}

fn get_info(r: &mut Reader, message: &Message) -> Result<(), Stop> {
    structure_size(r)?;
    let level = level(r)?;
    links::asked(r, message, level, &[]);
    r.take(MAX_RESPONSE_SIZE)?;
    let offset = r.take(GETINFO_INPUT_OFFSET)?.0.0;
    r.bytes(RESERVED, 2)?;
    let len = r.take(GETINFO_INPUT_SIZE)?.0 as usize;
    additional(r, level)?;
    r.take(GETINFO_FLAGS)?;
    file(r)?;
    let _ = (offset, len);
    Ok(())
}

fn additional(r: &mut Reader, level: u64) -> Result<(), Stop> {
    if level >> 8 != u64::from(information::SECURITY) {
        return r.take(GETSETINFO_ADDITIONAL).map(drop);
    }
    let word = r.take(GETSETINFO_ADDITIONALS)?;
    r.nested(|r| {
        flags!(r, word: GETSETINFO_ADDITIONAL_SECINFO_OWNER, GETSETINFO_ADDITIONAL_SECINFO_GROUP,
            GETSETINFO_ADDITIONAL_SECINFO_DACL, GETSETINFO_ADDITIONAL_SECINFO_SACL,
            GETSETINFO_ADDITIONAL_SECINFO_LABEL, GETSETINFO_ADDITIONAL_SECINFO_ATTRIBUTE,
            GETSETINFO_ADDITIONAL_SECINFO_SCOPE, GETSETINFO_ADDITIONAL_SECINFO_BACKUP);
    });
    Ok(())
}

fn set_info(r: &mut Reader, message: &Message) -> Result<(), Stop> {
    structure_size(r)?;
    let level = level(r)?;
    links::asked(r, message, level, &[]);
    let len = r.take(SETINFO_SIZE)?.0 as usize;
    let offset = r.take(SETINFO_OFFSET)?.0.0;
    r.take(SETINFO_RESERVED)?;
    additional(r, level)?;
    file(r)?;
    let at = message.start + usize::from(offset);
    Buffer { at, len }.read(r, |r| information::read(r, level))?;
    Ok(())
}
