//! The sample for a new user's first minute: both puzzles among ordinary traffic, as pcapng.
use super::conversation::{Conversation, Side};
use super::domain::{A, AAAA, ASKED, CNAME, MX, Message, PTR, TXT, dotted};
use super::network::{
    DROP_POINT, Host, LAPTOP, LISTENER, Link, NAME_SERVER, PRINTER, ROUTER, Sent, WEB_SERVER,
    merged, padded,
};
use super::{Made, Outcome, neighbours, puzzles, web};
use etherparse::{Icmpv4Type, PacketBuilder, icmpv4};
use wireloupe::capture::write::{Enhanced, Pcapng};

const ORDER: Pcapng = Pcapng { big_endian: false };

type Part = fn(&mut Link) -> Outcome;

pub fn capture() -> Outcome<Vec<Made>> {
    let mut links = vec![];
    let parts: [(u64, Part); 8] = [
        (0, neighbours::arps),
        (400, names),
        (1_200, web::browse),
        (2_500, |link| {
            puzzles::knock_on_ports(link, LAPTOP, DROP_POINT)
        }),
        (3_000, |link| puzzles::ping_archive(link, LAPTOP, LISTENER)),
        (4_000, trouble),
        (5_000, neighbours::version_six),
        (6_500, odds_and_ends),
    ];
    for (seed, (after_ms, part)) in (0x51de..).zip(parts) {
        let mut link = Link::starting(after_ms, seed);
        part(&mut link)?;
        links.push(link);
    }
    Ok(vec![Made {
        path: "sample/capture.pcapng",
        bytes: pcapng(&merged(links)),
    }])
}

fn pcapng(sent: &[Sent]) -> Vec<u8> {
    let mut file = vec![];
    let section: [(u16, &[u8]); 2] = [
        (1, b"A morning at the harbour, made up for Wireloupe."),
        (4, b"cargo xtask captures"),
    ];
    ORDER.section(&mut file, &section);
    // Microseconds, no limit of length.
    ORDER.interface(
        &mut file,
        1,
        0,
        &[(2, b"eth0"), (3, b"Harbour office, first floor"), (9, &[6])],
    );
    for packet in sent {
        let comment = [(1, packet.comment.as_bytes())];
        ORDER.enhanced(
            &mut file,
            &Enhanced {
                interface: 0,
                stamp: packet.time_ns / 1000,
                original: packet.bytes.len(),
                bytes: &packet.bytes,
                options: if packet.comment.is_empty() {
                    &[]
                } else {
                    &comment
                },
            },
        );
    }
    file
}

/// Look-ups of several types, one of a name that does not exist, one over multicast.
fn names(link: &mut Link) -> Outcome {
    let mail = [&[0, 10][..], &dotted("mail.wireloupe.example")].concat();
    let text = b"\x1av=spf1 mx -all; lamp three";
    let questions: [(&str, u16, Option<&[u8]>); 5] = [
        ("wireloupe.example", MX, Some(&mail)),
        ("wireloupe.example", TXT, Some(text)),
        ("www.wireloupe.example", AAAA, Some(&WEB_SERVER.ip6)),
        (
            "pier.wireloupe.example",
            CNAME,
            Some(&dotted("www.wireloupe.example")),
        ),
        ("no-such-lamp.wireloupe.example", A, None),
    ];
    for (port, (name, kind, data)) in (50_001..).zip(questions) {
        let (id, name) = (link.number() as u16, dotted(name));
        link.udp(
            (&LAPTOP, port),
            (&NAME_SERVER, 53),
            &Message::query(id, &name, kind),
        )?;
        let answer = match data {
            Some(data) => Message::response(id, &name, kind).answer(ASKED, kind, 3600, data),
            // Name error.
            None => Message::question(id, 0x8183, &name, kind),
        };
        link.udp((&NAME_SERVER, 53), (&LAPTOP, port), &answer.bytes())?;
        link.wait_ms(90);
    }
    let everybody = Host {
        mac: [1, 0, 0x5e, 0, 0, 0xfb],
        ip: [224, 0, 0, 251],
        ..PRINTER
    };
    let service = dotted("_ipp._tcp.local");
    link.udp(
        (&LAPTOP, 5353),
        (&everybody, 5353),
        &Message::question(0, 0, &service, PTR).bytes(),
    )?;
    let printer = [b"\x0eHarbour office".as_slice(), ASKED].concat();
    let answer = Message::question(0, 0x8400, &service, PTR).answer(ASKED, PTR, 4500, &printer);
    link.udp((&PRINTER, 5353), (&everybody, 5353), &answer.bytes())
}

