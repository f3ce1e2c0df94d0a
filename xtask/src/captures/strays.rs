//! What does not go as it should: segments that nobody saw, ports used again, headers that say too little, streams and answers
//! whose beginning is missing.
use super::conversation::Side::{self, Client, Server};
use super::conversation::{Conversation, talk};
use super::network::{LAPTOP, Link, WEB_SERVER, padded, pcap};
use super::{Made, Outcome};
use etherparse::TcpHeader;

pub fn capture() -> Outcome<Vec<Made>> {
    let mut link = Link::starting(0, 0x57a7);
    unseen(&mut link)?;
    again(&mut link)?;
    headless(&mut link)?;
    late_scale(&mut link)?;
    records(&mut link)?;
    silent_host(&mut link)?;
    answers(&mut link)?;
    Ok(vec![Made {
        path: "strays/capture.pcap",
        bytes: pcap(&link.sent),
    }])
}

const FIN: u8 = 1;
const SYN: u8 = 2;
const RST: u8 = 4;
const PSH: u8 = 8;
const ACK: u8 = 16;

/// Between Ethernet's beginning and the byte that has a TCP header's length, over IPv4 without options.
const HEADER_LENGTH: usize = 14 + 20 + 12;

/// A segment with numbers of its own.
struct Stray<'a> {
    from: Side,
    flags: u8,
    sequence: u32,
    acknowledgment: u32,
    options: &'a [u8],
    payload: &'a [u8],
    /// What the header says of its length in place of the truth, in words.
    words: Option<u8>,
}
const PLAIN: Stray = Stray {
    from: Client,
    flags: ACK,
    sequence: 0,
    acknowledgment: 0,
    options: &[],
    payload: &[],
    words: None,
};

fn send(link: &mut Link, port: u16, strays: &[Stray]) -> Outcome {
    for stray in strays {
        let (client, server) = ((LAPTOP, port), (WEB_SERVER, 9_000));
        let (source, destination) = match stray.from {
            Client => (client, server),
            Server => (server, client),
        };
        let mut header = TcpHeader::new(source.1, destination.1, stray.sequence, 1_000);
        let set = |flag: u8| stray.flags & flag != 0;
        (header.fin, header.syn, header.rst) = (set(FIN), set(SYN), set(RST));
        (header.psh, header.ack) = (set(PSH), set(ACK));
        header.acknowledgment_number = stray.acknowledgment;
        header.set_options_raw(stray.options)?;
        let mut bytes = vec![];
        let ip = link.ip(&source.0, &destination.0, 64)?;
        ip.tcp_header(header).write(&mut bytes, stray.payload)?;
        if let Some(words) = stray.words {
            bytes[HEADER_LENGTH] = words << 4;
        }
        link.send(padded(bytes));
    }
    Ok(())
}

/// Acknowledgments of what was never seen, once and again, and what comes behind.
fn unseen(link: &mut Link) -> Outcome {
    let far = Stray {
        sequence: 1,
        acknowledgment: 5_000,
        ..PLAIN
    };
    let data = |sequence, payload| Stray {
        from: Server,
        flags: ACK | PSH,
        sequence,
        acknowledgment: 1,
        payload,
        ..PLAIN
    };
    let acks = |acknowledgment| Stray {
        acknowledgment,
        ..far
    };
    send(
        link,
        40_001,
        &[
            Stray {
                flags: SYN,
                ..PLAIN
            },
            Stray {
                from: Server,
                flags: SYN | ACK,
                acknowledgment: 1,
                ..PLAIN
            },
            acks(1),
            data(1, b"first"),
            acks(6),
            acks(5_000),
            acks(5_000),
            acks(6_000),
            data(6, b"second"),
            acks(12),
            data(6_000, b"third"),
            acks(6_005),
            acks(6_005),
            acks(6_005),
            data(1, b"first"),
            data(6_005, b"last"),
            acks(9_000),
            data(9_000, b"gone"),
            acks(9_000),
        ],
    )
}

/// Ports that are used again, by a SYN that carries bytes and by one that ends what it begins.
fn again(link: &mut Link) -> Outcome {
    let opening = |flags, sequence, payload| Stray {
        flags,
        sequence,
        payload,
        ..PLAIN
    };
    let answer = |acknowledgment| Stray {
        from: Server,
        flags: SYN | ACK,
        sequence: 700,
        acknowledgment,
        ..PLAIN
    };
    send(
        link,
        40_002,
        &[
            opening(SYN, 100, b"early"),
            answer(106),
            opening(SYN, 20_000, b"early"),
            answer(20_006),
            opening(SYN | RST, 40_000, b""),
            answer(40_001),
        ],
    )
}

