//! A capture of twenty gigabytes is read as any other: offsets beyond four gigabytes, in memory that does not grow with it.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]
mod generated;

use generated::pcapng;
use wireloupe::filter::Filter;
use wireloupe::scan::FilterScan;
use wireloupe::session::{Pass, Session};

const GIGABYTE: u64 = 1 << 30;
const GIGABYTES: u64 = 20;

/// Gives the file piece by piece: packets, twenty blocks of a gigabyte that nobody reads, and the packets again.
fn each_piece(mut each: impl FnMut(&[u8])) {
    let zeros = vec![0; 1 << 24];
    let packets = pcapng(false);
    each(&packets);
    for _ in 0..GIGABYTES {
        let mut head = 0x7777u32.to_le_bytes().to_vec();
        head.extend((GIGABYTE as u32).to_le_bytes());
        each(&head);
        let mut left = GIGABYTE as usize - head.len();
        while left > 0 {
            let piece = left.min(zeros.len());
            each(&zeros[..piece]);
            left -= piece;
        }
    }
    each(&packets);
}

#[test]
fn packets_behind_twenty_gigabytes_are_found_and_a_scan_goes_on_from_there() {
    let (mut session, mut checkpoint) = (Session::new(), None);
    each_piece(|piece| {
        session.push(piece, None).unwrap();
        if checkpoint.is_none() && session.index().offset() > GIGABYTES * GIGABYTE {
            checkpoint = session.checkpoint();
        }
    });
    session.finish().unwrap();
    let half = session.index().len() / 2;
    let place = session.index().place(half + 1).unwrap();
    assert!(place.start > GIGABYTES * GIGABYTE);
    let first = session.index().place(1).unwrap();
    assert_eq!(place.end - place.start, first.end - first.start);

    let mut pass = Pass::from(&checkpoint.unwrap()).unwrap();
    let mut scan = FilterScan::new(Filter::parse("frame").unwrap());
    pass.push(&pcapng(false), &mut scan).unwrap();
    assert_eq!(scan.passed, (half + 1..=2 * half).collect::<Vec<_>>());
}
