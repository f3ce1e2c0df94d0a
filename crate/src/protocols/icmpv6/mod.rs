//! Internet Control Message Protocol for IPv6: errors and echoes. The other messages have files of their own.
mod describe;
mod discovery;
mod fields;
mod listener;
mod mobile;
mod node;
pub mod options;
mod renumbering;
pub mod rpl;
pub mod rpl_options;
mod seeds;

use super::icmp::links::{self, Exchange};
use super::{checksum, icmp::extensions, index};
use crate::names::icmpv6 as numbers;
use crate::protocols::expert;
use crate::wire::*;
use describe::{info, lines};
pub use fields::PROTOCOL;
use fields::*;

const ECHO: u8 = 128;
/// A port of UDP.
const TEREDO: u16 = 3544;
const NONCE_LEN: usize = 4;
const ECHO_REPLY: u8 = 129;

fn dissect(r: &mut Reader) -> Result<Next, Stop> {
    let start = r.at();
    let kind = r.take(TYPE)?;
    let code = r.take(CODE)?;
    let checksum = r.take(CHECKSUM)?.0;
    if r.wants(CHECKSUM_STATUS) || r.wants(CHECKSUM_BAD) {
        let status = checksum::status_ip6(r, start, 58);
        checksum::note(r, status, CHECKSUM_STATUS, start + 2, CHECKSUM_BAD);
    }
    if matches!(kind, ECHO | ECHO_REPLY) {
        return read_echo(r, kind == ECHO_REPLY, checksum);
    }
    read_message(r, start, kind, code)?;
    Ok(Next::End)
}

fn read_message(r: &mut Reader, start: usize, kind: u8, code: u8) -> Result<(), Stop> {
    match kind {
        1..=4 => read_error(r, start, kind),
        130 if r.reported() >= 24 => listener::read_query(r),
        130..=132 => listener::read_first(r),
        133 | 141 | 142 => discovery::read_plain(r),
        134 => discovery::read_router(r),
        135 => discovery::read_solicitation(r),
        136 => discovery::read_advertisement(r),
        137 => discovery::read_redirect(r),
        138 => renumbering::read(r, code),
        139 => node::read_query(r, code),
        140 => node::read_reply(r),
        143 => listener::read_report(r),
        144 | 146 => mobile::read_request(r),
        145 => mobile::read_home_agents(r),
        147 => mobile::read_prefixes(r),
        148 => mobile::read_path_solicitation(r),
        149 => mobile::read_path_advertisement(r),
        150 | 154 => mobile::read_handover(r),
        151 => listener::read_router(r),
        152 | 153 => Ok(()),
        155 => rpl::read(r, code),
        156 => mobile::read_locators(r),
        157 | 158 => discovery::read_duplicate(r),
        159 => seeds::read(r),
        160 => read_extended_request(r),
        161 => read_extended_reply(r),
        _ => {
            expert::tell(r, UNDECODED);
            r.rest_as(DATA);
            Ok(())
        }
    }
}

/// RFC 4443 §3: four bytes, then as much of the packet in error as fits.
fn read_error(r: &mut Reader, start: usize, kind: u8) -> Result<(), Stop> {
    let words = r.ahead(4)?;
    let mut original = 0;
    match kind {
        2 => drop(r.take(MTU)?),
        4 => drop(r.take(POINTER)?),
        _ => {
            r.put_at(LENGTH_ANY, r.at(), 1, u64::from(words[0]));
            r.put_at(UNUSED, r.at() + 1, 3, U24::read(&words[1..]).raw());
            // RFC 4884 §4.1: in 64-bit words.
            original = 8 * usize::from(words[0]);
            if original > 0 {
                r.take(LENGTH)?;
                r.bytes(RESERVED, 3)?;
            } else {
                r.bytes(RESERVED, 4)?;
            }
        }
    }
    quote(r)?;
    if original > 0 {
        r.seek(start + 8);
        r.skip(original)?;
        return extensions::read(r);
    }
    r.skip(r.left())
}

/// Dissects the packet quoted here, up to the limit; what is not IPv6 is data.
fn quote(r: &mut Reader) -> Result<(), Stop> {
    let version = r.ahead(1)?[0] >> 4;
    match version {
        6 => r.quote(Key::Ether(0x86dd)),
        _ => r.quote(Key::Name("data")),
    }
    Ok(())
}

fn read_echo(r: &mut Reader, is_reply: bool, checksum: u16) -> Result<Next, Stop> {
    let ident = r.take(IDENT)?.0;
    let seq = r.take(SEQ)?;
    let exchange = Exchange {
        is_reply,
        to_request: !(u16::from(ECHO_REPLY - ECHO) << 8),
        checksum,
        ident,
        seq,
        response_to: RESPONSE_TO,
        response_time: RESPONSE_TIME,
    };
    links::note(r, &exchange);
    // RFC 4380 §5.2.9: by which a client of Teredo knows the answer to its own.
    if r.ends().destination_port == TEREDO && !is_reply {
        r.bytes(NONCE, NONCE_LEN)?;
        return Ok(Next::End);
    }
    r.put_at(ECHO_DATA, r.at(), r.left(), 0);
    Ok(Next::Data)
}

/// Reads what an extended echo and its reply have in common (RFC 8335 §2 and §3); returns the byte of bits.
fn read_extended(r: &mut Reader) -> Result<u8, Stop> {
    r.take(IDENT)?;
    r.take(EXTENDED_SEQ)?;
    r.word::<u8>()
}

fn read_extended_request(r: &mut Reader) -> Result<(), Stop> {
    let bits = read_extended(r)?;
    r.bits(bits, EXTENDED_RESERVED);
    r.bits(bits, EXTENDED_LOCAL);
    extensions::read(r)
}

fn read_extended_reply(r: &mut Reader) -> Result<(), Stop> {
    let bits = read_extended(r)?;
    r.bits(bits, EXTENDED_STATE);
    r.bits(bits, REPLY_RESERVED);
    r.bits(bits, EXTENDED_ACTIVE);
    r.bits(bits, EXTENDED_IP4);
    r.bits(bits, EXTENDED_IP6);
    Ok(())
}
