//! Capture files of every kind are read whole, in chunks of any size.
use crate::generated::{SECOND, all_kinds, packet, pcapng, read, read_in_chunks};
use std::{env, fs, path::Path};
use wireloupe::capture::{packing, write::Pcap};
use wireloupe::wire::{NO_TIME, Recorded};

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
    let index = packing::read(&compressed[..], &mut |_| {}).unwrap();
    assert_eq!(index.summary(), read(&file).1.summary());
    let cut = packing::read(&compressed[..compressed.len() - 20], &mut |_| {}).unwrap();
    assert!(cut.len() < index.len());
    assert!(!cut.file().unwrap().notices.is_empty());
}

#[test]
fn captures_are_unpacked_whatever_they_are_packed_with_frame_by_frame() {
    use std::io::Read;
    let content = |path: &str| {
        let mut bytes = vec![];
        own(path).read_to_end(&mut bytes).unwrap();
        bytes
    };
    let whole = content("formats/little.pcapng");
    for (ending, packing) in [
        ("gz", packing::Packing::Gzip),
        ("zst", packing::Packing::Zstd),
        ("lz4", packing::Packing::Lz4),
        ("xz", packing::Packing::Xz),
    ] {
        let packed = content(&format!("formats/little.pcapng.{ending}"));
        let twice = [&packed[..], &packed[..]].concat();
        let (found, mut file) = packing::unpacked(&twice[..]).unwrap();
        let mut bytes = vec![];
        file.read_to_end(&mut bytes).unwrap();
        assert_eq!(found, Some(packing));
        assert_eq!(bytes, [&whole[..], &whole[..]].concat(), "{ending}");
        // Damage anywhere is an error or goes unseen, and ends.
        for at in 0..packed.len() {
            let mut damaged = packed.clone();
            damaged[at] ^= 0x55;
            let _ = packing::read(&damaged[..], &mut |_| {});
            let _ = packing::read(&packed[..at], &mut |_| {});
        }
    }
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
        match packing::read(file, &mut |_| {}) {
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

fn own(path: &str) -> fs::File {
    let captures = Path::new(env!("CARGO_MANIFEST_DIR")).join("../tests/captures");
    fs::File::open(captures.join(path)).unwrap()
}

#[test]
fn our_tiny_capture_holds_the_same_packets_in_every_format() {
    let packets = |path: &str| {
        let mut packets = vec![];
        let index =
            packing::read(own(path), &mut |frame| packets.push(frame.bytes.to_vec())).unwrap();
        assert!(index.summary().unwrap().notices.is_empty(), "{path}");
        packets
    };
    let expected = packets("formats/little.pcap");
    assert_eq!(expected.len(), 8);
    for path in [
        "big.pcap",
        "nanoseconds.pcap",
        "big-nanoseconds.pcap",
        "modified.pcap",
        "big-modified.pcap",
        "little.pcapng",
        "big.pcapng",
        "little.pcap.gz",
        "little.pcapng.gz",
    ] {
        assert_eq!(packets(&format!("formats/{path}")), expected, "{path}");
    }
}

#[test]
fn our_cut_capture_says_where_it_ends() {
    let index = packing::read(own("cut/capture.pcap"), &mut |_| {}).unwrap();
    assert_eq!(index.len(), 7);
    let notices = index.summary().unwrap().notices;
    assert!(
        notices[0].contains("ends at byte 818")
            && notices[0].contains("begins at byte 745 needs 103 bytes, 73 are there"),
        "{notices:?}"
    );
}

#[test]
fn captures_are_merged_by_time_with_their_interfaces_and_comments() {
    use wireloupe::capture::merge::Merge;
    let files = [
        "formats/little.pcap",
        "formats/big.pcapng",
        "formats/nanoseconds.pcap",
    ];
    let mut alone: Vec<(i64, Vec<u8>, u32)> = vec![];
    for path in files {
        let mut last_ns = 0;
        packing::read(own(path), &mut |frame| {
            if frame.time_ns != NO_TIME {
                last_ns = frame.time_ns;
            }
            alone.push((last_ns, frame.bytes.to_vec(), frame.link));
        })
        .unwrap();
    }
    // Stable: of packets of one time those of the earlier file come first.
    alone.sort_by_key(|packet| packet.0);
    for wanted in [1, 1000, usize::MAX] {
        let files = files.map(|path| packing::unpacked(own(path)).unwrap().1);
        let mut merge = Merge::new(files.into());
        let mut whole = vec![];
        loop {
            let next = merge.next(wanted).unwrap();
            if next.is_empty() {
                break;
            }
            whole.extend(next);
        }
        let (seen, index) = read(&whole);
        let merged: Vec<_> = seen
            .iter()
            .map(|p| (p.time_ns, p.bytes.clone(), p.link))
            .collect();
        assert_eq!(merged, alone);
        assert_eq!(index.file().unwrap().notices, []);
    }
}
