//! Dynamic Host Configuration Protocol for IPv6.
mod fields;
mod identifiers;
mod options;

use crate::names::dhcpv6 as names;
use crate::wire::*;
pub use fields::PROTOCOL;
use fields::*;
use std::fmt::Write;

const RELAY_FORWARD: u8 = 12;
const RELAY_REPLY: u8 = 13;
/// Messages in relayed messages, options in options: further in nothing is read.
const MAX_RELAYED: u8 = 32;

fn dissect(r: &mut Reader) -> Result<Next, Stop> {
    message(r, 0)?;
    Ok(Next::End)
}

/// A message to the end of the bytes.
fn message(r: &mut Reader, relayed: u8) -> Result<(), Stop> {
    match r.take(MSGTYPE)? {
        RELAY_FORWARD | RELAY_REPLY => {
            r.take(HOPCOUNT)?;
            r.bytes(LINKADDR, 16)?;
            r.bytes(PEERADDR, 16)?;
        }
        _ => drop(r.take(XID)?),
    }
    while r.left() > 0 {
        options::option(r, relayed)?;
    }
    Ok(())
}

/// `Solicit XID: 0xe1e093 CID: 00030001000102030405 IAA: 2001:db8::1`
fn info(layer: &Layer, out: &mut String) {
    let spans = layer.packet.spans.iter();
    // The last option's number, and whether an identifier that was said already would be another's.
    let mut option = 0;
    for span in spans.filter(|s| s.layer == layer.index) {
        let bytes = layer.packet.bytes(span, layer.frame);
        let address = || <[u8; 16]>::try_from(bytes).map_or(Address::None, Address::Ip6);
        let _ = match span.field {
            f if f == MSGTYPE.index => {
                let name = names::MSGTYPE.get(span.value).unwrap_or("Unknown");
                write!(out, "{name} ")
            }
            f if f == XID.index => write!(out, "XID: {:#08x} ", span.value),
            f if f == LINKADDR.index => write!(out, "L: {} ", address()),
            f if f == OPTION_TYPE.index => {
                option = span.value;
                Ok(())
            }
            f if f == DUID_BYTES.index && option == u64::from(options::CLIENT_IDENTIFIER) => {
                let digits: String = bytes.iter().map(|b| format!("{b:02x}")).collect();
                write!(out, "CID: {digits} ")
            }
            f if f == IAADDR_IP.index => write!(out, "IAA: {} ", address()),
            _ => Ok(()),
        };
    }
}