/// What colours a list: a closed port, a segment lost and sent again, an abrupt end, errors of ICMP.
fn trouble(link: &mut Link) -> Outcome {
    let mut closed = Conversation::new(link, (LAPTOP, 49_200), (PRINTER, 23));
    closed.knock(link)?;
    closed.reset(link, Side::Server)?;
    link.comment("Nobody listens on port 23: the printer refuses.");
    link.wait_ms(200);
    let mut lossy = Conversation::new(link, (LAPTOP, 49_201), (WEB_SERVER, 8080));
    lossy.open(link)?;
    lossy.say_twice(
        link,
        Side::Client,
        b"GET /lamp HTTP/1.1\r\nHost: www.wireloupe.example:8080\r\n\r\n",
    )?;
    link.wait_ms(50);
    lossy.say(
        link,
        Side::Server,
        b"HTTP/1.1 503 Service Unavailable\r\nContent-Length: 0\r\n\r\n",
    )?;
    lossy.reset(link, Side::Client)?;
    link.wait_ms(100);

    link.udp((&LAPTOP, 40_123), (&PRINTER, 9), b"is anybody there?")?;
    let refused = Icmpv4Type::DestinationUnreachable(icmpv4::DestUnreachableHeader::Port);
    quote(link, &PRINTER, refused)?;
    link.wait_ms(100);
    let mut far = vec![];
    link.ip(&LAPTOP, &LISTENER, 1)?
        .udp(40_124, 33_434)
        .write(&mut far, b"traceroute to the far side")?;
    link.send(far);
    quote(
        link,
        &ROUTER,
        Icmpv4Type::TimeExceeded(icmpv4::TimeExceededCode::TtlExceededInTransit),
    )
}

/// An ICMP error about the packet sent last.
fn quote(link: &mut Link, from: &Host, error: Icmpv4Type) -> Outcome {
    const ETHERNET: usize = 14;
    let quoted = link
        .sent
        .last()
        .map(|sent| sent.bytes.clone())
        .unwrap_or_default();
    let length = quoted
        .get(16..18)
        .map_or(0, |l| usize::from(u16::from_be_bytes([l[0], l[1]])));
    let quoted = quoted.get(ETHERNET..ETHERNET + length).unwrap_or(&[]);
    let mut bytes = vec![];
    link.ip(from, &LAPTOP, 64)?
        .icmpv4(error)
        .write(&mut bytes, quoted)?;
    link.send(padded(bytes));
    Ok(())
}

/// A VLAN, a group joined, and a payload of no known protocol.
fn odds_and_ends(link: &mut Link) -> Outcome {
    let mut bytes = vec![];
    PacketBuilder::ethernet2(LAPTOP.mac, PRINTER.mac)
        .single_vlan(42u16.try_into()?)
        .ipv4(LAPTOP.ip, PRINTER.ip, 64)
        .udp(40_200, 40_201)
        .write(
            &mut bytes,
            b"a word on VLAN 42, of no protocol that anybody knows",
        )?;
    link.send(bytes);
    let group = Host {
        mac: [1, 0, 0x5e, 0, 0, 0xfb],
        ip: [224, 0, 0, 251],
        ..PRINTER
    };
    let mut bytes = vec![];
    let report =
        etherparse::IgmpType::MembershipReportV2(etherparse::igmp::MembershipReportV2Type {
            group_address: group.ip.into(),
        });
    link.ip(&LAPTOP, &group, 1)?
        .igmp(report)
        .write(&mut bytes, &[])?;
    link.send(padded(bytes));
    Ok(())
}
