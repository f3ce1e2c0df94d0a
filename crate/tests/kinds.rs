//! Kinds of messages and values that few captures hold: each expected value was printed by tshark 4.0 for the same bytes.
use crate::common::unhex;
use crate::link_layers::{ether, values};

fn check(frame: &[u8], expected: &[(&str, &str)]) {
    let names: Vec<&str> = expected.iter().map(|field| field.0).collect();
    let printed: Vec<&str> = expected.iter().map(|field| field.1).collect();
    assert_eq!(values(1, frame, &names), printed, "{names:?}");
}

#[test]
fn ppp_agrees_on_encryption() {
    let session = unhex("11000001000c80fd0101000a120601000061");
    check(
        &ether(0x8864, &session),
        &[
            ("frame.protocols", "eth:ethertype:pppoes:ppp:ccp"),
            ("ppp.code", "1"),
            ("ccp.opt.type", "18"),
            ("ccp.opt.supported_bits", "0x01000061"),
            ("ccp.opt.supported_bits.s", "1"),
            ("ccp.opt.supported_bits.m", "0"),
            ("_ws.col.Info", "Configuration Request"),
        ],
    );
}

/// A response with one variable of this type and value.
fn variable(kind: u8, value: &[u8]) -> Vec<u8> {
    let within = |kind: u8, inside: &[u8]| [&[kind, inside.len() as u8], inside].concat();
    let named = [unhex("06032b0601"), within(kind, value)].concat();
    let variables = within(0x30, &within(0x30, &named));
    let response = within(0xa2, &[unhex("020105020100020100"), variables].concat());
    let message = within(0x30, &[unhex("02010104067075626c6963"), response].concat());
    let datagram = [
        unhex("00a104d2"),
        vec![0, 8 + message.len() as u8, 0, 0],
        message,
    ]
    .concat();
    let mut packet = unhex("4500000000010000401100000a0000010a000002");
    packet[3] = 20 + datagram.len() as u8;
    ether(0x0800, &[packet, datagram].concat())
}

#[test]
fn numbers_without_a_sign_keep_their_highest_bit() {
    const COUNTER: u8 = 0x41;
    const GAUGE: u8 = 0x42;
    const TICKS: u8 = 0x43;
    let high = [0xff; 4];
    check(
        &variable(TICKS, &high),
        &[("snmp.value.timeticks", "4294967295")],
    );
    check(
        &variable(COUNTER, &high[..1]),
        &[("snmp.value.counter", "255")],
    );
    check(&variable(GAUGE, &high[..1]), &[("snmp.value.g32", "-1")]);
    check(&variable(COUNTER, &[]), &[("snmp.value.counter", "")]);
}

#[test]
fn the_type_of_a_spanning_tree_message_says_what_it_holds() {
    let rapid = "00000002b1b9988bbdabe07ac1b98a9e75cd909e7042adc5aad322ca8b2cf1a96392d13500";
    check(
        &ether(39, &unhex(&["424203", rapid].concat())),
        &[
            ("stp.version", "0"),
            ("stp.flags.agreement", "0"),
            ("stp.msg_age", "202.54296875"),
            (
                "_ws.col.Info",
                "RST. TC + Root = 45056/2456/8b:bd:ab:e0:7a:c1  Cost = -1182097803  Port = 0xd322",
            ),
        ],
    );
    let plain = "00000000dd7c990214d7435971e64f482fd28200668a6316c1b491c38f7876ebc0e11fea";
    check(
        &ether(38, &unhex(&["424203", plain].concat())),
        &[("stp.flags.agreement", ""), ("stp.msg_age", "195.55859375")],
    );
}

/// A segment of TLS from its port.
fn segment(records: &str) -> Vec<u8> {
    let records = unhex(records);
    let mut packet = unhex("4500000000010000400600000a0000010a000002");
    packet[3] = 40 + records.len() as u8;
    let header = unhex("01bb242200000001000000005018200000000000");
    ether(0x0800, &[packet, header, records].concat())
}

#[test]
fn messages_of_tls_are_named_and_unknown_ones_are_taken_for_encrypted() {
    let kind = |records, kind: &str, text: &str| {
        let fields = [("tls.handshake.type", kind), ("_ws.col.Info", text)];
        check(&segment(records), &fields);
    };
    kind(
        "160303000c080000080200010201020203",
        "8",
        "Encrypted Extensions",
    );
    kind(
        "160303000c120000080103010200030300",
        "",
        "Encrypted Handshake Message",
    );
    kind(
        "15030300020102",
        "",
        "Alert (Level: Warning, Description: Unknown)",
    );
}
