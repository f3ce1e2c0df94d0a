//! What earlier records of a connection agreed on: version, cipher suite, the protocol inside, and who encrypts already.
use super::super::{below, http};
use super::TLS_1_3;
use crate::names::tls as names;
use crate::wire::*;

const HTTPS: u16 = 443;

/// Keys of facts: what was agreed on, in one number; and, with the direction added, the beginning of a message.
const AGREED: u64 = 0;
const PENDING: u64 = 8;
/// What is added to those of a connection inside another.
const INSIDE: u64 = 1 << 40;

/// A part of what was agreed on: its lowest bit, and how many bits it has.
#[derive(Clone, Copy)]
struct Part(u64, u32);
const VERSION: Part = Part(0, 16);
const SUITE: Part = Part(16, 16);
const PROTOCOL: Part = Part(32, 16);
/// For each direction, whether it has changed its cipher, and whether the beginning of a message is kept.
const CIPHER_CHANGE: [Part; 2] = [Part(48, 1), Part(49, 1)];
const IS_PENDING: [Part; 2] = [Part(50, 1), Part(51, 1)];
const ENCRYPT_THEN_MAC: Part = Part(52, 1);
/// The direction that the server sends in, from 1.
const SERVER: Part = Part(53, 2);

impl Part {
    fn mask(self) -> u64 {
        ((1 << self.1) - 1) << self.0
    }
    fn of(self, agreed: u64) -> u64 {
        (agreed & self.mask()) >> self.0
    }
    fn put(self, agreed: u64, value: u64) -> u64 {
        agreed & !self.mask() | (value << self.0) & self.mask()
    }
}

/// Of a pair, that of the direction.
fn in_direction(r: &Reader, parts: [Part; 2]) -> Part {
    parts[(r.direction() & 1) as usize]
}

pub struct Session {
    /// The version agreed on, or 0.
    pub version: u16,
    /// The cipher suite agreed on, or 0 (which is no cipher).
    pub suite: u16,
    /// A place in the table of protocols that ALPN names, from 1.
    protocol: u32,
    /// Whether this direction has changed its cipher before.
    pub encrypted: bool,
    /// The index of the tables that messages and extensions are noted under.
    pub tables: [u16; 2],
    /// Whether lengths and numbers are those of DTLS.
    pub datagrams: bool,
    /// The protocol whose facts these are, whatever table is borrowed; none where nothing is remembered.
    home: Option<u16>,
    /// What is added to the keys of its facts: another connection's stand beside them where this one is inside it.
    offset: u64,
    /// The beginning of a handshake message whose rest is in later records.
    pub pending: Vec<u8>,
    /// The frames that it is from.
    pub pending_frames: Vec<u32>,
}

fn agreed(r: &mut Reader, offset: u64) -> u64 {
    r.recall(offset + AGREED).map_or(0, |fact| fact.value)
}

/// Frames, behind their count, and the bytes of a message from them.
fn divide(kept: Vec<u8>) -> (Vec<u32>, Vec<u8>) {
    let count = kept.first().copied().unwrap_or(0);
    let frames = kept.get(1..1 + 4 * usize::from(count)).unwrap_or(&[]);
    let frames: Vec<u32> = frames
        .chunks_exact(4)
        .map(|frame| frame.iter().fold(0, |n, b| n << 8 | u32::from(*b)))
        .collect();
    let bytes = kept.get(1 + 4 * frames.len()..).unwrap_or(&[]).to_vec();
    (frames, bytes)
}

impl Session {
    pub fn open(r: &mut Reader) -> Session {
        let tables = ["_ws.tls.messages", "_ws.tls.extension_table"];
        Session::with(r, tables, false)
    }
    /// Of the protocol that reads.
    pub fn with(r: &mut Reader, tables: [&str; 2], datagrams: bool) -> Session {
        let layers = &r.packet().layers;
        let home = layers.get(usize::from(r.layer())).map(|l| l.protocol);
        let offset = if r.is_carried_stream() { INSIDE } else { 0 };
        let agreed = agreed(r, offset);
        let kept = match in_direction(r, IS_PENDING).of(agreed) {
            0 => None,
            _ => r.recall(offset + PENDING + r.direction()),
        };
        let (pending_frames, pending) =
            divide(kept.map(|fact| fact.bytes.to_vec()).unwrap_or_default());
        Session {
            version: VERSION.of(agreed) as u16,
            suite: SUITE.of(agreed) as u16,
            protocol: PROTOCOL.of(agreed) as u32,
            encrypted: in_direction(r, CIPHER_CHANGE).of(agreed) != 0,
            tables: tables.map(|table| crate::protocols::index(table).unwrap_or_default()),
            datagrams,
            home,
            offset,
            pending,
            pending_frames,
        }
    }
    /// Of a handshake inside another protocol's packets, which is always TLS 1.3 (RFC 9001), and the beginning of a message
    /// that was seen before. That protocol keeps what is left of it.
    pub fn inside(pending: Vec<u8>, pending_frames: Vec<u32>) -> Session {
        let tables = ["_ws.tls.messages", "_ws.tls.extension_table"];
        Session {
            version: TLS_1_3,
            suite: 0,
            protocol: 0,
            encrypted: false,
            tables: tables.map(|table| crate::protocols::index(table).unwrap_or_default()),
            datagrams: false,
            home: None,
            offset: 0,
            pending,
            pending_frames,
        }
    }

    /// Whether another protocol's packets carry the handshake alone: QUIC's.
    pub fn is_inside(&self) -> bool {
        self.home.is_none()
    }

