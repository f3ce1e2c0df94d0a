//! Mobile IPv6: where a node is that left its home network; its messages are an extension header of IPv6.
mod messages;
pub mod option_fields;
pub mod options;

use super::ipv6::after;
use crate::names::mobile_ipv6 as N;
use crate::wire::*;
pub use messages::PROTOCOL;
use messages::*;

/// RFC 6275 §6.1.1: the length is in eights of bytes, the first not counted.
fn dissect(r: &mut Reader) -> Result<Next, Stop> {
    let next = r.take(PROTO)?;
    let len = 8 * usize::from(r.take(LEN)?) + 8;
    let kind = r.take(TYPE)?;
    r.take(RESERVED)?;
    r.take(CHECKSUM)?;
    const HEADER: usize = 6;
    r.within(len - HEADER, |r| message(r, kind))??;
    Ok(match r.reported() {
        0 => Next::End,
        _ => after(next),
    })
}

fn info(layer: &Layer, out: &mut String) {
    use std::fmt::Write;
    let Some(kind) = layer.value(TYPE) else {
        return;
    };
    match (layer.value(REVOCATION_TYPE), N::MESSAGES.get(kind)) {
        (Some(1), Some(name)) => drop(write!(out, "{name} Indication")),
        (Some(2), Some(name)) => drop(write!(out, "{name} Acknowledge")),
        (_, Some(name)) => out.push_str(name),
        _ => drop(write!(out, "Unknown Mobility Header ({kind})")),
    }
}
