//! One tiny capture in every format, and one that is cut.
use super::network::{LAPTOP, Link, MILLISECOND, ROUTER, Sent, pcap};
use super::{Made, Outcome};
use flate2::{Compression, GzBuilder};
use std::io::Write;
use wireloupe::capture::write::{Enhanced, Pcap, Pcapng};

/// Four pings and their answers.
fn pings() -> Outcome<Vec<Sent>> {
    let mut link = Link::starting(0, 0x7134);
    for seq in 1..5 {
        let payload = format!("ping number {seq} of four, to the router and back");
        link.echo(&LAPTOP, &ROUTER, true, (77, seq), payload.as_bytes())?;
        link.echo(&ROUTER, &LAPTOP, false, (77, seq), payload.as_bytes())?;
        link.wait_ms(1000);
    }
    Ok(link.sent)
}

pub fn captures() -> Outcome<Vec<Made>> {
    let sent = pings()?;
    let plain = Pcap {
        link: 1,
        ..Pcap::default()
    };
    let big = Pcap {
        big_endian: true,
        ..plain
    };
    let classic = [
        ("formats/little.pcap", plain),
        ("formats/big.pcap", big),
        (
            "formats/nanoseconds.pcap",
            Pcap {
                nanoseconds: true,
                ..plain
            },
        ),
        (
            "formats/big-nanoseconds.pcap",
            Pcap {
                nanoseconds: true,
                ..big
            },
        ),
        (
            "formats/modified.pcap",
            Pcap {
                modified: true,
                ..plain
            },
        ),
        (
            "formats/big-modified.pcap",
            Pcap {
                modified: true,
                ..big
            },
        ),
    ];
    let mut all: Vec<Made> = classic
        .into_iter()
        .map(|(path, layout)| Made {
            path,
            bytes: write(layout, &sent),
        })
        .collect();
    for (path, big_endian) in [
        ("formats/little.pcapng", false),
        ("formats/big.pcapng", true),
    ] {
        all.push(Made {
            path,
            bytes: every_block(big_endian, &sent),
        });
    }
    all.push(Made {
        path: "formats/little.pcap.gz",
        bytes: gzip(&write(plain, &sent))?,
    });
    // Two members, as `cat a.gz b.gz` makes them.
    let whole = every_block(false, &sent);
    let (first, second) = whole.split_at(whole.len() / 2);
    let bytes = [gzip(first)?, gzip(second)?].concat();
    all.push(Made {
        path: "formats/little.pcapng.gz",
        bytes,
    });
    let mut cut = pcap(&sent);
    // In the middle of the last packet.
    cut.truncate(cut.len() - 30);
    all.push(Made {
        path: "cut/capture.pcap",
        bytes: cut,
    });
    Ok(all)
}

fn write(layout: Pcap, sent: &[Sent]) -> Vec<u8> {
    let mut file = layout.header();
    for packet in sent {
        layout.packet(&mut file, packet.time_ns, packet.bytes.len(), &packet.bytes);
    }
    file
}

fn gzip(bytes: &[u8]) -> Outcome<Vec<u8>> {
    let mut gzip = GzBuilder::new().write(vec![], Compression::best());
    gzip.write_all(bytes)?;
    Ok(gzip.finish()?)
}

/// Two sections of opposite byte orders; in the first, two interfaces of different clocks and all kinds of packet block.
fn every_block(big_endian: bool, sent: &[Sent]) -> Vec<u8> {
    let (mut file, order) = (vec![], Pcapng { big_endian });
    order.section(
        &mut file,
        &[
            (1, b"every kind of packet block"),
            (4, b"cargo xtask captures"),
        ],
    );
    order.interface(&mut file, 1, 65_535, &[(2, b"micro"), (9, &[6])]);
    // 2^-20 of a second.
    order.interface(
        &mut file,
        1,
        0,
        &[
            (2, b"binary"),
            (3, b"counts in powers of two"),
            (9, &[0x94]),
        ],
    );
    let (first, second) = sent.split_at(sent.len() / 2);
    for (number, packet) in first.iter().enumerate() {
        let enhanced = |interface, stamp| Enhanced {
            interface,
            stamp,
            original: packet.bytes.len(),
            bytes: &packet.bytes,
            options: &[(1, b"a comment")],
        };
        let micro = packet.time_ns / 1000;
        let binary = (u128::from(packet.time_ns) << 20).div_ceil(1_000_000_000) as u64;
        match number {
            0 => order.enhanced(&mut file, &enhanced(0, micro)),
            1 => order.obsolete(&mut file, &enhanced(0, micro), 3),
            2 => order.simple(&mut file, packet.bytes.len(), &packet.bytes),
            _ => order.enhanced(&mut file, &enhanced(1, binary)),
        }
    }
    listed_blocks(&mut file, order);
    let other = Pcapng {
        big_endian: !big_endian,
    };
    other.section(&mut file, &[]);
    other.interface(&mut file, 1, 0, &[(2, b"nano"), (9, &[9])]);
    for packet in second {
        other.enhanced(
            &mut file,
            &Enhanced {
                interface: 0,
                // Off the whole microsecond.
                stamp: packet.time_ns + MILLISECOND / 1000 / 2,
                original: packet.bytes.len(),
                bytes: &packet.bytes,
                options: &[],
            },
        );
    }
    file
}

/// Names, statistics, secrets, and a block that nobody knows.
fn listed_blocks(file: &mut Vec<u8>, order: Pcapng) {
    let mut names = vec![];
    order.half(&mut names, 1);
    order.half(&mut names, 11);
    names.extend_from_slice(b"\xc0\0\x02\x01router\0\0");
    order.word(&mut names, 0);
    order.block(file, 4, &names);
    let mut statistics = vec![];
    for word in [0, 0, 0] {
        order.word(&mut statistics, word);
    }
    order.block(file, 5, &statistics);
    let log = b"CLIENT_RANDOM 00 11\n";
    let mut secrets = vec![];
    order.word(&mut secrets, 0x544c_534b);
    order.word(&mut secrets, log.len() as u32);
    secrets.extend_from_slice(log);
    order.block(file, 10, &secrets);
    order.block(file, 0x7e57, b"a block of nobody");
}
