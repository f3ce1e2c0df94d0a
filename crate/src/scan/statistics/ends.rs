//! Which fields say who the two ends of a packet are, on each layer.
use crate::show::catalogue::{FieldId, fields_of};
use crate::wire::{Address, Kind, Packet, Span};
use serde::{Deserialize, Serialize};

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum Layer {
    Ethernet,
    Ipv4,
    Ipv6,
    Tcp,
    Udp,
}
impl Layer {
    pub fn has_ports(self) -> bool {
        matches!(self, Layer::Tcp | Layer::Udp)
    }
}

/// The fields that say who an end is.
pub struct Ends {
    pub address: [Vec<FieldId>; 2],
    pub port: [&'static [FieldId]; 2],
    pub stream: &'static [FieldId],
}

impl Ends {
    pub fn fields(&self) -> impl Iterator<Item = &FieldId> {
        let addresses = self.address.iter().flatten();
        let ports = self.port.iter().copied().flatten();
        addresses.chain(ports).chain(self.stream)
    }
}

pub fn ends(layer: Layer) -> Ends {
    let both = |names: &[&str]| -> Vec<FieldId> {
        let ids = names.iter().flat_map(|name| fields_of(name));
        ids.copied().collect()
    };
    let (sources, destinations): (&[&str], &[&str]) = match layer {
        Layer::Ethernet => (&["eth.src"], &["eth.dst"]),
        Layer::Ipv4 => (&["ip.src"], &["ip.dst"]),
        Layer::Ipv6 => (&["ipv6.src"], &["ipv6.dst"]),
        Layer::Tcp | Layer::Udp => (&["ip.src", "ipv6.src"], &["ip.dst", "ipv6.dst"]),
    };
    let (port, stream): ([&'static [FieldId]; 2], _) = match layer {
        Layer::Tcp => (
            [fields_of("tcp.srcport"), fields_of("tcp.dstport")],
            fields_of("tcp.stream"),
        ),
        Layer::Udp => (
            [fields_of("udp.srcport"), fields_of("udp.dstport")],
            fields_of("udp.stream"),
        ),
        _ => ([&[], &[]], &[] as &[FieldId]),
    };
    Ends {
        address: [both(sources), both(destinations)],
        port,
        stream,
    }
}

/// The address that a span holds.
pub fn address(packet: &Packet, frame: &[u8], span: &Span) -> Address {
    match FieldId::of(span).info().kind {
        Kind::Mac => Address::Mac(span.value),
        Kind::Ip4 => Address::Ip4(span.value as u32),
        Kind::Ip6 => match packet.bytes(span, frame).try_into() {
            Ok(bytes) => Address::Ip6(bytes),
            Err(_) => Address::None,
        },
        _ => Address::None,
    }
}
