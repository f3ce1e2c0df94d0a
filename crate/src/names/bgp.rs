//! Numbers of the Border Gateway Protocol (IANA, BGP Parameters; SAFI Values).
use crate::wire::Names;

pub use super::address_families::FAMILIES;

/// RFC 4271 §4.1, RFC 2918.
pub const MESSAGES: Names = Names::sorted(&[
    (1, "OPEN Message"),
    (2, "UPDATE Message"),
    (3, "NOTIFICATION Message"),
    (4, "KEEPALIVE Message"),
    (5, "ROUTE-REFRESH Message"),
    (6, "CAPABILITY Message"),
    (128, "Cisco ROUTE-REFRESH Message"),
]);

/// Optional parameters of OPEN.
pub const PARAMETERS: Names = Names::sorted(&[(1, "Authentication"), (2, "Capability")]);

pub const CAPABILITIES: Names = Names::sorted(&[
    (0, "Reserved capability"),
    (1, "Multiprotocol extensions capability"),
    (2, "Route refresh capability"),
    (3, "Cooperative route filtering capability"),
    (4, "Multiple routes to a destination capability"),
    (5, "Extended Next Hop Encoding"),
    (6, "BGP-Extended Message"),
    (7, "BGPsec capability"),
    (8, "Multiple Labels capability"),
    (9, "BGP Role"),
    (64, "Graceful Restart capability"),
    (65, "Support for 4-octet AS number capability"),
    (66, "Deprecated Dynamic Capability (Cisco)"),
    (67, "Support for Dynamic capability"),
    (68, "Multisession BGP Capability"),
    (69, "Support for Additional Paths"),
    (70, "Enhanced route refresh capability"),
    (71, "Long-Lived Graceful Restart (LLGR) Capability"),
    (72, "CP-ORF Capability"),
    (73, "FQDN Capability"),
    (128, "Route refresh capability (Cisco)"),
    (130, "Cooperative route filtering capability (Cisco)"),
    (131, "Multisession BGP Capability (Cisco)"),
]);

pub const SUBSEQUENT: Names = Names::sorted(&[
    (0, "Reserved"),
    (1, "Unicast"),
    (2, "Multicast"),
    (3, "Unicast+Multicast (Deprecated)"),
    (4, "Labeled Unicast"),
    (5, "MCAST-VPN"),
    (6, "Multi-Segment Pseudowires"),
    (7, "Encapsulation (Deprecated)"),
    (8, "MCAST-VPLS"),
    (64, "Tunnel (Deprecated)"),
    (65, "VPLS"),
    (66, "Cisco MDT"),
    (67, "4over6"),
    (68, "6over4"),
    (69, "Layer-1 VPN"),
    (70, "EVPN"),
    (71, "BGP-LS"),
    (72, "BGP-LS-VPN"),
    (73, "SR Policy"),
    (74, "SD-WAN"),
    (75, "Routing Policy Distribution"),
    (76, "Classful Transport Planes"),
    (77, "Tunneled Traffic Flowspec"),
    (78, "MCAST-TREE"),
    (128, "Labeled VPN Unicast"),
    (129, "Labeled VPN Multicast"),
    (130, "Labeled VPN Unicast+Multicast (Deprecated)"),
    (132, "Route Target Filter"),
    (133, "Flow Spec Filter"),
    (134, "Flow Spec Filter VPN"),
    (140, "Layer-3 VPN (Deprecated)"),
]);

/// RFC 7911 §4.
pub const SEND_RECEIVE: Names = Names::sorted(&[(1, "Receive"), (2, "Send"), (3, "Both")]);

/// RFC 8205 §2.1.
pub const SECURE_DIRECTION: Names = Names::sorted(&[(0, "Receive"), (1, "Send")]);

