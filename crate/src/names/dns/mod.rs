//! Numbers in messages of the Domain Name System.
mod types;

use crate::wire::{Names, together};
pub use types::TYPES;

/// IANA, "Domain Name System (DNS) Parameters": OpCodes.
pub const OPCODES: Names = Names::sorted(&[
    (0, "Standard query"),
    (1, "Inverse query"),
    (2, "Server status request"),
    (4, "Zone change notification"),
    (5, "Dynamic update"),
    (6, "DNS Stateful operations (DSO)"),
]);

/// IANA, "Domain Name System (DNS) Parameters": RCODEs.
pub const RESPONSE_CODES: Names = Names::sorted(&[
    (0, "No error"),
    (1, "Format error"),
    (2, "Server failure"),
    (3, "No such name"),
    (4, "Not implemented"),
    (5, "Refused"),
    (6, "Name exists"),
    (7, "RRset exists"),
    (8, "RRset does not exist"),
    (9, "Not authoritative"),
    (10, "Name out of zone"),
    (11, "DSO-Type not implemented"),
    (16, "Bad OPT Version or TSIG Signature Failure"),
    (17, "Key not recognized"),
    (18, "Signature out of time window"),
    (19, "Bad TKEY Mode"),
    (20, "Duplicate key name"),
    (21, "Algorithm not supported"),
    (22, "Bad Truncation"),
    (23, "Bad/missing Server Cookie"),
]);

/// IANA, "Domain Name System (DNS) Parameters": CLASSes; one of multicast DNS has its highest bit set.
pub const CLASSES: Names = Names::sorted(&[
    (1, "IN"),
    (2, "CS"),
    (3, "CH"),
    (4, "HS"),
    (254, "NONE"),
    (255, "ANY"),
]);

/// IANA, "Domain Name System (DNS) Parameters": EDNS0 Option Codes.
pub const OPTIONS: Names = Names::sorted(&[
    (0, "Reserved"),
    (1, "LLQ - Long-lived query"),
    (2, "UL - Update lease"),
    (3, "NSID - Name Server Identifier"),
    (4, "Owner (reserved)"),
    (5, "DAU - DNSSEC Algorithm Understood (RFC6975)"),
    (6, "DHU - DS Hash Understood (RFC6975)"),
    (7, "N3U - NSEC3 Hash Understood (RFC6975)"),
    (8, "CSUBNET - Client subnet"),
    (9, "EDNS EXPIRE (RFC7314)"),
    (10, "COOKIE"),
    (11, "EDNS TCP Keepalive"),
    (12, "PADDING"),
    (13, "CHAIN"),
    (15, "Extended DNS Error"),
    (20730, "Experimental - CSUBNET - Client subnet"),
]);

/// RFC 8914 §5.2.
pub const EXTENDED_ERRORS: Names = together!(
    SHARED_ERRORS,
    Names::sorted(&[(0, "Other Error"), (19, "Stale NXDomain Answer")])
);
/// Those that Scapy writes likewise.
pub const SHARED_ERRORS: Names = Names::sorted(&[
    (1, "Unsupported DNSKEY Algorithm"),
    (2, "Unsupported DS Digest Type"),
    (3, "Stale Answer"),
    (4, "Forged Answer"),
    (5, "DNSSEC Indeterminate"),
    (6, "DNSSEC Bogus"),
    (7, "Signature Expired"),
    (8, "Signature Not Yet Valid"),
    (9, "DNSKEY Missing"),
    (10, "RRSIGs Missing"),
    (11, "No Zone Key Bit Set"),
    (12, "NSEC Missing"),
    (13, "Cached Error"),
    (14, "Not Ready"),
    (15, "Blocked"),
    (16, "Censored"),
    (17, "Filtered"),
    (18, "Prohibited"),
    (20, "Not Authoritative"),
    (21, "Not Supported"),
    (22, "No Reachable Authority"),
    (23, "Network Error"),
    (24, "Invalid Data"),
    (25, "Signature Expired before Valid"),
    (26, "Too Early"),
    (27, "Unsupported NSEC3 Iterations Value"),
    (28, "Unable to conform to policy"),
    (29, "Synthesized"),
]);

/// IANA, "Address Family Numbers".
pub const FAMILIES: Names = Names::sorted(&[(1, "IPv4"), (2, "IPv6")]);

/// IANA, "DNS Security Algorithm Numbers".
pub const ALGORITHMS: Names = Names::sorted(&[
    (1, "RSA/MD5"),
    (2, "Diffie-Hellman"),
    (3, "DSA"),
    (4, "Elliptic curve crypto"),
    (5, "RSA/SHA1"),
    (6, "DSA + NSEC3/SHA1"),
    (7, "RSA/SHA1 + NSEC3/SHA1"),
    (8, "RSA/SHA-256"),
    (10, "RSA/SHA-512"),
    (12, "GOST R 34.10-2001"),
    (13, "ECDSA Curve P-256 with SHA-256"),
    (14, "ECDSA Curve P-386 with SHA-386"),
    (15, "Ed25519"),
    (16, "Ed448"),
    (157, "HMAC/MD5"),
    (252, "Indirect key"),
    (253, "Private, domain name"),
    (254, "Private, OID"),
]);

