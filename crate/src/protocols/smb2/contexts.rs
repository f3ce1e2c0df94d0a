//! Contexts: what the negotiation of SMB 3.1.1 and the opening of files append; leases and oplocks.
use super::fields::{CREATE_EXTRAINFO, FID};
use super::information_fields::*;
use super::values::{Buffer, buffer, structure_size};
use super::{Message, fields, main, more};
use crate::protocols::smb::common;
use crate::wire::*;

const PREAUTHENTICATION: u16 = 1;
const ENCRYPTION: u16 = 2;
const COMPRESSION: u16 = 3;
const NETNAME: u16 = 5;
const SIGNING: u16 = 8;
const POSIX: u16 = 0x100;

/// MS-SMB2 §2.2.3.1: each begins at a multiple of eight bytes.
pub fn negotiation(r: &mut Reader, message: &Message, offset: u32, count: u16) -> Result<(), Stop> {
    r.seek(message.start.saturating_add(offset as usize));
    more(r, |r| {
        for at in 0..count {
            let kind = r.take(NEGOTIATE_CONTEXT_TYPE)?.0.0;
            let len = usize::from(r.take(NEGOTIATE_CONTEXT_DATA_LENGTH)?.0);
            main(r, |r| r.bytes(fields::RESERVED, 4).map(drop))?;
            r.within(len, |r| negotiation_context(r, kind))??;
            let over = (r.at() - message.start) % 8;
            if at + 1 < count && over > 0 {
                r.skip(8 - over)?;
            }
        }
        Ok(())
    })
}

fn negotiation_context(r: &mut Reader, kind: u16) -> Result<(), Stop> {
    match kind {
        PREAUTHENTICATION => {
            let count = r.take(NEGOTIATE_CONTEXT_HASH_ALG_COUNT)?.0;
            let salt = usize::from(r.take(NEGOTIATE_CONTEXT_SALT_LENGTH)?.0);
            numbers(r, count, NEGOTIATE_CONTEXT_HASH_ALGORITHM)?;
            if salt > 0 {
                r.bytes(NEGOTIATE_CONTEXT_SALT, salt)?;
            }
        }
        ENCRYPTION => {
            let count = r.take(NEGOTIATE_CONTEXT_CIPHER_COUNT)?.0;
            numbers(r, count, NEGOTIATE_CONTEXT_CIPHER_ID)?;
        }
        COMPRESSION => {
            let count = r.take(NEGOTIATE_CONTEXT_COMP_ALG_COUNT)?.0;
            r.skip(2)?;
            let word = r.take(NEGOTIATE_CONTEXT_COMP_ALG_FLAGS)?;
            r.nested(|r| {
                flags!(r, word: NEGOTIATE_CONTEXT_COMP_ALG_FLAGS_CHAINED,
                    NEGOTIATE_CONTEXT_COMP_ALG_FLAGS_RESERVED);
            });
            numbers(r, count, NEGOTIATE_CONTEXT_COMP_ALG_ID)?;
        }
        NETNAME => {
            r.rest_as(NEGOTIATE_CONTEXT_NETNAME);
        }
        SIGNING => {
            let count = r.take(NEGOTIATE_CONTEXT_SIGNING_ALG_COUNT)?.0;
            numbers(r, count, NEGOTIATE_CONTEXT_SIGNING_ID)?;
        }
        POSIX => {
            r.rest_as(NEGOTIATE_CONTEXT_POSIX_RESERVED);
        }
        _ => {
            main(r, |r| {
                r.rest_as(fields::UNKNOWN);
            });
        }
    }
    Ok(())
}

fn numbers(r: &mut Reader, count: u16, field: Field<Hex<Little<u16>>>) -> Result<(), Stop> {
    for _ in 0..count {
        r.take(field)?;
    }
    Ok(())
}

