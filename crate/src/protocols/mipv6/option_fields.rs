//! The fields of the options of Mobile IPv6.
use crate::names::mobile_ipv6 as N;
use crate::names::truths;
use crate::wire::read_elsewhere as dissect;
use crate::wire::*;

protocol! {
    /// Options of Mobile IPv6 (RFC 6275)
    "" = "_ws.mipv6.options" under "mip6" column "" over [] {
        /// MIPv6 Option - Pad1
        pub HEAD_0: Bytes = "options.pad1";
        /// MIPv6 Option - PadN
        pub HEAD_1: Bytes = "options.padn";
        /// MIPv6 Option - Binding Refresh Advice
        pub HEAD_2: Bytes = "options.bra";
        /// MIPv6 Option - Alternate Care-of Address
        pub HEAD_3: Bytes = "options.acoa";
        /// MIPv6 Option - Nonce Indices
        pub HEAD_4: Bytes = "options.ni";
        /// MIPv6 Option - Authorization Data
        pub HEAD_5: Bytes = "options.bad_auth";
        /// MIPv6 Option - Mobile Network Prefix
        pub HEAD_6: Bytes = "options.mnp";
        /// MIPv6 Option - Mobility Header Link-Layer Address
        pub HEAD_7: Bytes = "options.mhlla";
        /// MIPv6 Option - Mobile Node Identifier
        pub HEAD_8: Bytes = "options.mnid";
        /// MIPv6 Option - AUTH-OPTION-TYPE
        pub HEAD_9: Bytes = "options.auth";
        /// MIPv6 Option - MESG-ID-OPTION-TYPE
        pub HEAD_10: Bytes = "options.mseg_id";
        /// MIPv6 Option - CGA Parameters Request
        pub HEAD_11: Bytes = "options.cgapr";
        /// MIPv6 Option - CGA Parameters
        pub HEAD_12: Bytes = "options.cgar";
        /// MIPv6 Option - Signature
        pub HEAD_13: Bytes = "options.sign";
        /// MIPv6 Option - Permanent Home Keygen Token
        pub HEAD_14: Bytes = "options.phkt";
        /// MIPv6 Option - Care-of Test Init
        pub HEAD_15: Bytes = "options.coti";
        /// MIPv6 Option - Care-of Test
        pub HEAD_16: Bytes = "options.cot";
        /// MIPv6 Option - DNS-UPDATE-TYPE
        pub HEAD_17: Bytes = "options.dnsu";
        /// MIPv6 Option - Experimental
        pub HEAD_18: Bytes = "options.em";
        /// MIPv6 Option - Vendor Specific
        pub HEAD_19: Bytes = "options.vsm";
        /// MIPv6 Option - Service Selection
        pub HEAD_20: Bytes = "options.ssm";
        /// MIPv6 Option - Binding Authorization Data for FMIPv6 (BADF)
        pub HEAD_21: Bytes = "options.badff";
        /// MIPv6 Option - Home Network Prefix
        pub HEAD_22: Bytes = "options.hnp";
        /// MIPv6 Option - Handoff Indicator
        pub HEAD_23: Bytes = "options.hi";
        /// MIPv6 Option - Access Technology Type Option
        pub HEAD_24: Bytes = "options.att";
        /// MIPv6 Option - Mobile Node Link-layer Identifier
        pub HEAD_25: Bytes = "options.mnlli";
        /// MIPv6 Option - Link-local Address
        pub HEAD_26: Bytes = "options.lla";
        /// MIPv6 Option - Timestamp
        pub HEAD_27: Bytes = "options.ts";
        /// MIPv6 Option - Restart Counter
        pub HEAD_28: Bytes = "options.rc";
        /// MIPv6 Option - IPv4 Home Address
        pub HEAD_29: Bytes = "options.ipv4ha";
        /// MIPv6 Option - IPv4 Address Acknowledgement
        pub HEAD_30: Bytes = "options.ipv4aa";
        /// MIPv6 Option - NAT Detection
        pub HEAD_31: Bytes = "options.natd";
        /// MIPv6 Option - IPv4 Care-of Address
        pub HEAD_32: Bytes = "options.ipv4coa";
        /// MIPv6 Option - GRE Key
        pub HEAD_33: Bytes = "options.grek";
        /// MIPv6 Option - Mobility Header IPv6 Address/Prefix
        pub HEAD_34: Bytes = "options.mhipv6ap";
        /// MIPv6 Option - Binding Identifier
        pub HEAD_35: Bytes = "options.bi";
        /// MIPv6 Option - IPv4 Home Address Request
        pub HEAD_36: Bytes = "options.ipv4hareq";
        /// MIPv6 Option - IPv4 Home Address Reply
        pub HEAD_37: Bytes = "options.ipv4harep";
        /// MIPv6 Option - IPv4 Default-Router Address
        pub HEAD_38: Bytes = "options.ipv4dra";
        /// MIPv6 Option - IPv4 DHCP Support Mode
        pub HEAD_39: Bytes = "options.ipv4dsm";
        /// MIPv6 Option - Context Request
        pub HEAD_40: Bytes = "options.cr";
        /// MIPv6 Option - Local Mobility Anchor Address
        pub HEAD_41: Bytes = "options.lmaa";
        /// MIPv6 Option - Redirect-Capability
        pub HEAD_46: Bytes = "options.recap";
        /// MIPv6 Option - Redirect
        pub HEAD_47: Bytes = "options.redir";
        /// MIPv6 Option - Load Information
        pub HEAD_48: Bytes = "options.load_inf";
        /// MIPv6 Option - Alternate IPv4
        pub HEAD_49: Bytes = "options.alt_ip4";
        /// MIPv6 Option - Mobile Node Group Identifier
        pub HEAD_50: Bytes = "options.mng";
        /// MIPv6 Option - MAG IPv6 Address
        pub HEAD_51: Bytes = "options.mag_ipv6";
        /// MIPv6 Option - Access Network Identifier
        pub HEAD_52: Bytes = "options.acc_net_id";
        /// MIPv6 Option - Delegated Mobile Network Prefix
        pub HEAD_55: Bytes = "options.dmnp";
        /// Mobility Option
        pub TYPE: u8 = "mobility_opt" named N::OPTIONS;
        /// Length
        pub LEN: u8 = "mobility_opt.len";
        /// IE data not dissected yet
        pub UNREAD: Mark = "ie_not_dissected";
        /// PadN
        pub PADDING: Bytes = "padn";
        /// Refresh interval, in units of 4 seconds
        pub REFRESH: u16 = "bra.interval";
        /// Alternate care-of address
        pub CARE_OF: Ip6 = "acoa.acoa";
        /// Home nonce index
        pub HOME_NONCE: u16 = "ni.hni";
        /// Care-of nonce index
        pub CARE_NONCE: u16 = "ni.cni";
        /// Authenticator
        pub AUTHENTICATOR: Bytes = "bad.auth";
        /// Mobile Network Prefix Length
        pub PREFIX_LEN: u8 = "nemo.mnp.pfl";
        /// Mobile Network Prefix
        pub PREFIX: Ip6 = "nemo.mnp.mnp";
        /// Option-Code
        pub LINK_CODE: u8 = "lla.optcode" named N::LINK_LAYER_CODES;
        /// Link-layer address
        pub LINK_ADDRESS: Mac = "lla";
        /// Link-layer address
        pub OTHER_LINK_ADDRESS: Bytes = "lla";
        /// Subtype
        pub IDENTIFIER_TYPE: u8 = "mnid.subtype" named N::IDENTIFIERS;
        /// Identifier
        pub IDENTIFIER: Text = "mnid.identifier";
        /// Subtype
        pub AUTHENTICATION: u8 = "auth.subtype" named N::AUTHENTICATIONS;
        /// Mobility SPI
        pub AUTHENTICATION_INDEX: u32 = "auth.mobility_spi";
        /// Authentication Data
        pub AUTHENTICATION_DATA: Bytes = "auth.auth_data";
        /// Timestamp
        pub MESSAGE_TIME: Time = "mseg_id.timestamp";
        /// CGA Parameters
        pub PARAMETERS: Bytes = "cgar.cga_par";
        /// CGA Parameters
        pub SIGNATURE: Bytes = "sign.sign";
        /// Permanent Home Keygen Token
        pub HOME_TOKEN: Bytes = "phkt.phkt";
        /// Care-of Keygen Token
        pub CARE_TOKEN: Bytes = "mocot.co_keygen_tok";
        /// Status
        pub NAME_STATUS: u8 = "dnsu.status" named N::DNS_UPDATES;
        /// R flag
        pub NAME_REMOVE: Flag<7> = "dnsu.flag.r";
        /// MN identity (FQDN)
        pub NAME: Bytes = "dnsu.mn_id";
        /// Data
        pub EXPERIMENT: Bytes = "em.data";
        /// Vendor Id
        pub VENDOR: u32 = "vsm.vendorId" named N::VENDORS;
        /// Subtype
        pub VENDOR_TYPE: u8 = "vsm.subtype" named crate::names::mobile_ipv6::VSM_SUBTYPE;
        /// Data
        pub VENDOR_DATA: Bytes = "vsm.data";
        /// Identifier
        pub SERVICE: Text = "ss.identifier";
        /// SPI
        pub FAST_INDEX: u32 = "badff.spi";
        /// Authenticator
        pub FAST_AUTHENTICATOR: Bytes = "badff.auth";
        /// Reserved
        pub HANDOFF_RESERVED: u8 = "hi.reserved";
        /// Handoff Indicator
        pub HANDOFF: u8 = "hi" named N::HANDOFFS;
        /// Reserved
        pub ACCESS_RESERVED: u8 = "att.reserved";
        /// Access Technology Type
        pub ACCESS: u8 = "att" named N::ACCESS_TECHNOLOGIES;
        /// Reserved
        pub LINK_RESERVED: u16 = "mnlli.reserved";
        /// Link-layer Identifier
        pub LINK_IDENTIFIER: Bytes = "mnlli.lli";
        /// Link-local Address
        pub LINK_LOCAL: Ip6 = "lila_lla";
        /// Timestamp
        pub TIME: Time = "timestamp_tmp";
        /// Restart Counter
        pub RESTARTS: u32 = "rc";
        /// Prefix-len
        pub HOME_4_LEN: Bits<2, 6> = "ipv4ha.preflen";
        /// mobile network prefix (P) flag
        pub HOME_4_PREFIX: Flag<9> = "ipv4ha.p_flag" named truths::MOBILE_NETWORK_PREFIXT_REQUESTED;
        /// Reserved
        pub HOME_4_RESERVED: Hex<u8> = "ipv4ha.reserved";
        /// IPv4 Home Address
        pub HOME_4: Ip4 = "ipv4ha.ha";
        /// Status
        pub HOME_4_STATUS: u8 = "ipv4aa.sts" named N::ADDRESS_STATUSES;
        /// (F) flag
        pub NAT_FORCED: Flag<15> = "natd.f_flag" named truths::MUST_USE_UDP_ENCAPSULATION;
        /// Reserved
        pub NAT_RESERVED: Bits<0, 15> = "natd.reserved";
        /// Refresh time
        pub NAT_REFRESH: u32 = "natd.refresh_t" unit "seconds";
        /// Reserved
        pub CARE_4_RESERVED: u16 = "ipv4coa.reserved";
        /// IPv4 Care-of address
        pub CARE_4: Ip4 = "ipv4coa.addr";
        /// Reserved
        pub ROUTER_RESERVED: u16 = "ipv4dra.reserved";
        /// GRE Key
        pub GRE_KEY: u32 = "gre_key";
        /// Option-Code
        pub ADDRESS_CODE: u8 = "mhipv6ap.opt_code";
        /// Prefix Length
        pub ADDRESS_LEN: u8 = "mhipv6ap.len";
        /// IPv6 Address
        pub ADDRESS: Ip6 = "mhipv6ap.ipv6_address";
        /// IPv6 Address/Prefix
        pub ADDRESS_PREFIX: Text = "mhipv6ap.ipv6_address_prefix";
        /// Binding ID (BID)
        pub BINDING: u16 = "bi.bid";
        /// Status
        pub BINDING_STATUS: u8 = "bi.status";
        /// Simultaneous Home and Foreign Binding (H)
        pub BINDING_BOTH: Flag<7> = "bi.h_flag" named truths::TRUE_FALSE;
        /// IPv4 care-of address (CoA)
        pub BINDING_4: Ip4 = "bi.coa_ipv4";
        /// IPv6 care-of address (CoA)
        pub BINDING_6: Ip6 = "bi.coa_ipv6";
        /// IPv4 Default-Router Address
        pub ROUTER: Ip4 = "ipv4dra.dra";
        /// Reserved
        pub SUPPORT_RESERVED: Bits<1, 15> = "ipv4dsm.reserved";
        /// DHCP Support Mode (S)
        pub SUPPORT: Flag<0> = "ipv4dsm.s_flag" named truths::DHCP_SERVER;
        /// Reserved
        pub REQUEST_RESERVED: u16 = "cr.reserved";
        /// Req-type
        pub REQUEST: u8 = "cr.req_type" named N::OPTIONS;
        /// Req-length
        pub REQUEST_LEN: u8 = "cr.req_length";
        /// Option-Code
        pub ANCHOR_CODE: u8 = "lmaa.opt_code";
        /// Reserved
        pub ANCHOR_RESERVED: u8 = "lmaa.reserved";
        /// Local Mobility Anchor Address
        pub ANCHOR_6: Ip6 = "lmaa.ipv6";
        /// Local Mobility Anchor Address
        pub ANCHOR_4: Ip4 = "lmaa.ipv4";
        /// Reserved
        pub REDIRECTABLE: Hex<u16> = "recap.reserved";
        /// K
        pub REDIRECT_K: Flag<15> = "redir.k" named truths::TRUE_FALSE;
        /// N
        pub REDIRECT_N: Flag<14> = "redir.n" named truths::TRUE_FALSE;
        /// Reserved
        pub REDIRECT_RESERVED: HexIn<u16, 0, 14> = "redir.reserved";
        /// IPv6 r2LMA Address
        pub REDIRECT_6: Ip6 = "redir.addr_r2lma_ipv6";
        /// IPv4 r2LMA Address
        pub REDIRECT_4: Ip4 = "redir.addr_r2lma_ipv4";
        /// Priority
        pub LOAD_PRIORITY: u16 = "load_inf.priority";
        /// Sessions in Use
        pub LOAD_SESSIONS: u32 = "load_inf.sessions_in_use";
        /// Maximum Sessions
        pub LOAD_MOST_SESSIONS: u32 = "load_inf.maximum_sessions";
        /// Used Capacity
        pub LOAD_USED: u32 = "load_inf.used_capacity";
        /// Maximum Capacity
        pub LOAD_CAPACITY: u32 = "load_inf.maximum_capacity";
        /// Alternate IPv4 Care-of Address
        pub OTHER_CARE_4: Ip4 = "alt_ip4";
        /// Sub Type
        pub GROUP_TYPE: u8 = "mng.sub_type" named N::GROUPS;
        /// Reserved
        pub GROUP_RESERVED: u8 = "mng.reserved";
        /// Mobile Node Group Identifier
        pub GROUP: u32 = "mng.mng_id";
        /// Reserved
        pub GATEWAY_RESERVED: Hex<u8> = "mag_ipv6.reserved";
        /// Address Length
        pub GATEWAY_LEN: u8 = "mag_ipv6.address_length";
        /// Address
        pub GATEWAY: Ip6 = "mag_ipv6.address";
        /// ANI
        pub NETWORK: Mark = "acc_net_id";
        /// ANI Type
        pub NETWORK_TYPE: u8 = "acc_net_id.ani" named N::ACCESS_NETWORKS;
        /// Length
        pub NETWORK_LEN: u8 = "acc_net_id.sub_opt_len";
        /// E(Encoding)
        pub NETWORK_ENCODING: Flag<7> = "acc_net_id.e_bit" named truths::UTF_8;
        /// Net-Name Length
        pub NETWORK_NAME_LEN: u8 = "acc_net_id.net_name_len";
        /// Network Name
        pub NETWORK_NAME: Text = "acc_net_id.net_name";
        /// AP-Name Length
        pub POINT_LEN: u8 = "acc_net_id.ap_name_len";
        /// Access-Point Name
        pub POINT: Text = "acc_net_id.ap_name";
        /// Op-ID Type
        pub OPERATOR_TYPE: u8 = "acc_net_id.op_id.type" named N::OPERATORS;
        /// Op-ID
        pub OPERATOR: Bytes = "acc_net_id.op_id";
        /// IPv4 Prefix (V) flag
        pub DELEGATED_V: Flag<7> = "dmnp.v_flag" named truths::IPV4_PREFIX;
        /// Reserved
        pub DELEGATED_RESERVED: Bits<0, 7> = "dmnp.reserved";
        /// Prefix Length
        pub DELEGATED_LEN: u8 = "dmnp.prefix_len";
        /// IPv6 Delegated Mobile Network Prefix
        pub DELEGATED_6: Ip6 = "dmnp.dmnp_ipv6";
        /// IPv4 Delegated Mobile Network Prefix
        pub DELEGATED_4: Ip4 = "dmnp.dmnp_ipv4";
    }
}
