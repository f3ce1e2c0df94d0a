//! Fields of the options of RPL.
use super::dissect;
use crate::names::icmpv6 as numbers;
use crate::names::truths;
use crate::wire::expert::{Error, Malformed, Note, Undecoded, Violation, Warning};
use crate::wire::*;

protocol! {
    /// RPL Option (RFC 6550)
    "RPLOption" = "icmpv6.rpl.opt" column "" over [] {
        /// ICMPv6 Option
        pub OPTION: Mark = ".icmpv6.opt";
        /// Type
        pub TYPE: u8 = "type" named numbers::RPL_OPTION;
        /// Length
        pub LENGTH: u8 = "length";
        /// Invalid Option Length
        pub BAD_LEN: Error<Malformed> = ".icmpv6.invalid_option_length";
        /// Undecoded RPL Option
        pub UNDECODED: Note<Undecoded> = ".icmpv6.undecoded.rpl_option";
        /// Data
        pub DATA: Bytes = ".icmpv6.data";
        /// Unknown Data
        pub UNKNOWN: Bytes = ".icmpv6.unknown_data";
        /// Unknown Data (not interpreted)
        pub UNINTERPRETED: Error<Malformed> = ".icmpv6.unknown_data.expert";
        /// Reserved
        pub RESERVED: Mark = "reserved";
        /// Paddn
        pub PADDING: Mark = "padn";
        /// Routing Metric/Constraint Type
        pub METRIC: u8 = "metric.type" named numbers::RPL_METRIC;
        /// Unknown RPL metric/constraint type
        pub METRIC_UNKNOWN: Note<Undecoded> = ".icmpv6.rpl.unknown.metric";
        /// Flags
        pub METRIC_FLAGS: Hex<u16> = "metric.flags";
        /// Reserved Flags
        pub METRIC_RESERVED: HexIn<u16, 11, 5> = "metric.reserved";
        /// Flag P
        pub METRIC_P: Flag<10> = "metric.flag.p";
        /// Flag C
        pub METRIC_C: Flag<9> = "metric.flag.c";
        /// Flag O
        pub METRIC_O: Flag<8> = "metric.flag.o";
        /// Flag R
        pub METRIC_R: Flag<7> = "metric.flag.r";
        /// A Field
        pub METRIC_A: HexIn<u16, 4, 3> = "metric.flag.a";
        /// Precedence field
        pub METRIC_PRECEDENCE: HexIn<u16, 0, 4> = "metric.prec";
        /// Metric Length
        pub METRIC_LEN: u8 = "metric.length";
        /// Node State and Attribute Object
        pub NODE: Hex<u16> = "metric.nsa.object";
        /// Reserved field
        pub NODE_RESERVED: HexIn<u16, 8, 8> = "metric.nsa.object.reserved";
        /// Flags
        pub NODE_FLAGS: HexIn<u16, 2, 6> = "metric.nsa.object.flags";
        /// Flag A
        pub NODE_A: Flag<1> = "metric.nsa.object.flag.a";
        /// Flag O
        pub NODE_O: Flag<0> = "metric.nsa.object.flag.o";
        /// Node State and Attribute Optional TLV
        pub NODE_TLV: u8 = "metric.nsa.object.opttlv.object";
        /// Node State and Attribute Optional TLV Type
        pub NODE_TLV_TYPE: u8 = "metric.nsa.object.opttlv.object.type";
        /// Node State and Attribute Optional TLV Length
        pub NODE_TLV_LEN: u8 = "metric.nsa.object.opttlv.object.length";
        /// Raw Data
        pub NODE_TLV_DATA: Bytes = "metric.nsa.object.opttlv.object.data";
        /// Node Energy Object
        pub ENERGY: Hex<u16> = "metric.ne.object";
        /// Flags field
        pub ENERGY_FLAGS: HexIn<u16, 12, 4> = "metric.ne.object.flags";
        /// Flag I
        pub ENERGY_I: Flag<11> = "metric.ne.object.flag.i";
        /// Type
        pub ENERGY_TYPE: HexIn<u16, 9, 2> = "metric.ne.object.type";
        /// Flag E
        pub ENERGY_E: Flag<8> = "metric.ne.object.flag.e";
        /// Energy
        pub ENERGY_VALUE: HexIn<u16, 0, 8> = "metric.ne.object.energy";
        /// Hop Count Object
        pub HOPS: Hex<u16> = "metric.hp.object";
        /// Reserved field
        pub HOPS_RESERVED: HexIn<u16, 12, 4> = "metric.hp.object.reserved";
        /// Flags
        pub HOPS_FLAGS: HexIn<u16, 8, 4> = "metric.hp.object.flags";
        /// Hop Count
        pub HOPS_VALUE: Bits<0, 8> = "metric.hp.object.hp";
        /// Link Throughput
        pub THROUGHPUT: u32 = "metric.lt.object.lt";
        /// Link Latency
        pub LATENCY: u32 = "metric.ll.object.ll";
        /// Reserved field
        pub QUALITY_RESERVED: Hex<u8> = "metric.lql.object.res";
        /// Link Quality Level Object
        pub QUALITY: Hex<u8> = "metric.lql.object";
        /// Val(ue)
        pub QUALITY_VALUE: HexIn<u8, 5, 3> = "metric.lql.object.val";
        /// Counter
        pub QUALITY_COUNTER: Bits<0, 5> = "metric.lql.object.counter";
        /// ETX
        pub EXPECTED: u16 = "metric.etx.object.etx";
        /// Reserved field
        pub COLOR_RESERVED: Hex<u8> = "metric.lc.object.res";
        /// Link Color Object
        pub COLOR: Mark = "metric.lc.object";
        /// Link Color
        pub COLOR_VALUE: HexIn<u16, 6, 10> = "metric.lc.object.lc";
        /// Counter
        pub COLOR_COUNTER: Bits<0, 6> = "metric.lc.object.counter";
        /// Reserved
        pub COLOR_BITS: Bits<1, 5> = "metric.lc.object.reserved";
        /// Flag I
        pub COLOR_I: Bits<0, 1> = "metric.lc.object.flag.i";
        /// Prefix Length
        pub ROUTE_LEN: u8 = "route.prefix_length";
        /// Flag
        pub ROUTE_FLAGS: Hex<u8> = "route.flag";
        /// Preference
        pub ROUTE_PREFERENCE: Bits<3, 2> = "route.pref" named numbers::PREFERENCE;
        /// Reserved
        pub ROUTE_RESERVED: u8 = "route.reserved";
        /// Route Lifetime
        pub ROUTE_LIFETIME: u32 = "route.lifetime" unit "s" named crate::names::icmpv6::LIFETIME;
        /// Route Prefix
        pub ROUTE_PREFIX: Ip6 = "route.prefix";
        /// Flag
        pub CONFIG_FLAGS: Hex<u8> = "config.flag";
        /// Reserved
        pub CONFIG_FLAGS_RESERVED: Bits<4, 4> = "config.reserved";
        /// Authentication Enabled
        pub CONFIG_AUTH: Flag<3> = "config.auth";
        /// Path Control Size
        pub CONFIG_PATH: Bits<0, 3> = "config.pcs";
        /// DIOIntervalDoublings
        pub CONFIG_DOUBLINGS: u8 = "config.interval_double";
        /// DIOIntervalMin
        pub CONFIG_MIN: u16 = "config.interval_min";
        /// DIORedundancyConstant
        pub CONFIG_REDUNDANCY: u8 = "config.redundancy";
        /// MaxRankInc
        pub CONFIG_RANK: u16 = "config.max_rank_inc";
        /// MinHopRankInc
        pub CONFIG_HOP_RANK: u16 = "config.min_hop_rank_inc";
        /// OCP (Objective Code Point)
        pub CONFIG_OBJECTIVE: u16 = "config.ocp";
        /// Reserved
        pub CONFIG_RESERVED: u8 = "config.rsv";
        /// Default Lifetime
        pub CONFIG_LIFETIME: u8 = "config.def_lifetime";
        /// Lifetime Unit
        pub CONFIG_UNIT: u16 = "config.lifetime_unit";
        /// Reserved
        pub TARGET_FLAG: Mark = "target.flag";
        /// Target Length
        pub TARGET_LEN: u8 = "target.prefix_length";
        /// Target
        pub TARGET: Ip6 = "target.prefix";
        /// Flags
        pub TRANSIT_FLAGS: Hex<u8> = "transit.flag";
        /// External
        pub TRANSIT_EXTERNAL: Flag<7> = "transit.flag.e";
        /// Reserved
        pub TRANSIT_RESERVED: Bits<0, 7> = "transit.flag.rsv";
        /// Path Control
        pub TRANSIT_CONTROL: u8 = "transit.pathctl";
        /// Path Sequence
        pub TRANSIT_SEQUENCE: u8 = "transit.pathseq";
        /// Path Lifetime
        pub TRANSIT_LIFETIME: u8 = "transit.pathlifetime";
        /// Parent Address
        pub TRANSIT_PARENT: Ip6 = "transit.parent";
        /// Instance
        pub SOLICITED_INSTANCE: u8 = "solicited.instance";
        /// Flag
        pub SOLICITED_FLAGS: Hex<u8> = "solicited.flag";
        /// Version predicate
        pub SOLICITED_V: Flag<7> = "solicited.flag.v" named truths::TRUE_FALSE;
        /// InstanceID predicate
        pub SOLICITED_I: Flag<6> = "solicited.flag.i" named truths::TRUE_FALSE;
        /// DODAGID predicate
        pub SOLICITED_D: Flag<5> = "solicited.flag.d" named truths::TRUE_FALSE;
        /// Reserved
        pub SOLICITED_RESERVED: Bits<0, 5> = "solicited.flag.rsv";
        /// DODAGID
        pub SOLICITED_ID: Ip6 = "solicited.dodagid";
        /// Version
        pub SOLICITED_VERSION: u8 = "solicited.version";
        /// Prefix Length
        pub PREFIX_LEN: u8 = "prefix.length";
        /// Flag
        pub PREFIX_FLAGS: Hex<u8> = "prefix.flag";
        /// On Link
        pub PREFIX_L: Flag<7> = "prefix.flag.l";
        /// Auto Address Config
        pub PREFIX_A: Flag<6> = "config.flag.a";
        /// Router Address
        pub PREFIX_R: Flag<5> = "config.flag.r";
        /// Reserved
        pub PREFIX_RESERVED: Bits<0, 5> = "config.flag.rsv";
        /// Valid Lifetime
        pub PREFIX_VALID: u32 = "prefix.valid_lifetime" unit "s" named crate::names::icmpv6::LIFETIME;
        /// Preferred Lifetime
        pub PREFIX_PREFERRED: u32 = "prefix.preferred_lifetime" unit "s" named crate::names::icmpv6::LIFETIME;
        /// Destination Prefix
        pub PREFIX: Ip6 = "prefix";
        /// Descriptor
        pub DESCRIPTOR: Hex<u32> = "targetdesc.descriptor";
        /// Flags
        pub DISCOVERY_FLAGS: Mark = "routediscovery.flag";
        /// Reply
        pub DISCOVERY_REPLY: Flag<7> = "routediscovery.flag.reply" named truths::YES_NO;
        /// Hop-by-Hop
        pub DISCOVERY_HOP: Flag<6> = "routediscovery.flag.hopbyhop" named truths::YES_NO;
        /// Number of Routes
        pub DISCOVERY_ROUTES: Bits<4, 2> = "routediscovery.flag.numofroutes";
        /// Compr
        pub DISCOVERY_COMPRESSED: Bits<0, 4> = "routediscovery.flag.compr";
        /// Lifetime
        pub DISCOVERY_LIFETIME: Bits<6, 2> = "routediscovery.lifetime";
        /// MaxRank
        pub DISCOVERY_RANK: Bits<0, 6> = "routediscovery.maxrank";
        /// NH
        pub DISCOVERY_NEXT: Bits<0, 6> = "routediscovery.nh";
        /// Target Address
        pub DISCOVERY_TARGET: Ip6 = "routediscovery.targetaddr";
        /// Address Vector
        pub DISCOVERY_VECTOR: Mark = "routediscovery.addr_vec";
        /// Address
        pub DISCOVERY_ADDRESS: Ip6 = "routediscovery.addrvec.addr";
        /// Reply MUST be set to one in order to establish a Hop-by-Hop Route
        pub DISCOVERY_BAD_HOP: Warning<Violation> = ".icmpv6.rpl.p2p.hop_by_hop";
        /// This field MUST be set to zero when Hop-by-Hop Routes are being discovered
        pub DISCOVERY_BAD_ROUTES: Warning<Violation> = ".icmpv6.rpl.p2p.num_of_routes";
        /// This field MUST be set to zero when the P2P-RDO is included in a P2P-DRO
        pub DISCOVERY_NOT_ZERO: Warning<Violation> = ".icmpv6.rpl.p2p.dro.rdo.zero";
    }
}
