//! Numbers of IPv6's extension headers.
use crate::wire::Names;

/// Option types (IANA, Destination Options and Hop-by-Hop Options).
pub const OPTION: Names = Names::sorted(&[
    (0, "Pad1"),
    (1, "PadN"),
    (4, "Tunnel Encapsulation Limit"),
    (5, "Router Alert"),
    (7, "CALIPSO"),
    (8, "SMF_DPD"),
    (15, "Performance and Diagnostic Metrics"),
    (30, "Experimental (0x1E)"),
    (38, "Quick-Start"),
    (48, "Path MTU Option"),
    (49, "IOAM Option"),
    (62, "Experimental (0x3E)"),
    (65, "Tunnel Payload Forwarding (TPF) Information"),
    (94, "Experimental (0x5E)"),
    (99, "RPL Option"),
    (109, "MPL Option"),
    (126, "Experimental (0x7E)"),
    (138, "Endpoint Identification"),
    (139, "ILNP Nonce"),
    (140, "Line-Identification Option"),
    (158, "Experimental (0x9E)"),
    (190, "Experimental (0xBE)"),
    (194, "Jumbo Payload"),
    (201, "Home Address"),
    (222, "Experimental (0xDE)"),
    (238, "IP_DFF"),
    (254, "Experimental (0xFE)"),
]);

/// What a node does that does not know an option (RFC 8200 §4.2).
pub const ACTION: Names = Names::sorted(&[
    (0, "Skip and continue"),
    (1, "Discard"),
    (2, "Discard and send ICMP Parameter Problem"),
    (3, "Discard and send ICMP if not multicast"),
]);

/// Tagger identifiers (RFC 6621 §6.1.1).
pub const TAGGER_ID: Names =
    Names::sorted(&[(0, "NULL"), (1, "DEFAULT"), (2, "IPv4"), (3, "IPv6")]);

/// Lengths of seed identifiers (RFC 7731 §6.1).
pub const SEED_ID: Names = Names::sorted(&[
    (0, "0"),
    (1, "16-bit unsigned integer"),
    (2, "64-bit unsigned integer"),
    (3, "128-bit unsigned integer"),
]);

/// Option types of in-situ measurement (RFC 9197 §4.1).
pub const IOAM: Names = Names::sorted(&[
    (0, "Pre-allocated Trace"),
    (1, "Incremental Trace"),
    (2, "Proof of Transit"),
    (3, "Edge to Edge"),
]);

/// Routing types (IANA, Routing Types).
pub const ROUTING: Names = Names::sorted(&[
    (0, "Source Route"),
    (1, "Nimrod"),
    (2, "Type 2 Routing"),
    (3, "RPL Source Route"),
    (4, "Segment Routing"),
    (5, "Compact Routing Header 16"),
    (6, "Compact Routing Header 32"),
    (253, "Experiment 1"),
    (254, "Experiment 2"),
]);

/// Router alerts (IANA, IPv6 Router Alert Option Values).
pub const ROUTER_ALERT: Names = Names::sorted(&[(0, "MLD"), (1, "RSVP"), (2, "Active Network")]);

/// Next headers as Scapy calls them.
pub const SCAPY_NEXT: Names = Names::sorted(&[
    (0, "Hop-by-Hop Option Header"),
    (4, "IP"),
    (6, "TCP"),
    (17, "UDP"),
    (41, "IPv6"),
    (43, "Routing Header"),
    (44, "Fragment Header"),
    (47, "GRE"),
    (50, "ESP Header"),
    (51, "AH Header"),
    (58, "ICMPv6"),
    (59, "No Next Header"),
    (60, "Destination Option Header"),
    (112, "VRRP"),
    (132, "SCTP"),
    (135, "Mobility Header"),
]);
