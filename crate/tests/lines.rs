//! What the tree says of a field beyond label and value: each line was printed by `tshark -V` 4.0 for the same packet.
use crate::common;
use wireloupe::flow::Conversations;
use wireloupe::protocols::{dissect, wanted_all};
use wireloupe::show::tree::{self, Node};
use wireloupe::wire::{Frame, Packet};

/// Link type, packet in hexadecimal, lines.
const PACKETS: &[(u32, &str, &[&str])] = &[
    (
        1,
        "02005e00530102005e00531008004500011b00010000401179d200000000ffffffff004400430107adf9010106000000 \
         1234000080000000000000000000000000000000000002005e0053100000000000000000000000000000000000000000 \
         000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000 \
         000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000 \
         000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000 \
         0000000000000000000000000000000000000000000000000000000000000000000000000000638253633501033204c0 \
         00020a3703010306ff",
        &[
            "000. .... = Flags: 0x0",
            "Checksum: 0xadf9 [unverified]",
            "[Checksum Status: Unverified]",
            "Bootp flags: 0x8000, Broadcast flag (Broadcast)",
            "1... .... .... .... = Broadcast flag: Broadcast",
            "Server host name not given",
            "Boot file name not given",
            "Magic cookie: DHCP",
            "Option: (53) DHCP Message Type (Request)",
            "Option: (50) Requested IP Address (192.0.2.10)",
            "Option: (55) Parameter Request List",
            "Parameter Request List Item: (1) Subnet Mask",
            "Parameter Request List Item: (3) Router",
            "Parameter Request List Item: (6) Domain Name Server",
            "Option: (255) End",
        ],
    ),
    (
        1,
        "02005e00530102005e00531008004500003c000100004001f680c0000235c000020a0303815a00000000450000200001 \
         00004011f68cc000020ac00002350fa00fa1000c978e61626364",
        &[
            "000. .... = Flags: 0x0",
            "Type: 3 (Destination unreachable)",
            "Code: 3 (Port unreachable)",
            "Checksum: 0x815a [correct]",
            "[Checksum Status: Good]",
            "Checksum: 0x978e [unverified]",
            "[Checksum Status: Unverified]",
            "Data (4 bytes)",
            "[Length: 4]",
        ],
    ),
    (
        1,
        "02005e00530102005e005310080045000044000100004011f668c000020ac0000235c35007140030ac51010700280000 \
         000000000000000000000000000001086b65657065720406c000020a060600000002",
        &[
            "000. .... = Flags: 0x0",
            "Checksum: 0xac51 [unverified]",
            "[Checksum Status: Unverified]",
            "AVP: t=User-Name(1) l=8 val=keeper",
            "AVP: t=NAS-IP-Address(4) l=6 val=192.0.2.10",
        ],
    ),
    (
        1,
        "02005e00530102005e00531008004500005e000100004006f659c000020ac0000235c35100b300000001000000015018 \
         200092160000ffffffffffffffffffffffffffffffff0036020000001b400101004002060202fde9fdea400304c00002 \
         018004040000003218c63364",
        &[
            "Border Gateway Protocol - UPDATE Message",
            "Path Attribute - ORIGIN: IGP",
            "Flags: 0x40, Transitive, Well-known, Complete",
            "Path Attribute - AS_PATH: 65001 65002",
            "AS Path segment: 65001 65002",
            "Path Attribute - NEXT_HOP: 192.0.2.1",
            "Path Attribute - MULTI_EXIT_DISC: 50",
            "Flags: 0x80, Optional, Non-transitive, Complete",
        ],
    ),
    (
        1,
        "02005e00530102005e005310080045000085000100004006f632c000020ac0000235c35201bb00000001000000015018 \
         2000ba330000160301005801000054030300000001010101010101010101010101010101010101010101010101010101 \
         010000041301c02f0100002700000011000f00000c706965722e6578616d706c65000a00060004001d0017000d000400 \
         020403",
        &[
            "000. .... = Flags: 0x0",
            "Sequence Number: 1    (relative sequence number)",
            "[Next Sequence Number: 94    (relative sequence number)]",
            "Acknowledgment Number: 1    (relative ack number)",
            "Flags: 0x018 (PSH, ACK)",
            "000. .... .... = Reserved: Not set",
            "...0 .... .... = Accurate ECN: Not set",
            ".... 0... .... = Congestion Window Reduced: Not set",
            ".... .0.. .... = ECN-Echo: Not set",
            ".... ..0. .... = Urgent: Not set",
            ".... ...1 .... = Acknowledgment: Set",
            "[Window size scaling factor: -1 (unknown)]",
            "Checksum: 0xba33 [unverified]",
            "[Checksum Status: Unverified]",
            "TLSv1 Record Layer: Handshake Protocol: Client Hello",
            "Handshake Protocol: Client Hello",
            "Handshake Type: Client Hello (1)",
            "Random: 0000000101010101010101010101010101010101010101010101010101010101",
            "Cipher Suites (2 suites)",
            "Compression Methods (1 method)",
            "Extension: server_name (len=17)",
            "Server Name Indication extension",
            "Extension: supported_groups (len=6)",
            "Supported Groups (2 groups)",
            "Extension: signature_algorithms (len=4)",
            "Signature Hash Algorithms (1 algorithm)",
        ],
    ),
    (
        105,
        "80000000ffffffffffff02005e00530102005e0053010000000000000000000064000000000470696572010482840b16 \
         030106",
        &[
            ".... ..00 = DS status: Not leaving DS or network is operating in AD-HOC mode (To DS: 0 From DS: 0) (0x0)",
            ".000 0000 0000 0000 = Duration: 0 microseconds",
            "IEEE 802.11 Wireless Management",
            "Fixed parameters (12 bytes)",
            "Beacon Interval: 0.102400 [Seconds]",
            "Tagged parameters (15 bytes)",
            "Tag: SSID parameter set: \"pier\"",
            "SSID: \"pier\"",
            "Tag: Supported Rates 1(B), 2(B), 5.5, 11, [Mbit/sec]",
            "Tag: DS Parameter set: Current Channel: 6",
        ],
    ),
    (
        1,
        "02005e00530102005e00531008004500006b000100004011f641c0000235c000020a00359c4000572a3e000781a00001 \
         000100000001036b6579076578616d706c650000010001036b6579076578616d706c6500000100010000003c0004c000 \
         020700002904d000000000000c000a00080102030405060708",
        &[
            "Address: 02:00:5e:00:53:01",
            "Address: 02:00:5e:00:53:10",
            ".... .... ..1. .... = Answer authenticated: Answer/authority portion was authenticated by the server",
            ".000 0000 0000 0000 = Reserved: 0x0000",
            "Option: COOKIE",
        ],
    ),
    (
        1,
        "02005e00530102005e005310080045000039000100004011f673c0000235c000020a9c40003500251946000701200001 \
         000000000000036b6579076578616d706c650000010001",
        &[".... .... ..1. .... = AD bit: Set"],
    ),
    (
        1,
        "0180c200000002005e005310002642420300000000000000000000000000000000000000000000000000000001001400 \
         02000f00",
        &[
            "DSAP: Spanning Tree BPDU (0x42)",
            "0100 001. = SAP: Spanning Tree BPDU",
            "SSAP: Spanning Tree BPDU (0x42)",
            "Control field: U, func=UI (0x03)",
            "000. 00.. = Command: Unnumbered Information (0x00)",
            ".... ..11 = Frame type: Unnumbered frame (0x3)",
        ],
    ),
    (
        1,
        "02005e00530102005e0053100009fefe220668656c6c6f",
        &[
            "DSAP: ISO Network Layer (0xfe)",
            "1111 111. = SAP: ISO Network Layer",
            "SSAP: ISO Network Layer (0xfe)",
            "Control field: I, N(R)=3, N(S)=17 (0x0622)",
        ],
    ),
    (
        1,
        "02005e00530102005e0053100004f0f10109",
        &[
            "DSAP: NetBIOS (0xf0)",
            "1111 000. = SAP: NetBIOS",
            "SSAP: Unknown (0xf1)",
            "Control field: S F, func=RR, N(R)=4 (0x0901)",
        ],
    ),
    (
        1,
        "02005e00530102005e00531008004500014b000100004006f56cc0000235c000020a9c40005000000001000000015018 \
         2000a9ff0000474554202f61616161616161616161616161616161616161616161616161616161616161616161616161 \
         616161616161616161616161616161616161616161616161616161616161616161616161616161616161616161616161 \
         616161616161616161616161616161616161616161616161616161616161616161616161616161616161616161616161 \
         616161616161616161616161616161616161616161616161616161616161616161616161616161616161616161616161 \
         616161616161616161616161616161616161616161616161616161616161616161616161616161616161616161616161 \
         61616161616161616161616161616161616161616120485454502f312e310d0a486f73743a207777772e6578616d706c \
         652e636f6d0d0a0d0a",
        &[
            "Request URI [truncated]: /aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa",
            "\\r\\n",
            "[Full request URI [truncated]: http://www.example.com/aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa]",
        ],
    ),
    (
        1,
        "02005e00530102005e005310080045000058000100004011f654c0000235c000020a9c409c410044d91c000102030405 \
         060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f202122232425262728292a2b2c2d2e2f303132333435 \
         363738393a3b",
        &["Data: 000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f20212223…"],
    ),
    (
        127,
        "00000e000e00000000026c09a00080000000ffffffffffff02005e00531002005e005310100000000000000000006400 \
         010000046c6f7570",
        &[
            ".... ..0. = Preamble: Long",
            "Data Rate: 1.0 Mb/s",
            "Channel frequency: 2412 [BG 1]",
            ".... .... .0.. .... = Orthogonal Frequency-Division Multiplexing (OFDM): False",
            ".... 0... .... .... = Gaussian Frequency Shift Keying (GFSK): False",
            "Data rate: 1.0 Mb/s",
            "Frequency: 2412MHz",
            "[Duration: 528µs]",
            "[Preamble: 192µs]",
            ".000 0000 0000 0000 = Duration: 0 microseconds",
            ".... .... ..0. .... = Short Preamble: Not Allowed",
        ],
    ),
    (
        1,
        "02005e00530102005e00531008004500004500010000ff1118a1c000020ae00000fb14e914e9003100f4000085000000 \
         000100000000077072696e746572056c6f63616c0000010001000000780004c000020a",
        &[
            "Flags: 0x8500 Standard query response, No error",
            "printer.local: type A, class IN, addr 192.0.2.10",
            "Time to live: 120 (2 minutes)",
        ],
    ),
    (
        1,
        "02005e00530102005e00531086dd6000000000703afffe800000000000000000000000000001ff020000000000000000 \
         0000000000018600f84a00c807080000000000000000010102005e00531005010000000005dc030440c0000151800000 \
         38400000000020010db8000100000000000000000000190300000000025820010db80000000000000000000000531803 \
         30080000025820010db8000200000000000000000000",
        &[
            "Flags: 0xc8, Managed address configuration, Other configuration, Prf (Default Router Preference): High",
            "ICMPv6 Option (Source link-layer address : 02:00:5e:00:53:10)",
            "Length: 1 (8 bytes)",
            "ICMPv6 Option (MTU : 1500)",
            "ICMPv6 Option (Prefix information : 2001:db8:1::/64)",
            "Length: 4 (32 bytes)",
            "Valid Lifetime: 86400",
            "ICMPv6 Option (Recursive DNS Server 2001:db8::53)",
            "Lifetime: 600",
            "ICMPv6 Option (Route Information : High 2001:db8:2::/48)",
            "Flag: 0x08, Route Preference: High",
            "Route Lifetime: 600",
        ],
    ),
    (
        1,
        "02005e00530102005e00531086dd6000000000240001fe800000000000000000000000000001ff020000000000000000 \
         0000000000163a000502000001008f006f0f0000000104000000ff0200000000000000000000000000fb",
        &[
            "[Length: 8 bytes]",
            "Router Alert",
            "PadN",
            "Multicast Address Record Changed to exclude: ff02::fb",
            "Aux Data Len: 0",
        ],
    ),
    (
        1,
        "02005e00530102005e005310080045000081000100004011f65fc0000201c000020a00a19c40006d4f14306302010104 \
         067075626c6963a256020126020100020100304b301306082b0601020101060004077368656c662037301506082b0601 \
         020101020006092b0601040181fd5901300d06082b06010201020100020102300e060a2b0601020104140101000500",
        &[
            "1.3.6.1.2.1.1.6.0: \"shelf 7\"",
            "Object Name: 1.3.6.1.2.1.1.6.0 (iso.3.6.1.2.1.1.6.0)",
            "Value (OctetString): \"shelf 7\"",
            "1.3.6.1.2.1.1.2.0: 1.3.6.1.4.1.32473.1 (iso.3.6.1.4.1.32473.1)",
            "Value (OID): 1.3.6.1.4.1.32473.1 (iso.3.6.1.4.1.32473.1)",
            "1.3.6.1.2.1.2.1.0: 2",
            "1.3.6.1.2.1.4.20.1.1.0: Value (Null)",
            "Value (Null)",
        ],
    ),
    (
        1,
        "02005e00530102005e00531008004500004c000100004011f61ac000020ac000027b007b007b00385016230006ec0000 \
         000000000000000000000000000000000000000000000000000000000000000000000000000000000000",
        &[
            "Flags: 0x23, Leap Indicator: no warning, Version number: NTP Version 4, Mode: client",
            "Peer Polling Interval: 6 (64 seconds)",
            "Peer Clock Precision: 0.000001 seconds",
            "Root Delay: 0.000000 seconds",
            "Reference ID: NULL",
        ],
    ),
    (
        1,
        "02005e00530102005e00531008004500006c000100004011f5fac000027bc000020a007b9c400058ccab970003010001 \
         0048c000020ac000027b007b02060aff8303000004af0000000000183e0a00001f2b0000000000000000000000000000 \
         0000000000000000000000000000000000000000000000000000",
        &[
            "Flags: 0x97, Response bit: Response, Version number: NTP Version 2, Mode: reserved for private use",
            "Destination address: 192.0.2.10",
            "Peer Clock Stratum: secondary reference (2)",
            "Peer Polling Interval: 10",
            "1000 0011 = Flags: 0x83, Config, Syspeer, Shortlist",
            "HMode: client (3)",
            "Dispersion: 7979",
        ],
    ),
    (
        1,
        "02005e00530102005e005310080045000068000100004011f678c000020ac000020101f401f4005429ac112233445566 \
         7788000000000000000021202208000000000000004c2900002800000024010100030300000c01000014800e01000300 \
         0008020000050000000804000013000000080000402e",
        &[
            "Version: 2.0",
            "Flags: 0x08 (Initiator, No higher version, Request)",
            "Payload: Proposal (2) # 1",
            "Transform Attribute (t=14,l=2): Key Length: 256",
            "Type: Key Length (14)",
            "Payload: Notify (41) - IKEV2_FRAGMENTATION_SUPPORTED",
            "Notification DATA: <MISSING>",
        ],
    ),
    (
        1,
        "02005e00530102005e00531008004500003400010000ff1137acc000020ac0000201c0000ec8002053f220c003180000 \
         000100000002000493e00007a12000000000",
        &[
            "Detect Time Multiplier: 3 (= 900 ms Detection time)",
            "Desired Min TX Interval:  300 ms (300000 us)",
            "Required Min Echo Interval:    0 ms (0 us)",
        ],
    ),
    (
        1,
        "02005e00530102005e005310080045000020000100004001f6d0c000020ac0000201080012340001000161626364",
        &["Checksum: 0x1234 incorrect, should be 0x3337"],
    ),
    (
        1,
        "02005e00530102005e0053100800450000540001000001591741c000020ae000000502040040c000020a000000002bbf \
         000000000000000000000000000100012005c6336400c000020a8000000184710024ffffff0000000014000000000000 \
         0000",
        &[
            "Area ID: 0.0.0.0 (Backbone)",
            "LS Update Packet",
            "LSA-type 5 (AS-External-LSA (ASBR)), len 36",
            "Options: 0x20, (DC) Demand Circuits",
        ],
    ),
    (
        1,
        "02005e00530102005e005310080045000052000100004006f699c000020ac000020100b39c4000000001000000015018 \
         2000486d0000ffffffffffffffffffffffffffffffff002a020000000f4001010050020000400304c000020a18c63364",
        &[
            "Path Attribute - AS_PATH: empty",
            "Flags: 0x50, Transitive, Extended-Length, Well-known, Complete",
            "198.51.100.0/24",
            "NLRI prefix length: 24",
        ],
    ),
    (
        1,
        "02005e00530102005e00531008004500002b000100004011f681c000020ac00002359c40003500173ca1000701000001 \
         0000000000003f6162",
        &["[Malformed Packet: DNS]"],
    ),
    (
        1,
        "02005e00530102005e005310080045000070000100004006f647c000020ac0000235c2880087000000010000000150182000 \
         d40b000005000b03100000004800000002000000d016d0160000000001000000000001000883afe11f5dc91191a408002b14 \
         a0fa03000000045d888aeb1cc9119fe808002b10486002000000",
        &[
            "Distributed Computing Environment / Remote Procedure Call (DCE/RPC) Bind, Fragment: Single, FragLen: 72, Call: 2",
            "Packet Flags: 0x03",
            "Data Representation: 10000000 (Order: Little-endian, Char: ASCII, Float: IEEE)",
            "Ctx Item[1]: Context ID:0, EPMv4, 32bit NDR",
            "Abstract Syntax: EPMv4 V3.0",
            "Interface: EPMv4 UUID: e1af8308-5d1f-11c9-91a4-08002b14a0fa",
            "Transfer Syntax[1]: 32bit NDR V2",
            "Transfer Syntax: 32bit NDR UUID:8a885d04-1ceb-11c9-9fe8-08002b104860",
        ],
    ),
    (
        1,
        "02005e00530102005e005310080045000053000100004006f664c000020ac0000235c28901bd000000010000000150182000 \
         1e04000000000027ff534d427400000000180140000000000000000000000000050058000600010002ff0000000000",
        &[
            "SMB Header",
            "Server Component: SMB",
            "Flags: 0x18, Canonicalized Pathnames, Case Sensitivity",
            "Flags2: 0x4001, Error Code Type, Long Names Allowed",
            "Logoff AndX Request (0x74)",
            "AndXCommand: No further commands (0xff)",
        ],
    ),
];

