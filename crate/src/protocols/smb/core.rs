//! The commands of the first dialects, and Open AndX: open, create, read and write (MS-CIFS §2.2.4).
use super::fields::{
    CREATE_TIME, FILE, FILE_ATTRIBUTE_ARCHIVE, FILE_ATTRIBUTE_DIRECTORY, FILE_ATTRIBUTE_HIDDEN,
    FILE_ATTRIBUTE_READ_ONLY, FILE_ATTRIBUTE_SYSTEM, FILE_ATTRIBUTE_VOLUME, FILE_TYPE, FILE_WIDE,
    IPC_STATE, IPC_STATE_ENDPOINT, IPC_STATE_ICOUNT, IPC_STATE_NONBLOCKING, IPC_STATE_PIPE_TYPE,
    IPC_STATE_READ_MODE, LAST_WRITE_TIME, OFFSET, REMAINING, RESERVED, TIMEOUT,
};
use super::values::{byte_count, text};
use super::{Block, Message, files, handles};
use crate::names::smb as names;
use crate::names::truths;
use crate::protocols::Own;
use crate::wire::read_elsewhere as dissect;
use crate::wire::*;

protocol! {
    /// SMB, commands of the first dialects (MS-CIFS)
    "SMB_Header" = "_ws.smb.core" column "" over [] {
        /// Flags
        OPEN_FLAGS: Hex<Little<u16>> = ".smb.open.flags";
        /// Additional Info
        OPEN_FLAGS_ADD_INFO: Flag<0> = ".smb.open.flags.add_info" named truths::ADDITIONAL_INFORMATION_REQUESTED;
        /// Exclusive Oplock
        OPEN_FLAGS_EX_OPLOCK: Flag<1> = ".smb.open.flags.ex_oplock" named truths::EXCLUSIVE_OPLOCK_REQUESTED;
        /// Batch Oplock
        OPEN_FLAGS_BATCH_OPLOCK: Flag<2> = ".smb.open.flags.batch_oplock" named truths::BATCH_OPLOCK_REQUESTED;
        /// Desired Access
        ACCESS_DESIRED: Hex<Little<u16>> = ".smb.access.desired";
        /// Granted Access
        ACCESS_GRANTED: Hex<Little<u16>> = ".smb.access.granted";
        /// Writethrough
        ACCESS_WRITETHROUGH: Flag<14> = ".smb.access.writethrough" named truths::WRITE_THROUGH_ENABLED;
        /// Caching
        ACCESS_CACHING: Flag<12> = ".smb.access.caching" named truths::DO_NOT_CACHE_THIS_FILE;
        /// Locality
        ACCESS_LOCALITY: Bits<8, 3> = ".smb.access.locality" named names::ACCESS_LOCALITY;
        /// Sharing Mode
        ACCESS_SHARING: Bits<4, 3> = ".smb.access.sharing" named names::ACCESS_SHARING;
        /// Access Mode
        ACCESS_MODE: Bits<0, 3> = ".smb.access.mode" named names::ACCESS_MODE;
        /// Search Attributes
        SEARCH_ATTRIBUTE: Hex<Little<u16>> = ".smb.search.attribute";
        /// Read Only
        SEARCH_ATTRIBUTE_READ_ONLY: Flag<0> = ".smb.search.attribute.read_only";
        /// Hidden
        SEARCH_ATTRIBUTE_HIDDEN: Flag<1> = ".smb.search.attribute.hidden";
        /// System
        SEARCH_ATTRIBUTE_SYSTEM: Flag<2> = ".smb.search.attribute.system";
        /// Volume ID
        SEARCH_ATTRIBUTE_VOLUME: Flag<3> = ".smb.search.attribute.volume";
        /// Directory
        SEARCH_ATTRIBUTE_DIRECTORY: Flag<4> = ".smb.search.attribute.directory";
        /// Archive
        SEARCH_ATTRIBUTE_ARCHIVE: Flag<5> = ".smb.search.attribute.archive";
        /// File Attributes
        FILE_ATTRIBUTE: Hex<Little<u16>> = ".smb.file_attribute";
        /// Open Function
        OPEN_FUNCTION: Hex<Little<u16>> = ".smb.open.function";
        /// Create
        OPEN_FUNCTION_CREATE: Flag<4> = ".smb.open.function.create" named truths::CREATE_FILE_IF_IT_DOES_NOT;
        /// Open
        OPEN_FUNCTION_OPEN: Bits<0, 2> = ".smb.open.function.open" named names::OPEN_FUNCTION_OPEN;
        /// Allocation Size
        ALLOC_SIZE: Little<u32> = ".smb.alloc_size";
        /// File Size
        FILE_SIZE: Little<u32> = ".smb.file_size";
        /// Action
        OPEN_ACTION: Hex<Little<u16>> = ".smb.open.action";
        /// Exclusive Open
        OPEN_ACTION_LOCK: Flag<15> = ".smb.open.action.lock";
        /// Open Action
        OPEN_ACTION_OPEN: Bits<0, 2> = ".smb.open.action.open" named names::CREATE_ACTION;
        /// Server FID
        SERVER_FID: Hex<Little<u32>> = ".smb.server_fid";
        /// Count
        BYTES: Little<u16> = ".smb.count";
        /// Buffer Format
        BUFFER_FORMAT: u8 = ".smb.buffer_format" named names::BUFFER_FORMAT;
        /// Data Length
        DATA_LEN: Little<u16> = ".smb.data_len";
    }
}

