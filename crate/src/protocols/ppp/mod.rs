//! Point-to-Point Protocol.
pub mod control;

use crate::wire::*;

/// IANA, PPP numbers.
const PROTOCOLS: Names = Names::sorted(&[
    (0x0021, "Internet Protocol version 4"),
    (0x0023, "OSI Network Layer"),
    (0x0029, "AppleTalk"),
    (0x002b, "Novell IPX"),
    (0x002d, "Van Jacobson Compressed TCP/IP"),
    (0x002f, "Van Jacobson Uncompressed TCP/IP"),
    (0x0031, "Bridging PDU"),
    (0x003d, "PPP Multilink Protocol"),
    (0x0057, "Internet Protocol version 6"),
    (0x00fd, "Compressed Datagram"),
    (0x0281, "MPLS Unicast"),
    (0x0283, "MPLS Multicast"),
    (0x8021, "Internet Protocol Control Protocol"),
    (0x8057, "IPv6 Control Protocol"),
    (0x80fd, "Compression Control Protocol"),
    (0x8281, "MPLS Control Protocol"),
    (0xc021, "Link Control Protocol"),
    (0xc023, "Password Authentication Protocol"),
    (0xc025, "Link Quality Report"),
    (0xc223, "Challenge Handshake Authentication Protocol"),
    (0xc227, "Extensible Authentication Protocol"),
]);

protocol! {
    /// Point-to-Point Protocol (RFC 1661, RFC 1662)
    "PPP" = "ppp" over [Key::Link(9), Key::Link(50)] info info {
        /// Address
        ADDRESS: Hex<u8> = "address";
        /// Control
        CONTROL: Hex<u8> = "control";
        /// Protocol
        PROTOCOL_NUMBER: Hex<u16> = "protocol" named PROTOCOLS;
    }
}

/// All stations, unnumbered information (RFC 1662 §3.1).
const HEADER: u16 = 0xff03;

fn dissect(r: &mut Reader) -> Result<Next, Stop> {
    if r.peek::<u16>(0) == Some(HEADER) {
        r.take(ADDRESS)?;
        r.take(CONTROL)?;
    }
    // RFC 1661 §6.5: a compressed number is one byte, and odd.
    let first = r.peek::<u8>(0).unwrap_or(0);
    let number = match first & 1 {
        1 => {
            r.skip(1)?;
            r.put_at(PROTOCOL_NUMBER, r.at() - 1, 1, u64::from(first));
            u16::from(first)
        }
        _ => r.take(PROTOCOL_NUMBER)?.0,
    };
    Ok(match number {
        0x0021 => Next::Over(Key::Ether(0x0800)),
        0x0057 => Next::Over(Key::Ether(0x86dd)),
        0x0281 | 0x0283 => Next::Over(Key::Name("mpls")),
        0x003d => Next::Over(Key::Name("mp")),
        0x8021 => Next::Over(Key::Name("ipcp")),
        0x8057 => Next::Over(Key::Name("ipv6cp")),
        0x80fd => Next::Over(Key::Name("ccp")),
        0x8281 => Next::Over(Key::Name("mplscp")),
        0x8207 => Next::Over(Key::Name("cdpcp")),
        0x8031 => Next::Over(Key::Name("bcp_ncp")),
        0xc021 => Next::Over(Key::Name("lcp")),
        0xc023 => Next::Over(Key::Name("pap")),
        0xc029 => Next::Over(Key::Name("cbcp")),
        0xc223 => Next::Over(Key::Name("chap")),
        0xc227 => Next::Over(Key::Name("eap")),
        _ => Next::Data,
    })
}

fn info(layer: &Layer, out: &mut String) {
    let number = layer.value(PROTOCOL_NUMBER).unwrap_or(0);
    out.push_str("PPP ");
    out.push_str(PROTOCOLS.get(number).unwrap_or("unknown protocol"));
}
