//! Protocols of links and networks, a few packets each, on the links where they are at home.
use super::network::{Host, LAPTOP, Link, ROUTER, Sent, padded};
use super::{Made, Outcome};
use etherparse::{IpHeaders, IpNumber, Ipv4Extensions, Ipv4Header, PacketBuilder};
use wireloupe::capture::write::Pcap;

/// Numbers of link types in capture files.
const ETHERNET: u32 = 1;
const PPI: u32 = 192;
const RADIO: u32 = 195;
const BLUETOOTH: u32 = 201;
const NFLOG: u32 = 239;

pub fn captures() -> Outcome<Vec<Made>> {
    let mut ethernet = Link::starting(0, 0x11f0);
    routers(&mut ethernet)?;
    tunnels(&mut ethernet)?;
    neighbours(&mut ethernet);
    Ok(vec![
        file("links/ethernet.pcap", ETHERNET, &ethernet.sent),
        file("links/bluetooth.pcap", BLUETOOTH, &each(BLUETOOTH_PACKETS)),
        file("links/radio.pcap", RADIO, &each(RADIO_PACKETS)),
        file("links/ppi.pcap", PPI, &each(&[PPI_ACKNOWLEDGEMENT])),
        file("links/nflog.pcap", NFLOG, &each(&[NFLOG_PING])),
    ])
}

pub fn file(path: &'static str, link: u32, sent: &[Sent]) -> Made {
    let layout = Pcap {
        link,
        ..Pcap::default()
    };
    let mut bytes = layout.header();
    for packet in sent {
        layout.packet(
            &mut bytes,
            packet.time_ns,
            packet.bytes.len(),
            &packet.bytes,
        );
    }
    Made { path, bytes }
}

pub fn each(packets: &[&[u8]]) -> Vec<Sent> {
    let mut link = Link::starting(0, 0x77a1);
    packets.iter().for_each(|packet| link.send(packet.to_vec()));
    link.sent
}

/// A packet of IP with this protocol number.
fn ip(link: &mut Link, to: [u8; 4], protocol: u8, payload: &[u8]) -> Outcome {
    let mut header = Ipv4Header::new(0, 255, IpNumber(protocol), ROUTER.ip, to)?;
    header.identification = link.number() as u16;
    let headers = IpHeaders::Ipv4(header, Ipv4Extensions::default());
    let mut bytes = vec![];
    let builder = PacketBuilder::ethernet2(ROUTER.mac, LAPTOP.mac).ip(headers);
    builder.write(&mut bytes, IpNumber(protocol), payload)?;
    link.send(padded(bytes));
    Ok(())
}

/// All routers' group.
const ROUTERS: Host = Host {
    ip: [224, 0, 0, 2],
    ..LAPTOP
};

/// VRRP of version 2, HSRP of version 1, RIP with a route, BFD.
fn routers(link: &mut Link) -> Outcome {
    const ALL_ROUTERS: [u8; 4] = [224, 0, 0, 18];
    let vrrp = [
        0x21, 7, 100, 1, 0, 1, 0x1e, 0xf3, 192, 0, 2, 1, 0, 0, 0, 0, 0, 0, 0, 0,
    ];
    ip(link, ALL_ROUTERS, 112, &vrrp)?;
    let hsrp = b"\0\0\x10\x03\x0a\x78\x01\0cisco\0\0\0\xc0\0\x02\x01";
    link.udp((&ROUTER, 1985), (&ROUTERS, 1985), hsrp)?;
    let rip = b"\x02\x02\0\0\0\x02\0\x07\xc6\x33\x64\0\xff\xff\xff\0\0\0\0\0\0\0\0\x03";
    link.udp((&ROUTER, 520), (&LAPTOP, 520), rip)?;
    let bfd = [
        0x20, 0xc8, 3, 24, 0, 0, 0, 1, 0, 0, 0, 2, 0, 4, 0x93, 0xe0, 0, 4, 0x93, 0xe0, 0, 0, 0, 0,
    ];
    link.udp((&ROUTER, 49_152), (&LAPTOP, 3784), &bfd)
}

