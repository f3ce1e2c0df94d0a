//! Which of Wireshark's default colouring rules fits a packet.
use super::catalogue::{FieldId, fields_of};
use crate::protocols;
use crate::wire::{Address, Packet};
use std::sync::OnceLock;

/// The fields that rules look at.
struct Looked {
    flags: Option<FieldId>,
    icmp_type: Option<FieldId>,
    icmpv6_type: Option<FieldId>,
}

fn looked() -> &'static Looked {
    static LOOKED: OnceLock<Looked> = OnceLock::new();
    LOOKED.get_or_init(|| {
        let first = |name| fields_of(name).first().copied();
        Looked {
            flags: first("tcp.flags"),
            icmp_type: first("icmp.type"),
            icmpv6_type: first("icmpv6.type"),
        }
    })
}

fn value(packet: &Packet, id: Option<FieldId>) -> Option<u64> {
    let id = id?;
    let mut spans = packet.spans.iter();
    spans.find(|s| FieldId::of(s) == id).map(|s| s.value)
}

fn has(packet: &Packet, filter: &str) -> bool {
    let mut own = packet.layers.iter();
    own.any(|l| protocols::ALL[usize::from(l.protocol)].filter == filter)
}

/// The name of the first rule that fits; "" if none does.
pub fn color(packet: &Packet) -> &'static str {
    let rules = looked();
    let icmp = value(packet, rules.icmp_type);
    let icmpv6 = value(packet, rules.icmpv6_type);
    // Errors: destination unreachable, source quench, redirect, time exceeded; ICMPv6 errors are types 1 to 4.
    if matches!(icmp, Some(3 | 4 | 5 | 11)) || matches!(icmpv6, Some(1..=4)) {
        return "icmp-error";
    }
    if has(packet, "arp") {
        return "arp";
    }
    if icmp.is_some() || icmpv6.is_some() {
        return "icmp";
    }
    const FIN_SYN: u64 = 0x03;
    const RST: u64 = 0x04;
    let flags = value(packet, rules.flags);
    if flags.is_some_and(|f| f & RST != 0) {
        return "rst";
    }
    for name in ["smb", "http", "dcerpc"] {
        if has(packet, name) {
            return name;
        }
    }
    if ["igmp", "ospf", "bgp", "vrrp", "eigrp", "gvrp", "hsrp"]
        .iter()
        .any(|n| has(packet, n))
    {
        return "routing";
    }
    match flags {
        Some(flags) if flags & FIN_SYN != 0 => return "syn-fin",
        Some(_) => return "tcp",
        None if has(packet, "udp") => return "udp",
        None => {}
    }
    match packet.ends.destination {
        // The group bit of a MAC address: multicast and broadcast.
        Address::Mac(mac) if mac >> 40 & 1 == 1 => "broadcast",
        _ => "",
    }
}
