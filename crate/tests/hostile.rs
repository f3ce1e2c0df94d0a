//! Packets that once held the dissector up: found by fuzzing, made anew here.
use crate::common::{frame, unhex};
use wireloupe::filter::Filter;
use wireloupe::flow::Conversations;
use wireloupe::protocols::{dissect, wanted_all};
use wireloupe::wire::{Frame, Packet, Wanted};

const IPV4: u32 = 228;
const IPV6: u32 = 229;

/// How many layers and fields a packet has.
fn read(link: u32, bytes: &[u8]) -> (usize, usize) {
    let packet = dissected(link, bytes, &wanted_all());
    (packet.layers.len(), packet.spans.len())
}

fn dissected(link: u32, bytes: &[u8], wanted: &Wanted) -> Packet {
    of_frame(&frame(1, link, bytes), wanted)
}

fn of_frame(frame: &Frame, wanted: &Wanted) -> Packet {
    let mut packet = Packet::default();
    dissect(frame, wanted, &mut Conversations::default(), &mut packet);
    packet
}

/// An IPv6 header and hop-by-hop options, 24 bytes of them.
fn hop_by_hop(option: &[u8]) -> Vec<u8> {
    let mut packet = vec![0x60, 0, 0, 0, 0, 24, 0, 64];
    packet.extend([0; 32]);
    packet.extend([59, 2]);
    packet.extend(option);
    packet.resize(40 + 24, 0);
    packet
}

#[test]
fn a_trace_whose_nodes_have_no_data_ends() {
    // RFC 9197 §4.4: nodes of one word, of no type.
    let trace = [0x31, 20, 0, 0, 0, 1, 0x08, 0, 0, 0, 0, 0];
    let (layers, spans) = read(IPV6, &hop_by_hop(&trace));
    assert_eq!(layers, 3);
    assert!(spans < 200, "{spans} fields");
}

#[test]
fn a_call_whose_bearer_the_capture_cut_ends() {
    // Q.931 in TPKT: an element of 116 bytes, of which 35 were captured; what follows its first octets is of no layer.
    let bytes = unhex(
        "00d0501001660004762220170800450000c8a4ab4000400677e20a01038f0a010612802306b8cb712562dd6bafbe501816d0085c0000\
             030000a0080277f405047400650072006e00610074006500200032ffffffff000000000000000000000000000000000000",
    );
    let cut = Frame {
        original: 214,
        ..frame(1, 1, &bytes)
    };
    let packet = of_frame(&cut, &wanted_all());
    assert!(packet.spans.len() < 400, "{} fields", packet.spans.len());
    assert!(!packet.stops.is_empty());
}

#[test]
fn a_filter_can_be_asked_of_a_packet_of_as_many_layers_as_are_kept() {
    // RFC 2003: an IPv4 packet in another, three hundred times.
    let mut bytes = vec![];
    for left in (1u16..=300).rev() {
        let [high, low] = (left * 20).to_be_bytes();
        bytes.extend([0x45, 0, high, low, 0, 0, 0, 0, 64, 4, 0, 0]);
        bytes.extend([10, 0, 0, 1, 10, 0, 0, 2]);
    }
    for (text, passes) in [("ip", true), ("tcp || x509sat", false), ("ip#200", true)] {
        let filter = Filter::parse(text).unwrap();
        let packet = dissected(IPV4, &bytes, filter.wanted());
        assert_eq!(packet.layers.len(), 255);
        assert_eq!(filter.matches(&packet, &bytes), passes, "{text}");
    }
}
