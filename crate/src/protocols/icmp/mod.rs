//! Internet Control Message Protocol: messages, and the packets that errors quote.
mod describe;
pub mod extensions;
mod fields;
pub mod links;
mod mobile;
mod timestamp;

use super::checksum;
use crate::names;
use crate::wire::*;
pub use fields::PROTOCOL;
use fields::*;
use links::Exchange;

use describe::{info, lines};

const ECHO_REPLY: u8 = 0;
const UNREACHABLE: u8 = 3;
const QUENCH: u8 = 4;
const REDIRECT: u8 = 5;
const ECHO: u8 = 8;
const ADVERTISEMENT: u8 = 9;
const TIME_EXCEEDED: u8 = 11;
const PARAMETER_PROBLEM: u8 = 12;
const EXTENDED_ECHO: u8 = 42;
const EXTENDED_REPLY: u8 = 43;

fn dissect(r: &mut Reader) -> Result<Next, Stop> {
    let start = r.at();
    // Wireshark shows nothing of a message that ends before its third word.
    r.ahead(6)?;
    let kind = r.take(TYPE)?;
    let code = r.take(CODE)?;
    let checksum = r.take(CHECKSUM)?.0;
    if r.wants(CHECKSUM_STATUS) || r.wants(CHECKSUM_BAD) {
        let status = checksum::status(r, start);
        checksum::note(r, status, CHECKSUM_STATUS, start + 2, CHECKSUM_BAD);
    }
    read_message(r, kind, code, checksum)
}

fn read_message(r: &mut Reader, kind: u8, code: u8, checksum: u16) -> Result<Next, Stop> {
    match kind {
        ECHO_REPLY | ECHO => {
            let (ident, seq) = read_ident(r)?;
            let exchange = Exchange {
                is_reply: kind == ECHO_REPLY,
                to_request: u16::from(ECHO) << 8,
                checksum,
                ident,
                seq,
                response_to: RESPONSE_TO,
                response_time: RESPONSE_TIME,
            };
            links::note(r, &exchange);
            timestamp::read(r);
            return Ok(Next::Data);
        }
        UNREACHABLE | QUENCH | REDIRECT | TIME_EXCEEDED | PARAMETER_PROBLEM => {
            read_error(r, kind, code)?
        }
        ADVERTISEMENT => return mobile::read_advertisement(r),
        13 | 14 => {
            read_ident(r)?;
            r.take(ORIGINATE)?;
            r.take(RECEIVE)?;
            r.take(TRANSMIT)?;
        }
        15 | 16 => {
            read_ident(r)?;
        }
        17 | 18 => {
            read_ident(r)?;
            r.take(MASK)?;
        }
        EXTENDED_ECHO => read_extended_request(r)?,
        EXTENDED_REPLY => read_extended_reply(r)?,
        _ => {
            let unused = u64::from(r.peek::<u32>(0).unwrap_or(0));
            r.put_at(UNUSED_LONG, r.at(), 4, unused);
            r.skip(r.left().min(4))?;
        }
    }
    Ok(Next::End)
}

/// Reads identifier and sequence number, which some systems write in the other byte order.
fn read_ident(r: &mut Reader) -> Result<(u16, u16), Stop> {
    let ident = r.take(IDENT)?;
    r.put_at(IDENT_LE, r.at() - 2, 2, u64::from(ident.swap_bytes()));
    let seq = r.take(SEQ)?;
    r.put_at(SEQ_LE, r.at() - 2, 2, u64::from(seq.swap_bytes()));
    r.put_at(UNUSED_NONE, r.at(), 0, 0);
    Ok((ident, seq))
}

/// Reads an error: its four bytes, the packet that it is about, and extensions.
fn read_error(r: &mut Reader, kind: u8, code: u8) -> Result<(), Stop> {
    let words = r.ahead(4)?;
    note_scapy(r, kind, words);
    match kind {
        REDIRECT => drop(r.take(GATEWAY)?),
        QUENCH => r.skip(4)?,
        _ => read_words(r, kind, code, words[1])?,
    }
    quote(r, 4 * usize::from(words[1]))
}

