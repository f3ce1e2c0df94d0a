//! Keyboards, disks and desktops.
use super::air::{Air, IP, TCP, Tcp};
use super::code::typed;

type Puzzle = (&'static str, &'static str, fn(&mut Air, &str));

fn keyboard(air: &mut Air, text: &str) {
    typed(text).iter().for_each(|report| air.usb(4, report));
}

pub const ALL: &[Puzzle] = &[
    ("puzzles/94-keyboard.pcap", "Typed, by hand!", keyboard),
    ("puzzles/95-backspaces.pcap", "no regrets", |air, text| {
        keyboard(air, &text.replace("re", "rex<"));
    }),
    (
        "puzzles/96-cursor-keys.pcap",
        "first and then second",
        |air, text| {
            let (first, second) = text.split_at(9);
            keyboard(air, second);
            for key in [0x4a, 0] {
                air.usb(4, &[0, 0, key, 0, 0, 0, 0, 0]);
            }
            keyboard(air, first);
        },
    ),
    (
        "puzzles/104-disk-blocks.pcap",
        "written back to front, block by block, all the way",
        |air, text| {
            let blocks: Vec<(u8, &[u8])> = (0..).zip(text.as_bytes().chunks(16)).collect();
            for (number, block) in blocks.into_iter().rev() {
                let mut payload = vec![0x2a, number];
                payload.extend(block);
                air.udp(IP, 3_260, 3_260, &payload);
            }
        },
    ),
    (
        "puzzles/105-every-second.pcap",
        "odd ones out",
        |air, text| {
            for letter in text.bytes() {
                air.usb(7, &[letter; 3]);
                air.usb(7, b"???");
            }
        },
    ),
    (
        "puzzles/109-vendor-key.pcap",
        "five letters of key",
        |air, text| {
            air.udp(
                IP,
                4_001,
                4_002,
                &super::code::xor(text.as_bytes(), b"tecOy"),
            );
        },
    ),
    (
        "puzzles/120-remote-desktop.pcap",
        "olives on a screen",
        |air, text| {
            for letter in text.bytes() {
                for down in [1, 0] {
                    let mut event = vec![4, down, 0, 0];
                    event.extend(u32::from(letter).to_be_bytes());
                    air.tcp(IP, Tcp { to: 5_900, ..TCP }, &event);
                }
            }
        },
    ),
];
