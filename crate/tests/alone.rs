//! A packet shown alone, and a scan that begins in the middle, show exactly what the scan in order shows.
use crate::common;
use wireloupe::flow::Conversations;
use wireloupe::protocols::{wanted_all, wanted_none};
use wireloupe::scan::{Scan, packed, unpacked};
use wireloupe::session::{Read, Session};
use wireloupe::wire::{Decoded, Frame, LayerSpan, Packet, Span, StopAt, Wanted};

/// So many packets of a capture are looked at, and so many snapshots taken on the way.
const PACKETS: u32 = 3000;
const SNAPSHOTS: u32 = 3;

/// All that a packet shows.
#[derive(Debug, PartialEq)]
struct Shown {
    spans: Vec<Span>,
    layers: Vec<LayerSpan>,
    stops: Vec<StopAt>,
    decoded: Vec<Decoded>,
    text: Vec<u8>,
}
impl Shown {
    fn of(packet: &Packet) -> Shown {
        Shown {
            spans: packet.spans.clone(),
            layers: packet.layers.clone(),
            stops: packet.stops.clone(),
            decoded: packet.decoded.clone(),
            text: packet.text.clone(),
        }
    }
}

struct Show {
    wanted: Wanted,
    shown: Vec<Shown>,
}
impl Show {
    fn new() -> Show {
        Show {
            wanted: wanted_all(),
            shown: vec![],
        }
    }
}
impl Scan for Show {
    fn wanted(&self) -> &Wanted {
        &self.wanted
    }
    fn packet(&mut self, _: &Frame, packet: &Packet) -> bool {
        self.shown.push(Shown::of(packet));
        (self.shown.len() as u32) < PACKETS
    }
}

/// Nothing is asked for, as when a capture is opened.
struct Open(Wanted, u32);
impl Scan for Open {
    fn wanted(&self) -> &Wanted {
        &self.0
    }
    fn packet(&mut self, _: &Frame, _: &Packet) -> bool {
        self.1 += 1;
        true
    }
}

fn opened(bytes: &[u8]) -> Session {
    let mut session = Session::new();
    let _ = session.push(bytes, Some(&mut Open(wanted_none(), 0)));
    let _ = session.finish();
    session
}

fn compare(name: &str, number: usize, ordered: &Shown, other: &Shown) {
    if ordered == other {
        return;
    }
    let pairs = ordered.spans.iter().zip(&other.spans);
    if let Some((a, b)) = pairs.clone().find(|(a, b)| a != b) {
        let field = |s: &Span| {
            let protocol = wireloupe::protocols::ALL[usize::from(s.protocol)];
            protocol.fields[usize::from(s.field)].filter_name()
        };
        panic!(
            "{name}, packet {number}: {} {a:?}, alone {} {b:?}",
            field(a),
            field(b)
        );
    }
    assert_eq!(ordered.layers, other.layers, "{name}, packet {number}");
    assert_eq!(ordered, other, "{name}, packet {number}");
}

fn check(name: &str, bytes: &[u8]) {
    let mut ordered = Show::new();
    let mut first = Session::new();
    let _ = first.push(bytes, Some(&mut ordered));

    let mut session = opened(bytes);
    let wanted = wanted_all();
    for (number, ordered) in (1..).zip(&ordered.shown) {
        let needed = session.needs(&[number]);
        let ranges = session.index().ranges(&needed, 64);
        let parts: Vec<&[u8]> = ranges
            .iter()
            .map(|r| &bytes[r.start as usize..r.end as usize])
            .collect();
        let parts = parts.concat();
        let read = Read::new(session.index(), &needed, 64, &parts);
        let alone = session.dissect(number, &read, &wanted, |_, packet| Shown::of(packet));
        compare(name, number as usize, ordered, &alone.unwrap());
    }
    scans_from_snapshots(name, bytes, &mut session, &ordered.shown);
}

/// Scans in ranges, each from what the one before left, saved and restored.
fn scans_from_snapshots(name: &str, bytes: &[u8], session: &mut Session, ordered: &[Shown]) {
    let count = ordered.len() as u32;
    let step = count.div_ceil(SNAPSHOTS).max(1);
    let mut state: Conversations = session.conversations();
    let mut first = 1;
    while first <= count {
        let mut scan = Show::new();
        let last = (first + step - 1).min(count);
        for number in first..=last {
            let chunk = session.index().chunk(number, 0).unwrap();
            let part = &bytes[chunk.start as usize..chunk.end as usize];
            session.scan(chunk, part, &mut state, &mut scan);
        }
        for (shown, number) in scan.shown.iter().zip(first..) {
            compare(name, number as usize, &ordered[number as usize - 1], shown);
        }
        let snapshot = packed(&state);
        state = unpacked(&snapshot).expect("a snapshot is read again");
        assert_eq!(packed(&state).len(), snapshot.len(), "{name}");
        first = last + 1;
    }
}

#[test]
fn a_packet_shown_alone_or_by_a_scan_from_a_snapshot_shows_the_same() {
    const SAMPLE: usize = 6;
    const LARGEST: usize = 4 << 20;
    let corpus = common::corpus().map(|c| common::files(&c.join("agree/captures")));
    let corpus = corpus.unwrap_or_default().into_iter().step_by(SAMPLE);
    for path in common::captures().into_iter().chain(corpus) {
        let bytes = common::bytes(&path);
        if bytes.len() <= LARGEST {
            check(&path.display().to_string(), &bytes);
        }
    }
}
