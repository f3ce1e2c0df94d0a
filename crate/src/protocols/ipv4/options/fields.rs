//! Fields of the options of IPv4.
use super::dissect;
use crate::names::ip_options as names;
use crate::names::truths;
use crate::wire::expert::{Error, Sequence, Violation, Warning};
use crate::wire::*;

protocol! {
    /// Options (RFC 791)
    "IPOption" = "ip.options" column "" over [] {
        /// Options
        pub OPTIONS: Mark = "";
        /// IP Option - End of Options List (EOL)
        pub EOL: Bytes = "eol";
        /// IP Option - No-Operation (NOP)
        pub NOP: Bytes = "nop";
        /// IP Option - Security
        pub SECURITY: Bytes = "security";
        /// IP Option - Loose Source Route
        pub LOOSE_ROUTE: Bytes = "route";
        /// IP Option - Time Stamp
        pub TIMESTAMP: Bytes = "timestamp";
        /// IP Option - Extended Security
        pub EXTENDED_SECURITY: Bytes = "ext_security";
        /// IP Option - Commercial Security
        pub CIPSO: Bytes = "cipso";
        /// IP Option - Record Route
        pub RECORD_ROUTE: Bytes = "record_route";
        /// IP Option - Stream ID
        pub STREAM: Bytes = "sid";
        /// IP Option - Strict Source Route
        pub STRICT_ROUTE: Bytes = "source_route";
        /// IP Option - MTU Probe
        pub MTU_PROBE: Bytes = "mtu_probe";
        /// IP Option - MTU Reply
        pub MTU_REPLY: Bytes = "mtu_reply";
        /// IP Option - Traceroute
        pub TRACEROUTE: Bytes = "traceroute";
        /// IP Option - Router Alert
        pub ROUTER_ALERT: Bytes = "routeralert";
        /// IP Option - Selective Directed Broadcast
        pub BROADCAST: Bytes = "sdb";
        /// IP Option - Quick-Start
        pub QUICK_START: Bytes = "qs";
        /// Unknown option
        pub UNKNOWN: Bytes = "";
        /// Type
        pub TYPE: u8 = ".ip.opt.type";
        /// Copy on fragmentation
        pub COPY: Flag<7> = ".ip.opt.type.copy" as "copy_flag" named truths::YES_NO;
        /// Class
        pub CLASS: Bits<5, 2> = ".ip.opt.type.class" as "optclass" named names::CLASS;
        /// Number
        pub NUMBER: Bits<0, 5> = ".ip.opt.type.number" as "option" named names::NUMBER;
        /// Length
        pub LEN: u8 = ".ip.opt.len" as "length";
        /// Pointer
        pub POINTER: u8 = ".ip.opt.ptr";
        /// Recorded Route
        pub RECORDED: Ip4 = ".ip.rec_rt" in [".ip.rec_rt_host"];
        /// Source Route
        pub SOURCE: Ip4 = ".ip.src_rt" in [".ip.src_rt_host"];
        /// Empty Route
        pub EMPTY: Ip4 = ".ip.empty_rt" in [".ip.empty_rt_host"];
        /// Destination Address
        pub FINAL_DST: Ip4 = ".ip.dst" in [".ip.addr", ".ip.dst_host", ".ip.host"];
        /// Stream Identifier
        pub STREAM_ID: u16 = ".ip.opt.sid";
        /// MTU
        pub MTU: u16 = ".ip.opt.mtu";
        /// ID Number
        pub ID_NUMBER: u16 = ".ip.opt.id_number";
        /// Outbound Hop Count
        pub OUTBOUND_HOPS: u16 = ".ip.opt.ohc";
        /// Return Hop Count
        pub RETURN_HOPS: u16 = ".ip.opt.rhc";
        /// Originator IP Address
        pub ORIGINATOR: Ip4 = ".ip.opt.originator";
        /// Router Alert
        pub ALERT: u16 = ".ip.opt.ra" named names::ROUTER_ALERT;
        /// IP Address
        pub ADDRESS: Ip4 = ".ip.opt.addr";
        /// Overflow
        pub OVERFLOW: Bits<4, 4> = ".ip.opt.overflow";
        /// Flag
        pub STAMP_FLAG: HexIn<u8, 0, 4> = ".ip.opt.flag" named names::TIMESTAMP_FLAG;
        /// Time stamp
        pub STAMP: u32 = ".ip.opt.time_stamp";
        /// Address
        pub STAMP_ADDRESS: Ip4 = ".ip.opt.time_stamp_addr";
        /// Function
        pub QUICK_FUNCTION: Bits<4, 4> = ".ip.opt.qs_func" named names::QUICK_START_FUNCTION;
        /// Rate
        pub QUICK_RATE: Bits<0, 4> = ".ip.opt.qs_rate" named names::QUICK_START_RATES;
        /// QS TTL
        pub QUICK_TTL: u8 = ".ip.opt.qs_ttl";
        /// TTL Diff
        pub QUICK_TTL_DIFF: u8 = ".ip.opt.qs_ttl_diff";
        /// Not Used
        pub QUICK_UNUSED: u8 = ".ip.opt.qs_unused";
        /// QS Nonce
        pub QUICK_NONCE: HexIn<u32, 2, 30> = ".ip.opt.qs_nonce";
        /// Reserved
        pub QUICK_RESERVED: HexIn<u32, 0, 2> = ".ip.opt.qs_reserved";
        /// Security
        pub SECURITY_LEVEL: Hex<u16> = ".ip.opt.sec_rfc791_sec" named names::SECURITY;
        /// Compartments
        pub COMPARTMENTS: u16 = ".ip.opt.sec_rfc791_comp";
        /// Handling Restrictions
        pub HANDLING: Text = ".ip.opt.sec_rfc791_hr";
        /// Transmission Control Code
        pub TRANSMISSION: Text = ".ip.opt.sec_rfc791_tcc";
        /// Classification Level
        pub CLASSIFICATION: Hex<u8> = ".ip.opt.sec_cl" named names::CLASSIFICATION;
        /// Protection Authority Flags
        pub AUTHORITY: Hex<u8> = ".ip.opt.sec_prot_auth_flags";
        /// GENSER
        pub GENSER: Flag<7> = ".ip.opt.sec_prot_auth_genser";
        /// SIOP-ESI
        pub SIOP_ESI: Flag<6> = ".ip.opt.sec_prot_auth_siop_esi";
        /// SCI
        pub SCI: Flag<5> = ".ip.opt.sec_prot_auth_sci";
        /// NSA
        pub NSA: Flag<4> = ".ip.opt.sec_prot_auth_nsa";
        /// DOE
        pub DOE: Flag<3> = ".ip.opt.sec_prot_auth_doe";
        /// Unassigned
        pub UNASSIGNED: HexIn<u8, 1, 2> = ".ip.opt.sec_prot_auth_unassigned";
        /// Field Termination Indicator
        pub TERMINATION: Flag<0> = ".ip.opt.sec_prot_auth_fti" named truths::ADDITIONAL_OCTET_PRESENT;
        /// Additional Security Info Format Code
        pub INFO_FORMAT: Hex<u8> = ".ip.opt.ext_sec_add_sec_info_format_code";
        /// Additional Security Info
        pub INFO: Bytes = ".ip.opt.ext_sec_add_sec_info";
        /// DOI
        pub DOI: u32 = ".ip.cipso.doi";
        /// Tag Type
        pub TAG_TYPE: u8 = ".ip.cipso.tag_type" named names::CIPSO_TAG;
        /// Sensitivity Level
        pub SENSITIVITY: u8 = ".ip.cipso.sensitivity_level";
        /// Categories
        pub CATEGORIES: Text = ".ip.cipso.categories";
        /// Tag data
        pub TAG_DATA: Bytes = ".ip.cipso.tag_data";
        /// Malformed CIPSO tag
        pub BAD_TAG: Error<Sequence> = ".ip.cipso.malformed";
        /// Invalid length for option
        pub BAD_LEN: Warning<Violation> = ".ip.opt.len.invalid";
        /// Pointer points before first address
        pub BAD_POINTER: Warning<Violation> = ".ip.opt.ptr.before_address";
        /// Pointer points to middle of address
        pub ODD_POINTER: Warning<Violation> = ".ip.opt.ptr.middle_address";
        /// Suboption would go past end of option
        pub TOO_LONG: Warning<Violation> = ".ip.subopt_too_long";
        /// 4 NOP in a row - a router may have removed some options
        pub FOUR_NOPS: Warning<Violation> = ".ip.nop";
    }
}
