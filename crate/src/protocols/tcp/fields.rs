//! The fields of TCP and its options.
use super::dissect;
use super::lines::lines;
use super::summary::{edition, heading, info};
use crate::names::truths;
use crate::names::{services, tcp as names};
use crate::wire::expert::{Chat, Error, Note, Sequence, Violation, Warning};
use crate::wire::*;

protocol! {
    /// Transmission Control Protocol (RFC 9293)
    "TCP" = "tcp" over [Key::Ip(6)] heading heading info info edition edition lines lines {
        /// Source Port
        pub SRC_PORT: u16 = "srcport" as "sport" (Repr::Enum(services::TCP)) in ["port"];
        /// Destination Port
        pub DST_PORT: u16 = "dstport" as "dport" (Repr::Enum(services::TCP)) in ["port"];
        /// Stream index
        pub STREAM: u32 = "stream";
        /// Conversation completeness
        pub COMPLETENESS: u8 = "completeness" named names::COMPLETENESS;
        /// TCP Segment Len
        pub LEN: u32 = "len";
        /// Sequence Number
        pub SEQ: u32 = "seq";
        /// Sequence Number (raw)
        pub SEQ_RAW: u32 = "seq_raw" as "seq";
        /// Next Sequence Number
        pub NEXT_SEQ: u32 = "nxtseq";
        /// Acknowledgment Number
        pub ACK: u32 = "ack";
        /// Acknowledgment number (raw)
        pub ACK_RAW: u32 = "ack_raw" as "ack";
        /// Header Length in 32-bit words
        pub DATA_OFFSET: Bits<12, 4> = "" as "dataofs";
        /// Header Length
        pub HDR_LEN: u8 = "hdr_len" unit "bytes";
        /// Reserved bits
        pub RESERVED: Bits<9, 3> = "" as "reserved";
        /// Nine flag bits
        pub FLAG_BITS: Bits<0, 9> = "" as "flags" (Repr::Flags(&["F", "S", "R", "P", "A", "U", "E", "C", "N"]));
        /// Flags
        pub FLAGS: Hex<u16> = "flags";
        /// Reserved
        pub FLAG_RES: bool = "flags.res";
        /// Accurate ECN
        pub FLAG_AE: Flag<8> = "flags.ae";
        /// Congestion Window Reduced
        pub FLAG_CWR: Flag<7> = "flags.cwr";
        /// ECN-Echo
        pub FLAG_ECE: Flag<6> = "flags.ece";
        /// Urgent
        pub FLAG_URG: Flag<5> = "flags.urg";
        /// Acknowledgment
        pub FLAG_ACK: Flag<4> = "flags.ack";
        /// Push
        pub FLAG_PUSH: Flag<3> = "flags.push";
        /// Reset
        pub FLAG_RESET: Flag<2> = "flags.reset";
        /// Syn
        pub FLAG_SYN: Flag<1> = "flags.syn";
        /// Fin
        pub FLAG_FIN: Flag<0> = "flags.fin";
        /// Connection establish request (SYN)
        pub CONNECTION_SYN: Chat<Sequence> = "connection.syn";
        /// Connection establish acknowledge (SYN+ACK)
        pub CONNECTION_SYNACK: Chat<Sequence> = "connection.synack";
        /// Connection finish (FIN)
        pub CONNECTION_FIN: Chat<Sequence> = "connection.fin";
        /// Connection reset (RST)
        pub CONNECTION_RST: Warning<Sequence> = "connection.rst";
        /// This frame initiates the connection closing
        pub CONNECTION_FIN_ACTIVE: Note<Sequence> = "connection.fin_active";
        /// This frame undergoes the connection closing
        pub CONNECTION_FIN_PASSIVE: Note<Sequence> = "connection.fin_passive";
        /// TCP Flags
        pub FLAGS_TEXT: Text = "flags.str" line Derived;
        /// Window
        pub WINDOW: u16 = "window_size_value" as "window";
        /// Calculated window size
        pub WINDOW_SIZE: u32 = "window_size" line Derived;
        /// Window size scaling factor
        pub WINDOW_FACTOR: i32 = "window_size_scalefactor" line Derived;
        /// Checksum
        pub CHECKSUM: Hex<u16> = "checksum" as "chksum";
        /// Checksum Status
        pub CHECKSUM_STATUS: u8 = "checksum.status" line Name named names::CHECKSUM_STATUS;
        /// Urgent Pointer
        pub URGENT_POINTER: u16 = "urgent_pointer" as "urgptr";
        /// Options
        pub OPTIONS: Bytes = "options";
        /// Timestamps
        pub TIMES: Mark = "";
        /// Time since first frame in this TCP stream
        pub TIME_RELATIVE: Duration = "time_relative" unit "seconds";
        /// Time since previous frame in this TCP stream
        pub TIME_DELTA: Duration = "time_delta" unit "seconds";
        /// SEQ/ACK analysis
        pub ANALYSIS: Mark = "analysis";
        /// This is an ACK to the segment in frame
        pub ACKS_FRAME: u32 = "analysis.acks_frame";
        /// The RTT to ACK the segment was
        pub ACK_RTT: Duration = "analysis.ack_rtt" unit "seconds";
        /// iRTT
        pub INITIAL_RTT: Duration = "analysis.initial_rtt" unit "seconds";
        /// Bytes in flight
        pub BYTES_IN_FLIGHT: u32 = "analysis.bytes_in_flight";
        /// Bytes sent since last PSH flag
        pub PUSH_BYTES: u32 = "analysis.push_bytes_sent";
        /// TCP Analysis Flags
        pub ANALYSIS_FLAGS: Mark = "analysis.flags";
        /// This frame is a (suspected) retransmission
        pub RETRANSMISSION: Note<Sequence> = "analysis.retransmission";
        /// This frame is a (suspected) fast retransmission
        pub FAST_RETRANSMISSION: Note<Sequence> = "analysis.fast_retransmission";
        /// This frame is a (suspected) spurious retransmission
        pub SPURIOUS_RETRANSMISSION: Note<Sequence> = "analysis.spurious_retransmission";
        /// The RTO for this segment was
        pub RTO: Duration = "analysis.rto" unit "seconds";
        /// RTO based on delta from frame
        pub RTO_FRAME: u32 = "analysis.rto_frame";
        /// This frame is a (suspected) out-of-order segment
        pub OUT_OF_ORDER: Warning<Sequence> = "analysis.out_of_order";
        /// A new tcp session is started with the same ports as an earlier session in this trace
        pub REUSED_PORTS: Note<Sequence> = "analysis.reused_ports";
        /// Previous segment(s) not captured (common at capture start)
        pub LOST_SEGMENT: Warning<Sequence> = "analysis.lost_segment";
        /// ACKed segment that wasn't captured (common at capture start)
        pub ACK_LOST_SEGMENT: Warning<Sequence> = "analysis.ack_lost_segment";
        /// TCP window update
        pub WINDOW_UPDATE: Chat<Sequence> = "analysis.window_update";
        /// TCP keep-alive segment
        pub KEEP_ALIVE: Note<Sequence> = "analysis.keep_alive";
        /// ACK to a TCP keep-alive segment
        pub KEEP_ALIVE_ACK: Note<Sequence> = "analysis.keep_alive_ack";
        /// This is a TCP duplicate ack
        pub DUPLICATE_ACK: Mark = "analysis.duplicate_ack";
        /// Duplicate ACK
        pub DUPLICATE_ACK_TOLD: Note<Sequence> = "analysis.duplicate_ack";
        /// TCP Zero Window Probe
        pub ZERO_WINDOW_PROBE: Note<Sequence> = "analysis.zero_window_probe";
        /// TCP Zero Window segment
        pub ZERO_WINDOW: Warning<Sequence> = "analysis.zero_window";
        /// ACK to a TCP Zero Window Probe
        pub ZERO_WINDOW_PROBE_ACK: Note<Sequence> = "analysis.zero_window_probe_ack";
        /// TCP window specified by the receiver is now completely full
        pub WINDOW_FULL: Warning<Sequence> = "analysis.window_full";
        /// Duplicate ACK #
        pub DUPLICATE_NUMBER: u32 = "analysis.duplicate_ack_num";
        /// Duplicate to the ACK in frame
        pub DUPLICATE_FRAME: u32 = "analysis.duplicate_ack_frame";
        /// TCP payload
        pub PAYLOAD: Bytes = "payload" line Size;
        /// TCP segment data
        pub SEGMENT_DATA: Bytes = "segment_data" line Size;
        /// Retransmitted TCP segment data
        pub RETRANSMITTED_DATA: Bytes = "segment_data" line Size;
        /// Reassembled TCP Segments
        pub SEGMENTS: Mark = "segments" line Pieces;
        /// TCP Segment
        pub SEGMENT: u32 = "segment" line Piece;
        /// Reassembling error
        pub SEGMENT_ERROR: u32 = "segment.error";
        /// Segment too long
        pub SEGMENT_TOO_LONG: bool = "segment.toolongfragment" named truths::TRUE_FALSE;
        /// Segment overlap
        pub SEGMENT_OVERLAP: bool = "segment.overlap" named truths::TRUE_FALSE;
        /// Conflicting data in segment overlap
        pub SEGMENT_CONFLICT: bool = "segment.overlap.conflict" named truths::TRUE_FALSE;
        /// Segment count
        pub SEGMENT_COUNT: u32 = "segment.count";
        /// Reassembled TCP length
        pub REASSEMBLED_LENGTH: u32 = "reassembled.length";
        /// Reassembled TCP Data
        pub REASSEMBLED_DATA: Bytes = "reassembled.data" line Derived;
        /// PDU Size
        pub PDU_SIZE: u32 = "pdu.size" line Derived;
        /// Reset cause
        pub RESET_CAUSE: Ascii = "reset_cause";

        /// End of Option List (EOL)
        pub OPTION_END: Bytes = "options.eol";
        /// No-Operation (NOP)
        pub OPTION_NOP: Bytes = "options.nop";
        /// Maximum segment size
        pub OPTION_MSS: Bytes = "options.mss";
        /// Window scale
        pub OPTION_SCALE: Bytes = "options.wscale";
        /// SACK permitted
        pub OPTION_SACK_PERMITTED: Bytes = "options.sack_perm";
        /// SACK
        pub OPTION_SACK: Bytes = "options.sack";
        /// Echo
        pub OPTION_ECHO: Bytes = "options.echo";
        /// Timestamps
        pub OPTION_TIMESTAMP: Bytes = "options.timestamp";
        /// CC
        pub OPTION_CC: Bytes = "options.cc";
        /// TCP MD5 signature
        pub OPTION_MD5: Bytes = "options.md5";
        /// SCPS capabilities
        pub OPTION_SCPS: Bytes = "options.scps";
        /// Selective Negative Acknowledgment
        pub OPTION_SNACK: Bytes = "options.snack";
        /// Quick-Start
        pub OPTION_QUICK_START: Bytes = "options.qs";
        /// User Timeout
        pub OPTION_TIMEOUT: Bytes = "options.user_to";
        /// TCP AO
        pub OPTION_AUTHENTICATION: Bytes = "options.ao";
        /// TCP Fast Open
        pub OPTION_FAST_OPEN: Bytes = "options.tfo";
        /// Accurate ECN
        pub OPTION_ACCURATE_ECN: Bytes = "options.acc_ecn";
        /// Experimental
        pub OPTION_EXPERIMENT: Bytes = "options.experimental";
        /// Unknown option
        pub OPTION_UNKNOWN: Bytes = "options.unknown";
        /// Multipath TCP
        pub OPTION_MULTIPATH: Mark = ".mptcp";

        /// Kind
        pub KIND: u8 = "option_kind" named names::OPTION_KINDS;
        /// Length
        pub OPTION_LEN: u8 = "option_len";
        /// MSS Value
        pub MSS: u16 = "options.mss_val";
        /// Shift count
        pub SCALE_SHIFT: u8 = "options.wscale.shift";
        /// Multiplier
        pub SCALE_MULTIPLIER: u16 = "options.wscale.multiplier" line Derived;
        /// TCP SACK Left Edge
        pub SACK_LEFT: u32 = "options.sack_le";
        /// TCP SACK Right Edge
        pub SACK_RIGHT: u32 = "options.sack_re";
        /// TCP SACK Count
        pub SACK_COUNT: u8 = "options.sack.count";
        /// TCP D-SACK Left Edge
        pub DSACK_LEFT: u32 = "options.sack.dsack_le";
        /// TCP D-SACK Right Edge
        pub DSACK_RIGHT: u32 = "options.sack.dsack_re";
        /// D-SACK Sequence
        pub DSACK_TOLD: Warning<Sequence> = "options.sack.dsack";
        /// 4 NOP in a row - a router may have removed some options
        pub FOUR_NOPS: Warning<Violation> = "nop";
        /// Bogus TCP header length
        pub HEADER_TOO_SHORT: Error<Violation> = "bogus_header_length";
        /// The acknowledgment number field is nonzero while the ACK flag is not set
        pub ACK_NONZERO: Note<Violation> = "ack.nonzero";
        /// The urgent pointer field is nonzero while the URG flag is not set
        pub URGENT_NONZERO: Note<Violation> = "urgent_pointer.non_zero";
        /// TCP Echo Option
        pub ECHO_VALUE: u32 = "options.echo_value";
        /// Timestamp value
        pub TIMESTAMP: u32 = "options.timestamp.tsval";
        /// Timestamp echo reply
        pub TIMESTAMP_ECHO: u32 = "options.timestamp.tsecr";
        /// TCP CC Option
        pub CC_VALUE: u32 = "options.cc_value";
        /// MD5 digest
        pub MD5_DIGEST: Bytes = "options.md5.digest";
        /// TCP SCPS Capabilities Vector
        pub SCPS_VECTOR: Hex<u8> = "options.scps.vector";
        /// Partial Reliability Capable (BETS)
        pub SCPS_BETS: Flag<7> = "options.scpsflags.bets";
        /// Short Form SNACK Capable (SNACK1)
        pub SCPS_SNACK1: Flag<6> = "options.scpsflags.snack1";
        /// Long Form SNACK Capable (SNACK2)
        pub SCPS_SNACK2: Flag<5> = "options.scpsflags.snack2";
        /// Lossless Header Compression (COMP)
        pub SCPS_COMPRESS: Flag<4> = "options.scpsflags.compress";
        /// Network Layer Timestamp (NLTS)
        pub SCPS_NLTS: Flag<3> = "options.scpsflags.nlts";
        /// Reserved
        pub SCPS_RESERVED: Bits<0, 3> = "options.scpsflags.reserved";
        /// Connection ID
        pub SCPS_BINDING: u8 = "options.scps.binding";
        /// TCP SNACK Offset
        pub SNACK_OFFSET: u16 = "options.snack.offset";
        /// TCP SNACK Size
        pub SNACK_SIZE: u16 = "options.snack.size";
        /// QS Rate
        pub QUICK_START_RATE: Bits<0, 4> = "options.qs.rate" named names::QUICK_START_RATES;
        /// QS Rate
        pub QUICK_START_TTL: u8 = "options.qs.ttl_diff";
        /// Granularity
        pub TIMEOUT_MINUTES: Flag<15> = "options.user_to_granularity" named truths::MINUTES;
        /// User Timeout
        pub TIMEOUT: Bits<0, 15> = "options.user_to_val";
        /// AO KeyID
        pub AO_KEY: u8 = "options.ao.keyid";
        /// AO RNextKeyID
        pub AO_NEXT_KEY: u8 = "options.ao.rnextkeyid";
        /// AO MAC
        pub AO_MAC: Bytes = "options.ao.mac";
        /// Fast Open Cookie Request
        pub COOKIE_REQUEST: Mark = "options.tfo.request";
        /// Fast Open Cookie
        pub COOKIE: Bytes = "options.tfo.cookie";
        /// Accurate ECN Echo ECT(0) Byte Counter
        pub ECN_ECT0: U24 = "options.acc_ecn.ee0b";
        /// Accurate ECN Echo CE Byte Counter
        pub ECN_CE: U24 = "options.acc_ecn.eceb";
        /// Accurate ECN Echo ECT(1) Byte Counter
        pub ECN_ECT1: U24 = "options.acc_ecn.ee1b";
        /// Experiment Identifier
        pub EXPERIMENT: Hex<u16> = "options.experimental.exid" named names::EXPERIMENTS;
        /// Data
        pub EXPERIMENT_DATA: Bytes = "options.experimental.data";
        /// TARR Rate
        pub ACK_RATE: Bits<1, 7> = "options.tarr.rate";
        /// TARR Reserved
        pub ACK_RATE_RESERVED: Bits<0, 1> = "options.tar.reserved";
        /// Payload
        pub UNKNOWN_PAYLOAD: Bytes = "options.unknown.payload";

        /// Multipath TCP subtype
        pub MP_SUBTYPE: Bits<4, 4> = "options.mptcp.subtype" named names::MULTIPATH_SUBTYPES;
        /// Multipath TCP version
        pub MP_VERSION: Bits<0, 4> = "options.mptcp.version";
        /// Reserved
        pub MP_RESERVED: Hex<u16> = "options.mptcp.reserved";
        /// Multipath TCP flags
        pub MP_FLAGS: Hex<u8> = "options.mptcp.flags";
        /// Checksum required
        pub MP_CHECKSUM_REQUIRED: Bits<7, 1> = "options.mptcp.checksumreq.flags";
        /// Extensibility
        pub MP_EXTENSIBILITY: Bits<6, 1> = "options.mptcp.extensibility.flag";
        /// Do not attempt to establish new subflows to this address and port
        pub MP_NO_SUBFLOWS: Bits<5, 1> = "options.mptcp.nomoresubflows.flag";
        /// Use HMAC-SHA1
        pub MP_SHA1: Bits<0, 1> = "options.mptcp.sha1.flag";
        /// Use HMAC-SHA256
        pub MP_SHA256: Bits<0, 1> = "options.mptcp.sha256.flag";
        /// Reserved
        pub MP_FLAGS_RESERVED: Hex<u8> = "options.mptcp.reserved.flag";
        /// Backup flag
        pub MP_BACKUP: Bits<0, 1> = "options.mptcp.backup.flag";
        /// DATA_FIN
        pub MP_DATA_FIN: Bits<4, 1> = "options.mptcp.datafin.flag";
        /// Data Sequence Number is 8 octets
        pub MP_LONG_SEQ: Bits<3, 1> = "options.mptcp.dseqn8.flag";
        /// Data Sequence Number, Subflow Sequence Number, Data-level Length, Checksum present
        pub MP_HAS_SEQ: Bits<2, 1> = "options.mptcp.dseqnpresent.flag";
        /// Data ACK is 8 octets
        pub MP_LONG_ACK: Bits<1, 1> = "options.mptcp.dataack8.flag";
        /// Data ACK is present
        pub MP_HAS_ACK: Bits<0, 1> = "options.mptcp.dataackpresent.flag";
        /// Flag U
        pub MP_FLAG_U: Flag<3> = "options.mptcp.flag_U.flag";
        /// Flag V
        pub MP_FLAG_V: Flag<2> = "options.mptcp.flag_V.flag";
        /// Flag W
        pub MP_FLAG_W: Flag<1> = "options.mptcp.flag_W.flag";
        /// Transient
        pub MP_FLAG_T: Flag<0> = "options.mptcp.flag_T.flag";
        /// TCPRST Reason
        pub MP_RESET_REASON: Hex<u8> = "options.mptcp.rst_reason" named names::MULTIPATH_RESET_REASONS;
        /// Address ID
        pub MP_ADDRESS_ID: u8 = "options.mptcp.addrid";
        /// Sender's Key
        pub MP_SENDER_KEY: u64 = "options.mptcp.sendkey";
        /// Receiver's Key
        pub MP_RECEIVER_KEY: u64 = "options.mptcp.recvkey";
        /// Receiver's Token
        pub MP_RECEIVER_TOKEN: u32 = "options.mptcp.recvtok";
        /// Sender's Random Number
        pub MP_SENDER_RANDOM: u32 = "options.mptcp.sendrand";
        /// Sender's Truncated HMAC
        pub MP_SENDER_SHORT_HMAC: u64 = "options.mptcp.sendtrunchmac";
        /// Sender's HMAC
        pub MP_SENDER_HMAC: Bytes = "options.mptcp.sendhmac";
        /// Truncated HMAC
        pub MP_ADDRESS_HMAC: u64 = "options.mptcp.addaddrtrunchmac";
        /// Original MPTCP Data ACK
        pub MP_DATA_ACK: u64 = "options.mptcp.rawdataack";
        /// Data Sequence Number
        pub MP_DATA_SEQ: u64 = "options.mptcp.rawdataseqno";
        /// Subflow Sequence Number
        pub MP_SUBFLOW_SEQ: u32 = "options.mptcp.subflowseqno";
        /// Data-level Length
        pub MP_DATA_LEN: u16 = "options.mptcp.datalvllen";
        /// Checksum
        pub MP_CHECKSUM: Hex<u16> = "options.mptcp.checksum";
        /// IP version
        pub MP_IP_VERSION: Bits<0, 4> = "options.mptcp.ipver";
        /// Echo
        pub MP_ECHO: Bits<0, 1> = "options.mptcp.echo";
        /// Advertised IPv4 Address
        pub MP_IP4: Ip4 = "options.mptcp.ipv4";
        /// Advertised IPv6 Address
        pub MP_IP6: Ip6 = "options.mptcp.ipv6";
        /// Advertised port
        pub MP_PORT: u16 = "options.mptcp.port";
        /// Number of removed addresses
        pub MP_REMOVED: u8 = ".mptcp.rm_addr.count";
    }
}

