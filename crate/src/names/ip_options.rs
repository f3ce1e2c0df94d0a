//! Numbers in IPv4 options.
use crate::wire::Names;

/// Option classes (RFC 791 §3.1).
pub const CLASS: Names = Names::sorted(&[
    (0, "Control"),
    (1, "Reserved for future use"),
    (2, "Debugging and measurement"),
    (3, "Reserved for future use"),
]);

/// Option numbers (IANA, IP Option Numbers).
pub const NUMBER: Names = Names::sorted(&[
    (0, "End of Option List (EOL)"),
    (1, "No-Operation (NOP)"),
    (2, "Security"),
    (3, "Loose source route"),
    (4, "Time stamp"),
    (5, "Extended security"),
    (6, "Commercial IP security option"),
    (7, "Record route"),
    (8, "Stream identifier"),
    (9, "Strict source route"),
    (10, "Experimental Measurement"),
    (11, "MTU probe"),
    (12, "MTU Reply"),
    (13, "Experimental Flow Control"),
    (14, "Experimental Access Control"),
    (15, "Ask Estrin"),
    (16, "IMI Traffic Descriptor"),
    (17, "Extended Internet Protocol"),
    (18, "Traceroute"),
    (19, "Address Extension"),
    (20, "Router Alert"),
    (21, "Selective Directed Broadcast"),
    (23, "Dynamic Packet State"),
    (24, "Upstream Multicast Packet"),
    (25, "Quick-Start"),
    (30, "RFC 3692-style experiment"),
]);

/// Quick-Start functions (RFC 4782 §3.1).
pub const QUICK_START_FUNCTION: Names = Names::sorted(&[(0, "Rate request"), (8, "Rate report")]);

pub use super::tcp::QUICK_START_RATES;

/// Security levels (RFC 791 §3.1).
pub const SECURITY: Names = Names::sorted(&[
    (0, "Unclassified"),
    (4958, "Reserved"),
    (9405, "Reserved"),
    (13794, "Reserved"),
    (19832, "Reserved"),
    (24102, "PROG"),
    (27589, "Top secret"),
    (30874, "EFTO"),
    (35247, "Reserved"),
    (39665, "Reserved"),
    (44819, "Restricted"),
    (48205, "MMMM"),
    (50390, "Reserved"),
    (55176, "Secret"),
    (57963, "Reserved"),
    (61749, "Confidential"),
]);

/// Classification levels (RFC 1108 §2.3).
pub const CLASSIFICATION: Names = Names::sorted(&[
    (1, "Reserved 4"),
    (61, "Top secret"),
    (90, "Secret"),
    (102, "Reserved 3"),
    (150, "Confidential"),
    (171, "Unclassified"),
    (204, "Reserved 2"),
    (241, "Reserved 1"),
]);

/// Commercial security tags (FIPS 188).
pub const CIPSO_TAG: Names = Names::sorted(&[
    (0, "Padding"),
    (1, "Restrictive Category Bitmap"),
    (2, "Enumerated Categories"),
    (5, "Ranged Categories"),
    (6, "Permissive Categories"),
    (7, "Free Form"),
]);

/// What a timestamp option records (RFC 791 §3.1).
pub const TIMESTAMP_FLAG: Names = Names::sorted(&[
    (0, "Time stamps only"),
    (1, "Time stamp and address"),
    (3, "Time stamps for prespecified addresses"),
]);

/// Router alerts (RFC 2113 §2.1); every other value is reserved.
pub const ROUTER_ALERT: Names = Names::sorted(&[(0, "Router shall examine packet")]);
