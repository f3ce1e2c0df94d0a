//! Server Message Block, version 1: the header, and commands that may be chained.
pub mod common;
pub mod core;
mod fields;
mod files;
pub mod handles;
pub mod information;
pub mod second;
mod sessions;
mod summary;
mod transactions;
mod values;

use crate::names::smb as names;
use crate::wire::*;
pub use fields::PROTOCOL;
use fields::*;
use summary::info;

/// What a command's parts need to know of its header.
#[derive(Clone, Copy)]
pub struct Message {
    /// Where the header starts: offsets count from here.
    pub start: usize,
    pub response: bool,
    pub unicode: bool,
    pub failed: bool,
    pub tree: u16,
    pub id: u16,
}

const RESPONSE: u8 = 0x80;
const UNICODE: u16 = 0x8000;
const NT_STATUS_CODES: u16 = 0x4000;
const TREE_CONNECT: u8 = 0x75;
const NO_MORE: u8 = 0xff;
/// Chained commands of a message: more than any has.
const MOST: usize = 16;

fn dissect(r: &mut Reader) -> Result<Next, Stop> {
    let (message, mut command) = r.group(HEAD, |r| {
        let (message, command) = header(r)?;
        link(r, &message, command);
        Ok((message, command))
    })?;
    for _ in 0..MOST {
        common::head_body(r, BODY, &names::COMMANDS, command.into(), message.response);
        let Some((next, offset)) = r.nested(|r| body(r, &message, command))? else {
            break;
        };
        if next == NO_MORE || usize::from(offset) < r.at() - message.start {
            break;
        }
        r.seek(message.start + usize::from(offset));
        command = next;
    }
    Ok(Next::End)
}

fn header(r: &mut Reader) -> Result<(Message, u8), Stop> {
    let start = r.at();
    r.take(SERVER_COMPONENT)?;
    let command = r.take(CMD)?;
    let flags_2 = r.peek::<Little<u16>>(5).map_or(0, |flags| flags.0);
    let failed = status(r, flags_2)?;
    let flags = r.take(FLAGS)?;
    r.nested(|r| {
        flags!(r, flags: FLAGS_RESPONSE, FLAGS_NOTIFY, FLAGS_OPLOCK, FLAGS_CANON, FLAGS_CASELESS,
            FLAGS_RECEIVE_BUFFER, FLAGS_LOCK);
    });
    let word = r.take(FLAGS2)?;
    r.nested(|r| {
        flags!(r, word: FLAGS2_STRING, FLAGS2_NT_ERROR, FLAGS2_ROE, FLAGS2_DFS, FLAGS2_ESN,
            FLAGS2_REPARSE_PATH, FLAGS2_LONG_NAMES_USED, FLAGS2_SEC_SIG_REQUIRED,
            FLAGS2_COMPRESSED, FLAGS2_SEC_SIG, FLAGS2_EA, FLAGS2_LONG_NAMES_ALLOWED);
    });
    r.take(PID_HIGH)?;
    r.bytes(SIGNATURE, 8)?;
    r.bytes(RESERVED, 2)?;
    let tree = r.take(TID)?.0;
    if command.0 == TREE_CONNECT && flags.0 & RESPONSE != 0 && !failed {
        let id = r.peek::<Little<u16>>(4).map_or(0, |id| id.0);
        sessions::connected(r, tree, id);
    }
    sessions::share(r, tree);
    r.take(PID)?;
    r.take(UID)?;
    let id = r.take(MID)?.0;
    let message = Message {
        start,
        response: flags.0 & RESPONSE != 0,
        unicode: flags_2 & UNICODE != 0,
        failed,
        tree,
        id,
    };
    Ok((message, command.0))
}

/// The outcome: a class and a code, or one number. Returns whether it is an error.
fn status(r: &mut Reader, flags_2: u16) -> Result<bool, Stop> {
    if flags_2 & NT_STATUS_CODES != 0 {
        return Ok(r.take(NT_STATUS)?.0.0 >> 30 == 3);
    }
    let class = r.take(ERROR_CLASS)?;
    r.bytes(RESERVED, 1)?;
    r.take(ERROR_CODE)?;
    Ok(class.0 != 0)
}

/// Remembers a request; notes of a response which one it answers, and of a further part which one it belongs to.
fn link(r: &mut Reader, message: &Message, command: u8) {
    let key = u64::from(message.id);
    if matches!(command, 0x26 | 0x33 | 0xa1) {
        if let Some(request) = r.recall(key) {
            r.put(CONTINUATION_TO, u64::from(request.frame));
        }
    } else if !message.response {
        r.remember(key, 0);
    } else if let Some(request) = r.recall(key) {
        r.put(RESPONSE_TO, u64::from(request.frame));
        let since = r.frame().time_ns.wrapping_sub(request.time_ns);
        r.put(TIME, since as u64);
    }
}

/// Words and bytes of one command; the command chained behind it and where that stands.
fn body(r: &mut Reader, message: &Message, command: u8) -> Result<Option<(u8, u16)>, Stop> {
    let words = usize::from(r.take(WCT)?);
    let end = r.at() + 2 * words;
    let next = match chains(command) && words >= 2 {
        true => Some(chained(r)?),
        false => None,
    };
    let block = Block { words, end };
    let before = r.at();
    match (command, message.response) {
        (0x72, _) => sessions::negotiate(r, message, block)?,
        (0x73, _) => sessions::setup(r, message, block)?,
        (TREE_CONNECT, _) => sessions::tree_connect(r, message, block)?,
        (0x25 | 0x32 | 0xa0, _) => transactions::read(r, message, block, command)?,
        (0x26 | 0x33 | 0xa1, false) => transactions::further(r, message, block, command)?,
        (0xa2, false) => files::create_request(r, message, block)?,
        (0xa2, true) => files::create_response(r, message, block)?,
        (0x02, _) => core::open(r, message, block)?,
        (0x03 | 0x0f, _) => core::create(r, message, block)?,
        (0x05 | 0x24, false) if words > 0 => {
            handles::take(r, message)?;
            values::other(r, block)?;
        }
        (0x08, _) => core::information(r, message, block)?,
        (0x0a | 0x13, _) => core::read(r, message, block)?,
        (0x0b | 0x14, _) => core::write(r, message, block)?,
        (0x2d, _) => core::open_and_more(r, message, block)?,
        (0x2e, _) => files::read(r, message, block)?,
        (0x2f, _) => files::write(r, message, block)?,
        (0x04, _) => files::close(r, message, block)?,
        (0x2b, _) => files::echo(r, message, block)?,
        _ => {}
    }
    if r.at() == before {
        values::other(r, block)?;
    }
    Ok(next)
}

/// MS-CIFS §2.2.3.4: commands whose words begin with the next one.
fn chains(command: u8) -> bool {
    matches!(
        command,
        0x24 | 0x2d | 0x2e | 0x2f | 0x73 | 0x74 | 0x75 | 0xa2
    )
}

fn chained(r: &mut Reader) -> Result<(u8, u16), Stop> {
    let next = r.take(ANDX_CMD)?;
    r.bytes(RESERVED, 1)?;
    let offset = r.take(ANDXOFFSET)?;
    Ok((next.0, offset.0))
}

/// How many words a command has, and where they end.
#[derive(Clone, Copy)]
pub struct Block {
    pub words: usize,
    pub end: usize,
}
