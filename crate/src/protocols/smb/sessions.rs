//! Negotiation, session setup, connecting to trees.
use super::fields::*;
use super::values::{align, byte_count, said_since, text, text_here};
use super::{Block, Message};
use crate::protocols::smb2;
use crate::wire::*;

const EXTENDED_SECURITY: u32 = 1 << 31;
const UNICODE: u32 = 1 << 2;

pub fn negotiate(r: &mut Reader, message: &Message, block: Block) -> Result<(), Stop> {
    if !message.response {
        let len = byte_count(r, block)?;
        return r.within(len, dialects)?;
    }
    match block.words {
        17 => negotiated(r, message, block),
        13 => negotiated_early(r, message, block),
        1 => {
            r.take(DIALECT_INDEX)?;
            byte_count(r, block).map(drop)
        }
        _ => Ok(()),
    }
}

fn dialects(r: &mut Reader) -> Result<(), Stop> {
    while r.left() > 0 {
        let len = r.rest().iter().position(|b| *b == 0);
        let len = len.map_or(r.left(), |len| len + 1);
        r.put_at(DIALECT, r.at() + 1, len.saturating_sub(1), 0);
        r.nested(|r| {
            r.take(BUFFER_FORMAT)?;
            r.bytes(DIALECT_NAME, len.saturating_sub(1))
        })?;
    }
    Ok(())
}

fn capabilities(r: &mut Reader) -> Result<u32, Stop> {
    let word = r.take(SERVER_CAP)?;
    r.nested(|r| {
        flags!(r, word: SERVER_CAP_RAW_MODE, SERVER_CAP_MPX_MODE, SERVER_CAP_UNICODE,
            SERVER_CAP_LARGE_FILES, SERVER_CAP_NT_SMBS, SERVER_CAP_RPC_REMOTE_APIS,
            SERVER_CAP_NT_STATUS, SERVER_CAP_LEVEL_2_OPLOCKS, SERVER_CAP_LOCK_AND_READ,
            SERVER_CAP_NT_FIND, SERVER_CAP_DFS, SERVER_CAP_INFOLEVEL_PASSTHRU,
            SERVER_CAP_LARGE_READX, SERVER_CAP_LARGE_WRITEX, SERVER_CAP_LWIO, SERVER_CAP_UNIX,
            SERVER_CAP_COMPRESSED_DATA, SERVER_CAP_DYNAMIC_REAUTH, SERVER_CAP_EXTENDED_SECURITY);
    });
    Ok(word.0.0)
}

/// MS-SMB §2.2.4.5.2.
fn negotiated(r: &mut Reader, message: &Message, block: Block) -> Result<(), Stop> {
    r.take(DIALECT_INDEX)?;
    let word = r.take(SM)?;
    r.nested(|r| {
        flags!(r, word: SM_MODE, SM_PASSWORD, SM_SIGNATURES, SM_SIG_REQUIRED);
    });
    r.take(MAX_MPX_COUNT)?;
    r.take(MAX_VCS)?;
    r.take(MAX_BUFSIZE)?;
    r.take(MAX_RAW)?;
    r.take(SESSION_KEY)?;
    let capabilities = capabilities(r)?;
    smb2::time(r, SYSTEM_TIME)?;
    zone(r)?;
    let challenge = usize::from(r.take(CHALLENGE_LENGTH)?);
    let len = byte_count(r, block)?;
    r.within(len, |r| {
        if capabilities & EXTENDED_SECURITY != 0 {
            r.bytes(SERVER_GUID, 16)?;
            return token(r, r.left());
        }
        if challenge > 0 {
            r.bytes(CHALLENGE, challenge)?;
        }
        // Before the client could say so in a header, the server says here that it speaks UTF-16.
        let unicode = message.unicode || capabilities & UNICODE != 0;
        let message = &Message {
            unicode,
            ..*message
        };
        text_here(r, message, (PRIMARY_DOMAIN, PRIMARY_DOMAIN_WIDE))?;
        text_here(r, message, (SERVER, SERVER_WIDE))
    })?
}

