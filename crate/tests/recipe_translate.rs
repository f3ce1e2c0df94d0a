//! Lines that people write for Scapy, as recipes; filters and fields as Scapy's expressions.
use wireloupe::recipe::check::check;
use wireloupe::recipe::export::{field_as_scapy, filter_as_scapy};
use wireloupe::recipe::field_name::FieldName;
use wireloupe::recipe::text;
use wireloupe::recipe::translate::translate;

#[track_caller]
fn gives(python: &str, recipe: &str) {
    let found = translate(python).unwrap_or_else(|message| panic!("{python}: {message}"));
    assert_eq!(found, format!("{recipe}\n"), "{python}");
    let parsed = text::parse(&found);
    assert_eq!(parsed.faults, [], "{found}");
    assert_eq!(check(&parsed.steps).1, None, "{found}");
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
        "filter UDP\nextract sport\nsubtract 5000\nchr\njoin",
    );
    gives(
        "b\"\".join(p.load[16:32] for p in pkts if p.haslayer(ICMP) and p[ICMP].type == 8)",
        "filter ICMP\nfilter ICMP.type == 8\nextract load[16:32]\nconcat",
    );
    gives(
        "b''.join(x[Raw].load[-4:] for x in caps if ICMP in x)",
        "filter ICMP\nextract Raw.load[-4:]\nconcat",
    );
    gives(
        "base64.b64decode(''.join([chr(p[TCP].dport) for p in pkts if TCP in p and p[IP].src == '10.0.0.1']))",
        "filter TCP\nfilter IP.src == 10.0.0.1\nextract TCP.dport\nchr\njoin\nfrom-base64",
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
fn one_packet_is_told_by_its_index() {
    for (python, recipe) in [
        ("pkts[0].load", "extract load"),
        (
            "rdpcap('x.pcap')[0][Raw].load[4:8]",
            "extract Raw.load[4:8]",
        ),
        ("bytes(pkts[0])[16:20]", "extract frame\nslice 16:20"),
        (
            "cap[0][DNSQR].qname.decode().split('.')[0]",
            "extract DNSQR.qname\nsplit \".\" part=1",
        ),
        ("chr(pkts[0][TCP].dport)", "extract TCP.dport\nchr"),
    ] {
        gives(python, &format!("filter frame.number == 1\n{recipe}"));
    }
    gives(
        "pkts = rdpcap('x.pcap')\nprint(pkts[41].time)",
        "filter frame.number == 42\nextract frame.time_epoch",
    );
}

/// Were each index translated anew at every index behind it, this would not end.
#[test]
fn indexes_behind_indexes_are_answered() {
    let long = format!("q{}", ".strip()[0]".repeat(50));
    assert!(translate(&long).is_err());
    gives(
        &format!("pkts[2].load{}", "[1:][0:]".repeat(20)),
        &format!(
            "filter frame.number == 3\nextract load[1:]\n{}slice 0:",
            "slice 0:\nslice 1:\n".repeat(19)
        ),
    );
}

#[test]
fn counters_are_frequencies() {
    gives(
        "Counter(p[IP].src for p in pkts)",
        "extract IP.src\nfrequencies",
    );
    gives(
        "collections.Counter(p[TCP].dport for p in pkts if TCP in p).most_common(3)",
        "filter TCP\nextract TCP.dport\nfrequencies\nhead 3",
    );
}

#[test]
fn fields_of_all_writings_are_read() {
    for (python, field) in [
        ("p['TCP'].dport", "TCP.dport"),
        ("p.getlayer(TCP).dport", "TCP.dport"),
        ("p[TCP][0].dport", "TCP.dport"),
        ("bytes(p[Raw])", "Raw.load"),
        ("raw(p[Raw])", "Raw.load"),
        ("p[TCP].payload.load", "TCP.load"),
        ("p[DNS].qd.qname", "DNSQR.qname"),
        ("p[DNS].qd[0].qname", "DNSQR.qname"),
        ("p[Raw].load[0]", "Raw.load[0]"),
        ("raw(p)[-4:]", "frame[-4:]"),
        ("p.sprintf('%IP.src%')", "IP.src"),
        ("p.time", "frame.time_epoch"),
        ("len(p)", "frame.len"),
    ] {
        gives(
            &format!("[{python} for p in pkts]"),
            &format!("extract {field}"),
        );
    }
}

#[test]
fn values_are_changed_as_python_changes_them() {
    for (python, steps) in [
        (
            "int.from_bytes(p.load[:2], 'big')",
            "extract load[:2]\nto-number big",
        ),
        (
            "int.from_bytes(p.load, byteorder='little')",
            "extract load\nto-number little",
        ),
        (
            "struct.unpack('>H', p.load[0:2])[0]",
            "extract load[0:2]\nto-number big",
        ),
        (
            "struct.pack('>I', p[TCP].seq)",
            "extract TCP.seq\nto-bytes 4",
        ),
        (
            "p[TCP].seq.to_bytes(4, 'big')",
            "extract TCP.seq\nto-bytes 4",
        ),
        (
            "p[DNSQR].qname.decode().split('.')[0]",
            "extract DNSQR.qname\nsplit \".\" part=1",
        ),
        (
            "int(p[IP].src.split('.')[-1])",
            "extract IP.src\nsplit \".\" part=-1\nto-number",
        ),
        (
            "chr(int(p[IP].dst.split('.')[3]) - 10)",
            "extract IP.dst\nsplit \".\" part=4\nto-number\nsubtract 10\nchr",
        ),
        ("p.load.decode().strip()", "extract load\ntrim"),
        ("p.load[::-1]", "extract load\nreverse"),
        ("p.load.replace(b'-', b'')", "extract load\nreplace \"-\""),
        ("bytes.fromhex(p.load.decode())", "extract load\nfrom-hex"),
        (
            "base64.b64decode(p[Raw].load)",
            "extract Raw.load\nfrom-base64",
        ),
        ("chr(0x5a ^ p.ttl)", "extract ttl\nxor 0x5a\nchr"),
        (
            "chr((p[IP].id >> 8) & 0xff)",
            "extract IP.id\nshift-right 8\nand 0xff\nchr",
        ),
        ("str(p[IP].id & 1)", "extract IP.id\nand 1\nto-text"),
        ("len(p[Raw].load)", "extract Raw.load\nlength"),
        ("chr(len(p.load))", "extract load\nlength\nchr"),
        (
            "'1' if p[IP].ttl == 64 else '0'",
            "extract IP.ttl\nmap \"64=1\" default=\"0\"",
        ),
        (
            "'1' if p[UDP].len > 20 else '0'",
            "extract UDP.len\nthreshold 20\nmap \"1=1,0=0\"",
        ),
    ] {
        gives(&format!("[{python} for p in pkts]"), steps);
    }
}

#[test]
fn what_is_done_with_all_values_follows() {
    for (python, recipe) in [
        (
            "bytes(p.ttl for p in pkts)",
            "extract ttl\nto-bytes 1\nconcat",
        ),
        (
            "zlib.decompress(b''.join(p.load for p in pkts))",
            "extract load\nconcat\ninflate",
        ),
        (
            "codecs.decode(''.join(chr(p.dport) for p in pkts), 'rot13')",
            "extract dport\nchr\njoin\nrot13",
        ),
        (
            "''.join(chr(p.dport) for p in pkts)[::-1]",
            "extract dport\nchr\njoin\nreverse",
        ),
        (
            "', '.join(str(p.dport) for p in pkts)",
            "extract dport\nto-text\njoin \", \"",
        ),
        ("set(p[IP].src for p in pkts)", "extract IP.src\nunique"),
        ("{p[IP].src for p in pkts}", "extract IP.src\nunique"),
        (
            "sorted(set(p.dport for p in pkts))",
            "extract dport\nunique\nsort",
        ),
        ("list(map(lambda p: p.ttl, pkts))", "extract ttl"),
        (
            "''.join(map(chr, [p.dport for p in pkts]))",
            "extract dport\nchr\njoin",
        ),
        (
            "[p.ttl for p in filter(lambda p: UDP in p, pkts)]",
            "filter UDP\nextract ttl",
        ),
        (
            "[p.ttl for p in pkts.filter(lambda p: UDP in p)]",
            "filter UDP\nextract ttl",
        ),
        (
            "b''.join(p.load for p in sorted(pkts, key=lambda p: p[TCP].seq))",
            "extract load TCP.seq\nsort column=2\ncolumn 1\nconcat",
        ),
        (
            "[b.time - a.time for a, b in zip(pkts, pkts[1:])]",
            "extract frame.time_epoch\ndifferences",
        ),
        (
            "[pkts[i+1].time - pkts[i].time for i in range(len(pkts)-1)]",
            "extract frame.time_epoch\ndifferences",
        ),
        ("[p.ttl for i, p in enumerate(pkts)]", "extract ttl"),
        (
            "[p.ttl for p in pkts[10:20]]",
            "filter frame.number >= 11 && frame.number <= 20\nextract ttl",
        ),
        (
            "[chr(c) for c in [p.ttl for p in pkts] if 32 <= c < 127]",
            "extract ttl\nkeep 32..126\nchr",
        ),
    ] {
        gives(python, recipe);
    }
}

#[test]
fn conditions_become_filters() {
    for (condition, filter) in [
        ("p.haslayer('ICMP')", "ICMP"),
        ("not p.haslayer(TCP)", "!(TCP)"),
        (
            "p[IP].src in ('10.0.0.1', '10.0.0.2')",
            "IP.src in {10.0.0.1, 10.0.0.2}",
        ),
        ("p[TCP].dport in range(32, 127)", "TCP.dport in {32..126}"),
        (
            "32 <= p[TCP].dport < 127",
            "TCP.dport >= 32\nfilter TCP.dport < 127",
        ),
        ("p[TCP].flags == 'S'", "TCP.flags == 0x02"),
        ("p[TCP].flags == 'PA'", "TCP.flags == 0x18"),
        ("'S' in p[TCP].flags", "TCP.flags & 0x02"),
        ("p[TCP].flags & 0x10", "TCP.flags & 0x10"),
        (
            "p[IP].src.startswith('10.')",
            "string(IP.src) matches \"^10\\x2e\"",
        ),
        ("p[IP].flags.DF", "IP.flags & 0x02"),
        ("p[IP].id % 2 == 1", "IP.id % 2 == 1"),
        ("len(p) > 100", "frame.len > 100"),
        ("UDP in p or TCP in p", "(UDP || TCP)"),
        ("p[TCP].urgptr", "TCP.urgptr != 0"),
    ] {
        gives(
            &format!("[p.time for p in pkts if {condition}]"),
            &format!("filter {filter}\nextract frame.time_epoch"),
        );
    }
}

#[test]
fn scripts_of_several_lines_become_recipes() {
    gives(
        "from scapy.all import *\npkts = rdpcap('a.pcap')\nout = b''\nfor p in pkts:\n    if p.haslayer(ICMP) and p[ICMP].type == 8:\n        out += p[Raw].load[16:32]\nopen('o.zip', 'wb').write(out)",
        "filter ICMP\nfilter ICMP.type == 8\nextract Raw.load[16:32]\nconcat",
    );
    gives(
        "s = ''\nfor p in rdpcap('a.pcap'):\n    if not p.haslayer(TCP):\n        continue\n    port = p[TCP].dport\n    s += chr(port - 1000)\nprint(base64.b64decode(s))",
        "filter TCP\nextract TCP.dport\nsubtract 1000\nchr\njoin\nfrom-base64",
    );
    gives(
        "bits = ''\nfor pkt in pkts:\n  if pkt[IP].ttl == 64:\n    bits += '0'\n  else:\n    bits += '1'\nprint(''.join(chr(int(bits[i:i+8], 2)) for i in range(0, len(bits), 8)))",
        "extract IP.ttl\nmap \"64=0\" default=\"1\"\njoin\nchunks 8\nto-number base=2\nchr\njoin",
    );
    gives(
        "ids = []\nfor p in PcapReader('x'):\n    if UDP in p: ids.append(p[IP].id)\nids = sorted(ids)\nprint(bytes([i & 0xff for i in ids]))",
        "filter UDP\nextract IP.id\nsort\nand 0xff\nto-bytes 1\nconcat",
    );
    gives(
        "for p in pkts:\n    if DNSQR in p:\n        print(p[DNSQR].qname)",
        "extract DNSQR.qname",
    );
    gives(
        "names = []\nfor p in pkts:\n    name = p[DNSQR].qname.decode().split('.')[0]\n    if name not in names:\n        names.append(name)\nprint(bytes.fromhex(''.join(names)))",
        "extract DNSQR.qname\nsplit \".\" part=1\nunique\njoin\nfrom-hex",
    );
}

#[test]
fn what_cannot_be_said_is_named() {
    for (python, message) in [
        (
            "[f(p.ttl) for p in pkts]",
            "`f(p.ttl)` cannot be said in a recipe",
        ),
        (
            "while True:",
            "`while True:` is not understood: paste the loop over the packets, without `while`",
        ),
        ("x = (1", "`(1` is not understood"),
    ] {
        assert_eq!(translate(python).unwrap_err(), message, "{python}");
    }
}

#[test]
fn long_and_deep_lines_are_refused() {
    for text in ["(", "[", "-", "not ", "p[", "lambda p: ", "f("] {
        assert!(translate(&text.repeat(9_000)).is_err(), "{text}");
        assert!(translate(&text.repeat(400)).is_err(), "{text}");
    }
    assert!(translate(&("p.ttl".to_string() + &"+1".repeat(9_000))).is_err());
    let _ = translate(&("p.ttl".to_string() + &"+1".repeat(490)));
    let doubled: String = (0..60)
        .map(|n| format!("  a{} = [a{n}, a{n}]\n", n + 1))
        .collect();
    assert!(translate(&format!("for p in pkts:\n  a0 = p.ttl\n{doubled}")).is_err());
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
        assert!(translate(python).is_err(), "{python}");
    }
}

