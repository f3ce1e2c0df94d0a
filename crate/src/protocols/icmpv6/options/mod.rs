//! Options of neighbour discovery (IANA, IPv6 Neighbor Discovery Option Formats).
mod discovery;
mod low_power;
mod mobility;
mod security;

use crate::names::icmpv6 as numbers;
use crate::protocols::index;
use crate::wire::*;
pub(super) use discovery::domain_len;

protocol! {
    /// ICMPv6 Option (RFC 4861)
    "ICMPv6NDOptUnknown" = "icmpv6.opt" column "" over [] {
        /// ICMPv6 Option
        OPTION: Mark = ".icmpv6.opt";
        /// Type
        TYPE: u8 = "type" as "type" named numbers::OPTION;
        /// Length
        LENGTH: u8 = "length" as "len" unit "8-byte units";
        /// Invalid Option Length
        BAD_LEN: Mark = ".icmpv6.invalid_option_length";
        /// Undecoded option
        UNDECODED: Mark = ".icmpv6.undecoded.option";
        /// Data
        DATA: Bytes = ".icmpv6.data" as "data";
        /// Unknown Data
        UNKNOWN: Bytes = ".icmpv6.unknown_data";
        /// Unknown Data (not interpreted)
        UNINTERPRETED: Mark = ".icmpv6.unknown_data.expert";
        /// Reserved
        RESERVED: Mark = "reserved";
        /// Reserved (as a number)
        RESERVED_NUMBER: u64 = "" as "res";
        /// Reserved (as a number)
        RESERVED_SECOND: u64 = "" as "res2";
        /// Padding
        PADDING: Mark = "padding";
        /// Link-layer address
        SRC_MAC: Mac = "linkaddr" as "lladdr" in ["src_linkaddr"];
        /// Link-layer address
        SRC_BYTES: Bytes = "linkaddr" as "lladdr" in ["src_linkaddr"];
        /// Link-layer address
        SRC_EUI64: Eui64 = "linkaddr_eui64" in ["src_linkaddr_eui64"];
        /// Link-layer address
        DST_MAC: Mac = "linkaddr" as "lladdr" in ["target_linkaddr"];
        /// Link-layer address
        DST_BYTES: Bytes = "linkaddr" as "lladdr" in ["target_linkaddr"];
        /// Link-layer address
        DST_EUI64: Eui64 = "linkaddr_eui64" in ["target_linkaddr_eui64"];
        /// Prefix Length
        PREFIX_LEN: u8 = "prefix.length" as "prefixlen";
        /// Prefix Length
        ROUTE_PREFIX_LEN: u8 = "prefix.length" as "plen";
        /// Flag
        PREFIX_FLAGS: Hex<u8> = "prefix.flag";
        /// On-link flag(L)
        PREFIX_ON_LINK: Flag<7> = "prefix.flag.l" as "L";
        /// Autonomous address-configuration flag(A)
        PREFIX_AUTONOMOUS: Flag<6> = "prefix.flag.a" as "A";
        /// Router address flag(R)
        PREFIX_ROUTER: Flag<5> = "prefix.flag.r" as "R";
        /// Reserved
        PREFIX_RESERVED: Bits<0, 5> = "prefix.flag.reserved" as "res1";
        /// Valid Lifetime
        PREFIX_VALID: u32 = "prefix.valid_lifetime" as "validlifetime" (Repr::Hex) unit "s";
        /// Preferred Lifetime
        PREFIX_PREFERRED: u32 = "prefix.preferred_lifetime" as "preferredlifetime" (Repr::Hex) unit "s";
        /// Prefix
        PREFIX: Ip6 = "prefix" as "prefix";
        /// Redirected Packet
        REDIRECTED: Mark = "redirected_packet";
        /// MTU
        MTU: u32 = "mtu" as "mtu";
        /// Shortcut Limit
        SHORTCUT: u8 = "nbma.shortcut_limit" as "shortcutlim";
        /// Advertisement Interval
        INTERVAL: u32 = "advertisement_interval" as "advint";
        /// Home Agent Preference
        HOME_PREFERENCE: u16 = "home_agent_preference" as "pref";
        /// Home Agent Lifetime
        HOME_LIFETIME: u16 = "home_agent_lifetime" as "lifetime";
        /// IPv6 Address
        ADDRESS: Ip6 = "ipv6_address" as "addrlist";
        /// Pad Length
        PAD_LEN: u8 = "cga.pad_length";
        /// CGA
        CGA: Bytes = "cga";
        /// Modifier
        CGA_MODIFIER: Bytes = "cga.modifier";
        /// Subnet Prefix
        CGA_PREFIX: Bytes = "cga.subnet_prefix";
        /// Count
        CGA_COUNT: Bytes = "cga.count";
        /// Subject Public Key Info
        CGA_KEY: Mark = "cga.subject_public_key_info";
        /// Ext Type
        CGA_EXT_TYPE: u16 = "cga.ext_type";
        /// Ext Length
        CGA_EXT_LENGTH: u16 = "cga.ext_length";
        /// Ext Data
        CGA_EXT_DATA: Bytes = "cga.ext_data";
        /// Key Hash
        RSA_HASH: Bytes = "rsa.key_hash";
        /// Digital Signature and Padding
        SIGNATURE: Mark = "digital_signature_padding";
        /// Key Hash
        PROXY_HASH: Bytes = "ps.key_hash";
        /// Timestamp
        TIMESTAMP: Time = "timestamp";
        /// Nonce
        NONCE: Bytes = "nonce";
        /// Name Type
        NAME_TYPE: u8 = "name_type" named numbers::NAME_TYPE;
        /// DER Encoded X.501 Name
        NAME_X501: Bytes = "name_x501";
        /// FQDN
        NAME_FQDN: Text = "name_type.fqdn";
        /// Certificate
        CERTIFICATE: Mark = ".icmpv6.x509_Certificate";
        /// Certificate and Padding
        CERTIFICATE_PADDING: Mark = "certificate_padding";
        /// Option-code
        IP_CODE: u8 = "ipa.option_code" as "optcode" named numbers::ADDRESS_OPTION;
        /// Prefix Length
        IP_PREFIX_LEN: u8 = "ipa.prefix_len" as "plen";
        /// IPv6 Address
        IP_ADDRESS: Ip6 = "ipa.ipv6_address" as "addr";
        /// Option-code
        ROUTER_CODE: u8 = "nrpi.option_code" as "optcode";
        /// Prefix Length
        ROUTER_PREFIX_LEN: u8 = "nrpi.prefix_len" as "plen";
        /// Prefix
        ROUTER_PREFIX: Ip6 = "nrpi.prefix" as "prefix";
        /// Option-code
        LINK_CODE: u8 = "lla.option_code" as "optcode" named numbers::LINK_OPTION;
        /// Link-Layer Address
        LINK_BYTES: Bytes = "lla.bytes" as "lla";
        /// Option-Code
        ACK_CODE: u8 = "naack.option_code";
        /// Status
        ACK_STATUS: u8 = "naack.status" named numbers::ACKNOWLEDGMENT;
        /// Supplied NCoA
        ACK_ADDRESS: Ip6 = "naack.supplied_ncoa";
        /// Distance
        MAP_DISTANCE: Bits<4, 4> = "map.distance" as "dist";
        /// Preference
        MAP_PREFERENCE: Bits<0, 4> = "map.preference" as "pref";
        /// Flag
        MAP_FLAGS: Hex<u8> = "map.flag";
        /// RCoA Flag
        MAP_R: Flag<7> = "map.flag.r" as "R";
        /// Reserved
        MAP_RESERVED: Bits<0, 7> = "map.flag.reserved" as "res";
        /// Valid Lifetime
        MAP_LIFETIME: u32 = "map.valid_lifetime" as "validlifetime";
        /// Global Address
        MAP_ADDRESS: Ip6 = "map.global_address" as "addr";
        /// Flag
        ROUTE_FLAGS: Hex<u8> = "route_info.flag";
        /// Route Preference
        ROUTE_PREFERENCE: Bits<3, 2> = "route_info.flag.route_preference" as "prf" named numbers::PREFERENCE;
        /// Reserved
        ROUTE_RESERVED: u8 = "route_info.flag.reserved";
        /// Reserved (above the preference)
        ROUTE_HIGH: Bits<5, 3> = "" as "res1";
        /// Reserved (below the preference)
        ROUTE_LOW: Bits<0, 3> = "" as "res2";
        /// Route Lifetime
        ROUTE_LIFETIME: u32 = "route_lifetime" as "rtlifetime" unit "s";
        /// Lifetime
        DNS_LIFETIME: u32 = "rdnss.lifetime" as "lifetime" unit "s";
        /// Recursive DNS Servers
        DNS_SERVER: Ip6 = "rdnss" as "dns";
        /// Lifetime
        SEARCH_LIFETIME: u32 = "dnssl.lifetime" as "lifetime" unit "s";
        /// Domain Names
        SEARCH_NAME: Domain = "dnssl" as "searchlist";
        /// Flags Expansion Option
        FLAGS: Hex<u16> = "efo";
        /// Managed address configuration
        FLAGS_M: Flag<15> = "efo.m";
        /// Other configuration
        FLAGS_O: Flag<14> = "efo.o";
        /// Home Agent
        FLAGS_H: Flag<13> = "efo.h";
        /// Prf (Default Router Preference)
        FLAGS_PRF: Bits<11, 2> = "efo.prf" named numbers::PREFERENCE;
        /// Proxy
        FLAGS_P: Flag<10> = "efo.p";
        /// Reserved
        FLAGS_RESERVED: u16 = "efo.rsv";
        /// Pad Length
        KEY_PAD: u8 = "hkr.pad_length";
        /// AT
        KEY_AT: Bits<4, 4> = "hkr.at";
        /// Reserved
        KEY_RESERVED: Bits<0, 4> = "hkr.reserved";
        /// Handover Key Encryption Public Key
        KEY_PUBLIC: Bytes = "hkr.encryption_public_key";
        /// Padding
        KEY_PADDING: Bytes = "hkr.padding";
        /// Lifetime
        KEY_LIFETIME: u16 = "hkr.lifetime";
        /// Encrypted Handover Key
        KEY_ENCRYPTED: Bytes = "hkr.encrypted_handover_key";
        /// Option-Code
        ASSIST_CODE: u8 = "hai.option_code" named numbers::ASSIST;
        /// HAI-Length
        ASSIST_LEN: u8 = "hai.length";
        /// HAI-Value
        ASSIST_VALUE: Bytes = "hai.value";
        /// Option-Code
        NODE_CODE: u8 = "mn.option_code";
        /// MN-Length
        NODE_LEN: u8 = "mn.length";
        /// MN-Value
        NODE_VALUE: Bytes = "mn.value";
        /// Status
        REGISTRATION_STATUS: u8 = "aro.status" named numbers::REGISTRATION;
        /// Registration Lifetime
        REGISTRATION_LIFETIME: u16 = "aro.registration_lifetime";
        /// EUI-64
        REGISTRATION_EUI64: Eui64 = "aro.eui64";
        /// Context Length
        CONTEXT_LEN: u8 = "6co.context_length";
        /// Flag
        CONTEXT_FLAGS: Hex<u8> = "6co.flag";
        /// Compression Flag
        CONTEXT_C: Flag<4> = "6co.flag.c";
        /// CID
        CONTEXT_ID: Bits<0, 4> = "6co.flag.cid";
        /// Reserved
        CONTEXT_RESERVED: Bits<5, 3> = "6co.flag.reserved";
        /// Lifetime
        CONTEXT_LIFETIME: u16 = "6co.valid_lifetime";
        /// Context Prefix
        CONTEXT_PREFIX: Ip6 = "6co.context_prefix";
        /// Version Low
        BORDER_LOW: u16 = "abro.version_low";
        /// Version
        BORDER_HIGH: u16 = "abro.version_high";
        /// Valid Lifetime
        BORDER_LIFETIME: u16 = "abro.valid_lifetime";
        /// 6LBR Address
        BORDER_ADDRESS: Ip6 = "abro.6lbr_address";
        /// Unassigned
        CAPABILITY_HIGH: HexIn<u16, 1, 15> = "6cio.unassigned1";
        /// G
        CAPABILITY_G: HexIn<u16, 0, 1> = "6cio.flag_g";
        /// Unassigned
        CAPABILITY_LOW: Hex<u32> = "6cio.unassigned2";
        /// Captive Portal
        PORTAL: Text = "captive_portal" as "URI";
        /// Scaled Lifetime
        NAT_LIFETIME: Bits<3, 13> = "pref64.scaled_lifetime" as "scaledlifetime";
        /// PLC (Prefix Length Code)
        NAT_CODE: HexIn<u16, 0, 3> = "pref64.plc" as "plc" (Repr::Dec) named numbers::PREFIX_CODE;
        /// Prefix
        NAT_PREFIX: Ip6 = "pref64.prefix" as "prefix";
    }
}

