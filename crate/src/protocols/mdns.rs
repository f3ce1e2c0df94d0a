//! Multicast Domain Name System: messages of the Domain Name System; its fields are theirs.
use super::dns::{self, Flavour};
use crate::wire::*;

pub static PROTOCOL: Protocol = Protocol {
    name: "DNS",
    column: "MDNS",
    filter: "mdns",
    title: "Multicast Domain Name System",
    source: "RFC 6762",
    over: &[Key::Udp(5353), Key::Tcp(5353)],
    fields: dns::PROTOCOL.fields,
    lines: dns::PROTOCOL.lines,
    dissect,
    heading: Some(dns::heading),
    info: Some(dns::info),
    ..Protocol::NONE
};

fn dissect(r: &mut Reader) -> Result<Next, Stop> {
    dns::whole(r, Flavour::Multicast)
}
