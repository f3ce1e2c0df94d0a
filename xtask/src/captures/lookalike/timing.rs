//! Gaps between packets hold bits or characters.
use super::air::{Air, IP, MILLISECOND};
use super::code::bits;

type Puzzle = (&'static str, &'static str, fn(&mut Air, &str));

pub const ALL: &[Puzzle] = &[
    (
        "puzzles/27-short-and-long.pcap",
        "tick or tock",
        |air, text| {
            let ping = air.icmp(IP, 8, 1, b"tick");
            air.now(ping.clone());
            for bit in bits(text.as_bytes()) {
                air.wait(if bit == 1 { 5_000 } else { 1_000 } * MILLISECOND);
                air.now(ping.clone());
            }
        },
    ),
    ("puzzles/28-whole-seconds.pcap", "patience", |air, text| {
        let ping = air.icmp(IP, 8, 1, b"data");
        air.now(ping.clone());
        for (number, bit) in bits(text.as_bytes()).into_iter().enumerate() {
            air.wait((1_000 * u64::from(bit) + 137 + 11 * (number as u64 % 7)) * MILLISECOND);
            air.now(ping.clone());
        }
    }),
    (
        "puzzles/29-milliseconds.pcap",
        "timing is all there is",
        |air, text| {
            let ping = air.icmp(IP, 8, 1, b"time");
            air.now(ping.clone());
            for letter in text.bytes() {
                air.wait(u64::from(letter) * MILLISECOND);
                air.now(ping.clone());
            }
        },
    ),
    (
        "puzzles/30-hundredths.pcap",
        "no floats were harmed",
        |air, text| {
            let ping = air.icmp(IP, 8, 1, b"time");
            air.now(ping.clone());
            for letter in text.bytes() {
                air.wait(u64::from(letter) * 10 * MILLISECOND + 3 * MILLISECOND);
                air.now(ping.clone());
            }
        },
    ),
];