/// Left out, they would let more packets through than the script does.
#[test]
fn what_would_be_left_out_is_refused() {
    for (python, message) in [
        (
            "[p.dport for p in pkts if f(p) and UDP in p]",
            "the condition `f(p)` cannot be said in a recipe",
        ),
        (
            "[p.time for p in pkts if Raw in p or TCP in p]",
            "the condition `Raw in p or TCP in p` cannot be said in a recipe",
        ),
        (
            "[p for p in pkts if Raw in p]",
            "no display filter asks for Scapy's Raw.load: take a field of the packets, then the recipe can",
        ),
        (
            "sorted(pkts, key=lambda p: p[TCP].seq)",
            "a recipe sorts values, not packets: take a field of them",
        ),
        (
            "[p.ttl for p in sniff(offline='a.pcap', filter='gateway snup')]",
            "`gateway` of the capture filter `gateway snup` cannot be said in a recipe",
        ),
        (
            "[p.ttl for p in sniff(offline='a.pcap', prn=show)]",
            "`prn=` of `sniff(offline='a.pcap', prn=show)` cannot be said in a recipe",
        ),
        (
            "for p in pkts:\n    print(p.ttl)\n    break",
            "`break` cannot be said in a recipe: it would go on to the last packet",
        ),
        (
            "k = 0\nfor p in pkts:\n    print(p.ttl ^ k)\n    k = p.ttl",
            "`k` carries something from one packet to the next, which cannot be said in a recipe",
        ),
        (
            "for p in pkts:\n    if TCP in p:\n        k = 1\n    print(p.ttl ^ k)",
            "`p.ttl ^ k()` cannot be said in a recipe",
        ),
        (
            "[p.getlayer(IP, 2).src for p in pkts]",
            "`p.getlayer(IP, 2).src` cannot be said in a recipe",
        ),
        (
            "[p[IP].payload.len for p in pkts]",
            "`p[IP].payload.len` cannot be said in a recipe",
        ),
        (
            "[(chr(p.ttl), chr(p.tos)) for p in pkts]",
            "`[chr(p.ttl), chr(p.tos)]`: a recipe changes one value of a row, here are several",
        ),
        (
            "[str(p[TCP].flags) for p in pkts]",
            "`str(p[TCP].flags)` cannot be said in a recipe",
        ),
        (
            "[p.load.decode('utf-16') for p in pkts]",
            "`p.load.decode('utf-16')` cannot be said in a recipe",
        ),
        (
            "[p[DNSRR].type for p in pkts if p[XYZ].type == 16]",
            "no field is called `XYZ.type`",
        ),
    ] {
        assert_eq!(translate(python).unwrap_err(), message, "{python}");
    }
}

