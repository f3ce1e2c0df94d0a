//! TPKT: ISO transport over TCP, packets one after another behind their length. H.323's signalling borrows it.
use super::Own;
use crate::wire::*;

protocol! {
    /// TPKT - ISO on TCP (RFC 1006)
    "TPKT" = "tpkt" column "TPKT" over [Key::Tcp(102), Key::Tcp(3389)] info info accepts accepts guess signals {
        /// Version
        VERSION: u8 = "version";
        /// Reserved
        RESERVED: u8 = "reserved";
        /// Length
        LENGTH: u16 = "length";
        /// Continuation data
        CONTINUATION: Bytes = "continuation_data";
    }
}

const HEADER: usize = 4;
/// Of a stream that another announced: that it speaks H.245.
pub const CARRIES_H245: u64 = 1;
static Q931: Own = Own::of("q931");
static H245: Own = Own::of("h245");

/// Ports of its own, on which all is its.
fn owns(over: Key) -> bool {
    PROTOCOL.over.contains(&over)
}

fn accepts(bytes: &[u8], over: Key) -> bool {
    owns(over) || begins(bytes)
}

/// Call signalling is told by its header and the discriminator of Q.931, on any port.
fn signals(bytes: &[u8], over: Key) -> bool {
    const LEAST: usize = 3;
    match *bytes {
        [3, 0, high, low, ref rest @ ..] if matches!(over, Key::Tcp(_)) => {
            let len = usize::from(u16::from_be_bytes([high, low]));
            len >= HEADER + LEAST && (rest.is_empty() || rest.first() == Some(&8))
        }
        _ => false,
    }
}

/// What the packets of this stream carry, where it is not ISO's transport.
fn carried(r: &mut Reader) -> Option<&'static Own> {
    if r.recall(Reader::SETUP)
        .is_some_and(|fact| fact.value == CARRIES_H245)
    {
        return Some(&H245);
    }
    let ends = r.ends();
    let own = |port| owns(Key::Tcp(port));
    (!own(ends.source_port) && !own(ends.destination_port)).then_some(&Q931)
}

fn dissect(r: &mut Reader) -> Result<Next, Stop> {
    if !begins(r.rest()) {
        r.rest_as(CONTINUATION);
        return Ok(Next::End);
    }
    r.messages_unsized(HEADER, whole, packet)
}

/// Version 3, and a length that holds at least the header of what is inside.
fn begins(bytes: &[u8]) -> bool {
    match *bytes {
        [3, _, high, low, ..] => u16::from_be_bytes([high, low]) as usize >= HEADER + 2,
        [3] | [3, _] | [3, _, _] => true,
        _ => false,
    }
}

fn whole(head: &[u8]) -> Option<usize> {
    match *head {
        [3, _, high, low, ..] => Some(usize::from(u16::from_be_bytes([high, low]))),
        _ => None,
    }
}

fn packet(r: &mut Reader) -> Result<(), Stop> {
    r.take(VERSION)?;
    r.take(RESERVED)?;
    r.take(LENGTH)?;
    let len = r.reported();
    match carried(r) {
        Some(signalling) => signal(r, len, signalling.index()),
        None if len > 0 => {
            if is_request(r.rest()) {
                r.leave_uncounted();
            }
            r.carry(len, Key::Name("cotp"));
        }
        None => {}
    }
    Ok(())
}

/// Wireshark counts the protocol that found the stream in place of the one that divides it.
fn signal(r: &mut Reader, len: usize, protocol: u16) {
    r.leave_uncounted();
    let layer = r.layer();
    if !r.packet().parts.iter().any(|part| part.0 == layer) {
        r.noting_part(protocol, |_| ());
    }
    let name = super::ALL
        .get(usize::from(protocol))
        .map_or("data", |p| p.filter);
    r.carry(len, Key::Name(name));
}

/// Whether a connection for remote desktops is asked for (MS-RDPBCGR §2.2.1.1), which Wireshark knows before it is read.
fn is_request(bytes: &[u8]) -> bool {
    const ASKED: u8 = 0xe0;
    match bytes {
        [_, ASKED, _, _, _, _, _, data @ ..] => {
            data.starts_with(b"Cookie: mstshash=") || matches!(data, [1, _, 8, 0, ..])
        }
        _ => false,
    }
}

fn info(layer: &Layer, out: &mut String) {
    if layer.value(VERSION).is_none() {
        out.push_str("Continuation");
    }
}
