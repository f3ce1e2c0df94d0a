//! The destination options header of IPv6 (RFC 8200 §4.6).
use super::{after, next_info, options};
use crate::names;
use crate::wire::*;

protocol! {
    /// Destination Options for IPv6 (RFC 8200)
    "IPv6ExtHdrDestOpt" = "ipv6.dstopts" column "" over [Key::Ip(60)] info info {
        /// Next Header
        NEXT: u8 = "nxt" as "nh" (Repr::Enum(names::ipv6::SCAPY_NEXT)) named names::ip::PROTOCOLS;
        /// Length
        LEN: u8 = "len" as "len";
        /// Length
        LEN_BYTES: u16 = "len_oct" line Derived unit "bytes";
    }
}

fn dissect(r: &mut Reader) -> Result<Next, Stop> {
    let start = r.at();
    r.require(2)?;
    let next = r.take(NEXT)?;
    let len = 8 * (usize::from(r.take(LEN)?) + 1);
    r.put_at(LEN_BYTES, start + 1, 1, len as u64);
    options::read(r, options::Header::Destination, start + len)?;
    Ok(after(next))
}

fn info(layer: &Layer, out: &mut String) {
    let next = layer.value(NEXT).unwrap_or(0);
    next_info(next as u8, "IPv6 destination options", out);
}
