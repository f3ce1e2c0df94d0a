//! The page of protocols says what is declared.
use std::path::PathBuf;
use wireloupe::show::reference;

#[test]
fn the_page_of_protocols_is_what_would_be_written() {
    let path = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../docs/protocols.md");
    let written = std::fs::read_to_string(path).unwrap_or_default();
    let page = reference::page();
    let differs = written.lines().zip(page.lines()).find(|(a, b)| a != b);
    assert!(written == page, "run `cargo xtask reference`: {differs:?}");
}

#[test]
fn every_declared_name_is_in_the_reference() {
    let protocols = reference::protocols();
    let tcp = protocols.iter().find(|p| p.name == "tcp").unwrap();
    let port = tcp.fields.iter().find(|f| f.name == "tcp.dstport").unwrap();
    assert_eq!(port.scapy, "TCP.dport");
    assert_eq!(port.groups, ["tcp.port"]);
    assert_eq!(port.kind, "number, 16 bits");
    assert_eq!(tcp.source, "RFC 9293");
}
