//! The fields of TLS records and of SSL 2.0; those of messages and extensions stand in tables that DTLS shares.
use super::lines::lines;
use super::{accepts, dissect, edition, guess, info};
use crate::names::tls as names;
use crate::names::truths;
use crate::wire::expert::{Note, Sequence, Violation, Warning};
use crate::wire::*;

protocol! {
    /// Transport Layer Security (RFC 8446)
    "TLS" = "tls" over [Key::Tcp(443)] info info edition edition lines lines accepts accepts guess guess {
        /// Record Layer
        pub RECORD: Mark = "record";
        /// TLS record, carried by QUIC
        pub QUIC_RECORD: Mark = "";
        /// Content Type
        pub CONTENT_TYPE: u8 = "record.content_type" named names::CONTENT_TYPES;
        /// Opaque Type
        pub OPAQUE_TYPE: u8 = "record.opaque_type" named names::CONTENT_TYPES;
        /// Version
        pub RECORD_VERSION: Hex<u16> = "record.version" named names::VERSIONS;
        /// Length
        pub RECORD_LENGTH: u16 = "record.length";
        /// Change Cipher Spec Message
        pub CHANGE_CIPHER_SPEC: Mark = "change_cipher_spec";
        /// Alert Message
        pub ALERT: Mark = "alert_message";
        /// Level
        pub ALERT_LEVEL: u8 = "alert_message.level" named names::ALERT_LEVELS;
        /// Description
        pub ALERT_DESCRIPTION: u8 = "alert_message.desc" named names::ALERTS;
        /// Encrypted Application Data
        pub APP_DATA: Bytes = "app_data";
        /// Application Data Protocol
        pub APP_DATA_PROTOCOL: Text = "app_data_proto" line Derived;
        /// Decrypted Application Data
        pub DECRYPTED: Bytes = "app_data.decrypted";
        /// Heartbeat Message
        pub HEARTBEAT: Mark = "heartbeat_message";
        /// Type
        pub HEARTBEAT_TYPE: u8 = "heartbeat_message.type" named names::HEARTBEATS;
        /// Payload Length
        pub HEARTBEAT_LENGTH: u16 = "heartbeat_message.payload_length";
        /// Payload
        pub HEARTBEAT_PAYLOAD: Bytes = "heartbeat_message.payload";
        /// Padding
        pub HEARTBEAT_PADDING: Bytes = "heartbeat_message.padding";
        /// This session reuses previously negotiated keys (Session resumption)
        pub RESUMED: Note<Sequence> = "resumed";
        /// Ignored Unknown Record
        pub IGNORED: Warning<Violation> = "ignored_unknown_record";
        /// Is Escape
        pub ESCAPE: bool = "record.is_escape" named truths::TRUE_FALSE;
        /// Padding Length
        pub PADDING_LENGTH: u8 = "record.padding_length";
        /// TLS segment data
        pub SEGMENT_DATA: Bytes = "segment.data" line Size;
        /// Reassembled TLS segments
        pub SEGMENTS: Mark = "segments" line Pieces;
        /// TLS segment
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
        /// Reassembled PDU length
        pub REASSEMBLED_LENGTH: u32 = "reassembled.length";
        /// Reassembled PDU data
        pub REASSEMBLED_DATA: Bytes = "reassembled.data" line Derived;
    }
}

/// What the bytes of an opened record are called.
pub const CLEAR: &str = "Decrypted TLS";

/// How messages of the protocol inside are shown that came in several records.
pub static PIECES: PieceFields = PieceFields {
    name: "Reassembled TLS",
    pieces: SEGMENTS,
    piece: SEGMENT,
    error: SEGMENT_ERROR,
    overlap: SEGMENT_OVERLAP,
    conflict: SEGMENT_CONFLICT,
    too_long: SEGMENT_TOO_LONG,
    count: SEGMENT_COUNT,
    length: REASSEMBLED_LENGTH,
    data: Some(REASSEMBLED_DATA),
};
