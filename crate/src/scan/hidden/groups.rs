//! Who sends to whom: the groups in which fields are read, and the filter that chooses each.
use crate::show::catalogue::{FieldId, fields_of};
use crate::wire::{Address, Packet};
use std::collections::HashSet;

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Key {
    /// One direction between two hosts, of one protocol (by its index).
    Pair(Address, Address, u16),
    /// The same, segments with these flags.
    Flags(Address, Address, u16),
    /// One direction between two hosts, whatever it is.
    Hosts(Address, Address),
    /// Both directions between two hosts.
    Between(Address, Address),
    /// What one host sends, of one protocol.
    Source(Address, u16),
    Udp(u16),
    /// Openings of connections to one port.
    Syn(u16),
    /// Segments with data to one port.
    Tcp(u16),
    /// Echo requests of one identifier.
    Echo(u16),
    /// What one card sends, with a tag of a virtual network.
    Card(u64),
    /// What one host gets, of one protocol.
    Destination(Address, u16),
    /// A protocol by itself, where there are no addresses, or only those of cards.
    Protocol(u16),
}

/// A group, and whether its protocol carries others, so that a filter must say more than its name.
#[derive(Clone, Copy, Debug)]
pub struct Group {
    pub key: Key,
    pub carries: bool,
}
impl Group {
    /// The display filter that chooses it.
    pub fn filter(&self) -> String {
        let filter = self.key.filter();
        match self.key.top().filter(|_| self.carries) {
            Some(top) => {
                let name = filter_name(top);
                format!("{filter} && frame.protocols matches \"(^|:){name}(:ethertype)?(:data)?$\"")
            }
            None => filter,
        }
    }
}

pub struct Groups {
    flags: &'static [FieldId],
    tcp_port: &'static [FieldId],
    udp_port: &'static [FieldId],
    tcp_len: &'static [FieldId],
    echo: &'static [FieldId],
    echo_type: &'static [FieldId],
    card: &'static [FieldId],
    vlan: &'static [FieldId],
    /// Protocols that carried others.
    below: HashSet<u16>,
}

const SYN: u64 = 2;
const RST: u64 = 4;

impl Groups {
    pub fn new() -> Groups {
        Groups {
            flags: fields_of("tcp.flags"),
            tcp_port: fields_of("tcp.dstport"),
            udp_port: fields_of("udp.dstport"),
            tcp_len: fields_of("tcp.len"),
            echo: fields_of("icmp.ident"),
            echo_type: fields_of("icmp.type"),
            card: fields_of("eth.src"),
            vlan: fields_of("vlan.id"),
            below: HashSet::new(),
        }
    }
    /// The groups that a packet is in.
    pub fn of(&mut self, packet: &Packet) -> Vec<Key> {
        let value = |fields: &[FieldId]| {
            let mut spans = packet.spans.iter();
            spans
                .find(|span| fields.contains(&FieldId::of(span)))
                .map(|span| span.value)
        };
        let ends = &packet.ends;
        let top = packet
            .layers
            .iter()
            .rfind(|layer| !is_filler(layer.protocol));
        let top = top.map_or(0, |layer| layer.protocol);
        let below = packet.layers.iter().map(|layer| layer.protocol);
        self.below
            .extend(below.filter(|below| *below != top && !is_filler(*below)));
        let mut keys = vec![];
        match (ends.source, ends.destination) {
            (Address::None, _) => keys.push(Key::Protocol(top)),
            (source, destination) => {
                keys.push(Key::Pair(source, destination, top));
                keys.push(Key::Hosts(source, destination));
                let (one, other) = (source.min(destination), source.max(destination));
                keys.push(Key::Between(one, other));
                keys.push(Key::Source(source, top));
                keys.push(Key::Destination(destination, top));
                if !matches!(source, Address::Ip4(_) | Address::Ip6(_)) {
                    keys.push(Key::Protocol(top));
                }
                if let Some(flags) = value(self.flags) {
                    keys.push(Key::Flags(source, destination, flags as u16));
                }
            }
        }
        if let Some(port) = value(self.tcp_port) {
            match value(self.flags) {
                Some(SYN) => keys.push(Key::Syn(port as u16)),
                _ if value(self.tcp_len) > Some(0) => keys.push(Key::Tcp(port as u16)),
                _ => {}
            }
        }
        keys.extend(value(self.udp_port).map(|port| Key::Udp(port as u16)));
        if value(self.echo_type) == Some(8) {
            keys.extend(value(self.echo).map(|ident| Key::Echo(ident as u16)));
        }
        if value(self.vlan).is_some() {
            keys.extend(value(self.card).map(Key::Card));
        }
        keys
    }
}

