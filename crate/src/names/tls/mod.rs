//! Numbers in TLS, DTLS and the handshake of QUIC.
mod cipher_suites;
mod groups;

use crate::wire::Names;
pub use cipher_suites::{CIPHER_SPECS, CIPHER_SUITES};
pub use groups::{GROUPS, HASHES, SIGNATURE_SCHEMES, SIGNATURES};

/// Alerts.
pub const ALERTS: Names = Names::sorted(&[
    (0, "Close Notify"),
    (1, "End of Early Data"),
    (10, "Unexpected Message"),
    (20, "Bad Record MAC"),
    (21, "Decryption Failed"),
    (22, "Record Overflow"),
    (30, "Decompression Failure"),
    (40, "Handshake Failure"),
    (41, "No Certificate"),
    (42, "Bad Certificate"),
    (43, "Unsupported Certificate"),
    (44, "Certificate Revoked"),
    (45, "Certificate Expired"),
    (46, "Certificate Unknown"),
    (47, "Illegal Parameter"),
    (48, "Unknown CA"),
    (49, "Access Denied"),
    (50, "Decode Error"),
    (51, "Decrypt Error"),
    (60, "Export Restriction"),
    (70, "Protocol Version"),
    (71, "Insufficient Security"),
    (80, "Internal Error"),
    (86, "Inappropriate Fallback"),
    (90, "User Canceled"),
    (100, "No Renegotiation"),
    (109, "Missing Extension"),
    (110, "Unsupported Extension"),
    (111, "Certificate Unobtainable"),
    (112, "Unrecognized Name"),
    (113, "Bad Certificate Status Response"),
    (114, "Bad Certificate Hash Value"),
    (115, "Unknown PSK Identity"),
    (116, "Certificate Required"),
    (120, "No application Protocol"),
    (121, "ECH Required"),
]);

/// Alert levels.
pub const ALERT_LEVELS: Names = Names::sorted(&[(1, "Warning"), (2, "Fatal")]);

/// Cert type.
pub const CERT_TYPE: Names = Names::sorted(&[
    (1, "RSA Sign"),
    (2, "DSS Sign"),
    (3, "RSA Fixed DH"),
    (4, "DSS Fixed DH"),
    (21, "GOST R 34.10-94"),
    (22, "GOST R 34.10-2001"),
    (64, "ECDSA Sign"),
    (65, "RSA Fixed ECDH"),
    (66, "ECDSA Fixed ECDH"),
    (80, "IBC Params"),
]);

/// Cert type type.
pub const CERT_TYPE_TYPE: Names =
    Names::sorted(&[(0, "X.509"), (1, "OpenPGP"), (2, "Raw Public Key")]);

/// Cert url type.
pub const CERT_URL_TYPE: Names = Names::sorted(&[(1, "Individual Certificates"), (2, "PKI Path")]);

/// Compressions.
pub const COMPRESSIONS: Names = Names::sorted(&[(0, "null"), (1, "DEFLATE"), (64, "LZS")]);

/// Compress certificate algorithm.
pub const COMPRESS_CERTIFICATE_ALGORITHM: Names =
    Names::sorted(&[(1, "zlib"), (2, "brotli"), (3, "zstd")]);

/// Content types.
pub const CONTENT_TYPES: Names = Names::sorted(&[
    (20, "Change Cipher Spec"),
    (21, "Alert"),
    (22, "Handshake"),
    (23, "Application Data"),
    (24, "Heartbeat"),
    (25, "Connection ID"),
]);

/// Enable time stamp v2.
pub const ENABLE_TIME_STAMP_V2: Names = Names::sorted(&[
    (1, "I would like to receive TIME_STAMP frames"),
    (2, "I am able to generate TIME_STAMP frames"),
    (
        3,
        "I am able to generate TIME_STAMP frames and I would like to receive them",
    ),
]);

