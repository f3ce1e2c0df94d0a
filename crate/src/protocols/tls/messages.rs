//! The fields of handshake messages, under the names of TLS and, by the same macro, of DTLS.
use crate::names::tls as names;
use crate::wire::*;

macro_rules! message_fields {
    ($title:literal, $name:literal, $filter:literal, $prefix:literal) => {
        protocol! {
            #[doc = $title]
            $name = $filter under $prefix column "" over [] lines lines {
                /// Handshake Protocol
                pub MESSAGE: Mark = "handshake";
                /// Handshake Protocol: Encrypted Handshake Message
                pub ENCRYPTED: Mark = "handshake";
                /// Handshake Type
                pub TYPE: u8 = "handshake.type" named names::HANDSHAKES;
                /// Handshake Message Type
                pub TYPE_2: u8 = "handshake.type" named names::MESSAGES_2;
                /// Handshake Protocol
                pub HANDSHAKE: Mark = "handshake";
                /// EC Diffie-Hellman Server Params
                pub SERVER_CURVE: Mark = "";
                /// Diffie-Hellman Server Params
                pub SERVER_GROUP: Mark = "";
                /// EC Diffie-Hellman Client Params
                pub CLIENT_CURVE: Mark = "";
                /// Diffie-Hellman Client Params
                pub CLIENT_GROUP: Mark = "";
                /// RSA Encrypted PreMaster Secret
                pub CLIENT_SECRET: Mark = "";
                /// TLS Session Ticket
                pub TICKET: Mark = "";
                /// Length
                pub LENGTH: U24 = "handshake.length";
                /// Cipher Spec
                pub CIPHERSPEC: Hex<U24> = "handshake.cipherspec" named names::CIPHER_SPECS;
                /// Selected Protocol Length
                pub NPN_SELECTED_PROTOCOL_LEN: u8 = "handshake.npn_selected_protocol_len";
                /// Selected Protocol
                pub NPN_SELECTED_PROTOCOL: Ascii = "handshake.npn_selected_protocol";
                /// Padding Length
                pub NPN_PADDING_LEN: u8 = "handshake.npn_padding_len";
                /// Padding
                pub NPN_PADDING: Bytes = "handshake.npn_padding";
                /// MD5 Hash
                pub MD5_HASH: Mark = "handshake.md5_hash";
                /// SHA-1 Hash
                pub SHA_HASH: Mark = "handshake.sha_hash";
                /// Challenge
                pub CHALLENGE: Mark = "handshake.challenge";
                /// Cipher Spec Length
                pub CIPHER_SPEC_LEN: u16 = "handshake.cipher_spec_len";
                /// Session ID Length
                pub SESSION_ID_LENGTH: u8 = "handshake.session_id_length";
                /// Challenge Length
                pub CHALLENGE_LENGTH: u16 = "handshake.challenge_length";
                /// Clear Key Data Length
                pub CLEAR_KEY_LENGTH: u16 = "handshake.clear_key_length";
                /// Encrypted Key Data Length
                pub ENCRYPTED_KEY_LENGTH: u16 = "handshake.encrypted_key_length";
                /// Key Argument Length
                pub KEY_ARG_LENGTH: u16 = "handshake.key_arg_length";
                /// Clear Key Data
                pub CLEAR_KEY_DATA: Mark = "handshake.clear_key_data";
                /// Encrypted Key
                pub ENCRYPTED_KEY: Mark = "handshake.encrypted_key";
                /// Key Argument
                pub KEY_ARG: Mark = "handshake.key_arg";
                /// Session ID Hit
                pub SESSION_ID_HIT: bool = "handshake.session_id_hit";
                /// Certificate type
                pub CERT_TYPE: u8 = "handshake.cert_type" named names::CERT_TYPE;
                /// Certificate type
                pub CERT_TYPE_2: u8 = "handshake.cert_type" named names::CERT_TYPE_2;
                /// Connection ID Length
                pub CONNECTION_ID_LENGTH: u16 = "handshake.connection_id_length";
                /// Connection ID
                pub CONNECTION_ID: Mark = "handshake.connection_id";
                /// OCSP Response List Length
                pub OCSP_RESPONSE_LIST_LEN: U24 = "handshake.ocsp_response_list_len";
                /// OCSP Response Length
                pub OCSP_RESPONSE_LEN: U24 = "handshake.ocsp_response_len";
                /// Encrypted PreMaster length
                pub EPMS_LEN: u16 = "handshake.epms_len";
                /// Encrypted PreMaster
                pub EPMS: Bytes = "handshake.epms";
                /// Modulus Length
                pub MODULUS_LEN: u16 = "handshake.modulus_len";
                /// Exponent Length
                pub EXPONENT_LEN: u16 = "handshake.exponent_len";
                /// Signature Length
                pub SIG_LEN: u16 = "handshake.sig_len";
                /// p Length
                pub P_LEN: u16 = "handshake.p_len";
                /// g Length
                pub G_LEN: u16 = "handshake.g_len";
                /// Pubkey Length
                pub YS_LEN: u16 = "handshake.ys_len";
                /// Pubkey Length
                pub YC_LEN: u16 = "handshake.yc_len";
                /// Pubkey Length
                pub CLIENT_POINT_LEN: u8 = "handshake.client_point_len";
                /// Pubkey Length
                pub SERVER_POINT_LEN: u8 = "handshake.server_point_len";
                /// p
                pub P: Bytes = "handshake.p";
                /// g
                pub G: Bytes = "handshake.g";
                /// Curve Type
                pub SERVER_CURVE_TYPE: Hex<u8> = "handshake.server_curve_type" named names::SERVER_CURVE_TYPE;
                /// Named Curve
                pub SERVER_NAMED_CURVE: Hex<u16> = "handshake.server_named_curve" named names::GROUPS;
                /// Pubkey
                pub YS: Bytes = "handshake.ys";
                /// Pubkey
                pub YC: Bytes = "handshake.yc";
                /// Pubkey
                pub SERVER_POINT: Bytes = "handshake.server_point";
                /// Pubkey
                pub CLIENT_POINT: Bytes = "handshake.client_point";
                /// Pubkey Length
                pub XS_LEN: u8 = "handshake.xs_len";
                /// Pubkey Length
                pub XC_LEN: u8 = "handshake.xc_len";
                /// Pubkey
                pub XS: Bytes = "handshake.xs";
                /// Pubkey
                pub XC: Bytes = "handshake.xc";
                /// Ephemeral Pubkey Length
                pub VS_LEN: u8 = "handshake.vs_len";
                /// Ephemeral Pubkey Length
                pub VC_LEN: u8 = "handshake.vc_len";
                /// Ephemeral Pubkey
                pub VS: Bytes = "handshake.vs";
                /// Ephemeral Pubkey
                pub VC: Bytes = "handshake.vc";
                /// Schnorr signature Length
                pub RS_LEN: u8 = "handshake.rs_len";
                /// Schnorr signature Length
                pub RC_LEN: u8 = "handshake.rc_len";
                /// Schnorr signature
                pub RS: Bytes = "handshake.rs";
                /// Schnorr signature
                pub RC: Bytes = "handshake.rc";
                /// Modulus
                pub MODULUS: Bytes = "handshake.modulus";
                /// Exponent
                pub EXPONENT: Bytes = "handshake.exponent";
                /// Signature
                pub SIG: Bytes = "handshake.sig";
                /// Hint Length
                pub HINT_LEN: u16 = "handshake.hint_len";
                /// Hint
                pub HINT: Bytes = "handshake.hint";
                /// Identity Length
                pub IDENTITY_LEN: u16 = "handshake.identity_len";
                /// Identity
                pub IDENTITY: Bytes = "handshake.identity";
                /// Certificates Length
                pub CERTIFICATES_LENGTH: U24 = "handshake.certificates_length";
                /// Certificates
                pub CERTIFICATES: Mark = "handshake.certificates";
                /// Certificate
                pub CERTIFICATE: Bytes = "handshake.certificate" line Also;
                /// Certificate Length
                pub CERTIFICATE_LENGTH: U24 = "handshake.certificate_length";
                /// Certificate types count
                pub CERT_TYPES_COUNT: u8 = "handshake.cert_types_count";
                /// Certificate types
                pub CERT_TYPES: Mark = "handshake.cert_types";
                /// Distinguished Names Length
                pub DNAMES_LEN: u16 = "handshake.dnames_len";
                /// Distinguished Names
                pub DNAMES: Mark = "handshake.dnames";
                /// Distinguished Name Length
                pub DNAME_LEN: u16 = "handshake.dname_len";
                /// Tree view truncated
                pub DNAMES_TRUNCATED: $crate::wire::expert::Note<$crate::wire::expert::Malformed> = "handshake.dnames_truncated";
                /// Distinguished Name
                pub DNAME: Mark = "handshake.dname";
                /// Random
                pub RANDOM: Bytes = "handshake.random";
                /// GMT Unix Time
                pub RANDOM_TIME: Time = "handshake.random_time";
                /// Random Bytes
                pub RANDOM_BYTES: Bytes = "handshake.random_bytes";
                /// Session ID
                pub SESSION_ID: Bytes = "handshake.session_id";
                /// Version
                pub VERSION: Hex<u16> = "handshake.version" named names::VERSIONS;
                /// Cipher Suites Length
                pub CIPHER_SUITES_LENGTH: u16 = "handshake.cipher_suites_length";
                /// Cipher Suites
                pub CIPHERSUITES: Mark = "handshake.ciphersuites";
                /// Cipher Suite
                pub CIPHERSUITE: Hex<u16> = "handshake.ciphersuite" named names::CIPHER_SUITES;
                /// Compression Methods Length
                pub COMP_METHODS_LENGTH: u8 = "handshake.comp_methods_length";
                /// Compression Methods
                pub COMP_METHODS: Mark = "handshake.comp_methods";
                /// Compression Method
                pub COMP_METHOD: u8 = "handshake.comp_method" named names::COMPRESSIONS;
                /// Session Ticket Lifetime Hint
                pub SESSION_TICKET_LIFETIME_HINT: u32 = "handshake.session_ticket_lifetime_hint" unit "seconds";
                /// Session Ticket Age Add
                pub SESSION_TICKET_AGE_ADD: u32 = "handshake.session_ticket_age_add";
                /// Session Ticket Nonce Length
                pub SESSION_TICKET_NONCE_LENGTH: u8 = "handshake.session_ticket_nonce_length";
                /// Session Ticket Nonce
                pub SESSION_TICKET_NONCE: Bytes = "handshake.session_ticket_nonce";
                /// Session Ticket Length
                pub SESSION_TICKET_LENGTH: u16 = "handshake.session_ticket_length";
                /// Session Ticket
                pub SESSION_TICKET: Bytes = "handshake.session_ticket";
                /// Verify Data
                pub VERIFY_DATA: Mark = "handshake.verify_data";
                /// Signature length
                pub CLIENT_CERT_VRFY_SIG_LEN: u16 = "handshake.client_cert_vrfy.sig_len";
                /// Signature
                pub CLIENT_CERT_VRFY_SIG: Bytes = "handshake.client_cert_vrfy.sig";
                /// JA3 Fullstring
                pub JA3_FULL: Text = "handshake.ja3_full" line Derived;
                /// JA3
                pub JA3: Text = "handshake.ja3" line Derived;
                /// JA4
                pub JA4: Text = "handshake.ja4" line Derived;
                /// JA4_r
                pub JA4_RAW: Text = "handshake.ja4_r" line Derived;
                /// JA3S Fullstring
                pub JA3S_FULL: Text = "handshake.ja3s_full" line Derived;
                /// JA3S
                pub JA3S: Text = "handshake.ja3s" line Derived;
                /// Certificate Request Context Length
                pub CERTIFICATE_REQUEST_CONTEXT_LENGTH: u8 = "handshake.certificate_request_context_length";
                /// Certificate Request Context
                pub CERTIFICATE_REQUEST_CONTEXT: Bytes = "handshake.certificate_request_context";
                /// Key Update Request
                pub KEY_UPDATE_REQUEST_UPDATE: u8 = "handshake.key_update.request_update" named names::KEY_UPDATE_REQUEST_UPDATE;
                /// Session ID length error
                pub SESSION_ID_LENGTH_ERROR: $crate::wire::expert::Error<$crate::wire::expert::Malformed> = "handshake.session_id_length.error";
                /// Reassembled Handshake Fragments
                pub FRAGMENTS: Mark = "handshake.fragments";
                /// Handshake Fragment
                pub FRAGMENT: u32 = "handshake.fragment";
                /// Handshake Fragment count
                pub FRAGMENT_COUNT: u32 = "handshake.fragment.count";
                /// Reassembled Handshake Message in frame
                pub REASSEMBLED_IN: u32 = "handshake.reassembled_in";
            }
        }
        use crate::protocols::tls::lines::of_messages as lines;
        use crate::wire::read_elsewhere as dissect;
    };
}
pub(crate) use message_fields;

message_fields!(
    "Transport Layer Security, Handshake Messages (RFC 8446)",
    "TLS",
    "_ws.tls.messages",
    "tls"
);
