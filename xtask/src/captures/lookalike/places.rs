//! Channels in whole addresses, in marks that come again and again, at one place of payloads, in words and in what no field covers.
use super::air::{Air, IP, Ip, MILLISECOND, SYN, TCP, Tcp};
use super::code::{base64, bits, morse, zip};
use super::payloads::shuffled;

type Puzzle = (&'static str, &'static str, fn(&mut Air, &str));

pub const ALL: &[Puzzle] = &[
    (
        "puzzles/214-whole-addresses.pcap",
        "FLAG{every-host-four-letter}",
        |air, text| {
            for to in text.as_bytes().as_chunks::<4>().0 {
                air.tcp(IP, Tcp { flags: SYN, ..TCP }, &[]);
                let to = *to;
                air.tcp(
                    Ip { to, ..IP },
                    Tcp {
                        flags: SYN,
                        to: 443,
                        ..TCP
                    },
                    &[],
                );
            }
        },
    ),
    (
        "puzzles/215-hops-in-morse.pcap",
        "THREE KINDS OF HOPS MAKE A TELEGRAM",
        |air, text| {
            let marks = morse(text).replace("  ", "/");
            for (number, mark) in (1..).zip(marks.bytes()) {
                let ttl = match mark {
                    b'.' => 60,
                    b'-' => 120,
                    b' ' => 180,
                    _ => 240,
                };
                air.ping(Ip { ttl, ..IP }, number, b"abcdefgh");
            }
        },
    ),
    (
        "puzzles/216-pauses-in-morse.pcap",
        "SHORT AND LONG AND LONGER STILL",
        |air, text| {
            let tick = |air: &mut Air| air.now(Air::ethernet([0xff; 6], 0x88b5, &[7; 46]));
            tick(air);
            for mark in morse(text).replace("  ", "/").bytes() {
                let units = match mark {
                    b'.' => 1,
                    b'-' => 3,
                    b' ' => 5,
                    _ => 8,
                };
                air.wait(units * 100 * MILLISECOND);
                tick(air);
            }
        },
    ),
    (
        "puzzles/217-ping-or-pong.pcap",
        "two words are enough for all others",
        |air, text| {
            for bit in bits(text.as_bytes()) {
                let word: &[u8] = if bit == 1 { b"ping" } else { b"pong!" };
                air.udp(IP, 5_070, 7_071, word);
            }
        },
    ),
    (
        "puzzles/218-capital-letters.pcap",
        "names in any case",
        |air, text| {
            for piece in bits(text.as_bytes()).chunks(17) {
                let letters = b"quietmountainroad".iter().zip(piece);
                let label: String = letters
                    .map(|(letter, bit)| match bit {
                        1 => char::from(letter.to_ascii_uppercase()),
                        _ => char::from(*letter),
                    })
                    .collect();
                air.query(&format!("{label}.example"), &[]);
            }
        },
    ),
    (
        "puzzles/219-numbered-objects.pcap",
        "an archive, in documents that nobody sorted",
        |air, text| {
            let archive = zip("objects.txt", text.as_bytes());
            let parts: Vec<(usize, &[u8])> = archive.chunks(15).enumerate().collect();
            for (number, part) in shuffled(&parts) {
                let part = base64(part);
                let message = format!("{{\"number\": {number}, \"part\": \"{part}\"}}");
                air.udp(IP, 5_080, 7_081, message.as_bytes());
            }
        },
    ),
    (
        "puzzles/220-one-letter-of-many.pcap",
        "one letter of the alphabet is another",
        |air, text| {
            for (number, letter) in (1..).zip(text.bytes()) {
                let mut alphabet = *b"abcdefghijklmnopqrstuvwxyzabcdef";
                alphabet[11] = letter;
                air.ping(IP, number, &alphabet);
            }
        },
    ),
    (
        "puzzles/221-longer-than-it-says.pcap",
        "behind the end of the datagram, before that of the packet",
        |air, text| {
            for piece in text.as_bytes().chunks(6) {
                let mut datagram =
                    vec![0x13, 0x9c, 0x1b, 0xa9, 0, 12, 0, 0, b't', b'i', b'c', b'k'];
                datagram.extend(piece);
                let frame = air.ip(IP, 17, &datagram);
                air.frame(frame);
            }
        },
    ),
    (
        "puzzles/222-beside-the-usual.pcap",
        "most packets say nothing at all",
        |air, text| {
            for (number, letter) in (1..).zip(text.bytes()) {
                air.ping(IP, 2 * number, b"abcdefgh");
                air.ping(Ip { ttl: letter, ..IP }, 2 * number + 1, b"abcdefgh");
            }
        },
    ),
    (
        "puzzles/223-numbers-behind-a-key.pcap",
        "a key of one byte over the numbers of the packets",
        |air, text| {
            for letter in text.bytes() {
                let id = Some(u16::from(letter ^ 0xb7));
                air.udp(Ip { id, ..IP }, 5_090, 7_091, b"tick");
            }
        },
    ),
    (
        "puzzles/224-octal-ports.pcap",
        "knock as if there were no eight and no nine",
        |air, text| {
            for (number, letter) in (0..).zip(text.bytes()) {
                let port = u16::from(letter);
                let digits = 100 * (port >> 6) + 10 * (port >> 3 & 7) + (port & 7);
                air.udp(IP, 5_100 + number, digits, b"knock");
            }
        },
    ),
    (
        "puzzles/225-packets-at-once.pcap",
        "SO MANY AT ONCE",
        |air, text| {
            let ping = air.icmp(IP, 8, 1, b"many");
            for letter in text.bytes() {
                for _ in 0..letter {
                    air.wait(2 * MILLISECOND);
                    air.now(ping.clone());
                }
                air.wait(400 * MILLISECOND);
            }
        },
    ),
    (
        "puzzles/226-places-in-the-alphabet.pcap",
        "ask the old miller about the eleventh sack",
        |air, text| {
            for (number, letter) in (1..).zip(text.bytes()) {
                // A space stands before the first letter.
                let place = letter.saturating_sub(b'`');
                let ttl = 32 + place;
                air.ping(Ip { ttl, ..IP }, number, b"abcdefgh");
            }
        },
    ),
    (
        "puzzles/227-two-at-once-behind-a-key.pcap",
        "a key of two bytes over two letters at once, again and again",
        |air, text| {
            let (pairs, _) = text.as_bytes().as_chunks::<2>();
            for pair in pairs {
                let id = Some(u16::from_be_bytes(*pair) ^ 0xc35a);
                air.udp(Ip { id, ..IP }, 5_092, 7_092, b"tick");
            }
        },
    ),
    (
        "puzzles/228-two-bytes-behind-the-alphabet.pcap",
        "pings that end a little later than they should",
        |air, text| {
            let archive = zip("behind.txt", text.as_bytes());
            for (number, piece) in (1..).zip(archive.chunks(2)) {
                let payload = [b"abcdefghijklmnopqrst", piece].concat();
                air.ping(IP, number, &payload);
            }
        },
    ),
    (
        "puzzles/229-fill-of-short-frames.pcap",
        "short frames are filled up, and nobody looks with what",
        |air, text| {
            for piece in text.as_bytes().chunks(4) {
                let datagram = [0x13, 0x9c, 0x1b, 0xa9, 0, 10, 0, 0, b'h', b'i'];
                let mut frame = air.ip(IP, 17, &datagram);
                frame.extend([0; 12]);
                frame.extend(piece);
                air.frame(frame);
            }
        },
    ),
];
