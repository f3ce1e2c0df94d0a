//! JA4: what a client's hello offers, in an order that does not depend on the client's (github.com/FoxIO-LLC/ja4, BSD licence).
use super::fingerprint::is_grease;
use crate::wire::text;
use sha2::{Digest, Sha256};
use std::fmt::Write;

const SERVER_NAME: u16 = 0;
const SIGNATURE_ALGORITHMS: u16 = 13;
const PROTOCOLS: u16 = 16;
const SUPPORTED_VERSIONS: u16 = 43;
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

#[derive(Default)]
struct Offer {
    version: u16,
    suites: Vec<u16>,
    /// All of them, and those that are no name and no protocol.
    extensions: usize,
    others: Vec<u16>,
    has_name: bool,
    /// The first of the protocols.
    protocol: Vec<u8>,
    algorithms: Vec<u16>,
}

/// Of a hello's body, behind the message's header; none where it ends within its suites.
pub fn of(hello: &[u8], carrier: Carrier) -> Option<Ja4> {
    let mut offer = read(hello, carrier)?;
    offer.suites.sort_unstable();
    offer.others.sort_unstable();
    let suites = listed(&offer.suites);
    let mut others = listed(&offer.others);
    if !offer.algorithms.is_empty() {
        others.push('_');
        others.push_str(&listed(&offer.algorithms));
    }
    let head = head(&offer, carrier);
    let hashed = [&head[..], &shortened(&suites), &shortened(&others)].join("_");
    let raw = [head, suites, others].join("_");
    Some(Ja4 { hashed, raw })
}

/// `t13d1516h2`
fn head(offer: &Offer, carrier: Carrier) -> String {
    let carrier = match carrier {
        Carrier::Tcp => 't',
        Carrier::Quic => 'q',
        Carrier::Datagrams => 'd',
    };
    let version = match offer.version {
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
    let name = if offer.has_name { 'd' } else { 'i' };
    let (suites, extensions) = (offer.suites.len().min(MOST), offer.extensions.min(MOST));
    format!(
        "{carrier}{version}{name}{suites:02}{extensions:02}{}",
        ends(&offer.protocol)
    )
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

/// Bytes that are taken from the front.
struct Rest<'a>(&'a [u8]);
impl<'a> Rest<'a> {
    fn take(&mut self, len: usize) -> Option<&'a [u8]> {
        let (taken, rest) = self.0.split_at_checked(len)?;
        self.0 = rest;
        Some(taken)
    }
    fn byte(&mut self) -> Option<usize> {
        self.take(1).map(|byte| usize::from(byte[0]))
    }
    fn word(&mut self) -> Option<u16> {
        self.take(2)?.first_chunk().copied().map(u16::from_be_bytes)
    }
    /// A run behind its length of one byte, or of two.
    fn counted(&mut self) -> Option<Rest<'a>> {
        let len = self.byte()?;
        self.take(len).map(Rest)
    }
    fn long_counted(&mut self) -> Option<Rest<'a>> {
        let len = self.word()?;
        self.take(len.into()).map(Rest)
    }
    /// The words in it that mean something.
    fn words(self) -> impl Iterator<Item = u16> + 'a {
        let words = self
            .0
            .chunks_exact(2)
            .map(|word| u16::from_be_bytes([word[0], word[1]]));
        words.filter(|word| !is_grease(*word))
    }
}

fn read(hello: &[u8], carrier: Carrier) -> Option<Offer> {
    let mut rest = Rest(hello);
    let mut offer = Offer {
        version: rest.word()?,
        ..Offer::default()
    };
    rest.take(32)?;
    rest.counted()?;
    if let Carrier::Datagrams = carrier {
        rest.counted()?;
    }
    offer.suites = rest.long_counted()?.words().collect();
    rest.counted()?;
    let mut extensions = rest.long_counted().unwrap_or(Rest(&[]));
    while let Some(kind) = extensions.word() {
        let Some(body) = extensions.long_counted() else {
            break;
        };
        if !is_grease(kind) {
            offer.extensions += 1;
            offer.add(kind, body, carrier);
        }
    }
    Some(offer)
}

impl Offer {
    fn add(&mut self, kind: u16, mut body: Rest, carrier: Carrier) {
        match kind {
            SERVER_NAME => self.has_name = true,
            PROTOCOLS => {
                let first = body.long_counted().and_then(|mut names| names.counted());
                self.protocol = first.map_or(vec![], |name| name.0.to_vec());
            }
            _ => self.others.push(kind),
        }
        match kind {
            SIGNATURE_ALGORITHMS => {
                let list = body.long_counted().map(|list| list.words().collect());
                self.algorithms = list.unwrap_or_default();
            }
            SUPPORTED_VERSIONS => {
                // Those of DTLS count down.
                let newest = body.counted().and_then(|list| match carrier {
                    Carrier::Datagrams => list.words().min(),
                    Carrier::Tcp | Carrier::Quic => list.words().max(),
                });
                self.version = newest.unwrap_or(self.version);
            }
            _ => {}
        }
    }
}

#[cfg(test)]
mod tests {
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

    fn counted(len: usize, bytes: &[u8]) -> Vec<u8> {
        let size = (bytes.len() as u32).to_be_bytes();
        [&size[4 - len..], bytes].concat()
    }
    fn words(numbers: &[u16]) -> Vec<u8> {
        numbers.iter().flat_map(|n| n.to_be_bytes()).collect()
    }

    #[test]
    fn a_hello_is_told_by_what_it_offers_in_any_order() {
        let extension = |kind: u16, body: &[u8]| [&words(&[kind])[..], &counted(2, body)].concat();
        let extensions = [
            extension(0x4a4a, &[]),
            extension(
                SUPPORTED_VERSIONS,
                &counted(1, &words(&[0x1a1a, 0x0303, 0x0304])),
            ),
            extension(SERVER_NAME, b"any"),
            extension(
                PROTOCOLS,
                &counted(2, &[counted(1, b"h2"), counted(1, b"http/1.1")].concat()),
            ),
            extension(SIGNATURE_ALGORITHMS, &counted(2, &words(&[0x0804, 0x0403]))),
        ];
        let hello = [
            words(&[0x0303]),
            vec![7; 32],
            counted(1, b"session"),
            counted(2, &words(&[0x2a2a, 0x1302, 0x1301])),
            counted(1, &[0]),
            counted(2, &extensions.concat()),
        ];
        let raw =
            |parts: usize, carrier| of(&hello[..parts].concat(), carrier).map(|found| found.raw);
        let whole = "t13d0204h2_1301,1302_000d,002b_0804,0403";
        assert_eq!(raw(6, Carrier::Tcp).as_deref(), Some(whole));
        assert_eq!(
            raw(5, Carrier::Quic).as_deref(),
            Some("q12i020000_1301,1302_")
        );
        assert_eq!(raw(3, Carrier::Tcp), None);
    }

    #[test]
    fn a_protocol_that_is_no_text_is_told_by_its_digits() {
        assert_eq!(ends(b"http/1.1"), "h1");
        assert_eq!(ends(&[0xab]), "ab");
        assert_eq!(ends(&[0x30, 0xab]), "3b");
        assert_eq!(ends(b""), "00");
    }
}
