//! H.323's signalling: the values that tshark 4.0 printed, and what it calls malformed.
use crate::common;
use wireloupe::capture::Index;
use wireloupe::flow::Conversations;
use wireloupe::protocols::{ALL, dissect, wanted_all};
use wireloupe::wire::{Frame, Packet};

#[test]
fn every_value_of_a_call_is_what_tshark_printed() {
    let folder = common::own("calls");
    let compared = common::compare(&folder.join("capture.pcap"), &folder.join("fields.txt"));
    assert!(compared >= 45);
}

/// The filter names of each packet's layers.
fn layers(capture: &[u8]) -> Vec<Vec<&'static str>> {
    let (wanted, mut streams) = (wanted_all(), Conversations::default());
    let mut all = vec![];
    let each = &mut |frame: &Frame| {
        let mut packet = Packet::default();
        dissect(frame, &wanted, &mut streams, &mut packet);
        let names = packet
            .layers
            .iter()
            .map(|l| ALL[usize::from(l.protocol)].filter);
        all.push(names.collect());
    };
    Index::new().push(capture, each).unwrap();
    all
}

#[test]
fn what_breaks_its_own_lengths_is_malformed_and_nothing_else_is() {
    let capture = std::fs::read(common::own("calls").join("capture.pcap")).unwrap();
    let malformed: Vec<usize> = (1..)
        .zip(layers(&capture))
        .filter(|(_, names)| names.contains(&"_ws.malformed"))
        .map(|(number, _)| number)
        .collect();
    // As tshark says: an object identifier of no bytes, and a message that ends in its middle.
    assert_eq!(malformed, [11, 25]);
}
