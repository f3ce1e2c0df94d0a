//! Numbers of ICMPv6, neighbour discovery and RPL.
use crate::wire::Names;

/// Message types (IANA, ICMPv6 type Numbers).
pub const TYPE: Names = Names::sorted(&[
    (1, "Destination Unreachable"),
    (2, "Packet Too Big"),
    (3, "Time Exceeded"),
    (4, "Parameter Problem"),
    (100, "Private experimentation"),
    (101, "Private experimentation"),
    (127, "Reserved for expansion of ICMPv6 error messages"),
    (128, "Echo (ping) request"),
    (129, "Echo (ping) reply"),
    (130, "Multicast Listener Query"),
    (131, "Multicast Listener Report"),
    (132, "Multicast Listener Done"),
    (133, "Router Solicitation"),
    (134, "Router Advertisement"),
    (135, "Neighbor Solicitation"),
    (136, "Neighbor Advertisement"),
    (137, "Redirect"),
    (138, "Router Renumbering"),
    (139, "Node Information Query"),
    (140, "Node Information Reply"),
    (141, "Inverse Neighbor Discovery Solicitation"),
    (142, "Inverse Neighbor Discovery Advertisement"),
    (143, "Multicast Listener Report Message v2"),
    (144, "Home Agent Address Discovery Request"),
    (145, "Home Agent Address Discovery Reply"),
    (146, "Mobile Prefix Solicitation"),
    (147, "Mobile Prefix Advertisement"),
    (148, "Certification Path Solicitation"),
    (149, "Certification Path Advertisement"),
    (150, "Experimental Mobility"),
    (151, "Multicast Router Advertisement"),
    (152, "Multicast Router Solicitation"),
    (153, "Multicast Router Termination"),
    (154, "FMIPv6"),
    (155, "RPL Control"),
    (156, "Locator Update"),
    (157, "Duplicate Address Request"),
    (158, "Duplicate Address Confirmation"),
    (159, "MPL Control Message"),
    (160, "Extended Echo request"),
    (161, "Extended Echo reply"),
    (200, "Private experimentation"),
    (201, "Private experimentation"),
    (
        255,
        "Reserved for expansion of ICMPv6 informational messages",
    ),
]);

/// Options of neighbour discovery (IANA, IPv6 Neighbor Discovery Option Formats).
pub const OPTION: Names = Names::sorted(&[
    (1, "Source link-layer address"),
    (2, "Target link-layer address"),
    (3, "Prefix information"),
    (4, "Redirected header"),
    (5, "MTU"),
    (6, "NBMA Shortcut Limit Option"),
    (7, "Advertisement Interval"),
    (8, "Home Agent Information"),
    (9, "Source Address List"),
    (10, "Target Address List"),
    (11, "CGA"),
    (12, "RSA Signature"),
    (13, "Timestamp"),
    (14, "Nonce"),
    (15, "Trust Anchor"),
    (16, "Certificate"),
    (17, "IP Address/Prefix Option"),
    (18, "New Router Prefix Information"),
    (19, "Link-layer Address"),
    (20, "Neighbor Advertisement Acknowledgment"),
    (23, "MAP"),
    (24, "Route Information"),
    (25, "Recursive DNS Server"),
    (26, "RA Flags Extension"),
    (27, "Handover Key Request"),
    (28, "Handover Key Reply"),
    (29, "Handover Assist Information"),
    (30, "Mobile Node Identifier Option"),
    (31, "DNS Search List Option"),
    (32, "Proxy Signature (PS)"),
    (33, "Address Registration Option"),
    (34, "6LoWPAN Context Option"),
    (35, "Authoritative Border Router"),
    (36, "6LoWPAN Capability Indication Option"),
    (37, "DHCP Captive-Portal"),
    (38, "PREF64 Option"),
    (138, "CARD Request"),
    (139, "CARD Reply"),
    (253, "RFC3692-style Experiment 1"),
    (254, "RFC3692-style Experiment 2"),
]);

/// Router and route preferences (RFC 4191 §2.1).
pub const PREFERENCE: Names =
    Names::sorted(&[(0, "Medium"), (1, "High"), (2, "Reserved"), (3, "Low")]);

/// Multicast address record types (RFC 3810 §5.2.12).
pub const RECORD: Names = Names::sorted(&[
    (1, "Include"),
    (2, "Exclude"),
    (3, "Changed to include"),
    (4, "Changed to exclude"),
    (5, "Allow new sources"),
    (6, "Block old sources"),
]);

/// Node information queries (RFC 4620 §4).
pub const NODE_QUERY: Names = Names::sorted(&[
    (0, "NOOP"),
    (1, "Supported query types (Obsolete)"),
    (2, "Node Name"),
    (3, "Node addresses"),
    (4, "IPv4 node addresses"),
]);

/// Fast handover messages (RFC 5568 §6.1).
pub const FAST_HANDOVER: Names = Names::sorted(&[
    (2, "Router Solicitation for Proxy Advertisement"),
    (3, "Proxy Router Advertisement"),
    (4, "Handover Initiate"),
    (5, "Handover Acknowledge"),
]);

