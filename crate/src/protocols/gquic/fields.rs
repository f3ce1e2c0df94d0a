//! The fields of Google's QUIC.
use super::{dissect, guess, info};
use crate::names::truths;
use crate::wire::*;

protocol! {
    /// GQUIC (Google Quick UDP Internet Connections) (draft-hamilton-early-deployment-quic-00)
    "GQUIC" = "gquic" over [] info info guess guess {
        /// Public Flags
        pub FLAGS: Hex<u8> = "puflags";
        /// Version
        pub HAS_VERSION: Flag<0> = "puflags.version" named truths::YES_NO;
        /// Reset
        pub RESET: Flag<1> = "puflags.reset" named truths::YES_NO;
        /// Diversification nonce
        pub HAS_NONCE: Flag<2> = "puflags.nonce" named truths::YES_NO;
        /// CID Length
        pub HAS_ID: Flag<3> = "puflags.cid" named truths::N8_BYTES;
        /// Packet Number Length
        pub NUMBER_SIZE: HexIn<u8, 4, 2> = "puflags.pkn" named crate::names::quic::GQUIC_PUFLAGS_PKN;
        /// Multipath
        pub MULTIPATH: Flag<6> = "puflags.mpth" named truths::YES_NO;
        /// Reserved
        pub FLAGS_RESERVED: HexIn<u8, 7, 1> = "puflags.rsv";
        /// Header Form
        pub FORM: Bits<7, 1> = "header_form" named crate::names::quic::FORMS;
        /// Fixed Bit
        pub FIXED: Flag<6> = "fixed_bit" named truths::TRUE_FALSE;
        /// Packet Type
        pub PACKET_TYPE: Bits<4, 2> = "long.packet_type" named crate::names::quic::GQUIC_LONG_PACKET_TYPE;
        /// Reserved
        pub RESERVED: Bits<2, 2> = "long.reserved";
        /// Packet Number Length
        pub NUMBER_LENGTH: Bits<0, 2> = "packet_number_length" named crate::names::quic::PACKET_NUMBER_LENGTH;
        /// Destination Connection ID Length
        pub DESTINATION_LENGTH: Bits<4, 4> = "dcil" named crate::names::quic::GQUIC_DCIL;
        /// Source Connection ID Length
        pub SOURCE_LENGTH: Bits<0, 4> = "scil" named crate::names::quic::GQUIC_DCIL;
        /// CID
        pub ID: u64 = "cid";
        /// Version
        pub VERSION: Text = "version";
        /// Diversification nonce
        pub NONCE: Bytes = "diversification_nonce";
        /// Packet Number
        pub NUMBER: u64 = "packet_number";
        /// Private Flags
        pub PRIVATE_FLAGS: Hex<u8> = "prflags";
        /// Message Authentication Hash
        pub HASH: Bytes = "message_authentication_hash";
        /// Payload
        pub PAYLOAD: Bytes = "payload";
        /// Frame
        pub FRAME: Mark = "frame";
        /// Frame Type
        pub FRAME_TYPE: Hex<u8> = "frame_type" named crate::names::quic::GQUIC_FRAME_TYPE;
        /// Stream
        pub IS_STREAM: Flag<7> = "frame_type.stream" named truths::TRUE_FALSE;
        /// Padding Length
        pub PADDING_LENGTH: u32 = "frame_type.padding.length";
        /// Padding
        pub FRAME_PADDING: Bytes = "frame_type.padding";
        /// Stream ID
        pub STREAM_ID: u32 = "stream_id";
        /// Offset
        pub OFFSET: u64 = "offset";
        /// Data Length
        pub DATA_LENGTH: u32 = "data_len";
        /// Largest Acked
        pub LARGEST: u64 = "frame_type.ack.largest_acked";
        /// Largest Acked Delta Time
        pub DELTA: u16 = "frame_type.ack.largest_acked_delta_time";
        /// Num blocks
        pub BLOCKS: u8 = "frame_type.ack.num_blocks";
        /// First Ack block length
        pub FIRST_BLOCK: u64 = "frame_type.ack.first_ack_block_length";
        /// Gap to next block
        pub GAP: u8 = "frame_type.ack.gap_to_next_block";
        /// Ack block length
        pub BLOCK: u64 = "frame_type.ack.ack_block_length";
        /// Received Entropy
        pub RECEIVED_ENTROPY: u8 = "frame_type.ack.received_entropy";
        /// Largest Observed
        pub LARGEST_OBSERVED: u64 = "frame_type.ack.largest_observed";
        /// Ack Delay time
        pub DELAY: u16 = "frame_type.ack.ack_delay_time";
        /// Num Ranges
        pub RANGES: u8 = "frame_type.ack.num_ranges";
        /// Missing Packet Number Delta
        pub MISSING: u64 = "frame_type.ack.missing_packet";
        /// Range Length
        pub RANGE_LENGTH: u8 = "frame_type.ack.range_length";
        /// Num Revived
        pub REVIVALS: u8 = "frame_type.ack.num_revived";
        /// Revived Packet Number
        pub REVIVED: u64 = "frame_type.ack.revived_packet";
        /// Num Timestamp
        pub TIMESTAMPS: u8 = "frame_type.ack.num_timestamp";
        /// Error code
        pub ERROR: u32 = "frame_type.cc.error_code";
        /// Reason phrase Length
        pub REASON_LENGTH: u16 = "frame_type.cc.reason_phrase.length";
        /// Reason phrase
        pub REASON: Text = "frame_type.cc.reason_phrase";
        /// Send Entropy
        pub SENT_ENTROPY: u8 = "frame_type.sw.send_entropy";
        /// Least unacked delta
        pub LEAST_UNACKED: u64 = "frame_type.sw.least_unacked_delta";
        /// Offset
        pub CRYPTO_OFFSET: u64 = "crypto.offset";
        /// Length
        pub CRYPTO_LENGTH: u64 = "crypto.length";
        /// Crypto Data
        pub CRYPTO_DATA: Mark = "crypto.crypto_data";
        /// Tag
        pub MESSAGE: Text = "tag";
        /// Tag Number
        pub TAG_COUNT: Little<u16> = "tag_number";
        /// Padding
        pub PADDING: Bytes = "padding";
        /// Tag/value
        pub TAG: Mark = "tags";
        /// Tag Type
        pub TAG_TYPE: Ascii = "tag_type";
        /// Tag offset end
        pub TAG_END: Little<u32> = "tag_offset_end";
        /// Tag length
        pub TAG_LENGTH: u32 = "tag_offset_length";
        /// Tag/value
        pub TAG_VALUE: Bytes = "tag_value";
        /// Padding
        pub TAG_PAD: Bytes = "tag.pad";
        /// Server Name Indication
        pub SERVER_NAME: Text = "tag.sni";
        /// Version
        pub TAG_VERSION: Text = "tag.version";
        /// Common certificate sets
        pub CERTIFICATE_SETS: Hex<u64> = "tag.ccs";
        /// Proof demand
        pub PROOF_DEMAND: Text = "tag.pdmd";
        /// Client's User Agent ID
        pub USER_AGENT: Text = "tag.uaid";
        /// Source-address token
        pub SOURCE_TOKEN: Bytes = "tag.stk";
        /// Server nonce
        pub SERVER_NONCE: Bytes = "tag.sno";
        /// Client nonce
        pub CLIENT_NONCE: Bytes = "tag.nonc";
        /// Proof (Signature)
        pub PROOF: Bytes = "tag.prof";
        /// Authenticated encryption algorithms
        pub CIPHERS: Ascii = "tag.aead";
        /// Server Config ID
        pub SERVER_CONFIG: Bytes = "tag.scid";
        /// Public value
        pub PUBLIC_VALUE: Little<U24> = "tag.pubs" line Both;
        /// Key exchange algorithms
        pub KEY_EXCHANGES: Ascii = "tag.kexs";
        /// Idle connection state
        pub IDLE: Little<u32> = "tag.icsl" line Both;
        /// Estimated initial RTT
        pub INITIAL_RTT: Little<u32> = "tag.irtt";
        /// Initial session/connection
        pub CONNECTION_WINDOW: Little<u32> = "tag.cfcw";
        /// Initial stream flow control
        pub STREAM_WINDOW: Little<u32> = "tag.sfcw";
    }
}
