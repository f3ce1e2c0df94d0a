//! A question answered from what is kept of the packets, or from some of them, gives what it gives of all packets in order.
use crate::common;
use wireloupe::recipe::limits::Limits;
use wireloupe::recipe::{Plan, text};
use wireloupe::scan::statistics::{Ask, StatisticsScan};
use wireloupe::scan::{FilterScan, FollowScan, Mergeable, Scan, Transport};
use wireloupe::session::{Pass, RecipeScan, Session};

const CHUNK: u64 = 4 << 10;

const FILTERS: &[&str] = &[
    "",
    "tcp",
    "udp.port == 53 || icmp",
    "frame.len > 100 && ip",
    "frame.number in {2, 7, 11}",
    "tcp.analysis.flags && frame.number < 40",
];

/// Fields of kinds, of flows, and others.
const VALUES: &[&str] = &[
    "eth.type",
    "ip.proto",
    "icmp.type",
    "tcp.flags",
    "tcp.flags.syn",
    "tcp.flags.res",
    "arp.opcode",
    "ipv6.nxt",
    "eth.addr",
    "eth.src",
    "ip.addr",
    "ip.dst",
    "ip.src_host",
    "ipv6.src",
    "ipv6.host",
    "tcp.port",
    "tcp.stream",
    "udp.dstport",
    "sctp.port",
    "vlan.id",
    "tcp.len",
    "IP.src",
];

fn opened(bytes: &[u8]) -> Option<Session> {
    let mut session = Session::new();
    session.push(bytes, None).ok()?;
    let _ = session.finish();
    Some(session)
}

/// Shows all packets, in order.
fn show<S: Scan>(bytes: &[u8], mut scan: S) -> S {
    let _ = Pass::default().push(bytes, &mut scan);
    scan
}

/// The parts of the file, one behind the other.
fn read(bytes: &[u8], ranges: &[std::ops::Range<u64>]) -> Vec<u8> {
    let parts = ranges.iter();
    let parts = parts.map(|r| &bytes[r.start as usize..r.end as usize]);
    parts.collect::<Vec<_>>().concat()
}

#[derive(Default)]
struct Ways {
    kept: u32,
    few: u32,
    whole: u32,
}

fn count(session: &mut Session, bytes: &[u8], ask: &Ask, filter: &str, ways: &mut Ways) -> String {
    let scan = StatisticsScan::new(ask, filter).unwrap();
    let mut counting = session.counting(scan);
    if counting.is_whole() {
        ways.whole += 1;
        let part = StatisticsScan::part(ask, filter).unwrap();
        counting.merge(&show(bytes, part).answer());
    }
    let mut steps = 0;
    while counting.step(session, 7) {
        steps += 1;
    }
    ways.kept += u32::from(steps > 0);
    for first in [true, false].into_iter().chain(std::iter::repeat(false)) {
        let ranges = counting.needs(session, CHUNK);
        if ranges.is_empty() {
            break;
        }
        ways.few += u32::from(first);
        counting.push(session, CHUNK, &read(bytes, &ranges));
    }
    serde_json::to_string(&counting.found()).unwrap()
}

