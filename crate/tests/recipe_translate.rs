//! Lines that people write for Scapy, as recipes; filters and fields as Scapy's expressions.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]
use wireloupe::recipe::export::{field_as_scapy, filter_as_scapy};
use wireloupe::recipe::field_name::FieldName;
use wireloupe::recipe::text;
use wireloupe::recipe::translate::translate;

#[track_caller]
fn gives(python: &str, recipe: &str) {
    let found = translate(python).unwrap_or_else(|| panic!("{python} was not read"));
    assert_eq!(found, format!("{recipe}\n"), "{python}");
    assert_eq!(text::parse(&found).faults, [], "{found}");
}

#[test]
fn one_liners_become_recipes() {
    gives("[chr(p.dport) for p in pkts]", "extract dport\nchr");
    gives(
        "''.join([chr(pkt[TCP].dport) for pkt in packets])",
        "extract TCP.dport\nchr\njoin",
    );
    gives(
        "\"\".join(chr(p.sport - 5000) for p in rdpcap('x.pcap') if p.haslayer(UDP))",
        "filter udp\nextract sport\nsubtract 5000\nchr\njoin",
    );
    gives(
        "b\"\".join(p.load[16:32] for p in pkts if p.haslayer(ICMP) and p[ICMP].type == 8)",
        "filter icmp\nfilter ICMP.type == 8\nextract load[16:32]\nconcat",
    );
    gives(
        "b''.join(x[Raw].load[-4:] for x in caps if ICMP in x)",
        "filter icmp\nextract Raw.load[-4:]\nconcat",
    );
    gives(
        "base64.b64decode(''.join([chr(p[TCP].dport) for p in pkts if TCP in p and p[IP].src == '10.0.0.1']))",
        "filter tcp\nfilter IP.src == 10.0.0.1\nextract TCP.dport\nchr\njoin\nfrom-base64",
    );
    gives(
        "bytes([p[IP].id >> 8 for p in pkts])",
        "extract IP.id\nshift-right 8\nto-bytes 1\nconcat",
    );
    gives(
        "[p[ICMP].seq & 0xff for p in pkts]",
        "extract ICMP.seq\nand 0xff",
    );
    gives("print([p.time for p in pkts])", "extract frame.time_epoch");
    gives("p[TCP].dport", "extract TCP.dport");
    gives("pkts[IP].ttl", "extract IP.ttl");
}

#[test]
fn what_is_no_such_line_is_left_alone() {
    for python in [
        "",
        "import os",
        "for p in pkts:",
        "[f(p) for p in pkts]",
        "hello world",
    ] {
        assert_eq!(translate(python), None, "{python}");
    }
}

#[test]
fn a_condition_that_cannot_be_said_is_kept_as_a_comment() {
    gives(
        "[p.dport for p in pkts if f(p) and UDP in p]",
        "# not translated: f(p)\nfilter udp\nextract dport",
    );
}

#[test]
fn filters_and_fields_are_said_in_scapys_words() {
    let filter = |text| filter_as_scapy(text).unwrap();
    assert_eq!(
        filter("icmp.type == 8 && ip.src == 10.0.0.1"),
        "(test(field(p, \"ICMP\", \"type\"), \"==\", 8) and test(field(p, \"IP\", \"src\"), \"==\", \"10.0.0.1\"))"
    );
    assert_eq!(filter("!udp"), "not (p.haslayer(\"UDP\"))");
    assert!(filter_as_scapy("tcp.analysis.retransmission").is_err());
    let field = |name| field_as_scapy(&FieldName::parse(name).unwrap());
    assert_eq!(
        field("tcp.dstport").unwrap(),
        "field(p, \"TCP\", \"dport\")"
    );
    assert_eq!(
        field("ICMP.load[16:32]").unwrap(),
        "part(field(p, \"ICMP\", \"load\"), \"16:32\")"
    );
    assert!(field("tcp.analysis.flags").is_err());
}

#[test]
fn a_line_of_very_many_calls_or_operators_is_not_read() {
    let line = |before: &str, behind: &str| {
        let (before, behind) = (before.repeat(100_000), behind.repeat(100_000));
        format!("[{before}p.dport{behind} for p in pkts]")
    };
    assert_eq!(translate(&line("int(", ")")), None);
    assert_eq!(translate(&line("", " - 1")), None);
}
