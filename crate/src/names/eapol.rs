//! Numbers of IEEE 802.1X frames.
use crate::wire::Names;

/// Version.
pub const VERSION: Names =
    Names::sorted(&[(1, "802.1X-2001"), (2, "802.1X-2004"), (3, "802.1X-2010")]);

/// Type.
pub const TYPE: Names = Names::sorted(&[
    (0, "EAP Packet"),
    (1, "Start"),
    (2, "Logoff"),
    (3, "Key"),
    (4, "Encapsulated ASF Alert"),
    (5, "MKA"),
    (6, "Announcement (Generic)"),
    (7, "Announcement (Specific)"),
    (8, "Announcement Request"),
]);

/// Key Descriptor Type.
pub const KEYDES_TYPE: Names = Names::sorted(&[
    (1, "RC4 Descriptor"),
    (2, "EAPOL RSN Key"),
    (254, "EAPOL WPA Key"),
]);

/// Key Descriptor Version.
pub const KEY_INFO_KEYDES_VERSION: Names = Names::sorted(&[
    (1, "RC4 Cipher, HMAC-MD5 MIC"),
    (2, "AES Cipher, HMAC-SHA1 MIC"),
    (3, "AES Cipher, AES-128-CMAC MIC"),
]);
