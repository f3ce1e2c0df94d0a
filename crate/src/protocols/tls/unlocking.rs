//! Which keys open a connection's records, where its secrets are known: they follow from its hellos, and change with it.
//! All of it is facts of the connection; of one without secrets nothing is remembered.
use super::TLS_1_3;
use super::derive::pseudorandom;
use super::inside;
use super::protection::{Keys, Sealed, block_len};
use super::session::Session;
use super::suites::suite;
use crate::wire::*;

/// Keys of facts. The random of the client's hello, and from which side that came; that of the server's.
const CLIENT_RANDOM: u64 = 16;
const SERVER_RANDOM: u64 = 17;
/// With the direction added: its keys; how many records they opened, and the last block of the last of them.
const KEYS: u64 = 18;
const OPENED: u64 = 20;

/// What a record holds.
pub struct Opened {
    pub kind: u8,
    pub bytes: Vec<u8>,
}

const LABELS: [Label; 5] = [
    Label::Master,
    Label::ClientHandshake,
    Label::ServerHandshake,
    Label::ClientTraffic,
    Label::ServerTraffic,
];

impl Session {
    /// A Client Hello.
    pub fn begin(&self, r: &mut Reader, random: &[u8]) {
        let (frame, direction) = (r.frame(), r.direction());
        if LABELS.iter().any(|l| frame.secret(*l, random).is_some()) {
            self.remember(r, CLIENT_RANDOM, direction, random);
        } else if self.client(r).is_some() {
            // A connection behind another one, without secrets.
            self.remember(r, CLIENT_RANDOM, direction, &[]);
        }
    }
    /// A Server Hello, once version and suite are known of it. From TLS 1.3 on all behind it is encrypted.
    pub fn answer(&self, r: &mut Reader, random: &[u8]) {
        let Some(client) = self.client(r) else {
            return;
        };
        if self.is_at_least(TLS_1_3) {
            let labels = [Label::ClientHandshake, Label::ServerHandshake];
            self.install_both(r, &client, labels);
        } else {
            self.remember(r, SERVER_RANDOM, 0, random);
        }
    }
    /// A change of ciphers: from here on the direction is encrypted, but in TLS 1.3, where it says nothing.
    pub fn change_cipher(&self, r: &mut Reader) {
        if self.is_at_least(TLS_1_3) {
            return;
        }
        if let Some(keys) = self.negotiated(r) {
            let direction = r.direction();
            self.install(r, direction, &keys);
        }
    }
    fn negotiated(&self, r: &mut Reader) -> Option<Keys> {
        let client = self.client(r)?;
        let server = self.recall(r, SERVER_RANDOM)?;
        let secret = r.frame().secret(Label::Master, &client.bytes)?;
        let (version, suite) = (self.version, suite(self.suite)?);
        let block = pseudorandom(
            version,
            suite.hash,
            secret,
            "key expansion",
            &[&server.bytes, &client.bytes],
            block_len(version, suite),
        );
        let sends = client.value == r.direction();
        let authenticates_last = self.encrypts_then_authenticates(r);
        Keys::of_block(version, self.suite, authenticates_last, &block, sends)
    }
    /// The end of a handshake: in TLS 1.3 the direction goes on under other keys.
    pub fn finish(&self, r: &mut Reader) {
        if !self.is_at_least(TLS_1_3) {
            return;
        }
        if let Some(client) = self.client(r) {
            let label = match client.value == r.direction() {
                true => Label::ClientTraffic,
                false => Label::ServerTraffic,
            };
            let direction = r.direction();
            self.install_secret(r, direction, &client, label);
        }
    }
    /// TLS 1.3: the direction takes the next keys.
    pub fn update(&self, r: &mut Reader) {
        let direction = r.direction();
        let keys = self.keys(r, direction);
        if let Some(keys) = keys.and_then(|keys| keys.updated()) {
            self.install(r, direction, &keys);
        }
    }

    /// Opens the record whose content is ahead, where that is possible.
    pub fn unlock(&self, r: &mut Reader, kind: u8, version: u16) -> Option<Opened> {
        r.frame().secrets?;
        if r.left() < r.reported() {
            return None;
        }
        let direction = r.direction();
        let keys = self.keys(r, direction)?;
        let opened = self.recall(r, OPENED + direction)?;
        let bytes = r.rest();
        let sealed = Sealed {
            kind,
            version,
            bytes,
            sequence: opened.value,
            chain: &opened.bytes,
        };
        let (kind, clear) = keys.open(&sealed)?;
        let (next, chain) = (opened.value + 1, keys.chain(bytes));
        self.remember(r, OPENED + direction, next, chain);
        // One that a packet has no room for is counted, so that those behind it open.
        if clear.len() > r.decoded_room() {
            inside::give_up(r, self);
            return None;
        }
        Some(Opened { kind, bytes: clear })
    }

    fn client(&self, r: &mut Reader) -> Option<Fact> {
        r.frame().secrets?;
        self.recall(r, CLIENT_RANDOM)
    }
    fn keys(&self, r: &mut Reader, direction: u64) -> Option<Keys> {
        let fact = self.recall(r, KEYS + direction)?;
        postcard::from_bytes(&fact.bytes).ok()
    }
    fn install(&self, r: &mut Reader, direction: u64, keys: &Keys) {
        if let Ok(bytes) = postcard::to_allocvec(keys) {
            self.remember(r, KEYS + direction, 0, &bytes);
            self.remember(r, OPENED + direction, 0, &[]);
        }
    }
    fn install_both(&self, r: &mut Reader, client: &Fact, [sent, answered]: [Label; 2]) {
        self.install_secret(r, client.value, client, sent);
        self.install_secret(r, 1 - client.value, client, answered);
    }
    fn install_secret(&self, r: &mut Reader, direction: u64, client: &Fact, label: Label) {
        let secret = r.frame().secret(label, &client.bytes);
        if let Some(keys) = secret.and_then(|secret| Keys::of_secret(self.suite, secret)) {
            self.install(r, direction, &keys);
        }
    }
}
