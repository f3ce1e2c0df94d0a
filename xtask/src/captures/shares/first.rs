//! SMB 1: the commands that it has had longest.
use super::super::conversation::Side;
use super::{Message, framed};

/// MS-CIFS §2.2.3.
fn old(command: u8, id: u16, response: bool, words: &[u8], bytes: &[u8]) -> Message {
    let mut message = [b"\xffSMB", &[command, 0, 0, 0, 0][..]].concat();
    message.extend([if response { 0x88 } else { 0x08 }, 0x01, 0x40]);
    message.extend([0; 12]);
    for number in [7, 77, 9, id] {
        message.extend(u16::to_le_bytes(number));
    }
    message.push((words.len() / 2) as u8);
    message.extend(words);
    message.extend((bytes.len() as u16).to_le_bytes());
    message.extend(bytes);
    let side = if response { Side::Server } else { Side::Client };
    (side, framed(&message))
}

/// Numbers of two bytes.
fn words(numbers: &[u16]) -> Vec<u8> {
    numbers
        .iter()
        .flat_map(|number| number.to_le_bytes())
        .collect()
}

pub fn version() -> Vec<Message> {
    const NO_MORE: u16 = 0xff;
    let opened = [
        NO_MORE, 0, 0x4001, 0x20, 0, 0x5e00, 15, 0, 2, 0, 0, 1, 99, 0, 0,
    ];
    let asked = [
        NO_MORE, 0, 1, 0x42, 6, 0x20, 0, 0x5e00, 0x11, 64, 0, 5000, 0, 0, 0,
    ];
    let nothing = &[][..];
    vec![
        old(
            0x75,
            1,
            false,
            &words(&[NO_MORE, 0, 0, 1]),
            b"\0\\\\PIER\\ROPES\0A:\0",
        ),
        old(0x75, 1, true, &words(&[NO_MORE, 0, 0]), b"A:\0"),
        old(0x2d, 2, false, &words(&asked), b"\\OLD\\KNOTS.TXT\0"),
        old(0x2d, 2, true, &words(&opened), nothing),
        old(
            0x2e,
            3,
            false,
            &words(&[NO_MORE, 0, 0x4001, 0, 0, 15, 15, 0, 0, 0]),
            nothing,
        ),
        old(
            0x2e,
            3,
            true,
            &words(&[NO_MORE, 0, 0, 0, 0, 15, 59, 0, 0, 0, 0, 0]),
            b"bowline, hitch\n",
        ),
        old(0x04, 4, false, &words(&[0x4001, 0, 0]), nothing),
        old(0x04, 4, true, nothing, nothing),
        // The same number for the next file.
        old(
            0x02,
            5,
            false,
            &words(&[0x42, 6]),
            b"\x04\\OLD\\SAILS.TXT\0",
        ),
        old(
            0x02,
            5,
            true,
            &words(&[0x4001, 0x20, 0, 0x5e00, 8, 0, 2]),
            nothing,
        ),
        old(0x0a, 6, false, &words(&[0x4001, 4, 2, 0, 4]), nothing),
        old(0x0a, 6, true, &words(&[4, 0, 0, 0, 0]), b"\x01\x04\0b sp"),
        old(
            0x03,
            7,
            false,
            &words(&[0x20, 0, 0x5e00]),
            b"\x04\\OLD\\NEW.TXT\0",
        ),
        old(0x03, 7, true, &words(&[0x4002]), nothing),
        old(
            0x0b,
            8,
            false,
            &words(&[0x4002, 5, 0, 0, 5]),
            b"\x01\x05\0spars",
        ),
        old(0x0b, 8, true, &words(&[5]), nothing),
    ]
}