#[test]
fn what_is_not_exactly_the_same_stands_in_a_note() {
    let made = translate("[bytes(p[UDP].payload)[2:6] for p in pkts]").unwrap();
    assert!(made.starts_with("# udp.payload is what the layer carries"));
    assert!(
        made.ends_with("\nextract udp.payload\nslice 2:6\n"),
        "{made}"
    );
    let made = translate("[p[DNS].an[0].rdata for p in pkts]").unwrap();
    assert!(made.starts_with("# p[DNS].an is taken as the first record"));
}

#[test]
fn capture_filters_become_display_filters() {
    for (filter, said) in [
        ("udp port 53", "(UDP.sport == 53 || UDP.dport == 53)"),
        (
            "tcp dst port 80 or 443",
            "(TCP.dport == 80 || TCP.dport == 443)",
        ),
        (
            "src host 10.0.0.1",
            "(IP.src == 10.0.0.1 || arp.src.proto_ipv4 == 10.0.0.1)",
        ),
        (
            "ip host 10.0.0.1",
            "(IP.src == 10.0.0.1 || IP.dst == 10.0.0.1)",
        ),
        ("ip src net 10.1", "IP.src == 10.1.0.0/16"),
        (
            "ip dst net 10.1.0.0 mask 255.255.0.0",
            "IP.dst == 10.1.0.0/16",
        ),
        (
            "ip6 host fe80::1",
            "(ipv6.src == fe80::1 || ipv6.dst == fe80::1)",
        ),
        (
            "udp portrange 1-9",
            "(UDP.sport in {1..9} || UDP.dport in {1..9})",
        ),
        (
            "ether src 02:00:00:00:00:01",
            "eth.src == 02:00:00:00:00:01",
        ),
        ("vlan 7 and icmp", "vlan.id == 7 && ICMP"),
        ("not (arp or icmp)", "!((arp || ICMP))"),
        ("tcp or udp and icmp", "(TCP || UDP) && ICMP"),
        ("greater 100", "frame.len >= 100"),
        ("ip proto 47", "ip.proto == 47"),
        ("ip proto \\icmp", "IP && ICMP"),
    ] {
        gives(
            &format!(
                "[p.time for p in sniff(offline='a.pcap', filter='{}')]",
                filter.replace('\\', "\\\\")
            ),
            &format!("filter {said}\nextract frame.time_epoch"),
        );
    }
}

