//! JA3 and JA3S: a hello's numbers in a row, and their MD5.
use super::messages::*;
use crate::wire::*;
use md5::{Digest, Md5};

/// Numbers in their order, without those reserved to keep servers open to new ones (RFC 8701); none where nobody asks.
#[derive(Default)]
pub struct Numbers(Option<Vec<u16>>);
impl Numbers {
    fn kept(wanted: bool) -> Numbers {
        Numbers(wanted.then(Vec::new))
    }
    pub fn add(&mut self, number: u16) {
        let [high, low] = number.to_be_bytes();
        let is_reserved = high == low && low & 0x0f == 0x0a;
        if let Some(numbers) = self.0.as_mut().filter(|_| !is_reserved) {
            numbers.push(number);
        }
    }
    pub fn list(&self) -> &[u16] {
        self.0.as_deref().unwrap_or(&[])
    }
    /// Joined by dashes.
    fn text(&self) -> String {
        let numbers: Vec<String> = self.list().iter().map(u16::to_string).collect();
        numbers.join("-")
    }
}

/// What a hello offers, where somebody wants its fingerprints.
#[derive(Default)]
pub struct Fingerprint {
    pub suites: Numbers,
    pub extensions: Numbers,
    pub groups: Numbers,
    pub formats: Numbers,
    pub algorithms: Numbers,
    pub versions: Numbers,
    /// The first of the protocols.
    pub protocol: Option<Vec<u8>>,
}
impl Fingerprint {
    pub fn new(wanted: bool) -> Fingerprint {
        let numbers = || Numbers::kept(wanted);
        Fingerprint {
            suites: numbers(),
            extensions: numbers(),
            groups: numbers(),
            formats: numbers(),
            algorithms: numbers(),
            versions: numbers(),
            protocol: None,
        }
    }
    pub fn note_client(&self, r: &mut Reader, version: u16) {
        let parts = [&self.suites, &self.extensions, &self.groups, &self.formats];
        note(r, version, &parts, JA3_FULL, JA3);
    }
    pub fn note_server(&self, r: &mut Reader, version: u16) {
        note(
            r,
            version,
            &[&self.suites, &self.extensions],
            JA3S_FULL,
            JA3S,
        );
    }
}

fn note(r: &mut Reader, version: u16, parts: &[&Numbers], full: Field<Text>, hash: Field<Text>) {
    if !r.wants(full) && !r.wants(hash) {
        return;
    }
    let mut text = version.to_string();
    for part in parts {
        text.push(',');
        text.push_str(&part.text());
    }
    r.put_text(full, text.as_bytes());
    let mut digits = String::new();
    text::hex(&mut digits, &Md5::digest(text.as_bytes()));
    r.put_text(hash, digits.as_bytes());
}
