//! What is said of a filter from what is kept of each packet is what dissecting every packet says.
use crate::common;
use std::collections::{HashMap, HashSet};
use std::path::PathBuf;
use wireloupe::filter::Filter;
use wireloupe::protocols::wanted_all;
use wireloupe::scan::Scan;
use wireloupe::session::{Pass, Session};
use wireloupe::show::catalogue::FieldId;
use wireloupe::wire::{Frame, Packet, Wanted};

/// Answered without a look at any packet.
const KNOWN: &[&str] = &[
    "",
    "tcp",
    "tcp.port == 80",
    "tcp.port != 80",
    "tcp.port in {53, 80, 8000..9000}",
    "!(udp.port == 53)",
    "ip.addr == 10.0.0.0/8",
    "ip.addr != 10.0.0.0/8",
    "all ip.addr == 10.0.0.0/8",
    "ip.src > 10.0.0.0/8 or ip.dst >= 172.16.0.0/12",
    "ip.src < 192.168.0.0/16 and ip.dst <= 192.168.0.0/16",
    "ip.addr in {10.0.0.1, 192.168.0.0..192.168.0.255}",
    "ip.addr == 0.0.0.0/0",
    "all tcp.port > 1023",
    "tcp.port !== 80",
    "tcp.srcport != 80",
    "ip.src == 192.168.0.0/16 && !(ip.dst == 192.168.0.0/16)",
    "ipv6.addr == fe80::/10",
    "eth.addr[0:3] == 00:0c:29",
    "eth.dst[0] & 1",
    "tcp.stream eq 3",
    "udp.stream > 1 or tcp.stream < 2",
    "tcp.flags.syn == 1 and tcp.flags.ack == 0",
    "tcp.flags & 0x12 == 0x12",
    "icmp || icmpv6 || arp",
    "icmp.type == 8",
    "dns && !udp.port == 5353",
    "http xor tcp.dstport == 80",
    "frame.len > 100",
    "frame.len in {60, 100..200}",
    "frame.number >= 5 and frame.number <= 20",
    "frame.len - frame.cap_len > 0",
    "udp#2 || ip#2",
    "udp.port#1 == 53",
    "count(ip.addr) > 2",
    "_ws.malformed",
    "eth.type == 0x0800 && frame.cap_len < 90",
    "TCP.dport == 80 || UDP.sport == 53",
    "IPerror || IP.src == 10.0.0.1",
    "x509sat",
    "ber || !x509ce",
];

/// Answered for some packets only, or for none.
const PARTLY: &[&str] = &[
    "tcp.port == 80 && tcp.len > 0",
    "tcp.port == 80 || ip.ttl < 64",
    "!(ip.ttl == 64) && udp",
    "frame.time_relative > 0.01",
    "frame.time_delta > 0.001 && tcp",
    "frame contains \"a\" || arp",
    "tcp.analysis.flags",
    "tcp.flags.syn == 1 xor ip.id == 0",
    "dns.flags.response == 1",
    "frame.interface_id == 0",
    "http.host contains \"e\"",
    "!(dns.qry.name contains \"a\")",
    "x509sat.printableString || x509sat.CountryName",
    "!tls.handshake.extension.type",
    "dns[0:2] == 00:00 || dns contains \"com\"",
    "http && !(http contains \"x\")",
    "count(ber.bitstring.padding) > 1",
    "wlan.ssid || wlan.tag.number == 0",
    "ntlmssp.messagetype == 1",
    "dhcp.option.type == 53 xor udp.length > 300",
    "vlan.id == ip.proto",
    "tcp.len == udp.length",
    "rpc.xid || nfs.fh.hash",
    "llc.dsap == 0xaa || eth.len",
    "kerberos.msg_type || spnego.negResult",
];

/// Asks all filters of each packet.
struct All {
    filters: Vec<Filter>,
    wanted: Wanted,
    passed: Vec<Vec<u32>>,
    count: u32,
}
impl Scan for All {
    fn wanted(&self) -> &Wanted {
        &self.wanted
    }
    fn packet(&mut self, frame: &Frame, packet: &Packet) -> bool {
        self.count += 1;
        for (filter, passed) in self.filters.iter().zip(&mut self.passed) {
            if filter.matches(packet, frame.bytes) {
                passed.push(frame.number);
            }
        }
        true
    }
}

