//! Files on shares: read and written by SMB 2, some in chains of commands, and by the commands that version 1 has had longest.
use super::conversation::{Said, Side, talk};
use super::network::{Link, pcap};
use super::{Made, Outcome};

pub fn capture() -> Outcome<Vec<Made>> {
    let mut link = Link::starting(0, 0x5ba2);
    let two = second_version();
    let said: Vec<Said> = two
        .iter()
        .map(|(side, bytes)| (*side, &bytes[..]))
        .collect();
    talk(&mut link, (50_100, 445), &said)?;
    let one = first_version();
    let said: Vec<Said> = one
        .iter()
        .map(|(side, bytes)| (*side, &bytes[..]))
        .collect();
    talk(&mut link, (50_101, 139), &said)?;
    Ok(vec![Made {
        path: "shares/capture.pcap",
        bytes: pcap(&link.sent),
    }])
}

type Message = (Side, Vec<u8>);

/// Behind the length of a NetBIOS session.
fn framed(message: &[u8]) -> Vec<u8> {
    [&(message.len() as u32).to_be_bytes(), message].concat()
}

fn wide(text: &str) -> Vec<u8> {
    text.encode_utf16().flat_map(u16::to_le_bytes).collect()
}

const CONNECT: u16 = 3;
const CREATE: u16 = 5;
const CLOSE: u16 = 6;
const READ: u16 = 8;
const WRITE: u16 = 9;
const RESPONSE: u32 = 1;
const RELATED: u32 = 4;
const DISK_FULL: u32 = 0xc000_007f;
const DISK: u32 = 5;
const PIPES: u32 = 6;
/// The file of the command before.
const SAME: [u8; 16] = [0xff; 16];

fn file(number: u8) -> [u8; 16] {
    let mut id = [0; 16];
    (id[0], id[8]) = (number, 0x40 + number);
    id
}

/// MS-SMB2 §2.2.1.2.
fn header(command: u16, id: u64, tree: u32, flags: u32, status: u32) -> Vec<u8> {
    let mut header = b"\xfeSMB\x40\0\x01\0".to_vec();
    header.extend(status.to_le_bytes());
    header.extend(command.to_le_bytes());
    header.extend([1, 0]);
    header.extend(flags.to_le_bytes());
    header.extend([0; 4]);
    header.extend(id.to_le_bytes());
    header.extend([0xff, 0xfe, 0, 0]);
    header.extend(tree.to_le_bytes());
    header.extend(9u64.to_le_bytes());
    header.extend([0; 16]);
    header
}

/// One message of several commands, each at a place that eight divides.
fn chain(commands: &[Vec<u8>]) -> Vec<u8> {
    let mut message = vec![];
    for (at, command) in commands.iter().enumerate() {
        let mut command = command.clone();
        if at + 1 < commands.len() {
            command.resize(command.len().next_multiple_of(8), 0);
            let len = (command.len() as u32).to_le_bytes();
            command[20..24].copy_from_slice(&len);
        }
        message.extend(command);
    }
    framed(&message)
}

fn connect(path: &str) -> Vec<u8> {
    let path = wide(path);
    [&[9, 0, 0, 0, 72, 0, path.len() as u8, 0], &path[..]].concat()
}

fn connected(kind: u8) -> Vec<u8> {
    vec![16, 0, kind, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0xff, 1, 0x1f, 0]
}

fn create(name: &str) -> Vec<u8> {
    let name = wide(name);
    let mut body = vec![57, 0, 0, 0, 2, 0, 0, 0];
    body.extend([0; 16]);
    body.extend([
        0x89, 0, 0x12, 0, 0, 0, 0, 0, 7, 0, 0, 0, 1, 0, 0, 0, 0x40, 0, 0, 0,
    ]);
    body.extend([120, 0, name.len() as u8, 0, 0, 0, 0, 0, 0, 0, 0, 0]);
    body.extend(name);
    body
}

fn created(id: [u8; 16], end: u64) -> Vec<u8> {
    let mut body = vec![89, 0, 0, 0, 1, 0, 0, 0];
    body.extend([0; 32]);
    body.extend(4096u64.to_le_bytes());
    body.extend(end.to_le_bytes());
    body.extend([0x20, 0, 0, 0, 0, 0, 0, 0]);
    body.extend(id);
    body.extend([0; 8]);
    body
}

fn read(id: [u8; 16], offset: u64, len: u32) -> Vec<u8> {
    let mut body = vec![49, 0, 0x50, 0];
    body.extend(len.to_le_bytes());
    body.extend(offset.to_le_bytes());
    body.extend(id);
    body.extend([0; 17]);
    body
}

fn data(bytes: &[u8]) -> Vec<u8> {
    let mut body = vec![17, 0, 0x50, 0];
    body.extend((bytes.len() as u32).to_le_bytes());
    body.extend([0; 8]);
    body.extend(bytes);
    body
}