/// Address options of fast handovers (RFC 5568 §6.4.1).
pub const ADDRESS_OPTION: Names = Names::sorted(&[
    (1, "Old Care-of Address"),
    (2, "New Care-of Address"),
    (3, "NAR's IP address"),
    (4, "NAR's Prefix (sent in PrRtAdv)"),
]);

/// Link-layer address options of fast handovers (RFC 5568 §6.4.3).
pub const LINK_OPTION: Names = Names::sorted(&[
    (0, "Wildcard"),
    (1, "Link-layer Address of the New Access Point"),
    (2, "Link-layer Address of the MN"),
    (3, "Link-layer Address of the NAR"),
    (4, "Link-layer Address of the source"),
    (5, "The AP belongs to the current interface of the router"),
    (6, "No prefix information available"),
    (7, "No fast handovers support available"),
]);

/// Neighbour advertisement acknowledgments (RFC 5568 §6.4.5).
pub const ACKNOWLEDGMENT: Names = Names::sorted(&[
    (1, "New CoA is invalid, perform address configuration"),
    (2, "New CoA is invalid, use the supplied CoA"),
    (3, "NCoA is invalid, use NAR's IP address as NCoA in FBU"),
    (4, "PCoA supplied, do not send FBU"),
    (128, "LLA is unrecognized"),
]);

/// Names of trust anchors, and types of certificates (IANA, Trust Anchor option Name Type).
pub const NAME_TYPE: Names = Names::sorted(&[
    (1, "DER Encoded X.501 Name"),
    (2, "FQDN"),
    (3, "SHA-1 Subject Key Identifier (SKI)"),
    (4, "SHA-224 Subject Key Identifier (SKI)"),
    (5, "SHA-256 Subject Key Identifier (SKI)"),
    (6, "SHA-384 Subject Key Identifier (SKI)"),
    (7, "SHA-512 Subject Key Identifier (SKI)"),
    (253, "Reserved for Experimental Use"),
    (254, "Reserved for Experimental Use"),
    (255, "Reserved"),
]);

/// Handover assists (RFC 5271 §7).
pub const ASSIST: Names =
    Names::sorted(&[(1, "Access Network Identifier (AN ID)"), (2, "Sector ID")]);

/// Address registrations (RFC 6775 §4.1).
pub const REGISTRATION: Names = Names::sorted(&[
    (0, "Success"),
    (1, "Duplicate Exists"),
    (2, "Neighbor Cache Full"),
]);

/// Prefix lengths of translators (RFC 8781 §4).
pub const PREFIX_CODE: Names = Names::sorted(&[
    (0, "96 bits prefix length"),
    (1, "64 bits prefix length"),
    (2, "56 bits prefix length"),
    (3, "48 bits prefix length"),
    (4, "40 bits prefix length"),
    (5, "32 bits prefix length"),
]);

/// Renumbering operations (RFC 2894 §3.2).
pub const RENUMBERING: Names = Names::sorted(&[(1, "Add"), (2, "Change"), (3, "Set Global")]);

/// Lengths of seed identifiers (RFC 7731 §6.2).
pub const SEED_ID: Names = Names::sorted(&[
    (0, "0 bit, not included in MPL Seed Info"),
    (1, "16 bits"),
    (2, "64 bits"),
    (3, "128 bits"),
]);

/// RPL options (IANA, RPL Control Message Options).
pub const RPL_OPTION: Names = Names::sorted(&[
    (0, "1-byte padding"),
    (1, "n-byte padding"),
    (2, "DAG Metric container"),
    (3, "Routing Information"),
    (4, "DODAG configuration"),
    (5, "RPL Target"),
    (6, "Transit Information"),
    (7, "Solicited Information"),
    (8, "Prefix Information"),
    (9, "RPL Target Descriptor"),
    (10, "P2P Route Discovery"),
]);

/// RPL modes of operation (IANA, RPL Mode of Operation).
pub const RPL_MODE: Names = Names::sorted(&[
    (0, "No Downward routes maintained by RPL"),
    (1, "Non-Storing Mode of Operation"),
    (2, "Storing Mode of Operation with no multicast support"),
    (3, "Storing Mode of Operation with multicast support"),
    (4, "P2P Route Discovery Mode of Operation"),
]);

/// RPL metrics and constraints (RFC 6551 §6.1).
pub const RPL_METRIC: Names = Names::sorted(&[
    (1, "Node State and Attribute"),
    (2, "Node Energy"),
    (3, "Hop Count"),
    (4, "Link Throughput"),
    (5, "Link Latency"),
    (6, "Link Quality Level"),
    (7, "Link ETX"),
    (8, "Link Color"),
]);

/// The codes of a message type (IANA, ICMPv6 "Code" Fields), where it has any.
pub fn codes(kind: u64) -> Option<&'static Names> {
    let at = CODES.binary_search_by_key(&kind, |(kind, _)| *kind).ok()?;
    CODES.get(at).map(|(_, codes)| codes)
}

