//! Numbers of Internet key exchange (IANA, Internet Key Exchange Attributes and Version 2 Parameters).
use crate::wire::{Names, together};

pub const PAYLOADS: Names = Names::sorted(&[
    (0, "NONE / No Next Payload"),
    (1, "Security Association"),
    (2, "Proposal"),
    (3, "Transform"),
    (4, "Key Exchange"),
    (5, "Identification"),
    (6, "Certificate"),
    (7, "Certificate Request"),
    (8, "Hash"),
    (9, "Signature"),
    (10, "Nonce"),
    (11, "Notification"),
    (12, "Delete"),
    (13, "Vendor ID"),
    (14, "Configuration"),
    (20, "NAT Discovery"),
    (21, "NAT Original Address"),
    (33, "Security Association"),
    (34, "Key Exchange"),
    (35, "Identification - Initiator"),
    (36, "Identification - Responder"),
    (37, "Certificate"),
    (38, "Certificate Request"),
    (39, "Authentication"),
    (40, "Nonce"),
    (41, "Notify"),
    (42, "Delete"),
    (43, "Vendor ID"),
    (44, "Traffic Selector - Initiator"),
    (45, "Traffic Selector - Responder"),
    (46, "Encrypted and Authenticated"),
    (47, "Configuration"),
    (48, "Extensible Authentication"),
    (53, "Encrypted and Authenticated Fragment"),
]);
pub const EXCHANGES: Names = Names::sorted(&[
    (0, "NONE"),
    (1, "Base"),
    (2, "Identity Protection (Main Mode)"),
    (3, "Authentication Only"),
    (4, "Aggressive"),
    (5, "Informational"),
    (6, "Transaction (Config Mode)"),
    (32, "Quick Mode"),
    (33, "New Group Mode"),
    (34, "IKE_SA_INIT"),
    (35, "IKE_AUTH"),
    (36, "CREATE_CHILD_SA"),
    (37, "INFORMATIONAL"),
    (38, "IKE_SESSION_RESUME"),
]);
pub const PROTOCOLS: Names = Names::sorted(&[
    (0, "RESERVED"),
    (1, "IKE"),
    (2, "AH"),
    (3, "ESP"),
    (4, "FC_ESP_HEADER"),
    (5, "FC_CT_AUTHENTICATION"),
]);
pub const TRANSFORMS: Names = Names::sorted(&[
    (1, "Encryption Algorithm (ENCR)"),
    (2, "Pseudo-random Function (PRF)"),
    (3, "Integrity Algorithm (INTEG)"),
    (4, "Diffie-Hellman Group (D-H)"),
    (5, "Extended Sequence Numbers (ESN)"),
]);
pub const ENCRYPTIONS: Names = Names::sorted(&[
    (1, "ENCR_DES_IV64"),
    (2, "ENCR_DES"),
    (3, "ENCR_3DES"),
    (4, "ENCR_RC5"),
    (5, "ENCR_IDEA"),
    (6, "ENCR_CAST"),
    (7, "ENCR_BLOWFISH"),
    (8, "ENCR_3IDEA"),
    (9, "ENCR_DES_IV32"),
    (11, "ENCR_NULL"),
    (12, "ENCR_AES_CBC"),
    (13, "ENCR_AES_CTR"),
    (14, "ENCR_AES-CCM_8"),
    (15, "ENCR-AES-CCM_12"),
    (16, "ENCR-AES-CCM_16"),
    (18, "AES-GCM with a 8 octet ICV"),
    (19, "AES-GCM with a 12 octet ICV"),
    (20, "AES-GCM with a 16 octet ICV"),
    (21, "ENCR_NULL_AUTH_AES_GMAC"),
    (23, "ENCR_CAMELLIA_CBC"),
    (24, "ENCR_CAMELLIA_CTR"),
    (25, "ENCR_CAMELLIA_CCM with an 8-octet ICV"),
    (26, "ENCR_CAMELLIA_CCM with a 12-octet ICV"),
    (27, "ENCR_CAMELLIA_CCM with a 16-octet ICV"),
    (28, "ENCR_CHACHA20_POLY1305"),
]);
pub const FUNCTIONS: Names = Names::sorted(&[
    (1, "PRF_HMAC_MD5"),
    (2, "PRF_HMAC_SHA1"),
    (3, "PRF_HMAC_TIGER"),
    (4, "PRF_AES128_CBC"),
    (5, "PRF_HMAC_SHA2_256"),
    (6, "PRF_HMAC_SHA2_384"),
    (7, "PRF_HMAC_SHA2_512"),
    (8, "PRF_AES128_CMAC6"),
]);
pub const INTEGRITIES: Names = Names::sorted(&[
    (0, "NONE"),
    (1, "AUTH_HMAC_MD5_96"),
    (2, "AUTH_HMAC_SHA1_96"),
    (3, "AUTH_DES_MAC"),
    (4, "AUTH_KPDK_MD5"),
    (5, "AUTH_AES_XCBC_96"),
    (6, "AUTH_HMAC_MD5_128"),
    (7, "AUTH_HMAC_SHA1_160"),
    (8, "AUTH_AES_CMAC_96"),
    (9, "AUTH_AES_128_GMAC"),
    (10, "AUTH_AES_192_GMAC"),
    (11, "AUTH_AES_256_GMAC"),
    (12, "AUTH_HMAC_SHA2_256_128"),
    (13, "AUTH_HMAC_SHA2_384_192"),
    (14, "AUTH_HMAC_SHA2_512_256"),
]);
pub const GROUPS: Names = together!(
    SHARED_GROUPS,
    Names::sorted(&[
        (0, "UNDEFINED - 0"),
        (1, "Default 768-bit MODP group"),
        (2, "Alternate 1024-bit MODP group"),
        (3, "EC2N group on GP[2^155] group"),
        (4, "EC2N group on GP[2^185] group"),
        (5, "1536 bit MODP group"),
        (6, "EC2N group over GF[2^163]"),
        (7, "EC2N group over GF[2^163]"),
        (8, "EC2N group over GF[2^283]"),
        (9, "EC2N group over GF[2^283]"),
        (10, "EC2N group over GF[2^409]"),
        (11, "EC2N group over GF[2^409]"),
        (12, "EC2N group over GF[2^571]"),
        (13, "EC2N group over GF[2^571]"),
        (14, "2048 bit MODP group"),
        (15, "3072 bit MODP group"),
        (16, "4096 bit MODP group"),
        (17, "6144 bit MODP group"),
        (18, "8192 bit MODP group"),
        (31, "Curve25519"),
        (32, "Curve448"),
        (33, "GOST3410_2012_256"),
        (34, "GOST3410_2012_512"),
    ])
);
/// Those that Wi-Fi names likewise.
pub const SHARED_GROUPS: Names = Names::sorted(&[
    (19, "256-bit random ECP group"),
    (20, "384-bit random ECP group"),
    (21, "521-bit random ECP group"),
    (22, "1024-bit MODP Group with 160-bit Prime Order Subgroup"),
    (23, "2048-bit MODP Group with 224-bit Prime Order Subgroup"),
    (24, "2048-bit MODP Group with 256-bit Prime Order Subgroup"),
    (25, "192-bit Random ECP Group"),
    (26, "224-bit Random ECP Group"),
    (27, "224-bit Brainpool ECP group"),
    (28, "256-bit Brainpool ECP group"),
    (29, "384-bit Brainpool ECP group"),
    (30, "512-bit Brainpool ECP group"),
]);
pub const SEQUENCES: Names = Names::sorted(&[
    (0, "No Extended Sequence Numbers"),
    (1, "Extended Sequence Numbers"),
]);
/// Attributes of the first version's transforms (RFC 2409 appendix A).
pub const ATTRIBUTES: Names = Names::sorted(&[
    (1, "Encryption-Algorithm"),
    (2, "Hash-Algorithm"),
    (3, "Authentication-Method"),
    (4, "Group-Description"),
    (5, "Group-Type"),
    (11, "Life-Type"),
    (12, "Life-Duration"),
    (13, "PRF"),
    (14, "Key-Length"),
]);
pub const IDENTITIES: Names = Names::sorted(&[
    (1, "IPV4_ADDR"),
    (2, "FQDN"),
    (3, "USER_FQDN"),
    (4, "IPV4_ADDR_SUBNET"),
    (5, "IPV6_ADDR"),
    (6, "IPV6_ADDR_SUBNET"),
    (7, "IPV4_ADDR_RANGE"),
    (8, "IPV6_ADDR_RANGE"),
    (9, "DER_ASN1_DN"),
    (10, "DER_ASN1_GN"),
    (11, "KEY_ID"),
]);
/// RFC 7296 §3.10.1.
pub const NOTIFICATIONS: Names = Names::sorted(&[
    (1, "UNSUPPORTED_CRITICAL_PAYLOAD"),
    (4, "INVALID_IKE_SPI"),
    (5, "INVALID_MAJOR_VERSION"),
    (7, "INVALID_SYNTAX"),
    (9, "INVALID_MESSAGE_ID"),
    (11, "INVALID_SPI"),
    (14, "NO_PROPOSAL_CHOSEN"),
    (17, "INVALID_KE_PAYLOAD"),
    (24, "AUTHENTICATION_FAILED"),
    (16_384, "INITIAL_CONTACT"),
    (16_385, "SET_WINDOW_SIZE"),
    (16_387, "IPCOMP_SUPPORTED"),
    (16_388, "NAT_DETECTION_SOURCE_IP"),
    (16_389, "NAT_DETECTION_DESTINATION_IP"),
    (16_390, "COOKIE"),
    (16_391, "USE_TRANSPORT_MODE"),
    (16_393, "REKEY_SA"),
    (16_404, "MULTIPLE_AUTH_SUPPORTED"),
    (16_406, "REDIRECT_SUPPORTED"),
    (16_407, "REDIRECT"),
    (16_430, "IKEV2_FRAGMENTATION_SUPPORTED"),
    (16_431, "SIGNATURE_HASH_ALGORITHMS"),
]);
pub const CERTIFICATES: Names = Names::sorted(&[
    (0, "RESERVED"),
    (1, "PKCS #7 wrapped X.509 certificate"),
    (2, "PGP Certificate"),
    (3, "DNS Signed Key"),
    (4, "X.509 Certificate - Signature"),
    (5, "X.509 Certificate - Key Exchange"),
    (6, "Kerberos Tokens"),
    (7, "Certificate Revocation List (CRL)"),
    (10, "X.509 Certificate - Attribute"),
    (12, "Hash and URL of X.509 certificate"),
]);

