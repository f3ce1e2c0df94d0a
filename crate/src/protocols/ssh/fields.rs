//! The fields of the Secure Shell.
use super::{dissect, edition, info, lines};
use crate::wire::*;

/// draft-ylonen-ssh-protocol-00, those of the beginning.
pub const MESSAGES_1: Names =
    Names::sorted(&[(2, "Public Key"), (3, "Session Key"), (4, "User name")]);

/// RFC 4253 §12, RFC 4252 §6, RFC 4254 §9.
pub const MESSAGES: Names = Names::sorted(&[
    (1, "Disconnect"),
    (2, "Ignore"),
    (3, "Unimplemented"),
    (4, "Debug"),
    (5, "Service Request"),
    (6, "Service Accept"),
    (7, "Extension Information"),
    (20, "Key Exchange Init"),
    (21, "New Keys"),
    (30, "Key Exchange Init (method)"),
    (31, "Key Exchange Reply (method)"),
    (32, "Diffie-Hellman Group Exchange Init"),
    (33, "Diffie-Hellman Group Exchange Reply"),
    (34, "Diffie-Hellman Group Exchange Request"),
    (50, "User Authentication Request"),
    (51, "User Authentication Failure"),
    (52, "User Authentication Success"),
    (53, "User Authentication Banner"),
    (80, "Global Request"),
    (81, "Request Success"),
    (82, "Request Failure"),
    (90, "Channel Open"),
    (91, "Channel Open Confirmation"),
    (92, "Channel Open Failure"),
    (93, "Window Adjust"),
    (94, "Channel Data"),
    (95, "Channel Extended Data"),
    (96, "Channel EOF"),
    (97, "Channel Close"),
    (98, "Channel Request"),
    (99, "Channel Success"),
    (100, "Channel Failure"),
]);

/// Who sends.
pub const DIRECTIONS: Names = Names::sorted(&[(0, "client-to-server"), (1, "server-to-client")]);