/// Path attributes.
pub const ATTRIBUTES: Names = Names::sorted(&[
    (1, "ORIGIN"),
    (2, "AS_PATH"),
    (3, "NEXT_HOP"),
    (4, "MULTI_EXIT_DISC"),
    (5, "LOCAL_PREF"),
    (6, "ATOMIC_AGGREGATE"),
    (7, "AGGREGATOR"),
    (8, "COMMUNITIES"),
    (9, "ORIGINATOR_ID"),
    (10, "CLUSTER_LIST"),
    (11, "DPA"),
    (12, "ADVERTISER"),
    (13, "RCID_PATH / CLUSTER_ID"),
    (14, "MP_REACH_NLRI"),
    (15, "MP_UNREACH_NLRI"),
    (16, "EXTENDED_COMMUNITIES"),
    (17, "AS4_PATH"),
    (18, "AS4_AGGREGATOR"),
    (19, "SAFI_SPECIFIC_ATTRIBUTE"),
    (20, "Connector Attribute"),
    (21, "AS_PATHLIMIT"),
    (22, "PMSI_TUNNEL_ATTRIBUTE"),
    (23, "TUNNEL_ENCAPSULATION_ATTRIBUTE"),
    (24, "Traffic Engineering"),
    (25, "IPv6 Address Specific Extended Community"),
    (26, "AIGP"),
    (27, "PE Distinguisher Labels"),
    (28, "BGP Entropy Label Capability Attribute"),
    (29, "BGP-LS Attribute"),
    (30, "LARGE_COMMUNITY (deprecated)"),
    (31, "BGPsec_Path Attribute (deprecated)"),
    (32, "LARGE_COMMUNITY"),
    (33, "BGPsec_PATH"),
    (36, "D_PATH"),
    (40, "BGP Prefix-SID"),
    (99, "LINK_STATE (unofficial code point)"),
    (128, "ATTR_SET"),
    (129, "LINK_STATE (unofficial code point)"),
]);

/// RFC 4271 §4.3.
pub const ORIGINS: Names = Names::sorted(&[(0, "IGP"), (1, "EGP"), (2, "INCOMPLETE")]);

/// RFC 5065 §3.
pub const SEGMENTS: Names = Names::sorted(&[
    (1, "AS_SET"),
    (2, "AS_SEQUENCE"),
    (3, "AS_CONFED_SEQUENCE"),
    (4, "AS_CONFED_SET"),
]);

/// RFC 4271 §4.5.
pub const ERRORS: Names = Names::sorted(&[
    (1, "Message Header Error"),
    (2, "OPEN Message Error"),
    (3, "UPDATE Message Error"),
    (4, "Hold Timer Expired"),
    (5, "Finite State Machine Error"),
    (6, "Cease"),
    (7, "ROUTE-REFRESH Message Error"),
]);
pub const HEADER_ERRORS: Names = Names::sorted(&[
    (1, "Connection Not Synchronized"),
    (2, "Bad Message Length"),
    (3, "Bad Message Type"),
]);
pub const OPEN_ERRORS: Names = Names::sorted(&[
    (1, "Unsupported Version Number"),
    (2, "Bad Peer AS"),
    (3, "Bad BGP Identifier"),
    (4, "Unsupported Optional Parameter"),
    (5, "Authentication Failure [Deprecated]"),
    (6, "Unacceptable Hold Time"),
    (7, "Unsupported Capability"),
    (8, "No supported AFI/SAFI (Cisco)"),
    (11, "Role Mismatch"),
]);
pub const UPDATE_ERRORS: Names = Names::sorted(&[
    (1, "Malformed Attribute List"),
    (2, "Unrecognized Well-known Attribute"),
    (3, "Missing Well-known Attribute"),
    (4, "Attribute Flags Error"),
    (5, "Attribute Length Error"),
    (6, "Invalid ORIGIN Attribute"),
    (7, "AS Routing Loop [Deprecated]"),
    (8, "Invalid NEXT_HOP Attribute"),
    (9, "Optional Attribute Error"),
    (10, "Invalid Network Field"),
    (11, "Malformed AS_PATH"),
]);
pub const STATE_ERRORS: Names = Names::sorted(&[
    (1, "Receive Unexpected Message in OpenSent State"),
    (2, "Receive Unexpected Message in OpenConfirm State"),
    (3, "Receive Unexpected Message in Established State"),
]);
pub const CEASE_ERRORS: Names = Names::sorted(&[
    (1, "Maximum Number of Prefixes Reached"),
    (2, "Administratively Shutdown"),
    (3, "Peer De-configured"),
    (4, "Administratively Reset"),
    (5, "Connection Rejected"),
    (6, "Other Configuration Change"),
    (7, "Connection Collision Resolution"),
    (8, "Out of Resources"),
    (9, "Hard Reset"),
    (10, "BFD Down"),
]);

