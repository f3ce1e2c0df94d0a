//! Control messages (RFC 9327).
use super::authenticator;
use super::fields::*;
use crate::wire::*;

const READ_STATUS: u64 = 1;
const READ_VARIABLES: u64 = 2;
const WRITE_VARIABLES: u64 = 3;
const READ_CLOCK: u64 = 4;
const WRITE_CLOCK: u64 = 5;
const ASYNCHRONOUS: u64 = 7;
const CONFIGURE: u64 = 8;
const READ_RECENT: u64 = 10;
const READ_ORDERED: u64 = 11;
const REQUEST_NONCE: u64 = 12;

pub fn message(r: &mut Reader) -> Result<(), Stop> {
    let flags = r.take(CTRL_FLAGS2)?.0;
    let (response, error, opcode) = r.nested(|r| {
        let response = r.bits(flags, CTRL_FLAGS2_R) == 1;
        let error = r.bits(flags, CTRL_FLAGS2_ERROR) == 1;
        r.bits(flags, CTRL_FLAGS2_MORE);
        (response, error, r.bits(flags, CTRL_FLAGS2_OPCODE))
    });
    r.take(CTRL_SEQUENCE)?;
    let peer = r.peek::<u16>(2).unwrap_or(0) != 0;
    let status = r.take(CTRL_STATUS)?.0;
    if response {
        r.nested(|r| note_status(r, status, error, opcode, peer));
    }
    r.take(CTRL_ASSOCID)?;
    r.take(CTRL_OFFSET)?;
    let len = usize::from(r.take(CTRL_COUNT)?).min(r.left());
    if len > 0 {
        r.within(len, |r| data(r, response, opcode, peer))??;
    }
    // Behind the data, filled up to whole words, a key's digest may stand.
    r.seek(r.at() + (4 - len % 4) % 4);
    authenticator(r)
}

/// What the status word means depends on what was asked.
fn note_status(r: &mut Reader, status: u16, error: bool, opcode: u64, peer: bool) {
    match opcode {
        _ if error => {
            r.bits(status, CTRL_ERR_STATUS);
        }
        READ_STATUS | READ_VARIABLES | WRITE_VARIABLES | ASYNCHRONOUS if peer => {
            note_peer(r, status);
        }
        READ_STATUS | READ_VARIABLES | WRITE_VARIABLES | ASYNCHRONOUS => {
            r.bits(status, CTRL_SYS_STATUS_LI);
            r.bits(status, CTRL_SYS_STATUS_CLKSRC);
            r.bits(status, CTRL_SYS_STATUS_COUNT);
            r.bits(status, CTRL_SYS_STATUS_CODE);
        }
        READ_CLOCK | WRITE_CLOCK => {
            r.bits(status, CTRL_CLOCK_STATUS_STATUS);
            r.bits(status, CTRL_CLOCK_STATUS_CODE);
        }
        _ => {}
    }
}

fn note_peer(r: &mut Reader, status: u16) {
    r.bits(status, CTRL_PEER_STATUS_CONFIG);
    r.bits(status, CTRL_PEER_STATUS_AUTHENABLE);
    r.bits(status, CTRL_PEER_STATUS_AUTHENTIC);
    r.bits(status, CTRL_PEER_STATUS_REACH);
    r.bits(status, CTRL_PEER_STATUS_BCAST);
    r.bits(status, CTRL_PEER_STATUS_SELECTION);
    r.bits(status, CTRL_PEER_STATUS_COUNT);
    r.bits(status, CTRL_PEER_STATUS_CODE);
}

fn data(r: &mut Reader, response: bool, opcode: u64, peer: bool) -> Result<(), Stop> {
    match opcode {
        READ_STATUS if response && !peer => r.group(CTRL_DATA, |r| {
            while r.left() >= 4 {
                r.group(CTRL_ITEM, |r| {
                    r.take(CTRL_ASSOCID)?;
                    let status = r.take(CTRL_STATUS)?.0;
                    r.nested(|r| note_peer(r, status));
                    Ok::<_, Stop>(())
                })?;
            }
            Ok(())
        }),
        READ_STATUS..=WRITE_CLOCK => r.group(CTRL_DATA, variables),
        ASYNCHRONOUS => r.bytes(CTRL_TRAPMSG, r.left()).map(drop),
        CONFIGURE => r.bytes(CTRL_CONFIGURATION, r.left()).map(drop),
        READ_RECENT => r.bytes(CTRL_MRU, r.left()).map(drop),
        READ_ORDERED => r.bytes(CTRL_ORDLIST, r.left()).map(drop),
        REQUEST_NONCE => r.bytes(CTRL_NONCE, r.left()).map(drop),
        _ => Ok(()),
    }
}

/// `name=value` between commas, outside of quotes.
fn variables(r: &mut Reader) -> Result<(), Stop> {
    while r.left() > 0 {
        let rest = r.rest();
        let blank = rest.iter().take_while(|b| b.is_ascii_whitespace()).count();
        r.skip(blank)?;
        let mut quoted = false;
        let len = rest.iter().skip(blank).position(|b| {
            quoted ^= *b == b'"';
            *b == b',' && !quoted
        });
        let len = len.unwrap_or(r.left());
        if len > 0 {
            r.bytes(VARIABLE, len)?;
        }
        r.seek(r.at() + 1);
    }
    Ok(())
}
