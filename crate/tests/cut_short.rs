//! Runs the table of tests/cut-short.md: packets cut short, and lengths that do not fit.
use std::collections::BTreeMap;
use wireloupe::flow::Conversations;
use wireloupe::protocols::dissect;
use wireloupe::scan::Columns;
use wireloupe::wire::{Frame, Packet};

const TABLE: &str = include_str!("../../tests/cut-short.md");

/// A packet as the table writes it: `1:0200…` or, of 60 bytes on the wire, `1:0200…/60`.
fn packet(text: &str) -> (u32, Vec<u8>, u32) {
    let (link, text) = text.split_once(':').unwrap();
    let (hex, wire) = text.split_once('/').unwrap_or((text, ""));
    let digits = hex.as_bytes().chunks(2);
    let bytes: Vec<u8> = digits
        .map(|pair| u8::from_str_radix(std::str::from_utf8(pair).unwrap(), 16).unwrap())
        .collect();
    let wire = wire.parse().unwrap_or(bytes.len() as u32);
    (link.parse().unwrap(), bytes, wire)
}

/// The values of the last packet's fields, those of one joined by commas.
fn last_values(packets: &str, names: &[String]) -> Vec<String> {
    let columns = Columns::new(names);
    let mut conversations = Conversations::default();
    let mut found: BTreeMap<usize, Vec<String>> = BTreeMap::new();
    for (number, text) in (1..).zip(packets.split(' ')) {
        let (link, bytes, original) = packet(text);
        let frame = Frame {
            number,
            time_ns: i64::from(number) * 1_000_000_000,
            original,
            bytes: &bytes,
            link,
            ..Frame::default()
        };
        let mut packet = Packet::default();
        dissect(&frame, columns.wanted(), &mut conversations, &mut packet);
        found.clear();
        columns.values(&frame, &packet, &mut |at, text| {
            found.entry(at).or_default().push(text.into())
        });
    }
    (0..names.len())
        .map(|at| found.get(&at).map_or(String::new(), |v| v.join(",")))
        .collect()
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
        let names: Vec<String> = names.split("; ").map(String::from).collect();
        let found = last_values(packets, &names).join("; ");
        if found.trim() != values.trim() {
            wrong.push(format!("{what}: {found} instead of {values}"));
        }
        count += 1;
    }
    assert!(count > 40, "{count} rows");
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}
