//! Fields of the options of IPv6.
use super::{dissect, lines};
use crate::names;
use crate::names::ipv6 as numbers;
use crate::names::truths;
use crate::wire::expert::{
    Comment, Deprecated, Error, Malformed, Note, Undecoded, Violation, Warning,
};
use crate::wire::*;

protocol! {
    /// IPv6 Option (RFC 8200)
    "HBHOptUnknown" = "ipv6.opt" column "" over [] lines lines {
        /// IPv6 Option
        pub OPTION: Mark = ".ipv6.opt";
        /// Type
        pub TYPE: Hex<u8> = "type" as "otype" (Repr::Dec) named numbers::OPTION;
        /// Action
        pub ACTION: Bits<6, 2> = "type.action" named numbers::ACTION;
        /// May Change
        pub CHANGE: Flag<5> = "type.change" named truths::YES_NO;
        /// Low-Order Bits
        pub REST: HexIn<u8, 0, 5> = "type.rest";
        /// Length
        pub LENGTH: u8 = "length" as "optlen";
        /// Pad1
        pub PAD1: Mark = "pad1";
        /// PadN
        pub PADN: Bytes = "padn" as "optdata";
        /// PadN
        pub PADN_EMPTY: Text = "padn";
        /// Minimum Reported PMTU
        pub PMTU_MIN: u16 = "pmtu.min" unit "bytes";
        /// Return Minimum PMTU
        pub PMTU_RETURN: u16 = "pmtu.rtn" unit "bytes";
        /// Return Flag
        pub PMTU_FLAG: bool = "pmtu.r_flag" named truths::TRUE_FALSE;
        /// Router Alert
        pub ROUTER_ALERT: u16 = "router_alert" as "value" named numbers::ROUTER_ALERT;
        /// Tunnel Encapsulation Limit
        pub TUNNEL_LIMIT: u8 = "tel";
        /// Payload Length
        pub JUMBO: u32 = "jumbo" as "jumboplen";
        /// CALIPSO Domain of Interpretation
        pub CALIPSO_DOI: u32 = "calipso.doi";
        /// Compartment Length
        pub CALIPSO_LEN: u8 = "calipso.cmpt.length" unit "4-byte words";
        /// Sensitivity Level
        pub CALIPSO_LEVEL: u8 = "calipso.sens_level";
        /// Checksum
        pub CALIPSO_CHECKSUM: Hex<u16> = "calipso.checksum";
        /// Compartment Bitmap
        pub CALIPSO_BITMAP: Bytes = "calipso.cmpt_bitmap";
        /// H-bit
        pub SMF_HASH: Flag<7> = "smf_dpd.hash_bit" named truths::TRUE_FALSE;
        /// TaggerID Type
        pub SMF_TAGGER: Bits<4, 3> = "smf_dpd.tid_type" named numbers::TAGGER_ID;
        /// TaggerID Length
        pub SMF_LEN: Bits<0, 4> = "smf_dpd.tid_len";
        /// TaggerID
        pub SMF_ID: Bytes = "smf_dpd.tagger_id";
        /// Identifier
        pub SMF_IDENT: Bytes = "smf_dpd.ident";
        /// Hash Assist Value
        pub SMF_ASSIST: Bytes = "smf_dpd.hav";
        /// Scale DTLR
        pub PDM_SCALE_RECEIVED: u8 = "pdm.scale_dtlr";
        /// Scale DTLS
        pub PDM_SCALE_SENT: u8 = "pdm.scale_dtls";
        /// PSN This Packet
        pub PDM_THIS: u16 = "pdm.psn_this_pkt";
        /// PSN Last Received
        pub PDM_LAST: u16 = "pdm.psn_last_recv";
        /// Delta Time Last Received
        pub PDM_RECEIVED: u16 = "pdm.delta_last_recv";
        /// Delta Time Last Sent
        pub PDM_SENT: u16 = "pdm.delta_last_sent";
        /// Function
        pub QUICK_FUNCTION: Bits<4, 4> = "qs_func" named names::ip_options::QUICK_START_FUNCTION;
        /// Rate
        pub QUICK_RATE: Bits<0, 4> = "qs_rate" named names::ip_options::QUICK_START_RATES;
        /// QS TTL
        pub QUICK_TTL: u8 = "qs_ttl";
        /// TTL Diff
        pub QUICK_TTL_DIFF: u8 = "qs_ttl_diff";
        /// Not Used
        pub QUICK_UNUSED: u8 = "qs_unused";
        /// QS Nonce
        pub QUICK_NONCE: HexIn<u32, 2, 30> = "qs_nonce";
        /// Reserved
        pub QUICK_RESERVED: HexIn<u32, 0, 2> = "qs_reserved";
        /// TPF Information
        pub TUNNEL_INFO: Hex<u32> = "tpf_information";
        /// MIPv6 Home Address
        pub HOME_ADDRESS: Ip6 = "mipv6.home_address" as "hoa";
        /// Flag
        pub RPL_FLAG: Hex<u8> = "rpl.flag";
        /// Down
        pub RPL_DOWN: Flag<7> = "rpl.flag.o" as "Down" named truths::TRUE_FALSE;
        /// Rank Error
        pub RPL_RANK_ERROR: Flag<6> = "rpl.flag.r" as "RankError" named truths::TRUE_FALSE;
        /// Forwarding Error
        pub RPL_FORWARD_ERROR: Flag<5> = "rpl.flag.f" as "ForwardError" named truths::TRUE_FALSE;
        /// Reserved
        pub RPL_RESERVED: HexIn<u8, 0, 5> = "rpl.flag.rsv" as "unused";
        /// RPLInstanceID
        pub RPL_INSTANCE: Hex<u8> = "rpl.instance_id" as "RplInstanceId";
        /// Sender Rank
        pub RPL_RANK: Hex<u16> = "rpl.sender_rank" as "SenderRank";
        /// ILNP Nonce
        pub ILNP_NONCE: Bytes = "ilnp_nonce";
        /// LineIDLen
        pub LINE_LEN: u8 = "lio.length";
        /// Line ID
        pub LINE_ID: Text = "lio.line_id";
        /// Flag
        pub MPL_FLAG: Hex<u8> = "mpl.flag";
        /// Seed ID Length
        pub MPL_SEED_LEN: Bits<6, 2> = "mpl.flag.s" named numbers::SEED_ID;
        /// Largest Sequence
        pub MPL_LARGEST: Flag<5> = "mpl.flag.m" named truths::TRUE_FALSE;
        /// Version
        pub MPL_VERSION: Flag<4> = "mpl.flag.v" named truths::TRUE_FALSE;
        /// Reserved
        pub MPL_RESERVED: HexIn<u8, 0, 4> = "mpl.flag.rsv";
        /// Sequence
        pub MPL_SEQUENCE: Hex<u8> = "mpl.sequence";
        /// Seed ID
        pub MPL_SEED: Bytes = "mpl.seed_id";
        /// Flags
        pub DFF_FLAGS: Hex<u8> = "dff.flags";
        /// Version (VER)
        pub DFF_VERSION: Bits<6, 2> = "dff.flag.ver";
        /// Duplicate (DUP)
        pub DFF_DUPLICATE: Flag<5> = "dff.flag.dup" named truths::TRUE_FALSE;
        /// Return (RET)
        pub DFF_RETURN: Flag<4> = "dff.flag.ret" named truths::TRUE_FALSE;
        /// Reserved
        pub DFF_RESERVED: HexIn<u8, 0, 4> = "dff.flag.rsv";
        /// Sequence Number
        pub DFF_SEQUENCE: u16 = "dff.sequence_number" line Both;
        /// Experimental Option
        pub EXPERIMENTAL: Bytes = "experimental" as "optdata";
        /// Unknown Data
        pub UNKNOWN_DATA: Bytes = ".ipv6.opt_unknown_data";
        /// Unknown Option Payload
        pub UNKNOWN: Bytes = "unknown" as "optdata";
        /// Unknown Data (not interpreted)
        pub UNINTERPRETED: Note<Undecoded> = "unknown_data.expert";
        /// When IPv6 payload length does not equal 0 a Jumbo Payload option must not be present
        pub JUMBO_PROHIBITED: Warning<Violation> = "jumbo.prohibited";
        /// Jumbo Payload option present and jumbo length < 65536
        pub JUMBO_TRUNCATED: Warning<Violation> = "jumbo.truncated";
        /// Invalid IPv6 option length
        pub BAD_LEN: Error<Malformed> = "invalid_len";
        /// Wrong options extension header for type
        pub MISMATCH: Warning<Violation> = "header_mismatch";
        /// Option type is deprecated
        pub DEPRECATED: Note<Deprecated> = "deprecated";
        /// Seed ID is the IPv6 Source Address
        pub SEED_IS_SOURCE: Comment<Violation> = "mpl.ipv6_src_seed_id";
    }
}