/// MS-CIFS §2.2.4.52.2 has it no more; [SNIA] has: what the dialects before NT agreed on. Their texts are in no Unicode.
fn negotiated_early(r: &mut Reader, message: &Message, block: Block) -> Result<(), Stop> {
    r.take(DIALECT_INDEX)?;
    let word = r.take(SM_WIDE)?;
    r.nested(|r| {
        flags!(r, word: SM_MODE, SM_PASSWORD);
    });
    let size = r.word::<Little<u16>>()?.0;
    r.put_at(MAX_BUFSIZE, r.at() - 2, 2, u64::from(size));
    r.take(MAX_MPX_COUNT)?;
    r.take(MAX_VCS)?;
    r.skip(2)?;
    r.take(SESSION_KEY)?;
    r.skip(4)?;
    zone(r)?;
    let challenge = r.word::<Little<u16>>()?.0;
    r.put_at(CHALLENGE_LENGTH, r.at() - 2, 2, u64::from(challenge));
    r.bytes(RESERVED, 2)?;
    let len = byte_count(r, block)?;
    r.within(len, |r| {
        if challenge > 0 {
            r.bytes(CHALLENGE, challenge.into())?;
        }
        let unicode = false;
        let message = &Message {
            unicode,
            ..*message
        };
        text_here(r, message, (PRIMARY_DOMAIN, PRIMARY_DOMAIN_WIDE))
    })?
}

fn zone(r: &mut Reader) -> Result<(), Stop> {
    let zone = r.word::<Little<u16>>()?.0 as i16;
    r.put_at(SERVER_TIMEZONE, r.at() - 2, 2, i64::from(zone) as u64);
    Ok(())
}

/// What GSS-API, or NTLM by itself, has to say.
fn token(r: &mut Reader, len: usize) -> Result<(), Stop> {
    let bytes = r.ahead(len)?;
    r.put_at(SECURITY_BLOB, r.at(), len, 0);
    if len == 0 {
        return Ok(());
    }
    let ntlm = bytes.starts_with(crate::protocols::ntlmssp::SIGNATURE);
    r.carry(len, Key::Name(if ntlm { "ntlmssp" } else { "gss-api" }));
    Ok(())
}

pub fn setup(r: &mut Reader, message: &Message, block: Block) -> Result<(), Stop> {
    match (message.response, block.words) {
        (false, 12) => setup_extended(r, message, block),
        (false, 13) => setup_plain(r, message, block),
        (false, 10) => setup_old(r, message, block),
        (true, 3 | 4) => setup_response(r, message, block),
        _ => Ok(()),
    }
}

fn session(r: &mut Reader) -> Result<(), Stop> {
    r.take(MAX_BUF)?;
    r.take(MAX_MPX_COUNT)?;
    r.take(VC)?;
    r.take(SESSION_KEY)?;
    Ok(())
}

fn systems(r: &mut Reader, message: &Message) -> Result<(), Stop> {
    text(r, message, (NATIVE_OS, NATIVE_OS_WIDE))?;
    text(r, message, (NATIVE_LANMAN, NATIVE_LANMAN_WIDE))
}

fn setup_extended(r: &mut Reader, message: &Message, block: Block) -> Result<(), Stop> {
    session(r)?;
    let blob = usize::from(r.take(SECURITY_BLOB_LEN)?.0);
    r.bytes(RESERVED, 4)?;
    capabilities(r)?;
    let len = byte_count(r, block)?;
    r.within(len, |r| {
        token(r, blob)?;
        systems(r, message)?;
        text(r, message, (PRIMARY_DOMAIN, PRIMARY_DOMAIN_WIDE))
    })?
}

fn setup_plain(r: &mut Reader, message: &Message, block: Block) -> Result<(), Stop> {
    session(r)?;
    let ansi = usize::from(r.take(ANSI_PWLEN)?.0);
    let unicode = usize::from(r.take(UNICODE_PWLEN)?.0);
    r.bytes(RESERVED, 4)?;
    capabilities(r)?;
    let len = byte_count(r, block)?;
    r.within(len, |r| {
        for (field, len) in [(ANSI_PASSWORD, ansi), (UNICODE_PASSWORD, unicode)] {
            if len > 0 {
                r.bytes(field, len)?;
            }
        }
        account(r, message)
    })?
}

fn account(r: &mut Reader, message: &Message) -> Result<(), Stop> {
    text(r, message, (ACCOUNT, ACCOUNT_WIDE))?;
    text(r, message, (PRIMARY_DOMAIN, PRIMARY_DOMAIN_WIDE))?;
    systems(r, message)
}