/// RFC 7313 §3.1.
pub const REFRESHES: Names = Names::sorted(&[
    (
        0,
        "Normal route refresh request [RFC2918] with/without ORF [RFC5291]",
    ),
    (1, "Demarcation of the beginning of a route refresh"),
    (2, "Demarcation of the ending of a route refresh"),
]);

/// Well-known communities (RFC 1997, RFC 7999 and others).
pub const COMMUNITIES: Names = Names::sorted(&[
    (0xffff_0000, "GRACEFUL_SHUTDOWN"),
    (0xffff_0001, "ACCEPT_OWN"),
    (0xffff_0006, "LLGR_STALE"),
    (0xffff_0007, "NO_LLGR"),
    (0xffff_029a, "BLACKHOLE"),
    (0xffff_ff01, "NO_EXPORT"),
    (0xffff_ff02, "NO_ADVERTISE"),
    (0xffff_ff03, "NO_EXPORT_SUBCONFED"),
    (0xffff_ff04, "NOPEER"),
]);

/// Extended communities (RFC 7153).
pub const EXTENDED: Names = Names::sorted(&[
    (0, "Transitive 2-Octet AS-Specific"),
    (1, "Transitive IPv4-Address-Specific"),
    (2, "Transitive 4-Octet AS-Specific"),
    (3, "Transitive Opaque"),
    (4, "Transitive QoS Marking"),
    (5, "Transitive CoS Capability"),
    (6, "Transitive EVPN"),
    (7, "FlowSpec Transitive"),
    (8, "Transitive Flow spec redirect/mirror to IP next-hop"),
    (9, "Transitive FlowSpec Redirect to indirection-id"),
    (0xb, "Transport Class"),
    (0x40, "Non-Transitive 2-Octet AS-Specific"),
    (0x41, "Non-Transitive IPv4-Address-Specific"),
    (0x42, "Non-Transitive 4-Octet AS-Specific"),
    (0x43, "Non-Transitive Opaque"),
    (0x44, "Non-Transitive QoS Marking"),
    (0x80, "Generic Transitive Experimental Use"),
    (0x81, "Generic Transitive Experimental Use Part 2"),
    (0x82, "Generic Transitive Experimental Use Part 3"),
    (0x88, "Transitive Experimental EIGRP"),
]);
pub const SPECIFIC: Names = Names::sorted(&[
    (0x02, "Route Target"),
    (0x03, "Route Origin"),
    (0x04, "Link Bandwidth"),
    (0x05, "OSPF Domain Identifier"),
    (0x07, "OSPF Router ID"),
    (0x08, "BGP Data Collection"),
    (0x09, "Source AS"),
    (0x0a, "L2VPN Identifier"),
    (0x0b, "VRF Route Import"),
    (0x10, "Cisco VPN-Distinguisher"),
    (0x13, "Route-Target Record"),
    (0x80, "Virtual-Network Identifier"),
]);
pub const OPAQUE: Names = Names::sorted(&[
    (0, "BGP Origin Validation state"),
    (1, "Cost"),
    (3, "CP-ORF"),
    (4, "Extranet Source"),
    (5, "Extranet Separation"),
    (6, "OSPF Route Type"),
    (7, "Additional PMSI Tunnel Attribute Flags"),
    (0xb, "Color"),
    (0xc, "Encapsulation"),
    (0xd, "Default Gateway"),
    (0xe, "Point-to-Point-to-Multipoint (PPMP) Label"),
]);

/// AIGP attribute type.
pub const AIGP_TYPE: Names = Names::sorted(&[(1, "Type AIGP TLV")]);