fn write(id: [u8; 16], offset: u64, bytes: &[u8]) -> Vec<u8> {
    let mut body = vec![49, 0, 0x70, 0];
    body.extend((bytes.len() as u32).to_le_bytes());
    body.extend(offset.to_le_bytes());
    body.extend(id);
    body.extend([0; 16]);
    body.extend(bytes);
    body
}

fn written(len: u32) -> Vec<u8> {
    let mut body = vec![17, 0, 0, 0];
    body.extend(len.to_le_bytes());
    body.extend([0; 8]);
    body
}

fn failed() -> Vec<u8> {
    vec![9, 0, 0, 0, 0, 0, 0, 0, 0]
}

fn close(id: [u8; 16]) -> Vec<u8> {
    [&[24, 0, 0, 0, 0, 0, 0, 0][..], &id].concat()
}

fn closed() -> Vec<u8> {
    [&[60, 0][..], &[0; 58]].concat()
}

/// Requests and responses as they come, each with the next number.
#[derive(Default)]
struct Talk {
    messages: Vec<Message>,
    id: u64,
}

impl Talk {
    fn ask(&mut self, tree: u32, command: u16, request: &[u8], status: u32, response: &[u8]) {
        self.id += 1;
        let request = [&header(command, self.id, tree, 0, 0), request].concat();
        let response = [&header(command, self.id, tree, RESPONSE, status), response].concat();
        self.messages.push((Side::Client, framed(&request)));
        self.messages.push((Side::Server, framed(&response)));
    }
    /// Several commands in one message; the later ones mean the file of the first.
    fn ask_together(&mut self, tree: u32, commands: &[(u16, Vec<u8>, Vec<u8>)]) {
        let (mut asked, mut said) = (vec![], vec![]);
        for (at, (command, request, response)) in commands.iter().enumerate() {
            self.id += 1;
            let flags = if at > 0 { RELATED } else { 0 };
            let head = header(*command, self.id, tree, flags, 0);
            asked.push([&head[..], request].concat());
            let head = header(*command, self.id, tree, flags | RESPONSE, 0);
            said.push([&head[..], response].concat());
        }
        self.messages.push((Side::Client, chain(&asked)));
        self.messages.push((Side::Server, chain(&said)));
    }
}

fn second_version() -> Vec<Message> {
    let mut talk = Talk::default();
    talk.ask(DISK, CONNECT, &connect(r"\\pier\lamps"), 0, &connected(1));
    talk.ask(PIPES, CONNECT, &connect(r"\\pier\IPC$"), 0, &connected(2));
    // Out of order, and one piece twice.
    let tide = b"The tide turns at four, under the third lamp.";
    let id = file(1);
    talk.ask(
        DISK,
        CREATE,
        &create(r"plans\tide.txt"),
        0,
        &created(id, 45),
    );
    talk.ask(DISK, READ, &read(id, 20, 40), 0, &data(&tide[20..]));
    talk.ask(DISK, READ, &read(id, 0, 20), 0, &data(&tide[..20]));
    talk.ask(DISK, READ, &read(id, 10, 20), 0, &data(&tide[10..30]));
    talk.ask(DISK, CLOSE, &close(id), 0, &closed());
    // All in one message.
    let note = b"Bring the lamp oil.";
    talk.ask_together(
        DISK,
        &[
            (CREATE, create("note.txt"), created(file(2), 19)),
            (READ, read(SAME, 0, 100), data(note)),
            (CLOSE, close(SAME), closed()),
        ],
    );
    // What is written later covers what was there; what the server refuses does not.
    let id = file(3);
    talk.ask(DISK, CREATE, &create("log.txt"), 0, &created(id, 0));
    talk.ask(DISK, WRITE, &write(id, 0, b"aaaaaaaaaa"), 0, &written(10));
    talk.ask(DISK, WRITE, &write(id, 4, b"bbb"), 0, &written(3));
    talk.ask(
        DISK,
        WRITE,
        &write(id, 0, b"cccccccccccc"),
        DISK_FULL,
        &failed(),
    );
    talk.ask(DISK, CLOSE, &close(id), 0, &closed());
    // A part of a long file.
    let id = file(4);
    talk.ask(DISK, CREATE, &create("map.txt"), 0, &created(id, 100));
    talk.ask(DISK, READ, &read(id, 4, 6), 0, &data(b"harbor"));
    // One that was open before, and a pipe, which is no file.
    talk.ask(DISK, READ, &read(file(9), 0, 4), 0, &data(b"open"));
    let id = file(5);
    talk.ask(PIPES, CREATE, &create("lookout"), 0, &created(id, 0));
    talk.ask(PIPES, WRITE, &write(id, 0, b"ahoy"), 0, &written(4));
    talk.messages
}

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

fn first_version() -> Vec<Message> {
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
