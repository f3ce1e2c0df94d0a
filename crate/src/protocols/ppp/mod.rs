//! Point-to-Point Protocol.
pub mod control;

use crate::wire::*;

/// IANA, PPP numbers.
const PROTOCOLS: Names = Names::sorted(&[
    (1, "Padding Protocol"),
    (3, "ROHC small-CID"),
    (5, "ROHC large-CID"),
    (0x21, "Internet Protocol version 4"),
    (0x23, "OSI Network Layer"),
    (0x25, "Xerox NS IDP"),
    (0x27, "DECnet Phase IV"),
    (0x29, "Appletalk"),
    (0x2b, "Novell IPX"),
    (0x2d, "Van Jacobson Compressed TCP/IP"),
    (0x2f, "Van Jacobson Uncompressed TCP/IP"),
    (0x31, "Bridging PDU"),
    (0x33, "Stream Protocol (ST-II)"),
    (0x35, "Banyan Vines"),
    (0x39, "AppleTalk EDDP"),
    (0x3b, "AppleTalk SmartBuffered"),
    (0x3d, "Multi-Link"),
    (0x3f, "NETBIOS Framing"),
    (0x41, "Cisco Systems"),
    (0x43, "Ascom Timeplex"),
    (0x45, "Fujitsu Link Backup and Load Balancing (LBLB)"),
    (0x47, "DCA Remote Lan"),
    (0x49, "Serial Data Transport Protocol (PPP-SDTP)"),
    (0x4b, "SNA over 802.2"),
    (0x4d, "SNA"),
    (0x4f, "IPv6 Header Compression"),
    (0x51, "KNX Bridging Data"),
    (0x53, "Encryption"),
    (0x55, "Individual Link Encryption"),
    (0x57, "Internet Protocol version 6"),
    (0x59, "PPP Muxing"),
    (0x5b, "Vendor-Specific Network Protocol (VSNP)"),
    (0x5d, "TRILL Network Protocol (TNP)"),
    (0x61, "RTP IPHC Full Header"),
    (0x63, "RTP IPHC Compressed TCP"),
    (0x65, "RTP IPHC Compressed Non TCP"),
    (0x67, "RTP IPHC Compressed UDP 8"),
    (0x69, "RTP IPHC Compressed RTP 8"),
    (0x6f, "Stampede Bridging"),
    (0x73, "MP+ Protocol"),
    (0xc1, "NTCITS IPI"),
    (0xfb, "Single link compression in multilink"),
    (0xfd, "Compressed datagram"),
    (0x201, "802.1d Hello Packets"),
    (0x203, "IBM Source Routing BPDU"),
    (0x205, "DEC LANBridge100 Spanning Tree"),
    (0x207, "Cisco Discovery Protocol"),
    (0x209, "Netcs Twin Routing"),
    (0x20b, "STP - Scheduled Transfer Protocol"),
    (0x20d, "EDP - Extreme Discovery Protocol"),
    (0x211, "Optical Supervisory Channel Protocol (OSCP)"),
    (0x213, "Optical Supervisory Channel Protocol (OSCP)"),
    (0x231, "Luxcom"),
    (0x233, "Sigma Network Systems"),
    (0x235, "Apple Client Server Protocol"),
    (0x281, "MPLS Unicast"),
    (0x283, "MPLS Multicast"),
    (0x285, "IEEE p1284.4 standard - data packets"),
    (0x287, "ETSI TETRA Network Protocol Type 1"),
    (0x289, "Multichannel Flow Treatment Protocol"),
    (0x2063, "RTP IPHC Compressed TCP No Delta"),
    (0x2065, "RTP IPHC Context State"),
    (0x2067, "RTP IPHC Compressed UDP 16"),
    (0x2069, "RTP IPHC Compressed RTP 16"),
    (0x4001, "Cray Communications Control Protocol"),
    (0x4003, "CDPD Mobile Network Registration Protocol"),
    (0x4005, "Expand accelerator protocol"),
    (0x4007, "ODSICP NCP"),
    (0x4009, "DOCSIS DLL"),
    (0x400b, "Cetacean Network Detection Protocol"),
    (0x4021, "Stacker LZS"),
    (0x4023, "RefTek Protocol"),
    (0x4025, "Fibre Channel"),
    (0x4027, "EMIT Protocols"),
    (0x405b, "Vendor-Specific Protocol (VSP)"),
    (0x405d, "TRILL Link State Protocol (TLSP)"),
    (0x8021, "Internet Protocol Control Protocol"),
    (0x8023, "OSI Network Layer Control Protocol"),
    (0x8025, "Xerox NS IDP Control Protocol"),
    (0x8027, "DECnet Phase IV Control Protocol"),
    (0x8029, "AppleTalk Control Protocol"),
    (0x802b, "Novell IPX Control Protocol"),
    (0x8031, "Bridging NCP"),
    (0x8033, "Stream Protocol Control Protocol"),
    (0x8035, "Banyan Vines Control Protocol"),
    (0x803d, "Multi-Link Control Protocol"),
    (0x803f, "NETBIOS Framing Control Protocol"),
    (0x8041, "Cisco Systems Control Protocol"),
    (0x8043, "Ascom Timeplex"),
    (0x8045, "Fujitsu LBLB Control Protocol"),
    (0x8047, "DCA Remote Lan Network Control Protocol (RLNCP)"),
    (0x8049, "Serial Data Control Protocol (PPP-SDCP)"),
    (0x804b, "SNA over 802.2 Control Protocol"),
    (0x804d, "SNA Control Protocol"),
    (0x804f, "IP6 Header Compression Control Protocol"),
    (0x8051, "KNX Bridging Control Protocol"),
    (0x8053, "Encryption Control Protocol"),
    (0x8055, "Individual Link Encryption Control Protocol"),
    (0x8057, "IPv6 Control Protocol"),
    (0x8059, "PPP Muxing Control Protocol"),
    (0x805b, "Vendor-Specific Network Control Protocol (VSNCP)"),
    (0x805d, "TRILL Network Control Protocol"),
    (0x806f, "Stampede Bridging Control Protocol"),
    (0x8073, "MP+ Control Protocol"),
    (0x80c1, "NTCITS IPI Control Protocol"),
    (0x80fb, "Single link compression in multilink control"),
    (0x80fd, "Compression Control Protocol"),
    (0x8207, "Cisco Discovery Protocol Control Protocol"),
    (0x8209, "Netcs Twin Routing"),
    (0x820b, "STP - Control Protocol"),
    (
        0x820d,
        "EDPCP - Extreme Discovery Protocol Control Protocol",
    ),
    (0x8235, "Apple Client Server Protocol Control"),
    (0x8281, "MPLS Control Protocol"),
    (0x8285, "IEEE p1284.4 standard - Protocol Control"),
    (0x8287, "ETSI TETRA TNP1 Control Protocol"),
    (0x8289, "Multichannel Flow Treatment Protocol"),
    (0xc021, "Link Control Protocol"),
    (0xc023, "Password Authentication Protocol"),
    (0xc025, "Link Quality Report"),
    (0xc027, "Shiva Password Authentication Protocol"),
    (0xc029, "Callback Control Protocol (CBCP)"),
    (0xc02b, "BACP Bandwidth Allocation Control Protocol"),
    (0xc02d, "BAP Bandwidth Allocation Protocol"),
    (0xc05b, "Vendor-Specific Authentication Protocol (VSAP)"),
    (0xc081, "Container Control Protocol"),
    (0xc223, "Challenge Handshake Authentication Protocol"),
    (0xc225, "RSA Authentication Protocol"),
    (0xc227, "Extensible Authentication Protocol"),
    (
        0xc229,
        "Mitsubishi Security Information Exchange Protocol (SIEP)",
    ),
    (0xc26f, "Stampede Bridging Authorization Protocol"),
    (0xc281, "Proprietary Authentication Protocol"),
    (0xc283, "Proprietary Authentication Protocol"),
    (0xc481, "Proprietary Node ID Authentication Protocol"),
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
    Ok(carried(number))
}

/// What a protocol's number leads to.
fn carried(number: u16) -> Next {
    match number {
        0x0021 => Next::Over(Key::Ether(0x0800)),
        0x0057 => Next::Over(Key::Ether(0x86dd)),
        0x0281 | 0x0283 => Next::Over(Key::Name("mpls")),
        0x00fd => Next::Over(Key::Name("comp_data")),
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
        0xc02b => Next::Over(Key::Name("bacp")),
        _ => Next::Data,
    }
}

fn info(layer: &Layer, out: &mut String) {
    let number = layer.value(PROTOCOL_NUMBER).unwrap_or(0);
    out.push_str("PPP ");
    out.push_str(PROTOCOLS.get(number).unwrap_or("unknown protocol"));
}
