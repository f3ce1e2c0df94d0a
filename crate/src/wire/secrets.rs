//! Secrets of encrypted connections, as programs write them down: a key log of NSS's format (draft-ietf-tls-keylogfile).
use super::text::{hex, unhex};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

const RANDOM_LEN: usize = 32;
/// The master secret of TLS 1.2 has 48 bytes, no hash that TLS 1.3 uses more than 64.
const MAX_SECRET: usize = 64;
/// Secrets beyond this many are left out: some thousands of connections.
const MAX_SECRETS: usize = 50_000;

/// What a secret is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Label {
    /// Up to TLS 1.2: the secret that both directions' keys follow from.
    Master,
    ClientHandshake,
    ServerHandshake,
    ClientTraffic,
    ServerTraffic,
}

impl Label {
    const NAMES: [(&'static str, Label); 5] = [
        ("CLIENT_RANDOM", Label::Master),
        ("CLIENT_HANDSHAKE_TRAFFIC_SECRET", Label::ClientHandshake),
        ("SERVER_HANDSHAKE_TRAFFIC_SECRET", Label::ServerHandshake),
        ("CLIENT_TRAFFIC_SECRET_0", Label::ClientTraffic),
        ("SERVER_TRAFFIC_SECRET_0", Label::ServerTraffic),
    ];
    /// Written down beside them, and not needed to read what was sent.
    const OTHERS: [&'static str; 6] = [
        "CLIENT_EARLY_TRAFFIC_SECRET",
        "EARLY_EXPORTER_SECRET",
        "EXPORTER_SECRET",
        "ECH_SECRET",
        // Of keys taken on the way, which follow from those before.
        "CLIENT_TRAFFIC_SECRET_N",
        "SERVER_TRAFFIC_SECRET_N",
    ];
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
struct Secret {
    bytes: Box<[u8]>,
    /// Whether it was said of these secrets from outside.
    given: bool,
}

/// Secrets by what they are for and the random of their connection's Client Hello.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Secrets(BTreeMap<(Label, [u8; RANDOM_LEN]), Secret>);

impl Secrets {
    /// Those of a file that is a key log and nothing else, and how many of its lines are none that one has; none where it is
    /// no text (a capture may hold a key log too), or says no secret.
    pub fn of_file(file: &[u8]) -> Option<(Secrets, usize)> {
        let is_text = |byte: &u8| matches!(byte, b'\t' | b'\n' | b'\r' | b' '..=0x7e | 0x80..);
        if !file.iter().all(is_text) {
            return None;
        }
        let mut secrets = Secrets::default();
        let odd = secrets.add_log(file);
        (!secrets.is_empty()).then_some((secrets, odd))
    }
    /// Adds those of a key log; says how many lines were none that a key log has.
    pub fn add_log(&mut self, log: &[u8]) -> usize {
        let mut odd = 0;
        for line in log.split(|byte| matches!(byte, b'\n' | b'\r')) {
            let line = line.trim_ascii();
            if line.is_empty() || line.starts_with(b"#") {
                continue;
            }
            odd += usize::from(self.add_line(line).is_none());
        }
        odd
    }
    fn add_line(&mut self, line: &[u8]) -> Option<()> {
        let line = std::str::from_utf8(line).ok()?;
        let mut words = line.split_ascii_whitespace();
        let name = words.next()?;
        let random: [u8; RANDOM_LEN] = unhex(words.next()?)?.try_into().ok()?;
        let secret = unhex(words.next()?)?;
        if words.next().is_some() || !(1..=MAX_SECRET).contains(&secret.len()) {
            return None;
        }
        if Label::OTHERS.contains(&name) {
            return Some(());
        }
        let (_, label) = Label::NAMES.iter().find(|entry| entry.0 == name)?;
        if self.0.len() < MAX_SECRETS {
            let secret = Secret {
                bytes: secret.into(),
                given: false,
            };
            self.0.insert((*label, random), secret);
        }
        Some(())
    }
    /// Adds others, which are not these secrets' own.
    pub fn give(&mut self, others: &Secrets) {
        for (key, secret) in &others.0 {
            self.0.entry(*key).or_insert_with(|| Secret {
                given: true,
                ..secret.clone()
            });
        }
    }
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
    pub fn len(&self) -> usize {
        self.0.len()
    }
    /// The secret of a connection.
    pub fn get(&self, label: Label, random: &[u8]) -> Option<&[u8]> {
        let random = random.try_into().ok()?;
        Some(&self.0.get(&(label, random))?.bytes)
    }
    /// The key log that says the same, but for what was given.
    pub fn log(&self) -> String {
        let mut log = String::new();
        for ((label, random), secret) in self.0.iter().filter(|(_, secret)| !secret.given) {
            let names = Label::NAMES.iter();
            for (name, _) in names.filter(|entry| entry.1 == *label) {
                log.push_str(name);
            }
            for bytes in [random, &*secret.bytes] {
                log.push(' ');
                hex(&mut log, bytes);
            }
            log.push('\n');
        }
        log
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_key_log_is_read_whatever_ends_its_lines_and_written_again() {
        let (random, secret) = ("ab".repeat(32), "0F".repeat(48));
        let log = format!(
            "# SSL/TLS secrets log file\r\nCLIENT_RANDOM {random} {secret}\r\n\
             EXPORTER_SECRET {random} {secret}\nSERVER_TRAFFIC_SECRET_0 {random} {secret}"
        );
        let mut secrets = Secrets::default();
        assert_eq!(secrets.add_log(log.as_bytes()), 0);
        assert_eq!(secrets.len(), 2);
        assert_eq!(
            secrets.get(Label::Master, &[0xab; 32]),
            Some([15; 48].as_slice())
        );
        assert_eq!(secrets.get(Label::Master, &[0xab; 31]), None);
        let mut again = Secrets::default();
        again.add_log(secrets.log().as_bytes());
        assert_eq!(again, secrets);
        let mut others = Secrets::default();
        others.give(&secrets);
        assert_eq!((others.len(), others.log()), (2, String::new()));
    }

    #[test]
    fn lines_that_no_key_log_has_are_counted() {
        let random = "ab".repeat(32);
        for line in [
            "GET / HTTP/1.1".to_string(),
            format!("CLIENT_RANDOM {random}"),
            format!("CLIENT_RANDOM {random} 0"),
            format!("CLIENT_RANDOM {random} +1"),
            format!("CLIENT_RANDOM {random} {random} {random}"),
            format!("CLIENT_RANDOM {random}00 {random}"),
            format!("UNHEARD_OF {random} {random}"),
            format!("CLIENT_RANDOM {random} {}", random.repeat(3)),
        ] {
            let mut secrets = Secrets::default();
            assert_eq!(secrets.add_log(line.as_bytes()), 1, "{line}");
            assert!(secrets.is_empty(), "{line}");
        }
    }
}
