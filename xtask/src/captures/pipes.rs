//! Pipes, paths and mailslots over SMB 1: handles and what they stand for, transactions and their further parts, refusals, and
//! computers that announce themselves, over UDP and over IPX.
use super::conversation::{Said, Side, talk};
use super::network::{LAPTOP, Link, PRINTER, pcap};
use super::{Made, Outcome};

pub fn capture() -> Outcome<Vec<Made>> {
    let mut link = Link::starting(0, 0x919e);
    let messages = messages();
    let said = messages.iter().map(|(side, bytes)| (*side, &bytes[..]));
    talk(&mut link, (50_110, 445), &said.collect::<Vec<Said>>())?;
    announcements(&mut link)?;
    Ok(vec![Made {
        path: "pipes/capture.pcap",
        bytes: pcap(&link.sent),
    }])
}

const NO_MORE: u16 = 0xff;
const PIPE: u16 = 0x4b01;
/// The header of every message has so many bytes (MS-CIFS §2.2.3.1).
const HEADER: usize = 32;

/// What a message is, besides its words and bytes.
#[derive(Clone, Copy)]
struct Head {
    command: u8,
    id: u16,
    status: u32,
}

const fn head(command: u8, id: u16) -> Head {
    let status = 0;
    Head {
        command,
        id,
        status,
    }
}

fn message(head: Head, response: bool, words: &[u8], bytes: &[u8]) -> Vec<u8> {
    let mut message = [b"\xffSMB", &[head.command][..]].concat();
    message.extend(head.status.to_le_bytes());
    message.extend([if response { 0x88 } else { 0x08 }, 0x01, 0x40]);
    message.extend([0; 12]);
    for number in [5, 88, 6, head.id] {
        message.extend(u16::to_le_bytes(number));
    }
    message.push((words.len() / 2) as u8);
    message.extend(words);
    message.extend((bytes.len() as u16).to_le_bytes());
    message.extend(bytes);
    message
}

type Message = (Side, Vec<u8>);

/// Behind the length of a session's message.
fn framed(message: &[u8]) -> Vec<u8> {
    [&(message.len() as u32).to_be_bytes(), message].concat()
}

fn request(head: Head, words: &[u8], bytes: &[u8]) -> Message {
    (Side::Client, framed(&message(head, false, words, bytes)))
}

fn response(head: Head, words: &[u8], bytes: &[u8]) -> Message {
    (Side::Server, framed(&message(head, true, words, bytes)))
}

/// Numbers of two bytes.
fn words(numbers: &[u16]) -> Vec<u8> {
    let bytes = numbers.iter().map(|number| number.to_le_bytes());
    bytes.collect::<Vec<_>>().concat()
}

fn longs(numbers: &[u32]) -> Vec<u8> {
    let bytes = numbers.iter().map(|number| number.to_le_bytes());
    bytes.collect::<Vec<_>>().concat()
}

/// MS-CIFS §2.2.4.64.1.
fn create(id: u16, name: &[u8]) -> Message {
    let head = head(0xa2, id);
    let mut how = words(&[NO_MORE, 0]);
    how.push(0);
    how.extend((name.len() as u16).to_le_bytes());
    how.extend(longs(&[0x16, 0, 0x0002_019f, 0, 0, 0x80, 3, 1, 0x40, 2]));
    how.push(1);
    request(head, &how, name)
}

/// MS-CIFS §2.2.4.64.2.
fn created(id: u16) -> Message {
    let mut words = words(&[NO_MORE, 0]);
    words.push(0);
    words.extend(PIPE.to_le_bytes());
    words.extend(longs(&[1, 0, 0, 0, 0, 0, 0, 0, 0, 0x80, 4096, 0, 0, 0]));
    words.extend([2, 0, 0xff, 0x05, 0]);
    response(head(0xa2, id), &words, b"")
}

/// MS-CIFS §2.2.4.33.1: what is written to the pipe and read from it at once.
fn transact(id: u16, data: &[u8]) -> Message {
    let name = b"\\PIPE\\\0\0\0";
    let len = data.len() as u16;
    let at = (HEADER + 1 + 32 + 2 + name.len()) as u16;
    let counts = [
        0, len, 0, 1024, 0, 0, 0, 0, 0, 0, at, len, at, 2, 0x26, PIPE,
    ];
    request(head(0x25, id), &words(&counts), &[&name[..], data].concat())
}

