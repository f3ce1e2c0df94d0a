//! Records of SSL 2.0, and the hello that older clients of TLS send in its form (RFC 5246 §E.2).
use super::SSL_2;
use super::fields::*;
use super::messages::*;
use super::session::Session;
use crate::wire::*;

const CLIENT_HELLO: u8 = 1;
const CLIENT_MASTER_KEY: u8 = 2;
const SERVER_HELLO: u8 = 4;
/// Messages behind the client's hello: whoever sends one speaks SSL 2.0.
const LATER: std::ops::RangeInclusive<u8> = 2..=8;
const MIN_HEADER: usize = 2;

/// A client's hello: a long record, a version of SSL or TLS, and lengths that fit.
pub fn is_hello(bytes: &[u8]) -> bool {
    let [first, _, CLIENT_HELLO, major, minor, specs @ ..] = bytes else {
        return false;
    };
    let &[high, low, _, _, challenge_high, challenge, ..] = specs else {
        return false;
    };
    let specs = u16::from_be_bytes([high, low]);
    let version = matches!((major, minor), (0, 2) | (3, 0..=4));
    let sound =
        specs > 0 && specs % 3 == 0 && challenge_high == 0 && (16..=32).contains(&challenge);
    first & 0x80 != 0 && version && sound
}

/// Whether the record that begins here, in a connection of which nothing is known, may be one of SSL 2.0: a long record,
/// and the type of a message that is sent in clear (0 is an error).
pub fn may_begin(bytes: &[u8]) -> bool {
    matches!(
        bytes,
        [
            0x80..=0xff,
            _,
            0 | CLIENT_HELLO | CLIENT_MASTER_KEY | SERVER_HELLO,
            ..
        ]
    )
}

/// Whether a message's own lengths fit the record's, so that it is not encrypted.
fn is_clear(message: &[u8], len: usize) -> bool {
    let lengths = |at: usize, fixed: usize| {
        let words = message.get(at..at + 6).unwrap_or(&[]).chunks_exact(2);
        let sum: usize = words.map(|word| usize::from(u16::read(word))).sum();
        message.len() >= fixed && fixed + sum == len
    };
    match message.first() {
        Some(&CLIENT_HELLO) => lengths(3, 9),
        Some(&SERVER_HELLO) => lengths(5, 11),
        Some(&CLIENT_MASTER_KEY) => lengths(4, 10),
        _ => false,
    }
}

pub fn record(r: &mut Reader, session: &mut Session) -> Result<(), Stop> {
    if r.left() < MIN_HEADER
        && let Some(stop) = r.unfinished()
    {
        return Err(stop);
    }
    let word: u16 = r.peek(0).unwrap_or_default();
    let short = word & 0x8000 == 0;
    let mask = if short { 0x3fff } else { 0x7fff };
    let (header, len) = (2 + usize::from(short), usize::from(word & mask));
    r.whole(header + len)?;
    let message_type = r.peek::<u8>(header).unwrap_or_default();
    if session.version == 0 && LATER.contains(&message_type) {
        session.set_version(r, SSL_2);
    }
    let message = r.rest().get(header..).unwrap_or(&[]);
    r.group(RECORD, |r| {
        // A record of SSL 2.0 does not say so.
        r.put(RECORD_VERSION, u64::from(SSL_2));
        if !is_clear(message, len) {
            return r.skip(r.left().min(header + len));
        }
        r.bytes_as(RECORD_LENGTH, 2, len as u64)?;
        if short {
            r.put_at(ESCAPE, r.at() - 2, 2, u64::from(word & 0x4000 != 0));
            r.take(PADDING_LENGTH)?;
        }
        r.within(len, |r| self::message(r, session))?
    })
}

fn message(r: &mut Reader, session: &mut Session) -> Result<(), Stop> {
    let kind = r.peek::<u8>(0).unwrap_or_default();
    session.messages(r, |r, session| match kind {
        CLIENT_HELLO => {
            r.take(TYPE_2)?;
            client_hello(r, session)
        }
        SERVER_HELLO if !session.encrypted => {
            r.take(TYPE_2)?;
            server_hello(r, session)
        }
        CLIENT_MASTER_KEY if !session.encrypted => {
            r.take(TYPE_2)?;
            master_key(r)
        }
        _ => Ok(()),
    })
}

fn client_hello(r: &mut Reader, session: &mut Session) -> Result<(), Stop> {
    let version = r.take(VERSION)?.0;
    if version == SSL_2 {
        session.set_version(r, version);
    }
    let specs = usize::from(r.take(CIPHER_SPEC_LEN)?);
    let id = usize::from(r.peek::<u16>(0).unwrap_or_default());
    r.bytes_as(SESSION_ID_LENGTH, 2, id as u64)?;
    let challenge = usize::from(r.take(CHALLENGE_LENGTH)?);
    r.group(CIPHERSUITES, |r| {
        (0..specs / 3).try_for_each(|_| r.take(CIPHERSPEC).map(drop))
    })?;
    if id > 0 {
        r.bytes(SESSION_ID, id)?;
    }
    r.bytes(CHALLENGE, challenge).map(drop)
}

fn server_hello(r: &mut Reader, session: &mut Session) -> Result<(), Stop> {
    let hit = r.peek::<u8>(0).unwrap_or_default();
    r.bytes_as(SESSION_ID_HIT, 1, u64::from(hit != 0))?;
    r.take(CERT_TYPE_2)?;
    let version = r.take(VERSION)?.0;
    session.set_version(r, version);
    let certificate = usize::from(r.peek::<u16>(0).unwrap_or_default());
    r.bytes_as(CERTIFICATE_LENGTH, 2, certificate as u64)?;
    let specs = usize::from(r.take(CIPHER_SPEC_LEN)?);
    let id = usize::from(r.take(CONNECTION_ID_LENGTH)?);
    if certificate > 0 {
        r.group(CERTIFICATE, |r| {
            r.within(certificate, crate::protocols::x509af::certificate)
        })??;
    }
    r.group(CIPHERSUITES, |r| {
        (0..specs / 3).try_for_each(|_| r.take(CIPHERSPEC).map(drop))
    })?;
    r.bytes(CONNECTION_ID, id).map(drop)
}

fn master_key(r: &mut Reader) -> Result<(), Stop> {
    r.take(CIPHERSPEC)?;
    let clear = usize::from(r.take(CLEAR_KEY_LENGTH)?);
    let encrypted = usize::from(r.take(ENCRYPTED_KEY_LENGTH)?);
    let argument = usize::from(r.take(KEY_ARG_LENGTH)?);
    for (field, len) in [
        (CLEAR_KEY_DATA, clear),
        (ENCRYPTED_KEY, encrypted),
        (KEY_ARG, argument),
    ] {
        if len > 0 {
            r.bytes(field, len)?;
        }
    }
    Ok(())
}
