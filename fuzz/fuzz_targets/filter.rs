//! A display filter: parsed, completed at its end, and asked of a packet where it is one.
#![no_main]
use libfuzzer_sys::fuzz_target;
use std::sync::OnceLock;
use wireloupe::filter::{Filter, complete};
use wireloupe::flow::Conversations;
use wireloupe::protocols::{dissect, wanted_all};
use wireloupe::wire::{Frame, Packet};

/// A question for a name over UDP, IPv4 and Ethernet.
const BYTES: &[u8] = b"\x02\0\0\0\0\x01\x02\0\0\0\0\x02\x08\0E\0\0\x37\0\x01\0\0\x40\x11\0\0\x0a\0\0\x01\x0a\0\0\x02\
\xc0\0\0\x35\0\x23\0\0\x12\x34\x01\0\0\x01\0\0\0\0\0\0\x03www\x07example\0\0\x01\0\x01";

fn packet() -> &'static Packet {
    static PACKET: OnceLock<Packet> = OnceLock::new();
    PACKET.get_or_init(|| {
        let frame = Frame {
            number: 1,
            original: BYTES.len() as u32,
            bytes: BYTES,
            link: 1,
            ..Frame::default()
        };
        let mut packet = Packet::default();
        dissect(
            &frame,
            &wanted_all(),
            &mut Conversations::default(),
            &mut packet,
        );
        packet
    })
}

fuzz_target!(|text: &str| {
    match Filter::parse(text) {
        Ok(filter) => {
            let _ = filter.matches(packet(), BYTES);
        }
        Err(error) => drop(error.to_string()),
    }
    let _ = complete(text, text.len());
});
