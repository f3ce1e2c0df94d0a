//! Internet Protocol version 6: the header. Each extension header has a file of its own.
pub mod authentication;
pub mod destination;
mod embedded;
pub mod fragment;
pub mod hop_by_hop;
pub mod ioam;
pub mod options;
pub mod routing;

use crate::names;
use crate::protocols::expert;
use crate::wire::expert::{Chat, Error, Malformed, Violation, Warning};
use crate::wire::*;
use std::fmt::Write;

protocol! {
    /// Internet Protocol Version 6 (RFC 8200)
    "IPv6" = "ipv6" over [Key::Ether(0x86dd), Key::Ip(41), Key::Link(229)] heading heading info info lines lines {
        /// Version
        VERSION: Bits<28, 4> = "version" as "version" in [".ip.version"];
        /// Traffic Class
        CLASS: HexIn<u32, 20, 8> = "tclass";
        /// Traffic Class (8 bits)
        CLASS_BYTE: u8 = "" as "tc";
        /// Differentiated Services Codepoint
        DSCP: Bits<22, 6> = "tclass.dscp" named names::ip::DSCP;
        /// Explicit Congestion Notification
        ECN: Bits<20, 2> = "tclass.ecn" named names::ip::ECN;
        /// Flow Label
        FLOW: HexIn<U24, 0, 20> = "flow" as "fl" (Repr::Dec);
        /// Payload Length
        LEN: u16 = "plen" as "plen";
        /// Next Header
        NEXT: u8 = "nxt" as "nh" (Repr::Enum(names::ipv6::SCAPY_NEXT)) named names::ip::PROTOCOLS;
        /// Hop Limit
        pub HOP_LIMIT: u8 = "hlim" as "hlim";
        /// Source Address
        SRC: Ip6 = "src" as "src" in ["addr", "src_host", "host"];
        /// Destination Address
        DST: Ip6 = "dst" as "dst" in ["addr", "dst_host", "host"];
        /// Source SLAAC MAC
        SRC_MAC: Mac = "src_slaac_mac" in ["slaac_mac"] line Derived;
        /// Source ISATAP IPv4
        SRC_ISATAP: Ip4 = "src_isatap_ipv4" in ["isatap_ipv4"];
        /// Source 6to4 Gateway IPv4
        SRC_GATEWAY: Ip4 = "src_6to4_gw_ipv4" in ["6to4_gw_ipv4"];
        /// Source 6to4 SLA ID
        SRC_SITE: u16 = "src_6to4_sla_id" in ["6to4_sla_id"];
        /// Source Teredo Server IPv4
        SRC_SERVER: Ip4 = "src_ts_ipv4" in ["ts_ipv4"];
        /// Source Teredo Port
        SRC_PORT: u16 = "src_tc_port" in ["tc_port"];
        /// Source Teredo Client IPv4
        SRC_CLIENT: Ip4 = "src_tc_ipv4" in ["tc_ipv4"];
        /// Source Embedded IPv4
        SRC_EMBEDDED: Ip4 = "src_embed_ipv4" in ["embed_ipv4"];
        /// Destination SLAAC MAC
        DST_MAC: Mac = "dst_slaac_mac" in ["slaac_mac"] line Derived;
        /// Destination ISATAP IPv4
        DST_ISATAP: Ip4 = "dst_isatap_ipv4" in ["isatap_ipv4"];
        /// Destination 6to4 Gateway IPv4
        DST_GATEWAY: Ip4 = "dst_6to4_gw_ipv4" in ["6to4_gw_ipv4"];
        /// Destination 6to4 SLA ID
        DST_SITE: u16 = "dst_6to4_sla_id" in ["6to4_sla_id"];
        /// Destination Teredo Server IPv4
        DST_SERVER: Ip4 = "dst_ts_ipv4" in ["ts_ipv4"];
        /// Destination Teredo Port
        DST_PORT: u16 = "dst_tc_port" in ["tc_port"];
        /// Destination Teredo Client IPv4
        DST_CLIENT: Ip4 = "dst_tc_ipv4" in ["tc_ipv4"];
        /// Destination Embedded IPv4
        DST_EMBEDDED: Ip4 = "dst_embed_ipv4" in ["embed_ipv4"];
        /// Embedded IPv4 Prefix
        PREFIX: Bytes = "embed_ipv4_prefix";
        /// Bogus IP version
        BOGUS_VERSION: Error<Malformed> = "bogus_ipv6_version";
        /// Invalid IPv6 header
        BOGUS_HEADER: Error<Malformed> = "invalid_header";
        /// IPv6 payload length equals 0 (maybe because of "TCP segmentation offload" (TSO))
        LEN_ZERO: Chat<Violation> = "plen_zero";
        /// IPv6 payload length equals 0 and Hop-By-Hop present and Jumbo Payload option missing
        JUMBO_MISSING: Error<Malformed> = "opt.jumbo.missing";
        /// IPv6 payload length does not match expected framing length
        LEN_EXCEEDS: Warning<Violation> = "plen_exceeds_framing";
    }
}

