//! Virtual Router Redundancy Protocol: routers agree on who answers for an address.
use super::checksum;
use crate::names::tcp::CHECKSUM_STATUS as STATUS_NAMES;
use crate::wire::expert::{Checksum, Warning};
use crate::wire::*;
use std::fmt::Write;

const TYPES: Names = Names::sorted(&[(1, "Advertisement")]);
/// RFC 2338 §5.3.6, RFC 3768 §5.3.6.
const AUTHENTICATION: Names = Names::sorted(&[
    (0, "No Authentication"),
    (
        1,
        "Simple Text Authentication [RFC 2338] / Reserved [RFC 3768]",
    ),
    (
        2,
        "IP Authentication Header [RFC 2338] / Reserved [RFC 3768]",
    ),
    (254, "Cisco VRRP MD5 authentication"),
]);
const IP_PROTOCOL: u8 = 112;
const SIMPLE_TEXT: u8 = 1;
const MD5: u8 = 254;

protocol! {
    /// Virtual Router Redundancy Protocol (RFC 5798)
    "VRRP" = "vrrp" over [Key::Ip(112)] info info {
        /// Version and packet type
        VERSION_AND_TYPE: u8 = "typever";
        /// VRRP protocol version
        VERSION: Bits<4, 4> = "version";
        /// VRRP packet type
        TYPE: Bits<0, 4> = "type" named TYPES;
        /// Virtual Rtr ID
        ROUTER: u8 = "virt_rtr_id";
        /// Priority
        PRIORITY: u8 = "prio";
        /// Addr Count
        ADDRESSES: u8 = "addr_count";
        /// Auth Type
        AUTH_TYPE: u8 = "auth_type" named AUTHENTICATION;
        /// Adver Int
        INTERVAL: u8 = "adver_int";
        /// Reserved
        RESERVED: Bits<12, 4> = "reserved_mbz";
        /// Adver Int
        SHORT_INTERVAL: Bits<0, 12> = "short_adver_int";
        /// Checksum
        CHECKSUM: Hex<u16> = "checksum";
        /// Checksum Status
        CHECKSUM_STATUS: u8 = "checksum.status" line Name named STATUS_NAMES;
        /// Bad checksum
        CHECKSUM_BAD: Warning<Checksum> = "checksum_bad.expert";
        /// IP Address
        ADDRESS: Ip4 = "ip_addr";
        /// IPv6 Address
        ADDRESS_6: Ip6 = "ipv6_addr";
        /// Authentication String
        AUTH_TEXT: Text = "auth_string";
        /// MD5 Authentication Data
        AUTH_MD5: Bytes = "md5_auth_data";
    }
}

fn dissect(r: &mut Reader) -> Result<Next, Stop> {
    let start = r.at();
    let first = r.take_split(VERSION_AND_TYPE, &PROTOCOL, VERSION, TYPE)?;
    let version = first >> 4;
    r.take(ROUTER)?;
    r.take(PRIORITY)?;
    let count = r.take(ADDRESSES)?;
    let over_ip6 = matches!(r.ends().source, Address::Ip6(_));
    let mut authentication = 0;
    if version == 3 {
        let word = r.word::<u16>()?;
        r.bits(word, RESERVED);
        r.bits(word, SHORT_INTERVAL);
    } else {
        authentication = r.take(AUTH_TYPE)?;
        r.take(INTERVAL)?;
    }
    r.take(CHECKSUM)?;
    let status = match (version, over_ip6) {
        (3, false) => checksum::status_ip4(r, start, IP_PROTOCOL),
        (_, true) => checksum::status_ip6(r, start, IP_PROTOCOL),
        _ => checksum::status(r, start),
    };
    checksum::note(r, status, CHECKSUM_STATUS, r.at() - 2, CHECKSUM_BAD);
    for _ in 0..count {
        match over_ip6 {
            true => drop(r.bytes(ADDRESS_6, 16)?),
            false => drop(r.take(ADDRESS)?),
        }
    }
    match authentication {
        SIMPLE_TEXT => drop(r.padded(AUTH_TEXT, 8)?),
        MD5 => drop(r.bytes(AUTH_MD5, 16)?),
        _ => {}
    }
    Ok(Next::End)
}

fn info(layer: &Layer, out: &mut String) {
    if let (Some(version), Some(kind)) = (layer.value(VERSION), layer.value(TYPE)) {
        let kind = match kind {
            1 => "Announcement",
            _ => "Unknown",
        };
        let _ = write!(out, "{kind} (v{version})");
    }
}