/// MS-CIFS §2.2.4.33.2.
fn transacted(id: u16, data: &[u8]) -> Message {
    let (len, at) = (data.len() as u16, (HEADER + 1 + 20 + 2 + 1) as u16);
    let counts = [0, len, 0, 0, at, 0, len, at, 0, 0];
    response(head(0x25, id), &words(&counts), &[&[0][..], data].concat())
}

/// The header of a packet of DCE/RPC, and its body.
fn call(kind: u8, body: &[u8], id: u32) -> Vec<u8> {
    let mut packet = vec![5, 0, kind, 3, 0x10, 0, 0, 0];
    packet.extend((body.len() as u16 + 16).to_le_bytes());
    packet.extend([0, 0]);
    packet.extend(id.to_le_bytes());
    packet.extend(body);
    packet
}

/// Transfer syntax NDR, version 2.
const SYNTAX: [u8; 20] = [
    0x04, 0x5d, 0x88, 0x8a, 0xeb, 0x1c, 0xc9, 0x11, 0x9f, 0xe8, 0x08, 0x00, 0x2b, 0x10, 0x48, 0x60,
    2, 0, 0, 0,
];
/// An interface that nobody has, version 1.0.
const INTERFACE: [u8; 20] = [
    0x70, 0x69, 0x65, 0x72, 0x6c, 0x61, 0x6d, 0x70, 0x72, 0x6f, 0x70, 0x65, 0x73, 0x61, 0x69, 0x6c,
    1, 0, 0, 0,
];

fn messages() -> Vec<Message> {
    let bind = [
        &words(&[4280, 4280])[..],
        &longs(&[0, 1]),
        &words(&[0, 1]),
        &INTERFACE,
        &SYNTAX,
    ];
    let bound = [
        &words(&[4280, 4280])[..],
        &longs(&[7]),
        &words(&[5]),
        b"\\PIE\0\0",
        &longs(&[1, 0]),
        &SYNTAX,
    ];
    let asked = [&longs(&[8])[..], &words(&[0, 3]), b"how many"].concat();
    let answered = [&longs(&[5])[..], &words(&[0, 0]), b"seven"].concat();
    let refused = Head {
        status: 0xc000_0034,
        ..head(0xa2, 8)
    };
    let path = b"\0\0\0\x07\x01\0\0\0\0\\LAMPS\\OIL\0";
    let more = b"\0lamp, oil\0\0wick";
    vec![
        request(
            head(0x75, 1),
            &words(&[NO_MORE, 0, 0, 1]),
            b"\0\\\\PIER\\IPC$\0IPC\0",
        ),
        response(head(0x75, 1), &words(&[NO_MORE, 0, 0]), b"IPC\0"),
        create(2, b"\\lamps\0"),
        created(2),
        transact(3, &call(11, &bind.concat(), 1)),
        transacted(3, &call(12, &bound.concat(), 1)),
        transact(4, &call(0, &asked, 2)),
        transacted(4, &call(2, &answered, 2)),
        request(head(0x04, 5), &words(&[PIPE, 0, 0]), b""),
        response(head(0x04, 5), b"", b""),
        // A path's information, which the answer names again, and a part that comes later.
        request(
            head(0x32, 6),
            &words(&[17, 0, 2, 560, 0, 0, 0, 0, 0, 17, 68, 0, 0, 1, 5]),
            path,
        ),
        response(
            head(0x32, 6),
            &words(&[2, 0, 0, 2, 56, 0, 0, 0, 0, 0]),
            b"\0\0\0",
        ),
        request(
            head(0x33, 6),
            &words(&[0, 4, 0, 0, 0, 4, 66, 0, PIPE]),
            more,
        ),
        // One that nobody saw being asked for.
        response(head(0x32, 7), &words(&[0, 0, 0, 0, 0, 0, 0, 0, 0, 0]), b""),
        create(8, b"\\wicks\0"),
        response(refused, b"", b""),
        request(head(0x08, 9), b"", b"\x04\\LAMPS\\OIL\0"),
        response(
            head(0x08, 9),
            &words(&[0x20, 0, 0x5e00, 15, 0, 0, 0, 0, 0, 0]),
            b"",
        ),
    ]
}

