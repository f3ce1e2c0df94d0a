//! A question about some packets reads the same of them where what has no tie to them is passed over.
use crate::common;
use wireloupe::protocols::{ALL, wanted_none};
use wireloupe::scan::{Concern, Scan};
use wireloupe::session::{Pass, Session};
use wireloupe::show::catalogue::FieldId;
use wireloupe::wire::{Frame, Packet, Span, Wanted};

/// Numbers that are given by counting: a question that looks at them reads all.
const COUNTED: [&str; 2] = ["tcp.stream", "udp.stream"];

/// Keeps all fields of a protocol.
struct Keep {
    protocol: u16,
    wanted: Wanted,
    spans: Vec<(u32, Span, Vec<u8>)>,
    packets: usize,
}
impl Keep {
    fn of(protocol: u16) -> Keep {
        let mut wanted = wanted_none();
        for (field, info) in (0..).zip(ALL[usize::from(protocol)].fields) {
            if !COUNTED.contains(&info.filter_name().as_str()) {
                wanted.add(protocol, field);
            }
        }
        Keep {
            protocol,
            wanted,
            spans: vec![],
            packets: 0,
        }
    }
}
impl Scan for Keep {
    fn wanted(&self) -> &Wanted {
        &self.wanted
    }
    fn concerns(&self) -> Vec<Concern<'_>> {
        vec![Concern::Protocols(vec![self.protocol])]
    }
    fn packet(&mut self, frame: &Frame, packet: &Packet) -> bool {
        self.packets += 1;
        for span in &packet.spans {
            let bytes = packet.bytes(span, frame.bytes).to_vec();
            self.spans.push((frame.number, *span, bytes));
        }
        true
    }
}

#[test]
fn packets_without_a_tie_to_those_asked_for_are_passed_over() {
    let (mut wrong, mut asked, mut compared, mut left) = (vec![], 0, 0, 0);
    for path in common::some(41) {
        let bytes = common::bytes(&path);
        let mut session = Session::new();
        if session.push(&bytes, None).is_err() {
            continue;
        }
        for protocol in 0..ALL.len() as u16 {
            let mut some = Keep::of(protocol);
            let Some(needed) = session.needed(&some) else {
                continue;
            };
            let mut all = Keep::of(protocol);
            let mut pass = Pass::default();
            pass.push(&bytes, &mut all).unwrap();
            let mut pass = Pass::default();
            pass.read_only(needed);
            pass.push(&bytes, &mut some).unwrap();
            if all.spans.is_empty() {
                continue;
            }
            asked += 1;
            compared += all.spans.len();
            left += all.packets - some.packets;
            let mut pairs = all.spans.iter().zip(&some.spans);
            let same = pairs.by_ref().take_while(|(a, b)| a == b).count();
            if let Some((number, span, _)) = all.spans.get(same).or(some.spans.get(same)) {
                let name = FieldId::of(span).info().filter_name();
                wrong.push(format!("{} {number}: {name}", path.display()));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    assert!(
        asked > 50 && compared > 5_000 && left > 1_000,
        "asked {asked}, compared {compared}, left unread {left}"
    );
}
