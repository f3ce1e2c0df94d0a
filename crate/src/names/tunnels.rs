//! Numbers of tunnels: GRE, ERSPAN, Geneve, MPLS, GTP and AYIYA.
use crate::wire::Names;

/// Version.
pub const GRE_FLAGS_VERSION: Names = Names::sorted(&[(0, "GRE"), (1, "Enhanced GRE")]);

/// Truncated.
pub const ERSPAN_TRUNCATED: Names = Names::sorted(&[(0, "Not truncated"), (1, "Truncated")]);

/// Frame Type.
pub const ERSPAN_FT: Names = Names::sorted(&[(0, "Ethernet"), (2, "IP")]);

/// Identity field type.
pub const AYIYA_IDTYPE: Names = Names::sorted(&[(0, "None"), (1, "Integer"), (2, "ASCII string")]);

/// Hash method.
pub const AYIYA_HASHMETHOD: Names = Names::sorted(&[(0, "No hash"), (1, "MD5"), (2, "SHA1")]);

/// Authentication method.
pub const AYIYA_AUTHMETHOD: Names = Names::sorted(&[
    (0, "No authentication"),
    (1, "Hash using a Shared Secret"),
    (2, "Hash using a public/private key method"),
]);

/// Bad/Short/Oversized.
pub const ERSPAN_BSO: Names = Names::sorted(&[
    (0, "Good or unknown integrity"),
    (1, "Short frame"),
    (2, "Oversized frame"),
    (3, "CRC or alignment error"),
]);

/// Timestamp granularity.
pub const ERSPAN_GRA: Names = Names::sorted(&[
    (0, "100 microseconds"),
    (1, "100 nanoseconds"),
    (2, "IEEE 1588"),
    (3, "Custom granularity"),
]);

/// MPLS Label.
pub const LABEL: Names = Names::sorted(&[
    (0, "IPv4 Explicit-Null"),
    (1, "Router Alert"),
    (2, "IPv6 Explicit-Null"),
    (3, "Implicit-Null"),
    (7, "Entropy Label Indicator (ELI)"),
    (13, "Generic Associated Channel Label (GAL)"),
    (14, "OAM Alert"),
]);

/// Version.
pub const GTP_FLAGS_VERSION: Names = Names::sorted(&[
    (0, "GTP release 97/98 version"),
    (1, "GTP release 99 version"),
    (2, "GTPv2-C"),
    (3, "None"),
    (4, "None"),
    (5, "None"),
    (6, "None"),
    (7, "None"),
]);

/// Operation Code.
pub const AYIYA_OPCODE: Names = Names::sorted(&[
    (0, "No Operation / Heartbeat"),
    (1, "Forward"),
    (2, "Echo Request"),
    (3, "Echo Request and Forward"),
    (4, "Echo Response"),
    (5, "MOTD"),
    (6, "Query Request"),
    (7, "Query Response"),
]);

/// Class.
pub const GENEVE_OPTION_CLASS: Names = Names::sorted(&[
    (0x100, "Linux"),
    (0x101, "Open vSwitch"),
    (0x102, "Open Virtual Networking (OVN)"),
    (0x103, "In-band Network Telemetry (INT)"),
    (0x104, "VMware"),
    (0x105, "Amazon.com, Inc."),
    (0x106, "Cisco Systems, Inc."),
    (0x107, "Oracle Corporation"),
    (0x108, "Amazon.com, Inc."),
    (0x109, "Amazon.com, Inc."),
    (0x10a, "Amazon.com, Inc."),
    (0x10b, "Amazon.com, Inc."),
    (0x10c, "Amazon.com, Inc."),
    (0x10d, "Amazon.com, Inc."),
    (0x10e, "Amazon.com, Inc."),
    (0x10f, "Amazon.com, Inc."),
    (0x110, "Amazon.com, Inc."),
    (0x111, "IBM"),
    (0x112, "IBM"),
    (0x113, "IBM"),
    (0x114, "IBM"),
    (0x115, "IBM"),
    (0x116, "IBM"),
    (0x117, "IBM"),
    (0x118, "IBM"),
    (0x129, "Oxide Computer Company"),
    (0x130, "Cisco Systems, Inc."),
    (0x131, "Cisco Systems, Inc."),
    (0x132, "Google LLC"),
    (0x133, "Google LLC"),
    (0x134, "Google LLC"),
    (0x135, "Google LLC"),
    (0x136, "InfoQuick Global Connection Tech Ltd."),
]);
