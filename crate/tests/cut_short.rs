//! Runs the table of tests/cut-short.md: packets cut short, and lengths that do not fit.
use crate::common;
use wireloupe::wire::Frame;

const TABLE: &str = include_str!("../../tests/cut-short.md");

/// A packet as the table writes it: `1:0200…` or, of 60 bytes on the wire, `1:0200…/60`.
fn packet(text: &str) -> (u32, Vec<u8>, u32) {
    let (link, text) = text.split_once(':').unwrap();
    let (hex, wire) = text.split_once('/').unwrap_or((text, ""));
    let bytes = common::unhex(hex);
    let wire = wire.parse().unwrap_or(bytes.len() as u32);
    (link.parse().unwrap(), bytes, wire)
}

/// The values of the last packet's fields, those of one joined by commas.
fn last_values(packets: &str, names: &[&str]) -> Vec<String> {
    let packets: Vec<_> = packets.split(' ').map(packet).collect();
    let frames = (1..)
        .zip(&packets)
        .map(|(number, (link, bytes, original))| Frame {
            time_ns: i64::from(number) * 1_000_000_000,
            original: *original,
            ..common::frame(number, *link, bytes)
        });
    let frames: Vec<Frame> = frames.collect();
    common::values_of(&frames, names).pop().unwrap_or_default()
}

/// Compares the last packet's fields, row by row; returns how many rows there are.
pub fn check(table: &str) -> usize {
    let mut count = 0;
    let mut wrong = vec![];
    for row in table.lines().filter_map(|line| line.strip_prefix("| `")) {
        let cells: Vec<&str> = row.trim_end_matches("` |").split("` | `").collect();
        let [what, packets, names, values] = cells[..] else {
            panic!("four cells: {row}");
        };
        let names: Vec<&str> = names.split("; ").collect();
        let found = last_values(packets, &names).join("; ");
        if found.trim() != values.trim() {
            wrong.push(format!("{what}: {found} instead of {values}"));
        }
        count += 1;
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    count
}

#[test]
fn what_is_cut_says_no_more_than_wireshark_says() {
    assert!(check(TABLE) > 40);
}

/// Of a response in two segments, bytes in the middle come once more, a millisecond later.
const COMES_AGAIN: [&str; 3] = [
    "020000000002020000000001080045000059000100004006669c0a0000020a00000100500fa0000003e8000000015018200084b40000485454502f312e3120323030204f4b0d0a436f6e74656e742d4c656e6774683a2032300d0a0d0a30313233343536373839",
    "02000000000202000000000108004500003200010000400666c30a0000020a00000100500fa00000041900000001501820006cb600006162636465666768696a",
    "02000000000202000000000108004500002c00010000400666c90a0000020a00000100500fa00000041b00000001501820009eef000063646566",
];

#[test]
fn bytes_of_a_message_that_was_whole_before_are_an_error() {
    let packets = COMES_AGAIN.map(common::unhex);
    let frames: Vec<Frame> = (0..)
        .zip(&packets)
        .map(|(at, bytes)| Frame {
            time_ns: i64::from(at) * 1_000_000,
            ..common::frame(at as u32 + 1, 1, bytes)
        })
        .collect();
    let names = ["frame.protocols", "tcp.segment_data", "_ws.malformed"];
    let rows = common::values_of(&frames, &names);
    assert_eq!(rows[1][0], "eth:ethertype:ip:tcp:http:data");
    assert_eq!(
        rows[2],
        ["eth:ethertype:ip:tcp", "", "[Malformed Packet: TCP]"]
    );
}