static CORE: Own = Own::of("_ws.smb.core");

/// Notes fields of this table.
fn own<R>(r: &mut Reader, f: impl FnOnce(&mut Reader) -> R) -> R {
    r.borrowing(CORE.index(), f)
}

fn take<T: Wire>(r: &mut Reader, field: Field<T>) -> Result<T, Stop> {
    own(r, |r| r.take(field))
}

/// §2.2.4.41: behind what says which command follows.
pub fn open_and_more(r: &mut Reader, message: &Message, block: Block) -> Result<(), Stop> {
    match (message.response, block.words) {
        (false, 15) => {}
        (true, 15 | 19) => return opened_and_more(r, message, block),
        _ => return Ok(()),
    }
    own(r, |r| {
        let word = r.take(OPEN_FLAGS)?;
        r.nested(|r| {
            flags!(r, word: OPEN_FLAGS_ADD_INFO, OPEN_FLAGS_EX_OPLOCK, OPEN_FLAGS_BATCH_OPLOCK);
        });
        access(r, ACCESS_DESIRED)?;
        search_attributes(r)
    })?;
    attributes(r)?;
    seconds(r, CREATE_TIME)?;
    own(r, |r| {
        let word = r.take(OPEN_FUNCTION)?;
        r.nested(|r| {
            flags!(r, word: OPEN_FUNCTION_CREATE, OPEN_FUNCTION_OPEN);
        });
        r.take(ALLOC_SIZE)
    })?;
    r.take(TIMEOUT)?;
    r.bytes(RESERVED, 4)?;
    let len = byte_count(r, block)?;
    r.within(len, |r| named(r, message, 0))?
}

/// What is to be opened, of which no more is said again than its attributes where it is created.
fn named(r: &mut Reader, message: &Message, attributes: u16) -> Result<(), Stop> {
    let start = r.at();
    text(r, message, (FILE, FILE_WIDE))?;
    let how = handles::how([0, 0, u32::from(attributes), 0, 0, 0]);
    handles::asks(r, message, how, start);
    Ok(())
}

fn opened_and_more(r: &mut Reader, message: &Message, block: Block) -> Result<(), Stop> {
    opened(r, message)?;
    r.take(FILE_TYPE)?;
    let word = r.take(IPC_STATE)?;
    r.nested(|r| {
        flags!(r, word: IPC_STATE_NONBLOCKING, IPC_STATE_ENDPOINT, IPC_STATE_PIPE_TYPE,
            IPC_STATE_READ_MODE, IPC_STATE_ICOUNT);
    });
    own(r, |r| {
        let word = r.take(OPEN_ACTION)?;
        r.nested(|r| {
            flags!(r, word: OPEN_ACTION_LOCK, OPEN_ACTION_OPEN);
        });
        r.take(SERVER_FID)
    })?;
    r.bytes(RESERVED, 2)?;
    byte_count(r, block).map(drop)
}

/// What both kinds of Open answer.
fn opened(r: &mut Reader, message: &Message) -> Result<(), Stop> {
    handles::opened(r, message)?;
    attributes(r)?;
    seconds(r, LAST_WRITE_TIME)?;
    take(r, FILE_SIZE)?;
    own(r, |r| access(r, ACCESS_GRANTED))
}

/// §2.2.4.3.
pub fn open(r: &mut Reader, message: &Message, block: Block) -> Result<(), Stop> {
    match (message.response, block.words) {
        (false, 2) => own(r, |r| {
            access(r, ACCESS_DESIRED)?;
            search_attributes(r)
        })?,
        (true, 7) => {
            opened(r, message)?;
            return byte_count(r, block).map(drop);
        }
        _ => return Ok(()),
    }
    name(r, message, block, 0)
}

/// §2.2.4.4, §2.2.4.16.
pub fn create(r: &mut Reader, message: &Message, block: Block) -> Result<(), Stop> {
    match (message.response, block.words) {
        (false, 3) => {
            let attributes = attributes(r)?;
            seconds(r, CREATE_TIME)?;
            name(r, message, block, attributes)
        }
        (true, 1) => {
            handles::opened(r, message)?;
            byte_count(r, block).map(drop)
        }
        _ => Ok(()),
    }
}