/// Domain of interpretation.
pub const DOMAINS: Names = Names::sorted(&[(0, "ISAKMP"), (1, "IPSEC"), (2, "GDOI")]);

/// Life Type.
pub const ATTR_LIFE_TYPE: Names = Names::sorted(&[(1, "Seconds"), (2, "Kilobytes")]);

/// HASH Algorithm.
pub const ATTR_HASH_ALGORITHM: Names = Names::sorted(&[
    (1, "MD5"),
    (2, "SHA"),
    (3, "TIGER"),
    (4, "SHA2-256"),
    (5, "SHA2-384"),
    (6, "SHA2-512"),
    (20, "SM3"),
]);

/// Supported Signature Hash Algorithm.
pub const SIGNATURE_HASH_ALGORITHMS: Names = Names::sorted(&[
    (1, "SHA1"),
    (2, "SHA2-256"),
    (3, "SHA2-384"),
    (4, "SHA2-512"),
    (5, "Identity"),
]);

/// Encryption Algorithm.
pub const ATTR_ENCRYPTION_ALGORITHM: Names = Names::sorted(&[
    (1, "DES-CBC"),
    (2, "IDEA-CBC"),
    (3, "BLOWFISH-CBC"),
    (4, "RC5-R16-B64-CBC"),
    (5, "3DES-CBC"),
    (6, "CAST-CBC"),
    (7, "AES-CBC"),
    (8, "CAMELLIA-CBC"),
    (127, "SM4-CBC (DEPRECATED)"),
    (128, "SM1-CBC"),
    (129, "SM4-CBC"),
]);