/// Reads the four bytes of an error whose second may be a length.
fn read_words(r: &mut Reader, kind: u8, code: u8, length: u8) -> Result<(), Stop> {
    let has_mtu = (kind, code) == (UNREACHABLE, 4);
    // RFC 4884 §4: in 32-bit words; before it, these bytes were unused.
    let first = match (kind, length) {
        (PARAMETER_PROBLEM, _) => r.take(POINTER).map(|_| 1)?,
        (_, 0) => 0,
        _ => r.bytes(UNUSED, 1).map(|_| 1)?,
    };
    let first = match length {
        0 => first,
        _ => {
            r.take(LENGTH)?;
            r.put_at(ORIGINAL, r.at() - 1, 1, 4 * u64::from(length));
            2
        }
    };
    if has_mtu {
        if first == 0 {
            r.bytes(UNUSED, 2)?;
        }
        r.take(MTU)?;
    } else {
        r.bytes(UNUSED, 4 - first)?;
    }
    Ok(())
}

/// Scapy's view of the four bytes: it reads all of these, whether they mean something or not.
fn note_scapy(r: &mut Reader, kind: u8, words: &[u8]) {
    let at = r.at();
    let [first, length, word @ ..] = words else {
        return;
    };
    let word = u64::from(u16::read(word));
    if matches!(kind, UNREACHABLE | TIME_EXCEEDED) {
        r.put_at(RESERVED_BYTE, at, 1, u64::from(*first));
    }
    if matches!(kind, UNREACHABLE | TIME_EXCEEDED | PARAMETER_PROBLEM) {
        r.put_at(LENGTH_BYTE, at + 1, 1, u64::from(*length));
    }
    match kind {
        UNREACHABLE => {
            r.put_at(MTU_WORD, at + 2, 2, word);
            r.put_at(UNUSED_NONE, at + 4, 0, 0);
        }
        TIME_EXCEEDED | PARAMETER_PROBLEM => r.put_at(UNUSED_WORD, at + 2, 2, word),
        REDIRECT => r.put_at(UNUSED_NONE, at + 4, 0, 0),
        _ => r.put_at(UNUSED_LONG, at, 4, u64::from(u32::read(words))),
    }
}

/// Dissects the packet quoted here, and the extensions behind it.
fn quote(r: &mut Reader, original: usize) -> Result<(), Stop> {
    const SHORTEST: usize = 128; // RFC 4884 §5.5: where extensions stand if no length says so.
    if r.reported() == 0 {
        return Ok(());
    }
    let version = r.peek::<u8>(0).unwrap_or(0) >> 4;
    r.quote(Key::Ether(if version == 6 { 0x86dd } else { 0x0800 }));
    let inner = r.peek::<u16>(2).unwrap_or(0);
    if r.reported() > SHORTEST && usize::from(inner) <= SHORTEST {
        let skip = if original > 0 { original } else { SHORTEST };
        if skip < r.reported() {
            r.skip(skip)?;
            return extensions::read(r);
        }
    }
    r.skip(r.left())
}

/// Reads what an extended echo and its reply have in common; returns the byte of bits.
fn read_extended(r: &mut Reader) -> Result<u8, Stop> {
    let ident = r.take(IDENT)?;
    r.put_at(IDENT_LE, r.at() - 2, 2, u64::from(ident.swap_bytes()));
    r.take(ECHO_SEQ)?;
    r.word::<u8>()
}

/// RFC 8335 §2.
fn read_extended_request(r: &mut Reader) -> Result<(), Stop> {
    let bits = read_extended(r)?;
    r.bits(bits, ECHO_RESERVED);
    r.bits(bits, ECHO_LOCAL);
    match r.reported() {
        0 => Ok(()),
        _ => extensions::read(r),
    }
}

/// RFC 8335 §3.
fn read_extended_reply(r: &mut Reader) -> Result<(), Stop> {
    let bits = read_extended(r)?;
    r.bits(bits, ECHO_STATE);
    r.bits(bits, REPLY_RESERVED);
    r.bits(bits, ECHO_ACTIVE);
    r.bits(bits, ECHO_IP4);
    r.bits(bits, ECHO_IP6);
    Ok(())
}
