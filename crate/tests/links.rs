//! Packets of links and networks have the values that tshark 4.0 printed for them: `tests/captures/links`.
#![allow(clippy::unwrap_used)]
use std::collections::BTreeMap;
use std::path::Path;
use wireloupe::capture::Index;
use wireloupe::flow::Conversations;
use wireloupe::protocols::dissect;
use wireloupe::scan::Columns;
use wireloupe::wire::Packet;

#[test]
fn every_value_is_what_tshark_printed() {
    for name in ["ethernet", "bluetooth", "radio", "ppi", "nflog"] {
        compare(name);
    }
}

fn compare(name: &str) {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../tests/captures/links");
    let expected = std::fs::read_to_string(folder.join(format!("{name}.txt"))).unwrap();
    let mut lines = expected.lines();
    let names: Vec<String> = lines.next().unwrap().split('\t').map(Into::into).collect();
    let columns = Columns::new(&names);
    let mut streams = Conversations::default();
    let mut rows = vec![];
    let capture = std::fs::read(folder.join(format!("{name}.pcap"))).unwrap();
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
    let printed: Vec<&str> = lines.collect();
    assert_eq!(rows.len(), printed.len(), "{name}");
    for (number, (row, line)) in rows.iter().zip(printed).enumerate() {
        for ((field, value), printed) in names.iter().zip(row).zip(line.split('\t')) {
            assert_eq!(value, printed, "{field} of packet {} of {name}", number + 1);
        }
    }
}
