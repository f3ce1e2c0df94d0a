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
