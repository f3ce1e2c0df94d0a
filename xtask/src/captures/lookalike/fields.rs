//! One field of each packet holds a character, or a few bits.
use super::air::{ACK, Air, IP, Ip, PUSH, RST, SYN, TCP, Tcp};
use super::code::{base64, bits, hex, morse};

type Puzzle = (&'static str, &'static str, fn(&mut Air, &str));

pub const ALL: &[Puzzle] = &[
    (
        "puzzles/01-ports.pcap",
        "ninety knocks and nobody home",
        |air, text| {
            for letter in base64(text.as_bytes()).bytes() {
                air.tcp(
                    IP,
                    Tcp {
                        to: letter.into(),
                        flags: SYN,
                        ..TCP
                    },
                    &[],
                );
            }
        },
    ),
    (
        "puzzles/02-source-ports.pcap",
        "counting from five thousand",
        |air, text| {
            for letter in text.bytes() {
                air.udp(IP, 5_000 + u16::from(letter), 9, b"start");
                air.udp(
                    Ip {
                        from: IP.to,
                        to: IP.from,
                        ..IP
                    },
                    9,
                    5_000,
                    b"noise",
                );
            }
        },
    ),
    (
        "puzzles/03-tcp-source-ports.pcap",
        "surf the quiet internet",
        |air, text| {
            for letter in text.bytes() {
                air.tcp(
                    IP,
                    Tcp {
                        from: 10_000 + u16::from(letter),
                        to: 445,
                        flags: SYN,
                        ..TCP
                    },
                    &[],
                );
            }
        },
    ),
    (
        "puzzles/04-port-knock.pcap",
        "knock.Twice:Leave",
        |air, text| {
            for letter in text.bytes() {
                for port in [443, 8_080, u16::from(letter), u16::from(letter)] {
                    air.tcp(
                        IP,
                        Tcp {
                            to: port,
                            flags: SYN,
                            ..TCP
                        },
                        &[],
                    );
                }
            }
        },
    ),
    (
        "puzzles/05-urgent-pointer.pcap",
        "a stegosaur in a hurry",
        |air, text| {
            for letter in text.bytes() {
                air.tcp(
                    IP,
                    Tcp {
                        urgent: letter.into(),
                        ..TCP
                    },
                    b"ack",
                );
                air.tcp(IP, TCP, b"data");
            }
        },
    ),
    (
        "puzzles/07-time-to-live.pcap",
        "hops that never happened",
        |air, text| {
            for (number, letter) in (0..).zip(text.bytes()) {
                air.ping(Ip { ttl: letter, ..IP }, number, b"covert");
                air.ping(IP, number, b"abcdefghijklmnop");
            }
        },
    ),
    (
        "puzzles/09-ip-id-times-key.pcap",
        "twenty three times the truth",
        |air, text| {
            for letter in text.bytes() {
                air.udp(
                    Ip {
                        id: Some(u16::from(letter) * 23),
                        ..IP
                    },
                    6_000,
                    7_000,
                    b"x",
                );
            }
        },
    ),
    (
        "puzzles/10-covert-tcp.pcap",
        "the high byte talks",
        |air, text| {
            for letter in text.bytes() {
                air.tcp(
                    Ip {
                        id: Some(u16::from(letter) << 8 | 0x5a),
                        ..IP
                    },
                    Tcp { flags: SYN, ..TCP },
                    &[],
                );
            }
        },
    ),
    (
        "puzzles/12-payload-length.pcap",
        "ping pong by size",
        |air, text| {
            for (number, letter) in (0..).zip(text.bytes()) {
                air.ping(IP, number, &vec![b'.'; letter.into()]);
            }
        },
    ),
    (
        "puzzles/13-last-octet.pcap",
        "addresses ten too far",
        |air, text| {
            for letter in text.bytes() {
                let from = [192, 0, 2, letter + 10];
                air.tcp(
                    Ip { from, ..IP },
                    Tcp {
                        to: 8_000,
                        flags: SYN,
                        ..TCP
                    },
                    &[],
                );
            }
        },
    ),
    (
        "puzzles/14-first-of-mac.pcap",
        "a lot of letters in a lot of Fs",
        |air, text| {
            for letter in text.bytes() {
                air.frame(Air::ethernet(
                    [letter, 0xff, 0xff, 0xff, 0xff, 0xff],
                    0xffff,
                    &[0xff; 46],
                ));
            }
        },
    ),
    (
        "puzzles/15-sequence-numbers.pcap",
        "crumbs, four at a time, make a cookie",
        |air, text| {
            let zip = super::code::zip("cookie.txt", text.as_bytes());
            for crumb in zip.chunks(4) {
                let mut four = [0; 4];
                four[..crumb.len()].copy_from_slice(crumb);
                air.tcp(
                    IP,
                    Tcp {
                        sequence: u32::from_be_bytes(four),
                        flags: SYN,
                        ..TCP
                    },
                    &[],
                );
            }
        },
    ),
    (
        "puzzles/19-odd-and-even.pcap",
        "parity is a message",
        |air, text| {
            for bit in bits(text.as_bytes()) {
                air.udp(IP, 20_000 + 2 * 17 + u16::from(1 - bit), 514, b"hello");
            }
        },
    ),
    (
        "puzzles/20-two-hop-counts.pcap",
        "sixty four or five",
        |air, text| {
            for (number, bit) in (0..).zip(bits(text.as_bytes())) {
                air.ping(
                    Ip {
                        ttl: 64 + bit,
                        ..IP
                    },
                    number,
                    b"abcdefgh",
                );
            }
        },
    ),
    (
        "puzzles/22-evil-bit.pcap",
        "only the good packets speak",
        |air, text| {
            for (number, letter) in text.bytes().enumerate() {
                air.udp(
                    Ip { evil: true, ..IP },
                    1_234,
                    1_234,
                    &[b'a' + (number % 26) as u8],
                );
                air.udp(IP, 1_234, 1_234, &[letter]);
            }
        },
    ),
    (
        "puzzles/23-last-nibble.pcap",
        "HIDDENTOOWELL",
        |air, text| {
            let code = morse(text);
            for (number, mark) in (0..).zip(code.bytes()) {
                let last = match mark {
                    b'.' => 0x1f,
                    b'-' => 0x1e,
                    _ => 0x12,
                };
                air.ping(IP, number, &[b'p', b'a', b'd', last]);
            }
        },
    ),
    ("puzzles/24-flags-in-morse.pcap", "ROY", |air, text| {
        for mark in morse(&hex(text.as_bytes()).to_uppercase()).bytes() {
            let flags = match mark {
                b'.' => SYN,
                b'-' => RST,
                _ => PUSH | ACK,
            };
            air.tcp(IP, Tcp { flags, ..TCP }, &[]);
        }
    }),
];
