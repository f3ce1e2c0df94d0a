//! Link layers read as tshark 4.0 reads them: each expected value was printed by it for the same bytes.
use crate::common;
use wireloupe::flow::Conversations;
use wireloupe::protocols::dissect;
use wireloupe::wire::{Frame, Packet};

/// The values of some fields, those of one joined by commas; a field that is not there has none.
pub fn values(link: u32, bytes: &[u8], names: &[&str]) -> Vec<String> {
    common::values_of(&[common::frame(1, link, bytes)], names).remove(0)
}

const MACS: [u8; 12] = [2, 0, 0, 0, 0, 2, 2, 0, 0, 0, 0, 1];

pub fn ether(number: u16, payload: &[u8]) -> Vec<u8> {
    [&MACS[..], &number.to_be_bytes(), payload].concat()
}

/// An IP packet of this length, of a protocol for experiments.
fn ip(len: u8) -> Vec<u8> {
    let mut packet = vec![
        0x45, 0, 0, len, 0, 1, 0, 0, 64, 253, 0, 0, 10, 0, 0, 1, 10, 0, 0, 2,
    ];
    packet.resize(len.into(), 0);
    packet
}

#[test]
fn what_stands_behind_a_packet_is_padding_trailer_or_check_sequence() {
    let (zeros, ones) = (|len: usize| "00".repeat(len), |len: usize| "11".repeat(len));
    let none = String::new;
    // Behind an IP packet of 20 bytes, so from byte 34 of the frame on.
    for (fill, count, expected) in [
        (0, 22, [none(), zeros(22), none()]),
        (0, 26, [zeros(26), none(), none()]),
        (0x11, 26, [none(), ones(26), none()]),
        (0, 29, [zeros(26), zeros(3), none()]),
        (0, 30, [zeros(26), none(), "0x00000000".into()]),
        (0x11, 30, [none(), ones(26), "0x11111111".into()]),
        (0, 34, [zeros(26), zeros(4), "0x00000000".into()]),
    ] {
        let frame = ether(0x0800, &[ip(20), vec![fill; count]].concat());
        let found = values(1, &frame, &["eth.padding", "eth.trailer", "eth.fcs"]);
        assert_eq!(found, expected, "{count} bytes of {fill}");
    }
}

#[test]
fn tags_keep_what_stands_behind_the_packet() {
    let tagged = [&[0x70, 0x64, 0x08, 0x00][..], &ip(26), &[0; 20]].concat();
    let names = [
        "eth.padding",
        "vlan.trailer",
        "vlan.priority",
        "vlan.dei",
        "vlan.id",
        "frame.protocols",
    ];
    assert_eq!(
        values(1, &ether(0x9100, &tagged), &names),
        [
            "00".repeat(16),
            "00".repeat(4),
            "3".into(),
            "1".into(),
            "100".into(),
            "eth:ethertype:vlan:ethertype:ip:data".into()
        ]
    );
    let twice = [
        &[0x70, 0x64, 0x81, 0x00, 0x20, 0x01, 0x08, 0x00][..],
        &ip(26),
    ]
    .concat();
    let names = [
        "ieee8021ad.id",
        "ieee8021ad.dei",
        "ieee8021ah.etype",
        "vlan.id",
        "frame.protocols",
    ];
    assert_eq!(
        values(1, &ether(0x88a8, &twice), &names),
        [
            "100",
            "1",
            "0x8100",
            "1",
            "eth:ethertype:ieee8021ad:ethertype:vlan:ethertype:ip:data"
        ]
    );
}

#[test]
fn the_third_word_is_a_length_a_type_or_neither() {
    let names = [
        "eth.len",
        "eth.type",
        "eth.invalid_lentype",
        "frame.protocols",
    ];
    let of = |number: u16, payload: &[u8]| values(1, &ether(number, payload), &names);
    assert_eq!(of(1501, b"hello"), ["", "", "0x05dd", "eth:data"]);
    assert_eq!(of(0, b"hello"), ["", "0x0000", "", "eth:ethertype:data"]);
    assert_eq!(of(100, b"hello world"), ["100", "", "", "eth:llc:data"]);
    assert_eq!(of(8, b"\xff\xff234567"), ["8", "", "", "eth:ipx"]);
    assert_eq!(
        of(0x88cc, b"\x02\x02aa\0\0"),
        ["", "0x88cc", "", "eth:ethertype:lldp"]
    );
}

