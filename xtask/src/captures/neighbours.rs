//! Who is near: ARP, and neighbour discovery of IPv6.
use super::Outcome;
use super::network::{Host, LAPTOP, Link, NAME_SERVER, PRINTER, ROUTER, padded};
use etherparse::{ArpHardwareId, ArpOperation, ArpPacket, EtherType, Icmpv6Type, PacketBuilder};

/// Who has the router's address, and a host telling its own (RFC 826, RFC 5227).
pub fn arps(link: &mut Link) -> Outcome {
    arp(link, ArpOperation::REQUEST, &PRINTER, &PRINTER.ip, None)?;
    link.comment("A printer tells everybody its own address: a gratuitous ARP.");
    link.wait_ms(60);
    arp(link, ArpOperation::REQUEST, &LAPTOP, &ROUTER.ip, None)?;
    arp(
        link,
        ArpOperation::REPLY,
        &ROUTER,
        &LAPTOP.ip,
        Some(&LAPTOP),
    )?;
    arp(link, ArpOperation::REQUEST, &LAPTOP, &NAME_SERVER.ip, None)?;
    arp(
        link,
        ArpOperation::REPLY,
        &NAME_SERVER,
        &LAPTOP.ip,
        Some(&LAPTOP),
    )
}

fn arp(
    link: &mut Link,
    operation: ArpOperation,
    from: &Host,
    ip: &[u8; 4],
    to: Option<&Host>,
) -> Outcome {
    let target = to.map_or([0; 6], |host| host.mac);
    let destination = to.map_or([0xff; 6], |host| host.mac);
    let packet = ArpPacket::new(
        ArpHardwareId::ETHERNET,
        EtherType::IPV4,
        operation,
        &from.mac,
        &from.ip,
        &target,
        ip,
    )?;
    let mut bytes = vec![];
    PacketBuilder::ethernet2(from.mac, destination)
        .arp(packet)
        .write(&mut bytes)?;
    link.send(padded(bytes));
    Ok(())
}

/// Neighbour and router discovery, and a ping (RFC 4861).
pub fn version_six(link: &mut Link) -> Outcome {
    let solicited = Host {
        mac: [0x33, 0x33, 0xff, 0, 0, 0x01],
        ip6: [0xff, 2, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0xff, 0, 0, 0x01],
        ..ROUTER
    };
    let all_nodes = Host {
        mac: [0x33, 0x33, 0, 0, 0, 1],
        ip6: [0xff, 2, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1],
        ..ROUTER
    };
    let with_address =
        |ip6: [u8; 16], kind: u8, mac: [u8; 6]| [&ip6[..], &[kind, 1], &mac].concat();
    // Type, the four bytes behind the checksum, and the rest.
    let ask = with_address(ROUTER.ip6, 1, LAPTOP.mac);
    discover(link, &LAPTOP, &solicited, 135, [0; 4], &ask)?;
    let tell = with_address(ROUTER.ip6, 2, ROUTER.mac);
    // Router, solicited, override.
    discover(link, &ROUTER, &LAPTOP, 136, [0xe0, 0, 0, 0], &tell)?;
    let mut prefix = vec![0; 8];
    prefix.extend_from_slice(&[
        3, 4, 64, 0xc0, 0, 1, 0x51, 0x80, 0, 0, 0x38, 0x40, 0, 0, 0, 0,
    ]);
    prefix.extend_from_slice(&[0x20, 0x01, 0x0d, 0xb8, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0]);
    prefix.extend_from_slice(&[5, 1, 0, 0, 0, 0, 0x05, 0xdc]);
    discover(link, &ROUTER, &all_nodes, 134, [64, 0, 0x07, 0x08], &prefix)?;
    for seq in 1..4 {
        for (from, to, request) in [(&LAPTOP, &ROUTER, true), (&ROUTER, &LAPTOP, false)] {
            let ip = PacketBuilder::ethernet2(from.mac, to.mac).ipv6(from.ip6, to.ip6, 64);
            let echo = match request {
                true => ip.icmpv6_echo_request(6, seq),
                false => ip.icmpv6_echo_reply(6, seq),
            };
            let mut bytes = vec![];
            echo.write(&mut bytes, b"lamp lamp lamp lamp lamp lamp")?;
            link.send(bytes);
        }
        link.wait_ms(500);
    }
    Ok(())
}

fn discover(
    link: &mut Link,
    from: &Host,
    to: &Host,
    kind: u8,
    head: [u8; 4],
    rest: &[u8],
) -> Outcome {
    let message = Icmpv6Type::Unknown {
        type_u8: kind,
        code_u8: 0,
        bytes5to8: head,
    };
    let mut bytes = vec![];
    // Neighbours alone: a hop limit of 255 proves that no router passed it on.
    let ip = PacketBuilder::ethernet2(from.mac, to.mac).ipv6(from.ip6, to.ip6, 255);
    ip.icmpv6(message).write(&mut bytes, rest)?;
    link.send(bytes);
    Ok(())
}
