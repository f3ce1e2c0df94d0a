//! Opening, reading, writing and closing files; echoes.
use super::fields::*;
use super::values::{align, attributes, byte_count, halves, sized, words};
use super::{Block, Message, common, core, handles, sessions};
use crate::protocols::{dcerpc, smb2};
use crate::wire::*;

pub fn create_request(r: &mut Reader, message: &Message, block: Block) -> Result<(), Stop> {
    r.bytes(RESERVED, 1)?;
    let [name] = halves(r, [FILE_NAME_LEN])?;
    let words = [0, 8, 20, 24, 32, 28].map(|at| r.peek::<Little<u32>>(at).map_or(0, |w| w.0));
    handles::create_flags(r)?;
    r.take(RFID)?;
    common::access_mask(r)?;
    r.take(ALLOC_SIZE64)?;
    attributes(r)?;
    common::share_access(r)?;
    r.take(CREATE_DISPOSITION)?;
    common::create_options(r)?;
    r.take(IMPERSONATION_LEVEL)?;
    let word = r.take(SECURITY_FLAGS)?;
    r.nested(|r| {
        flags!(r, word: SECURITY_FLAGS_CONTEXT_TRACKING, SECURITY_FLAGS_EFFECTIVE_ONLY);
    });
    let len = byte_count(r, block)?;
    r.within(len, |r| {
        align(r, message)?;
        let (start, name) = (r.at(), name.min(r.left()));
        if name > 0 {
            sized(r, message, (FILE, FILE_WIDE), name)?;
        }
        handles::asks(r, message, handles::how(words), start);
        Ok(())
    })?
}

pub fn create_response(r: &mut Reader, message: &Message, block: Block) -> Result<(), Stop> {
    if block.words < 34 || message.failed {
        handles::refused(r, message);
        return Ok(());
    }
    r.take(OPLOCK_LEVEL)?;
    handles::opened(r, message)?;
    r.take(CREATE_ACTION)?;
    for field in [CREATE_TIME, ACCESS_TIME, LAST_WRITE_TIME, CHANGE_TIME] {
        smb2::time(r, field)?;
    }
    attributes(r)?;
    r.take(ALLOC_SIZE64)?;
    r.take(END_OF_FILE)?;
    r.take(FILE_TYPE)?;
    let word = r.take(IPC_STATE)?;
    r.nested(|r| {
        flags!(r, word: IPC_STATE_NONBLOCKING, IPC_STATE_ENDPOINT, IPC_STATE_PIPE_TYPE,
            IPC_STATE_READ_MODE, IPC_STATE_ICOUNT);
    });
    r.take(IS_DIRECTORY)?;
    if block.words >= 42 {
        r.bytes(VOLUME_GUID, 16)?;
        r.take(CREATE_FILE_ID_64B)?;
        common::access_mask(r)?;
        common::access_mask(r)?;
    }
    byte_count(r, block).map(drop)
}

pub fn read(r: &mut Reader, message: &Message, block: Block) -> Result<(), Stop> {
    if message.response {
        return read_response(r, message, block);
    }
    let file = handles::take(r, message)?;
    r.take(OFFSET)?;
    r.take(MAXCOUNT_LOW)?;
    r.take(MINCOUNT)?;
    let high = r.word::<Little<u32>>()?.0;
    // MS-SMB §2.2.4.2.1: a client may fill it with ones where the server reads no more than 64 KB at a time.
    let high = if high == u32::MAX { 0 } else { high };
    r.put_at(MAXCOUNT_HIGH, r.at() - 4, 4, u64::from(high));
    r.take(REMAINING)?;
    if block.words >= 12 {
        r.take(OFFSET_HIGH)?;
    }
    handles::remember(r, message, file);
    byte_count(r, block).map(drop)
}

fn read_response(r: &mut Reader, message: &Message, block: Block) -> Result<(), Stop> {
    let file = handles::recall(r, message);
    if block.words < 12 {
        return Ok(());
    }
    r.take(REMAINING)?;
    r.take(DCM)?;
    r.bytes(RESERVED, 2)?;
    let [low, offset] = halves(r, [DATA_LEN_LOW, DATA_OFFSET])?;
    let [high] = words(r, [DATA_LEN_HIGH])?;
    r.bytes(RESERVED, 6)?;
    byte_count(r, block)?;
    data(r, message, offset, low | (high & 0xff) << 16, file)
}

pub fn write(r: &mut Reader, message: &Message, block: Block) -> Result<(), Stop> {
    if message.response {
        handles::recall(r, message);
        if block.words >= 6 {
            r.take(COUNT_LOW)?;
            r.take(REMAINING)?;
            r.take(COUNT_HIGH)?;
            r.bytes(RESERVED, 2)?;
        }
        return byte_count(r, block).map(drop);
    }
    let file = handles::take(r, message)?;
    handles::remember(r, message, file);
    r.take(OFFSET)?;
    r.bytes(RESERVED, 4)?;
    let word = r.take(WRITE_MODE)?;
    r.nested(|r| {
        flags!(r, word: WRITE_MODE_CONNECTIONLESS, WRITE_MODE_MESSAGE_START, WRITE_MODE_RAW,
            WRITE_MODE_RETURN_REMAINING, WRITE_MODE_WRITE_THROUGH);
    });
    r.take(REMAINING)?;
    let [high, low, offset] = halves(r, [DATA_LEN_HIGH, DATA_LEN_LOW, DATA_OFFSET])?;
    if block.words >= 14 {
        r.take(OFFSET_HIGH)?;
    }
    byte_count(r, block)?;
    data(r, message, offset, low | (high & 0xff) << 16, file)
}

/// What is read or written: of a pipe, DCE/RPC.
fn data(
    r: &mut Reader,
    message: &Message,
    offset: usize,
    len: usize,
    file: u16,
) -> Result<(), Stop> {
    let at = message.start + offset;
    if at > r.at() && len > 0 {
        let padding = at - r.at();
        if padding <= r.left() {
            r.bytes(PADDING, padding)?;
        }
    }
    r.seek(at.max(r.at()));
    let len = len.min(r.reported());
    content(r, message, len, file)
}

/// Bytes of a file, or of a pipe where the share is none of files.
pub fn content(r: &mut Reader, message: &Message, len: usize, file: u16) -> Result<(), Stop> {
    match len > 0 && sessions::is_of_files(r, message.tree) {
        true => r.bytes(FILE_DATA, len).map(drop),
        false => pipe(r, len, file),
    }
}

/// What a pipe carries, or what may be one.
pub fn pipe(r: &mut Reader, len: usize, file: u16) -> Result<(), Stop> {
    if len == 0 {
        return Ok(());
    }
    if dcerpc::looks_right(r.rest()) {
        dcerpc::set_pipe(r, file);
        r.carry(len, Key::Name("dcerpc"));
        return Ok(());
    }
    r.bytes(FILE_DATA, len).map(drop)
}

pub fn close(r: &mut Reader, message: &Message, block: Block) -> Result<(), Stop> {
    if message.response {
        handles::closed(r, message);
        return Ok(());
    }
    if block.words < 3 {
        return Ok(());
    }
    handles::closes(r, message)?;
    core::seconds(r, LAST_WRITE_TIME)?;
    byte_count(r, block).map(drop)
}

pub fn echo(r: &mut Reader, message: &Message, block: Block) -> Result<(), Stop> {
    match message.response {
        false => r.take(ECHO_COUNT)?,
        true => r.take(ECHO_SEQ_NUM)?,
    };
    let len = byte_count(r, block)?;
    match len {
        0 => Ok(()),
        len => r.bytes(ECHO_DATA, len).map(drop),
    }
}
