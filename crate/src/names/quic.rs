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

/// IANA, "QUIC Transport Parameters".
pub const PARAMETERS: Names = Names::sorted(&[
    (0x00, "original_destination_connection_id"),
    (0x01, "max_idle_timeout"),
    (0x02, "stateless_reset_token"),
    (0x03, "max_udp_payload_size"),
    (0x04, "initial_max_data"),
    (0x05, "initial_max_stream_data_bidi_local"),
    (0x06, "initial_max_stream_data_bidi_remote"),
    (0x07, "initial_max_stream_data_uni"),
    (0x08, "initial_max_streams_bidi"),
    (0x09, "initial_max_streams_uni"),
    (0x0a, "ack_delay_exponent"),
    (0x0b, "max_ack_delay"),
    (0x0c, "disable_active_migration"),
    (0x0d, "preferred_address"),
    (0x0e, "active_connection_id_limit"),
    (0x0f, "initial_source_connection_id"),
    (0x10, "retry_source_connection_id"),
    (0x11, "version_information"),
    (0x20, "max_datagram_frame_size"),
    (0x1000, "cibir_encoding"),
    (0x1057, "loss_bits"),
    (0x2ab2, "grease_quic_bit"),
    (0x3127, "initial_round_trip_time"),
    (0x3128, "google_connection_options"),
    (0x3129, "user_agent"),
    (0x312a, "google_support_handshake_done"),
    (0x312c, "google_key_update_not_yet_supported"),
    (0x4751, "google_quic_params"),
    (0x4752, "google_version"),
    (0x7157, "enable_time_stamp"),
    (0x7158, "enable_time_stamp_v2"),
    (0xde1a, "min_ack_delay"),
    (0xff04_de1a, "min_ack_delay"),
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
