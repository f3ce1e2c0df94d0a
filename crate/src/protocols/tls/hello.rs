//! Hellos of both sides.
use super::TLS_1_3;
use super::extensions;
use super::fingerprint::Fingerprint;
use super::handshake::{Message, length, opaque};
use super::ja4::{self, Carrier};
use super::messages::*;
use super::session::Session;
use crate::wire::*;

const RANDOM_LEN: usize = 32;
const NANOSECONDS: u64 = 1_000_000_000;
const SUPPORTED_VERSIONS: u16 = 43;
/// RFC 8446 §4.1.3: the random of a server that asks for another hello.
pub const RETRY: [u8; 4] = [0xcf, 0x21, 0xad, 0x74];

pub fn client(r: &mut Reader, session: &mut Session) -> Result<(), Stop> {
    let mut print = Fingerprint::new(r.wants_any(JA3_FULL, JA4_RAW));
    let version = r.take(VERSION)?.0;
    let chosen = random(r, session)?;
    session.begin(r, chosen);
    opaque(r, SESSION_ID_LENGTH, SESSION_ID)?;
    if session.datagrams {
        crate::protocols::dtls::cookie(r)?;
    }
    let len = length(r, CIPHER_SUITES_LENGTH)?;
    r.group(CIPHERSUITES, |r| {
        r.within(len, |r| {
            while r.reported() > 1 {
                print.suites.add(r.take(CIPHERSUITE)?.0);
            }
            Ok(())
        })?
    })?;
    let len = length(r, COMP_METHODS_LENGTH)?;
    r.group(COMP_METHODS, |r| {
        (0..len).try_for_each(|_| r.take(COMP_METHOD).map(drop))
    })?;
    if r.reported() > 0 {
        extensions::hello(r, session, Message::ClientHello, &mut print)?;
    }
    print.note_client(r, version);
    note_ja4(r, &print, version, session);
    Ok(())
}

fn note_ja4(r: &mut Reader, print: &Fingerprint, version: u16, session: &Session) {
    if !r.wants_any(JA4, JA4_RAW) {
        return;
    }
    let carrier = match session.datagrams {
        true => Carrier::Datagrams,
        false if session.is_inside() => Carrier::Quic,
        false => Carrier::Tcp,
    };
    let found = ja4::of(print, version, carrier);
    r.put_text(JA4, found.hashed.as_bytes());
    r.put_text(JA4_RAW, found.raw.as_bytes());
}

pub fn server(r: &mut Reader, session: &mut Session) -> Result<(), Stop> {
    let mut print = Fingerprint::new(r.wants(JA3S) || r.wants(JA3S_FULL));
    let bytes = r.rest();
    let agreed = agreed_version(bytes).or_else(|| r.peek::<u16>(0));
    if let Some(agreed) = agreed
        && matches!(agreed >> 8, 0x03 | 0x7f | 0xfb | 0xfe)
    {
        session.set_version(r, agreed);
    }
    let version = r.take(VERSION)?.0;
    let retry = bytes.get(2..6) == Some(&RETRY);
    let chosen = random(r, session)?;
    // The drafts of TLS 1.3 before 22 leave out session and compression.
    let draft = session.version >> 8 == 0x7f && session.version < 0x7f16;
    if !draft {
        opaque(r, SESSION_ID_LENGTH, SESSION_ID)?;
    }
    let suite = r.take(CIPHERSUITE)?.0;
    session.set_suite(r, suite);
    if !retry {
        session.answer(r, chosen);
    }
    print.suites.add(suite);
    if !draft {
        r.take(COMP_METHOD)?;
    }
    if r.reported() > 0 {
        let kind = match retry {
            true => Message::RetryRequest,
            false => Message::ServerHello,
        };
        extensions::hello(r, session, kind, &mut print)?;
    }
    print.note_server(r, version);
    Ok(())
}

/// The drafts' own message.
pub fn retry_request(r: &mut Reader, session: &mut Session) -> Result<(), Stop> {
    let version = r.take(VERSION)?.0;
    session.set_version(r, version);
    if session.version == TLS_1_3 || version & 0xff > 0x12 {
        let suite = r.take(CIPHERSUITE)?.0;
        session.set_suite(r, suite);
    }
    extensions::list(r, session, Message::RetryRequest).map(drop)
}

fn random<'a>(r: &mut Reader<'a>, session: &Session) -> Result<&'a [u8], Stop> {
    let start = r.at();
    let random = r.bytes(RANDOM, RANDOM_LEN)?;
    let end = r.at();
    // In TLS 1.3 all of it is random.
    if session.is_at_least(TLS_1_3) {
        return Ok(random);
    }
    r.seek(start);
    r.nested(|r| {
        let seconds = r.peek::<u32>(0).unwrap_or_default();
        r.bytes_as(RANDOM_TIME, 4, u64::from(seconds) * NANOSECONDS)?;
        r.bytes(RANDOM_BYTES, end - start - 4)
    })?;
    Ok(random)
}

/// The version in a server's extension, where it has one: the other is there for old middleboxes (RFC 8446 §4.2.1).
fn agreed_version(hello: &[u8]) -> Option<u16> {
    let word = |at: usize| Some(u16::from_be_bytes([*hello.get(at)?, *hello.get(at + 1)?]));
    let id = usize::from(*hello.get(2 + RANDOM_LEN)?);
    let mut at = 2 + RANDOM_LEN + 1 + id + 3 + 2;
    loop {
        let (kind, len) = (word(at)?, usize::from(word(at + 2)?));
        if kind == SUPPORTED_VERSIONS {
            return word(at + 4);
        }
        at += 4 + len;
    }
}
