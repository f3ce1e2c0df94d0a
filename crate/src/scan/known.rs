//! Which fields are known of every packet without its bytes.
use crate::protocols::{ALL, wanted_none};
use crate::show::catalogue::{FieldId, fields_of};
use crate::wire::{Kind, Packet, Span, Wanted};
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
];

/// Not noted a packet: each says whether any of these bits of the field is set.
const BITS: (&str, &[(&str, u64)]) = (
    "tcp.flags",
    &[
        ("tcp.flags.res", 0xe00),
        ("tcp.flags.ae", 0x100),
        ("tcp.flags.cwr", 0x80),
        ("tcp.flags.ece", 0x40),
        ("tcp.flags.urg", 0x20),
        ("tcp.flags.ack", 0x10),
        ("tcp.flags.push", 0x08),
        ("tcp.flags.reset", 0x04),
        ("tcp.flags.syn", 0x02),
        ("tcp.flags.fin", 0x01),
    ],
);

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
    /// Of a kind, by the bits of another field.
    Bit,
    Flow,
    /// Of a flow, and an address of 16 bytes.
    Address,
}

impl Part {
    fn is_of_flow(self) -> bool {
        matches!(self, Part::Flow | Part::Address)
    }
}

pub struct Known {
    pub wanted: Wanted,
    /// Of each protocol, where its fields begin in `parts`.
    starts: Vec<usize>,
    parts: Vec<Part>,
    /// Protocols that have fields of flows.
    flows: Vec<bool>,
    /// The field whose bits are fields, and those.
    whole: Option<FieldId>,
    bits: Vec<(FieldId, u64)>,
}

pub fn known() -> &'static Known {
    static KNOWN: OnceLock<Known> = OnceLock::new();
    KNOWN.get_or_init(|| {
        let mut known = Known {
            wanted: wanted_none(),
            starts: vec![],
            parts: vec![],
            flows: vec![false; ALL.len()],
            whole: None,
            bits: vec![],
        };
        for protocol in ALL {
            known.starts.push(known.parts.len());
            let fields = known.parts.len() + protocol.fields.len();
            known.parts.resize(fields, Part::None);
        }
        known.add(KINDS, Part::Kind);
        known.add(FLOWS, Part::Flow);
        known.add_bits(BITS);
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

/// The one field of a name.
fn own_field(name: &str) -> Option<FieldId> {
    fields_of(name).first().copied()
}

impl Known {
    fn add(&mut self, names: &[&str], part: Part) {
        for id in names.iter().flat_map(|name| fields_of(name)) {
            let kind = id.info().kind;
            if !is_plain(kind) || self.part(*id) != Part::None {
                continue;
            }
            let part = match (part, kind) {
                (Part::Flow, Kind::Ip6) => Part::Address,
                (part, _) => part,
            };
            self.wanted.add(id.protocol, id.field);
            if let Some(slot) = self.place(*id).and_then(|at| self.parts.get_mut(at)) {
                *slot = part;
            }
            if let Some(flows) = self.flows.get_mut(usize::from(id.protocol)) {
                *flows |= part.is_of_flow();
            }
        }
    }
    fn add_bits(&mut self, (whole, bits): (&str, &[(&str, u64)])) {
        self.whole = own_field(whole);
        for (name, mask) in bits {
            if let Some(id) = own_field(name)
                && let Some(slot) = self.place(id).and_then(|at| self.parts.get_mut(at))
            {
                *slot = Part::Bit;
                self.bits.push((id, *mask));
            }
        }
    }
    /// Adds the fields that are bits of others to the packet of a kind.
    pub fn note_bits(&self, packet: &mut Packet) {
        for at in 0..packet.spans.len() {
            let Some(whole) = packet.spans.get(at).copied() else {
                return;
            };
            if Some(FieldId::of(&whole)) == self.whole {
                let bits = self.bits.iter().map(|(id, mask)| Span {
                    field: id.field,
                    value: u64::from(whole.value & mask != 0),
                    ..whole
                });
                packet.spans.extend(bits);
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
        let mut parts = fields.iter().map(|id| self.part(*id));
        parts.all(|part| matches!(part, Part::Kind | Part::Bit))
    }
    pub fn are_of_flows(&self, fields: &[FieldId]) -> bool {
        fields.iter().all(|id| self.part(*id).is_of_flow())
    }
    /// Whether a protocol has fields of flows.
    pub fn has_flows(&self, protocol: u16) -> bool {
        self.flows
            .get(usize::from(protocol))
            .copied()
            .unwrap_or(false)
    }
}
