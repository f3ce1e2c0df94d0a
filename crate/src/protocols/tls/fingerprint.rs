//! JA3 and JA3S: a hello's numbers in a row, and their MD5.
use super::messages::*;
use crate::wire::*;
use md5::{Digest, Md5};
use std::fmt::Write;

/// Reserved to keep servers open to new numbers (RFC 8701).
pub fn is_grease(number: u16) -> bool {
    let [high, low] = number.to_be_bytes();
    high == low && low & 0x0f == 0x0a
}

/// Numbers joined by dashes, without those reserved.
#[derive(Default)]
pub struct Numbers(Option<String>);
impl Numbers {
    pub fn add(&mut self, number: u16) {
        if is_grease(number) {
            return;
        }
        if let Some(text) = &mut self.0 {
            let dash = if text.is_empty() { "" } else { "-" };
            let _ = write!(text, "{dash}{number}");
        }
    }
    fn text(&self) -> &str {
        self.0.as_deref().unwrap_or("")
    }
}

pub struct Fingerprint {
    pub suites: Numbers,
    pub extensions: Numbers,
    pub groups: Numbers,
    pub formats: Numbers,
}
impl Fingerprint {
    /// One that keeps nothing, where nobody wants it.
    pub fn new(wanted: bool) -> Fingerprint {
        let numbers = || Numbers(wanted.then(String::new));
        Fingerprint {
            suites: numbers(),
            extensions: numbers(),
            groups: numbers(),
            formats: numbers(),
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
        text.push_str(part.text());
    }
    r.put_text(full, text.as_bytes());
    let mut digits = String::new();
    for byte in Md5::digest(text.as_bytes()) {
        let _ = write!(digits, "{byte:02x}");
    }
    r.put_text(hash, digits.as_bytes());
}
