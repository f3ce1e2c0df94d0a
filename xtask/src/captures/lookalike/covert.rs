//! Channels beside the listed puzzles': other places, orders and encodings that are met as well (numbers from 201).
use super::air::{Air, IP, Ip, MILLISECOND, SYN, TCP, Tcp};
use super::code::{base64, bits, hex, rot13, xor, zip};
use super::payloads::shuffled;

type Puzzle = (&'static str, &'static str, fn(&mut Air, &str));

pub const ALL: &[Puzzle] = &[
    (
        "puzzles/201-lowest-bit.pcap",
        "the lowest bit of a number that looks like chance",
        |air, text| {
            for (number, bit) in (0u16..).zip(bits(text.as_bytes())) {
                let id = number.wrapping_mul(40_503) & 0xfffe | u16::from(bit);
                air.udp(Ip { id: Some(id), ..IP }, 5_060, 5_061, b"tick");
            }
        },
    ),
    (
        "puzzles/202-spread-over-hosts.pcap",
        "every host of the network is a letter",
        |air, text| {
            for (number, letter) in (1..).zip(text.bytes()) {
                let to = [198, 51, 100, letter];
                let request = air.icmp(Ip { to, ..IP }, 8, number, b"abcdefghijklmnop");
                air.frame(request);
            }
        },
    ),
    (
        "puzzles/203-late-pings.pcap",
        "what was sent first need not come first",
        |air, text| {
            let numbered: Vec<(u16, u8)> = (1..).zip(text.bytes()).collect();
            for (number, letter) in shuffled(&numbered) {
                air.ping(Ip { ttl: letter, ..IP }, number, b"abcdefgh");
            }
        },
    ),
    (
        "puzzles/204-backwards.pcap",
        "read me from the end to the beginning",
        |air, text| {
            for (number, letter) in (1..).zip(text.bytes().rev()) {
                air.udp(IP, 2_000 + u16::from(letter), 9, &[number]);
            }
        },
    ),
    (
        "puzzles/205-turned-ports.pcap",
        "letters turned half way round the alphabet",
        |air, text| {
            for letter in rot13(text).bytes() {
                let to = letter.into();
                let flags = SYN;
                air.tcp(IP, Tcp { to, flags, ..TCP }, &[]);
            }
        },
    ),
    (
        "puzzles/206-numbered-below.pcap",
        "the number stands in the second label",
        |air, text| {
            let hex = hex(text.as_bytes());
            let pieces: Vec<&str> = hex
                .as_bytes()
                .chunks(8)
                .filter_map(|p| str::from_utf8(p).ok())
                .collect();
            let numbered: Vec<(usize, &str)> = pieces.into_iter().enumerate().collect();
            for (number, piece) in shuffled(&numbered) {
                air.query(&format!("{piece}.{number}.tunnel.example"), &[]);
            }
        },
    ),
    (
        "puzzles/207-url-safe-names.pcap",
        "an archive, in names that no case must change",
        |air, text| {
            let letters = base64(&zip("names.txt", text.as_bytes()));
            let letters = letters.replace('+', "-").replace('/', "_").replace('=', "");
            for piece in letters.as_bytes().chunks(40) {
                let piece = String::from_utf8_lossy(piece);
                air.query(&format!("{piece}.drop.example"), &[]);
            }
        },
    ),
    (
        "puzzles/208-trace-header.pcap",
        "a header that no browser sends holds an archive",
        |air, text| {
            let letters = base64(&zip("trace.txt", text.as_bytes()));
            for (number, piece) in (0u16..).zip(letters.as_bytes().chunks(24)) {
                let piece = String::from_utf8_lossy(piece);
                let request = format!(
                    "GET /{number} HTTP/1.1\r\nHost: shop.example\r\nX-Trace: {piece}\r\n\r\n"
                );
                air.connection((30_000 + number, 80), &[(true, request.as_bytes())]);
            }
        },
    ),
    (
        "puzzles/209-counted-datagrams.pcap",
        "each datagram begins with its number, and none is in its place",
        |air, text| {
            let archive = zip("parts.txt", text.as_bytes());
            let parts: Vec<(u16, &[u8])> = (0..).zip(archive.chunks(12)).collect();
            for (number, part) in shuffled(&parts) {
                air.udp(IP, 6_000, 6_001, &[&number.to_be_bytes(), part].concat());
            }
        },
    ),
    (
        "puzzles/210-four-byte-key.pcap",
        "four bytes of key over an archive that begins as all do",
        |air, text| {
            let archive = xor(&zip("key.txt", text.as_bytes()), b"r7!Q");
            for piece in archive.chunks(16) {
                air.udp(IP, 6_100, 31_337, piece);
            }
        },
    ),
    (
        "puzzles/211-one-byte-key.pcap",
        "one byte of key over a text, four letters at a time",
        |air, text| {
            for (number, piece) in (1..).zip(xor(text.as_bytes(), &[0x5a]).chunks(4)) {
                air.ping(IP, number, piece);
            }
        },
    ),
    (
        "puzzles/212-behind-the-packet.pcap",
        "between the end of the packet and that of the frame",
        |air, text| {
            for piece in text.as_bytes().chunks(9) {
                let mut frame = air.ip(IP, 17, &[0x13, 0x88, 0x13, 0x89, 0, 9, 0, 0, b'.']);
                frame.splice(43..43 + piece.len(), piece.iter().copied());
                air.frame(frame);
            }
        },
    ),
    (
        "puzzles/213-gaps-in-order.pcap",
        "a letter for each hundredth",
        |air, text| {
            for (number, letter) in (0..).zip(text.bytes()) {
                air.now(Air::ethernet([0xff; 6], 0x88b5, &[number; 46]));
                air.wait(u64::from(letter) * 10 * MILLISECOND);
            }
            air.now(Air::ethernet([0xff; 6], 0x88b5, &[0; 46]));
        },
    ),
];
