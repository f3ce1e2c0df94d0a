//! The hop-by-hop options header of IPv6 (RFC 8200 §4.3).
use super::{after, next_info, options};
use crate::names;
use crate::protocols::expert;
use crate::wire::expert::{Error, Violation};
use crate::wire::*;

protocol! {
    /// IPv6 Hop-by-Hop Option (RFC 8200)
    "IPv6ExtHdrHopByHop" = "ipv6.hopopts" column "" over [Key::Ip(0)] info info {
        /// Next Header
        NEXT: u8 = "nxt" as "nh" (Repr::Enum(names::ipv6::SCAPY_NEXT)) named names::ip::PROTOCOLS;
        /// Length
        LEN: u8 = "len" as "len";
        /// Length
        LEN_BYTES: u16 = "len_oct" line Derived unit "bytes";
        /// IPv6 Hop-by-Hop extension header must appear immediately after IPv6 header
        NOT_FIRST: Error<Violation> = "not_first";
    }
}

fn dissect(r: &mut Reader) -> Result<Next, Stop> {
    let start = r.at();
    r.require(2)?;
    let next = r.take(NEXT)?;
    let len = 8 * (usize::from(r.take(LEN)?) + 1);
    r.put_at(LEN_BYTES, start + 1, 1, len as u64);
    let layers = &r.packet().layers;
    let below = layers.len().checked_sub(2).and_then(|at| layers.get(at));
    if below.is_some_and(|below| Some(below.protocol) != crate::protocols::index("ipv6")) {
        expert::tell(r, NOT_FIRST);
    }
    options::read(r, options::Header::HopByHop, start + len)?;
    Ok(after(next))
}

fn info(layer: &Layer, out: &mut String) {
    let next = layer.value(NEXT).unwrap_or(0);
    next_info(next as u8, "IPv6 hop-by-hop options", out);
}
