//! Server Message Block, versions 2 and 3: the header, and the commands of a compound one after another.
mod contexts;
mod fields;
mod information;
pub mod information_fields;
mod links;
mod requests;
mod responses;
mod summary;
mod values;

use super::index;
use super::smb::common;
use crate::names::smb2 as names;
use crate::wire::*;
pub use fields::PROTOCOL;
use fields::*;
use summary::info;
pub use values::time;

/// What a command's parts need to know of its header.
#[derive(Clone, Copy)]
pub struct Message {
    /// Where the header starts in its source: offsets count from here.
    pub start: usize,
    pub response: bool,
    pub command: u16,
    pub status: u32,
    pub id: u64,
    pub tree: u32,
    pub session: u64,
}

const PLAIN: u32 = 0xfe53_4d42;
const ENCRYPTED: u32 = 0xfd53_4d42;
const COMPRESSED: u32 = 0xfc53_4d42;
const HEADER: usize = 64;
const RESPONSE: u32 = 1;
const ASYNC: u32 = 2;

fn dissect(r: &mut Reader) -> Result<Next, Stop> {
    loop {
        let start = r.at();
        match r.peek::<u32>(0) {
            Some(ENCRYPTED) => encrypted(r)?,
            Some(COMPRESSED) => compressed(r)?,
            Some(PLAIN) => {}
            _ => return Ok(Next::End),
        }
        if r.from(start).first() != Some(&0xfe) {
            return Ok(Next::End);
        }
        let next = r.peek::<Little<u32>>(20).map_or(0, |next| next.0) as usize;
        let len = match next {
            HEADER.. if next < r.reported() => next,
            _ => r.reported(),
        };
        r.within(len, message)??;
        if next < HEADER || r.reported() == 0 {
            return Ok(Next::End);
        }
    }
}

/// One command with its header.
fn message(r: &mut Reader) -> Result<(), Stop> {
    let message = r.group(HEAD, header)?;
    links::note(r, &message);
    common::head_body(r, BODY, &names::COMMANDS, message.command, message.response);
    r.nested(|r| match message.response {
        true => responses::read(r, &message),
        false => requests::read(r, &message),
    })
}

fn header(r: &mut Reader) -> Result<Message, Stop> {
    let start = r.at();
    let flags = r.peek::<Little<u32>>(16).map_or(0, |flags| flags.0);
    let response = flags & RESPONSE != 0;
    r.take(PROTOCOL_ID)?;
    r.take(HEADER_LEN)?;
    r.take(CREDIT_CHARGE)?;
    let status = match response {
        true => r.take(NT_STATUS)?.0.0,
        false => {
            r.take(CHANNEL_SEQUENCE)?;
            r.bytes(RESERVED, 2)?;
            0
        }
    };
    let command = r.take(CMD)?.0;
    match response {
        true => r.take(CREDITS_GRANTED)?,
        false => r.take(CREDITS_REQUESTED)?,
    };
    let word = r.take(FLAGS)?;
    r.nested(|r| {
        flags!(r, word: FLAGS_RESPONSE, FLAGS_ASYNC, FLAGS_CHAINED, FLAGS_SIGNATURE,
            FLAGS_DFS, FLAGS_REPLAY);
        // Wireshark shows whether there is one, not which.
        r.put_at(
            FLAGS_PRIORITY_MASK,
            start + 16,
            4,
            u64::from(flags & 0x70 != 0),
        );
    });
    r.take(CHAIN_OFFSET)?;
    let id = r.take(MSG_ID)?.0;
    let tree = match flags & ASYNC {
        0 => {
            r.take(PID)?;
            let tree = r.take(TID)?.0.0;
            let session = r.peek::<Little<u64>>(0).map_or(0, |session| session.0);
            links::tree(r, session, tree);
            tree
        }
        _ => {
            r.take(AID)?;
            0
        }
    };
    let session = r.take(SESID)?.0.0;
    links::session(r, session);
    r.bytes(SIGNATURE, 16)?;
    Ok(Message {
        start,
        response,
        command,
        status,
        id,
        tree,
        session,
    })
}

/// MS-SMB2 §2.2.41.
fn encrypted(r: &mut Reader) -> Result<(), Stop> {
    r.take(PROTOCOL_ID)?;
    r.bytes(HEADER_TRANSFORM_SIGNATURE, 16)?;
    r.bytes(HEADER_TRANSFORM_NONCE, 16)?;
    let len = r.take(HEADER_TRANSFORM_MSG_SIZE)?.0 as usize;
    r.bytes(HEADER_TRANSFORM_RESERVED, 2)?;
    let word = r.take(HEADER_TRANSFORM_FLAGS)?;
    r.nested(|r| r.bits(word, HEADER_TRANSFORM_FLAGS_ENCRYPTED));
    let session = r.take(SESID)?.0.0;
    links::session(r, session);
    r.bytes(HEADER_TRANSFORM_ENC_DATA, len)?;
    Ok(())
}

/// MS-SMB2 §2.2.42.
fn compressed(r: &mut Reader) -> Result<(), Stop> {
    r.take(PROTOCOL_ID)?;
    r.take(HEADER_COMP_TRANSFORM_ORIGINAL_SIZE)?;
    r.take(HEADER_COMP_TRANSFORM_COMP_ALG)?;
    r.take(HEADER_COMP_TRANSFORM_FLAGS)?;
    r.take(HEADER_COMP_TRANSFORM_OFFSET)?;
    r.rest_as(HEADER_COMP_TRANSFORM_DATA);
    Ok(())
}

/// Notes fields of the second table.
fn more<R>(r: &mut Reader, f: impl FnOnce(&mut Reader) -> R) -> R {
    r.borrowing(index("_ws.smb2.information").unwrap_or(u16::MAX), f)
}
/// Back to those of the first, from inside `more`.
fn main<R>(r: &mut Reader, f: impl FnOnce(&mut Reader) -> R) -> R {
    r.borrowing(index("smb2").unwrap_or(u16::MAX), f)
}