    /// Keeps a fact of the connection, whatever table is borrowed.
    pub fn remember(&self, r: &mut Reader, key: u64, value: u64, bytes: &[u8]) {
        if let Some(home) = self.home {
            r.borrowing(home, |r| r.remember_bytes(self.offset + key, value, bytes));
        }
    }
    /// The latest of those.
    pub fn recall(&self, r: &mut Reader, key: u64) -> Option<Fact> {
        r.borrowing(self.home?, |r| r.recall(self.offset + key))
    }
    fn note(&self, r: &mut Reader, part: Part, value: u64) {
        let Some(before) = self.agreed(r) else {
            return;
        };
        let now = part.put(before, value);
        if now != before {
            self.remember(r, AGREED, now, &[]);
        }
    }
    /// Keeps the beginning of a handshake message for the records that follow; nothing, once it is whole.
    pub fn keep_pending(&self, r: &mut Reader) {
        let is_pending = !self.pending.is_empty();
        let part = in_direction(r, IS_PENDING);
        self.note(r, part, is_pending.into());
        if !is_pending {
            return;
        }
        let mut kept = vec![self.pending_frames.len() as u8];
        for frame in &self.pending_frames {
            kept.extend(frame.to_be_bytes());
        }
        kept.extend_from_slice(&self.pending);
        let key = PENDING + r.direction();
        self.remember(r, key, 0, &kept);
    }
    /// What was agreed on so far; none where nothing is remembered.
    fn agreed(&self, r: &mut Reader) -> Option<u64> {
        r.borrowing(self.home?, |r| Some(agreed(r, self.offset)))
    }
    pub fn set_version(&mut self, r: &mut Reader, version: u16) {
        self.version = version;
        self.note(r, VERSION, version.into());
    }
    pub fn set_suite(&mut self, r: &mut Reader, suite: u16) {
        self.suite = suite;
        self.note(r, SUITE, suite.into());
        self.note(r, SERVER, r.direction() + 1);
    }
    /// Whether a change of cipher comes of the server first: both have their keys from an earlier session (RFC 5246 §7.3).
    /// In TLS 1.3 the record means nothing.
    pub fn resumes(&self, r: &mut Reader) -> bool {
        let agreed = self.agreed(r).unwrap_or(0);
        let is_first = CIPHER_CHANGE.into_iter().all(|part| part.of(agreed) == 0);
        is_first && SERVER.of(agreed) == r.direction() + 1 && self.version != TLS_1_3
    }
    /// Keeps what a server chose of the protocols that its client offered.
    pub fn set_protocol(&mut self, r: &mut Reader, name: &[u8]) {
        let found = names::ALPN
            .iter()
            .position(|entry| entry.0.as_bytes() == name);
        if let Some(found) = found {
            self.protocol = found as u32 + 1;
            self.note(r, PROTOCOL, self.protocol.into());
        }
    }
    pub fn note_cipher_change(&mut self, r: &mut Reader) {
        self.encrypted = true;
        let part = in_direction(r, CIPHER_CHANGE);
        self.note(r, part, 1);
        self.change_cipher(r);
    }
    /// Notes that records are authenticated as they are encrypted (RFC 7366), not before.
    pub fn encrypt_then_authenticate(&self, r: &mut Reader) {
        self.note(r, ENCRYPT_THEN_MAC, 1);
    }
    pub fn encrypts_then_authenticates(&self, r: &mut Reader) -> bool {
        self.agreed(r).is_some_and(|a| ENCRYPT_THEN_MAC.of(a) != 0)
    }
    /// The title of the protocol that application data is of: as agreed, or as the ports say.
    /// In a proxy's tunnel the port is that of what is behind it, most often the web's.
    pub fn application(&self, r: &Reader) -> Option<&'static str> {
        let agreed = (self.protocol as usize).checked_sub(1);
        if let Some((_, title)) = agreed.and_then(|at| names::ALPN.get(at)) {
            return Some(title);
        }
        let ends = r.ends();
        let (source, destination) = (ends.source_port, ends.destination_port);
        let title = |port: u16| names::PORTS.get(port.into());
        let tunnel = matches!(below(r, 1), "http" | "socks").then_some(HTTPS);
        title(source)
            .or_else(|| title(destination))
            .or_else(|| title(tunnel?))
    }
    /// The protocol that application data is of, which begins with these bytes where they are a connection's first.
    pub fn carried(&self, r: &Reader, bytes: &[u8]) -> Next {
        let title = self.application(r);
        let known = title.and_then(|title| names::INSIDE.iter().find(|entry| entry.0 == title));
        match known {
            Some((_, filter)) => Next::Over(Key::Name(filter)),
            None if title.is_none() && http::begins(bytes) => Next::Over(Key::Name("http")),
            None => Next::Data,
        }
    }
    /// Runs `f` with the fields of messages noted under the protocol's own names.
    pub fn messages<R>(
        &mut self,
        r: &mut Reader,
        f: impl FnOnce(&mut Reader, &mut Self) -> R,
    ) -> R {
        r.borrowing(self.tables[0], |r| f(r, self))
    }
    /// The same of the fields of extensions.
    pub fn extensions<R>(
        &mut self,
        r: &mut Reader,
        f: impl FnOnce(&mut Reader, &mut Self) -> R,
    ) -> R {
        r.borrowing(self.tables[1], |r| f(r, self))
    }
    /// Whether the version is at least this one of TLS: DTLS counts down (RFC 6347 §4.1).
    pub fn is_at_least(&self, version: u16) -> bool {
        let own = match self.version >> 8 {
            0xfe => 0x0302u16.saturating_add(
                u16::from(self.version == 0xfefd) + 2 * u16::from(self.version == 0xfefc),
            ),
            // Drafts, and those of Facebook.
            0x7f | 0xfb => TLS_1_3,
            _ => self.version,
        };
        own >= version
    }
}