/// IANA, "TLS ExtensionType Values".
pub const EXTENSIONS: Names = Names::sorted(&[
    (0, "server_name"),
    (1, "max_fragment_length"),
    (2, "client_certificate_url"),
    (3, "trusted_ca_keys"),
    (4, "truncated_hmac"),
    (5, "status_request"),
    (6, "user_mapping"),
    (7, "client_authz"),
    (8, "server_authz"),
    (9, "cert_type"),
    (10, "supported_groups"),
    (11, "ec_point_formats"),
    (12, "srp"),
    (13, "signature_algorithms"),
    (14, "use_srtp"),
    (15, "heartbeat"),
    (16, "application_layer_protocol_negotiation"),
    (17, "status_request_v2"),
    (18, "signed_certificate_timestamp"),
    (19, "client_certificate_type"),
    (20, "server_certificate_type"),
    (21, "padding"),
    (22, "encrypt_then_mac"),
    (23, "extended_master_secret"),
    (24, "token_binding"),
    (25, "cached_info"),
    (27, "compress_certificate"),
    (28, "record_size_limit"),
    (34, "delegated_credentials"),
    (35, "session_ticket"),
    (40, "Reserved (key_share)"),
    (41, "pre_shared_key"),
    (42, "early_data"),
    (43, "supported_versions"),
    (44, "cookie"),
    (45, "psk_key_exchange_modes"),
    (46, "Reserved (ticket_early_data_info)"),
    (47, "certificate_authorities"),
    (48, "oid_filters"),
    (49, "post_handshake_auth"),
    (50, "signature_algorithms_cert"),
    (51, "key_share"),
    (52, "transparency_info"),
    (53, "connection_id (deprecated)"),
    (54, "connection_id"),
    (55, "external_id_hash"),
    (56, "external_session_id"),
    (57, "quic_transport_parameters"),
    (58, "ticket_request"),
    (59, "dnssec_chain"),
    (2570, "Reserved (GREASE)"),
    (6682, "Reserved (GREASE)"),
    (10794, "Reserved (GREASE)"),
    (13172, "next_protocol_negotiation"),
    (14906, "Reserved (GREASE)"),
    (17513, "application_settings"),
    (19018, "Reserved (GREASE)"),
    (23130, "Reserved (GREASE)"),
    (27242, "Reserved (GREASE)"),
    (30031, "channel_id_old"),
    (30032, "channel_id"),
    (31354, "Reserved (GREASE)"),
    (35466, "Reserved (GREASE)"),
    (39578, "Reserved (GREASE)"),
    (43690, "Reserved (GREASE)"),
    (47802, "Reserved (GREASE)"),
    (51914, "Reserved (GREASE)"),
    (56026, "Reserved (GREASE)"),
    (60138, "Reserved (GREASE)"),
    (64250, "Reserved (GREASE)"),
    (65281, "renegotiation_info"),
    (65445, "quic_transport_parameters (drafts version)"),
    (65486, "encrypted_server_name"),
]);

/// Extensions ec point format.
pub const EXTENSIONS_EC_POINT_FORMAT: Names = Names::sorted(&[
    (0, "uncompressed"),
    (1, "ansiX962_compressed_prime"),
    (2, "ansiX962_compressed_char2"),
]);

/// Extensions server name type.
pub const EXTENSIONS_SERVER_NAME_TYPE: Names = Names::sorted(&[(0, "host_name")]);

/// Extensions status request type.
pub const EXTENSIONS_STATUS_REQUEST_TYPE: Names = Names::sorted(&[(1, "OCSP"), (2, "OCSP Multi")]);

/// Extension heartbeat mode.
pub const EXTENSION_HEARTBEAT_MODE: Names = Names::sorted(&[
    (1, "Peer allowed to send requests"),
    (2, "Peer not allowed to send requests"),
]);

/// Extension psk ke mode.
pub const EXTENSION_PSK_KE_MODE: Names = Names::sorted(&[
    (0, "PSK-only key establishment (psk_ke)"),
    (1, "PSK with (EC)DHE key establishment (psk_dhe_ke)"),
]);

/// IANA, "TLS HandshakeType".
pub const HANDSHAKES: Names = Names::sorted(&[
    (0, "Hello Request"),
    (1, "Client Hello"),
    (2, "Server Hello"),
    (3, "Hello Verify Request"),
    (4, "New Session Ticket"),
    (5, "End of Early Data"),
    (6, "Hello Retry Request"),
    (8, "Encrypted Extensions"),
    (11, "Certificate"),
    (12, "Server Key Exchange"),
    (13, "Certificate Request"),
    (14, "Server Hello Done"),
    (15, "Certificate Verify"),
    (16, "Client Key Exchange"),
    (20, "Finished"),
    (21, "Client Certificate URL"),
    (22, "Certificate Status"),
    (23, "Supplemental Data"),
    (24, "Key Update"),
    (25, "Compressed Certificate"),
    (67, "Encrypted Extensions"),
]);

/// Certificates of SSL 2.0.
pub const CERT_TYPE_2: Names = Names::sorted(&[(0, "N/A"), (1, "X.509 Certificate")]);

/// Messages of SSL 2.0 (draft-hickman-netscape-ssl-00).
pub const MESSAGES_2: Names = Names::sorted(&[
    (0, "Error"),
    (1, "Client Hello"),
    (2, "Client Master Key"),
    (3, "Client Finished"),
    (4, "Server Hello"),
    (5, "Server Verify"),
    (6, "Server Finished"),
    (7, "Request Certificate"),
    (8, "Client Certificate"),
]);

