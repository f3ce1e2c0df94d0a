//! Lightweight User Datagram Protocol: UDP whose checksum covers only a part; its fields are UDP's.
use super::udp::{self, COVERAGE, LEN};
use crate::wire::*;

pub static PROTOCOL: Protocol = Protocol {
    name: "UDP-Lite",
    column: "UDP-Lite",
    filter: "udplite",
    title: "Lightweight User Datagram Protocol",
    source: "RFC 3828",
    over: &[Key::Ip(136)],
    fields: udp::PROTOCOL.fields,
    dissect,
    heading: Some(udp::heading),
    info: Some(udp::info),
    ..Protocol::NONE
};

fn dissect(r: &mut Reader) -> Result<Next, Stop> {
    let available = r.reported();
    let (src, dst) = udp::ports(r)?;
    r.take(COVERAGE)?;
    r.put_at(LEN, r.at() - 2, 0, available as u64);
    // RFC 3828 §3.1: the checksum is never left out.
    udp::checksum(r, 2)?;
    udp::payload(r, None, src, dst)
}
