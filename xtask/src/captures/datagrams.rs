//! Encrypted conversations over UDP, of which the headers and the first messages are to be read: QUIC, Google's QUIC before it,
//! an access point's control channel, and OpenVPN.
use super::network::{LAPTOP, Link, ROUTER, WEB_SERVER, pcap};
use super::{Made, Outcome};

pub fn capture() -> Outcome<Vec<Made>> {
    let mut link = Link::starting(0, 0x71c1);
    quic(&mut link)?;
    google(&mut link)?;
    access_point(&mut link)?;
    openvpn(&mut link)?;
    Ok(vec![Made {
        path: "datagrams/capture.pcap",
        bytes: pcap(&link.sent),
    }])
}

const CLIENT_ID: &[u8] = b"pier";
const FIRST_ID: &[u8] = b"lamplamp";
const SERVER_ID: &[u8] = b"lantern";

/// What stands where encrypted bytes would.
fn sealed(link: &mut Link, len: usize) -> Vec<u8> {
    (0..len).map(|_| link.number() as u8).collect()
}

/// A long header of version 1 (RFC 9000 §17.2), up to the length of what follows.
fn long(kind: u8, destination: &[u8], source: &[u8]) -> Vec<u8> {
    let first = [0xc0 | kind << 4, 0, 0, 0, 1];
    let ids = [
        &[destination.len() as u8],
        destination,
        &[source.len() as u8],
        source,
    ];
    [&first[..], &ids.concat()].concat()
}

/// The length as two bytes, and so many.
fn body(link: &mut Link, len: u16) -> Vec<u8> {
    let sealed = sealed(link, len.into());
    [&(0x4000 | len).to_be_bytes()[..], &sealed].concat()
}

/// A connection whose first packets nobody can open, so that nothing but headers tells of it: a Retry, packets that share a
/// datagram, short headers in both directions, one to a name that nobody gave, and a version that the server refuses.
fn quic(link: &mut Link) -> Outcome {
    let (client, server) = ((&LAPTOP, 50_443), (&WEB_SERVER, 443));
    let initial = |link: &mut Link, destination: &[u8], token: &[u8]| {
        let token = [&[token.len() as u8], token].concat();
        [long(0, destination, CLIENT_ID), token, body(link, 1150)].concat()
    };
    let first = initial(link, FIRST_ID, b"");
    link.udp(client, server, &first)?;
    let retry = [&long(3, CLIENT_ID, b"again"), &b"a token"[..], &[7; 16]].concat();
    link.udp(server, client, &retry)?;
    let second = initial(link, b"again", b"a token");
    link.udp(client, server, &second)?;
    let mut both = [long(0, CLIENT_ID, SERVER_ID), vec![0], body(link, 90)].concat();
    both.extend([long(2, CLIENT_ID, SERVER_ID), body(link, 200)].concat());
    link.udp(server, client, &both)?;
    let short = |link: &mut Link, first: u8, id: &[u8]| [&[first], id, &sealed(link, 40)].concat();
    let mut both = [long(2, SERVER_ID, CLIENT_ID), body(link, 60)].concat();
    both.extend(short(link, 0x40, SERVER_ID));
    link.udp(client, server, &both)?;
    for (from, to, first, id) in [
        (server, client, 0x60, CLIENT_ID),
        (client, server, 0x45, SERVER_ID),
        (client, server, 0x45, b"unheard"),
        // The client has moved.
        ((&LAPTOP, 50_447), server, 0x45, SERVER_ID),
    ] {
        let packet = short(link, first, id);
        link.udp(from, to, &packet)?;
    }
    let mut unknown = initial(link, FIRST_ID, b"");
    unknown[1..5].copy_from_slice(&[0x1a, 0x2a, 0x3a, 0x4a]);
    link.udp((&LAPTOP, 50_445), server, &unknown)?;
    let versions = [&[0xa5, 0, 0, 0, 0, 4][..], CLIENT_ID, &[8], FIRST_ID];
    let versions = [
        &versions.concat()[..],
        &[0, 0, 0, 1, 0x6b, 0x33, 0x43, 0xcf],
    ]
    .concat();
    link.udp(server, (&LAPTOP, 50_445), &versions)
}