#[test]
fn a_statistic_is_the_same_from_what_is_kept_as_from_the_bytes() {
    let (mut wrong, mut ways) = (vec![], Ways::default());
    for path in common::some(41) {
        let bytes = common::bytes(&path);
        let Some(mut session) = opened(&bytes) else {
            continue;
        };
        for ask in common::statistics("dns || icmp", VALUES) {
            for filter in FILTERS {
                let scan = show(&bytes, StatisticsScan::new(&ask, filter).unwrap());
                let expected = serde_json::to_string(&scan.found()).unwrap();
                if count(&mut session, &bytes, &ask, filter, &mut ways) != expected {
                    wrong.push(format!("{}: {ask:?} of “{filter}”", path.display()));
                }
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    assert!(ways.kept > 1000 && ways.few > 100 && ways.whole > 100);
}

#[test]
fn a_stream_is_the_same_from_its_packets_as_from_all() {
    let (mut wrong, mut few) = (vec![], 0);
    for path in common::some(41) {
        let bytes = common::bytes(&path);
        let Some(mut session) = opened(&bytes) else {
            continue;
        };
        for transport in [Transport::Tcp, Transport::Udp, Transport::Tls] {
            for stream in 0..4 {
                let expected = show(&bytes, FollowScan::new(transport, stream)).finish();
                let mut following = session.following(transport, stream);
                if following.is_whole() {
                    continue;
                }
                few += u32::from(!expected.pieces.is_empty());
                loop {
                    let ranges = following.needs(&session, CHUNK);
                    if ranges.is_empty() {
                        break;
                    }
                    following.push(&mut session, CHUNK, &read(&bytes, &ranges));
                }
                if following.finish() != expected {
                    wrong.push(format!("{}: {transport:?} {stream}", path.display()));
                }
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    assert!(few > 10, "only {few} streams were few packets");
}

#[test]
fn what_passes_a_filter_is_found_as_the_list_shows_it() {
    for path in common::some(41) {
        let bytes = common::bytes(&path);
        let Some(mut session) = opened(&bytes) else {
            continue;
        };
        for text in FILTERS.iter().filter(|text| !text.is_empty()) {
            let filter = wireloupe::filter::Filter::parse(text).unwrap();
            let mut expected = show(&bytes, FilterScan::new(filter));
            let mut finding = session.finding(None, text).unwrap();
            let mut found = vec![];
            if finding.is_whole() {
                found.extend_from_slice(&expected.passed);
                finding.merge(&expected.answer());
                expected.passed = finding.take();
            }
            loop {
                found.extend(finding.take());
                let ranges = finding.needs(&session, CHUNK);
                if ranges.is_empty() {
                    break;
                }
                finding.push(&mut session, CHUNK, &read(&bytes, &ranges));
            }
            assert_eq!(found, expected.passed, "{}: {text}", path.display());
        }
    }
}

/// Answered from what is kept of the packets, from few of them, and from all.
const RECIPES: &[&str] = &[
    "extract frame.len",
    "extract frame.number frame.time_epoch frame.time_delta frame.time_relative",
    "filter tcp\nextract frame.time frame.cap_len",
    "filter udp\nfilter frame.len > 100\nextract frame.number",
    "filter ip || arp\nfilter !tcp",
    "filter frame.number in {2, 7, 11}\nextract ip.src",
    "filter tcp.analysis.flags && frame.number < 40\nextract tcp.seq occurrence=first",
    "filter frame.number == 3\nfilter frame.len > 60\nextract frame frame.len",
    "extract frame.len\nname lengths\ncapture\nfilter frame.number < 5\nextract eth.src",
    "filter frame.number < 5\nextract ip.dst\nname hosts\ncapture\nfilter frame.number in {4, 9}\nextract ip.ttl",
    "filter icmp\nextract frame.number\nhead 3\njoin",
    "filter frame.number > 2\ncomments",
    "extract tcp.checksum",
    "filter tcp\nstream",
];

#[test]
fn a_recipe_gives_the_same_from_what_is_kept_as_from_the_bytes() {
    let (mut wrong, mut ways) = (vec![], Ways::default());
    for path in common::some(41) {
        let bytes = common::bytes(&path);
        let Some(mut session) = opened(&bytes) else {
            continue;
        };
        for recipe in RECIPES {
            let parsed = text::parse(recipe);
            assert!(parsed.faults.is_empty(), "{recipe}: {:?}", parsed.faults);
            let plan = Plan::new(&parsed.steps);
            let scan = || {
                RecipeScan::new(&plan.requests, Limits::default())
                    .unwrap_or_else(|(_, refused)| panic!("{recipe}: {refused:?}"))
            };
            let end = |scan: &mut RecipeScan, session: &Session| {
                scan.complete(session.index());
                format!("{:?}", scan.finish(&plan, &|| 0.0))
            };
            let mut cooking = session.cooking(scan());
            if cooking.is_whole() {
                ways.whole += 1;
                continue;
            }
            ways.kept += u32::from(cooking.step(&session, 7));
            while cooking.step(&session, 7) {}
            ways.few += u32::from(!cooking.needs(&session, CHUNK).is_empty());
            loop {
                let ranges = cooking.needs(&session, CHUNK);
                if ranges.is_empty() {
                    break;
                }
                cooking.push(&mut session, CHUNK, &read(&bytes, &ranges));
            }
            let expected = end(&mut show(&bytes, scan()), &session);
            if end(cooking.scan_mut(), &session) != expected {
                wrong.push(format!("{}: {recipe}", path.display()));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    assert!(ways.kept > 100 && ways.few > 50 && ways.whole > 50);
}
