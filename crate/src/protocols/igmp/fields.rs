//! Fields of IGMP.
use super::{dissect, edition, info};
use crate::names;
use crate::names::truths;
use crate::wire::expert::{Checksum, Error};
use crate::wire::*;

protocol! {
    /// Internet Group Management Protocol (RFC 3376)
    "IGMP" = "igmp" over [Key::Ip(2)] info info edition edition {
        /// IGMP Version
        pub VERSION: u8 = "version";
        /// Type
        pub TYPE: Hex<u8> = "type" as "type" named names::igmp::TYPE;
        /// Reserved
        pub RESERVED: Bytes = "reserved";
        /// Max Resp Time
        pub MAX_RESPONSE: u32 = "max_resp" unit "tenths of a second";
        /// Max Resp Time on the wire
        pub MAX_RESPONSE_RAW: u8 = "" as "mrcode";
        /// Exponent
        pub EXPONENT: HexIn<u8, 4, 3> = "max_resp.exp";
        /// Mantissa
        pub MANTISSA: HexIn<u8, 0, 4> = "max_resp.mant";
        /// Type Of Group
        pub GROUP_TYPE: u8 = "group_type" named names::igmp::GROUP_TYPE;
        /// Reply
        pub REPLY: u8 = "reply" named names::igmp::REPLY;
        /// Reply Pending
        pub PENDING: u8 = "reply.pending";
        /// Checksum
        pub CHECKSUM: Hex<u16> = "checksum" as "chksum";
        /// Checksum Status
        pub CHECKSUM_STATUS: u8 = "checksum.status" line Name named names::ip::CHECKSUM_STATUS;
        /// Bad checksum
        pub CHECKSUM_BAD: Error<Checksum> = "bad_checksum";
        /// Identifier
        pub IDENTIFIER: u32 = "identifier";
        /// Multicast Address
        pub GROUP: Ip4 = "maddr" as "gaddr";
        /// Access Key
        pub ACCESS_KEY: Bytes = "access_key";
        /// S
        pub SUPPRESS: Flag<3> = "s" as "s" named truths::SUPPRESS_ROUTER_SIDE_PROCESSING;
        /// Reserved
        pub QUERY_RESERVED: Bits<4, 4> = "" as "resv";
        /// QRV
        pub ROBUSTNESS: Bits<0, 3> = "qrv" as "qrv";
        /// QQIC
        pub QUERY_INTERVAL: u8 = "qqic" as "qqic";
        /// Num Src
        pub SOURCES: u16 = "num_src" as "numsrc";
        /// Source Address
        pub SOURCE: Ip4 = "saddr" as "srcaddrs";
        /// Reserved (byte 1)
        pub RESERVED_BYTE: u8 = "" as "reserved";
        /// Reserved (bytes 4 and 5)
        pub RESERVED_WORD: u16 = "" as "flags";
        /// Num Group Records
        pub RECORDS: u16 = "num_grp_recs" as "numgrp";
        /// Group Record
        pub RECORD: Mark = "";
        /// Record Type
        pub RECORD_TYPE: u8 = "record_type" as "rtype" named names::igmp::RECORD_TYPE;
        /// Aux Data Len
        pub AUX_LEN: u8 = "aux_data_len" as "auxdlen";
        /// Num Src
        pub RECORD_SOURCES: u16 = "num_src" as "numsrc";
        /// Multicast Address
        pub RECORD_GROUP: Ip4 = "maddr" as "maddr";
        /// Source Address
        pub RECORD_SOURCE: Ip4 = "saddr" as "srcaddrs";
        /// Aux Data
        pub AUX_DATA: Bytes = "aux_data" as "auxdata";
        /// Data
        pub DATA: Bytes = "data";
        /// # hops
        pub HOPS: u8 = "mtrace.max_hops";
        /// Source Address
        pub TRACE_SOURCE: Ip4 = "mtrace.saddr";
        /// Receiver Address
        pub TRACE_RECEIVER: Ip4 = "mtrace.raddr";
        /// Response Address
        pub TRACE_RESPONSE: Ip4 = "mtrace.rspaddr";
        /// Response TTL
        pub TRACE_TTL: u8 = "mtrace.resp_ttl";
        /// Query ID
        pub TRACE_ID: U24 = "mtrace.q_id";
        /// Response data block
        pub BLOCK: Mark = "";
        /// Query Arrival
        pub ARRIVAL: u32 = "mtrace.q_arrival";
        /// In itf addr
        pub IN_ADDRESS: Ip4 = "mtrace.q_inaddr";
        /// Out itf addr
        pub OUT_ADDRESS: Ip4 = "mtrace.q_outaddr";
        /// Previous rtr addr
        pub PREVIOUS: Ip4 = "mtrace.q_prevrtr";
        /// In pkts
        pub IN_PACKETS: u32 = "mtrace.q_inpkt";
        /// Out pkts
        pub OUT_PACKETS: u32 = "mtrace.q_outpkt";
        /// S,G pkt count
        pub TOTAL: u32 = "mtrace.q_total";
        /// Rtg Protocol
        pub ROUTING: u8 = "mtrace.q_rtg_proto" named names::igmp::ROUTING;
        /// FwdTTL
        pub FORWARD_TTL: u8 = "mtrace.q_fwd_ttl";
        /// MBZ
        pub MBZ: HexIn<u8, 7, 1> = "mtrace.q_mbz";
        /// S
        pub TRACE_S: HexIn<u8, 6, 1> = "mtrace.q_s";
        /// Src Mask
        pub SOURCE_MASK: HexIn<u8, 0, 6> = "mtrace.q_src_mask";
        /// Forwarding Code
        pub FORWARDING: Hex<u8> = "mtrace.q_fwd_code" named names::igmp::FORWARDING;
    }
}
