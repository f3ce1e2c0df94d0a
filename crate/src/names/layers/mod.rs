//! Which protocol a number leads to, by the filter names of Wireshark 4.0 (`tshark -G decodes`). A protocol with a file of
//! its own claims its numbers there; these are for those known by name only.

mod ether;
mod link;

pub use ether::ETHER;
pub use link::LINK;

/// IP protocol.
#[rustfmt::skip]
pub const IP: &[(u8, &str)] = &[
    (0, "ipv6.hopopts"),
    (1, "icmp"),
    (2, "igmp"),
    (4, "ip"),
    (6, "tcp"),
    (9, "igrp"),
    (17, "udp"),
    (29, "cotp"),
    (33, "dccp"),
    (36, "xtp"),
    (41, "ipv6"),
    (43, "ipv6.routing"),
    (44, "ipv6.fraghdr"),
    (46, "rsvp"),
    (47, "gre"),
    (48, "dsr"),
    (50, "esp"),
    (51, "ah"),
    (53, "swipe"),
    (54, "nhrp"),
    (58, "icmpv6"),
    (60, "ipv6.dstopts"),
    (62, "mipv6"),
    (80, "osi"),
    (83, "vines_frp"),
    (88, "eigrp"),
    (89, "ospf"),
    (93, "ax25"),
    (97, "etherip"),
    (103, "pim"),
    (106, "lwl4"),
    (108, "ipcomp"),
    (112, "vrrp"),
    (113, "pgm"),
    (115, "l2tp"),
    (132, "sctp"),
    (134, "rsvp-e2ei"),
    (135, "mipv6"),
    (136, "udplite"),
    (137, "mpls"),
    (139, "hip"),
    (140, "shim6"),
    (143, "eth"),
    (173, "ax4000"),
    (224, "ncs"),
];
/// LLC service access point.
#[rustfmt::skip]
pub const SAP: &[(u8, &str)] = &[
    (0x04, "sna"),
    (0x06, "ip"),
    (0x08, "sna"),
    (0x0c, "sna"),
    (0x10, "ipx"),
    (0x14, "osi"),
    (0x20, "osi"),
    (0x34, "osi"),
    (0x40, "sna"),
    (0x42, "stp"),
    (0x54, "osi"),
    (0x7e, "x25"),
    (0x80, "3comxns"),
    (0x82, "bacnet"),
    (0xbc, "vines_llc"),
    (0xc8, "sna"),
    (0xe0, "ipx"),
    (0xf0, "netbios"),
    (0xf8, "hpext"),
    (0xfc, "rpl"),
    (0xfe, "osi"),
];
/// Cisco's protocols over SNAP.
#[rustfmt::skip]
pub const CISCO: &[(u16, &str)] = &[
    (0x0104, "pagp"),
    (0x0108, "stp"),
    (0x0109, "stp"),
    (0x010b, "stp"),
    (0x010c, "stp"),
    (0x0111, "udld"),
    (0x0139, "mcp"),
    (0x2000, "cdp"),
    (0x2001, "cgmp"),
    (0x2003, "vtp"),
    (0x2004, "dtp"),
];
/// Linux's own protocol numbers, below the EtherTypes.
#[rustfmt::skip]
pub const LINUX: &[(u16, &str)] = &[
    (1, "ipx"),
    (3, "eth"),
    (4, "llc"),
    (7, "ppp"),
    (12, "can"),
    (13, "canfd"),
    (23, "irlap"),
    (48, "ipos"),
    (49, "ipos"),
    (50, "ipos"),
    (51, "ipos"),
    (52, "ipos"),
    (53, "ipos"),
    (245, "isi"),
    (246, "wpan"),
];