/// IANA, "Delegation Signer (DS) Resource Record (RR) Type Digest Algorithms".
pub const DIGESTS: Names = Names::sorted(&[
    (0, "Reserved digest"),
    (1, "SHA-1"),
    (2, "SHA-256"),
    (3, "GOST R 34.11-94"),
    (4, "SHA-384"),
]);

/// RFC 5155 §11.
pub const HASHES: Names = Names::sorted(&[(0, "Reserved"), (1, "SHA-1")]);

/// RFC 4398 §2.1.
pub const CERTIFICATES: Names = Names::sorted(&[
    (1, "PKIX"),
    (2, "SPKI"),
    (3, "PGP"),
    (4, "IPKIX"),
    (5, "ISPKI"),
    (6, "IPGP"),
    (7, "ACPKIX"),
    (8, "IACPKIX"),
    (253, "Private, URI"),
    (254, "Private, OID"),
]);

/// RFC 2930 §2.5.
pub const KEY_MODES: Names = Names::sorted(&[
    (1, "Server assigned"),
    (2, "Diffie Hellman"),
    (3, "GSSAPI"),
    (4, "Resolver assigned"),
    (5, "Delete"),
]);

/// RFC 8945 §3, with the RCODEs.
pub const SIGNATURE_ERRORS: Names = RESPONSE_CODES;

/// RFC 4025 §2.3.
pub const GATEWAYS: Names = Names::sorted(&[
    (0, "No Gateway"),
    (1, "IPv4 Gateway"),
    (2, "IPv6 Gateway"),
    (3, "DNS Gateway"),
]);

/// RFC 4025 §2.4.
pub const GATEWAY_ALGORITHMS: Names = Names::sorted(&[(1, "DSA"), (2, "RSA")]);

/// RFC 8005 §5.
pub const HOST_KEY_ALGORITHMS: Names = Names::sorted(&[(0, "Reserved"), (1, "DSA"), (2, "RSA")]);

/// RFC 9460 §14.3.2.
pub const SERVICE_PARAMETERS: Names = Names::sorted(&[
    (0, "mandatory"),
    (1, "alpn"),
    (2, "no-default-alpn"),
    (3, "port"),
    (4, "ipv4hint"),
    (5, "echconfig"),
    (6, "ipv6hint"),
    (32769, "odohconfig"),
    (65535, "key65535"),
]);

/// RFC 7218 §2.1.
pub const USAGES: Names = Names::sorted(&[
    (0, "CA constraint (PKIX-TA)"),
    (1, "Service certificate constraint (PKIX-EE)"),
    (2, "Trust anchor assertion (DANE-TA)"),
    (3, "Domain-issued certificate (DANE-EE)"),
]);

/// RFC 7218 §2.2.
pub const SELECTORS: Names = Names::sorted(&[
    (0, "Full certificate (Cert)"),
    (1, "SubjectPublicKeyInfo (SPKI)"),
]);

/// RFC 7218 §2.3.
pub const MATCHINGS: Names = Names::sorted(&[
    (0, "No Hash Used (Full)"),
    (1, "256 bit hash by SHA2 (SHA2-256)"),
    (2, "512 bit hash by SHA2 (SHA2-512)"),
]);

/// IANA, "DNS SSHFP Resource Record Parameters".
pub const SHELL_ALGORITHMS: Names = Names::sorted(&[
    (0, "Reserved"),
    (1, "RSA"),
    (2, "DSA"),
    (3, "ECDSA"),
    (4, "Ed25519"),
    (5, "XMSS"),
]);

/// IANA, "DNS SSHFP Resource Record Parameters".
pub const SHELL_DIGESTS: Names = Names::sorted(&[(0, "Reserved"), (1, "SHA1"), (2, "SHA256")]);

/// RFC 8976 §5.2.
pub const ZONE_SCHEMES: Names = Names::sorted(&[(1, "SIMPLE")]);

/// RFC 8976 §5.3.
pub const ZONE_HASHES: Names = Names::sorted(&[(1, "SHA-384"), (2, "SHA-512")]);

/// IP Version.
pub const XPF_IP_VERSION: Names = Names::sorted(&[
    (4, "IPv4"),
    (5, "ST Datagram"),
    (6, "IPv6"),
    (7, "TP/IX"),
    (8, "PIP"),
    (9, "TUBA"),
]);

/// Type.
pub const DSO_TLV_TYPE: Names = Names::sorted(&[
    (1, "Keep Alive"),
    (2, "Retry Delay"),
    (3, "Encryption Padding"),
    (64, "Subscribe"),
    (65, "Push"),
    (66, "Unsubscribe"),
    (67, "Reconfirm"),
]);
