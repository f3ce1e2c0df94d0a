//! What earlier records of a connection agreed on: version, cipher suite, the protocol inside, and who encrypts already.
use super::super::below;
use super::TLS_1_3;
use crate::names::tls as names;
use crate::wire::*;

const HTTPS: u16 = 443;

/// Keys of facts; the direction is added.
const VERSION: u64 = 0;
const SUITE: u64 = 2;
const PROTOCOL: u64 = 4;
const CIPHER_CHANGE: u64 = 6;
const PENDING: u64 = 8;

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
    /// The beginning of a handshake message whose rest is in later records.
    pub pending: Vec<u8>,
    /// The frames that it is from.
    pub pending_frames: Vec<u32>,
}

fn known(r: &mut Reader, key: u64) -> Option<u32> {
    r.recall(key).map(|fact| fact.value as u32)
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
        let direction = r.direction();
        let layers = &r.packet().layers;
        let home = layers.get(usize::from(r.layer())).map(|l| l.protocol);
        let pending = r
            .recall(PENDING + direction)
            .map(|fact| fact.bytes.to_vec());
        let (pending_frames, pending) = divide(pending.unwrap_or_default());
        Session {
            version: known(r, VERSION).unwrap_or(0) as u16,
            suite: known(r, SUITE).unwrap_or(0) as u16,
            protocol: known(r, PROTOCOL).unwrap_or(0),
            encrypted: known(r, CIPHER_CHANGE + direction).is_some(),
            tables: tables.map(|table| crate::protocols::index(table).unwrap_or_default()),
            datagrams,
            home,
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
            pending,
            pending_frames,
        }
    }

    fn note(&self, r: &mut Reader, key: u64, value: u32) {
        let Some(home) = self.home else {
            return;
        };
        r.borrowing(home, |r| {
            if known(r, key) != Some(value) {
                r.remember(key, value.into());
            }
        });
    }
    /// Keeps the beginning of a handshake message for the records that follow; nothing, once it is whole.
    pub fn keep_pending(&self, r: &mut Reader) {
        let Some(home) = self.home else {
            return;
        };
        let mut kept = vec![self.pending_frames.len() as u8];
        for frame in &self.pending_frames {
            kept.extend(frame.to_be_bytes());
        }
        kept.extend_from_slice(&self.pending);
        r.borrowing(home, |r| {
            let key = PENDING + r.direction();
            r.remember_bytes(key, 0, &kept);
        });
    }
    pub fn set_version(&mut self, r: &mut Reader, version: u16) {
        self.version = version;
        self.note(r, VERSION, version.into());
    }
    pub fn set_suite(&mut self, r: &mut Reader, suite: u16) {
        self.suite = suite;
        self.note(r, SUITE, suite.into());
    }
    /// Keeps what a server chose of the protocols that its client offered.
    pub fn set_protocol(&mut self, r: &mut Reader, name: &[u8]) {
        let found = names::ALPN
            .iter()
            .position(|entry| entry.0.as_bytes() == name);
        if let Some(found) = found {
            self.protocol = found as u32 + 1;
            self.note(r, PROTOCOL, self.protocol);
        }
    }
    pub fn note_cipher_change(&mut self, r: &mut Reader) {
        self.encrypted = true;
        let key = CIPHER_CHANGE + r.direction();
        self.note(r, key, 1);
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