/// A message of Google's handshake: its tag, and tags with their values.
fn message(tag: &[u8; 4], values: &[(&[u8; 4], &[u8])]) -> Vec<u8> {
    let mut bytes = tag.to_vec();
    bytes.extend((values.len() as u16).to_le_bytes());
    bytes.extend([0; 2]);
    let mut end = 0;
    for (tag, value) in values {
        end += value.len() as u32;
        bytes.extend(*tag);
        bytes.extend(end.to_le_bytes());
    }
    bytes.extend(values.iter().flat_map(|(_, value)| value.iter()));
    bytes
}

/// A client's hello, acknowledged and refused; then what is encrypted.
fn google(link: &mut Link) -> Outcome {
    let (client, server) = ((&LAPTOP, 50_446), (&WEB_SERVER, 443));
    let hello = message(
        b"CHLO",
        &[
            (b"PAD\0", &[b'-'; 40]),
            (b"SNI\0", b"lamp.example"),
            (b"VER\0", b"Q039"),
            (b"CCS\0", &[1, 2, 3, 4, 5, 6, 7, 8]),
            (b"PDMD", b"X509"),
            (b"ICSL", &30u32.to_le_bytes()),
            (b"SFCW", &65_536u32.to_le_bytes()),
        ],
    );
    let frame = [&[0xa0, 1][..], &(hello.len() as u16).to_be_bytes(), &hello].concat();
    let header = |flags: u8, version: &[u8], number: u8| {
        [&[flags], &[0x11; 8][..], version, &[number], &[0x22; 12]].concat()
    };
    let packet = [header(0x0d, b"Q039", 1), frame, vec![0; 20]].concat();
    link.udp(client, server, &packet)?;
    let refusal = message(
        b"REJ\0",
        &[
            (b"STK\0", b"a token"),
            (b"AEAD", b"AESGCC20"),
            (b"PUBS", &[2, 0, 3, 0, 0]),
        ],
    );
    let acknowledgment = [0x40, 1, 0, 9, 1, 0];
    let packet = [
        &[0x00, 1][..],
        &[0x22; 12],
        &acknowledgment,
        &[0x80, 1],
        &refusal,
    ]
    .concat();
    link.udp(server, client, &packet)?;
    for (from, to, head) in [
        (client, server, header(0x0c, b"", 2)),
        (server, client, vec![0x00, 2]),
    ] {
        let packet = [head, sealed(link, 50)].concat();
        link.udp(from, to, &packet)?;
    }
    Ok(())
}

/// A discovery in clear, then DTLS.
fn access_point(link: &mut Link) -> Outcome {
    let (point, controller) = ((&LAPTOP, 50_447), (&ROUTER, 5246));
    let header = [0, 0x10, 0x02, 0, 0, 0, 0, 0];
    let request = [0, 0, 0, 1, 7, 0, 8, 0, 0, 20, 0, 1, 1];
    link.udp(point, controller, &[&header[..], &request].concat())?;
    let alert = [21, 0xfe, 0xff, 0, 0, 0, 0, 0, 0, 0, 0, 0, 2, 2, 40];
    link.udp(controller, point, &[&[1, 0, 0, 0][..], &alert].concat())
}

/// A client's hello of TLS in two pieces.
fn openvpn(link: &mut Link) -> Outcome {
    let (client, server) = ((&LAPTOP, 50_448), (&WEB_SERVER, 1194));
    let session = *b"keeper!!";
    let reset = [&[0x38][..], &session, &[0; 5]].concat();
    link.udp(client, server, &reset)?;
    let mut hello = vec![3, 3];
    hello.extend(sealed(link, 32));
    hello.extend([0, 0, 2, 0x13, 1, 1, 0, 0, 69, 0, 21, 0, 65]);
    hello.extend([0; 65]);
    let len = hello.len() as u8;
    let record = [&[22, 3, 1, 0, len + 4, 1, 0, 0, len][..], &hello].concat();
    for (number, piece) in (1u32..).zip(record.chunks(100)) {
        let head = [&[0x20][..], &session, &[0], &number.to_be_bytes()].concat();
        link.udp(client, server, &[&head, piece].concat())?;
    }
    Ok(())
}
