//! What the columns of protocol and info say: each was printed by tshark 4.0 for the same packet.
use crate::common;
use crate::link_layers::{ether, values};
use wireloupe::show::row;

/// What stands behind Ethernet, in hexadecimal, and its two columns.
const ROWS: &[(&str, &str, &str)] = &[
    (
        "450000420001000040118fae0a000001e00000fb14e914e9002e724d0000000000020000000000000161056c6f63616c0000 \
         0100010162056c6f63616c0000ff0001",
        "MDNS",
        "Standard query 0x0000 A a.local, \"QM\" question ANY b.local, \"QM\" question",
    ),
    (
        "4500003f0001000040118fb10a000001e00000fb14e914e9002b7ea10000840000000001000000000161056c6f63616c0000 \
         0180010000000900040a000001",
        "MDNS",
        "Standard query response 0x0000 A, cache flush 10.0.0.1",
    ),
    (
        "4500004700010000400666ae0a0000010a0000020fa018eb000000010000000150182000718c00002a330d0a24330d0a5345 \
         540d0a24310d0a6b0d0a24350d0a68656c6c6f0d0a",
        "RESP",
        "Request: SET k hello",
    ),
    (
        "4500003700010000400666be0a0000010a00000218eb0fa00000000100000001501820003e6200002a320d0a24310d0a610d \
         0a3a370d0a",
        "RESP",
        "Response: Array(2)",
    ),
    (
        "4500001f00010000401166cb0a0000010a0000020fa00fa1003c0801616263",
        "UDP",
        "4000 → 4001 [BAD UDP LENGTH 60 > IP PAYLOAD LENGTH] Len=52",
    ),
    (
        "45000039000100004067665b0a0000010a0000022100def7000000004500001d00010000401188cb01010101ef0101010fa0 \
         0fa10009769678",
        "PIMv2",
        "Register",
    ),
    (
        "4500003400010000401190ae0a000001e0000009020802080020108201020000000000000000000000000000000000000000 \
         0010",
        "RIPv2",
        "Request",
    ),
    (
        "4500001c000100000102cfdd0a000001e00000011164ee9b00000000",
        "IGMPv2",
        "Membership Query, general",
    ),
    (
        "4500002f00010000400666c60a0000010a0000020fa001bb0000000100000001501820005162000015030200020100",
        "TLSv1.1",
        "Alert (Level: Warning, Description: Close Notify)",
    ),
];

#[test]
fn rows_say_what_tshark_says() {
    for (packet, protocol, info) in ROWS {
        let bytes = common::unhex(packet);
        let names = ["_ws.col.Protocol", "_ws.col.Info"];
        assert_eq!(
            values(1, &ether(0x0800, &bytes), &names),
            [*protocol, *info]
        );
    }
}

/// A message whose headers are here and whose body is not: the list says what begins.
#[test]
fn a_segment_says_which_message_of_http_it_begins() {
    let file = common::bytes(&common::own("web/capture.pcap"));
    let mut rows = vec![];
    common::each_packet(&file, &mut |frame, packet| {
        rows.push(row::row(frame, packet).info);
    });
    let row = |number: usize| rows[number - 1].as_str();
    assert_eq!(row(6), "GET / HTTP/1.1 ");
    assert_eq!(
        row(8),
        "HTTP/1.1 200 OK  [TCP segment of a reassembled PDU]"
    );
    assert_eq!(row(9), "HTTP/1.1 200 OK  (text/html)");
}
