//! Captures that the tests make, of every kind, and what a reader sees of them.
use wireloupe::capture::write::{Enhanced, Pcap, Pcapng};
use wireloupe::capture::{Error, Index};

/// What a reader of a capture sees of a packet.
#[derive(Clone, Debug, PartialEq)]
pub struct Seen {
    pub number: u32,
    pub time_ns: i64,
    pub original: u32,
    pub bytes: Vec<u8>,
    pub link: u32,
    pub section: Option<u32>,
    pub interface: Option<u32>,
    pub name: String,
    pub comments: Vec<String>,
    pub dropped: Option<u64>,
    pub flags: Option<u32>,
}

pub fn read_in_chunks(file: &[u8], size: usize) -> (Vec<Seen>, Index, Result<(), Error>) {
    let (mut seen, mut index) = (vec![], Index::new());
    let mut result = Ok(());
    for chunk in file.chunks(size) {
        result = result.and(index.push(chunk, &mut |frame| {
            seen.push(Seen {
                number: frame.number,
                time_ns: frame.time_ns,
                original: frame.original,
                bytes: frame.bytes.to_vec(),
                link: frame.link,
                section: frame.section,
                interface: frame.interface,
                name: frame.interface_name.into(),
                comments: frame.comments().to_vec(),
                dropped: frame.extra.and_then(|e| e.dropped),
                flags: frame.flags,
            });
        }));
    }
    let result = result.and_then(|()| index.finish());
    (seen, index, result)
}

pub fn read(file: &[u8]) -> (Vec<Seen>, Index) {
    let (seen, index, result) = read_in_chunks(file, usize::MAX);
    result.unwrap();
    (seen, index)
}

pub fn packet(number: u8) -> Vec<u8> {
    (0..40 + number).map(|at| at ^ number).collect()
}

pub const SECOND: u64 = 1_000_000_000;

pub fn pcap(layout: Pcap) -> Vec<u8> {
    let mut file = layout.header();
    for number in 1..4 {
        let time_ns = 1_700_000_000 * SECOND + u64::from(number) * 1001;
        layout.packet(&mut file, time_ns, 100, &packet(number));
    }
    file
}

/// Every kind of block, two sections of opposite byte orders.
pub fn pcapng(big_endian: bool) -> Vec<u8> {
    let (mut file, order) = (vec![], Pcapng { big_endian });
    order.section(&mut file, &[(1, b"first section"), (4, b"a test")]);
    order.interface(&mut file, 1, 20, &[(2, b"eth0"), (9, &[9])]);
    order.interface(&mut file, 113, 0, &[(3, b"all of them")]);
    let bytes = packet(1);
    let stamp = 1_700_000_000 * SECOND + 1;
    let flags = if big_endian {
        [0, 0, 0, 2]
    } else {
        [2, 0, 0, 0]
    };
    let options: [(u16, &[u8]); 3] = [(1, b"one"), (2, &flags), (1, b"two")];
    let enhanced = Enhanced {
        interface: 0,
        stamp,
        original: 90,
        bytes: &bytes,
        options: &options,
    };
    order.enhanced(&mut file, &enhanced);
    let mut names = vec![];
    order.half(&mut names, 1);
    order.half(&mut names, 12);
    names.extend_from_slice(b"\xc0\0\x02\x01example\0\0\0\0\0");
    order.block(&mut file, 4, &names);
    order.simple(&mut file, 60, &packet(2)[..20]);
    order.obsolete(
        &mut file,
        &Enhanced {
            interface: 1,
            stamp: 5_000_000,
            options: &[],
            ..enhanced
        },
        7,
    );
    for (kind, body) in [
        (5, &[0; 12][..]),
        (10, b"KSLT\x04\0\0\0abcd"),
        (0x7777, b"?"),
        (0xbad, b"\x2a\0\0\0custom"),
    ] {
        order.block(&mut file, kind, body);
    }
    order.block(
        &mut file,
        9,
        b"__REALTIME_TIMESTAMP=1463540058092619\nMESSAGE=x\n",
    );
    let other = Pcapng {
        big_endian: !big_endian,
    };
    other.section(&mut file, &[]);
    other.interface(&mut file, 101, 0, &[(2, b"tun0"), (9, &[0x8a])]);
    other.enhanced(
        &mut file,
        &Enhanced {
            interface: 0,
            stamp: 2048,
            original: 41,
            bytes: &packet(1),
            options: &[],
        },
    );
    file
}

pub fn all_kinds() -> Vec<(&'static str, Vec<u8>)> {
    let plain = Pcap {
        link: 1,
        ..Pcap::default()
    };
    vec![
        ("little", pcap(plain)),
        (
            "big",
            pcap(Pcap {
                big_endian: true,
                ..plain
            }),
        ),
        (
            "nanoseconds",
            pcap(Pcap {
                nanoseconds: true,
                ..plain
            }),
        ),
        (
            "big nanoseconds",
            pcap(Pcap {
                big_endian: true,
                nanoseconds: true,
                ..plain
            }),
        ),
        (
            "modified",
            pcap(Pcap {
                modified: true,
                ..plain
            }),
        ),
        (
            "big modified",
            pcap(Pcap {
                modified: true,
                big_endian: true,
                ..plain
            }),
        ),
        ("pcapng little", pcapng(false)),
        ("pcapng big", pcapng(true)),
    ]
}