#[test]
fn filters_and_fields_are_said_in_scapys_words() {
    let filter = |text| filter_as_scapy(text).unwrap();
    assert_eq!(
        filter("icmp.type == 8 && ip.src == 10.0.0.1"),
        "ICMP in p and p[ICMP].type == 8 and IP in p and p[IP].src == \"10.0.0.1\""
    );
    for (text, python) in [
        ("!udp", "UDP not in p"),
        ("tcp.dstport == 85", "TCP in p and p[TCP].dport == 85"),
        ("udp.dstport == 85", "UDP in p and p[UDP].dport == 85"),
        (
            "tcp.port == 80",
            "TCP in p and 80 in (p[TCP].sport, p[TCP].dport)",
        ),
        (
            "ip.addr != 10.0.0.1",
            "IP in p and \"10.0.0.1\" not in (p[IP].src, p[IP].dst)",
        ),
        (
            "ip.src == 10.0.0.0/8",
            "IP in p and p[IP].src in Net(\"10.0.0.0/8\")",
        ),
        (
            "ip.src#2 == 10.0.0.1",
            "p.getlayer(IP, 2) and p[IP:2].src == \"10.0.0.1\"",
        ),
        (
            "tcp.dstport in {80, 443, 8000..8010}",
            "TCP in p and (p[TCP].dport in (80, 443) or 8000 <= p[TCP].dport <= 8010)",
        ),
        (
            "tcp.flags == 0x002",
            "TCP in p and (p[TCP].reserved << 9 | int(p[TCP].flags)) == 0x002",
        ),
        (
            "tcp.flags.syn == 1 and not udp",
            "TCP in p and int(p[TCP].flags.S) == 1 and UDP not in p",
        ),
        ("(tcp or udp) and ip", "(TCP in p or UDP in p) and IP in p"),
        (
            "http.request.method == \"GET\"",
            "HTTPRequest in p and p[HTTPRequest].Method.decode() == \"GET\"",
        ),
        ("frame[8] == 43", "p.original[8:9] == bytes.fromhex(\"43\")"),
    ] {
        assert_eq!(filter(text), python, "{text}");
    }
    assert!(filter_as_scapy("tcp.analysis.retransmission").is_err());
    let field = |name| field_as_scapy(&FieldName::parse(name).unwrap());
    assert_eq!(field("tcp.dstport").unwrap(), "p[TCP].dport");
    assert_eq!(field("ICMP.load[16:32]").unwrap(), "p[ICMP].load[16:32]");
    for (name, python) in [
        (
            "udp.payload[4:2]",
            "bytes(p[UDP].payload)[:p[UDP].len - 8][4:6]",
        ),
        ("frame[-2:2]", "p.original[-2:]"),
        ("frame[1-3]", "p.original[1:4]"),
        ("ip.dst", "p[IP].dst"),
        ("dport", "p.dport"),
        ("tcp.port", "(p[TCP].sport, p[TCP].dport)"),
    ] {
        assert_eq!(field(name).unwrap(), python, "{name}");
    }
    assert_eq!(
        field("ip.src[0:1]").unwrap_err(),
        "Scapy has ip.src as text, which has no bytes to slice"
    );
    assert!(field("tcp.analysis.flags").is_err());
}

#[test]
fn a_line_of_very_many_calls_or_operators_is_not_read() {
    let line = |before: &str, behind: &str| {
        let (before, behind) = (before.repeat(100_000), behind.repeat(100_000));
        format!("[{before}p.dport{behind} for p in pkts]")
    };
    assert!(translate(&line("int(", ")")).is_err());
    assert!(translate(&line("", " - 1")).is_err());
}
