//! Frames built byte by byte, so that any field can hold anything.

/// One host speaks to another; what passes is kept with its time.
pub struct Air {
    /// Nanoseconds since 1970, and the frame.
    pub frames: Vec<(u64, Vec<u8>)>,
    pub link: u32,
    clock_ns: u64,
    identification: u16,
}

/// 2026-02-02 08:00:00 UTC.
const MORNING_NS: u64 = 1_770_019_200_000_000_000;
pub const MILLISECOND: u64 = 1_000_000;
const MACS: [[u8; 6]; 2] = [[2, 0, 0x5e, 0, 0x53, 0x11], [2, 0, 0x5e, 0, 0x53, 0x22]];
/// Who sends, and to whom, where nothing else is said (RFC 5737).
pub const SENDER: [u8; 4] = [192, 0, 2, 66];
pub const RECEIVER: [u8; 4] = [198, 51, 100, 7];

pub const SYN: u8 = 2;
pub const RST: u8 = 4;
pub const PUSH: u8 = 8;
pub const ACK: u8 = 16;

/// What an IPv4 header says besides addresses and length.
#[derive(Clone, Copy)]
pub struct Ip {
    pub from: [u8; 4],
    pub to: [u8; 4],
    pub ttl: u8,
    /// Counted where none is given.
    pub id: Option<u16>,
    /// The highest bit of the flags, which must be 0 (RFC 3514 gives it a meaning).
    pub evil: bool,
}
pub const IP: Ip = Ip {
    from: SENDER,
    to: RECEIVER,
    ttl: 64,
    id: None,
    evil: false,
};

/// What a TCP header says.
#[derive(Clone, Copy)]
pub struct Tcp {
    pub from: u16,
    pub to: u16,
    pub sequence: u32,
    pub flags: u8,
    pub urgent: u16,
}
pub const TCP: Tcp = Tcp {
    from: 40_000,
    to: 80,
    sequence: 1,
    flags: ACK | PUSH,
    urgent: 0,
};

