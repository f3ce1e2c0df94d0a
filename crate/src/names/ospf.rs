//! Numbers of OSPF (RFC 2328, RFC 5340; IANA, OSPF Parameters).
use crate::wire::Names;

/// RFC 2328 §A.3.1.
pub const PACKETS: Names = Names::sorted(&[
    (1, "Hello Packet"),
    (2, "DB Description"),
    (3, "LS Request"),
    (4, "LS Update"),
    (5, "LS Acknowledge"),
]);
pub const AUTHENTICATIONS: Names =
    Names::sorted(&[(0, "Null"), (1, "Simple password"), (2, "Cryptographic")]);
/// RFC 2328 §A.4.1, RFC 5250 §A.2.
pub const ADVERTISEMENTS: Names = Names::sorted(&[
    (1, "Router-LSA"),
    (2, "Network-LSA"),
    (3, "Summary-LSA (IP network)"),
    (4, "Summary-LSA (ASBR)"),
    (5, "AS-External-LSA (ASBR)"),
    (6, "Group Membership LSA"),
    (7, "NSSA AS-External-LSA"),
    (8, "External Attributes LSA"),
    (9, "Opaque LSA, Link-local scope"),
    (10, "Opaque LSA, Area-local scope"),
    (11, "Opaque LSA, AS-local scope"),
]);
/// RFC 2328 §A.4.2.
pub const LINKS: Names = Names::sorted(&[
    (1, "Point-to-point connection to another router"),
    (2, "Connection to a transit network"),
    (3, "Connection to a stub network"),
    (4, "Virtual link"),
]);
pub const OPAQUE: Names = Names::sorted(&[
    (1, "Traffic Engineering LSA"),
    (2, "Sycamore Optical Topology Descriptions"),
    (3, "grace-LSA"),
    (4, "Optional Router Information (RI)"),
    (5, "L1VPN LSA"),
    (6, "Inter-AS-TE-v2 LSA"),
    (7, "OSPFv2 Extended Prefix Opaque LSA"),
    (8, "OSPFv2 Extended Link Opaque LSA"),
]);
/// RFC 5340 §A.4.2.1: without the bits of scope.
pub const FUNCTIONS: Names = Names::sorted(&[
    (1, "Router-LSA"),
    (2, "Network-LSA"),
    (3, "Inter-Area-Prefix-LSA"),
    (4, "Inter-Area-Router-LSA"),
    (5, "AS-External-LSA"),
    (6, "Group Membership LSA"),
    (7, "NSSA-LSA"),
    (8, "Link-LSA"),
    (9, "Intra-Area-Prefix-LSA"),
    (10, "Intra-Area-TE-LSA"),
    (11, "GRACE-LSA"),
    (12, "Router Information (RI) Opaque LSA"),
    (33, "E-Router-LSA"),
    (34, "E-Network-LSA"),
    (35, "E-Inter-Area-Prefix-LSA"),
    (36, "E-Inter-Area-Router-LSA"),
    (37, "E-AS-External-LSA"),
    (39, "E-NSSA-LSA"),
    (40, "E-Link-LSA"),
    (41, "E-Intra-Area-Prefix-LSA"),
]);
pub const SCOPES: Names = Names::sorted(&[
    (0, "Link-Local Scoping - Flooded only on originating link"),
    (1, "Area Scoping - Flooded only in originating area"),
    (2, "AS Scoping - Flooded throughout AS"),
    (3, "Reserved"),
]);
/// RFC 3630 §2.5.1.
pub const TE_LINKS: Names = Names::sorted(&[(1, "Point-to-point"), (2, "Multi-access")]);
/// RFC 5838 §2.4: the ranges' first numbers.
pub const INSTANCES: Names = Names::sorted(&[
    (0, "IPv6 unicast AF"),
    (32, "IPv6 multicast AF"),
    (64, "IPv4 unicast AF"),
    (96, "IPv4 multicast AF"),
]);

/// Referenced LS type.
pub const V3_LSA_REFERENCED_LS_TYPE: Names = Names::sorted(&[
    (1, "Router-LSA"),
    (2, "Network-LSA"),
    (3, "Inter-Area-Prefix-LSA"),
    (4, "Inter-Area-Router-LSA"),
    (5, "AS-External-LSA"),
    (6, "Group-Membership-LSA"),
    (7, "NSSA-LSA"),
    (8, "Link-LSA"),
    (9, "Intra-Area-Prefix-LSA"),
    (0xc, "Router Information Opaque-LSA"),
]);
