//! Link-local Multicast Name Resolution: messages of the Domain Name System; its fields are theirs.
use super::dns::{self, Flavour};
use crate::wire::*;

pub static PROTOCOL: Protocol = Protocol {
    name: "LLMNRQuery",
    column: "LLMNR",
    filter: "llmnr",
    title: "Link-local Multicast Name Resolution",
    source: "RFC 4795",
    over: &[Key::Udp(5355), Key::Tcp(5355)],
    fields: dns::PROTOCOL.fields,
    lines: dns::PROTOCOL.lines,
    dissect,
    heading: Some(dns::heading),
    info: Some(dns::info),
    ..Protocol::NONE
};

fn dissect(r: &mut Reader) -> Result<Next, Stop> {
    dns::whole(r, Flavour::LinkLocal)
}