#[test]
fn control_fields_are_of_three_kinds() {
    let names = [
        "llc.control",
        "llc.control.ftype",
        "llc.control.n_r",
        "llc.control.n_s",
        "llc.control.p",
        "llc.control.f",
        "llc.control.s_ftype",
        "llc.control.u_modifier_cmd",
        "llc.control.u_modifier_resp",
    ];
    for (bytes, expected) in [
        (
            &b"\x42\x42\x03"[..],
            ["0x0003", "0x03", "", "", "", "", "", "0x00", ""],
        ),
        (
            b"\xf0\xf1\x7f",
            ["0x007f", "0x03", "", "", "", "1", "", "", "0x1b"],
        ),
        (
            b"\xf0\xf0\x01\x02",
            ["0x0201", "0x0001", "1", "", "", "", "0x0000", "", ""],
        ),
        (
            b"\xf0\xf1\x01\x03",
            ["0x0301", "0x0001", "1", "", "", "1", "0x0000", "", ""],
        ),
        (
            b"\xf0\xf0\x06\x10",
            ["0x1006", "0x0000", "8", "3", "", "", "", "", ""],
        ),
    ] {
        assert_eq!(
            values(1, &ether(bytes.len() as u16, bytes), &names),
            expected,
            "{bytes:x?}"
        );
    }
    let identification = ether(6, b"\0\x01\xaf\x81\x81\x80");
    let names = [
        "basicxid.llc.xid.format",
        "basicxid.llc.xid.wsize",
        "llc.control.u_modifier_resp",
    ];
    assert_eq!(values(1, &identification, &names), ["0x81", "64", "0x2b"]);
    let snap = ether(28, &[&b"\xaa\xaa\x03\0\0\0\x08\0"[..], &ip(20)].concat());
    let names = ["llc.oui", "llc.type", "ip.src", "frame.protocols"];
    assert_eq!(
        values(1, &snap, &names),
        ["0", "0x0800", "10.0.0.1", "eth:llc:ip"]
    );
}

#[test]
fn loopback_families_stand_in_any_byte_order() {
    let names = ["null.family", "null.type", "ip.src", "frame.protocols"];
    let of = |link: u32, head: &[u8]| values(link, &[head, &ip(24)].concat(), &names);
    for head in [[2, 0, 0, 0], [0, 0, 0, 2], [0, 0, 2, 0]] {
        assert_eq!(of(0, &head), ["2", "", "10.0.0.1", "null:ip:data"]);
    }
    assert_eq!(of(0, &[99, 0, 0, 0]), ["99", "", "", "null:data"]);
    assert_eq!(
        of(0, &[0, 8, 0, 0]),
        ["", "0x0800", "10.0.0.1", "null:ip:data"]
    );
    assert_eq!(
        of(108, &[0, 0, 0, 2]),
        ["2", "", "10.0.0.1", "null:ip:data"]
    );
    assert_eq!(of(108, &[2, 0, 0, 0]), ["33554432", "", "", "null:data"]);
}

#[test]
fn cooked_captures_say_the_sender_in_several_forms() {
    let names = [
        "sll.src.eth",
        "sll.src.ipv4",
        "sll.src.other",
        "sll.unused",
        "sll.etype",
        "sll.trailer",
    ];
    let cooked =
        |len: u8, address: &[u8]| [&[0, 0, 0, 1, 0, len], address, &[8, 0], &ip(24)[..]].concat();
    assert_eq!(
        values(
            113,
            &[cooked(6, b"\x02\0\0\0\0\x01\0\0"), vec![0; 3]].concat(),
            &names
        ),
        ["02:00:00:00:00:01", "", "", "0000", "0x0800", "000000"]
    );
    assert_eq!(
        values(113, &cooked(4, b"\x01\x02\x03\x04wxyz"), &names)[..4],
        ["", "1.2.3.4", "", "7778797a"]
    );
    assert_eq!(
        values(113, &cooked(2, b"\x02\x01wxyzwx"), &names)[..4],
        ["", "", "0201", "7778797a7778"]
    );
    assert_eq!(
        values(113, &cooked(20, b"abcdefgh"), &names)[..4],
        ["", "", "6162636465666768", ""]
    );
    let second = [
        &b"\x08\0\0\0\0\0\0\x02\0\x01\0\x06\x02\0\0\0\0\x01\0\0"[..],
        &ip(24),
    ]
    .concat();
    let names = [
        "sll.ifindex",
        "sll.src.eth",
        "sll.pkttype",
        "ip.dst",
        "frame.protocols",
    ];
    assert_eq!(
        values(276, &second, &names),
        [
            "2",
            "02:00:00:00:00:01",
            "0",
            "10.0.0.2",
            "sll:ethertype:ip:data"
        ]
    );
}

#[test]
fn raw_packets_are_told_by_their_version() {
    for link in [12, 101] {
        assert_eq!(
            values(link, &ip(24), &["ip.dst", "frame.protocols"]),
            ["10.0.0.2", "raw:ip:data"]
        );
        let other = [&[0x0f][..], &[0; 30]].concat();
        assert_eq!(
            values(link, &other, &["data.len", "frame.protocols"]),
            ["31", "raw:data"]
        );
    }
    assert_eq!(
        values(228, &ip(24), &["ip.dst", "frame.protocols"]),
        ["10.0.0.2", "ip:data"]
    );
}

#[test]
fn a_link_type_that_nobody_knows_is_said_and_its_bytes_are_shown() {
    let frame = Frame {
        number: 1,
        original: 4,
        bytes: b"abcd",
        link: 281,
        ..Frame::default()
    };
    let mut packet = Packet::default();
    let wanted = wireloupe::protocols::wanted_all();
    dissect(&frame, &wanted, &mut Conversations::default(), &mut packet);
    let tree = wireloupe::show::tree::build(&packet, frame.bytes);
    let layer = tree.last().unwrap();
    assert!(
        layer.label.starts_with("Link type not known yet") && layer.label.contains("281"),
        "{}",
        layer.label
    );
    assert_eq!(
        layer.children.iter().map(|field| field.length).max(),
        Some(4)
    );
    assert!(
        wireloupe::show::row::row(&frame, &packet)
            .info
            .contains("281")
    );
}
