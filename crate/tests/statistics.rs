//! Statistics of the sample, as tshark counts them; and of every capture, the same however it is cut.
use crate::common;
use serde_json::Value;
use std::path::PathBuf;
use wireloupe::scan::statistics::{Ask, Layer, StatisticsScan};
use wireloupe::scan::{FindScan, FollowScan, Followed, Manner, Mergeable, Scan, Transport};
use wireloupe::session::{Read, Session};

fn capture(path: &str) -> Vec<u8> {
    let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../tests/captures");
    common::bytes(&folder.join(path))
}

/// The packets `from..to` of a capture, by number, shown to a scan.
fn show(bytes: &[u8], from: u32, to: u32, scan: &mut dyn Scan) {
    let mut session = Session::new();
    let _ = session.push(bytes, None);
    let _ = session.finish();
    let wanted = scan.wanted().clone();
    for number in from..to.min(session.index().len() + 1) {
        let needed = session.needs(&[number]);
        let ranges = session.index().ranges(&needed, 0);
        let parts = ranges
            .iter()
            .map(|r| &bytes[r.start as usize..r.end as usize]);
        let parts = parts.collect::<Vec<_>>().concat();
        let read = Read::new(session.index(), &needed, 0, &parts);
        session.dissect(number, &read, &wanted, |frame, packet| {
            scan.packet(frame, packet)
        });
    }
}

fn answer(bytes: &[u8], ask: &Ask, filter: &str) -> Value {
    let mut scan = StatisticsScan::new(ask, filter).unwrap();
    show(bytes, 1, u32::MAX, &mut scan);
    serde_json::to_value(scan.found()).unwrap()
}

fn sample(ask: &Ask) -> Value {
    answer(&capture("sample/capture.pcapng"), ask, "")
}

fn asks() -> Vec<Ask> {
    let mut asks = vec![
        Ask::Hierarchy,
        Ask::Lengths,
        Ask::Delays,
        Ask::Experts,
        Ask::Fields,
        Ask::Timeline {
            from: 0,
            to: i64::MAX,
            bins: 7,
            series: vec![String::new(), "tcp".into()],
        },
        Ask::Values {
            field: "ip.src".into(),
        },
        Ask::Values {
            field: "IP.ttl".into(),
        },
    ];
    asks.extend(common::LAYERS.map(|layer| Ask::Conversations { layer }));
    asks
}

#[test]
fn an_answer_is_the_same_however_the_packets_are_cut() {
    for path in ["sample/capture.pcapng", "web/capture.pcap"] {
        let bytes = capture(path);
        for ask in asks() {
            let whole = answer(&bytes, &ask, "");
            for cut in [2, 17, 40] {
                let [mut first, mut second] =
                    [0, 1].map(|_| StatisticsScan::new(&ask, "").unwrap());
                show(&bytes, 1, cut, &mut first);
                show(&bytes, cut, u32::MAX, &mut second);
                first.merge(&second.answer());
                let merged = serde_json::to_value(first.found()).unwrap();
                assert_eq!(merged, whole, "{path} {ask:?} cut at {cut}");
            }
        }
    }
}

#[test]
fn protocols_are_counted_under_what_carries_them() {
    let found = sample(&Ask::Hierarchy);
    let level = |depth: u64, name: &str| {
        let levels = found["levels"].as_array().unwrap();
        let fits = |l: &&Value| l["depth"] == depth && l["name"] == name;
        let level = levels.iter().find(fits).unwrap();
        (
            level["packets"].as_f64().unwrap(),
            level["bytes"].as_f64().unwrap(),
        )
    };
    // tshark -q -z io,phs, its two packets with comments added.
    assert_eq!(level(1, "eth"), (182.0, 16350.0));
    assert_eq!(level(2, "arp"), (5.0, 300.0));
    assert_eq!(level(3, "tcp"), (116.0, 10306.0));
    assert_eq!(level(4, "dns"), (12.0, 1132.0));
    assert_eq!(level(2, "vlan"), (1.0, 98.0));
}

#[test]
fn conversations_have_both_directions() {
    let found = sample(&Ask::Conversations { layer: Layer::Tcp });
    let list = found["conversations"].as_array().unwrap();
    let first = &list[0];
    assert_eq!(
        (&first["a"], &first["aPort"]),
        (&"192.0.2.10".into(), &49152.into())
    );
    assert_eq!(
        (&first["b"], &first["bPort"]),
        (&"203.0.113.80".into(), &80.into())
    );
    assert_eq!(
        (&first["packetsAb"], &first["bytesAb"]),
        (&8.0.into(), &693.0.into())
    );
    assert_eq!(
        (&first["packetsBa"], &first["bytesBa"]),
        (&8.0.into(), &2404.0.into())
    );
    assert_eq!(first["stream"], 0);
    let found = sample(&Ask::Conversations { layer: Layer::Ipv4 });
    let list = found["conversations"].as_array().unwrap();
    let web = list.iter().find(|c| c["b"] == "203.0.113.80").unwrap();
    assert_eq!(
        (&web["packetsAb"], &web["bytesBa"]),
        (&27.0.into(), &3784.0.into())
    );
}

#[test]
fn lengths_fall_into_wiresharks_classes() {
    let found = sample(&Ask::Lengths);
    let counts: Vec<f64> = found["lengths"]
        .as_array()
        .unwrap()
        .iter()
        .map(|class| class["packets"].as_f64().unwrap())
        .collect();
    assert_eq!(
        counts,
        [0.0, 0.0, 113.0, 62.0, 5.0, 1.0, 0.0, 1.0, 0.0, 0.0]
    );
}

