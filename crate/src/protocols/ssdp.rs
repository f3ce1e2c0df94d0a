//! Simple Service Discovery Protocol: messages of HTTP, each in a datagram; their fields are HTTP's.
use super::http;
use crate::wire::*;

pub static PROTOCOL: Protocol = Protocol {
    name: "Raw",
    column: "SSDP",
    filter: "ssdp",
    title: "Simple Service Discovery Protocol",
    source: "UPnP Device Architecture",
    over: &[Key::Udp(1900)],
    fields: http::PROTOCOL.fields,
    lines: http::PROTOCOL.lines,
    dissect: http::datagram,
    info: http::PROTOCOL.info,
    ..Protocol::NONE
};
