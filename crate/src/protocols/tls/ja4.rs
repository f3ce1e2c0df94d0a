//! JA4: what a client's hello offers, in an order that does not depend on the client's (github.com/FoxIO-LLC/ja4, BSD licence).
use super::fingerprint::Fingerprint;
use crate::wire::text;
use sha2::{Digest, Sha256};
use std::fmt::Write;

const SERVER_NAME: u16 = 0;
const PROTOCOLS: u16 = 16;
/// Counts have two digits.
const MOST: usize = 99;

/// What carries the hello.
#[derive(Clone, Copy)]
pub enum Carrier {
    Tcp,
    Quic,
    Datagrams,
}

/// The fingerprint, and the numbers that it is made of.
pub struct Ja4 {
    pub hashed: String,
    pub raw: String,
}

/// Of what a hello offers beside its own version.
pub fn of(print: &Fingerprint, version: u16, carrier: Carrier) -> Ja4 {
    let mut suites = print.suites.list().to_vec();
    suites.sort_unstable();
    let is_other = |kind: &u16| !matches!(*kind, SERVER_NAME | PROTOCOLS);
    let extensions = print.extensions.list().iter().copied();
    let mut others: Vec<u16> = extensions.filter(is_other).collect();
    others.sort_unstable();
    let (suites, mut others) = (listed(&suites), listed(&others));
    let algorithms = listed(print.algorithms.list());
    if !algorithms.is_empty() {
        others.push('_');
        others.push_str(&algorithms);
    }
    let head = head(print, version, carrier);
    let hashed = [&head[..], &shortened(&suites), &shortened(&others)].join("_");
    let raw = [head, suites, others].join("_");
    Ja4 { hashed, raw }
}

/// `t13d1516h2`
fn head(print: &Fingerprint, version: u16, carrier: Carrier) -> String {
    let versions = print.versions.list().iter().copied();
    // Those of DTLS count down.
    let newest = match carrier {
        Carrier::Datagrams => versions.min(),
        Carrier::Tcp | Carrier::Quic => versions.max(),
    };
    let carrier = match carrier {
        Carrier::Tcp => 't',
        Carrier::Quic => 'q',
        Carrier::Datagrams => 'd',
    };
    let version = match newest.unwrap_or(version) {
        0x0304 => "13",
        0x0303 => "12",
        0x0302 => "11",
        0x0301 => "10",
        0x0300 => "s3",
        0x0002 => "s2",
        0xfeff => "d1",
        0xfefd => "d2",
        0xfefc => "d3",
        _ => "00",
    };
    let (suites, extensions) = (print.suites.list(), print.extensions.list());
    let name = if extensions.contains(&SERVER_NAME) {
        'd'
    } else {
        'i'
    };
    let (suites, extensions) = (suites.len().min(MOST), extensions.len().min(MOST));
    let protocol = ends(print.protocol.as_deref().unwrap_or(&[]));
    format!("{carrier}{version}{name}{suites:02}{extensions:02}{protocol}")
}

/// First and last character of a protocol's name; of one that is no text, of its digits.
fn ends(name: &[u8]) -> String {
    let (Some(first), Some(last)) = (name.first(), name.last()) else {
        return "00".into();
    };
    let pair = [*first, *last];
    if pair.iter().all(u8::is_ascii_alphanumeric) {
        return pair.iter().map(|byte| char::from(*byte)).collect();
    }
    let digits = hex_digits(name);
    digits
        .chars()
        .take(1)
        .chain(digits.chars().last())
        .collect()
}

fn hex_digits(bytes: &[u8]) -> String {
    let mut out = String::new();
    text::hex(&mut out, bytes);
    out
}

/// Numbers in four digits, with commas between them.
fn listed(numbers: &[u16]) -> String {
    let mut out = String::new();
    for number in numbers {
        let comma = if out.is_empty() { "" } else { "," };
        let _ = write!(out, "{comma}{number:04x}");
    }
    out
}

/// Twelve digits of a list's digest; zeros where there is none.
fn shortened(list: &str) -> String {
    match list {
        "" => "0".repeat(12),
        list => hex_digits(&Sha256::digest(list.as_bytes()))
            .chars()
            .take(12)
            .collect(),
    }
}

#[cfg(test)]
mod tests {
    use super::super::fingerprint::Numbers;
    use super::*;

    /// The example of JA4's own description.
    #[test]
    fn the_published_example_has_the_published_fingerprint() {
        let suites = "002f,0035,009c,009d,1301,1302,1303,c013,c014,c02b,c02c,c02f,c030,cca8,cca9";
        let others = "0005,000a,000b,000d,0012,0015,0017,001b,0023,002b,002d,0033,4469,ff01_\
                      0403,0804,0401,0503,0805,0501,0806,0601";
        assert_eq!(shortened(suites), "8daaf6152771");
        assert_eq!(shortened(others), "e5627efa2ab1");
    }

    fn add(numbers: &mut Numbers, more: &[u16]) {
        more.iter().for_each(|number| numbers.add(*number));
    }

    #[test]
    fn a_hello_is_told_by_what_it_offers_in_any_order() {
        let mut print = Fingerprint::new(true);
        add(&mut print.suites, &[0x2a2a, 0x1302, 0x1301]);
        let without = of(&print, 0x0303, Carrier::Quic);
        assert_eq!(without.raw, "q12i020000_1301,1302_");
        assert!(without.hashed.ends_with("_000000000000"));
        add(
            &mut print.extensions,
            &[0x4a4a, 43, SERVER_NAME, PROTOCOLS, 13],
        );
        add(&mut print.versions, &[0x1a1a, 0x0303, 0x0304]);
        add(&mut print.algorithms, &[0x0804, 0x0403]);
        print.protocol = Some(b"h2".to_vec());
        let found = of(&print, 0x0303, Carrier::Tcp);
        assert_eq!(found.raw, "t13d0204h2_1301,1302_000d,002b_0804,0403");
    }

    #[test]
    fn a_protocol_that_is_no_text_is_told_by_its_digits() {
        assert_eq!(ends(b"http/1.1"), "h1");
        assert_eq!(ends(&[0xab]), "ab");
        assert_eq!(ends(&[0x30, 0xab]), "3b");
        assert_eq!(ends(b""), "00");
    }
}
