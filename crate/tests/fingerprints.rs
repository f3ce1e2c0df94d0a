//! A client's hello over TCP is told by what it offers, whatever stands among it that means nothing.
use crate::common;

fn counted(len: usize, bytes: &[u8]) -> Vec<u8> {
    let size = (bytes.len() as u32).to_be_bytes();
    [&size[4 - len..], bytes].concat()
}
fn words(numbers: &[u16]) -> Vec<u8> {
    numbers.iter().flat_map(|n| n.to_be_bytes()).collect()
}
fn extension(kind: u16, body: &[u8]) -> Vec<u8> {
    [words(&[kind]), counted(2, body)].concat()
}

/// A hello in a record, a segment and a packet.
fn packet(hello: &[u8]) -> Vec<u8> {
    let message = [vec![1], counted(3, hello)].concat();
    let record = [vec![22, 3, 1], counted(2, &message)].concat();
    let mut segment = words(&[50_000, 443, 0, 1, 0, 1, 0x5018, 4096, 0, 0]);
    segment.extend(record);
    let mut packet = words(&[0x4500, 20 + segment.len() as u16, 1, 0, 0x4006, 0]);
    packet.extend([10, 0, 0, 1, 10, 0, 0, 2]);
    packet.extend(segment);
    packet
}

/// What JA4 is made of, in a hello of these parts.
fn raw(parts: &[Vec<u8>]) -> String {
    let bytes = packet(&parts.concat());
    let frame = common::frame(1, 101, &bytes);
    let mut rows = common::values_of(&[frame], &["tls.handshake.ja4_r"]);
    rows.remove(0).remove(0)
}

#[test]
fn a_hello_is_told_by_what_it_offers_in_any_order() {
    let name = counted(2, &[vec![0], counted(2, b"any")].concat());
    let protocols = [counted(1, b"h2"), counted(1, b"http/1.1")].concat();
    let extensions = [
        extension(0x4a4a, &[]),
        extension(43, &counted(1, &words(&[0x1a1a, 0x0303, 0x0304]))),
        extension(0, &name),
        extension(16, &counted(2, &protocols)),
        extension(13, &counted(2, &words(&[0x0804, 0x0403]))),
    ];
    let hello = [
        words(&[0x0303]),
        vec![7; 32],
        counted(1, b"session"),
        counted(2, &words(&[0x2a2a, 0x1302, 0x1301])),
        counted(1, &[0]),
        counted(2, &extensions.concat()),
    ];
    assert_eq!(raw(&hello), "t13d0204h2_1301,1302_000d,002b_0804,0403");
    assert_eq!(raw(&hello[..5]), "t12i020000_1301,1302_");
    assert_eq!(raw(&hello[..3]), "");
}
