//! Packets of links and networks have the values that tshark 4.0 printed for them: `tests/captures/links`, `air`.
use crate::common;
#[test]
fn every_value_is_what_tshark_printed() {
    let links = common::own("links");
    for name in ["ethernet", "bluetooth", "radio", "ppi", "nflog"] {
        let file = |ending: &str| links.join(format!("{name}.{ending}"));
        common::compare(&file("pcap"), &file("txt"));
    }
}

#[test]
fn every_value_of_the_air_is_what_tshark_printed() {
    let air = common::own("air");
    let names = [
        "low-energy",
        "low-energy-radio",
        "commands",
        "events",
        "prism",
        "avs",
        "netlink",
        "mobile",
    ];
    for name in names {
        let file = |ending: &str| air.join(format!("{name}.{ending}"));
        common::compare(&file("pcap"), &file("txt"));
    }
}