/// Of the connections under TLS, by frame.
const SEALED: &[(u32, &[&str])] = &[
    (
        117,
        &[
            "TLSv1.3 Record Layer: Handshake Protocol: New Session Ticket",
            "[Content Type: Handshake (22)]",
            "Session Ticket Lifetime Hint: 7200 seconds (2 hours)",
            "TLSv1.3 Record Layer: Application Data Protocol: Hypertext Transfer Protocol",
            "[Content Type: Application Data (23)]",
            "[Application Data Protocol: Hypertext Transfer Protocol]",
            "content-type: text/plain\\r\\n",
            "Line-based text data: text/plain (3 lines)",
            "what /short says, sealed\\n",
        ],
    ),
    (
        181,
        &[
            "TLS segment data (3347 bytes)",
            "[3 Reassembled TLS segments (36115 bytes): #167(16384), #178(16384), #181(3347)]",
            "[Frame: 181, payload: 32768-36114 (3347 bytes)]",
            "[Segment count: 3]",
            "[Reassembled PDU length: 36115]",
            "Line-based text data: text/plain (1500 lines)",
        ],
    ),
    (
        236,
        &[
            "TLSv1.3 Record Layer: Handshake Protocol: Key Update",
            "Key Update Request: update_requested (1)",
        ],
    ),
];

