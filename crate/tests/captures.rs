//! Capture files of every kind are read whole, in chunks of any size, and however they are cut.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]
use std::{env, fs, path::Path};
use wireloupe::capture::write::{Enhanced, Pcap, Pcapng};
use wireloupe::capture::{Error, Index, Notice, gzip};
use wireloupe::wire::{NO_TIME, Recorded};

/// What a reader of a capture sees of a packet.
#[derive(Clone, Debug, PartialEq)]
struct Seen {
    number: u32,
    time_ns: i64,
    original: u32,
    bytes: Vec<u8>,
    link: u32,
    section: Option<u32>,
    interface: Option<u32>,
    name: String,
    comments: Vec<String>,
    dropped: Option<u64>,
    flags: Option<u32>,
}

fn read_in_chunks(file: &[u8], size: usize) -> (Vec<Seen>, Index, Result<(), Error>) {
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

fn read(file: &[u8]) -> (Vec<Seen>, Index) {
    let (seen, index, result) = read_in_chunks(file, usize::MAX);
    result.unwrap();
    (seen, index)
}

fn packet(number: u8) -> Vec<u8> {
    (0..40 + number).map(|at| at ^ number).collect()
}

const SECOND: u64 = 1_000_000_000;

fn pcap(layout: Pcap) -> Vec<u8> {
    let mut file = layout.header();
    for number in 1..4 {
        let time_ns = 1_700_000_000 * SECOND + u64::from(number) * 1001;
        layout.packet(&mut file, time_ns, 100, &packet(number));
    }
    file
}

/// Every kind of block, two sections of opposite byte orders.
fn pcapng(big_endian: bool) -> Vec<u8> {
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

fn all_kinds() -> Vec<(&'static str, Vec<u8>)> {
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

#[test]
fn every_pcap_layout_gives_the_same_packets() {
    for (name, file) in all_kinds().into_iter().take(6) {
        let (seen, index) = read(&file);
        assert_eq!(seen.len(), 3, "{name}");
        let unit = if name.contains("nano") { 1 } else { 1000 };
        for (number, seen) in (1u8..).zip(&seen) {
            let fraction = i64::from(number) * 1001 / unit * unit;
            assert_eq!(
                seen.time_ns,
                1_700_000_000 * SECOND as i64 + fraction,
                "{name}"
            );
            assert_eq!(
                (&seen.bytes, seen.original),
                (&packet(number), 100),
                "{name}"
            );
            assert_eq!((seen.link, seen.section, seen.interface), (1, None, None));
        }
        let summary = index.summary().unwrap();
        assert_eq!(
            summary.format.contains("big-endian"),
            name.contains("big"),
            "{name}"
        );
        assert_eq!(
            summary.format.contains("modified"),
            name.contains("modified"),
            "{name}"
        );
        assert!(summary.notices.is_empty());
    }
}

#[test]
fn every_pcapng_block_is_read_or_listed() {
    for big_endian in [false, true] {
        let (seen, index) = read(&pcapng(big_endian));
        assert_eq!(seen.len(), 6);
        let [enhanced, simple, obsolete, custom, journal, other] = &seen[..] else {
            panic!()
        };
        assert_eq!(enhanced.time_ns, 1_700_000_000 * SECOND as i64 + 1);
        assert_eq!(
            (&enhanced.bytes, enhanced.original, enhanced.flags),
            (&packet(1), 90, Some(2))
        );
        assert_eq!(
            (&enhanced.name[..], &enhanced.comments[..]),
            ("eth0", &["one".to_string(), "two".into()][..])
        );
        assert_eq!((simple.time_ns, simple.original), (NO_TIME, 60));
        assert_eq!(
            simple.bytes,
            packet(2)[..20],
            "cut to the interface's limit"
        );
        assert_eq!(
            (obsolete.dropped, obsolete.time_ns, obsolete.link),
            (Some(7), 5_000_000_000, 113)
        );
        assert_eq!(
            (obsolete.interface, &obsolete.name[..]),
            (Some(1), "all of them")
        );
        assert_eq!(
            (custom.time_ns, custom.section, custom.interface),
            (NO_TIME, Some(1), None)
        );
        assert_eq!(custom.bytes, b"custom\0\0");
        assert_eq!(journal.time_ns, 1_463_540_058_092_619_000);
        assert_eq!((other.time_ns, other.link), (2 * SECOND as i64, 101));
        assert_eq!(
            (other.section, other.interface, &other.name[..]),
            (Some(2), Some(0), "tun0")
        );
        let file = index.file().unwrap();
        let blocks: Vec<&str> = file.blocks.iter().map(|block| block.name()).collect();
        assert_eq!(
            blocks,
            [
                "Name Resolution",
                "Interface Statistics",
                "Decryption Secrets",
                "Unknown"
            ]
        );
        assert_eq!(file.sections[0].comments, ["first section"]);
        assert_eq!(file.sections[0].application, "a test");
        let bytes = &seen[3].bytes;
        let recorded = index.frame(4, bytes).unwrap().recorded();
        let enterprise = if big_endian { 0x2a00_0000 } else { 42 };
        assert_eq!(
            recorded,
            Recorded::Custom {
                enterprise,
                copy: true
            }
        );
    }
}

#[test]
fn chunks_of_any_size_give_the_same_as_the_whole() {
    for (name, file) in all_kinds() {
        let (whole, index) = read(&file);
        for size in [1, 7, 64, 4096] {
            let (seen, in_chunks, result) = read_in_chunks(&file, size);
            result.unwrap();
            assert_eq!(seen, whole, "{name} in chunks of {size}");
            assert_eq!(
                in_chunks.summary(),
                index.summary(),
                "{name} in chunks of {size}"
            );
        }
    }
}

#[test]
fn a_capture_cut_anywhere_gives_its_first_packets_and_says_where_it_ends() {
    for (name, file) in all_kinds() {
        let (whole, _) = read(&file);
        for length in 0..file.len() {
            for size in [3, usize::MAX] {
                let (seen, index, result) = read_in_chunks(&file[..length], size);
                assert!(whole.starts_with(&seen), "{name} cut at {length}");
                if result.is_err() {
                    assert!(
                        seen.is_empty() && length < 72,
                        "{name} cut at {length}: {result:?}"
                    );
                    continue;
                }
                match &index.file().unwrap().notices[..] {
                    [] => {}
                    [
                        Notice::Cut {
                            offset,
                            needed,
                            had,
                        },
                    ] => {
                        assert_eq!(offset + had, length as u64, "{name} cut at {length}");
                        assert!(had < needed, "{name} cut at {length}");
                    }
                    other => panic!("{name} cut at {length}: {other:?}"),
                }
            }
        }
    }
}

#[test]
fn any_byte_of_a_capture_may_be_wrong() {
    for (_, file) in all_kinds() {
        for at in 0..file.len() {
            for wrong in [0, 0x7f, 0xff] {
                let mut damaged = file.clone();
                damaged[at] = wrong;
                let (seen, ..) = read_in_chunks(&damaged, usize::MAX);
                let (in_chunks, ..) = read_in_chunks(&damaged, 5);
                assert_eq!(seen, in_chunks);
            }
        }
    }
}

#[test]
fn a_frame_rebuilt_from_the_index_is_the_one_that_was_read() {
    let file = pcapng(false);
    let (seen, index) = read(&file);
    for seen in &seen {
        let place = index.place(seen.number).unwrap();
        let bytes = &file[place.start as usize..place.end as usize];
        let frame = index.frame(seen.number, bytes).unwrap();
        assert_eq!(
            (frame.bytes, frame.time_ns),
            (&seen.bytes[..], seen.time_ns)
        );
        assert_eq!(
            (frame.link, frame.section, frame.comments()),
            (seen.link, seen.section, &seen.comments[..])
        );
    }
    // Measured by tshark: a packet without a time counts as 1970 for the next, a custom block does not count.
    let times = |number| {
        let frame = index.frame(number, &[]).unwrap();
        (frame.first_ns, frame.previous_ns)
    };
    let first = seen[0].time_ns;
    assert_eq!(times(1), (first, first));
    assert_eq!(times(3), (first, 0));
    assert_eq!(times(5), (first, seen[2].time_ns));
    assert!(index.frame(0, &[]).is_none() && index.frame(7, &[]).is_none());
}

#[test]
fn chunks_and_ranges_cover_whole_packets() {
    let layout = Pcap {
        link: 1,
        ..Pcap::default()
    };
    let mut file = layout.header();
    for number in 0..100 {
        layout.packet(&mut file, 0, 84, &packet(number));
    }
    let (_, index) = read(&file);
    let (mut next, mut count) = (1, 0);
    while let Some(chunk) = index.chunk(next, 1000) {
        assert!(chunk.count == 1 || chunk.end - chunk.start <= 1000);
        assert_eq!(chunk.start, index.place(next).unwrap().start);
        next = chunk.first + chunk.count;
        count += chunk.count;
        assert_eq!(chunk.end, index.place(next - 1).unwrap().end);
    }
    assert_eq!(count, 100);
    assert_eq!(
        index.chunk(1, 1).unwrap().count,
        1,
        "one packet however long"
    );
    let near = index.ranges(&[5, 6, 7, 50], 16);
    assert_eq!(
        near,
        [
            index.place(5).unwrap().start..index.place(7).unwrap().end,
            index.place(50).unwrap(),
        ]
    );
    assert_eq!(index.ranges(&[5, 6], 15).len(), 2);
}

fn error_of(file: &[u8]) -> String {
    read_in_chunks(file, 3).2.unwrap_err().to_string()
}

#[test]
fn a_file_that_is_no_capture_is_named() {
    assert!(error_of(b"").contains("empty"));
    assert!(error_of(b"PK\x03\x04").contains("a ZIP archive (it begins with 50 4b 03 04)"));
    assert!(error_of(&[b"hello ".repeat(1000), vec![0]].concat()).contains("but text"));
    assert!(error_of(b"\x89PNG\r\n\x1a\n").contains("a PNG image"));
    assert!(error_of(b"\xd4\xc3\xb2\xa1\x02\0").contains("24 bytes are needed, 6 are there"));
    assert!(error_of(b"\x0a\x0d\x0d\x0a\x1c\0\0\0....\0\0\0\0").contains("byte-order mark"));
    let mut compressed = flate2::write::GzEncoder::new(vec![], flate2::Compression::fast());
    std::io::Write::write_all(&mut compressed, b"just words").unwrap();
    let compressed = compressed.finish().unwrap();
    let error = gzip::read(&compressed[..], &mut |_| {}).err().unwrap();
    assert!(
        error
            .to_string()
            .contains("a gzip file that holds no capture but text"),
        "{error}"
    );
}

#[test]
fn absurd_lengths_are_damage_and_not_memory() {
    let layout = Pcap {
        link: 1,
        ..Pcap::default()
    };
    let mut file = pcap(layout);
    let end = file.len() as u64;
    file.extend_from_slice(&[0, 0, 0, 0, 0, 0, 0, 0, 0xff, 0xff, 0xff, 0x7f, 0, 0, 0, 0]);
    file.extend_from_slice(&[0; 100]);
    let (seen, index) = read(&file);
    assert_eq!(seen.len(), 3);
    let [Notice::Damaged { offset, .. }] = &index.file().unwrap().notices[..] else {
        panic!()
    };
    assert_eq!(*offset, end);
}

#[test]
fn a_block_too_large_to_hold_is_passed_over_and_listed() {
    let mut file = pcapng(false);
    let huge = vec![0; 17 << 20];
    Pcapng { big_endian: true }.block(&mut file, 10, &huge);
    let place = file.len();
    let last = Enhanced {
        interface: 0,
        stamp: 1,
        original: 1,
        bytes: b"x",
        options: &[],
    };
    Pcapng { big_endian: true }.enhanced(&mut file, &last);
    let (seen, index, result) = read_in_chunks(&file, 1 << 16);
    result.unwrap();
    assert_eq!(seen.len(), 7);
    let block = index.file().unwrap().blocks.last().unwrap();
    assert_eq!(block.offset + block.length, place as u64);
}

#[test]
fn gzipped_captures_are_read_member_by_member() {
    let file = pcapng(false);
    let (first, second) = file.split_at(100);
    let mut compressed = vec![];
    for part in [first, second] {
        let mut member = flate2::write::GzEncoder::new(vec![], flate2::Compression::fast());
        std::io::Write::write_all(&mut member, part).unwrap();
        compressed.extend(member.finish().unwrap());
    }
    let index = gzip::read(&compressed[..], &mut |_| {}).unwrap();
    assert_eq!(index.summary(), read(&file).1.summary());
    let cut = gzip::read(&compressed[..compressed.len() - 20], &mut |_| {}).unwrap();
    assert!(cut.len() < index.len());
    assert!(!cut.file().unwrap().notices.is_empty());
}

#[test]
fn every_capture_of_the_corpus_has_as_many_packets_as_tshark_sees() {
    let Ok(corpus) = env::var("WIRELOUPE_CORPUS") else {
        return println!("left out: WIRELOUPE_CORPUS does not name a folder with agree/captures");
    };
    let agree = Path::new(&corpus).join("agree");
    let list = fs::read_to_string(agree.join("captures.tsv")).unwrap();
    let mut wrong = vec![];
    for line in list.lines() {
        let [id, _, frames, path] = line.split('\t').collect::<Vec<_>>()[..] else {
            continue;
        };
        let file = fs::File::open(agree.join("captures").join(path)).unwrap();
        match gzip::read(file, &mut |_| {}) {
            Ok(index) if index.len().to_string() == frames => {}
            Ok(index) => wrong.push(format!(
                "{id} {path}: {} of {frames}, {:?}",
                index.len(),
                index.summary()
            )),
            Err(error) => wrong.push(format!("{id} {path}: {error}")),
        }
    }
    assert!(
        list.lines().count() > 0 && wrong.is_empty(),
        "{}",
        wrong.join("\n")
    );
}
