//! Which fields are known of every packet without its bytes.
use crate::protocols::{ALL, wanted_none};
use crate::show::catalogue::{self, FieldId};
use crate::wire::{Kind, Wanted};
use std::sync::OnceLock;

/// Of few values each: what a packet is.
const KINDS: &[&str] = &[
    "arp.opcode",
    "eth.type",
    "icmp.code",
    "icmp.type",
    "icmpv6.code",
    "icmpv6.type",
    "ip.proto",
    "ip.version",
    "ipv6.nxt",
    "tcp.flags",
    "tcp.flags.ack",
    "tcp.flags.ae",
    "tcp.flags.cwr",
    "tcp.flags.ece",
    "tcp.flags.fin",
    "tcp.flags.push",
    "tcp.flags.reset",
    "tcp.flags.res",
    "tcp.flags.syn",
    "tcp.flags.urg",
];

/// The same for all packets that go one way between two ends.
const FLOWS: &[&str] = &[
    "eth.addr",
    "eth.dst",
    "eth.src",
    "ip.addr",
    "ip.dst",
    "ip.dst_host",
    "ip.host",
    "ip.src",
    "ip.src_host",
    "ipv6.addr",
    "ipv6.dst",
    "ipv6.host",
    "ipv6.src",
    "sctp.dstport",
    "sctp.port",
    "sctp.srcport",
    "tcp.dstport",
    "tcp.port",
    "tcp.srcport",
    "tcp.stream",
    "udp.dstport",
    "udp.port",
    "udp.srcport",
    "udp.stream",
    "udplite.dstport",
    "udplite.srcport",
    "vlan.id",
];

/// What a field is known of.
#[derive(Clone, Copy, PartialEq)]
pub enum Part {
    None,
    Kind,
    Flow,
}

pub struct Known {
    pub wanted: Wanted,
    /// Of each protocol, where its fields begin in `parts`.
    starts: Vec<usize>,
    parts: Vec<Part>,
    /// Protocols that have fields of flows.
    flows: Vec<bool>,
}

pub fn known() -> &'static Known {
    static KNOWN: OnceLock<Known> = OnceLock::new();
    KNOWN.get_or_init(|| {
        let mut known = Known {
            wanted: wanted_none(),
            starts: vec![],
            parts: vec![],
            flows: vec![false; ALL.len()],
        };
        for protocol in ALL {
            known.starts.push(known.parts.len());
            let fields = known.parts.len() + protocol.fields.len();
            known.parts.resize(fields, Part::None);
        }
        known.add(KINDS, Part::Kind);
        known.add(FLOWS, Part::Flow);
        known
    })
}

/// Whether a value is held by the span itself, or is an address of 16 bytes.
fn is_plain(kind: Kind) -> bool {
    matches!(
        kind,
        Kind::Uint | Kind::Hex | Kind::Flag | Kind::Mac | Kind::Ip4 | Kind::Ip6
    )
}

impl Known {
    fn add(&mut self, names: &[&str], part: Part) {
        let named = names
            .iter()
            .filter_map(|name| catalogue::wireshark().get(*name));
        for id in named.flat_map(|named| &named.fields) {
            if !is_plain(id.info().kind) || self.part(*id) != Part::None {
                continue;
            }
            self.wanted.add(id.protocol, id.field);
            if let Some(slot) = self.place(*id).and_then(|at| self.parts.get_mut(at)) {
                *slot = part;
            }
            if let Some(flows) = self.flows.get_mut(usize::from(id.protocol)) {
                *flows |= part == Part::Flow;
            }
        }
    }
    fn place(&self, id: FieldId) -> Option<usize> {
        Some(self.starts.get(usize::from(id.protocol))? + usize::from(id.field))
    }
    pub fn part(&self, id: FieldId) -> Part {
        let part = self.place(id).and_then(|at| self.parts.get(at));
        part.copied().unwrap_or(Part::None)
    }
    pub fn are_of_kinds(&self, fields: &[FieldId]) -> bool {
        fields.iter().all(|id| self.part(*id) == Part::Kind)
    }
    pub fn are_of_flows(&self, fields: &[FieldId]) -> bool {
        fields.iter().all(|id| self.part(*id) == Part::Flow)
    }
    /// Whether a protocol has fields of flows.
    pub fn has_flows(&self, protocol: u16) -> bool {
        self.flows
            .get(usize::from(protocol))
            .copied()
            .unwrap_or(false)
    }
}