const CODES: &[(u64, Names)] = &[
    (1, UNREACHABLE),
    (
        3,
        Names::sorted(&[
            (0, "hop limit exceeded in transit"),
            (1, "fragment reassembly time exceeded"),
        ]),
    ),
    (
        4,
        Names::sorted(&[
            (0, "erroneous header field encountered"),
            (1, "unrecognized Next Header type encountered"),
            (2, "unrecognized IPv6 option encountered"),
            (3, "IPv6 First Fragment has incomplete IPv6 Header Chain"),
        ]),
    ),
    (
        138,
        Names::sorted(&[
            (0, "Command"),
            (1, "Result"),
            (255, "Sequence number reset"),
        ]),
    ),
    (
        139,
        Names::sorted(&[
            (0, "Query subject = IPv6 addresses"),
            (1, "Query subject = DNS name or empty"),
            (2, "Query subject = IPv4 addresses"),
        ]),
    ),
    (
        140,
        Names::sorted(&[(0, "Successful"), (1, "Refused"), (2, "Unknown query type")]),
    ),
    (155, RPL_CODE),
    (160, Names::sorted(&[(0, "No error")])),
    (
        161,
        Names::sorted(&[
            (0, "No error"),
            (1, "Malformed Query"),
            (2, "No Such Interface"),
            (3, "No Such Table Entry"),
            (4, "Multiple Interfaces Satisfy Query"),
        ]),
    ),
];

const UNREACHABLE: Names = Names::sorted(&[
    (0, "no route to destination"),
    (1, "Administratively prohibited"),
    (2, "Beyond scope of source address"),
    (3, "Address unreachable"),
    (4, "Port unreachable"),
    (5, "Source address failed ingress/egress policy"),
    (6, "Reject route to destination"),
    (7, "Error in Source Routing Header"),
]);

/// RPL control codes (IANA, RPL Control Codes).
pub const RPL_CODE: Names = Names::sorted(&[
    (0x00, "DODAG Information Solicitation"),
    (0x01, "DODAG Information Object"),
    (0x02, "Destination Advertisement Object"),
    (0x03, "Destination Advertisement Object Acknowledgment"),
    (0x04, "P2P Discovery Reply Object"),
    (0x05, "P2P Discovery Reply Object Acknowledgement"),
    (0x80, "Secure DODAG Information Solicitation"),
    (0x81, "Secure DODAG Information Object"),
    (0x82, "Secure Destination Advertisement Object"),
    (
        0x83,
        "Secure Destination Advertisement Object Acknowledgment",
    ),
    (0x84, "P2P Secure Discovery Reply Object"),
    (0x85, "P2P Secure Discovery Reply Object Acknowledgement"),
    (0x8a, "Consistency Check"),
]);

/// Message types as Scapy calls them.
pub const SCAPY_TYPE: Names = Names::sorted(&[
    (1, "Destination unreachable"),
    (2, "Packet too big"),
    (3, "Time exceeded"),
    (4, "Parameter problem"),
    (100, "Private Experimentation"),
    (101, "Private Experimentation"),
    (128, "Echo Request"),
    (129, "Echo Reply"),
    (130, "MLD Query"),
    (131, "MLD Report"),
    (132, "MLD Done"),
    (133, "Router Solicitation"),
    (134, "Router Advertisement"),
    (135, "Neighbor Solicitation"),
    (136, "Neighbor Advertisement"),
    (137, "Redirect Message"),
    (138, "Router Renumbering"),
    (139, "ICMP Node Information Query"),
    (140, "ICMP Node Information Response"),
    (141, "Inverse Neighbor Discovery Solicitation Message"),
    (142, "Inverse Neighbor Discovery Advertisement Message"),
    (143, "MLD Report Version 2"),
    (144, "Home Agent Address Discovery Request Message"),
    (145, "Home Agent Address Discovery Reply Message"),
    (146, "Mobile Prefix Solicitation"),
    (147, "Mobile Prefix Advertisement"),
    (148, "Certification Path Solicitation"),
    (149, "Certification Path Advertisement"),
    (151, "Multicast Router Advertisement"),
    (152, "Multicast Router Solicitation"),
    (153, "Multicast Router Termination"),
    (155, "RPL Control Message"),
    (200, "Private Experimentation"),
    (201, "Private Experimentation"),
]);

/// Valid Lifetime.
pub const LIFETIME: Names = Names::sorted(&[(0xffff_ffff, "Infinity")]);

/// Algorithm.
pub const RPL_SECURE_ALGORITHM: Names = Names::sorted(&[(
    0,
    "Encryption: CCM with AES-128 / Signature: RSA with SHA-256",
)]);

/// Lifetime.
pub const RDNSS_LIFETIME: Names = Names::sorted(&[
    (0, "RDNSS address MUST no longer be used"),
    (0xffff_ffff, "Infinity"),
]);

/// Lifetime.
pub const DNSSL_LIFETIME: Names = Names::sorted(&[
    (0, "DNSSL domain name MUST no longer be used"),
    (0xffff_ffff, "Infinity"),
]);

/// Option-Code.
pub const MN_OPTION_CODE: Names = Names::sorted(&[(1, "NAI"), (2, "IMSI")]);
