//! Fields of ICMPv6.
use super::{dissect, info, lines};
use crate::names;
use crate::names::icmpv6 as numbers;
use crate::names::truths;
use crate::wire::expert::{Checksum, Note, Undecoded, Violation, Warning};
use crate::wire::*;

protocol! {
    /// Internet Control Message Protocol v6 (RFC 4443)
    "ICMPv6" = "icmpv6" over [Key::Ip(58)] info info lines lines {
        /// Type
        pub TYPE: u8 = "type" as "type" (Repr::Enum(numbers::SCAPY_TYPE)) named numbers::TYPE;
        /// Code
        pub CODE: u8 = "code" as "code";
        /// Checksum
        pub CHECKSUM: Hex<u16> = "checksum" as "cksum";
        /// Checksum Status
        pub CHECKSUM_STATUS: u8 = "checksum.status" line Name named names::ip::CHECKSUM_STATUS;
        /// Bad checksum
        pub CHECKSUM_BAD: Warning<Checksum> = "checksum_bad.expert";
        /// Reserved
        pub RESERVED: Bytes = "reserved";
        /// Reserved (4 bytes)
        pub RESERVED_LONG: u32 = "" as "res";
        /// Reserved (2 bytes)
        pub RESERVED_WORD: u16 = "" as "reserved";
        /// Unused (3 bytes)
        pub UNUSED: U24 = "" as "unused" (Repr::Hex);
        /// Data
        pub DATA: Bytes = "data" as "msgbody";
        /// Undecoded type
        pub UNDECODED: Note<Undecoded> = "undecoded.type";
        /// Length of original datagram
        pub LENGTH: u8 = "length";
        /// Length of original datagram
        pub LENGTH_ANY: u8 = "" as "length";
        /// MTU
        pub MTU: u32 = "mtu" as "mtu";
        /// Pointer
        pub POINTER: u32 = "pointer" as "ptr";
        /// Identifier
        pub IDENT: Hex<u16> = "echo.identifier" as "id";
        /// Sequence
        pub SEQ: u16 = "echo.sequence_number" as "seq" (Repr::Hex);
        /// Data
        pub ECHO_DATA: Bytes = "" as "data";
        /// Response To
        pub RESPONSE_TO: u32 = "resp_to";
        /// Response Time
        pub RESPONSE_TIME: Double = "resptime" unit "ms";
        /// Sequence number
        pub EXTENDED_SEQ: u8 = "ext.echo.seq" line Both;
        /// Reserved
        pub EXTENDED_RESERVED: HexIn<u8, 1, 7> = "ext.echo.req.res";
        /// Local bit
        pub EXTENDED_LOCAL: Flag<0> = "ext.echo.req.local";
        /// State
        pub EXTENDED_STATE: Bits<5, 3> = "ext.echo.rsp.state" named names::icmp::INTERFACE_STATE;
        /// Reserved
        pub REPLY_RESERVED: HexIn<u8, 3, 2> = "ext.echo.rsp.res";
        /// Active bit
        pub EXTENDED_ACTIVE: Flag<2> = "ext.echo.rsp.active";
        /// IPv4 bit
        pub EXTENDED_IP4: Flag<1> = "ext.echo.rsp.ipv4";
        /// IPv6 bit
        pub EXTENDED_IP6: Flag<0> = "ext.echo.rsp.ipv6";
        /// Maximum Response Delay [ms]
        pub MLD_DELAY: u16 = "mld.maximum_response_delay" as "mrd";
        /// Maximum Response Code
        pub MLD_CODE: u16 = "mld.maximum_response_code";
        /// Maximum Response Code on the wire
        pub MLD_CODE_RAW: u16 = "" as "mrd";
        /// Multicast Address
        pub MLD_GROUP: Ip6 = "mld.multicast_address" as "mladdr";
        /// Flags
        pub MLD_FLAGS: Hex<u8> = "mld.flag";
        /// Suppress Router-Side Processing
        pub MLD_SUPPRESS: Flag<3> = "mld.flag.s" as "S" named truths::TRUE_FALSE;
        /// QRV (Querier's Robustness Variable)
        pub MLD_ROBUSTNESS: Bits<0, 3> = "mld.flag.qrv" as "QRV";
        /// Reserved
        pub MLD_RESERVED: Bits<4, 4> = "mld.flag.reserved" as "Resv";
        /// QQIC (Querier's Query Interval Code)
        pub MLD_INTERVAL: u8 = "mld.qqi" as "QQIC";
        /// Number of Sources
        pub MLD_SOURCES: u16 = "mld.nb_sources" as "sources_number";
        /// Source Address
        pub MLD_SOURCE: Ip6 = "mld.source_address" as "sources";
        /// Number of Multicast Address Records
        pub RECORDS: u16 = "mldr.nb_mcast_records" as "records_number";
        /// Multicast Address Record
        pub RECORD: Mark = "mldr.mar";
        /// Record Type
        pub RECORD_TYPE: u8 = "mldr.mar.record_type" as "rtype" named numbers::RECORD;
        /// Aux Data Len
        pub RECORD_AUX_LEN: u8 = "mldr.mar.aux_data_len" as "auxdata_len";
        /// Number of Sources
        pub RECORD_SOURCES: u16 = "mldr.mar.nb_sources" as "sources_number";
        /// Multicast Address
        pub RECORD_GROUP: Ip6 = "mldr.mar.multicast_address" as "dst";
        /// Source Address
        pub RECORD_SOURCE: Ip6 = "mldr.mar.source_address" as "sources";
        /// Auxiliary Data
        pub RECORD_AUX: Bytes = "mldr.mar.auxiliary_data" as "auxdata";
        /// Cur hop limit
        pub HOP_LIMIT: u8 = "nd.ra.cur_hop_limit" as "chlim";
        /// Flags
        pub RA_FLAGS: Hex<u8> = "nd.ra.flag";
        /// Managed address configuration
        pub RA_MANAGED: Flag<7> = "nd.ra.flag.m" as "M";
        /// Other configuration
        pub RA_OTHER: Flag<6> = "nd.ra.flag.o" as "O";
        /// Home Agent
        pub RA_HOME: Flag<5> = "nd.ra.flag.h" as "H";
        /// Prf (Default Router Preference)
        pub RA_PREFERENCE: Bits<3, 2> = "nd.ra.flag.prf" as "prf" named numbers::PREFERENCE;
        /// Proxy
        pub RA_PROXY: Flag<2> = "nd.ra.flag.p" as "P";
        /// Reserved
        pub RA_RESERVED: Bits<0, 2> = "nd.ra.flag.rsv" as "res";
        /// Router lifetime (s)
        pub RA_LIFETIME: u16 = "nd.ra.router_lifetime" as "routerlifetime";
        /// Reachable time (ms)
        pub RA_REACHABLE: u32 = "nd.ra.reachable_time" as "reachabletime";
        /// Retrans timer (ms)
        pub RA_RETRANSMIT: u32 = "nd.ra.retrans_timer" as "retranstimer";
        /// Target Address
        pub NS_TARGET: Ip6 = "nd.ns.target_address" as "tgt";
        /// Flags
        pub NA_FLAGS: Hex<u32> = "nd.na.flag";
        /// Router
        pub NA_ROUTER: Flag<31> = "nd.na.flag.r" as "R";
        /// Solicited
        pub NA_SOLICITED: Flag<30> = "nd.na.flag.s" as "S";
        /// Override
        pub NA_OVERRIDE: Flag<29> = "nd.na.flag.o" as "O";
        /// Reserved
        pub NA_RESERVED: Bits<0, 29> = "nd.na.flag.rsv" as "res";
        /// Target Address
        pub NA_TARGET: Ip6 = "nd.na.target_address" as "tgt";
        /// Target Address
        pub REDIRECT_TARGET: Ip6 = "nd.rd.target_address" as "tgt";
        /// Destination Address
        pub REDIRECT_DESTINATION: Ip6 = "rd.na.destination_address" as "dst";
        /// Sequence Number
        pub RR_SEQ: u32 = "rr.sequence_number";
        /// Segment Number
        pub RR_SEGMENT: u8 = "rr.segment_number";
        /// Flags
        pub RR_FLAGS: Hex<u8> = "rr.flag";
        /// Test Command
        pub RR_TEST: Flag<7> = "rr.flag.t";
        /// Result requested
        pub RR_RESULT: Flag<6> = "rr.flag.r";
        /// All Interfaces
        pub RR_ALL: Flag<5> = "rr.flag.a";
        /// Site-specific
        pub RR_SITE: Flag<4> = "rr.flag.s";
        /// Processed previously
        pub RR_PROCESSED: Flag<3> = "rr.flag.p";
        /// Reserved
        pub RR_RESERVED: Bits<0, 3> = "rr.flag.rsv";
        /// Max Delay
        pub RR_DELAY: u16 = "rr.maxdelay";
        /// Match-Prefix Part
        pub MATCH: Mark = "rr.pco.mp";
        /// OpCode
        pub MATCH_OPCODE: u8 = "rr.pco.mp.opcode" named numbers::RENUMBERING;
        /// OpLength
        pub MATCH_OPLEN: u8 = "rr.pco.mp.oplength" unit "8-byte units";
        /// Ordinal
        pub MATCH_ORDINAL: Hex<u8> = "rr.pco.mp.ordinal";
        /// MatchLen
        pub MATCH_LEN: u8 = "rr.pco.mp.matchlen";
        /// MatchLen is greater than 128
        pub MATCH_LEN_BAD: Warning<Violation> = "rr.pco.mp.matchlen.gt128";
        /// MinLen
        pub MATCH_MIN: u8 = "rr.pco.mp.minlen";
        /// MaxLen
        pub MATCH_MAX: u8 = "rr.pco.mp.maxlen";
        /// MatchPrefix
        pub MATCH_PREFIX: Ip6 = "rr.pco.mp.matchprefix";
        /// Use-Prefix Part
        pub USE: Mark = "rr.pco.up";
        /// UseLen
        pub USE_LEN: u8 = "rr.pco.up.uselen";
        /// KeepLen
        pub USE_KEEP: u8 = "rr.pco.up.keeplen";
        /// FlagMask
        pub USE_MASK: Hex<u8> = "rr.pco.up.flagmask";
        /// On-link flag(L)
        pub USE_MASK_L: Flag<7> = "rr.pco.up.flagmask.l";
        /// Autonomous address-configuration flag(A)
        pub USE_MASK_A: Flag<6> = "rr.pco.up.flagmask.a";
        /// Reserved
        pub USE_MASK_RESERVED: Bits<0, 6> = "rr.pco.up.flagmask.reserved";
        /// RAFlags
        pub USE_RA_FLAGS: Hex<u8> = "rr.pco.up.raflags";
        /// Valid Lifetime
        pub USE_VALID: u32 = "rr.pco.up.validlifetime" named names::icmpv6::LIFETIME;
        /// Preferred Lifetime
        pub USE_PREFERRED: u32 = "rr.pco.up.preferredlifetime" named names::icmpv6::LIFETIME;
        /// Flags
        pub USE_FLAGS: Hex<u32> = "rr.pco.up.flag";
        /// Decrement valid lifetime
        pub USE_V: Flag<31> = "rr.pco.up.flag.v";
        /// Decrement preferred lifetime
        pub USE_P: Flag<30> = "rr.pco.up.flag.p";
        /// Reserved
        pub USE_RESERVED: Bits<0, 30> = "rr.pco.up.flag.reserved";
        /// UsePrefix
        pub USE_PREFIX: Ip6 = "rr.pco.up.useprefix";
        /// Result Message
        pub RESULT: Mark = "rr.rm";
        /// Flags
        pub RESULT_FLAGS: Hex<u16> = "rr.rm.flag";
        /// Bounds
        pub RESULT_BOUNDS: Flag<1> = "rr.rm.flag.b";
        /// Forbidden
        pub RESULT_FORBIDDEN: Flag<0> = "rr.rm.flag.f";
        /// Reserved
        pub RESULT_RESERVED: Bits<2, 14> = "rr.rm.flag.reserved";
        /// Ordinal
        pub RESULT_ORDINAL: Hex<u8> = "rr.rm.ordinal";
        /// MatchedLen
        pub RESULT_LEN: u8 = "rr.rm.matchedlen";
        /// MatchedLen is greater than 128
        pub RESULT_LEN_BAD: Warning<Violation> = "rr.pco.mp.matchedlen.gt128";
        /// InterfaceIndex
        pub RESULT_INTERFACE: u32 = "rr.rm.interfaceindex";
        /// MatchedPrefix
        pub RESULT_PREFIX: Ip6 = "rr.rm.matchedprefix";
        /// Qtype
        pub NI_TYPE: u16 = "ni.qtype" as "qtype" named numbers::NODE_QUERY;
        /// Flags
        pub NI_FLAGS: Hex<u16> = "ni.flag";
        /// Flags (6 bits)
        pub NI_FLAGS_ONLY: Bits<0, 6> = "" as "flags" (Repr::Flags(&["T", "A", "C", "L", "S", "G"]));
        /// Global-scope addresses
        pub NI_GLOBAL: Flag<5> = "ni.flag.g";
        /// Site-local addresses
        pub NI_SITE: Flag<4> = "ni.flag.s";
        /// Link-local addresses
        pub NI_LINK: Flag<3> = "ni.flag.l";
        /// Compression
        pub NI_COMPRESSION: Flag<2> = "ni.flag.c";
        /// Unicast Addresses
        pub NI_UNICAST: Flag<1> = "ni.flag.a";
        /// Truncated
        pub NI_TRUNCATED: Flag<0> = "ni.flag.t";
        /// Reserved
        pub NI_RESERVED: HexIn<u16, 6, 10> = "ni.flag.rsv" as "unused" (Repr::Dec);
        /// Nonce
        pub NONCE: Bytes = "nonce";
        /// Nonce
        pub NI_NONCE: Hex<u64> = "ni.nonce";
        /// Nonce (as bytes)
        pub NI_NONCE_BYTES: Bytes = "" as "nonce";
        /// IPv6 subject address
        pub NI_SUBJECT_IP6: Ip6 = "ni.query.subject_ipv6" as "data";
        /// FQDN subject
        pub NI_SUBJECT_NAME: Domain = "ni.query.subject_fqdn" as "data";
        /// IPv4 subject address
        pub NI_SUBJECT_IP4: Ip4 = "ni.query.subject_ipv4" as "data";
        /// TTL
        pub NI_TTL: u32 = "ni.reply.node_ttl";
        /// Name Node
        pub NI_NAME: Domain = "ni.reply.node_name";
        /// IPv6 Node address
        pub NI_IP6: Ip6 = "ni.reply.node_address";
        /// IPv4 Node address
        pub NI_IP4: Ip4 = "ni.reply.ipv4_address";
        /// Identifier
        pub MIP_IDENT: u16 = "mip6.identifier" as "id" (Repr::Hex) line Both;
        /// Home Agent Address
        pub MIP_HOME: Ip6 = "mip6.home_agent_address" as "addresses";
        /// Flags
        pub MIP_FLAGS: Hex<u16> = "mip6.flag";
        /// Managed address configuration
        pub MIP_MANAGED: Flag<15> = "mip6.flag.m";
        /// Other configuration
        pub MIP_OTHER: Flag<14> = "mip6.flag.o";
        /// Reserved
        pub MIP_RESERVED: Bits<0, 14> = "mip6.flag.rsv";
        /// Identifier
        pub SEND_IDENT: u16 = "send.identifier";
        /// All Components
        pub SEND_ALL: u16 = "send.all_components";
        /// Component
        pub SEND_COMPONENT: u16 = "send.component";
        /// Subtype
        pub FAST_SUBTYPE: u8 = "fmip6.subtype" named numbers::FAST_HANDOVER;
        /// Flag
        pub FAST_FLAGS: Hex<u8> = "fmip6.hi.flag";
        /// Assigned address configuration
        pub FAST_ASSIGNED: Flag<7> = "fmip6.hi.flag.s";
        /// Buffer
        pub FAST_BUFFER: Flag<6> = "fmip6.hi.flag.a";
        /// Reserved
        pub FAST_RESERVED: Bits<0, 6> = "fmip6.hi.flag.reserved";
        /// Identifier
        pub FAST_IDENT: u16 = "fmip6.identifier" line Both;
        /// Query Interval
        pub ROUTER_INTERVAL: u16 = "mcast_ra.query_interval" as "queryint";
        /// Robustness Variable
        pub ROUTER_ROBUSTNESS: u16 = "mcast_ra.robustness_variable" as "robustness";
        /// Num of Locs
        pub LOCATORS: u8 = "ilnp.nb_locs";
        /// Locator
        pub LOCATOR: Hex<u64> = "ilnp.nb_locator";
        /// Preference
        pub LOCATOR_PREFERENCE: u32 = "ilnp.nb_preference";
        /// Lifetime
        pub LOCATOR_LIFETIME: u32 = "ilnp.nb_lifetime";
        /// Status
        pub DUPLICATE_STATUS: u8 = "6lowpannd.da.status" named numbers::REGISTRATION;
        /// Reserved
        pub DUPLICATE_RESERVED: u8 = "6lowpannd.da.rsv";
        /// Lifetime
        pub DUPLICATE_LIFETIME: u16 = "6lowpannd.da.lifetime";
        /// EUI-64
        pub DUPLICATE_EUI64: Eui64 = "6lowpannd.da.eui64";
        /// Registered Address
        pub DUPLICATE_ADDRESS: Ip6 = "6lowpannd.da.reg_addr";
        /// MPL Seed Info
        pub SEED: Mark = "";
        /// MinSequence
        pub SEED_MIN: u8 = "mpl.seed_info.min_sequence";
        /// Buffered Messages Length
        pub SEED_LEN: Bits<2, 6> = "mpl.seed_info.bm_len";
        /// Seed ID Length
        pub SEED_ID_LEN: Bits<0, 2> = "mpl.seed_info.s" named numbers::SEED_ID;
        /// Seed ID
        pub SEED_ID: Text = "mpl.seed_info.seed_id";
        /// Buffered Messages
        pub BUFFERED: Mark = "";
        /// Sequence
        pub SEED_SEQUENCE: u8 = "mpl.seed_info.sequence";
    }
}