impl Groups {
    /// A group as it is known now.
    pub fn group(&self, key: Key) -> Group {
        let carries = key.top().is_some_and(|top| self.below.contains(&top));
        Group { key, carries }
    }
}

/// Layers that say nothing of what a packet is.
fn is_filler(protocol: u16) -> bool {
    let name = filter_name(protocol);
    matches!(
        name,
        "data" | "_ws.malformed" | "_ws.short" | "_ws.unreassembled"
    )
}

fn filter_name(protocol: u16) -> &'static str {
    let declared = crate::protocols::ALL.get(usize::from(protocol));
    declared.map_or("", |declared| declared.filter)
}

impl Key {
    /// Whether its packets may have different addresses.
    pub fn has_open_addresses(&self) -> bool {
        !matches!(self, Key::Pair(..) | Key::Flags(..) | Key::Hosts(..))
    }
    /// The protocol that is the last in all its packets.
    fn top(&self) -> Option<u16> {
        match self {
            Key::Pair(_, _, top)
            | Key::Source(_, top)
            | Key::Destination(_, top)
            | Key::Protocol(top) => Some(*top),
            _ => None,
        }
    }
    /// Whether its packets are of different kinds: only which kind one is may say something.
    pub fn is_mixed(&self) -> bool {
        matches!(self, Key::Hosts(..) | Key::Between(..))
    }
    /// Whether what its packets carry is looked at: what two hosts say to each other, and what goes to one port, is enough for messages.
    pub fn has_messages(&self) -> bool {
        match self {
            Key::Source(..) | Key::Hosts(..) | Key::Between(..) => false,
            Key::Flags(..) => self.is_unusual(),
            _ => true,
        }
    }
    /// Whether TCP or UDP is the last in all its packets.
    pub fn is_transport(&self) -> bool {
        let last = self.top().map(filter_name);
        matches!(last, Some("tcp" | "udp"))
    }
    /// Whether nothing is sent every day in its packets: pings, and segments that open or break a connection.
    pub fn is_unusual(&self) -> bool {
        match self {
            Key::Echo(_) | Key::Syn(_) => true,
            Key::Pair(_, _, top) => matches!(filter_name(*top), "icmp" | "icmpv6"),
            Key::Flags(_, _, flags) => flags & (SYN | RST) as u16 != 0,
            _ => false,
        }
    }
    /// The display filter that chooses the group.
    pub fn filter(&self) -> String {
        let host = |address: &Address, end: &str| match address {
            Address::Ip4(_) => format!("ip.{end} == {address}"),
            Address::Ip6(_) => format!("ipv6.{end} == {address}"),
            _ => format!("eth.{end} == {address}"),
        };
        match self {
            Key::Pair(source, destination, top) => format!(
                "{} && {} && {}",
                host(source, "src"),
                host(destination, "dst"),
                filter_name(*top)
            ),
            Key::Flags(source, destination, flags) => format!(
                "{} && {} && tcp.flags == 0x{flags:03x}",
                host(source, "src"),
                host(destination, "dst")
            ),
            Key::Hosts(source, destination) => {
                format!("{} && {}", host(source, "src"), host(destination, "dst"))
            }
            Key::Between(one, other) => {
                format!("{} && {}", host(one, "addr"), host(other, "addr"))
            }
            Key::Source(source, top) => format!("{} && {}", host(source, "src"), filter_name(*top)),
            Key::Destination(destination, top) => {
                format!("{} && {}", host(destination, "dst"), filter_name(*top))
            }
            Key::Udp(port) => format!("udp.dstport == {port}"),
            Key::Syn(port) => format!("tcp.dstport == {port} && tcp.flags == 0x002"),
            Key::Tcp(port) => format!("tcp.dstport == {port} && tcp.len > 0"),
            Key::Echo(ident) => format!("icmp.type == 8 && icmp.ident == 0x{ident:04x}"),
            Key::Card(card) => format!("eth.src == {} && vlan", Address::Mac(*card)),
            Key::Protocol(top) => filter_name(*top).to_string(),
        }
    }
}