#[test]
fn a_timeline_holds_every_packet_of_its_span() {
    let bytes = capture("web/capture.pcap");
    let everything = |bins| Ask::Timeline {
        from: 0,
        to: i64::MAX - 1,
        bins,
        series: vec![String::new(), "dns".into(), "tcp.flags.syn == 1".into()],
    };
    for bins in [1, 3, 1000] {
        let found = answer(&bytes, &everything(bins), "");
        let sums: Vec<f64> = found["series"]
            .as_array()
            .unwrap()
            .iter()
            .map(|s| {
                s["packets"]
                    .as_array()
                    .unwrap()
                    .iter()
                    .map(|n| n.as_f64().unwrap())
                    .sum()
            })
            .collect();
        assert_eq!(sums, [43.0, 2.0, 6.0]);
    }
    assert!(StatisticsScan::new(&everything(3), "no.such.field").is_err());
}

#[test]
fn values_come_with_the_filter_that_finds_them() {
    let found = sample(&Ask::Values {
        field: "ip.dst".into(),
    });
    let first = &found["values"]["counts"][0];
    assert_eq!(first["value"], "198.51.100.64");
    assert_eq!(first["filter"], "ip.dst == 198.51.100.64");
    let scapy = sample(&Ask::Values {
        field: "TCP.dport".into(),
    });
    let first = &scapy["values"]["counts"][0];
    assert_eq!(
        first["filter"],
        format!("TCP.dport == {}", first["value"].as_str().unwrap())
    );
}

#[test]
fn fields_have_counts_examples_and_both_names() {
    let found = sample(&Ask::Fields);
    let fields = found["fields"].as_array().unwrap();
    let field = |name: &str| fields.iter().find(|f| f["name"] == name).unwrap();
    let ttl = field("ip.ttl");
    assert_eq!(ttl["scapy"], "IP.ttl");
    assert_eq!(ttl["label"], "Time to Live");
    assert!(ttl["packets"].as_f64().unwrap() >= 167.0);
    let bars: f64 = ttl["bars"]
        .as_array()
        .unwrap()
        .iter()
        .map(|n| n.as_f64().unwrap())
        .sum();
    assert_eq!(bars, ttl["values"].as_f64().unwrap());
    assert!(!fields.iter().any(|f| f["name"] == "sctp.srcport"));
}

fn follow(path: &str, transport: Transport, stream: u32) -> Followed {
    let mut scan = FollowScan::new(transport, stream);
    show(&capture(path), 1, u32::MAX, &mut scan);
    scan.finish()
}

#[test]
fn a_stream_is_followed_as_tshark_follows_it() {
    let found = follow("web/capture.pcap", Transport::Tcp, 1);
    assert_eq!(found.ends[1], "203.0.113.80:80");
    let pieces: Vec<(u8, u32)> = found.pieces.iter().map(|p| (p.side, p.len)).collect();
    // tshark -q -z follow,tcp,ascii,1
    assert_eq!(pieces[..4], [(0, 95), (1, 110), (1, 32), (1, 44)]);
    assert!(found.data.starts_with(b"GET /log?last=2 HTTP/1.1\r\n"));
    assert!(found.pieces.iter().all(|piece| piece.missing == 0));
}

#[test]
fn what_tls_carries_is_followed_as_tshark_follows_it() {
    let found = follow("sealed/capture.pcapng", Transport::Tls, 11);
    assert_eq!(found.ends[1], "192.0.2.2:443");
    let pieces = found.pieces.iter().filter(|piece| piece.len > 0);
    let pieces: Vec<(u8, u32)> = pieces.map(|p| (p.side, p.len)).collect();
    // tshark -q -z follow,tls,raw,11
    assert_eq!(pieces, [(0, 68), (1, 16384), (1, 16384), (1, 3347)]);
    assert!(found.data.starts_with(b"GET /long HTTP/1.1\r\n"));
    assert!(found.data.ends_with(b"what /long says, sealed\n"));
}

#[test]
fn a_segment_sent_twice_is_followed_once() {
    let found = follow("sample/capture.pcapng", Transport::Tcp, 1);
    let text = String::from_utf8_lossy(&found.data);
    assert_eq!(text.matches("HTTP/1.1 200 OK").count(), 1);
    let udp = follow("sample/capture.pcapng", Transport::Udp, 0);
    assert!(!udp.data.is_empty() && udp.pieces.iter().any(|piece| piece.side == 1));
}

fn find(manner: Manner, text: &str) -> Vec<u32> {
    let mut scan = FindScan::new(manner, text).unwrap();
    show(&capture("web/capture.pcap"), 1, u32::MAX, &mut scan);
    scan.found
}

#[test]
fn a_packet_is_found_by_text_bytes_pattern_or_filter() {
    let requests = find(Manner::Hex, "47 45 54 20 2f");
    assert_eq!(requests, [6, 11, 22, 36]);
    assert_eq!(
        find(Manner::Pattern, "get /[a-z]*"),
        find(Manner::Text, "get /")
    );
    // What stands in no packet's bytes but in its row.
    assert!(!find(Manner::Text, "standard query RESPONSE").is_empty());
    // A chunked body, whole in none of its bytes.
    assert!(FindScan::new(Manner::Hex, "0x1").is_err());
    assert!(FindScan::new(Manner::Hex, "zz").is_err());
    assert!(FindScan::new(Manner::Pattern, "(").is_err());
    assert!(FindScan::new(Manner::Pattern, "(a{999}){999}").is_err());
}
