//! TPKT: ISO transport over TCP, packets one after another behind their length.
use crate::wire::*;

protocol! {
    /// TPKT - ISO on TCP (RFC 1006)
    "TPKT" = "tpkt" column "TPKT" over [Key::Tcp(102), Key::Tcp(3389)] info info {
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
    if len > 0 {
        if is_request(r.rest()) {
            r.leave_uncounted();
        }
        r.carry(len, Key::Name("cotp"));
    }
    Ok(())
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