/// RFC 8200 §3.
const HEADER: usize = 40;

fn dissect(r: &mut Reader) -> Result<Next, Stop> {
    let start = r.at();
    if r.reported() < HEADER {
        expert::tell(r, BOGUS_HEADER);
    }
    let version = r.ahead(1)?[0] >> 4;
    r.put_at(VERSION, start, 1, u64::from(version));
    if version != 6 {
        expert::tell_as(r, BOGUS_VERSION, format_args!("Bogus IPv6 version"));
        return Ok(Next::Data);
    }
    read_first(r)?;
    let len = usize::from(r.take(LEN)?);
    let next = r.take(NEXT)?;
    r.take(HOP_LIMIT)?;
    let (src, at) = (address(r.bytes(SRC, 16)?), r.at() - 16);
    if r.ahead(16).is_ok() {
        embedded::note(r, at, src, &embedded::SOURCE);
    }
    let (dst, at) = (address(r.bytes(DST, 16)?), r.at() - 16);
    embedded::note(r, at, dst, &embedded::DESTINATION);
    r.set_addresses(Address::Ip6(src), Address::Ip6(dst));
    limit(r, len, next);
    Ok(after(next))
}

/// What a next header leads to; 59 is that nothing follows, and what does is data.
pub fn after(next: u8) -> Next {
    match next {
        59 => Next::Data,
        _ => Next::Over(Key::Ip(next)),
    }
}

fn address(bytes: &[u8]) -> [u8; 16] {
    bytes.try_into().unwrap_or_default()
}

fn read_first(r: &mut Reader) -> Result<(), Stop> {
    let start = r.at();
    let word = r.word::<u32>()?;
    r.bits(word, CLASS);
    r.put_at(CLASS_BYTE, start, 2, u64::from(word >> 20 & 0xff));
    r.nested(|r| {
        r.bits(word, DSCP);
        r.bits(word, ECN);
    });
    r.put_at(FLOW, start + 1, 3, u64::from(word & 0xf_ffff));
    Ok(())
}

/// Keeps what follows within the payload's length.
fn limit(r: &mut Reader, len: usize, next: u8) {
    let reported = r.reported();
    let len = match len {
        0 => match jumbo(r.rest(), next) {
            Some(len) => len,
            None => {
                match next {
                    0 => expert::tell(r, JUMBO_MISSING),
                    59 => {}
                    _ => expert::tell(r, LEN_ZERO),
                }
                0
            }
        },
        len => len,
    };
    if len > reported && !r.is_quoted() {
        expert::tell_as(
            r,
            LEN_EXCEEDS,
            format_args!("IPv6 payload length exceeds framing length ({reported} bytes)"),
        );
    }
    r.limit(len);
}

/// RFC 2675 §2: the length in a hop-by-hop option, which is too great for the header's field.
fn jumbo(rest: &[u8], next: u8) -> Option<usize> {
    let len = 8 * (usize::from(*rest.get(1)?) + 1);
    let mut options = rest.get(2..len.min(rest.len())).filter(|_| next == 0)?;
    while let [kind, rest @ ..] = options {
        let len = match kind {
            0 => 0,
            _ => usize::from(*rest.first()?) + 1,
        };
        if let (0xc2, [4, bytes @ ..]) = (kind, rest)
            && bytes.len() >= 4
        {
            return Some(u32::read(bytes) as usize).filter(|len| *len >= 0x1_0000);
        }
        options = rest.get(len..)?;
    }
    None
}

fn heading(layer: &Layer, out: &mut String) {
    if let (Some(src), Some(dst)) = (layer.bytes(SRC), layer.bytes(DST)) {
        let [src, dst] = [src, dst].map(|ip| Address::Ip6(address(ip)));
        let _ = write!(out, ", Src: {src}, Dst: {dst}");
    }
}

fn info(layer: &Layer, out: &mut String) {
    match (layer.value(VERSION), layer.value(NEXT)) {
        (Some(version), _) if version != 6 => {
            let _ = write!(out, "Bogus IPv6 version ({version}, must be 6)");
        }
        (_, Some(next)) => next_info(next as u8, "", out),
        _ => {
            let span = layer.packet.layers.get(usize::from(layer.index));
            let len = span.map_or(0, |l| l.end.saturating_sub(l.start));
            let _ = write!(out, "Invalid IPv6 header ({len} bytes, need exactly 40)");
        }
    }
}

/// The info text of a header behind which nothing is known.
pub fn next_info(next: u8, otherwise: &str, out: &mut String) {
    match crate::protocols::index_of(Key::Ip(next)) {
        _ if next == 59 => out.push_str("IPv6 no next header"),
        Some(_) => out.push_str(otherwise),
        None => {
            let name = names::ip::protocol(u64::from(next));
            let _ = write!(out, "Unknown IP Protocol: {name} ({next})");
        }
    }
}

/// What the tree says beyond the values.
fn lines(line: &FieldLine, out: &mut String) -> Told {
    if !line.is(CLASS) {
        return Told::Usual;
    }
    super::ipv4::services_in_short(out, line.span.value);
    Told::Behind
}
