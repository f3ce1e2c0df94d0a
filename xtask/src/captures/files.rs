//! A file server at work: where its services are, what it exports, a directory that is mounted, a file that is asked after.
use super::conversation::{Said, Side, talk};
use super::network::{Link, pcap};
use super::{Made, Outcome};

const PORTMAP: u32 = 100_000;
const NFS: u32 = 100_003;
const MOUNT: u32 = 100_005;
const ACCESS_LISTS: u32 = 100_227;

pub fn capture() -> Outcome<Vec<Made>> {
    let mut link = Link::starting(0, 0xf11e);
    portmap(&mut link)?;
    mount(&mut link)?;
    nfs(&mut link)?;
    Ok(vec![Made {
        path: "files/capture.pcap",
        bytes: pcap(&link.sent),
    }])
}

fn words(words: &[u32]) -> Vec<u8> {
    words.iter().flat_map(|word| word.to_be_bytes()).collect()
}

/// RFC 4506 §4.11: behind its length, filled up.
fn text(text: &str) -> Vec<u8> {
    let mut bytes = [&(text.len() as u32).to_be_bytes(), text.as_bytes()].concat();
    bytes.resize(bytes.len().next_multiple_of(4), 0);
    bytes
}

/// RFC 5531 §11: the last fragment of a record.
fn record(message: &[u8]) -> Vec<u8> {
    let mark = 1 << 31 | message.len() as u32;
    [&mark.to_be_bytes(), message].concat()
}

fn call(id: u32, (program, version, procedure): (u32, u32, u32), body: &[u8]) -> Vec<u8> {
    let head = words(&[id, 0, 2, program, version, procedure, 0, 0, 0, 0]);
    record(&[&head, body].concat())
}

fn reply(id: u32, body: &[u8]) -> Vec<u8> {
    record(&[&words(&[id, 1, 0, 0, 0, 0]), body].concat())
}

/// Calls and their replies, each in a segment of its own.
fn exchange(link: &mut Link, ports: (u16, u16), said: &[Vec<u8>]) -> Outcome {
    let sides = [Side::Client, Side::Server].into_iter().cycle();
    let said: Vec<Said> = sides
        .zip(said)
        .map(|(side, bytes)| (side, &bytes[..]))
        .collect();
    talk(link, ports, &said)
}

fn portmap(link: &mut Link) -> Outcome {
    let said = [
        call(1, (PORTMAP, 2, 3), &words(&[MOUNT, 3, 6, 0])),
        reply(1, &words(&[20_048])),
    ];
    exchange(link, (50_101, 111), &said)
}

fn mount(link: &mut Link) -> Outcome {
    let exports = [
        words(&[1]),
        text("/srv"),
        words(&[1]),
        text("@pier"),
        words(&[1]),
        text("lamp"),
        words(&[0, 1]),
        text("/home"),
        words(&[0, 0]),
    ];
    let mounted = [words(&[1]), text("lamp"), text("/srv/log"), words(&[0])];
    let handle = [0x1e; 20];
    let given = [
        &words(&[0, handle.len() as u32])[..],
        &handle,
        &words(&[2, 0, 1]),
    ]
    .concat();
    let old = [&words(&[0])[..], &[0x2f; 32]].concat();
    let said = [
        call(2, (MOUNT, 3, 5), &[]),
        reply(2, &exports.concat()),
        call(3, (MOUNT, 3, 2), &[]),
        reply(3, &mounted.concat()),
        call(4, (MOUNT, 3, 1), &text("/srv")),
        reply(4, &given),
        call(5, (MOUNT, 3, 1), &text("/cellar")),
        reply(5, &words(&[13])),
        call(6, (MOUNT, 1, 1), &text("/srv")),
        reply(6, &old),
        call(7, (MOUNT, 3, 3), &text("/srv")),
        reply(7, &[]),
    ];
    exchange(link, (50_102, 20_048), &said)
}

/// The attributes of a file, those of a handle that is stale, and who may do what with the file.
fn nfs(link: &mut Link) -> Outcome {
    let handle = [&words(&[20])[..], &[0x1e; 20]].concat();
    let attributes = words(&[
        0,
        1,
        0o644,
        1,
        1000,
        1000,
        0,
        4096,
        0,
        4096,
        0,
        0,
        0,
        7,
        0,
        42,
        1_767_603_600,
        0,
        1_767_603_601,
        0,
        1_767_603_602,
        0,
    ]);
    let asked = [&handle[..], &words(&[15])].concat();
    let owner_and_others = [1, 1000, 7, 0x20, 0, 5];
    let list = words(&[&[0, 0, 15, 2, 2], &owner_and_others[..], &[0, 0]].concat());
    let said = [
        call(8, (NFS, 3, 1), &handle),
        reply(8, &attributes),
        call(9, (NFS, 3, 1), &handle),
        reply(9, &words(&[70])),
        call(10, (ACCESS_LISTS, 3, 1), &asked),
        reply(10, &list),
    ];
    exchange(link, (50_103, 2049), &said)
}
