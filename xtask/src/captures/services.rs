//! Servers at work: a controller, a store, a database, a directory and a file share, each for a few messages.
use super::conversation::{Said, Side, talk};
use super::network::{Link, pcap};
use super::{Made, Outcome};

pub fn capture() -> Outcome<Vec<Made>> {
    let mut link = Link::starting(0, 0x5e21);
    modbus(&mut link)?;
    redis(&mut link)?;
    postgres(&mut link)?;
    directory(&mut link)?;
    share(&mut link)?;
    Ok(vec![Made {
        path: "services/capture.pcap",
        bytes: pcap(&link.sent),
    }])
}

/// Two registers are read, a coil is written, and a function is refused.
fn modbus(link: &mut Link) -> Outcome {
    let said: [Said; 6] = [
        (Side::Client, &[0, 1, 0, 0, 0, 6, 7, 3, 0, 100, 0, 2]),
        (Side::Server, &[0, 1, 0, 0, 0, 7, 7, 3, 4, 0, 21, 1, 0]),
        (Side::Client, &[0, 2, 0, 0, 0, 6, 7, 5, 0, 9, 0xff, 0]),
        (Side::Server, &[0, 2, 0, 0, 0, 6, 7, 5, 0, 9, 0xff, 0]),
        (Side::Client, &[0, 3, 0, 0, 0, 2, 7, 65]),
        (Side::Server, &[0, 3, 0, 0, 0, 3, 7, 0xc1, 1]),
    ];
    talk(link, (50_001, 502), &said)
}

fn redis(link: &mut Link) -> Outcome {
    let said: [Said; 4] = [
        (
            Side::Client,
            b"*3\r\n$3\r\nSET\r\n$4\r\nlamp\r\n$3\r\nlit\r\n",
        ),
        (Side::Server, b"+OK\r\n"),
        (
            Side::Client,
            b"*2\r\n$4\r\nINCR\r\n$4\r\npier\r\n*1\r\n$4\r\nNOPE\r\n",
        ),
        (Side::Server, b":1\r\n-ERR unknown command\r\n"),
    ];
    talk(link, (50_002, 6379), &said)
}

/// PostgreSQL's messages: a letter, a length that counts itself, a body.
fn lettered(letter: u8, body: &[u8]) -> Vec<u8> {
    let len = (body.len() + 4) as u32;
    [&[letter], &len.to_be_bytes()[..], body].concat()
}

fn postgres(link: &mut Link) -> Outcome {
    let startup = b"\0\x03\0\0user\0keeper\0database\0log\0\0";
    let len = (startup.len() + 4) as u32;
    let startup = [&len.to_be_bytes()[..], startup].concat();
    let ready = [lettered(b'R', &[0; 4]), lettered(b'Z', b"I")].concat();
    let query = lettered(b'Q', b"select lit from lamps\0");
    let column = b"\0\x01lit\0\0\0\x40\x01\0\x02\0\0\0\x10\0\x01\xff\xff\xff\xff\0\0";
    let rows = [
        lettered(b'T', column),
        lettered(b'D', b"\0\x01\0\0\0\x01t"),
        lettered(b'C', b"SELECT 1\0"),
        lettered(b'Z', b"I"),
    ]
    .concat();
    let said: [Said; 4] = [
        (Side::Client, &startup),
        (Side::Server, &ready),
        (Side::Client, &query),
        (Side::Server, &rows),
    ];
    talk(link, (50_003, 5432), &said)
}

/// A value of BER: a tag, a short length, the contents.
fn ber(tag: u8, parts: &[&[u8]]) -> Vec<u8> {
    let contents = parts.concat();
    [&[tag, contents.len() as u8], &contents[..]].concat()
}

/// LDAP: a bind by password, and a search for everything below a place.
fn directory(link: &mut Link) -> Outcome {
    let text = |tag, text: &str| ber(tag, &[text.as_bytes()]);
    let message = |id: u8, operation: &[u8]| ber(0x30, &[&[2, 1, id], operation]);
    let done: &[u8] = &[10, 1, 0, 4, 0, 4, 0];
    let bind = ber(
        0x60,
        &[&[2, 1, 3], &text(4, "cn=keeper"), &text(0x80, "lamp")],
    );
    let search = ber(
        0x63,
        &[
            &text(4, "dc=pier"),
            &[10, 1, 2, 10, 1, 0, 2, 1, 0, 2, 1, 0, 1, 1, 0],
            &text(0x87, "objectClass"),
            &[0x30, 0],
        ],
    );
    let values = ber(0x31, &[&text(4, "lamp")]);
    let attributes = ber(0x30, &[&ber(0x30, &[&text(4, "cn"), &values])]);
    let entry = ber(0x64, &[&text(4, "cn=lamp,dc=pier"), &attributes]);
    let found = [message(2, &entry), message(2, &ber(0x65, &[done]))].concat();
    let said: [Said; 4] = [
        (Side::Client, &message(1, &bind)),
        (Side::Server, &message(1, &ber(0x61, &[done]))),
        (Side::Client, &message(2, &search)),
        (Side::Server, &found),
    ];
    talk(link, (50_004, 389), &said)
}

/// A message of SMB 2 behind its header, behind the length of a NetBIOS session.
fn smb(command: u16, id: u8, response: bool, body: &[u8]) -> Vec<u8> {
    let mut header = vec![0xfe, b'S', b'M', b'B', 64, 0, 1, 0, 0, 0, 0, 0];
    header.extend(command.to_le_bytes());
    header.extend([1, 0, u8::from(response), 0, 0, 0, 0, 0, 0, 0]);
    header.extend([id, 0, 0, 0, 0, 0, 0, 0, 0xff, 0xfe, 0, 0, 5, 0, 0, 0]);
    header.extend([9, 0, 0, 0, 0, 0, 0, 0]);
    header.extend([0; 16]);
    header.extend(body);
    let len = header.len() as u32;
    [&len.to_be_bytes()[..], &header].concat()
}

/// A share is connected to.
fn share(link: &mut Link) -> Outcome {
    let path: Vec<u8> = r"\\pier\lamps"
        .encode_utf16()
        .flat_map(u16::to_le_bytes)
        .collect();
    let request = [&[9, 0, 0, 0, 72, 0, path.len() as u8, 0], &path[..]].concat();
    let response = [16, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0xff, 1, 0x1f, 0];
    let said: [Said; 2] = [
        (Side::Client, &smb(3, 4, false, &request)),
        (Side::Server, &smb(3, 4, true, &response)),
    ];
    talk(link, (50_005, 445), &said)
}