/// Lines of packets of our own capture of web traffic.
const WEB: &[(u32, &[&str])] = &[
    (
        2,
        &[
            "Frame Length: 97 bytes (776 bits)",
            "Flags: 0x8180 Standard query response, No error",
            "1... .... .... .... = Response: Message is a response",
            "www.wireloupe.example: type A, class IN, addr 203.0.113.80",
            "Time to live: 300 (5 minutes)",
        ],
    ),
    (
        3,
        &[
            ".... 0101 = Header Length: 20 bytes (5)",
            "Differentiated Services Field: 0x00 (DSCP: CS0, ECN: Not-ECT)",
            "Identification: 0x3ae3 (15075)",
            "010. .... = Flags: 0x2, Don't fragment",
            "...0 0000 0000 0000 = Fragment Offset: 0",
            "Header Checksum: 0x0186 [validation disabled]",
            "[Header checksum status: Unverified]",
            "1000 .... = Header Length: 32 bytes (8)",
            "Options: (12 bytes), Maximum segment size, SACK permitted, No-Operation (NOP), Window scale, \
             End of Option List (EOL), End of Option List (EOL)",
            "TCP Option - Maximum segment size: 1460 bytes",
            "TCP Option - SACK permitted",
            "TCP Option - Window scale: 7 (multiply by 128)",
        ],
    ),
    (
        9,
        &[
            "[2 Reassembled TCP Segments (1738 bytes): #8(1460), #9(278)]",
            "[Frame: 8, payload: 0-1459 (1460 bytes)]",
            "[Frame: 9, payload: 1460-1737 (278 bytes)]",
            "Content-Length: 1602\\r\\n",
            "File Data: 1602 bytes",
        ],
    ),
];

