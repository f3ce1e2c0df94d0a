//! The fields of OSPF, both versions.
use super::{dissect, info, lines};
use crate::names::ospf as names;
use crate::names::truths;
use crate::wire::*;

protocol! {
    /// Open Shortest Path First (RFC 2328, RFC 5340)
    "OSPF_Hdr" = "ospf" column "OSPF" over [Key::Ip(89)] info info lines lines {
        /// LS Update Packet
        pub UPDATE: Mark = "";
        /// OSPF DB Description
        pub DESCRIBED: Mark = "";
        /// Link State Request
        pub REQUESTED: Mark = "";
        /// LSA
        pub ADVERTISEMENT: Mark = "";
        /// OSPF Header
        pub HEADER: Mark = "header";
        /// Version
        pub VERSION: u8 = "version";
        /// Message Type
        pub MESSAGE: u8 = "msg" named names::PACKETS;
        /// Hello
        pub IS_HELLO: bool = "msg.hello" line Hidden named truths::TRUE_FALSE;
        /// Database Description
        pub IS_DESCRIPTION: bool = "msg.dbdesc" line Hidden named truths::TRUE_FALSE;
        /// Link State Adv Request
        pub IS_REQUEST: bool = "msg.lsreq" line Hidden named truths::TRUE_FALSE;
        /// Link State Adv Update
        pub IS_UPDATE: bool = "msg.lsupdate" line Hidden named truths::TRUE_FALSE;
        /// Link State Adv Acknowledgement
        pub IS_ACKNOWLEDGEMENT: bool = "msg.lsack" line Hidden named truths::TRUE_FALSE;
        /// Packet Length
        pub LENGTH: u16 = "packet_length";
        /// Source OSPF Router
        pub ROUTER: Ip4 = "srcrouter";
        /// Area ID
        pub AREA: Ip4 = "area_id";
        /// Checksum
        pub CHECKSUM: Hex<u16> = "checksum";
        /// Instance ID
        pub INSTANCE: u8 = "instance_id" named names::INSTANCES;
        /// Reserved
        pub RESERVED: Bytes = "reserved";
        /// Auth Type
        pub AUTH_TYPE: u16 = "auth.type" named names::AUTHENTICATIONS;
        /// Auth Data (none)
        pub AUTH_NONE: Bytes = "auth.none";
        /// Auth Data (simple)
        pub AUTH_SIMPLE: Text = "auth.simple";
        /// Auth Crypt Key id
        pub AUTH_KEY: u8 = "auth.crypt.key_id";
        /// Auth Crypt Data Length
        pub AUTH_LEN: u8 = "auth.crypt.data_length";
        /// Auth Crypt Sequence Number
        pub AUTH_SEQUENCE: u32 = "auth.crypt.seq_nbr";
        /// Auth Crypt Data
        pub AUTH_DATA: Bytes = "auth.crypt.data";
        /// Auth Data (unknown)
        pub AUTH_UNKNOWN: Bytes = "auth.unknown";
        /// OSPF Hello Packet
        pub HELLO: Mark = "hello";
        /// Network Mask
        pub HELLO_MASK: Ip4 = "hello.network_mask";
        /// Interface ID
        pub HELLO_INTERFACE: u32 = "hello.interface_id";
        /// Hello Interval [sec]
        pub HELLO_INTERVAL: u16 = "hello.hello_interval";
        /// Router Priority
        pub HELLO_PRIORITY: u8 = "hello.router_priority";
        /// Router Dead Interval [sec]
        pub HELLO_DEAD: u32 = "hello.router_dead_interval";
        /// Router Dead Interval [sec]
        pub HELLO_DEAD_V3: u16 = "hello.router_dead_interval";
        /// Designated Router
        pub HELLO_DESIGNATED: Ip4 = "hello.designated_router";
        /// Backup Designated Router
        pub HELLO_BACKUP: Ip4 = "hello.backup_designated_router";
        /// Active Neighbor
        pub HELLO_NEIGHBOR: Ip4 = "hello.active_neighbor";
        /// Options
        pub V2_OPTIONS: Hex<u8> = "v2.options" line Set;
        /// DN
        pub V2_DN: Flag<7> = "v2.options.dn";
        /// O
        pub V2_O: Flag<6> = "v2.options.o";
        /// (DC) Demand Circuits
        pub V2_DC: Flag<5> = "v2.options.dc" named truths::SUPPORTED;
        /// (L) LLS Data block
        pub V2_L: Flag<4> = "v2.options.l" named truths::PRESENT_NOT;
        /// (N) NSSA
        pub V2_N: Flag<3> = "v2.options.n" named truths::SUPPORTED;
        /// (MC) Multicast
        pub V2_MC: Flag<2> = "v2.options.mc" named truths::CAPABLE;
        /// (E) External Routing
        pub V2_E: Flag<1> = "v2.options.e" named truths::CAPABLE;
        /// (MT) Multi-Topology Routing
        pub V2_MT: Flag<0> = "v2.options.mt" named truths::YES_NO;
        /// Options
        pub V3_OPTIONS: Hex<U24> = "v3.options" line Set;
        /// AT
        pub V3_AT: Flag<10> = "v3.options.at";
        /// L
        pub V3_L: Flag<9> = "v3.options.l";
        /// AF
        pub V3_AF: Flag<8> = "v3.options.af";
        /// DC
        pub V3_DC: Flag<5> = "v3.options.dc";
        /// R
        pub V3_R: Flag<4> = "v3.options.r";
        /// N
        pub V3_N: Flag<3> = "v3.options.n";
        /// MC
        pub V3_MC: Flag<2> = "v3.options.mc";
        /// E
        pub V3_E: Flag<1> = "v3.options.e";
        /// V6
        pub V3_V6: Flag<0> = "v3.options.v6";
        /// Interface MTU
        pub DESCRIPTION_MTU: u16 = "db.interface_mtu";
        /// DB Description
        pub DESCRIPTION: Hex<u8> = "dbd" line Set;
        /// (R) OOBResync
        pub DESCRIPTION_R: Flag<3> = "dbd.r";
        /// (I) Init
        pub DESCRIPTION_I: Flag<2> = "dbd.i";
        /// (M) More
        pub DESCRIPTION_M: Flag<1> = "dbd.m";
        /// (MS) Master
        pub DESCRIPTION_MS: Flag<0> = "dbd.ms" named truths::YES_NO;
        /// DD Sequence
        pub DESCRIPTION_SEQUENCE: u32 = "db.dd_sequence";
        /// Number of LSAs
        pub ADVERTISEMENTS: u32 = "ls.number_of_lsas";
        /// LS Age (seconds)
        pub AGE: Bits<0, 15> = "lsa.age";
        /// Do Not Age Flag
        pub FOREVER: Bits<15, 1> = "lsa.donotage";
        /// Do Not Age
        pub V3_FOREVER: Flag<15> = "v3.lsa.do_not_age" named truths::TRUE_FALSE;
        /// LS Type
        pub TYPE: u8 = "lsa" named names::ADVERTISEMENTS;
        /// LS Type
        pub REQUEST_TYPE: u32 = "lsa" named names::ADVERTISEMENTS;
        /// Router LSA
        pub IS_ROUTER: bool = "lsa.router" line Hidden named truths::TRUE_FALSE;
        /// Network LSA
        pub IS_NETWORK: bool = "lsa.network" line Hidden named truths::TRUE_FALSE;
        /// Summary LSA (IP Network)
        pub IS_SUMMARY: bool = "lsa.summary" line Hidden named truths::TRUE_FALSE;
        /// Summary LSA (ASBR)
        pub IS_BOUNDARY: bool = "lsa.asbr" line Hidden named truths::TRUE_FALSE;
        /// AS-External LSA (ASBR)
        pub IS_EXTERNAL: bool = "lsa.asext" line Hidden named truths::TRUE_FALSE;
        /// Group Membership LSA
        pub IS_MEMBERSHIP: bool = "lsa.member" line Hidden named truths::TRUE_FALSE;
        /// NSSA AS-External LSA
        pub IS_STUBBY: bool = "lsa.nssa" line Hidden named truths::TRUE_FALSE;
        /// External Attributes LSA
        pub IS_ATTRIBUTES: bool = "lsa.attr" line Hidden named truths::TRUE_FALSE;
        /// Opaque LSA
        pub IS_OPAQUE: bool = "lsa.opaque" line Hidden named truths::TRUE_FALSE;
        /// Link State ID
        pub ID: Ip4 = "lsa.id";
        /// Link State ID Opaque Type
        pub OPAQUE_TYPE: u8 = "lsid_opaque_type" named names::OPAQUE;
        /// Link State ID TE-LSA Reserved
        pub TE_RESERVED: u8 = "lsid_te_lsa.reserved";
        /// Link State ID TE-LSA Instance
        pub TE_INSTANCE: u16 = "lsid_te_lsa.instance";
        /// Link State ID Opaque ID
        pub OPAQUE_ID: U24 = "lsid.opaque_id";
        /// Link State ID
        pub STATE_ID: Ip4 = "link_state_id";
        /// Advertising Router
        pub ADVERTISER: Ip4 = "advrouter";
        /// Sequence Number
        pub SEQUENCE: Hex<u32> = "lsa.seqnum";
        /// Checksum
        pub LSA_CHECKSUM: Hex<u16> = "lsa.chksum";
        /// Length
        pub LSA_LENGTH: u16 = "lsa.length";
        /// Flags
        pub ROUTER_FLAGS: Hex<u8> = "v2.router.lsa.flags" line Set;
        /// (H) flag
        pub ROUTER_H: Flag<7> = "v2.router.lsa.flags.h" named truths::YES_NO;
        /// (N) flag
        pub ROUTER_N: Flag<4> = "v2.router.lsa.flags.n" named truths::YES_NO;
        /// (W) Wild-card multicast receiver
        pub ROUTER_W: Flag<3> = "v2.router.lsa.flags.w" named truths::YES_NO;
        /// (V) Virtual link endpoint
        pub ROUTER_V: Flag<2> = "v2.router.lsa.flags.v" named truths::YES_NO;
        /// (E) AS boundary router
        pub ROUTER_E: Flag<1> = "v2.router.lsa.flags.e" named truths::YES_NO;
        /// (B) Area border router
        pub ROUTER_B: Flag<0> = "v2.router.lsa.flags.b" named truths::YES_NO;
        /// Number of Links
        pub LINKS: u16 = "lsa.number_of_links";
        /// Link ID
        pub LINK_ID: Ip4 = "lsa.router.linkid";
        /// Link Data
        pub LINK_DATA: Ip4 = "lsa.router.linkdata";
        /// Link Type
        pub LINK_TYPE: u8 = "lsa.router.linktype" named names::LINKS;
        /// Number of Metrics
        pub LINK_METRICS: u8 = "lsa.router.nummetrics";
        /// 0 Metric
        pub LINK_METRIC: u16 = "lsa.router.metric0";
        /// Netmask
        pub NETWORK_MASK: Ip4 = "lsa.network.netmask";
        /// Attached Router
        pub ATTACHED: Ip4 = "lsa.network.attchrtr";
        /// Netmask
        pub EXTERNAL_MASK: Ip4 = "lsa.asext.netmask";
        /// External Type
        pub EXTERNAL_TYPE: Flag<7> = "lsa.asext.type";
        /// TOS
        pub TOS: u8 = "lsa.tos";
        /// TOS
        pub EXTERNAL_TOS: Bits<0, 7> = "lsa.tos";
        /// Metric
        pub METRIC: U24 = "metric";
        /// Metric
        pub METRIC_16: u16 = "metric";
        /// Forwarding Address
        pub FORWARDING: Ip4 = "lsa.asext.fwdaddr";
        /// External Route Tag
        pub ROUTE_TAG: u32 = "lsa.asext.extrttag";
        /// LS Type
        pub V3_TYPE: Hex<u16> = "v3.lsa";
        /// LSA Handling
        pub V3_U: Flag<15> = "v3.lsa.u";
        /// Flooding Scope
        pub V3_SCOPE: HexIn<u16, 13, 2> = "v3.lsa.s12" named names::SCOPES;
        /// Function Code
        pub V3_FUNCTION: Bits<0, 13> = "v3.lsa.fc" named names::FUNCTIONS;
        /// Router-LSA
        pub V3_IS_ROUTER: bool = "v3.lsa.router" line Hidden named truths::TRUE_FALSE;
        /// Network-LSA
        pub V3_IS_NETWORK: bool = "v3.lsa.network" line Hidden named truths::TRUE_FALSE;
        /// Inter-Area-Prefix-LSA
        pub V3_IS_INTER_PREFIX: bool = "v3.lsa.interprefix" line Hidden named truths::TRUE_FALSE;
        /// Inter-Area-Router-LSA
        pub V3_IS_INTER_ROUTER: bool = "v3.lsa.interrouter" line Hidden named truths::TRUE_FALSE;
        /// AS-External-LSA
        pub V3_IS_EXTERNAL: bool = "v3.lsa.asext" line Hidden named truths::TRUE_FALSE;
        /// Group Membership-LSA
        pub V3_IS_GROUP: bool = "v3.lsa.group" line Hidden;
        /// NSSA-LSA
        pub V3_IS_STUBBY: bool = "v3.lsa.nssa" line Hidden named truths::TRUE_FALSE;
        /// Link-LSA
        pub V3_IS_LINK: bool = "v3.lsa.link" line Hidden named truths::TRUE_FALSE;
        /// Intra-Area-Prefix-LSA
        pub V3_IS_INTRA_PREFIX: bool = "v3.lsa.intraprefix" line Hidden named truths::TRUE_FALSE;
        /// Flags
        pub V3_ROUTER_FLAGS: Hex<u8> = "v3.router.lsa.flags" line Set;
        /// (W) Wild-card multicast receiver
        pub V3_ROUTER_W: Flag<3> = "v3.router.lsa.flags.w" named truths::YES_NO;
        /// (V) Virtual link endpoint
        pub V3_ROUTER_V: Flag<2> = "v3.router.lsa.flags.v" named truths::YES_NO;
        /// (E) AS boundary router
        pub V3_ROUTER_E: Flag<1> = "v3.router.lsa.flags.e" named truths::YES_NO;
        /// (B) Area border router
        pub V3_ROUTER_B: Flag<0> = "v3.router.lsa.flags.b" named truths::YES_NO;
        /// Type
        pub V3_LINK_TYPE: u8 = "v3.lsa.type" named names::LINKS;
        /// Interface ID
        pub V3_INTERFACE: u32 = "v3.lsa.interface_id";
        /// Neighbor Interface ID
        pub V3_NEIGHBOR_INTERFACE: u32 = "v3.lsa.neighbor_interface_id";
        /// Neighbor Router ID
        pub V3_NEIGHBOR: Ip4 = "v3.lsa.neighbor_router_id";
        /// Attached Router
        pub V3_ATTACHED: Ip4 = "v3.lsa.attached_router";
        /// Destination Router ID
        pub V3_DESTINATION: Ip4 = "v3.lsa.destination_router_id";
        /// Router Priority
        pub V3_PRIORITY: u8 = "v3.lsa.router_priority";
        /// Link-local Interface Address
        pub V3_LINK_LOCAL: Ip6 = "v3.lsa.link_local_interface_address.ipv6";
        /// # prefixes
        pub V3_PREFIXES: u32 = "v3.lsa.num_prefixes";
        /// # prefixes
        pub V3_PREFIXES_16: u16 = "v3.lsa.num_prefixes";
        /// Referenced LS type
        pub V3_REFERENCED_TYPE: Hex<u16> = "v3.lsa.referenced_ls_type" named crate::names::ospf::V3_LSA_REFERENCED_LS_TYPE;
        /// Referenced Link State ID
        pub V3_REFERENCED_ID: Ip4 = "v3.lsa.referenced_link_state_id";
        /// Referenced Advertising Router
        pub V3_REFERENCED_ROUTER: Ip4 = "v3.lsa.referenced_advertising_router";
        /// Flags
        pub V3_EXTERNAL_FLAGS: Hex<u8> = "v3.as.external.flags" line Set;
        /// E
        pub V3_EXTERNAL_E: Flag<2> = "v3.as.external.flags.e" named truths::TYPE_2;
        /// F
        pub V3_EXTERNAL_F: Flag<1> = "v3.as.external.flags.f" named truths::PRESENT_ABSENT;
        /// T
        pub V3_EXTERNAL_T: Flag<0> = "v3.as.external.flags.t" named truths::PRESENT_NOT;
        /// Forwarding Address
        pub V3_FORWARDING: Ip6 = "v3.lsa.forwarding_address.ipv6";
        /// External Route Tag
        pub V3_ROUTE_TAG: u32 = "v3.lsa.external_route_tag";
        /// PrefixLength
        pub PREFIX_LEN: u8 = "prefix_length";
        /// PrefixOptions
        pub PREFIX_OPTIONS: Hex<u8> = "v3.prefix.options" line Set;
        /// (P) Propagate
        pub PREFIX_P: Flag<3> = "v3.prefix.options.p";
        /// (MC) Multicast
        pub PREFIX_MC: Flag<2> = "v3.prefix.options.mc";
        /// (LA) Local Address
        pub PREFIX_LA: Flag<1> = "v3.prefix.options.la";
        /// (NU) NoUnicast
        pub PREFIX_NU: Flag<0> = "v3.prefix.options.nu";
        /// Address Prefix
        pub PREFIX: Ip6 = "v3.address_prefix.ipv6";
        /// TLV Type
        pub TLV_TYPE: u16 = "tlv_type";
        /// TLV Length
        pub TLV_LEN: u16 = "tlv_length";
        /// TLV Value
        pub TLV_VALUE: Bytes = "tlv_value";
        /// Checksum
        pub LLS_CHECKSUM: Hex<u16> = "lls.checksum";
        /// LLS Data Length
        pub LLS_LEN: u16 = "lls.data_length";
        /// Options
        pub LLS_OPTIONS: Hex<u32> = "lls.ext.options";
        /// (RS) Restart Signal
        pub LLS_RS: Flag<1> = "lls.ext.options.rs";
        /// (LR) LSDB Resynchronization
        pub LLS_LR: Flag<0> = "lls.ext.options.lr";
        /// Sequence number
        pub LLS_SEQUENCE: Hex<u32> = "v2.lls.sequence_number";
        /// Auth Data
        pub LLS_AUTH: Bytes = "v2.lls.auth_data";
        /// MPLS Traffic Engineering LSA
        pub IS_TE: bool = "lsa.mpls" line Hidden named truths::TRUE_FALSE;
        /// MPLS/TE Router ID
        pub TE_ROUTER: Ip4 = "mpls.routerid";
        /// MPLS/TE Link Type
        pub TE_LINK_TYPE: u8 = "mpls.linktype" named names::TE_LINKS;
        /// MPLS/TE Link ID
        pub TE_LINK_ID: Ip4 = "mpls.linkid";
        /// MPLS/TE Local Interface Address
        pub TE_LOCAL: Ip4 = "mpls.local_addr";
        /// MPLS/TE Remote Interface Address
        pub TE_REMOTE: Ip4 = "mpls.remote_addr";
        /// Traffic Engineering Metric
        pub TE_METRIC: u32 = "mpls.te_metric";
        /// Maximum Bandwidth
        pub TE_BANDWIDTH: Float = "mpls.link_max_bw" unit "bytes/s";
        /// Unreserved bandwidth
        pub TE_PRIORITY: Float = "mpls.pri" unit "bytes/s";
        /// MPLS/TE Link Resource Class/Color
        pub TE_COLOR: Hex<u32> = "mpls.linkcolor";
    }
}