/// MS-SMB2 §2.2.13.2: a chain of named contexts.
pub fn all(r: &mut Reader, message: &Message, extra: Buffer) -> Result<(), Stop> {
    r.put_at(CREATE_EXTRAINFO, extra.at, extra.len, 0);
    extra.read(r, |r| r.nested(|r| more(r, |r| chain(r, message.response))))?;
    Ok(())
}

fn chain(r: &mut Reader, response: bool) -> Result<(), Stop> {
    loop {
        let start = r.at();
        let next = r.take(CREATE_CHAIN_OFFSET)?.0.0 as usize;
        let at = r.at();
        let name = (u32::from(r.word::<Little<u16>>()?.0), at, 2);
        let name_len = (u32::from(r.word::<Little<u16>>()?.0), at + 2, 4);
        r.skip(2)?;
        let data = (u32::from(r.word::<Little<u16>>()?.0), at + 6, 2);
        let data_len = (r.word::<Little<u32>>()?.0, at + 8, 4);
        let tag = buffer(r, start, name, name_len);
        tag.note(r, TAG)?;
        let tag = tag.bytes(r);
        let data = buffer(r, start, data, data_len);
        r.put_at(CREATE_CHAIN_DATA, data.at, data.len, 0);
        data.read(r, |r| r.nested(|r| context(r, tag, response)))?;
        if next == 0 {
            return Ok(());
        }
        r.seek(start.saturating_add(next));
        if r.at() <= start {
            return Ok(());
        }
    }
}

fn context(r: &mut Reader, tag: &[u8], response: bool) -> Result<(), Stop> {
    match (tag, response) {
        (b"MxAc", true) => {
            r.take(MXAC_STATUS)?;
            common::access_mask(r)?;
        }
        (b"QFid", true) => {
            r.bytes(QFID_FID, 32)?;
        }
        (b"DHnQ", true) => {
            r.take(DHNQ_BUFFER_RESERVED)?;
        }
        (b"DH2Q", _) => {
            r.take(DH2X_TIMEOUT)?;
            let word = r.take(DH2X_FLAGS)?;
            if !response {
                r.nested(|r| r.bits(word, DH2X_FLAGS_PERSISTENT_HANDLE));
                r.take(DH2X_RESERVED)?;
                r.bytes(DH2X_CREATE_GUID, 16)?;
            }
        }
        (b"DHnQ" | b"DHnC", false) => {
            main(r, |r| r.bytes(FID, 16).map(drop))?;
        }
        (b"DH2C", false) => {
            main(r, |r| r.bytes(FID, 16).map(drop))?;
            r.bytes(DH2X_CREATE_GUID, 16)?;
            let word = r.take(DH2X_FLAGS)?;
            r.nested(|r| r.bits(word, DH2X_FLAGS_PERSISTENT_HANDLE));
        }
        (b"RqLs", _) => lease(r)?,
        (b"AAPL", _) => apple(r, response)?,
        ([0x45, 0xbc, 0xa6, 0x6a, ..], _) => {
            r.take(APP_INSTANCE_STRUCT_SIZE)?;
            r.take(APP_INSTANCE_RESERVED)?;
            r.bytes(APP_INSTANCE_APP_GUID, 16)?;
        }
        ([0x93, 0xad, 0x25, 0x50, ..], false) => {
            r.take(POSIX_PERMS)?;
        }
        _ => {}
    }
    Ok(())
}

fn lease_state(r: &mut Reader) -> Result<(), Stop> {
    let word = r.take(LEASE_LEASE_STATE)?;
    r.nested(|r| {
        flags!(r, word: LEASE_LEASE_STATE_READ_CACHING, LEASE_LEASE_STATE_HANDLE_CACHING,
            LEASE_LEASE_STATE_WRITE_CACHING);
    });
    Ok(())
}

