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

#[test]
fn what_is_cut_says_no_more_than_wireshark_says() {
    let mut count = 0;
    let mut wrong = vec![];
    for row in TABLE.lines().filter_map(|line| line.strip_prefix("| `")) {
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
    assert!(count > 40, "{count} rows");
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}
