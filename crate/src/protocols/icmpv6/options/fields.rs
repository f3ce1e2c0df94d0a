//! Fields of the options of ICMPv6.
use super::{dissect, lines};
use crate::names::icmpv6 as numbers;
use crate::names::truths;
use crate::wire::expert::{Error, Malformed, Note, Undecoded};
use crate::wire::*;

protocol! {
    /// ICMPv6 Option (RFC 4861)
    "ICMPv6NDOptUnknown" = "icmpv6.opt" column "" over [] lines lines {
        /// ICMPv6 Option
        pub OPTION: Mark = ".icmpv6.opt";
        /// Type
        pub TYPE: u8 = "type" as "type" named numbers::OPTION;
        /// Length
        pub LENGTH: u8 = "length" as "len";
        /// Invalid Option Length
        pub BAD_LEN: Error<Malformed> = ".icmpv6.invalid_option_length";
        /// Undecoded option
        pub UNDECODED: Note<Undecoded> = ".icmpv6.undecoded.option";
        /// Data
        pub DATA: Bytes = ".icmpv6.data" as "data";
        /// Unknown Data
        pub UNKNOWN: Bytes = ".icmpv6.unknown_data";
        /// Unknown Data (not interpreted)
        pub UNINTERPRETED: Error<Malformed> = ".icmpv6.unknown_data.expert";
        /// Reserved
        pub RESERVED: Mark = "reserved";
        /// Reserved (as a number)
        pub RESERVED_NUMBER: u64 = "" as "res";
        /// Reserved (as a number)
        pub RESERVED_SECOND: u64 = "" as "res2";
        /// Padding
        pub PADDING: Mark = "padding";
        /// Link-layer address
        pub SRC_MAC: Mac = "linkaddr" as "lladdr" in ["src_linkaddr"];
        /// Link-layer address
        pub SRC_BYTES: Bytes = "linkaddr" as "lladdr" in ["src_linkaddr"];
        /// Link-layer address
        pub SRC_EUI64: Eui64 = "linkaddr_eui64" in ["src_linkaddr_eui64"];
        /// Link-layer address
        pub DST_MAC: Mac = "linkaddr" as "lladdr" in ["target_linkaddr"];
        /// Link-layer address
        pub DST_BYTES: Bytes = "linkaddr" as "lladdr" in ["target_linkaddr"];
        /// Link-layer address
        pub DST_EUI64: Eui64 = "linkaddr_eui64" in ["target_linkaddr_eui64"];
        /// Prefix Length
        pub PREFIX_LEN: u8 = "prefix.length" as "prefixlen";
        /// Prefix Length
        pub ROUTE_PREFIX_LEN: u8 = "prefix.length" as "plen";
        /// Flag
        pub PREFIX_FLAGS: Hex<u8> = "prefix.flag";
        /// On-link flag(L)
        pub PREFIX_ON_LINK: Flag<7> = "prefix.flag.l" as "L";
        /// Autonomous address-configuration flag(A)
        pub PREFIX_AUTONOMOUS: Flag<6> = "prefix.flag.a" as "A";
        /// Router address flag(R)
        pub PREFIX_ROUTER: Flag<5> = "prefix.flag.r" as "R";
        /// Reserved
        pub PREFIX_RESERVED: Bits<0, 5> = "prefix.flag.reserved" as "res1";
        /// Valid Lifetime
        pub PREFIX_VALID: u32 = "prefix.valid_lifetime" as "validlifetime" (Repr::Hex) line Bare named crate::names::icmpv6::LIFETIME;
        /// Preferred Lifetime
        pub PREFIX_PREFERRED: u32 = "prefix.preferred_lifetime" as "preferredlifetime" (Repr::Hex) line Bare named crate::names::icmpv6::LIFETIME;
        /// Prefix
        pub PREFIX: Ip6 = "prefix" as "prefix";
        /// Redirected Packet
        pub REDIRECTED: Mark = "redirected_packet";
        /// MTU
        pub MTU: u32 = "mtu" as "mtu";
        /// Shortcut Limit
        pub SHORTCUT: u8 = "nbma.shortcut_limit" as "shortcutlim";
        /// Advertisement Interval
        pub INTERVAL: u32 = "advertisement_interval" as "advint";
        /// Home Agent Preference
        pub HOME_PREFERENCE: u16 = "home_agent_preference" as "pref";
        /// Home Agent Lifetime
        pub HOME_LIFETIME: u16 = "home_agent_lifetime" as "lifetime";
        /// IPv6 Address
        pub ADDRESS: Ip6 = "ipv6_address" as "addrlist";
        /// Pad Length
        pub PAD_LEN: u8 = "cga.pad_length";
        /// CGA
        pub CGA: Bytes = "cga";
        /// Modifier
        pub CGA_MODIFIER: Bytes = "cga.modifier";
        /// Subnet Prefix
        pub CGA_PREFIX: Bytes = "cga.subnet_prefix";
        /// Count
        pub CGA_COUNT: Bytes = "cga.count";
        /// Subject Public Key Info
        pub CGA_KEY: Mark = "cga.subject_public_key_info";
        /// Ext Type
        pub CGA_EXT_TYPE: u16 = "cga.ext_type";
        /// Ext Length
        pub CGA_EXT_LENGTH: u16 = "cga.ext_length";
        /// Ext Data
        pub CGA_EXT_DATA: Bytes = "cga.ext_data";
        /// Key Hash
        pub RSA_HASH: Bytes = "rsa.key_hash";
        /// Digital Signature and Padding
        pub SIGNATURE: Mark = "digital_signature_padding";
        /// Key Hash
        pub PROXY_HASH: Bytes = "ps.key_hash";
        /// Timestamp
        pub TIMESTAMP: Time = "timestamp";
        /// Nonce
        pub NONCE: Bytes = "nonce";
        /// Name Type
        pub NAME_TYPE: u8 = "name_type" named numbers::NAME_TYPE;
        /// DER Encoded X.501 Name
        pub NAME_X501: Bytes = "name_x501";
        /// FQDN
        pub NAME_FQDN: Text = "name_type.fqdn";
        /// Certificate
        pub CERTIFICATE: Mark = ".icmpv6.x509_Certificate";
        /// Certificate and Padding
        pub CERTIFICATE_PADDING: Mark = "certificate_padding";
        /// Option-code
        pub IP_CODE: u8 = "ipa.option_code" as "optcode" named numbers::ADDRESS_OPTION;
        /// Prefix Length
        pub IP_PREFIX_LEN: u8 = "ipa.prefix_len" as "plen";
        /// IPv6 Address
        pub IP_ADDRESS: Ip6 = "ipa.ipv6_address" as "addr";
        /// Option-code
        pub ROUTER_CODE: u8 = "nrpi.option_code" as "optcode";
        /// Prefix Length
        pub ROUTER_PREFIX_LEN: u8 = "nrpi.prefix_len" as "plen";
        /// Prefix
        pub ROUTER_PREFIX: Ip6 = "nrpi.prefix" as "prefix";
        /// Option-code
        pub LINK_CODE: u8 = "lla.option_code" as "optcode" named numbers::LINK_OPTION;
        /// Link-Layer Address
        pub LINK_BYTES: Bytes = "lla.bytes" as "lla";
        /// Option-Code
        pub ACK_CODE: u8 = "naack.option_code";
        /// Status
        pub ACK_STATUS: u8 = "naack.status" named numbers::ACKNOWLEDGMENT;
        /// Supplied NCoA
        pub ACK_ADDRESS: Ip6 = "naack.supplied_ncoa";
        /// Distance
        pub MAP_DISTANCE: Bits<4, 4> = "map.distance" as "dist";
        /// Preference
        pub MAP_PREFERENCE: Bits<0, 4> = "map.preference" as "pref";
        /// Flag
        pub MAP_FLAGS: Hex<u8> = "map.flag";
        /// RCoA Flag
        pub MAP_R: Flag<7> = "map.flag.r" as "R" named truths::TRUE_FALSE;
        /// Reserved
        pub MAP_RESERVED: Bits<0, 7> = "map.flag.reserved" as "res";
        /// Valid Lifetime
        pub MAP_LIFETIME: u32 = "map.valid_lifetime" as "validlifetime";
        /// Global Address
        pub MAP_ADDRESS: Ip6 = "map.global_address" as "addr";
        /// Flag
        pub ROUTE_FLAGS: Hex<u8> = "route_info.flag";
        /// Route Preference
        pub ROUTE_PREFERENCE: Bits<3, 2> = "route_info.flag.route_preference" as "prf" named numbers::PREFERENCE;
        /// Reserved
        pub ROUTE_RESERVED: u8 = "route_info.flag.reserved";
        /// Reserved (above the preference)
        pub ROUTE_HIGH: Bits<5, 3> = "" as "res1";
        /// Reserved (below the preference)
        pub ROUTE_LOW: Bits<0, 3> = "" as "res2";
        /// Route Lifetime
        pub ROUTE_LIFETIME: u32 = "route_lifetime" as "rtlifetime" line Bare named crate::names::icmpv6::LIFETIME;
        /// Lifetime
        pub DNS_LIFETIME: u32 = "rdnss.lifetime" as "lifetime" line Bare named crate::names::icmpv6::RDNSS_LIFETIME;
        /// Recursive DNS Servers
        pub DNS_SERVER: Ip6 = "rdnss" as "dns";
        /// Lifetime
        pub SEARCH_LIFETIME: u32 = "dnssl.lifetime" as "lifetime" line Bare named crate::names::icmpv6::DNSSL_LIFETIME;
        /// Domain Names
        pub SEARCH_NAME: Domain = "dnssl" as "searchlist";
        /// Flags Expansion Option
        pub FLAGS: Hex<u16> = "efo";
        /// Managed address configuration
        pub FLAGS_M: Flag<15> = "efo.m";
        /// Other configuration
        pub FLAGS_O: Flag<14> = "efo.o";
        /// Home Agent
        pub FLAGS_H: Flag<13> = "efo.h";
        /// Prf (Default Router Preference)
        pub FLAGS_PRF: Bits<11, 2> = "efo.prf" named numbers::PREFERENCE;
        /// Proxy
        pub FLAGS_P: Flag<10> = "efo.p";
        /// Reserved
        pub FLAGS_RESERVED: u16 = "efo.rsv";
        /// Pad Length
        pub KEY_PAD: u8 = "hkr.pad_length";
        /// AT
        pub KEY_AT: Bits<4, 4> = "hkr.at";
        /// Reserved
        pub KEY_RESERVED: Bits<0, 4> = "hkr.reserved";
        /// Handover Key Encryption Public Key
        pub KEY_PUBLIC: Bytes = "hkr.encryption_public_key";
        /// Padding
        pub KEY_PADDING: Bytes = "hkr.padding";
        /// Lifetime
        pub KEY_LIFETIME: u16 = "hkr.lifetime";
        /// Encrypted Handover Key
        pub KEY_ENCRYPTED: Bytes = "hkr.encrypted_handover_key";
        /// Option-Code
        pub ASSIST_CODE: u8 = "hai.option_code" named numbers::ASSIST;
        /// HAI-Length
        pub ASSIST_LEN: u8 = "hai.length";
        /// HAI-Value
        pub ASSIST_VALUE: Bytes = "hai.value";
        /// Option-Code
        pub NODE_CODE: u8 = "mn.option_code" named crate::names::icmpv6::MN_OPTION_CODE;
        /// MN-Length
        pub NODE_LEN: u8 = "mn.length";
        /// MN-Value
        pub NODE_VALUE: Bytes = "mn.value";
        /// Status
        pub REGISTRATION_STATUS: u8 = "aro.status" named numbers::REGISTRATION;
        /// Registration Lifetime
        pub REGISTRATION_LIFETIME: u16 = "aro.registration_lifetime";
        /// EUI-64
        pub REGISTRATION_EUI64: Eui64 = "aro.eui64";
        /// Context Length
        pub CONTEXT_LEN: u8 = "6co.context_length";
        /// Flag
        pub CONTEXT_FLAGS: Hex<u8> = "6co.flag";
        /// Compression Flag
        pub CONTEXT_C: Flag<4> = "6co.flag.c";
        /// CID
        pub CONTEXT_ID: Bits<0, 4> = "6co.flag.cid";
        /// Reserved
        pub CONTEXT_RESERVED: Bits<5, 3> = "6co.flag.reserved";
        /// Lifetime
        pub CONTEXT_LIFETIME: u16 = "6co.valid_lifetime";
        /// Context Prefix
        pub CONTEXT_PREFIX: Ip6 = "6co.context_prefix";
        /// Version Low
        pub BORDER_LOW: u16 = "abro.version_low";
        /// Version
        pub BORDER_HIGH: u16 = "abro.version_high";
        /// Valid Lifetime
        pub BORDER_LIFETIME: u16 = "abro.valid_lifetime";
        /// 6LBR Address
        pub BORDER_ADDRESS: Ip6 = "abro.6lbr_address";
        /// Unassigned
        pub CAPABILITY_HIGH: HexIn<u16, 1, 15> = "6cio.unassigned1";
        /// G
        pub CAPABILITY_G: HexIn<u16, 0, 1> = "6cio.flag_g";
        /// Unassigned
        pub CAPABILITY_LOW: Hex<u32> = "6cio.unassigned2";
        /// Captive Portal
        pub PORTAL: Text = "captive_portal" as "URI";
        /// Scaled Lifetime
        pub NAT_LIFETIME: Bits<3, 13> = "pref64.scaled_lifetime" as "scaledlifetime";
        /// PLC (Prefix Length Code)
        pub NAT_CODE: HexIn<u16, 0, 3> = "pref64.plc" as "plc" (Repr::Dec) named numbers::PREFIX_CODE;
        /// Prefix
        pub NAT_PREFIX: Ip6 = "pref64.prefix" as "prefix";
    }
}
