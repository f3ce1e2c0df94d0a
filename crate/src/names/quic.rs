//! Numbers of QUIC; its versions stand with those of TLS, whose handshake names them too.
use crate::wire::Names;

/// RFC 9000 §17.2.
pub const FORMS: Names = Names::sorted(&[(0, "Short Header"), (1, "Long Header")]);

/// RFC 9000 §17.2.
pub const PACKETS: Names =
    Names::sorted(&[(0, "Initial"), (1, "0-RTT"), (2, "Handshake"), (3, "Retry")]);

/// RFC 9369 §3.2.
pub const PACKETS_2: Names =
    Names::sorted(&[(0, "Retry"), (1, "Initial"), (2, "0-RTT"), (3, "Handshake")]);

/// IANA, "QUIC Frame Types": those of packets that anybody can read.
pub const FRAMES: Names = Names::sorted(&[
    (0, "PADDING"),
    (1, "PING"),
    (2, "ACK"),
    (3, "ACK"),
    (6, "CRYPTO"),
    (7, "NEW_TOKEN"),
    (0x1c, "CONNECTION_CLOSE (Transport)"),
    (0x1d, "CONNECTION_CLOSE (Application)"),
]);

/// IANA, "QUIC Transport Error Codes".
pub const ERRORS: Names = Names::sorted(&[
    (0, "NO_ERROR"),
    (1, "INTERNAL_ERROR"),
    (2, "CONNECTION_REFUSED"),
    (3, "FLOW_CONTROL_ERROR"),
    (4, "STREAM_LIMIT_ERROR"),
    (5, "STREAM_STATE_ERROR"),
    (6, "FINAL_SIZE_ERROR"),
    (7, "FRAME_ENCODING_ERROR"),
    (8, "TRANSPORT_PARAMETER_ERROR"),
    (9, "CONNECTION_ID_LIMIT_ERROR"),
    (10, "PROTOCOL_VIOLATION"),
    (11, "INVALID_TOKEN"),
    (12, "APPLICATION_ERROR"),
    (13, "CRYPTO_BUFFER_EXCEEDED"),
    (14, "KEY_UPDATE_ERROR"),
    (15, "AEAD_LIMIT_REACHED"),
]);

/// Destination Connection ID Length.
pub const GQUIC_DCIL: Names = Names::sorted(&[(0, "0 bytes"), (5, "8 bytes")]);

/// Packet Type.
pub const GQUIC_LONG_PACKET_TYPE: Names =
    Names::sorted(&[(0, "Initial"), (1, "0-RTT"), (2, "Handshake")]);

/// Packet Number Length.
pub const PACKET_NUMBER_LENGTH: Names = Names::sorted(&[
    (0, "1 bytes"),
    (1, "2 bytes"),
    (2, "3 bytes"),
    (3, "4 bytes"),
]);

/// Packet Number Length.
pub const GQUIC_PUFLAGS_PKN: Names = Names::sorted(&[
    (0, "1 Byte"),
    (1, "2 Bytes"),
    (2, "4 Bytes"),
    (3, "6 Bytes"),
]);

/// Frame Type.
pub const GQUIC_FRAME_TYPE: Names = Names::sorted(&[
    (0, "PADDING"),
    (1, "RST_STREAM"),
    (2, "CONNECTION_CLOSE"),
    (3, "GOAWAY"),
    (4, "WINDOW_UPDATE"),
    (5, "BLOCKED"),
    (6, "STOP_WAITING"),
    (7, "PING"),
    (8, "CRYPTO"),
]);
