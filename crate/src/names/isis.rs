//! Numbers of IS-IS.
use crate::wire::Names;

/// Topology ID.
pub const HELLO_MTID: Names = Names::sorted(&[
    (0, "Standard topology"),
    (1, "IPv4 In-Band Management"),
    (2, "IPv6 routing topology"),
    (3, "IPv4 multicast routing topology"),
    (4, "IPv6 multicast routing topology"),
    (5, "IPv6 in-band management"),
]);

/// Code.
pub const EXT_IS_REACHABILITY_CODE: Names = Names::sorted(&[
    (3, "Administrative group (color)"),
    (4, "Link Local/Remote Identifiers"),
    (6, "IPv4 interface address"),
    (8, "IPv4 neighbor address"),
    (9, "Maximum link bandwidth"),
    (10, "Maximum reservable link bandwidth"),
    (11, "Unreserved bandwidth"),
    (12, "IPv6 Interface Address"),
    (13, "IPv6 Neighbor Address"),
    (14, "Extended Administrative Group"),
    (15, "Link Maximum SID Depth"),
    (16, "Application-Specific Link Attributes"),
    (18, "TE Default metric"),
    (19, "Link-attributes"),
    (20, "Link Protection Type"),
    (21, "Interface Switching Capability Descriptor"),
    (22, "Bandwidth Constraints"),
    (23, "Unconstrained TE LSP Count (sub-)TLV"),
    (24, "remote AS number"),
    (25, "IPv4 remote ASBR Identifier"),
    (26, "IPv6 remote ASBR Identifier"),
    (27, "Interface Adjustment Capability Descriptor (IACD)"),
    (28, "MTU"),
    (29, "SPB-Metric"),
    (30, "SPB-A-OALG"),
    (31, "Adj-SID"),
    (32, "LAN-Adj-SID"),
    (33, "Unidirectional Link Delay"),
    (34, "Min/Max Unidirectional Link Delay"),
    (35, "Unidirectional Delay Variation"),
    (36, "Unidirectional Link Loss"),
    (37, "Unidirectional Residual Bandwidth"),
    (38, "Unidirectional Available Bandwidth"),
    (39, "Unidirectional Utilized Bandwidth"),
    (43, "SRv6 End.X SID"),
    (44, "SRv6 LAN End.X SID"),
]);