fn lease_flags(r: &mut Reader) -> Result<(), Stop> {
    let word = r.take(LEASE_LEASE_FLAGS)?;
    r.nested(|r| {
        flags!(r, word: LEASE_LEASE_STATE_BREAK_ACK_REQUIRED, LEASE_LEASE_STATE_BREAK_IN_PROGRESS,
            LEASE_LEASE_STATE_PARENT_LEASE_KEY_SET);
    });
    Ok(())
}

/// MS-SMB2 §2.2.13.2.8, §2.2.13.2.10: of 32 bytes, or of 52.
fn lease(r: &mut Reader) -> Result<(), Stop> {
    r.bytes(LEASE_LEASE_KEY, 16)?;
    lease_state(r)?;
    lease_flags(r)?;
    r.take(LEASE_LEASE_DURATION)?;
    if r.reported() > 0 {
        r.bytes(LEASE_PARENT_LEASE_KEY, 16)?;
        r.take(LEASE_LEASE_OPLOCK)?;
        r.take(LEASE_LEASE_RESERVED)?;
    }
    Ok(())
}

/// Apple's extensions.
fn apple(r: &mut Reader, response: bool) -> Result<(), Stop> {
    const RESOLVE: u32 = 2;
    let command = r.take(AAPL_COMMAND_CODE)?.0;
    r.take(AAPL_RESERVED)?;
    if command == RESOLVE {
        return Ok(());
    }
    let word = r.take(AAPL_QUERY_BITMASK)?;
    r.nested(|r| {
        flags!(r, word: AAPL_BITMASK_SERVER_CAPS, AAPL_BITMASK_VOLUME_CAPS, AAPL_BITMASK_MODEL_INFO);
    });
    if word.0.0 & 1 != 0 {
        let word = r.take(AAPL_CAPS)?;
        r.nested(|r| {
            flags!(r, word: AAPL_CAPS_SUPPORTS_READ_DIR_ADDR, AAPL_CAPS_SUPPORTS_OSX_COPYFILE,
                AAPL_CAPS_UNIX_BASED, AAPL_SUPPORTS_NFS_ACE);
        });
    }
    if !response {
        return Ok(());
    }
    if word.0.0 & 2 != 0 {
        let word = r.take(AAPL_VOLUME_CAPS)?;
        r.nested(|r| {
            flags!(r, word: AAPL_VOLUME_CAPS_SUPPORTS_RESOLVE_ID, AAPL_VOLUME_CAPS_CASE_SENSITIVE,
                AAPL_VOLUME_CAPS_SUPPORTS_FULL_SYNC);
        });
    }
    if word.0.0 & 4 != 0 {
        r.skip(4)?;
        let len = r.word::<Little<u32>>()?.0 as usize;
        r.bytes(AAPL_MODEL_STRING, len)?;
    }
    Ok(())
}

/// MS-SMB2 §2.2.23, §2.2.24, §2.2.25: told apart by their size.
pub fn oplock_break(r: &mut Reader) -> Result<(), Stop> {
    match structure_size(r)? {
        44 => more(r, |r| {
            r.take(LEASE_LEASE_OPLOCK)?;
            lease_flags(r)?;
            r.bytes(LEASE_LEASE_KEY, 16)?;
            lease_state(r)?;
            lease_state(r)?;
            r.take(LEASE_LEASE_BREAK_REASON)?;
            r.take(LEASE_ACCESS_MASK_HINT)?;
            r.take(LEASE_SHARE_MASK_HINT)?;
            Ok(())
        }),
        36 => more(r, |r| {
            main(r, |r| r.bytes(fields::RESERVED, 2).map(drop))?;
            lease_flags(r)?;
            r.bytes(LEASE_LEASE_KEY, 16)?;
            lease_state(r)?;
            r.take(LEASE_LEASE_DURATION)?;
            Ok(())
        }),
        _ => {
            r.take(fields::CREATE_OPLOCK)?;
            r.skip(1)?;
            r.bytes(fields::RESERVED, 4)?;
            super::values::file(r)
        }
    }
}
