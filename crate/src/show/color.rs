//! Which of Wireshark's default colouring rules fits a packet.
use super::catalogue::{FieldId, fields_of};
use crate::protocols::ALL;
use crate::wire::{Address, Packet};
use std::sync::OnceLock;

/// A rule's name, and whether it fits.
type Rule = (&'static str, fn(&Seen) -> bool);

/// In their order: the first that fits counts.
const RULES: &[Rule] = &[
    ("bad-tcp", is_bad_tcp),
    ("state-change", changes_state),
    ("icmp-error", |seen| {
        seen.any(&seen.names.icmp_type, |kind| matches!(kind, 3 | 4 | 5 | 11))
            || seen.any(&seen.names.icmpv6_type, |kind| matches!(kind, 1..=4))
    }),
    ("arp", |seen| seen.has(&["arp"])),
    ("icmp", |seen| seen.has(&["icmp", "icmpv6"])),
    ("rst", |seen| {
        seen.any(&seen.names.tcp_flags, |flags| flags & RESET != 0)
            || seen.any(&seen.names.chunk_type, |kind| kind == ABORT)
    }),
    ("ttl", is_ttl_odd),
    ("checksum-errors", |seen| {
        seen.any(&seen.names.checksums, |status| status == BAD)
    }),
    ("smb", |seen| seen.has(&["smb", "nbss", "nbns", "netbios"])),
    ("http", |seen| {
        seen.has(&["http", "http2"]) || seen.any(&seen.names.tcp_ports, |port| port == 80)
    }),
    ("dcerpc", |seen| seen.has(&["dcerpc"])),
    ("routing", |seen| {
        seen.has(&[
            "hsrp", "eigrp", "ospf", "bgp", "cdp", "vrrp", "carp", "gvrp", "igmp", "ismp",
        ])
    }),
    ("syn-fin", |seen| {
        seen.any(&seen.names.tcp_flags, |flags| flags & FIN_SYN != 0)
    }),
    ("tcp", |seen| seen.has(&["tcp"])),
    ("udp", |seen| seen.has(&["udp"])),
    // The group bit of a MAC address: multicast and broadcast.
    (
        "broadcast",
        |seen| matches!(seen.packet.ends.destination, Address::Mac(mac) if mac >> 40 & 1 == 1),
    ),
];

const RESET: u64 = 4;
const FIN_SYN: u64 = 3;
/// Of SCTP's chunks, the one that ends an association.
const ABORT: u64 = 6;
/// What a checksum's status says.
const BAD: u64 = 0;
const TOPOLOGY_CHANGE: u64 = 0x80;
const OSPF_HELLO: u64 = 1;
const HSRP_SETTLED: [u64; 2] = [8, 16];
/// What has fewer hops left is said to be odd.
const LOW_TTL: u64 = 5;
/// 224.0.0.0/4, 224.0.0.0/24, and mDNS in it.
const MULTICAST: u32 = 0xe000_0000;
const LOCAL_MDNS: u32 = 0xe000_00fb;

/// The fields that rules look at.
struct Names {
    complaints: Vec<FieldId>,
    orderly: Vec<FieldId>,
    hsrp_state: Vec<FieldId>,
    stp_type: Vec<FieldId>,
    ospf_message: Vec<FieldId>,
    icmp_type: Vec<FieldId>,
    icmpv6_type: Vec<FieldId>,
    tcp_flags: Vec<FieldId>,
    tcp_ports: Vec<FieldId>,
    chunk_type: Vec<FieldId>,
    ttl: Vec<FieldId>,
    destination: Vec<FieldId>,
    checksums: Vec<FieldId>,
}

fn names() -> &'static Names {
    static NAMES: OnceLock<Names> = OnceLock::new();
    NAMES.get_or_init(|| {
        let all = |names: &[&str]| -> Vec<FieldId> {
            let ids = names.iter().flat_map(|name| fields_of(name));
            ids.copied().collect()
        };
        Names {
            complaints: all(&["tcp.analysis.flags"]),
            orderly: all(&[
                "tcp.analysis.window_update",
                "tcp.analysis.keep_alive",
                "tcp.analysis.keep_alive_ack",
            ]),
            hsrp_state: all(&["hsrp.state"]),
            stp_type: all(&["stp.type"]),
            ospf_message: all(&["ospf.msg"]),
            icmp_type: all(&["icmp.type"]),
            icmpv6_type: all(&["icmpv6.type"]),
            tcp_flags: all(&["tcp.flags"]),
            tcp_ports: all(&["tcp.srcport", "tcp.dstport"]),
            chunk_type: all(&["sctp.chunk_type"]),
            ttl: all(&["ip.ttl"]),
            destination: all(&["ip.dst"]),
            checksums: all(&[
                "eth.fcs.status",
                "wlan.fcs.status",
                "ip.checksum.status",
                "tcp.checksum.status",
                "udp.checksum.status",
                "sctp.checksum.status",
                "mstp.checksum.status",
                "cdp.checksum.status",
                "edp.checksum.status",
                "stt.checksum.status",
            ]),
        }
    })
}

/// A packet as the rules see it.
struct Seen<'a> {
    packet: &'a Packet,
    names: &'static Names,
}

impl Seen<'_> {
    /// Whether it has any of these protocols.
    fn has(&self, filters: &[&str]) -> bool {
        let mut layers = self.packet.layers.iter();
        layers.any(|layer| filters.contains(&ALL[usize::from(layer.protocol)].filter))
    }
    /// Whether any value of these fields is so.
    fn any(&self, ids: &[FieldId], is_so: impl Fn(u64) -> bool) -> bool {
        let mut spans = self.packet.spans.iter();
        spans.any(|span| ids.contains(&FieldId::of(span)) && is_so(span.value))
    }
}

fn is_bad_tcp(seen: &Seen) -> bool {
    seen.any(&seen.names.complaints, |_| true) && !seen.any(&seen.names.orderly, |_| true)
}

/// Of what routers and bridges agree on.
fn changes_state(seen: &Seen) -> bool {
    seen.any(&seen.names.hsrp_state, |state| {
        !HSRP_SETTLED.contains(&state)
    }) || seen.any(&seen.names.stp_type, |kind| kind == TOPOLOGY_CHANGE)
        || seen.any(&seen.names.ospf_message, |kind| kind != OSPF_HELLO)
}

/// Nearly used up on the way to one host, or not one where no router passes a packet on.
fn is_ttl_odd(seen: &Seen) -> bool {
    let to =
        |is_so: fn(u32) -> bool| seen.any(&seen.names.destination, |address| is_so(address as u32));
    let to_many = to(|address| address & 0xf000_0000 == MULTICAST);
    if !to_many {
        return seen.any(&seen.names.ttl, |ttl| ttl < LOW_TTL) && !seen.has(&["pim", "ospf"]);
    }
    to(|address| address & 0xffff_ff00 == MULTICAST && address != LOCAL_MDNS)
        && seen.any(&seen.names.ttl, |ttl| ttl != 1)
        && !seen.has(&["vrrp", "carp"])
}

/// The name of the first rule that fits; "" if none does.
pub fn color(packet: &Packet) -> &'static str {
    let seen = Seen {
        packet,
        names: names(),
    };
    let fits = RULES.iter().find(|(_, fits)| fits(&seen));
    fits.map_or("", |(name, _)| name)
}
