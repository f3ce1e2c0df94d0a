//! Remarks are those that tshark 4.0 makes, whoever asks for them.
use crate::common;
use crate::cut_short;
use std::collections::BTreeMap;
use wireloupe::protocols::{wanted_all, wanted_none};
use wireloupe::scan::Scan;
use wireloupe::scan::statistics::{Answer, Ask, StatisticsScan};
use wireloupe::session::Pass;
use wireloupe::show::catalogue::{FieldId, fields_of};
use wireloupe::wire::{Frame, Packet, Wanted};

const TABLE: &str = include_str!("../../tests/experts.md");

#[test]
fn each_remark_is_tsharks() {
    assert!(cut_short::check(TABLE) > 35);
}

#[test]
fn every_remark_about_whole_captures_is_tsharks() {
    for name in ["sample/capture.pcapng", "web/capture.pcap"] {
        let capture = common::own(name);
        common::compare(&capture, &capture.with_file_name("experts.txt"));
    }
}

/// What is told, a packet.
struct Told {
    wanted: Wanted,
    texts: Vec<(u32, String)>,
}
impl Scan for Told {
    fn wanted(&self) -> &Wanted {
        &self.wanted
    }
    fn packet(&mut self, frame: &Frame, packet: &Packet) -> bool {
        let message = fields_of("_ws.expert.message");
        let spans = packet.spans.iter();
        for span in spans.filter(|span| message.contains(&FieldId::of(span))) {
            let text = String::from_utf8_lossy(packet.bytes(span, frame.bytes));
            self.texts.push((frame.number, text.into_owned()));
        }
        true
    }
}

#[test]
fn remarks_asked_for_alone_are_those_that_stand_among_all_fields() {
    let mut count = 0;
    for path in common::some(3) {
        let bytes = common::bytes(&path);
        let told = |wanted| {
            let mut told = Told {
                wanted,
                texts: vec![],
            };
            let _ = Pass::default().push(&bytes, &mut told);
            told.texts
        };
        let mut alone = wanted_none();
        fields_of("_ws.expert.message")
            .iter()
            .for_each(|id| id.want(&mut alone));
        let (alone, among) = (told(alone), told(wanted_all()));
        assert_eq!(alone, among, "{}", path.display());
        count += alone.len();
    }
    assert!(count > 100, "{count} remarks");
}

#[test]
fn remarks_are_counted_by_how_severe_they_are() {
    let bytes = common::bytes(&common::own("sample/capture.pcapng"));
    let mut scan = StatisticsScan::new(&Ask::Experts, "").unwrap();
    Pass::default().push(&bytes, &mut scan).unwrap();
    let Answer::Experts { experts } = scan.found() else {
        panic!("another answer");
    };
    let mut ranks: Vec<u32> = experts.iter().map(|row| row.rank).collect();
    assert!(ranks.is_sorted_by(|a, b| a >= b), "{ranks:?}");
    ranks.dedup();
    assert!(ranks.len() > 2, "{ranks:?}");
    let counts: BTreeMap<&str, f64> = experts
        .iter()
        .map(|row| (row.field.as_str(), row.count))
        .collect();
    let both = ["tcp.connection.syn", "tcp.connection.synack"].map(|field| counts[field]);
    assert_eq!(both, [69.0, 4.0]);
    let syn = experts.iter().find(|row| row.field == "tcp.connection.syn");
    let syn = syn.unwrap();
    assert_eq!(
        (syn.severity, syn.group, syn.protocol),
        ("Chat", "Sequence", "TCP")
    );
    assert_eq!(syn.first, 20);
    assert_eq!(
        syn.example,
        "Connection establish request (SYN): server port 80"
    );
}