impl Air {
    pub fn new() -> Air {
        Air::of(1)
    }
    /// Frames of another link type.
    pub fn of(link: u32) -> Air {
        Air {
            frames: vec![],
            link,
            clock_ns: MORNING_NS,
            identification: 0x1000,
        }
    }
    pub fn wait(&mut self, nanoseconds: u64) {
        self.clock_ns += nanoseconds;
    }
    /// A frame as it is, 10 ms after the one before.
    pub fn frame(&mut self, bytes: Vec<u8>) {
        self.wait(10 * MILLISECOND);
        self.now(bytes);
    }
    /// A frame without a pause before it.
    pub fn now(&mut self, bytes: Vec<u8>) {
        self.frames.push((self.clock_ns, bytes));
    }
    pub fn ethernet(destination: [u8; 6], kind: u16, payload: &[u8]) -> Vec<u8> {
        let mut frame = destination.to_vec();
        frame.extend(MACS[0]);
        frame.extend(kind.to_be_bytes());
        frame.extend(payload);
        frame.resize(frame.len().max(60), 0);
        frame
    }
    pub fn ip(&mut self, ip: Ip, protocol: u8, payload: &[u8]) -> Vec<u8> {
        let id = ip.id.unwrap_or(self.identification);
        self.identification = self.identification.wrapping_add(1);
        let mut header = vec![0x45, 0];
        header.extend((20 + payload.len() as u16).to_be_bytes());
        header.extend(id.to_be_bytes());
        header.extend([if ip.evil { 0x80 } else { 0 }, 0, ip.ttl, protocol, 0, 0]);
        header.extend(ip.from);
        header.extend(ip.to);
        let sum = checksum(&header);
        header.splice(10..12, sum.to_be_bytes());
        header.extend(payload);
        Air::ethernet(MACS[1], 0x0800, &header)
    }
    pub fn udp(&mut self, ip: Ip, from: u16, to: u16, payload: &[u8]) {
        let mut datagram = vec![];
        for half in [from, to, 8 + payload.len() as u16, 0] {
            datagram.extend(half.to_be_bytes());
        }
        datagram.extend(payload);
        let frame = self.ip(ip, 17, &datagram);
        self.frame(frame);
    }
    pub fn tcp(&mut self, ip: Ip, tcp: Tcp, payload: &[u8]) {
        let mut segment = vec![];
        segment.extend(tcp.from.to_be_bytes());
        segment.extend(tcp.to.to_be_bytes());
        segment.extend(tcp.sequence.to_be_bytes());
        segment.extend([0, 0, 0, 1, 0x50, tcp.flags, 0x20, 0, 0, 0]);
        segment.extend(tcp.urgent.to_be_bytes());
        segment.extend(payload);
        let mut whole = [ip.from, ip.to].concat();
        whole.extend([0, 6]);
        whole.extend((segment.len() as u16).to_be_bytes());
        whole.extend(&segment);
        let sum = checksum(&whole);
        segment.splice(16..18, sum.to_be_bytes());
        let frame = self.ip(ip, 6, &segment);
        self.frame(frame);
    }
    pub fn icmp(&mut self, ip: Ip, kind: u8, sequence: u16, payload: &[u8]) -> Vec<u8> {
        let mut message = vec![kind, 0, 0, 0, 0x47, 0x11];
        message.extend(sequence.to_be_bytes());
        message.extend(payload);
        let sum = checksum(&message);
        message.splice(2..4, sum.to_be_bytes());
        self.ip(ip, 1, &message)
    }
    /// An echo request, and its reply with the same payload.
    pub fn ping(&mut self, ip: Ip, sequence: u16, payload: &[u8]) {
        let request = self.icmp(ip, 8, sequence, payload);
        self.frame(request);
        let back = Ip {
            from: ip.to,
            to: ip.from,
            ttl: 57,
            ..IP
        };
        let reply = self.icmp(back, 0, sequence, payload);
        self.wait(MILLISECOND);
        self.now(reply);
    }
    /// A whole connection: what the client and the server say in turns, in segments of at most 500 bytes.
    pub fn connection(&mut self, ports: (u16, u16), turns: &[(bool, &[u8])]) {
        let there = Tcp {
            from: ports.0,
            to: ports.1,
            ..TCP
        };
        let back = Tcp {
            from: ports.1,
            to: ports.0,
            ..TCP
        };
        let returning = Ip {
            from: RECEIVER,
            to: SENDER,
            ..IP
        };
        let mut next = [1000u32, 9000];
        self.tcp(
            IP,
            Tcp {
                sequence: 999,
                flags: SYN,
                ..there
            },
            &[],
        );
        self.tcp(
            returning,
            Tcp {
                sequence: 8999,
                flags: SYN | ACK,
                ..back
            },
            &[],
        );
        self.tcp(
            IP,
            Tcp {
                sequence: 1000,
                flags: ACK,
                ..there
            },
            &[],
        );
        for (client, bytes) in turns {
            for piece in bytes.chunks(500) {
                let side = usize::from(!client);
                let sequence = next[side];
                next[side] += piece.len() as u32;
                match client {
                    true => self.tcp(IP, Tcp { sequence, ..there }, piece),
                    false => self.tcp(returning, Tcp { sequence, ..back }, piece),
                }
            }
        }
    }
    /// A DNS query for a name (RFC 1035 §4.1), with anything behind it.
    pub fn query(&mut self, name: &str, behind: &[u8]) {
        let mut message = self.identification.to_be_bytes().to_vec();
        message.extend([1, 0, 0, 1, 0, 0, 0, 0, 0, 0]);
        message.extend(labels(name));
        message.extend([0, 1, 0, 1]);
        message.extend(behind);
        self.udp(IP, 50_000, 53, &message);
    }
    /// An answer with one text.
    pub fn text_answer(&mut self, name: &str, text: &[u8]) {
        let mut message = self.identification.to_be_bytes().to_vec();
        message.extend([0x81, 0x80, 0, 1, 0, 1, 0, 0, 0, 0]);
        message.extend(labels(name));
        message.extend([0, 16, 0, 1, 0xc0, 12, 0, 16, 0, 1, 0, 0, 5, 57]);
        message.extend((text.len() as u16 + 1).to_be_bytes());
        message.push(text.len() as u8);
        message.extend(text);
        let back = Ip {
            from: RECEIVER,
            to: SENDER,
            ..IP
        };
        self.udp(back, 53, 50_000, &message);
    }
    /// A report of a USB device, as usbmon keeps it (link type 220): 64 bytes of header, then the report.
    pub fn usb(&mut self, device: u8, report: &[u8]) {
        let mut frame = vec![0; 64];
        // A transfer that is complete ('C'), of the kind interrupt, in from endpoint 1.
        frame.splice(8..12, [b'C', 1, 0x81, device]);
        frame.splice(32..36, (report.len() as u32).to_le_bytes());
        frame.splice(36..40, (report.len() as u32).to_le_bytes());
        frame.extend(report);
        self.frame(frame);
    }
}

pub fn labels(name: &str) -> Vec<u8> {
    let mut bytes = vec![];
    for label in name.split('.') {
        bytes.push(label.len() as u8);
        bytes.extend(label.bytes());
    }
    bytes.push(0);
    bytes
}

/// RFC 1071
fn checksum(bytes: &[u8]) -> u16 {
    let words = bytes
        .chunks(2)
        .map(|pair| u32::from(pair[0]) << 8 | u32::from(*pair.get(1).unwrap_or(&0)));
    let sum: u32 = words.sum();
    let sum = (sum & 0xffff) + (sum >> 16);
    !((sum & 0xffff) + (sum >> 16)) as u16
}
