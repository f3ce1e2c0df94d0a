//! A part of each payload, and files in parts.
use super::air::{ACK, Air, IP, Ip, PUSH, SYN, TCP, Tcp};
use super::code::{base64, hex, rc4, rot13, xor, yenc, zip};

type Puzzle = (&'static str, &'static str, fn(&mut Air, &str));

/// Another order, the same each time: every seventh, going round.
pub fn shuffled<T: Clone>(items: &[T]) -> Vec<T> {
    let step = if items.len().is_multiple_of(7) { 5 } else { 7 };
    (0..items.len())
        .map(|at| items[at * step % items.len()].clone())
        .collect()
}

pub const ALL: &[Puzzle] = &[
    (
        "puzzles/31-zip-in-pings.pcap",
        "older than the trick itself",
        |air, text| {
            for (number, piece) in (1..).zip(zip("note.txt", text.as_bytes()).chunks(16)) {
                let mut payload = vec![0x10; 16];
                payload.extend(piece);
                payload.resize(48, b'!');
                air.ping(IP, number, &payload);
            }
        },
    ),
    (
        "puzzles/33-pick-me.pcap",
        "picked out of a row of noughts",
        |air, text| {
            for (number, letter) in (1..).zip(hex(text.as_bytes()).bytes()) {
                air.ping(
                    IP,
                    number,
                    format!("pick me: {}", char::from(letter)).as_bytes(),
                );
                air.ping(IP, number, b"leave me: 0");
            }
        },
    ),
    (
        "puzzles/36-base64-each.pcap",
        "line by line by line",
        |air, text| {
            for (number, piece) in (1..).zip(text.as_bytes().chunks(5)) {
                air.ping(IP, number, base64(piece).as_bytes());
            }
        },
    ),
    (
        "puzzles/37-yenc.pcap",
        "a file = with + all * its bytes",
        |air, text| {
            for (number, piece) in (1..).zip(yenc(text.as_bytes()).chunks(20)) {
                air.ping(IP, number, piece);
            }
        },
    ),
    (
        "puzzles/39-goat.pcap",
        "data in a SYN is rarely right",
        |air, text| {
            for piece in text.as_bytes().chunks(6) {
                air.tcp(
                    IP,
                    Tcp { flags: SYN, ..TCP },
                    &[b"GOAT\x01", piece].concat(),
                );
                air.tcp(
                    IP,
                    Tcp {
                        flags: ACK | PUSH,
                        ..TCP
                    },
                    b"GET / HTTP/1.0",
                );
            }
        },
    ),
    (
        "puzzles/40-last-byte.pcap",
        "spelled at the very end",
        |air, text| {
            for letter in text.bytes() {
                air.udp(
                    IP,
                    700,
                    701,
                    &[b"some words that do not matter at all: ", &[letter][..]].concat(),
                );
            }
        },
    ),
    (
        "puzzles/41-first-byte.pcap",
        "first letters first",
        |air, text| {
            for letter in text.bytes() {
                air.tcp(IP, Tcp { to: 4_444, ..TCP }, &[letter, b'#', b'#', b'#']);
            }
        },
    ),
    (
        "puzzles/43-sort-by-byte.pcap",
        "order is in the third byte",
        |air, text| {
            let pieces: Vec<(u8, Vec<u8>)> = (0..)
                .zip(text.as_bytes().chunks(2).map(<[u8]>::to_vec))
                .collect();
            for (number, piece) in shuffled(&pieces) {
                air.udp(
                    IP,
                    14_550,
                    14_550,
                    &[&[0xfe, 9, number, 1, b'B'][..], &piece].concat(),
                );
            }
        },
    ),
    (
        "puzzles/46-numbered.pcap",
        "plc says: one two three",
        |air, text| {
            let pieces: Vec<String> = (1..)
                .zip(text.as_bytes().chunks(6))
                .map(|(n, piece)| format!("{n}:{}", String::from_utf8_lossy(piece)))
                .collect();
            for piece in shuffled(&pieces) {
                air.udp(IP, 102, 102, piece.as_bytes());
            }
        },
    ),
    (
        "puzzles/47-flag-array.pcap",
        "one index at a time",
        |air, text| {
            let letters: Vec<(usize, char)> = text.chars().enumerate().collect();
            for (index, letter) in shuffled(&letters) {
                air.tcp(
                    IP,
                    Tcp { to: 9_999, ..TCP },
                    format!("set flag[{index}]{letter};").as_bytes(),
                );
            }
        },
    ),
    (
        "puzzles/48-by-time.pcap",
        "the order of the clock",
        |air, text| {
            let pieces: Vec<&[u8]> = text.as_bytes().chunks(4).collect();
            for piece in &pieces {
                air.tcp(IP, Tcp { to: 12_345, ..TCP }, base64(piece).as_bytes());
            }
            let count = air.frames.len();
            air.frames = shuffled(&air.frames);
            assert_eq!(air.frames.len(), count);
        },
    ),
    (
        "puzzles/78-tftp.pcap",
        "trivial, and turned by thirteen",
        |air, text| {
            let back = Ip {
                from: IP.to,
                to: IP.from,
                ..IP
            };
            air.udp(IP, 3_000, 69, b"\x00\x01plan.txt\x00octet\x00");
            let turned = rot13(text);
            for (block, piece) in (1u16..).zip(turned.as_bytes().chunks(8)) {
                air.udp(
                    back,
                    4_000,
                    3_000,
                    &[&[0, 3][..], &block.to_be_bytes(), piece].concat(),
                );
                air.udp(
                    IP,
                    3_000,
                    4_000,
                    &[&[0, 4][..], &block.to_be_bytes()].concat(),
                );
            }
        },
    ),
    (
        "puzzles/80-minus-42.pcap",
        "every byte is forty two too much",
        |air, text| {
            let moved: Vec<u8> = text.bytes().map(|byte| byte.wrapping_add(42)).collect();
            air.connection((40_100, 9_002), &[(true, &moved)]);
        },
    ),
    (
        "puzzles/82-terminal.pcap",
        "DRAWN BY A CURSOR",
        |air, text| {
            let mut drawn = b"\x1b[2J".to_vec();
            for (column, letter) in shuffled(&text.char_indices().collect::<Vec<_>>()) {
                drawn.extend(format!("\x1b[3;{}H{letter}", column + 1).bytes());
            }
            air.connection((40_200, 2_323), &[(true, b"show\r\n"), (false, &drawn)]);
        },
    ),
    (
        "puzzles/89-length-prefix.pcap",
        "sorted, unmasked, put together",
        |air, text| {
            let pieces: Vec<(u8, Vec<u8>)> = (0..)
                .zip(text.as_bytes().chunks(5).map(<[u8]>::to_vec))
                .collect();
            let mut stream = vec![];
            for (number, piece) in shuffled(&pieces) {
                let masked = xor(&piece, &[0x49, 0x52]);
                stream.extend((masked.len() as u16 + 1).to_be_bytes());
                stream.push(number);
                stream.extend(masked);
            }
            air.connection((40_300, 7_179), &[(true, &stream)]);
        },
    ),
    (
        "puzzles/90-known-beginning.pcap",
        "flag{the key repeats, as keys do}",
        |air, text| {
            air.udp(IP, 5_555, 5_556, &xor(text.as_bytes(), b"k3y"));
        },
    ),
    (
        "puzzles/91-rc4.pcap",
        "a worm reads its orders",
        |air, text| {
            let orders = hex(&rc4(b"secret", text.as_bytes()));
            let answer = format!(
                "HTTP/1.1 200 OK\r\nContent-Length: {}\r\n\r\n{orders}",
                orders.len()
            );
            air.connection(
                (40_400, 80),
                &[
                    (true, b"GET /orders HTTP/1.1\r\nHost: a\r\n\r\n"),
                    (false, answer.as_bytes()),
                ],
            );
        },
    ),
];