/// Heartbeats.
pub const HEARTBEATS: Names = Names::sorted(&[(1, "Request"), (2, "Response")]);

/// Key update request update.
pub const KEY_UPDATE_REQUEST_UPDATE: Names =
    Names::sorted(&[(0, "update_not_requested"), (1, "update_requested")]);

/// Max fragment length.
pub const MAX_FRAGMENT_LENGTH: Names =
    Names::sorted(&[(1, "512"), (2, "1024"), (3, "2048"), (4, "4096")]);

/// Quic versions.
pub const QUIC_VERSIONS: Names = Names::sorted(&[
    (0x0000, "Version Negotiation"),
    (0x0001, "1"),
    (0x50524f58, "Proxied QUIC (PROX)"),
    (0x51303433, "Google Q043"),
    (0x51303434, "Google Q044"),
    (0x51303436, "Google Q046"),
    (0x51303530, "Google Q050"),
    (0x54303530, "Google T050"),
    (0x54303531, "Google T051"),
    (0x6b3343cf, "2"),
    (0x709a50c4, "v2-draft-01"),
    (0xfaceb001, "Facebook mvfst (draft-22)"),
    (0xfaceb002, "Facebook mvfst (draft-27)"),
    (0xfaceb00e, "Facebook mvfst (Experimental)"),
    (0xfaceb00f, "Facebook mvfst"),
    (0xff000004, "draft-04"),
    (0xff000005, "draft-05"),
    (0xff000006, "draft-06"),
    (0xff000007, "draft-07"),
    (0xff000008, "draft-08"),
    (0xff000009, "draft-09"),
    (0xff00000a, "draft-10"),
    (0xff00000b, "draft-11"),
    (0xff00000c, "draft-12"),
    (0xff00000d, "draft-13"),
    (0xff00000e, "draft-14"),
    (0xff00000f, "draft-15"),
    (0xff000010, "draft-16"),
    (0xff000011, "draft-17"),
    (0xff000012, "draft-18"),
    (0xff000013, "draft-19"),
    (0xff000014, "draft-20"),
    (0xff000015, "draft-21"),
    (0xff000016, "draft-22"),
    (0xff000017, "draft-23"),
    (0xff000018, "draft-24"),
    (0xff000019, "draft-25"),
    (0xff00001a, "draft-26"),
    (0xff00001b, "draft-27"),
    (0xff00001c, "draft-28"),
    (0xff00001d, "draft-29"),
    (0xff00001e, "draft-30"),
    (0xff00001f, "draft-31"),
    (0xff000020, "draft-32"),
    (0xff000021, "draft-33"),
    (0xff000022, "draft-34"),
    (0xff020000, "v2-draft-00"),
]);

/// Server curve type.
pub const SERVER_CURVE_TYPE: Names = Names::sorted(&[
    (1, "explicit_prime"),
    (2, "explicit_char2"),
    (3, "named_curve"),
]);

/// Versions.
pub const VERSIONS: Names = Names::sorted(&[
    (0x0002, "SSL 2.0"),
    (0x0100, "DTLS 1.0 (OpenSSL pre 0.9.8f)"),
    (0x0101, "GMTLS"),
    (0x0300, "SSL 3.0"),
    (0x0301, "TLS 1.0"),
    (0x0302, "TLS 1.1"),
    (0x0303, "TLS 1.2"),
    (0x0304, "TLS 1.3"),
    (0x0a0a, "Reserved (GREASE)"),
    (0x1a1a, "Reserved (GREASE)"),
    (0x2a2a, "Reserved (GREASE)"),
    (0x3a3a, "Reserved (GREASE)"),
    (0x4a4a, "Reserved (GREASE)"),
    (0x5a5a, "Reserved (GREASE)"),
    (0x6a6a, "Reserved (GREASE)"),
    (0x7a7a, "Reserved (GREASE)"),
    (0x7f0e, "TLS 1.3 (draft 14)"),
    (0x7f0f, "TLS 1.3 (draft 15)"),
    (0x7f10, "TLS 1.3 (draft 16)"),
    (0x7f11, "TLS 1.3 (draft 17)"),
    (0x7f12, "TLS 1.3 (draft 18)"),
    (0x7f13, "TLS 1.3 (draft 19)"),
    (0x7f14, "TLS 1.3 (draft 20)"),
    (0x7f15, "TLS 1.3 (draft 21)"),
    (0x7f16, "TLS 1.3 (draft 22)"),
    (0x7f17, "TLS 1.3 (draft 23)"),
    (0x7f18, "TLS 1.3 (draft 24)"),
    (0x7f19, "TLS 1.3 (draft 25)"),
    (0x7f1a, "TLS 1.3 (draft 26)"),
    (0x7f1b, "TLS 1.3 (draft 27)"),
    (0x7f1c, "TLS 1.3 (draft 28)"),
    (0x8a8a, "Reserved (GREASE)"),
    (0x9a9a, "Reserved (GREASE)"),
    (0xaaaa, "Reserved (GREASE)"),
    (0xbaba, "Reserved (GREASE)"),
    (0xcaca, "Reserved (GREASE)"),
    (0xdada, "Reserved (GREASE)"),
    (0xeaea, "Reserved (GREASE)"),
    (0xfafa, "Reserved (GREASE)"),
    (0xfb17, "TLS 1.3 (Facebook draft 23)"),
    (0xfb1a, "TLS 1.3 (Facebook draft 26)"),
    (0xfefd, "DTLS 1.2"),
    (0xfeff, "DTLS 1.0"),
]);

