//! Numbers of the Internet Control Message Protocol.
use crate::wire::Names;

/// Extension object classes (IANA, ICMP Extension Object Classes).
pub const EXTENSION_CLASS: Names = Names::sorted(&[
    (1, "MPLS Label Stack Class"),
    (2, "Interface Information Object"),
    (3, "Interface Identification Object"),
]);

/// Interface roles (RFC 5837 §4.1).
pub const INTERFACE_ROLE: Names = Names::sorted(&[
    (0, "IP interface upon which datagram arrived"),
    (
        1,
        "sub-IP component of an IP interface upon which datagram arrived",
    ),
    (2, "IP interface through which datagram would be forwarded"),
    (3, "IP next-hop to which datagram would be forwarded"),
]);

/// Interface states in an extended echo reply (RFC 8335 §3).
pub const INTERFACE_STATE: Names = Names::sorted(&[
    (0, "Reserved"),
    (1, "Incomplete"),
    (2, "Reachable"),
    (3, "Stale"),
    (4, "Delay"),
    (5, "Probe"),
    (6, "Failed"),
]);

/// Address families (IANA, Address Family Numbers).
pub const ADDRESS_FAMILY: Names = Names::sorted(&[
    (0, "Reserved"),
    (1, "IPv4"),
    (2, "IPv6"),
    (3, "NSAP"),
    (4, "HDLC (8-bit multidrop)"),
    (5, "BBN 1822"),
    (6, "802 (includes all 802 media plus Ethernet)"),
    (7, "E.163"),
    (8, "E.164 (SMDS, Frame Relay, ATM)"),
    (9, "F.69 (Telex)"),
    (10, "X.121 (X.25, Frame Relay)"),
    (11, "IPX"),
    (12, "Appletalk"),
    (13, "Decnet IV"),
    (14, "Banyan Vines"),
    (15, "E.164 with NSAP subaddress"),
    (16, "DNS (Domain Name System)"),
    (17, "Distinguished Name"),
    (18, "AS Number"),
    (19, "XTP over IP version 4"),
    (20, "XTP over IP version 6"),
    (21, "XTP native mode XTP"),
    (22, "Fibre Channel World-Wide Port Name"),
    (23, "Fibre Channel World-Wide Node Name"),
    (24, "GWID"),
    (25, "Layer-2 VPN"),
    (26, "MPLS-TP Section Endpoint Identifier"),
    (27, "MPLS-TP LSP Endpoint Identifier"),
    (28, "MPLS-TP Pseudowire Endpoint Identifier"),
    (29, "MT IP: Multi-Topology IP version 4"),
    (30, "MT IPv6: Multi-Topology IP version 6"),
    (196, "Layer-2 VPN (old)"),
    (16384, "EIGRP Common Service Family"),
    (16385, "EIGRP IPv4 Service Family"),
    (16386, "EIGRP IPv6 Service Family"),
    (16387, "LISP Canonical Address Format (LCAF)"),
    (16388, "BGP-LS"),
    (16389, "48-bit MAC Address"),
    (16390, "64-bit MAC Address"),
    (16391, "OUI"),
    (16392, "MAC/24"),
    (16393, "MAC/40"),
    (16394, "IPv6/64"),
    (16395, "RBridge Port ID"),
    (16396, "TRILL Nickname"),
    (65535, "Reserved"),
]);

/// Mobile IP extensions of a router advertisement (RFC 5944).
pub const MOBILE_EXTENSION: Names = Names::sorted(&[
    (0, "One byte padding extension"),
    (16, "Mobility Agent Advertisement Extension"),
    (19, "Prefix Lengths Extension"),
    (24, "Challenge Extension"),
]);

