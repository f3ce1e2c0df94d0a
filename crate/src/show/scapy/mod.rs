//! A packet in Scapy's dialect: its layers, their fields with the values that Python prints, `show()` and `summary()`.
//!
//! What both dialects know comes from the dissector's spans, by the declarations (`as "sport"`); where Scapy divides
//! the bytes otherwise (options, records, raw bytes and padding), the files beside this one divide them its way.
mod address;
mod asn1;
mod bindings;
mod classes;
mod cursor;
mod declared;
mod dhcp;
mod dhcp_options;
mod dns;
mod dns_options;
mod dns_records;
mod icmp;
mod icmpv6;
mod icmpv6_options;
mod igmp;
mod ip;
mod ip_options;
mod ipv6;
mod ipv6_options;
mod link;
mod lookup;
mod model;
mod names;
mod node_information;
mod plain;
pub mod python;
mod radiotap;
mod radius;
mod show;
mod snmp;
mod stack;
mod summary;
mod summary_icmpv6;
mod tcp_options;
mod time;
mod transport;
mod tunnel;
mod wlan;
mod wlan_elements;

pub use lookup::Found;
pub use model::{Field, Layer, Style, Value};
pub use names::{is_name, names};

use crate::wire::{Frame, Packet};
use declared::Source;

/// A packet as Scapy dissects it.
#[derive(Clone, Debug)]
pub struct View {
    pub layers: Vec<Layer>,
}

/// Scapy's view of a dissected packet. `packet` must hold all spans.
pub fn view(packet: &Packet, frame: &Frame) -> View {
    let source = Source {
        packet,
        frame: frame.bytes,
        base: 0,
    };
    let link = u64::from(frame.link_marks) << 16 | u64::from(frame.link);
    let class = bindings::find(bindings::LINK, link);
    let mut layers = vec![];
    let class = class.unwrap_or("Raw");
    stack::read(&source, class, 0, frame.bytes.len(), &mut layers);
    icmp::claim_padding(&mut layers);
    plain::last_of_all(&mut layers);
    View { layers }
}

impl View {
    /// The text of `show(dump=True)`.
    pub fn show(&self) -> String {
        let mut out = String::new();
        show::stack(&mut out, &self.layers, "");
        out
    }
    pub fn summary(&self) -> String {
        summary::of(&self.layers)
    }
    /// Whether every layer that Scapy would show is here.
    pub fn is_whole(&self) -> bool {
        self.layers.iter().all(|l| l.known)
    }
}