/// Authentication Method.
pub const ATTR_AUTHENTICATION_METHOD: Names = Names::sorted(&[
    (1, "Pre-shared key"),
    (2, "DSS signatures"),
    (3, "RSA signatures"),
    (4, "Encryption with RSA"),
    (5, "Revised encryption with RSA"),
    (9, "ECDSA with SHA-256 on the P-256 curve"),
    (10, "ECDSA with SHA-384 on the P-384 curve"),
    (11, "ECDSA with SHA-512 on the P-521 curve"),
    (64221, "HybridInitRSA"),
    (64222, "HybridRespRSA"),
    (64223, "HybridInitDSS"),
    (64224, "HybridRespDSS"),
    (65001, "XAUTHInitPreShared"),
    (65002, "XAUTHRespPreShared"),
    (65003, "XAUTHInitDSS"),
    (65004, "XAUTHRespDSS"),
    (65005, "XAUTHInitRSA"),
    (65006, "XAUTHRespRSA"),
    (65007, "XAUTHInitRSAEncryption"),
    (65008, "XAUTHRespRSAEncryption"),
    (65009, "XAUTHInitRSARevisedEncryption"),
    (65010, "XAUTHRespRSARevisedEncryption"),
]);

/// Type.
pub const IKE2_ATTR_TYPE: Names = Names::sorted(&[(14, "Key Length")]);
