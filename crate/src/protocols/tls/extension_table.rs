//! The fields of hello extensions, under the names of TLS and, by the same macro, of DTLS.
use crate::names::tls as names;
use crate::wire::*;

macro_rules! extension_fields {
    ($title:literal, $name:literal, $filter:literal, $prefix:literal) => {
        protocol! {
            #[doc = $title]
            $name = $filter under $prefix column "" over [] lines lines {
                /// Extension
                pub EXTENSION: Mark = "";
                /// Server Name Indication extension
                pub SERVER_NAMES: Mark = "";
                /// Key Share extension
                pub KEY_SHARES: Mark = "";
                /// Key Share Entry
                pub KEY_SHARE: Mark = "";
                /// Pre-Shared Key extension
                pub PRE_SHARED: Mark = "";
                /// PSK Identity
                pub PSK_IDENTITY: Mark = "";
                /// Renegotiation Info extension
                pub RENEGOTIATION: Mark = "";
                /// Extensions Length
                pub EXTENSIONS_LENGTH: u16 = "handshake.extensions_length";
                /// Type
                pub EXT_TYPE: u16 = "handshake.extension.type" named names::EXTENSIONS;
                /// Length
                pub EXT_LEN: u16 = "handshake.extension.len";
                /// Data
                pub EXT_DATA: Bytes = "handshake.extension.data" line Size;
                /// Supported Groups List Length
                pub SUPPORTED_GROUPS_LENGTH: u16 = "handshake.extensions_supported_groups_length";
                /// Supported Groups List
                pub SUPPORTED_GROUPS: Mark = "handshake.extensions_supported_groups";
                /// Supported Group
                pub SUPPORTED_GROUP: Hex<u16> = "handshake.extensions_supported_group" named names::GROUPS;
                /// EC point formats Length
                pub EC_POINT_FORMATS_LENGTH: u8 = "handshake.extensions_ec_point_formats_length";
                /// EC point formats
                pub EC_POINT_FORMATS: Mark = "handshake.extensions_ec_point_formats";
                /// EC point format
                pub EC_POINT_FORMAT: u8 = "handshake.extensions_ec_point_format" named names::EXTENSIONS_EC_POINT_FORMAT;
                /// SRP username length
                pub SRP_LEN: u8 = "handshake.extensions_srp_len";
                /// SRP username
                pub SRP_USERNAME: Text = "handshake.extensions_srp_username";
                /// ALPN Extension Length
                pub ALPN_LEN: u16 = "handshake.extensions_alpn_len";
                /// ALPN Protocol
                pub ALPN_LIST: Mark = "handshake.extensions_alpn_list";
                /// ALPN string length
                pub ALPN_STR_LEN: u8 = "handshake.extensions_alpn_str_len";
                /// ALPN Next Protocol
                pub ALPN_STR: Ascii = "handshake.extensions_alpn_str";
                /// Protocol string length
                pub NPN_STR_LEN: u8 = "handshake.extensions_npn_str_len";
                /// Next Protocol
                pub NPN: Ascii = "handshake.extensions_npn";
                /// Renegotiation info extension length
                pub RENEG_INFO_LEN: u8 = "handshake.extensions_reneg_info_len";
                /// Renegotiation info
                pub RENEG_INFO: Bytes = "handshake.extensions_reneg_info";
                /// Client Key Share Length
                pub KEY_SHARE_CLIENT_LENGTH: u16 = "handshake.extensions_key_share_client_length";
                /// Group
                pub KEY_SHARE_GROUP: u16 = "handshake.extensions_key_share_group" named names::GROUPS;
                /// Key Exchange Length
                pub KEY_SHARE_KEY_EXCHANGE_LENGTH: u16 = "handshake.extensions_key_share_key_exchange_length";
                /// Key Exchange
                pub KEY_SHARE_KEY_EXCHANGE: Bytes = "handshake.extensions_key_share_key_exchange";
                /// Selected Group
                pub KEY_SHARE_SELECTED_GROUP: u16 = "handshake.extensions_key_share_selected_group" named names::GROUPS;
                /// Identities Length
                pub PSK_IDENTITIES_LENGTH: u16 = "handshake.extensions.psk.identities.length";
                /// Identity Length
                pub PSK_IDENTITY_IDENTITY_LENGTH: u16 = "handshake.extensions.psk.identity.identity_length";
                /// Identity
                pub PSK_IDENTITY_IDENTITY: Bytes = "handshake.extensions.psk.identity.identity";
                /// Obfuscated Ticket Age
                pub PSK_IDENTITY_OBFUSCATED_TICKET_AGE: u32 = "handshake.extensions.psk.identity.obfuscated_ticket_age";
                /// PSK Binders length
                pub PSK_BINDERS_LEN: u16 = "handshake.extensions.psk.binders_len";
                /// PSK Binders
                pub PSK_BINDERS: Mark = "handshake.extensions.psk.binders";
                /// Selected Identity
                pub PSK_IDENTITY_SELECTED: u16 = "handshake.extensions.psk.identity.selected";
                /// Supported Versions length
                pub SUPPORTED_VERSIONS_LEN: u8 = "handshake.extensions.supported_versions_len";
                /// Supported Version
                pub SUPPORTED_VERSION: Hex<u16> = "handshake.extensions.supported_version" named names::VERSIONS;
                /// Cookie length
                pub COOKIE_LEN: u16 = "handshake.extensions.cookie_len";
                /// Cookie
                pub COOKIE: Bytes = "handshake.extensions.cookie";
                /// Server Name list length
                pub SERVER_NAME_LIST_LEN: u16 = "handshake.extensions_server_name_list_len";
                /// Server Name length
                pub SERVER_NAME_LEN: u16 = "handshake.extensions_server_name_len";
                /// Server Name Type
                pub SERVER_NAME_TYPE: u8 = "handshake.extensions_server_name_type" named names::EXTENSIONS_SERVER_NAME_TYPE;
                /// Server Name
                pub SERVER_NAME: Ascii = "handshake.extensions_server_name";
                /// Maximum Fragment Length
                pub MAX_FRAGMENT_LENGTH: u8 = "handshake.max_fragment_length" named names::MAX_FRAGMENT_LENGTH;
                /// Padding Data
                pub PADDING_DATA: Bytes = "handshake.extensions_padding_data";
                /// Certificate Chain Type
                pub CERT_URL_TYPE: u8 = "handshake.cert_url_type" named names::CERT_URL_TYPE;
                /// URL and Hash list Length
                pub CERT_URL_URL_HASH_LEN: u16 = "handshake.cert_url.url_hash_len";
                /// URL and Hash
                pub CERT_URL_URL_HASH: Mark = "handshake.cert_url.url_hash";
                /// URL Length
                pub CERT_URL_URL_LEN: u16 = "handshake.cert_url.url_len";
                /// Certificate Type
                pub CERT_TYPE_TYPE: Hex<u8> = "handshake.cert_type.type" named names::CERT_TYPE_TYPE;
                /// Certificate Type List
                pub CERT_TYPE_TYPES: Mark = "handshake.cert_type.types";
                /// Certificate Type List Length
                pub CERT_TYPE_TYPES_LEN: u8 = "handshake.cert_type.types_len";
                /// URL
                pub CERT_URL_URL: Text = "handshake.cert_url.url";
                /// Padding
                pub CERT_URL_PADDING: Mark = "handshake.cert_url.padding";
                /// SHA1 Hash
                pub CERT_URL_SHA1: Bytes = "handshake.cert_url.sha1";
                /// Certificate Status Type
                pub STATUS_REQUEST_TYPE: u8 = "handshake.extensions_status_request_type" named names::EXTENSIONS_STATUS_REQUEST_TYPE;
                /// Certificate Status Length
                pub STATUS_REQUEST_LEN: u16 = "handshake.extensions_status_request_len";
                /// Responder ID list Length
                pub STATUS_REQUEST_RESPONDER_IDS_LEN: u16 = "handshake.extensions_status_request_responder_ids_len";
                /// Request Extensions Length
                pub STATUS_REQUEST_EXTS_LEN: u16 = "handshake.extensions_status_request_exts_len";
                /// Certificate Status List Length
                pub STATUS_REQUEST_LIST_LEN: u16 = "handshake.extensions_status_request_list_len";
                /// Signature Hash Algorithms Length
                pub SIG_HASH_ALG_LEN: u16 = "handshake.sig_hash_alg_len";
                /// Signature Algorithms
                pub SIG_HASH_ALGS: Mark = "handshake.sig_hash_algs";
                /// Signature Algorithm
                pub SIG_HASH_ALG: Hex<u16> = "handshake.sig_hash_alg" named names::SIGNATURE_SCHEMES;
                /// Signature Hash Algorithm Hash
                pub SIG_HASH_HASH: u8 = "handshake.sig_hash_hash" named names::HASHES;
                /// Signature Hash Algorithm Signature
                pub SIG_HASH_SIG: u8 = "handshake.sig_hash_sig" named names::SIGNATURES;
                /// Mode
                pub EXT_HEARTBEAT_MODE: u8 = "handshake.extension.heartbeat.mode" named names::EXTENSION_HEARTBEAT_MODE;
                /// PSK Key Exchange Modes Length
                pub EXT_PSK_KE_MODES_LENGTH: u8 = "extension.psk_ke_modes_length";
                /// PSK Key Exchange Mode
                pub EXT_PSK_KE_MODE: u8 = "extension.psk_ke_mode" named names::EXTENSION_PSK_KE_MODE;
                /// Serialized SCT List Length
                pub SCTS_LENGTH: u16 = "sct.scts_length";
                /// Serialized SCT Length
                pub SCT_LENGTH: u16 = "sct.sct_length";
                /// SCT Version
                pub SCT_VERSION: u8 = "sct.sct_version";
                /// Log ID
                pub SCT_LOGID: Bytes = "sct.sct_logid";
                /// Timestamp
                pub SCT_TIMESTAMP: Time = "sct.sct_timestamp";
                /// Extensions length
                pub SCT_EXTENSIONS_LENGTH: u16 = "sct.sct_extensions_length";
                /// Extensions
                pub SCT_EXTENSIONS: Mark = "sct.sct_extensions";
                /// Signature Length
                pub SCT_SIGNATURE_LENGTH: u16 = "sct.sct_signature_length";
                /// Signature
                pub SCT_SIGNATURE: Bytes = "sct.sct_signature";
                /// Maximum Early Data Size
                pub EARLY_DATA_MAX_EARLY_DATA_SIZE: u32 = "early_data.max_early_data_size";
                /// OID Filters Length
                pub EXT_OID_FILTERS_LENGTH: u16 = "extension.oid_filters_length";
                /// Certificate Extension OID Length
                pub EXT_OID_FILTERS_OID_LENGTH: u8 = "extension.oid_filters.oid_length";
                /// Certificate Extension OID
                pub EXT_OID_FILTERS_OID: Oid = "extension.oid_filters.oid";
                /// Certificate Extension Values Length
                pub EXT_OID_FILTERS_VALUES_LENGTH: u16 = "extension.oid_filters.values_length";
                /// Valid Time
                pub CRED_VALID_TIME: u16 = "handshake.cred.valid_time";
                /// Subject Public Key Info
                pub CRED_PUBKEY: Bytes = "handshake.cred.pubkey";
                /// Subject Public Key Info Length
                pub CRED_PUBKEY_LEN: U24 = "handshake.cred.pubkey_len";
                /// Signature
                pub CRED_SIGNATURE: Bytes = "handshake.cred.signature";
                /// Signature Length
                pub CRED_SIGNATURE_LEN: u16 = "handshake.cred.signature_len";
                /// Algorithms Length
                pub COMPRESS_CERTIFICATE_ALGORITHMS_LENGTH: u8 = "compress_certificate.algorithms_length";
                /// Algorithm
                pub COMPRESS_CERTIFICATE_ALGORITHM: u16 = "compress_certificate.algorithm" named names::COMPRESS_CERTIFICATE_ALGORITHM;
                /// Uncompressed Length
                pub COMPRESS_CERTIFICATE_UNCOMPRESSED_LENGTH: U24 = "compress_certificate.uncompressed_length";
                /// Length
                pub COMPRESS_CERTIFICATE_COMPRESSED_CERTIFICATE_MESSAGE_LENGTH: U24 = "compress_certificate.compressed_certificate_message.length";
                /// Compressed Certificate Message
                pub COMPRESS_CERTIFICATE_COMPRESSED_CERTIFICATE_MESSAGE: Bytes = "compress_certificate.compressed_certificate_message";
                /// Record Size Limit
                pub RECORD_SIZE_LIMIT: u16 = "record_size_limit";
                /// Parameters Length
                pub QUIC_LEN: u16 = "quic.len";
                /// Parameter
                pub QUIC_PARAMETER: Mark = "";
                /// Type
                pub QUIC_TYPE: u64 = "quic.parameter.type";
                /// Length
                pub QUIC_LENGTH: u64 = "quic.parameter.length";
                /// Length
                pub QUIC_LENGT_OLD: u16 = "quic.parameter.lengt.old";
                /// Value
                pub QUIC_VALUE: Bytes = "quic.parameter.value";
                /// original_destination_connection_id
                pub QUIC_ORIGINAL_DESTINATION_CONNECTION_ID: Bytes = "quic.parameter.original_destination_connection_id";
                /// max_idle_timeout
                pub QUIC_MAX_IDLE_TIMEOUT: u64 = "quic.parameter.max_idle_timeout";
                /// stateless_reset_token
                pub QUIC_STATELESS_RESET_TOKEN: Bytes = "quic.parameter.stateless_reset_token";
                /// max_udp_payload_size
                pub QUIC_MAX_UDP_PAYLOAD_SIZE: u64 = "quic.parameter.max_udp_payload_size";
                /// initial_max_data
                pub QUIC_INITIAL_MAX_DATA: u64 = "quic.parameter.initial_max_data";
                /// initial_max_stream_data_bidi_local
                pub QUIC_INITIAL_MAX_STREAM_DATA_BIDI_LOCAL: u64 = "quic.parameter.initial_max_stream_data_bidi_local";
                /// initial_max_stream_data_bidi_remote
                pub QUIC_INITIAL_MAX_STREAM_DATA_BIDI_REMOTE: u64 = "quic.parameter.initial_max_stream_data_bidi_remote";
                /// initial_max_stream_data_uni
                pub QUIC_INITIAL_MAX_STREAM_DATA_UNI: u64 = "quic.parameter.initial_max_stream_data_uni";
                /// initial_max_streams_bidi
                pub QUIC_INITIAL_MAX_STREAMS_BIDI: u64 = "quic.parameter.initial_max_streams_bidi";
                /// initial_max_streams_uni
                pub QUIC_INITIAL_MAX_STREAMS_UNI: u64 = "quic.parameter.initial_max_streams_uni";
                /// ack_delay_exponent
                pub QUIC_ACK_DELAY_EXPONENT: u64 = "quic.parameter.ack_delay_exponent";
                /// max_ack_delay
                pub QUIC_MAX_ACK_DELAY: u64 = "quic.parameter.max_ack_delay";
                /// ipv4Address
                pub QUIC_PREFERRED_ADDRESS_IPV4ADDRESS: Ip4 = "quic.parameter.preferred_address.ipv4address";
                /// ipv6Address
                pub QUIC_PREFERRED_ADDRESS_IPV6ADDRESS: Ip6 = "quic.parameter.preferred_address.ipv6address";
                /// ipv4Port
                pub QUIC_PREFERRED_ADDRESS_IPV4PORT: u16 = "quic.parameter.preferred_address.ipv4port";
                /// ipv6Port
                pub QUIC_PREFERRED_ADDRESS_IPV6PORT: u16 = "quic.parameter.preferred_address.ipv6port";
                /// Length
                pub QUIC_PREFERRED_ADDRESS_CONNECTIONID_LENGTH: u8 = "quic.parameter.preferred_address.connectionid.length";
                /// connectionId
                pub QUIC_PREFERRED_ADDRESS_CONNECTIONID: Bytes = "quic.parameter.preferred_address.connectionid";
                /// statelessResetToken
                pub QUIC_PREFERRED_ADDRESS_STATELESSRESETTOKEN: Bytes = "quic.parameter.preferred_address.statelessresettoken";
                /// Active Connection ID Limit
                pub QUIC_ACTIVE_CONNECTION_ID_LIMIT: u64 = "quic.parameter.active_connection_id_limit";
                /// Initial Source Connection ID
                pub QUIC_INITIAL_SOURCE_CONNECTION_ID: Bytes = "quic.parameter.initial_source_connection_id";
                /// Retry Source Connection ID
                pub QUIC_RETRY_SOURCE_CONNECTION_ID: Bytes = "quic.parameter.retry_source_connection_id";
                /// max_datagram_frame_size
                pub QUIC_MAX_DATAGRAM_FRAME_SIZE: u64 = "quic.parameter.max_datagram_frame_size";
                /// length
                pub QUIC_CIBIR_ENCODING_LENGTH: u64 = "quic.parameter.cibir_encoding.length";
                /// offset
                pub QUIC_CIBIR_ENCODING_OFFSET: u64 = "quic.parameter.cibir_encoding.offset";
                /// loss_bits
                pub QUIC_LOSS_BITS: u64 = "quic.parameter.loss_bits";
                /// Enable TimestampV2
                pub QUIC_ENABLE_TIME_STAMP_V2: u64 = "quic.parameter.enable_time_stamp_v2" named names::ENABLE_TIME_STAMP_V2;
                /// min_ack_delay
                pub QUIC_MIN_ACK_DELAY: u64 = "quic.parameter.min_ack_delay";
                /// Google UserAgent
                pub QUIC_GOOGLE_USER_AGENT: Text = "quic.parameter.google.user_agent";
                /// Google Key Update not yet supported
                pub QUIC_GOOGLE_KEY_UPDATE_NOT_YET_SUPPORTED: Mark = "quic.parameter.google.key_update_not_yet_supported";
                /// Google QUIC version
                pub QUIC_GOOGLE_QUIC_VERSION: Hex<u32> = "quic.parameter.google.quic_version" named names::QUIC_VERSIONS;
                /// Google Initial RTT
                pub QUIC_GOOGLE_INITIAL_RTT: u64 = "quic.parameter.google.initial_rtt";
                /// Google Support Handshake Done
                pub QUIC_GOOGLE_SUPPORT_HANDSHAKE_DONE: Mark = "quic.parameter.google.support_handshake_done";
                /// Google QUIC parameters
                pub QUIC_GOOGLE_QUIC_PARAMS: Bytes = "quic.parameter.google.quic_params";
                /// Google Unknown Field
                pub QUIC_GOOGLE_QUIC_PARAMS_UNKNOWN_FIELD: Bytes = "quic.parameter.google.quic_params_unknown_field";
                /// Google Connection options
                pub QUIC_GOOGLE_CONNECTION_OPTIONS: Bytes = "quic.parameter.google.connection_options";
                /// Google Supported Versions Length
                pub QUIC_GOOGLE_SUPPORTED_VERSIONS_LENGTH: u8 = "quic.parameter.google.supported_versions_length";
                /// Google Supported Version
                pub QUIC_GOOGLE_SUPPORTED_VERSION: Hex<u32> = "quic.parameter.google.supported_version" named names::QUIC_VERSIONS;
                /// Facebook Partial Reliability
                pub QUIC_FACEBOOK_PARTIAL_RELIABILITY: u64 = "quic.parameter.facebook.partial_reliability";
                /// Chosen Version
                pub QUIC_VI_CHOSEN_VERSION: Hex<u32> = "quic.parameter.vi.chosen_version" named names::QUIC_VERSIONS;
                /// Other Version
                pub QUIC_VI_OTHER_VERSION: Hex<u32> = "quic.parameter.vi.other_version" named names::QUIC_VERSIONS;
                /// Connection ID length
                pub EXT_CONNECTION_ID_LENGTH: u8 = "connection_id_length";
                /// Connection ID
                pub EXT_CONNECTION_ID: Bytes = "connection_id";
                /// Cipher Suite
                pub ESNI_SUITE: Hex<u16> = "esni.suite" named names::CIPHER_SUITES;
                /// Record Digest Length
                pub ESNI_RECORD_DIGEST_LENGTH: u16 = "esni.record_digest_length";
                /// Record Digest
                pub ESNI_RECORD_DIGEST: Bytes = "esni.record_digest";
                /// Encrypted SNI Length
                pub ESNI_ENCRYPTED_SNI_LENGTH: u16 = "esni.encrypted_sni_length";
                /// Encrypted SNI
                pub ESNI_ENCRYPTED_SNI: Bytes = "esni.encrypted_sni";
                /// Nonce
                pub ESNI_NONCE: Bytes = "esni.nonce";
                /// ALPS Extension Length
                pub ALPS_LEN: u16 = "handshake.extensions_alps_len";
                /// Supported ALPN List
                pub ALPS_ALPN_LIST: Mark = "handshake.extensions_alps_alpn_list";
                /// Supported ALPN Length
                pub ALPS_ALPN_STR_LEN: u8 = "handshake.extensions_alps_alpn_str_len";
                /// Supported ALPN
                pub ALPS_ALPN_STR: Ascii = "handshake.extensions_alps_alpn_str";
                /// ALPN Opaque Settings
                pub ALPS_SETTINGS: Bytes = "handshake.extensions_alps.settings";
                /// Responder ID list or Request Extensions are not implemented, contact Wireshark developers if you want this to be supported
                pub STATUS_REQUEST_UNDECODED: $crate::wire::expert::Note<$crate::wire::expert::Undecoded> = "handshake.status_request.undecoded";
            }
        }
        use crate::protocols::tls::lines::of_extensions as lines;
        use crate::wire::read_elsewhere as dissect;
    };
}
pub(crate) use extension_fields;

extension_fields!(
    "Transport Layer Security, Handshake Extensions (RFC 8446)",
    "TLS",
    "_ws.tls.extension_table",
    "tls"
);