/// Options are fields of the message they stand in: nothing leads here.
fn dissect(_: &mut Reader) -> Result<Next, Stop> {
    Ok(Next::End)
}

fn table() -> u16 {
    index("icmpv6.opt").unwrap_or(u16::MAX)
}

/// Reads options up to the reader's limit.
pub(super) fn read(r: &mut Reader) -> Result<(), Stop> {
    r.borrowing(table(), |r| {
        while r.reported() > 0 {
            r.ahead(2)?;
            if !r.group(OPTION, read_option)? {
                return r.skip(r.left());
            }
        }
        Ok(())
    })
}

/// The link-layer addresses in a message's options, and whether each is of a target.
pub(super) fn links<'a>(layer: &'a Layer) -> impl Iterator<Item = (&'a Span, bool)> {
    const SOURCES: [u8; 3] = [SRC_MAC.index, SRC_EUI64.index, DST_EUI64.index];
    const TARGETS: [u8; 1] = [DST_MAC.index];
    let table = table();
    let own = layer
        .packet
        .spans
        .iter()
        .filter(move |s| s.layer == layer.index && s.protocol == table);
    own.filter_map(|span| match span.field {
        field if SOURCES.contains(&field) => Some((span, false)),
        field if TARGETS.contains(&field) => Some((span, true)),
        _ => None,
    })
}

