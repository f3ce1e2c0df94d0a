//! Cisco's Serial Line Address Resolution Protocol: who is at the other end, and whether it still is.
use crate::protocols::expert;
use crate::wire::expert::{Error, Malformed};
use crate::wire::*;
use std::fmt::Write;

/// Cisco, Cisco-HDLC.
const TYPES: Names = Names::sorted(&[(0, "Request"), (1, "Reply"), (2, "Line keepalive")]);

protocol! {
    /// Cisco SLARP
    "" = "slarp" column "SLARP" over [] info info {
        /// Packet type
        PTYPE: u32 = "ptype" named TYPES;
        /// Address
        ADDRESS: Ip4 = "address";
        /// Netmask
        NETMASK: Ip4 = "netmask";
        /// Outgoing sequence number
        MYSEQUENCE: u32 = "mysequence";
        /// Returned sequence number
        YOURSEQUENCE: u32 = "yoursequence";
        /// Reliability
        RELIABILITY: Hex<u16> = "reliability";
        /// Reliability must be 0xFFFF
        RELIABILITY_INVALID: Error<Malformed> = "reliability.invalid";
    }
}

fn dissect(r: &mut Reader) -> Result<Next, Stop> {
    const KEEPALIVE: u32 = 2;
    const RELIABLE: u16 = 0xffff;
    match r.take(PTYPE)? {
        0 | 1 => {
            r.take(ADDRESS)?;
            r.take(NETMASK)?;
        }
        KEEPALIVE => {
            r.take(MYSEQUENCE)?;
            r.take(YOURSEQUENCE)?;
            if r.take(RELIABILITY)?.0 != RELIABLE {
                r.nested(|r| expert::tell(r, RELIABILITY_INVALID));
            }
        }
        _ => return Ok(Next::Data),
    }
    Ok(Next::End)
}

fn info(layer: &Layer, out: &mut String) {
    let Some(kind) = layer.value(PTYPE) else {
        return;
    };
    out.push_str(TYPES.get(kind).unwrap_or("Unknown packet type"));
    if let (Some(mine), Some(yours)) = (layer.value(MYSEQUENCE), layer.value(YOURSEQUENCE)) {
        let _ = write!(out, ", outgoing sequence {mine}, returned sequence {yours}");
    }
}