/// IANA, "TLS Application-Layer Protocol Negotiation (ALPN) Protocol IDs", with the protocols' titles.
pub const ALPN: &[(&str, &str)] = &[
    ("http/0.9", "Hypertext Transfer Protocol"),
    ("http/1.0", "Hypertext Transfer Protocol"),
    ("http/1.1", "Hypertext Transfer Protocol"),
    ("h2", "HyperText Transfer Protocol 2"),
    ("h3", "Hypertext Transfer Protocol Version 3"),
    ("dot", "Domain Name System"),
    ("doq", "Domain Name System"),
    ("imap", "Internet Message Access Protocol"),
    ("pop3", "Post Office Protocol"),
    ("ftp", "File Transfer Protocol (FTP)"),
    ("xmpp-client", "XMPP Protocol"),
    ("xmpp-server", "XMPP Protocol"),
    ("mqtt", "MQ Telemetry Transport Protocol"),
    ("smb", "SMB2 (Server Message Block Protocol version 2)"),
    ("spdy/1", "SPDY"),
    ("spdy/2", "SPDY"),
    ("spdy/3", "SPDY"),
    ("spdy/3.1", "SPDY"),
];

/// IANA, "Service Name and Transport Protocol Port Number Registry": what ports carry inside TLS, from the first byte or
/// after a command that begins it.
pub const PORTS: Names = Names::sorted(&[
    (21, "File Transfer Protocol (FTP)"),
    (25, "Simple Mail Transfer Protocol"),
    (110, "Post Office Protocol"),
    (143, "Internet Message Access Protocol"),
    (389, "Lightweight Directory Access Protocol"),
    (443, "Hypertext Transfer Protocol"),
    (465, "Simple Mail Transfer Protocol"),
    (587, "Simple Mail Transfer Protocol"),
    (636, "Lightweight Directory Access Protocol"),
    (853, "Domain Name System"),
    (993, "Internet Message Access Protocol"),
    (995, "Post Office Protocol"),
    (3306, "MySQL Protocol"),
    (3389, "TPKT - ISO on TCP - RFC1006"),
    (5061, "Session Initiation Protocol"),
    (5222, "XMPP Protocol"),
    (5432, "PostgreSQL"),
    (5671, "Advanced Message Queuing Protocol"),
    (5868, "Diameter Protocol"),
    (8883, "MQ Telemetry Transport Protocol"),
    (27017, "Mongo Wire Protocol"),
]);

/// Which of those are dissected, and under which name.
pub const INSIDE: &[(&str, &str)] = &[
    ("Hypertext Transfer Protocol", "http"),
    ("HyperText Transfer Protocol 2", "http2"),
    ("Domain Name System", "dns"),
    ("Internet Message Access Protocol", "imap"),
    ("Post Office Protocol", "pop"),
    ("Simple Mail Transfer Protocol", "smtp"),
    ("File Transfer Protocol (FTP)", "ftp"),
    ("MQ Telemetry Transport Protocol", "mqtt"),
    ("Lightweight Directory Access Protocol", "ldap"),
    ("MySQL Protocol", "mysql"),
    ("TPKT - ISO on TCP - RFC1006", "tpkt"),
    ("Session Initiation Protocol", "sip"),
    ("PostgreSQL", "pgsql"),
    ("Advanced Message Queuing Protocol", "amqp"),
];

/// IANA, "DTLS-SRTP Protection Profiles".
pub const PROTECTION_PROFILES: Names = Names::sorted(&[
    (0x0001, "SRTP_AES128_CM_HMAC_SHA1_80"),
    (0x0002, "SRTP_AES128_CM_HMAC_SHA1_32"),
    (0x0005, "SRTP_NULL_HMAC_SHA1_80"),
    (0x0006, "SRTP_NULL_HMAC_SHA1_32"),
    (0x0007, "SRTP_AEAD_AES_128_GCM"),
    (0x0008, "SRTP_AEAD_AES_256_GCM"),
]);