/// §2.2.4.11, §2.2.4.20.
pub fn read(r: &mut Reader, message: &Message, block: Block) -> Result<(), Stop> {
    match (message.response, block.words) {
        (false, 5) => {
            asked(r, message)?;
            byte_count(r, block).map(drop)
        }
        (true, 5) => {
            let file = handles::recall(r, message);
            take(r, BYTES)?;
            r.bytes(RESERVED, 8)?;
            data(r, message, block, file)
        }
        _ => Ok(()),
    }
}

/// §2.2.4.12, §2.2.4.21.
pub fn write(r: &mut Reader, message: &Message, block: Block) -> Result<(), Stop> {
    match (message.response, block.words) {
        (false, 5) => {
            let file = asked(r, message)?;
            data(r, message, block, file)
        }
        (true, 1) => {
            handles::recall(r, message);
            take(r, BYTES)?;
            byte_count(r, block).map(drop)
        }
        _ => Ok(()),
    }
}

/// Which file, how much, where; returns the file.
fn asked(r: &mut Reader, message: &Message) -> Result<u16, Stop> {
    let file = handles::take(r, message)?;
    handles::remember(r, message, file);
    take(r, BYTES)?;
    r.take(OFFSET)?;
    r.take(REMAINING)?;
    Ok(file)
}

fn data(r: &mut Reader, message: &Message, block: Block, file: u16) -> Result<(), Stop> {
    let len = byte_count(r, block)?;
    if len < 3 {
        return Ok(());
    }
    take(r, BUFFER_FORMAT)?;
    let len = usize::from(take(r, DATA_LEN)?.0);
    files::content(r, message, len.min(r.reported()), file)
}

fn name(r: &mut Reader, message: &Message, block: Block, attributes: u16) -> Result<(), Stop> {
    let len = byte_count(r, block)?;
    r.within(len, |r| {
        take(r, BUFFER_FORMAT)?;
        named(r, message, attributes)
    })?
}

/// §2.2.4.9: a file by its path.
pub fn information(r: &mut Reader, message: &Message, block: Block) -> Result<(), Stop> {
    match (message.response, block.words) {
        (false, 0) => {
            let len = byte_count(r, block)?;
            r.within(len, |r| {
                take(r, BUFFER_FORMAT)?;
                text(r, message, (FILE, FILE_WIDE))
            })?
        }
        (true, 10) => {
            attributes(r)?;
            seconds(r, LAST_WRITE_TIME)?;
            take(r, FILE_SIZE)?;
            r.bytes(RESERVED, 10)?;
            byte_count(r, block).map(drop)
        }
        _ => Ok(()),
    }
}

/// §2.2.6.2.1: which files are looked for.
pub fn search(r: &mut Reader) -> Result<(), Stop> {
    own(r, search_attributes)
}

fn access(r: &mut Reader, field: Field<Hex<Little<u16>>>) -> Result<(), Stop> {
    let word = r.take(field)?;
    r.nested(|r| {
        flags!(r, word: ACCESS_WRITETHROUGH, ACCESS_CACHING, ACCESS_LOCALITY, ACCESS_SHARING, ACCESS_MODE);
    });
    Ok(())
}

fn search_attributes(r: &mut Reader) -> Result<(), Stop> {
    let word = r.take(SEARCH_ATTRIBUTE)?;
    r.nested(|r| {
        flags!(r, word: SEARCH_ATTRIBUTE_READ_ONLY, SEARCH_ATTRIBUTE_HIDDEN, SEARCH_ATTRIBUTE_SYSTEM,
            SEARCH_ATTRIBUTE_VOLUME, SEARCH_ATTRIBUTE_DIRECTORY, SEARCH_ATTRIBUTE_ARCHIVE);
    });
    Ok(())
}

fn attributes(r: &mut Reader) -> Result<u16, Stop> {
    let word = take(r, FILE_ATTRIBUTE)?;
    r.nested(|r| {
        flags!(r, word: FILE_ATTRIBUTE_ARCHIVE, FILE_ATTRIBUTE_DIRECTORY, FILE_ATTRIBUTE_VOLUME,
            FILE_ATTRIBUTE_SYSTEM, FILE_ATTRIBUTE_HIDDEN, FILE_ATTRIBUTE_READ_ONLY);
    });
    Ok(word.0.0)
}

/// §2.2.1.4.3: since 1970.
pub fn seconds(r: &mut Reader, field: Field<Time>) -> Result<(), Stop> {
    let seconds = r.word::<Little<u32>>()?.0;
    r.put_at(field, r.at() - 4, 4, u64::from(seconds) * 1_000_000_000);
    Ok(())
}
