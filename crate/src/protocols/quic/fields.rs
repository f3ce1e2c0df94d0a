//! The fields of QUIC.
use super::{dissect, guess, info, lines};
use crate::names::quic as names;
use crate::names::tls::QUIC_VERSIONS;
use crate::names::truths;
use crate::wire::expert::{Decryption, Note, Violation, Warning};
use crate::wire::*;

protocol! {
    /// QUIC IETF (RFC 9000)
    "QUIC" = "quic" over [] info info lines lines guess guess {
        /// QUIC Connection information
        pub CONNECTION: Mark = "connection";
        /// Connection Number
        pub CONNECTION_NUMBER: u32 = "connection.number";
        /// Packet Length
        pub PACKET_LENGTH: u32 = "packet_length";
        /// Header Form
        pub FORM: Bits<7, 1> = "header_form" named names::FORMS;
        /// Fixed Bit
        pub FIXED: Flag<6> = "fixed_bit" named truths::TRUE_FALSE;
        /// Packet Type
        pub PACKET_TYPE: Bits<4, 2> = "long.packet_type" named names::PACKETS;
        /// Packet Type
        pub PACKET_TYPE_2: Bits<4, 2> = "long.packet_type_v2" named names::PACKETS_2;
        /// Reserved
        pub RESERVED: Bits<2, 2> = "long.reserved";
        /// Packet Number Length
        pub NUMBER_LENGTH: Bits<0, 2> = "packet_number_length" named crate::names::quic::PACKET_NUMBER_LENGTH;
        /// Unused
        pub UNUSED: HexBits<0, 7> = "vn.unused";
        /// Version
        pub VERSION: Hex<u32> = "version" named QUIC_VERSIONS;
        /// Destination Connection ID Length
        pub DESTINATION_LENGTH: u8 = "dcil";
        /// Destination Connection ID
        pub DESTINATION: Bytes = "dcid";
        /// Source Connection ID Length
        pub SOURCE_LENGTH: u8 = "scil";
        /// Source Connection ID
        pub SOURCE: Bytes = "scid";
        /// Supported Version
        pub SUPPORTED: Hex<u32> = "supported_version" named QUIC_VERSIONS;
        /// Retry Token
        pub RETRY_TOKEN: Bytes = "retry_token";
        /// Retry Integrity Tag
        pub RETRY_TAG: Bytes = "retry_integrity_tag";
        /// Token Length
        pub TOKEN_LENGTH: u64 = "token_length";
        /// Token
        pub TOKEN: Bytes = "token";
        /// Length
        pub LENGTH: u64 = "length";
        /// Packet Number
        pub NUMBER: u64 = "packet_number";
        /// Payload
        pub PAYLOAD: Bytes = "payload";
        /// Remaining Payload
        pub REMAINING: Bytes = "remaining_payload";
        /// (Random) padding data appended to the datagram
        pub COALESCED_PADDING: Note<Violation> = "coalesced_padding_data";
        /// Failed to decrypt
        pub DECRYPTION_FAILED: Warning<Decryption> = "decryption_failed";
        /// QUIC Short Header
        pub SHORT: Mark = "short";
        /// Spin Bit
        pub SPIN: Flag<5> = "spin_bit" named truths::TRUE_FALSE;
        /// Frame
        pub FRAME: Mark = "frame";
        /// Frame Type
        pub FRAME_TYPE: u64 = "frame_type" named names::FRAMES;
        /// Padding Length
        pub PADDING_LENGTH: u32 = "padding_length" line Derived;
        /// Largest Acknowledged
        pub LARGEST: u64 = "ack.largest_acknowledged";
        /// ACK Delay
        pub ACK_DELAY: u64 = "ack.ack_delay";
        /// ACK Range Count
        pub RANGE_COUNT: u64 = "ack.ack_range_count";
        /// First ACK Range
        pub FIRST_RANGE: u64 = "ack.first_ack_range";
        /// Gap
        pub GAP: u64 = "ack.gap";
        /// ACK Range
        pub RANGE: u64 = "ack.ack_range";
        /// ECT(0) Count
        pub ECT_0: u64 = "ack.ect0_count";
        /// ECT(1) Count
        pub ECT_1: u64 = "ack.ect1_count";
        /// ECN-CE Count
        pub CE: u64 = "ack.ecn_ce_count";
        /// Offset
        pub CRYPTO_OFFSET: u64 = "crypto.offset";
        /// Length
        pub CRYPTO_LENGTH: u64 = "crypto.length";
        /// Crypto Data
        pub CRYPTO_DATA: Mark = "crypto.crypto_data";
        /// Reassembled QUIC CRYPTO Fragments
        pub CRYPTO_FRAGMENTS: Mark = "crypto.fragments";
        /// QUIC CRYPTO Fragment
        pub CRYPTO_FRAGMENT: u32 = "crypto.fragment";
        /// QUIC CRYPTO Fragment count
        pub CRYPTO_FRAGMENT_COUNT: u32 = "crypto.fragment.count";
        /// (Token) Length
        pub NEW_TOKEN_LENGTH: u64 = "nt.length";
        /// Token
        pub NEW_TOKEN: Bytes = "nt.token";
        /// Error code
        pub ERROR: u64 = "cc.error_code" named names::ERRORS;
        /// Application Error code
        pub APPLICATION_ERROR: u64 = "cc.error_code.app";
        /// TLS Alert Description
        pub ALERT: u8 = "cc.error_code.tls_alert" named crate::names::tls::ALERTS;
        /// Frame Type
        pub CLOSED_FRAME: u64 = "cc.frame_type";
        /// Reason phrase Length
        pub REASON_LENGTH: u64 = "cc.reason_phrase.length";
        /// Reason phrase
        pub REASON: Text = "cc.reason_phrase";
    }
}
