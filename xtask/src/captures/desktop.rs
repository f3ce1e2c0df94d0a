//! A remote desktop over UDP: its first version and, agreed on in another connection, its second.
use super::conversation::Side::{Client, Server};
use super::messages::send;
use super::network::{Link, pcap};
use super::{Made, Outcome};

/// How long the datagrams that open a connection are: they try what the way takes.
const FULL: usize = 1232;

pub fn capture() -> Outcome<Vec<Made>> {
    let mut link = Link::starting(0, 0x3389);
    first(&mut link)?;
    lossy(&mut link)?;
    second(&mut link)?;
    Ok(vec![Made {
        path: "desktop/capture.pcap",
        bytes: pcap(&link.sent),
    }])
}

fn filled(head: &[u8]) -> Vec<u8> {
    let mut bytes = head.to_vec();
    bytes.resize(FULL, 0);
    bytes
}

/// A connection's two first datagrams, with the flags of the client's, and the version that both know.
fn opening(flags: u16, version: [u8; 2]) -> [Vec<u8>; 2] {
    let mtus = [4, 0xd0, 4, 0xd0];
    let correlation = [b"lamps and oils 1", &[0; 16][..]].concat();
    let asks = [
        &[0xff, 0xff, 0xff, 0xff, 0, 64][..],
        &(0x1801 | flags).to_be_bytes(),
        &[0x10, 0, 0, 1],
        &mtus,
        &correlation,
        &[0, 1],
        &version,
        b"the hash of a cookie that is 32.",
    ];
    let answers = [
        &[0x10, 0, 0, 1, 0, 64, 0x10, 5, 0x20, 0, 0, 1][..],
        &mtus,
        &[0, 1],
        &version,
    ];
    [filled(&asks.concat()), filled(&answers.concat())]
}

fn record(kind: u8, body: &[u8]) -> Vec<u8> {
    [&[kind, 3, 3, 0, body.len() as u8], body].concat()
}

/// Bytes of TLS behind acknowledgments and parity.
fn first(link: &mut Link) -> Outcome {
    let [asks, answers] = opening(0, [0, 2]);
    let data = |head: &[u8], text: &[u8]| [head, &record(23, text)].concat();
    let acked = data(
        b"\x20\0\0\x01\0\x40\0\x0c\0\x02\x04\xc1\x10\0\0\x02\x10\0\0\x02",
        b"pier",
    );
    let reset = data(
        b"\x10\0\0\x02\0\x40\x01\x0c\0\x02\x04\x05\x20\0\0\x02\x20\0\0\x02\x20\0\0\x02",
        b"lamp",
    );
    let parity = b"\x10\0\0\x02\0\x40\0\x14\0\x02\x04\x05\x20\0\0\x03\x20\0\0\x02\x03\x01oil";
    let said: [(_, &[u8]); 5] = [
        (Client, &asks),
        (Server, &answers),
        (Client, &acked),
        (Server, &reset),
        (Server, parity),
    ];
    send(link, (50_021, 3389), &said)
}

/// One that may lose datagrams carries DTLS.
fn lossy(link: &mut Link) -> Outcome {
    let [asks, answers] = opening(0x200, [0, 1]);
    let data = b"\x20\0\0\x01\0\x40\0\x0c\0\x02\x04\x05\x10\0\0\x02\x10\0\0\x02\
                 \x17\xfe\xfd\0\x01\0\0\0\0\0\x01\0\x04seal";
    let said: [(_, &[u8]); 3] = [(Client, &asks), (Server, &answers), (Client, data)];
    send(link, (50_022, 3389), &said)
}

/// Acknowledgments in all their forms, and a record in two datagrams.
fn second(link: &mut Link) -> Outcome {
    let [asks, answers] = opening(0, [1, 1]);
    let text = record(23, b"a lamp in two parts");
    let (begun, ended) = text.split_at(11);
    let moved = |head: &[u8], rest: &[u8]| {
        let mut bytes = [head, rest].concat();
        bytes.swap(0, 7);
        bytes
    };
    let hello = record(22, b"\x0e\0\0\0");
    let datagrams = [
        (
            Client,
            moved(b"\0\x14\xc1\x01\xf4\x01\x64\0\x64\0\x01\0", &hello),
        ),
        (
            Server,
            moved(
                b"\x10\x55\xc1\x64\0\xdb\x05\0\x02\x12\x34\x56\x0a\x01\xf4\x01\x64\0\x64\0",
                b"",
            ),
        ),
        (
            Client,
            moved(
                b"\0\x0c\xc0\x65\0\x64\0\x83\x01\x02\x03\x04\x55\xc5\x07\x02\0",
                begun,
            ),
        ),
        (Client, moved(b"\0\x04\xc0\x66\0\x03\0", ended)),
    ];
    let mut said: Vec<(_, &[u8])> = vec![(Client, &asks), (Server, &answers)];
    said.extend(
        datagrams
            .iter()
            .map(|(side, bytes)| (*side, bytes.as_slice())),
    );
    send(link, (50_023, 3389), &said)
}