/// A message to a mailslot (MS-CIFS §2.2.5, MS-MAIL §2.2).
fn mail(data: &[u8]) -> Vec<u8> {
    let slot = b"\\MAILSLOT\\BROWSE\0";
    let len = data.len() as u16;
    let at = (HEADER + 1 + 34 + 2 + slot.len()) as u16;
    let counts = [0, len, 0, 0, 0, 0, 1000, 0, 0, 0, 0, len, at, 3, 1, 1, 2];
    message(
        head(0x25, 0),
        false,
        &words(&counts),
        &[&slot[..], data].concat(),
    )
}

/// A name of 16 bytes, of which the last says what it is of.
fn name(name: &str, kind: u8) -> Vec<u8> {
    let mut bytes = format!("{name:<15}").into_bytes();
    bytes.push(kind);
    bytes
}

/// The same a letter for each half of a byte (RFC 1001 §14.1).
fn encoded(name: &[u8]) -> Vec<u8> {
    let letters = name.iter().flat_map(|b| [b'A' + (b >> 4), b'A' + (b & 15)]);
    [vec![32], letters.collect(), vec![0]].concat()
}

/// MS-BRWS §2.2.1.
fn host() -> Vec<u8> {
    let mut bytes = vec![1, 0];
    bytes.extend(720_000_u32.to_le_bytes());
    bytes.extend(format!("{:\0<16}", "PIER").into_bytes());
    bytes.extend([5, 0, 3, 0x12, 1, 0, 15, 1, 0x55, 0xaa]);
    bytes.extend(b"lamps and oil\0");
    bytes
}

/// MS-BRWS §2.2.3.
fn election() -> Vec<u8> {
    let mut bytes = vec![8, 1, 0x02, 15, 1, 0x20];
    bytes.extend(longs(&[60_000, 0]));
    bytes.extend(b"PIER\0");
    bytes
}

fn announcements(link: &mut Link) -> Outcome {
    for (data, kind) in [(host(), 0x1d), (election(), 0x1e)] {
        let names = [encoded(&name("PIER", 0x20)), encoded(&name("QUAY", kind))].concat();
        let body = [names, mail(&data)].concat();
        let mut datagram = vec![0x11, 0x0a, 0x10, 1];
        datagram.extend(PRINTER.ip);
        datagram.extend(138_u16.to_be_bytes());
        datagram.extend((body.len() as u16).to_be_bytes());
        datagram.extend([0, 0]);
        datagram.extend(body);
        link.udp((&PRINTER, 138), (&LAPTOP, 138), &datagram)?;
    }
    let asked = [&[0; 33][..], &[1], &name("QUAY", 0x1b)].concat();
    exchange(link, 0x14, 0x0455, &asked);
    let names = [name("QUAY", 0), name("PIER", 0)].concat();
    let directed = [&[0, 0x0b][..], &names, &mail(&host())].concat();
    exchange(link, 0x04, 0x0455, &directed);
    let managed = [&[0; 32][..], &[0xfc, 2, 0, 0], &names, &mail(&host())].concat();
    exchange(link, 0x14, 0x0553, &managed);
    Ok(())
}

/// A packet of IPX over 802.2, to everybody.
fn exchange(link: &mut Link, kind: u8, socket: u16, body: &[u8]) {
    let len = body.len() as u16 + 30;
    let everybody = [0xff; 6];
    let mut packet = [everybody, PRINTER.mac].concat();
    packet.extend((len + 3).to_be_bytes());
    packet.extend([0xe0, 0xe0, 3, 0xff, 0xff]);
    packet.extend(len.to_be_bytes());
    packet.extend([0, kind]);
    packet.extend([0; 4]);
    packet.extend(everybody);
    packet.extend(socket.to_be_bytes());
    packet.extend([0, 0, 0x1a, 0x39]);
    packet.extend(PRINTER.mac);
    packet.extend(socket.to_be_bytes());
    packet.extend(body);
    link.send(super::network::padded(packet));
}
