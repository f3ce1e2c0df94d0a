//! Where nothing that is asked for depends on what TCP and UDP carry, or on other packets, leaving that unread changes no answer.
use crate::common;
use std::collections::BTreeSet;
use wireloupe::filter::{Filter, Looks};
use wireloupe::protocols::{index, wanted_all, wanted_none};
use wireloupe::scan::{Depth, FilterScan, Scan, UNDER_TCP, depth_unseen};
use wireloupe::session::{Pass, Session};
use wireloupe::show::catalogue::FieldId;
use wireloupe::wire::{Frame, Packet, Span, Wanted};

/// Keeps all that is wanted of every packet.
struct Keep {
    wanted: Wanted,
    spans: Vec<(u32, Span, Vec<u8>)>,
}
impl Scan for Keep {
    fn wanted(&self) -> &Wanted {
        &self.wanted
    }
    fn packet(&mut self, frame: &Frame, packet: &Packet) -> bool {
        let spans = packet.spans.iter();
        self.spans.extend(spans.map(|span| {
            let bytes = packet.bytes(span, frame.bytes).to_vec();
            // Where a worked-out text lies among others depends on what else was worked out.
            let start = if span.source == Span::WORKED_OUT {
                0
            } else {
                span.start
            };
            (frame.number, Span { start, ..*span }, bytes)
        }));
        true
    }
}

fn kept(bytes: &[u8], wanted: &Wanted, mut pass: Pass) -> Vec<(u32, Span, Vec<u8>)> {
    let mut keep = Keep {
        wanted: wanted.clone(),
        spans: vec![],
    };
    pass.push(bytes, &mut keep).unwrap();
    keep.spans
}

#[test]
fn what_packets_carry_and_what_was_before_is_left_unread_only_where_nothing_depends_on_it() {
    let (mut wrong, mut asked, mut compared) = (vec![], BTreeSet::new(), 0);
    for path in common::some(11) {
        let bytes = common::bytes(&path);
        let mut session = Session::new();
        if session.push(&bytes, None).is_err() {
            continue;
        }
        let all = kept(&bytes, &wanted_all(), Pass::default());
        let mut names: BTreeSet<String> = BTreeSet::new();
        names.extend(
            all.iter()
                .map(|(_, span, _)| FieldId::of(span).info().filter_name()),
        );
        let mut wanted = [Depth::Transport, Depth::Alone].map(|depth| (depth, wanted_none()));
        for name in names {
            let Ok(filter) = Filter::parse(&name) else {
                continue;
            };
            let scan = FilterScan::new(filter);
            let found = session.depth(&scan);
            for (depth, wanted) in &mut wanted {
                if found == *depth {
                    wanted.merge(scan.wanted());
                    asked.insert((*depth == Depth::Alone, name.clone()));
                }
            }
        }
        let mut segments = wanted_none();
        for (_, span, _) in &all {
            let id = FieldId::of(span);
            let fields = vec![id];
            let looks = Looks {
                fields,
                ..Looks::default()
            };
            if depth_unseen(Some(&looks)) == Depth::Segments {
                segments.add(id.protocol, id.field);
            }
        }
        for (depth, wanted) in wanted.into_iter().chain([(Depth::Segments, segments)]) {
            let whole = kept(&bytes, &wanted, Pass::default());
            let short = kept(&bytes, &wanted, Pass::new(depth));
            compared += whole.len();
            let same = whole.iter().zip(&short).take_while(|(a, b)| a == b).count();
            if let Some((number, span, _)) = whole.get(same).or(short.get(same)) {
                let name = FieldId::of(span).info().filter_name();
                wrong.push(format!("{} {number}: {name} {depth:?}", path.display()));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    let missing: Vec<(bool, &str)> = [
        (true, "tcp.len"),
        (false, "tcp.window_size"),
        (true, "ip.ttl"),
        (true, "udp.length"),
        (false, "arp.opcode"),
    ]
    .into_iter()
    .filter(|(alone, name)| !asked.contains(&(*alone, name.to_string())))
    .collect();
    assert!(missing.is_empty() && compared > 1000, "{missing:?}");
}

/// Looks which protocols stand on TCP.
struct Carried {
    wanted: Wanted,
    tcp: u16,
    found: BTreeSet<u16>,
}
impl Scan for Carried {
    fn wanted(&self) -> &Wanted {
        &self.wanted
    }
    fn packet(&mut self, _: &Frame, packet: &Packet) -> bool {
        let layers = packet.layers.iter().map(|layer| layer.protocol);
        let carried = layers.skip_while(|protocol| *protocol != self.tcp).skip(1);
        self.found.extend(carried);
        true
    }
}

#[test]
fn no_connection_carries_what_is_said_to_stand_under_tcp() {
    let tcp = index("tcp").unwrap();
    let mut carried = Carried {
        wanted: wanted_none(),
        tcp,
        found: BTreeSet::new(),
    };
    for path in common::some(1) {
        let bytes = common::bytes(&path);
        let _ = Pass::default().push(&bytes, &mut carried);
    }
    let found: Vec<_> = UNDER_TCP
        .into_iter()
        .filter(|name| carried.found.contains(&index(name).unwrap()))
        .collect();
    assert!(found.is_empty() && carried.found.len() > 2, "{found:?}");
}
