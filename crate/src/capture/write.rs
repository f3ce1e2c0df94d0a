//! Writes capture files: pcap and pcapng, both byte orders, all kinds of packet block.

/// A pcap file's layout.
#[derive(Clone, Copy, Debug, Default)]
pub struct Pcap {
    pub big_endian: bool,
    pub nanoseconds: bool,
    /// Kuznetzov's variant.
    pub modified: bool,
    pub link: u32,
}

fn put<const N: usize>(out: &mut Vec<u8>, big_endian: bool, mut little: [u8; N]) {
    if big_endian {
        little.reverse();
    }
    out.extend_from_slice(&little);
}

impl Pcap {
    pub fn header(&self) -> Vec<u8> {
        let magic: u32 = match (self.modified, self.nanoseconds) {
            (true, _) => 0xa1b2_cd34,
            (false, true) => 0xa1b2_3c4d,
            (false, false) => 0xa1b2_c3d4,
        };
        let mut out = vec![];
        put(&mut out, self.big_endian, magic.to_le_bytes());
        for half in [2u16, 4] {
            put(&mut out, self.big_endian, half.to_le_bytes());
        }
        for word in [0, 0, 262_144, self.link] {
            put(&mut out, self.big_endian, word.to_le_bytes());
        }
        out
    }
    /// Appends a packet; `time_ns` since 1970, `original` its length on the wire.
    pub fn packet(&self, out: &mut Vec<u8>, time_ns: u64, original: usize, bytes: &[u8]) {
        let unit = if self.nanoseconds { 1 } else { 1000 };
        let (seconds, fraction) = (time_ns / 1_000_000_000, time_ns % 1_000_000_000 / unit);
        for word in [seconds, fraction, bytes.len() as u64, original as u64] {
            put(out, self.big_endian, (word as u32).to_le_bytes());
        }
        if self.modified {
            // Interface index, protocol, packet type, padding.
            put(out, self.big_endian, 1u32.to_le_bytes());
            put(out, self.big_endian, 0x0800u16.to_le_bytes());
            out.extend_from_slice(&[0, 0]);
        }
        out.extend_from_slice(bytes);
    }
}

/// pcapng blocks of one byte order.
#[derive(Clone, Copy, Debug, Default)]
pub struct Pcapng {
    pub big_endian: bool,
}

/// An option's number and its bytes; integers in the section's byte order.
pub type Options<'a> = [(u16, &'a [u8])];

pub struct Enhanced<'a> {
    pub interface: u32,
    /// In the interface's resolution.
    pub stamp: u64,
    pub original: usize,
    pub bytes: &'a [u8],
    pub options: &'a Options<'a>,
}

impl Pcapng {
    pub fn word(&self, out: &mut Vec<u8>, word: u32) {
        put(out, self.big_endian, word.to_le_bytes());
    }
    pub fn half(&self, out: &mut Vec<u8>, half: u16) {
        put(out, self.big_endian, half.to_le_bytes());
    }
    pub fn block(&self, out: &mut Vec<u8>, kind: u32, body: &[u8]) {
        let padded = body.len().next_multiple_of(4);
        let length = padded as u32 + 12;
        self.word(out, kind);
        self.word(out, length);
        out.extend_from_slice(body);
        out.resize(out.len() + padded - body.len(), 0);
        self.word(out, length);
    }
    pub fn section(&self, out: &mut Vec<u8>, options: &Options) {
        let mut body = vec![];
        self.word(&mut body, 0x1a2b_3c4d);
        self.half(&mut body, 1);
        self.half(&mut body, 0);
        // The section's length is not said.
        body.extend_from_slice(&[0xff; 8]);
        self.options(&mut body, options);
        self.block(out, 0x0a0d_0d0a, &body);
    }
    pub fn interface(&self, out: &mut Vec<u8>, link: u16, snap_length: u32, options: &Options) {
        let mut body = vec![];
        self.half(&mut body, link);
        self.half(&mut body, 0);
        self.word(&mut body, snap_length);
        self.options(&mut body, options);
        self.block(out, 1, &body);
    }
    pub fn enhanced(&self, out: &mut Vec<u8>, packet: &Enhanced) {
        let mut body = vec![];
        self.word(&mut body, packet.interface);
        self.stamped(&mut body, packet);
        self.block(out, 6, &body);
    }
    /// The obsolete packet block: an enhanced one with a count of lost packets.
    pub fn obsolete(&self, out: &mut Vec<u8>, packet: &Enhanced, drops: u16) {
        let mut body = vec![];
        self.half(&mut body, packet.interface as u16);
        self.half(&mut body, drops);
        self.stamped(&mut body, packet);
        self.block(out, 2, &body);
    }
    pub fn simple(&self, out: &mut Vec<u8>, original: usize, bytes: &[u8]) {
        let mut body = vec![];
        self.word(&mut body, original as u32);
        body.extend_from_slice(bytes);
        self.block(out, 3, &body);
    }
    pub fn secrets(&self, out: &mut Vec<u8>, kind: u32, secrets: &[u8]) {
        let mut body = vec![];
        self.word(&mut body, kind);
        self.word(&mut body, secrets.len() as u32);
        body.extend_from_slice(secrets);
        self.block(out, 10, &body);
    }
    fn stamped(&self, body: &mut Vec<u8>, packet: &Enhanced) {
        self.word(body, (packet.stamp >> 32) as u32);
        self.word(body, packet.stamp as u32);
        self.word(body, packet.bytes.len() as u32);
        self.word(body, packet.original as u32);
        padded(body, packet.bytes);
        self.options(body, packet.options);
    }
    fn options(&self, out: &mut Vec<u8>, options: &Options) {
        for (code, bytes) in options {
            self.half(out, *code);
            self.half(out, bytes.len() as u16);
            padded(out, bytes);
        }
        if !options.is_empty() {
            self.word(out, 0);
        }
    }
}

fn padded(out: &mut Vec<u8>, bytes: &[u8]) {
    out.extend_from_slice(bytes);
    out.resize(out.len() + bytes.len().next_multiple_of(4) - bytes.len(), 0);
}