/// Reads an option; false where none can follow it.
fn read_option(r: &mut Reader) -> Result<bool, Stop> {
    let start = r.at();
    let kind = r.take(TYPE)?;
    let units = r.take(LENGTH)?;
    if units == 0 {
        r.put(BAD_LEN, 0);
        return Ok(false);
    }
    let end = start + 8 * usize::from(units);
    read_content(r, kind, units, end)?;
    if r.at() < end {
        let left = end - r.at();
        r.bytes(UNKNOWN, left)?;
        r.put(UNINTERPRETED, 0);
    }
    r.seek(end);
    Ok(true)
}

fn read_content(r: &mut Reader, kind: u8, units: u8, end: usize) -> Result<(), Stop> {
    match kind {
        1 => discovery::read_link(r, units, end, (SRC_MAC, SRC_BYTES, SRC_EUI64)),
        2 => discovery::read_link(r, units, end, (DST_MAC, DST_BYTES, DST_EUI64)),
        3 => discovery::read_prefix(r),
        4 => discovery::read_redirected(r, end),
        9 | 10 => reserved(r, 6).and_then(|()| discovery::read_addresses(r, ADDRESS, end)),
        11 => security::read_cga(r, end),
        12 => security::read_signature(r, RSA_HASH, end),
        13 => security::read_timestamp(r),
        14 => r.bytes(NONCE, end - r.at()).map(drop),
        15 => security::read_anchor(r, end),
        16 => security::read_certificate(r, end),
        17 => mobility::read_address(r),
        18 => mobility::read_router_prefix(r),
        19 => mobility::read_link(r, end),
        20 => mobility::read_acknowledgment(r, end),
        23 => mobility::read_anchor_point(r),
        24 => discovery::read_route(r, units),
        25 => discovery::read_servers(r, end),
        26 => discovery::read_flags(r, end),
        27 | 28 => mobility::read_key(r, kind, end),
        29 => mobility::read_identifier(r, (ASSIST_CODE, ASSIST_LEN, ASSIST_VALUE), end),
        30 => mobility::read_identifier(r, (NODE_CODE, NODE_LEN, NODE_VALUE), end),
        31 => discovery::read_search_list(r, end),
        32 => security::read_signature(r, PROXY_HASH, end),
        37 => discovery::read_text(r, PORTAL, end),
        38 => discovery::read_translation(r, end),
        _ => read_short(r, kind, end),
    }
}