fn captures() -> Vec<PathBuf> {
    let mut all = common::captures();
    if let Some(corpus) = common::corpus() {
        let found = common::files(&corpus.join("agree/captures"));
        let small = found.into_iter().filter(|path| {
            let size = std::fs::metadata(path).map_or(0, |data| data.len());
            size < 100_000
        });
        all.extend(small.step_by(7));
    }
    all
}

#[test]
fn filters_are_judged_as_if_every_packet_were_dissected() {
    let texts: Vec<&str> = KNOWN.iter().chain(PARTLY).copied().collect();
    let (mut wrong, mut packets, mut judged) = (vec![], 0, 0);
    for path in captures() {
        let bytes = common::bytes(&path);
        let filters: Vec<Filter> = texts.iter().map(|t| Filter::parse(t).unwrap()).collect();
        let mut all = All {
            passed: vec![vec![]; filters.len()],
            filters,
            wanted: wanted_all(),
            count: 0,
        };
        if Pass::default().push(&bytes, &mut all).is_err() {
            continue;
        }
        let mut session = Session::new();
        for chunk in bytes.chunks(7919) {
            session.push(chunk, None).unwrap();
        }
        packets += all.count;
        for ((text, filter), passed) in texts.iter().zip(&all.filters).zip(&all.passed) {
            let verdicts = session.judge(filter, None);
            let open: HashSet<u32> = verdicts.open.iter().copied().collect();
            let surely = passed.iter().filter(|number| !open.contains(number));
            if !surely.eq(&verdicts.passed) {
                wrong.push(format!("{}: {text}", path.display()));
            }
            if KNOWN.contains(text) && !open.is_empty() {
                wrong.push(format!("{}: {text}: {} open", path.display(), open.len()));
            }
            judged += 1;
            let half: Vec<u32> = (1..=all.count).step_by(2).collect();
            let among = session.judge(filter, Some(&half));
            let odd = |numbers: &[u32]| -> Vec<u32> {
                numbers.iter().copied().filter(|n| n % 2 == 1).collect()
            };
            assert_eq!(among.passed, odd(&verdicts.passed), "{text}");
            assert_eq!(among.open, odd(&verdicts.open), "{text}");
        }
    }
    assert!(packets > 100 && judged > 200);
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// The packets that each field is in.
struct Fields {
    wanted: Wanted,
    packets: HashMap<FieldId, Vec<u32>>,
}
impl Scan for Fields {
    fn wanted(&self) -> &Wanted {
        &self.wanted
    }
    fn packet(&mut self, frame: &Frame, packet: &Packet) -> bool {
        for span in &packet.spans {
            let packets = self.packets.entry(FieldId::of(span)).or_default();
            if packets.last() != Some(&frame.number) {
                packets.push(frame.number);
            }
        }
        true
    }
}

#[test]
fn no_packet_that_has_a_field_is_passed_over() {
    let (mut wrong, mut judged) = (vec![], 0);
    for path in captures() {
        let bytes = common::bytes(&path);
        let mut fields = Fields {
            wanted: wanted_all(),
            packets: HashMap::new(),
        };
        if Pass::default().push(&bytes, &mut fields).is_err() {
            continue;
        }
        let mut session = Session::new();
        session.push(&bytes, None).unwrap();
        for (field, packets) in fields.packets {
            let name = field.info().filter_name();
            let Ok(filter) = Filter::parse(&name) else {
                continue;
            };
            let verdicts = session.judge(&filter, None);
            let kept: HashSet<u32> = [verdicts.passed, verdicts.open]
                .concat()
                .into_iter()
                .collect();
            if !packets.iter().all(|number| kept.contains(number)) {
                wrong.push(format!("{}: {name}", path.display()));
            }
            judged += 1;
        }
    }
    assert!(judged > 500);
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}
