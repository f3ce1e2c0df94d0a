//! Captures that are cut or damaged, and files that are none.
use crate::generated::{all_kinds, pcap, pcapng, read, read_in_chunks};
use wireloupe::capture::write::{Enhanced, Pcap, Pcapng};
use wireloupe::capture::{Index, Notice, packing};

fn error_of(file: &[u8]) -> String {
    read_in_chunks(file, 3).2.unwrap_err().to_string()
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
    let error = packing::read(&compressed[..], &mut |_| {}).err().unwrap();
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
    // The head of the block in one chunk, and divided between two.
    let head = place - huge.len() - 12;
    for chunk in [1 << 16, head + 5, head + 11, head + 12] {
        let (seen, index, result) = read_in_chunks(&file, chunk);
        result.unwrap();
        assert_eq!(seen.len(), 7, "in chunks of {chunk}");
        let block = index.file().unwrap().blocks.last().unwrap();
        assert_eq!(block.offset + block.length, place as u64);
    }
}

#[test]
fn twenty_gigabytes_are_passed_over_in_no_memory_and_offsets_go_on() {
    const GIGABYTE: u64 = 1 << 30;
    let packets = pcapng(false);
    let zeros = vec![0; 1 << 20];
    let mut index = Index::default();
    let mut count = 0;
    let mut push = |bytes: &[u8]| {
        index.push(bytes, &mut |_| count += 1).unwrap();
    };
    push(&packets);
    for _ in 0..20 {
        push(&[10u32.to_be_bytes(), (GIGABYTE as u32).to_be_bytes()].concat());
        let mut left = GIGABYTE as usize - 8;
        while left > 0 {
            let now = left.min(zeros.len());
            push(&zeros[..now]);
            left -= now;
        }
    }
    push(&packets);
    index.finish().unwrap();
    assert!(count > 1 && count % 2 == 0, "{count} packets");
    let place = |number| index.place(number).unwrap().start;
    for number in 1..=count / 2 {
        let moved = place(number) + packets.len() as u64 + 20 * GIGABYTE;
        assert_eq!(place(count / 2 + number), moved);
    }
}