/// Options of a few words.
fn read_short(r: &mut Reader, kind: u8, end: usize) -> Result<(), Stop> {
    match kind {
        5 => reserved(r, 2).and_then(|()| r.take(MTU).map(drop)),
        6 => {
            r.take(SHORTCUT)?;
            mark(r, RESERVED, 1)?;
            mark(r, RESERVED, 4)
        }
        7 => reserved(r, 2).and_then(|()| r.take(INTERVAL).map(drop)),
        8 => {
            reserved(r, 2)?;
            r.take(HOME_PREFERENCE)?;
            r.take(HOME_LIFETIME).map(drop)
        }
        33..=36 => low_power::read(r, kind, end),
        _ => {
            r.put(UNDECODED, 0);
            r.bytes(DATA, end - r.at()).map(drop)
        }
    }
}

/// Notes a run of bytes that have no value of their own.
fn mark(r: &mut Reader, field: Field<Mark>, len: usize) -> Result<(), Stop> {
    r.bytes(field, len).map(drop)
}

/// Reads reserved bytes, which Scapy shows as a number.
fn reserved(r: &mut Reader, len: usize) -> Result<(), Stop> {
    let number = r
        .ahead(len)?
        .iter()
        .fold(0, |n, byte| n << 8 | u64::from(*byte));
    r.put_at(RESERVED_NUMBER, r.at(), len, number);
    mark(r, RESERVED, len)
}