fn setup_old(r: &mut Reader, message: &Message, block: Block) -> Result<(), Stop> {
    session(r)?;
    let password = usize::from(r.take(PWLEN)?.0);
    r.bytes(RESERVED, 4)?;
    let len = byte_count(r, block)?;
    r.within(len, |r| {
        if password > 0 {
            r.bytes(PASSWORD, password)?;
        }
        account(r, message)
    })?
}

fn setup_response(r: &mut Reader, message: &Message, block: Block) -> Result<(), Stop> {
    let word = r.take(SETUP_ACTION)?;
    r.nested(|r| r.bits(word, SETUP_ACTION_GUEST));
    let blob = match block.words {
        4 => usize::from(r.take(SECURITY_BLOB_LEN)?.0),
        _ => 0,
    };
    let extended = block.words == 4;
    let len = byte_count(r, block)?;
    r.within(len, |r| {
        if extended {
            token(r, blob)?;
        }
        systems(r, message)?;
        match extended {
            true => Ok(()),
            false => text(r, message, (PRIMARY_DOMAIN, PRIMARY_DOMAIN_WIDE)),
        }
    })?
}

pub fn tree_connect(r: &mut Reader, message: &Message, block: Block) -> Result<(), Stop> {
    match message.response {
        false if block.words == 4 => connect_request(r, message, block),
        true if block.words >= 3 => connect_response(r, message, block),
        _ => Ok(()),
    }
}

fn connect_request(r: &mut Reader, message: &Message, block: Block) -> Result<(), Stop> {
    let word = r.take(CONNECT_FLAGS)?;
    r.nested(|r| {
        flags!(r, word: CONNECT_FLAGS_DTID, CONNECT_FLAGS_EXTENDEDSIG, CONNECT_FLAGS_EXTENDEDRESP);
    });
    let password = usize::from(r.take(PWLEN)?.0);
    let len = byte_count(r, block)?;
    r.within(len, |r| {
        if password > 0 {
            r.bytes(PASSWORD, password)?;
        }
        let start = r.at();
        text(r, message, (PATH, PATH_WIDE))?;
        let path = said_since(r, message, start);
        r.remember_bytes(CONNECTING | u64::from(message.id), 0, path.as_bytes());
        service(r)
    })?
}

/// Always in ASCII.
fn service(r: &mut Reader) -> Result<(), Stop> {
    let len = r.rest().iter().position(|b| *b == 0);
    let len = len.map_or(r.left(), |len| len + 1);
    match len {
        0 => Ok(()),
        len => r.bytes(SERVICE, len).map(drop),
    }
}

/// Keys that say what a request connects to, and what the number of a tree leads to.
const CONNECTING: u64 = 1 << 34;
const SHARE: u64 = 1 << 35;

/// A tree's number is new: what the request of this number asked for.
pub fn connected(r: &mut Reader, tree: u16, request: u16) {
    if let Some(asked) = r.recall(CONNECTING | u64::from(request)) {
        r.remember_bytes(SHARE | u64::from(tree), 0, &asked.bytes);
    }
}

/// Under a tree's number: its path.
pub fn share(r: &mut Reader, tree: u16) {
    if let Some(fact) = r.recall(SHARE | u64::from(tree)) {
        r.nested(|r| r.put_text(PATH, &fact.bytes));
    }
}

/// Whether it is known that a tree leads to files, and not to pipes.
pub fn is_of_files(r: &mut Reader, tree: u16) -> bool {
    let fact = r.recall(SHARE | u64::from(tree));
    fact.is_some_and(|fact| !fact.bytes.to_ascii_uppercase().ends_with(br"\IPC$"))
}

fn connect_response(r: &mut Reader, message: &Message, block: Block) -> Result<(), Stop> {
    // Behind another command in a chain, the header did not tell.
    if !message.failed {
        connected(r, message.tree, message.id);
    }
    let word = r.take(CONNECT_SUPPORT)?;
    r.nested(|r| {
        flags!(r, word: CONNECT_SUPPORT_SEARCH, CONNECT_SUPPORT_DFS, CONNECT_SUPPORT_CSCMASK,
            CONNECT_SUPPORT_UNIQFILENAME, CONNECT_SUPPORT_EXTENDEDSIG);
    });
    if block.words == 7 {
        super::common::access_mask(r)?;
        super::common::access_mask(r)?;
    }
    let len = byte_count(r, block)?;
    r.within(len, |r| {
        service(r)?;
        align(r, message)?;
        text(r, message, (NATIVE_FS, NATIVE_FS_WIDE))
    })?
}