protocol! {
    /// SSH Protocol (RFC 4253)
    "SSH" = "ssh" over [Key::Tcp(22)] info info edition edition lines lines {
        /// SSH Version 2
        pub SECOND_VERSION: Mark = "";
        /// Key Exchange
        pub KEY_EXCHANGE: Mark = "" line Said;
        /// Algorithms
        pub ALGORITHMS: Mark = "";
        /// Protocol
        pub VERSION: Ascii = "protocol";
        /// Direction
        pub DIRECTION: bool = "direction" named DIRECTIONS;
        /// Packet Length
        pub LENGTH: u32 = "packet_length";
        /// Packet Length (encrypted)
        pub LENGTH_ENCRYPTED: Bytes = "packet_length_encrypted";
        /// Encrypted Packet
        pub ENCRYPTED: Bytes = "encrypted_packet";
        /// Padding Length
        pub PADDING_LEN: u8 = "padding_length";
        /// Message Code
        pub MESSAGE: u8 = "message_code" named MESSAGES;
        /// Message Code
        pub MESSAGE_1: u8 = "message_code" named MESSAGES_1;
        /// Payload
        pub PAYLOAD: Bytes = "payload";
        /// Padding String
        pub PADDING: Bytes = "padding_string";
        /// Sequence number
        pub SEQUENCE: u32 = "seq_num";
        /// Cookie
        pub COOKIE: Bytes = "cookie";
        /// kex_algorithms length
        pub KEX_LEN: u32 = "kex_algorithms_length";
        /// kex_algorithms string
        pub KEX: Ascii = "kex_algorithms";
        /// server_host_key_algorithms length
        pub HOST_KEYS_LEN: u32 = "server_host_key_algorithms_length";
        /// server_host_key_algorithms string
        pub HOST_KEYS: Ascii = "server_host_key_algorithms";
        /// encryption_algorithms_client_to_server length
        pub ENCRYPTION_UP_LEN: u32 = "encryption_algorithms_client_to_server_length";
        /// encryption_algorithms_client_to_server string
        pub ENCRYPTION_UP: Ascii = "encryption_algorithms_client_to_server";
        /// encryption_algorithms_server_to_client length
        pub ENCRYPTION_DOWN_LEN: u32 = "encryption_algorithms_server_to_client_length";
        /// encryption_algorithms_server_to_client string
        pub ENCRYPTION_DOWN: Ascii = "encryption_algorithms_server_to_client";
        /// mac_algorithms_client_to_server length
        pub MAC_UP_LEN: u32 = "mac_algorithms_client_to_server_length";
        /// mac_algorithms_client_to_server string
        pub MAC_UP: Ascii = "mac_algorithms_client_to_server";
        /// mac_algorithms_server_to_client length
        pub MAC_DOWN_LEN: u32 = "mac_algorithms_server_to_client_length";
        /// mac_algorithms_server_to_client string
        pub MAC_DOWN: Ascii = "mac_algorithms_server_to_client";
        /// compression_algorithms_client_to_server length
        pub COMPRESSION_UP_LEN: u32 = "compression_algorithms_client_to_server_length";
        /// compression_algorithms_client_to_server string
        pub COMPRESSION_UP: Ascii = "compression_algorithms_client_to_server";
        /// compression_algorithms_server_to_client length
        pub COMPRESSION_DOWN_LEN: u32 = "compression_algorithms_server_to_client_length";
        /// compression_algorithms_server_to_client string
        pub COMPRESSION_DOWN: Ascii = "compression_algorithms_server_to_client";
        /// languages_client_to_server length
        pub LANGUAGES_UP_LEN: u32 = "languages_client_to_server_length";
        /// languages_client_to_server string
        pub LANGUAGES_UP: Ascii = "languages_client_to_server";
        /// languages_server_to_client length
        pub LANGUAGES_DOWN_LEN: u32 = "languages_server_to_client_length";
        /// languages_server_to_client string
        pub LANGUAGES_DOWN: Ascii = "languages_server_to_client";
        /// First KEX Packet Follows
        pub GUESSED: u8 = "first_kex_packet_follows";
        /// Reserved
        pub RESERVED: Bytes = "kex.reserved";
        /// hasshAlgorithms
        pub HASSH_TEXT: Text = "kex.hassh_algorithms" line Derived;
        /// hassh
        pub HASSH: Text = "kex.hassh" line Derived;
        /// hasshServerAlgorithms
        pub HASSH_SERVER_TEXT: Text = "kex.hasshserver_algorithms" line Derived;
        /// hasshServer
        pub HASSH_SERVER: Text = "kex.hasshserver" line Derived;
        /// Multi Precision Integer Length
        pub INTEGER_LEN: u32 = "mpint_length";
        /// DH client e
        pub DH_E: Bytes = "dh.e";
        /// DH server f
        pub DH_F: Bytes = "dh.f";
        /// DH GEX Min
        pub GROUP_MIN: u32 = "dh_gex.min";
        /// DH GEX Number of Bits
        pub GROUP_BITS: u32 = "dh_gex.nbits";
        /// DH GEX Max
        pub GROUP_MAX: u32 = "dh_gex.max";
        /// DH GEX modulus (P)
        pub GROUP_P: Bytes = "dh_gex.p";
        /// DH GEX base (G)
        pub GROUP_G: Bytes = "dh_gex.g";
        /// ECDH client's ephemeral public key length
        pub CURVE_C_LEN: u32 = "ecdh.q_c_length";
        /// ECDH client's ephemeral public key (Q_C)
        pub CURVE_C: Bytes = "ecdh.q_c";
        /// ECDH server's ephemeral public key length
        pub CURVE_S_LEN: u32 = "ecdh.q_s_length";
        /// ECDH server's ephemeral public key (Q_S)
        pub CURVE_S: Bytes = "ecdh.q_s";
        /// Host key length
        pub HOST_KEY_LEN: u32 = "host_key.length";
        /// Host key type length
        pub HOST_TYPE_LEN: u32 = "host_key.type_length";
        /// Host key type
        pub HOST_TYPE: Ascii = "host_key.type";
        /// RSA public exponent (e)
        pub RSA_E: Bytes = "host_key.rsa.e";
        /// RSA modulus (N)
        pub RSA_N: Bytes = "host_key.rsa.n";
        /// DSA prime modulus (p)
        pub DSA_P: Bytes = "host_key.dsa.p";
        /// DSA prime divisor (q)
        pub DSA_Q: Bytes = "host_key.dsa.q";
        /// DSA subgroup generator (g)
        pub DSA_G: Bytes = "host_key.dsa.g";
        /// DSA public key (y)
        pub DSA_Y: Bytes = "host_key.dsa.y";
        /// ECDSA elliptic curve identifier length
        pub CURVE_LEN: u32 = "host_key.ecdsa.id_length";
        /// ECDSA elliptic curve identifier
        pub CURVE: Ascii = "host_key.ecdsa.id";
        /// ECDSA public key length
        pub POINT_LEN: u32 = "host_key.ecdsa.q_length";
        /// ECDSA public key (Q)
        pub POINT: Bytes = "host_key.ecdsa.q";
        /// EdDSA public key length
        pub EDDSA_LEN: u32 = "host_key.eddsa.key_length";
        /// EdDSA public key
        pub EDDSA: Bytes = "host_key.eddsa.key";
        /// Host key data
        pub HOST_DATA: Bytes = "host_key.data";
        /// Host signature length
        pub SIGNATURE_LEN: u32 = "host_sig.length";
        /// Host signature type length
        pub SIGNATURE_TYPE_LEN: u32 = "host_sig.type_length";
        /// Host signature type
        pub SIGNATURE_TYPE: Ascii = "host_sig.type";
        /// RSA signature
        pub SIGNATURE_RSA: Bytes = "host_sig.rsa";
        /// Host signature data
        pub SIGNATURE_DATA: Bytes = "host_sig.data";
    }
}