/// SCTP's first chunks and one of data; L2TP's first message.
fn tunnels(link: &mut Link) -> Outcome {
    let common = [0xc0, 1, 0x0b, 0x5a, 0, 0, 0, 9, 0, 0, 0, 0];
    let init = [
        1, 0, 0, 24, 0, 0, 0, 5, 0, 0, 0x10, 0, 0, 1, 0, 1, 0, 0, 3, 0xe8, 0x80, 0, 0, 4,
    ];
    let data = [
        0, 3, 0, 20, 0, 0, 3, 0xe9, 0, 1, 0, 0, 0, 0, 0, 0, b'l', b'a', b'm', b'p',
    ];
    let acknowledgement = [3, 0, 0, 16, 0, 0, 0, 1, 0, 0, 0x10, 0, 0, 0, 0, 0];
    ip(link, LAPTOP.ip, 132, &[&common[..], &init].concat())?;
    ip(
        link,
        LAPTOP.ip,
        132,
        &[&common[..], &acknowledgement, &data].concat(),
    )?;
    let l2tp = b"\xc8\x02\0\x24\0\0\0\0\0\0\0\0\x80\x08\0\0\0\0\0\x01\x80\x08\0\0\0\x02\x01\0\x80\x08\0\0\0\x09\0\x07";
    link.udp((&LAPTOP, 1701), (&ROUTER, 1701), l2tp)
}

/// CDP behind an LLC header.
fn neighbours(link: &mut Link) {
    let cdp = b"\x02\xb4\0\0\0\x01\0\x08pier\0\x03\0\x08Gi01\0\x04\0\x08\0\0\0\x29\0\x0a\0\x06\0\x01\0\x0b\0\x05\x01";
    let header = b"\x01\0\x0c\xcc\xcc\xcc\x02\0\x5e\0\x53\x01";
    let snap = b"\xaa\xaa\x03\0\0\x0c\x20\0";
    let len = (snap.len() + cdp.len()) as u16;
    link.send(padded(
        [&header[..], &len.to_be_bytes(), snap, cdp].concat(),
    ));
}

/// A reset and its end, a report, a connection, and a value that is read. The direction stands before each.
const BLUETOOTH_PACKETS: &[&[u8]] = &[
    b"\0\0\0\0\x01\x03\x0c\0",
    b"\0\0\0\x01\x04\x0e\x04\x01\x03\x0c\0",
    b"\0\0\0\x01\x04\x3e\x13\x01\0\x40\0\0\x01\x66\x55\x44\x33\x22\x11\x18\0\0\0\x2a\0\0",
    b"\0\0\0\0\x02\x40\0\x07\0\x03\0\x04\0\x02\x17\0",
    b"\0\0\0\0\x02\x40\0\x0b\0\x07\0\x04\0\x08\x01\0\xff\xff\x03\x28",
    b"\0\0\0\0\x02\x40\0\x07\0\x03\0\x04\0\x0a\x03\0",
];
/// A beacon request, and an acknowledgement; both arrived damaged.
const RADIO_PACKETS: &[&[u8]] = &[
    b"\x03\x08\x06\xff\xff\xff\xff\x07\xeb\x15",
    b"\x02\0\x63\x66\x6c",
];
const PPI_ACKNOWLEDGEMENT: &[u8] = b"\0\0\x20\0\x69\0\0\0\x02\0\x14\0\x39\x30\0\0\0\0\0\0\0\0\x02\0\x6c\x09\xa0\0\0\0\xce\xa6\xd4\0\0\0\x02\0\x5e\0\x53\x10";
const NFLOG_PING: &[u8] = b"\x02\0\0\x05\x08\0\x01\0\x08\0\x03\0\x08\0\x0a\0pre\0\x08\0\x04\0\0\0\0\x02\x08\0\x0b\0\0\0\0\0\x20\0\x09\0\x45\0\0\x1c\0\x01\0\0\x40\x01\xf7\xd4\xc0\0\x02\x0a\xc0\0\x02\x01\x08\0\xf7\xff\0\0\0\0";
