//! Packets have the values that tshark 4.0 printed for them: `fields.txt` in their folders.
#![allow(clippy::unwrap_used)]
use std::collections::BTreeMap;
use std::path::Path;
use wireloupe::capture::Index;
use wireloupe::flow::Conversations;
use wireloupe::protocols::dissect;
use wireloupe::scan::Columns;
use wireloupe::wire::Packet;

#[test]
fn every_value_of_services_is_what_tshark_printed() {
    compare("services", 50);
}

#[test]
fn every_value_of_encrypted_datagrams_is_what_tshark_printed() {
    compare("datagrams", 19);
}

#[test]
fn every_value_of_messages_is_what_tshark_printed() {
    compare("messages", 100);
}

fn compare(name: &str, packets: usize) {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../tests/captures");
    let folder = folder.join(name);
    let expected = std::fs::read_to_string(folder.join("fields.txt")).unwrap();
    let mut lines = expected.lines();
    let names: Vec<String> = lines.next().unwrap().split('\t').map(Into::into).collect();
    let columns = Columns::new(&names);
    let mut streams = Conversations::default();
    let mut rows = vec![];
    let capture = std::fs::read(folder.join("capture.pcap")).unwrap();
    let mut index = Index::new();
    index
        .push(&capture, &mut |frame| {
            let mut packet = Packet::default();
            dissect(frame, columns.wanted(), &mut streams, &mut packet);
            let mut found: BTreeMap<usize, Vec<String>> = BTreeMap::new();
            columns.values(frame, &packet, &mut |at, text| {
                found.entry(at).or_default().push(text.into());
            });
            let values =
                (0..names.len()).map(|at| found.get(&at).map_or(String::new(), |v| v.join(",")));
            rows.push(values.collect::<Vec<_>>());
        })
        .unwrap();
    for (number, (row, line)) in rows.iter().zip(lines.by_ref()).enumerate() {
        let values = names.iter().zip(row).zip(line.split('\t'));
        for ((name, value), printed) in values {
            assert_eq!(value, printed, "{name} of packet {}", number + 1);
        }
    }
    assert!(rows.len() >= packets && lines.next().is_none());
}