/// Message types (IANA, ICMP Type Numbers).
pub const TYPE: Names = Names::sorted(&[
    (0, "Echo (ping) reply"),
    (1, "Reserved"),
    (2, "Reserved"),
    (3, "Destination unreachable"),
    (4, "Source quench (flow control)"),
    (5, "Redirect"),
    (6, "Alternate host address"),
    (8, "Echo (ping) request"),
    (9, "Router advertisement"),
    (10, "Router solicitation"),
    (11, "Time-to-live exceeded"),
    (12, "Parameter problem"),
    (13, "Timestamp request"),
    (14, "Timestamp reply"),
    (15, "Information request"),
    (16, "Information reply"),
    (17, "Address mask request"),
    (18, "Address mask reply"),
    (19, "Reserved (for security)"),
    (30, "Traceroute"),
    (31, "Datagram Conversion Error"),
    (32, "Mobile Host Redirect"),
    (33, "IPv6 Where-Are-You"),
    (34, "IPv6 I-Am-Here"),
    (35, "Mobile Registration Request"),
    (36, "Mobile Registration Reply"),
    (37, "Domain Name Request"),
    (38, "Domain Name Reply"),
    (39, "SKIP"),
    (40, "Photuris"),
    (41, "Experimental mobility protocols"),
    (42, "Extended Echo request"),
    (43, "Extended Echo reply"),
]);

/// Message types as Scapy calls them.
pub const SCAPY_TYPE: Names = Names::sorted(&[
    (0, "echo-reply"),
    (3, "dest-unreach"),
    (4, "source-quench"),
    (5, "redirect"),
    (8, "echo-request"),
    (9, "router-advertisement"),
    (10, "router-solicitation"),
    (11, "time-exceeded"),
    (12, "parameter-problem"),
    (13, "timestamp-request"),
    (14, "timestamp-reply"),
    (15, "information-request"),
    (16, "information-response"),
    (17, "address-mask-request"),
    (18, "address-mask-reply"),
    (30, "traceroute"),
    (31, "datagram-conversion-error"),
    (32, "mobile-host-redirect"),
    (33, "ipv6-where-are-you"),
    (34, "ipv6-i-am-here"),
    (35, "mobile-registration-request"),
    (36, "mobile-registration-reply"),
    (37, "domain-name-request"),
    (38, "domain-name-reply"),
    (39, "skip"),
    (40, "photuris"),
]);

/// The codes of a message type (IANA, ICMP Code Fields), where it has any.
pub fn codes(kind: u64) -> Option<&'static Names> {
    let at = CODES.binary_search_by_key(&kind, |(kind, _)| *kind).ok()?;
    CODES.get(at).map(|(_, codes)| codes)
}

const CODES: &[(u64, Names)] = &[
    (3, UNREACHABLE),
    (
        5,
        Names::sorted(&[
            (0, "Redirect for network"),
            (1, "Redirect for host"),
            (2, "Redirect for TOS and network"),
            (3, "Redirect for TOS and host"),
        ]),
    ),
    (6, Names::sorted(&[(0, "Alternate address for host")])),
    (
        9,
        Names::sorted(&[
            (0, "Normal router advertisement"),
            (16, "Does not route common traffic"),
        ]),
    ),
    (
        11,
        Names::sorted(&[
            (0, "Time to live exceeded in transit"),
            (1, "Fragment reassembly time exceeded"),
        ]),
    ),
    (
        12,
        Names::sorted(&[
            (0, "Pointer indicates the error"),
            (1, "Required option missing"),
            (2, "Bad length"),
        ]),
    ),
    (
        40,
        Names::sorted(&[
            (0, "Bad SPI"),
            (1, "Authentication failed"),
            (2, "Decompression failed"),
            (3, "Decryption failed"),
            (4, "Need authentication"),
            (5, "Need authorization"),
        ]),
    ),
    (42, Names::sorted(&[(0, "No error")])),
    (
        43,
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
    (0, "Network unreachable"),
    (1, "Host unreachable"),
    (2, "Protocol unreachable"),
    (3, "Port unreachable"),
    (4, "Fragmentation needed"),
    (5, "Source route failed"),
    (6, "Destination network unknown"),
    (7, "Destination host unknown"),
    (8, "Source host isolated"),
    (9, "Network administratively prohibited"),
    (10, "Host administratively prohibited"),
    (11, "Network unreachable for TOS"),
    (12, "Host unreachable for TOS"),
    (13, "Communication administratively filtered"),
    (14, "Host precedence violation"),
    (15, "Precedence cutoff in effect"),
]);
