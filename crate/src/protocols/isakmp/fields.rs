//! The fields of Internet key exchange, both versions.
use super::{dissect, info, lines};
use crate::names::isakmp as names;
use crate::names::truths;
use crate::wire::*;

protocol! {
    /// Internet Security Association and Key Management Protocol (RFC 2408, RFC 7296)
    "ISAKMP" = "isakmp" over [Key::Udp(500)] info info lines lines {
        /// Initiator SPI
        pub INITIATOR: Bytes = "ispi" as "init_cookie";
        /// Responder SPI
        pub RESPONDER: Bytes = "rspi" as "resp_cookie";
        /// Next payload
        pub NEXT: u8 = "nextpayload" as "next_payload" named names::PAYLOADS;
        /// Version
        pub VERSION: Hex<u8> = "version" as "version" (Repr::Hex);
        /// MjVer
        pub MAJOR: HexIn<u8, 4, 4> = "mjver";
        /// MnVer
        pub MINOR: HexIn<u8, 0, 4> = "mnver";
        /// Exchange type
        pub EXCHANGE: u8 = "exchangetype" as "exch_type" named names::EXCHANGES;
        /// Flags
        pub FLAGS: Hex<u8> = "flags" as "flags";
        /// Encryption
        pub FLAG_E: Flag<0> = "flag_e" named truths::ENCRYPTED;
        /// Commit
        pub FLAG_C: Flag<1> = "flag_c" named truths::COMMIT;
        /// Authentication
        pub FLAG_A: Flag<2> = "flag_a" named truths::AUTHENTICATION;
        /// Initiator
        pub FLAG_I: Flag<3> = "flag_i" named truths::INITIATOR_OR_RESPONDER;
        /// Version
        pub FLAG_V: Flag<4> = "flag_v" named truths::A_HIGHER_VERSION_ENABLED;
        /// Response
        pub FLAG_R: Flag<5> = "flag_r" named truths::RESPONSE_OR_REQUEST;
        /// Message ID
        pub MESSAGE: Hex<u32> = "messageid" as "id";
        /// Length
        pub LENGTH: u32 = "length" as "length";
        /// Payload
        pub PAYLOAD: u8 = "typepayload" named names::PAYLOADS;
        /// Critical Bit
        pub CRITICAL: Flag<7> = "criticalpayload" named truths::CRITICAL;
        /// Reserved
        pub RESERVED_7: HexIn<u8, 0, 7> = "reserved7";
        /// Reserved
        pub RESERVED: Bytes = "reserved";
        /// Payload length
        pub PAYLOAD_LEN: u16 = "payloadlength";
        /// Data
        pub DATA: Bytes = "datapayload";
        /// Extra data
        pub EXTRA: Bytes = "extradata";
        /// Encrypted Data
        pub ENCRYPTED: Mark = "enc.data";
        /// Initialization Vector
        pub VECTOR: Bytes = "enc.iv";
        /// Domain of interpretation
        pub DOMAIN: u32 = "sa.doi" named crate::names::isakmp::DOMAINS;
        /// Situation
        pub SITUATION: Bytes = "sa.situation";
        /// Proposal number
        pub PROPOSAL: u8 = "prop.number";
        /// Protocol ID
        pub PROPOSAL_PROTOCOL: u8 = "prop.protoid" named names::PROTOCOLS;
        /// SPI Size
        pub SPI_LEN: u8 = "spisize";
        /// SPI
        pub SPI: Bytes = "spi";
        /// Proposal transforms
        pub TRANSFORM_COUNT: u8 = "prop.transforms";
        /// Transform number
        pub TRANSFORM_NUMBER: u8 = "trans.number";
        /// Transform ID
        pub TRANSFORM_ID_1: u8 = "trans.id";
        /// Transform Type
        pub TRANSFORM_TYPE: u8 = "tf.type" named names::TRANSFORMS;
        /// Transform ID (ENCR)
        pub ENCRYPTION: u16 = "tf.id.encr" named names::ENCRYPTIONS;
        /// Transform ID (PRF)
        pub FUNCTION: u16 = "tf.id.prf" named names::FUNCTIONS;
        /// Transform ID (INTEG)
        pub INTEGRITY: u16 = "tf.id.integ" named names::INTEGRITIES;
        /// Transform ID (D-H)
        pub GROUP: u16 = "tf.id.dh" named names::GROUPS;
        /// Transform ID (ESN)
        pub SEQUENCES: u16 = "tf.id.esn" named names::SEQUENCES;
        /// Transform ID
        pub TRANSFORM_ID: u16 = "tf.id";
        /// Transform Attribute
        pub ATTRIBUTE: Mark = "ike2.attr";
        /// Format
        pub ATTRIBUTE_SHORT: Flag<15> = "ike2.attr.format" named truths::TYPE_VALUE_TV;
        /// Type
        pub ATTRIBUTE_TYPE: Bits<0, 15> = "ike2.attr.type" named crate::names::isakmp::IKE2_ATTR_TYPE;
        /// Length
        pub ATTRIBUTE_LEN: u16 = "ike2.attr.length";
        /// Value
        pub ATTRIBUTE_VALUE: Bytes = "ike2.attr.value";
        /// Key Length
        pub KEY_LEN: u16 = "ike2.attr.key_length";
        /// IKE Attribute
        pub ATTRIBUTE_1: Mark = "ike.attr";
        /// Format
        pub ATTRIBUTE_1_SHORT: Flag<15> = "ike.attr.format" named truths::TYPE_VALUE_TV;
        /// Type
        pub ATTRIBUTE_1_TYPE: Bits<0, 15> = "ike.attr.type" named names::ATTRIBUTES;
        /// Length
        pub ATTRIBUTE_1_LEN: u16 = "ike.attr.length";
        /// Value
        pub ATTRIBUTE_1_VALUE: Bytes = "ike.attr.value";
        /// Encryption Algorithm
        pub ENCRYPTION_1: u16 = "ike.attr.encryption_algorithm" named crate::names::isakmp::ATTR_ENCRYPTION_ALGORITHM;
        /// HASH Algorithm
        pub HASH_1: u16 = "ike.attr.hash_algorithm" named crate::names::isakmp::ATTR_HASH_ALGORITHM;
        /// Authentication Method
        pub METHOD_1: u16 = "ike.attr.authentication_method" named crate::names::isakmp::ATTR_AUTHENTICATION_METHOD;
        /// Group Description
        pub GROUP_1: u16 = "ike.attr.group_description" named names::GROUPS;
        /// Life Type
        pub LIFE_TYPE: u16 = "ike.attr.life_type" named crate::names::isakmp::ATTR_LIFE_TYPE;
        /// Life Duration
        pub LIFE: u32 = "ike.attr.life_duration";
        /// Key Length
        pub KEY_LEN_1: u16 = "ike.attr.key_length";
        /// DH Group #
        pub KEY_GROUP: u16 = "key_exchange.dh_group" named names::GROUPS;
        /// Key Exchange Data
        pub KEY_DATA: Bytes = "key_exchange.data";
        /// Nonce DATA
        pub NONCE: Bytes = "nonce";
        /// Vendor ID
        pub VENDOR: Bytes = "vid_bytes";
        /// Hash DATA
        pub HASH: Bytes = "hash";
        /// Signature DATA
        pub SIGNATURE: Bytes = "sig";
        /// Protocol ID
        pub NOTIFY_PROTOCOL: u8 = "notify.protoid" named names::PROTOCOLS;
        /// Domain of interpretation
        pub NOTIFY_DOMAIN: u32 = "notify.doi" named crate::names::isakmp::DOMAINS;
        /// Notify Message Type
        pub NOTIFY_TYPE: u16 = "notify.msgtype" named names::NOTIFICATIONS;
        /// Notification DATA
        pub NOTIFY_DATA: Bytes = "notify.data";
        /// Supported Signature Hash Algorithm
        pub NOTIFY_HASHES: u16 = "notify.data.signature_hash_algorithms" named crate::names::isakmp::SIGNATURE_HASH_ALGORITHMS;
        /// Certificate Encoding
        pub CERTIFICATE_TYPE: u8 = "cert.encoding" named names::CERTIFICATES;
        /// Certificate Data
        pub CERTIFICATE: Mark = "cert.data";
        /// Certificate Type
        pub REQUEST_TYPE: u8 = "certreq.type" named names::CERTIFICATES;
        /// ID type
        pub IDENTITY_TYPE: u8 = "id.type" named names::IDENTITIES;
        /// Protocol ID
        pub IDENTITY_PROTOCOL: u8 = "id.protoid" named crate::names::ip::PROTOCOLS;
        /// Port
        pub IDENTITY_PORT: u16 = "id.port";
        /// Identification Data:
        pub IDENTITY: Mark = "id.data";
        /// ID_IPV4_ADDR
        pub IDENTITY_4: Ip4 = "id.data.ipv4_addr";
        /// ID_FQDN
        pub IDENTITY_NAME: Text = "id.data.fqdn";
        /// ID_FQDN
        pub IDENTITY_USER: Text = "id.data.user_fqdn";
        /// ID_IPV6_ADDR
        pub IDENTITY_6: Ip6 = "id.data.ipv6_addr";
        /// ID_KEY_ID
        pub IDENTITY_KEY: Bytes = "id.data.key_id";
        /// Domain of interpretation
        pub DELETE_DOMAIN: u32 = "delete.doi" named crate::names::isakmp::DOMAINS;
        /// Protocol ID
        pub DELETE_PROTOCOL: u8 = "delete.protoid" named names::PROTOCOLS;
        /// Number of SPIs
        pub DELETE_COUNT: u16 = "spinum";
        /// Delete SPI
        pub DELETE_SPI: Bytes = "delete.spi";
    }
}