fn add(nodes: &[Node], lines: &mut Vec<String>) {
    for node in nodes {
        lines.push(node.label.clone());
        add(&node.children, lines);
    }
}

fn are_there(lines: &[&str], packet: &Packet, frame: &Frame) {
    let mut said = vec![];
    add(&tree::build(packet, frame.bytes), &mut said);
    for line in lines {
        assert!(
            said.iter().any(|said| said.trim() == *line),
            "{line}\n{}",
            said.join("\n")
        );
    }
}

#[test]
fn lines_say_what_tshark_says() {
    for (link, digits, lines) in PACKETS {
        let bytes = common::unhex(digits);
        let frame = common::frame(1, *link, &bytes);
        let mut packet = Packet::default();
        let mut streams = Conversations::default();
        dissect(&frame, &wanted_all(), &mut streams, &mut packet);
        are_there(lines, &packet, &frame);
    }
}

#[test]
fn lines_of_a_conversation_say_what_tshark_says() {
    all_are_there("web/capture.pcap", WEB);
}

#[test]
fn lines_of_opened_records_say_what_tshark_says() {
    all_are_there("sealed/capture.pcapng", SEALED);
}

fn all_are_there(capture: &str, packets: &[(u32, &[&str])]) {
    let mut seen = 0;
    let file = common::bytes(&common::own(capture));
    common::each_packet(&file, &mut |frame, packet| {
        if let Some((_, lines)) = packets.iter().find(|(number, _)| *number == frame.number) {
            are_there(lines, packet, frame);
            seen += 1;
        }
    });
    assert_eq!(seen, packets.len());
}
