//! Hosts, and the packets that pass between them.
use super::Outcome;
use etherparse::{IpNumber, Ipv4Header, PacketBuilder, PacketBuilderStep};

/// 2026-01-05 09:00:00 UTC.
pub const MORNING_NS: u64 = 1_767_603_600_000_000_000;
pub const MILLISECOND: u64 = 1_000_000;

#[derive(Clone, Copy)]
pub struct Host {
    pub mac: [u8; 6],
    /// From the blocks for documentation (RFC 5737, RFC 3849).
    pub ip: [u8; 4],
    pub ip6: [u8; 16],
}

const fn host(last: u8, ip: [u8; 4]) -> Host {
    Host {
        // Locally administered.
        mac: [0x02, 0, 0x5e, 0, 0x53, last],
        ip,
        // 2001:db8::/32
        ip6: [
            0x20, 0x01, 0x0d, 0xb8, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, last,
        ],
    }
}
pub const LAPTOP: Host = host(0x10, [192, 0, 2, 10]);
pub const ROUTER: Host = host(0x01, [192, 0, 2, 1]);
pub const PRINTER: Host = host(0x20, [192, 0, 2, 32]);
pub const NAME_SERVER: Host = host(0x35, [192, 0, 2, 53]);
/// Behind the router, so with its MAC address.
pub const WEB_SERVER: Host = beyond(0x50, [203, 0, 113, 80]);
pub const DROP_POINT: Host = beyond(0x40, [198, 51, 100, 64]);
pub const LISTENER: Host = beyond(0x08, [198, 51, 100, 8]);

const fn beyond(last: u8, ip: [u8; 4]) -> Host {
    Host {
        mac: ROUTER.mac,
        ..host(last, ip)
    }
}

/// A packet as it was captured.
#[derive(Clone, Debug)]
pub struct Sent {
    pub time_ns: u64,
    pub bytes: Vec<u8>,
    pub comment: &'static str,
}

/// Packets in the order in which they are sent, and the time.
pub struct Link {
    pub sent: Vec<Sent>,
    clock_ns: u64,
    /// Of the pseudo-random delays and identifications: xorshift, the same each time.
    state: u32,
}

impl Link {
    /// Begins `after_ms` after the morning.
    pub fn starting(after_ms: u64, seed: u32) -> Self {
        Link {
            sent: vec![],
            clock_ns: MORNING_NS + after_ms * MILLISECOND,
            state: seed,
        }
    }
    pub fn wait_ms(&mut self, milliseconds: u64) {
        self.clock_ns += milliseconds * MILLISECOND;
    }
    pub fn number(&mut self) -> u32 {
        self.state ^= self.state << 13;
        self.state ^= self.state >> 17;
        self.state ^= self.state << 5;
        self.state
    }
    pub fn send(&mut self, bytes: Vec<u8>) {
        // 0.1 to 4 ms, in whole microseconds, which every format can hold.
        self.clock_ns += u64::from(100 + self.number() % 4000) * 1000;
        self.sent.push(Sent {
            time_ns: self.clock_ns,
            bytes,
            comment: "",
        });
    }
    /// Comments the packet sent last.
    pub fn comment(&mut self, comment: &'static str) {
        if let Some(last) = self.sent.last_mut() {
            last.comment = comment;
        }
    }
    pub fn clock_ns(&self) -> u64 {
        self.clock_ns
    }

    pub fn ip(
        &mut self,
        from: &Host,
        to: &Host,
        ttl: u8,
    ) -> Outcome<PacketBuilderStep<etherparse::IpHeaders>> {
        let mut header = Ipv4Header::new(0, ttl, IpNumber::UDP, from.ip, to.ip)?;
        header.identification = self.number() as u16;
        header.dont_fragment = true;
        let ip = etherparse::IpHeaders::Ipv4(header, etherparse::Ipv4Extensions::default());
        Ok(PacketBuilder::ethernet2(from.mac, to.mac).ip(ip))
    }
    pub fn udp(&mut self, from: (&Host, u16), to: (&Host, u16), payload: &[u8]) -> Outcome {
        let mut bytes = vec![];
        self.ip(from.0, to.0, 64)?
            .udp(from.1, to.1)
            .write(&mut bytes, payload)?;
        self.send(padded(bytes));
        Ok(())
    }
    pub fn echo(
        &mut self,
        from: &Host,
        to: &Host,
        request: bool,
        (id, seq): (u16, u16),
        payload: &[u8],
    ) -> Outcome {
        let mut bytes = vec![];
        let ip = self.ip(from, to, 64)?;
        let echo = if request {
            ip.icmpv4_echo_request(id, seq)
        } else {
            ip.icmpv4_echo_reply(id, seq)
        };
        echo.write(&mut bytes, payload)?;
        self.send(padded(bytes));
        Ok(())
    }
}

/// Filled up to Ethernet's shortest frame, as a receiver sees it.
pub fn padded(mut bytes: Vec<u8>) -> Vec<u8> {
    bytes.resize(bytes.len().max(60), 0);
    bytes
}

/// The packets of several links by time.
pub fn merged(links: Vec<Link>) -> Vec<Sent> {
    let mut all: Vec<Sent> = links.into_iter().flat_map(|link| link.sent).collect();
    all.sort_by_key(|sent| sent.time_ns);
    all
}

/// A plain pcap file of these packets.
pub fn pcap(sent: &[Sent]) -> Vec<u8> {
    let layout = wireloupe::capture::write::Pcap {
        link: 1,
        ..Default::default()
    };
    let mut file = layout.header();
    for packet in sent {
        layout.packet(&mut file, packet.time_ns, packet.bytes.len(), &packet.bytes);
    }
    file
}