/// Headers that say they are shorter than any is.
fn headless(link: &mut Link) -> Outcome {
    let cut = |flags, sequence, acknowledgment| Stray {
        flags,
        sequence,
        acknowledgment,
        words: Some(2),
        payload: b"01234567",
        ..PLAIN
    };
    send(
        link,
        40_003,
        &[
            cut(SYN, 500, 0),
            Stray {
                from: Server,
                flags: SYN | ACK,
                sequence: 900,
                acknowledgment: 501,
                options: &[3, 3, 5, 1],
                ..PLAIN
            },
            cut(ACK, 501, 901),
            Stray {
                sequence: 501,
                acknowledgment: 901,
                payload: b"words",
                ..PLAIN
            },
        ],
    )
}

/// How windows are scaled, said where no handshake was seen; options that end before it is said.
fn late_scale(link: &mut Link) -> Outcome {
    let own = Stray {
        sequence: 50,
        acknowledgment: 80,
        ..PLAIN
    };
    send(
        link,
        40_004,
        &[
            Stray {
                options: &[1, 3, 3, 7],
                ..own
            },
            Stray {
                payload: b"scaled",
                ..own
            },
        ],
    )?;
    send(
        link,
        40_005,
        &[
            Stray {
                flags: SYN,
                options: &[0, 3, 3, 7],
                ..PLAIN
            },
            Stray {
                from: Server,
                flags: SYN | ACK,
                acknowledgment: 1,
                options: &[1, 3, 3, 7],
                ..PLAIN
            },
            Stray {
                sequence: 1,
                acknowledgment: 1,
                ..PLAIN
            },
        ],
    )
}

/// TLS whose handshake is missing: what is no record behind data, and a record with a connection's number; and an answer to a
/// hello whose list of names says more than there is.
fn records(link: &mut Link) -> Outcome {
    let mut begun = Conversation::new(link, (LAPTOP, 40_006), (WEB_SERVER, 443));
    begun.say(link, Client, b"\x17\x03\x03\0\x04seal")?;
    begun.say(link, Client, b"\x99\x03\x03\0\x04seal")?;
    begun.say(link, Client, b"\x19\x03\x03\0\x04seal")?;
    let mut hello = b"\x16\x03\x03\0\x34\x02\0\0\x30\x03\x03".to_vec();
    hello.extend(0x20..0x40);
    hello.extend(b"\0\xc0\x2f\0\0\x08\0\0\0\x02\xff\x01\0\x17");
    hello.extend(b"\x14\x03\x03\0\x01\x01");
    talk(link, (40_007, 443), &[(Server, &hello)])
}

/// Requests that name no host, an answer whose number is none, and a name that is none.
fn silent_host(link: &mut Link) -> Outcome {
    let said: [(Side, &[u8]); 4] = [
        (Client, b"GET /oil HTTP/1.0\r\n\r\n"),
        (Server, b"HTTP/1.0 200 OK\r\nContent-Length: 0\r\n\r\n"),
        (Client, b"GET /rope HTTP/1.0\r\n\r\n"),
        (Server, b"HTTP/1.0 4x4 No\r\nContent-Length: 0\r\n\r\n"),
    ];
    talk(link, (40_008, 80), &said)?;
    let question = b"\x12\x34\x01\0\0\x01\0\0\0\0\0\0\x04lamp\x45tide\0\0\x01\0\x01";
    link.udp((&LAPTOP, 40_009), (&WEB_SERVER, 53), question)
}

/// Replies of remote procedures: to no call that was seen, on the port of its own and elsewhere; to a call of a version and a
/// procedure that nobody has.
fn answers(link: &mut Link) -> Outcome {
    let reply = |id| [&[0, 0, 0, id, 0, 0, 0, 1][..], &[0; 16]].concat();
    let numbers = |id, program: u32, version: u32, procedure: u32| {
        let words = [id, 0, 2, program, version, procedure, 0, 0, 0, 0];
        words
            .into_iter()
            .flat_map(u32::to_be_bytes)
            .collect::<Vec<_>>()
    };
    link.udp((&WEB_SERVER, 111), (&LAPTOP, 40_010), &reply(1))?;
    link.udp((&WEB_SERVER, 2_049), (&LAPTOP, 40_010), &reply(1))?;
    link.udp(
        (&LAPTOP, 40_010),
        (&WEB_SERVER, 2_049),
        &numbers(2, 100_003, 0x203, 0x1_0004),
    )?;
    link.udp((&WEB_SERVER, 2_049), (&LAPTOP, 40_010), &reply(2))
}