/// How the stream shows messages that span segments.
pub static STREAM_FIELDS: StreamFields = StreamFields {
    segment_data: SEGMENT_DATA,
    message_size: PDU_SIZE,
    pieces: PieceFields {
        name: "Reassembled TCP",
        pieces: SEGMENTS,
        piece: SEGMENT,
        error: SEGMENT_ERROR,
        overlap: SEGMENT_OVERLAP,
        conflict: SEGMENT_CONFLICT,
        too_long: SEGMENT_TOO_LONG,
        count: SEGMENT_COUNT,
        length: REASSEMBLED_LENGTH,
        data: Some(REASSEMBLED_DATA),
    },
};

/// Whether the segments before tell a field: numbers counted from the stream's first, scaled windows, times, and the analysis.
pub fn is_of_the_stream(field: u8) -> bool {
    const COUNTED: [u8; 17] = [
        STREAM.index,
        COMPLETENESS.index,
        SEQ.index,
        NEXT_SEQ.index,
        ACK.index,
        WINDOW_SIZE.index,
        WINDOW_FACTOR.index,
        TIMES.index,
        TIME_RELATIVE.index,
        TIME_DELTA.index,
        SACK_LEFT.index,
        SACK_RIGHT.index,
        SACK_COUNT.index,
        DSACK_LEFT.index,
        DSACK_RIGHT.index,
        CONNECTION_FIN_ACTIVE.index,
        CONNECTION_FIN_PASSIVE.index,
    ];
    COUNTED.contains(&field) || (ANALYSIS.index..=DUPLICATE_FRAME.index).contains(&field)
}
/// What depends on what segments carry: a connection that was announced is known by its first packet, and the payload of
/// the segment that ends a message is not shown.
pub const OF_THE_CARRIED: &[u8] = &[
    COMPLETENESS.index,
    PAYLOAD.index,
    SEGMENT_DATA.index,
    RETRANSMITTED_DATA.index,
    PDU_SIZE.index,
    SEGMENTS.index,
    SEGMENT.index,
    SEGMENT_ERROR.index,
    SEGMENT_OVERLAP.index,
    SEGMENT_CONFLICT.index,
    SEGMENT_TOO_LONG.index,
    SEGMENT_COUNT.index,
    REASSEMBLED_LENGTH.index,
    REASSEMBLED_DATA.index,
];
